//! The calendar. In: a year not asked for just before. Out: its 24 moments, its intervals, the term of a day.
//! Absent: any memory between years; the calendar keeps none, and the years change in case it ever does.

use divan::{Bencher, black_box};
use std::{cell::Cell, ops::RangeInclusive};
use suishi::calendar::{Begins, Date, Moment, Term, TermYear, home};

const YEARS: RangeInclusive<i32> = 1900..=2100;

/// 24 交节时刻 of one civil year.
#[divan::bench]
fn moments_of_a_year(bencher: Bencher) {
    bencher.with_inputs(next_year()).bench_local_values(|year| Term::ALL.map(|term| Moment::of(year, term)));
}

/// The same with the day on which each interval begins and ends.
#[divan::bench]
fn intervals_of_a_year(bencher: Bencher) {
    bencher.with_inputs(next_year()).bench_local_values(|year| TermYear::new(year, Begins::Lichun));
}

/// Which term a day belongs to, on a day near which a term begins: only there is a moment computed.
#[divan::bench]
fn term_of_a_day(bencher: Bencher) {
    let mut next = next_year();
    let day = move || Date::new(next(), 2, 4).expect("February has a fourth");
    bencher.with_inputs(day).bench_local_values(|day| home(black_box(day), Begins::Lichun));
}

/// All years in turn, never one twice in a row.
fn next_year() -> impl FnMut() -> i32 {
    let year = Cell::new(*YEARS.start());
    move || {
        let now = year.get();
        year.set(if now == *YEARS.end() { *YEARS.start() } else { now + 1 });
        now
    }
}
