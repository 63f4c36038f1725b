//! The ring: a year of 24 terms on an old compass card, 夏至 on top, 冬至 below, 春分 left, 秋分 right, clockwise. Placement only.
//!
//! A term with a number has an inked band and, outside of it, a wedge whose length grows with the square root of the value:
//! beside one term of sixteen the terms of one stay visible. The numbers are written in the wedges where they fit, and not
//! on a ring of links. Zero is a band with a line on it; no data is an outline, said on purpose an outline with a dash, and
//! what is still to come is dotted. Terms that the figure does not name are outlines without a name.
//!
//! On a ring of links the band says whether the term is recorded, that is, leads somewhere, and the wedge alone says how
//! much: a term may be recorded without a number, and have a number without a record.

use super::sheet::{LEADING, Sheet, first_baseline};
use crate::chart::figure::{Datum, Point};
use crate::chart::mark::{Anchor, Class, Label, MIDDLE, Mark, Placed, Pos, Rect, Role, Shape, Tone};
use crate::chart::text;

/// The radii of one drawing.
struct Radii {
    band: (f64, f64),
    /// Where wedges begin, and where the longest ends.
    wedge: (f64, f64),
    /// From the longest wedge to the names.
    clear: f64,
}

/// Half the width of a band in degrees; 7.5 would close the circle.
const HALF: f64 = 6.8;

pub fn place(mut sheet: Sheet) -> Placed {
    let points: Vec<&Point> = sheet.figure.series.iter().flat_map(|series| &series.points).collect();
    sheet.text = sheet.variant.pick(18.0, 14.0);
    let names = names(&sheet, &points);
    let radii = radii(&sheet, &names);
    let names = around(&sheet, &radii, &points, &names);

    let reach = |pick: fn(f64, f64) -> f64, of: fn(&Rect) -> f64, start: f64| {
        names.iter().flatten().map(|label| of(&label.bounds())).fold(start, pick)
    };
    let (high, low) = (reach(f64::min, |r| r.y, -radii.wedge.1), reach(f64::max, Rect::bottom, radii.wedge.1));
    let centre = (sheet.width / 2.0, 2.0 - high);

    let largest = sheet.figure.values().fold(0.0, f64::max);
    for hue in (0..24).filter(|hue| points.iter().all(|point| point.hue != Some(*hue))) {
        let band = sector(centre, radii.band, angle(hue), HALF);
        sheet.shape(band, Role::Gap.plain());
    }
    let linked = points.iter().any(|point| point.href.is_some());
    let band_of = if linked { BandOf::Record } else { BandOf::Number };
    let mut lettering = Vec::new();
    for (point, name) in points.iter().zip(names) {
        let Some(hue) = point.hue else { continue };
        let mut marks = spoke((&radii, centre), hue, point, largest, band_of);
        let moved = |mut label: Label| {
            label.at = (label.at.0 + centre.0, label.at.1 + centre.1);
            Mark::Label(label)
        };
        let name = name.into_iter().map(moved);
        if point.href.is_some() {
            // The whole spoke can be touched, and the name is part of the link.
            marks.push(Mark::shape(sector(centre, (radii.band.0, radii.wedge.1), angle(hue), 7.4), Role::Hit.plain()));
            marks.extend(name);
        } else {
            lettering.extend(name);
        }
        if !linked {
            lettering.extend(wedge_value(&sheet, &radii, centre, point, largest));
        }
        sheet.datum(0, point, marks);
    }
    sheet.marks.extend(lettering);
    write_centre(&mut sheet, &radii, centre);
    sheet.top = centre.1 + low + 2.0;
    sheet.text = sheet.variant.text();
    if sheet.figure.centre.is_none() {
        sheet.foot(open_band);
    }
    sheet.done()
}

/// Clockwise from the top, in degrees.
fn angle(hue: u8) -> f64 {
    (f64::from(hue) - 11.0) * 15.0
}

fn polar(centre: Pos, radius: f64, degrees: f64) -> Pos {
    let (sin, cos) = degrees.to_radians().sin_cos();
    (centre.0 + radius * sin, centre.1 - radius * cos)
}

/// A part of a ring. Four chords an arc: at this size they are within a tenth of a unit of the circle.
fn sector(centre: Pos, (inner, outer): (f64, f64), middle: f64, half: f64) -> Shape {
    let steps = || (0..=4).map(|k| middle - half + half * f64::from(k) / 2.0);
    let mut points: Vec<Pos> = steps().map(|degrees| polar(centre, outer, degrees)).collect();
    points.extend(steps().rev().map(|degrees| polar(centre, inner, degrees)));
    Shape::Area(points)
}

