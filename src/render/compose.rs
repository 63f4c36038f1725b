//! Metrics to a figure.
//! In: the metrics of a figure, worked out or as they stand, and the years it compares. Out: [`chart::Figure`]. Absent:
//! drawing; how values become points (`series.rs`).

use super::{
    derived, numbers,
    series::{Scope, axis, datum},
};
use crate::{
    cache::Cache,
    calendar::TermYear,
    chart::{self, Axis, Before, Kind, Point, Quantity, Series, Step, Sum},
    model::{
        Better, Cell, Combine, Decimal, FigureKind, Formula, Key, Metric, MetricId, Site, Target, Told, Values, Year,
        Years,
    },
    plan::Plan,
    words::Language,
};
use std::borrow::Cow;

/// Drawings by the digest of what they show.
pub type Drawings = Cache<chart::Drawing>;

/// What a drawing needs besides its metrics.
#[derive(Clone, Copy)]
pub(super) struct Easel<'s> {
    pub(super) site: &'s Site,
    pub(super) year: &'s Year,
    pub(super) plan: &'s Plan,
    pub(super) language: Language,
    pub(super) drawings: &'s Drawings,
    pub(super) palette: &'s chart::Palette,
}

/// A metric to be drawn: one of the year's, or one worked out.
pub(super) struct Subject<'y> {
    pub(super) metric: Cow<'y, Metric>,
    formula: Formula,
}

impl<'s> Easel<'s> {
    /// A metric by itself.
    pub(super) fn of_metric(self, metric: &Metric, kind: Option<FigureKind>) -> chart::Figure {
        let subject = Subject { formula: Formula::parse(&metric.id.0), metric: Cow::Borrowed(metric) };
        self.compose(&[subject], kind, &Years::Own)
    }

