//! Readies a body for a CommonMark reader. In: the author's text. Out: a text in which emphasis beside
//! Chinese punctuation pairs as its author means, and the way back to the author's bytes.
//! Absent: Markdown itself; everything here is undone by `restore` on every string the reader returns.
//!
//! CommonMark decides by spaces and punctuation whether `**` opens or closes, and so fails on
//! `**要点。**下文`. A mark of our own (punctuation, by Unicode) beside the run makes it able to do both.

use std::borrow::Cow;
use std::ops::Range;

use super::{comment, script};

/// U+1BC9F: punctuation that no report contains; it stands beside a run and is dropped afterwards.
const MARK: &str = "\u{1BC9F}";
/// Stands for a `*` that is a multiplication sign: `5*3`.
const STAR: &str = "\u{1FFFE}";
/// Stands for a lone `~`, the sign of a range in Chinese: `（一）~（三）`, never a strikethrough.
const TILDE: &str = "\u{1FFFF}";
/// All three begin with this byte, which ordinary Chinese text hardly has.
const LEAD: u8 = 0xF0;

/// A body made ready.
pub(super) struct Prepared<'a> {
    pub text: Cow<'a, str>,
    /// Reserved characters the author typed, in the author's bytes; they were left out.
    pub reserved: Vec<Range<usize>>,
    /// (here, author): from `here` on, both texts run in step until the next anchor.
    anchors: Vec<(usize, usize)>,
}

impl Prepared<'_> {
    /// The author's bytes behind a range of the prepared text.
    pub fn author(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.author_at(range.start);
        start..self.author_at(range.end).max(start)
    }

    fn author_at(&self, here: usize) -> usize {
        let next = self.anchors.partition_point(|anchor| anchor.0 <= here);
        let (from, author) = match next.checked_sub(1) {
            Some(last) => self.anchors[last],
            None => (0, 0),
        };
        let limit = self.anchors.get(next).map_or(usize::MAX, |anchor| anchor.1);
        (author + here - from).min(limit)
    }
}

/// Readies `source`; borrows it when nothing has to change.
pub(super) fn prepare(source: &str) -> Prepared<'_> {
    let mut writer = Writer::new(source);
    let bytes = source.as_bytes();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(|&b| NOTABLE[usize::from(b)]) {
        let here = at + step;
        at = match bytes[here] {
            b'*' | b'~' => writer.run(here),
            b'\r' if bytes.get(here + 1) == Some(&b'\n') => writer.replace(here..here + 1, ""),
            // Word pastes its manual line break as a vertical tab.
            b'\r' | 0x0B | 0x0C => writer.replace(here..here + 1, "\n"),
            LEAD => writer.reserved(here),
            b'<' => writer.comment(here),
            0xC2 if bytes[here + 1] < 0xA0 => writer.replace(here..here + 2, "\u{FFFD}"),
            0xC2 => here + 2,
            _ => writer.replace(here..here + 1, "\u{FFFD}"),
        };
    }
    writer.finish()
}

/// Appends `s` to `out` as the author typed it: marks dropped, stars and tildes put back.
pub(super) fn restore(out: &mut String, s: &str) {
    let mut rest = s;
    while let Some(at) = rest.bytes().position(|b| b == LEAD) {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let (first, after) = from.split_at(MARK.len());
        match first {
            MARK => {}
            STAR => out.push('*'),
            TILDE => out.push('~'),
            other => out.push_str(other),
        }
        rest = after;
    }
    out.push_str(rest);
}

/// The first character of `s` that is the author's.
pub(super) fn first(s: &str) -> Option<char> {
    s.trim_start_matches(MARK).chars().next()
}

/// `restore` for a string that is usually untouched.
pub(super) fn restored(s: &str) -> Cow<'_, str> {
    if !s.as_bytes().contains(&LEAD) {
        return Cow::Borrowed(s);
    }
    let mut out = String::with_capacity(s.len());
    restore(&mut out, s);
    Cow::Owned(out)
}

/// Bytes that may ask for a change: runs, comments, carriage returns, controls, and the leads of C1 and of our marks.
const NOTABLE: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 0x20 {
        table[byte] = byte != b'\t' as usize && byte != b'\n' as usize;
        byte += 1;
    }
    table[b'*' as usize] = true;
    table[b'~' as usize] = true;
    table[b'<' as usize] = true;
    table[0x7F] = true;
    table[0xC2] = true;
    table[LEAD as usize] = true;
    table
};

