//! Bars: one lying bar a row, its name in front and its value at its end. Placement only.
//!
//! Every value is written, so there is no value axis. Names that would take more than two fifths of the sheet stand above
//! their bars. Categories are ranked, largest first; terms, moments and seasons keep their order.

use super::plot::{target_label, target_values};
use super::sheet::{LEADING, Sheet, absence, first_baseline, open_mark};
use crate::chart::figure::{Axis, Point, Target};
use crate::chart::grid::{Grid, Row};
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Anchor, MIDDLE, Mark, Placed, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;
use crate::chart::words::gathers;

/// The order of the rows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// That of the figure.
    AsGiven,
    /// Largest first, where the axis has no order of its own and there is one series.
    Ranked,
}

pub fn place(mut sheet: Sheet, order: Order) -> Placed {
    let mut grid = Grid::of(sheet.figure);
    let several = sheet.figure.series.len();
    if order == Order::Ranked && several == 1 && matches!(sheet.figure.axis, Axis::Categories | Axis::Places) {
        grid.rows.sort_by(|a, b| rank(b).total_cmp(&rank(a)));
        grid.rows.sort_by_key(|row| gathers(&row.point.name));
    }
    let mut items = if several > 1 { sheet.legend_of_fills() } else { Vec::new() };
    items.extend(sheet.target_item());
    sheet.head(items);

    let points = sheet.figure.series.iter().flat_map(|series| &series.points);
    let amounts: Vec<(f64, &str)> = points.filter_map(|p| Some((p.datum.value()?, p.datum.text()?))).collect();
    let thickness = if several > 1 { 15.4 } else { 16.0 };
    let lanes = Lanes::of(&sheet, &grid, &amounts, thickness);
    let targets = match &sheet.figure.target {
        Some(Target::Each(series)) => grid.along(series),
        _ => Vec::new(),
    };
    let top = sheet.top;
    for (i, row) in grid.rows.iter().enumerate() {
        let target = targets.get(i).copied().flatten().and_then(|point| point.datum.value());
        write_row(&mut sheet, &lanes, row, target);
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

/// The line that bars begin at: in one piece, or beside each bar where names stand between them.
pub fn write_ground(sheet: &mut Sheet, lanes: &Lanes, (top, foot): (f64, f64)) {
    let x = lanes.x(0.0);
    sheet.marks.push(Mark::line((x, top), (x, foot), Role::Axis));
}

fn rank(row: &Row) -> f64 {
    let value = row.cells.first().copied().flatten().and_then(|point| point.datum.value());
    value.unwrap_or(f64::NEG_INFINITY)
}

/// Where names end and bars run.
pub struct Lanes {
    /// The room for names in front of the bars; `None` where they stand above.
    pub names: Option<f64>,
    /// From the end of the longest negative bar to the end of the longest positive one.
    left: f64,
    right: f64,
    scale: Scale,
    pub thickness: f64,
    /// The longest value text that is written whole.
    pub value_room: f64,
}

impl Lanes {
    /// Lanes for bars of those amounts, each written at its end.
    pub fn of(sheet: &Sheet, grid: &Grid, amounts: &[(f64, &str)], thickness: f64) -> Self {
        let size = sheet.text;
        let widest = grid.rows.iter().map(|row| text::width(&row.point.name, size)).fold(0.0, f64::max);
        let names = (widest <= sheet.width * 0.4).then_some(widest);
        let value_room = sheet.width * 0.4;
        let room = |negative: bool| {
            let texts = amounts.iter().filter(|(value, _)| (*value < 0.0) == negative);
            texts.map(|(_, text)| text::width(text, size).min(value_room) + 6.0).fold(0.0, f64::max)
        };
        let values = || amounts.iter().map(|(value, _)| *value).chain(target_values(sheet));
        let (low, high) = (values().fold(0.0, f64::min), values().fold(0.0, f64::max));
        let scale = Scale::new(values(), Baseline::Zero, 4).drawn_in(low, high);
        let left = names.map_or(0.0, |names| names + 10.0) + if low < 0.0 { room(true) } else { 0.0 };
        let points = || sheet.figure.series.iter().flat_map(|series| &series.points);
        let open = points().any(|point| point.datum.value().is_none());
        let right = sheet.width - room(false).max(if open || high <= 0.0 { 20.0 } else { 0.0 });
        // Two wide values at either side may leave no lane: it keeps a tenth of the sheet, and values give way.
        let right = right.max(left + sheet.width * 0.1).min(sheet.width);
        Self { names, left: left.min(right - 1.0), right, scale, thickness, value_room }
    }

    pub fn x(&self, value: f64) -> f64 {
        self.left + self.scale.at(value) * (self.right - self.left)
    }
}

fn write_row(sheet: &mut Sheet, lanes: &Lanes, row: &Row, target: Option<f64>) {
    let pitch = lanes.thickness.max(sheet.text * LEADING);
    let bars = row.cells.len() as f64 * pitch;
    let (bars_top, bottom) = write_name(sheet, lanes, &row.point.name, bars);
    let line = target.or(target_label(sheet).map(|(value, _)| value)).map(|value| lanes.x(value));
    for (nth, point) in row.cells.iter().enumerate() {
        if let Some(point) = point {
            write_bar(sheet, lanes, (nth, point), (bars_top + (nth as f64 + 0.5) * pitch, line));
        }
    }
    if lanes.names.is_none() {
        write_ground(sheet, lanes, (bars_top, bars_top + bars));
    }
    if let Some(target) = target {
        let x = lanes.x(target);
        sheet.marks.push(Mark::line((x, bars_top), (x, bars_top + bars), Role::Target));
    }
    sheet.top = bottom + if sheet.figure.series.len() > 1 || lanes.names.is_none() { 9.0 } else { 4.0 };
}

/// Writes the name of a row whose bars are that high together. Returns where they begin, and where the row ends.
pub fn write_name(sheet: &mut Sheet, lanes: &Lanes, name: &str, bars: f64) -> (f64, f64) {
    let size = sheet.text;
    let leading = size * LEADING;
    let Some(room) = lanes.names else {
        for line in text::fit(name, sheet.width, size, 3) {
            sheet.label(line, (0.0, sheet.top + 0.95 * size), Anchor::Start, Role::Lab);
            sheet.top += leading;
        }
        return (sheet.top, sheet.top + bars);
    };
    let lines = text::fit(name, room + 0.1, size, 3);
    let height = (lines.len() as f64 * leading).max(bars);
    let first = first_baseline(sheet.top + height / 2.0, lines.len(), size);
    for (k, line) in lines.into_iter().enumerate() {
        sheet.label(line, (room, first + k as f64 * leading), Anchor::End, Role::Lab);
    }
    (sheet.top + (height - bars) / 2.0, sheet.top + height)
}

/// A bar around `middle`, its value at its end, or beyond the `line` of the target where that would strike it through.
fn write_bar(sheet: &mut Sheet, lanes: &Lanes, (nth, point): (usize, &Point), (middle, line): (f64, Option<f64>)) {
    let (ground, half) = (lanes.x(0.0), lanes.thickness / 2.0);
    let tone = sheet.tone(nth, point);
    let Some(value) = point.datum.value() else {
        if let Some((shape, class)) = absence(&point.datum, (ground + 10.0, middle + 5.0), 14.0) {
            sheet.told(nth, point, shape, class);
        }
        return;
    };
    let end = lanes.x(value);
    let mut strokes = Vec::new();
    let mark = if value == 0.0 {
        let tick = Shape::Line(vec![(ground, middle - half), (ground, middle + half)]);
        Mark::shape(tick, Role::Zero.in_tone(tone))
    } else {
        let inset = if sheet.figure.series.len() > 1 { 1.2 } else { 0.0 };
        let (y, height) = (middle - half + inset, 2.0 * (half - inset));
        let bar = Rect { x: end.min(ground), y, width: (end - ground).abs(), height };
        strokes = hatch::over(&[Filled::new(Shape::Box(bar), tone)]);
        Mark::shape(Shape::Box(bar), Role::Fill.in_tone(tone))
    };
    sheet.datum(nth, point, vec![mark]);
    sheet.marks.extend(strokes);
    let room = if value < 0.0 { end - 5.0 - lanes.names.map_or(0.0, |n| n + 4.0) } else { sheet.width - end - 5.0 };
    let text = text::cut(point.datum.text().unwrap_or_default(), room.min(lanes.value_room), sheet.text);
    let baseline = middle + MIDDLE * sheet.text;
    if value < 0.0 {
        sheet.label(text, (end - 5.0, baseline), Anchor::End, Role::Val);
    } else {
        let wide = text::width(&text, sheet.text);
        let struck = line.filter(|line| (end + 3.0..end + wide + 7.0).contains(line));
        let beyond = struck.map(|line| line + 4.0).filter(|start| start + wide <= sheet.width);
        sheet.label(text, (beyond.unwrap_or(end + 5.0), baseline), Anchor::Start, Role::Val);
    }
}
