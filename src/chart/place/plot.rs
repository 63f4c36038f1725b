//! What columns and lines share: a plot with bands from left to right, a value axis, names below, a target across.
//! In: a sheet and a grid. Out: marks on the sheet, and the place of every band and value. Absent: the data's own marks.

use super::sheet::{LEADING, Sheet, absence, first_baseline};
use crate::chart::figure::{Axis, Point, Target};
use crate::chart::grid::Grid;
use crate::chart::mark::{ASCENT, Anchor, DESCENT, Label, MIDDLE, Mark, Rect, Role, Shape};
use crate::chart::scale::Scale;
use crate::chart::text;

/// The rectangle that values and bands are mapped to.
pub struct Plot {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
    /// The width of one band.
    pub band: f64,
    pub scale: Scale,
}

impl Plot {
    /// The middle of the nth band.
    pub fn x(&self, nth: usize) -> f64 {
        self.left + self.band * (nth as f64 + 0.5)
    }

    /// The height of a value.
    pub fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.at(value) * (self.bottom - self.top)
    }

    /// The height that bars stand on.
    pub fn ground(&self) -> f64 {
        self.y(0.0)
    }
}

/// Grid lines with their values to the left of the plot.
pub fn value_axis(sheet: &mut Sheet, plot: &Plot) {
    if is_empty(sheet) {
        sheet.marks.push(Mark::line((plot.left, plot.bottom), (plot.right, plot.bottom), Role::Axis));
        return;
    }
    let labels = plot.scale.labels(sheet.figure.language, sheet.style);
    for tick in plot.scale.ticks.iter().filter(|tick| **tick != 0.0) {
        let y = plot.y(*tick);
        sheet.marks.push(Mark::line((plot.left, y), (plot.right, y), Role::Grid));
    }
    if plot.scale.ticks.contains(&0.0) {
        let ground = plot.ground();
        sheet.marks.push(Mark::line((plot.left, ground), (plot.right, ground), Role::Axis));
    }
    for (tick, label) in plot.scale.ticks.iter().zip(labels) {
        let at = (plot.left - 8.0, plot.y(*tick) + MIDDLE * sheet.text);
        sheet.label(label, at, Anchor::End, Role::Mut);
    }
}

/// The room that the labels of a value axis need.
pub fn axis_room(sheet: &Sheet, scale: &Scale) -> f64 {
    if is_empty(sheet) {
        return 0.0;
    }
    let labels = scale.labels(sheet.figure.language, sheet.style);
    labels.iter().map(|label| text::width(label, sheet.text)).fold(0.0, f64::max) + 8.0
}

/// How the names of the bands are written below them.
pub enum Names {
    /// Each in full, broken into lines.
    Full(Vec<Vec<String>>),
    /// Every nth only: the moments between follow from their order.
    Every(usize),
}

/// Whether names may be left out where there is no room for all.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Thin {
    /// Any name: a line has no other way to lie.
    Any,
    /// Moments only, while their names are short.
    Moments,
}

/// The way names fit under bands of that width; `None` where they do not, and the chart had better lie down.
pub fn fit_names(sheet: &Sheet, grid: &Grid, band: f64, thin: Thin) -> Option<Names> {
    let size = sheet.text;
    let timed = matches!(sheet.figure.axis, Axis::Time(_));
    let room = band - 0.4 * size;
    let most = if timed { 1 } else { 3 };
    let names = || grid.rows.iter().map(|row| row.point.name.as_str());
    if names().all(|name| text::widest_piece(name, size) <= room) {
        let lines: Vec<Vec<String>> = names().map(|name| text::wrap(name, room, size)).collect();
        let within = |line: &String| text::width(line, size) <= room;
        if lines.iter().all(|lines| lines.len() <= most && lines.iter().all(within)) {
            return Some(Names::Full(lines));
        }
    }
    let widest = names().map(|name| text::width(name, size)).fold(0.0, f64::max);
    let every = ((widest + size) / band).ceil().max(1.0);
    // A thinned axis needs at least its two ends.
    let thinned = thin == Thin::Any || timed && widest < sheet.width * 0.45;
    thinned.then_some(Names::Every(every as usize))
}

