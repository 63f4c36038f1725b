//! Lines: scores and trends over terms or time. Placement only.
//!
//! A line is broken where there is no number. Series differ by marker as well as by colour (and by dashes, in the style
//! sheet), and carry their names at their ends. The axis begins at zero only where the values come near it.

use super::plot::{
    Names, Note, Plot, Shelf, Thin, above, axis_room, extent, fit_names, plot_height, target_label, target_values,
    under, value_axis, value_room, write_absence, write_gutter, write_names, write_target,
};
use super::sheet::{Sheet, open_mark, series_tone};
use crate::chart::figure::Point;
use crate::chart::grid::Grid;
use crate::chart::mark::{MIDDLE, Mark, Placed, Pos, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;

/// More points than this go without markers: the line is dense enough to be read by itself.
const MOST_MARKERS: usize = 40;

pub fn place(sheet: Sheet) -> Placed {
    place_on(sheet, Baseline::Free)
}

/// Lines on a scale of that baseline. Where zero is on it for certain, the ground between it and the lines is washed.
pub fn place_on(mut sheet: Sheet, baseline: Baseline) -> Placed {
    let grid = Grid::of(sheet.figure);
    let scale = scale(&sheet, baseline);
    let left = axis_room(&sheet, &scale);
    let ends = Ends::of(&sheet, &grid);
    let right = sheet.width - ends.gutter;
    let band = (right - left) / grid.rows.len() as f64;
    let every = Names::Every(grid.rows.len());
    let names = fit_names(&sheet, &grid, band, Thin::Any).unwrap_or(every);

    let several = sheet.figure.series.len() > 1;
    let mut items = if several && !ends.named { sheet.legend(swatch) } else { Vec::new() };
    items.extend(if ends.target.is_some() { None } else { sheet.target_item() });
    sheet.head(items);
    let line = value_room(&sheet) + 4.0;
    let top = sheet.top + line;
    // A level plot is low; the words beside it may not be.
    let (_, words) = extent(&sheet, ends.texts.iter());
    let bottom = top + plot_height(&sheet).max(words - sheet.text);
    let plot = Plot { left, right, top, bottom, band, scale };

    value_axis(&mut sheet, &plot);
    if plot.scale.low != 0.0 && plot.scale.high != 0.0 {
        sheet.marks.push(Mark::line((left, bottom), (right, bottom), Role::Axis));
    }
    if baseline == Baseline::Zero {
        write_washes(&mut sheet, &plot, &grid);
    }
    write_target(&mut sheet, &plot, &grid);
    for nth in 0..sheet.figure.series.len() {
        let points: Vec<Option<&Point>> = grid.rows.iter().map(|row| row.cells[nth]).collect();
        write_series(&mut sheet, &plot, nth, &points);
    }
    if !several {
        write_extremes(&mut sheet, &plot, &grid, ends.last_row);
    }
    let text_size = sheet.text;
    let notes = ends.notes(&sheet, &plot);
    write_gutter(&mut sheet, right + 8.0, (top - line, bottom + 0.65 * text_size), notes);
    write_names(&mut sheet, &plot, &grid, &names);
    if !several {
        sheet.foot(open_mark);
    }
    sheet.done()
}

/// Where the lowest value would lie on the ground there is one more step below it: its number stands there.
fn scale(sheet: &Sheet, baseline: Baseline) -> Scale {
    let values = || sheet.figure.values().chain(target_values(sheet));
    let of = |floor: Option<f64>| Scale::new(values().chain(floor), baseline, sheet.variant.pick(5, 4));
    let scale = of(None);
    match scale.ticks.as_slice() {
        [first, second, ..] if *first > 0.0 && values().any(|value| value <= *first) => {
            of(Some((2.0 * first - second).max(0.0)))
        }
        _ => scale,
    }
}

/// What stands to the right of the plot: the last value of each series, with its name, and the target.
struct Ends<'a> {
    /// For each series its last point with a number.
    last: Vec<Option<&'a Point>>,
    /// The row of the only series' last number.
    last_row: Option<usize>,
    texts: Vec<Vec<String>>,
    /// Whether the names of the series are part of the texts.
    named: bool,
    target: Option<(f64, String)>,
    gutter: f64,
}

