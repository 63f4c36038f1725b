//! Scale: value ↔ position, ticks, and how the numbers of a chart are written. In: values. Out: a domain with nice ticks.
//! Absent: pixels; a scale maps to 0..1 and placement decides where that is.

use super::figure::{Language, Style};

/// A linear scale whose ends are ticks.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    pub low: f64,
    pub high: f64,
    /// In rising order, both ends included.
    pub ticks: Vec<f64>,
    step: f64,
}

/// Whether zero must be on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Baseline {
    /// For lengths: a bar is as long as its value.
    Zero,
    /// For positions: zero is kept only where the values come near it.
    Free,
}

impl Scale {
    /// A scale that holds all values, with about `want` steps.
    pub fn new(values: impl Iterator<Item = f64>, baseline: Baseline, want: usize) -> Self {
        let values: Vec<f64> = values.collect();
        let whole = values.iter().all(|value| value.fract() == 0.0);
        let (mut low, mut high) = match (reduce(&values, f64::min), reduce(&values, f64::max)) {
            (Some(low), Some(high)) => (low, high),
            _ => (0.0, 1.0),
        };
        let near_zero = low <= 0.0 && high >= 0.0 || (high - low) >= 0.6 * low.abs().max(high.abs());
        if baseline == Baseline::Zero || near_zero {
            (low, high) = (low.min(0.0), high.max(0.0));
        }
        // Values that differ by less than a screen could show get a range of their own size.
        if high - low <= low.abs().max(high.abs()) * 1e-9 {
            let pad = if low == 0.0 { 1.0 } else { low.abs() * 0.1 };
            (low, high) = if low == 0.0 { (0.0, 1.0) } else { (low - pad, high + pad) };
        }
        let step = nice_step((high - low) / want.max(1) as f64, whole);
        let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
        let ticks: Vec<f64> = (0..=(last - first) as usize).map(|i| (first + i as f64) * step).collect();
        Self { low: first * step, high: last * step, ticks, step }
    }

    /// Where a value lies: 0 at the low end, 1 at the high end.
    pub fn at(&self, value: f64) -> f64 {
        ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }

    /// The same scale without ticks, ended at the values themselves: for drawings that write every value.
    pub fn drawn_in(self, low: f64, high: f64) -> Self {
        let high = if high > low { high } else { low + 1.0 };
        Self { low, high, ticks: Vec::new(), ..self }
    }

    /// The tick labels, in one large unit (万, 亿; k, M, bn) where the ticks call for it.
    pub fn labels(&self, language: Language, style: &Style) -> Vec<String> {
        labels(&self.ticks, self.step, language, style)
    }
}

/// The labels of ticks that lie a step apart, in one large unit (万, 亿; k, M, bn) where they call for it.
pub fn labels(ticks: &[f64], step: f64, language: Language, style: &Style) -> Vec<String> {
    let largest = ticks.iter().fold(0.0, |largest: f64, tick| largest.max(tick.abs()));
    let units: &[(f64, &str)] = match language {
        Language::Chinese => &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万")],
        Language::English => &[(1e12, "tn"), (1e9, "bn"), (1e6, "M"), (1e4, "k")],
    };
    let (size, suffix) = match units.iter().find(|(size, _)| largest >= *size) {
        Some((_, "k")) => (1e3, "k"),
        Some(found) => *found,
        None => (1.0, ""),
    };
    let decimals = decimals_of(step / size);
    ticks
        .iter()
        .map(|tick| match number(tick / size, decimals, style) {
            text if *tick == 0.0 => text,
            text => format!("{text}{suffix}"),
        })
        .collect()
}

/// A number too long to be read at a glance, in a large unit and four digits: 1.286 and 亿.
pub fn large(value: f64, language: Language, style: &Style) -> Option<(String, &'static str)> {
    let units: &[(f64, &str)] = match language {
        Language::Chinese => &[(1e12, "万亿"), (1e8, "亿")],
        Language::English => &[(1e12, "trillion"), (1e9, "billion"), (1e8, "million")],
    };
    let (limit, name) = units.iter().find(|(limit, _)| value.abs() >= *limit)?;
    let short = value / if *name == "million" { 1e6 } else { *limit };
    let decimals = (3 - short.abs().log10().floor().max(0.0) as usize).min(3);
    let text = number(short, decimals, style);
    let trimmed = if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.') } else { &text };
    Some((trimmed.to_owned(), name))
}

/// A number with a fixed count of decimals, grouped from five digits on. The minus of typed values, no negative zero.
pub fn number(value: f64, decimals: usize, style: &Style) -> String {
    grouped(value, decimals, style.group, 5)
}

fn grouped(value: f64, decimals: usize, group: Option<char>, from: usize) -> String {
    if value != 0.0 && value.abs() < 1e-9 {
        return format!("{value:e}");
    }
    // Whole numbers are most of all, and far cheaper to write as such.
    let plain = match value.abs() {
        whole if decimals == 0 && whole < 1e15 && whole.fract() == 0.0 => (whole as u64).to_string(),
        other => format!("{other:.decimals$}"),
    };
    let (whole, rest) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut text = String::with_capacity(plain.len() + 8);
    if value < 0.0 && plain.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        text.push('−');
    }
    for (i, digit) in whole.chars().enumerate() {
        if let Some(group) = group
            && i > 0
            && whole.len() >= from
            && (whole.len() - i).is_multiple_of(3)
        {
            text.push(group);
        }
        text.push(digit);
    }
    text + rest
}