/// Writes the names below the plot and moves the sheet down past them.
pub fn write_names(sheet: &mut Sheet, plot: &Plot, grid: &Grid, names: &Names) {
    let size = sheet.text;
    let top = plot.bottom + 8.0;
    let deepest = match names {
        Names::Full(lines) => {
            for (i, lines) in lines.iter().enumerate() {
                for (k, line) in lines.iter().enumerate() {
                    let baseline = top + size * (0.95 + k as f64 * LEADING);
                    sheet.label(line.clone(), (plot.x(i), baseline), Anchor::Middle, Role::Lab);
                }
            }
            lines.iter().map(Vec::len).max().unwrap_or(0)
        }
        Names::Every(every) => {
            let mut used = f64::NEG_INFINITY;
            for (i, row) in grid.rows.iter().enumerate().step_by(*every) {
                // The rhythm counts from the first; what would fall off the right edge is left out.
                let half = text::width(&row.point.name, size) / 2.0;
                let x = plot.x(i).max(half);
                if x - half < used || x + half > sheet.width {
                    continue;
                }
                used = x + half + 0.4 * size;
                sheet.label(row.point.name.clone(), (x, top + size * 0.95), Anchor::Middle, Role::Lab);
            }
            1
        }
    };
    // Without names there is still half a tick label to hold.
    sheet.top = top + (deepest as f64 * size * LEADING).max(0.3 * size);
}

/// The open mark of a row in which a series has no number.
pub fn write_absence(sheet: &mut Sheet, nth: usize, point: &Point, foot: (f64, f64), width: f64) {
    if let Some((shape, class)) = absence(&point.datum, foot, width) {
        sheet.told(nth, point, shape, class);
    }
}

/// The values of the target, for the scale.
pub fn target_values(sheet: &Sheet) -> Vec<f64> {
    match &sheet.figure.target {
        Some(Target::Level(level)) => level.finite().into_iter().collect(),
        Some(Target::Each(series)) => series.values().collect(),
        None => Vec::new(),
    }
}

/// The words of a target line that one level runs at; a target with a value for each band is named in the head.
pub fn target_label(sheet: &Sheet) -> Option<(f64, String)> {
    match &sheet.figure.target {
        Some(Target::Level(level)) => Some((level.finite()?, sheet.figure.language.target(&level.text))),
        _ => None,
    }
}

/// How high the target lies over each row.
pub fn target_heights(sheet: &Sheet, plot: &Plot, grid: &Grid) -> Vec<Option<f64>> {
    match &sheet.figure.target {
        Some(Target::Level(level)) => vec![level.finite().map(|value| plot.y(value)); grid.rows.len()],
        Some(Target::Each(series)) => {
            let height = |point: Option<&Point>| Some(plot.y(point?.datum.value()?));
            grid.along(series).into_iter().map(height).collect()
        }
        None => vec![None; grid.rows.len()],
    }
}

/// Draws the target: one line across, or a step above each band.
pub fn write_target(sheet: &mut Sheet, plot: &Plot, grid: &Grid) {
    let heights = target_heights(sheet, plot, grid);
    if let (Some(Target::Level(_)), Some(Some(y))) = (&sheet.figure.target, heights.first()) {
        sheet.marks.push(Mark::line((plot.left, *y), (plot.right, *y), Role::Target));
        return;
    }
    for (i, y) in heights.into_iter().enumerate().filter_map(|(i, y)| Some((i, y?))) {
        let x = plot.x(i);
        sheet.marks.push(Mark::line((x - plot.band / 2.0, y), (x + plot.band / 2.0, y), Role::Target));
    }
}

/// The baseline of a value at the end of its column, whose height is `y`; beyond a target line that would strike it through.
pub fn beyond(value: f64, y: f64, line: Option<f64>, size: f64) -> f64 {
    let beside = if value < 0.0 { under } else { above };
    let baseline = beside(y, size);
    let (top, foot) = (baseline - ASCENT * size - 1.0, baseline + DESCENT * size + 1.0);
    line.filter(|line| (top..=foot).contains(line)).map_or(baseline, |line| beside(line, size))
}

/// A label for the gutter to the right of a plot, as near to `y` as its neighbours let it.
pub struct Note {
    pub y: f64,
    pub lines: Vec<String>,
    pub role: Role,
}

