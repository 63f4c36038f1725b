//! Feed and site map.
//! In: the entries and their dates. Out: views for `feed.xml` and `sitemap.xml`. Absent: XML; the theme writes it.

use super::{
    Studio, body, numbers,
    view::{FeedEntryView, FeedView, SitemapView},
    volume::Volume,
};
use crate::{
    model::{Entry, EntryId, Published, Site},
    plan::{self, Page},
};
use std::collections::BTreeMap;

/// Entries in a feed, the newest.
const NEWEST: usize = 20;

/// The newest entries of a site, in the order of the feed.
pub(super) fn newest(site: &Site) -> BTreeMap<EntryId, usize> {
    if site.config.address.is_none() {
        return BTreeMap::new();
    }
    let all = site.years.iter().flat_map(|year| &year.entries);
    let mut dated: Vec<(Published, EntryId)> = all.filter_map(|entry| Some((entry.published?, entry.id))).collect();
    // Of one day, the later in the year is the newer.
    dated.sort_by_key(|(published, _)| *published);
    dated.into_iter().rev().take(NEWEST).enumerate().map(|(at, (_, id))| (id, at)).collect()
}

impl Volume<'_> {
    pub(super) fn feed_entry(&self, entry: &Entry) -> FeedEntryView {
        let base = self.studio.desk.site.config.address.clone().unwrap_or_default();
        FeedEntryView {
            title: entry.title.clone(),
            address: format!("{base}{}", self.studio.desk.plan.entry(entry.id).unwrap_or_default()),
            published: entry.published.map(numbers::rfc3339).unwrap_or_default(),
            summary: self.summary(entry),
            html: body::for_feed(self.year, entry, &self.gallery, self.studio.desk, &base),
            tags: entry.tags.clone(),
        }
    }
}

impl Studio<'_> {
    pub(super) fn feed_view(&self, entries: Vec<FeedEntryView>) -> FeedView {
        // Nothing was published yet, and a feed must say when it changed: before anything did.
        let updated =
            entries.first().map_or_else(|| "1970-01-01T00:00:00Z".to_owned(), |entry| entry.published.clone());
        FeedView { updated, entries }
    }

    pub(super) fn sitemap_view(&self) -> Vec<SitemapView> {
        let base = self.desk.site.config.address.clone().unwrap_or_default();
        let modified = |page: Page| {
            let year = self.desk.site.year(page.year()?)?;
            let own = match page {
                Page::Term(_, term) | Page::Translated(_, term) => {
                    year.entries_of(term).filter_map(|entry| entry.published).max()
                }
                _ => None,
            };
            own.or(year.published).map(|published| published.date.to_string())
        };
        let pages = self.desk.plan.pages().filter(|(page, _)| page.is_to_be_found());
        pages
            .map(|(page, path)| SitemapView { address: format!("{base}{}", plan::url(path)), modified: modified(page) })
            .collect()
    }
}
