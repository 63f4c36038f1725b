//! 计划: what was to be reached over several years (`plans.yaml`).
//! In: nothing. Out: [`Programme`]. Absent: the results; years report them.

use super::{Decimal, MetricId};
use crate::report::Place;
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Programme {
    pub id: String,
    pub name: String,
    /// The metric whose results are held against the goals.
    pub metric: MetricId,
    pub start: i32,
    pub end: i32,
    pub goals: BTreeMap<i32, Decimal>,
    pub place: Place,
}
