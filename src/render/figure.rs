//! Metrics to charts.
//! In: a figure's words and its metrics. Out: [`FigureView`]. Absent: html around the drawing; the theme's
//! `partials/figure.html` has it.

use super::{
    ROOT,
    view::{FigureView, TableCellView, TableRowView, TableView},
};
use crate::{
    cache::Cache,
    calendar::{Date, Season, Term},
    chart::{self, Axis, Datum, Kind, Point, Quantity, Series, Step, Sum},
    model::{
        Better, Cell, Combine, Decimal, FigureId, FigureKind, FigureSpec, Grouping, Metric, Target, TermState, Values,
        Year,
    },
    parallel,
    plan::Plan,
    source::Digest,
    words::Language,
};
use std::collections::BTreeMap;

/// Drawings by the digest of what they show.
pub type Drawings = Cache<chart::Drawing>;

/// What a drawing needs besides its metrics.
#[derive(Clone, Copy)]
pub(super) struct Easel<'s> {
    pub(super) year: &'s Year,
    pub(super) plan: &'s Plan,
    pub(super) language: Language,
    pub(super) drawings: &'s Drawings,
}

/// Every figure of a year, drawn once, wherever it is shown.
pub(super) struct Gallery {
    /// In the author's order.
    figures: Vec<(FigureId, FigureView)>,
    pub(super) ring: FigureView,
}

impl Gallery {
    pub(super) fn of(easel: Easel<'_>) -> Self {
        let figures = parallel::map(&easel.year.figures, |spec| (spec.id.clone(), easel.figure(spec)));
        Self { figures, ring: easel.ring() }
    }

    pub(super) fn figure(&self, id: &FigureId) -> Option<&FigureView> {
        self.figures.iter().find(|(own, _)| own == id).map(|(_, view)| view)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&FigureId, &FigureView)> {
        self.figures.iter().map(|(id, view)| (id, view))
    }

    /// A metric as the data page shows it: the author's own figure of it, else the kind its shape asks for.
    pub(super) fn metric(&self, easel: Easel<'_>, metric: &Metric) -> FigureView {
        let own = easel.year.figures.iter().find(|spec| spec.metrics == [metric.id.clone()]);
        let mut view = match own.and_then(|spec| self.figure(&spec.id)) {
            Some(view) => view.clone(),
            None => easel.metric(metric),
        };
        view.anchor = format!("chart-{}", metric.id.0);
        view
    }
}

