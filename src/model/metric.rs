//! 指标: what a campaign counts, for one year.
//! In: nothing. Out: [`Metric`], and how its values become one. Absent: the values themselves (`values.rs`), drawing.

use super::{Cell, Decimal, Values, When};
use crate::{
    calendar::{Term, TermYear},
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
    /// 草稿: seen in a preview only.
    pub draft: bool,
    pub place: Place,
}

/// 曾用代号 (`was:`): the id a metric had in earlier years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Former {
    pub id: MetricId,
    pub place: Place,
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

impl Metric {
    /// Whether the sum of its values means something.
    #[must_use]
    pub fn adds_up(&self) -> bool {
        self.combine == Combine::Sum
    }

    /// The whole year as one number; `None` without any.
    #[must_use]
    pub fn whole(&self, year: &TermYear) -> Option<Decimal> {
        let cells = self.values.in_order(year);
        let numbers: Vec<Decimal> = cells.into_iter().filter_map(|(_, cell)| cell.number()).collect();
        self.combine.apply(&numbers)
    }

    /// Its values by term: as given, or dated values gathered into the exact intervals of `year`; parts are combined.
    /// `None` for grains that do not fit the terms.
    #[must_use]
    pub fn by_term(&self, year: &TermYear) -> Option<BTreeMap<Term, Cell>> {
        self.gather(&self.values, year)
    }

    /// The same for values of its own, such as a part.
    #[must_use]
    pub fn gather(&self, values: &Values, year: &TermYear) -> Option<BTreeMap<Term, Cell>> {
        let mut gathered: BTreeMap<Term, Vec<Cell>> = BTreeMap::new();
        match values {
            Values::Terms(map) => return Some(map.clone()),
            Values::Dates(map) => {
                for (date, cell) in map {
                    if let Some(term) = year.term_of(*date) {
                        gathered.entry(term).or_default().push(*cell);
                    }
                }
            }
            Values::Parts(_, parts) => {
                for (_, values) in parts {
                    for (term, cell) in self.gather(values, year)? {
                        gathered.entry(term).or_default().push(cell);
                    }
                }
            }
            _ => return None,
        }
        Some(gathered.into_iter().map(|(term, cells)| (term, self.one_of(cells))).collect())
    }

    /// Each part of nested values as one; a part of which nothing was said is none.
    #[must_use]
    pub fn wholes(&self, parts: &[(String, Values)]) -> Vec<(String, Cell)> {
        let said = parts.iter().map(|(name, values)| (name, values.cells())).filter(|(_, cells)| !cells.is_empty());
        said.map(|(name, cells)| (name.clone(), self.one_of(cells.into_iter().map(|(_, cell)| cell)))).collect()
    }

    /// Several cells as one: their numbers combined, or said to be none.
    #[must_use]
    pub fn one_of(&self, cells: impl IntoIterator<Item = Cell>) -> Cell {
        let numbers: Vec<Decimal> = cells.into_iter().filter_map(Cell::number).collect();
        self.combine.apply(&numbers).map_or(Cell::Withheld, Cell::Number)
    }
}
