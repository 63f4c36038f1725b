//! The numbers of a year as one package: Frictionless Data Package v1, which R, Python and spreadsheets open.
//! In: the metrics of a year and their CSV files. Out: `datapackage.json`. Absent: the numbers; they stand in the CSV files.
//!
//! It says only what the author said: no date of making, no licence that nobody gave.

use super::{
    numbers,
    tabular::{self, Column},
};
use crate::{
    json,
    model::{Config, Metric, Year},
    words::Language,
};
use serde::Serialize;
use std::collections::BTreeSet;

#[derive(Serialize)]
struct Package<'a> {
    profile: &'static str,
    name: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    homepage: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    created: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    contributors: Vec<Contributor<'a>>,
    resources: Vec<Resource<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    title: &'a str,
}

#[derive(Serialize)]
struct Contributor<'a> {
    title: &'a str,
    role: &'static str,
}

/// One metric's table.
#[derive(Serialize)]
struct Resource<'a> {
    profile: &'static str,
    name: String,
    /// Beside the package.
    path: String,
    title: &'a str,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    dialect: Dialect,
    schema: Schema,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Source<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Dialect {
    delimiter: &'static str,
    line_terminator: &'static str,
    quote_char: &'static str,
    double_quote: bool,
    header: bool,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema {
    fields: Vec<Field>,
    missing_values: [&'static str; 1],
}

#[derive(Serialize)]
struct Field {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
}

/// The package of a year. `homepage` is the absolute address of its data page, where the site has one.
pub(super) fn package(year: &Year, config: &Config, homepage: Option<String>) -> String {
    let mut taken = BTreeSet::new();
    let resources = year.metrics.iter().enumerate();
    json::pretty(&Package {
        profile: "tabular-data-package",
        name: format!("suishi-{}", year.year),
        title: title(year, config),
        description: config.description.as_deref(),
        homepage,
        created: year.published.map(numbers::rfc3339),
        sources: year.source.iter().map(|title| Source { title }).collect(),
        contributors: config.organisation.iter().map(|title| Contributor { title, role: "publisher" }).collect(),
        resources: resources.map(|(at, metric)| resource(metric, at, config.language, &mut taken)).collect(),
    })
}

/// 岁时瑞金 2018：二十四节气里的创全
fn title(year: &Year, config: &Config) -> String {
    let own = year.year.to_string();
    let said =
        if year.title == own { String::new() } else { format!("{}{}", config.language.pick("：", ": "), year.title) };
    format!("{} {own}{said}", config.name)
}

fn resource<'a>(metric: &'a Metric, at: usize, language: Language, taken: &mut BTreeSet<String>) -> Resource<'a> {
    Resource {
        profile: "tabular-data-resource",
        name: name(&metric.id.0, at, taken),
        path: format!("{}.csv", metric.id.0),
        title: &metric.name,
        description: about(metric, language),
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: Dialect {
            delimiter: ",",
            line_terminator: "\r\n",
            quote_char: "\"",
            double_quote: true,
            header: true,
        },
        schema: Schema {
            fields: tabular::columns(metric, language).into_iter().map(Field::from).collect(),
            missing_values: [""],
        },
        sources: metric.source.iter().map(|title| Source { title }).collect(),
    }
}

impl From<Column> for Field {
    fn from(column: Column) -> Self {
        Self { name: column.name, kind: column.kind, description: column.meaning }
    }
}

/// What exactly is counted, over what time, and what an empty cell means.
fn about(metric: &Metric, language: Language) -> String {
    let mut parts: Vec<String> = metric.definition.iter().cloned().collect();
    parts.extend(
        metric.period.iter().map(|period| language.pick(format!("统计期：{period}。"), format!("Period: {period}."))),
    );
    let gaps = language
        .pick("空格是未填报，没有的行是无数据。", "An empty cell was not reported; a row that is missing has no data.");
    parts.push(gaps.to_owned());
    parts.join(language.pick("", " "))
}

/// The standard takes lower-case Latin, digits and `.`, `_`, `-`; an id of other letters is known by its number.
fn name(id: &str, at: usize, taken: &mut BTreeSet<String>) -> String {
    let lower = id.to_lowercase();
    let plain = lower.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '_' | '-'));
    let mut name = if plain && !lower.is_empty() { lower } else { format!("metric-{}", at + 1) };
    while !taken.insert(name.clone()) {
        name.push_str("-2");
    }
    name
}
