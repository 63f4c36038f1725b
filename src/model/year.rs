//! 一年: one folder of content, complete in itself.
//! In: nothing. Out: [`Year`]. Absent: the other years.

use super::{Entry, FigureId, FigureSpec, Formula, Media, Metric, MetricId, Prose, Published};
use crate::{
    calendar::{Date, Term, TermYear},
    report::Place,
    source::SitePath,
};
use std::collections::{BTreeMap, BTreeSet};

/// 别年: below `content/`, what a year that is kept alone takes from years that are not here, laid out as those years are.
pub const ELSEWHERE: &str = "elsewhere";

/// Where a file of a year lies when that year is not here: `content/elsewhere/2017/a.jpg` for `content/2017/a.jpg`.
#[must_use]
pub fn kept(path: &SitePath) -> Option<SitePath> {
    SitePath::new(&format!("content/{ELSEWHERE}/{}", path.under("content")?)).ok()
}

#[derive(Debug, Clone)]
pub struct Year {
    pub year: i32,
    pub title: String,
    pub subtitle: Option<String>,
    /// The campaign line above the title.
    pub theme: Option<String>,
    pub lead: Option<String>,
    pub calendar: TermYear,
    pub published: Option<Published>,
    /// Up to when it is written; later terms are 尚未到, not gaps. By default the day it was published.
    pub as_of: Option<Date>,
    /// The metric that gives the ring its lengths; without one, entries are counted.
    pub ring: Option<MetricId>,
    pub key_numbers: Vec<KeyNumber>,
    pub source: Option<String>,
    pub editors: Vec<Editor>,
    pub thanks: Option<String>,
    /// Oldest first.
    pub corrections: Vec<Correction>,
    pub opening: Option<Prose>,
    pub closing: Option<Prose>,
    /// In the order of the year's terms, then `order:`, then file name.
    pub entries: Vec<Entry>,
    /// Entries again, in the site's other language, each under the id of its original.
    pub translations: Vec<Entry>,
    /// In the author's order.
    pub metrics: Vec<Metric>,
    /// In the author's order.
    pub figures: Vec<FigureSpec>,
    /// Ids of metrics and figures that could not be read; what refers to them is no further fault.
    pub unread: Unread,
    /// Ids of metrics and figures that were left out as drafts.
    pub left_out: BTreeSet<String>,
    /// Pictures and attachments, by path.
    pub media: Vec<Media>,
    pub place: Place,
}

/// What was written but could not be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unread {
    pub ids: BTreeSet<String>,
    /// A whole file of metrics or figures is beyond reading, so any id may stand in it.
    pub file: bool,
}

impl Unread {
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.file || self.ids.contains(id)
    }
}

/// 数说: a number set large.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyNumber {
    pub metric: Formula,
    /// Instead of the metric's own.
    pub name: Option<String>,
    pub note: Option<String>,
    pub place: Place,
}

/// A line of the colophon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Editor {
    pub role: String,
    pub name: String,
}

/// 更正: what was mended in a year that had been published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    pub date: Date,
    pub page: Spot,
    /// 会议场数由15场改为16场
    pub what: String,
    pub why: Option<String>,
    pub place: Place,
}

/// Where in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// 全年
    Whole,
    /// 卷首
    Opening,
    Term(Term),
    /// 结语
    Closing,
    /// 数据
    Data,
}

/// What the year says of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermState {
    /// 有记
    Recorded,
    /// 无记
    Gap,
    /// 尚未到
    NotYet,
}

impl Year {
    pub fn entries_of(&self, term: Term) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.id.term == term)
    }

    #[must_use]
    pub fn state_of(&self, term: Term) -> TermState {
        if self.entries_of(term).next().is_some() {
            TermState::Recorded
        } else if self.is_not_yet(term) {
            TermState::NotYet
        } else {
            TermState::Gap
        }
    }

    /// Whether the term begins after the day up to which the year is written.
    #[must_use]
    pub fn is_not_yet(&self, term: Term) -> bool {
        self.as_of.is_some_and(|as_of| self.calendar.interval(term).first > as_of)
    }

    #[must_use]
    pub fn metric(&self, id: &MetricId) -> Option<&Metric> {
        self.metrics.iter().find(|metric| metric.id == *id)
    }

    #[must_use]
    pub fn figure(&self, id: &FigureId) -> Option<&FigureSpec> {
        self.figures.iter().find(|figure| figure.id == *id)
    }

    /// Entries by term.
    #[must_use]
    pub fn counts(&self) -> BTreeMap<Term, usize> {
        let mut counts = BTreeMap::new();
        for entry in &self.entries {
            *counts.entry(entry.id.term).or_default() += 1;
        }
        counts
    }
}
