//! 指标: what a campaign counts, for one year.
//! In: nothing. Out: [`Metric`] and its [`Values`]; gaps are explicit. Absent: drawing, printing.

use super::{Decimal, When};
use crate::{
    calendar::{Date, Season, Term},
    report::Place,
};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MetricId(pub String);

#[derive(Debug, Clone)]
pub struct Metric {
    pub id: MetricId,
    pub name: String,
    pub unit: String,
    pub values: Values,
    pub combine: Combine,
    /// Of how many: 46 of 68.
    pub total: Option<Decimal>,
    /// What was to be reached, for every value alike or for each.
    pub target: Option<Target>,
    pub better: Option<Better>,
    /// The term under which it is told.
    pub term: Option<Term>,
    /// What exactly is counted.
    pub definition: Option<String>,
    /// What the number covers, as typed: 2018, 2018-03/2018-11 …
    pub period: Option<String>,
    /// When it was counted.
    pub as_of: Option<When>,
    pub source: Option<String>,
    /// What it was called in earlier years.
    pub was: Option<Former>,
    pub place: Place,
}

/// 曾用代号 (`was:`): the id a metric had in earlier years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub id: MetricId,
    pub place: Place,
}

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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    Category,
    Place,
}

/// How several values become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Combine {
    Sum,
    Mean,
    Last,
    Max,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Each(Decimal),
    Series(Box<Values>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

impl Combine {
    /// Counts add up; marks, rates and temperatures have a mean.
    #[must_use]
    pub fn of_unit(unit: &str) -> Self {
        const MEANS: [&str; 12] = ["分", "%", "％", "‰", "百分点", "度", "℃", "°C", "名", "位次", "points", "percent"];
        if MEANS.contains(&unit) || unit.ends_with('率') || unit.contains('/') { Self::Mean } else { Self::Sum }
    }

    /// One number of several, in their order; `None` of none.
    #[must_use]
    pub fn apply(self, numbers: &[Decimal]) -> Option<Decimal> {
        match self {
            _ if numbers.is_empty() => None,
            // As typed: a mean would drop the last zero of 91.0.
            _ if numbers.len() == 1 => Some(numbers[0]),
            Self::Sum => Some(numbers.iter().copied().sum()),
            Self::Mean => Decimal::mean(numbers.iter().copied().sum(), numbers.len()),
            Self::Last => numbers.last().copied(),
            Self::Max => numbers.iter().copied().max(),
        }
    }
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

impl Values {
    /// The grain as authors type it after `by:`; `value` for a single one.
    #[must_use]
    pub fn grain(&self) -> &'static str {
        match self {
            Self::Single(_) => "value",
            Self::Terms(_) => "term",
            Self::Months(_) => "month",
            Self::Weeks(_) => "week",
            Self::Dates(_) => "date",
            Self::Seasons(_) => "season",
            Self::Names(Grouping::Category, _) => "category",
            Self::Names(Grouping::Place, _) => "place",
        }
    }

    /// Every number, in order.
    pub fn numbers(&self) -> Vec<Decimal> {
        let cells: Vec<Cell> = match self {
            Self::Single(cell) => vec![*cell],
            Self::Terms(map) => map.values().copied().collect(),
            Self::Months(map) | Self::Weeks(map) => map.values().copied().collect(),
            Self::Dates(map) => map.values().copied().collect(),
            Self::Seasons(map) => map.values().copied().collect(),
            Self::Names(_, list) => list.iter().map(|(_, cell)| *cell).collect(),
        };
        cells.into_iter().filter_map(Cell::number).collect()
    }
}

impl Metric {
    /// Whether the sum of its values means something.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.combine == Combine::Sum
    }

    /// Its values by term: as given, or dated values gathered into the exact intervals of `year`.
    /// `None` for grains that do not fit the terms.
    #[must_use]
    pub fn by_term(&self, year: &crate::calendar::TermYear) -> Option<BTreeMap<Term, Cell>> {
        match &self.values {
            Values::Terms(map) => Some(map.clone()),
            Values::Dates(map) => {
                let mut gathered: BTreeMap<Term, Vec<Cell>> = BTreeMap::new();
                for (date, cell) in map {
                    if let Some(term) = year.term_of(*date) {
                        gathered.entry(term).or_default().push(*cell);
                    }
                }
                let combined = gathered.into_iter().map(|(term, cells)| {
                    let numbers: Vec<Decimal> = cells.into_iter().filter_map(Cell::number).collect();
                    (term, self.combine.apply(&numbers).map_or(Cell::Withheld, Cell::Number))
                });
                Some(combined.collect())
            }
            _ => None,
        }
    }
}
