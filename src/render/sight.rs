//! 所见: all that the files of a year depend on, as one digest.
//! In: the site, its plan and its sources. Out: [`Sight`]. Absent: what is made of it; two equal digests promise equal
//! files, and a test holds a thousand edits against sites made from nothing.
//!
//! A year depends on its own folder, on what every page shows of the site, and of the other years on little: titles of
//! the terms that neighbour its own, numbers of the year before, and whatever it names (`2017/…`, `years:`). It is better
//! to count a dependency too many than one too few: too many costs a few milliseconds.

use super::template::{self, Views};
use crate::{
    calendar::Term,
    model::{Entry, Site, TermState, Year, Years},
    plan::{Edition, Plan},
    source::{Digest, FileId, Source, Sources},
};
use std::collections::{BTreeMap, BTreeSet};

/// On either side of a year, those whose titles a page of a term may show: as many as it shows at most.
const NEAR: usize = super::term::OTHER_YEARS;

/// What years see.
pub(super) struct Sight {
    /// Theme, configuration, names and addresses: what any page may show.
    ground: Digest,
    years: BTreeMap<i32, Seen>,
}

/// Of one year.
struct Seen {
    /// Its own folder.
    own: Digest,
    /// What its neighbours show of it.
    titles: Digest,
    /// What is worked out elsewhere from its numbers; its pictures, which another year may show.
    facts: Digest,
    /// The years whose titles it shows.
    near: BTreeSet<i32>,
    /// The years whose numbers it shows.
    named: BTreeSet<i32>,
}

impl Sight {
    pub(super) fn of(site: &Site, plan: &Plan, sources: &Sources) -> Self {
        let recorded = Term::ALL.map(|term| {
            let has = site.years.iter().filter(|year| year.state_of(term) == TermState::Recorded);
            has.map(|year| year.year).collect::<Vec<_>>()
        });
        let years = site.years.iter().map(|year| {
            let folder = format!("content/{}", year.year);
            let seen = Seen {
                own: sources.digest_under(&folder),
                titles: titles(year),
                facts: Sources::digest_of(sources.under(&folder).filter(|(_, source)| tells_facts(source))),
                near: near(year, &recorded),
                named: named(year, site, sources, &folder),
            };
            (year.year, seen)
        });
        let years = years.collect();
        Self { ground: ground(site, plan, sources), years }
    }

    /// What everything that is kept depends on; nobody asks where nothing is kept.
    pub(super) fn ground(sight: Option<&Self>) -> Digest {
        sight.map_or_else(|| Digest::of(&[]), |sight| sight.ground)
    }

    /// Of a page of which the views tell everything but the theme.
    pub(super) fn of_page(sight: Option<&Self>, template: &str, views: &Views) -> Digest {
        let (ground, views) = (Self::ground(sight), template::digest(views));
        Digest::of_parts([ground.bytes(), template.as_bytes(), views.bytes()])
    }

    /// Of the files of a year in an edition; `besides` is what the site asks of the year.
    pub(super) fn of_year(sight: Option<&Self>, year: i32, edition: Edition, besides: &str) -> Digest {
        let Some((sight, seen)) = sight.and_then(|sight| Some((sight, sight.years.get(&year)?))) else {
            return Digest::of(&[]);
        };
        let others = |years: &BTreeSet<i32>, what: fn(&Seen) -> Digest| -> Vec<Digest> {
            years.iter().filter_map(|year| sight.years.get(year)).map(what).collect()
        };
        let titles = others(&seen.near.union(&seen.named).copied().collect(), |seen| seen.titles);
        let facts = others(&seen.named, |seen| seen.facts);
        let own = [sight.ground, seen.own];
        let digests = own.iter().chain(&titles).chain(&facts).map(Digest::bytes);
        let edition = if edition == Edition::Original { "original" } else { "translation" };
        Digest::of_parts([edition.as_bytes(), besides.as_bytes()].into_iter().chain(digests))
    }
}

/// What lies outside the years, and of the years what may stand anywhere: names, addresses, which entries and metrics there
/// are.
fn ground(site: &Site, plan: &Plan, sources: &Sources) -> Digest {
    let in_years: BTreeSet<FileId> = site
        .years
        .iter()
        .flat_map(|year| sources.under(&format!("content/{}", year.year)).map(|(file, _)| file).collect::<Vec<_>>())
        .collect();
    let outside = Sources::digest_of(sources.iter().filter(|(file, _)| !in_years.contains(file)));
    // A file more or less moves the numbers by which faults are told.
    let paths = sources.iter().map(|(_, source)| source.path.as_str().as_bytes());
    let paths = Digest::of_parts(paths);
    let mut names = String::new();
    let mut name = |parts: &[&str]| parts.iter().for_each(|part| names.extend([part, "\n"]));
    for year in &site.years {
        let calendar = &year.calendar;
        name(&[&year.year.to_string(), &year.title, &format!("{:?}", calendar.begins())]);
        for entry in year.entries.iter().chain(&year.translations) {
            let published = entry.published.map(|published| format!("{published:?}")).unwrap_or_default();
            name(&[entry.id.term.slug(), &entry.id.number.to_string(), entry.path.as_str(), &published]);
        }
        for metric in &year.metrics {
            let was = metric.was.as_ref().map_or("", |was| &was.id.0);
            name(&[&metric.id.0, was]);
        }
        name(&["."]);
    }
    for (_, path) in plan.pages() {
        name(&[path.as_str()]);
    }
    Digest::of_parts([outside.bytes(), paths.bytes(), names.as_bytes()])
}

/// The titles of a year as its neighbours show them.
fn titles(year: &Year) -> Digest {
    let entries = year.entries.iter().chain(&year.translations);
    let parts = entries.flat_map(|entry: &Entry| [entry.id.term.slug().as_bytes(), entry.title.as_bytes()]);
    Digest::of_parts(parts.collect::<Vec<_>>())
}

/// Everything but prose and figures, which only their own year shows.
fn tells_facts(source: &Source) -> bool {
    let is_prose = matches!(source.path.extension().as_str(), "md" | "markdown" | "txt");
    let is_figures = source.path.stem() == "figures" || source.path.folder().ends_with("/figures");
    !(is_prose || is_figures)
}

/// The years next to it, and of each term it records the nearest ones that record it too.
fn near(year: &Year, recorded: &[Vec<i32>; 24]) -> BTreeSet<i32> {
    let mut near = BTreeSet::from([year.year - 1, year.year + 1]);
    for (term, years) in Term::ALL.into_iter().zip(recorded) {
        if year.state_of(term) != TermState::Recorded {
            continue;
        }
        let at = years.partition_point(|other| *other < year.year);
        near.extend(&years[at.saturating_sub(NEAR)..years.len().min(at + 1 + NEAR)]);
    }
    near
}

/// The year before, the years that figures list, and every year of which a text may name something.
fn named(year: &Year, site: &Site, sources: &Sources, folder: &str) -> BTreeSet<i32> {
    let mut named = BTreeSet::from([year.year - 1]);
    for figure in &year.figures {
        match &figure.years {
            Years::Own => {}
            Years::Listed(years) => named.extend(years),
            Years::All => named.extend(site.years.iter().map(|year| year.year)),
        }
    }
    for text in sources.under(folder).filter_map(|(_, source)| str::from_utf8(source.text()?).ok()) {
        let before_slash = text.match_indices('/').filter_map(|(at, _)| text.get(at.checked_sub(4)?..at));
        named.extend(before_slash.filter_map(|digits| digits.parse::<i32>().ok()));
    }
    named
}
