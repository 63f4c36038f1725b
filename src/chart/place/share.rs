//! Shares: a ring of parts around their sum. Placement only.
//!
//! Wide, every part is named beside the ring at the end of a leader. Narrow, the percentages stand in the ring and a list
//! below it says the rest.

use super::Variant;
use super::parts::{Part, Parts};
use super::plot::spread;
use super::sheet::{LEADING, SWATCH, Sheet, first_baseline, square};
use crate::chart::hatch::{self, Filled};
use crate::chart::mark::{Anchor, Class, Label, MIDDLE, Mark, Placed, Pos, Role, Shape};
use crate::chart::scale::percent;
use crate::chart::text;

pub fn place(mut sheet: Sheet) -> Placed {
    let parts = Parts::of(&sheet);
    let arcs = arcs(&parts);
    match sheet.variant {
        Variant::Wide => place_wide(&mut sheet, &parts, &arcs),
        Variant::Narrow => place_narrow(&mut sheet, &parts, &arcs),
    }
    sheet.done()
}

/// From and to, in degrees clockwise from the top.
fn arcs(parts: &Parts) -> Vec<(f64, f64)> {
    let mut from = 0.0;
    let turn = |part: &Part| {
        let to = from + part.value / parts.whole * 360.0;
        (std::mem::replace(&mut from, to), to)
    };
    parts.parts.iter().map(turn).collect()
}

fn place_wide(sheet: &mut Sheet, parts: &Parts, arcs: &[(f64, f64)]) {
    let (size, leading) = (sheet.text, sheet.text * LEADING);
    let (inner, outer) = (66.0, 108.0);
    let room = sheet.width / 2.0 - outer - 34.0;
    let words: Vec<Vec<String>> = parts
        .parts
        .iter()
        .map(|part| {
            let mut lines = text::fit(&part.name, room, size, 2);
            lines.push(text::cut(&amount(sheet, parts, part), room, size));
            lines
        })
        .collect();
    let middles: Vec<f64> = arcs.iter().map(|(from, to)| (from + to) / 2.0).collect();
    let side = |right: bool| -> Vec<usize> {
        let mut side: Vec<usize> = (0..middles.len()).filter(|i| (middles[*i] < 180.0) == right).collect();
        if !right {
            side.reverse();
        }
        side
    };
    let height = |i: &usize| words[*i].len() as f64 * leading + 6.0;
    // Around a centre at zero first: how far the words reach decides how high the sheet is.
    let columns = [true, false].map(|right| {
        let side = side(right);
        let heights: Vec<f64> = side.iter().map(height).collect();
        let aim = |i: &usize| polar((0.0, 0.0), outer + 10.0, middles[*i]).1;
        let wanted: Vec<f64> = side.iter().map(aim).collect();
        (side, spread(&wanted, &heights))
    });
    let reach = columns.iter().flat_map(|(side, ys)| side.iter().zip(ys)).map(|(i, y)| (*y, height(i) / 2.0));
    let (high, low) = reach.fold((-outer - 2.0, outer + 2.0), |(high, low), (y, half)| {
        (f64::min(high, y - half), f64::max(low, y + half))
    });
    let centre = (sheet.width / 2.0, sheet.top - high);

    let slices = arcs.iter().map(|arc| slice(centre, (inner, outer), *arc));
    write_slices(sheet, parts, slices, (centre, inner), vec![None; arcs.len()]);
    for ((side, ys), (sign, anchor)) in columns.iter().zip([(1.0, Anchor::Start), (-1.0, Anchor::End)]) {
        let edge = centre.0 + sign * (outer + 26.0);
        for (i, y) in side.iter().zip(ys) {
            let y = centre.1 + y;
            let [near, far] = [2.0, 9.0].map(|gap| polar(centre, outer + gap, middles[*i]));
            sheet.shape(Shape::Line(vec![near, far, (edge, y)]), Role::Leader.plain());
            let first = first_baseline(y, words[*i].len(), size);
            for (k, line) in words[*i].iter().enumerate() {
                let role = if k + 1 == words[*i].len() { Role::Val } else { Role::Lab };
                let at = (edge + sign * 5.0, first + k as f64 * leading);
                sheet.label(line.clone(), at, anchor, role);
            }
        }
    }
    write_middle(sheet, parts, centre, inner);
    sheet.top = centre.1 + low;
}

fn place_narrow(sheet: &mut Sheet, parts: &Parts, arcs: &[(f64, f64)]) {
    let (inner, outer) = (54.0, 100.0);
    let centre = (sheet.width / 2.0, sheet.top + outer + 2.0);
    let label = |(part, arc): (&Part, &(f64, f64))| {
        let class = match part.role {
            Role::Rest => Role::Lab.plain(),
            _ => Role::On.in_tone(part.tone),
        };
        let said = percent(part.value, parts.whole);
        percent_label(centre, (inner, outer), *arc, said, class)
    };
    let labels: Vec<Option<Label>> = parts.parts.iter().zip(arcs).map(label).collect();
    let slices = arcs.iter().map(|arc| slice(centre, (inner, outer), *arc));
    write_slices(sheet, parts, slices, (centre, inner), labels);
    write_middle(sheet, parts, centre, inner);
    sheet.top = centre.1 + outer + 12.0;
    for part in &parts.parts {
        write_line(sheet, parts, part);
    }
}

