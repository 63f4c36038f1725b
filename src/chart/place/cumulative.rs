//! Running totals (销账): what was found, what of it was struck off, and between the two what is still open. Placement only.
//!
//! Steps, one a moment: the first series is a line, the second a filled area below it, and what is open is washed. Where
//! more was closed than opened the surplus is hatched, and nothing is open. A row without a number adds nothing and is
//! marked at the foot. A single series is a line over its own wash, on the way to its target. Targets of single moments
//! add up as the values do.

use super::area::MOST_HITS;
use super::plot::{
    Names, Note, Plot, Side, Thin, Wanted, axis_room, extent, fit_names, plot_height, target_label, value_axis,
    value_room, write_names,
};
use super::sheet::{Sheet, open_mark, series_tone};
use super::stack::{absences, write_absences};
use crate::chart::figure::Target;
use crate::chart::grid::Grid;
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Mark, Placed, Pos, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::sums::{Amount, Flow};
use crate::chart::text;

pub fn place(mut sheet: Sheet) -> Placed {
    let grid = Grid::of(sheet.figure);
    let flow = Flow::of(&grid, sheet.style);
    let aims = aims(&sheet, &grid);
    let level = target_label(&sheet);
    let values = flow.opened.iter().chain(&flow.closed).map(|amount| amount.value);
    let values = values.chain(aims.iter().flatten().copied()).chain(level.as_ref().map(|(value, _)| *value));
    let scale = Scale::new(values, Baseline::Zero, sheet.variant.pick(5, 4));

    let room = sheet.width * sheet.variant.pick(0.24, 0.3) - 8.0;
    let level = level.filter(|(_, label)| text::width(label, sheet.text) <= room);
    let ends = ends(&sheet, &flow, room);
    let left = axis_room(&sheet, &scale);
    let (notes, height) = extent(&sheet, ends.iter().map(|(_, lines)| lines));
    let label = level.as_ref().map_or(0.0, |(_, label)| text::width(label, sheet.text));
    let drawn = flow.opened.len().max(flow.closed.len()) as f64;
    let side = Side::of(&sheet, &Wanted { left, rows: grid.rows.len(), drawn, notes, label });
    let (right, band) = (side.right, side.band);
    let names = fit_names(&sheet, &grid, band, Thin::Any).unwrap_or(Names::Every(grid.rows.len()));

    let named = level.is_some() || sheet.figure.target.is_none();
    let items = if named { None } else { sheet.target_item() };
    sheet.head(items.into_iter().collect());
    let top = sheet.top + value_room(&sheet);
    let height = plot_height(&sheet).max(height);
    let plot = Plot { left, right, top, bottom: top + height, band, scale };

    value_axis(&mut sheet, &plot);
    write_flow(&mut sheet, &plot, &flow);
    write_aims(&mut sheet, &plot, &aims);
    write_hits(&mut sheet, &plot, &grid, &flow);
    let note = |(value, lines): (f64, Vec<String>), role| Note { y: plot.y(value), lines, role };
    let notes = ends.into_iter().map(|end| note(end, Role::Val)).collect();
    let target = level.map(|(value, label)| note((value, vec![label]), Role::Lab));
    side.write(&mut sheet, &plot, notes, target);
    let bottom = write_gaps(&mut sheet, &plot, &grid);
    write_names(&mut sheet, &Plot { bottom, ..plot }, &grid, &names);
    sheet.foot(open_mark);
    sheet.done()
}

/// The target by each row: the same for all, or what those of single moments have come to.
fn aims(sheet: &Sheet, grid: &Grid) -> Vec<Option<f64>> {
    match &sheet.figure.target {
        Some(Target::Level(level)) => vec![level.finite(); grid.rows.len()],
        Some(Target::Each(series)) => {
            let mut so_far = 0.0;
            let mut step = |value: f64| {
                so_far += value;
                so_far
            };
            grid.along(series).into_iter().map(|point| point?.datum.value().map(&mut step)).collect()
        }
        None => Vec::new(),
    }
}

/// What stands to the right: the last totals, and what is open between them, each at its height.
fn ends(sheet: &Sheet, flow: &Flow, room: f64) -> Vec<(f64, Vec<String>)> {
    let language = sheet.figure.language;
    let name = |nth: usize| match sheet.figure.series.as_slice() {
        [_] => language.pick("累计", "Total"),
        series => series.get(nth).map_or("", |series| series.name.as_str()),
    };
    let said = |word: &str, amount: &Amount| {
        let amount = language.with_unit(&amount.text, &sheet.figure.unit);
        let whole = format!("{word} {amount}");
        if text::width(whole.trim(), sheet.text) <= room {
            return vec![whole.trim().to_owned()];
        }
        // The number stays with its unit.
        let mut lines = text::fit(word, room, sheet.text, 2);
        lines.push(text::cut(&amount, room, sheet.text));
        lines
    };
    let end = |nth: usize, amount: Option<&Amount>| amount.map(|amount| (amount.value, said(name(nth), amount)));
    let (opened, closed) = (end(0, flow.opened.last()), end(1, flow.closed.last()));
    let between = flow.open.last().zip(flow.opened.get(flow.open.len().saturating_sub(1))).map(|(open, opened)| {
        let word = match open.value < 0.0 {
            true => language.pick("超出", "Over by").to_owned(),
            false => language.open(name(1)),
        };
        (opened.value - open.value / 2.0, said(&word, open))
    });
    // From the top down, so that equal totals keep their order.
    let surplus = flow.open.last().is_some_and(|open| open.value < 0.0);
    let in_order = if surplus { [closed, between, opened] } else { [opened, between, closed] };
    in_order.into_iter().flatten().collect()
}

