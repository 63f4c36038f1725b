//! Where a term, or the closing, might stand as a heading, and how much speaks for it.
//! In: a text. Out: [`Mark`]s, in their order. Absent: the order of the year; `cut.rs` asks for that.

use crate::{calendar::Term, source::Span};
use std::ops::Range;

/// What a heading opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// 卷首
    Opening,
    Term(Term),
    /// 结语
    Closing,
}

/// A name where a heading might begin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) part: Part,
    /// The name alone.
    pub(super) name: Range<usize>,
    /// With its number, brackets, date and what parts it from the words after it.
    pub(super) heading: Range<usize>,
    /// The rest of the line, where that is a title: `立春　三年行动计划定稿`.
    pub(super) title: Option<Range<usize>>,
    pub(super) before: Before,
    pub(super) after: After,
}

/// What stands before a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// `【立春】`, `三、立春`, `## 立春` at the head of a line.
    Adorned,
    Line,
    /// The end of a sentence.
    Sentence,
    /// A space in the middle of a line, or a bracket.
    Blank,
}

/// What stands behind a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    /// Nothing more in the line.
    Line,
    /// A space, a colon, dots, a dash, a closing bracket.
    Parted,
    /// A comma or a full stop.
    Comma,
    /// The next word.
    Word,
    /// A word that makes it a time: 立春时节. Such a name stays in its sentence, even where it opens a part.
    Time,
}

/// Behind a name at the head of a sentence, these tell of its days.
const TIMES: [&str; 9] = ["时节", "之际", "前后", "期间", "当日", "当天", "这天", "这一天", "那天"];

/// What closes a year when it stands behind the last term.
const CLOSINGS: [&str; 10] =
    ["结束语", "结语", "尾声", "后记", "卷尾", "新年寄语", "新年献词", "新年致辞", "元旦", "新年"];

/// Behind a name, these make it a time in a sentence: 立春以来.
const WITHIN: [&str; 39] = [
    "以来",
    "以后",
    "以前",
    "之后",
    "之前",
    "之际",
    "之时",
    "前后",
    "前夕",
    "后",
    "前",
    "期间",
    "时节",
    "时分",
    "时",
    "起",
    "至",
    "到",
    "节气",
    "节",
    "当日",
    "当天",
    "那天",
    "那日",
    "这天",
    "这一天",
    "过后",
    "一过",
    "一到",
    "刚过",
    "将至",
    "未至",
    "的",
    "和",
    "与",
    "及",
    "、",
    "”",
    "》",
];

/// The widest a number, brackets and stars before a name may be.
const ADORNMENT: usize = 12;
/// Bytes within which a heading ends.
const NEAR: usize = 240;
/// The longest rest of a line that is a title.
const TITLE: usize = 30;

/// Every name that could be a heading.
pub(super) fn find(text: &str) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for (at, _) in text.char_indices() {
        let named = term_at(&text[at..]).map(|(term, length)| (Part::Term(term), length));
        let named = named.or_else(|| closing_at(&text[at..]).map(|length| (Part::Closing, length)));
        let Some((part, length)) = named else { continue };
        // 新年 within 新年寄语 is no name of its own.
        if marks.last().is_some_and(|last| last.name.end > at) {
            continue;
        }
        marks.extend(mark(text, part, at..at + length));
    }
    marks
}

impl Mark {
    /// How much speaks for a heading: from 2, hardly anything, to 11.
    pub(super) fn score(&self) -> u32 {
        let before = match self.before {
            Before::Adorned => 7,
            Before::Line => 4,
            Before::Sentence => 3,
            Before::Blank => 2,
        };
        if self.after == After::Time {
            return 2;
        }
        let after = match self.after {
            After::Line => 4,
            After::Parted => 3,
            After::Comma => 1,
            After::Word | After::Time => 0,
        };
        before + after
    }
}

