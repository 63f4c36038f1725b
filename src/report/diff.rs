//! Two texts of one file side by side (the only user of the diff crate).
//! In: before and after. Out: a unified diff, or the places that differ. Absent: why they differ.

use super::print::Ink;
use similar::{ChangeTag, DiffTag, TextDiff};
use std::fmt::Write as _;

/// Lines around a change.
const AROUND: usize = 1;

/// Characters around a changed place.
const NEAR: usize = 12;
/// Characters of a place that are told.
const LONGEST: usize = 60;

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

/// The places where the words differ, as they were and as they are, each with a little of its line around it; empty where
/// there was nothing, or nothing is left.
#[must_use]
pub fn pieces(before: &str, after: &str) -> Vec<(String, String)> {
    let ended = |line: &str| format!("{}\n", line.trim());
    let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).map(ended).collect::<String>();
    let (before, after) = (lines(before), lines(after));
    let diff = TextDiff::from_lines(&before, &after);
    let mut pieces = Vec::new();
    for change in diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal) {
        let old: Vec<&str> = diff.old_slices()[change.old_range()].iter().map(|line| line.trim()).collect();
        let new: Vec<&str> = diff.new_slices()[change.new_range()].iter().map(|line| line.trim()).collect();
        for at in 0..old.len().max(new.len()) {
            let line = |lines: &[&str]| lines.get(at).copied().unwrap_or_default().to_owned();
            pieces.push(around(&line(&old), &line(&new)));
        }
    }
    pieces
}

/// Of two lines what differs, cut out of what they have in common.
fn around(before: &str, after: &str) -> (String, String) {
    let (old, new): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
    let common = |pairs: &mut dyn Iterator<Item = bool>| pairs.take_while(|is_same| *is_same).count();
    let head = common(&mut old.iter().zip(&new).map(|(a, b)| a == b));
    let rest = old.len().min(new.len()) - head;
    let tail = common(&mut old.iter().rev().zip(new.iter().rev()).map(|(a, b)| a == b)).min(rest);
    (cut(&old, head, tail), cut(&new, head, tail))
}

fn cut(line: &[char], head: usize, tail: usize) -> String {
    let (first, last) = (head.saturating_sub(NEAR), (line.len() - tail + NEAR).min(line.len()));
    let (start, open) = if first == 0 { ("", 0) } else { ("…", first) };
    let end = last.min(open + LONGEST);
    let close = if end < line.len() { "…" } else { "" };
    format!("{start}{}{close}", line[open..end].iter().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_place_is_told_with_what_stands_around_it() {
        let pair = |before: &str, after: &str| (before.to_owned(), after.to_owned());
        assert_eq!(
            pieces("同。\n\n一天开了15场会。", "同。\n\n一天开了16场会。"),
            [pair("一天开了15场会。", "一天开了16场会。")]
        );
        let long = "街道领导约请十六位居民区书记，在一天之内连着开了";
        let end = "场会，每位书记都说了难处，也听了别人的办法。";
        assert_eq!(
            pieces(&format!("{long}15{end}"), &format!("{long}16{end}")),
            [pair(
                "…记，在一天之内连着开了15场会，每位书记都说了难处…",
                "…记，在一天之内连着开了16场会，每位书记都说了难处…"
            )]
        );
        assert_eq!(pieces("甲。", "甲。\n\n乙。"), [pair("", "乙。")]);
        assert_eq!(pieces("甲。\r\n乙。", "甲。\n乙。"), []);
        assert_eq!(pieces("aa", "aaa"), [pair("aa", "aaa")]);
    }
}
