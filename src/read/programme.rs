//! `plans.yaml`: goals over several years.
//! In: the file. Out: [`Programme`]s. Absent: results.

use super::{
    values::read_decimal,
    yaml::{At, Yaml},
};
use crate::{
    model::{MetricId, Programme},
    report::{Code, Diagnostic, Report},
    source::{SitePath, Sources},
};
use std::collections::BTreeMap;

pub(crate) fn read(sources: &Sources, report: &mut Report) -> Vec<Programme> {
    let path = SitePath::new("content/plans.yaml").expect("a plain path");
    let Some((file, source)) = sources.get(&path) else { return Vec::new() };
    let Some(yaml) = Yaml::of_file(file, source, report) else { return Vec::new() };
    let entries = yaml.root().entries(report);
    entries.into_iter().filter_map(|(id, at)| read_one(id, at, report)).collect()
}

fn read_one(id: &str, at: At<'_>, report: &mut Report) -> Option<Programme> {
    let mut fields = at.fields("plan", report)?;
    let name = fields.text("name").unwrap_or_else(|| id.to_owned());
    let metric = fields.required("metric");
    let mut year = |key: &'static str| {
        if fields.get(key).is_none_or(At::is_null) {
            fields.report_missing(key);
            return None;
        }
        let at = fields.get(key)?;
        let text = at.text(fields.report())?;
        let year = text.parse::<i32>().ok();
        if year.is_none() {
            at.report_shape("integer", fields.report());
        }
        year
    };
    let (start, end) = (year("start"), year("end"));
    let goal_entries = match fields.get("goals") {
        Some(at) => at.entries(fields.report()),
        None => Vec::new(),
    };
    let mut goals = BTreeMap::new();
    for (key, at) in goal_entries {
        match (
            key.parse::<i32>().ok().filter(|year| start.is_none_or(|s| s <= *year) && end.is_none_or(|e| *year <= e)),
            read_decimal(at, fields.report()),
        ) {
            (Some(year), Some(goal)) => {
                goals.insert(year, goal);
            }
            (None, _) => fields.report().add(Diagnostic::new(Code::PlanBadYear).at(at.key_place()).with("typed", key)),
            _ => {}
        }
    }
    fields.finish(report);
    Some(Programme {
        id: id.to_owned(),
        name,
        metric: MetricId(metric?),
        start: start?,
        end: end?,
        goals,
        place: at.key_place(),
    })
}
