//! A civil date. In: numbers or ISO text. Out: a date, its neighbours, its names. Absent: instants and
//! time zones; and jiff, for everybody else.

use std::fmt;

use jiff::Span;
use jiff::civil::{self, ISOWeekDate, Weekday};

/// A day of the Gregorian calendar (公历日期), years −9999 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(civil::Date);

impl Date {
    /// The date, if the calendar has it; month and day count from 1.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let month = i8::try_from(month).ok()?;
        let day = i8::try_from(day).ok()?;
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// Reads `2018-02-05`, and no other spelling.
    #[must_use]
    pub fn parse_iso(text: &str) -> Option<Self> {
        let digits = |part: &str| {
            let plain = part.bytes().all(|byte| byte.is_ascii_digit());
            plain.then(|| part.parse::<u16>().ok()).flatten()
        };
        let shape = text.len() == 10 && text.is_ascii();
        let (year, rest) = shape.then(|| text.split_at(4))?;
        let (month, day) = rest.strip_prefix('-')?.split_once('-')?;
        if month.len() != 2 {
            return None;
        }
        let month = u8::try_from(digits(month)?).ok()?;
        let day = u8::try_from(digits(day)?).ok()?;
        Self::new(i32::from(digits(year)?), month, day)
    }

    /// The last day of a month.
    #[must_use]
    pub fn last_of_month(year: i32, month: u8) -> Option<Self> {
        Self::new(year, month, 1).map(|first| Self(first.0.last_of_month()))
    }

    /// The Monday of an ISO 8601 week.
    #[must_use]
    pub fn from_iso_week(year: i32, week: u8) -> Option<Self> {
        let year = i16::try_from(year).ok()?;
        let week = i8::try_from(week).ok()?;
        let monday = ISOWeekDate::new(year, week, Weekday::Monday).ok()?;
        Some(Self(monday.date()))
    }

    /// Its ISO 8601 week, 1–53.
    #[must_use]
    pub fn iso_week(self) -> u8 {
        self.0.iso_week_date().week().unsigned_abs()
    }

    /// The year, astronomically numbered.
    #[must_use]
    pub fn year(self) -> i32 {
        i32::from(self.0.year())
    }

    /// The month, 1–12.
    #[must_use]
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, 1–31.
    #[must_use]
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// The day of the week, 1 for Monday to 7 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        self.0.weekday().to_monday_one_offset().unsigned_abs()
    }

    /// The date `days` later, or earlier if negative; `None` beyond the calendar.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        let span = Span::new().try_days(days).ok()?;
        self.0.checked_add(span).ok().map(Self)
    }

    /// Days from this date to `other`; negative if `other` is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i64 {
        i64::from((other.0 - self.0).get_days())
    }

    /// The date as Chinese text writes it: `2018年2月5日`.
    #[must_use]
    pub fn zh(self) -> String {
        format!("{}年{}月{}日", self.year(), self.month(), self.day())
    }

    /// The civil date `days` after 1970-01-01.
    pub(super) fn from_unix_days(days: i64) -> Option<Self> {
        Self(civil::date(1970, 1, 1)).plus_days(days)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0.to_string())
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_iso_and_nothing_else() {
        let date = Date::new(2018, 2, 5);
        assert_eq!(Date::parse_iso("2018-02-05"), date);
        for wrong in [
            "",
            "2018-2-5",
            "2018-02-5",
            "2018-002-5",
            "20180205",
            "2018-02-30",
            "2018-13-01",
            "2018/02/05",
            " 018-02-05",
            "+018-02-05",
            "2018-02-05T",
            "２０１８-02",
            "2018-0-205",
        ] {
            assert_eq!(Date::parse_iso(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn counts_days_across_months_and_leap_years() {
        let date = Date::new(2020, 2, 28).expect("a date");
        let march = Date::new(2020, 3, 1).expect("a date");
        assert_eq!(date.plus_days(2), Some(march));
        assert_eq!((date.days_until(march), march.days_until(date)), (2, -2));
        assert_eq!(date.plus_days(i64::MAX), None);
        assert_eq!(Date::last_of_month(2020, 2), date.plus_days(1));
        assert_eq!(Date::last_of_month(2020, 13), None);
    }

    #[test]
    fn weeks_begin_on_monday() {
        let monday = Date::from_iso_week(2020, 53).expect("2020 has 53 weeks");
        assert_eq!((monday.to_string().as_str(), monday.weekday()), ("2020-12-28", 1));
        assert_eq!(Date::from_iso_week(2019, 53), None);
        assert_eq!(Date::from_iso_week(2019, 200), None);
    }

    #[test]
    fn refuses_what_the_calendar_has_not() {
        assert_eq!(Date::new(2019, 2, 29), None);
        assert_eq!(Date::new(i32::MAX, 1, 1), None);
        assert_eq!(Date::new(2019, 255, 255), None);
    }

    #[test]
    fn speaks_iso_and_chinese() {
        let date = Date::new(2018, 2, 5).expect("a date");
        assert_eq!(format!("{date} {date:?} {}", date.zh()), "2018-02-05 2018-02-05 2018年2月5日");
        assert_eq!(format!("{date:>12}").len(), 12);
    }
}