fn term_at(rest: &str) -> Option<(Term, usize)> {
    // Every character a term begins with, so that few places are looked at twice.
    const FIRST: &str = "小大立雨惊驚啓啟启春清淸谷穀榖夏芒处處処白秋寒霜冬";
    let first = rest.chars().next().filter(|c| FIRST.contains(*c))?;
    let second = rest[first.len_utf8()..].chars().next()?;
    let length = first.len_utf8() + second.len_utf8();
    Some((Term::parse(&rest[..length])?, length))
}

fn closing_at(rest: &str) -> Option<usize> {
    CLOSINGS.iter().find(|word| rest.starts_with(**word)).map(|word| word.len())
}

fn mark(text: &str, part: Part, name: Range<usize>) -> Option<Mark> {
    let (start, before, bracketed) = before(text, name.start, part)?;
    let (end, after, title) = after(text, name.end, bracketed)?;
    if after == After::Time {
        let opens = matches!(before, Before::Line | Before::Sentence);
        return opens.then_some(Mark { part, heading: name.start..name.start, name, title: None, before, after });
    }
    let title = title.filter(|_| matches!(before, Before::Adorned | Before::Line));
    let end = title.as_ref().and_then(|title| line_end(text, title.end)).unwrap_or(end);
    Some(Mark { part, name, heading: start..end, title, before, after })
}

/// Where the heading begins, and what is before it; `None` within a sentence.
fn before(text: &str, at: usize, part: Part) -> Option<(usize, Before, bool)> {
    // A year may be one paragraph; what matters stands close by.
    let near = Span::new(at.saturating_sub(NEAR)..at).within(text);
    let line = text[near.clone()].rfind('\n').map_or(near.start, |newline| near.start + newline + 1);
    let lead = &text[line..at];
    let bracketed = lead.chars().rev().find(|c| is_open(*c) || is_close(*c)).is_some_and(is_open);
    let indent = lead.len() - lead.trim_start().len();
    if lead.trim().is_empty() {
        return Some((line + indent, Before::Line, false));
    }
    if lead.trim().chars().count() <= ADORNMENT && lead.chars().all(is_adornment) {
        return Some((line + indent, Before::Adorned, bracketed));
    }
    let mut rest = lead.trim_end_matches(is_edge);
    let mut bracketed = lead[rest.len()..].contains(is_open);
    let number = |rest: &str| {
        let numbered = rest.trim_end().strip_suffix(['、', '.', '．', '）', ')'])?;
        let shorter = numbered.trim_end_matches(is_numeral);
        (shorter.len() < numbered.len()).then_some(shorter.strip_suffix(['（', '(']).unwrap_or(shorter).len())
    };
    if let Some(shorter) = number(rest) {
        rest = &rest[..shorter];
    } else if part == Part::Closing {
        // 2019 元旦, 2019年元旦.
        let year = rest.trim_end().trim_end_matches('年').trim_end_matches(|c: char| c.is_ascii_digit());
        if rest.len() > year.len() {
            rest = year.trim_end_matches(is_edge);
            bracketed |= year[rest.len()..].contains(is_open);
        }
    }
    let spaced = rest.len() > rest.trim_end().len();
    let before = match rest.trim_end().trim_end_matches(['”', '」', '』', '’', '"']).chars().next_back() {
        Some('。' | '！' | '？' | '!' | '?' | '…') => Before::Sentence,
        // In a table, in a list, in a comment.
        Some('|' | '、' | '-') => return None,
        _ if spaced || bracketed => Before::Blank,
        _ => return None,
    };
    Some((line + rest.len(), before, bracketed))
}

