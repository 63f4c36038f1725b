//! `suishi build`: the chain, once.
//! In: a folder. Out: a site in the output folder, or faults and the old site whole. Absent: the stages themselves.

use super::{
    End,
    args::{BuildOptions, PlaceOptions, SiteOptions},
    bar::Bar,
    terminal::Terminal,
};
use crate::{
    disk,
    error::Error,
    export::Order,
    model::Site,
    output::OutputTree,
    plan::{self, Plan},
    read::{self, Readings, Wishes},
    render::{self, Workshop},
    report::{Report, Severity},
    source::{Digest, Sources},
    words::Arg,
};
use std::{path::Path, time::Instant};

/// A site made in memory.
#[derive(Debug, Clone)]
pub struct Built {
    pub tree: OutputTree,
    /// Sorted, with the site's own levels.
    pub report: Report,
    pub summary: Summary,
}

/// What outlives one build: heavy pieces, by the digest of what they were made of.
#[derive(Debug)]
pub struct Caches {
    readings: Readings,
    workshop: Workshop,
}

impl Caches {
    /// For a program that builds again and again, always with the same wishes.
    #[must_use]
    pub fn lasting() -> Self {
        Self { readings: Readings::lasting(), workshop: Workshop::lasting() }
    }

    /// For a program that builds once.
    #[must_use]
    pub fn passing() -> Self {
        Self { readings: Readings::passing(), workshop: Workshop::passing() }
    }
}

/// What a site holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    pub years: usize,
    pub entries: usize,
    pub pages: usize,
}

/// Sources → tree: the whole chain between the two doors. `read` and `render` meet here and nowhere else.
#[must_use]
pub fn build(sources: &Sources, wishes: &Wishes, caches: &Caches) -> Built {
    finish(sources, wishes, caches).built
}

/// A site made in memory, and what it was made of.
#[derive(Debug)]
pub struct Finished {
    pub site: Site,
    pub plan: Plan,
    pub built: Built,
}

impl Finished {
    /// What an export of it is made of; let it out only where it holds no error.
    #[must_use]
    pub fn order<'s>(&'s self, sources: &'s Sources) -> Order<'s> {
        Order { site: &self.site, plan: &self.plan, sources, tree: &self.built.tree }
    }
}

/// The same as [`build`], for those who want to go on from there.
#[must_use]
pub fn finish(sources: &Sources, wishes: &Wishes, caches: &Caches) -> Finished {
    let mut report = Report::default();
    let site = read::read(sources, wishes, &caches.readings).into(&mut report);
    let plan = plan::plan(&site).into(&mut report);
    let tree = render::render(&site, &plan, sources, &caches.workshop).into(&mut report);
    report.apply_levels(&site.config.levels);
    let summary = Summary {
        years: site.years.len(),
        entries: site.years.iter().map(|year| year.entries.len()).sum(),
        pages: readers_pages(&plan),
    };
    let built = Built { tree, report: report.sorted(), summary };
    Finished { site, plan, built }
}

fn readers_pages(plan: &Plan) -> usize {
    plan.pages().filter(|(page, _)| page.is_for_readers()).count()
}

pub(super) fn run(options: &BuildOptions, terminal: &Terminal) -> Result<End, Error> {
    let begun = Instant::now();
    let output = options.output.clone().unwrap_or_else(|| options.site.place.root.join("output"));
    // `output` reads better than `./output`, and is the same.
    let output = match output.strip_prefix(".") {
        Ok(shorter) if !shorter.as_os_str().is_empty() => shorter.to_owned(),
        _ => output,
    };
    let sources = disk::load(&options.site.place.root)?;
    let inputs = inputs(&sources, &options.site)?;
    // What these very inputs made is there already, and there was nothing to say about it.
    if let Some((unchanged, summary)) =
        disk::is_intact(&output, inputs).and_then(|(files, line)| Some((files, Summary::parse(&line)?)))
    {
        terminal.report(&Report::default(), &sources, options.site.format.into())?;
        close(terminal, summary, disk::Changes { unchanged, ..Default::default() }, &output, begun);
        return Ok(End::Clean);
    }
    let built = build(&sources, &wishes(&options.site.place), &Caches::passing());
    terminal.report(&built.report, &sources, options.site.format.into())?;
    if end(&built.report, &options.site) == End::Faults {
        count_faults(terminal, &built.report, options.site.strict, "build-refused");
        return Ok(End::Faults);
    }
    let stamp = built.report.is_empty().then(|| disk::Stamp { inputs, summary: built.summary.line() });
    let bar = Bar::new(terminal, "progress-pictures");
    let task = disk::Task {
        root: &output,
        sources: &options.site.place.root,
        holds: "",
        stamp: stamp.as_ref(),
        progress: &bar,
    };
    let written = disk::write_watched(&built.tree, task);
    drop(bar);
    let changes = written?;
    close(terminal, built.summary, changes, &output, begun);
    Ok(End::Clean)
}

pub(super) fn wishes(options: &PlaceOptions) -> Wishes {
    Wishes { theme: options.theme.clone(), ..Wishes::default() }
}

/// Errors end a command badly; with `--strict` warnings do too.
pub(super) fn end(report: &Report, options: &SiteOptions) -> End {
    match report.worst() {
        Some(Severity::Error) => End::Faults,
        Some(Severity::Warning) if options.strict => End::Faults,
        _ => End::Clean,
    }
}

pub(super) fn count_faults(terminal: &Terminal, report: &Report, strict: bool, key: &str) {
    let count = |severity| i64::try_from(report.count(severity)).unwrap_or(i64::MAX);
    let args = [
        ("errors", Arg::Count(count(Severity::Error))),
        ("warnings", Arg::Count(count(Severity::Warning))),
        ("remarks", Arg::Count(count(Severity::Remark))),
        ("strict", Arg::Text(if strict { "yes" } else { "no" }.into())),
    ];
    terminal.remark(&terminal.say(key, &args));
}

/// Everything the output depends on: the sources, the wishes, the program.
fn inputs(sources: &Sources, options: &SiteOptions) -> Result<Digest, Error> {
    let digest = sources.digest()?;
    let theme = options.place.theme.clone().unwrap_or_default();
    Ok(Digest::of_parts([digest.bytes(), theme.as_bytes(), env!("SUISHI_SOURCES").as_bytes()]))
}

/// Says what was done, and what to do next.
fn close(terminal: &Terminal, summary: Summary, changes: disk::Changes, output: &Path, begun: Instant) {
    let count = |number: usize| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    // A theme of few templates may make no home page.
    let home = output.join("index.html");
    let home = if home.is_file() { home.display().to_string() } else { "none".to_owned() };
    let line = terminal.say(
        "build-done",
        &[
            ("years", count(summary.years)),
            ("entries", count(summary.entries)),
            ("pages", count(summary.pages)),
            ("written", count(changes.written)),
            ("unchanged", count(changes.unchanged)),
            ("removed", count(changes.removed)),
            ("output", Arg::Text(output.display().to_string().into())),
            ("home", Arg::Text(home.into())),
            ("time", Arg::Text(format!("{:.2}", begun.elapsed().as_secs_f64()).into())),
        ],
    );
    terminal.remark(&line);
}

impl Summary {
    fn line(self) -> String {
        format!("{} {} {}", self.years, self.entries, self.pages)
    }

    fn parse(line: &str) -> Option<Self> {
        let mut numbers = line.split(' ').map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Self { years: next()?, entries: next()?, pages: next()? })
    }
}
