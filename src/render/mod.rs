//! Meaning → bytes.
//! In: [`Site`] and its [`Plan`]. Out: [`OutputTree`], and what was noticed while making it. Absent: the disk,
//! reading; every address comes from the plan.

mod body;
mod book;
mod card;
mod chronicle;
mod compare;
mod compose;
mod data;
mod derived;
mod feed;
mod figure;
mod foundry;
mod gallery;
mod letters;
mod links;
mod manuscript;
pub(crate) mod markdown;
mod metrics;
mod negative;
mod numbers;
mod package;
mod page;
mod poster;
mod reference;
mod rooted;
mod search;
mod seen;
mod series;
mod share;
mod shown;
mod sight;
mod studio;
mod tabular;
mod template;
mod term;
mod terms;
pub(crate) mod view;
mod volume;
mod workshop;
mod year;

pub(crate) use self::card::{Cover, Crop, Painter, SEAL};
pub(crate) use self::manuscript::{Article, Chapter, Chart, Manuscript, Piece, Told, manuscript};
pub(crate) use self::numbers::{day, key_name, when, with_unit};
pub use self::{
    poster::{Exhibit, poster},
    reference::reference,
    workshop::Workshop,
};

use self::{
    body::Desk,
    card::Cards,
    foundry::Foundry,
    letters::Letters,
    negative::Negative,
    sight::Sight,
    studio::Studio,
    template::{Press, Shown},
    volume::Made,
};
use crate::{
    model::{Body, Site},
    output::{self, Artifact, Maker, OutputTree},
    parallel,
    plan::{Edition, Page, Plan},
    report::{Checked, Code, Diagnostic, Place, Report},
    source::{Content, OutPath, SitePath, Sources},
};
use std::{collections::BTreeSet, sync::Arc};

/// Stands in prepared markup where the way to the site's root belongs; a page puts in its own.
/// A noncharacter: Unicode keeps it for a program's own use, so no text has it.
const ROOT: &str = "\u{FDD0}";

/// Years that hang in the hall with their rings; `site.years` has all of them.
const HALL: usize = 24;

/// Makes every file of the site.
pub fn render(site: &Site, plan: &Plan, sources: &Sources, workshop: &Workshop) -> Checked<OutputTree> {
    let mut harvest = Harvest::default();
    let sight = workshop.is_lasting().then(|| Sight::of(site, plan, sources, workshop));
    let Some(press) = open_press(site, workshop, sight.as_ref(), &mut harvest.report) else {
        return Checked { value: harvest.tree, report: harvest.report };
    };
    let desk = Desk { site, original: site, edition: Edition::Original, plan, press: &press };
    let shown = Shown::new(&page::site_view(desk));
    let histories = site.histories();
    let palette = poster::chart_palette(&site.theme.palette);
    let foundry = Foundry::open(site, plan, sources, &mut harvest.report);
    let common = foundry.as_ref().map(|_| letters::common(desk)).unwrap_or_default();
    let cards = Cards::open(site, sources);
    let studio = Studio {
        desk,
        histories: &histories,
        workshop,
        palette: &palette,
        site: &shown,
        foundry: foundry.as_ref().map(|foundry| (foundry, &common)),
        cards: cards.as_ref(),
        sight: sight.as_ref(),
    };
    report_undated(site, &mut harvest.report);

    let newest = feed::newest(site);
    let hall = site.years.iter().rev().nth(HALL - 1).or(site.years.first()).map(|year| year.year);
    let years =
        parallel::map(&site.years, |year| studio.year(year, &newest, hall.is_some_and(|first| first <= year.year)));
    let gather = || years.iter().for_each(|made| harvest.gather(Arc::clone(made)));
    let (pages, ()) = parallel::both(|| studio.make_site_pages(&years), gather);
    harvest.gather(Arc::new(pages));
    if let Some(translated) = site.translated()
        && let Some(press) = open_press(&translated, workshop, sight.as_ref(), &mut harvest.report)
    {
        let desk = Desk { site: &translated, edition: Edition::Translation, press: &press, ..desk };
        let shown = Shown::new(&page::site_view(desk));
        let common = letters::common(desk);
        let foundry = foundry.as_ref().map(|foundry| (foundry, &common));
        let studio = Studio { desk, site: &shown, foundry, ..studio };
        let years: Vec<_> = translated.years.iter().filter(|year| !year.entries.is_empty()).collect();
        let years = parallel::map(&years, |year| studio.translated_year(year));
        years.into_iter().for_each(|made| harvest.gather(made));
    }
    if let Some(foundry) = &foundry {
        let wanted = harvest.made.iter().map(|made| &made.letters);
        foundry.proof(&harvest.lacking, wanted, &mut harvest.report);
    }
    let files = desk.publish(&harvest.used, &mut harvest.report);
    harvest.put(files);
    let files = assets(site, sources, &mut harvest.report);
    harvest.put(files);
    workshop.turn(plan);
    Checked { value: harvest.tree, report: harvest.report }
}

