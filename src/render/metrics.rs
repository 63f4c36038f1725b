//! 历年数据: every metric through the years, plans against results.
//! In: the histories of a site. Out: [`MetricsPageView`], [`MetricPageView`]. Absent: drawing (`compare.rs`); what a
//! single year says of its metrics (`data.rs`).

use super::{
    Studio, data, numbers,
    view::{
        AimView, BreakView, ChangeView, FormerView, MetricGroupView, MetricLineView, MetricPageView, MetricYearView,
        MetricsPageView, PlanView, PlanYearView,
    },
};
use crate::{
    model::{Combine, Decimal, History, Metric, Outcome, Programme, Told},
    plan::Page,
    words::Language,
};
use std::collections::BTreeMap;

/// So many names or years sum up a page.
const SUMMED_UP: usize = 12;

/// The height of the small drawings.
const TALL: f64 = 40.0;

impl Studio<'_> {
    pub(super) fn metrics_page(self) -> MetricsPageView {
        let site = self.desk.site;
        let newest = site.years.last().map(|year| year.year);
        let compared = self.histories.compared(&site.programmes);
        let group = |kind, current: bool| MetricGroupView {
            kind,
            metrics: compared
                .iter()
                .filter(|at| (Some(self.histories.get(**at).newest().year.year) == newest) == current)
                .map(|at| self.metric_line(*at))
                .collect(),
        };
        let mut groups = vec![group("current", true), group("ended", false)];
        groups.retain(|group| !group.metrics.is_empty());
        MetricsPageView { plans: site.programmes.iter().filter_map(|plan| self.plan_view(plan)).collect(), groups }
    }

    pub(super) fn metric_page(self, at: usize) -> MetricPageView {
        let history = self.histories.get(at);
        let own = |plan: &&Programme| self.histories.of_programme(plan) == Some(at);
        let metric = self.metric_line(at);
        let has = |what: fn(&MetricYearView) -> bool| metric.years.iter().any(what);
        MetricPageView {
            has_changes: has(|year| year.change.is_some() || year.incomparable.is_some()),
            has_aims: has(|year| year.aim.is_some()),
            metric,
            plans: self.desk.site.programmes.iter().filter(own).filter_map(|plan| self.plan_view(plan)).collect(),
            figure: self.over_years(history, &self.aims(at)),
            within: self.within_years(history),
            former_names: former(history, |metric| &metric.name, self.language()),
            former_definitions: former(
                history,
                |metric| metric.definition.as_deref().unwrap_or_default(),
                self.language(),
            ),
            breaks: breaks(history, self.language()),
        }
    }

    /// The names, for search engines.
    pub(super) fn metrics_summary(self) -> String {
        let compared = self.histories.compared(&self.desk.site.programmes);
        let names = compared.into_iter().map(|at| self.histories.get(at).newest().metric.name.as_str());
        let names: Vec<&str> = names.take(SUMMED_UP).collect();
        names.join(self.language().pick("、", ", "))
    }

    /// 楼道：2021年42个，2022年57个
    pub(super) fn metric_summary(self, at: usize) -> String {
        let history = self.histories.get(at);
        let language = self.language();
        let known = history.told().iter().rev().filter_map(|told| {
            let value = numbers::with_unit(told.whole()?, &told.metric.unit);
            let year = told.year.year;
            Some(language.pick(format!("{year}年{value}"), format!("{year} {value}")))
        });
        let mut years: Vec<String> = known.take(SUMMED_UP).collect();
        years.reverse();
        let name = &history.newest().metric.name;
        format!("{name}{}{}", language.pick("：", ": "), years.join(language.pick("，", ", ")))
    }

    fn metric_line(self, at: usize) -> MetricLineView {
        let history = self.histories.get(at);
        let metric = history.newest().metric;
        let aims = self.aims(at);
        let years = history.told().iter().map(|told| self.metric_year(history, told, aims.get(&told.year.year)));
        let years = with_heights(years.collect(), history);
        MetricLineView {
            name: metric.name.clone(),
            unit: metric.unit.clone(),
            definition: metric.definition.clone(),
            by: data::by_phrase(&metric.values, self.language()),
            better: data::better_phrase(metric, self.language()),
            source: metric.source.clone(),
            address: self.desk.plan.page(Page::Metric(at)),
            compared: years.iter().rev().find(|year| year.change.is_some()).cloned(),
            years,
        }
    }

    fn metric_year(self, history: &History<'_>, told: &Told<'_>, aim: Option<&Decimal>) -> MetricYearView {
        let (year, unit, language) = (told.year.year, &told.metric.unit, self.language());
        let value = told.whole();
        let change = history.change(year);
        let means = told.metric.combine == Combine::Mean;
        let before = history.told().iter().rev().find(|other| other.year.year < year && other.whole().is_some());
        let incomparable = before
            .filter(|_| change.is_none() && value.is_some())
            .map(|before| if before.metric.unit == *unit { "unfinished" } else { "unit" });
        MetricYearView {
            year,
            text: value.map(Decimal::grouped),
            unit: unit.clone(),
            total: told.metric.total.map(Decimal::grouped),
            until: self.until(told),
            change: change.map(|change| ChangeView {
                word: match (change.difference.cmp(&Decimal::ZERO), means) {
                    (std::cmp::Ordering::Equal, _) => "same",
                    (std::cmp::Ordering::Greater, false) => "more",
                    (std::cmp::Ordering::Less, false) => "less",
                    (std::cmp::Ordering::Greater, true) => "higher",
                    (std::cmp::Ordering::Less, true) => "lower",
                },
                against: change.against,
                amount: numbers::apart(change.difference, unit, language),
                signed: numbers::signed(change.difference),
                percent: change.percent.map(|percent| format!("{}%", numbers::signed(percent))),
            }),
            incomparable,
            aim: aim.map(|aim| self.aim_view(*aim, Some(told))),
            height: None,
            address: self.desk.plan.metric(year, &told.metric.id),
        }
    }

    /// What each year aimed at: the goal of a plan, else the metric's own target.
    fn aims(self, at: usize) -> BTreeMap<i32, Decimal> {
        let told = self.histories.get(at).told();
        let mut aims: BTreeMap<i32, Decimal> =
            told.iter().filter_map(|told| Some((told.year.year, told.own_target()?))).collect();
        for plan in &self.desk.site.programmes {
            if self.histories.of_programme(plan) == Some(at) {
                aims.extend(plan.goals.iter().map(|(year, goal)| (*year, *goal)));
            }
        }
        aims
    }

    fn aim_view(self, aim: Decimal, told: Option<&Told<'_>>) -> AimView {
        let result = told.and_then(|told| Some((told, told.whole()?)));
        let difference = result.and_then(|(_, value)| value.checked_sub(aim));
        AimView {
            text: aim.grouped(),
            outcome: match told.map_or(Outcome::Unknown, |told| told.outcome(aim)) {
                Outcome::Reached => "reached",
                Outcome::Missed => "missed",
                Outcome::Running => "running",
                Outcome::Unknown => "unknown",
            },
            word: match difference.map(|difference| difference.cmp(&Decimal::ZERO)) {
                Some(std::cmp::Ordering::Greater) => "more",
                Some(std::cmp::Ordering::Less) => "less",
                Some(std::cmp::Ordering::Equal) => "same",
                None => "",
            },
            amount: result
                .zip(difference)
                .map(|((told, _), difference)| numbers::apart(difference, &told.metric.unit, self.language()))
                .unwrap_or_default(),
        }
    }

    /// `None` of a plan whose metric no year reports.
    fn plan_view(self, plan: &Programme) -> Option<PlanView> {
        let at = self.histories.of_programme(plan)?;
        let history = self.histories.get(at);
        let year = |year: i32| {
            let told = history.of_year(year);
            PlanYearView {
                year,
                goal: plan.goals.get(&year).map(|goal| self.aim_view(*goal, told.as_ref())),
                result: told.and_then(|told| told.whole()).map(Decimal::grouped),
                until: told.as_ref().and_then(|told| self.until(told)),
                address: told.and_then(|told| self.desk.plan.metric(year, &told.metric.id)),
            }
        };
        // Years of the plan with neither goal nor result are not worth a row.
        let worth = |year: &PlanYearView| year.goal.is_some() || year.result.is_some();
        let metric = history.newest().metric;
        Some(PlanView {
            name: plan.name.clone(),
            start: plan.start,
            end: plan.end,
            metric: metric.name.clone(),
            unit: metric.unit.clone(),
            address: self.desk.plan.page(Page::Metric(at)),
            years: (plan.start..=plan.end).map(year).filter(worth).collect(),
        })
    }
}

