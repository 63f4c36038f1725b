//! 推算: a number worked out from metrics.
//! In: `damage.total`, `score.last` or `closed/found` as typed, and the metrics. Out: [`Derived`], exact, with its rounding
//! stated; or the [`Trouble`] that there is none. Absent: the words for it; `render/derived.rs` tells how a number came about.

use super::{Cell, Combine, Decimal, Key, Metric, MetricId, Target, Values};
use crate::{
    calendar::TermYear,
    report::{Code, Diagnostic, suggest},
};
use std::collections::{BTreeMap, BTreeSet};

/// One operand, or one over another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    typed: String,
    pub first: Operand,
    pub over: Option<Operand>,
}

/// A metric, the year to take it from, and what to take of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operand {
    /// `None`: the year it stands in.
    pub year: Option<i32>,
    pub id: MetricId,
    /// What stands behind the dot, as typed.
    pub take: Option<String>,
}

/// What is taken of a metric. A key of its values comes before the words, so a category may be called `max`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Take {
    /// As the metric combines its values.
    Whole,
    /// One value.
    Key,
    Total,
    Mean,
    Max,
    Min,
    First,
    Last,
    /// How many numbers there are.
    Count,
    Target,
}

/// A number worked out, and what from.
#[derive(Debug, Clone, PartialEq)]
pub struct Derived<'m> {
    /// Rounded as `places` says.
    pub number: Decimal,
    /// To 28 digits.
    pub exact: Decimal,
    pub unit: String,
    /// The decimals it was rounded to, half away from zero; `None` where nothing was cut off.
    pub places: Option<u32>,
    /// One, or numerator and denominator.
    pub parts: Vec<Part<'m>>,
}

/// What one operand contributed.
#[derive(Debug, Clone)]
pub struct Part<'m> {
    pub metric: &'m Metric,
    pub year: Option<i32>,
    pub take: Take,
    pub value: Decimal,
    /// The numbers that went in, in the order of the year.
    pub from: Vec<(Key<'m>, Decimal)>,
}

impl PartialEq for Part<'_> {
    fn eq(&self, other: &Self) -> bool {
        (&self.metric.id, self.year, self.take, self.value) == (&other.metric.id, other.year, other.take, other.value)
    }
}

/// Why a formula gives no number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    Unknown(Operand),
    /// With the keys that have one.
    NoNumber(Operand, String),
    /// A sum of scores or of the same people counted again means nothing.
    NoSum(Operand),
    /// The denominator is zero.
    Zero(Operand),
}

/// Finds a metric, of a year or of the formula's own, with that year's calendar.
pub type Look<'m, 'l> = &'l dyn Fn(Option<i32>, &MetricId) -> Option<(&'m Metric, &'m TermYear)>;

/// Decimals of a rate in per cent.
const RATE: u32 = 1;
/// Decimals of one unit over another.
const QUOTIENT: u32 = 2;

const WORDS: [(Take, &[&str]); 8] = [
    (Take::Total, &["total", "sum", "合计", "总计"]),
    (Take::Mean, &["mean", "average", "平均", "均值"]),
    (Take::Max, &["max", "最大", "最高", "最多"]),
    (Take::Min, &["min", "最小", "最低", "最少"]),
    (Take::First, &["first", "最早", "首次"]),
    (Take::Last, &["last", "latest", "最近", "末次"]),
    (Take::Count, &["count", "个数"]),
    (Take::Target, &["target", "目标"]),
];

impl Formula {
    /// Any text is a formula; whether its metrics exist is seen when it is worked out.
    #[must_use]
    pub fn parse(typed: &str) -> Self {
        let plain = typed.trim().replace(['／', '÷'], "/");
        let mut operands = Vec::new();
        let mut year = None;
        let mut rest = plain.as_str();
        loop {
            let (head, tail) = match rest.split_once('/') {
                // What follows a second metric belongs to its name, and will not be found.
                Some((head, tail)) if operands.is_empty() || is_year(head) => (head.trim(), Some(tail)),
                _ => (rest.trim(), None),
            };
            match tail {
                Some(_) if is_year(head) => year = head.parse().ok(),
                _ => operands.push(Operand::parse(head, year)),
            }
            match tail {
                Some(tail) => rest = tail,
                None => break,
            }
        }
        let mut operands = operands.into_iter();
        let first = operands.next().unwrap_or_else(|| Operand::parse("", year));
        Self { typed: typed.trim().to_owned(), first, over: operands.next() }
    }

    #[must_use]
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The metric, where the formula is one as it stands: of this year, with nothing taken of it.
    #[must_use]
    pub fn plain(&self) -> Option<&MetricId> {
        let bare = self.over.is_none() && self.first.take.is_none() && self.first.year.is_none();
        bare.then_some(&self.first.id)
    }

