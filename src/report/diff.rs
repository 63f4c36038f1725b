//! Two texts of one file side by side (the only user of the diff crate).
//! In: before and after. Out: a unified diff. Absent: why they differ.

use super::print::Ink;
use similar::{ChangeTag, TextDiff};
use std::fmt::Write as _;

/// Lines around a change.
const AROUND: usize = 1;

/// `--- path`, `+++ path`, and the changed lines with one line around them.
#[must_use]
pub fn unified(path: &str, before: &str, after: &str, ink: Ink) -> String {
    let diff = TextDiff::from_lines(before, after);
    let mut out = format!("--- {path}\n+++ {path}\n");
    for hunk in diff.unified_diff().context_radius(AROUND).iter_hunks() {
        let _ = writeln!(out, "{}", hunk.header());
        for change in hunk.iter_changes() {
            let (sign, colour) = match change.tag() {
                ChangeTag::Delete => ('-', "31"),
                ChangeTag::Insert => ('+', "32"),
                ChangeTag::Equal => (' ', "0"),
            };
            let line = change.value().trim_end_matches(['\r', '\n']);
            let _ = match ink {
                Ink::Coloured if sign != ' ' => writeln!(out, "\u{1b}[{colour}m{sign}{line}\u{1b}[0m"),
                _ => writeln!(out, "{sign}{line}"),
            };
        }
    }
    out
}