/// Each year's share of the largest, where all are of one unit and none is negative.
fn with_heights(mut years: Vec<MetricYearView>, history: &History<'_>) -> Vec<MetricYearView> {
    let values: Vec<Option<f64>> = history.told().iter().map(|told| told.whole().map(Decimal::to_f64)).collect();
    let largest = values.iter().flatten().copied().fold(0.0, f64::max);
    if history.has_one_unit() && largest > 0.0 && values.iter().flatten().all(|value| *value >= 0.0) {
        for (year, value) in years.iter_mut().zip(values) {
            // Between 0 and 40 by construction.
            year.height = value.map(|value| (value / largest * TALL).round() as u8);
        }
    }
    years
}

/// Runs of years that said something else than the newest does, oldest first.
fn former(history: &History<'_>, says: fn(&Metric) -> &str, language: Language) -> Vec<FormerView> {
    let mut runs: Vec<(&str, i32, i32)> = Vec::new();
    for told in history.told() {
        match runs.last_mut() {
            Some((text, _, last)) if *text == says(told.metric) => *last = told.year.year,
            _ => runs.push((says(told.metric), told.year.year, told.year.year)),
        }
    }
    let now = says(history.newest().metric);
    runs.into_iter()
        .filter(|(text, ..)| *text != now && !text.is_empty())
        .map(|(text, first, last)| FormerView { text: text.to_owned(), years: numbers::years(first, last, language) })
        .collect()
}

/// Where unit or division changed; the words stand inside a sentence.
fn breaks(history: &History<'_>, language: Language) -> Vec<BreakView> {
    let by = |metric: &Metric| data::by_phrase(&metric.values, language).to_lowercase();
    let mut breaks = Vec::new();
    for pair in history.told().windows(2) {
        let (before, now, year) = (pair[0].metric, pair[1].metric, pair[1].year.year);
        if before.unit != now.unit {
            breaks.push(BreakView { year, kind: "unit", before: before.unit.clone(), now: now.unit.clone() });
        }
        if before.values.grain() != now.values.grain() {
            breaks.push(BreakView { year, kind: "grain", before: by(before), now: by(now) });
        }
    }
    breaks
}
