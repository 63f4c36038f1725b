//! 所见: all that the files of a year depend on, as one digest.
//! In: the site, its plan and its sources. Out: [`Sight`]. Absent: what is made of it; two equal digests promise equal
//! files, and a test holds a thousand edits against sites made from nothing.
//!
//! A year depends on its own folder, on what every page shows of the site, and of the other years on little: titles of
//! the terms that neighbour its own, numbers of the year before, and whatever it names (`2017/…`, `years:`). It is better
//! to count a dependency too many than one too few: too many costs a few milliseconds.

use super::{
    seen::Seen,
    template::{self, Views},
    term::nearest,
    view::FacesView,
    volume::Made,
    workshop::Workshop,
};
use crate::{
    calendar::Term,
    json,
    model::{Histories, Site, TermState, Told, Year},
    parallel,
    plan::{Edition, Page, Plan},
    source::{Digest, Source, Sources},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// What years see.
pub(super) struct Sight {
    /// Theme, configuration, names and addresses: what any page may show.
    ground: Digest,
    years: BTreeMap<i32, Seer>,
}

/// One year.
struct Seer {
    /// Its own folder.
    own: Digest,
    seen: Arc<Seen>,
    /// The years whose titles it shows.
    near: BTreeSet<i32>,
}

impl Sight {
    pub(super) fn of(site: &Site, plan: &Plan, sources: &Sources, workshop: &Workshop) -> Self {
        let recorded = Term::ALL.map(|term| {
            let has = site.years.iter().filter(|year| year.state_of(term) == TermState::Recorded);
            has.map(|year| year.year).collect::<Vec<_>>()
        });
        let years = parallel::map(&site.years, |year| {
            let folder = format!("content/{}", year.year);
            let own = sources.digest_under(&folder);
            let seen = workshop.seen.get(year.year, || own, || Seen::of(year, sources, &folder));
            (year.year, Seer { own, seen, near: near(year, &recorded) })
        });
        let years: BTreeMap<i32, Seer> = years.into_iter().collect();
        Self { ground: ground(site, plan, sources, &years), years }
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

    /// Of a page of no year; 关于 is known by its views alone.
    pub(super) fn of_site_page(
        sight: Option<&Self>,
        page: Page,
        histories: &Histories<'_>,
        made: &[Arc<Made>],
        faces: Option<&FacesView>,
    ) -> Digest {
        let Some(sight) = sight else { return Digest::of(&[]) };
        let all = |what: fn(&Seen) -> Digest| sight.years.values().map(|year| what(&year.seen)).collect::<Vec<_>>();
        let shown: Vec<Digest> = match page {
            Page::Home | Page::Feed => made.iter().filter_map(|made| made.digest).collect(),
            Page::Metrics => all(|seen| seen.facts),
            Page::Metric(at) => {
                let told = histories.get(at).told().iter();
                let of = |told: &Told<'_>| sight.years.get(&told.year.year)?.seen.metrics.get(&told.metric.id).copied();
                told.filter_map(of).collect()
            }
            Page::Terms => all(|seen| seen.titles),
            Page::TermYears(term) => {
                let years = sight.years.values().flat_map(|year| {
                    [year.seen.titles_of.get(&term), year.seen.numbers_of.get(&term)].map(Option::<&Digest>::copied)
                });
                let summaries = made.iter().map(|made| Some(made.told.summaries_of(term)));
                years.chain(summaries).flatten().collect()
            }
            // Names and addresses.
            _ => Vec::new(),
        };
        let (kind, faces) = (page.kind().as_bytes(), json::line(&faces));
        let head = [sight.ground.bytes(), kind, faces.as_bytes()];
        Digest::of_parts(head.into_iter().chain(shown.iter().map(Digest::bytes)))
    }

    /// Of the files of a year in an edition; `besides` is what the site asks of the year.
    pub(super) fn of_year(sight: Option<&Self>, year: i32, edition: Edition, besides: &str) -> Digest {
        let Some((sight, seer)) = sight.and_then(|sight| Some((sight, sight.years.get(&year)?))) else {
            return Digest::of(&[]);
        };
        let named: Vec<&Seer> = match seer.seen.names_all {
            true => sight.years.values().collect(),
            false => seer.seen.named.iter().filter_map(|year| sight.years.get(year)).collect(),
        };
        let near = seer.near.iter().filter_map(|year| sight.years.get(year));
        let titles = near.chain(named.iter().copied()).map(|other| other.seen.titles);
        let facts = named.iter().map(|other| other.seen.facts);
        let digests: Vec<Digest> = [sight.ground, seer.own].into_iter().chain(titles).chain(facts).collect();
        let edition = if edition == Edition::Original { "original" } else { "translation" };
        let head = [edition.as_bytes(), besides.as_bytes()];
        Digest::of_parts(head.into_iter().chain(digests.iter().map(Digest::bytes)))
    }
}

/// What lies outside the years, and of the years what may stand anywhere: names, addresses, which entries and metrics there
/// are.
fn ground(site: &Site, plan: &Plan, sources: &Sources, years: &BTreeMap<i32, Seer>) -> Digest {
    let folders: BTreeSet<String> = site.years.iter().map(|year| year.year.to_string()).collect();
    let in_years = |source: &Source| {
        let below = source.path.under("content").and_then(|below| below.split_once('/'));
        below.is_some_and(|(folder, _)| folders.contains(folder))
    };
    let outside = Sources::digest_of(sources.iter().filter(|(_, source)| !in_years(source)));
    // A file more or less moves the numbers by which faults are told.
    let files = Digest::of_parts(sources.iter().map(|(_, source)| source.path.as_str().as_bytes()));
    let pages = Digest::of_parts(plan.pages().map(|(_, path)| path.as_str().as_bytes()));
    let names = years.values().map(|year| year.seen.names.bytes());
    Digest::of_parts([outside.bytes(), files.bytes(), pages.bytes()].into_iter().chain(names))
}

/// The years next to it, and of each term it records those that its page names.
fn near(year: &Year, recorded: &[Vec<i32>; 24]) -> BTreeSet<i32> {
    let mut near = BTreeSet::from([year.year - 1, year.year + 1]);
    for (term, years) in Term::ALL.into_iter().zip(recorded) {
        if year.state_of(term) == TermState::Recorded {
            near.extend(nearest(year.year, years));
        }
    }
    near
}
