//! Where pages are printed: what every page is made with, and the pages of no year.
//! In: the site, its plan and its press. Out: pages. Absent: what stands on them (`page.rs`, `terms.rs` …); the pages of
//! a year (`volume.rs`).

use super::{
    body::{self, Desk},
    card::Cards,
    compose::Easel,
    foundry::{Foundry, Group},
    letters::Letters,
    numbers,
    page::Said,
    rooted::rooted,
    sight::Sight,
    template::{Shown, Views},
    terms::Summaries,
    view::{FacesView, FeedEntryView, ProseView, YearView},
    volume::Made,
    workshop::Workshop,
};
use crate::{
    chart,
    model::{Histories, Year},
    output::Artifact,
    parallel,
    plan::Page,
    report::{Diagnostic, Place},
    source::OutPath,
    words::Language,
};
use std::{collections::BTreeMap, sync::Arc};

/// What every page is made with.
#[derive(Clone, Copy)]
pub(super) struct Studio<'s> {
    pub(super) desk: Desk<'s>,
    pub(super) histories: &'s Histories<'s>,
    pub(super) workshop: &'s Workshop,
    pub(super) palette: &'s chart::Palette,
    /// `site`, as every template sees it.
    pub(super) site: &'s Shown,
    /// The faces that come with the pages, and what all pages set in them.
    pub(super) foundry: Option<(&'s Foundry<'s>, &'s Letters)>,
    /// What cards are made with; `None` where links come without.
    pub(super) cards: Option<&'s Cards>,
    /// What each year sees of the site, where what it makes is kept.
    pub(super) sight: Option<&'s Sight>,
}

/// What the pages of no year show of the years.
pub(super) struct Gathered {
    pub(super) covers: Vec<YearView>,
    pub(super) feed: Vec<FeedEntryView>,
    pub(super) summaries: Summaries,
}

impl<'s> Studio<'s> {
    pub(super) fn language(self) -> Language {
        self.desk.site.config.language
    }

    /// Prints a page; its view and `page` and `site` are all its template sees.
    pub(super) fn print(
        self,
        page: Page,
        year: Option<&Year>,
        said: &Said,
        mut views: Views,
    ) -> Result<(OutPath, Artifact), Diagnostic> {
        let path = self.desk.plan.path(page);
        views.extend(Shown::named("page", &self.page_view(page, path, year, said)));
        views.push(("site".into(), self.site.clone()));
        let key = || Sight::of_page(self.sight, page.template(), &views);
        let print = || self.desk.press.print(page.template(), &views).map(Artifact::of);
        let printed = self.workshop.pages.try_get(page, key, print)?;
        Ok((path.clone(), Arc::unwrap_or_clone(printed)))
    }

    pub(super) fn easel(self, year: &'s Year) -> Easel<'s> {
        let Desk { site, plan, .. } = self.desk;
        let (language, drawings, palette) = (self.language(), &self.workshop.drawings, self.palette);
        Easel { site, year, plan, language, drawings, palette }
    }

    /// The pages of no year.
    pub(super) fn make_site_pages(self, gathered: Gathered) -> Made {
        let mut made = Made::default();
        let mut wanted =
            self.foundry.map(|(_, common)| self.site_letters(&gathered.covers, common)).unwrap_or_default();
        let mut views: BTreeMap<Page, Views> = BTreeMap::new();
        if self.desk.plan.page(Page::Home).is_some() {
            let covers = rooted(gathered.covers, self.desk.plan.path(Page::Home));
            views.insert(Page::Home, Shown::named("years", &covers));
        }
        if self.desk.plan.page(Page::About).is_some() {
            let about = self.desk.site.about.as_ref().map(|prose| {
                let (prepared, media) = body::about(prose, self.desk, &mut made.report);
                made.used.extend(media);
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
        let faces = self.foundry.map(|(foundry, _)| {
            let mut faces = foundry.cast(Group::Site, &wanted);
            made.files.append(&mut faces.files);
            faces
        });
        made.letters = wanted.all();
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
                Ok(file) => made.files.push(file),
                Err(fault) => made.report.add(fault),
            }
        }
        made
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