impl Easel<'_> {
    /// A figure of the author's.
    fn figure(self, spec: &FigureSpec) -> FigureView {
        let metrics: Vec<&Metric> = spec.metrics.iter().filter_map(|id| self.year.metric(id)).collect();
        let mut figure = self.of_metrics(&metrics, spec.kind);
        figure.title.clone_from(&spec.title);
        figure.describe.clone_from(&spec.describe);
        let source = spec.source.clone().or_else(|| metrics.first().and_then(|metric| metric.source.clone()));
        let mut view = self.view(format!("figure-{}", spec.id.0), figure);
        view.note.clone_from(&spec.note);
        view.source = source;
        view.period = metrics.first().and_then(|metric| metric.period.clone());
        view
    }

    /// A metric as the data page shows it, in the kind its shape asks for.
    fn metric(self, metric: &Metric) -> FigureView {
        self.view(String::new(), self.of_metrics(&[metric], None))
    }

    /// The ring of the year: its own metric, or the entries of each term. Marks lead to the terms.
    fn ring(self) -> FigureView {
        let metric = self.year.ring.as_ref().and_then(|id| self.year.metric(id));
        let mut figure = match metric {
            Some(metric) => self.of_metrics(&[metric], Some(FigureKind::Ring)),
            None => self.of_entries(),
        };
        let counts = self.year.counts();
        let recorded = counts.len();
        for (point, term) in figure.series.iter_mut().flat_map(|series| &mut series.points).zip(self.terms()) {
            point.href = (self.year.state_of(term) == TermState::Recorded)
                .then(|| self.plan.term(self.year.year, term).map(|address| format!("{ROOT}{address}")))
                .flatten();
            let titles: Vec<&str> = self.year.entries_of(term).map(|entry| entry.title.as_str()).collect();
            point.note = (!titles.is_empty()).then(|| titles.join(self.language.pick("、", ", ")));
        }
        figure.centre = Some(chart::Centre {
            word: self.language.pick(chinese(recorded), recorded.to_string()),
            line: match self.language {
                Language::Zh => "节气有记".to_owned(),
                Language::En => "of 24 terms".to_owned(),
            },
        });
        self.view(format!("ring-of-{}", self.year.year), figure)
    }

    /// Entries by term, for a year whose ring names no metric.
    fn of_entries(self) -> chart::Figure {
        let counts = self.year.counts();
        let cells: BTreeMap<Term, Cell> = counts
            .into_iter()
            .filter_map(|(term, count)| Some((term, Cell::Number(Decimal::parse(&count.to_string())?))))
            .collect();
        let name = self.language.pick("各节气记事", "Entries by term").to_owned();
        chart::Figure {
            kind: Some(Kind::Ring),
            title: name.clone(),
            unit: self.language.pick("篇", "entries").to_owned(),
            axis: Axis::Terms,
            series: vec![Series { name, points: self.term_points(&cells) }],
            target: None,
            total: None,
            better: None,
            sum: Sum::Meaningful,
            centre: None,
            language: self.chart_language(),
            describe: None,
            before: None,
            panels: Vec::new(),
            rows: Vec::new(),
        }
    }

    fn of_metrics(self, metrics: &[&Metric], kind: Option<FigureKind>) -> chart::Figure {
        let first = metrics[0];
        // A diary of dates becomes a series by term, but for the kinds that show the days themselves.
        let gathers =
            matches!(kind, Some(FigureKind::Ring | FigureKind::Columns | FigureKind::Bars | FigureKind::Share));
        let axis = match &first.values {
            Values::Single(_) => Axis::Single,
            Values::Terms(_) => Axis::Terms,
            Values::Dates(_) if gathers => Axis::Terms,
            Values::Dates(_) => Axis::Time(Step::Day),
            Values::Months(_) => Axis::Time(Step::Month),
            Values::Weeks(_) => Axis::Time(Step::Week),
            Values::Seasons(_) => Axis::Seasons,
            Values::Names(Grouping::Category, _) => Axis::Categories,
            Values::Names(Grouping::Place, _) => Axis::Places,
        };
        let single = kind == Some(FigureKind::Number) && !matches!(first.values, Values::Single(_));
        // Only a table may mix units; then each column names its own.
        let mixed = metrics.iter().any(|metric| metric.unit != first.unit);
        let name = |metric: &Metric| match mixed && !metric.unit.is_empty() {
            true => format!("{}（{}）", metric.name, metric.unit),
            false => metric.name.clone(),
        };
        let series = metrics.iter().map(|metric| Series {
            name: name(metric),
            points: if single { self.combined(metric) } else { self.points(&metric.values, metric, axis) },
        });
        let series = series.collect();
        chart::Figure {
            kind: kind.and_then(|kind| Kind::parse(kind.name())),
            title: first.name.clone(),
            unit: if mixed { String::new() } else { first.unit.clone() },
            axis: if single { Axis::Single } else { axis },
            series,
            target: first.target.as_ref().map(|target| match target {
                Target::Each(number) => chart::Target::Level(quantity(*number)),
                Target::Series(values) => chart::Target::Each(Series {
                    name: self.language.pick("目标", "Target").to_owned(),
                    points: self.points(values, first, axis),
                }),
            }),
            total: first.total.map(quantity),
            better: first.better.map(|better| match better {
                Better::Higher => chart::Better::Higher,
                Better::Lower => chart::Better::Lower,
            }),
            sum: if first.combine == Combine::Sum { Sum::Meaningful } else { Sum::Meaningless },
            centre: None,
            language: self.chart_language(),
            describe: None,
            before: None,
            panels: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// The whole year as one number.
    fn combined(self, metric: &Metric) -> Vec<Point> {
        let number = metric.combine.apply(&metric.values.numbers());
        vec![point(metric.name.clone(), number.map_or(Datum::Missing, |number| datum(Some(Cell::Number(number)))))]
    }

    fn points(self, values: &Values, metric: &Metric, axis: Axis) -> Vec<Point> {
        match values {
            Values::Single(cell) => vec![point(metric.name.clone(), datum(Some(*cell)))],
            Values::Terms(cells) => self.term_points(cells),
            Values::Dates(_) if axis == Axis::Terms => {
                self.term_points(&metric.by_term(&self.year.calendar).unwrap_or_default())
            }
            Values::Dates(cells) => {
                let name = |date: &Date| super::numbers::short_day(*date, self.language);
                cells.iter().map(|(date, cell)| point(name(date), datum(Some(*cell)))).collect()
            }
            Values::Months(cells) => self.steps(cells, &self.months(), |month| match self.language {
                Language::Zh => format!("{month}月"),
                Language::En => ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
                    [usize::from(month.clamp(1, 12) - 1)]
                .to_owned(),
            }),
            Values::Weeks(cells) => {
                let (first, last) =
                    (cells.keys().next().copied().unwrap_or(1), cells.keys().last().copied().unwrap_or(1));
                let weeks: Vec<u8> = (first..=last).collect();
                self.steps(cells, &weeks, |week| match self.language {
                    Language::Zh => format!("第{week}周"),
                    Language::En => format!("Week {week}"),
                })
            }
            Values::Seasons(cells) => Season::ALL
                .iter()
                .map(|season| {
                    let name = self.language.pick(season.name(), season.english()).to_owned();
                    Point { hue: Some(hue(middle(*season))), ..point(name, datum(cells.get(season).copied())) }
                })
                .collect(),
            Values::Names(_, cells) => {
                cells.iter().map(|(name, cell)| point(name.clone(), datum(Some(*cell)))).collect()
            }
        }
    }

    /// From the first step with a value to the last; gaps between them stay gaps.
    fn steps(self, cells: &BTreeMap<u8, Cell>, order: &[u8], name: impl Fn(u8) -> String) -> Vec<Point> {
        let has = |step: &&u8| cells.contains_key(step);
        let from = order.iter().position(|step| has(&step)).unwrap_or(0);
        let to = order.iter().rposition(|step| has(&step)).map_or(0, |at| at + 1);
        order[from..to.max(from)].iter().map(|step| point(name(*step), datum(cells.get(step).copied()))).collect()
    }

    /// The months in the order of the year: a year from 立春 ends in January.
    fn months(self) -> Vec<u8> {
        let first = self.year.calendar.intervals()[0].first.month();
        (0..12).map(|step| (first - 1 + step) % 12 + 1).collect()
    }

    fn terms(self) -> impl Iterator<Item = Term> {
        self.year.calendar.intervals().iter().map(|interval| interval.term).collect::<Vec<_>>().into_iter()
    }

    fn term_points(self, cells: &BTreeMap<Term, Cell>) -> Vec<Point> {
        self.terms()
            .map(|term| {
                let datum = match cells.get(&term) {
                    None if self.year.is_not_yet(term) => Datum::NotYet,
                    cell => datum(cell.copied()),
                };
                let name = self.language.pick(term.name(), term.english()).to_owned();
                Point { hue: Some(hue(term)), ..Point::new(name, datum) }
            })
            .collect()
    }

    fn chart_language(self) -> chart::Language {
        self.language.pick(chart::Language::Chinese, chart::Language::English)
    }

    fn view(self, anchor: String, figure: chart::Figure) -> FigureView {
        let drawing = self.drawings.get(|| key(&figure), || chart::draw(&figure, &chart::Style::default()));
        FigureView {
            anchor,
            title: figure.title,
            kind: drawing.kind.name(),
            unit: figure.unit,
            note: None,
            source: None,
            period: None,
            wide: drawing.wide.clone(),
            narrow: drawing.narrow.clone(),
            description: drawing.description.clone(),
            table: table(&drawing.table),
        }
    }
}

/// The digest of all that a drawing shows.
fn key(figure: &chart::Figure) -> Digest {
    let mut text = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?}\n",
        figure.kind,
        figure.title,
        figure.unit,
        figure.axis,
        figure.total,
        figure.better,
        figure.sum,
        figure.centre,
        figure.language
    );
    text += figure.describe.as_deref().unwrap_or_default();
    let each = match &figure.target {
        Some(chart::Target::Each(series)) => Some(series),
        Some(chart::Target::Level(level)) => {
            text += &level.text;
            None
        }
        None => None,
    };
    for series in figure.series.iter().chain(each) {
        text.push('\n');
        text += &series.name;
        for point in &series.points {
            text.push('\t');
            text += &point.name;
            text.push(char::from(b'A' + point.hue.unwrap_or(25)));
            match &point.datum {
                Datum::Number { text: typed, .. } => text += typed,
                Datum::Missing => text.push('?'),
                Datum::Withheld => text.push('~'),
                Datum::NotYet => text.push('>'),
            }
            text += point.href.as_deref().unwrap_or_default();
            text.push(' ');
            text += point.note.as_deref().unwrap_or_default();
        }
    }
    Digest::of(text.as_bytes())
}

