//! `metrics.yaml` and `metrics/*.yaml`.
//! In: the files of a year. Out: [`Metric`]s in the author's order. Absent: their values (`values.rs`); drawing; other years.

use super::{
    Drafts,
    pairs::{Grain, pairs_of},
    values::{self, By, Surroundings, Traces, choose, read_decimal},
    when::read_when,
    yaml::{At, Fields, Yaml},
};
use crate::{
    calendar::Term,
    model::{Better, Combine, Former, Metric, MetricId, Target},
    report::{Code, Diagnostic, Report, Severity},
    source::{FileId, OutPath, Source},
};

/// Reads one file of metrics; what it names and what failed is added to `traces`.
pub(crate) fn read(
    file: FileId,
    source: &Source,
    around: &Surroundings<'_>,
    traces: &mut Traces,
    report: &mut Report,
) -> Vec<Metric> {
    let Some(yaml) = Yaml::of_file(file, source, report) else {
        traces.unread.file = true;
        return Vec::new();
    };
    let entries = yaml.root().entries(report);
    entries
        .into_iter()
        .filter_map(|(id, at)| {
            let mut own = Report::default();
            if around.drafts == Drafts::LeftOut && is_draft(at) {
                trace_table(at, source, traces);
                traces.left_out.insert(id.to_owned());
                return None;
            }
            let metric = read_one(id, at, source, around, traces, &mut own);
            // A value left out would make a total differ that is right in the text.
            if metric.is_none() || own.worst() == Some(Severity::Error) {
                traces.unread.ids.insert(id.to_owned());
            }
            report.merge(own);
            metric
        })
        .collect()
}

fn read_one(
    id: &str,
    at: At<'_>,
    source: &Source,
    around: &Surroundings<'_>,
    traces: &mut Traces,
    report: &mut Report,
) -> Option<Metric> {
    if id.is_empty() || id.contains(['.', '/', '#', '?', ' ', '(', ')']) || OutPath::new(id).is_err() {
        report.add(Diagnostic::new(Code::MetricBadId).at(at.key_place()).with("typed", id));
        return None;
    }
    let mut fields = at.fields("metric", report)?;
    let name = fields.text("name").unwrap_or_else(|| id.to_owned());
    let unit = fields.text("unit").unwrap_or_default();
    let combine = read_choice(
        &mut fields,
        "combine",
        &[("sum", Combine::Sum), ("mean", Combine::Mean), ("last", Combine::Last), ("max", Combine::Max)],
    )
    .unwrap_or_else(|| Combine::of_unit(&unit));
    let better = read_choice(&mut fields, "better", &[("higher", Better::Higher), ("lower", Better::Lower)]);
    let by = By::read(&mut fields);
    let values = values::read(id, by, &mut fields, source, around, traces);
    let total = fields.get("total").and_then(|at| read_decimal(at, fields.report()));
    let target = fields.get("target").filter(|at| !at.is_null()).and_then(|at| {
        if at.is_map() {
            let pairs = pairs_of(at, fields.report());
            let grain = values.as_ref().and_then(Grain::of).or(by.grain)?;
            Some(Target::Series(Box::new(grain.values(&pairs, around, fields.report()))))
        } else {
            read_decimal(at, fields.report()).map(Target::Each)
        }
    });
    let term = fields.get("term").and_then(|at| {
        let text = at.text(fields.report())?;
        let term = Term::parse(&text);
        if term.is_none() {
            fields.report().add(super::entry::unknown_term(at.place(), &text));
        }
        term
    });
    let as_of = fields.get("as_of").and_then(|at| read_when(at, fields.report()));
    let was = fields.get("was").filter(|at| !at.is_null()).and_then(|at| {
        let id = at.text(fields.report())?;
        Some(Former { id: MetricId(id), place: at.place() })
    });
    let metric = values.map(|values| Metric {
        id: MetricId(id.to_owned()),
        name,
        unit,
        values,
        combine,
        total,
        target,
        better,
        term,
        definition: fields.text("definition"),
        period: fields.text("period"),
        as_of,
        source: fields.text("source"),
        was,
        draft: fields.flag("draft").unwrap_or(false),
        place: at.key_place(),
    });
    // Asked for even where there are no values, or their keys would count as unknown.
    for key in ["definition", "period", "source", "draft"] {
        fields.get(key);
    }
    fields.finish(report);
    metric
}

/// Whether a metric or a figure says `draft: true`; what else it says is not judged then.
pub(super) fn is_draft(at: At<'_>) -> bool {
    let fields = at.is_map().then(|| at.fields("metric", &mut Report::default())).flatten();
    fields.and_then(|mut fields| fields.flag("draft")) == Some(true)
}

/// A table that only a draft names is no unknown file.
fn trace_table(at: At<'_>, source: &Source, traces: &mut Traces) {
    let fields = at.fields("metric", &mut Report::default());
    let name = fields.and_then(|mut fields| fields.text("table"));
    traces.tables.extend(name.and_then(|name| source.path.beside(&name).ok()));
}

/// A key whose values are known words.
fn read_choice<T: Copy>(fields: &mut Fields<'_>, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
    let at = fields.get(key)?;
    choose(at, key, choices, fields.report())
}
