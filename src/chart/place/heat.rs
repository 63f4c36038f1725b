//! Heat maps: amounts as how dark a cell is, in five steps. This file lays out days or weeks, one row a term; several
//! series are a matrix, in `matrix.rs`. Placement only.
//!
//! A row is a run of points of one term; it begins at the day of the term, so that days below each other are as far into
//! their terms. On a wide sheet more than eight rows stand in two blocks. Zero is an outlined cell, no data a faint dot,
//! what is still to come a dotted cell; the latter two say nothing when pointed at, for a year has hundreds of them.
//! Values are written where every one of them fits: some here and there would look like the larger ones.

use super::Variant;
use super::sheet::{Item, Sheet, square};
use crate::chart::figure::{Axis, Datum, Point, Step};
use crate::chart::mark::{Anchor, Class, Label, MIDDLE, Mark, Placed, Rect, Role, Shape, Tone};
use crate::chart::ramp::Ramp;
use crate::chart::text;

/// Between two blocks of rows.
const BLOCK_GAP: f64 = 28.0;
/// Rows beyond this stand in two blocks, where the sheet is wide.
const MOST_ROWS: usize = 8;
/// Between names and cells.
const NAME_GAP: f64 = 8.0;

pub fn place(mut sheet: Sheet) -> Placed {
    let points = sheet.figure.series.first().map_or(&[][..], |series| &series.points);
    let runs: Vec<&[Point]> = points.chunk_by(|a, b| a.hue == b.hue).collect();
    let ramp = ramp(&sheet);
    let items = vec![Item::words(layout(&sheet), Role::Mut)];
    sheet.head(items);
    write_steps(&mut sheet, &ramp);

    let blocks = if sheet.variant == Variant::Wide && runs.len() > MOST_ROWS { 2 } else { 1 };
    let block = Block::of(&sheet, &runs, blocks);
    let top = sheet.top;
    let (mut quiet, mut foot) = (Quiet::default(), top);
    for (nth, rows) in runs.chunks(runs.len().div_ceil(blocks).max(1)).enumerate() {
        let left = nth as f64 * (block.width + BLOCK_GAP);
        sheet.top = top;
        write_heads(&mut sheet, &block, left);
        for (i, run) in rows.iter().enumerate() {
            let nth = nth * runs.len().div_ceil(blocks) + i;
            write_row(&mut sheet, &block, left, (nth, run), &ramp, &mut quiet);
        }
        foot = sheet.top.max(foot);
    }
    sheet.top = foot;
    quiet.write(&mut sheet);
    sheet.foot(open_cell);
    sheet.done()
}

/// The ramp of every value of the figure.
pub fn ramp(sheet: &Sheet) -> Ramp {
    let points = sheet.figure.series.iter().flat_map(|series| &series.points);
    Ramp::of(points.filter_map(|point| Some((point.datum.value()?, point.datum.text()?))))
}

/// What the steps stand for, with zero before them where it occurs: cells in a row, and the values below them.
pub fn write_steps(sheet: &mut Sheet, ramp: &Ramp) {
    let mut steps: Vec<(Class, String)> = Vec::new();
    if sheet.figure.values().any(|value| value == 0.0) {
        steps.push((Role::Zero.plain(), "0".to_owned()));
    }
    if sheet.figure.values().any(|value| value > 0.0) {
        let labels = ramp.labels(sheet.figure.language, sheet.style).into_iter();
        steps.extend(labels.map(|(level, text)| (Role::Fill.in_tone(Tone::Level(level)), text)));
    }
    let size = sheet.text;
    let widest = steps.iter().map(|(_, text)| text::width(text, size)).fold(0.0, f64::max);
    let pitch = (widest + 8.0).max(40.0);
    if pitch * steps.len() as f64 > sheet.width {
        let item = |(class, text)| Item { swatch: vec![(square(0), class)], ..Item::words(text, Role::Lab) };
        let items: Vec<Item> = steps.into_iter().map(item).collect();
        sheet.row(&items);
        sheet.top += 6.0;
        return;
    }
    let cell = |nth: usize| Rect { x: nth as f64 * pitch + 1.0, y: sheet.top, width: pitch - 2.0, height: 9.0 };
    let marks: Vec<Mark> = steps.iter().enumerate().map(|(i, step)| Mark::shape(Shape::Box(cell(i)), step.0)).collect();
    sheet.marks.extend(marks);
    let baseline = sheet.top + 12.0 + 0.95 * size;
    for (nth, (_, text)) in steps.into_iter().enumerate() {
        sheet.label(text, ((nth as f64 + 0.5) * pitch, baseline), Anchor::Middle, Role::Lab);
    }
    sheet.top = baseline + 0.95 * size;
}

