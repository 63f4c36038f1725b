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
mod series;
mod share;
mod shown;
mod tabular;
mod template;
mod term;
mod terms;
mod view;
mod year;

pub use self::{
    poster::{Exhibit, poster},
    reference::reference,
};

use self::{
    body::{Bodies, Desk},
    card::{Cards, Setting},
    compose::{Drawings, Easel},
    figure::Gallery,
    foundry::{Foundry, Group, Type},
    letters::Letters,
    negative::Negative,
    page::Said,
    rooted::rooted,
    template::{Press, Shown, Views},
    terms::Summaries,
    view::{FacesView, FeedEntryView, MetricView, ProseView, YearView},
    year::Figures,
};
use crate::{
    cache::Cache,
    chart,
    model::{EntryId, Histories, Site, Year},
    output::{self, Artifact, Maker, OutputTree},
    parallel,
    plan::{Edition, Page, Plan},
    report::{Checked, Code, Diagnostic, Place, Report},
    source::{Content, OutPath, SitePath, Sources},
    words::Language,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

/// Stands in prepared markup where the way to the site's root belongs; a page puts in its own.
/// A noncharacter: Unicode keeps it for a program's own use, so no text has it.
const ROOT: &str = "\u{FDD0}";

/// Years that hang in the hall with their rings; `site.years` has all of them.
const HALL: usize = 24;

/// Heavy pieces that outlive one build.
#[derive(Debug)]
pub struct Caches {
    drawings: Drawings,
}

impl Caches {
    /// For a program that builds again and again.
    #[must_use]
    pub fn lasting() -> Self {
        Self { drawings: Cache::lasting() }
    }

    /// For a program that builds once.
    #[must_use]
    pub fn passing() -> Self {
        Self { drawings: Cache::passing() }
    }
}

/// What every page is made with.
#[derive(Clone, Copy)]
struct Studio<'s> {
    desk: Desk<'s>,
    histories: &'s Histories<'s>,
    drawings: &'s Drawings,
    palette: &'s chart::Palette,
    /// `site`, as every template sees it.
    site: &'s Shown,
    /// The faces that come with the pages, and what all pages set in them.
    foundry: Option<(&'s Foundry<'s>, &'s Letters)>,
    /// What cards are made with; `None` where links come without.
    cards: Option<&'s Cards>,
}

/// A year with its texts read and its figures drawn.
struct Volume<'s> {
    studio: Studio<'s>,
    year: &'s Year,
    gallery: Gallery,
    bodies: Bodies,
    /// Told on two pages, and worked out once.
    metrics: OnceLock<Vec<MetricView>>,
    faces: Option<Type>,
}

/// What the making of a year yields.
#[derive(Default)]
struct Made {
    files: Vec<(OutPath, Artifact)>,
    report: Report,
    /// For the hall.
    cover: Option<YearView>,
    /// For the feed, by their place in it.
    feed: Vec<(usize, FeedEntryView)>,
    /// For the pages of terms through the years.
    summaries: Summaries,
    /// Pictures and attachments that texts use, of this year or another.
    used: BTreeSet<SitePath>,
    /// What was set in the display face.
    letters: Letters,
}

/// What the pages of no year show of the years.
struct Gathered {
    covers: Vec<YearView>,
    feed: Vec<FeedEntryView>,
    summaries: Summaries,
}

