//! Slopes: two moments as two uprights, and a line for each name from what it was to what it is. Placement only.
//!
//! Both ends carry name and value, so there is no axis; the later end says the change too. What rose is a full line and
//! ▲, what fell a dashed one and ▼, what stayed a grey one and ＝. A name without a number at one end has its dot at the
//! other, and an open mark below the upright where the number is lacking.

use super::plot::{hold, spread};
use super::sheet::{Item, LEADING, Sheet, absence, first_baseline};
use crate::chart::compare::{Comparison, typed};
use crate::chart::figure::{Datum, Point};
use crate::chart::grid::{Grid, Row};
use crate::chart::mark::{Anchor, Mark, Placed, Role, Shape, Tone};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;

/// From an upright to its words.
const CLEAR: f64 = 20.0;

pub fn place(mut sheet: Sheet) -> Placed {
    let grid = Grid::of(sheet.figure);
    let ends: Vec<Ends> = grid.rows.iter().map(|row| Ends::of(&sheet, row)).collect();
    let items = legend(&ends);
    sheet.head(items.into_iter().map(|way| way.item(&sheet)).collect());

    let most = sheet.variant.pick([250.0, 250.0], [100.0, 132.0]);
    let sides = [0, 1].map(|nth| Side::of(&sheet, &ends, nth, most[nth]));
    let x = [sides[0].width + CLEAR, sheet.width - sides[1].width - CLEAR];
    write_headings(&mut sheet, x);
    let tallest = sides.iter().map(|side| side.heights.iter().sum::<f64>()).fold(0.0, f64::max);
    let half = sheet.text * LEADING / 2.0;
    let top = sheet.top + half;
    let bottom = top + (tallest - 2.0 * half).max(sheet.variant.pick(230.0, 210.0));
    let scale = scale(&sheet);
    let y = |value: f64| bottom - scale.at(value) * (bottom - top);

    for x in x {
        sheet.marks.push(Mark::line((x, top - 4.0), (x, bottom + 4.0), Role::Axis));
    }
    for way in [Way::Level, Way::Fell, Way::Rose, Way::Open] {
        for end in ends.iter().filter(|end| end.way == way) {
            let marks = end.marks(x, y);
            sheet.marks.push(Mark::datum(end.title.clone(), end.href.clone(), marks));
        }
    }
    sheet.top = bottom + half;
    let foot = sheet.top;
    for (nth, side) in sides.iter().enumerate() {
        let wanted: Vec<f64> = side.order.iter().map(|i| y(ends[*i].value(nth).unwrap_or(0.0))).collect();
        let mut middles = spread(&wanted, &side.heights);
        hold(&mut middles, &side.heights, top - half, bottom + half);
        for ((wanted, middle), lines) in wanted.iter().zip(&middles).zip(&side.lines) {
            write_words(&mut sheet, x[nth], nth, (*wanted, *middle), lines);
        }
        let reached = write_gaps(&mut sheet, &ends, nth, (x[nth], foot), side.room);
        sheet.top = sheet.top.max(reached);
    }
    sheet.done()
}

/// The way a name went.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Rose,
    Fell,
    Level,
    /// One end is not known.
    Open,
}

impl Way {
    fn tone(self) -> Tone {
        match self {
            Self::Rose | Self::Open => Tone::Series(0),
            Self::Fell => Tone::Series(1),
            Self::Level => Tone::Series(7),
        }
    }

    fn item(self, sheet: &Sheet) -> Item {
        let (sign, word) = match self {
            Self::Rose | Self::Open => ("▲", sheet.figure.language.pick("升", "up")),
            Self::Fell => ("▼", sheet.figure.language.pick("降", "down")),
            Self::Level => ("＝", sheet.figure.language.pick("平", "level")),
        };
        let across = Shape::Line(vec![(-7.0, 0.0), (7.0, 0.0)]);
        let swatch = vec![(across, Role::Line.in_tone(self.tone()))];
        Item { swatch, ..Item::words(format!("{sign} {word}"), Role::Lab) }
    }
}

/// The ways that occur.
fn legend(ends: &[Ends]) -> Vec<Way> {
    let mut ways: Vec<Way> = ends.iter().map(|end| end.way).filter(|way| *way != Way::Open).collect();
    ways.sort_unstable();
    ways.dedup();
    ways
}

/// A name with its two points.
struct Ends<'a> {
    name: &'a str,
    points: [Option<&'a Point>; 2],
    way: Way,
    /// ▲15
    change: Option<String>,
    title: String,
    href: Option<String>,
}

