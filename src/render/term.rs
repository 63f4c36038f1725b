//! The page of a term: its days, its entries, its numbers, its neighbours.
//! In: a [`Volume`]. Out: [`TermPageView`]. Absent: html; bodies are finished in `body.rs`.

use super::{
    ROOT,
    body::TextId,
    markdown::{self, Room, Shot},
    numbers, shown,
    view::{DocumentView, EntryView, LinkView, NeighbourView, NumberView, PictureView, TermPageView},
    volume::Volume,
    year::state_word,
};
use crate::{
    calendar::Term,
    model::{Cell, Entry, Metric, Spot, TermState, Values, Year},
    plan::{self, Page},
};
use std::collections::BTreeSet;

/// Other years named on a term's page; all of them stand on the page of the term through the years.
const OTHER_YEARS: usize = 6;

impl Volume<'_> {
    pub(super) fn term_page(&self, term: Term) -> TermPageView {
        let entries: Vec<&Entry> = self.year.entries_of(term).collect();
        TermPageView {
            term: self.term_view(term),
            until: self.studio.language().pick(term.next().name(), term.next().english()),
            state: state_word(self.year.state_of(term)),
            entries: entries.iter().map(|entry| self.entry_view(entry)).collect(),
            numbers: self.term_numbers(term),
            documents: entries.iter().flat_map(|entry| self.documents(entry)).collect(),
            corrections: self.corrections(|spot| spot == Spot::Term(term)),
            previous: self.neighbour(term, Direction::Back),
            next: self.neighbour(term, Direction::On),
            other_years: self.other_years(term),
            through_years: self.studio.desk.plan.page(Page::TermYears(term)),
            untranslated: self.untranslated(term),
        }
    }

    pub(super) fn entry_view(&self, entry: &Entry) -> EntryView {
        let text = self.bodies.get(TextId::Entry(entry.id));
        let cover = self.cover(entry).map(|shot| {
            // What it shows is said by the title above it.
            PictureView::of(&shot, String::new(), markdown::picture(&shot, "", ROOT, Room::Cover))
        });
        // The date of publication is told by the entry only where it is not the year's.
        let published = entry.published.filter(|published| self.year.published != Some(*published));
        EntryView {
            anchor: plan::entry_anchor(entry.id),
            title: entry.title.clone(),
            draft: entry.draft,
            date: entry.date.map(|date| numbers::when_view(date, self.studio.language())),
            published: published.map(|published| numbers::published_view(published, self.studio.language())),
            summary: entry.summary.clone(),
            tags: entry.tags.clone(),
            cover,
            characters: text.characters,
            html: text.html.clone(),
        }
    }

    /// The picture at the head of an entry.
    pub(super) fn cover(&self, entry: &Entry) -> Option<Shot> {
        let path = entry.cover.as_ref()?;
        let media = self.year.media.iter().find(|media| media.blob.path() == path)?;
        shown::shot(media, self.studio.desk.plan)
    }

    pub(super) fn documents(&self, entry: &Entry) -> Vec<DocumentView> {
        let view = |document: &crate::model::Document| DocumentView {
            title: document.title.clone(),
            issuer: document.issuer.clone(),
            address: document.file.as_ref().and_then(|path| self.studio.desk.plan.media(path)).map(plan::url),
            about: document.file.as_ref().and_then(|path| {
                let media = self.year.media.iter().find(|media| media.blob.path() == path)?;
                Some(shown::about(&media.blob, self.studio.language()))
            }),
        };
        entry.documents.iter().map(view).collect()
    }

    /// What of the original a translation lacks.
    fn untranslated(&self, term: Term) -> Vec<LinkView> {
        let Some(original) = self.studio.desk.original.year(self.year.year) else { return Vec::new() };
        let known = |entry: &&Entry| !self.year.entries.iter().any(|own| own.id == entry.id);
        let view = |entry: &Entry| LinkView {
            name: entry.title.clone(),
            address: self.studio.desk.plan.entry(entry.id),
            hue: numbers::hue(term),
        };
        original.entries_of(term).filter(known).map(view).collect()
    }

    /// 此节的数: metrics told under the term, and the term's value of metrics by term.
    pub(super) fn term_numbers(&self, term: Term) -> Vec<NumberView> {
        let of_term = |metric: &Metric| match &metric.values {
            _ if metric.term == Some(term) => metric.whole(&self.year.calendar),
            Values::Terms(_) | Values::Dates(_) => {
                metric.by_term(&self.year.calendar)?.get(&term).copied().and_then(Cell::number)
            }
            _ => None,
        };
        let known = self.year.metrics.iter().filter_map(|metric| Some((metric, of_term(metric)?)));
        known.map(|(metric, value)| self.number(metric, Some(value), None)).collect()
    }

    /// The nearest recorded term that way, over the edge of the year into the next one on this site.
    fn neighbour(&self, term: Term, direction: Direction) -> Option<NeighbourView> {
        let order = |year: &Year| {
            let mut terms: Vec<Term> = year.calendar.intervals().iter().map(|interval| interval.term).collect();
            if direction == Direction::Back {
                terms.reverse();
            }
            terms
        };
        let recorded = |year: &Year, terms: &[Term]| {
            terms.iter().copied().find(|term| year.state_of(*term) == TermState::Recorded)
        };
        let own = order(self.year);
        let at = own.iter().position(|other| *other == term)?;
        if let Some(found) = recorded(self.year, &own[at + 1..]) {
            return Some(self.neighbour_view(self.year, found));
        }
        let step = if direction == Direction::Back { -1 } else { 1 };
        let other = self.studio.desk.site.year(self.year.year + step)?;
        recorded(other, &order(other)).map(|found| self.neighbour_view(other, found))
    }

    fn neighbour_view(&self, year: &Year, term: Term) -> NeighbourView {
        NeighbourView {
            year: year.year,
            name: term.name(),
            english: term.english(),
            hue: numbers::hue(term),
            titles: year.entries_of(term).map(|entry| entry.title.clone()).collect(),
            address: self.studio.desk.plan.term_in(self.studio.desk.edition, year.year, term),
        }
    }

    /// The same term in the years nearest to this one, newest first.
    fn other_years(&self, term: Term) -> Vec<NeighbourView> {
        let site = self.studio.desk.site;
        let recorded = site.years.iter().filter(|other| other.state_of(term) == TermState::Recorded);
        let recorded: Vec<i32> = recorded.map(|other| other.year).collect();
        let near = nearest(self.year.year, &recorded);
        let near = near.into_iter().rev().filter_map(|year| site.year(year));
        near.map(|other| self.neighbour_view(other, term)).collect()
    }
}

/// Of the years in which a term is recorded, oldest first, those that the page of `year` names: the nearest, and of two as
/// near the later.
pub(super) fn nearest(year: i32, recorded: &[i32]) -> BTreeSet<i32> {
    let at = recorded.partition_point(|other| *other < year);
    let around = &recorded[at.saturating_sub(OTHER_YEARS)..recorded.len().min(at + 1 + OTHER_YEARS)];
    let mut near: Vec<i32> = around.iter().copied().filter(|other| *other != year).collect();
    near.sort_by_key(|other| (other.abs_diff(year), -other));
    near.truncate(OTHER_YEARS);
    near.into_iter().collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    On,
}
