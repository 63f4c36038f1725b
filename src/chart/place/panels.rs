//! Small multiples: a small plot for each panel, columns for amounts, a line for scores and for many moments. Placement only.
//!
//! Panels of one unit share one scale, and the sheet says so, with its ends where it does not begin at zero; panels of several units have a scale each.
//! In a panel the highest and the last value are written, and of the names the first and the last. A figure with several
//! series and no panels has a panel for each series.

use super::Variant;
use super::plot::{Plot, Shelf, above, under, upright, value_room};
use super::sheet::{Item, LEADING, Sheet, absence, open_mark, series_tone, square};
use crate::chart::figure::{Axis, Figure, Point, Series, Target};
use crate::chart::grid::Grid;
use crate::chart::mark::{Anchor, DESCENT, Mark, Placed, Pos, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;

pub fn place(mut sheet: Sheet) -> Placed {
    let panels = Panel::all(sheet.figure);
    let across = across(&sheet, &panels);
    let shared = Shared::of(&sheet, &panels);
    let items = shared.items(&sheet, &panels);
    if !items.is_empty() {
        sheet.row(&items);
        sheet.top += 8.0;
    }
    let gap = sheet.variant.pick(26.0, 18.0);
    let width = (sheet.width - gap * (across - 1) as f64) / across as f64;
    for row in panels.chunks(across) {
        let top = sheet.top;
        let titles: Vec<Vec<(String, Role)>> = row.iter().map(|panel| titles(&sheet, panel, &shared, width)).collect();
        let lines = titles.iter().map(Vec::len).max().unwrap_or(0);
        let below = Below::of(row);
        let plot_top = top + lines as f64 * sheet.text * LEADING + 4.0;
        for (nth, (panel, title)) in row.iter().zip(titles).enumerate() {
            let left = nth as f64 * (width + gap);
            for (k, (line, role)) in title.into_iter().enumerate() {
                let baseline = top + sheet.text * (0.95 + k as f64 * LEADING);
                sheet.label(line, (left, baseline), Anchor::Start, role);
            }
            let ground = Rect { x: left, y: plot_top, width, height: panel_height(&sheet, below) };
            write_panel(&mut sheet, panel, &shared, (ground, below));
        }
        sheet.top = plot_top + panel_height(&sheet, below) + sheet.text * LEADING + 22.0;
    }
    let points = || panels.iter().flat_map(|panel| panel.series).flat_map(|series| &series.points);
    sheet.top -= 12.0;
    sheet.foot_of(points, open_mark);
    sheet.done()
}

/// One panel: a figure, or a series of one.
struct Panel<'a> {
    figure: &'a Figure,
    title: &'a str,
    series: &'a [Series],
}

impl<'a> Panel<'a> {
    fn all(figure: &'a Figure) -> Vec<Self> {
        let of_series = |series: &'a Series| Self { figure, title: &series.name, series: std::slice::from_ref(series) };
        match figure.panels.as_slice() {
            [] => figure.series.iter().map(of_series).collect(),
            panels => panels.iter().map(|p| Self { figure: p, title: &p.title, series: &p.series }).collect(),
        }
    }

    fn values(&self) -> impl Iterator<Item = f64> {
        self.series.iter().flat_map(Series::values).chain(self.target())
    }

    fn target(&self) -> Option<f64> {
        match self.figure.target.as_ref()? {
            Target::Level(level) => level.finite(),
            Target::Each(_) => None,
        }
    }

    fn target_text(&self) -> Option<&'a str> {
        match self.figure.target.as_ref()? {
            Target::Level(level) => level.finite().map(|_| level.text.as_str()),
            Target::Each(_) => None,
        }
    }

    fn form(&self) -> Form {
        let moments = matches!(self.figure.axis, Axis::Terms | Axis::Time(_));
        let points = self.series.iter().map(|series| series.points.len()).max().unwrap_or(0);
        let line = moments && (points > MOST_COLUMNS || self.series.len() > 1 || !self.figure.adds_up());
        if line { Form::Line } else { Form::Columns }
    }
}

/// More moments than this are a line.
const MOST_COLUMNS: usize = 36;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Columns,
    Line,
}

/// What is the same for every panel.
struct Shared {
    /// The scale of panels of one unit.
    scale: Option<Scale>,
    /// The target of all panels, where they have the same.
    target: Option<String>,
}

/// Whether a row of panels has a value below zero, so that words may stand below a column.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Words,
    Nothing,
}

