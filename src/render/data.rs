//! The numbers of a year, to look up and to take away.
//! In: a metric. Out: its view on the data page, a CSV table for a spreadsheet, JSON for a program. Absent: drawing.

use super::{
    Volume, numbers,
    view::{GoalView, MetricView},
};
use crate::{
    calendar::Date,
    json,
    model::{Better, Cell, Combine, Grouping, Metric, Target, Values, Year},
    plan, sheet,
    words::Language,
};
use serde::Serialize;

impl Volume<'_> {
    pub(super) fn metric_view(&self, metric: &Metric) -> MetricView {
        let language = self.studio.language();
        let address = |extension| {
            self.studio
                .desk
                .plan
                .data_file(self.year.year, &metric.id, extension)
                .map(|path| plan::url(&path))
                .unwrap_or_default()
        };
        let goals = self.studio.desk.site.programmes.iter().filter(|programme| programme.metric == metric.id);
        MetricView {
            id: plan::metric_anchor(&metric.id),
            name: metric.name.clone(),
            unit: metric.unit.clone(),
            definition: metric.definition.clone(),
            by: match &metric.values {
                Values::Single(_) => String::new(),
                values => language.pick(
                    format!("按{}", by_word(values, language)),
                    format!("By {}", by_word(values, language).to_lowercase()),
                ),
            },
            period: metric.period.clone(),
            as_of: metric.as_of.map(|when| numbers::when_view(when, language)),
            source: metric.source.clone(),
            combine: matches!(metric.values, Values::Dates(_))
                .then(|| combine_word(metric.combine, language).to_owned()),
            target: match &metric.target {
                Some(Target::Each(number)) => Some(numbers::with_unit(*number, &metric.unit)),
                _ => None,
            },
            better: metric.better.map(|better| {
                match better {
                    Better::Higher => language.pick("越高越好", "Higher is better"),
                    Better::Lower => language.pick("越低越好", "Lower is better"),
                }
                .to_owned()
            }),
            goals: goals
                .filter_map(|programme| {
                    let goal = programme.goals.get(&self.year.year)?;
                    Some(GoalView { plan: programme.name.clone(), text: goal.grouped(), unit: metric.unit.clone() })
                })
                .collect(),
            figure: self.gallery.metric(self.easel(), metric),
            csv: address("csv"),
            json: address("json"),
        }
    }
}

/// A metric in JSON: numbers as typed, `null` where there is none.
#[derive(Serialize)]
struct Record<'m> {
    id: &'m str,
    name: &'m str,
    unit: &'m str,
    year: i32,
    by: &'static str,
    combine: &'static str,
    definition: Option<&'m str>,
    period: Option<&'m str>,
    source: Option<&'m str>,
    total: Option<String>,
    values: Vec<Value>,
}

#[derive(Serialize)]
struct Value {
    key: String,
    name: String,
    /// Decimal, as text: 12.50 is not 12.5.
    value: Option<String>,
}