/// One line of the list below the ring: swatch, name, amount.
fn write_line(sheet: &mut Sheet, parts: &Parts, part: &Part) {
    let (size, leading) = (sheet.text, sheet.text * LEADING + 3.0);
    let amount = text::cut(&amount(sheet, parts, part), sheet.width * 0.5, size);
    let room = sheet.width - SWATCH - 5.0 - text::width(&amount, size) - 10.0;
    let swatch = square(0).moved((SWATCH / 2.0, sheet.top + leading / 2.0));
    for (shape, class) in hatch::swatch(swatch, part.role.in_tone(part.tone)) {
        sheet.shape(shape, class);
    }
    let baseline = sheet.top + leading / 2.0 + MIDDLE * size;
    sheet.label(amount, (sheet.width, baseline), Anchor::End, Role::Val);
    let lines = text::fit(&part.name, room, size, 2);
    sheet.top += lines.len().max(1) as f64 * leading;
    for (k, line) in lines.into_iter().enumerate() {
        let at = (SWATCH + 5.0, baseline + k as f64 * leading);
        sheet.label(line, at, Anchor::Start, Role::Lab);
    }
}

/// 46 个点位，67.6%
fn amount(sheet: &Sheet, parts: &Parts, part: &Part) -> String {
    let unit = &sheet.figure.unit;
    let percent = percent(part.value, parts.whole);
    // Where the values are percentages of a hundred already, saying it twice helps nobody.
    if matches!(unit.trim(), "%" | "％") {
        return sheet.figure.language.with_unit(&part.text, unit);
    }
    let language = sheet.figure.language;
    [language.with_unit(&part.text, unit), percent].join(language.comma())
}

/// The parts of the ring, then their patterns, then the words on them.
fn write_slices(
    sheet: &mut Sheet,
    parts: &Parts,
    slices: impl Iterator<Item = Shape>,
    (centre, inner): (Pos, f64),
    labels: Vec<Option<Label>>,
) {
    let mut filled = Vec::new();
    let mut hole = None;
    for ((part, shape), label) in parts.parts.iter().zip(slices).zip(&labels) {
        if part.role == Role::Fill {
            let window = label.as_ref().map(Label::window);
            filled.push(Filled { shape: shape.clone(), tone: part.tone, window });
        }
        if matches!(shape, Shape::Dot(..)) {
            hole = Some(Mark::shape(Shape::Dot(centre, inner), Role::Hole.plain()));
        }
        write_part(sheet, part, shape);
    }
    sheet.marks.extend(hatch::over(&filled));
    sheet.marks.extend(hole);
    sheet.marks.extend(labels.into_iter().flatten().map(Mark::Label));
}

fn write_part(sheet: &mut Sheet, part: &Part, shape: Shape) {
    let mark = Mark::shape(shape, part.role.in_tone(part.tone));
    match part.point {
        Some(point) => sheet.datum(0, point, vec![mark]),
        None => {
            let language = sheet.figure.language;
            let title = language.says(&part.name, &language.with_unit(&part.text, &sheet.figure.unit));
            sheet.marks.push(Mark::datum(title, None, vec![mark]));
        }
    }
}

fn polar(centre: Pos, radius: f64, degrees: f64) -> Pos {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (centre.0 + radius * sin, centre.1 - radius * cos)
}

/// A part of the ring, in chords of at most four degrees. All there is has no ends, and is the whole disc.
fn slice(centre: Pos, (inner, outer): (f64, f64), (from, to): (f64, f64)) -> Shape {
    if to - from > 359.9 {
        return Shape::Dot(centre, outer);
    }
    let count = ((to - from) / 4.0).ceil().max(1.0) as usize;
    let steps = || (0..=count).map(|k| from + (to - from) * k as f64 / count as f64);
    let mut points: Vec<Pos> = steps().map(|degrees| polar(centre, outer, degrees)).collect();
    points.extend(steps().rev().map(|degrees| polar(centre, inner, degrees)));
    Shape::Area(points)
}

/// The percentage on its part of the ring, where it fits.
fn percent_label(
    centre: Pos,
    (inner, outer): (f64, f64),
    arc: (f64, f64),
    text: String,
    class: Class,
) -> Option<Label> {
    let size = 13.0;
    let turn = (arc.0 + arc.1) / 2.0;
    let (sin, cos) = turn.to_radians().sin_cos();
    let (width, height) = (text::width(&text, size), size);
    let along = sin.abs() * width + cos.abs() * height;
    let across = cos.abs() * width + sin.abs() * height;
    let chord = 2.0 * inner * ((arc.1 - arc.0) / 2.0).min(90.0).to_radians().sin();
    let (x, y) = polar(centre, (inner + outer) / 2.0, turn);
    let label = Label { text, at: (x, y + MIDDLE * size), size, anchor: Anchor::Middle, class };
    (along <= outer - inner - 2.0 && across <= chord).then_some(label)
}

/// The whole, in the middle of the ring.
fn write_middle(sheet: &mut Sheet, parts: &Parts, centre: Pos, inner: f64) {
    let small = sheet.text;
    let room = 1.6 * inner;
    let size = (room / text::width(&parts.whole_text, 1.0).max(0.1)).min(34.0);
    if size < small {
        return;
    }
    let unit = text::fit(&sheet.figure.unit, room * 0.8, small, 1);
    let baseline = centre.1 + if unit.is_empty() { MIDDLE * size } else { 0.16 * size };
    let big = Label {
        text: parts.whole_text.clone(),
        at: (centre.0, baseline),
        size,
        anchor: Anchor::Middle,
        class: Role::Num.plain(),
    };
    sheet.marks.push(Mark::Label(big));
    for line in unit {
        sheet.label(line, (centre.0, baseline + 0.24 * size + small), Anchor::Middle, Role::Mut);
    }
}
