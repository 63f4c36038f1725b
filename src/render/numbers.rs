//! Numbers and dates as a reader sees them.
//! In: exact values. Out: text and [`DateView`]. Absent: charts; they format what they work out themselves.

use super::view::DateView;
use crate::{
    calendar::{Date, Term},
    model::{Decimal, Key, Published, When},
    words::Language,
};

/// `16场`, `46个点位`, `86.5%`, `16 points`: a space only between number and Latin letters.
pub(crate) fn with_unit(value: Decimal, unit: &str) -> String {
    let gap = if unit.starts_with(|c: char| c.is_ascii_alphabetic()) { " " } else { "" };
    format!("{}{gap}{unit}", value.grouped())
}

/// The name of a key: 白露, 3月, 第32周, 10月20日, 秋, 路面; nothing for a value that stands alone.
pub(crate) fn key_name(key: Key<'_>, language: Language) -> String {
    match key {
        Key::Whole => String::new(),
        Key::Term(term) => language.pick(term.name(), term.english()).to_owned(),
        Key::Month(month) => match language {
            Language::Zh => format!("{month}月"),
            Language::En => MONTHS[usize::from(month.clamp(1, 12) - 1)][..3].to_owned(),
        },
        Key::Week(week) => language.pick(format!("第{week}周"), format!("Week {week}")),
        Key::Date(date) => short_day(date, language),
        Key::Season(season) => language.pick(season.name(), season.english()).to_owned(),
        Key::Name(name) => name.to_owned(),
    }
}

/// `+15`, `−6`, `0`
pub(super) fn signed(number: Decimal) -> String {
    if number > Decimal::ZERO { format!("+{}", number.grouped()) } else { number.grouped() }
}

/// How far two values are apart: `15个`; percentages lie percentage points apart.
pub(super) fn apart(difference: Decimal, unit: &str, language: Language) -> String {
    let unit = match unit {
        "%" | "％" => language.pick("个百分点", "percentage points"),
        unit => unit,
    };
    with_unit(difference.abs(), unit)
}

/// The number under which a term's colours are known: 小寒 0 … 冬至 23.
pub(super) fn hue(term: Term) -> u8 {
    u8::try_from(term.index()).expect("there are 24 terms")
}

/// 2018年2月5日
pub(crate) fn day(date: Date, language: Language) -> String {
    match language {
        Language::Zh => date.zh(),
        Language::En => format!("{} {} {}", date.day(), month_name(date), date.year()),
    }
}

/// 2月5日
pub(super) fn short_day(date: Date, language: Language) -> String {
    match language {
        Language::Zh => format!("{}月{}日", date.month(), date.day()),
        Language::En => format!("{} {}", date.day(), month_name(date)),
    }
}

pub(super) fn day_view(date: Date, language: Language) -> DateView {
    DateView { text: day(date, language), iso: date.to_string(), precision: "day" }
}

/// 2018年
pub(super) fn year(year: i32, language: Language) -> String {
    language.pick(format!("{year}年"), year.to_string())
}

/// 2018—2020年
pub(super) fn years(first: i32, last: i32, language: Language) -> String {
    match language {
        _ if first == last => year(first, language),
        Language::Zh => format!("{first}—{last}年"),
        Language::En => format!("{first}–{last}"),
    }
}

pub(crate) fn when(when: When, language: Language) -> String {
    when_view(when, language).text
}

pub(super) fn when_view(when: When, language: Language) -> DateView {
    let first = when.first();
    match when {
        When::Day(date) => day_view(date, language),
        When::Days(first, last) => {
            DateView { text: days(first, last, language), iso: first.to_string(), precision: "range" }
        }
        When::Month(_) => {
            let text = match language {
                Language::Zh => format!("{}年{}月", first.year(), first.month()),
                Language::En => format!("{} {}", month_name(first), first.year()),
            };
            DateView { text, iso: format!("{:04}-{:02}", first.year(), first.month()), precision: "month" }
        }
        When::Year(_) => {
            let text = match language {
                Language::Zh => format!("{}年", first.year()),
                Language::En => first.year().to_string(),
            };
            DateView { text, iso: format!("{:04}", first.year()), precision: "year" }
        }
    }
}

/// 2018年12月24日至25日: what both days share is said once.
fn days(first: Date, last: Date, language: Language) -> String {
    let same_month = (first.year(), first.month()) == (last.year(), last.month());
    match language {
        Language::Zh if same_month => format!("{}至{}日", first.zh(), last.day()),
        Language::Zh if first.year() == last.year() => format!("{}至{}", first.zh(), short_day(last, language)),
        Language::Zh => format!("{}至{}", first.zh(), last.zh()),
        Language::En if same_month => format!("{}–{}", first.day(), day(last, language)),
        Language::En => format!("{} – {}", day(first, language), day(last, language)),
    }
}

/// 2月4日至18日
pub(super) fn short_days(first: Date, last: Date, language: Language) -> String {
    let same_month = (first.year(), first.month()) == (last.year(), last.month());
    match language {
        Language::Zh if same_month => format!("{}至{}日", short_day(first, language), last.day()),
        Language::Zh => format!("{}至{}", short_day(first, language), short_day(last, language)),
        Language::En if same_month => format!("{}–{}", first.day(), short_day(last, language)),
        Language::En => format!("{} – {}", short_day(first, language), short_day(last, language)),
    }
}

pub(super) fn published_view(published: Published, language: Language) -> DateView {
    let mut view = day_view(published.date, language);
    if let Some((hour, minute)) = published.time {
        view.text = format!("{} {hour:02}:{minute:02}", view.text);
        view.iso = format!("{}T{hour:02}:{minute:02}+08:00", view.iso);
    }
    view
}

/// For feeds. A day without an hour counts from its beginning, as its day is all that is known.
pub(super) fn rfc3339(published: Published) -> String {
    let (hour, minute) = published.time.unwrap_or((0, 0));
    format!("{}T{hour:02}:{minute:02}:00+08:00", published.date)
}

/// For the government's meta tag: `YYYY-MM-DD HH:MM`, the hour only where the author gave one.
pub(super) fn pub_date(published: Published) -> String {
    match published.time {
        Some((hour, minute)) => format!("{} {hour:02}:{minute:02}", published.date),
        None => published.date.to_string(),
    }
}

fn month_name(date: Date) -> &'static str {
    MONTHS[usize::from(date.month() - 1)]
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
