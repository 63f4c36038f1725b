//! Waffles: a whole as countable cells, in rows of ten, twenty or twenty-five with a gap after every fifth. Placement only.
//!
//! A whole of at most 400 has a cell for each unit. Anything else has a hundred cells, one for each per cent. The drawing
//! says which.

use super::Variant;
use super::parts::{Part, Parts};
use super::sheet::{Item, Sheet, square};
use crate::chart::hatch;
use crate::chart::mark::{Class, Mark, Placed, Rect, Role, Shape, Tone};
use crate::chart::scale::percent;

/// The largest whole with a cell for each unit.
const MOST_CELLS: f64 = 400.0;

pub fn place(mut sheet: Sheet) -> Placed {
    let parts = Parts::of(&sheet);
    let each = parts.whole <= MOST_CELLS && parts.parts.iter().all(|part| part.value.fract() == 0.0);
    let counts = if each { parts.parts.iter().map(|part| part.value as usize).collect() } else { hundred(&parts) };
    let total: usize = counts.iter().sum();

    let items: Vec<Item> = legend(&sheet, &parts);
    sheet.row(&items);
    sheet.top += 8.0;
    let columns = columns(sheet.variant, total, each);
    write_cells(&mut sheet, &parts, &counts, columns);
    sheet.top += 6.0;
    let unit = sheet.figure.unit.clone();
    let language = sheet.figure.language;
    let one = if each { language.with_unit("1", &unit) } else { "1%".to_owned() };
    let meaning = language.pick(format!("每格 {one}"), format!("Each cell: {one}"));
    sheet.row(&[Item::words(meaning, Role::Mut)]);
    sheet.done()
}

/// What each colour is: 46 / 68 个点位 for one part, a list for several.
fn legend(sheet: &Sheet, parts: &Parts) -> Vec<Item> {
    let language = sheet.figure.language;
    let alone = parts.parts.iter().filter(|part| part.role == Role::Fill).count() == 1;
    let entry = |part: &Part| {
        let text = if alone && part.role == Role::Fill && parts.parts.len() > 1 {
            let both = language.with_unit(&format!("{} / {}", part.text, parts.whole_text), &sheet.figure.unit);
            [both, percent(part.value, parts.whole)].join(language.comma())
        } else {
            let amount = language.with_unit(&part.text, &sheet.figure.unit);
            if part.name.is_empty() { amount } else { format!("{} {amount}", part.name) }
        };
        let swatch = signed(square(0), part.role, part.tone);
        Item { swatch, ..Item::words(text, Role::Lab) }
    };
    none_of_it(sheet, parts).into_iter().chain(parts.parts.iter().map(entry)).collect()
}

/// A cell of a part as the legend shows it: with the sign of its pattern.
fn signed(cell: Shape, role: Role, tone: Tone) -> Vec<(Shape, Class)> {
    let sign = if role == Role::Fill { hatch::sign(&cell, tone) } else { None };
    std::iter::once((cell, role.in_tone(tone))).chain(sign).collect()
}

/// 0 / 24 件，0%: a part of nothing has no cell, and is named all the same.
fn none_of_it(sheet: &Sheet, parts: &Parts) -> Option<Item> {
    let [rest] = parts.parts.as_slice() else { return None };
    let mut points = sheet.figure.series.iter().flat_map(|series| &series.points);
    let zero = points.find(|point| point.datum.value() == Some(0.0)).filter(|_| rest.role == Role::Rest)?;
    let language = sheet.figure.language;
    let both = format!("{} / {}", zero.datum.text()?, parts.whole_text);
    let text = [language.with_unit(&both, &sheet.figure.unit), percent(0.0, parts.whole)].join(language.comma());
    let swatch = vec![(square(0), Role::Fill.in_tone(super::sheet::series_tone(0)))];
    Some(Item { swatch, ..Item::words(text, Role::Lab) })
}

/// A hundred cells shared out by the largest remainders.
fn hundred(parts: &Parts) -> Vec<usize> {
    let exact: Vec<f64> = parts.parts.iter().map(|part| part.value / parts.whole * 100.0).collect();
    let mut counts: Vec<usize> = exact.iter().map(|cells| cells.floor() as usize).collect();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|a, b| exact[*b].fract().total_cmp(&exact[*a].fract()).then(a.cmp(b)));
    let left = 100usize.saturating_sub(counts.iter().sum());
    for i in order.into_iter().cycle().take(left) {
        counts[i] += 1;
    }
    counts
}

fn columns(variant: Variant, total: usize, each: bool) -> usize {
    match (variant, each) {
        (Variant::Wide, true) => 25,
        (Variant::Wide, false) => 20,
        (Variant::Narrow, true) if total > 100 => 20,
        (Variant::Narrow, _) => 10,
    }
}

fn write_cells(sheet: &mut Sheet, parts: &Parts, counts: &[usize], columns: usize) {
    let gaps = (columns / 5 - 1) as f64 * GAP;
    let pitch = (sheet.width / (columns as f64 + gaps)).min(26.0);
    let cell = pitch * 0.88;
    let place = |i: usize| (i as f64 + (i / 5) as f64 * GAP) * pitch;
    let top = sheet.top;
    let mut next = 0;
    let mut signs = Vec::new();
    for (part, count) in parts.parts.iter().zip(counts) {
        let class = part.role.in_tone(part.tone);
        let cells: Vec<Mark> = (next..next + count)
            .map(|i| {
                let (x, y) = (place(i % columns), top + place(i / columns));
                Mark::shape(Shape::Box(Rect { x, y, width: cell, height: cell }), class)
            })
            .collect();
        next += count;
        if part.role == Role::Fill {
            for cell in &cells {
                if let Mark::Shape { shape, .. } = cell {
                    signs.extend(hatch::sign(shape, part.tone).map(|(sign, class)| Mark::shape(sign, class)));
                }
            }
        }
        match part.point {
            Some(point) if !cells.is_empty() => sheet.datum(0, point, cells),
            _ => sheet.marks.extend(cells),
        }
    }
    sheet.marks.extend(signs);
    if next > 0 {
        sheet.top = top + place((next - 1) / columns) + cell;
    }
}

/// The gap after every fifth cell, as a part of the pitch.
const GAP: f64 = 0.3;
