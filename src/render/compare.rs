//! Figures over the years.
//! In: the history of a metric. Out: the years as one series, the years against each other, one term through the years.
//! Absent: figures of a single year (`compose.rs`); the choice of pages.

use super::{
    Studio, figure, numbers,
    series::{Scope, datum},
    view::FigureView,
};
use crate::{
    calendar::Term,
    chart::{self, Axis, Datum, Figure, Kind, Point, Series, Step, Sum},
    model::{Better, Cell, Combine, Decimal, Grouping, History, Metric, Outcome, Told, Values},
    words::Language,
};
use std::collections::BTreeMap;

/// Years that can be told apart in one drawing; the newest are taken.
const MOST_YEARS: usize = 6;

/// So many of the newest years are told in words.
const MOST_DESCRIBED: usize = 12;

/// Up to so many years stand one above the other, each with its own columns; more become a sheet of tints.
const FEW_YEARS: usize = 3;

/// Up to so many names are joined by lines between two years; more become rows.
const FEW_NAMES: usize = 6;

impl Studio<'_> {
    /// The whole years as one series, with what each of them aimed at. `None` of fewer than two numbers, or two units.
    pub(super) fn over_years(self, history: &History<'_>, aims: &BTreeMap<i32, Decimal>) -> Option<FigureView> {
        let language = self.language();
        let told = history.told();
        if !history.has_one_unit() || told.iter().filter(|told| told.whole().is_some()).count() < 2 {
            return None;
        }
        let newest = history.newest();
        let (first, last) = (told[0].year.year, newest.year.year);
        let point = |year: i32| {
            let told = history.of_year(year);
            let note = told.as_ref().and_then(|told| self.until(told)).map(|day| up_to(&day, language));
            Point {
                note,
                ..Point::new(numbers::year(year, language), told.map_or(Datum::Missing, |told| whole(&told)))
            }
        };
        let aim = |year: i32| {
            let aimed = aims.get(&year).map_or(Datum::Missing, |aim| datum(Some(Cell::Number(*aim))));
            Point::new(numbers::year(year, language), aimed)
        };
        let target = (first..=last).any(|year| aims.contains_key(&year)).then(|| {
            let name = language.pick("目标", "Target").to_owned();
            chart::Target::Each(Series { name, points: (first..=last).map(aim).collect() })
        });
        let years = numbers::years(first, last, language);
        let title =
            language.pick(format!("{}，{years}", newest.metric.name), format!("{}, {years}", newest.metric.name));
        let series = Series { name: newest.metric.name.clone(), points: (first..=last).map(point).collect() };
        // Told from the numbers alone, a year not yet over would be a fall, and its goal missed.
        let describe = told.iter().any(Told::is_unfinished).then(|| self.describe(told, aims));
        let figure =
            Figure { target, describe, ..self.of_years(newest.metric, title, Axis::Time(Step::Year), vec![series]) };
        Some(self.drawn("over-years", &figure, told))
    }

    /// 2022年57个，目标60个，未达到；2023年截至9月30日51个，目标80个，进行中。
    fn describe(self, told: &[Told<'_>], aims: &BTreeMap<i32, Decimal>) -> String {
        let language = self.language();
        let comma = language.pick("，", ", ");
        let year = |told: &Told<'_>| {
            let year = told.year.year;
            let when = match self.until(told) {
                Some(day) => language.pick(format!("{year}年截至{day}"), format!("{year} up to {day}: ")),
                None => language.pick(format!("{year}年"), format!("{year}: ")),
            };
            let amount = |number: Decimal| numbers::with_unit(number, &told.metric.unit);
            let value = told.whole().map_or_else(|| language.pick("无数据", "no data").to_owned(), amount);
            let aim = aims.get(&year).map_or_else(String::new, |aim| {
                let outcome = match told.outcome(*aim) {
                    Outcome::Reached => language.pick("达到", "reached"),
                    Outcome::Missed => language.pick("未达到", "not reached"),
                    Outcome::Running => language.pick("进行中", "in progress"),
                    Outcome::Unknown => language.pick("尚无结果", "no result yet"),
                };
                format!("{comma}{}{}{comma}{outcome}", language.pick("目标", "goal "), amount(*aim))
            });
            format!("{when}{value}{aim}")
        };
        let told = &told[told.len().saturating_sub(MOST_DESCRIBED)..];
        let years: Vec<String> = told.iter().map(year).collect();
        format!("{}{}", years.join(language.pick("；", "; ")), language.pick("。", "."))
    }

    /// The years against each other, part by part. `None` without parts, or when they are divided in different ways.
    pub(super) fn within_years(self, history: &History<'_>) -> Option<FigureView> {
        let has_numbers = |told: &&Told<'_>| !told.metric.values.numbers().is_empty();
        let told: Vec<Told<'_>> = history.told().iter().filter(has_numbers).copied().collect();
        if !history.has_one_unit() || !history.has_one_grain() || told.len() < 2 {
            return None;
        }
        let newest = &told[told.len() - 1];
        let years = &told[told.len().saturating_sub(MOST_YEARS)..];
        let pair = &told[told.len() - 2..];
        let language = self.language();
        let (kind, axis, by, years) = match &newest.metric.values {
            Values::Single(_) => return None,
            Values::Terms(_) | Values::Dates(_) => {
                let kind = if years.len() > FEW_YEARS { Kind::Heat } else { Kind::SmallMultiples };
                (kind, Axis::Terms, ("逐节气", "term by term"), years)
            }
            Values::Months(_) => (Kind::Line, Axis::Time(Step::Month), ("逐月", "month by month"), years),
            Values::Weeks(_) => (Kind::Line, Axis::Time(Step::Week), ("逐周", "week by week"), years),
            Values::Seasons(_) => (Kind::Grouped, Axis::Seasons, ("逐季", "season by season"), years),
            Values::Names(grouping, _) | Values::Parts(grouping, _) => {
                let few = divided(newest).cells().len() <= FEW_NAMES;
                let kind = if few { Kind::Slope } else { Kind::Dumbbell };
                match grouping {
                    Grouping::Category => (kind, Axis::Categories, ("逐类", "category by category"), pair),
                    Grouping::Place => (kind, Axis::Places, ("逐处", "place by place"), pair),
                }
            }
        };
        let title = format!("{}{}{}", newest.metric.name, language.pick("，", ", "), language.pick(by.0, by.1));
        let series = self.parts(newest, years);
        let figure = Figure { kind: Some(kind), ..self.of_years(newest.metric, title, axis, series) };
        Some(self.drawn("within-years", &figure, years))
    }

    /// One term through the years. `None` of fewer than two numbers, or two units.
    pub(super) fn term_over_years(self, history: &History<'_>, term: Term) -> Option<FigureView> {
        let language = self.language();
        let cells: Vec<(Told<'_>, Datum)> =
            history.told().iter().filter_map(|told| Some((*told, of_term(told, term)?))).collect();
        let known: Vec<&(Told<'_>, Datum)> = cells.iter().filter(|(_, datum)| datum.value().is_some()).collect();
        let newest = known.last()?.0;
        if known.len() < 2 || known.iter().any(|(told, _)| told.metric.unit != newest.metric.unit) {
            return None;
        }
        let named = language.pick(term.name(), term.english());
        let title =
            language.pick(format!("历年{named}：{}", newest.metric.name), format!("{}: {named}", newest.metric.name));
        let (first, last) = (cells[0].0.year.year, cells[cells.len() - 1].0.year.year);
        let found = |year| cells.iter().find(|(told, _)| told.year.year == year).map(|(_, datum)| datum.clone());
        let points = (first..=last)
            .map(|year| Point::new(numbers::year(year, language), found(year).unwrap_or(Datum::Missing)))
            .collect();
        let series = Series { name: newest.metric.name.clone(), points };
        let figure = self.of_years(newest.metric, title, Axis::Time(Step::Year), vec![series]);
        Some(self.drawn(&format!("term-{}", newest.metric.id.0), &figure, &[newest]))
    }

    /// 9月30日, of a year written only so far.
    pub(super) fn until(self, told: &Told<'_>) -> Option<String> {
        let day = told.year.as_of.filter(|_| told.is_unfinished())?;
        Some(numbers::short_day(day, self.language()))
    }

    fn of_years(self, metric: &Metric, title: String, axis: Axis, series: Vec<Series>) -> Figure {
        Figure {
            kind: Some(if metric.combine == Combine::Mean { Kind::Line } else { Kind::Columns }),
            unit: metric.unit.clone(),
            better: metric.better.map(|better| match better {
                Better::Higher => chart::Better::Higher,
                Better::Lower => chart::Better::Lower,
            }),
            sum: if metric.adds_up() { Sum::Meaningful } else { Sum::Meaningless },
            language: self.language().pick(chart::Language::Chinese, chart::Language::English),
            ..Figure::new(title, axis, series)
        }
    }

    /// The figure with what its reader must know: which years are not over, and who counted.
    fn drawn(self, anchor: &str, figure: &Figure, told: &[Told<'_>]) -> FigureView {
        let language = self.language();
        let unfinished = told.iter().filter_map(|told| Some((told.year.year, self.until(told)?)));
        let notes: Vec<String> = unfinished
            .map(|(year, day)| language.pick(format!("{year}年截至{day}。"), format!("{year} up to {day}.")))
            .collect();
        let mut view = figure::view(&self.workshop.drawings, anchor.to_owned(), figure);
        view.note = (!notes.is_empty()).then(|| notes.join(language.pick("", " ")));
        view.source = told.last().and_then(|told| told.metric.source.clone());
        view
    }

    /// A series a year over the same keys, in the order of the newest year.
    fn parts(self, newest: &Told<'_>, years: &[Told<'_>]) -> Vec<Series> {
        let divided: Vec<Values> = years.iter().map(divided).collect();
        // The newest year's names come first, then those that only an earlier one has.
        let newest_first: Vec<&Values> = divided.iter().rev().collect();
        let language = self.language();
        let keys = Scope { year: newest.year, language }.keys(&newest_first);
        let named = years.iter().zip(&divided);
        named
            .map(|(told, values)| {
                let name = numbers::year(told.year.year, language);
                Scope { year: told.year, language }.series(name, values, &keys)
            })
            .collect()
    }
}

/// The values of a year as the years can be compared: dates by term, parts by their sums or means.
fn divided(told: &Told<'_>) -> Values {
    let metric = told.metric;
    match &metric.values {
        Values::Dates(_) => Values::Terms(metric.by_term(&told.year.calendar).unwrap_or_default()),
        Values::Parts(grouping, parts) => Values::Names(*grouping, metric.wholes(parts)),
        values => values.clone(),
    }
}

/// What a year says of a term through this metric: told under it, or its part of a year by term. `None`: nothing to say.
pub(super) fn of_term(told: &Told<'_>, term: Term) -> Option<Datum> {
    if told.metric.term == Some(term) {
        return Some(whole(told));
    }
    let own = match &told.metric.values {
        Values::Terms(cells) => cells.get(&term).copied(),
        _ => told.metric.by_term(&told.year.calendar)?.get(&term).copied(),
    };
    Some(match own {
        None if told.year.is_not_yet(term) => Datum::NotYet,
        cell => datum(cell),
    })
}

fn whole(told: &Told<'_>) -> Datum {
    match (told.whole(), &told.metric.values) {
        (Some(number), _) => datum(Some(Cell::Number(number))),
        (None, Values::Single(Cell::Withheld)) => Datum::Withheld,
        (None, _) => Datum::Missing,
    }
}

fn up_to(day: &str, language: Language) -> String {
    language.pick(format!("截至{day}"), format!("up to {day}"))
}