    /// Whether it names that metric anywhere.
    pub fn operands(&self) -> impl Iterator<Item = &Operand> {
        std::iter::once(&self.first).chain(&self.over)
    }

    /// Works the formula out.
    ///
    /// # Errors
    /// Where a metric is unknown, a number lacking, a sum without meaning, or the denominator zero.
    pub fn value<'m>(&self, look: Look<'m, '_>) -> Result<Derived<'m>, Trouble> {
        let (first, exact) = self.first.take(look)?;
        let Some(over) = &self.over else {
            let unit = if first.take == Take::Count { String::new() } else { first.metric.unit.clone() };
            let places = (exact != first.value).then(|| first.value.places());
            return Ok(Derived { number: first.value, exact, unit, places, parts: vec![first] });
        };
        let (second, below) = over.take(look)?;
        let (unit, factor, places) = ratio(&first, &second);
        let exact =
            exact.times(factor).and_then(|above| above.over(below)).ok_or_else(|| Trouble::Zero(over.clone()))?;
        let number = exact.rounded(places);
        let cut = (number != exact).then_some(places);
        Ok(Derived { number, exact, unit, places: cut, parts: vec![first, second] })
    }

    /// The formula as a metric of its own, for drawing: a rate for each key where both operands are series of one grain,
    /// else its one number. The caller names it.
    ///
    /// # Errors
    /// As [`Formula::value`].
    pub fn metric(&self, look: Look<'_, '_>) -> Result<Metric, Trouble> {
        let find = |operand: &Operand| {
            look(operand.year, &operand.id).ok_or_else(|| Trouble::Unknown(operand.clone())).map(|(metric, _)| metric)
        };
        let first = find(&self.first)?;
        let whole = self.over.is_none() && self.first.take.is_none();
        if whole {
            return Ok(first.clone());
        }
        let derived = self.value(look)?;
        let series = match &self.over {
            Some(over) if self.first.take.is_none() && over.take.is_none() => {
                let factor = if derived.unit == "%" { Decimal::from(100) } else { Decimal::from(1) };
                let places = if derived.unit == "%" { RATE } else { QUOTIENT };
                rates(&first.values, &find(over)?.values, factor, places)
            }
            _ => None,
        };
        let values = series.unwrap_or(Values::Single(Cell::Number(derived.number)));
        let mut source: Vec<&str> = derived.parts.iter().filter_map(|part| part.metric.source.as_deref()).collect();
        source.dedup();
        Ok(Metric {
            id: MetricId(self.typed.clone()),
            unit: derived.unit,
            values,
            combine: Combine::Mean,
            total: None,
            target: None,
            // A rate is as good as its numerator.
            better: first.better,
            definition: None,
            source: (!source.is_empty()).then(|| source.join("；")),
            ..first.clone()
        })
    }
}

/// The unit of one over the other, the factor and the decimals: a rate in per cent where the units are one.
fn ratio(first: &Part<'_>, second: &Part<'_>) -> (String, Decimal, u32) {
    if first.metric.unit == second.metric.unit {
        return ("%".to_owned(), Decimal::from(100), RATE);
    }
    let unit = match (first.metric.unit.as_str(), second.metric.unit.as_str()) {
        (above, "") => above.to_owned(),
        (above, below) => format!("{above}/{below}"),
    };
    (unit, Decimal::from(1), QUOTIENT)
}

/// A rate for each key that both know; of nothing there is none, and where a number was withheld so is the rate.
fn rates(above: &Values, below: &Values, factor: Decimal, places: u32) -> Option<Values> {
    let of = |above: Cell, below: Cell| {
        let Some((above, below)) = above.number().zip(below.number()) else { return Some(Cell::Withheld) };
        above.times(factor)?.over(below).map(|exact| Cell::Number(exact.rounded(places)))
    };
    fn both<K: Ord + Copy>(
        above: &BTreeMap<K, Cell>,
        below: &BTreeMap<K, Cell>,
        of: impl Fn(Cell, Cell) -> Option<Cell>,
    ) -> BTreeMap<K, Cell> {
        above.iter().filter_map(|(key, cell)| Some((*key, of(*cell, *below.get(key)?)?))).collect()
    }
    Some(match (above, below) {
        (Values::Terms(a), Values::Terms(b)) => Values::Terms(both(a, b, of)),
        (Values::Months(a), Values::Months(b)) => Values::Months(both(a, b, of)),
        (Values::Weeks(a), Values::Weeks(b)) => Values::Weeks(both(a, b, of)),
        (Values::Dates(a), Values::Dates(b)) => Values::Dates(both(a, b, of)),
        (Values::Seasons(a), Values::Seasons(b)) => Values::Seasons(both(a, b, of)),
        (Values::Names(grouping, a), Values::Names(_, b)) => {
            let cell = |name: &String| b.iter().find(|(other, _)| other == name).map(|(_, cell)| *cell);
            let named = a.iter().filter_map(|(name, cell_a)| Some((name.clone(), of(*cell_a, cell(name)?)?)));
            Values::Names(*grouping, named.collect())
        }
        _ => return None,
    })
}

