//! Areas: a line with its ground washed down to zero; or several series that add up, one upon the other. Placement only.
//!
//! Stacked areas carry their names at their right ends, in their order, and the highest total is written over its place.
//! Series that do not add up, or have gaps, are drawn as lines instead: see `choose.rs`.

use super::line;
use super::plot::{
    Names, Note, Plot, Shelf, Side, Thin, Wanted, above, axis_room, extent, fit_names, plot_height, target_label,
    target_values, value_axis, value_room, write_names, write_target,
};
use super::sheet::{Sheet, open_mark, series_tone};
use super::stack::{absences, write_absences};
use crate::chart::figure::Point;
use crate::chart::grid::Grid;
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Mark, Placed, Pos, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::sums::{self, Amount};
use crate::chart::text;

/// More moments than this are too narrow to be pointed at one by one.
pub const MOST_HITS: usize = 62;

pub fn place(sheet: Sheet) -> Placed {
    let several = sheet.figure.series.len() > 1;
    match several && sums::unbroken(&Grid::of(sheet.figure)) {
        true => place_stacked(sheet),
        false => line::place_on(sheet, Baseline::Zero),
    }
}

fn place_stacked(mut sheet: Sheet) -> Placed {
    let grid = Grid::of(sheet.figure);
    let totals: Vec<Amount> = sums::of_rows(&grid, sheet.style).into_iter().map_while(|total| total).collect();
    let values = totals.iter().map(|total| total.value).chain(target_values(&sheet));
    let scale = Scale::new(values, Baseline::Zero, sheet.variant.pick(5, 4));
    let ends = Ends::of(&sheet, &grid, totals.len());
    let left = axis_room(&sheet, &scale);
    let (notes, height) = extent(&sheet, ends.texts.iter());
    let label = ends.target.as_ref().map_or(0.0, |(_, label)| text::width(label, sheet.text));
    let drawn = totals.len() as f64 - 0.5;
    let side = Side::of(&sheet, &Wanted { left, rows: grid.rows.len(), drawn, notes, label });
    let (right, band) = (side.right, side.band);
    let names = fit_names(&sheet, &grid, band, Thin::Any).unwrap_or(Names::Every(grid.rows.len()));

    let mut items = if ends.named { Vec::new() } else { sheet.legend_of_fills() };
    items.extend(if ends.target.is_some() { None } else { sheet.target_item() });
    sheet.head(items);
    let top = sheet.top + value_room(&sheet);
    let height = plot_height(&sheet).max(height);
    let plot = Plot { left, right, top, bottom: top + height, band, scale };

    value_axis(&mut sheet, &plot);
    let tops = write_areas(&mut sheet, &plot, &grid, totals.len());
    write_target(&mut sheet, &plot, &grid);
    write_highest(&mut sheet, &plot, &totals, side.end);
    write_hits(&mut sheet, &plot, &grid, &totals);
    let (notes, target) = ends.notes(&plot, &tops);
    side.write(&mut sheet, &plot, notes, target);
    for (i, row) in grid.rows.iter().enumerate().skip(totals.len()) {
        let ahead = absences(&sheet, row);
        write_absences(&mut sheet, ahead, (plot.x(i), plot.bottom - 1.0), (band * 0.6).min(14.0));
    }
    write_names(&mut sheet, &plot, &grid, &names);
    sheet.foot(open_mark);
    sheet.done()
}

/// What stands to the right of the plot: the name and the last value of each area, and the target.
struct Ends {
    texts: Vec<Vec<String>>,
    named: bool,
    target: Option<(f64, String)>,
}

impl Ends {
    fn of(sheet: &Sheet, grid: &Grid, known: usize) -> Self {
        let size = sheet.text;
        let room = sheet.width * sheet.variant.pick(0.24, 0.28) - 8.0;
        let names = || sheet.figure.series.iter().map(|series| series.name.as_str());
        let lines = |name: &str| text::wrap(name, room, size).len();
        let named = names().all(|name| lines(name) <= 2) && names().map(|name| lines(name) + 1).sum::<usize>() <= 9;
        let last: Vec<&str> = grid.rows[known - 1].cells.iter().map(|cell| cell.map_or("", text_of)).collect();
        let texts: Vec<Vec<String>> = names()
            .zip(last)
            .map(|(name, value)| match named {
                true => text::fit(&format!("{name} {value}"), room, size, 3),
                false => vec![text::cut(value, room, size)],
            })
            .collect();
        let target = target_label(sheet).filter(|(_, label)| text::width(label, size) <= room);
        Self { texts, named, target }
    }

