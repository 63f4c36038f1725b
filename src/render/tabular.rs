//! A metric as files to take away.
//! In: a metric of a year. Out: its columns, a CSV table for a spreadsheet, JSON for a program. Absent: the package of a
//! year (`package.rs`); anything of a page.
//!
//! A table is tidy: one row a value. First what a row is, for people; then its first day, for sorting and joining, where
//! the name does not tell it; last the value.

use super::numbers;
use crate::{
    calendar::Date,
    json,
    model::{Cell, Combine, Grouping, Key, Metric, Values, Year},
    sheet,
    words::Language,
};
use serde::Serialize;

/// A metric in JSON: numbers as typed, `null` where there is none.
#[derive(Serialize)]
struct Record<'m> {
    id: &'m str,
    name: &'m str,
    unit: &'m str,
    year: i32,
    by: String,
    combine: &'static str,
    definition: Option<&'m str>,
    period: Option<&'m str>,
    source: Option<&'m str>,
    total: Option<String>,
    values: Vec<Value>,
}

#[derive(Serialize)]
struct Value {
    /// The category or place, of a metric in two layers.
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    key: String,
    name: String,
    /// Decimal, as text: 12.50 is not 12.5.
    value: Option<String>,
}

/// A row of a metric: what it belongs to, the key a program sorts by, the name a person reads, the value.
struct Row {
    group: Option<String>,
    key: String,
    name: String,
    /// When it begins, where the name tells it to people only: 立春, 3月, 第9周.
    begins: Option<Date>,
    cell: Cell,
}

/// A column of a metric's table.
pub(super) struct Column {
    pub(super) name: String,
    /// As Table Schema calls it: `string` `date` `number`
    pub(super) kind: &'static str,
    pub(super) meaning: String,
}

/// The columns of a metric's table.
pub(super) fn columns(metric: &Metric, language: Language) -> Vec<Column> {
    let plain = |name: &str, kind| Column { name: name.to_owned(), kind, meaning: String::new() };
    let inner = inner(&metric.values);
    let mut columns = Vec::new();
    if let Values::Parts(grouping, _) = &metric.values {
        columns.push(plain(group_word(*grouping, language), "string"));
    }
    let own = by_word(inner, language);
    // A metric may be divided by category twice.
    let own = if columns.iter().any(|column| column.name == own) { language.pick("细目", "Detail") } else { own };
    columns.push(plain(own, if matches!(inner, Values::Dates(_)) { "date" } else { "string" }));
    if begins_matter(inner) {
        columns.push(plain(language.pick("起始日", "First day"), "date"));
    }
    let mut value = match (metric.unit.as_str(), language) {
        ("", _) => metric.name.clone(),
        (unit, Language::Zh) => format!("{}（{unit}）", metric.name),
        (unit, Language::En) => format!("{} ({unit})", metric.name),
    };
    // A metric may be named as its own rows are; a table cannot have two columns of one name.
    if columns.iter().any(|column| column.name == value) {
        value += language.pick("（数值）", " (value)");
    }
    let mut meaning = match metric.unit.as_str() {
        "" => Vec::new(),
        unit => vec![language.pick(format!("单位：{unit}。"), format!("Unit: {unit}."))],
    };
    meaning.extend(metric.definition.clone());
    columns.push(Column { name: value, kind: "number", meaning: meaning.join(language.pick("", " ")) });
    columns
}

pub(super) fn csv(metric: &Metric, year: &Year, language: Language) -> String {
    let head = columns(metric, language).into_iter().map(|column| column.name).collect();
    let has_begins = begins_matter(inner(&metric.values));
    let rows = rows(metric, year, language).into_iter().map(|row| {
        let begins = has_begins.then(|| row.begins.map_or_else(String::new, |date| date.to_string()));
        let value = row.cell.number().map_or_else(String::new, |n| n.to_string());
        row.group.into_iter().chain([row.name]).chain(begins).chain([value]).collect::<Vec<_>>()
    });
    sheet::write(std::iter::once(head).chain(rows))
}