/// A sum, written with as many decimals as its most exact part was typed with (no 0.30000000000000004), and grouped from
/// four digits on where its parts are.
pub fn sum<'a>(parts: impl Iterator<Item = (f64, &'a str)>, style: &Style) -> (f64, String) {
    let mut tally = Tally::default();
    for (value, text) in parts {
        tally.add(value, text, style);
    }
    (tally.value, tally.text(style))
}

/// A sum on its way: what it is so far, and how its parts were typed.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    pub value: f64,
    decimals: usize,
    /// Whether a part below ten thousand was typed with a separator.
    early: bool,
}

impl Tally {
    /// Adds a part.
    pub fn add(&mut self, value: f64, text: &str, style: &Style) {
        self.value += value;
        self.decimals = self.decimals.max(typed_decimals(text));
        self.early |= groups_early((value, text), style);
    }

    /// The sum so far, as [`sum`] writes it.
    pub fn text(&self, style: &Style) -> String {
        grouped(self.value, self.decimals, style.group, if self.early { 4 } else { 5 })
    }
}

/// Whether a number of four digits was typed grouped.
fn groups_early((value, text): (f64, &str), style: &Style) -> bool {
    value.abs() < 10_000.0 && style.group.is_some_and(|group| text.contains(group))
}

/// A difference, written like the more exact of the two.
pub fn difference(a: (f64, &str), b: (f64, &str), style: &Style) -> String {
    let decimals = typed_decimals(a.1).max(typed_decimals(b.1));
    grouped(
        (a.0 - b.0).abs(),
        decimals,
        style.group,
        if groups_early(a, style) || groups_early(b, style) { 4 } else { 5 },
    )
}

/// A part of a whole as a percentage: one decimal, none where it is whole.
pub fn percent(part: f64, whole: f64) -> String {
    let text = format!("{:.1}", part / whole * 100.0);
    format!("{}%", text.strip_suffix(".0").unwrap_or(&text))
}

/// How many decimals a number was typed with.
pub fn typed_decimals(text: &str) -> usize {
    let rest = text.split_once('.').map_or("", |(_, rest)| rest);
    rest.bytes().take_while(u8::is_ascii_digit).count().min(12)
}

fn nice_step(rough: f64, whole: bool) -> f64 {
    let magnitude = 10f64.powf(rough.log10().floor());
    let ratio = rough / magnitude;
    let quarter = !(whole && magnitude <= 1.0);
    let nice =
        [1.0, 2.0, 2.5, 5.0].into_iter().find(|nice| ratio <= nice + 1e-9 && (*nice != 2.5 || quarter)).unwrap_or(10.0);
    if whole { (nice * magnitude).max(1.0) } else { nice * magnitude }
}

/// The fewest decimals that write a step exactly.
fn decimals_of(step: f64) -> usize {
    (0..=12)
        .find(|decimals| {
            let scaled = step * 10f64.powi(*decimals);
            (scaled - scaled.round()).abs() < 1e-6 * scaled
        })
        .unwrap_or(12) as usize
}

fn reduce(values: &[f64], pick: fn(f64, f64) -> f64) -> Option<f64> {
    values.iter().copied().reduce(pick)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn labels(values: &[f64], baseline: Baseline) -> Vec<String> {
        Scale::new(values.iter().copied(), baseline, 4).labels(Language::Chinese, &Style::default())
    }

    #[test]
    fn bars_begin_at_zero_and_counts_have_no_halves() {
        assert_eq!(labels(&[1.0, 16.0], Baseline::Zero), ["0", "5", "10", "15", "20"]);
        assert_eq!(labels(&[1.0, 2.0], Baseline::Zero), ["0", "1", "2"]);
        assert_eq!(labels(&[0.0], Baseline::Zero), ["0", "1"]);
    }

    #[test]
    fn scores_keep_away_from_zero() {
        assert_eq!(labels(&[86.5, 91.0], Baseline::Free), ["86", "88", "90", "92"]);
        assert_eq!(labels(&[-3.0, 5.0], Baseline::Free), ["−4", "−2", "0", "2", "4", "6"]);
    }

    #[test]
    fn large_ticks_take_a_large_unit() {
        assert_eq!(labels(&[30_000.0], Baseline::Zero), ["0", "1万", "2万", "3万"]);
        assert_eq!(labels(&[2.5e8], Baseline::Zero), ["0", "1亿", "2亿", "3亿"]);
        let english = Scale::new([2e6].into_iter(), Baseline::Zero, 4);
        assert_eq!(english.labels(Language::English, &Style::default())[4], "2.0M");
    }

    #[test]
    fn sums_are_written_as_their_parts_were() {
        let style = Style::default();
        assert_eq!(sum([(0.1, "0.10"), (0.2, "0.2")].into_iter(), &style).1, "0.30");
        assert_eq!(sum([(9000.0, "9000"), (9000.0, "9000")].into_iter(), &style).1, "18,000");
        assert_eq!(sum([(1204.0, "1,204"), (988.0, "988")].into_iter(), &style).1, "2,192");
        assert_eq!(percent(46.0, 68.0), "67.6%");
    }
}
