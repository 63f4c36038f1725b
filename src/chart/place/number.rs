//! A number, large, with its unit, its whole and its target. Placement only; one drawing serves both widths.

use super::Variant;
use super::sheet::{Item, Sheet};
use crate::chart::compare::Comparison;
use crate::chart::figure::{Better, Figure, Point, Style, Target};
use crate::chart::mark::{Anchor, Label, Mark, Placed, Rect, Role, Shape};
use crate::chart::scale::{self, percent};
use crate::chart::text;

/// The width of the one drawing.
const WIDTH: f64 = 340.0;
const LARGEST: f64 = 76.0;
/// Between a number and its unit.
const UNIT_GAP: f64 = 5.0;

pub fn place(mut sheet: Sheet) -> Option<Placed> {
    if sheet.variant == Variant::Narrow {
        return None;
    }
    sheet.width = WIDTH;
    // Of several values the last one counts.
    let point = sheet.figure.series.iter().flat_map(|s| &s.points).rfind(|p| p.datum.value().is_some())?;
    let (value, typed) = (point.datum.value()?, point.datum.text()?);
    write_number(&mut sheet, point, (value, typed));
    write_whole(&mut sheet, value);
    if let Some(words) = target_words(sheet.figure, sheet.style, point, (value, typed)) {
        sheet.row(&[Item::words(words, Role::Lab)]);
    }
    if let Some((before, from)) = sheet.figure.before.as_ref().and_then(|b| Some((b, b.quantity.finite()?))) {
        let comparison = Comparison::of(sheet.figure, sheet.style);
        let words = comparison.with(&before.name, (from, &before.quantity.text), (value, typed));
        sheet.row(&[Item::words(words, Role::Lab)]);
    }
    Some(sheet.done())
}

/// The value with its unit beside it, or below it where there is no room. A number past reading at a glance is told in a
/// large unit: 1.286 亿元; table and description keep every digit.
fn write_number(sheet: &mut Sheet, point: &Point, (value, typed): (f64, &str)) {
    if !point.name.is_empty() && point.name != sheet.figure.title {
        sheet.row(&[Item::words(point.name.clone(), Role::Mut)]);
    }
    let language = sheet.figure.language;
    let (typed, unit) = match scale::large(value, language, sheet.style) {
        Some((short, large)) => {
            (short, language.pick(format!("{large}{}", sheet.figure.unit), format!("{large} {}", sheet.figure.unit)))
        }
        None => (typed.to_owned(), sheet.figure.unit.clone()),
    };
    let typed = typed.as_str();
    let unit_size = 20.0_f64;
    let beside = if unit.is_empty() { 0.0 } else { text::width(&unit, unit_size) + UNIT_GAP };
    let size_in = |room: f64| (room / text::width(typed, 1.0).max(0.1)).min(LARGEST);
    // A long unit would leave no room for the number.
    let beside = if size_in(sheet.width - beside) < 2.0 * unit_size { 0.0 } else { beside };
    let size = size_in(sheet.width - beside).max(sheet.text);
    let shown = text::cut(typed, sheet.width, size);
    let baseline = sheet.top + 0.9 * size.max(unit_size);
    let label = |text: String, x: f64, size: f64, role: Role| {
        Mark::Label(Label { text, at: (x, baseline), size, anchor: Anchor::Start, class: role.plain() })
    };
    let end = text::width(&shown, size) + UNIT_GAP;
    let mut marks = vec![label(shown, 0.0, size, Role::Num)];
    if beside > 0.0 {
        marks.push(label(unit.clone(), end, unit_size, Role::Lab));
    }
    sheet.datum(0, point, marks);
    sheet.top = baseline + 0.26 * size.max(unit_size);
    if beside == 0.0 && !unit.is_empty() {
        sheet.row(&[Item::words(unit, Role::Lab)]);
    }
}

/// A bar as long as the whole, inked as far as the value goes.
fn write_whole(sheet: &mut Sheet, value: f64) {
    let Some(total) = &sheet.figure.total else {
        return;
    };
    let Some(whole) = total.finite().filter(|whole| *whole > 0.0 && (0.0..=*whole).contains(&value)) else {
        return;
    };
    let bar = |width| Shape::Box(Rect { x: 0.0, y: 0.0, width, height: 10.0 });
    let top = (0.0, sheet.top + 4.0);
    let inked = sheet.width * value / whole;
    sheet.shape(bar(sheet.width).moved(top), Role::Rest.plain());
    if inked > 0.0 {
        sheet.shape(bar(inked).moved(top), Role::Fill.in_tone(super::sheet::series_tone(0)));
    }
    sheet.top += 20.0;
    let language = sheet.figure.language;
    let all = language.with_unit(&total.text, &sheet.figure.unit);
    let part = percent(value, whole);
    let words = language.pick(format!("共 {all}，占 {part}"), format!("{part} of {all}"));
    sheet.row(&[Item::words(words, Role::Lab)]);
}

/// 目标 90 分，还差 3.5 分
pub fn target_words(figure: &Figure, style: &Style, point: &Point, (value, typed): (f64, &str)) -> Option<String> {
    let (aim, aim_text) = match figure.target.as_ref()? {
        Target::Level(level) => (level.finite()?, level.text.as_str()),
        Target::Each(series) => {
            let aim = series.points.iter().find(|aim| aim.name == point.name)?;
            (aim.datum.value()?, aim.datum.text()?)
        }
    };
    let language = figure.language;
    let target = language.target(&language.with_unit(aim_text, &figure.unit));
    let missed = match figure.better {
        Some(Better::Higher) => value < aim,
        Some(Better::Lower) => value > aim,
        None => return Some(target),
    };
    let away = scale::difference((value, typed), (aim, aim_text), style);
    let away = language.apart(&away, &figure.unit);
    Some(match (missed, figure.better) {
        (false, _) => language.pick(format!("{target}，已达到"), format!("{target}, reached")),
        (true, Some(Better::Lower)) => {
            language.pick(format!("{target}，高出 {away}"), format!("{target}, {away} above"))
        }
        (true, _) => language.pick(format!("{target}，还差 {away}"), format!("{target}, {away} short")),
    })
}
