//! What the pages over the years may see: `metrics.html`, `metric.html`, `terms.html`, `term-years.html`.
//! In: nothing, these are plain shapes. Out: structs that serialise to the names documented here.
//! Absent: how they are filled (`metrics.rs`, `terms.rs`). The conventions are those of `view.rs`.

use super::{CardView, FigureView, TableView, TermView};
use serde::Serialize;

/// `plans`, `groups` on `metrics.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetricsPageView {
    pub plans: Vec<PlanView>,
    /// `current`: the newest year reports them; `ended`: it no longer does. A group without a metric is left out.
    pub groups: Vec<MetricGroupView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetricGroupView {
    pub kind: &'static str,
    pub metrics: Vec<MetricLineView>,
}

/// A metric through the years: one of `metrics` of a group, and `metric` on `metric.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetricLineView {
    /// Its newest name and unit.
    pub name: String,
    pub unit: String,
    pub definition: Option<String>,
    /// 按节气, 按月 …; empty for a single value a year.
    pub by: String,
    /// 越高越好, 越低越好
    pub better: Option<String>,
    pub source: Option<String>,
    /// Its page through the years.
    pub address: Option<String>,
    /// Every year that reports it, oldest first; the last is the newest.
    pub years: Vec<MetricYearView>,
    /// The newest year that can be held against an earlier one.
    pub compared: Option<MetricYearView>,
}

/// What a year reports.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetricYearView {
    pub year: i32,
    /// The whole year as one number, thousands grouped; `None` when there is none.
    pub text: Option<String>,
    pub unit: String,
    /// Of how many: the 68 of 46 in 68.
    pub total: Option<String>,
    /// 9月30日, when the year is written only so far.
    pub until: Option<String>,
    /// Against the nearest earlier year with a number.
    pub change: Option<ChangeView>,
    /// Why there is no change although an earlier year has a number: `unit` (it changed), `unfinished` (one of the years).
    pub incomparable: Option<&'static str>,
    pub aim: Option<AimView>,
    /// 0 to 40: its share of the largest year, for a small drawing; `None` where one scale would not be fair.
    pub height: Option<u8>,
    /// Its definition on the data page of the year.
    pub address: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChangeView {
    /// `more` `less` for amounts, `higher` `lower` for means, `same`.
    pub word: &'static str,
    pub against: i32,
    /// Without sign, with its unit: 15个, 2.3个百分点.
    pub amount: String,
    /// +15
    pub signed: String,
    /// +35.7%; `None` where a percentage says nothing: from zero or less, of percentages, ranks and degrees.
    pub percent: Option<String>,
}

/// A goal or target of a year, against its result.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct AimView {
    pub text: String,
    /// `reached` `missed` `running` (the year is not over) `unknown` (no result)
    pub outcome: &'static str,
    /// The result against the aim: `more` `less` `same`; empty without a result.
    pub word: &'static str,
    /// How far apart: 15个.
    pub amount: String,
}

/// A plan over several years.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanView {
    pub name: String,
    pub start: i32,
    pub end: i32,
    /// Its metric, and the page of it through the years.
    pub metric: String,
    pub unit: String,
    pub address: Option<String>,
    /// Every year of the plan, in order.
    pub years: Vec<PlanYearView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct PlanYearView {
    pub year: i32,
    pub goal: Option<AimView>,
    pub result: Option<String>,
    /// 9月30日, when the year is written only so far.
    pub until: Option<String>,
    /// The definition of the metric on the data page of the year.
    pub address: Option<String>,
}

/// `metric`, `figure`, `within` … on `metric.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetricPageView {
    pub metric: MetricLineView,
    pub plans: Vec<PlanView>,
    /// The years as one series; `None` when the unit changed, or a single year has a number.
    pub figure: Option<FigureView>,
    /// The years against each other, part by part; `None` without parts, or when they are divided in different ways.
    pub within: Option<FigureView>,
    /// Whether any year has one: which columns a table of the years needs.
    pub has_changes: bool,
    pub has_aims: bool,
    /// Names it had before, oldest first.
    pub former_names: Vec<FormerView>,
    /// How earlier years defined it, where in other words than the newest.
    pub former_definitions: Vec<FormerView>,
    /// Where unit or division changed.
    pub breaks: Vec<BreakView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FormerView {
    pub text: String,
    /// 2021年, 2019—2021年
    pub years: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct BreakView {
    /// The first year of the new way.
    pub year: i32,
    /// `unit` `grain`
    pub kind: &'static str,
    /// 场, 按节气; empty for no unit, and for a single value.
    pub before: String,
    pub now: String,
}

/// `years`, `seasons` on `terms.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermsPageView {
    /// Every year of the site, oldest first.
    pub years: Vec<i32>,
    /// From 春 to 冬.
    pub seasons: Vec<TermsSeasonView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermsSeasonView {
    pub slug: &'static str,
    pub name: String,
    /// 生, 长, 收, 藏; empty in English.
    pub verb: String,
    pub terms: Vec<TermLineView>,
}

/// One of the 24 through the years.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermLineView {
    pub name: &'static str,
    pub english: &'static str,
    pub slug: &'static str,
    pub hue: u8,
    /// How many years recorded it.
    pub recorded: usize,
    /// Its page through the years, when a year recorded it.
    pub address: Option<String>,
    /// One for each of the site's years, oldest first.
    pub years: Vec<TermMarkView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermMarkView {
    pub year: i32,
    /// `recorded` `gap` `not-yet`
    pub state: &'static str,
    pub titles: Vec<String>,
    pub address: Option<String>,
}

/// `term`, `years`, `numbers` … on `term-years.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermYearsPageView {
    /// As it is in the newest year.
    pub term: TermView,
    pub recorded: usize,
    /// Newest first.
    pub years: Vec<TermYearView>,
    /// Metrics of the term that several years report, a row each and a column for each year, oldest first; `None` without any.
    pub numbers: Option<TableView>,
    /// Metrics of which two years or more have a number for this term.
    pub figures: Vec<FigureView>,
    /// The pages of the terms before and after that some year recorded.
    pub previous: Option<TermLinkView>,
    pub next: Option<TermLinkView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermYearView {
    pub year: i32,
    pub term: TermView,
    /// `recorded` `gap` `not-yet`
    pub state: &'static str,
    pub address: Option<String>,
    pub entries: Vec<CardView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermLinkView {
    pub name: &'static str,
    pub english: &'static str,
    pub hue: u8,
    pub address: Option<String>,
}
