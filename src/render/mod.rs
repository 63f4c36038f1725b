//! Meaning → bytes.
//! In: [`Site`] and its [`Plan`]. Out: [`OutputTree`], and what was noticed while making it. Absent: the disk,
//! reading; every address comes from the plan.

mod body;
mod data;
mod feed;
mod figure;
mod links;
mod markdown;
mod numbers;
mod page;
mod template;
mod view;

use self::{
    body::Bodies,
    figure::{Drawings, Easel},
    template::{Press, Shown},
};
use crate::{
    model::{Site, Year},
    output::{Artifact, OutputTree},
    parallel,
    plan::{Page, Plan},
    report::{Checked, Code, Diagnostic, Place, Report},
    source::{Content, OutPath, Sources},
};

/// Stands in prepared markup where the way to the site's root belongs; a page puts in its own.
/// A control character, which neither Markdown nor YAML lets through.
const ROOT: &str = "\u{1}";

/// Heavy pieces that outlive one build.
#[derive(Debug, Default)]
pub struct Caches {
    drawings: Drawings,
}

/// Everything a page is made from.
struct Studio<'s> {
    site: &'s Site,
    plan: &'s Plan,
    press: &'s Press,
    bodies: &'s Bodies,
    drawings: &'s Drawings,
}

impl Studio<'_> {
    fn easel<'a>(&'a self, year: &'a Year) -> Easel<'a> {
        Easel { year, plan: self.plan, language: self.site.config.language, drawings: self.drawings }
    }
}

/// Makes every file of the site.
pub fn render(site: &Site, plan: &Plan, sources: &Sources, caches: &Caches) -> Checked<OutputTree> {
    let mut report = Report::default();
    let mut tree = OutputTree::default();
    let Some(press) = Press::new(&site.theme, site.config.language, &mut report) else {
        return Checked { value: tree, report };
    };
    let easel = |year: i32| {
        Some(Easel { year: site.year(year)?, plan, language: site.config.language, drawings: &caches.drawings })
    };
    let bodies = Bodies::read(site, plan, &press, easel, &mut report);
    report_undated(site, &mut report);
    let studio = Studio { site, plan, press: &press, bodies: &bodies, drawings: &caches.drawings };

    let shared = Shown::new(&studio.site_view());
    let pages: Vec<(Page, &OutPath)> = plan.pages().collect();
    let printed = parallel::map(&pages, |(page, path)| {
        let mut views = studio.views(*page, path);
        views.push(("site", shared.clone()));
        press.print(page.template(), &views)
    });
    for ((_, path), text) in pages.into_iter().zip(printed) {
        match text {
            Ok(text) => put(&mut tree, path.clone(), Artifact::Bytes(text.into_bytes()), &mut report),
            Err(fault) => report.add(fault),
        }
    }
    add_data(&studio, &mut tree, &mut report);
    add_assets(site, sources, &mut tree, &mut report);
    add_media(&studio, &mut tree, &mut report);
    Checked { value: tree, report }
}

fn put(tree: &mut OutputTree, path: OutPath, artifact: Artifact, report: &mut Report) {
    if let Err(taken) = tree.insert(path, artifact) {
        report.add(Diagnostic::new(Code::PathTakenTwice).with("path", taken.0));
    }
}

/// With an address there is a feed, and a feed wants dates that only the author can give.
fn report_undated(site: &Site, report: &mut Report) {
    if site.config.address.is_none() || !site.theme.renders(Page::Feed.template()) {
        return;
    }
    for year in site
        .years
        .iter()
        .filter(|year| year.published.is_none() && year.entries.iter().any(|entry| entry.published.is_none()))
    {
        report.add(Diagnostic::new(Code::FeedNoDate).at(year.place).with("year", year.year));
    }
}

/// Each metric as a table for spreadsheets and as JSON.
fn add_data(studio: &Studio<'_>, tree: &mut OutputTree, report: &mut Report) {
    let language = studio.language();
    for year in &studio.site.years {
        for metric in &year.metrics {
            let path = |extension| studio.plan.data_file(year.year, &metric.id, extension);
            let Some((csv, json)) = path("csv").zip(path("json")) else { continue };
            put(tree, csv, Artifact::Bytes(data::csv(metric, language).into_bytes()), report);
            put(tree, json, Artifact::Bytes(data::json(metric, year, language).into_bytes()), report);
        }
    }
}

fn add_assets(site: &Site, sources: &Sources, tree: &mut OutputTree, report: &mut Report) {
    for (name, asset) in &site.theme.assets {
        let Ok(path) = OutPath::new(&format!("static/{name}")) else {
            report.add(Diagnostic::new(Code::MediaOutside).at(Place::file(asset.file)).with("typed", name));
            continue;
        };
        let artifact = match &sources.file(asset.file).content {
            Content::Text(bytes) => Artifact::Bytes(bytes.to_vec()),
            Content::Media(blob) => Artifact::CopyOf(blob.clone()),
        };
        put(tree, path, artifact, report);
    }
}

/// Media that some text uses are copied; the rest is named, for an office publishes no picture by accident.
fn add_media(studio: &Studio<'_>, tree: &mut OutputTree, report: &mut Report) {
    for year in &studio.site.years {
        let named = year
            .entries
            .iter()
            .flat_map(|entry| entry.cover.iter().chain(entry.documents.iter().filter_map(|d| d.file.as_ref())));
        let named: Vec<_> = named.collect();
        for media in &year.media {
            let path = media.blob.path();
            if !studio.bodies.media.contains(path) && !named.contains(&path) {
                report.add(Diagnostic::new(Code::MediaUnused).at(Place::file(media.file)).with("name", path.name()));
            } else if let Some(out) = studio.plan.media(path) {
                put(tree, out.clone(), Artifact::CopyOf(media.blob.clone()), report);
            }
        }
        for entry in &year.entries {
            let wanted = entry.cover.iter().chain(entry.documents.iter().filter_map(|document| document.file.as_ref()));
            for path in wanted.filter(|path| !year.media.iter().any(|media| media.blob.path() == *path)) {
                report.add(Diagnostic::new(Code::MediaMissing).at(Place::file(entry.body.file)).with("typed", path));
            }
        }
    }
}
