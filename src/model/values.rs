//! 数值: the numbers of a metric by their grain.
//! In: nothing. Out: [`Values`], its [`Key`]s and [`Cell`]s; gaps are explicit. Absent: units, names in a language.

use super::Decimal;
use crate::calendar::{Begins, Date, Season, Term, TermYear};
use std::{borrow::Cow, collections::BTreeMap};

/// A number, or the word that there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    Number(Decimal),
    /// `null`: no data, said on purpose.
    Withheld,
}

/// The numbers by their grain (`by:`). What is absent from a map is 无数据.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Values {
    /// `value:`
    Single(Cell),
    /// `by: term`
    Terms(BTreeMap<Term, Cell>),
    /// `by: month`, 1 to 12
    Months(BTreeMap<u8, Cell>),
    /// `by: week`, ISO weeks of the year, 1 to 53
    Weeks(BTreeMap<u8, Cell>),
    /// `by: date`
    Dates(BTreeMap<Date, Cell>),
    /// `by: season`
    Seasons(BTreeMap<Season, Cell>),
    /// `by: category` and `by: place`, in the author's order
    Names(Grouping, Vec<(String, Cell)>),
    /// `by: [place, month]`: the same grain for each category or place, in the author's order; never nested deeper
    Parts(Grouping, Vec<(String, Values)>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    Category,
    Place,
}

/// Where a number stands within its metric.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key<'v> {
    /// The only value of a metric.
    Whole,
    Term(Term),
    Month(u8),
    Week(u8),
    Date(Date),
    Season(Season),
    Name(&'v str),
}

impl Cell {
    #[must_use]
    pub fn number(self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(number),
            Self::Withheld => None,
        }
    }
}

impl Grouping {
    /// As authors type it after `by:`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Place => "place",
        }
    }
}

impl Values {
    /// The grain as authors type it after `by:`; `value` for a single one.
    #[must_use]
    pub fn grain(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Single(_) => "value",
            Self::Terms(_) => "term",
            Self::Months(_) => "month",
            Self::Weeks(_) => "week",
            Self::Dates(_) => "date",
            Self::Seasons(_) => "season",
            Self::Names(grouping, _) => grouping.name(),
            Self::Parts(grouping, parts) => {
                let inner = parts.first().map_or(Cow::Borrowed("value"), |(_, values)| values.grain());
                return Cow::Owned(format!("{}, {inner}", grouping.name()));
            }
        })
    }

    /// Every key that was said, with its cell; those of parts one part after the other.
    #[must_use]
    pub fn cells(&self) -> Vec<(Key<'_>, Cell)> {
        match self {
            Self::Single(cell) => vec![(Key::Whole, *cell)],
            Self::Terms(map) => map.iter().map(|(term, cell)| (Key::Term(*term), *cell)).collect(),
            Self::Months(map) => map.iter().map(|(month, cell)| (Key::Month(*month), *cell)).collect(),
            Self::Weeks(map) => map.iter().map(|(week, cell)| (Key::Week(*week), *cell)).collect(),
            Self::Dates(map) => map.iter().map(|(date, cell)| (Key::Date(*date), *cell)).collect(),
            Self::Seasons(map) => map.iter().map(|(season, cell)| (Key::Season(*season), *cell)).collect(),
            Self::Names(_, list) => list.iter().map(|(name, cell)| (Key::Name(name), *cell)).collect(),
            Self::Parts(_, parts) => parts.iter().flat_map(|(_, values)| values.cells()).collect(),
        }
    }

    /// The same in the order of a year: one from 立春 ends with 小寒, 大寒 and January.
    #[must_use]
    pub fn in_order(&self, calendar: &TermYear) -> Vec<(Key<'_>, Cell)> {
        let mut cells = self.cells();
        if calendar.begins() == Begins::Lichun && !matches!(self, Self::Parts(..)) {
            let first = calendar.intervals()[0].first.month();
            cells.sort_by_key(|(key, _)| match key {
                Key::Term(term) => (term.index() + 22) % 24,
                Key::Month(month) => usize::from(month + 12 - first) % 12,
                _ => 0,
            });
        }
        cells
    }

    /// The cell under a key; `None` of a key of another grain, and of parts.
    #[must_use]
    pub fn get(&self, key: Key<'_>) -> Option<Cell> {
        match (self, key) {
            (Self::Single(cell), Key::Whole) => Some(*cell),
            (Self::Terms(map), Key::Term(term)) => map.get(&term).copied(),
            (Self::Months(map), Key::Month(month)) => map.get(&month).copied(),
            (Self::Weeks(map), Key::Week(week)) => map.get(&week).copied(),
            (Self::Dates(map), Key::Date(date)) => map.get(&date).copied(),
            (Self::Seasons(map), Key::Season(season)) => map.get(&season).copied(),
            (Self::Names(_, list), Key::Name(name)) => list.iter().find(|(own, _)| own == name).map(|(_, cell)| *cell),
            _ => None,
        }
    }

    /// Every number that was said.
    #[must_use]
    pub fn numbers(&self) -> Vec<Decimal> {
        self.cells().into_iter().filter_map(|(_, cell)| cell.number()).collect()
    }

    /// The cell under a key as typed: 白露, 3月, 第32周, 2018-10-20, 秋, 路面; of parts 梧桐里.3月.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Cell> {
        match self {
            Self::Single(_) => None,
            Self::Terms(map) => Term::parse(key).and_then(|term| map.get(&term)).copied(),
            Self::Months(map) => key.trim_end_matches('月').parse().ok().and_then(|month: u8| map.get(&month)).copied(),
            Self::Weeks(map) => {
                let week = key.trim_start_matches(['W', 'w', '第']).trim_end_matches('周').parse();
                week.ok().and_then(|week: u8| map.get(&week)).copied()
            }
            Self::Dates(map) => Date::parse_iso(key).and_then(|date| map.get(&date)).copied(),
            Self::Seasons(map) => {
                let mut seasons = Season::ALL.into_iter();
                let season = seasons.find(|season| season.name() == key || season.slug() == key)?;
                map.get(&season).copied()
            }
            Self::Names(_, list) => list.iter().find(|(name, _)| name == key).map(|(_, cell)| *cell),
            Self::Parts(_, parts) => parts.iter().find_map(|(name, values)| {
                let inner = key.strip_prefix(name.as_str())?.strip_prefix('.')?;
                values.find(inner)
            }),
        }
    }
}
