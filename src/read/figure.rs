//! `figures.yaml` and `figures/*.yaml`.
//! In: a file, and the metrics of its year. Out: [`FigureSpec`]s in the author's order. Absent: drawing; the other years,
//! which `whole.rs` asks.

use super::{
    Drafts,
    metric::is_draft,
    values::Traces,
    yaml::{At, Fields, Yaml},
};
use crate::{
    calendar::TermYear,
    model::{FigureId, FigureKind, FigureSpec, Formula, Metric, MetricId, Values, Years},
    report::{Code, Diagnostic, Report, suggest},
    source::{FileId, Source},
};

/// What the figures of a year are made of.
#[derive(Clone, Copy)]
pub(crate) struct Stock<'y> {
    pub(crate) metrics: &'y [Metric],
    pub(crate) calendar: &'y TermYear,
    pub(crate) drafts: Drafts,
}

pub(crate) fn read(
    file: FileId,
    source: &Source,
    stock: Stock<'_>,
    traces: &mut Traces,
    report: &mut Report,
) -> Vec<FigureSpec> {
    let Some(yaml) = Yaml::of_file(file, source, report) else {
        traces.unread.file = true;
        return Vec::new();
    };
    let entries = yaml.root().entries(report);
    entries
        .into_iter()
        .filter_map(|(id, at)| {
            if stock.drafts == Drafts::LeftOut && is_draft(at) {
                traces.left_out.insert(id.to_owned());
                return None;
            }
            let figure = read_one(id, at, stock, traces, report);
            if figure.is_none() {
                traces.unread.ids.insert(id.to_owned());
            }
            figure
        })
        .collect()
}

fn read_one(id: &str, at: At<'_>, stock: Stock<'_>, traces: &Traces, report: &mut Report) -> Option<FigureSpec> {
    let mut fields = at.fields("figure", report)?;
    let title = fields.text("title");
    let kind = fields.get("kind").and_then(|at| read_kind(at, fields.report()));
    let listed = fields.list("metrics");
    let mut formulas = Vec::new();
    let mut wanted = Vec::new();
    for at in &listed {
        let Some(typed) = at.text(fields.report()) else { continue };
        let formula = Formula::parse(&typed);
        if formula.operands().any(|operand| operand.year.is_none() && traces.unread.has(&operand.id.0)) {
            continue;
        }
        if let Some(fault) = formula.needs_draft(&|operand| operand.year.is_none().then_some(&traces.left_out)) {
            fields.report().add(fault.at(at.place()));
            continue;
        }
        // Metrics of other years are looked for when those have been read.
        if formula.operands().any(|operand| operand.year.is_some()) {
            formulas.push(formula);
            continue;
        }
        match formula.metric(&|_, id: &MetricId| stock.metric(id)) {
            Ok(metric) => {
                wanted.push(metric);
                formulas.push(formula);
            }
            Err(trouble) => {
                let known = stock.metrics.iter().map(|metric| metric.id.0.as_str());
                fields.report().add(trouble.diagnose(Code::FigureUnknownMetric, known).at(at.place()));
            }
        }
    }
    if listed.is_empty() {
        fields.report_missing("metrics");
    }
    let years = read_years(&mut fields);
    let mut spec = FigureSpec {
        id: FigureId(id.to_owned()),
        title: title.or_else(|| wanted.first().map(|metric| metric.name.clone())).unwrap_or_default(),
        kind,
        metrics: formulas,
        years,
        note: fields.text("note"),
        source: fields.text("source"),
        describe: fields.text("describe"),
        picture: fields.flag("picture").unwrap_or(false),
        draft: fields.flag("draft").unwrap_or(false),
        place: at.key_place(),
    };
    // One metric alone is compared with its own last year.
    let compares = matches!(kind, Some(FigureKind::Slope | FigureKind::Dumbbell));
    if compares && spec.years == Years::Own && runs(&wanted) == 1 {
        spec.years = Years::Listed(vec![stock.calendar.year() - 1, stock.calendar.year()]);
    }
    if let Some(fault) = misfit(&spec, &wanted) {
        let place = match fields.get("kind").filter(|_| fault.code == Code::FigureKindMisfit) {
            Some(kind) => kind.place(),
            None => listed.first().map_or(at.key_place(), |first| first.place()),
        };
        fields.report().add(fault.at(place).with("id", id));
        fields.finish(report);
        return None;
    }
    fields.finish(report);
    (!spec.metrics.is_empty()).then_some(spec)
}

impl<'y> Stock<'y> {
    fn metric(self, id: &MetricId) -> Option<(&'y Metric, &'y TermYear)> {
        self.metrics.iter().find(|metric| metric.id == *id).map(|metric| (metric, self.calendar))
    }
}