/// Where the words begin, and what parts them from the name; `None` when the name belongs to them.
fn after(text: &str, at: usize, bracketed: bool) -> Option<(usize, After, Option<Range<usize>>)> {
    let mut end = at;
    let mut parted = false;
    if bracketed {
        end += text[end..].chars().next().filter(|c| is_close(*c))?.len_utf8();
        parted = true;
    }
    if text[end..].starts_with(['）', ')']) {
        return None;
    }
    // 立春（2月4日）
    let near = &text[Span::new(end..end + NEAR).within(text)];
    if let Some(inside) = near.strip_prefix(['（', '(']) {
        let close = inside.find(['）', ')']).filter(|close| is_aside(&inside[..*close]))?;
        let width = |rest: &str| rest.chars().next().map_or(0, char::len_utf8);
        end += width(&text[end..]) + close + width(&inside[close..]);
        parted = true;
    }
    let stars = text[end..].len() - text[end..].trim_start_matches('*').len();
    parted |= stars > 0;
    end += stars;
    let rest = &text[end..];
    let is_part = |c: char| is_space(c) || matches!(c, '：' | ':' | '…' | '—' | '–' | '─' | '|' | '·' | '•' | '-');
    let words = rest.trim_start_matches(is_part);
    if words.starts_with('\n') || words.is_empty() {
        return Some((text.len() - words.len(), After::Line, None));
    }
    // ★ 立春 ★
    if let Some(to) = line_end(text, end).filter(|to| text[end..*to].chars().all(is_sign)) {
        return Some((to, After::Line, None));
    }
    let begun = text.len() - words.len();
    if parted || begun > end {
        if rest.starts_with('|') || within(words, 2) && rest.starts_with(is_space) {
            return None;
        }
        return Some((begun, After::Parted, title(text, begun)));
    }
    if TIMES.iter().any(|word| rest.starts_with(word)) {
        return Some((at, After::Time, None));
    }
    if let Some(after) = rest.strip_prefix(['，', ',', '。']) {
        return Some((text.len() - after.trim_start_matches(is_space).len(), After::Comma, None));
    }
    (!within(words, 1)).then_some((end, After::Word, None))
}

/// The rest of the line as a title: short, no sentence, and with a text below it.
fn title(text: &str, from: usize) -> Option<Range<usize>> {
    let to = line_end(text, from)?;
    let line = &text[from..to];
    let plain = line.trim().trim_end_matches(['*', '#']).trim_end();
    let is_title =
        !plain.is_empty() && plain.chars().count() <= TITLE && is_plain(plain) && !text[to..].trim().is_empty();
    is_title.then(|| {
        let start = from + (line.len() - line.trim_start().len());
        start..start + plain.len()
    })
}

/// Words that may be a title: no sentence, nothing of Markdown, nothing a setting cannot hold.
pub(super) fn is_plain(words: &str) -> bool {
    let is_foreign = |c: char| "。！？；\\<>[*`\u{feff}\u{fffe}\u{ffff}".contains(c) || c.is_control();
    !words.contains(is_foreign)
}

/// A date or a subtitle in parentheses.
fn is_aside(words: &str) -> bool {
    words.chars().count() <= 20 && !words.contains(['\n', '>'])
}

fn within(words: &str, at_least: usize) -> bool {
    WITHIN.iter().any(|word| word.chars().count() >= at_least && words.starts_with(word))
}

/// The end of a line that is not long.
fn line_end(text: &str, from: usize) -> Option<usize> {
    let near = Span::new(from..from + NEAR).within(text);
    let newline = text[near.clone()].find('\n').map(|newline| from + newline);
    newline.or_else(|| (near.end == text.len()).then_some(near.end))
}

fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\n'
}

fn is_open(c: char) -> bool {
    matches!(c, '【' | '〖' | '[' | '［' | '「' | '『' | '〔')
}

fn is_edge(c: char) -> bool {
    is_open(c) || c == '*'
}

fn is_close(c: char) -> bool {
    matches!(c, '】' | '〗' | ']' | '］' | '」' | '』' | '〕')
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || "〇零一二三四五六七八九十百".contains(c)
}

/// Numbers, and any sign but those of sentences and quotations: `三、立春`, `★ 立春`, `第三节 立春`.
fn is_adornment(c: char) -> bool {
    is_sign(c) || is_numeral(c) || matches!(c, '年' | '第' | '节' | '章' | '篇' | '之')
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !"。！？，；：…“”‘’《》<>\"'|".contains(c)
}
