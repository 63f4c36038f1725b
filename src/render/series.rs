//! Values to points.
//! In: the values of one or several metrics of a year. Out: an axis, and a point for each key on it. Absent: figures, kinds.

use super::numbers;
use crate::{
    calendar::{Date, Season, Term},
    chart::{Axis, Datum, Point, Series, Step},
    model::{Cell, Grouping, Key, Values, Year},
    words::Language,
};
use std::collections::BTreeSet;

/// The year that values belong to, and the language their names are in.
#[derive(Clone, Copy)]
pub(super) struct Scope<'y> {
    pub(super) year: &'y Year,
    pub(super) language: Language,
}

/// What the points of values are; of parts, those of each part.
pub(super) fn axis(values: &Values) -> Axis {
    match values {
        Values::Single(_) => Axis::Single,
        Values::Terms(_) => Axis::Terms,
        Values::Dates(_) => Axis::Time(Step::Day),
        Values::Months(_) => Axis::Time(Step::Month),
        Values::Weeks(_) => Axis::Time(Step::Week),
        Values::Seasons(_) => Axis::Seasons,
        Values::Names(Grouping::Category, _) => Axis::Categories,
        Values::Names(Grouping::Place, _) => Axis::Places,
        Values::Parts(_, parts) => parts.first().map_or(Axis::Single, |(_, values)| axis(values)),
    }
}