/// 每行一个节气，每格一天
fn layout(sheet: &Sheet) -> &'static str {
    let language = sheet.figure.language;
    match sheet.figure.axis {
        Axis::Time(Step::Week) => language.pick("每行一个节气，每格一周", "Row: solar term; cell: week"),
        _ => language.pick("每行一个节气，每格一天", "Row: solar term; cell: day"),
    }
}

/// The measures that all blocks share.
struct Block {
    width: f64,
    /// The room of the names.
    names: f64,
    columns: usize,
    /// The width of a cell and the height of a row, gaps included.
    pitch: f64,
    row: f64,
    words: Words,
}

impl Block {
    fn of(sheet: &Sheet, runs: &[&[Point]], blocks: usize) -> Self {
        let width = (sheet.width - (blocks - 1) as f64 * BLOCK_GAP) / blocks as f64;
        let widest = (0..runs.len()).map(|nth| text::width(name(sheet, nth, runs[nth]), sheet.text));
        let names = widest.fold(0.0, f64::max).min(width * 0.44);
        let slots = runs.iter().flat_map(|run| *run).filter_map(|point| point.slot).max().unwrap_or(0);
        let columns = usize::from(slots) + 1;
        let widest_cell = if columns <= 4 { 60.0 } else { 28.0 };
        let pitch = ((width - names - NAME_GAP) / columns as f64).min(widest_cell);
        let texts = runs.iter().flat_map(|run| *run).filter_map(|point| point.datum.text());
        let fits = texts.map(|text| text::width(text, sheet.text)).all(|width| width <= pitch - 5.0);
        let words = if fits { Words::WhereTheyFit } else { Words::None };
        Self { width, names, columns, pitch, row: pitch.clamp(1.34 * sheet.text, 24.0), words }
    }

    /// The left edge of a column of cells.
    fn x(&self, column: usize) -> f64 {
        self.names + NAME_GAP + column as f64 * self.pitch
    }
}

/// The name of the nth row.
fn name<'a>(sheet: &Sheet<'a>, nth: usize, run: &'a [Point]) -> &'a str {
    match sheet.figure.rows.get(nth) {
        Some(name) => name,
        None => run.first().map_or("", |point| &point.name),
    }
}

/// Which day of the term a column is: the first, and every fifth.
fn write_heads(sheet: &mut Sheet, block: &Block, left: f64) {
    if block.columns < 2 {
        return;
    }
    let baseline = sheet.top + 0.95 * sheet.text;
    let mut used = f64::NEG_INFINITY;
    for day in (1..=block.columns).filter(|day| *day == 1 || day.is_multiple_of(5) || block.columns <= 4) {
        let (text, x) = (day.to_string(), left + block.x(day - 1) + block.pitch / 2.0);
        let half = text::width(&text, sheet.text) / 2.0;
        if x - half > used && x + half <= left + block.width {
            used = x + half + 4.0;
            sheet.label(text, (x, baseline), Anchor::Middle, Role::Mut);
        }
    }
    sheet.top += sheet.text * 1.34;
}