/// `years: [2021, 2022]`, or `years: all`.
fn read_years(fields: &mut Fields<'_>) -> Years {
    let mut years = Vec::new();
    for at in fields.list("years") {
        let Some(typed) = at.text(fields.report()) else { continue };
        match typed.parse() {
            Ok(year) => years.push(year),
            Err(_) if matches!(typed.as_str(), "all" | "全部") => return Years::All,
            Err(_) => at.report_shape("integer", fields.report()),
        }
    }
    // In the order of time, whatever the order they were typed in, and each of them once.
    years.sort_unstable();
    years.dedup();
    if years.is_empty() { Years::Own } else { Years::Listed(years) }
}

fn read_kind(at: At<'_>, report: &mut Report) -> Option<FigureKind> {
    let typed = at.text(report)?;
    let kind = FigureKind::parse(&typed);
    if kind.is_none() {
        let names = FigureKind::ALL.map(FigureKind::name);
        let fault = Diagnostic::new(Code::FigureUnknownKind)
            .at(at.place())
            .with("typed", &typed)
            .with("kinds", names.join("、"));
        report.add(match suggest::nearest(&typed, names) {
            Some(near) => fault.with("suggestion", near),
            None => fault,
        });
    }
    kind
}

/// Metrics that cannot stand in one figure, or a kind their shape does not allow.
fn misfit(spec: &FigureSpec, metrics: &[Metric]) -> Option<Diagnostic> {
    let first = metrics.first()?;
    // Panels and bullets have a scale each, a table a column each; one scale holds one unit.
    let apart = matches!(spec.kind, Some(FigureKind::SmallMultiples | FigureKind::Bullet));
    let mixes = apart || spec.kind == Some(FigureKind::Table);
    if let Some(other) = metrics.iter().find(|metric| !mixes && metric.unit != first.unit) {
        return Some(Diagnostic::new(Code::FigureUnitsDiffer).with("first", unit(first)).with("other", unit(other)));
    }
    if metrics.iter().any(|metric| !apart && metric.values.grain() != first.values.grain()) {
        return Some(Diagnostic::new(Code::FigureGrainsDiffer));
    }
    let kind = spec.kind?;
    let alone = metrics.len() == 1 && spec.years == Years::Own;
    let runs = runs(metrics)
        * match &spec.years {
            Years::Own => 1,
            Years::Listed(years) => years.len(),
            // How many there are is not known here.
            Years::All => 2,
        };
    let values = match &first.values {
        Values::Parts(_, parts) => parts.first().map_or(&first.values, |(_, values)| values),
        values => values,
    };
    let one_value = metrics.len() == 1 && matches!(values, Values::Single(_)) && spec.years == Years::Own;
    let in_time = matches!(values, Values::Terms(_) | Values::Months(_) | Values::Weeks(_) | Values::Dates(_));
    let through_years = matches!(values, Values::Single(_)) && runs > 1;
    let fits = match kind {
        FigureKind::Table | FigureKind::Bullet => true,
        FigureKind::Ring => alone && matches!(values, Values::Terms(_) | Values::Dates(_)),
        FigureKind::Number => alone,
        FigureKind::Share => alone && (first.total.is_some() || !one_value) || several_singles(spec, metrics),
        FigureKind::Waffle => alone || several_singles(spec, metrics),
        FigureKind::Columns | FigureKind::Bars => !one_value,
        FigureKind::Line | FigureKind::Area => in_time || through_years,
        FigureKind::Stacked | FigureKind::Grouped | FigureKind::SmallMultiples => runs > 1,
        // The second is what was done of the first: neither years nor parts are that of each other.
        FigureKind::Cumulative => {
            let parts = metrics.iter().any(|metric| matches!(metric.values, Values::Parts(..)));
            in_time && metrics.len() <= 2 && !parts && spec.years == Years::Own
        }
        FigureKind::Heat => alone && matches!(values, Values::Dates(_) | Values::Weeks(_)) || runs > 1,
        FigureKind::Slope | FigureKind::Dumbbell => match &spec.years {
            Years::Own => runs == 2,
            Years::Listed(years) => years.len() == 2 && (metrics.len() == 1 || through_years),
            Years::All => metrics.len() == 1,
        },
    };
    (!fits).then(|| Diagnostic::new(Code::FigureKindMisfit).with("kind", kind.name()))
}

/// Several metrics of one value each are the parts of a figure.
fn several_singles(spec: &FigureSpec, metrics: &[Metric]) -> bool {
    let single = |metric: &Metric| matches!(metric.values, Values::Single(_));
    spec.years == Years::Own && metrics.len() > 1 && metrics.iter().all(single)
}

/// How many series the metrics make: one each, one for each part of a nested one.
fn runs(metrics: &[Metric]) -> usize {
    let runs = |metric: &Metric| match &metric.values {
        Values::Parts(_, parts) => parts.len(),
        _ => 1,
    };
    metrics.iter().map(runs).sum()
}

/// The unit as the words know it.
fn unit(metric: &Metric) -> &str {
    if metric.unit.is_empty() { "none" } else { &metric.unit }
}