/// Makes every file of the site.
pub fn render(site: &Site, plan: &Plan, sources: &Sources, caches: &Caches) -> Checked<OutputTree> {
    let mut report = Report::default();
    let mut tree = OutputTree::default();
    let Some(press) = Press::new(&site.theme, site.config.language, &mut report) else {
        return Checked { value: tree, report };
    };
    let desk = Desk { site, original: site, edition: Edition::Original, plan, press: &press };
    let shown = Shown::new(&page::site_view(desk));
    let histories = site.histories();
    let palette = poster::chart_palette(&site.theme.palette);
    let foundry = Foundry::open(site, plan, sources, &mut report);
    let common = foundry.as_ref().map(|_| letters::common(desk)).unwrap_or_default();
    let cards = Cards::open(site, sources);
    let studio = Studio {
        desk,
        histories: &histories,
        drawings: &caches.drawings,
        palette: &palette,
        site: &shown,
        foundry: foundry.as_ref().map(|foundry| (foundry, &common)),
        cards: cards.as_ref(),
    };
    report_undated(site, &mut report);

    let newest = feed::newest(site);
    let hall = site.years.iter().rev().nth(HALL - 1).or(site.years.first()).map(|year| year.year);
    let made = parallel::map(&site.years, |year| {
        studio.make_year(year, &newest, hall.is_some_and(|first| first <= year.year))
    });
    let (mut covers, mut feed, mut summaries) = (Vec::new(), Vec::new(), Summaries::new());
    let mut used = BTreeSet::new();
    let mut letters = Letters::default();
    for year in made {
        letters.extend(&year.letters);
        report.merge(year.report);
        covers.extend(year.cover);
        feed.extend(year.feed);
        summaries.extend(year.summaries);
        used.extend(year.used);
        for (path, artifact) in year.files {
            put(&mut tree, path, artifact, &mut report);
        }
    }
    covers.reverse();
    feed.sort_by_key(|(at, _)| *at);
    let feed = feed.into_iter().map(|(_, entry)| entry).collect();
    let pages = studio.make_site_pages(Gathered { covers, feed, summaries }, &mut used, &mut letters, &mut report);
    for (path, artifact) in pages {
        put(&mut tree, path, artifact, &mut report);
    }
    if let Some(translated) = site.translated()
        && let Some(press) = Press::new(&site.theme, translated.config.language, &mut report)
    {
        let desk = Desk { site: &translated, edition: Edition::Translation, press: &press, ..desk };
        let shown = Shown::new(&page::site_view(desk));
        let common = letters::common(desk);
        let foundry = foundry.as_ref().map(|foundry| (foundry, &common));
        let studio = Studio { desk, site: &shown, foundry, ..studio };
        let years: Vec<&Year> = translated.years.iter().filter(|year| !year.entries.is_empty()).collect();
        for made in parallel::map(&years, |year| studio.make_translated(year)) {
            letters.extend(&made.letters);
            report.merge(made.report);
            used.extend(made.used);
            for (path, artifact) in made.files {
                put(&mut tree, path, artifact, &mut report);
            }
        }
    }
    if let Some(foundry) = &foundry {
        foundry.proof(&letters, &mut report);
    }
    for (path, artifact) in desk.publish(&used, &mut report) {
        put(&mut tree, path, artifact, &mut report);
    }
    add_assets(site, sources, &mut tree, &mut report);
    Checked { value: tree, report }
}

impl<'s> Studio<'s> {
    fn language(self) -> Language {
        self.desk.site.config.language
    }

    /// Prints a page; its view and `page` and `site` are all its template sees.
    fn print(
        self,
        page: Page,
        year: Option<&Year>,
        said: &Said,
        mut views: Views,
    ) -> Result<(OutPath, Artifact), Diagnostic> {
        let path = self.desk.plan.path(page);
        views.extend(Shown::named("page", &self.page_view(page, path, year, said)));
        views.push(("site".into(), self.site.clone()));
        let bytes = self.desk.press.print(page.template(), views)?;
        Ok((path.clone(), Artifact::of(bytes)))
    }

