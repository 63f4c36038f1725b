//! The ramp: amounts in at most five even steps, for cells that show a value by how dark they are. In: values that are
//! zero or more. Out: the step of a value, and the range that each step stands for. Absent: colours.

use super::figure::{Language, Style};
use super::scale;

/// Even steps between nice bounds.
pub struct Ramp {
    /// Where the lowest step begins: zero, but for scores that all lie far above it.
    base: f64,
    step: f64,
    count: usize,
    /// The finest difference between two values, where it is coarse enough to be written.
    grain: Option<f64>,
    decimals: usize,
}

/// The steps of the ramp.
const MOST_STEPS: usize = 5;

impl Ramp {
    /// The ramp of some values and their texts.
    pub fn of<'a>(numbers: impl Iterator<Item = (f64, &'a str)>) -> Self {
        let (mut low, mut high, mut decimals) = (f64::INFINITY, 0.0_f64, 0);
        for (value, text) in numbers {
            let written = if value.fract() == 0.0 { 0 } else { scale::typed_decimals(text).max(1) };
            (low, high, decimals) = (low.min(value), high.max(value), decimals.max(written));
        }
        let grain = (decimals <= 2 && high < 1e5).then(|| 0.1_f64.powi(decimals as i32));
        let range = if low > high / 2.0 { high - low } else { high };
        let mut step = nice((range / MOST_STEPS as f64).max(high * 1e-9).max(f64::MIN_POSITIVE), decimals == 0);
        if low <= high / 2.0 || high == 0.0 {
            let count = ((high / step - 1e-9).ceil() as usize).clamp(1, MOST_STEPS);
            return Self { base: 0.0, step, count, grain, decimals };
        }
        loop {
            let first = (low / step + 1e-9).floor();
            let count = ((high / step + 1e-9).floor() - first) as usize + 1;
            if count <= MOST_STEPS {
                return Self { base: first * step, step, count, grain, decimals };
            }
            step = nice(step * 1.01, decimals == 0);
        }
    }

    /// The level of a value, 0 to 4; none for zero, which is no amount at all.
    pub fn level(&self, value: f64) -> Option<u8> {
        let steps = (value - self.base) / self.step;
        let nth = if self.base == 0.0 { (steps - 1e-9).ceil() - 1.0 } else { (steps + 1e-9).floor() };
        (value > 0.0).then(|| self.spread((nth.max(0.0) as usize).min(self.count - 1)))
    }

    /// Each step from the lowest: its level and the values it stands for, 6–10.
    pub fn labels(&self, language: Language, style: &Style) -> Vec<(u8, String)> {
        let bounds: Vec<f64> = (0..=self.count).map(|i| self.base + i as f64 * self.step).collect();
        let plain = scale::labels(&bounds, self.step, language, style);
        let range = |i: usize| match self.grain {
            None => format!("{}–{}", plain[i], plain[i + 1]),
            Some(grain) => {
                let (from, to) = match self.base == 0.0 {
                    true => (bounds[i] + grain, bounds[i + 1]),
                    false => (bounds[i], bounds[i + 1] - grain),
                };
                let text = |value| scale::number(value, self.decimals, style);
                if to - from < grain / 2.0 { text(to) } else { format!("{}–{}", text(from), text(to)) }
            }
        };
        (0..self.count).map(|i| (self.spread(i), range(i))).collect()
    }

    /// Fewer than five steps keep as far apart as they can.
    fn spread(&self, nth: usize) -> u8 {
        match self.count {
            1 => 2,
            count => ((nth * (MOST_STEPS - 1)) as f64 / (count - 1) as f64).round() as u8,
        }
    }
}

/// The least nice number that is not below `rough`; a whole one for counts.
fn nice(rough: f64, whole: bool) -> f64 {
    let rough = if whole { rough.max(1.0) } else { rough };
    let magnitude = 10f64.powf(rough.log10().floor()).max(f64::MIN_POSITIVE);
    let quarter = !whole || magnitude >= 10.0;
    let steps = [1.0, 2.0, 2.5, 3.0, 4.0, 5.0].into_iter().filter(|step| *step != 2.5 || quarter);
    steps.map(|step| step * magnitude).find(|step| rough <= step * (1.0 + 1e-9)).unwrap_or(10.0 * magnitude)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ramp(values: &[(f64, &'static str)]) -> Vec<(u8, String)> {
        Ramp::of(values.iter().copied()).labels(Language::Chinese, &Style::default())
    }

    #[test]
    fn counts_have_whole_steps_from_one() {
        let steps = ramp(&[(0.0, "0"), (1.0, "1"), (23.0, "23")]);
        let texts: Vec<&str> = steps.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["1–5", "6–10", "11–15", "16–20", "21–25"]);
        assert_eq!(ramp(&[(1.0, "1"), (3.0, "3")]), [(0, "1".into()), (2, "2".into()), (4, "3".into())]);
    }

    #[test]
    fn scores_far_above_zero_begin_where_they_are() {
        let steps = ramp(&[(82.5, "82.5"), (91.0, "91")]);
        assert_eq!(steps[0].1, "82.0–83.9");
        assert_eq!(steps[4].1, "90.0–91.9");
        let ramp = Ramp::of([(82.5, "82.5"), (91.0, "91")].into_iter());
        assert_eq!((ramp.level(84.0), ramp.level(91.0)), (Some(1), Some(4)));
    }

    #[test]
    fn zero_is_no_step() {
        let ramp = Ramp::of([(0.0, "0"), (10.0, "10")].into_iter());
        assert_eq!((ramp.level(0.0), ramp.level(2.0), ramp.level(3.0)), (None, Some(0), Some(1)));
        assert_eq!(Ramp::of([(0.0, "0")].into_iter()).level(0.0), None);
    }
}