struct Writer<'a> {
    source: &'a str,
    out: String,
    done: usize,
    anchors: Vec<(usize, usize)>,
    reserved: Vec<Range<usize>>,
    line: Line,
}

/// Whether the line around the last run holds Chinese; found once a line.
#[derive(Default)]
struct Line {
    end: usize,
    chinese: bool,
}

impl<'a> Writer<'a> {
    fn new(source: &'a str) -> Self {
        Writer { source, out: String::new(), done: 0, anchors: Vec::new(), reserved: Vec::new(), line: Line::default() }
    }

    /// Puts `with` in place of `range`; answers where to go on.
    fn replace(&mut self, range: Range<usize>, with: &str) -> usize {
        if self.out.capacity() == 0 {
            self.out.reserve(self.source.len() + self.source.len() / 8 + 64);
        }
        self.out.push_str(&self.source[self.done..range.start]);
        self.out.push_str(with);
        self.done = range.end;
        self.anchors.push((self.out.len(), self.done));
        range.end
    }

    /// A run of `*` or `~` starting at `first`.
    fn run(&mut self, first: usize) -> usize {
        let bytes = self.source.as_bytes();
        let sign = bytes[first];
        let end = first + bytes[first..].iter().take_while(|&&b| b == sign).count();
        let slashes = bytes[..first].iter().rev().take_while(|&&b| b == b'\\').count();
        let start = first + slashes % 2;
        if start == end {
            return end;
        }
        if sign == b'~' && end - start == 1 {
            return self.replace(start..end, TILDE);
        }
        let before = self.source[..start].chars().next_back();
        let after = self.source[end..].chars().next();
        let (Some(before), Some(after)) = (before, after) else {
            return end;
        };
        if before.is_whitespace() || after.is_whitespace() {
            return end;
        }
        let length = end - start;
        if length == 1 && before.is_ascii_digit() && after.is_ascii_digit() {
            return self.replace(start..end, STAR);
        }
        let near = |c| script::is_wide(c) || script::is_shared(c);
        if !(near(before) || near(after) || length > 1 && self.line_is_chinese(start)) {
            return end;
        }
        if length == 4 && sign == b'*' {
            // `**甲****乙**`: two neighbours, not one run of four.
            self.replace(start + 2..start + 2, MARK);
        } else if before.is_alphanumeric() && !after.is_alphanumeric() {
            self.replace(start..start, MARK);
        } else if !before.is_alphanumeric() && after.is_alphanumeric() {
            self.replace(end..end, MARK);
        }
        end
    }

    /// A `**` in a Chinese line is meant as bold even where both its neighbours are Latin.
    fn line_is_chinese(&mut self, at: usize) -> bool {
        if at >= self.line.end {
            let start = self.source[..at].rfind('\n').map_or(0, |newline| newline + 1);
            let end = self.source[at..].find('\n').map_or(self.source.len(), |step| at + step);
            let chinese = self.source[start..end].chars().any(script::is_wide);
            self.line = Line { end, chinese };
        }
        self.line.chinese
    }

    /// A comment before the words of its line: with a mark in front it opens no block.
    fn comment(&mut self, at: usize) -> usize {
        let line = self.source[..at].rfind('\n').map_or(0, |newline| newline + 1);
        if self.source[line..at].trim().is_empty() && comment::leads_words(&self.source[at..]) {
            self.replace(at..at, MARK);
        }
        at + 1
    }

    fn reserved(&mut self, at: usize) -> usize {
        let end = at + MARK.len();
        if [MARK, STAR, TILDE].contains(&&self.source[at..end]) {
            self.reserved.push(at..end);
            self.replace(at..end, "");
        }
        end
    }

    fn finish(mut self) -> Prepared<'a> {
        let text = if self.anchors.is_empty() {
            Cow::Borrowed(self.source)
        } else {
            self.out.push_str(&self.source[self.done..]);
            Cow::Owned(self.out)
        };
        Prepared { text, reserved: self.reserved, anchors: self.anchors }
    }
}
