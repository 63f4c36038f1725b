//! Dates in prose: days that never were, weekdays that were others.
//! In: a block, the year it belongs to. Out: slips. Absent: front matter; dates there are read and checked by `read/`.

use super::signs::{Signs, small_number};
use crate::calendar::Date;
use std::ops::Range;

/// What is wrong with a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Wrong {
    /// 2018年2月30日
    NoSuchDay,
    /// 2018年12月24日（星期二）, and what it was: 星期一
    Weekday(String),
}

/// A date as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    /// The day, where it is one; its year may have been taken from the folder.
    pub(super) date: Option<Date>,
    pub(super) wrong: Option<Wrong>,
}

const DAYS: &str = "一二三四五六日";

/// The dates of a text that name a day. `year` is the one meant where none is typed.
pub(super) fn dates(text: &str, year: Option<i32>) -> Vec<Found> {
    let signs = Signs::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        match chinese(&signs, at, year).or_else(|| iso(&signs, at)) {
            Some((end, mut date)) => {
                date.range = signs.bytes(at..end);
                found.push(date);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// 2018年12月24日（星期一）, 二〇一八年…, 12月24日
fn chinese(signs: &Signs, at: usize, year: Option<i32>) -> Option<(usize, Found)> {
    if is_numeral(signs.before(at)) {
        return None;
    }
    let (first, next) = numeral(signs, at)?;
    let (typed, first, next) = if signs.at(next) == '年' && first.chars().count() == 4 {
        let (month, after) = numeral(signs, next + 1)?;
        (Some(four(&first)?), month, after)
    } else {
        (None, first, next)
    };
    if signs.at(next) != '月' {
        return None;
    }
    let (day, next) = numeral(signs, next + 1)?;
    if !matches!(signs.at(next), '日' | '号') || (signs.at(next) == '号' && is_numeral(signs.at(next + 1))) {
        return None;
    }
    Some(judge(signs, next + 1, typed, year, (small_number(&first)?, small_number(&day)?)))
}

/// 2018-12-24（星期一）
fn iso(signs: &Signs, at: usize) -> Option<(usize, Found)> {
    let before = signs.before(at);
    if before.is_ascii_alphanumeric() || matches!(before, '-' | '/' | '.' | '_') {
        return None;
    }
    let part = |from: usize, length: usize| {
        let digits: String = (from..from + length).map(|at| signs.at(at)).collect();
        digits.bytes().all(|b| b.is_ascii_digit()).then_some(digits)
    };
    let (year, month, day) = (part(at, 4)?, part(at + 5, 2)?, part(at + 8, 2)?);
    let parted = signs.at(at + 4) == '-' && signs.at(at + 7) == '-' && !matches!(signs.at(at + 10), '-' | '0'..='9');
    let year = year.parse().ok().filter(|year| (1900..=2100).contains(year) && parted)?;
    Some(judge(signs, at + 10, Some(year), None, (month.parse().ok()?, day.parse().ok()?)))
}

/// The date that ends at `end`, with the weekday that may follow it.
fn judge(signs: &Signs, end: usize, typed: Option<i32>, year: Option<i32>, (month, day): (u8, u8)) -> (usize, Found) {
    let found = |date, wrong| Found { range: 0..0, date, wrong };
    // Of a day without a year only what no year has is wrong.
    if Date::new(typed.unwrap_or(2000), month, day).is_none() {
        return (end, found(None, Some(Wrong::NoSuchDay)));
    }
    let Some(meant) = typed.or(year) else { return (end, found(None, None)) };
    let date = Date::new(meant, month, day);
    let Some((after, weekday)) = weekday(signs, end) else { return (end, found(date, None)) };
    // A year that begins with 立春 ends in the next January.
    let candidates = [Some(meant), (typed.is_none() && month <= 2).then_some(meant + 1)];
    let fits = candidates
        .iter()
        .flatten()
        .filter_map(|year| Date::new(*year, month, day))
        .any(|date| date.weekday() == weekday);
    let right = date.and_then(|date| DAYS.chars().nth(usize::from(date.weekday()) - 1)).map(|day| format!("星期{day}"));
    (after, found(date, right.filter(|_| !fits).map(Wrong::Weekday)))
}

/// （星期一）, 星期日, (周天): where it ends, and which day it is from Monday, 1.
fn weekday(signs: &Signs, end: usize) -> Option<(usize, u8)> {
    let mut at = end;
    let bracket = matches!(signs.at(at), '(' | '（');
    at += usize::from(bracket || matches!(signs.at(at), ' ' | ',' | '，'));
    let says = |word: &str| word.chars().enumerate().all(|(step, c)| signs.at(at + step) == c);
    let length = ["星期", "礼拜", "周"].iter().find(|word| says(word))?.chars().count();
    let name = signs.at(at + length);
    let number = if name == '天' { 6 } else { DAYS.chars().position(|day| day == name)? };
    let closes = bracket && matches!(signs.at(at + length + 1), ')' | '）');
    Some((at + length + 1 + usize::from(closes), u8::try_from(number + 1).ok()?))
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二三四五六七八九十".contains(c)
}

fn numeral(signs: &Signs, at: usize) -> Option<(String, usize)> {
    let end = (at..signs.len()).find(|at| !is_numeral(signs.at(*at))).unwrap_or(signs.len());
    let text: String = (at..end).map(|at| signs.at(at)).collect();
    (!text.is_empty() && text.chars().count() <= 4).then_some((text, end))
}

/// 2018 and 二〇一八.
fn four(text: &str) -> Option<i32> {
    text.chars().try_fold(0, |year, c| {
        let digit = c.to_digit(10).or_else(|| {
            "零一二三四五六七八九".chars().position(|d| d == c || (c == '〇' && d == '零')).map(|at| at as u32)
        })?;
        Some(year * 10 + i32::try_from(digit).ok()?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(text: &str) -> Vec<Wrong> {
        dates(text, Some(2018)).into_iter().filter_map(|found| found.wrong).collect()
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        assert_eq!(
            wrong("2018年12月24日（星期一）、2018-12-25（周二），12月26日星期三，二〇一八年十二月二十三日(星期天)"),
            []
        );
        assert_eq!(wrong("2018年12月24日（星期二）"), [Wrong::Weekday("星期一".into())]);
        assert_eq!(wrong("12月24日 周日"), [Wrong::Weekday("星期一".into())]);
        assert_eq!(wrong("1月1日（星期二）"), [], "of the January at the end of the year");
        assert_eq!(wrong("12月24日周边，12月24日周一"), []);
    }

    #[test]
    fn days_that_never_were() {
        assert_eq!(wrong("2018年2月29日"), [Wrong::NoSuchDay]);
        assert_eq!(wrong("2月29日，13月1日，4月31日，二月三十日").len(), 3);
        assert_eq!(wrong("2018-02-30，ISO-2018-02-30-1，1/2018-02-30").len(), 1);
        assert_eq!(wrong("3月5号楼，12月24日至25日，2018年12月"), []);
    }
}
