//! Comparison: one value against an earlier one, in words and signs. In: two numbers as typed, and the figure they belong
//! to. Out: +15, ▲15, +35.7%, 比2021年多 15 个. Absent: whole sentences and drawing.

use super::figure::{Figure, Point, Style};
use super::scale;

/// A number and how it was typed.
pub type Typed<'a> = (f64, &'a str);

/// The number of a point and how it was typed, where there is one to compare.
pub fn typed(point: Option<&Point>) -> Option<Typed<'_>> {
    point.and_then(|point| Some((point.datum.value()?, point.datum.text()?)))
}

/// How two values of a figure are compared.
pub struct Comparison<'a> {
    figure: &'a Figure,
    style: &'a Style,
}

/// More than this is not said as a percentage: from 3 to 97 nobody pictures +3133.3%.
const MOST_PERCENT: f64 = 10.0;

impl<'a> Comparison<'a> {
    /// Comparisons in the language and unit of a figure.
    pub fn of(figure: &'a Figure, style: &'a Style) -> Self {
        Self { figure, style }
    }

    /// +15, −3, 0
    pub fn signed(&self, from: Typed, to: Typed) -> String {
        let away = scale::difference(from, to, self.style);
        match to.0.total_cmp(&from.0) {
            _ if to.0 == from.0 => "0".to_owned(),
            std::cmp::Ordering::Greater => format!("+{away}"),
            _ => format!("−{away}"),
        }
    }

    /// ▲15, ▼3, ＝
    pub fn arrow(&self, from: Typed, to: Typed) -> String {
        let away = scale::difference(from, to, self.style);
        match () {
            () if to.0 > from.0 => format!("▲{away}"),
            () if to.0 < from.0 => format!("▼{away}"),
            () => "＝".to_owned(),
        }
    }

    /// How much it grew, +35.7%; none from zero or below, of scores and rates, and beyond tenfold.
    pub fn growth(&self, from: f64, to: f64) -> Option<String> {
        let told = self.figure.adds_up() && from > 0.0 && to > 0.0 && to != from && to / from <= MOST_PERCENT;
        let percent = scale::percent((to - from).abs(), from);
        (told && percent != "0%").then(|| format!("{}{percent}", if to > from { '+' } else { '−' }))
    }

    /// 15 个, 3.5 个百分点
    pub fn apart(&self, from: Typed, to: Typed) -> String {
        self.figure.language.apart(&scale::difference(from, to, self.style), &self.figure.unit)
    }

    /// 多 15 个, 低 3.5 分; up 15 meetings. Nothing where the two are the same.
    pub fn by(&self, from: Typed, to: Typed) -> Option<String> {
        let language = self.figure.language;
        let word = match (to.0 > from.0, self.figure.adds_up()) {
            (true, true) => language.pick("多", "up"),
            (false, true) => language.pick("少", "down"),
            (true, false) => language.pick("高", "up"),
            (false, false) => language.pick("低", "down"),
        };
        (to.0 != from.0).then(|| format!("{word} {}", self.apart(from, to)))
    }

    /// 比2021年多 15 个（+35.7%）, 与2021年相同
    pub fn with(&self, name: &str, from: Typed, to: Typed) -> String {
        let language = self.figure.language;
        let name = if name.is_empty() { language.pick("以前", "the earlier value") } else { name };
        let Some(by) = self.by(from, to) else {
            return language.pick(format!("与{name}相同"), format!("the same as {name}"));
        };
        let growth = match self.growth(from.0, to.0) {
            Some(growth) => language.pick(format!("（{growth}）"), format!(" ({growth})")),
            None => String::new(),
        };
        language.pick(format!("比{name}{by}{growth}"), format!("{by} on {name}{growth}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::figure::Axis;

    #[test]
    fn a_change_says_its_direction_and_its_share() {
        let of = |unit: &str| Figure { unit: unit.into(), ..Figure::new("", Axis::Single, Vec::new()) };
        let (count, rate, style) = (of("个"), of("%"), Style::default());
        let count = Comparison::of(&count, &style);
        assert_eq!(count.with("2021年", (42.0, "42"), (57.0, "57")), "比2021年多 15 个（+35.7%）");
        assert_eq!(count.with("2021年", (0.0, "0"), (57.0, "57")), "比2021年多 57 个");
        assert_eq!(count.with("2021年", (9.0, "9"), (9.0, "9.0")), "与2021年相同");
        assert_eq!(count.signed((60.0, "60"), (57.5, "57.5")), "−2.5");
        let rate = Comparison::of(&rate, &style);
        assert_eq!(rate.with("2021年", (91.2, "91.2"), (89.7, "89.7")), "比2021年低 1.5 个百分点");
    }
}
