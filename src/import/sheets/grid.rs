//! A sheet as a grid of cells.
//! In: cells at their places. Out: [`Grid`], [`Cell`], [`Range`]. Absent: what rows and columns mean.

use std::collections::{BTreeMap, BTreeSet};

/// One sheet has fewer cells than this; a register of every day for a century has fewer.
pub(super) const MOST: usize = 2_000_000;

/// One sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    /// By row and column, from 0.
    pub(super) cells: BTreeMap<(u32, u32), Cell>,
    pub(super) merged: Vec<Range>,
    pub(super) hidden_rows: BTreeSet<u32>,
    /// From and to.
    pub(super) hidden_columns: Vec<(u32, u32)>,
}

/// What a cell shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Text(String),
    Number(Number),
    /// `2018-03-05`, or `2018-03` where no day shows.
    Date(String),
    /// `#N/A`
    Error(String),
    /// A formula whose result is not in the file.
    Formula,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Number {
    /// As the sheet shows it, without grouping and `%`: `86.50`.
    pub(super) shown: String,
    pub(super) is_percent: bool,
    /// What is stored, where it is more than what shows.
    pub(super) stored: Option<String>,
}

/// Cells from a corner to the other, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) first: (u32, u32),
    pub(super) last: (u32, u32),
}

impl Range {
    /// `B2:F20`
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.trim().split_once([':', '：'])?;
        let (first, last) = (place(first)?, place(last)?);
        (first.0 <= last.0 && first.1 <= last.1).then_some(Self { first, last })
    }

    pub(super) fn holds(self, (row, column): (u32, u32)) -> bool {
        (self.first.0..=self.last.0).contains(&row) && (self.first.1..=self.last.1).contains(&column)
    }
}

impl Grid {
    pub(super) fn hides_column(&self, column: u32) -> bool {
        self.hidden_columns.iter().any(|(first, last)| (*first..=*last).contains(&column))
    }
}

/// `C5` of a place.
pub(super) fn cell_name((row, column): (u32, u32)) -> String {
    format!("{}{}", column_name(column), u64::from(row) + 1)
}

/// `AB` of 27.
pub(super) fn column_name(column: u32) -> String {
    let mut letters = Vec::new();
    let mut left = u64::from(column) + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// The place of `C5`, `$C$5`.
pub(super) fn place(name: &str) -> Option<(u32, u32)> {
    let name = name.trim().replace('$', "");
    let letters = name.len() - name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let (column, row) = name.split_at(letters);
    if !(1..=3).contains(&letters) || !row.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column = column.bytes().fold(0_u32, |sum, letter| sum * 26 + u32::from(letter.to_ascii_uppercase() - b'A') + 1);
    let row: u32 = row.parse().ok()?;
    Some((row.checked_sub(1)?, column - 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_have_names() {
        for (name, at) in [("A1", (0, 0)), ("Z9", (8, 25)), ("AA10", (9, 26)), ("XFD1048576", (1_048_575, 16_383))] {
            assert_eq!(place(name), Some(at));
            assert_eq!(cell_name(at), name);
        }
        assert_eq!(Range::parse("b2:F20"), Some(Range { first: (1, 1), last: (19, 5) }));
        for bad in ["B2", "F20:B2", "2:3", "B0:C1", "会议", ":"] {
            assert_eq!(Range::parse(bad), None, "{bad}");
        }
    }
}
