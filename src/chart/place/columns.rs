//! Columns: amounts side by side, by term, month or category; several series stand together in a band. Placement only.
//!
//! Where every value can be written over its column there is no value axis: the numbers say it better. Otherwise there is
//! an axis, and the extremes are labelled. Names that fit under no column lay the chart down as bars, in the same order.

use super::bars;
use super::plot::{
    Note, Plot, Shelf, Thin, axis_room, beyond, fit_names, plot_height, target_heights, target_label, target_values,
    upright, value_axis, value_room, write_absence, write_gutter, write_names, write_target,
};
use super::sheet::{Sheet, open_mark};
use crate::chart::figure::Point;
use crate::chart::grid::Grid;
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Mark, Placed, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;

pub fn place(mut sheet: Sheet) -> Placed {
    let grid = Grid::of(sheet.figure);
    let several = sheet.figure.series.len();
    let target = target_label(&sheet);
    let gutter = target.as_ref().map_or(0.0, |(_, label)| text::width(label, sheet.text) + 8.0);
    let named_at_line = gutter <= sheet.width * 0.22;
    let right = if named_at_line { sheet.width - gutter } else { sheet.width };

    let bare = right / grid.rows.len() as f64;
    let direct = every_value_fits(&sheet, column_width(bare, several) + bare * 0.12);
    let scale = scale(&sheet, direct);
    let left = if direct { 0.0 } else { axis_room(&sheet, &scale) };
    let band = (right - left) / grid.rows.len() as f64;
    let names = match fit_names(&sheet, &grid, band, Thin::Moments) {
        Some(names) if column_width(band, several) >= thinnest(several) => names,
        _ => return bars::place(sheet, bars::Order::AsGiven),
    };

    let mut items = if several > 1 { sheet.legend_of_fills() } else { Vec::new() };
    items.extend(if named_at_line && target.is_some() { None } else { sheet.target_item() });
    sheet.head(items);
    let line = value_room(&sheet);
    let top = sheet.top + line;
    let bottom = top + plot_height(&sheet);
    let below = if sheet.figure.values().any(|value| value < 0.0) { line } else { 0.0 };
    let plot = Plot { left, right, top, bottom: bottom - below, band, scale };

    if direct {
        let ground = plot.ground();
        sheet.marks.push(Mark::line((left, ground), (right, ground), Role::Axis));
    } else {
        value_axis(&mut sheet, &plot);
    }
    write_columns(&mut sheet, &plot, &grid);
    write_target(&mut sheet, &plot, &grid);
    if let Some((value, label)) = target.filter(|_| named_at_line) {
        let note = Note { y: plot.y(value), lines: vec![label], role: Role::Lab };
        write_gutter(&mut sheet, right + 8.0, (plot.top - line, bottom), vec![note]);
    }
    write_values(&mut sheet, &plot, &grid, direct);
    let names_plot = Plot { bottom, ..plot };
    write_names(&mut sheet, &names_plot, &grid, &names);
    sheet.foot(open_mark);
    sheet.done()
}

/// A column of a group needs room for its pattern; a lone one is read by its height alone.
fn thinnest(several: usize) -> f64 {
    if several > 1 { 4.0 } else { 0.9 }
}

/// Without an axis the scale ends at the values, with one it ends at ticks.
fn scale(sheet: &Sheet, direct: bool) -> Scale {
    let values = sheet.figure.values().chain(target_values(sheet));
    let scale = Scale::new(values, Baseline::Zero, sheet.variant.pick(5, 4));
    if !direct {
        return scale;
    }
    let values = || sheet.figure.values().chain(target_values(sheet));
    scale.drawn_in(values().fold(0.0, f64::min), values().fold(0.0, f64::max))
}

/// The width of one column of a band.
fn column_width(band: f64, several: usize) -> f64 {
    (band * if several > 1 { 0.8 } else { 0.68 } / several as f64).min(56.0)
}

fn every_value_fits(sheet: &Sheet, room: f64) -> bool {
    let points = sheet.figure.series.iter().flat_map(|series| &series.points);
    points.filter_map(|point| point.datum.text()).all(|text| text::width(text, sheet.text) <= room)
}

/// Calls `visit` for each point with its series and the left edge of its column.
fn each<'a>(sheet: &Sheet, plot: &Plot, grid: &Grid<'a>, mut visit: impl FnMut(usize, &'a Point, f64)) {
    let several = sheet.figure.series.len();
    let width = column_width(plot.band, several);
    for (i, row) in grid.rows.iter().enumerate() {
        let left = plot.x(i) - width * several as f64 / 2.0;
        for (nth, point) in row.cells.iter().enumerate() {
            if let Some(point) = point {
                visit(nth, point, left + width * nth as f64);
            }
        }
    }
}

fn write_columns(sheet: &mut Sheet, plot: &Plot, grid: &Grid) {
    let width = column_width(plot.band, sheet.figure.series.len());
    let ground = plot.ground();
    let mut columns = Vec::new();
    each(sheet, plot, grid, |nth, point, x| columns.push((nth, point, x)));
    let mut filled = Vec::new();
    for (nth, point, x) in columns {
        let tone = sheet.tone(nth, point);
        match point.datum.value() {
            None => write_absence(sheet, nth, point, (x + width / 2.0, ground), width * 0.9),
            Some(0.0) => {
                let tick = Shape::Line(vec![(x, ground), (x + width, ground)]);
                sheet.told(nth, point, tick, Role::Zero.in_tone(tone));
            }
            Some(value) => {
                let thin = if sheet.figure.series.len() > 1 { width * 0.08 } else { 0.0 };
                let shape = upright(x + thin, width - 2.0 * thin, plot.y(value), ground);
                filled.push(Filled::new(shape.clone(), tone));
                sheet.told(nth, point, shape, Role::Fill.in_tone(tone));
            }
        }
    }
    sheet.marks.extend(hatch::over(&filled));
}

/// Values over their columns: all of them, or the highest, the lowest and the last where the others have no room.
fn write_values(sheet: &mut Sheet, plot: &Plot, grid: &Grid, all: bool) {
    let half = column_width(plot.band, sheet.figure.series.len()) / 2.0;
    let mut values: Vec<(f64, &str, f64)> = Vec::new();
    each(sheet, plot, grid, |_, point, x| {
        if let (Some(value), Some(text)) = (point.datum.value(), point.datum.text()) {
            values.push((value, text, x + half));
        }
    });
    let mut shelf = Shelf::default();
    if !all {
        // A value may not stand on a neighbour that is taller than its own column.
        for (value, _, x) in &values {
            let (y, ground) = (plot.y(*value), plot.ground());
            let (y, height) = (y.min(ground), (y - ground).abs());
            shelf.keep(Rect { x: x - half, y, width: 2.0 * half, height });
        }
        let highest = values.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
        let lowest = values.iter().copied().reduce(|a, b| if b.0 < a.0 { b } else { a });
        values = highest.into_iter().chain(lowest).chain(values.last().copied()).collect();
        values.dedup();
    }
    let lines = target_heights(sheet, plot, grid);
    for (value, text, x) in values {
        let line = lines.get(((x - plot.left) / plot.band) as usize).copied().flatten();
        let baseline = beyond(value, plot.y(value), line, sheet.text);
        shelf.write(sheet, text, (x, baseline), (plot.left, plot.right));
    }
}