impl<'a> Ends<'a> {
    fn of(sheet: &Sheet, grid: &Grid<'a>) -> Self {
        let size = sheet.text;
        let room = sheet.width * sheet.variant.pick(0.24, 0.28);
        let several = sheet.figure.series.len();
        let last: Vec<Option<&Point>> = (0..several)
            .map(|nth| grid.rows.iter().rev().filter_map(|row| row.cells[nth]).find(|p| p.datum.value().is_some()))
            .collect();
        let last_row = grid.rows.iter().rposition(|row| row.cells[0].is_some_and(|p| p.datum.value().is_some()));
        let value = |nth: usize| last[nth].and_then(|p| p.datum.text()).unwrap_or_default();
        let names = || sheet.figure.series.iter().map(|series| series.name.as_str());
        let lines = |name: &str| text::wrap(name, room - 8.0, size).len();
        // Two lines a name, and no more in all than stand beside the plot.
        let named = several > 1
            && names().all(|name| lines(name) <= 2)
            && names().map(|name| lines(name) + 1).sum::<usize>() <= 9;
        let texts: Vec<Vec<String>> = names()
            .enumerate()
            .map(|(nth, name)| match (last[nth], named) {
                (None, _) => Vec::new(),
                // A lone line that ends away from the edge has its value where it ends.
                _ if several == 1 && !ends_at_the_edge(grid, last_row) => Vec::new(),
                (Some(_), false) => vec![text::cut(value(nth), room - 8.0, size)],
                (Some(_), true) => text::fit(&format!("{name} {}", value(nth)), room - 8.0, size, 3),
            })
            .collect();
        let target = target_label(sheet).filter(|(_, label)| text::width(label, size) <= room - 8.0);
        let lines = texts.iter().flatten().chain(target.as_ref().map(|(_, label)| label));
        // Without words there is still half a marker to hold.
        let gutter = lines.map(|line| text::width(line, size) + 8.0).fold(5.0, f64::max);
        Self { last, last_row, texts, named, target, gutter }
    }

    fn notes(self, sheet: &Sheet, plot: &Plot) -> Vec<Note> {
        let mut notes = Vec::new();
        for (lines, point) in self.texts.into_iter().zip(self.last) {
            if let Some(value) = point.and_then(|point| point.datum.value()) {
                notes.push(Note { y: plot.y(value), lines, role: Role::Val });
            }
        }
        if let Some((value, label)) = self.target {
            // Beside a value at the same height the target gives way downwards or upwards, as better says.
            let nudge = match sheet.figure.better {
                Some(crate::chart::figure::Better::Lower) => 0.1,
                _ => -0.1,
            };
            notes.push(Note { y: plot.y(value) + nudge, lines: vec![label], role: Role::Lab });
        }
        notes
    }
}

fn write_series(sheet: &mut Sheet, plot: &Plot, nth: usize, points: &[Option<&Point>]) {
    let several = sheet.figure.series.len() > 1;
    let mut run: Vec<Pos> = Vec::new();
    let mut dots = Vec::new();
    for (i, point) in points.iter().enumerate() {
        let at = point.and_then(|point| Some((point, (plot.x(i), plot.y(point.datum.value()?)))));
        match at {
            Some((point, at)) => {
                run.push(at);
                dots.push((point, at));
            }
            None => write_run(sheet, nth, &mut run),
        }
    }
    write_run(sheet, nth, &mut run);
    let marked = points.len() <= MOST_MARKERS;
    let ends = dots.len().saturating_sub(1);
    for (i, (point, at)) in dots.into_iter().enumerate() {
        let alone = |k: usize| points.get(k).copied().flatten().is_none_or(|p| p.datum.value().is_none());
        let row = ((at.0 - plot.left) / plot.band) as usize;
        if marked || i == ends || (alone(row + 1) && alone(row.wrapping_sub(1))) || point.href.is_some() {
            let tone = if several { series_tone(nth) } else { sheet.tone(nth, point) };
            sheet.told(nth, point, marker(nth, at), Role::Fill.in_tone(tone));
        }
    }
    for (i, point) in points.iter().enumerate() {
        if let Some(point) = point.filter(|point| point.datum.value().is_none() && !several) {
            write_absence(sheet, nth, point, (plot.x(i), plot.bottom - 1.0), (plot.band * 0.6).min(14.0));
        }
    }
}

