//! The matrix: several series over one axis, a row a series, a column a point, and how dark a cell is for its value.
//! Placement only.
//!
//! Names of rows stand at the left, names of columns on top: in full, or every nth where they follow from their order, or
//! as numbers with a key below. A value is written in its cell where it fits.

use super::heat::{Quiet, Words, open_cell, ramp, write_cell, write_steps};
use super::plot::{Plot, Thin, fit_names, write_names};
use super::sheet::{Item, LEADING, Sheet, first_baseline};
use crate::chart::figure::{Axis, Datum, Point};
use crate::chart::grid::Grid;
use crate::chart::mark::{Anchor, Placed, Rect, Role};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;

/// Between names and cells.
const NAME_GAP: f64 = 8.0;
const WIDEST_CELL: f64 = 76.0;

pub fn place(mut sheet: Sheet) -> Placed {
    let grid = Grid::of(sheet.figure);
    let ramp = ramp(&sheet);
    sheet.head(Vec::new());
    write_steps(&mut sheet, &ramp);

    let size = sheet.text;
    let widest = sheet.figure.series.iter().map(|series| text::width(&series.name, size)).fold(0.0, f64::max);
    let names = widest.min(sheet.width * 0.3);
    let left = if names > 0.0 { names + NAME_GAP } else { 0.0 };
    let pitch = ((sheet.width - left) / grid.rows.len() as f64).min(WIDEST_CELL);
    let missing = Point::new("", Datum::Missing);
    let key = write_columns(&mut sheet, &grid, left, pitch);

    let mut quiet = Quiet::default();
    for nth in 0..sheet.figure.series.len() {
        let lines = text::fit(&sheet.figure.series[nth].name, names + 0.1, size, 3);
        let height = (lines.len() as f64 * size * LEADING + 4.0).max(1.75 * size);
        let first = first_baseline(sheet.top + height / 2.0, lines.len(), size);
        for (k, line) in lines.into_iter().enumerate() {
            sheet.label(line, (names, first + k as f64 * size * LEADING), Anchor::End, Role::Lab);
        }
        for (i, row) in grid.rows.iter().enumerate() {
            let ground = Rect { x: left + i as f64 * pitch, y: sheet.top, width: pitch, height };
            write_cell(
                &mut sheet,
                (nth, row.cells[nth].unwrap_or(&missing)),
                &ground,
                (&ramp, Words::WhereTheyFit),
                &mut quiet,
            );
        }
        sheet.top += height;
    }
    quiet.write(&mut sheet);
    if !key.is_empty() {
        sheet.top += 6.0;
        sheet.row(&key);
    }
    let cells = || grid.rows.iter().flat_map(|row| &row.cells).map(|point| point.unwrap_or(&missing));
    sheet.foot_of(cells, open_cell);
    sheet.done()
}

/// Writes the names of the columns; returns the key where they are numbered.
fn write_columns(sheet: &mut Sheet, grid: &Grid, left: f64, pitch: f64) -> Vec<Item> {
    let ordered = matches!(sheet.figure.axis, Axis::Terms | Axis::Time(_) | Axis::Seasons);
    let thin = if ordered { Thin::Any } else { Thin::Moments };
    // Names are written below a plot: this one ends where the sheet now does.
    let plot = Plot {
        left,
        right: left + pitch * grid.rows.len() as f64,
        top: sheet.top,
        bottom: sheet.top - 8.0,
        band: pitch,
        scale: Scale::new(std::iter::empty(), Baseline::Zero, 1),
    };
    if let Some(names) = fit_names(sheet, grid, pitch, thin) {
        write_names(sheet, &plot, grid, &names);
        return Vec::new();
    }
    let count = grid.rows.len();
    let widest = text::width(&count.to_string(), sheet.text);
    let every = ((widest + 4.0) / pitch).ceil().max(1.0) as usize;
    for i in (0..count).filter(|i| i.is_multiple_of(every)) {
        let text = (i + 1).to_string();
        let half = text::width(&text, sheet.text) / 2.0;
        let x = plot.x(i).min(sheet.width - half);
        sheet.label(text, (x, sheet.top + 0.95 * sheet.text), Anchor::Middle, Role::Mut);
    }
    sheet.top += sheet.text * LEADING;
    let named =
        |(i, row): (usize, &crate::chart::grid::Row)| Item::words(format!("{} {}", i + 1, row.point.name), Role::Mut);
    grid.rows.iter().enumerate().map(named).collect()
}