/// The names, broken so that they take little room beside the ring.
fn names(sheet: &Sheet, points: &[&Point]) -> Vec<Vec<String>> {
    let size = sheet.text;
    let room = points.iter().map(|point| text::widest_piece(&point.name, size)).fold(4.2 * size, f64::max);
    let room = room.min(sheet.width * 0.22);
    points.iter().map(|point| text::fit(&point.name, room, size, 3)).collect()
}

/// The ring is as large as the names at its sides let it be.
fn radii(sheet: &Sheet, names: &[Vec<String>]) -> Radii {
    let widest = names.iter().flatten().map(|line| text::width(line, sheet.text)).fold(0.0, f64::max);
    let full = sheet.variant.pick(
        Radii { band: (168.0, 178.0), wedge: (184.0, 268.0), clear: 12.0 },
        Radii { band: (74.0, 81.0), wedge: (84.5, 130.0), clear: 6.0 },
    );
    let room = sheet.width / 2.0 - widest - full.clear - 1.0;
    let share = (room / full.wedge.1).min(1.0);
    Radii {
        band: (full.band.0 * share, full.band.1 * share),
        wedge: (full.wedge.0 * share, full.wedge.1 * share),
        clear: full.clear,
    }
}

/// The names around a circle at the origin. Where two would meet the later one is moved outwards, and left to its
/// tooltip where that does not help; terms with a number go first.
fn around(sheet: &Sheet, radii: &Radii, points: &[&Point], names: &[Vec<String>]) -> Vec<Vec<Label>> {
    let size = sheet.text;
    let known = |point: &Point| point.datum.value().is_some() || point.href.is_some();
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by_key(|i| !known(points[*i]));
    let mut placed: Vec<Vec<Label>> = vec![Vec::new(); points.len()];
    let mut taken: Vec<Rect> = Vec::new();
    for i in order {
        let Some(hue) = points[i].hue else { continue };
        let (sin, cos) = angle(hue).to_radians().sin_cos();
        let width = names[i].iter().map(|line| text::width(line, size)).fold(0.0, f64::max);
        let height = names[i].len() as f64 * size * LEADING;
        let support = sin.abs() * width / 2.0 + cos.abs() * height / 2.0;
        let role = if known(points[i]) { Role::Lab } else { Role::Mut };
        // A name that matters is worth moving further.
        for push in 0..if known(points[i]) { 3 } else { 2 } {
            let radius = radii.wedge.1 + radii.clear + support + f64::from(push) * size;
            let (x, y) = polar((0.0, 0.0), radius, angle(hue));
            let first = first_baseline(y, names[i].len(), size);
            let labels: Vec<Label> = names[i]
                .iter()
                .enumerate()
                .map(|(k, line)| Label {
                    text: line.clone(),
                    at: (x, first + k as f64 * size * LEADING),
                    size,
                    anchor: Anchor::Middle,
                    class: role.plain(),
                })
                .collect();
            let free = labels.iter().map(Label::bounds).all(|own| {
                let roomy = Rect { x: own.x - 1.5, width: own.width + 3.0, ..own };
                own.x >= -sheet.width / 2.0
                    && own.right() <= sheet.width / 2.0
                    && taken.iter().all(|other| !other.overlaps(&roomy))
            });
            if free {
                taken.extend(labels.iter().map(Label::bounds));
                placed[i] = labels;
                break;
            }
        }
    }
    placed
}

/// How long a wedge is, 0 to 1.
fn length(value: f64, largest: f64) -> f64 {
    if largest > 0.0 { (value / largest).sqrt().max(0.06) } else { 0.0 }
}

/// What an inked band stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum BandOf {
    Number,
    Record,
}

/// The marks of one term: its band, then its wedge.
fn spoke((radii, centre): (&Radii, Pos), hue: u8, point: &Point, largest: f64, band_of: BandOf) -> Vec<Mark> {
    let tone = Tone::Term(hue);
    let at = angle(hue);
    let value = point.datum.value();
    let inked = match band_of {
        BandOf::Number => value.is_some(),
        BandOf::Record => point.href.is_some(),
    };
    let band = sector(centre, radii.band, at, HALF);
    let class = match point.datum {
        _ if inked => Role::Band.in_tone(tone),
        Datum::NotYet => Role::NotYet.plain(),
        _ => Role::Gap.plain(),
    };
    let mut marks = vec![Mark::shape(band, class)];
    match value {
        Some(0.0) => {
            let foot = [-HALF, 0.0, HALF].map(|turn| polar(centre, radii.wedge.0, at + turn));
            marks.push(Mark::shape(Shape::Line(foot.to_vec()), Role::Zero.in_tone(tone)));
        }
        Some(value) => {
            let end = radii.wedge.0 + (radii.wedge.1 - radii.wedge.0) * length(value, largest);
            let wedge = sector(centre, (radii.wedge.0, end), at, HALF);
            marks.push(Mark::shape(wedge, Role::Fill.in_tone(tone)));
        }
        None if !inked && point.datum == Datum::Withheld => {
            let middle = (radii.band.0 + radii.band.1) / 2.0;
            let dash = [-2.5, 2.5].map(|turn| polar(centre, middle, at + turn));
            marks.push(Mark::shape(Shape::Line(dash.to_vec()), Role::Gap.plain()));
        }
        None => {}
    }
    marks
}