/// Writes the notes of a gutter below each other, none over another, all between `top` and `bottom`. Returns for each the
/// height it was to have and the one it has.
pub fn write_gutter(sheet: &mut Sheet, x: f64, (top, bottom): (f64, f64), mut notes: Vec<Note>) -> Vec<(f64, f64)> {
    notes.sort_by(|a, b| a.y.total_cmp(&b.y));
    let size = sheet.text;
    let heights: Vec<f64> = notes.iter().map(|note| note.lines.len() as f64 * size * LEADING).collect();
    let wanted: Vec<f64> = notes.iter().map(|note| note.y).collect();
    let mut middles = spread(&wanted, &heights);
    hold(&mut middles, &heights, top, bottom);
    let moved = wanted.into_iter().zip(middles.iter().copied()).collect();
    for (note, middle) in notes.into_iter().zip(middles) {
        let first = first_baseline(middle, note.lines.len(), size);
        for (k, line) in note.lines.into_iter().enumerate() {
            sheet.label(line, (x, first + k as f64 * size * LEADING), Anchor::Start, note.role);
        }
    }
    moved
}

/// Leads from the end of what was drawn, at `from`, to the notes that do not stand beside it.
pub fn write_leaders(sheet: &mut Sheet, (from, notes): (f64, f64), moved: &[(f64, f64)]) {
    for (wanted, middle) in moved {
        if (wanted - middle).abs() > 1.5 * sheet.text || notes - from > 4.0 * sheet.text {
            sheet.marks.push(Mark::line((from + 2.0, *wanted), (notes - 3.0, *middle), Role::Leader));
        }
    }
}

/// Where a plot ends and where the notes on its end stand.
pub struct Side {
    pub right: f64,
    pub band: f64,
    /// The end of what is drawn.
    pub end: f64,
    pub notes: f64,
}

/// What the right side of a plot must hold.
pub struct Wanted {
    pub left: f64,
    pub rows: usize,
    /// How many bands are drawn in.
    pub drawn: f64,
    /// The widths of the notes, and of the target's label.
    pub notes: f64,
    pub label: f64,
}

impl Side {
    /// Notes stand in a gutter to the right; where what is drawn ends early enough, right behind it.
    pub fn of(sheet: &Sheet, wanted: &Wanted) -> Self {
        let gutter = |width: f64| if width > 0.0 { width + 8.0 } else { 0.0 };
        let ending = |right: f64| {
            let band = (right - wanted.left) / wanted.rows as f64;
            (band, wanted.left + band * wanted.drawn)
        };
        let right = sheet.width - gutter(wanted.label);
        let (band, end) = ending(right);
        if end + gutter(wanted.notes) + 4.0 <= right {
            return Self { right, band, end, notes: end + 8.0 };
        }
        let right = sheet.width - gutter(wanted.label.max(wanted.notes));
        let (band, end) = ending(right);
        Self { right, band, end, notes: right + 8.0 }
    }

    /// Writes the notes: in the gutter together with the target's, behind the drawing without it.
    pub fn write(self, sheet: &mut Sheet, plot: &Plot, mut notes: Vec<Note>, target: Option<Note>) {
        let (top, foot) = (plot.top - value_room(sheet), plot.bottom + 0.65 * sheet.text);
        if self.notes > self.right {
            notes.extend(target);
            let moved = write_gutter(sheet, self.notes, (top, foot), notes);
            write_leaders(sheet, (self.end, self.notes), &moved);
        } else {
            // The foot is left to the marks of the days to come.
            let moved = write_gutter(sheet, self.notes, (top, plot.bottom - sheet.text), notes);
            write_leaders(sheet, (self.end, self.notes), &moved);
            write_gutter(sheet, self.right + 8.0, (top, foot), target.into_iter().collect());
        }
    }
}

/// The widest line of some notes, and the height of a plot that holds them all.
pub fn extent<'a>(sheet: &Sheet, notes: impl Iterator<Item = &'a Vec<String>>) -> (f64, f64) {
    notes.flatten().fold((0.0, 2.0 * sheet.text), |(width, height), line| {
        (f64::max(width, text::width(line, sheet.text)), height + sheet.text * LEADING)
    })
}

/// Middles for boxes of those heights: in the order given, without overlap, and as near to what is wanted as that allows.
/// Boxes that would meet form a stack, centred on what its members want.
pub fn spread(wanted: &[f64], heights: &[f64]) -> Vec<f64> {
    /// The sum of what the members want for the top of the stack, how many they are, and how high together.
    struct Stack {
        tops: f64,
        count: usize,
        height: f64,
    }
    let top = |stack: &Stack| stack.tops / stack.count as f64;
    let mut stacks: Vec<Stack> = Vec::new();
    for (middle, height) in wanted.iter().zip(heights) {
        let mut last = Stack { tops: middle - height / 2.0, count: 1, height: *height };
        while let Some(before) = stacks.pop() {
            if top(&before) + before.height <= top(&last) {
                stacks.push(before);
                break;
            }
            let below = last.count as f64 * before.height;
            last.tops += before.tops - below;
            last.count += before.count;
            last.height += before.height;
        }
        stacks.push(last);
    }
    let mut middles = Vec::with_capacity(heights.len());
    for stack in stacks {
        let mut edge = top(&stack);
        for height in &heights[middles.len()..middles.len() + stack.count] {
            middles.push(edge + height / 2.0);
            edge += height;
        }
    }
    middles
}