/// A row of a metric: the key a program sorts by, the name a person reads, the value.
struct Row {
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

/// The columns: what a row is, for people; when it begins, for sorting and joining, where that is another thing; the value.
pub(super) fn columns(metric: &Metric, language: Language) -> Vec<Column> {
    let by = by_word(&metric.values, language);
    let dated = matches!(metric.values, Values::Dates(_));
    let mut columns =
        vec![Column { name: by.to_owned(), kind: if dated { "date" } else { "string" }, meaning: String::new() }];
    if begins_matter(&metric.values) {
        let name = language.pick("起始日", "First day").to_owned();
        columns.push(Column { name, kind: "date", meaning: String::new() });
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

fn begins_matter(values: &Values) -> bool {
    matches!(values, Values::Terms(_) | Values::Months(_) | Values::Weeks(_))
}

pub(super) fn csv(metric: &Metric, year: &Year, language: Language) -> String {
    let head = columns(metric, language).into_iter().map(|column| column.name).collect();
    let has_begins = begins_matter(&metric.values);
    let rows = rows(metric, year, language).into_iter().map(|row| {
        let begins = has_begins.then(|| row.begins.map_or_else(String::new, |date| date.to_string()));
        let value = row.cell.number().map_or_else(String::new, |n| n.to_string());
        [row.name].into_iter().chain(begins).chain([value]).collect::<Vec<_>>()
    });
    sheet::write(std::iter::once(head).chain(rows))
}

pub(super) fn json(metric: &Metric, year: &Year, language: Language) -> String {
    json::pretty(&Record {
        id: &metric.id.0,
        name: &metric.name,
        unit: &metric.unit,
        year: year.year,
        by: metric.values.grain(),
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
                key: row.key,
                name: row.name,
                value: row.cell.number().map(|number| number.to_string()),
            })
            .collect(),
    })
}

fn rows(metric: &Metric, year: &Year, language: Language) -> Vec<Row> {
    let row = |key: String, name: String, cell: &Cell| Row { key, name, begins: None, cell: *cell };
    let mut rows = match &metric.values {
        Values::Single(cell) => vec![row("value".to_owned(), metric.name.clone(), cell)],
        Values::Terms(cells) => cells
            .iter()
            .map(|(term, cell)| {
                let name = language.pick(term.name(), term.english()).to_owned();
                let begins = Some(year.calendar.interval(*term).first);
                Row { begins, ..row(term.slug().to_owned(), name, cell) }
            })
            .collect(),
        Values::Months(cells) => cells
            .iter()
            .map(|(month, cell)| {
                let name = language.pick(format!("{month}月"), month.to_string());
                Row { begins: first_of(*month, year), ..row(format!("{month:02}"), name, cell) }
            })
            .collect(),
        Values::Weeks(cells) => cells
            .iter()
            .map(|(week, cell)| {
                let name = language.pick(format!("第{week}周"), format!("Week {week}"));
                Row { begins: Date::from_iso_week(year.year, *week), ..row(format!("W{week:02}"), name, cell) }
            })
            .collect(),
        Values::Dates(cells) => {
            cells.iter().map(|(date, cell)| row(date.to_string(), date.to_string(), cell)).collect()
        }
        Values::Seasons(cells) => cells
            .iter()
            .map(|(season, cell)| {
                row(season.slug().to_owned(), language.pick(season.name(), season.english()).to_owned(), cell)
            })
            .collect(),
        Values::Names(_, cells) => cells.iter().map(|(name, cell)| row(name.clone(), name.clone(), cell)).collect(),
    };
    // In the order of the year, which may begin at 立春; what has no day keeps its place.
    rows.sort_by_key(|row: &Row| row.begins);
    rows
}

/// The first day of a month: of a year that begins in February, January is the next year's.
fn first_of(month: u8, year: &Year) -> Option<Date> {
    let opening = year.calendar.intervals()[0].first;
    Date::new(opening.year() + i32::from(month < opening.month()), month, 1)
}

/// The grain as a reader's word, also the head of the first column.
fn by_word(values: &Values, language: Language) -> &'static str {
    match values {
        Values::Single(_) => language.pick("项目", "Item"),
        Values::Terms(_) => language.pick("节气", "Term"),
        Values::Months(_) => language.pick("月份", "Month"),
        Values::Weeks(_) => language.pick("周次", "Week"),
        Values::Dates(_) => language.pick("日期", "Date"),
        Values::Seasons(_) => language.pick("季节", "Season"),
        Values::Names(Grouping::Category, _) => language.pick("类别", "Category"),
        Values::Names(Grouping::Place, _) => language.pick("地点", "Place"),
    }
}

fn combine_word(combine: Combine, language: Language) -> &'static str {
    match combine {
        Combine::Sum => language.pick("合计", "Sum"),
        Combine::Mean => language.pick("平均", "Mean"),
        Combine::Last => language.pick("取最后一次", "Last value"),
        Combine::Max => language.pick("取最大值", "Largest value"),
    }
}
