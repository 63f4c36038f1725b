//! When something happened, as precisely as the author knows.
//! In: dates. Out: [`When`]. Absent: how it was typed, how it is printed.

use crate::calendar::Date;

/// A day, several days, 是月 (some day of a month), 是年 (some day of a year).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    Day(Date),
    /// First and last day, in order.
    Days(Date, Date),
    Month(Date),
    Year(Date),
}

impl When {
    /// The first day it can mean.
    #[must_use]
    pub fn first(self) -> Date {
        match self {
            Self::Day(day) | Self::Days(day, _) => day,
            Self::Month(day) => Date::new(day.year(), day.month(), 1).unwrap_or(day),
            Self::Year(day) => Date::new(day.year(), 1, 1).unwrap_or(day),
        }
    }

    /// The last day it can mean; a chronicle puts 是月 at the end of its month, 是年 at the end of its year.
    #[must_use]
    pub fn last(self) -> Date {
        match self {
            Self::Day(day) | Self::Days(_, day) => day,
            Self::Month(day) => Date::last_of_month(day.year(), day.month()).unwrap_or(day),
            Self::Year(day) => Date::new(day.year(), 12, 31).unwrap_or(day),
        }
    }
}
