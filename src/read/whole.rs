//! What only the whole site can tell.
//! In: all years. Out: faults. Absent: links in bodies; they are resolved when the bodies are read (`render/links.rs`).

use crate::{
    model::{Metric, Site},
    report::{Code, Diagnostic, Report},
};
use std::collections::BTreeMap;

pub(crate) fn check(site: &Site, report: &mut Report) {
    check_series(site, report);
    check_programmes(site, report);
}

/// A metric is one series over the years: its unit and grain may not change on the way.
fn check_series(site: &Site, report: &mut Report) {
    let mut before: BTreeMap<&str, (i32, &Metric)> = BTreeMap::new();
    for year in &site.years {
        for metric in &year.metrics {
            if let Some((then, known)) = before.insert(&metric.id.0, (year.year, metric)) {
                let fault = |code| {
                    Diagnostic::new(code).at(metric.place).also(known.place).with("id", &metric.id.0).with("then", then)
                };
                if known.unit != metric.unit {
                    report.add(fault(Code::MetricUnitChanged).with("before", unit(known)).with("now", unit(metric)));
                }
                if known.values.grain() != metric.values.grain() {
                    report.add(
                        fault(Code::MetricGrainChanged)
                            .with("before", known.values.grain())
                            .with("now", metric.values.grain()),
                    );
                }
            }
        }
    }
}

/// The unit as the words know it.
fn unit(metric: &Metric) -> &str {
    if metric.unit.is_empty() { "none" } else { &metric.unit }
}

/// A plan's metric must be reported by at least one year.
fn check_programmes(site: &Site, report: &mut Report) {
    for programme in &site.programmes {
        if !site.years.iter().any(|year| year.metric(&programme.metric).is_some()) {
            report.add(Diagnostic::new(Code::PlanUnknownMetric).at(programme.place).with("typed", &programme.metric.0));
        }
    }
}
