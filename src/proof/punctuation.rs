//! Chinese punctuation, as GB/T 15834 sets it; what can be mended by machine is.
//! In: a block of prose. Out: slips, each with its place and, where there is only one, its right form.
//! Absent: files; English sentences, which are left alone.

use super::{
    prose::{Block, Kind},
    signs::{digit, is_closing, is_han, is_wide_mark},
};
use crate::report::Code;
use std::ops::Range;

/// Characters a clause may have; who types more without a mark is not helped by a proofreader.
const FAR: usize = 200;

/// A slip of the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) code: Code,
    /// Bytes of the block's text.
    pub(super) range: Range<usize>,
    /// What belongs there; `None` where a person must decide.
    pub(super) right: Option<String>,
    /// What kind within its code, for the words.
    pub(super) kind: &'static str,
}

/// The characters of a block, and the bytes they begin at.
struct Line<'b> {
    chars: Vec<(usize, char)>,
    block: &'b Block,
}

/// The slips of a block from left to right, none within another.
pub(super) fn slips(block: &Block) -> Vec<Slip> {
    let han = block.text.chars().filter(|c| is_han(*c)).count();
    let latin = block.text.chars().filter(char::is_ascii_alphabetic).count();
    // A sentence of another language with a Chinese word in it keeps its own punctuation.
    if han == 0 || han * 3 < latin {
        return full_width(&Line::of(block));
    }
    let line = Line::of(block);
    let mut found = [
        full_width(&line),
        marks(&line),
        brackets(&line),
        quotes(&line),
        dots(&line),
        dashes(&line),
        spaces(&line),
        doubled(&line),
        unpaired(&line),
    ]
    .concat();
    let addresses = addresses(&block.text);
    found.retain(|slip| !addresses.iter().any(|bare| slip.range.start < bare.end && bare.start < slip.range.end));
    found.sort_by_key(|slip| (slip.range.start, slip.range.end));
    let mut kept: Vec<Slip> = Vec::new();
    for slip in found {
        if kept.last().is_none_or(|last| last.range.end <= slip.range.start) {
            kept.push(slip);
        }
    }
    kept
}

/// Addresses on the web that stand in the text as they are: up to a space, or a mark that only Chinese has.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let heads = ["https://", "http://"].into_iter().flat_map(|head| text.match_indices(head)).map(|(at, _)| at);
    let ends = |c: char| c.is_whitespace() || is_wide_mark(c) || matches!(c, ')' | '”');
    heads.map(|at| at..text[at..].find(ends).map_or(text.len(), |end| at + end)).collect()
}

impl<'b> Line<'b> {
    fn of(block: &'b Block) -> Self {
        Self { chars: block.text.char_indices().collect(), block }
    }

    /// A line end beyond both ends: no mark belongs there.
    fn at(&self, at: usize) -> char {
        self.chars.get(at).map_or('\n', |c| c.1)
    }

    fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |at| self.at(at))
    }

    fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let at = |number: usize| self.chars.get(number).map_or(self.block.text.len(), |c| c.0);
        at(range.start)..at(range.end)
    }

    fn slip(&self, code: Code, range: Range<usize>, right: Option<&str>, kind: &'static str) -> Slip {
        Slip { code, range: self.bytes(range), right: right.map(str::to_owned), kind }
    }

    /// The number of the first character from `from` that is not `is`.
    fn end(&self, from: usize, is: impl Fn(char) -> bool) -> usize {
        (from..self.chars.len()).find(|at| !is(self.at(*at))).unwrap_or(self.chars.len())
    }
}

/// `１２` and `Ａ`: two columns wide, found by no search, wrapped in the wrong places.
fn full_width(line: &Line<'_>) -> Vec<Slip> {
    let is_sign = |c: char| matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ');
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.chars.len() {
        if !is_sign(line.at(at)) {
            at += 1;
            continue;
        }
        let mut end = line.end(at, is_sign);
        while matches!(line.at(end), '．') && digit(line.before(end)).is_some() && digit(line.at(end + 1)).is_some() {
            end = line.end(end + 1, is_sign);
        }
        let narrow = |c: char| char::from_u32(c as u32 - 0xFEE0).unwrap_or(c);
        let right: String = (at..end).map(|at| narrow(line.at(at))).collect();
        found.push(line.slip(Code::CheckFullWidth, at..end, Some(&right), "digit"));
        at = end;
    }
    found
}

