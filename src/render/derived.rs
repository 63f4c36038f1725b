//! 推算: how a number was worked out, in words.
//! In: a [`Derived`] number. Out: its name, and the sentence the data page shows. Absent: the working out (`model/formula.rs`).

use super::numbers;
use crate::{
    model::{Combine, Decimal, Derived, Part, Take},
    words::Language,
};

/// More numbers than this are counted instead of written into a sum.
const MOST_ADDENDS: usize = 12;

/// Decimals of an unrounded number that are shown.
const SHOWN: u32 = 4;

/// 迎检前自查破损合计, 销账占发现的比例.
pub(super) fn name(derived: &Derived<'_>, typed: &str, language: Language) -> String {
    match derived.parts.as_slice() {
        [first, second] => {
            let (first, second) = (operand(first, language), operand(second, language));
            match (derived.unit == "%", language) {
                (true, Language::Zh) => format!("{first}占{second}的比例"),
                (false, Language::Zh) => format!("{first}与{second}之比"),
                (true, Language::En) => format!("{first} as a share of {second}"),
                (false, Language::En) => format!("{first} per {second}"),
            }
        }
        [only] if only.take == Take::Key => {
            let key = typed.split_once('.').map_or("", |(_, key)| key);
            match language {
                Language::Zh => format!("{}（{key}）", operand(only, language)),
                Language::En => format!("{} ({key})", operand(only, language)),
            }
        }
        [only, ..] => operand(only, language),
        [] => String::new(),
    }
}

/// 2017年会议合计
fn operand(part: &Part<'_>, language: Language) -> String {
    let name = &part.metric.name;
    let year = part.year.map(|year| language.pick(format!("{year}年"), format!("{year} "))).unwrap_or_default();
    let (zh, en) = match part.take {
        Take::Whole | Take::Key => ("", ""),
        Take::Total => ("合计", "total"),
        Take::Mean => ("平均", "mean"),
        Take::Max => ("最大值", "maximum"),
        Take::Min => ("最小值", "minimum"),
        Take::First => ("首次", "first"),
        Take::Last => ("最近一次", "latest"),
        Take::Count => ("的个数", "count"),
        Take::Target => ("目标", "target"),
    };
    match language {
        Language::Zh => format!("{year}{name}{zh}"),
        Language::En if en.is_empty() => format!("{year}{name}"),
        Language::En => format!("{year}{name}, {en}"),
    }
}

/// 销账 81 件 ÷ 发现 96 件 = 84.375%，四舍五入保留一位小数，得 84.4%。
pub(super) fn how(derived: &Derived<'_>, language: Language) -> String {
    let mut steps: Vec<String> = Vec::new();
    if let [first, second] = derived.parts.as_slice() {
        steps.extend([first, second].into_iter().filter_map(|part| inner(part, language)));
        let amount = |part: &Part<'_>| {
            format!("{} {}", operand(part, language), numbers::with_unit(part.value, &part.metric.unit))
        };
        steps.push(format!("{} ÷ {} = {}", amount(first), amount(second), exact(derived)));
    } else if let [only] = derived.parts.as_slice() {
        steps.push(own(only, derived, language));
    }
    if let Some(places) = derived.places {
        let number = numbers::with_unit(derived.number, &derived.unit);
        steps.push(match (language, places) {
            (Language::Zh, 0) => format!("四舍五入取整数，得 {number}"),
            (Language::Zh, _) => format!("四舍五入保留{}位小数，得 {number}", zh_digit(places)),
            (Language::En, 0) => format!("rounded half up to a whole number: {number}"),
            (Language::En, 1) => format!("rounded half up to one decimal: {number}"),
            (Language::En, _) => format!("rounded half up to {places} decimals: {number}"),
        });
    }
    match language {
        Language::Zh => format!("{}。", steps.join("，")),
        Language::En => format!("{}.", steps.join("; ")),
    }
}

/// The unrounded number, to a few decimals and `…` where it goes on.
fn exact(derived: &Derived<'_>) -> String {
    let shown = derived.exact.truncated(SHOWN);
    let more = if shown == derived.exact { "" } else { "…" };
    format!("{}{more}{}", shown.trimmed().grouped(), gap(&derived.unit))
}