/// The number under which a term's colours are known: 小寒 0 … 冬至 23.
pub(super) fn hue(term: Term) -> u8 {
    u8::try_from(term.index()).expect("there are 24 terms")
}

/// A season wears the colour of its middle.
fn middle(season: Season) -> Term {
    match season {
        Season::Chun => Term::Chunfen,
        Season::Xia => Term::Xiazhi,
        Season::Qiu => Term::Qiufen,
        Season::Dong => Term::Dongzhi,
    }
}

fn point(name: String, datum: Datum) -> Point {
    Point::new(name, datum)
}

fn datum(cell: Option<Cell>) -> Datum {
    match cell {
        None => Datum::Missing,
        Some(Cell::Withheld) => Datum::Withheld,
        Some(Cell::Number(number)) => Datum::Number { value: number.to_f64(), text: number.grouped() },
    }
}

fn quantity(number: Decimal) -> Quantity {
    Quantity { value: number.to_f64(), text: number.grouped() }
}

fn table(table: &chart::Table) -> TableView {
    let row = |row: &chart::Row| TableRowView {
        name: row.name.clone(),
        cells: row.cells.iter().map(|cell| TableCellView { text: cell.text.clone(), kind: cell.kind.name() }).collect(),
    };
    TableView {
        caption: table.caption.clone(),
        head: table.head.clone(),
        rows: table.rows.iter().map(row).collect(),
        total: table.total.as_ref().map(row),
    }
}

/// 十七; a ring has at most twenty-four.
fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10, number % 10) {
        (0, 0) => "〇".to_owned(),
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens, ones) if tens < 10 => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => number.to_string(),
    }
}