fn write_flow(sheet: &mut Sheet, plot: &Plot, flow: &Flow) {
    let tones = [series_tone(0), series_tone(1)];
    let value = |run: &[Amount], i: usize| run.get(i).map_or(0.0, |amount| amount.value);
    let ground = |to: usize| vec![0.0; to];
    let heights = |run: &[Amount], rows: std::ops::Range<usize>| -> Vec<f64> { rows.map(|i| value(run, i)).collect() };
    if sheet.figure.series.len() == 1 {
        let known = flow.opened.len();
        let wash = between(plot, 0, &heights(&flow.opened, 0..known), &ground(known));
        sheet.marks.extend(wash.map(|wash| Mark::shape(wash, Role::Wash.in_tone(tones[0]))));
    } else {
        let known = flow.closed.len();
        let filled = between(plot, 0, &heights(&flow.closed, 0..known), &ground(known));
        sheet.marks.extend(filled.map(|filled| Mark::shape(filled, Role::Fill.in_tone(tones[1]))));
        let rows: Vec<usize> = (0..flow.open.len()).collect();
        let surplus = |i: usize| flow.open[i].value < 0.0;
        for run in rows.chunk_by(|a, b| surplus(*a) == surplus(*b)) {
            let (from, to) = (run[0], run[run.len() - 1] + 1);
            let (opened, closed) = (heights(&flow.opened, from..to), heights(&flow.closed, from..to));
            if surplus(from) {
                if let Some(shape) = between(plot, from, &closed, &opened) {
                    sheet.marks.extend(hatch::over(&[Filled::new(shape, tones[1])]));
                }
            } else if let Some(shape) = between(plot, from, &opened, &closed) {
                sheet.shape(shape, Role::Wash.in_tone(tones[0]));
            }
        }
    }
    let opened = heights(&flow.opened, 0..flow.opened.len());
    if !opened.is_empty() {
        let mut line = vec![(plot.left, plot.ground())];
        line.extend(steps(plot, 0, &opened));
        sheet.shape(Shape::Line(line), Role::Line.in_tone(tones[0]));
    }
}

/// The corners of steps, from the left edge of row `from` on.
fn steps(plot: &Plot, from: usize, heights: &[f64]) -> Vec<Pos> {
    let edge = |i: usize| plot.left + plot.band * i as f64;
    let mut corners: Vec<Pos> = Vec::new();
    for (i, height) in heights.iter().enumerate() {
        let y = plot.y(*height);
        match corners.last_mut() {
            Some(last) if last.1 == y => last.0 = edge(from + i + 1),
            _ => corners.extend([(edge(from + i), y), (edge(from + i + 1), y)]),
        }
    }
    corners
}

/// The ground between two rows of steps; `None` where it is empty.
fn between(plot: &Plot, from: usize, high: &[f64], low: &[f64]) -> Option<Shape> {
    if high.iter().zip(low).all(|(high, low)| high <= low) {
        return None;
    }
    let mut outline = steps(plot, from, high);
    outline.extend(steps(plot, from, low).into_iter().rev());
    Some(Shape::Area(outline))
}

/// One line across, or a step for each row that has a target.
fn write_aims(sheet: &mut Sheet, plot: &Plot, aims: &[Option<f64>]) {
    let rows: Vec<usize> = (0..aims.len()).collect();
    for run in rows.chunk_by(|a, b| aims[*a].is_some() && aims[*b].is_some()) {
        let heights: Vec<f64> = run.iter().filter_map(|i| aims[*i]).collect();
        if !heights.is_empty() {
            sheet.shape(Shape::Line(steps(plot, run[0], &heights)), Role::Target.plain());
        }
    }
}

/// What each moment says when pointed at.
fn write_hits(sheet: &mut Sheet, plot: &Plot, grid: &Grid, flow: &Flow) {
    let known = flow.opened.len().max(flow.closed.len());
    if known > MOST_HITS {
        return;
    }
    let language = sheet.figure.language;
    for (i, row) in grid.rows.iter().enumerate().take(known) {
        let said = |word: String, amount: &Amount| {
            format!("{word} {}", language.with_unit(&amount.text, &sheet.figure.unit)).trim().to_owned()
        };
        let name = |nth: usize| sheet.figure.series.get(nth).map_or("", |series| series.name.as_str());
        let mut parts = Vec::new();
        for (nth, run) in [&flow.opened, &flow.closed].into_iter().enumerate() {
            parts.extend(run.get(i).map(|amount| said(language.running(name(nth)), amount)));
        }
        parts.extend(flow.open.get(i).map(|open| match open.value < 0.0 {
            true => said(language.pick("超出", "Over by").to_owned(), open),
            false => said(language.open(name(1)), open),
        }));
        let title = language.says(&row.point.name, &parts.join(language.comma()));
        let href = row.cells.iter().flatten().find_map(|point| point.href.clone());
        let x = plot.left + plot.band * i as f64;
        let ground = Rect { x, y: plot.top, width: plot.band, height: plot.bottom - plot.top };
        let marks = vec![Mark::shape(Shape::Box(ground), Role::Hit.plain())];
        sheet.marks.push(Mark::datum(title, href, marks));
    }
}

/// A strip below the ground for the rows that do not know all. Returns where the names may begin.
fn write_gaps(sheet: &mut Sheet, plot: &Plot, grid: &Grid) -> f64 {
    let gaps: Vec<_> = grid.rows.iter().map(|row| absences(sheet, row)).collect();
    if gaps.iter().all(Vec::is_empty) {
        return plot.bottom;
    }
    let foot = plot.bottom + 16.0;
    for (i, gap) in gaps.into_iter().enumerate() {
        write_absences(sheet, gap, (plot.x(i), foot), (plot.band * 0.8).min(14.0));
    }
    foot
}
