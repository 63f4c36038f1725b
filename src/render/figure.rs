//! Metrics to charts.
//! In: a figure's words and its metrics. Out: [`FigureView`]. Absent: html around the drawing; the theme's
//! `partials/figure.html` has it. How metrics become a figure is in `compose.rs`.

use super::{
    ROOT,
    compose::{Drawings, Easel, Subject},
    view::{FigureView, TableCellView, TableRowView, TableView},
};
use crate::{
    calendar::Term,
    chart::{self, Axis, Kind, Sum},
    model::{Cell, Decimal, FigureId, FigureKind, FigureSpec, Metric, TermState, Values, Years},
    parallel, plan,
    report::{Code, Diagnostic, Report},
    source::{Digest, OutPath},
    words::Language,
};
use std::collections::BTreeMap;

/// Every figure of a year, drawn once, wherever it is shown.
pub(super) struct Gallery {
    /// In the author's order.
    figures: Vec<(FigureId, FigureView)>,
    pub(super) ring: FigureView,
    /// The same figures as files of their own.
    pub(super) posters: Vec<(OutPath, String)>,
}

impl Gallery {
    pub(super) fn of(easel: Easel<'_>, report: &mut Report) -> Self {
        let hung = parallel::map(&easel.year.figures, |spec| easel.figure(spec));
        let (mut figures, mut posters) = (Vec::new(), Vec::new());
        for (spec, (view, poster)) in easel.year.figures.iter().zip(hung) {
            easel.report_other_kind(spec, view.kind, report);
            figures.push((spec.id.clone(), view));
            posters.extend(poster);
        }
        Self { figures, ring: easel.ring(), posters }
    }

    pub(super) fn figure(&self, id: &FigureId) -> Option<&FigureView> {
        self.figures.iter().find(|(own, _)| own == id).map(|(_, view)| view)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&FigureId, &FigureView)> {
        self.figures.iter().map(|(id, view)| (id, view))
    }

    /// A metric as the data page shows it: the author's own figure of it, else the kind its shape asks for.
    pub(super) fn metric(&self, easel: Easel<'_>, metric: &Metric) -> FigureView {
        let own = easel.year.figures.iter().find(|spec| {
            spec.years == Years::Own && spec.metrics.len() == 1 && spec.metrics[0].plain() == Some(&metric.id)
        });
        let mut view = match own.and_then(|spec| self.figure(&spec.id)) {
            Some(view) => view.clone(),
            None => easel.metric(metric),
        };
        view.anchor = format!("chart-{}", metric.id.0);
        view
    }
}

/// A figure with the words that belong to it, before it is drawn.
pub(super) struct Hung {
    pub(super) figure: chart::Figure,
    pub(super) note: Option<String>,
    pub(super) source: Option<String>,
    pub(super) period: Option<String>,
}

