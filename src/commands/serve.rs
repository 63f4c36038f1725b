//! `suishi serve`: the chain in a loop, around one set of caches.
//! In: a folder, and the word that something in it changed. Out: a preview in the browser. Absent: any file.

use super::{
    End,
    args::ServeOptions,
    build::{Built, Caches, build, wishes},
    terminal::Terminal,
};
use crate::{
    disk::{self, Watch},
    error::Error,
    read::{Drafts, Wishes},
    report::{Severity, print},
    serve::{self, Stage},
    source::Sources,
    words::Arg,
};
use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

/// A file that is just being put in the place of another cannot be read for a moment.
const MOMENT: Duration = Duration::from_millis(150);

/// How often a folder is tried before its trouble is told.
const TRIES: usize = 10;

pub(super) fn run(options: &ServeOptions, terminal: &Terminal) -> Result<End, Error> {
    let root = &options.site.root;
    let mut begun = Instant::now();
    let mut sources = disk::load(root)?;
    // From here on nothing is missed.
    let mut watch = Watch::on(root)?;
    // What is still being written is seen here, and nowhere else.
    let wishes = Wishes { drafts: Drafts::Shown, ..wishes(&options.site) };
    let caches = Caches::lasting();
    let stage = Stage::new(terminal.language);
    let server = serve::listen(&stage, options.port)?;
    let address = server.url();
    let mut first = true;
    loop {
        let built = build(&sources, &wishes, &caches);
        let summary = built.summary;
        let changed = show(built, &sources, &stage, terminal, begun)?;
        let time = Arg::Text(format!("{:.3}", begun.elapsed().as_secs_f64()).into());
        if first {
            let pages = Arg::Count(i64::try_from(summary.pages).unwrap_or(i64::MAX));
            let args = [("address", Arg::Text(address.as_str().into())), ("pages", pages), ("time", time)];
            terminal.remark(&terminal.say("serve-ready", &args));
            if options.open
                && let Err(error) = serve::open(&address)
            {
                terminal.error(&error);
            }
        } else if let Some(changed) = changed {
            let changed = Arg::Count(i64::try_from(changed).unwrap_or(i64::MAX));
            terminal.remark(&terminal.say("serve-again", &[("changed", changed), ("time", time)]));
        }
        first = false;
        watch.wait()?;
        begun = Instant::now();
        sources = reload(root, &sources, terminal);
    }
}

/// Shows what was built, or over the last good site what is wrong; gives how many files are new.
fn show(
    built: Built,
    sources: &Sources,
    stage: &Stage,
    terminal: &Terminal,
    begun: Instant,
) -> Result<Option<usize>, Error> {
    terminal.report(&built.report, sources, print::Style::Human)?;
    let faults = print::cards(&built.report, sources, terminal.language);
    let is_good = built.report.worst() != Some(Severity::Error);
    let changed = stage.show(is_good.then_some(built.tree), faults, begun.elapsed());
    if !is_good {
        terminal.remark(&terminal.say(if stage.has_site() { "serve-refused" } else { "serve-nothing-yet" }, &[]));
    }
    Ok(is_good.then_some(changed))
}

/// What stands in the folder now. As long as it cannot be read, what stood there last is shown.
fn reload(root: &Path, known: &Sources, terminal: &Terminal) -> Sources {
    for attempt in 1..=TRIES {
        match disk::reload(root, known) {
            Ok(sources) => return sources,
            Err(error) if attempt == TRIES => terminal.error(&error),
            Err(_) => thread::sleep(MOMENT),
        }
    }
    known.clone()
}
