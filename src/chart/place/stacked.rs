//! Stacked columns: several amounts that add up, one upon the other, their total on top. Placement only.
//!
//! Parts are named in the head and stand in its order from the ground up. A part that has room for it carries its value.
//! Where the totals cannot all be written there is a value axis, and the extremes are labelled. What a row does not know
//! is marked above what it knows. Names that fit under no column lay the stacks down, see `stacked_bars.rs`.

use super::plot::{
    Note, Plot, Shelf, Thin, above, axis_room, fit_names, plot_height, target_label, target_values, value_axis,
    value_room, write_gutter, write_names, write_target,
};
use super::sheet::{Sheet, open_mark, series_tone};
use super::stack::{Piece, SEAM, Stack, absences, lettered, piece_label, row_targets, write_absences};
use super::stacked_bars;
use crate::chart::grid::Grid;
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Label, Mark, Placed, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::{sums, text};

pub fn place(mut sheet: Sheet) -> Placed {
    let grid = Grid::of(sheet.figure);
    let stacks = Stack::all(&grid, sums::of_rows(&grid, sheet.style));
    let target = target_label(&sheet);
    let gutter = target.as_ref().map_or(0.0, |(_, label)| text::width(label, sheet.text) + 8.0);
    let named_at_line = gutter <= sheet.width * 0.22;
    let right = if named_at_line { sheet.width - gutter } else { sheet.width };

    let room = right / grid.rows.len() as f64 * 0.92;
    let totals = || stacks.iter().filter_map(|stack| stack.total.as_ref());
    let direct = totals().all(|total| text::width(&total.text, sheet.text) <= room);
    let values = || totals().map(|total| total.value).chain(target_values(&sheet));
    let mut scale = Scale::new(values(), Baseline::Zero, sheet.variant.pick(5, 4));
    if direct {
        scale = scale.drawn_in(0.0, values().fold(0.0, f64::max));
    }
    let left = if direct { 0.0 } else { axis_room(&sheet, &scale) };
    let band = (right - left) / grid.rows.len() as f64;
    let Some(names) = fit_names(&sheet, &grid, band, Thin::Moments).filter(|_| column_width(band) >= 4.0) else {
        return stacked_bars::place(sheet, &grid, &stacks);
    };

    let mut items = sheet.legend_of_fills();
    items.extend(if named_at_line && target.is_some() { None } else { sheet.target_item() });
    sheet.head(items);
    let open = stacks.iter().any(|stack| stack.total.is_some() && !absences(&sheet, stack.row).is_empty());
    let line = value_room(&sheet) + if open { OPEN } else { 0.0 };
    let top = sheet.top + line;
    let plot = Plot { left, right, top, bottom: top + plot_height(&sheet), band, scale };

    if direct {
        let ground = plot.ground();
        sheet.marks.push(Mark::line((left, ground), (right, ground), Role::Axis));
    } else {
        value_axis(&mut sheet, &plot);
    }
    let targets = row_targets(&sheet, &grid);
    write_stacks(&mut sheet, &plot, &stacks, &targets);
    write_target(&mut sheet, &plot, &grid);
    if let Some((value, label)) = target.filter(|_| named_at_line) {
        let note = Note { y: plot.y(value), lines: vec![label], role: Role::Lab };
        write_gutter(&mut sheet, right + 8.0, (plot.top - line, plot.bottom), vec![note]);
    }
    write_totals(&mut sheet, &plot, &stacks, direct);
    write_names(&mut sheet, &plot, &grid, &names);
    sheet.foot(open_mark);
    sheet.done()
}

/// The height that open marks take above a stack.
const OPEN: f64 = 13.0;

fn column_width(band: f64) -> f64 {
    (band * 0.68).min(72.0)
}