impl Easel<'_> {
    /// A figure of the author's: as a page shows it, and as a file of its own.
    fn figure(self, spec: &FigureSpec) -> (FigureView, Option<(OutPath, String)>) {
        let hung = self.hung(spec);
        let mut view = self.view(format!("figure-{}", spec.id.0), &hung.figure);
        let poster = self.plan.figure_file(self.year.year, &spec.id).and_then(|path| {
            let imprint = hung.imprint(&view.description, self.palette);
            let style = chart::Style::default();
            Some((path, chart::poster(&hung.figure, chart::Variant::Wide, &style, &imprint)?))
        });
        view.file = poster.as_ref().map(|(path, _)| format!("{ROOT}{}", plan::url(path)));
        view.draft = spec.draft;
        (view.note, view.source, view.period) = (hung.note, hung.source, hung.period);
        (view, poster)
    }

    /// What a figure of the author's shows and says.
    pub(super) fn hung(self, spec: &FigureSpec) -> Hung {
        let subjects: Vec<Subject<'_>> = spec.metrics.iter().filter_map(|formula| self.subject(formula)).collect();
        let mut figure = self.compose(&subjects, spec.kind, &spec.years);
        figure.title.clone_from(&spec.title);
        figure.describe.clone_from(&spec.describe);
        let first = subjects.first().map(|subject| &subject.metric);
        Hung {
            figure,
            note: spec.note.clone(),
            source: spec.source.clone().or_else(|| first.and_then(|metric| metric.source.clone())),
            // Of several years each has its own period, and the axis or the legend says so.
            period: first.filter(|_| spec.years == Years::Own).and_then(|metric| metric.period.clone()),
        }
    }

    /// What a metric shows in the kind its shape asks for.
    pub(super) fn hung_metric(self, metric: &Metric) -> Hung {
        Hung {
            figure: self.of_metric(metric, None),
            note: metric.definition.clone(),
            source: metric.source.clone(),
            period: metric.period.clone(),
        }
    }

    /// The author asked for a kind that the data do not suit.
    fn report_other_kind(self, spec: &FigureSpec, drawn: &'static str, report: &mut Report) {
        // A year that is lacking has been told already.
        let lacks = |year: &i32| {
            spec.metrics.iter().any(|formula| self.site.look(self.year.year, Some(*year), &formula.first.id).is_none())
        };
        let short = matches!(&spec.years, Years::Listed(years) if years.iter().any(lacks));
        let asked = spec.kind.map(FigureKind::name).filter(|kind| *kind != drawn);
        if let Some(asked) = asked.filter(|_| !short) {
            let fault = Diagnostic::new(Code::FigureOtherKind).at(spec.place).with("id", &spec.id.0);
            report.add(fault.with("kind", asked).with("drawn", drawn));
        }
    }

    /// A metric as the data page shows it, in the kind its shape asks for.
    fn metric(self, metric: &Metric) -> FigureView {
        self.view(String::new(), &self.of_metric(metric, None))
    }

    /// The ring of the year: its own metric, or the entries of each term. Marks lead to the terms.
    pub(super) fn ring_figure(self) -> chart::Figure {
        let metric = self.year.ring.as_ref().and_then(|id| self.year.metric(id));
        let mut figure = match metric {
            Some(metric) => self.of_metric(metric, Some(FigureKind::Ring)),
            None => self.of_entries(),
        };
        let counts = self.year.counts();
        let recorded = counts.len();
        for (point, term) in figure.series.iter_mut().flat_map(|series| &mut series.points).zip(self.scope().terms()) {
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
        figure
    }

    fn ring(self) -> FigureView {
        self.view(format!("ring-of-{}", self.year.year), &self.ring_figure())
    }

    /// Entries by term, for a year whose ring names no metric.
    fn of_entries(self) -> chart::Figure {
        let counts = self.year.counts();
        let cells: BTreeMap<Term, Cell> = counts
            .into_iter()
            .filter_map(|(term, count)| Some((term, Cell::Number(Decimal::parse(&count.to_string())?))))
            .collect();
        let name = self.language.pick("各节气记事", "Entries by term").to_owned();
        let values = Values::Terms(cells);
        let series = self.scope().series(name.clone(), &values, &self.scope().keys(&[&values]));
        chart::Figure {
            kind: Some(Kind::Ring),
            unit: self.language.pick("篇", "entries").to_owned(),
            sum: Sum::Meaningful,
            language: self.chart_language(),
            ..chart::Figure::new(name, Axis::Terms, vec![series])
        }
    }

    fn view(self, anchor: String, figure: &chart::Figure) -> FigureView {
        view(self.drawings, anchor, figure)
    }
}

impl Hung {
    pub(super) fn imprint<'h>(&'h self, description: &'h str, palette: &'h chart::Palette) -> chart::Imprint<'h> {
        chart::Imprint {
            description,
            note: self.note.as_deref(),
            source: self.source.as_deref(),
            period: self.period.as_deref(),
            palette,
        }
    }
}

/// A figure drawn, or found among those drawn before.
pub(super) fn view(drawings: &Drawings, anchor: String, figure: &chart::Figure) -> FigureView {
    let drawing = drawings.get(|| key(figure), || chart::draw(figure, &chart::Style::default()));
    FigureView {
        anchor,
        title: figure.title.clone(),
        draft: false,
        kind: drawing.kind.name(),
        unit: figure.unit.clone(),
        note: None,
        source: None,
        period: None,
        wide: drawing.wide.clone(),
        narrow: drawing.narrow.clone(),
        description: drawing.description.clone(),
        table: table(&drawing.table),
        file: None,
    }
}

/// The digest of all that a drawing shows.
fn key(figure: &chart::Figure) -> Digest {
    Digest::of(format!("{figure:?}").as_bytes())
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
pub(super) fn chinese(number: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match (number / 10, number % 10) {
        (0, 0) => "〇".to_owned(),
        (0, ones) => DIGITS[ones].to_owned(),
        (1, ones) => format!("十{}", DIGITS[ones]),
        (tens, ones) if tens < 10 => format!("{}十{}", DIGITS[tens], DIGITS[ones]),
        _ => number.to_string(),
    }
}