impl Below {
    fn of(row: &[Panel]) -> Self {
        let negative = row.iter().flat_map(Panel::values).any(|value| value < 0.0);
        if negative { Self::Words } else { Self::Nothing }
    }
}

impl Shared {
    fn of(sheet: &Sheet, panels: &[Panel]) -> Self {
        let alike = panels.windows(2).all(|pair| pair[0].figure.unit == pair[1].figure.unit);
        let values = || panels.iter().flat_map(Panel::values);
        let scale = alike.then(|| scale_of(panels, &values));
        let target = panels.first().and_then(Panel::target_text);
        let target = target.filter(|text| panels.iter().all(|panel| panel.target_text() == Some(text)));
        let target = target.filter(|_| alike).map(|text| sheet.figure.language.target(text));
        Self { scale, target }
    }

    /// The unit, what the scales are, and what the drawing itself does not name.
    fn items(&self, sheet: &Sheet, panels: &[Panel]) -> Vec<Item> {
        let language = sheet.figure.language;
        let mut items = Vec::new();
        let unit = panels.first().map_or("", |panel| panel.figure.unit.as_str());
        if self.scale.is_some() && !unit.is_empty() {
            items.push(Item::words(language.unit_line(unit), Role::Mut));
        }
        let words = match &self.scale {
            None => language.pick("各图刻度不同", "Each panel has its own scale").to_owned(),
            // Columns say by themselves where they begin, and their highest where they end.
            Some(scale) if scale.ticks.is_empty() => {
                language.pick("各图同一刻度", "Same scale in all panels").to_owned()
            }
            Some(scale) => {
                let labels = scale.labels(language, sheet.style);
                let ends = labels.first().zip(labels.last()).map(|(low, high)| format!("{low}–{high}"));
                let ends = ends.unwrap_or_default();
                language.pick(format!("各图同一刻度：{ends}"), format!("Same scale in all panels: {ends}"))
            }
        };
        if panels.iter().any(|panel| panel.values().next().is_some()) {
            items.push(Item::words(words, Role::Mut));
        }
        if let Some(target) = &self.target {
            let across = Shape::Line(vec![(-7.0, 0.0), (7.0, 0.0)]);
            let swatch = vec![(across, Role::Target.plain())];
            items.push(Item { swatch, ..Item::words(target.clone(), Role::Lab) });
        }
        let named = panels.iter().max_by_key(|panel| panel.series.len()).filter(|panel| panel.series.len() > 1);
        for (nth, series) in named.iter().flat_map(|panel| panel.series).enumerate() {
            let swatch = vec![(square(0), Role::Fill.in_tone(series_tone(nth)))];
            items.push(Item { swatch, ..Item::words(series.name.as_str(), Role::Lab) });
        }
        items
    }
}

/// A scale for some panels: from zero where any of them has columns.
fn scale_of<I: Iterator<Item = f64>>(panels: &[Panel], values: &impl Fn() -> I) -> Scale {
    let columns = panels.iter().any(|panel| panel.form() == Form::Columns);
    if !columns {
        return Scale::new(values(), Baseline::Free, 4);
    }
    let scale = Scale::new(values(), Baseline::Zero, 4);
    scale.drawn_in(values().fold(0.0, f64::min), values().fold(0.0, f64::max))
}

/// How many panels stand side by side: rows without a lone last one where that can be had.
fn across(sheet: &Sheet, panels: &[Panel]) -> usize {
    let points = panels.iter().flat_map(|panel| panel.series).map(|series| series.points.len()).max().unwrap_or(0);
    match (sheet.variant, panels.len()) {
        (_, 0 | 1) => 1,
        (Variant::Narrow, _) => {
            if points > 60 {
                1
            } else {
                2
            }
        }
        (Variant::Wide, 2) => 2,
        (Variant::Wide, 3 | 5 | 6 | 9) => 3,
        (Variant::Wide, _) => 4,
    }
}

/// The title of a panel with what only it has: its unit, its target.
fn titles(sheet: &Sheet, panel: &Panel, shared: &Shared, width: f64) -> Vec<(String, Role)> {
    let language = sheet.figure.language;
    let unit = panel.figure.unit.as_str();
    let title = match (shared.scale.is_none() && !unit.is_empty(), panel.title.is_empty()) {
        (false, _) => panel.title.to_owned(),
        (true, true) => unit.to_owned(),
        (true, false) => language.pick(format!("{}（{unit}）", panel.title), format!("{} ({unit})", panel.title)),
    };
    let mut lines: Vec<(String, Role)> =
        text::fit(&title, width, sheet.text, 2).into_iter().map(|line| (line, Role::Val)).collect();
    if let (None, Some(target)) = (&shared.target, panel.target_text()) {
        lines.push((text::cut(&language.target(target), width, sheet.text), Role::Mut));
    }
    lines
}

