//! Dumbbells: a row a name, an open dot for what it was, an inked one for what it is, and a bar between. Placement only.
//!
//! Both values are written outside of their dots and the change at the end of the row, so there is no axis. Categories and
//! places come by their change, the greatest rise first and the greatest fall last, then those with a gap, then what
//! gathers the others; terms, moments and seasons keep their order. Names that leave too little lane stand above it.

use super::sheet::{Item, LEADING, Sheet, absence, first_baseline, open_mark, series_tone};
use super::slope::title;
use crate::chart::compare::{Comparison, typed};
use crate::chart::figure::{Axis, Datum, Point};
use crate::chart::grid::{Grid, Row};
use crate::chart::mark::{Anchor, MIDDLE, Mark, Placed, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;
use crate::chart::words::gathers;

/// The radius of a dot.
const DOT: f64 = 5.0;

pub fn place(mut sheet: Sheet) -> Placed {
    let mut grid = Grid::of(sheet.figure);
    if matches!(sheet.figure.axis, Axis::Categories | Axis::Places) {
        grid.rows.sort_by(|a, b| change(b).total_cmp(&change(a)));
        grid.rows.sort_by_key(|row| gathers(&row.point.name));
    }
    let items = legend(&sheet);
    sheet.head(items);
    let lanes = Lanes::of(&sheet, &grid);
    if lanes.change > 0.0 {
        let at = (sheet.width, sheet.top + 0.95 * sheet.text);
        let word = sheet.figure.language.pick("变化", "Change");
        sheet.label(word, at, Anchor::End, Role::Mut);
        sheet.top += sheet.text * LEADING;
    }
    for row in &grid.rows {
        write_row(&mut sheet, &lanes, row);
    }
    let missing = Point::new("", Datum::Missing);
    let cells = || grid.rows.iter().flat_map(|row| &row.cells).map(|point| point.unwrap_or(&missing));
    sheet.foot_of(cells, open_mark);
    sheet.done()
}

/// From the earlier value to the later one; a gap comes after every change.
fn change(row: &Row) -> f64 {
    match (typed(row.cells[0]), typed(row.cells[1])) {
        (Some(from), Some(to)) => to.0 - from.0,
        _ => f64::NEG_INFINITY,
    }
}

/// The two dots and their moments.
fn legend(sheet: &Sheet) -> Vec<Item> {
    let dot = Shape::Dot((0.0, 0.0), DOT);
    let classes = [Role::Ghost.plain(), Role::Fill.in_tone(series_tone(0))];
    let named = |(series, class): (&crate::chart::figure::Series, _)| Item {
        swatch: vec![(dot.clone(), class)],
        ..Item::words(series.name.as_str(), Role::Lab)
    };
    sheet.figure.series.iter().zip(classes).map(named).collect()
}

/// Where names end, dots lie and changes stand.
struct Lanes {
    /// The room for names in front of the lane; `None` where they stand above.
    names: Option<f64>,
    left: f64,
    right: f64,
    /// The room of the widest value, and of the widest change.
    value: f64,
    change: f64,
    scale: Scale,
}

impl Lanes {
    fn of(sheet: &Sheet, grid: &Grid) -> Self {
        let (size, width) = (sheet.text, sheet.width);
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let points = || grid.rows.iter().flat_map(|row| &row.cells).flatten();
        let value = widest(&mut points().filter_map(|point| point.datum.text()).map(|text| text::width(text, size)));
        let value = value.min(width * 0.2);
        let comparison = Comparison::of(sheet.figure, sheet.style);
        let word = sheet.figure.language.pick("变化", "Change");
        let mut changes = grid.rows.iter().filter_map(|row| {
            let (from, to) = typed(row.cells[0]).zip(typed(row.cells[1]))?;
            Some(text::width(&comparison.signed(from, to), size).max(text::width(word, size)))
        });
        let change = widest(&mut changes).min(width * 0.22);
        let name = widest(&mut grid.rows.iter().map(|row| text::width(&row.point.name, size)));
        let beside = change + if change > 0.0 { 14.0 } else { 0.0 } + 2.0 * (value + DOT + 5.0);
        let names = (name <= width * 0.4 && name + 10.0 + beside <= width * 0.72).then_some(name);
        let left = names.map_or(0.0, |names| names + 10.0) + value + DOT + 5.0;
        let right = width - change - if change > 0.0 { 14.0 } else { 0.0 } - value - DOT - 5.0;
        let values = || points().filter_map(|point| point.datum.value());
        let scale = Scale::new(values(), Baseline::Free, 4);
        let (low, high) = (values().fold(f64::INFINITY, f64::min), values().fold(f64::NEG_INFINITY, f64::max));
        let scale = if low < high { scale.drawn_in(low, high) } else { scale };
        Self { names, left, right, value, change, scale }
    }

    fn x(&self, value: f64) -> f64 {
        self.left + self.scale.at(value) * (self.right - self.left)
    }
}

fn write_row(sheet: &mut Sheet, lanes: &Lanes, row: &Row) {
    let size = sheet.text;
    let leading = size * LEADING;
    let lane = 1.6 * size;
    let middle = match lanes.names {
        None => {
            for line in text::fit(&row.point.name, sheet.width, size, 3) {
                sheet.label(line, (0.0, sheet.top + 0.95 * size), Anchor::Start, Role::Lab);
                sheet.top += leading;
            }
            let middle = sheet.top + leading / 2.0;
            sheet.top += leading + 8.0;
            middle
        }
        Some(room) => {
            let lines = text::fit(&row.point.name, room + 0.1, size, 3);
            let height = (lines.len() as f64 * leading).max(lane);
            let middle = sheet.top + height / 2.0;
            let first = first_baseline(middle, lines.len(), size);
            for (k, line) in lines.into_iter().enumerate() {
                sheet.label(line, (room, first + k as f64 * leading), Anchor::End, Role::Lab);
            }
            sheet.top += height + 2.0;
            middle
        }
    };
    sheet.marks.push(Mark::line((lanes.left, middle), (lanes.right, middle), Role::Grid));
    write_dots(sheet, lanes, row, middle);
}

fn write_dots(sheet: &mut Sheet, lanes: &Lanes, row: &Row, middle: f64) {
    let baseline = middle + MIDDLE * sheet.text;
    let role = [Role::Mut, Role::Val];
    let at = |nth: usize| typed(row.cells[nth]).map(|(value, text)| (lanes.x(value), text, role[nth]));
    let mut marks = Vec::new();
    if let (Some((from, ..)), Some((to, ..))) = (at(0), at(1)) {
        let bar = Rect { x: from.min(to), y: middle - 1.6, width: (to - from).abs(), height: 3.2 };
        marks.push(Mark::shape(Shape::Box(bar), Role::Fill.in_tone(series_tone(0))));
    }
    for (nth, class) in [Role::Ghost.plain(), Role::Fill.in_tone(series_tone(0))].into_iter().enumerate() {
        match (at(nth), row.cells[nth]) {
            // Where nothing changed the open dot shows around the inked one.
            (Some((x, ..)), _) if nth == 0 && at(1).is_some_and(|(to, ..)| to == x) => {
                marks.push(Mark::shape(Shape::Dot((x, middle), DOT + 2.0), class));
            }
            (Some((x, ..)), _) => marks.push(Mark::shape(Shape::Dot((x, middle), DOT), class)),
            (None, point) => marks.extend(open(lanes, nth, point, middle)),
        }
    }
    let href = row.cells.iter().rev().flatten().find_map(|point| point.href.clone());
    sheet.marks.push(Mark::datum(title(sheet, row), href, marks));

    let (earlier, later) = (at(0), at(1));
    let lower_is_later = matches!((earlier, later), (Some(from), Some(to)) if to.0 < from.0);
    let (left, right) = if lower_is_later { (later, earlier) } else { (earlier, later) };
    for (end, way, anchor) in [(left, -1.0, Anchor::End), (right, 1.0, Anchor::Start)] {
        if let Some((x, text, role)) = end {
            let text = text::cut(text, lanes.value + 0.1, sheet.text);
            sheet.label(text, (x + way * (DOT + 5.0), baseline), anchor, role);
        }
    }
    let both = typed(row.cells[0]).zip(typed(row.cells[1]));
    if let Some((from, to)) = both.filter(|_| lanes.change > 0.0) {
        let text = Comparison::of(sheet.figure, sheet.style).signed(from, to);
        let text = text::cut(&text, lanes.change + 0.1, sheet.text);
        sheet.label(text, (sheet.width, baseline), Anchor::End, Role::Lab);
    }
}

/// The open mark of a missing end, at its side of the lane: what was at the left, what is at the right.
fn open(lanes: &Lanes, nth: usize, point: Option<&Point>, middle: f64) -> Option<Mark> {
    let datum = point.map_or(&Datum::Missing, |point| &point.datum);
    let value_edge = lanes.value + DOT;
    let x = if nth == 0 { lanes.left - value_edge + 4.0 } else { lanes.right + value_edge - 4.0 };
    let (shape, class) = absence(datum, (x, middle + 5.0), 9.0)?;
    Some(Mark::shape(shape, class))
}
