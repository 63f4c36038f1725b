//! 历年: one metric through the years, whatever it was called.
//! In: the years of a site and what their `was:` say. Out: [`Histories`]; changes, and aims held against results, all in
//! exact decimals. Absent: what the pages say of them, faults of `was:` (`read/whole.rs`).

use super::{Better, Combine, Decimal, Metric, MetricId, Programme, Site, Target, Values, Year};
use std::collections::{BTreeMap, BTreeSet};

/// Every metric of a site; those of the newest year first, in the author's order.
#[derive(Debug, Default)]
pub struct Histories<'s> {
    all: Vec<History<'s>>,
    at: BTreeMap<(i32, &'s str), usize>,
}

/// One metric in every year that reports it, oldest first; at least one.
#[derive(Debug)]
pub struct History<'s> {
    told: Vec<Told<'s>>,
}

/// What one year reports.
#[derive(Debug, Clone, Copy)]
pub struct Told<'s> {
    pub year: &'s Year,
    pub metric: &'s Metric,
}

/// A year against the one reported before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// The year it is held against.
    pub against: i32,
    pub difference: Decimal,
    /// Rounded half away from zero to one decimal; `None` where a percentage says nothing.
    pub percent: Option<Decimal>,
}

/// What became of an aim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// 达到
    Reached,
    /// 未达到
    Missed,
    /// 年未完: the year is still being written.
    Running,
    /// 尚无结果
    Unknown,
}

/// Units of which no percentage is taken: percentages themselves, ranks, and degrees, whose zero is a convention.
const WITHOUT_PERCENT: [&str; 11] = ["%", "％", "‰", "百分点", "percent", "度", "℃", "°C", "名", "位", "位次"];

impl Site {
    /// Follows every metric through the years, renames included.
    #[must_use]
    pub fn histories(&self) -> Histories<'_> {
        let mut chains: Vec<Vec<Told<'_>>> = Vec::new();
        // Under which name a chain goes on.
        let mut live: BTreeMap<&str, usize> = BTreeMap::new();
        for year in &self.years {
            for metric in &year.metrics {
                let own = live.get(metric.id.0.as_str()).copied();
                let before = former(year, metric).and_then(|id| live.remove_entry(id.0.as_str()));
                let chain = match (own, before) {
                    (Some(own), None) => own,
                    (None, Some((_, before))) => before,
                    (Some(own), Some((_, before))) if !share_a_year(&chains[own], &chains[before]) => {
                        let joined = std::mem::take(&mut chains[before]);
                        chains[own].extend(joined);
                        chains[own].sort_by_key(|told| told.year.year);
                        own
                    }
                    (Some(own), Some((id, before))) => {
                        live.insert(id, before);
                        own
                    }
                    (None, None) => {
                        chains.push(Vec::new());
                        chains.len() - 1
                    }
                };
                live.insert(&metric.id.0, chain);
                chains[chain].push(Told { year, metric });
            }
        }
        chains.retain(|chain| !chain.is_empty());
        let place = |told: &Told<'_>| told.year.metrics.iter().position(|metric| metric.id == told.metric.id);
        chains.sort_by_cached_key(|chain| chain.last().map(|told| (-told.year.year, place(told))));
        let all: Vec<History<'_>> = chains.into_iter().map(|told| History { told }).collect();
        let at = all
            .iter()
            .enumerate()
            .flat_map(|(at, history)| history.told.iter().map(move |told| (*told, at)))
            .map(|(told, at)| ((told.year.year, told.metric.id.0.as_str()), at))
            .collect();
        Histories { all, at }
    }
}

/// The id the metric had before, unless the year has a metric of that name still.
fn former<'s>(year: &'s Year, metric: &'s Metric) -> Option<&'s MetricId> {
    metric.was.as_ref().map(|former| &former.id).filter(|id| year.metric(id).is_none())
}

fn share_a_year(one: &[Told<'_>], other: &[Told<'_>]) -> bool {
    one.iter().any(|told| other.iter().any(|other| other.year.year == told.year.year))
}

impl<'s> Histories<'s> {
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = &History<'s>> {
        self.all.iter()
    }

    /// # Panics
    /// Past the end; callers have the number from [`Self::find`] or by counting.
    #[must_use]
    pub fn get(&self, at: usize) -> &History<'s> {
        &self.all[at]
    }

    /// The number of the history to which a metric of a year belongs.
    #[must_use]
    pub fn find(&self, year: i32, id: &MetricId) -> Option<usize> {
        self.at.get(&(year, id.0.as_str())).copied()
    }

    /// Those with something to compare: reported by two years at least, or awaited by a plan that has a result.
    #[must_use]
    pub fn compared(&self, programmes: &[Programme]) -> Vec<usize> {
        let awaited: BTreeSet<usize> = programmes
            .iter()
            .filter_map(|programme| {
                let at = self.of_programme(programme)?;
                let within = |told: &Told<'_>| (programme.start..=programme.end).contains(&told.year.year);
                self.all[at].told.iter().any(|told| within(told) && told.whole().is_some()).then_some(at)
            })
            .collect();
        (0..self.all.len()).filter(|at| self.all[*at].told.len() > 1 || awaited.contains(at)).collect()
    }

    /// What a plan is about: the metric that has that id in a year of the plan, else in any year.
    #[must_use]
    pub fn of_programme(&self, programme: &Programme) -> Option<usize> {
        let named = || self.at.iter().rev().filter(|((_, id), _)| **id == programme.metric.0);
        let within = named().find(|((year, _), _)| (programme.start..=programme.end).contains(year));
        within.or_else(|| named().next()).map(|(_, at)| *at)
    }
}