impl<'a> Ends<'a> {
    fn of(sheet: &Sheet, row: &Row<'a>) -> Self {
        let points = [0, 1].map(|nth: usize| row.cells.get(nth).copied().flatten());
        let value = |nth: usize| points[nth].and_then(|point: &Point| point.datum.value());
        let way = match (value(0), value(1)) {
            (Some(from), Some(to)) if to > from => Way::Rose,
            (Some(from), Some(to)) if to < from => Way::Fell,
            (Some(_), Some(_)) => Way::Level,
            _ => Way::Open,
        };
        let change = typed(points[0]).zip(typed(points[1]));
        let change = change.map(|(from, to)| Comparison::of(sheet.figure, sheet.style).arrow(from, to));
        let href = points.iter().rev().flatten().find_map(|point| point.href.clone());
        Self { name: &row.point.name, points, way, change, title: title(sheet, row), href }
    }

    fn value(&self, nth: usize) -> Option<f64> {
        self.points[nth].and_then(|point| point.datum.value())
    }

    /// The words at one end: the name and the value, at the later end the value, the change and the name.
    fn pieces(&self, nth: usize) -> Vec<String> {
        let value = self.points[nth].and_then(|point| point.datum.text()).unwrap_or_default().to_owned();
        match (nth, &self.change) {
            (0, _) => vec![self.name.to_owned(), value],
            (_, Some(change)) => vec![value, change.clone(), self.name.to_owned()],
            (_, None) => vec![value, self.name.to_owned()],
        }
    }

    fn marks(&self, x: [f64; 2], y: impl Fn(f64) -> f64) -> Vec<Mark> {
        let at = |nth: usize| self.value(nth).map(|value| (x[nth], y(value)));
        let mut marks = Vec::new();
        if let (Some(from), Some(to)) = (at(0), at(1)) {
            marks.push(Mark::shape(Shape::Line(vec![from, to]), Role::Line.in_tone(self.way.tone())));
        }
        let dot = |pos| Mark::shape(Shape::Dot(pos, 4.2), Role::Fill.in_tone(self.way.tone()));
        marks.extend([at(0), at(1)].into_iter().flatten().map(dot));
        marks
    }
}

/// What a row of two moments says when pointed at: 停车：2021年 65 件，2022年 97 件，▲32.
pub fn title(sheet: &Sheet, row: &Row) -> String {
    let figure = sheet.figure;
    let language = figure.language;
    let said = |nth: usize| {
        let point = row.cells.get(nth).copied().flatten();
        let value = match point.and_then(|point| point.datum.text()) {
            Some(text) => language.with_unit(text, &figure.unit),
            None => language.absent(point.map_or(&Datum::Missing, |point| &point.datum)).to_owned(),
        };
        format!("{} {value}", figure.series[nth].name).trim_start().to_owned()
    };
    let both = typed(row.cells[0]).zip(typed(row.cells[1]));
    let change = both.map(|(from, to)| Comparison::of(figure, sheet.style).signed(from, to));
    let notes = row.cells.iter().flatten().filter_map(|point| point.note.clone());
    let parts: Vec<String> = [said(0), said(1)].into_iter().chain(change).chain(notes).collect();
    language.says(&row.point.name, &parts.join(language.comma()))
}

/// The words of one upright, from the top down.
struct Side {
    order: Vec<usize>,
    lines: Vec<Vec<String>>,
    heights: Vec<f64>,
    /// What the widest line takes, and what any line may take.
    width: f64,
    room: f64,
}

impl Side {
    fn of(sheet: &Sheet, ends: &[Ends], nth: usize, room: f64) -> Self {
        let size = sheet.text;
        let mut order: Vec<usize> = (0..ends.len()).filter(|i| ends[*i].value(nth).is_some()).collect();
        let value = |i: &usize| ends[*i].value(nth).unwrap_or(0.0);
        order.sort_by(|a, b| value(b).total_cmp(&value(a)));
        let lines: Vec<Vec<String>> = order.iter().map(|i| flow(&ends[*i].pieces(nth), room, size)).collect();
        let heights = lines.iter().map(|lines| lines.len() as f64 * size * LEADING).collect();
        let widest = lines.iter().flatten().map(|line| text::width(line, size)).fold(0.0, f64::max);
        let absent = |end: &Ends| gap_lines(sheet, end, nth, room);
        let gaps = ends.iter().filter(|end| end.value(nth).is_none()).flat_map(absent);
        let widest = gaps.map(|line| text::width(&line, size)).fold(widest, f64::max);
        let width = widest.max(40.0);
        Self { order, lines, heights, width, room }
    }
}