    /// What a formula stands for; `None` where it gives no number, which has been reported.
    pub(super) fn subject(self, formula: &Formula) -> Option<Subject<'s>> {
        let look = self.look_in(self.year.year);
        let metric = match formula.plain() {
            Some(id) => Cow::Borrowed(self.year.metric(id)?),
            None => {
                let value = formula.value(&look).ok()?;
                let name = derived::name(&value, formula.typed(), self.language);
                Cow::Owned(Metric { name, ..formula.metric(&look).ok()? })
            }
        };
        Some(Subject { metric, formula: formula.clone() })
    }

    /// Finds what a formula of this year names in another year, renames included.
    fn look_in(self, year: i32) -> impl Fn(Option<i32>, &MetricId) -> Option<(&'s Metric, &'s TermYear)> {
        move |from, id| self.site.look(self.year.year, Some(from.unwrap_or(year)), id)
    }

    /// Metrics as one figure. What cannot share a scale is set side by side.
    pub(super) fn compose(self, subjects: &[Subject<'_>], kind: Option<FigureKind>, years: &Years) -> chart::Figure {
        let Some(first) = subjects.first() else { return self.blank(None, kind) };
        if subjects.len() > 1 && matches!(kind, Some(FigureKind::SmallMultiples | FigureKind::Bullet)) {
            let each = if kind == Some(FigureKind::Bullet) { kind } else { None };
            let panels = subjects.iter().map(|subject| {
                let panel = self.compose(std::slice::from_ref(subject), each, years);
                chart::Figure { kind: None, ..panel }
            });
            return chart::Figure { panels: panels.collect(), ..self.blank(None, kind) };
        }
        let mut figure = self.blank(Some(&first.metric), kind);
        let one_value = matches!(kind, Some(FigureKind::Number | FigureKind::Bullet));
        if one_value && *years == Years::Own {
            self.fill_one(&mut figure, first);
            return figure;
        }
        // Only a table may mix units; then each column names its own.
        let mixed = subjects.iter().any(|subject| subject.metric.unit != first.metric.unit);
        if mixed {
            figure.unit = String::new();
        }
        let runs = self.runs(subjects, kind, years, mixed);
        let all: Vec<&Values> = runs.iter().map(|run| &run.values).collect();
        if all.iter().all(|values| matches!(values, Values::Single(_))) {
            self.fill_singles(&mut figure, &runs, subjects.len(), kind);
            return figure;
        }
        let heat = kind == Some(FigureKind::Heat) && runs.len() == 1;
        let scope = self.scope();
        let keys = scope.keys(&all);
        figure.axis = all.first().map_or(Axis::Single, |values| axis(values));
        if heat {
            figure.rows = scope.terms().map(|term| numbers::key_name(Key::Term(term), self.language)).collect();
        }
        figure.series = match runs.as_slice() {
            [run] if heat => vec![scope.calendar_series(run.name.clone(), &run.values)],
            runs => runs.iter().map(|run| run.scope.series(run.name.clone(), &run.values, &keys)).collect(),
        };
        figure.target = first.metric.target.as_ref().filter(|_| subjects.len() == 1).map(|target| match target {
            Target::Each(number) => chart::Target::Level(quantity(*number)),
            Target::Series(values) => {
                let name = self.language.pick("目标", "Target");
                chart::Target::Each(scope.series(name, values, &keys))
            }
        });
        figure
    }

    /// A figure with all that its first metric says of it, and no points yet.
    fn blank(self, first: Option<&Metric>, kind: Option<FigureKind>) -> chart::Figure {
        let name = first.map(|metric| metric.name.clone()).unwrap_or_default();
        chart::Figure {
            kind: kind.and_then(|kind| Kind::parse(kind.name())),
            unit: first.map(|metric| metric.unit.clone()).unwrap_or_default(),
            total: first.and_then(|metric| metric.total).map(quantity),
            better: first.and_then(|metric| metric.better).map(|better| match better {
                Better::Higher => chart::Better::Higher,
                Better::Lower => chart::Better::Lower,
            }),
            sum: match first.map(|metric| metric.combine) {
                Some(Combine::Sum) => Sum::Meaningful,
                Some(_) => Sum::Meaningless,
                None => Sum::ByUnit,
            },
            language: self.chart_language(),
            ..chart::Figure::new(name, Axis::Single, Vec::new())
        }
    }

    /// The whole year as one number, with what it aimed at and what it was the year before.
    fn fill_one(self, figure: &mut chart::Figure, subject: &Subject<'_>) {
        let metric = subject.metric.as_ref();
        let now = subject.formula.value(&self.look_in(self.year.year)).ok();
        let cell = match &metric.values {
            Values::Single(cell) => Some(*cell),
            _ => now.as_ref().map(|now| Cell::Number(now.number)),
        };
        figure.series = vec![one(metric.name.clone(), Point::new(metric.name.clone(), datum(cell)))];
        let told = |year| Told { year, metric };
        figure.target = told(self.year).own_target().map(|aim| chart::Target::Level(quantity(aim)));
        // Half a year is not held against a whole one.
        let last = self.site.known(self.year.year - 1).filter(|last| !told(last).is_unfinished());
        figure.before = last.filter(|_| !told(self.year).is_unfinished()).zip(now).and_then(|(last, now)| {
            let before =
                subject.formula.value(&self.look_in(last.year)).ok().filter(|before| before.unit == now.unit)?;
            Some(Before { name: self.year_name(last.year), quantity: quantity(before.number) })
        });
    }

    /// Metrics of one value each: points of one series, named by metric or by year; or a series each where there are
    /// several metrics of several years, along the years, or along the metrics where years are compared.
    fn fill_singles(self, figure: &mut chart::Figure, runs: &[Run<'_>], metrics: usize, kind: Option<FigureKind>) {
        let cell = |run: &Run<'_>| run.values.get(Key::Whole);
        let by_year = runs.iter().any(|run| run.of_year);
        let compared = matches!(kind, Some(FigureKind::Slope | FigureKind::Dumbbell | FigureKind::Grouped));
        if by_year && (metrics > 1 || compared) {
            let years = distinct(runs.iter().map(|run| &run.year_name));
            let metrics = distinct(runs.iter().map(|run| &run.metric_name));
            let point = |year: &str, metric: &str, name: &str| {
                let run = runs.iter().find(|run| run.year_name == year && run.metric_name == metric);
                Point::new(name, datum(run.and_then(cell)))
            };
            (figure.axis, figure.series) = if compared {
                let points = |year: &str| metrics.iter().map(|metric| point(year, metric, metric)).collect();
                let series = |year: &&str| Series { name: (*year).to_owned(), points: points(year) };
                (Axis::Categories, years.iter().map(series).collect())
            } else {
                let points = |metric: &str| years.iter().map(|year| point(year, metric, year)).collect();
                let series = |metric: &&str| Series { name: (*metric).to_owned(), points: points(metric) };
                (Axis::Time(Step::Year), metrics.iter().map(series).collect())
            };
            return;
        }
        let points = runs.iter().map(|run| Point::new(run.name.clone(), datum(cell(run)))).collect();
        figure.axis = match (by_year, runs.len()) {
            (true, _) => Axis::Time(Step::Year),
            (false, 1) => Axis::Single,
            (false, _) => Axis::Categories,
        };
        figure.series = vec![Series { name: if by_year { figure.title.clone() } else { String::new() }, points }];
        if by_year {
            figure.target = self.targets(runs);
        } else if let [Run { target: Some(Target::Each(number)), .. }] = runs {
            figure.target = Some(chart::Target::Level(quantity(*number)));
        }
    }

    /// What each year aimed at: its metric's own target.
    fn targets(self, runs: &[Run<'_>]) -> Option<chart::Target> {
        let aim = |run: &Run<'_>| match &run.target {
            Some(Target::Each(number)) => Some(*number),
            _ => None,
        };
        let point = |run: &Run<'_>| Point::new(run.name.clone(), datum(aim(run).map(Cell::Number)));
        let name = self.language.pick("目标", "Target").to_owned();
        let known = runs.iter().any(|run| aim(run).is_some());
        known.then(|| chart::Target::Each(Series { name, points: runs.iter().map(point).collect() }))
    }

    /// The series of a figure before they have points: a metric, a year of it, or a part of it, each.
    fn runs<'m>(self, subjects: &'m [Subject<'m>], kind: Option<FigureKind>, years: &Years, mixed: bool) -> Vec<Run<'m>>
    where
        Self: 'm,
    {
        let own = [self.year.year];
        let every: Vec<i32> = self.site.all_known().iter().map(|year| year.year).collect();
        let (wanted, by_year): (&[i32], bool) = match years {
            Years::Own => (&own, false),
            Years::Listed(years) => (years, true),
            Years::All => (&every, true),
        };
        let mut runs = Vec::new();
        for subject in subjects {
            for year in wanted.iter().filter_map(|year| self.site.known(*year)) {
                let found = if year.year == self.year.year {
                    Some(Cow::Borrowed(subject.metric.as_ref()))
                } else {
                    subject.formula.metric(&self.look_in(year.year)).ok().map(Cow::Owned)
                };
                let Some(metric) = found else { continue };
                let scope = Scope { year, language: self.language };
                let metric_name = match mixed && !metric.unit.is_empty() {
                    true => {
                        let (name, unit) = (&subject.metric.name, &metric.unit);
                        self.language.pick(format!("{name}（{unit}）"), format!("{name} ({unit})"))
                    }
                    false => subject.metric.name.clone(),
                };
                let year_name = self.year_name(year.year);
                let name = match (by_year, subjects.len()) {
                    (true, 1) => year_name.clone(),
                    (true, _) => format!("{metric_name} · {year_name}"),
                    (false, _) => metric_name.clone(),
                };
                let run = |name: String, values| Run {
                    name,
                    metric_name: metric_name.clone(),
                    year_name: year_name.clone(),
                    of_year: by_year,
                    scope,
                    values,
                    target: metric.target.clone(),
                };
                match shaped(&metric, year, kind, by_year) {
                    Values::Parts(_, parts) => {
                        for (part, values) in parts {
                            let name = if subjects.len() > 1 || by_year { format!("{name} · {part}") } else { part };
                            runs.push(run(name, values));
                        }
                    }
                    values => runs.push(run(name, values)),
                }
            }
        }
        runs
    }

    pub(super) fn chart_language(self) -> chart::Language {
        self.language.pick(chart::Language::Chinese, chart::Language::English)
    }

    fn year_name(self, year: i32) -> String {
        self.language.pick(format!("{year}年"), year.to_string())
    }

    pub(super) fn scope(&self) -> Scope<'_> {
        Scope { year: self.year, language: self.language }
    }
}

/// One series to be: its name, and values that are all of one grain with those of the others.
struct Run<'m> {
    name: String,
    metric_name: String,
    year_name: String,
    /// Whether it is one year among several.
    of_year: bool,
    scope: Scope<'m>,
    values: Values,
    target: Option<Target>,
}

