//! 分项: what the keys of values say: months, weeks, dates; and what is wrong with those that say nothing.
//! In: keys as typed, the year they stand in. Out: what they mean, the grain they fit, faults. Absent: their values.

use super::{
    pairs::{Grain, Pair},
    when::parse_when,
};
use crate::{
    calendar::{Date, Season, Term, TermYear},
    model::{Decimal, When},
    report::{Code, Diagnostic},
};

/// The keys of a table from elsewhere, as they are to be written.
pub(crate) struct Sorted {
    /// What `by:` says of them.
    pub(crate) by: &'static str,
    /// Each in the plainest spelling that is read back; `None` for one that is not of their kind.
    pub(crate) keys: Vec<Option<String>>,
}

/// What the keys of a table are, below that `head`; totals among them belong to no kind.
pub(crate) fn sort(head: &str, keys: &[&str], year: i32) -> Sorted {
    let parts: Vec<&str> = keys.iter().copied().filter(|key| !is_total(key)).collect();
    let all = |fits: &dyn Fn(&str) -> bool| !parts.is_empty() && parts.iter().all(|key| fits(key));
    let grain = if all(&|key| matches!(parse_when(key), Some(When::Month(_))))
        || head.contains('月') && all(&|key| parse_month(key).is_some())
    {
        Grain::Month
    } else if head.contains('周') && all(&|key| parse_week(key).is_some()) {
        Grain::Week
    } else if parts.iter().filter(|key| day_of(key, year).is_some()).count() * 2 > parts.len() {
        Grain::Date
    } else {
        guess_of(&parts)
    };
    let places = ["地点", "居委", "社区", "街道", "小区", "点位", "路段", "辖区", "村"];
    let is_place = places.iter().any(|word| head.contains(word));
    let (by, spell): (_, fn(&str, i32) -> Option<String>) = match grain {
        Grain::Term => ("term", |key, _| Term::parse(key).map(|term| term.name().to_owned())),
        Grain::Month => ("month", |key, _| parse_month(key).map(|month| month.to_string())),
        Grain::Week => ("week", |key, _| parse_week(key).map(|week| week.to_string())),
        Grain::Season => ("season", |key, _| parse_season(key).map(|season| season.name().to_owned())),
        Grain::Date => ("date", |key, year| day_of(key, year).map(|day| day.to_string())),
        Grain::Category | Grain::Place if is_place => ("place", |key, _| named(key)),
        Grain::Category | Grain::Place => ("category", |key, _| named(key)),
    };
    Sorted { by, keys: keys.iter().map(|key| spell(key, year).filter(|_| !is_total(key))).collect() }
}

fn named(key: &str) -> Option<String> {
    (!key.is_empty()).then(|| key.to_owned())
}

/// `2018-03-08`, or `3月8日` of that year.
fn day_of(key: &str, year: i32) -> Option<Date> {
    parse_day(key).or_else(|| parse_day(&format!("{year}年{key}")).filter(|_| key.contains('月')))
}

/// Names of rows that only add up the others.
const TOTALS: [&str; 6] = ["合计", "总计", "共计", "小计", "累计", "Total"];

/// Whether a row or column under that name would count everything twice.
pub(crate) fn is_total(key: &str) -> bool {
    TOTALS.iter().any(|total| key.trim().eq_ignore_ascii_case(total))
}

/// The grain that the keys fit, else categories. Where most are terms, months or dates, the others are slips.
pub(super) fn guess<'p>(pairs: impl IntoIterator<Item = &'p Pair>) -> Grain {
    let keys = pairs.into_iter().map(|pair| colon(pair).map_or(pair.key.as_str(), |(key, _, _)| key));
    guess_of(&keys.filter(|key| !is_total(key)).collect::<Vec<_>>())
}

fn guess_of(keys: &[&str]) -> Grain {
    let fitting = |fits: fn(&str) -> bool| keys.iter().filter(|key| fits(key)).count();
    let most = |fits: fn(&str) -> bool| fitting(fits) * 2 > keys.len();
    let all = |fits: fn(&str) -> bool| !keys.is_empty() && fitting(fits) == keys.len();
    if most(|key| Term::parse(key).is_some()) {
        Grain::Term
    } else if all(|key| parse_season(key).is_some()) {
        Grain::Season
    } else if most(|key| matches!(parse_when(key), Some(When::Day(_)))) {
        Grain::Date
    } else if most(|key| key.ends_with('月') && parse_month(key).is_some()) {
        Grain::Month
    } else if all(|key| key.contains(['W', 'w', '周']) && parse_week(key).is_some()) {
        Grain::Week
    } else {
        Grain::Category
    }
}