/// The templates of the theme in the language of the site; `None` when one is broken.
fn open_press(site: &Site, workshop: &Workshop, sight: Option<&Sight>, report: &mut Report) -> Option<Arc<Press>> {
    let language = site.config.language;
    let opened = workshop.presses.get(
        language,
        || Sight::ground(sight),
        || {
            let mut report = Report::default();
            let press = Press::new(&site.theme, language, &mut report).map(Arc::new);
            Checked { value: press, report }
        },
    );
    Arc::unwrap_or_clone(opened).into(report)
}

/// The site as it comes together.
#[derive(Default)]
struct Harvest {
    tree: OutputTree,
    report: Report,
    used: BTreeSet<SitePath>,
    lacking: Letters,
    made: Vec<Arc<Made>>,
}

impl Harvest {
    fn gather(&mut self, made: Arc<Made>) {
        self.report.merge(made.report.clone());
        self.used.extend(made.used.iter().cloned());
        self.lacking.extend(&made.lacking);
        self.put(made.files.clone());
        self.made.push(made);
    }

    fn put(&mut self, files: Vec<(OutPath, Artifact)>) {
        for (path, artifact) in files {
            if let Err(taken) = self.tree.insert(path, artifact) {
                self.report.add(Diagnostic::new(Code::PathTakenTwice).with("path", taken.0));
            }
        }
    }
}

impl Desk<'_> {
    /// The files of what some text uses; the rest is named, for an office publishes no picture by accident.
    fn publish(self, used: &BTreeSet<SitePath>, report: &mut Report) -> Vec<(OutPath, Artifact)> {
        let mut files = Vec::new();
        let years = self.site.years.iter().chain(&self.site.elsewhere);
        for (year, media) in years.flat_map(|year| year.media.iter().map(move |media| (year, media))) {
            let path = media.blob.path();
            if !used.contains(path) {
                let name = path.under(&format!("content/{}", year.year)).unwrap_or(path.name());
                // As it must be typed: Markdown ends an address at a space.
                let name = if name.contains([' ', '(', ')']) { format!("<{name}>") } else { name.to_owned() };
                report.add(Diagnostic::new(Code::MediaUnused).at(Place::file(media.file)).with("name", name));
                continue;
            }
            let Some(print) = self.plan.print(path) else { continue };
            let Some(recipe) = &print.recipe else {
                files.push((print.whole().clone(), Artifact::CopyOf(media.blob.clone())));
                continue;
            };
            let from: Arc<dyn Maker> = Arc::new(Negative { blob: media.blob.clone(), recipe: recipe.clone() });
            let made = |part| Artifact::Made(output::Made { from: Arc::clone(&from), part });
            files.extend(print.files.iter().enumerate().map(|(part, path)| (path.clone(), made(part))));
        }
        files
    }
}

/// With an address there is a feed, and a feed wants dates that only the author can give.
fn report_undated(site: &Site, report: &mut Report) {
    if site.config.address.is_none() || !site.theme.renders(Page::Feed.template()) {
        return;
    }
    for year in &site.years {
        if year.published.is_none() && year.entries.iter().any(|entry| entry.published.is_none()) {
            report.add(Diagnostic::new(Code::FeedNoDate).at(year.place).with("year", year.year));
        }
    }
}

/// Every address that links and pictures of a text name, as typed.
pub(crate) fn destinations(body: &Body) -> Vec<String> {
    let pieces = markdown::pieces(body.text()).into_iter();
    let named = pieces.filter_map(|(piece, _)| match piece {
        markdown::Piece::Link(dest) | markdown::Piece::Picture(dest) => Some(dest),
        _ => None,
    });
    named.collect()
}

/// What the theme brings along.
fn assets(site: &Site, sources: &Sources, report: &mut Report) -> Vec<(OutPath, Artifact)> {
    let mut files = Vec::new();
    for (name, asset) in &site.theme.assets {
        let Ok(path) = OutPath::new(&format!("static/{name}")) else {
            report.add(Diagnostic::new(Code::MediaOutside).at(Place::file(asset.file)).with("typed", name));
            continue;
        };
        let artifact = match &sources.file(asset.file).content {
            Content::Text(text) => Artifact::of(text.as_bytes()),
            Content::Bytes(bytes) => Artifact::of(bytes),
            Content::Media(blob) => Artifact::CopyOf(blob.clone()),
            Content::Embedded(bytes) => Artifact::of(bytes),
        };
        files.push((path, artifact));
    }
    files
}
