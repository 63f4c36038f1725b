//! Bullets: a value as a bar on a scale of its own, against its target, an earlier value and the whole. Placement only.
//!
//! A figure is one row; a figure with panels is a row a panel, each with its own unit and scale, so that a bar is compared
//! with its own marks and never with the bar below. The bar begins at zero; the target is an upright stroke, the earlier
//! value an open dot, the whole the pale ground. Their words stand below the lane.

use super::Variant;
use super::number::target_words;
use super::plot::{hold, spread};
use super::sheet::{Item, LEADING, Sheet, absence, first_baseline, series_tone};
use crate::chart::figure::{Figure, Point, Quantity, Target};
use crate::chart::mark::{Anchor, Mark, Placed, Rect, Role, Shape};
use crate::chart::scale::{Baseline, Scale};
use crate::chart::text;

/// The thickness of the pale ground and of the bar on it.
const GROUND: f64 = 22.0;
const BAR: f64 = 11.0;

pub fn place(mut sheet: Sheet) -> Placed {
    let figure = sheet.figure;
    let rows: Vec<Bullet> = match figure.panels.as_slice() {
        [] => Bullet::of(figure, "").into_iter().collect(),
        panels => panels.iter().filter_map(|panel| Bullet::of(panel, &panel.title)).collect(),
    };
    let items = legend(&sheet, &rows);
    sheet.row(&items);
    sheet.top += 8.0;
    let lane = Lane::of(&sheet, &rows);
    for row in &rows {
        write_row(&mut sheet, &lane, row);
    }
    sheet.done()
}

/// What the marks are.
fn legend(sheet: &Sheet, rows: &[Bullet]) -> Vec<Item> {
    let language = sheet.figure.language;
    let bar = |height: f64| Shape::Box(Rect { x: -7.0, y: -height / 2.0, width: 14.0, height });
    let mut items = vec![(bar(8.0), Role::Fill.in_tone(series_tone(0)), language.pick("结果", "Result").to_owned())];
    if rows.iter().any(|row| row.aim().is_some()) {
        let tick = Shape::Line(vec![(0.0, -7.0), (0.0, 7.0)]);
        items.push((tick, Role::Target.plain(), language.target("")));
    }
    let mut earlier = rows.iter().filter(|row| row.before().is_some()).map(Bullet::earlier);
    if let Some(first) = earlier.next() {
        let name = if earlier.all(|name| name == first) { first } else { language.pick("以前", "Before") };
        items.push((Shape::Dot((0.0, 0.0), 4.6), Role::Ghost.plain(), name.to_owned()));
    }
    if rows.iter().any(|row| row.whole().is_some()) {
        items.push((bar(12.0), Role::Wash.plain(), language.pick("总数", "Whole").to_owned()));
    }
    let named = |(shape, class, text)| Item { swatch: vec![(shape, class)], ..Item::words(text, Role::Lab) };
    items.into_iter().map(named).collect()
}

/// One row: a figure of one value.
struct Bullet<'a> {
    figure: &'a Figure,
    point: &'a Point,
    name: &'a str,
    /// The value with its unit, or why there is none.
    said: String,
}

impl<'a> Bullet<'a> {
    fn of(figure: &'a Figure, title: &'a str) -> Option<Self> {
        let point = figure.series.first()?.points.first()?;
        let named = if title.is_empty() && point.name != figure.title { &point.name } else { title };
        let said = match point.datum.text() {
            Some(text) => figure.language.with_unit(text, &figure.unit),
            None => figure.language.absent(&point.datum).to_owned(),
        };
        Some(Self { figure, point, name: named, said })
    }

    fn whole(&self) -> Option<(f64, &'a Quantity)> {
        let total = self.figure.total.as_ref()?;
        Some((total.finite()?, total))
    }

    fn before(&self) -> Option<(f64, &'a Quantity)> {
        let before = self.figure.before.as_ref()?;
        Some((before.quantity.finite()?, &before.quantity))
    }

