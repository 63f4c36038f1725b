//! Bytes → meaning. Stops at no fault.
//! In: [`Sources`]. Out: [`Site`], and every fault found on the way. Absent: html, addresses, the disk.

mod config;
mod correction;
mod entry;
mod face;
mod figure;
mod groups;
pub(crate) mod keys;
mod media;
mod metric;
mod pairs;
mod palette;
mod phrases;
mod programme;
mod table;
mod text;
mod texts;
mod theme;
mod values;
mod when;
mod whole;
mod yaml;
mod year;

pub use phrases::phrases;

use crate::{
    cache::Shelf,
    model::{ELSEWHERE, Prose, Site, Year},
    parallel,
    report::{Checked, Code, Diagnostic, Report},
    source::{Digest, FileId, Sources},
    words::Language,
};
use std::sync::Arc;

/// What the user asked for on the command line, over what the site says.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Another theme than `site.yaml` names.
    pub theme: Option<String>,
    pub drafts: Drafts,
}

/// What becomes of what says `draft: true`: entries, opening and closing, metrics, figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Drafts {
    /// As if they were not there, for what is handed over.
    #[default]
    LeftOut,
    /// Read like the rest and marked as drafts, for a preview.
    Shown,
}

/// Years as they were read, for a program that reads again and again with the same wishes.
#[derive(Debug)]
pub struct Readings {
    years: Shelf<i32, Checked<Option<Arc<Year>>>>,
}

impl Readings {
    /// Keeps each year as it was read last.
    #[must_use]
    pub fn lasting() -> Self {
        Self { years: Shelf::lasting() }
    }

    /// For a program that reads once.
    #[must_use]
    pub fn passing() -> Self {
        Self { years: Shelf::passing() }
    }
}

/// Reads everything.
pub fn read(sources: &Sources, wishes: &Wishes, readings: &Readings) -> Checked<Site> {
    let mut report = Report::default();
    let (config, option_places) = config::read(sources, wishes.theme.as_deref(), &mut report);
    let theme = theme::read(sources, &config, &option_places, &mut report);
    let folders: Vec<i32> = year::folders(sources).into_iter().collect();
    let years = parallel::map(&folders, |year| {
        let key = || {
            let files = sources.digest_under(&format!("content/{year}"));
            Digest::of_parts([config.language.tag().as_bytes(), files.bytes()])
        };
        readings.years.get(*year, key, || {
            let folder = year::Folder::of(*year);
            year::read(sources, &folder, config.language, wishes.drafts).map(|year| year.map(Arc::new))
        })
    });
    let years = years.into_iter().filter_map(|checked| Arc::unwrap_or_clone(checked).into(&mut report)).collect();
    readings.years.retain(|year| folders.contains(year));
    if folders.is_empty() {
        report.add(Diagnostic::new(Code::SiteNoYears));
    }
    let elsewhere = year::elsewhere(sources).into_iter().filter_map(|folder| {
        // What is wrong with a year was told where that year is; a piece of it has faults that the whole has not.
        year::read(sources, &folder, config.language, wishes.drafts).value.map(Arc::new)
    });
    let elsewhere = elsewhere.collect();
    let own = theme.faces.titles.as_ref().map(|face| face.file);
    let about = top_level(sources, (config.language, wishes.drafts), own, &mut report);
    let programmes = programme::read(sources, &mut report);
    let site = Site { config, years, elsewhere, about, programmes, theme };
    whole::check(&site, &mut report);
    Checked { value: site, report }
}

/// The files directly below `content/`: 关于 is returned, the unknown are named. `face` may be the author's.
fn top_level(
    sources: &Sources,
    (language, drafts): (Language, Drafts),
    face: Option<FileId>,
    report: &mut Report,
) -> Option<Prose> {
    let mut about = None;
    for (file, source) in sources.under("content") {
        let Some(below) = source.path.under("content") else { continue };
        match below.split_once('/') {
            Some((folder, _)) if matches!(folder, "theme" | ELSEWHERE) || year::year_of(folder).is_some() => {}
            None if matches!(below, "site.yaml" | "plans.yaml" | "terms.tsv") => {}
            _ if face == Some(file) => {}
            None if matches!(below, "about.md" | "关于.md") => {
                about = entry::read_prose(file, source, language.pick("关于", "About"), report);
                about = about.filter(|prose| drafts == Drafts::Shown || !prose.draft);
            }
            _ => report.add(year::unknown_file(file, below, ["site.yaml", "plans.yaml", "about.md"])),
        }
    }
    about
}