fn write_row(
    sheet: &mut Sheet,
    block: &Block,
    left: f64,
    (nth, run): (usize, &[Point]),
    ramp: &Ramp,
    quiet: &mut Quiet,
) {
    let name = text::cut(name(sheet, nth, run), block.names + 0.1, sheet.text);
    let baseline = sheet.top + block.row / 2.0 + MIDDLE * sheet.text;
    sheet.label(name, (left + block.names, baseline), Anchor::End, Role::Lab);
    for point in run {
        let x = left + block.x(usize::from(point.slot.unwrap_or(0)));
        let ground = Rect { x, y: sheet.top, width: block.pitch, height: block.row };
        write_cell(sheet, (0, point), &ground, (ramp, block.words), quiet);
    }
    sheet.top += block.row;
}

/// Cells without a number that have nothing to say, kept to be written in one piece.
#[derive(Default)]
pub struct Quiet {
    missing: Vec<Mark>,
    not_yet: Vec<Mark>,
}

impl Quiet {
    pub fn write(self, sheet: &mut Sheet) {
        sheet.marks.extend(self.missing);
        sheet.marks.extend(self.not_yet);
    }
}

/// Whether values are written in their cells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Words {
    WhereTheyFit,
    None,
}

/// One cell, on ground that includes the gap to its neighbours.
pub fn write_cell(
    sheet: &mut Sheet,
    (nth, point): (usize, &Point),
    ground: &Rect,
    (ramp, words): (&Ramp, Words),
    quiet: &mut Quiet,
) {
    let gap = (ground.width * 0.06).min(1.2);
    let cell = Rect {
        x: ground.x + gap,
        y: ground.y + gap,
        width: ground.width - 2.0 * gap,
        height: ground.height - 2.0 * gap,
    };
    let silent = point.href.is_none() && point.note.is_none();
    let middle = (cell.x + cell.width / 2.0, cell.y + cell.height / 2.0);
    let Some(value) = point.datum.value() else {
        let marks = open(&point.datum, &cell).into_iter().map(|(shape, class)| Mark::shape(shape, class));
        match point.datum {
            Datum::NotYet if silent => quiet.not_yet.extend(marks),
            Datum::Missing if silent => quiet.missing.extend(marks),
            _ => sheet.datum(nth, point, marks.collect()),
        }
        return;
    };
    let level = ramp.level(value);
    let class = level.map_or(Role::Zero.plain(), |level| Role::Fill.in_tone(Tone::Level(level)));
    let text = point.datum.text().unwrap_or_default();
    if words == Words::WhereTheyFit && text::width(text, sheet.text) <= cell.width - 3.0 {
        let ground = Mark::shape(Shape::Box(cell), class);
        let class = level.map_or(Role::Mut.plain(), |level| Role::On.in_tone(Tone::Level(level)));
        let at = (middle.0, middle.1 + MIDDLE * sheet.text);
        let label = Label { text: text.to_owned(), at, size: sheet.text, anchor: Anchor::Middle, class };
        sheet.datum(nth, point, vec![ground, Mark::Label(label)]);
    } else {
        sheet.told(nth, point, Shape::Box(cell), class);
    }
}

/// The mark of a cell without a number: a dot, a dash where that was said on purpose, a dotted cell.
fn open(datum: &Datum, cell: &Rect) -> Vec<(Shape, Class)> {
    let (x, y) = (cell.x + cell.width / 2.0, cell.y + cell.height / 2.0);
    let across = |half: f64| Shape::Line(vec![(x - half, y), (x + half, y)]);
    match datum {
        Datum::NotYet => {
            let inset = Rect { x: cell.x + 1.0, y: cell.y + 1.0, width: cell.width - 2.0, height: cell.height - 2.0 };
            vec![(Shape::Box(if inset.width > 0.0 { inset } else { *cell }), Role::NotYet.plain())]
        }
        Datum::Withheld => vec![(across((cell.width * 0.3).min(5.0)), Role::Gap.plain())],
        Datum::Missing | Datum::Number { .. } => vec![(across((cell.width / 2.0).min(0.9)), Role::Gap.plain())],
    }
}

/// The open cells, for the foot.
pub fn open_cell(datum: &Datum) -> Vec<(Shape, Class)> {
    open(datum, &Rect { x: -6.0, y: -6.0, width: 12.0, height: 12.0 })
}
