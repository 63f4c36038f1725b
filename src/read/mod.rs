//! Bytes → meaning. Stops at no fault.
//! In: [`Sources`]. Out: [`Site`], and every fault found on the way. Absent: html, addresses, the disk.

mod config;
mod entry;
mod face;
mod figure;
mod groups;
mod keys;
mod media;
mod metric;
mod pairs;
mod palette;
mod phrases;
mod programme;
mod table;
mod text;
mod theme;
mod values;
mod when;
mod whole;
mod yaml;
mod year;

pub use phrases::phrases;

use crate::{
    model::{Prose, Site},
    parallel,
    report::{Checked, Code, Diagnostic, Report},
    source::{FileId, Sources},
    words::Language,
};

/// What the user asked for on the command line, over what the site says.
#[derive(Debug, Clone, Default)]
pub struct Wishes {
    /// Another theme than `site.yaml` names.
    pub theme: Option<String>,
}

/// Reads everything.
pub fn read(sources: &Sources, wishes: &Wishes) -> Checked<Site> {
    let mut report = Report::default();
    let (config, option_places) = config::read(sources, wishes.theme.as_deref(), &mut report);
    let theme = theme::read(sources, &config, &option_places, &mut report);
    let folders: Vec<i32> = year::folders(sources).into_iter().collect();
    let years = parallel::map(&folders, |year| year::read(sources, *year, config.language))
        .into_iter()
        .filter_map(|checked| checked.into(&mut report))
        .collect::<Vec<_>>();
    if folders.is_empty() {
        report.add(Diagnostic::new(Code::SiteNoYears));
    }
    let own = theme.faces.titles.as_ref().map(|face| face.file);
    let about = top_level(sources, config.language, own, &mut report);
    let programmes = programme::read(sources, &mut report);
    let site = Site { config, years, about, programmes, theme };
    whole::check(&site, &mut report);
    Checked { value: site, report }
}

/// The files directly below `content/`: 关于 is returned, the unknown are named. `face` may be the author's.
fn top_level(sources: &Sources, language: Language, face: Option<FileId>, report: &mut Report) -> Option<Prose> {
    let mut about = None;
    for (file, source) in sources.under("content") {
        let Some(below) = source.path.under("content") else { continue };
        match below.split_once('/') {
            Some((folder, _)) if folder == "theme" || year::year_of(folder).is_some() => {}
            None if matches!(below, "site.yaml" | "plans.yaml" | "terms.tsv") => {}
            _ if face == Some(file) => {}
            None if matches!(below, "about.md" | "关于.md") => {
                about = entry::read_prose(file, source, language.pick("关于", "About"), report);
            }
            _ => report.add(year::unknown_file(file, below, ["site.yaml", "plans.yaml", "about.md"])),
        }
    }
    about
}
