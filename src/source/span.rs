//! Places in a text: bytes inside, lines and columns outside.
//! In: a text and a byte range. Out: line, column, display width. Absent: which file, which fault.

use std::ops::Range;
use unicode_width::UnicodeWidthStr;

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

/// The column, from 1, of a byte of `line`.
#[must_use]
pub fn column(line: &str, byte: usize) -> usize {
    line[..Span::new(byte..byte).within(line).start].chars().count() + 1
}

/// Columns a terminal gives to `text`: Han and full-width characters take two.
#[must_use]
pub fn display_width(text: &str) -> usize {
    text.width()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let line = "节气：小寒节";
        assert_eq!(column(line, line.find("小寒").unwrap()), 4);
        assert_eq!(column(line, 10_000), 7);
        assert_eq!(column(line, 1), 1);
    }

    #[test]
    fn han_takes_two_columns() {
        assert_eq!(display_width("立春 a"), 6);
    }
}
