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
    view::{ProseView, YearView},
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
    source::{Digest, OutPath},
    words::Language,
};
use std::sync::{Arc, OnceLock};

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
        self.complete(page, year, said, &mut views);
        self.keep(page, || Sight::of_page(self.sight, page.template(), &views), || views.clone())
    }

    /// The same for a page of which it is known beforehand what it shows: `key` is a digest of that.
    fn print_if_new(
        self,
        page: Page,
        key: impl FnOnce() -> Digest,
        show: impl FnOnce() -> (Said, Views),
    ) -> Result<(OutPath, Artifact), Diagnostic> {
        self.keep(page, key, || {
            let (said, mut views) = show();
            self.complete(page, None, &said, &mut views);
            views
        })
    }

    /// The page that was made of the same, or a new one.
    fn keep(
        self,
        page: Page,
        key: impl FnOnce() -> Digest,
        views: impl FnOnce() -> Views,
    ) -> Result<(OutPath, Artifact), Diagnostic> {
        let print = || self.desk.press.print(page.template(), views()).map(|bytes| self.workshop.hold(bytes));
        let printed = self.workshop.pages.try_get(page, key, print)?;
        Ok((self.desk.plan.path(page).clone(), Arc::unwrap_or_clone(printed)))
    }

    /// Adds what every page sees.
    fn complete(self, page: Page, year: Option<&Year>, said: &Said, views: &mut Views) {
        let path = self.desk.plan.path(page);
        views.extend(Shown::named("page", &self.page_view(page, path, year, said)));
        views.push(("site".into(), self.site.clone()));
    }

    pub(super) fn easel(self, year: &'s Year) -> Easel<'s> {
        let Desk { site, plan, .. } = self.desk;
        let (language, drawings, palette) = (self.language(), &self.workshop.drawings, self.palette);
        Easel { site, year, plan, language, drawings, palette }
    }

    /// The pages of no year.
    pub(super) fn make_site_pages(self, years: &[Arc<Made>]) -> Made {
        let mut made = Made::default();
        let covers = || years.iter().rev().filter_map(|year| year.told.cover.as_ref());
        let mut wanted = self.foundry.map(|(_, common)| self.site_letters(covers(), common)).unwrap_or_default();
        let about = self.desk.site.about.as_ref().filter(|_| self.desk.plan.page(Page::About).is_some());
        let about = about.map(|prose| {
            let (prepared, media) = body::about(prose, self.desk, &mut made.report);
            made.used.extend(media);
            wanted.more.add(&prepared.displayed, Some(Place::file(prose.body.file)));
            ProseView {
                title: prose.title.clone(),
                draft: prose.draft,
                date: prose.date.map(|date| numbers::when_view(date, self.language())),
                html: prepared.html,
            }
        });
        let faces = self.foundry.map(|(foundry, _)| {
            let mut faces = foundry.cast(Group::Site, &wanted);
            made.files.append(&mut faces.files);
            made.lacking = std::mem::take(&mut faces.lacking);
            faces
        });
        made.letters = wanted.all();
        let summaries = OnceLock::new();
        let summaries = || -> &Summaries {
            summaries.get_or_init(|| years.iter().flat_map(|year| year.told.summaries.clone()).collect())
        };
        let pages: Vec<Page> =
            self.desk.plan.pages().map(|(page, _)| page).filter(|page| page.year().is_none()).collect();
        let printed = parallel::map(&pages, |page| {
            let faces = faces.as_ref().map(|faces| faces.view(*page));
            let path = self.desk.plan.path(*page);
            let said = |summary: String| Said { summary, faces: faces.clone(), ..Said::default() };
            let key = || Sight::of_site_page(self.sight, *page, self.histories, years, faces.as_ref());
            match *page {
                Page::About => {
                    let views = Shown::named("about", &rooted(about.clone(), path));
                    self.print(*page, None, &said(String::new()), views)
                }
                Page::Home => self.print_if_new(*page, key, || {
                    let covers: Vec<YearView> = covers().cloned().collect();
                    (said(String::new()), Shown::named("years", &rooted(covers, path)))
                }),
                Page::Feed => self.print_if_new(*page, key, || {
                    let mut feed: Vec<_> = years.iter().flat_map(|year| &year.told.feed).collect();
                    feed.sort_by_key(|(at, _)| *at);
                    let feed = feed.into_iter().map(|(_, entry)| entry.clone()).collect();
                    (said(String::new()), Shown::named("feed", &self.feed_view(feed)))
                }),
                _ => self.print_if_new(*page, key, || {
                    let (summary, views) = self.view_of(*page, summaries);
                    (said(summary), views)
                }),
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
    fn view_of<'m>(self, page: Page, summaries: impl Fn() -> &'m Summaries) -> (String, Views) {
        match page {
            Page::Metrics => (self.metrics_summary(), Shown::fields(&self.metrics_page())),
            Page::Metric(at) => (self.metric_summary(at), Shown::fields(&self.metric_page(at))),
            Page::Terms => (String::new(), Shown::fields(&self.terms_page())),
            Page::Search => (String::new(), Shown::fields(&self.search_page())),
            Page::TermYears(term) => (self.term_summary(term), Shown::fields(&self.term_years_page(term, summaries()))),
            Page::Sitemap => (String::new(), Shown::named("pages", &self.sitemap_view())),
            _ => Default::default(),
        }
    }
}
