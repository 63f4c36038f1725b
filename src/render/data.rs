//! The numbers of a year, to look up and to take away.
//! In: a metric. Out: its view on the data page, and how derived numbers came about. Absent: drawing; files (`tabular.rs`).

use super::{
    derived, numbers,
    tabular::{by_word, group_word},
    view::{DerivedView, GoalView, MetricView},
    volume::Volume,
};
use crate::{
    model::{Better, Combine, Metric, MetricId, Target, Values},
    plan::{self, Page},
    words::Language,
};

impl Volume<'_> {
    pub(super) fn metrics(&self) -> &[MetricView] {
        self.metrics.get_or_init(|| self.year.metrics.iter().map(|metric| self.metric_view(metric)).collect())
    }

    fn metric_view(&self, metric: &Metric) -> MetricView {
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

/// 按节气, 按月份; empty for a single value.
pub(super) fn by_phrase(values: &Values, language: Language) -> String {
    match values {
        Values::Single(_) => String::new(),
        Values::Parts(grouping, _) => {
            let (group, by) = (group_word(*grouping, language), by_word(values, language));
            language.pick(format!("按{group}、{by}"), format!("By {} and {}", group.to_lowercase(), by.to_lowercase()))
        }
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

fn combine_word(combine: Combine, language: Language) -> &'static str {
    match combine {
        Combine::Sum => language.pick("合计", "Sum"),
        Combine::Mean => language.pick("平均", "Mean"),
        Combine::Last => language.pick("取最后一次", "Last value"),
        Combine::Max => language.pick("取最大值", "Largest value"),
    }
}