/// `4`, `04`, `4月`, `四月`, `2018-04`, `2018年4月`: a month of the year.
pub(super) fn month_of(key: &str, year: &TermYear) -> Option<u8> {
    let month = parse_month(key)?;
    match parse_when(key) {
        Some(When::Month(first)) => (year.first_of(month) == Some(first)).then_some(month),
        _ => Some(month),
    }
}

/// `32`, `W32`, `2018-W32`, `第32周`: a week of the year.
pub(super) fn week_of(key: &str, year: &TermYear) -> Option<u8> {
    let named = key.rsplit_once(['W', 'w']).and_then(|(before, _)| before.trim_end_matches('-').trim().parse().ok());
    parse_week(key).filter(|_| named.is_none_or(|named: i32| named == year.year()))
}

pub(super) fn parse_season(key: &str) -> Option<Season> {
    let key = key.strip_suffix(['季', '天']).unwrap_or(key).to_lowercase();
    Season::ALL
        .into_iter()
        .find(|season| key == season.name() || key == season.slug() || key == season.english().to_lowercase())
}

/// A day; of any year.
pub(super) fn parse_day(key: &str) -> Option<Date> {
    match parse_when(key) {
        Some(When::Day(day)) => Some(day),
        _ => None,
    }
}

/// The fault of a key that is none of its grain.
pub(super) fn bad_key(pair: &Pair, grain: &'static str, year: &TermYear) -> Diagnostic {
    if let Some((key, sign, value)) = colon(pair) {
        let code = if sign == ':' { Code::YamlNoSpace } else { Code::YamlFullWidthColon };
        return Diagnostic::new(code).at(pair.key_place).with("key", key).with("value", value);
    }
    if is_total(&pair.key) {
        return Diagnostic::new(Code::MetricTotalRow).at(pair.key_place).with("typed", &pair.key);
    }
    if grain == "term" {
        return super::entry::unknown_term(pair.key_place, &pair.key);
    }
    let elsewhere =
        grain == "month" && parse_month(&pair.key).is_some() || grain == "week" && parse_week(&pair.key).is_some();
    let grain = if elsewhere { "elsewhere" } else { grain };
    let fault = Diagnostic::new(Code::MetricBadKey)
        .at(pair.key_place)
        .with("typed", &pair.key)
        .with("grain", grain)
        .with("year", year.year());
    // 3月8日 lacks only its year; a year from 立春 ends in the next January.
    let days = [year.year(), year.year() + 1].map(|number| parse_day(&format!("{number}年{}", pair.key)));
    match days.into_iter().flatten().find(|day| year.contains(*day)) {
        Some(day) if grain == "date" => fault.with("suggestion", day),
        _ => fault,
    }
}

/// `{立春：2}` and `{立春:2}` are keys to the engine, colon and all: the key meant, the colon, the value meant.
pub(super) fn colon(pair: &Pair) -> Option<(&str, char, &str)> {
    let (at, sign) = pair.key.char_indices().find(|(_, c)| matches!(c, '：' | ':'))?;
    let (key, value) = (&pair.key[..at], pair.key[at + sign.len_utf8()..].trim());
    (pair.value.is_none() && Decimal::parse(value).is_some()).then_some((key, sign, value))
}

fn parse_month(key: &str) -> Option<u8> {
    const WORDS: [&str; 12] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
    if let Some(When::Month(date)) = parse_when(key) {
        return Some(date.month());
    }
    let month = key.strip_suffix("月份").or_else(|| key.strip_suffix('月'));
    if let Some(at) = month.and_then(|month| WORDS.iter().position(|word| *word == month.trim())) {
        return u8::try_from(at + 1).ok();
    }
    month.unwrap_or(key).trim().parse().ok().filter(|month| (1..=12).contains(month))
}

fn parse_week(key: &str) -> Option<u8> {
    let week = key.strip_prefix('第').unwrap_or(key);
    let week = week.strip_suffix('周').unwrap_or(week);
    let week = week.rsplit_once(['W', 'w']).map_or(week, |(_, week)| week).trim();
    week.parse().ok().filter(|week| (1..=53).contains(week))
}
