//! One year as the rest of the site sees it.
//! In: a year and the files it was read from. Out: [`Seen`], digests of what may be shown elsewhere. Absent: who looks
//! (`sight.rs`).

use crate::{
    calendar::Term,
    model::{Metric, MetricId, Year, Years},
    source::{Digest, Source, Sources},
};
use std::collections::{BTreeMap, BTreeSet};

/// Of one year.
pub(super) struct Seen {
    /// What may stand on any page: its own title and dates, which entries and metrics it has.
    pub(super) names: Digest,
    /// Titles of its entries: what its neighbours show of it.
    pub(super) titles: Digest,
    pub(super) titles_of: BTreeMap<Term, Digest>,
    /// Its numbers, from which others work theirs out; its pictures, which another year may show.
    pub(super) facts: Digest,
    /// Each metric with all that is said of it.
    pub(super) metrics: BTreeMap<MetricId, Digest>,
    /// What its metrics say of each term.
    pub(super) numbers_of: BTreeMap<Term, Digest>,
    /// Other years of which it may name something.
    pub(super) named: BTreeSet<i32>,
    /// Whether a figure of its shows all years.
    pub(super) names_all: bool,
}

impl Seen {
    pub(super) fn of(year: &Year, sources: &Sources, folder: &str) -> Self {
        let titles_of = Term::ALL.map(|term| (term, titles(year, term)));
        let numbers_of = numbers(year);
        Self {
            names: names(year),
            titles: Digest::of_parts(titles_of.iter().map(|(_, digest)| digest.bytes())),
            titles_of: titles_of.into(),
            facts: Sources::digest_of(sources.under(folder).filter(|(_, source)| tells_facts(source))),
            metrics: year.metrics.iter().map(|metric| (metric.id.clone(), whole(metric))).collect(),
            numbers_of,
            named: named(year, sources, folder),
            names_all: year.figures.iter().any(|figure| figure.years == Years::All),
        }
    }
}

fn names(year: &Year) -> Digest {
    let head = format!("{:?}", (year.year, &year.title, year.calendar.begins(), year.published, year.as_of));
    let entries = year.entries.iter().chain(&year.translations);
    let entries = entries.map(|entry| format!("{:?}", (entry.id, entry.path.as_str(), entry.published)));
    let metrics =
        year.metrics.iter().map(|metric| format!("{:?}", (&metric.id, metric.was.as_ref().map(|was| &was.id))));
    let names: Vec<String> = std::iter::once(head).chain(entries).chain(metrics).collect();
    Digest::of_parts(names.iter().map(String::as_bytes))
}

/// The titles of a term, in either language.
fn titles(year: &Year, term: Term) -> Digest {
    let entries = year.entries.iter().chain(&year.translations).filter(|entry| entry.id.term == term);
    Digest::of_parts(entries.map(|entry| entry.title.as_bytes()))
}

/// Everything but prose and figures, which only their own year shows.
fn tells_facts(source: &Source) -> bool {
    let is_prose = matches!(source.path.extension().as_str(), "md" | "markdown" | "txt");
    let is_figures = source.path.stem() == "figures" || source.path.folder().ends_with("/figures");
    !(is_prose || is_figures)
}

/// What is said of a metric besides its values; where it stands in its file is nobody's business.
fn said(metric: &Metric) -> String {
    let Metric { id, name, unit, combine, total, target, better, term, definition, period, as_of, source, was, .. } =
        metric;
    let was = was.as_ref().map(|was| &was.id);
    format!("{:?}", ((id, name, unit, combine, total, target), (better, term, definition, period, as_of, source, was)))
}

fn whole(metric: &Metric) -> Digest {
    Digest::of(format!("{} {:?}", said(metric), metric.values).as_bytes())
}

fn numbers(year: &Year) -> BTreeMap<Term, Digest> {
    let metrics: Vec<_> = year
        .metrics
        .iter()
        .map(|metric| {
            let said = format!("{} {:?}", said(metric), metric.values.grain());
            (metric, said, metric.by_term(&year.calendar).unwrap_or_default())
        })
        .collect();
    let of_term = |term: Term| {
        // A metric told under one term tells all of itself there.
        let of_metric = metrics.iter().map(|(metric, said, by_term)| match metric.term == Some(term) {
            true => format!("{said} {:?}", metric.values),
            false => format!("{said} {:?}", by_term.get(&term)),
        });
        let metrics: Vec<String> = of_metric.collect();
        (term, Digest::of_parts(metrics.iter().map(String::as_bytes)))
    };
    Term::ALL.map(of_term).into()
}

/// The year before, the years that figures list, and every year of which a text may name something: `2017/…`.
fn named(year: &Year, sources: &Sources, folder: &str) -> BTreeSet<i32> {
    let mut named = BTreeSet::from([year.year - 1]);
    for figure in &year.figures {
        if let Years::Listed(years) = &figure.years {
            named.extend(years);
        }
    }
    for text in sources.under(folder).filter_map(|(_, source)| str::from_utf8(source.text()?).ok()) {
        let before_slash = text.match_indices('/').filter_map(|(at, _)| text.get(at.checked_sub(4)?..at));
        named.extend(before_slash.filter_map(|digits| digits.parse::<i32>().ok()));
    }
    named
}