/// The number in its wedge, where the wedge is large enough for it.
fn wedge_value(sheet: &Sheet, radii: &Radii, centre: Pos, point: &Point, largest: f64) -> Option<Mark> {
    let value = point.datum.value().filter(|value| *value > 0.0)?;
    let text = point.datum.text()?;
    let size = sheet.variant.text();
    let long = (radii.wedge.1 - radii.wedge.0) * length(value, largest);
    let radius = radii.wedge.0 + long / 2.0;
    let chord = 2.0 * radius * HALF.to_radians().sin();
    let at = angle(point.hue?);
    let (sin, cos) = at.to_radians().sin_cos();
    let (width, height) = (text::width(text, size), size);
    let along = sin.abs() * width + cos.abs() * height;
    let across = cos.abs() * width + sin.abs() * height;
    let (x, y) = polar(centre, radius, at);
    let label = Label {
        text: text.to_owned(),
        at: (x, y + MIDDLE * size),
        size,
        anchor: Anchor::Middle,
        class: Role::On.in_tone(Tone::Term(point.hue?)),
    };
    (along <= long - 3.0 && across <= chord - 2.0).then_some(Mark::Label(label))
}

/// The big word and the small line inside the ring, each as large as the circle lets it be.
fn write_centre(sheet: &mut Sheet, radii: &Radii, centre: Pos) {
    let Some(words) = sheet.figure.centre.clone() else {
        return;
    };
    let inner = radii.band.0 - 8.0;
    let chord = |dy: f64| 2.0 * (inner * inner - dy * dy).max(0.0).sqrt();
    let largest: f64 = sheet.variant.pick(64.0, 40.0);
    let wide = text::width(&words.word, 1.0).max(0.1);
    let size = (chord(inner * 0.35) / wide).min(largest);
    let small = sheet.variant.pick(16.0, 13.0);
    let mut lower = centre.1;
    if !words.word.is_empty() && size >= small {
        let baseline = centre.1 + if words.line.is_empty() { MIDDLE * size } else { 0.12 * size };
        lower = baseline + 0.22 * size;
        let class = Role::Num.plain();
        sheet.marks.push(Mark::Label(Label {
            text: words.word,
            at: (centre.0, baseline),
            size,
            anchor: Anchor::Middle,
            class,
        }));
    }
    let room = chord(inner * 0.5).min(inner * 1.5);
    for (k, line) in centre_lines(&words.line, room, small).into_iter().enumerate() {
        let baseline = lower + small * (1.15 + k as f64 * LEADING);
        if baseline - centre.1 <= inner * 0.86 {
            let class = Role::Mut.plain();
            let label = Label { text: line, at: (centre.0, baseline), size: small, anchor: Anchor::Middle, class };
            sheet.marks.push(Mark::Label(label));
        }
    }
}

/// A line with a middle dot in it is broken there first.
fn centre_lines(line: &str, room: f64, size: f64) -> Vec<String> {
    let halves: Vec<&str> = line.split('·').map(str::trim).collect();
    let fits = |text: &str| text::width(text, size) <= room;
    if !fits(line) && halves.len() <= 3 && halves.iter().all(|half| fits(half)) {
        return halves.into_iter().map(str::to_owned).collect();
    }
    text::fit(line, room, size, 3)
}

/// The open bands of this ring, for the foot.
fn open_band(datum: &Datum) -> Vec<(Shape, Class)> {
    let (x, y, width, height) = (-7.0, -4.0, 14.0, 8.0);
    let band = Shape::Box(Rect { x, y, width, height });
    let dash = Shape::Line(vec![(-3.0, 0.0), (3.0, 0.0)]);
    match datum {
        Datum::NotYet => vec![(band, Role::NotYet.plain())],
        Datum::Withheld => vec![(band, Role::Gap.plain()), (dash, Role::Gap.plain())],
        Datum::Missing | Datum::Number { .. } => vec![(band, Role::Gap.plain())],
    }
}