/// Moves stacked boxes into a range, while the range has room for them all.
pub fn hold(middles: &mut [f64], heights: &[f64], low: f64, high: f64) {
    let mut edge = low;
    for (middle, height) in middles.iter_mut().zip(heights) {
        *middle = middle.max(edge + height / 2.0);
        edge = *middle + height / 2.0;
    }
    let mut edge = high.max(low + heights.iter().sum::<f64>());
    for (middle, height) in middles.iter_mut().zip(heights).rev() {
        *middle = middle.min(edge - height / 2.0);
        edge = *middle - height / 2.0;
    }
}

/// Labels that are written only where there is room for them: the first come, the first served.
#[derive(Default)]
pub struct Shelf {
    taken: Vec<Rect>,
}

impl Shelf {
    /// Keeps ground free.
    pub fn keep(&mut self, ground: Rect) {
        self.taken.push(ground);
    }

    /// Writes a value centred on `x`, moved sideways into `left..right` where it would leave it, unless the place is taken.
    pub fn write(&mut self, sheet: &mut Sheet, text: &str, at: (f64, f64), (left, right): (f64, f64)) {
        let half = text::width(text, sheet.text) / 2.0;
        if half * 2.0 > right - left {
            return;
        }
        let x = at.0.clamp(left + half, right - half);
        let class = Role::Val.plain();
        let label = Label { text: text.to_owned(), at: (x, at.1), size: sheet.text, anchor: Anchor::Middle, class };
        let bounds = label.bounds();
        let roomy = Rect { x: bounds.x - 3.0, width: bounds.width + 6.0, ..bounds };
        if self.taken.iter().all(|taken| !taken.overlaps(&roomy)) {
            self.taken.push(bounds);
            sheet.marks.push(Mark::Label(label));
        }
    }
}

/// The baseline of a value above a mark whose top is there.
pub fn above(y: f64, size: f64) -> f64 {
    y - 3.0 - DESCENT * size
}

/// The baseline of a value below a mark whose foot is there.
pub fn under(y: f64, size: f64) -> f64 {
    y + 3.0 + ASCENT * size
}

/// The height of a plot: little where there is nothing to see but that there is nothing.
pub fn plot_height(sheet: &Sheet) -> f64 {
    // Nothing rises above the ground: the plot need not either.
    if is_empty(sheet) || is_level(sheet) { 30.0 } else { sheet.variant.pick(230.0, 190.0) }
}

/// Whether every value is zero.
fn is_level(sheet: &Sheet) -> bool {
    sheet.figure.values().chain(target_values(sheet)).all(|value| value == 0.0)
}

/// Whether there is no value at all to measure against.
fn is_empty(sheet: &Sheet) -> bool {
    sheet.figure.values().next().is_none() && target_values(sheet).is_empty()
}

/// The height that a value above or below a mark takes.
pub fn value_room(sheet: &Sheet) -> f64 {
    4.0 + (ASCENT + DESCENT) * sheet.text
}

/// A filled box between two heights.
pub fn upright(x: f64, width: f64, y: f64, ground: f64) -> Shape {
    Shape::Box(Rect { x, y: y.min(ground), width, height: (y - ground).abs() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stacks_stand_around_what_they_want() {
        assert_eq!(spread(&[0.0, 50.0], &[10.0, 10.0]), [0.0, 50.0]);
        assert_eq!(spread(&[10.0, 10.0], &[10.0, 10.0]), [5.0, 15.0]);
        assert_eq!(spread(&[0.0, 10.0, 8.0], &[10.0, 10.0, 10.0]), [-4.0, 6.0, 16.0]);
        let mut middles = vec![-5.0, 5.0];
        hold(&mut middles, &[10.0, 10.0], 0.0, 100.0);
        assert_eq!(middles, [5.0, 15.0]);
    }
}