/// The box of a piece, without the seam to the one below it.
fn piece_box(plot: &Plot, x: f64, span: (f64, f64)) -> Rect {
    let (top, mut bottom) = (plot.y(span.1), plot.y(span.0));
    if span.0 > 0.0 && bottom - top > 3.0 * SEAM {
        bottom -= SEAM;
    }
    let width = column_width(plot.band);
    Rect { x: x - width / 2.0, y: top, width, height: bottom - top }
}

fn write_stacks(sheet: &mut Sheet, plot: &Plot, stacks: &[Stack], targets: &[Option<f64>]) {
    let (width, ground) = (column_width(plot.band), plot.ground());
    let (mut filled, mut lettering) = (Vec::new(), Vec::new());
    let lettered = lettered(stacks, |piece| has_room(sheet, plot, piece));
    for (i, stack) in stacks.iter().enumerate() {
        let x = plot.x(i);
        for piece in &stack.pieces {
            let rect = piece_box(plot, x, piece.span);
            let written = stack.pieces.len() > 1 && lettered[piece.nth] && has_room(sheet, plot, piece);
            let label = written.then(|| piece_label(sheet, piece, &rect));
            let label = label.filter(|label| !is_crossed(plot, targets.get(i).copied().flatten(), label));
            let shape = Shape::Box(rect);
            let window = label.as_ref().map(Label::window);
            filled.push(Filled { shape: shape.clone(), tone: piece.tone, window });
            lettering.extend(label.map(Mark::Label));
            sheet.told(piece.nth, piece.point, shape, Role::Fill.in_tone(piece.tone));
        }
        let top = stack.total.as_ref().map_or(ground, |total| plot.y(total.value));
        if stack.total.is_some() && stack.pieces.is_empty() {
            let zeros = vec![(x - width / 2.0, ground), (x + width / 2.0, ground)];
            sheet.shape(Shape::Line(zeros), Role::Zero.in_tone(series_tone(0)));
        }
        let foot = if stack.total.is_some() { top - 2.0 } else { top };
        let absences = absences(sheet, stack.row);
        write_absences(sheet, absences, (x, foot), width);
    }
    sheet.marks.extend(hatch::over(&filled));
    sheet.marks.extend(lettering);
}

/// Whether the value of a part can stand inside of it.
fn has_room(sheet: &Sheet, plot: &Plot, piece: &Piece) -> bool {
    let rect = piece_box(plot, 0.0, piece.span);
    let wide = piece.point.datum.text().map_or(0.0, |text| text::width(text, sheet.text));
    rect.height >= 1.25 * sheet.text && wide <= rect.width - 5.0
}

/// Whether the target runs through there.
fn is_crossed(plot: &Plot, target: Option<f64>, label: &Label) -> bool {
    let ground = label.bounds();
    target.map(|value| plot.y(value)).is_some_and(|y| ground.y - 2.0 < y && y < ground.bottom() + 2.0)
}

/// Totals over their stacks: all of them, or the highest, the lowest and the last where the others have no room.
fn write_totals(sheet: &mut Sheet, plot: &Plot, stacks: &[Stack], all: bool) {
    let half = column_width(plot.band) / 2.0;
    let mut totals: Vec<(f64, &str, f64, f64)> = Vec::new();
    for (i, stack) in stacks.iter().enumerate() {
        if let Some(total) = &stack.total {
            let open = if absences(sheet, stack.row).is_empty() { 0.0 } else { OPEN };
            totals.push((total.value, &total.text, plot.x(i), plot.y(total.value) - open));
        }
    }
    let mut shelf = Shelf::default();
    if !all {
        for (_, _, x, y) in &totals {
            shelf.keep(Rect { x: x - half, y: *y, width: 2.0 * half, height: plot.ground() - y });
        }
        let highest = totals.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
        let lowest = totals.iter().copied().reduce(|a, b| if b.0 < a.0 { b } else { a });
        totals = highest.into_iter().chain(lowest).chain(totals.last().copied()).collect();
        totals.dedup();
    }
    for (_, text, x, y) in totals {
        shelf.write(sheet, text, (x, above(y, sheet.text)), (plot.left, plot.right));
    }
}
