//! Places in a text: bytes inside, lines and columns outside.
//! In: a text and a byte range. Out: line, column, display width. Absent: which file, which fault.

use std::ops::Range;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// A file of [`super::Sources`], by its number in the order of paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// Bytes `start..end` of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// Files are capped far below 4 GiB, so a byte offset fits 32 bits; anything beyond saturates.
    #[must_use]
    pub fn new(range: Range<usize>) -> Self {
        let fit = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self { start: fit(range.start), end: fit(range.end.max(range.start)) }
    }

    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self::new(self.start as usize + by..self.end as usize + by)
    }

    /// The range, cut to what `text` holds and to character borders.
    #[must_use]
    pub fn within(self, text: &str) -> Range<usize> {
        let floor = |mut at: usize| {
            at = at.min(text.len());
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        floor(self.start as usize)..floor(self.end as usize)
    }
}

/// A place as people count: both from 1, the column in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

/// Where the byte `at` stands in `text`.
#[must_use]
pub fn line_column(text: &str, at: usize) -> LineColumn {
    let before = &text[..Span::new(at..at).within(text).start];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    LineColumn { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// Columns a terminal gives to `text`: Han and full-width characters take two.
#[must_use]
pub fn display_width(text: &str) -> usize {
    text.width()
}

/// `text` cut to `columns` of a terminal, with `…` where something was left out.
#[must_use]
pub fn shorten(text: &str, columns: usize) -> String {
    if display_width(text) <= columns {
        return text.to_owned();
    }
    let mut room = columns.saturating_sub(1);
    let kept = text.chars().take_while(|c| {
        let width = c.width().unwrap_or(0);
        let fits = width <= room;
        room = room.saturating_sub(width);
        fits
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let text = "标题：一\n节气：小寒节";
        let at = text.find("小寒").unwrap();
        assert_eq!(line_column(text, at), LineColumn { line: 2, column: 4 });
        assert_eq!(line_column(text, 10_000), LineColumn { line: 2, column: 7 });
    }

    #[test]
    fn han_takes_two_columns() {
        assert_eq!(display_width("立春 a"), 6);
        assert_eq!(shorten("立春雨水", 5), "立春…");
    }
}
