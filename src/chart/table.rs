//! The table of a figure. In: a figure. Out: a caption, a head and rows of text, complete and as typed.
//! A stack has its totals beside the values, a running total what has come together so far and what is open. Absent: html;
//! the caller writes it.

mod results;

use super::figure::{Axis, Datum, Figure, Kind, Step, Style};
use super::grid::{self, Grid};
use super::scale;
use super::sums::{self, Amount, Flow};

/// The numbers of a figure, for reading and for copying.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The title with its unit.
    pub caption: String,
    /// What the names are, then one heading a series.
    pub head: Vec<String>,
    pub rows: Vec<Row>,
    /// The sums, where the values add up and there are at least two.
    pub total: Option<Row>,
}

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub name: String,
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    pub text: String,
    pub kind: CellKind,
}

/// What a cell holds, for its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    Number,
    Missing,
    Withheld,
    NotYet,
}

impl CellKind {
    /// The class name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Missing => "missing",
            Self::Withheld => "withheld",
            Self::NotYet => "not-yet",
        }
    }
}

/// The table of a figure, drawn as `kind`.
pub fn table(figure: &Figure, kind: Kind, style: &Style) -> Table {
    if let Some(table) = results::table(figure, kind, style) {
        return table;
    }
    let language = figure.language;
    let grid = Grid::of(figure);
    let cell = |datum: &Datum| {
        let kind = match datum {
            // A number too large to draw is still a number; one that is none is not.
            Datum::Number { value, text } if value.is_finite() => {
                return Cell { text: text.clone(), kind: CellKind::Number };
            }
            Datum::Number { .. } | Datum::Missing => CellKind::Missing,
            Datum::Withheld => CellKind::Withheld,
            Datum::NotYet => CellKind::NotYet,
        };
        Cell { text: language.absent(datum).to_owned(), kind }
    };
    // A diary of a year is told by the days it has; how many it has not, the description says.
    let diary = kind == Kind::Heat && figure.axis == Axis::Time(Step::Day) && figure.series.len() == 1;
    let says = |row: &&grid::Row| !diary || row.cells.iter().flatten().any(|point| !is_silent(&point.datum));
    let rows = grid
        .rows
        .iter()
        .filter(says)
        .map(|row| Row {
            name: row.point.name.clone(),
            cells: row.cells.iter().map(|point| cell(point.map_or(&Datum::Missing, |point| &point.datum))).collect(),
        })
        .collect();
    let heading = |name: &str| match (name.is_empty(), figure.unit.is_empty()) {
        (false, _) => name.to_owned(),
        (true, false) => figure.unit.clone(),
        (true, true) => language.pick("数值", "Value").to_owned(),
    };
    let mut head = vec![language.axis(figure.axis).to_owned()];
    head.extend(figure.series.iter().map(|series| heading(&series.name)));
    let mut table = Table { caption: caption(figure), head, rows, total: total(figure, style) };
    for (heading, column) in worked_out(figure, kind, &grid, style) {
        table.head.push(heading);
        let last = column.iter().rev().flatten().next();
        if let Some(total) = &mut table.total {
            let sum = match kind {
                Kind::Cumulative => number(last),
                _ => number(Some(&sum_of(figure, style))),
            };
            total.cells.push(sum);
        }
        for ((row, amount), known) in table.rows.iter_mut().zip(&column).zip(&grid.rows) {
            // Where nothing is known the reason of the first series stands for all.
            let reason = known.cells.iter().flatten().next().map_or(&Datum::Missing, |point| &point.datum);
            row.cells.push(if amount.is_some() { number(amount.as_ref()) } else { cell(reason) });
        }
    }
    table
}

/// The columns beside the values: a heading, and an amount for each row.
fn worked_out(figure: &Figure, kind: Kind, grid: &Grid, style: &Style) -> Vec<(String, Vec<Option<Amount>>)> {
    let language = figure.language;
    let name = |nth: usize| figure.series.get(nth).map_or("", |series| series.name.as_str());
    let filled = |run: Vec<Amount>| {
        let mut column: Vec<Option<Amount>> = run.into_iter().map(Some).collect();
        column.resize(grid.rows.len(), None);
        column
    };
    match kind {
        Kind::Stacked => vec![(language.total().to_owned(), sums::of_rows(grid, style))],
        Kind::Area if figure.series.len() > 1 => vec![(language.total().to_owned(), sums::of_rows(grid, style))],
        Kind::Cumulative => {
            let flow = Flow::of(grid, style);
            let mut columns = vec![(language.running(name(0)), filled(flow.opened))];
            if figure.series.len() > 1 {
                columns.push((language.running(name(1)), filled(flow.closed)));
                let signed = |open: Amount| match open.value < 0.0 {
                    true => Amount { text: format!("−{}", open.text), ..open },
                    false => open,
                };
                columns.push((language.open(name(1)), filled(flow.open.into_iter().map(signed).collect())));
            }
            columns
        }
        _ => Vec::new(),
    }
}

fn number(amount: Option<&Amount>) -> Cell {
    let text = amount.map(|amount| amount.text.clone()).unwrap_or_default();
    Cell { text, kind: CellKind::Number }
}

/// The sum of all series.
fn sum_of(figure: &Figure, style: &Style) -> Amount {
    let points = figure.series.iter().flat_map(|series| &series.points);
    let (value, text) = scale::sum(points.filter_map(|p| Some((p.datum.value()?, p.datum.text()?))), style);
    Amount { value, text }
}

/// Whether nothing was said, or nothing can be said yet.
fn is_silent(datum: &Datum) -> bool {
    matches!(datum, Datum::Missing | Datum::NotYet)
}

/// The title with its unit: 会议（单位：场）.
fn caption(figure: &Figure) -> String {
    titled(figure, &figure.unit)
}

fn titled(figure: &Figure, unit: &str) -> String {
    match (unit.is_empty(), figure.title.is_empty()) {
        (true, _) => figure.title.clone(),
        (false, true) => figure.language.unit_line(unit),
        (false, false) => {
            let unit = figure.language.unit_line(unit);
            figure.language.pick(format!("{}（{unit}）", figure.title), format!("{} ({unit})", figure.title))
        }
    }
}

fn total(figure: &Figure, style: &Style) -> Option<Row> {
    let sums: Vec<Cell> = figure
        .series
        .iter()
        .map(|series| {
            let numbers = || series.points.iter().filter_map(|p| Some((p.datum.value()?, p.datum.text()?)));
            if numbers().next().is_none() {
                return Cell { text: figure.language.absent(&Datum::Missing).to_owned(), kind: CellKind::Missing };
            }
            Cell { text: scale::sum(numbers(), style).1, kind: CellKind::Number }
        })
        .collect();
    let several = figure.series.iter().any(|series| series.values().count() > 1);
    let all_drawable = figure.series.iter().flat_map(|s| &s.points).all(|p| match &p.datum {
        Datum::Number { .. } => p.datum.value().is_some(),
        _ => true,
    });
    (figure.has_total() && several && all_drawable)
        .then(|| Row { name: figure.language.total().to_owned(), cells: sums })
}