    fn easel(self, year: &'s Year) -> Easel<'s> {
        let Desk { site, plan, .. } = self.desk;
        let (language, drawings, palette) = (self.language(), self.drawings, self.palette);
        Easel { site, year, plan, language, drawings, palette }
    }

    /// Everything below the folder of a year.
    fn make_year(self, year: &'s Year, newest: &BTreeMap<EntryId, usize>, hangs: bool) -> Made {
        let mut made = Made::default();
        let mut gallery = Gallery::of(self.easel(year), &mut made.report);
        let posters = std::mem::take(&mut gallery.posters);
        made.files.extend(posters.into_iter().map(|(path, svg)| (path, Artifact::of(svg))));
        let bodies = Bodies::of(year, &gallery, self.desk, &mut made.report);
        let mut volume = Volume { studio: self, year, gallery, bodies, metrics: OnceLock::new(), faces: None };
        volume.cast(Group::Year(year.year), &mut made);
        volume.print_pages(&mut made);
        volume.add_data(&mut made);
        volume.note_media(&mut made);
        made.files.extend(volume.search_file());
        if hangs && self.desk.plan.page(Page::Home).is_some() {
            made.cover = Some(volume.year_view(Figures::LeftOut));
        }
        let fed = year.entries.iter().filter_map(|entry| Some((*newest.get(&entry.id)?, volume.feed_entry(entry))));
        made.feed = fed.collect();
        if self.desk.plan.page(Page::Terms).is_some() {
            made.summaries = year.entries.iter().map(|entry| (entry.id, volume.summary(entry))).collect();
        }
        made
    }

    /// The pages of a year's translated entries. Its figures were made, and their faults told, with the original.
    fn make_translated(self, year: &'s Year) -> Made {
        let mut made = Made::default();
        let gallery = Gallery::of(self.easel(year), &mut Report::default());
        let bodies = Bodies::of(year, &gallery, self.desk, &mut made.report);
        let mut volume = Volume { studio: self, year, gallery, bodies, metrics: OnceLock::new(), faces: None };
        volume.cast(Group::Translated(year.year), &mut made);
        volume.print_pages(&mut made);
        volume.note_media(&mut made);
        made
    }

    /// The pages of no year.
    fn make_site_pages(
        self,
        gathered: Gathered,
        used: &mut BTreeSet<SitePath>,
        letters: &mut Letters,
        report: &mut Report,
    ) -> Vec<(OutPath, Artifact)> {
        let mut wanted =
            self.foundry.map(|(_, common)| self.site_letters(&gathered.covers, common)).unwrap_or_default();
        let mut views: BTreeMap<Page, Views> = BTreeMap::new();
        if self.desk.plan.page(Page::Home).is_some() {
            let covers = rooted(gathered.covers, self.desk.plan.path(Page::Home));
            views.insert(Page::Home, Shown::named("years", &covers));
        }
        if self.desk.plan.page(Page::About).is_some() {
            let about = self.desk.site.about.as_ref().map(|prose| {
                let (prepared, media) = body::about(prose, self.desk, report);
                used.extend(media);
                wanted.more.add(&prepared.displayed, Some(Place::file(prose.body.file)));
                ProseView {
                    title: prose.title.clone(),
                    date: prose.date.map(|date| numbers::when_view(date, self.language())),
                    html: prepared.html,
                }
            });
            views.insert(Page::About, Shown::named("about", &rooted(about, self.desk.plan.path(Page::About))));
        }
        views.insert(Page::Feed, Shown::named("feed", &self.feed_view(gathered.feed)));
        views.insert(Page::Sitemap, Shown::named("pages", &self.sitemap_view()));
        let mut files = Vec::new();
        let faces = self.foundry.map(|(foundry, _)| {
            let mut faces = foundry.cast(Group::Site, &wanted);
            files.append(&mut faces.files);
            faces
        });
        letters.extend(&wanted.all());
        let pages: Vec<Page> =
            self.desk.plan.pages().map(|(page, _)| page).filter(|page| page.year().is_none()).collect();
        let printed = parallel::map(&pages, |page| {
            let faces = faces.as_ref().map(|faces| faces.view(*page));
            match views.get(page) {
                Some(views) => self.print(*page, None, &Said { faces, ..Said::default() }, views.clone()),
                None => self.print_over_years(*page, faces, &gathered.summaries),
            }
        });
        for page in printed {
            match page {
                Ok(file) => files.push(file),
                Err(fault) => report.add(fault),
            }
        }
        files
    }

    /// 历年数据, 历年节气, 检索; what says nothing but its words, such as the page not found, comes through as it is.
    fn print_over_years(
        self,
        page: Page,
        faces: Option<FacesView>,
        summaries: &Summaries,
    ) -> Result<(OutPath, Artifact), Diagnostic> {
        let (summary, views) = match page {
            Page::Metrics => (self.metrics_summary(), Shown::fields(&self.metrics_page())),
            Page::Metric(at) => (self.metric_summary(at), Shown::fields(&self.metric_page(at))),
            Page::Terms => (String::new(), Shown::fields(&self.terms_page())),
            Page::Search => (String::new(), Shown::fields(&self.search_page())),
            Page::TermYears(term) => (self.term_summary(term), Shown::fields(&self.term_years_page(term, summaries))),
            _ => Default::default(),
        };
        let said = Said { summary, faces, ..Said::default() };
        self.print(page, None, &said, views)
    }
}

impl Volume<'_> {
    fn easel(&self) -> Easel<'_> {
        self.studio.easel(self.year)
    }

    /// The faces its pages are set in.
    fn cast(&mut self, group: Group, made: &mut Made) {
        let Some((foundry, common)) = self.studio.foundry else { return };
        let wanted = self.letters(common);
        let mut faces = foundry.cast(group, &wanted);
        made.files.append(&mut faces.files);
        made.letters = wanted.all();
        self.faces = Some(faces);
    }

    /// The pages of the year in the language of this edition, and their cards.
    fn print_pages(&self, made: &mut Made) {
        let Desk { plan, edition, .. } = self.studio.desk;
        let pages: Vec<Page> = plan.pages_of(self.year.year).filter(|page| page.edition() == edition).collect();
        for (page, printed) in pages.iter().zip(parallel::map(&pages, |page| self.print(*page))) {
            match printed {
                Ok(file) => {
                    made.files.extend(self.card_of(*page, &file.1));
                    made.files.push(file);
                }
                Err(fault) => made.report.add(fault),
            }
        }
    }

    fn print(&self, page: Page) -> Result<(OutPath, Artifact), Diagnostic> {
        let path = self.studio.desk.plan.path(page);
        let faces = self.faces.as_ref().map(|faces| faces.view(page));
        let mut said = Said { faces, ..Said::default() };
        let views = match page {
            Page::Year(_) => Shown::named("year", &rooted(self.year_view(Figures::Shown), path)),
            Page::Term(_, term) | Page::Translated(_, term) => {
                let entries: Vec<_> = self.year.entries_of(term).collect();
                let titles: Vec<&str> = entries.iter().map(|entry| entry.title.as_str()).collect();
                said.titles = titles.join(self.studio.language().pick("、", ", "));
                said.summary = entries.iter().map(|entry| self.summary(entry)).collect();
                Shown::fields(&rooted(self.term_page(term), path))
            }
            Page::Data(_) => {
                let mut views = Shown::named("metrics", &rooted(self.metrics().to_vec(), path));
                views.extend(Shown::named("derived", &self.derived()));
                let package = self.studio.desk.plan.package(self.year.year).map(|path| crate::plan::url(&path));
                views.extend(Shown::named("package", &package));
                views
            }
            Page::Chronicle(_) => Shown::named("events", &self.events()),
            Page::Gallery(_) => Shown::named("pictures", &rooted(self.pictures(), path)),
            Page::Print(_) => Shown::fields(&self.book(path)),
            _ => Vec::new(),
        };
        self.studio.print(page, Some(self.year), &said, views)
    }

    /// The card of a page that names it; a theme need not.
    fn card_of(&self, page: Page, printed: &Artifact) -> Option<(OutPath, Artifact)> {
        let (cards, path) = self.studio.cards.zip(self.studio.desk.plan.card(page))?;
        let text = str::from_utf8(printed.bytes()?).ok()?;
        if !text.contains(&crate::plan::url(path)) {
            return None;
        }
        let Desk { site, original, .. } = self.studio.desk;
        let summary = page.term().and_then(|term| self.year.entries_of(term).next()).map(|entry| self.summary(entry));
        let whole = original.year(self.year.year).unwrap_or(self.year);
        Some(cards.file(page, self.year, &Setting { site, whole, summary: summary.unwrap_or_default() }, path))
    }

    /// Each metric as a table for spreadsheets and as JSON; all tables as a package.
    fn add_data(&self, made: &mut Made) {
        for metric in &self.year.metrics {
            let path = |extension| self.studio.desk.plan.data_file(self.year.year, &metric.id, extension);
            let Some((csv, json)) = path("csv").zip(path("json")) else { continue };
            made.files.push((csv, Artifact::of(tabular::csv(metric, self.year, self.studio.language()))));
            made.files.push((json, Artifact::of(tabular::json(metric, self.year, self.studio.language()))));
        }
        if let Some(path) = self.studio.desk.plan.package(self.year.year) {
            let config = &self.studio.desk.site.config;
            let page = self.studio.desk.plan.page(Page::Data(self.year.year));
            let homepage = config.address.as_ref().zip(page).map(|(base, page)| format!("{base}{page}"));
            made.files.push((path, Artifact::of(package::package(self.year, config, homepage))));
        }
    }

    /// What the texts of the year use, and what is wrong with what stands at the head of an entry.
    fn note_media(&self, made: &mut Made) {
        made.used.clone_from(&self.bodies.media);
        for entry in &self.year.entries {
            for path in entry.attached() {
                let place = Place::file(entry.body.file);
                let Some(media) = self.year.media.iter().find(|media| media.blob.path() == path) else {
                    made.report.add(Diagnostic::new(Code::MediaMissing).at(place).with("typed", path.name()));
                    continue;
                };
                if entry.cover.as_ref() == Some(path) {
                    shown::fault(media, path.name()).into_iter().for_each(|fault| made.report.add(fault.at(place)));
                }
                made.used.insert(path.clone());
            }
        }
    }
}

impl Desk<'_> {
    /// The files of what some text uses; the rest is named, for an office publishes no picture by accident.
    fn publish(self, used: &BTreeSet<SitePath>, report: &mut Report) -> Vec<(OutPath, Artifact)> {
        let mut files = Vec::new();
        for (year, media) in self.site.years.iter().flat_map(|year| year.media.iter().map(move |media| (year, media))) {
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
    for year in &site.years {
        if year.published.is_none() && year.entries.iter().any(|entry| entry.published.is_none()) {
            report.add(Diagnostic::new(Code::FeedNoDate).at(year.place).with("year", year.year));
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
            Content::Text(text) => Artifact::Bytes(text.as_bytes().into()),
            Content::Bytes(bytes) => Artifact::Bytes(bytes.clone()),
            Content::Media(blob) => Artifact::CopyOf(blob.clone()),
            Content::Embedded(bytes) => Artifact::of(bytes.to_vec()),
        };
        put(tree, path, artifact, report);
    }
}
