//! What a year hands on to another: how its metrics are defined, and the figures of them. Never a number.
//! In: the year before. Out: `metrics.yaml`, `figures.yaml`, and the key numbers as comments. Absent: values, titles of
//! figures and notes; those tell what happened in their year.

use super::scalar::scalar;
use crate::{
    calendar::{Season, Term},
    model::{Better, Combine, FigureKind, FigureSpec, Formula, Metric, Values, Year, Years},
    source::Sources,
};

/// The definitions, each a draft that waits for its numbers.
pub(super) fn metrics(before: &Year, year: i32, sources: &Sources) -> String {
    let mut text = format!(
        "# {year} 年的数字。指标是从 {} 年带来的，没有带数。\n\
         # 填好一项，删去那一项的 draft 一行；今年不再统计的，整段删去。\n",
        before.year
    );
    for metric in &before.metrics {
        text.push('\n');
        text += &comment_above(metric, sources);
        text += &definition(metric);
    }
    text
}

/// The figures of plain metrics.
pub(super) fn figures(before: &Year, year: i32) -> String {
    let mut text = format!(
        "# {year} 年的图。图是从 {} 年带来的，题目和说明没有带：题目说的是那一年的事。\n\
         # 指标填好数以后，写上 title，删去 draft 一行；不要的图，整段删去。\n",
        before.year
    );
    let carried = before.figures.iter().filter(|figure| {
        let is_carried = |formula: &Formula| formula.plain().is_some_and(|id| before.metric(id).is_some());
        figure.years != Years::All && figure.metrics.iter().all(is_carried)
    });
    carried.for_each(|figure| text += &format!("\n{}", drawn(figure, before)));
    text
}

/// As they were, to be uncommented; their notes stay behind.
pub(super) fn key_numbers(before: &Year) -> String {
    let lines = before.key_numbers.iter().filter(|number| number.metric.plain().is_some());
    let lines: Vec<String> = lines.map(|number| format!("#   - {{metric: {}}}", number.metric.typed())).collect();
    lines.join("\n")
}

/// A remark on a metric goes with it; one that has a number in it speaks of its own year.
fn comment_above(metric: &Metric, sources: &Sources) -> String {
    let Some(text) = sources.file(metric.place.file).text().and_then(|bytes| std::str::from_utf8(bytes).ok()) else {
        return String::new();
    };
    let above = text.get(..metric.place.span.start as usize).unwrap_or_default();
    let lines: Vec<&str> = above.lines().rev().take_while(|line| line.starts_with('#')).collect();
    let speaks_of_numbers = lines.iter().any(|line| line.contains(|c: char| c.is_numeric()));
    let is_head = above.lines().count() == lines.len();
    if speaks_of_numbers || is_head {
        return String::new();
    }
    lines.into_iter().rev().map(|line| format!("{line}\n")).collect()
}

fn definition(metric: &Metric) -> String {
    let mut text = format!("{}:\n  name: {}\n", scalar(&metric.id.0), scalar(&metric.name));
    let mut line = |key: &str, value: &str| text += &format!("  {key}: {value}\n");
    if !metric.unit.is_empty() {
        line("unit", &scalar(&metric.unit));
    }
    match &metric.values {
        Values::Single(_) => line("value", "null    # 在这里填数"),
        values => {
            let by = values.grain();
            line("by", &if by.contains(',') { format!("[{by}]") } else { by.into_owned() });
            line("values", &format!("{}    # 在这里填数", blank(values)));
        }
    }
    let words = [("definition", &metric.definition), ("source", &metric.source)];
    for (key, value) in words.into_iter().filter_map(|(key, value)| Some((key, value.as_deref()?))) {
        // With a number in it, it speaks of its own year, and the author is to say it anew.
        let hash = if value.contains(|c: char| c.is_ascii_digit()) { "# " } else { "" };
        text += &format!("  {hash}{key}: {}\n", scalar(value));
    }
    if metric.combine != Combine::of_unit(&metric.unit) {
        let combine = match metric.combine {
            Combine::Sum => "sum",
            Combine::Mean => "mean",
            Combine::Last => "last",
            Combine::Max => "max",
        };
        text += &format!("  combine: {combine}\n");
    }
    if let Some(better) = metric.better {
        let better = match better {
            Better::Higher => "higher",
            Better::Lower => "lower",
        };
        text += &format!("  better: {better}\n");
    }
    text + "  draft: true    # 填好以后，删去这一行\n"
}

/// The keys without their numbers: categories and places, which are the metric's own; terms, months and days are everybody's.
fn blank(values: &Values) -> String {
    let nothing = |names: &mut dyn Iterator<Item = String>| {
        format!("{{{}}}", names.map(|name| format!("{name}: null")).collect::<Vec<_>>().join(", "))
    };
    match values {
        Values::Names(_, names) => nothing(&mut names.iter().map(|(name, _)| scalar(name))),
        Values::Seasons(_) => nothing(&mut Season::ALL.iter().map(|season| season.name().to_owned())),
        Values::Terms(_) => format!("{{{}: null}}", Term::Lichun.name()),
        Values::Parts(_, parts) => {
            let parts = parts.iter().map(|(name, values)| format!("{}: {}", scalar(name), blank(values)));
            format!("{{{}}}", parts.collect::<Vec<_>>().join(", "))
        }
        Values::Single(_) => "null".to_owned(),
        Values::Months(_) | Values::Weeks(_) => "{1: null}".to_owned(),
        Values::Dates(_) => "{}".to_owned(),
    }
}

/// The kind is kept where it suits metrics without numbers, too; elsewhere it waits as a comment until they are there.
fn drawn(figure: &FigureSpec, before: &Year) -> String {
    let mut metrics = figure.metrics.iter().filter_map(|formula| before.metric(formula.plain()?));
    let has_keys = metrics.all(|metric| !matches!(metric.values, Values::Single(_) | Values::Parts(..)));
    let suits =
        matches!(figure.kind, Some(FigureKind::Ring | FigureKind::Columns | FigureKind::Line | FigureKind::Table));
    let is_kept = has_keys && suits && figure.years == Years::Own;
    let mut text = format!("{}:\n  # title: 题目\n", scalar(&figure.id.0));
    if let Some(kind) = figure.kind {
        let hash = if is_kept { "" } else { "# " };
        text += &format!("  {hash}kind: {}\n", kind.name());
    }
    let ids: Vec<String> = figure.metrics.iter().map(|formula| scalar(formula.typed())).collect();
    text + &format!("  metrics: [{}]\n  draft: true    # 写好以后，删去这一行\n", ids.join(", "))
}
