//! Which day belongs to which term of which year. In: a year or a date. Out: intervals, terms, 干支.
//! Absent: any zone but China's; a term year is a Chinese matter.

use std::ops::RangeInclusive;

use super::moment::VERIFIED;
use super::{Date, Moment, Offset, OutOfRange, Term};

/// The 24 intervals of one year (节气年), in order and without gaps, by China Standard Time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermYear {
    year: i32,
    begins: Begins,
    intervals: [Interval; 24],
}

/// Where a year of terms begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Begins {
    /// With 小寒, in the first days of January, so that a civil year holds its own 24 terms.
    #[default]
    Xiaohan,
    /// With 立春; 小寒 and 大寒 of the next January close the year.
    Lichun,
}

/// The days from one term up to the next (交节日至下一节气前一日).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The term that opens it.
    pub term: Term,
    /// The instant the term begins.
    pub start: Moment,
    /// The date of that instant in China.
    pub first: Date,
    /// The day before the next term's date.
    pub last: Date,
}

impl TermYear {
    /// The year `year` by the given rule.
    ///
    /// # Errors
    /// [`OutOfRange`] unless 1900 ≤ `year` ≤ 2100.
    pub fn new(year: i32, begins: Begins) -> Result<Self, OutOfRange> {
        if !VERIFIED.contains(&year) {
            return Err(OutOfRange { year });
        }
        let mut start = begins.moment(year, begins.opening());
        let intervals = begins.terms().map(|term| {
            // 2100 is closed by terms of January and February 2101; nothing later is ever computed.
            let next = match term.next() {
                opening if opening == begins.opening() => begins.moment(year + 1, opening),
                within => begins.moment(year, within),
            };
            let interval = Interval::between(term, start, next);
            start = next;
            interval
        });
        Ok(Self { year, begins, intervals })
    }

    /// The year: that of its 立春.
    #[must_use]
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The rule by which the year begins.
    #[must_use]
    pub fn begins(&self) -> Begins {
        self.begins
    }

    /// All 24 intervals, earliest first.
    #[must_use]
    pub fn intervals(&self) -> &[Interval; 24] {
        &self.intervals
    }

    /// The interval a term opens in this year.
    #[must_use]
    pub fn interval(&self, term: Term) -> &Interval {
        &self.intervals[(term.index() + 24 - self.begins.opening().index()) % 24]
    }

    /// The first day of a month, 1–12, of this year: where the year begins in February, January is the next one's.
    #[must_use]
    pub fn first_of(&self, month: u8) -> Option<Date> {
        let opening = self.intervals()[0].first;
        Date::new(opening.year() + i32::from(month < opening.month()), month, 1)
    }

    /// Whether the date falls into one of the year's intervals.
    #[must_use]
    pub fn contains(&self, date: Date) -> bool {
        (self.intervals[0].first..=self.intervals[23].last).contains(&date)
    }

    /// The term in whose interval the date falls.
    #[must_use]
    pub fn term_of(&self, date: Date) -> Option<Term> {
        let holds = |interval: &&Interval| (interval.first..=interval.last).contains(&date);
        self.intervals.iter().find(holds).map(|interval| interval.term)
    }
}

impl Begins {
    /// The term that opens the year.
    #[must_use]
    pub const fn opening(self) -> Term {
        match self {
            Self::Xiaohan => Term::Xiaohan,
            Self::Lichun => Term::Lichun,
        }
    }

    /// The 24 terms in the order of such a year.
    #[must_use]
    pub fn terms(self) -> [Term; 24] {
        let mut terms = Term::ALL;
        terms.rotate_left(self.opening().index());
        terms
    }

    fn moment(self, year: i32, term: Term) -> Moment {
        let january = term < self.opening();
        Moment::computed(year + i32::from(january), term)
    }
}

impl Interval {
    /// How many days it has, 14 to 16.
    #[must_use]
    pub fn days(&self) -> i64 {
        self.first.days_until(self.last) + 1
    }

    fn between(term: Term, start: Moment, next: Moment) -> Self {
        let before_next = next.date(Offset::CHINA).plus_days(-1);
        Self {
            term,
            start,
            first: start.date(Offset::CHINA),
            last: before_next.expect("a term's date is far from the calendar's ends"),
        }
    }
}

/// The one year and term a date belongs to by the given rule: 2019-01-01 is in 冬至 of 2018.
/// `None` if that year is outside 1900–2100.
#[must_use]
pub fn home(date: Date, begins: Begins) -> Option<(i32, Term)> {
    let (civil, month) = (date.year(), date.month());
    // A date of 2101 may still belong to 2100.
    if !(*VERIFIED.start()..=VERIFIED.end() + 1).contains(&civil) {
        return None;
    }
    // Each civil month opens two terms, the first on the 3rd to 9th, the second on the 18th to 24th.
    let first = Term::ALL[usize::from(month) * 2 - 2];
    let reached = |term, days: RangeInclusive<u8>| {
        date.day() > *days.end()
            || days.contains(&date.day()) && Moment::computed(civil, term).date(Offset::CHINA) <= date
    };
    let term = if reached(first.next(), 18..=24) {
        first.next()
    } else if reached(first, 3..=9) {
        first
    } else {
        first.prev()
    };
    let last_year = (month == 1 && term == Term::Dongzhi) || term < begins.opening();
    let year = civil - i32::from(last_year);
    VERIFIED.contains(&year).then_some((year, term))
}

/// The sexagenary name of a year (干支): `戊戌` for 2018.
///
/// It is that of the year which begins at 立春 (2018-02-04 to 2019-02-03), not at the lunar new year.
#[must_use]
pub fn ganzhi(year: i32) -> String {
    const STEMS: [char; 10] = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'];
    const BRANCHES: [char; 12] = ['子', '丑', '寅', '卯', '辰', '巳', '午', '未', '申', '酉', '戌', '亥'];
    let place = (year.rem_euclid(60) + 56) as usize % 60;
    [STEMS[place % 10], BRANCHES[place % 12]].iter().collect()
}
