//! Numbers as a sheet shows them.
//! In: a number as stored, and the format of its cell. Out: the [`Cell`] a person sees. Absent: where it stands.

use super::grid::{Cell, Number};
use crate::{calendar::Date, model::Decimal};

/// How a cell shows its number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Format {
    kind: Kind,
    /// Decimals at least and at most; `None` where as many show as there are.
    decimals: Option<(u32, u32)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Number,
    Percent,
    Day,
    Month,
}

/// Where days are counted from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Epoch {
    Of1900,
    /// Old Macintosh workbooks.
    Of1904,
}

impl Format {
    /// One of the formats that every program knows by its number, the Chinese ones included.
    pub(super) fn built_in(id: u32) -> Option<Self> {
        let code = match id {
            0 | 49 => "General",
            1 => "0",
            2 | 39 | 40 => "0.00",
            3 | 37 | 38 | 41 | 42 => "#,##0",
            4 | 43 | 44 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14..=16 | 22 | 28..=31 | 51 | 53 | 54 | 58 => "yyyy-m-d",
            17 | 27 | 36 | 50 | 52 | 57 => "yyyy-m",
            _ => return None,
        };
        Some(Self::of(code))
    }

    /// A format as it is written in the file: `#,##0.00_ `, `yyyy"年"m"月"`.
    pub(super) fn of(code: &str) -> Self {
        let mut plain = String::new();
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character {
                // What follows is for negative numbers.
                ';' => break,
                '"' => {
                    characters.by_ref().find(|c| *c == '"');
                }
                '[' => {
                    characters.by_ref().find(|c| *c == ']');
                }
                '\\' | '_' | '*' | '!' => {
                    characters.next();
                }
                c => plain.extend(c.to_lowercase()),
            }
        }
        if plain.contains("general") || plain.contains('@') {
            return Self::default();
        }
        match (plain.contains('d'), plain.contains('y') && plain.contains('m')) {
            (true, _) => return Self { kind: Kind::Day, decimals: None },
            (_, true) => return Self { kind: Kind::Month, decimals: None },
            _ => {}
        }
        let is_odd = plain.contains(['e', 'h', 's', '/']) || !plain.contains(['0', '#', '?']);
        let fraction = plain.split_once('.').map_or("", |(_, fraction)| fraction);
        let count = |signs: &[char]| u32::try_from(fraction.chars().filter(|c| signs.contains(c)).count()).unwrap_or(0);
        let decimals = (!is_odd).then(|| (count(&['0']), count(&['0', '#', '?'])));
        Self { kind: if plain.contains('%') { Kind::Percent } else { Kind::Number }, decimals }
    }

    /// The cell of a number as stored; text where it is none.
    pub(super) fn show(self, stored: &str, epoch: Epoch) -> Cell {
        if let Kind::Day | Kind::Month = self.kind
            && let Some(day) = stored.trim().parse().ok().and_then(|serial| day_of(serial, epoch))
        {
            let iso = day.to_string();
            return Cell::Date(if self.kind == Kind::Month { iso[..iso.len() - 3].to_owned() } else { iso });
        }
        let Some(number) = exact(stored) else { return Cell::Text(stored.to_owned()) };
        let is_percent = self.kind == Kind::Percent;
        let number = if is_percent { number.times(Decimal::from(100)).unwrap_or(number).trimmed() } else { number };
        let (least, most) = self.decimals.unwrap_or((0, 28));
        let rounded = number.rounded(most).trimmed();
        let mut shown = rounded.to_string();
        if rounded.places() < least {
            if rounded.places() == 0 {
                shown.push('.');
            }
            shown.extend(std::iter::repeat_n('0', (least - rounded.places()) as usize));
        }
        let stored = (rounded != number).then(|| number.to_string());
        Cell::Number(Number { shown, is_percent, stored })
    }
}

/// A number without the noise of its last binary digit, and never as 1E+5. Files hold seventeen digits, sheets show
/// fifteen.
fn exact(stored: &str) -> Option<Decimal> {
    let stored = stored.trim();
    let typed = Decimal::parse(stored)?;
    let digits = stored.bytes().filter(u8::is_ascii_digit).count();
    if digits <= 15 && !stored.contains(['e', 'E']) {
        return Some(typed.trimmed());
    }
    let float: f64 = stored.parse().ok()?;
    Decimal::parse(&format!("{float:.14e}")).map(Decimal::trimmed)
}

fn day_of(serial: f64, epoch: Epoch) -> Option<Date> {
    // The year 9999 ends there.
    if !(1.0..2_958_466.0).contains(&serial) {
        return None;
    }
    let first = match epoch {
        Epoch::Of1900 => Date::new(1899, 12, 30),
        Epoch::Of1904 => Date::new(1904, 1, 1),
    };
    #[expect(clippy::cast_possible_truncation, reason = "it lies within the range above")]
    first?.plus_days(serial.floor() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, stored: &str) -> String {
        match Format::of(code).show(stored, Epoch::Of1900) {
            Cell::Number(number) => format!("{}{}", number.shown, if number.is_percent { "%" } else { "" }),
            Cell::Date(date) | Cell::Text(date) => date,
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn numbers_are_as_the_sheet_shows_them() {
        let cases = [
            ("General", "86.499999999999986", "86.5"),
            ("0.00", "86.5", "86.50"),
            ("0.00_ ", "86.499999999999986", "86.50"),
            ("#,##0", "12345678901", "12345678901"),
            ("General", "1.2345E+9", "1234500000"),
            ("0.0%", "0.86499999999999999", "86.5%"),
            ("0%", "0.865", "87%"),
            ("0.##", "2", "2"),
            ("0\"场\"", "3", "3"),
            ("yyyy\"年\"m\"月\"d\"日\"", "43164", "2018-03-05"),
            ("yyyy\"年\"m\"月\";@", "43160", "2018-03"),
            ("[$-804]yyyy/m/d h:mm", "43164.5", "2018-03-05"),
            ("General", "约120", "约120"),
        ];
        for (code, stored, expected) in cases {
            assert_eq!(shown(code, stored), expected, "{code} of {stored}");
        }
    }
}
