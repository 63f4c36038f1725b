//! Feed and site map.
//! In: the entries and their dates. Out: views for `feed.xml` and `sitemap.xml`. Absent: XML; the theme writes it.

use super::{
    Studio, body, numbers,
    view::{FeedEntryView, FeedView, SitemapView},
};
use crate::{
    model::{Entry, Published, Year},
    plan::{self, Page},
};

/// Entries in a feed, the newest.
const NEWEST: usize = 20;

impl Studio<'_> {
    pub(super) fn feed(&self) -> FeedView {
        let base = self.site.config.address.clone().unwrap_or_default();
        let all = self.site.years.iter().flat_map(|year| year.entries.iter().map(move |entry| (year, entry)));
        let mut dated: Vec<(Published, &Year, &Entry)> =
            all.filter_map(|(year, entry)| Some((entry.published?, year, entry))).collect();
        // Of one day, the later in the year is the newer.
        dated.sort_by_key(|(published, _, _)| *published);
        let newest: Vec<_> = dated.into_iter().rev().take(NEWEST).collect();
        FeedView {
            updated: newest
                .first()
                .map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |(published, ..)| numbers::rfc3339(*published)),
            entries: newest
                .into_iter()
                .map(|(published, year, entry)| FeedEntryView {
                    title: entry.title.clone(),
                    address: format!("{base}{}", self.plan.entry(entry.id).unwrap_or_default()),
                    published: numbers::rfc3339(published),
                    summary: self.summary(entry),
                    html: body::for_feed(self.site, self.plan, self.easel(year), entry, &base),
                    tags: entry.tags.clone(),
                })
                .collect(),
        }
    }

    pub(super) fn sitemap(&self) -> Vec<SitemapView> {
        let base = self.site.config.address.clone().unwrap_or_default();
        let modified = |page: Page| {
            let year = self.site.year(page.year()?)?;
            let own = match page {
                Page::Term(_, term) => year.entries_of(term).filter_map(|entry| entry.published).max(),
                _ => None,
            };
            own.or(year.published).map(|published| published.date.to_string())
        };
        let pages = self.plan.pages().filter(|(page, _)| page.is_for_readers());
        pages
            .map(|(page, path)| SitemapView { address: format!("{base}{}", plan::url(path)), modified: modified(page) })
            .collect()
    }
}