impl Operand {
    fn parse(typed: &str, year: Option<i32>) -> Self {
        let (id, take) = typed.split_once('.').map_or((typed, None), |(id, take)| (id, Some(take.trim().to_owned())));
        Self { year, id: MetricId(id.trim().to_owned()), take }
    }

    /// `2017/meetings.白露`, as it would be typed.
    #[must_use]
    pub fn typed(&self) -> String {
        let year = self.year.map_or_else(String::new, |year| format!("{year}/"));
        let take = self.take.as_ref().map_or_else(String::new, |take| format!(".{take}"));
        format!("{year}{}{take}", self.id.0)
    }

    /// What is taken, and its exact value.
    fn take<'m>(&self, look: Look<'m, '_>) -> Result<(Part<'m>, Decimal), Trouble> {
        let (metric, calendar) = look(self.year, &self.id).ok_or_else(|| Trouble::Unknown(self.clone()))?;
        let ordered: Vec<(Key<'m>, Decimal)> = metric
            .values
            .in_order(calendar)
            .into_iter()
            .filter_map(|(key, cell)| Some((key, cell.number()?)))
            .collect();
        let none = || Trouble::NoNumber(self.clone(), keys_of(&ordered));
        let numbers = || ordered.iter().map(|(_, number)| *number);
        let only = |wanted: Decimal| -> Vec<(Key<'m>, Decimal)> {
            ordered.iter().filter(|(_, number)| *number == wanted).copied().collect()
        };
        let summable = metric.combine == Combine::Sum || ordered.len() == 1;
        let (take, value, exact, from) = match &self.take {
            None => {
                let value = metric.whole(calendar).ok_or_else(none)?;
                let exact = if metric.combine == Combine::Mean { mean(numbers()) } else { None };
                (Take::Whole, value, exact.unwrap_or(value), ordered)
            }
            Some(key) => {
                let part = match &metric.values {
                    Values::Parts(_, parts) => parts.iter().find(|(name, _)| name == key),
                    _ => None,
                };
                let found = match part {
                    Some((_, values)) => Some(metric.one_of(values.cells().into_iter().map(|(_, cell)| cell))),
                    None => metric.values.find(key),
                };
                let word = WORDS.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(take, _)| *take);
                match (found, word) {
                    (Some(cell), _) => {
                        let value = cell.number().ok_or_else(none)?;
                        let cells = part.map_or_else(Vec::new, |(_, values)| values.in_order(calendar));
                        let from: Vec<_> =
                            cells.into_iter().filter_map(|(key, cell)| Some((key, cell.number()?))).collect();
                        let averaged = metric.combine == Combine::Mean && from.len() > 1;
                        let exact = if averaged { mean(from.iter().map(|(_, number)| *number)) } else { None };
                        (Take::Key, value, exact.unwrap_or(value), from)
                    }
                    (None, None) => return Err(none()),
                    (None, Some(take)) => {
                        let (value, exact) = match take {
                            Take::Total if !summable => return Err(Trouble::NoSum(self.clone())),
                            Take::Total => (numbers().reduce(|a, b| a + b), None),
                            Take::Mean => (Combine::Mean.apply(&numbers().collect::<Vec<_>>()), mean(numbers())),
                            Take::Max => (numbers().max(), None),
                            Take::Min => (numbers().min(), None),
                            Take::First => (numbers().next(), None),
                            Take::Last => (numbers().next_back(), None),
                            Take::Count => (Some(Decimal::from(ordered.len() as i64)), None),
                            _ => match &metric.target {
                                Some(Target::Each(target)) => (Some(*target), None),
                                _ => (None, None),
                            },
                        };
                        let value = value.ok_or_else(none)?;
                        let from = match take {
                            Take::Max | Take::Min => only(value),
                            Take::First => ordered.first().copied().into_iter().collect(),
                            Take::Last => ordered.last().copied().into_iter().collect(),
                            Take::Target => Vec::new(),
                            _ => ordered,
                        };
                        (take, value, exact.unwrap_or(value), from)
                    }
                }
            }
        };
        Ok((Part { metric, year: self.year, take, value, from }, exact))
    }
}