impl<'s> History<'s> {
    #[must_use]
    pub fn told(&self) -> &[Told<'s>] {
        &self.told
    }

    /// What the newest year says; its id is the name of the series.
    #[must_use]
    pub fn newest(&self) -> Told<'s> {
        *self.told.last().expect("a history has a year")
    }

    #[must_use]
    pub fn of_year(&self, year: i32) -> Option<Told<'s>> {
        self.told.iter().find(|told| told.year.year == year).copied()
    }

    /// Whether all years count in one unit; else their numbers may not be set on one scale.
    #[must_use]
    pub fn has_one_unit(&self) -> bool {
        self.told.iter().all(|told| told.metric.unit == self.told[0].metric.unit)
    }

    /// Whether all years are divided alike.
    #[must_use]
    pub fn has_one_grain(&self) -> bool {
        self.told.iter().all(|told| told.metric.values.grain() == self.told[0].metric.values.grain())
    }

    /// The change on the nearest earlier year with a number. `None` where there is none, where the unit changed on the
    /// way, and where amounts of a year not yet over would be held against those of a whole one.
    #[must_use]
    pub fn change(&self, year: i32) -> Option<Change> {
        let now = self.of_year(year)?;
        let value = now.whole()?;
        let mut earlier = self.told.iter().rev().filter(|told| told.year.year < year);
        let (before, base) = earlier.find_map(|told| Some((told, told.whole()?)))?;
        if before.metric.unit != now.metric.unit || now.is_unfinished_amount() || before.is_unfinished_amount() {
            return None;
        }
        let difference = value.checked_sub(base)?;
        let says_something = base > Decimal::ZERO && !WITHOUT_PERCENT.contains(&now.metric.unit.as_str());
        // A change that rounds to 0.0% is told by its amount alone.
        let percent = if says_something { difference.percent_of(base) } else { None };
        let percent = percent.filter(|percent| *percent != Decimal::ZERO || difference == Decimal::ZERO);
        Some(Change { against: before.year.year, difference, percent })
    }

    /// A goal of this year, held against what the year reports.
    #[must_use]
    pub fn outcome(&self, year: i32, goal: Decimal) -> Outcome {
        match self.of_year(year) {
            Some(told) => told.outcome(goal),
            None => Outcome::Unknown,
        }
    }
}

impl Told<'_> {
    /// The whole year as one number.
    #[must_use]
    pub fn whole(&self) -> Option<Decimal> {
        self.metric.whole(&self.year.calendar)
    }

    /// Whether the year goes on after the day up to which it is written.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.year.is_not_yet(self.year.calendar.intervals()[23].term)
    }

    /// What adds up over the year is not complete before its end; a mean or the last count may be compared at any time.
    fn is_unfinished_amount(&self) -> bool {
        self.is_unfinished() && self.metric.combine == Combine::Sum
    }

    /// What the metric itself aims at over the whole year: one target for values that do not add up, or for the one value.
    #[must_use]
    pub fn own_target(&self) -> Option<Decimal> {
        match self.metric.target {
            Some(Target::Each(target)) if !self.metric.adds_up() => Some(target),
            Some(Target::Each(target)) if matches!(self.metric.values, Values::Single(_)) => Some(target),
            _ => None,
        }
    }

    /// The result against a goal; without `better:` a goal is reached from below.
    #[must_use]
    pub fn outcome(&self, goal: Decimal) -> Outcome {
        let Some(result) = self.whole() else { return Outcome::Unknown };
        let higher = self.metric.better != Some(Better::Lower);
        let reached = if higher { result >= goal } else { result <= goal };
        match (self.is_unfinished(), reached) {
            (false, true) => Outcome::Reached,
            (false, false) => Outcome::Missed,
            // What only grows cannot fall back below its goal any more, nor come back under its limit.
            (true, true) if higher && self.is_growing() => Outcome::Reached,
            (true, false) if !higher && self.is_growing() => Outcome::Missed,
            (true, _) => Outcome::Running,
        }
    }

    fn is_growing(&self) -> bool {
        matches!(self.metric.combine, Combine::Sum | Combine::Max)
            && self.metric.values.numbers().iter().all(|number| *number >= Decimal::ZERO)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn percent(now: &str, base: &str) -> String {
        let number = |text: &str| Decimal::parse(text).unwrap();
        let difference = number(now).checked_sub(number(base)).unwrap();
        difference.percent_of(number(base)).map_or_else(String::new, |percent| percent.to_string())
    }

    #[test]
    fn percentages_keep_one_decimal_and_round_half_away_from_zero() {
        assert_eq!(percent("57", "42"), "35.7");
        assert_eq!(percent("51", "57"), "-10.5");
        assert_eq!(percent("50", "40"), "25.0");
        // Exactly half of the last decimal, both ways.
        assert_eq!(percent("100.25", "100"), "0.3");
        assert_eq!(percent("99.75", "100"), "-0.3");
        assert_eq!(percent("3", "0"), "");
    }
}