impl<'y> Scope<'y> {
    /// A series along the keys of an axis that it may share with others.
    pub(super) fn series(self, name: impl Into<String>, values: &Values, keys: &[Key<'_>]) -> Series {
        Series { name: name.into(), points: keys.iter().map(|key| self.point(*key, values.get(*key))).collect() }
    }

    /// The keys of the axis that all these values share: every term or season; the moments from the first with a value
    /// to the last, and those still to come; the names in the order in which they come up.
    pub(super) fn keys<'v>(self, all: &[&'v Values]) -> Vec<Key<'v>> {
        let said = || all.iter().flat_map(|values| values.cells()).map(|(key, _)| key);
        match all.first() {
            Some(Values::Terms(_)) => self.terms().map(Key::Term).collect(),
            Some(Values::Seasons(_)) => Season::ALL.into_iter().map(Key::Season).collect(),
            Some(Values::Dates(_)) => {
                let dates: BTreeSet<Date> = said()
                    .filter_map(|key| match key {
                        Key::Date(date) => Some(date),
                        _ => None,
                    })
                    .collect();
                dates.into_iter().map(Key::Date).collect()
            }
            Some(Values::Months(_)) => {
                self.run(&said().collect::<Vec<_>>(), &self.months().map(Key::Month).collect::<Vec<_>>())
            }
            Some(Values::Weeks(_)) => {
                self.run(&said().collect::<Vec<_>>(), &(1..=53).map(Key::Week).collect::<Vec<_>>())
            }
            _ => {
                let mut keys: Vec<Key<'v>> = Vec::new();
                for key in said() {
                    if !keys.contains(&key) {
                        keys.push(key);
                    }
                }
                keys
            }
        }
    }

    /// From the first moment with a value to the last; gaps between them stay gaps, and what is still to come follows.
    /// Where only every second or third moment is ever counted, those between are no gaps, and are left out.
    fn run<'v>(self, said: &[Key<'v>], order: &[Key<'v>]) -> Vec<Key<'v>> {
        let at: Vec<usize> = (0..order.len()).filter(|at| said.contains(&order[*at])).collect();
        let (Some(from), Some(known)) = (at.first().copied(), at.last().map(|at| at + 1)) else { return Vec::new() };
        let to = order.iter().rposition(|key| self.is_not_yet(*key)).map_or(0, |at| at + 1);
        let step = match at.len() {
            0..3 => 1,
            _ => at.windows(2).map(|pair| pair[1] - pair[0]).fold(0, divisor).max(1),
        };
        order[from..known.max(to)].iter().step_by(step).copied().collect()
    }

    /// A series of every day of the year, or of every week: one row a term.
    pub(super) fn calendar_series(self, name: impl Into<String>, values: &Values) -> Series {
        let mut points = Vec::new();
        for interval in self.year.calendar.intervals() {
            let day = |slot: i64| interval.first.plus_days(slot);
            let days = (0..interval.days()).filter_map(|slot| day(slot).map(|date| (slot, date)));
            match values {
                // A week belongs to the term of its Thursday, as it belongs to the year of its Thursday.
                Values::Weeks(_) => {
                    let counts = |date: &Date| date.weekday() == 4 && date.year() == self.year.year;
                    let weeks = days.filter(|(_, date)| counts(date)).map(|(_, date)| date.iso_week());
                    points.extend(weeks.enumerate().map(|(slot, week)| (interval.term, slot, Key::Week(week))));
                }
                _ => points.extend(days.map(|(slot, date)| (interval.term, slot as usize, Key::Date(date)))),
            }
        }
        let point = |(term, slot, key): (Term, usize, Key<'_>)| Point {
            hue: Some(numbers::hue(term)),
            slot: u8::try_from(slot).ok(),
            ..self.point(key, values.get(key))
        };
        Series { name: name.into(), points: points.into_iter().map(point).collect() }
    }

    /// The moment of a key, with what is known of it.
    pub(super) fn point(self, key: Key<'_>, cell: Option<Cell>) -> Point {
        let datum = match cell {
            None if self.is_not_yet(key) => Datum::NotYet,
            cell => datum(cell),
        };
        let hue = match key {
            Key::Term(term) => Some(numbers::hue(term)),
            Key::Season(season) => Some(numbers::hue(middle(season))),
            _ => None,
        };
        Point { hue, ..Point::new(numbers::key_name(key, self.language), datum) }
    }

    /// Whether the day of a key lies beyond the day up to which the year is written.
    fn is_not_yet(self, key: Key<'_>) -> bool {
        let first = match key {
            Key::Term(term) => return self.year.is_not_yet(term),
            Key::Date(date) => Some(date),
            Key::Week(week) => Date::from_iso_week(self.year.year, week)
                // A week 53 belongs to some years only, and what has no day in the year never comes.
                .filter(|monday| self.year.calendar.contains(*monday)),
            Key::Month(month) => self.year.calendar.first_of(month).filter(|first| *first <= self.last_day()),
            Key::Whole | Key::Season(_) | Key::Name(_) => None,
        };
        self.year.as_of.zip(first).is_some_and(|(as_of, first)| first > as_of)
    }

    fn last_day(self) -> Date {
        self.year.calendar.intervals()[23].last
    }

    /// The months in the order of the year: a year from 立春 ends in January.
    fn months(self) -> impl Iterator<Item = u8> {
        let first = self.year.calendar.intervals()[0].first.month();
        (0..12).map(move |step| (first - 1 + step) % 12 + 1)
    }

    /// The terms in the order of the year.
    pub(super) fn terms(self) -> impl Iterator<Item = Term> + use<'y> {
        self.year.calendar.intervals().iter().map(|interval| interval.term)
    }
}

/// The greatest common divisor.
fn divisor(a: usize, b: usize) -> usize {
    if b == 0 { a } else { divisor(b, a % b) }
}

/// A season wears the colour of its middle.
fn middle(season: Season) -> Term {
    match season {
        Season::Chun => Term::Chunfen,
        Season::Xia => Term::Xiazhi,
        Season::Qiu => Term::Qiufen,
        Season::Dong => Term::Dongzhi,
    }
}

pub(super) fn datum(cell: Option<Cell>) -> Datum {
    match cell {
        None => Datum::Missing,
        Some(Cell::Withheld) => Datum::Withheld,
        Some(Cell::Number(number)) => Datum::Number { value: number.to_f64(), text: number.grouped() },
    }
}