/// `今天,明天`
fn marks(line: &Line<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    for at in 0..line.chars.len() {
        let (before, after) = (line.before(at), line.at(at + 1));
        let after_han = is_han(before) || is_closing(before);
        let between = (before.is_ascii_alphanumeric() || matches!(before, '%' | ')')) && is_han(after);
        let right = match line.at(at) {
            // 一.总则 numbers a heading, and 方案.pdf is a name.
            '.' if after_han && is_end(after) && before_dot_is_no_number(line, at) => "。",
            ',' if after_han && !digit_run(line, at) || between => "，",
            ';' if after_han || between => "；",
            ':' if after_han && after != '/' || between && !line.before(at).is_ascii_digit() => "：",
            '?' if after_han => "？",
            '!' if after_han => "！",
            _ => continue,
        };
        found.push(line.slip(Code::CheckPunctuation, at..at + 1, Some(right), "ascii"));
    }
    found
}

fn is_end(c: char) -> bool {
    c == '\n' || c == ' ' || is_han(c) || is_closing(c)
}

/// `。` never follows the bare number of a list.
fn before_dot_is_no_number(line: &Line<'_>, at: usize) -> bool {
    let begin = (0..at).rev().find(|at| !"一二三四五六七八九十".contains(line.at(*at))).map_or(0, |at| at + 1);
    begin == at || (begin > 0 && line.at(begin - 1) != '\n')
}

/// `万,000` is nothing anyone writes; kept apart so that a grouped number is never parted.
fn digit_run(line: &Line<'_>, at: usize) -> bool {
    line.before(at).is_ascii_digit() && line.at(at + 1).is_ascii_digit()
}

/// `(街道)`, but not `f(x)`.
fn brackets(line: &Line<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    for at in 0..line.chars.len() {
        match line.at(at) {
            '(' | '（' => open.push(at),
            ')' | '）' => {
                let Some(start) = open.pop() else { continue };
                let (before, after) = (line.before(start), line.at(at + 1));
                let inside = (start + 1..at).take(FAR).any(|at| is_han(line.at(at)));
                let outside =
                    is_han(before) || is_closing(before) || (!before.is_ascii_alphanumeric() && is_han(after));
                // What follows `]` was meant to be a link.
                if before == ']' || before == '］' || !(inside || outside) {
                    continue;
                }
                if line.at(start) == '(' {
                    found.push(line.slip(Code::CheckPunctuation, start..start + 1, Some("（"), "ascii"));
                }
                if line.at(at) == ')' {
                    found.push(line.slip(Code::CheckPunctuation, at..at + 1, Some("）"), "ascii"));
                }
            }
            '\n' => open.clear(),
            _ => {}
        }
    }
    found
}

/// `"创全"`, where every one has its partner.
fn quotes(line: &Line<'_>) -> Vec<Slip> {
    let all: Vec<usize> = (0..line.chars.len()).filter(|at| line.at(*at) == '"').collect();
    let mut found = Vec::new();
    for pair in all.chunks(2) {
        let [open, close] = *pair else { continue };
        let touches =
            is_han(line.before(open)) || is_han(line.at(close + 1)) || (open..close).any(|at| is_han(line.at(at)));
        let inch = line.before(open).is_ascii_digit();
        if touches && !inch && all.len().is_multiple_of(2) {
            found.push(line.slip(Code::CheckPunctuation, open..open + 1, Some("“"), "ascii"));
            found.push(line.slip(Code::CheckPunctuation, close..close + 1, Some("”"), "ascii"));
        }
    }
    found
}

/// `...`, `。。。`, a single `…`: 省略号 has six dots.
fn dots(line: &Line<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.chars.len() {
        let sign = line.at(at);
        let end = line.end(at, |c| c == sign);
        let near = [line.before(at), line.at(end)].into_iter().any(|c| is_han(c) || is_closing(c) || is_wide_mark(c));
        let wrong = match sign {
            '.' => near && end - at >= 3,
            '。' | '·' => end - at >= 3,
            '…' => near && end - at != 2,
            _ => false,
        };
        if wrong {
            found.push(line.slip(Code::CheckPunctuation, at..end, Some("……"), "ellipsis"));
        }
        at = end;
    }
    found
}

/// A single `—` between words. Between numbers, dates and names of places it joins, and is right.
fn dashes(line: &Line<'_>) -> Vec<Slip> {
    let mut found = Vec::new();
    for at in 0..line.chars.len() {
        let (before, after) = (line.before(at), line.at(at + 1));
        let alone = line.at(at) == '—' && before != '—' && after != '—';
        let joins = |c: char| c.is_ascii_alphanumeric() || digit(c).is_some() || "年月日时点%％℃".contains(c);
        // 上海—北京, 立春—雨水: a short word on either side.
        let short = |mut range: Box<dyn Iterator<Item = usize>>| {
            range.position(|at| !is_han(line.at(at))).is_none_or(|length| (1..=4).contains(&length))
        };
        let near = short(Box::new((0..at).rev())) && short(Box::new(at + 1..line.chars.len().max(at + 1)));
        let is_joined = joins(before) || joins(after) || (near && is_han(before) && is_han(after));
        if alone && !is_joined {
            found.push(line.slip(Code::CheckDash, at..at + 1, None, "single"));
        }
    }
    found
}

