//! `suishi export pdf` and `suishi export picture`: a year on paper, a year on one long picture.
//! In: a year. Out: a file below `exports`, never over one that stands there. Absent: setting (`export/print/`).

use super::{finished, save};
use crate::{
    commands::{End, args::ExportYearOptions, choice, terminal::Terminal},
    disk,
    error::Error,
    export::print::{self, Work},
    output::{Artifact, OutputTree},
    report::print::Style,
    source::OutPath,
};

pub(super) fn run(work: Work, options: &ExportYearOptions, terminal: Terminal) -> Result<End, Error> {
    if !print::PRINTS {
        terminal.complain("export-no-print", &[]);
        return Ok(End::Faults);
    }
    let place = &options.file.place;
    let sources = disk::load(&place.root)?;
    let Some(finished) = finished(&sources, place, terminal)? else { return Ok(End::Faults) };
    let Some(year) = choice::year(&finished.site, options.year.as_deref(), terminal) else { return Ok(End::Faults) };
    let Some(job) = print::job(finished.order(&sources), year, work)? else { return Ok(End::Faults) };
    terminal.report(&job.report, &sources, Style::Human)?;
    let bytes = match print::set(&job.value) {
        Ok(bytes) => bytes,
        Err(fault) => {
            match fault {
                print::Fault::Face => terminal.complain("export-print-face", &[]),
                print::Fault::Refused(said) => terminal.complain("export-print-refused", &[("said", &said)]),
            }
            return Ok(End::Faults);
        }
    };
    let name = match work {
        Work::Booklet => format!("suishi-{}.pdf", year.year),
        Work::Picture => format!("suishi-{}.png", year.year),
    };
    let mut tree = OutputTree::default();
    let path = OutPath::new(&name).expect("a name of ours is a path");
    tree.insert(path, Artifact::of(bytes)).expect("it is the only file");
    let end = save(&tree, &options.file, terminal)?;
    if end == End::Clean {
        let key = match work {
            Work::Booklet => "export-pdf-next",
            Work::Picture => "export-picture-next",
        };
        terminal.complain(key, &[]);
    }
    Ok(end)
}
