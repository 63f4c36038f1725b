//! A year, from its meaning to its files.
//! In: a [`Studio`], a year. Out: [`Made`]: its files, and what the rest of the site shows of it. Absent: other years; what
//! the pages see is put together in the files of their kinds (`year.rs`, `term.rs` …).

use super::{
    Studio,
    body::Bodies,
    body::Desk,
    card::Setting,
    compose::Easel,
    figure::Gallery,
    foundry::{Group, Type},
    letters::Letters,
    package,
    page::Said,
    rooted::rooted,
    shown,
    sight::Sight,
    tabular,
    template::Shown,
    terms::Summaries,
    view::{FeedEntryView, MetricView, YearView},
    year::Figures,
};
use crate::{
    calendar::Term,
    json,
    model::{EntryId, Year},
    output::Artifact,
    parallel,
    plan::{Edition, Page},
    report::{Code, Diagnostic, Place, Report},
    source::{Digest, OutPath, SitePath},
};
use serde::{Serialize, Serializer};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

/// A year with its texts read and its figures drawn.
pub(super) struct Volume<'s> {
    pub(super) studio: Studio<'s>,
    pub(super) year: &'s Year,
    pub(super) gallery: Gallery,
    pub(super) bodies: Bodies,
    /// Told on two pages, and worked out once.
    pub(super) metrics: OnceLock<Vec<MetricView>>,
    faces: Option<Type>,
}

/// What the making of a year yields.
#[derive(Clone, Default)]
pub(super) struct Made {
    pub(super) files: Vec<(OutPath, Artifact)>,
    pub(super) report: Report,
    /// What pages of no year show of it; and a digest of that, where what they make of it is kept.
    pub(super) told: Told,
    pub(super) digest: Option<Digest>,
    /// Pictures and attachments that texts use, of this year or another.
    pub(super) used: BTreeSet<SitePath>,
    /// What was set in the display face, and of that what the face lacks.
    pub(super) letters: Letters,
    pub(super) lacking: Letters,
}

/// What a year tells the rest of the site.
#[derive(Clone, Default, Serialize)]
pub(super) struct Told {
    /// For the hall.
    pub(super) cover: Option<YearView>,
    /// For the feed, by their place in it.
    pub(super) feed: Vec<(usize, FeedEntryView)>,
    /// For the pages of terms through the years.
    #[serde(serialize_with = "in_order")]
    pub(super) summaries: Summaries,
}

impl Told {
    /// A digest of the summaries of a term.
    pub(super) fn summaries_of(&self, term: Term) -> Digest {
        let of_term = self.summaries.iter().filter(|(id, _)| id.term == term);
        Digest::of_parts(of_term.map(|(_, summary)| summary.as_bytes()))
    }

    /// Of all that is told, where what others make of it is kept.
    pub(super) fn digest(&self) -> Digest {
        Digest::of(json::line(self).as_bytes())
    }
}

/// JSON has no keys but text.
fn in_order<S: Serializer>(summaries: &Summaries, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(summaries.iter().map(|(id, summary)| (id.term.slug(), id.number, summary)))
}

impl<'s> Studio<'s> {
    /// Everything below the folder of a year, made now unless it was made before and nothing that it shows has changed.
    pub(super) fn year(self, year: &'s Year, newest: &BTreeMap<EntryId, usize>, hangs: bool) -> Arc<Made> {
        let key = || {
            let fed: Vec<_> = year.entries.iter().map(|entry| newest.get(&entry.id)).collect();
            Sight::of_year(self.sight, year.year, Edition::Original, &format!("{hangs} {fed:?}"))
        };
        self.workshop.years.get((year.year, Edition::Original), key, || self.make_year(year, newest, hangs))
    }

    /// The same for the pages of a year's translated entries.
    pub(super) fn translated_year(self, year: &'s Year) -> Arc<Made> {
        let key = || Sight::of_year(self.sight, year.year, Edition::Translation, "");
        self.workshop.years.get((year.year, Edition::Translation), key, || self.make_translated(year))
    }

    fn make_year(self, year: &'s Year, newest: &BTreeMap<EntryId, usize>, hangs: bool) -> Made {
        let mut made = Made::default();
        let mut gallery = Gallery::of(self.easel(year), &mut made.report);
        let posters = std::mem::take(&mut gallery.posters);
        made.files.extend(posters.into_iter().map(|(path, svg)| (path, Artifact::of(svg))));
        let bodies = Bodies::of(year, &gallery, self.desk, &mut made.report);
        let mut volume = Volume::new(self, year, gallery, bodies);
        volume.cast(Group::Year(year.year), &mut made);
        volume.print_pages(&mut made);
        volume.add_data(&mut made);
        volume.note_media(&mut made);
        made.files.extend(volume.search_file());
        if hangs && self.desk.plan.page(Page::Home).is_some() {
            made.told.cover = Some(volume.year_view(Figures::LeftOut));
        }
        let fed = year.entries.iter().filter_map(|entry| Some((*newest.get(&entry.id)?, volume.feed_entry(entry))));
        made.told.feed = fed.collect();
        if self.desk.plan.page(Page::Terms).is_some() {
            made.told.summaries = year.entries.iter().map(|entry| (entry.id, volume.summary(entry))).collect();
        }
        if self.sight.is_some() {
            made.digest = Some(made.told.digest());
        }
        made
    }

    /// Its figures were made, and their faults told, with the original.
    fn make_translated(self, year: &'s Year) -> Made {
        let mut made = Made::default();
        let gallery = Gallery::of(self.easel(year), &mut Report::default());
        let bodies = Bodies::of(year, &gallery, self.desk, &mut made.report);
        let mut volume = Volume::new(self, year, gallery, bodies);
        volume.cast(Group::Translated(year.year), &mut made);
        volume.print_pages(&mut made);
        volume.note_media(&mut made);
        made
    }
}

impl<'s> Volume<'s> {
    pub(super) fn new(studio: Studio<'s>, year: &'s Year, gallery: Gallery, bodies: Bodies) -> Self {
        Self { studio, year, gallery, bodies, metrics: OnceLock::new(), faces: None }
    }
}

impl Volume<'_> {
    pub(super) fn easel(&self) -> Easel<'_> {
        self.studio.easel(self.year)
    }

    /// The faces its pages are set in.
    fn cast(&mut self, group: Group, made: &mut Made) {
        let Some((foundry, common)) = self.studio.foundry else { return };
        let wanted = self.letters(common);
        let mut faces = foundry.cast(group, &wanted);
        made.files.append(&mut faces.files);
        made.letters = wanted.all();
        made.lacking = std::mem::take(&mut faces.lacking);
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
        let printed = printed.read().ok()?;
        let text = str::from_utf8(&printed).ok()?;
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
