//! Dates as people type them.
//! In: `2018-02-05`, `2018年2月`, `2018-12-24/2018-12-25`, `2019-01-01 09:00`. Out: [`When`], [`Published`].
//! Absent: which term or year a date belongs to.

use super::yaml::At;
use crate::{
    calendar::Date,
    model::{Published, When},
    report::{Code, Diagnostic, Report},
};

/// A date with its precision; `None` when empty or (reported) no date.
pub(crate) fn read_when(at: At<'_>, report: &mut Report) -> Option<When> {
    let text = at.text(report)?;
    let parsed = parse_when(&text);
    if parsed.is_none() {
        report.add(Diagnostic::new(Code::DateUnreadable).at(at.place()).with("typed", text));
    }
    parsed
}

/// A single day.
pub(crate) fn read_day(at: At<'_>, report: &mut Report) -> Option<Date> {
    match read_when(at, report)? {
        When::Day(day) => Some(day),
        other => {
            report.add(Diagnostic::new(Code::DateNotADay).at(at.place()).with("last", other.last()));
            None
        }
    }
}

/// A day, with hour and minute or without.
pub(crate) fn read_published(at: At<'_>, report: &mut Report) -> Option<Published> {
    let text = at.text(report)?;
    let (day, time) = match text.split_once([' ', 'T', '　']) {
        Some((day, time)) => (day, Some(time.trim())),
        None => (text.as_str(), None),
    };
    let published = match (parse_when(day), time.map(parse_time)) {
        (Some(When::Day(date)), None) => Some(Published { date, time: None }),
        (Some(When::Day(date)), Some(Some(time))) => Some(Published { date, time: Some(time) }),
        _ => None,
    };
    if published.is_none() {
        report.add(Diagnostic::new(Code::DateNotPublished).at(at.place()).with("typed", text));
    }
    published
}

pub(crate) fn parse_when(text: &str) -> Option<When> {
    let text = text.trim();
    for separator in ["/", "至", "—", "～", "~"] {
        // `2018/2/5` is one day, not a range of years.
        if let Some((first, last)) = text.split_once(separator)
            && let (Some(When::Day(first)), Some(When::Day(last))) = (parse_one(first), parse_one(last))
        {
            return match first.cmp(&last) {
                std::cmp::Ordering::Less => Some(When::Days(first, last)),
                std::cmp::Ordering::Equal => Some(When::Day(first)),
                std::cmp::Ordering::Greater => None,
            };
        }
    }
    parse_one(text)
}

fn parse_one(text: &str) -> Option<When> {
    let text = text.trim();
    let text = text.strip_suffix("是月").or_else(|| text.strip_suffix("是年")).unwrap_or(text).trim_end();
    let text = text.strip_suffix(['日', '号', '月', '年']).unwrap_or(text);
    let mut parts = Vec::new();
    for part in text.split(['-', '/', '.', '年', '月']) {
        let part = part.trim();
        if part.is_empty() || part.len() > 4 || !part.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        parts.push(part);
    }
    let year = parts.first().filter(|year| year.len() == 4)?.parse().ok()?;
    let number = |part: &str| (part.len() <= 2).then(|| part.parse::<u8>().ok()).flatten();
    match parts.as_slice() {
        [_] => Date::new(year, 1, 1).map(When::Year),
        [_, month] => Date::new(year, number(month)?, 1).map(When::Month),
        [_, month, day] => Date::new(year, number(month)?, number(day)?).map(When::Day),
        _ => None,
    }
}

fn parse_time(text: &str) -> Option<(u8, u8)> {
    let (hour, minute) = text.split_once([':', '：'])?;
    // Seconds are read and dropped: nothing prints them.
    let minute = minute.split([':', '：']).next()?;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn precision_is_kept() {
        let day = |y, m, d| Date::new(y, m, d).unwrap();
        assert_eq!(parse_when("2018-02-05"), Some(When::Day(day(2018, 2, 5))));
        assert_eq!(parse_when("2018/2/5"), Some(When::Day(day(2018, 2, 5))));
        assert_eq!(parse_when("2018年2月5日"), Some(When::Day(day(2018, 2, 5))));
        assert_eq!(parse_when("2018-02"), Some(When::Month(day(2018, 2, 1))));
        assert_eq!(parse_when("2018年2月是月"), Some(When::Month(day(2018, 2, 1))));
        assert_eq!(parse_when("2018"), Some(When::Year(day(2018, 1, 1))));
        assert_eq!(parse_when("2018-12-24/2018-12-25"), Some(When::Days(day(2018, 12, 24), day(2018, 12, 25))));
        for text in ["2018-02-30", "立春", "2018-13", "18-2-5", "2018-12-25/2018-12-24", "2018-1-1-1", "2018-٢"] {
            assert_eq!(parse_when(text), None, "{text}");
        }
    }
}