    /// When the earlier value was.
    fn earlier(&self) -> &'a str {
        match self.figure.before.as_ref().map_or("", |before| before.name.as_str()) {
            "" => self.figure.language.pick("以前", "Before"),
            name => name,
        }
    }

    /// The target of this value.
    fn aim(&self) -> Option<f64> {
        match self.figure.target.as_ref()? {
            Target::Level(level) => level.finite(),
            Target::Each(series) => series.points.iter().find(|aim| aim.name == self.point.name)?.datum.value(),
        }
    }

    /// The words below the lane, each with the value it belongs to.
    fn words(&self, sheet: &Sheet) -> Vec<(f64, String)> {
        let language = self.figure.language;
        let amount = |quantity: &Quantity| language.with_unit(&quantity.text, &self.figure.unit);
        let value = self.point.datum.value().zip(self.point.datum.text());
        let target = self.aim().and_then(|aim| {
            let words = match value {
                Some(value) => target_words(self.figure, sheet.style, self.point, value)?,
                None => match self.figure.target.as_ref()? {
                    Target::Level(level) => language.target(&amount(level)),
                    Target::Each(_) => return None,
                },
            };
            Some((aim, words))
        });
        let earlier = self.earlier();
        let before = self.before().map(|(value, quantity)| (value, format!("{earlier} {}", amount(quantity))));
        let whole = self.whole().map(|(value, quantity)| {
            let all = amount(quantity);
            let rate = self.figure.unit.trim_start().starts_with(['%', '％']);
            (value, if rate { all } else { language.pick(format!("共 {all}"), format!("of {all}")) })
        });
        target.into_iter().chain(before).chain(whole).collect()
    }

    fn scale(&self) -> Scale {
        let all = [self.point.datum.value(), self.aim(), self.before().map(|b| b.0), self.whole().map(|w| w.0)];
        let high = all.into_iter().flatten().fold(0.0, f64::max);
        Scale::new(std::iter::once(high), Baseline::Zero, 4).drawn_in(0.0, high)
    }
}

/// Where names end, bars run and values stand; the same for every row.
struct Lane {
    /// Names and values beside the lane, or above it.
    beside: bool,
    left: f64,
    right: f64,
}

impl Lane {
    fn of(sheet: &Sheet, rows: &[Bullet]) -> Self {
        let size = sheet.text;
        let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(|t| text::width(t, size)).fold(0.0, f64::max);
        let names = widest(&mut rows.iter().map(|row| row.name)).min(sheet.width * 0.28);
        let values = widest(&mut rows.iter().map(|row| row.said.as_str()));
        let beside = sheet.variant == Variant::Wide && values <= sheet.width * 0.22;
        if !beside {
            return Self { beside, left: 1.0, right: sheet.width - 1.0 };
        }
        Self {
            beside,
            left: if names > 0.0 { names + 12.0 } else { 1.0 },
            right: sheet.width - values - if values > 0.0 { 12.0 } else { 1.0 },
        }
    }

    fn x(&self, scale: &Scale, value: f64) -> f64 {
        self.left + scale.at(value) * (self.right - self.left)
    }
}

fn write_row(sheet: &mut Sheet, lane: &Lane, row: &Bullet) {
    let size = sheet.text;
    let leading = size * LEADING;
    let role = if row.point.datum.value().is_some() { Role::Val } else { Role::Mut };
    if lane.beside {
        let lines = text::fit(row.name, lane.left - 11.9, size, 2);
        let height = (lines.len() as f64 * leading).max(GROUND);
        let middle = sheet.top + height / 2.0;
        let first = first_baseline(middle, lines.len(), size);
        for (k, line) in lines.into_iter().enumerate() {
            sheet.label(line, (lane.left - 12.0, first + k as f64 * leading), Anchor::End, Role::Lab);
        }
        sheet.label(row.said.clone(), (lane.right + 12.0, first_baseline(middle, 1, size)), Anchor::Start, role);
        write_lane(sheet, lane, row, middle);
        sheet.top += height + 3.0;
    } else {
        write_above(sheet, row, role);
        write_lane(sheet, lane, row, sheet.top + GROUND / 2.0);
        sheet.top += GROUND + 3.0;
    }
    write_words(sheet, lane, row);
    sheet.top += 14.0;
}

