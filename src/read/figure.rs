//! `figures.yaml` and `figures/*.yaml`.
//! In: a file, and the metrics of its year. Out: [`FigureSpec`]s in the author's order. Absent: drawing.

use super::yaml::{At, Yaml};
use crate::{
    model::{FigureId, FigureKind, FigureSpec, Metric, Unread, Values},
    report::{Code, Diagnostic, Report, suggest},
    source::{FileId, Source},
};

pub(crate) fn read(
    file: FileId,
    source: &Source,
    metrics: &[Metric],
    unread: &mut Unread,
    report: &mut Report,
) -> Vec<FigureSpec> {
    let Some(yaml) = Yaml::of_file(file, source, report) else {
        unread.file = true;
        return Vec::new();
    };
    let entries = yaml.root().entries(report);
    entries
        .into_iter()
        .filter_map(|(id, at)| {
            let figure = read_one(id, at, metrics, unread, report);
            if figure.is_none() {
                unread.ids.insert(id.to_owned());
            }
            figure
        })
        .collect()
}

fn read_one(id: &str, at: At<'_>, metrics: &[Metric], unread: &Unread, report: &mut Report) -> Option<FigureSpec> {
    let mut fields = at.fields("figure", report)?;
    let title = fields.text("title");
    let kind = fields.get("kind").and_then(|at| read_kind(at, fields.report()));
    let listed = fields.list("metrics");
    let mut wanted = Vec::new();
    for at in &listed {
        let Some(name) = at.text(fields.report()) else { continue };
        match metrics.iter().find(|metric| metric.id.0 == name) {
            Some(metric) => wanted.push(metric),
            None if unread.has(&name) => {}
            None => {
                let fault = Diagnostic::new(Code::FigureUnknownMetric).at(at.place()).with("typed", &name);
                fields.report().add(match suggest::nearest(&name, metrics.iter().map(|metric| metric.id.0.as_str())) {
                    Some(near) => fault.with("suggestion", near),
                    None => fault,
                });
            }
        }
    }
    if listed.is_empty() {
        fields.report_missing("metrics");
    }
    let spec = FigureSpec {
        id: FigureId(id.to_owned()),
        title: title.or_else(|| wanted.first().map(|metric| metric.name.clone())).unwrap_or_default(),
        kind,
        metrics: wanted.iter().map(|metric| metric.id.clone()).collect(),
        note: fields.text("note"),
        source: fields.text("source"),
        describe: fields.text("describe"),
        place: at.key_place(),
    };
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
    (!wanted.is_empty()).then_some(spec)
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
fn misfit(spec: &FigureSpec, metrics: &[&Metric]) -> Option<Diagnostic> {
    let first = metrics.first()?;
    // A table may hold several units, a column each; one scale may not.
    let mixes = spec.kind != Some(FigureKind::Table);
    if let Some(other) = metrics.iter().find(|metric| mixes && metric.unit != first.unit) {
        return Some(Diagnostic::new(Code::FigureUnitsDiffer).with("first", unit(first)).with("other", unit(other)));
    }
    if metrics.iter().any(|metric| std::mem::discriminant(&metric.values) != std::mem::discriminant(&first.values)) {
        return Some(Diagnostic::new(Code::FigureGrainsDiffer));
    }
    let kind = spec.kind?;
    let one = metrics.len() == 1;
    let fits = match kind {
        FigureKind::Table => true,
        FigureKind::Ring => one && matches!(first.values, Values::Terms(_) | Values::Dates(_)),
        FigureKind::Number => one,
        FigureKind::Share | FigureKind::Waffle => {
            one && (first.total.is_some() || !matches!(first.values, Values::Single(_)) || kind == FigureKind::Waffle)
        }
        FigureKind::Columns | FigureKind::Bars => !matches!(first.values, Values::Single(_)),
        FigureKind::Stacked
        | FigureKind::Grouped
        | FigureKind::Area
        | FigureKind::Cumulative
        | FigureKind::Bullet
        | FigureKind::Heat
        | FigureKind::Slope
        | FigureKind::Dumbbell
        | FigureKind::SmallMultiples => true,
        FigureKind::Line => {
            matches!(first.values, Values::Terms(_) | Values::Months(_) | Values::Weeks(_) | Values::Dates(_))
        }
    };
    (!fits).then(|| Diagnostic::new(Code::FigureKindMisfit).with("kind", kind.name()))
}

/// The unit as the words know it.
fn unit(metric: &Metric) -> &str {
    if metric.unit.is_empty() { "none" } else { &metric.unit }
}
