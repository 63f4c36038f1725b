//! What kind of writing a character belongs to, and a line as numbers see it.
//! In: a char, a text. Out: yes or no; [`Signs`]. Absent: what is looked for.

use std::ops::Range;

/// Han, and what is written as a part of a word: 〇, 々.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFD}' | '\u{F900}'..='\u{FAFF}' | '〇' | '々')
}

/// Punctuation that is Chinese and nothing else.
pub(super) fn is_wide_mark(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '（'
            | '）'
            | '《'
            | '》'
            | '〈'
            | '〉'
            | '「'
            | '」'
            | '『'
            | '』'
            | '【'
            | '】'
            | '〔'
            | '〕'
    )
}

/// What ends something: after it, as after Han, a mark is Chinese.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '）' | '》' | '〉' | '」' | '』' | '】' | '〕' | '”' | '’')
}

pub(super) fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => c.to_digit(10),
        '０'..='９' => Some(c as u32 - '０' as u32),
        _ => None,
    }
}

/// 零 to 三十一, as dates are written in characters.
pub(super) fn small_number(text: &str) -> Option<u8> {
    if text.chars().all(|c| digit(c).is_some()) {
        return text.chars().try_fold(0u8, |sum, c| sum.checked_mul(10)?.checked_add(u8::try_from(digit(c)?).ok()?));
    }
    let value = |c| "〇一二三四五六七八九".chars().position(|d| d == c).and_then(|at| u8::try_from(at).ok());
    let chars: Vec<char> = text.chars().collect();
    match chars[..] {
        ['十'] => Some(10),
        [one] => value(one),
        ['十', ones] => Some(10 + value(ones)?),
        [tens, '十'] => Some(10 * value(tens)?),
        [tens, '十', ones] => Some(10 * value(tens)? + value(ones)?),
        _ => None,
    }
}

/// A text as signs with their bytes; full-width letters and digits are read as what they mean.
pub(super) struct Signs {
    signs: Vec<(char, usize)>,
    length: usize,
}

impl Signs {
    pub(super) fn of(text: &str) -> Self {
        let plain = |c: char| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
            '　' => ' ',
            c => c,
        };
        Self { signs: text.char_indices().map(|(at, c)| (plain(c), at)).collect(), length: text.len() }
    }

    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// The sign at a number; a space beyond both ends.
    pub(super) fn at(&self, at: usize) -> char {
        self.signs.get(at).map_or(' ', |sign| sign.0)
    }

    /// The sign before a number.
    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or(' ', |at| self.at(at))
    }

    /// The bytes of signs.
    pub(super) fn bytes(&self, range: Range<usize>) -> Range<usize> {
        let at = |number: usize| self.signs.get(number).map_or(self.length, |sign| sign.1);
        at(range.start)..at(range.end)
    }

    /// The last signs before a number, at most so many.
    pub(super) fn tail(&self, end: usize, most: usize) -> String {
        self.signs[end.saturating_sub(most).min(self.len())..end.min(self.len())].iter().map(|sign| sign.0).collect()
    }
}