/// The name and, at the other end of the line or below it, the value.
fn write_above(sheet: &mut Sheet, row: &Bullet, role: Role) {
    let size = sheet.text;
    let leading = size * LEADING;
    let said = text::cut(&row.said, sheet.width, size);
    let room = sheet.width - text::width(&said, size) - 12.0;
    let shared = text::width(row.name, size) <= room;
    let names = text::fit(row.name, sheet.width, size, 2);
    let count = names.len();
    for line in names {
        sheet.label(line, (0.0, sheet.top + 0.95 * size), Anchor::Start, Role::Lab);
        sheet.top += leading;
    }
    if shared && count > 0 {
        sheet.top -= leading;
    }
    sheet.label(said, (sheet.width, sheet.top + 0.95 * size), Anchor::End, role);
    sheet.top += leading + 2.0;
}

/// The ground, the bar, the earlier value and the target.
fn write_lane(sheet: &mut Sheet, lane: &Lane, row: &Bullet, middle: f64) {
    let scale = row.scale();
    let x = |value: f64| lane.x(&scale, value);
    let upright = |x: f64, half: f64| Shape::Line(vec![(x, middle - half), (x, middle + half)]);
    if let Some((whole, _)) = row.whole().filter(|(whole, _)| *whole > 0.0) {
        let ground = Rect { x: lane.left, y: middle - GROUND / 2.0, width: x(whole) - lane.left, height: GROUND };
        sheet.shape(Shape::Box(ground), Role::Wash.plain());
    }
    let mut marks = Vec::new();
    match row.point.datum.value() {
        None => marks.extend(
            absence(&row.point.datum, (lane.left + 9.0, middle + 5.0), 12.0)
                .map(|(shape, class)| Mark::shape(shape, class)),
        ),
        Some(0.0) => {
            marks.push(Mark::shape(upright(lane.left, BAR / 2.0), Role::Zero.in_tone(series_tone(0))));
        }
        Some(value) => {
            let bar = Rect { x: lane.left, y: middle - BAR / 2.0, width: x(value) - lane.left, height: BAR };
            marks.push(Mark::shape(Shape::Box(bar), Role::Fill.in_tone(series_tone(0))));
        }
    }
    let title = sheet.title_of(row.name, &row.figure.unit, row.point);
    sheet.marks.push(Mark::datum(title, row.point.href.clone(), marks));
    sheet.shape(upright(lane.left, GROUND / 2.0), Role::Axis.plain());
    if let Some((before, _)) = row.before() {
        let dot = Shape::Dot((x(before).clamp(5.0, sheet.width - 5.0), middle), 4.6);
        sheet.shape(dot, Role::Ghost.plain());
    }
    if let Some(aim) = row.aim() {
        sheet.shape(upright(x(aim), GROUND / 2.0), Role::Target.plain());
    }
}

/// The words below the lane: side by side, each near its mark, or below each other where they do not fit.
fn write_words(sheet: &mut Sheet, lane: &Lane, row: &Bullet) {
    let size = sheet.text;
    let scale = row.scale();
    let mut words = row.words(sheet);
    words.sort_by(|a, b| a.0.total_cmp(&b.0));
    let bounds = if lane.beside { (lane.left, sheet.width) } else { (0.0, sheet.width) };
    let room = bounds.1 - bounds.0;
    let gap = 1.2 * size;
    let widths: Vec<f64> = words.iter().map(|(_, words)| text::width(words, size) + gap).collect();
    let baseline = sheet.top + 0.95 * size;
    if widths.iter().sum::<f64>() <= room + gap {
        let wanted: Vec<f64> = words.iter().map(|(value, _)| lane.x(&scale, *value)).collect();
        let mut middles = spread(&wanted, &widths);
        hold(&mut middles, &widths, bounds.0 - gap / 2.0, bounds.1 + gap / 2.0);
        for ((_, words), x) in words.iter().zip(middles) {
            sheet.label(words.clone(), (x, baseline), Anchor::Middle, Role::Mut);
        }
        sheet.top += if words.is_empty() { 0.0 } else { size * LEADING };
        return;
    }
    for (value, words) in words {
        for line in text::fit(&words, room, size, 2) {
            let half = text::width(&line, size) / 2.0;
            let x = lane.x(&scale, value).clamp(bounds.0 + half, (bounds.1 - half).max(bounds.0 + half));
            sheet.label(line, (x, sheet.top + 0.95 * size), Anchor::Middle, Role::Mut);
            sheet.top += size * LEADING;
        }
    }
}
