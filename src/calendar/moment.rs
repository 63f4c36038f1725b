//! The instant a term begins (交节). In: a year, a term, a time zone. Out: instant, date, minute,
//! second. Absent: the system's zone, summer time, and years nobody has verified.

use std::error::Error;
use std::fmt;
use std::ops::RangeInclusive;

use super::clock::utc_milliseconds;
use super::{Date, Term, sun};

/// An instant, to the millisecond; where it falls in the day depends on an [`Offset`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    milliseconds: i64,
}

/// A time zone without history: minutes east of Greenwich.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Offset {
    /// Minutes to add to UTC; 480 in China.
    pub minutes: i16,
}

/// A year for which the terms are not computed: nothing outside 1900–2100 is verified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfRange {
    /// The year asked for.
    pub year: i32,
}

/// The years over which the computation was held against a JPL ephemeris.
pub(super) const VERIFIED: RangeInclusive<i32> = 1900..=2100;

impl Moment {
    /// The instant at which `term` begins in the civil year `year`, within a second of the almanac.
    ///
    /// # Errors
    /// [`OutOfRange`] unless 1900 ≤ `year` ≤ 2100.
    pub fn of(year: i32, term: Term) -> Result<Self, OutOfRange> {
        if VERIFIED.contains(&year) { Ok(Self::computed(year, term)) } else { Err(OutOfRange { year }) }
    }

    /// Milliseconds of UTC after 1970-01-01T00:00Z.
    #[must_use]
    pub const fn unix_milliseconds(self) -> i64 {
        self.milliseconds
    }

    /// The civil date of the instant itself, before any rounding.
    #[must_use]
    pub fn date(self, offset: Offset) -> Date {
        Date::from_unix_days(self.local(offset).div_euclid(DAY))
            .expect("a term and an offset of days stay within the years 1899–2101")
    }

    /// Hour and minute on [`Moment::date`], rounded once; the last half minute of a day stays 23:59.
    #[must_use]
    pub fn minute(self, offset: Offset) -> (u8, u8) {
        let [hour, minute, _] = self.rounded(offset, MINUTE);
        (hour, minute)
    }

    /// Hour, minute and second on [`Moment::date`], rounded once, never past its last second.
    #[must_use]
    pub fn second(self, offset: Offset) -> (u8, u8, u8) {
        let [hour, minute, second] = self.rounded(offset, SECOND);
        (hour, minute, second)
    }

    /// The instant to the second: `2018-02-04T05:28:29+08:00`.
    #[must_use]
    pub fn iso(self, offset: Offset) -> String {
        let (hour, minute, second) = self.second(offset);
        format!("{}T{hour:02}:{minute:02}:{second:02}{offset}", self.date(offset))
    }

    /// As [`Moment::of`], without its limits; for the boundary that closes the year 2100.
    pub(super) fn computed(year: i32, term: Term) -> Self {
        let milliseconds = utc_milliseconds(sun::instant(year, term as u8));
        Self { milliseconds }
    }

    fn local(self, offset: Offset) -> i64 {
        self.milliseconds + i64::from(offset.minutes) * MINUTE
    }

    /// Rounding may not carry into the next day: the date is that of the unrounded instant.
    fn rounded(self, offset: Offset, unit: i64) -> [u8; 3] {
        let passed = self.local(offset).rem_euclid(DAY);
        let time = ((passed + unit / 2) / unit * unit).min(DAY - unit);
        [time / 3_600_000, time / MINUTE % 60, time / SECOND % 60]
            .map(|part| u8::try_from(part).expect("hours, minutes and seconds are below 60"))
    }
}

impl Offset {
    /// China Standard Time (北京时间), UTC+8.
    pub const CHINA: Self = Self { minutes: 480 };
    /// Coordinated Universal Time.
    pub const UTC: Self = Self { minutes: 0 };
}

impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minutes < 0 { '-' } else { '+' };
        let minutes = self.minutes.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl fmt::Display for OutOfRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        write!(f, "solar terms are computed for the years 1900 to 2100, not for {year}")
    }
}

impl Error for OutOfRange {}

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;
const DAY: i64 = 1_440 * MINUTE;