pub(super) fn json(metric: &Metric, year: &Year, language: Language) -> String {
    json::pretty(&Record {
        id: &metric.id.0,
        name: &metric.name,
        unit: &metric.unit,
        year: year.year,
        by: metric.values.grain().into_owned(),
        combine: match metric.combine {
            Combine::Sum => "sum",
            Combine::Mean => "mean",
            Combine::Last => "last",
            Combine::Max => "max",
        },
        definition: metric.definition.as_deref(),
        period: metric.period.as_deref(),
        source: metric.source.as_deref(),
        total: metric.total.map(|total| total.to_string()),
        values: rows(metric, year, language)
            .into_iter()
            .map(|row| Value {
                group: row.group,
                key: row.key,
                name: row.name,
                value: row.cell.number().map(|number| number.to_string()),
            })
            .collect(),
    })
}

/// The values in the order of the year, part after part.
fn rows(metric: &Metric, year: &Year, language: Language) -> Vec<Row> {
    let of = |group: Option<&String>, values: &Values| -> Vec<Row> {
        let cells = values.in_order(&year.calendar).into_iter();
        cells.map(|(key, cell)| row(metric, year, language, (group, key, cell))).collect()
    };
    match &metric.values {
        Values::Parts(_, parts) => parts.iter().flat_map(|(name, values)| of(Some(name), values)).collect(),
        values => of(None, values),
    }
}

fn row(metric: &Metric, year: &Year, language: Language, at: (Option<&String>, Key<'_>, Cell)) -> Row {
    let (group, key, cell) = at;
    let name = match key {
        Key::Whole => metric.name.clone(),
        // As it sorts, and as the schema calls it a date.
        Key::Date(date) => date.to_string(),
        key => numbers::key_name(key, language),
    };
    let begins = match key {
        Key::Term(term) => Some(year.calendar.interval(term).first),
        Key::Month(month) => year.calendar.first_of(month),
        Key::Week(week) => Date::from_iso_week(year.year, week),
        _ => None,
    };
    let key = match key {
        Key::Whole => "value".to_owned(),
        Key::Term(term) => term.slug().to_owned(),
        Key::Month(month) => format!("{month:02}"),
        Key::Week(week) => format!("W{week:02}"),
        Key::Season(season) => season.slug().to_owned(),
        Key::Date(_) | Key::Name(_) => name.clone(),
    };
    Row { group: group.cloned(), key, name, begins, cell }
}

/// The values that rows are made of; of parts those of the first.
fn inner(values: &Values) -> &Values {
    match values {
        Values::Parts(_, parts) => parts.first().map_or(values, |(_, inner)| inner),
        values => values,
    }
}

fn begins_matter(values: &Values) -> bool {
    matches!(values, Values::Terms(_) | Values::Months(_) | Values::Weeks(_))
}

/// The grain as a reader's word, also the head of a column; of parts that of their own values.
pub(super) fn by_word(values: &Values, language: Language) -> &'static str {
    match values {
        Values::Single(_) => language.pick("项目", "Item"),
        Values::Terms(_) => language.pick("节气", "Term"),
        Values::Months(_) => language.pick("月份", "Month"),
        Values::Weeks(_) => language.pick("周次", "Week"),
        Values::Dates(_) => language.pick("日期", "Date"),
        Values::Seasons(_) => language.pick("季节", "Season"),
        Values::Names(grouping, _) => group_word(*grouping, language),
        Values::Parts(grouping, parts) => match parts.first() {
            Some((_, values)) => by_word(values, language),
            None => group_word(*grouping, language),
        },
    }
}

pub(super) fn group_word(grouping: Grouping, language: Language) -> &'static str {
    match grouping {
        Grouping::Category => language.pick("类别", "Category"),
        Grouping::Place => language.pick("地点", "Place"),
    }
}