/// Whether the clause around the character is one of running text: it ends with a mark, and stands in no quotation of two
/// halves. `业主自治 从破旧到焕新` is a headline, `记者 孙维 摄` a signature, and both are parted on purpose.
fn is_running(line: &Line<'_>, at: usize) -> bool {
    if !matches!(line.block.kind, Kind::Paragraph | Kind::Cell { .. }) {
        return false;
    }
    let ends = |c: char| matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | '、' | ',' | ';' | '!' | '?' | '…');
    let bracket = |c: char| matches!(c, '“' | '”' | '《' | '》' | '「' | '」' | '【' | '】' | '"');
    let after = (at..line.chars.len()).take(FAR).map(|at| line.at(at)).find(|c| ends(*c) || bracket(*c) || *c == '\n');
    let before = (0..at).rev().take(FAR).map(|at| line.at(at)).find(|c| ends(*c) || bracket(*c) || *c == '\n');
    let quoted = before.is_some_and(|c| matches!(c, '“' | '《' | '「' | '【' | '"'));
    after.is_some_and(ends) && !quoted
}

/// `创建 工作`; spaces in front of a paragraph, typed to indent it.
fn spaces(line: &Line<'_>) -> Vec<Slip> {
    let is_space = |c: char| matches!(c, ' ' | '\t' | '\u{A0}');
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.chars.len() {
        let (before, c) = (line.before(at), line.at(at));
        if at == 0 && c == '　' && line.block.kind == Kind::Paragraph {
            let end = line.end(at, |c| c == '　' || is_space(c));
            found.push(line.slip(Code::CheckSpace, at..end, Some(""), "indent"));
            at = end;
            continue;
        }
        if !is_space(c) {
            at += 1;
            continue;
        }
        let end = line.end(at, is_space);
        let after = line.at(end);
        let wide = |c: char| is_han(c) || is_wide_mark(c);
        // Chinese beside Chinese, or beside a mark that brings its own room.
        let inside = is_han(before) && is_han(after) && is_running(line, at)
            || is_wide_mark(before) && wide(after)
            || wide(before) && is_wide_mark(after);
        let beside_mark = is_wide_mark(before) && after != '\n' && after != '　'
            || is_wide_mark(after) && before != '\n' && before != '　';
        if inside || beside_mark {
            found.push(line.slip(Code::CheckSpace, at..end, Some(""), "inside"));
        }
        at = end;
    }
    found
}

/// `，，`, `。，`: the finger stayed on the key, or a word was deleted.
fn doubled(line: &Line<'_>) -> Vec<Slip> {
    let is_pause = |c: char| matches!(c, '，' | '。' | '、' | '；' | '：');
    let mut found = Vec::new();
    let mut at = 0;
    while at < line.chars.len() {
        let end = line.end(at, is_pause);
        let dots = (at..end).all(|at| line.at(at) == '。') && end - at >= 3;
        if end - at >= 2 && !dots {
            found.push(line.slip(Code::CheckPunctuation, at..end, None, "doubled"));
        }
        at = end.max(at + 1);
    }
    found
}

/// `《方案`, without its end.
fn unpaired(line: &Line<'_>) -> Vec<Slip> {
    const PAIRS: [(char, char); 8] =
        [('《', '》'), ('“', '”'), ('（', '）'), ('(', '）'), ('「', '」'), ('『', '』'), ('【', '】'), ('〔', '〕')];
    let plain = |c: char| if c == ')' { '）' } else { c };
    let mut open: Vec<(usize, char)> = Vec::new();
    for at in 0..line.chars.len() {
        let c = plain(line.at(at));
        if let Some((_, close)) = PAIRS.iter().find(|(open, _)| *open == c) {
            open.push((at, *close));
        } else if PAIRS.iter().any(|(_, close)| *close == c) {
            if open.last().is_some_and(|(_, close)| *close == c) {
                open.pop();
            } else if !(c == '）' && numbers_an_item(line, at)) {
                return vec![line.slip(Code::CheckUnpaired, at..at + 1, None, "close")];
            }
        }
    }
    // A quotation of several paragraphs opens each of them, and closes the last.
    let left = open.into_iter().find(|(at, close)| !(*close == '”' && line.before(*at) == '\n'));
    left.map(|(at, _)| line.slip(Code::CheckUnpaired, at..at + 1, None, "open")).into_iter().collect()
}

/// `1）走访`, `；2)巡逻`
fn numbers_an_item(line: &Line<'_>, at: usize) -> bool {
    let is_number = |c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(c);
    let begin = (0..at).rev().find(|at| !is_number(line.at(*at))).map_or(0, |at| at + 1);
    (1..=3).contains(&(at - begin)) && (begin == 0 || !is_han(line.at(begin - 1)))
}