    /// `tops`: for each series where its area begins and ends at the right.
    fn notes(self, plot: &Plot, tops: &[(f64, f64)]) -> (Vec<Note>, Option<Note>) {
        let area = |(lines, (low, high)): (Vec<String>, &(f64, f64))| {
            let y = f64::midpoint(plot.y(*low), plot.y(*high));
            Note { y, lines, role: Role::Val }
        };
        // From the top down, so that areas without height keep their order.
        let notes = self.texts.into_iter().zip(tops).map(area).rev().collect();
        let target = self.target.map(|(value, label)| Note { y: plot.y(value), lines: vec![label], role: Role::Lab });
        (notes, target)
    }
}

fn text_of(point: &Point) -> &str {
    point.datum.text().unwrap_or_default()
}

/// The areas, from the ground up. Returns where each lies at its right end, in values.
fn write_areas(sheet: &mut Sheet, plot: &Plot, grid: &Grid, known: usize) -> Vec<(f64, f64)> {
    let mut low = vec![0.0; known];
    let mut filled = Vec::new();
    let mut ends = Vec::new();
    for nth in 0..sheet.figure.series.len() {
        let value = |i: usize| grid.rows[i].cells[nth].and_then(|point| point.datum.value()).unwrap_or(0.0);
        let high: Vec<f64> = low.iter().enumerate().map(|(i, low)| low + value(i)).collect();
        let edge =
            |line: &[f64]| -> Vec<Pos> { line.iter().enumerate().map(|(i, v)| (plot.x(i), plot.y(*v))).collect() };
        let mut outline = edge(&high);
        outline.extend(edge(&low).into_iter().rev());
        ends.push((low[known - 1], high[known - 1]));
        filled.push(Filled::new(Shape::Area(outline), series_tone(nth)));
        low = high;
    }
    for area in &filled {
        sheet.shape(area.shape.clone(), Role::Fill.in_tone(area.tone));
    }
    sheet.marks.extend(hatch::over(&filled));
    ends
}

fn write_highest(sheet: &mut Sheet, plot: &Plot, totals: &[Amount], end: f64) {
    let highest = totals.iter().enumerate().reduce(|a, b| if b.1.value > a.1.value { b } else { a });
    if let Some((i, total)) = highest.filter(|(_, total)| total.value > 0.0) {
        let mut shelf = Shelf::default();
        // A wide number may not lie on the slopes beside it.
        for (k, other) in totals.iter().enumerate() {
            shelf.keep(Rect { x: plot.x(k) - 1.0, y: plot.y(other.value), width: 2.0, height: 2.0 });
        }
        shelf.write(
            sheet,
            &total.text,
            (plot.x(i), above(plot.y(total.value), sheet.text)),
            (plot.left, (end + 4.0).min(plot.right)),
        );
    }
}

/// What each moment says when pointed at.
fn write_hits(sheet: &mut Sheet, plot: &Plot, grid: &Grid, totals: &[Amount]) {
    if totals.len() > MOST_HITS {
        return;
    }
    let (language, unit) = (sheet.figure.language, &sheet.figure.unit);
    for (i, (row, total)) in grid.rows.iter().zip(totals).enumerate() {
        let part = |(cell, series): (&Option<&Point>, &crate::chart::figure::Series)| {
            format!("{} {}", series.name, language.with_unit(cell.map_or("", text_of), unit))
        };
        let mut parts: Vec<String> = row.cells.iter().zip(&sheet.figure.series).map(part).collect();
        parts.push(format!("{} {}", language.total(), language.with_unit(&total.text, unit)));
        let title = language.says(&row.point.name, &parts.join(language.comma()));
        let href = row.cells.iter().flatten().find_map(|point| point.href.clone());
        let ground =
            Rect { x: plot.x(i) - plot.band / 2.0, y: plot.top, width: plot.band, height: plot.bottom - plot.top };
        let marks = vec![Mark::shape(Shape::Box(ground), Role::Hit.plain())];
        sheet.marks.push(Mark::datum(title, href, marks));
    }
}