/// The pale ground below each unbroken stretch of a line.
fn write_washes(sheet: &mut Sheet, plot: &Plot, grid: &Grid) {
    for nth in 0..sheet.figure.series.len() {
        let value = |i: usize| grid.rows[i].cells[nth].and_then(|point| point.datum.value());
        let rows: Vec<usize> = (0..grid.rows.len()).collect();
        for run in rows.chunk_by(|a, b| value(*a).is_some() && value(*b).is_some()).filter(|run| run.len() > 1) {
            let mut outline: Vec<Pos> = run.iter().map(|i| (plot.x(*i), plot.y(value(*i).unwrap_or(0.0)))).collect();
            outline.push((plot.x(run[run.len() - 1]), plot.ground()));
            outline.push((plot.x(run[0]), plot.ground()));
            sheet.shape(Shape::Area(outline), Role::Wash.in_tone(series_tone(nth)));
        }
    }
}

fn write_run(sheet: &mut Sheet, nth: usize, run: &mut Vec<Pos>) {
    if run.len() > 1 {
        sheet.shape(Shape::Line(std::mem::take(run)), Role::Line.in_tone(series_tone(nth)));
    }
    run.clear();
}

/// Whether the last number of a lone line stands beside the gutter; a single point stands in the middle.
fn ends_at_the_edge(grid: &Grid, last_row: Option<usize>) -> bool {
    grid.rows.len() > 1 && last_row == grid.rows.len().checked_sub(1)
}

/// The highest, the lowest and the last value; at the right edge the last one stands in the gutter.
fn write_extremes(sheet: &mut Sheet, plot: &Plot, grid: &Grid, last_row: Option<usize>) {
    let values: Vec<(f64, &str, usize)> = grid
        .rows
        .iter()
        .enumerate()
        .filter_map(|(i, row)| row.cells[0].and_then(|p| Some((p.datum.value()?, p.datum.text()?, i))))
        .collect();
    let highest = values.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let lowest = values.iter().copied().reduce(|a, b| if b.0 < a.0 { b } else { a });
    let mut shelf = Shelf::default();
    for (value, _, row) in &values {
        let (x, y) = (plot.x(*row), plot.y(*value));
        shelf.keep(Rect { x: x - 2.0, y: y - 2.0, width: 4.0, height: 4.0 });
    }
    if let Some((value, text, row)) = values.last().copied()
        && !ends_at_the_edge(grid, Some(row))
    {
        let wide = text::width(text, sheet.text);
        let (x, y) = (plot.x(row), plot.y(value));
        let at = if x + 8.0 + wide <= plot.right {
            (x + 8.0 + wide / 2.0, y + MIDDLE * sheet.text)
        } else {
            (x, above(y - 3.0, sheet.text))
        };
        shelf.write(sheet, text, at, (plot.left, plot.right));
    }
    for (found, is_highest) in [(highest, true), (lowest, false)] {
        if let Some((value, text, row)) = found
            && Some(row) != last_row
        {
            let y = plot.y(value);
            let lower = under(y + 3.0, sheet.text);
            // At the foot of the plot the lowest value has its words above it.
            let baseline = if is_highest || lower > plot.bottom - 4.0 { above(y - 3.0, sheet.text) } else { lower };
            shelf.write(sheet, text, (plot.x(row), baseline), (plot.left, plot.right));
        }
    }
}

fn swatch(nth: usize) -> Shape {
    marker(nth, (0.0, 0.0))
}

/// The marker of a series: a dot, a square, a triangle, a diamond, a triangle on its head, an upright bar.
fn marker(nth: usize, (x, y): Pos) -> Shape {
    let outline = |points: &[Pos]| Shape::Area(points.iter().map(|(dx, dy)| (x + dx, y + dy)).collect());
    match nth % 6 {
        0 => Shape::Dot((x, y), 3.4),
        1 => Shape::Box(Rect { x: x - 3.1, y: y - 3.1, width: 6.2, height: 6.2 }),
        2 => outline(&[(0.0, -4.2), (4.0, 2.9), (-4.0, 2.9)]),
        3 => outline(&[(0.0, -4.5), (4.5, 0.0), (0.0, 4.5), (-4.5, 0.0)]),
        4 => outline(&[(0.0, 4.2), (4.0, -2.9), (-4.0, -2.9)]),
        _ => Shape::Box(Rect { x: x - 1.6, y: y - 4.4, width: 3.2, height: 8.8 }),
    }
}
