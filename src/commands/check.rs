//! `suishi check`: the chain without writing, and the proofreading before publication.
//! In: a folder. Out: all faults; with `--fix` texts whose mechanical slips are mended. Absent: any file but those.

use super::{
    End,
    args::{CheckOptions, Format},
    build::{Caches, Finished, count_faults, end, finish, wishes},
    terminal::Terminal,
};
use crate::{
    disk,
    error::Error,
    proof::{self, Desk, Mended},
    read::{self, Readings, Wishes},
    report::{Report, Severity, diff},
    source::Sources,
    words::Arg,
};
use std::io::IsTerminal as _;

/// Sources → everything that the build and the proofreader have to say, sorted, with the site's own levels.
#[must_use]
pub fn check(sources: &Sources, wishes: &Wishes, caches: &Caches) -> Report {
    let Finished { site, built, .. } = finish(sources, wishes, caches);
    let phrases = read::phrases(sources);
    let desk = Desk { site: &site, sources, tree: &built.tree, phrases: &phrases };
    let mut report = built.report.clone();
    report.merge(proof::proofread(desk, &built.report));
    report.apply_levels(&site.config.levels);
    report.sorted()
}

/// The texts that `--fix` would write: what they say is enough, no page is made.
#[must_use]
pub fn mended(sources: &Sources, wishes: &Wishes) -> Vec<Mended> {
    let site = read::read(sources, wishes, &Readings::passing()).value;
    proof::mended(&site, sources)
}

pub(super) fn run(options: &CheckOptions, terminal: &Terminal) -> Result<End, Error> {
    let mut sources = disk::load(&options.site.place.root)?;
    if options.fix {
        match fix(&sources, options, terminal)? {
            Fixed::Written => sources = disk::load(&options.site.place.root)?,
            Fixed::Nothing => {}
            Fixed::Declined => return Ok(End::Faults),
        }
    }
    let report = check(&sources, &wishes(&options.site.place), &Caches::passing());
    terminal.report(&report, &sources, options.site.format.into())?;
    let key = match report.worst() {
        None => "check-clean",
        Some(Severity::Remark) => "check-remarks",
        Some(_) => "check-found",
    };
    count_faults(terminal, &report, options.site.strict, key);
    Ok(end(&report, &options.site))
}

enum Fixed {
    Nothing,
    Written,
    Declined,
}

/// Shows what would change, asks, writes.
fn fix(sources: &Sources, options: &CheckOptions, terminal: &Terminal) -> Result<Fixed, Error> {
    let mended = mended(sources, &wishes(&options.site.place));
    if mended.is_empty() {
        terminal.remark(&terminal.say("fix-nothing", &[]));
        return Ok(Fixed::Nothing);
    }
    for one in &mended {
        let source = sources.file(one.file);
        let before = source.text().and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
        // A line that is mended for its comma may hold a telephone number.
        let (before, after) = (proof::covered(before), proof::covered(&one.text));
        let diff = diff::unified(source.path.as_str(), &before, &after, terminal.ink);
        match options.site.format {
            Format::Human | Format::Short => terminal.print(&diff)?,
            // There the result is the report, and nothing else.
            Format::Json | Format::Sarif => terminal.remark(diff.trim_end()),
        }
    }
    let files = [("files", Arg::Count(i64::try_from(mended.len()).unwrap_or(i64::MAX)))];
    if !options.yes {
        if !std::io::stdin().is_terminal() {
            terminal.remark(&terminal.say("fix-ask-not", &files));
            return Ok(Fixed::Declined);
        }
        if !terminal.confirm(&terminal.say("fix-ask", &files)) {
            terminal.remark(&terminal.say("fix-declined", &files));
            return Ok(Fixed::Declined);
        }
    }
    for one in &mended {
        let source = sources.file(one.file);
        disk::rewrite(&options.site.place.root, &source.path, source.text().unwrap_or_default(), one.text.as_bytes())?;
    }
    terminal.remark(&terminal.say("fix-done", &files));
    Ok(Fixed::Written)
}
