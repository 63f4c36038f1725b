//! Exact decimal numbers (the only user of the decimal crate).
//! In: the text an author typed. Out: [`Decimal`], which keeps the decimals as typed. Absent: units.

use rust_decimal::{Decimal as Inner, prelude::ToPrimitive};
use std::{fmt, iter::Sum, ops::Add};

/// Up to 28 digits, exact; `12.50` stays `12.50`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decimal(Inner);

impl Decimal {
    pub const ZERO: Self = Self(Inner::ZERO);

    /// Understands `12`, `-3.50`, `+7`, `12,345`, `1.2e3`; nothing else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = ungroup(text.trim())?;
        let plain = plain.strip_prefix('+').unwrap_or(&plain);
        if plain.contains(['e', 'E']) {
            return Inner::from_scientific(plain).ok().map(Self);
        }
        let digits = plain.strip_prefix('-').unwrap_or(plain);
        if digits.starts_with('.') || digits.ends_with('.') || digits.contains('_') {
            return None;
        }
        Inner::from_str_exact(plain).ok().map(Self)
    }

    /// For drawing only; sums are made from the exact numbers.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.0.to_f64().unwrap_or(0.0)
    }

    /// `None` past 28 digits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// `None` past 28 digits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// How many hundredths of `whole` it is, rounded half away from zero to exactly one decimal; `None` of nothing.
    #[must_use]
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        let mut percent = self
            .0
            .checked_mul(Inner::ONE_HUNDRED)?
            .checked_div(whole.0)?
            .round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        percent.rescale(1);
        Some(Self(percent))
    }

    /// The mean of `sum` over `count` values, rounded half away from zero to one decimal more than `sum` has.
    #[must_use]
    pub fn mean(sum: Self, count: usize) -> Option<Self> {
        let mean = Self(sum.0.checked_div(Inner::from(count))?);
        Some(Self(mean.rounded(sum.places() + 1).0.normalize()))
    }

    /// `None` past 28 digits.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        self.0.checked_mul(other.0).map(Self)
    }

    /// The quotient to 28 digits; `None` of a division by zero.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.0.checked_div(other.0).map(Self)
    }

    /// To that many decimals at most, half away from zero (四舍五入).
    #[must_use]
    pub fn rounded(self, places: u32) -> Self {
        let half_up = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        Self(self.0.round_dp_with_strategy(places.min(27), half_up))
    }

    /// Cut to that many decimals at most, for showing an unrounded number.
    #[must_use]
    pub fn truncated(self, places: u32) -> Self {
        Self(self.0.trunc_with_scale(places.min(self.0.scale())))
    }

    /// Without zeros at the end of its decimals.
    #[must_use]
    pub fn trimmed(self) -> Self {
        Self(self.0.normalize())
    }

    /// How many decimals it is written with.
    #[must_use]
    pub fn places(self) -> u32 {
        self.0.scale()
    }

    /// As typed, thousands grouped by commas from five digits on (GB/T 15835 leaves four together).
    #[must_use]
    pub fn grouped(self) -> String {
        let plain = self.0.to_string();
        let (sign, plain) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("−", rest));
        let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(w, f)| (w, Some(f)));
        let mut text = String::from(sign);
        for (at, digit) in whole.char_indices() {
            if at > 0 && whole.len() > 4 && (whole.len() - at).is_multiple_of(3) {
                text.push(',');
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction {
            text.push('.');
            text.push_str(fraction);
        }
        text
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self(Inner::from(number))
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Add for Decimal {
    type Output = Self;

    /// Saturates past 28 digits, which no count of a campaign reaches.
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sum for Decimal {
    fn sum<I: Iterator<Item = Self>>(numbers: I) -> Self {
        numbers.fold(Self(Inner::ZERO), Add::add)
    }
}

/// Takes the commas out of `12,345`; `None` where they stand in other places than every three digits.
fn ungroup(text: &str) -> Option<String> {
    if !text.contains(',') {
        return Some(text.to_owned());
    }
    let (whole, fraction) = text.split_once('.').map_or((text, ""), |(whole, fraction)| (whole, fraction));
    let mut groups = whole.trim_start_matches(['+', '-']).split(',');
    let first = groups.next()?;
    let grouped = (1..=3).contains(&first.len()) && groups.all(|g| g.len() == 3) && !fraction.contains(',');
    grouped.then(|| text.replace(',', ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stay_as_typed_and_sums_are_exact() {
        assert_eq!(Decimal::parse("12.50").unwrap().to_string(), "12.50");
        let sum: Decimal = ["0.1", "0.2"].iter().filter_map(|n| Decimal::parse(n)).sum();
        assert_eq!(sum.to_string(), "0.3");
        assert_eq!(Decimal::parse("12,345.6").unwrap().grouped(), "12,345.6");
        assert_eq!(Decimal::parse("-1234567").unwrap().grouped(), "−1,234,567");
        assert_eq!(Decimal::parse("2018").unwrap().grouped(), "2018");
        let sum = Decimal::parse("10").unwrap();
        assert_eq!(Decimal::mean(sum, 3).unwrap().to_string(), "3.3");
        assert_eq!(Decimal::mean(sum, 5).unwrap().to_string(), "2");
    }

    #[test]
    fn what_is_no_number_is_none() {
        for text in [
            "",
            "十二",
            "1_000",
            "1,00",
            "12%",
            "1.2.3",
            ".5",
            "5.",
            ".inf",
            "NaN",
            "１２",
            "99999999999999999999999999999999",
        ] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