/// A unit with the space that belongs before it.
fn gap(unit: &str) -> String {
    if unit.is_empty() || unit.starts_with(['%', '％', '‰', '℃', '°']) {
        unit.to_owned()
    } else {
        format!(" {unit}")
    }
}

/// How an operand of a ratio came about, where that is more than one number.
fn inner(part: &Part<'_>, language: Language) -> Option<String> {
    let several = part.from.len() > 1 && !matches!(way(part), Take::Key | Take::Target);
    several.then(|| {
        let told = told(part, language);
        language.pick(format!("{}：{told}", operand(part, language)), format!("{}: {told}", operand(part, language)))
    })
}

/// How the only operand came about.
fn own(part: &Part<'_>, derived: &Derived<'_>, language: Language) -> String {
    if way(part) == Take::Mean && derived.places.is_some() {
        let sum = part.from.iter().map(|(_, number)| *number).sum::<Decimal>();
        return format!("{} ÷ {} = {}", sum.grouped(), part.from.len(), exact(derived));
    }
    told(part, language)
}

/// 62 + 41 + 33 = 136 项; 各节气中最大的一个：12 场（白露）.
fn told(part: &Part<'_>, language: Language) -> String {
    let value = numbers::with_unit(part.value, if part.take == Take::Count { "" } else { &part.metric.unit });
    let named = || {
        let names: Vec<String> = part.from.iter().map(|(key, _)| numbers::key_name(*key, language)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
        if names.is_empty() { String::new() } else { names.join(language.pick("、", ", ")) }
    };
    let way = way(part);
    let count = part.from.len();
    match way {
        Take::Total if (2..=MOST_ADDENDS).contains(&count) => {
            let addends: Vec<String> = part.from.iter().map(|(_, number)| number.grouped()).collect();
            format!("{} = {value}", addends.join(" + "))
        }
        Take::Total => {
            language.pick(format!("{count} 个数相加，得 {value}"), format!("the sum of {count} numbers, {value}"))
        }
        Take::Mean => {
            language.pick(format!("{count} 个数平均，得 {value}"), format!("the mean of {count} numbers, {value}"))
        }
        Take::Max | Take::Min | Take::First | Take::Last => {
            let last = part.from.last().map(|(key, _)| numbers::key_name(*key, language));
            let names = if matches!(way, Take::Last) { last.unwrap_or_default() } else { named() };
            let (zh, en) = match way {
                Take::Max => ("其中最大的一个", "the largest"),
                Take::Min => ("其中最小的一个", "the smallest"),
                Take::First => ("其中最早的一个", "the first"),
                _ => ("其中最近的一个", "the latest"),
            };
            match (names.is_empty(), language) {
                (true, Language::Zh) => format!("{zh}，{value}"),
                (true, Language::En) => format!("{en}, {value}"),
                (false, Language::Zh) => format!("{zh}：{names}，{value}"),
                (false, Language::En) => format!("{en}: {names}, {value}"),
            }
        }
        Take::Count => language.pick(format!("有数的共 {value} 个"), format!("{value} with a number")),
        Take::Key | Take::Target | Take::Whole => {
            language.pick(format!("照原数，{value}"), format!("as it stands, {value}"))
        }
    }
}

/// How several numbers became one: as asked for, or as the metric combines them. A part of two layers is several, too.
fn way(part: &Part<'_>) -> Take {
    match (part.take, part.metric.combine) {
        (Take::Key, _) if part.from.len() < 2 => Take::Key,
        (Take::Whole | Take::Key, Combine::Sum) => Take::Total,
        (Take::Whole | Take::Key, Combine::Mean) => Take::Mean,
        (Take::Whole | Take::Key, Combine::Last) => Take::Last,
        (Take::Whole | Take::Key, Combine::Max) => Take::Max,
        (take, _) => take,
    }
}

fn zh_digit(places: u32) -> &'static str {
    ["零", "一", "两", "三", "四", "五", "六"].get(places as usize).copied().unwrap_or("多")
}
