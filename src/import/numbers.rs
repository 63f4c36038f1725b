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
    "个百分点",
    "平方米",
    "人次",
    "户次",
    "车次",
    "公里",
    "公斤",
    "场次",
    "批次",
    "件次",
    "处次",
    "个",
    "项",
    "场",
    "次",
    "户",
    "人",
    "件",
    "条",
    "处",
    "份",
    "名",
    "位",
    "支",
    "家",
    "期",
    "批",
    "幅",
    "块",
    "盏",
    "辆",
    "台",
    "张",
    "篇",
    "本",
    "册",
    "吨",
    "轮",
    "套",
    "座",
    "栋",
    "幢",
    "间",
    "所",
    "种",
    "类",
    "组",
    "遍",
    "面",
    "袋",
    "桶",
    "棵",
    "株",
    "堂",
    "部",
    "元",
    "步",
    "分",
    "倍",
    "起",
    "根",
    "副",
    "则",
    "%",
    "％",
];
/// After a single Chinese numeral only these are counts: 三场, but 两个文明.
const COUNTED: [&str; 18] =
    ["场", "项", "次", "户", "件", "处", "份", "轮", "批", "期", "支", "家", "名", "人次", "户次", "场次", "篇", "套"];
/// A unit that goes on like this is none: 5分钟, 16部门.
const WORDS: [&str; 24] = [
    "个体", "个别", "个人", "个性", "分钟", "分子", "分别", "分之", "次性", "人民", "人们", "人大", "位置", "部分",
    "部门", "部署", "条件", "项目", "种类", "面积", "组织", "起来", "步骤", "面对",
];
/// Behind 个 these make a span of time, not a count.
const TIMES: [&str; 9] = ["工作日", "月", "小时", "星期", "多月", "半月", "年头", "钟头", "节气"];
/// Nouns that end where they end, whatever follows: 16个居委各报一份方案.
const NOUNS: [&str; 14] = [
    "居民区",
    "居委会",
    "居委",
    "点位",
    "志愿者",
    "居民",
    "小区",
    "楼道",
    "楼组",
    "商户",
    "会议",
    "活动",
    "问题",
    "孩子",
];
/// Words between what is counted and its number.
const FILLERS: [&str; 37] = [
    "总计", "累计", "共计", "合计", "达到", "超过", "将近", "不到", "大约", "约有", "共有", "完成", "全部", "一共",
    "总共", "仅", "共", "约", "近", "达", "逾", "为", "是", "了", "有", "过", "的", "至", "到", "超", "计", "就", "升",
    "从", "降", "办", "还",
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
    let is_word = WORDS.iter().any(|word| word.strip_prefix(unit).is_some_and(|rest| after.starts_with(rest)));
    if !is_count || is_time || is_word {
        return None;
    }
    Some(Found {
        value: number.value,
        unit: format!("{scale}{}", unit.replace('％', "%")),
        name: name(before, after, unit),
        term,
        sentence: sentence(text, range.start, end),
    })
}

/// What is counted: the noun behind the unit, or the words before the number.
fn name(before: &str, after: &str, unit: &str) -> String {
    const NOUN: usize = 6;
    const CLAUSE: usize = 8;
    // With these a noun is over.
    let is_part =
        |c: char| is_han(c) && !"的了在和与及并被由把对为是以就都已将从到各每一拿歇再还又可能需没不".contains(c);
    let noun: String = after.chars().take_while(|c| is_part(*c)).take(NOUN).collect();
    if noun.chars().count() >= 2 && !matches!(unit, "%" | "％" | "分" | "倍") {
        let known = NOUNS.iter().find(|known| noun.starts_with(**known));
        return known.map_or(noun, |known| (*known).to_owned());
    }
    let mut clause = before.trim_end();
    while let Some(shorter) = without_filler(clause).or_else(|| without_number(clause)) {
        clause = shorter.trim_end();
    }
    let words: Vec<char> =
        clause.chars().rev().take_while(|c| is_han(*c) && !"的了，把从各在".contains(*c)).take(CLAUSE).collect();
    match words.len() {
        0 | 1 => "未命名".to_owned(),
        _ => words.into_iter().rev().collect(),
    }
}

/// Before 196项 in 破损，共8类、196项 stand a filler and another number; what is counted stands before them.
fn without_filler(clause: &str) -> Option<&str> {
    let words = FILLERS.iter().find_map(|word| clause.strip_suffix(word));
    words.or_else(|| clause.strip_suffix(['，', '、', '：', ',']))
}

fn without_number(clause: &str) -> Option<&str> {
    let unit = UNITS.iter().find_map(|unit| clause.strip_suffix(unit))?.trim_end();
    let shorter = unit.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    (shorter.len() < unit.len()).then_some(shorter)
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// The sentence around the number, cut to what fits a line.
fn sentence(text: &str, start: usize, end: usize) -> String {
    const HALF: usize = 30;
    let goes_on = |c: &char| !matches!(c, '。' | '！' | '？' | '\n');
    let mut head: Vec<char> = text[..start].chars().rev().take_while(goes_on).take(HALF + 1).collect();
    let mut tail: Vec<char> = text[end..].chars().take_while(goes_on).take(HALF + 1).collect();
    for side in [&mut head, &mut tail] {
        if side.len() > HALF {
            side[HALF] = '…';
        }
    }
    let whole: String = head.into_iter().rev().chain(text[start..end].chars()).chain(tail).collect();
    // It becomes a comment in YAML, which knows no control characters.
    let is_said = |c: &char| !c.is_control() && !matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    whole.split_whitespace().collect::<Vec<_>>().join(" ").chars().filter(is_said).collect()
}
