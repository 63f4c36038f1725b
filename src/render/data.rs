//! The numbers of a year, to look up and to take away.
//! In: a metric. Out: its view on the data page, a CSV table for a spreadsheet, JSON for a program. Absent: drawing.

use super::{
    Volume, derived, numbers,
    view::{DerivedView, GoalView, MetricView},
};
use crate::{
    json,
    model::{Better, Cell, Combine, Grouping, Metric, MetricId, Target, Values, Year},
    plan::{self, Page},
    sheet,
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
        let histories = self.studio.histories;
        let own = histories.find(self.year.year, &metric.id);
        let goals =
            self.studio.desk.site.programmes.iter().filter(|programme| histories.of_programme(programme) == own);
        MetricView {
            id: plan::metric_anchor(&metric.id),
            name: metric.name.clone(),
            unit: metric.unit.clone(),
            definition: metric.definition.clone(),
            by: by_phrase(&metric.values, language),
            period: metric.period.clone(),
            as_of: metric.as_of.map(|when| numbers::when_view(when, language)),
            source: metric.source.clone(),
            combine: matches!(metric.values, Values::Dates(_))
                .then(|| combine_word(metric.combine, language).to_owned()),
            target: match &metric.target {
                Some(Target::Each(number)) => Some(numbers::with_unit(*number, &metric.unit)),
                _ => None,
            },
            better: better_phrase(metric, language),
            goals: goals
                .filter_map(|programme| {
                    let goal = programme.goals.get(&self.year.year)?;
                    Some(GoalView { plan: programme.name.clone(), text: goal.grouped(), unit: metric.unit.clone() })
                })
                .collect(),
            figure: self.gallery.metric(self.easel(), metric),
            csv: address("csv"),
            json: address("json"),
            through_years: own.and_then(|at| self.studio.desk.plan.page(Page::Metric(at))),
        }
    }
}

impl Volume<'_> {
    /// 推算的数: every number the year works out, once, in the order of key numbers, figures and texts.
    pub(super) fn derived(&self) -> Vec<DerivedView> {
        let language = self.studio.language();
        let look = |from, id: &MetricId| self.studio.desk.site.look(self.year.year, from, id);
        let numbers = self.year.key_numbers.iter().map(|number| (&number.metric, number.name.as_ref()));
        let figures = self.year.figures.iter().flat_map(|figure| &figure.metrics).map(|formula| (formula, None));
        let texts = self.bodies.derived.iter().map(|formula| (formula, None));
        let mut views: Vec<DerivedView> = Vec::new();
        for (formula, name) in numbers.chain(figures).chain(texts).filter(|(formula, _)| formula.plain().is_none()) {
            let id = plan::derived_anchor(formula.typed());
            let Ok(derived) = formula.value(&look) else { continue };
            if views.iter().all(|view| view.id != id) {
                views.push(DerivedView {
                    id,
                    formula: formula.typed().to_owned(),
                    name: name.cloned().unwrap_or_else(|| derived::name(&derived, formula.typed(), language)),
                    text: derived.number.grouped(),
                    unit: derived.unit.clone(),
                    how: derived::how(&derived, language),
                });
            }
        }
        views
    }
}

/// A metric in JSON: numbers as typed, `null` where there is none.
#[derive(Serialize)]
struct Record<'m> {
    id: &'m str,
    name: &'m str,
    unit: &'m str,
    year: i32,
    by: std::borrow::Cow<'static, str>,
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
    cell: Cell,
}

pub(super) fn csv(metric: &Metric, language: Language) -> String {
    let unit =
        if metric.unit.is_empty() { metric.name.clone() } else { format!("{}（{}）", metric.name, metric.unit) };
    let head = vec![by_word(&metric.values, language).to_owned(), unit];
    let rows = rows(metric, language)
        .into_iter()
        .map(|row| vec![row.name, row.cell.number().map_or_else(String::new, |n| n.to_string())]);
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
        values: rows(metric, language)
            .into_iter()
            .map(|row| Value {
                key: row.key,
                name: row.name,
                value: row.cell.number().map(|number| number.to_string()),
            })
            .collect(),
    })
}

fn rows(metric: &Metric, language: Language) -> Vec<Row> {
    let row = |key: String, name: String, cell: &Cell| Row { key, name, cell: *cell };
    match &metric.values {
        Values::Single(cell) => vec![row("value".to_owned(), metric.name.clone(), cell)],
        Values::Terms(cells) => cells
            .iter()
            .map(|(term, cell)| {
                row(term.slug().to_owned(), language.pick(term.name(), term.english()).to_owned(), cell)
            })
            .collect(),
        Values::Months(cells) => cells
            .iter()
            .map(|(month, cell)| {
                row(format!("{month:02}"), language.pick(format!("{month}月"), month.to_string()), cell)
            })
            .collect(),
        Values::Weeks(cells) => cells
            .iter()
            .map(|(week, cell)| {
                row(format!("W{week:02}"), language.pick(format!("第{week}周"), format!("Week {week}")), cell)
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
        Values::Parts(..) => Vec::new(),
    }
}

/// 按节气, 按月份; empty for a single value.
pub(super) fn by_phrase(values: &Values, language: Language) -> String {
    match values {
        Values::Single(_) => String::new(),
        values => language.pick(
            format!("按{}", by_word(values, language)),
            format!("By {}", by_word(values, language).to_lowercase()),
        ),
    }
}

/// 越高越好, 越低越好
pub(super) fn better_phrase(metric: &Metric, language: Language) -> Option<String> {
    metric.better.map(|better| {
        match better {
            Better::Higher => language.pick("越高越好", "Higher is better"),
            Better::Lower => language.pick("越低越好", "Lower is better"),
        }
        .to_owned()
    })
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
        Values::Names(Grouping::Place, _) | Values::Parts(Grouping::Place, _) => language.pick("地点", "Place"),
        Values::Parts(Grouping::Category, _) => language.pick("类别", "Category"),
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