/// Pieces one after the other, each kept in one line where it fits into any.
fn flow(pieces: &[String], room: f64, size: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces.iter().filter(|piece| !piece.trim().is_empty()) {
        let joined = lines.last().map(|line| format!("{line} {piece}"));
        match joined.filter(|joined| text::width(joined, size) <= room) {
            Some(joined) => {
                lines.pop();
                lines.push(joined);
            }
            None => lines.extend(text::fit(piece, room, size, 2)),
        }
    }
    lines
}

/// The names of the two moments over their uprights.
fn write_headings(sheet: &mut Sheet, x: [f64; 2]) {
    let middle = f64::midpoint(x[0], x[1]);
    for (nth, series) in sheet.figure.series.iter().take(2).enumerate() {
        let bounds = if nth == 0 { (0.0, middle - 6.0) } else { (middle + 6.0, sheet.width) };
        let name = text::cut(&series.name, bounds.1 - bounds.0, sheet.text);
        let half = text::width(&name, sheet.text) / 2.0;
        let at = x[nth].clamp(bounds.0 + half, (bounds.1 - half).max(bounds.0 + half));
        sheet.label(name, (at, sheet.top + 0.95 * sheet.text), Anchor::Middle, Role::Val);
    }
    sheet.top += sheet.text * LEADING + 6.0;
}

/// Every value is written, so the scale ends at the values.
fn scale(sheet: &Sheet) -> Scale {
    let values = || sheet.figure.values();
    let scale = Scale::new(values(), Baseline::Free, 4);
    let low = values().fold(f64::INFINITY, f64::min);
    let high = values().fold(f64::NEG_INFINITY, f64::max);
    if low < high { scale.drawn_in(low, high) } else { scale }
}

/// The words of one end; a leader where they had to move away from it.
fn write_words(sheet: &mut Sheet, x: f64, nth: usize, (wanted, middle): (f64, f64), lines: &[String]) {
    let (way, anchor) = if nth == 0 { (-1.0, Anchor::End) } else { (1.0, Anchor::Start) };
    if (wanted - middle).abs() > 4.0 {
        sheet.marks.push(Mark::line((x + way * 5.5, wanted), (x + way * (CLEAR - 3.0), middle), Role::Leader));
    }
    let first = first_baseline(middle, lines.len(), sheet.text);
    let clear = if (wanted - middle).abs() > 4.0 { CLEAR - 1.0 } else { CLEAR - 8.0 };
    for (k, line) in lines.iter().enumerate() {
        let at = (x + way * clear, first + k as f64 * sheet.text * LEADING);
        sheet.label(line.clone(), at, anchor, Role::Lab);
    }
}

/// 停车 无数据
fn gap_lines(sheet: &Sheet, end: &Ends, nth: usize, room: f64) -> Vec<String> {
    let datum = end.points[nth].map_or(&Datum::Missing, |point| &point.datum);
    flow(&[end.name.to_owned(), sheet.figure.language.absent(datum).to_owned()], room, sheet.text)
}

/// The names without a number at one end, below its upright: ○ 停车 无数据. Returns how far down they reach.
fn write_gaps(sheet: &mut Sheet, ends: &[Ends], nth: usize, (x, top): (f64, f64), room: f64) -> f64 {
    let size = sheet.text;
    let (way, anchor) = if nth == 0 { (-1.0, Anchor::End) } else { (1.0, Anchor::Start) };
    let mut edge = top + 8.0;
    let missing = Datum::Missing;
    for end in ends.iter().filter(|end| end.value(nth).is_none()) {
        let datum = end.points[nth].map_or(&missing, |point| &point.datum);
        let lines = gap_lines(sheet, end, nth, room);
        let height = lines.len() as f64 * size * LEADING;
        let middle = edge + height / 2.0;
        if let Some((shape, class)) = absence(datum, (x, middle + 5.0), 9.0) {
            sheet.shape(shape, class);
        }
        let first = first_baseline(middle, lines.len(), size);
        for (k, line) in lines.into_iter().enumerate() {
            let at = (x + way * (CLEAR - 8.0), first + k as f64 * size * LEADING);
            sheet.label(line, at, anchor, Role::Mut);
        }
        edge += height;
    }
    if edge > top + 8.0 { edge } else { top }
}