/// The mean to 28 digits.
fn mean(numbers: impl Iterator<Item = Decimal>) -> Option<Decimal> {
    let numbers: Vec<Decimal> = numbers.collect();
    let count = Decimal::from(numbers.len() as i64);
    numbers.into_iter().reduce(|a, b| a + b)?.over(count)
}

fn is_year(text: &str) -> bool {
    text.trim().len() == 4 && text.trim().bytes().all(|b| b.is_ascii_digit())
}

/// The keys that have a number, the first dozen.
fn keys_of(cells: &[(Key<'_>, Decimal)]) -> String {
    let name = |key: &Key<'_>| match key {
        Key::Whole => None,
        Key::Term(term) => Some(term.name().to_owned()),
        Key::Month(month) => Some(format!("{month}月")),
        Key::Week(week) => Some(format!("第{week}周")),
        Key::Date(date) => Some(date.to_string()),
        Key::Season(season) => Some(season.name().to_owned()),
        Key::Name(name) => Some((*name).to_owned()),
    };
    cells.iter().filter_map(|(key, _)| name(key)).take(12).collect::<Vec<_>>().join("、")
}

impl Derived<'_> {
    /// Whether the number in a text is this one: 1,200 is 1200, and 84% is a way to write 84.4%.
    #[must_use]
    pub fn agrees(&self, label: &str) -> bool {
        let label = label.trim().replace('−', "-").replace('，', ",");
        let label = if self.unit.starts_with(['%', '％']) { label.trim_end_matches(['%', '％']) } else { &label };
        Decimal::parse(label).is_some_and(|typed| {
            typed == self.number || (self.places.is_some() && self.exact.rounded(typed.places()) == typed)
        })
    }

    /// As it stands in a text: the sign of a rate belongs to its number.
    #[must_use]
    pub fn text(&self) -> String {
        let sign = if self.unit.starts_with(['%', '％', '‰']) { self.unit.as_str() } else { "" };
        format!("{}{sign}", self.number.grouped())
    }
}

impl Formula {
    /// The fault of a formula that needs what was left out as a draft; `left_out` knows the drafts of an operand's year.
    #[must_use]
    pub fn needs_draft<'d>(&self, left_out: &dyn Fn(&Operand) -> Option<&'d BTreeSet<String>>) -> Option<Diagnostic> {
        let is_draft = |operand: &&Operand| left_out(operand).is_some_and(|drafts| drafts.contains(&operand.id.0));
        let draft = self.operands().find(is_draft)?;
        Some(Diagnostic::new(Code::DraftNeeded).with("id", &draft.id.0))
    }
}

impl Trouble {
    /// The fault, for whoever typed the formula. `unknown` is the code that says so there; `known` are the metrics of
    /// the year it stands in.
    #[must_use]
    pub fn diagnose<'n>(&self, unknown: Code, known: impl IntoIterator<Item = &'n str>) -> Diagnostic {
        match self {
            Self::Unknown(operand) => {
                let fault = Diagnostic::new(unknown).with("typed", operand.typed());
                match suggest::nearest(&operand.id.0, known) {
                    Some(near) => {
                        let id = MetricId(near.to_owned());
                        fault.with("suggestion", Operand { id, ..operand.clone() }.typed())
                    }
                    None => fault,
                }
            }
            Self::NoNumber(operand, keys) => {
                let fault = Diagnostic::new(Code::MetricNoNumber).with("typed", operand.typed());
                if keys.is_empty() { fault } else { fault.with("keys", keys) }
            }
            Self::NoSum(operand) => {
                Diagnostic::new(Code::MetricNoSum).with("typed", operand.typed()).with("id", &operand.id.0)
            }
            Self::Zero(operand) => Diagnostic::new(Code::MetricDivideZero).with("typed", operand.typed()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operand(typed: &str) -> (Option<i32>, String, Option<String>) {
        let first = Formula::parse(typed).first;
        (first.year, first.id.0, first.take)
    }

    #[test]
    fn what_an_author_types() {
        assert_eq!(operand("meetings"), (None, "meetings".into(), None));
        assert_eq!(operand("2017/meetings.白露"), (Some(2017), "meetings".into(), Some("白露".into())));
        let rate = Formula::parse("closed／found");
        assert_eq!((rate.first.id.0.as_str(), rate.over.unwrap().id.0.as_str()), ("closed", "found"));
        let rate = Formula::parse("2017/closed/2018/found.total");
        assert_eq!((rate.first.year, rate.over.as_ref().unwrap().year), (Some(2017), Some(2018)));
        assert_eq!(Formula::parse("a/b/c").over.unwrap().id.0, "b/c");
        assert!(Formula::parse("meetings").plain().is_some() && Formula::parse("meetings.total").plain().is_none());
    }
}