/// The values as a kind wants them: a diary of dates becomes a series by term, but for the kinds that show the days
/// themselves; parts are combined where a kind has no room for a series each.
fn shaped(metric: &Metric, year: &Year, kind: Option<FigureKind>, by_year: bool) -> Values {
    let days =
        matches!(kind, None | Some(FigureKind::Line | FigureKind::Area | FigureKind::Cumulative | FigureKind::Heat));
    let days = days || matches!(kind, Some(FigureKind::Table | FigureKind::SmallMultiples | FigureKind::Waffle));
    let gathers = by_year || !days;
    let flat = matches!(kind, Some(FigureKind::Ring | FigureKind::Share | FigureKind::Waffle));
    match &metric.values {
        Values::Dates(_) if gathers => Values::Terms(metric.by_term(&year.calendar).unwrap_or_default()),
        Values::Parts(..) if kind == Some(FigureKind::Ring) => {
            Values::Terms(metric.by_term(&year.calendar).unwrap_or_default())
        }
        Values::Parts(grouping, parts) if flat => Values::Names(*grouping, metric.wholes(parts)),
        Values::Parts(grouping, parts) if gathers => {
            let gather = |values: &Values| metric.gather(values, &year.calendar).map(Values::Terms);
            let part = |(name, values): &(String, Values)| match values {
                Values::Dates(_) => (name.clone(), gather(values).unwrap_or_else(|| values.clone())),
                _ => (name.clone(), values.clone()),
            };
            Values::Parts(*grouping, parts.iter().map(part).collect())
        }
        values => values.clone(),
    }
}

/// Each name once, in the order in which they come up.
fn distinct<'n>(names: impl Iterator<Item = &'n String>) -> Vec<&'n str> {
    let mut found: Vec<&str> = Vec::new();
    for name in names {
        if !found.contains(&name.as_str()) {
            found.push(name);
        }
    }
    found
}

fn one(name: String, point: Point) -> Series {
    Series { name, points: vec![point] }
}

fn quantity(number: Decimal) -> Quantity {
    Quantity { value: number.to_f64(), text: number.grouped() }
}