/// The height of a plot with the room for words above it, and below it where there are columns below zero.
fn panel_height(sheet: &Sheet, below: Below) -> f64 {
    let words = value_room(sheet) * if below == Below::Words { 2.0 } else { 1.0 };
    sheet.variant.pick(76.0, 70.0) + words
}

fn write_panel(sheet: &mut Sheet, panel: &Panel, shared: &Shared, (ground, below): (Rect, Below)) {
    let grid = Grid::over(panel.series.iter());
    let foot = ground.bottom();
    let language = sheet.figure.language;
    if panel.values().next().is_none() && grid.rows.is_empty() {
        let word = language.absent(&crate::chart::figure::Datum::Missing);
        sheet.label(word, (ground.x, foot - 4.0), Anchor::Start, Role::Mut);
        return;
    }
    let values = || panel.values();
    let own = || scale_of(std::slice::from_ref(panel), &values);
    let plot = Plot {
        left: ground.x,
        right: ground.right(),
        top: ground.y + value_room(sheet),
        bottom: foot - if below == Below::Words { value_room(sheet) } else { 0.0 },
        band: ground.width / grid.rows.len() as f64,
        scale: shared.scale.clone().unwrap_or_else(own),
    };
    let base = if plot.scale.low <= 0.0 && plot.scale.high >= 0.0 { plot.ground() } else { plot.bottom };
    sheet.marks.push(Mark::line((plot.left, base), (plot.right, base), Role::Axis));
    if let Some(target) = panel.target() {
        let y = plot.y(target);
        sheet.marks.push(Mark::line((plot.left, y), (plot.right, y), Role::Target));
    }
    match panel.form() {
        Form::Columns => write_columns(sheet, panel, &plot, &grid, base),
        Form::Line => write_lines(sheet, panel, &plot, &grid, base),
    }
    write_values(sheet, panel, &plot, &grid);
    write_names(sheet, &plot, &grid, foot + 6.0 + 0.95 * sheet.text);
}

/// The marks of one point of a panel.
fn datum(sheet: &mut Sheet, panel: &Panel, nth: usize, point: &Point, mark: Mark) {
    let name = match panel.series.get(nth).map(|series| series.name.as_str()) {
        Some(name) if panel.series.len() > 1 && !name.is_empty() => format!("{} · {name}", point.name),
        _ => point.name.clone(),
    };
    let name = if panel.title.is_empty() { name } else { format!("{} · {name}", panel.title) };
    let title = sheet.title_of(&name, &panel.figure.unit, point);
    sheet.marks.push(Mark::datum(title, point.href.clone(), vec![mark]));
}

/// The open mark of a point without a number, where there is room to see it.
fn write_absence(sheet: &mut Sheet, panel: &Panel, nth: usize, point: &Point, foot: Pos, width: f64) {
    if let Some((shape, class)) = absence(&point.datum, foot, width.min(10.0)).filter(|_| width >= 3.0) {
        datum(sheet, panel, nth, point, Mark::shape(shape, class));
    }
}

fn write_columns(sheet: &mut Sheet, panel: &Panel, plot: &Plot, grid: &Grid, base: f64) {
    let several = panel.series.len();
    let width = (plot.band * if several > 1 { 0.84 } else { 0.7 } / several as f64).min(34.0);
    for (i, row) in grid.rows.iter().enumerate() {
        let left = plot.x(i) - width * several as f64 / 2.0;
        for (nth, point) in row.cells.iter().enumerate() {
            let Some(point) = point else { continue };
            let x = left + width * nth as f64;
            let tone = series_tone(nth);
            match point.datum.value() {
                None => write_absence(sheet, panel, nth, point, (x + width / 2.0, base), width),
                Some(0.0) => {
                    let tick = Shape::Line(vec![(x, base), (x + width, base)]);
                    datum(sheet, panel, nth, point, Mark::shape(tick, Role::Zero.in_tone(tone)));
                }
                Some(value) => {
                    let column = upright(x, width, plot.y(value), base);
                    datum(sheet, panel, nth, point, Mark::shape(column, Role::Fill.in_tone(tone)));
                }
            }
        }
    }
}

