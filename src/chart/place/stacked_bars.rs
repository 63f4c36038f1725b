//! Stacked bars: stacks that lie down because their names fit under no column. Placement only.
//!
//! One bar a row, its name in front or above, its total at the end, and the value of a part in it where there is room.

use super::bars::{Lanes, write_ground, write_name};
use super::plot::target_label;
use super::sheet::{LEADING, Sheet, open_mark, series_tone};
use super::stack::{Piece, SEAM, Stack, absences, lettered, piece_label, row_targets, write_absences};
use crate::chart::figure::Target;
use crate::chart::grid::Grid;
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Anchor, Label, MIDDLE, Mark, Placed, Rect, Role, Shape};
use crate::chart::text;

pub fn place(mut sheet: Sheet, grid: &Grid, stacks: &[Stack]) -> Placed {
    let mut items = sheet.legend_of_fills();
    items.extend(sheet.target_item());
    sheet.head(items);

    let totals = stacks.iter().filter_map(|stack| stack.total.as_ref());
    let amounts: Vec<(f64, &str)> = totals.map(|total| (total.value, total.text.as_str())).collect();
    let lanes = Lanes::of(&sheet, grid, &amounts, 18.0);
    let targets = row_targets(&sheet, grid);
    let lettered = lettered(stacks, |piece| has_room(&sheet, &lanes, piece));
    let top = sheet.top;
    for (i, stack) in stacks.iter().enumerate() {
        write_row(&mut sheet, (&lanes, &lettered), stack, targets.get(i).copied().flatten());
    }
    if lanes.names.is_some() {
        let foot = sheet.top;
        write_ground(&mut sheet, &lanes, (top, foot));
    }
    if let Some((value, _)) = target_label(&sheet) {
        let x = lanes.x(value);
        sheet.marks.push(Mark::line((x, top), (x, sheet.top), Role::Target));
    }
    sheet.foot(open_mark);
    sheet.done()
}

fn write_row(sheet: &mut Sheet, (lanes, lettered): (&Lanes, &[bool]), stack: &Stack, target: Option<f64>) {
    let bar = lanes.thickness.max(sheet.text * LEADING);
    let (bar_top, bottom) = write_name(sheet, lanes, &stack.row.point.name, bar);
    let middle = bar_top + bar / 2.0;
    let (ground, half) = (lanes.x(0.0), lanes.thickness / 2.0);
    let (mut filled, mut lettering) = (Vec::new(), Vec::new());
    for piece in &stack.pieces {
        let rect = piece_box(lanes, piece.span, middle);
        let written = stack.pieces.len() > 1 && lettered[piece.nth] && has_room(sheet, lanes, piece);
        let label = written.then(|| piece_label(sheet, piece, &rect));
        let crossed = |label: &Label| {
            let ground = label.bounds();
            target.map(|value| lanes.x(value)).is_some_and(|x| ground.x - 2.0 < x && x < ground.right() + 2.0)
        };
        let label = label.filter(|label| !crossed(label));
        let shape = Shape::Box(rect);
        filled.push(Filled { shape: shape.clone(), tone: piece.tone, window: label.as_ref().map(Label::window) });
        lettering.extend(label.map(Mark::Label));
        sheet.told(piece.nth, piece.point, shape, Role::Fill.in_tone(piece.tone));
    }
    sheet.marks.extend(hatch::over(&filled));
    sheet.marks.extend(lettering);

    let mut end = stack.total.as_ref().map_or(ground, |total| lanes.x(total.value));
    if stack.total.is_some() && stack.pieces.is_empty() {
        let tick = Shape::Line(vec![(ground, middle - half), (ground, middle + half)]);
        sheet.shape(tick, Role::Zero.in_tone(series_tone(0)));
    }
    let absences = absences(sheet, stack.row);
    // Open marks follow the bar; at the edge of the sheet the total goes without them.
    let width = 14.0 * absences.len() as f64;
    let total = stack.total.as_ref().map_or("", |total| total.text.as_str());
    let words = text::width(total, sheet.text).min(lanes.value_room) + 5.0;
    if !absences.is_empty() && (total.is_empty() || end + 3.0 + width + words <= sheet.width) {
        let width = width.min(sheet.width - end - 3.0);
        write_absences(sheet, absences, (end + 3.0 + width / 2.0, middle + 5.0), width);
        end += width + 3.0;
    }
    let room = (sheet.width - end - 5.0).min(lanes.value_room);
    let total = text::cut(total, room, sheet.text);
    sheet.label(total, (end + 5.0, middle + MIDDLE * sheet.text), Anchor::Start, Role::Val);
    if lanes.names.is_none() {
        write_ground(sheet, lanes, (bar_top, bar_top + bar));
    }
    if let Some(target) = target.filter(|_| matches!(sheet.figure.target, Some(Target::Each(_)))) {
        let x = lanes.x(target);
        sheet.marks.push(Mark::line((x, bar_top), (x, bar_top + bar), Role::Target));
    }
    sheet.top = bottom + if lanes.names.is_none() { 9.0 } else { 5.0 };
}

/// The box of a piece, without the seam to the one before it.
fn piece_box(lanes: &Lanes, span: (f64, f64), middle: f64) -> Rect {
    let (mut left, right) = (lanes.x(span.0), lanes.x(span.1));
    if span.0 > 0.0 && right - left > 3.0 * SEAM {
        left += SEAM;
    }
    Rect { x: left, y: middle - lanes.thickness / 2.0, width: right - left, height: lanes.thickness }
}

/// Whether the value of a part can stand inside of it.
fn has_room(sheet: &Sheet, lanes: &Lanes, piece: &Piece) -> bool {
    let wide = piece.point.datum.text().map_or(0.0, |text| text::width(text, sheet.text));
    wide <= piece_box(lanes, piece.span, 0.0).width - 6.0
}
