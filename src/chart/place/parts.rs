//! Parts of a whole, for `share` and `waffle`. In: one series without negative values. Out: at most eight parts, the
//! remainder, and what they are parts of. Absent: drawing.

use super::sheet::{Sheet, series_tone};
use crate::chart::figure::{Axis, Point};
use crate::chart::mark::{Role, Tone};
use crate::chart::scale;
use crate::chart::words::gathers;

/// More parts than this cannot be told apart: the smallest are gathered.
const MOST_PARTS: usize = 8;

/// The parts of a figure, in drawing order.
pub struct Parts<'a> {
    pub parts: Vec<Part<'a>>,
    /// What the parts are parts of: the total where it is given and large enough, else their sum.
    pub whole: f64,
    pub whole_text: String,
}

pub struct Part<'a> {
    pub name: String,
    pub value: f64,
    pub text: String,
    pub role: Role,
    pub tone: Tone,
    /// The datum behind it; none for what was gathered and for the remainder.
    pub point: Option<&'a Point>,
}

impl<'a> Parts<'a> {
    /// Categories come largest first; seasons, terms and moments keep their order, and the remainder comes last.
    pub fn of(sheet: &Sheet<'a>) -> Self {
        let figure = sheet.figure;
        let positive = |point: &&Point| point.datum.value().is_some_and(|value| value > 0.0);
        let mut points: Vec<&Point> = figure.series.iter().flat_map(|s| &s.points).filter(positive).collect();
        let value = |point: &Point| point.datum.value().unwrap_or(0.0);
        let by_size = |a: &&Point, b: &&Point| value(b).total_cmp(&value(a));
        if matches!(figure.axis, Axis::Categories | Axis::Places) {
            points.sort_by(by_size);
            points.sort_by_key(|point| gathers(&point.name));
        }
        let numbers = |points: &[&'a Point]| -> Vec<(f64, &'a str)> {
            points.iter().filter_map(|p| Some((p.datum.value()?, p.datum.text()?))).collect()
        };
        let (sum, sum_text) = scale::sum(numbers(&points).into_iter(), sheet.style);

        let mut small = Vec::new();
        if points.len() > MOST_PARTS {
            let mut ranked = points.clone();
            ranked.sort_by(by_size);
            small = ranked.split_off(MOST_PARTS - 1);
            points.retain(|point| !small.iter().any(|other| std::ptr::eq(*other, *point)));
        }
        let mut parts: Vec<Part> = points
            .into_iter()
            .enumerate()
            .map(|(nth, point)| Part {
                name: point.name.clone(),
                value: value(point),
                text: point.datum.text().unwrap_or_default().to_owned(),
                role: Role::Fill,
                tone: match point.hue {
                    Some(hue) => Tone::Term(hue % 24),
                    None => Tone::Series(nth as u8),
                },
                point: Some(point),
            })
            .collect();
        if !small.is_empty() {
            let (value, text) = scale::sum(numbers(&small).into_iter(), sheet.style);
            let (name, tone) = (figure.language.others(small.len()), Tone::Series(MOST_PARTS as u8 - 1));
            parts.push(Part { name, value, text, role: Role::Fill, tone, point: None });
        }
        let total = figure.total.as_ref().and_then(|total| Some((total.finite()?, total.text.as_str())));
        let Some((whole, whole_text)) = total.filter(|(whole, _)| *whole > 0.0 && *whole >= sum) else {
            return Self { parts, whole: sum, whole_text: sum_text };
        };
        if whole > sum {
            let text = scale::difference((whole, whole_text), (sum, &sum_text), sheet.style);
            let (name, tone) = (figure.language.rest().to_owned(), series_tone(0));
            parts.push(Part { name, value: whole - sum, text, role: Role::Rest, tone, point: None });
        }
        Self { parts, whole, whole_text: whole_text.to_owned() }
    }
}