fn write_lines(sheet: &mut Sheet, panel: &Panel, plot: &Plot, grid: &Grid, base: f64) {
    for nth in 0..panel.series.len() {
        let at = |i: usize| {
            let point = grid.rows.get(i)?.cells[nth]?;
            Some((point, (plot.x(i), plot.y(point.datum.value()?))))
        };
        let known: Vec<usize> = (0..grid.rows.len()).filter(|i| at(*i).is_some()).collect();
        for run in known.chunk_by(|a, b| a + 1 == *b).filter(|run| run.len() > 1) {
            let line = run.iter().filter_map(|i| Some(at(*i)?.1)).collect();
            sheet.shape(Shape::Line(line), Role::Line.in_tone(series_tone(nth)));
        }
        let marked = |i: usize| {
            let alone = at(i + 1).is_none() && i.checked_sub(1).and_then(at).is_none();
            alone || known.len() <= 16 || known.last() == Some(&i)
        };
        for (point, pos) in known.iter().filter(|i| marked(**i)).filter_map(|i| at(*i)) {
            let x = pos.0.clamp(2.6, sheet.width - 2.6);
            let dot = Mark::shape(Shape::Dot((x, pos.1), 2.6), Role::Fill.in_tone(series_tone(nth)));
            datum(sheet, panel, nth, point, dot);
        }
        if panel.series.len() == 1 {
            for (i, row) in grid.rows.iter().enumerate() {
                if let Some(point) = row.cells[nth].filter(|point| point.datum.value().is_none()) {
                    write_absence(sheet, panel, nth, point, (plot.x(i), base), plot.band * 0.7);
                }
            }
        }
    }
}

/// The highest and the last value of a panel of one series; of several the highest.
fn write_values(sheet: &mut Sheet, panel: &Panel, plot: &Plot, grid: &Grid) {
    let alone = panel.series.len() == 1;
    let values: Vec<(f64, &str, usize)> = grid
        .rows
        .iter()
        .enumerate()
        .flat_map(|(i, row)| row.cells.iter().flatten().map(move |point| (i, point)))
        .filter_map(|(i, point)| Some((point.datum.value()?, point.datum.text()?, i)))
        .collect();
    let highest = values.iter().copied().reduce(|a, b| if b.0 > a.0 { b } else { a });
    let last = values.last().copied().filter(|_| alone);
    let mut shelf = Shelf::default();
    let columns = panel.form() == Form::Columns;
    for (value, _, i) in &values {
        let (x, y) = (plot.x(*i), plot.y(*value));
        let ground = if columns { plot.ground() } else { y };
        let half = if columns { plot.band * 0.35 } else { 1.5 };
        shelf.keep(Rect { x: x - half, y: y.min(ground), width: 2.0 * half, height: (y - ground).abs() });
    }
    for (value, text, i) in highest.into_iter().chain(last) {
        let y = plot.y(value);
        // A line that comes down to its last value leaves room below it.
        let before = values.iter().rev().find(|(_, _, k)| *k < i).map_or(value, |(before, ..)| *before);
        let lower = under(y + 2.0, sheet.text);
        let below = if columns { value < 0.0 } else { before > value && lower + DESCENT * sheet.text < plot.bottom };
        let baseline = if below { lower } else { above(y - 1.0, sheet.text) };
        shelf.write(sheet, text, (plot.x(i), baseline), (plot.left, plot.right));
    }
}

/// Every name below its band where they all fit; else the first and the last.
fn write_names(sheet: &mut Sheet, plot: &Plot, grid: &Grid, baseline: f64) {
    let size = sheet.text;
    let names = || grid.rows.iter().map(|row| row.point.name.as_str());
    if names().all(|name| text::width(name, size) <= plot.band - 0.3 * size) {
        for (i, name) in names().enumerate() {
            sheet.label(name, (plot.x(i), baseline), Anchor::Middle, Role::Mut);
        }
        return;
    }
    let room = plot.right - plot.left;
    let room = if grid.rows.len() > 1 { (room - size) / 2.0 } else { room };
    let ends = [(names().next(), plot.left, Anchor::Start), (names().next_back(), plot.right, Anchor::End)];
    for (name, x, anchor) in ends.into_iter().take(grid.rows.len()) {
        if let Some(name) = name {
            sheet.label(text::cut(name, room, size), (x, baseline), anchor, Role::Mut);
        }
    }
}
