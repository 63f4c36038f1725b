//! What only the whole site can tell.
//! In: all years. Out: faults. Absent: links in bodies; they are resolved when the bodies are read (`render/links.rs`).

use crate::{
    model::{Formula, Histories, Metric, MetricId, Operand, Site, Trouble, Values, Year, Years},
    report::{Code, Diagnostic, Place, Report, suggest},
};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn check(site: &Site, report: &mut Report) {
    check_series(&site.histories(), report);
    check_renames(site, report);
    check_programmes(site, report);
    for year in &site.years {
        check_key_numbers(site, year, report);
        check_figures(site, year, report);
    }
}

/// A metric is one series over the years: its unit and grain may not change on the way, nor with its name.
fn check_series(histories: &Histories<'_>, report: &mut Report) {
    for history in histories.iter() {
        for pair in history.told().windows(2) {
            let (then, known, metric) = (pair[0].year.year, pair[0].metric, pair[1].metric);
            let fault = |code| {
                Diagnostic::new(code).at(metric.place).also(known.place).with("id", &metric.id.0).with("then", then)
            };
            if known.unit != metric.unit {
                report.add(fault(Code::MetricUnitChanged).with("before", unit(known)).with("now", unit(metric)));
            }
            if known.values.grain() != metric.values.grain() {
                report.add(fault(Code::MetricGrainChanged).with("before", grain(known)).with("now", grain(metric)));
            }
        }
    }
}

/// The grain as the words know it.
fn grain(metric: &Metric) -> String {
    if matches!(metric.values, Values::Parts(..)) { "parts".to_owned() } else { metric.values.grain().into_owned() }
}

/// `was:` names what an earlier year has, what no later year has beside it, and what nobody else claims.
fn check_renames(site: &Site, report: &mut Report) {
    for (at, year) in site.years.iter().enumerate() {
        let earlier = &site.years[..at];
        let mut claimed: BTreeMap<&MetricId, &Metric> = BTreeMap::new();
        for (metric, former) in year.metrics.iter().filter_map(|metric| Some((metric, metric.was.as_ref()?))) {
            let fault = |code| Diagnostic::new(code).at(former.place).with("typed", &former.id.0);
            let both = |year: &Year| year.metric(&metric.id).is_some() && year.metric(&former.id).is_some();
            if let Some(then) = site.years[..=at].iter().rev().find(|year| both(year)) {
                let beside = then.metric(&former.id).map(|metric| metric.place);
                let fault = fault(Code::MetricWasInUse).with("id", &metric.id.0).with("then", then.year);
                report.add(match beside {
                    Some(place) => fault.also(place),
                    None => fault,
                });
            } else if let Some(first) = claimed.insert(&former.id, metric) {
                report.add(fault(Code::MetricWasTwice).also(first.place).with("id", &first.id.0));
            } else if !earlier.is_empty() && !earlier.iter().any(|year| knows(year, &former.id)) {
                // A year can be kept alone; only where there are earlier ones can a name be missed.
                let known = earlier.iter().flat_map(|year| &year.metrics).map(|metric| metric.id.0.as_str());
                let known: BTreeSet<&str> = known.collect();
                let fault = fault(Code::MetricWasUnknown).with("id", &metric.id.0);
                report.add(match suggest::nearest(&former.id.0, known) {
                    Some(near) => fault.with("suggestion", near),
                    None => fault,
                });
            }
        }
    }
}

fn knows(year: &Year, id: &MetricId) -> bool {
    year.metric(id).is_some() || year.unread.has(&id.0)
}

/// The unit as the words know it.
fn unit(metric: &Metric) -> &str {
    if metric.unit.is_empty() { "none" } else { &metric.unit }
}

/// A plan's metric must be reported by at least one year.
fn check_programmes(site: &Site, report: &mut Report) {
    // Of a year kept alone, the years that report it may be elsewhere.
    if !site.elsewhere.is_empty() {
        return;
    }
    for programme in &site.programmes {
        if !site.years.iter().any(|year| year.metric(&programme.metric).is_some()) {
            report.add(Diagnostic::new(Code::PlanUnknownMetric).at(programme.place).with("typed", &programme.metric.0));
        }
    }
}

/// A key number may be worked out from metrics of any year.
fn check_key_numbers(site: &Site, year: &Year, report: &mut Report) {
    for number in &year.key_numbers {
        if let Err(trouble) = number.metric.value(&|from, id: &MetricId| site.look(year.year, from, id)) {
            report_trouble(site, year, &number.metric, &trouble, (Code::YearUnknownMetric, number.place), report);
        }
    }
}

/// The other years that a figure needs: those it lists, and those its formulas name.
fn check_figures(site: &Site, year: &Year, report: &mut Report) {
    for figure in &year.figures {
        for formula in &figure.metrics {
            if formula.operands().any(|operand| operand.year.is_some())
                && let Err(trouble) = formula.metric(&|from, id: &MetricId| site.look(year.year, from, id))
            {
                report_trouble(site, year, formula, &trouble, (Code::FigureUnknownMetric, figure.place), report);
            }
        }
        let Years::Listed(years) = &figure.years else { continue };
        for other in years {
            let lacks = |formula: &&Formula| {
                formula.operands().any(|operand| {
                    operand.year.is_none()
                        && site.look(year.year, Some(*other), &operand.id).is_none()
                        && !site.known(*other).is_some_and(|year| year.unread.has(&operand.id.0))
                })
            };
            if let Some(formula) = figure.metrics.iter().find(lacks) {
                report.add(
                    Diagnostic::new(Code::FigureNoYear)
                        .at(figure.place)
                        .with("id", &figure.id.0)
                        .with("year", *other)
                        .with("typed", formula.typed()),
                );
            }
        }
    }
}

fn report_trouble(
    site: &Site,
    year: &Year,
    formula: &Formula,
    trouble: &Trouble,
    (unknown, place): (Code, Place),
    report: &mut Report,
) {
    let unread = |operand: &Operand| {
        site.known(operand.year.unwrap_or(year.year)).is_some_and(|year| year.unread.has(&operand.id.0))
    };
    let left_out = |operand: &Operand| site.known(operand.year.unwrap_or(year.year)).map(|year| &year.left_out);
    if let Some(fault) = formula.needs_draft(&left_out) {
        report.add(fault.at(place));
    } else if !formula.operands().any(unread) {
        let known = year.metrics.iter().map(|metric| metric.id.0.as_str());
        report.add(trouble.diagnose(unknown, known).at(place));
    }
}
