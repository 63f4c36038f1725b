//! `suishi archive`: a year for those who keep it for decades, as a bag; or all years, and an index of them.
//! In: a site without errors. Out: folders that were not there before. Absent: what a bag is (`export/`); changing one
//! that stands.

use super::{
    End,
    args::{ArchiveOptions, PlaceOptions},
    build::{Caches, Finished, finish},
    choice,
    export::{exports, finished},
    terminal::Terminal,
    verify::{Verdict, verdict},
};
use crate::{
    disk::{self, Placed, Standing, interrupt},
    error::Error,
    export::{alone::alone, archive, label},
    model::Year,
    output::Artifact,
    read::Wishes,
    report::{Severity, print},
    source::Sources,
};
use std::path::Path;

/// What every bag's other lists lead to: equal, and the bags are.
const SEAL: &str = "tagmanifest-sha512.txt";

pub(super) fn run(options: &ArchiveOptions, terminal: &Terminal) -> Result<End, Error> {
    // A theme of the command line is in no file, and could not be restored.
    let place = PlaceOptions { root: options.root.clone(), theme: None };
    let sources = disk::load(&options.root)?;
    let Some(whole) = finished(&sources, &place, *terminal)? else { return Ok(End::Faults) };
    let output = options.output.clone().unwrap_or_else(|| exports(&options.root).join("archive"));
    disk::refuse_overlap(&output, &options.root)?;
    interrupt::listen();
    if !options.all {
        let Some(year) = choice::year(&whole.site, options.year.as_deref(), *terminal) else { return Ok(End::Faults) };
        return keep(&whole, &sources, year, &output, *terminal);
    }
    let mut end = End::Clean;
    for year in &whole.site.years {
        if keep(&whole, &sources, year, &output, *terminal)? == End::Faults {
            end = End::Faults;
        }
    }
    for (path, artifact) in archive::index(&whole.site).iter() {
        // An index is made anew whenever there is one year more.
        disk::save(&output.join(path.as_str()), &artifact.read()?, Standing::Replace)?;
    }
    terminal.complain("archive-index", &[("output", &output.display().to_string())]);
    Ok(end)
}

/// Makes the bag of a year and lays it down, if there is not one already.
fn keep(whole: &Finished, sources: &Sources, year: &Year, output: &Path, terminal: Terminal) -> Result<End, Error> {
    let own = alone(whole.order(sources), year).sources()?;
    let built = finish(&own, &Wishes::default(), &Caches::passing());
    let number = year.year.to_string();
    if built.built.report.worst() == Some(Severity::Error) {
        terminal.report(&built.built.report, &own, print::Style::Human)?;
        terminal.complain("archive-not-alone", &[("year", &number)]);
        return Ok(End::Faults);
    }
    let bag = archive::archive(built.order(&own), &whole.site, year)?;
    let name = label::name(year);
    let folder = output.join(&name);
    let shown = folder.display().to_string();
    if let Some(seal) = disk::bytes(&folder.join(SEAL))? {
        let same = bag.get(SEAL).map(Artifact::read).transpose()?.is_some_and(|new| *new == *seal);
        let key = if same { "archive-unchanged" } else { "archive-differs" };
        terminal.complain(key, &[("year", &number), ("path", &shown)]);
        // The same year, but is it still whole?
        let is_sound = || verdict(&folder, &format!("{name}/"), terminal).map(|told| matches!(told, Verdict::Sound(_)));
        return Ok(if same && is_sound()? { End::Clean } else { End::Faults });
    }
    match disk::place(&bag, &folder)? {
        Placed::InTheWay(paths) => {
            let first = paths.first().map(|path| path.display().to_string()).unwrap_or_default();
            terminal.complain("archive-in-the-way", &[("path", &first)]);
            Ok(End::Faults)
        }
        Placed::Written => {
            terminal.complain("archive-done", &[("path", &shown)]);
            Ok(End::Clean)
        }
    }
}
