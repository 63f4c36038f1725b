//! `suishi diff`: what changed between two versions of a year.
//! In: two bags, or a bag and the folder of a site. Out: the differences in plain words, on stdout. Absent: comparing
//! (`export/versions.rs`).

use super::{
    End,
    args::DiffOptions,
    choice,
    terminal::{Terminal, word},
};
use crate::{
    disk,
    error::Error,
    export::versions::{Change, Difference, Subject, Version, differences},
    model::Site,
    read::{self, Readings, Wishes},
    source::Sources,
    words::Arg,
};
use std::path::Path;

pub(super) fn run(options: &DiffOptions, terminal: &Terminal) -> Result<End, Error> {
    for path in [&options.before, &options.after] {
        if !path.is_dir() {
            terminal.complain("diff-no-folder", &[("path", &path.display().to_string())]);
            return Ok(End::Faults);
        }
    }
    let (before, after) = (Opened::of(&options.before)?, Opened::of(&options.after)?);
    // A bag has one year; of a site it is the same.
    let typed = options.year.clone().or_else(|| before.only_year()).or_else(|| after.only_year());
    let year = |opened: &'_ Opened| choice::year(&opened.site, typed.as_deref(), *terminal).map(|year| year.year);
    let Some(first) = year(&before) else { return Ok(End::Faults) };
    let Some(second) = year(&after) else { return Ok(End::Faults) };
    let (Some(old), Some(new)) = (before.version(first), after.version(second)) else { return Ok(End::Faults) };
    let found = differences(old, new)?;
    terminal.print(&told(&found, second, *terminal))?;
    Ok(End::Clean)
}

/// A version as it lies on the disk, read.
struct Opened {
    sources: Sources,
    site: Site,
}

impl Opened {
    /// A bag keeps its sources in `data/source`; anything else is the folder of a site.
    fn of(path: &Path) -> Result<Self, Error> {
        let bag = path.join("data").join("source");
        let sources = disk::load(if bag.is_dir() { &bag } else { path })?;
        let site = read::read(&sources, &Wishes::default(), &Readings::passing()).value;
        Ok(Self { sources, site })
    }

    fn only_year(&self) -> Option<String> {
        match self.site.years.as_slice() {
            [year] => Some(year.year.to_string()),
            _ => None,
        }
    }

    fn version(&self, year: i32) -> Option<Version<'_>> {
        let (site, sources) = (&self.site, &self.sources);
        site.year(year).map(|year| Version { site, year, sources })
    }
}

/// How many things of each kind differ, then each thing under its kind.
fn told(found: &[Difference], year: i32, terminal: Terminal) -> String {
    if found.is_empty() {
        return format!("{}\n", terminal.say("diff-none", &[("year", Arg::Text(year.to_string().into()))]));
    }
    let count = |subject| found.iter().filter(|one| one.subject == subject).count();
    let number = |subject| Arg::Count(i64::try_from(count(subject)).unwrap_or(i64::MAX));
    let args = [
        ("year", Arg::Text(year.to_string().into())),
        ("texts", number(Subject::Text)),
        ("numbers", number(Subject::Number)),
        ("figures", number(Subject::Figure)),
        ("files", number(Subject::File)),
    ];
    let mut lines = vec![terminal.say("diff-some", &args)];
    let mut subject = None;
    for one in found {
        if subject != Some(one.subject) {
            subject = Some(one.subject);
            lines.push(format!("\n{}", word(&format!("diff-{}", name(one.subject)), terminal.language)));
        }
        tell(one, terminal, &mut lines);
    }
    if count(Subject::Correction) == 0 {
        lines.push(format!("\n{}", terminal.say("diff-uncorrected", &[])));
    }
    lines.join("\n") + "\n"
}

fn tell(one: &Difference, terminal: Terminal, lines: &mut Vec<String>) {
    let nothing = || word("diff-nothing", terminal.language);
    let pair = |before: &str, after: &str| {
        let [was, is] = ["diff-was", "diff-is"].map(|key| word(key, terminal.language));
        [(was, before), (is, after)].map(|(label, text)| match text {
            "" => format!("      {label}{}", nothing()),
            text => format!("      {label}{text}"),
        })
    };
    // What is only there or gone is one line.
    if let [change @ (Change::Added | Change::Removed | Change::Replaced | Change::Renamed(_))] = one.changes.as_slice()
    {
        let (key, from) = match change {
            Change::Added => ("diff-added", ""),
            Change::Removed => ("diff-removed", ""),
            Change::Renamed(from) => ("diff-renamed", from.as_str()),
            _ => ("diff-replaced", ""),
        };
        let args = [("name", Arg::Text(one.name.as_str().into())), ("from", Arg::Text(from.into()))];
        lines.push(format!("  {}", terminal.say(key, &args)));
        return;
    }
    if !one.name.is_empty() {
        lines.push(format!("  {}", one.name));
    }
    for change in &one.changes {
        let mut said = |label: String, before: &Option<String>, after: &Option<String>| {
            let [before, after] = [before, after].map(|said| said.clone().unwrap_or_else(nothing));
            let args = [
                ("label", Arg::Text(label.into())),
                ("before", Arg::Text(before.into())),
                ("after", Arg::Text(after.into())),
            ];
            lines.push(format!("    {}", terminal.say("diff-said", &args)));
        };
        match change {
            Change::Said { label, before, after } => {
                said(word(&format!("diff-label-{label}"), terminal.language), before, after);
            }
            Change::Value { key, before, after } if key.is_empty() => {
                said(word("diff-label-value", terminal.language), before, after);
            }
            Change::Value { key, before, after } => said(key.clone(), before, after),
            Change::Words { before, after } => {
                lines.push(format!("    {}", word("diff-words", terminal.language)));
                lines.extend(pair(before, after));
            }
            Change::Added | Change::Removed | Change::Renamed(_) | Change::Replaced => {}
        }
    }
}

fn name(subject: Subject) -> &'static str {
    match subject {
        Subject::Correction => "corrections",
        Subject::Year => "year",
        Subject::Text => "texts",
        Subject::Number => "numbers",
        Subject::Figure => "figures",
        Subject::File => "files",
        Subject::Shared => "shared",
    }
}
