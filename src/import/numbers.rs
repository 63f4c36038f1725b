//! Numbers in prose that might be metrics: 16个居委, 46个点位, 196项, 100%, 十六场.
//! In: a text and the term it is about. Out: [`Found`]. Absent: deciding; a person does. So a number is proposed only
//! with its unit, and dates, clock times, telephone numbers and ordinals are none.

use super::numeral;
use crate::calendar::Term;
use std::ops::Range;

/// A number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// As a metric has it: `2.3`, `16`.
    pub(super) value: String,
    /// `万人次`, `个`, `%`
    pub(super) unit: String,
    /// What it seems to count: `居委`.
    pub(super) name: String,
    pub(super) term: Option<Term>,
    pub(super) sentence: String,
}

/// Longest first. Neither spans of time nor numbers of houses, roads and rooms are here: they tell when and where.
const UNITS: [&str; 65] = [
    "个百分点", "平方米", "人次", "户次", "车次", "公里", "公斤", "场次", "批次", "件次", "处次", "个", "项", "场", "次",
    "户", "人", "件", "条", "处", "份", "名", "位", "支", "家", "期", "批", "幅", "块", "盏", "辆", "台", "张", "篇", "本",
    "册", "吨", "轮", "套", "座", "栋", "幢", "间", "所", "种", "类", "组", "遍", "面", "袋", "桶", "棵", "株", "堂", "部",
    "元", "步", "分", "倍", "起", "根", "副", "则", "%", "％",
];
/// After a single Chinese numeral only these are counts: 三场, but 两个文明.
const COUNTED: [&str; 18] =
    ["场", "项", "次", "户", "件", "处", "份", "轮", "批", "期", "支", "家", "名", "人次", "户次", "场次", "篇", "套"];
/// Behind 个 these make a span of time, not a count.
const TIMES: [&str; 9] = ["工作日", "月", "小时", "星期", "多月", "半月", "年头", "钟头", "节气"];
/// Words between what is counted and its number.
const FILLERS: [&str; 32] = [
    "总计", "累计", "共计", "合计", "达到", "超过", "将近", "不到", "大约", "约有", "共有", "完成", "全部", "一共", "总共",
    "仅", "共", "约", "近", "达", "逾", "为", "是", "了", "有", "过", "的", "至", "到", "超", "计", "就",
];

/// Every number of `text` that counts something.
pub(super) fn find(text: &str, term: Option<Term>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match number_at(text, at) {
            Some((number, end)) => {
                found.extend(read(text, at..end, number, term));
                at = end;
            }
            None => at += c.len_utf8(),
        }
    }
    found
}

/// How a number is written.
struct Number {
    value: String,
    by_hand: Hand,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Hand {
    Digits,
    /// A single Chinese numeral: 三.
    Numeral,
    /// 十六, 一百二十
    Numerals,
}

/// A number that begins here and does not begin before.
fn number_at(text: &str, at: usize) -> Option<(Number, usize)> {
    let rest = &text[at..];
    let before = text[..at].chars().next_back();
    if let Some((value, length)) = numeral::digits(rest) {
        let inside = before.is_some_and(|c| c.is_ascii_alphanumeric() || "-－—–~～/.:：〔[".contains(c));
        let value = if inside { String::new() } else { value };
        return Some((Number { value, by_hand: Hand::Digits }, at + length));
    }
    let (value, length) = numeral::chinese(rest)?;
    let by_hand = if rest[..length].chars().count() == 1 { Hand::Numeral } else { Hand::Numerals };
    Some((Number { value: value.map_or_else(String::new, |value| value.to_string()), by_hand }, at + length))
}

fn read(text: &str, range: Range<usize>, number: Number, term: Option<Term>) -> Option<Found> {
    let before = text[..range.start].trim_end_matches(' ');
    if number.value.is_empty() || before.ends_with(['第', '〇', '时', '点', '：', ':', '年', '之', '每']) {
        return None;
    }
    let mut scale = "";
    let mut rest = text[range.end..].trim_start_matches(' ');
    for word in ["余", "多", "几"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    for word in ["万", "亿"] {
        if let Some(further) = rest.strip_prefix(word).filter(|_| number.by_hand == Hand::Digits) {
            (scale, rest) = (word, further);
        }
    }
    for word in ["余", "多"] {
        rest = rest.strip_prefix(word).unwrap_or(rest);
    }
    let unit = UNITS.iter().find(|unit| rest.starts_with(**unit))?;
    let after = &rest[unit.len()..];
    let end = text.len() - after.len();
    let is_count = match number.by_hand {
        Hand::Digits => true,
        Hand::Numeral => COUNTED.contains(unit) && number.value != "1",
        Hand::Numerals => !matches!(*unit, "分" | "步" | "面" | "倍"),
    };
    let is_time = *unit == "个" && TIMES.iter().any(|time| after.starts_with(time));
    // 一次性, 三家单位 is fine, 每人, 5分钟, 2人民币.
    let is_word = ["性", "钟", "子", "别", "体", "民", "们"].iter().any(|word| after.starts_with(word));
    if !is_count || is_time || is_word {
        return None;
    }
    let name = name(before, after, unit);
    (!name.is_empty()).then(|| Found {
        value: number.value,
        unit: format!("{scale}{}", unit.replace('％', "%")),
        name,
        term,
        sentence: sentence(text, range.start, end),
    })
}

/// What is counted: the noun behind the unit, or the words before the number.
fn name(before: &str, after: &str, unit: &str) -> String {
    const LONGEST: usize = 6;
    let is_part = |c: char| is_han(c) && !"的了在和与及并被由把对为是以、就都已将从到".contains(c);
    let noun: String = after.chars().take_while(|c| is_part(*c)).take(LONGEST).collect();
    let is_noun = noun.chars().count() >= 2 && !matches!(unit, "%" | "％" | "分" | "倍");
    if is_noun {
        return noun;
    }
    let mut clause = before.trim_end();
    while let Some(shorter) = FILLERS.iter().find_map(|word| clause.strip_suffix(word)) {
        clause = shorter.trim_end();
    }
    let words: Vec<char> = clause.chars().rev().take_while(|c| is_han(*c)).take(LONGEST).collect();
    words.into_iter().rev().collect()
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// The sentence around the number, cut to what fits a line.
fn sentence(text: &str, start: usize, end: usize) -> String {
    const HALF: usize = 30;
    let is_end = |c: char| matches!(c, '。' | '！' | '？' | '\n');
    let from = text[..start].rfind(is_end).map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
    let to = text[end..].find(is_end).map_or(text.len(), |at| end + at);
    let head: Vec<char> = text[from..start].chars().collect();
    let tail: Vec<char> = text[end..to].chars().collect();
    let cut = |long: bool| if long { "…" } else { "" };
    let head_kept: String = head[head.len().saturating_sub(HALF)..].iter().collect();
    let tail_kept: String = tail[..tail.len().min(HALF)].iter().collect();
    let whole = format!(
        "{}{head_kept}{}{tail_kept}{}",
        cut(head.len() > HALF),
        &text[start..end],
        cut(tail.len() > HALF)
    );
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}
