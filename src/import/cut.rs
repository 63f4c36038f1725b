//! A year in one text is cut where its terms begin.
//! In: a text. Out: [`Cut`]: pieces that tile it, and what was doubtful. Absent: files, and how a mark looks (`mark.rs`).
//!
//! Names that look like headings are weighed, and the heaviest chain in the order of the year is taken: what stands
//! against the order must look like a heading beyond doubt.

use super::mark::{self, After, Before, Mark, Part};
use crate::calendar::{Begins, Term};
use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

/// A text in pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut {
    /// In the order of the text, from its first byte to its last.
    pub(super) pieces: Vec<Piece>,
    pub(super) doubts: Vec<Doubt>,
    /// The term the year of this text begins with.
    pub(super) begins: Begins,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) part: Part,
    /// Everything before the words: the name, its number, a title, white space.
    pub(super) heading: Range<usize>,
    pub(super) title: Option<Range<usize>>,
    pub(super) body: Range<usize>,
}

/// A name of which a person must say whether it is a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Doubt {
    pub(super) what: Doubtful,
    pub(super) part: Part,
    pub(super) name: Range<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doubtful {
    /// Taken for a heading.
    Taken,
    /// Left in the text.
    Left,
    /// A heading against the order of the year.
    Order,
    /// A second heading of the same term.
    Again,
}

/// From here on a heading is taken whatever the order says: a line of its own, or a title behind a number.
const CERTAIN: u32 = 8;
/// A heading by its looks.
const STRONG: u32 = 6;
/// What has less is a word in a sentence.
const WEAK: u32 = 4;

/// What a name at the head of a sentence has at least.
const WEAKEST: u32 = 2;

/// Cuts `text`; a text without headings is one opening.
pub(super) fn cut(text: &str) -> Cut {
    let marks = mark::find(text);
    let marks = without_contents(text, &marks);
    let (begins, chain) = best_chain(&marks);
    let habits = habits(&marks, &chain);
    let is_habit = |mark: &Mark| habits.get(&style(mark)).is_some_and(|count| *count >= 3);
    let looks = chain.iter().any(|at| marks[*at].score() >= STRONG);
    let mut doubts = Vec::new();
    let mut taken: Vec<&Mark> = Vec::new();
    let mut opened = BTreeSet::new();
    let last_term = chain.last().copied();
    for (at, mark) in marks.iter().enumerate() {
        if mark.part == Part::Closing {
            continue;
        }
        let score = mark.score();
        let is_habit = is_habit(mark);
        let mut doubt = |what| doubts.push(Doubt { what, part: mark.part, name: mark.name.clone() });
        if chain.contains(&at) {
            if score < STRONG && !is_habit {
                // Where another is a heading by its looks, this is a word; where all are vague, the order decides.
                if looks {
                    doubt(Doubtful::Left);
                    continue;
                }
                doubt(Doubtful::Taken);
            }
            taken.push(mark);
            opened.insert(mark.part);
        } else if score >= CERTAIN {
            let again = opened.contains(&mark.part);
            doubt(if again { Doubtful::Again } else { Doubtful::Order });
            taken.push(mark);
            opened.insert(mark.part);
        } else if score > WEAK && taken.last().is_none_or(|open| open.part != mark.part) {
            doubt(Doubtful::Left);
        }
    }
    if let Some(closing) = closing(&marks, last_term.map(|at| marks[at].name.end), is_habit, &mut doubts) {
        taken.retain(|mark| mark.name.start < closing.name.start);
        taken.push(closing);
    }
    doubts.sort_by_key(|doubt| doubt.name.start);
    Cut { pieces: pieces(text, &taken), doubts, begins }
}

/// A list of contents names every term, and nothing stands between the names.
fn without_contents(text: &str, marks: &[Mark]) -> Vec<Mark> {
    let strong = marks.iter().enumerate().filter(|(_, mark)| mark.score() >= STRONG);
    let last: BTreeMap<Part, usize> = strong.map(|(at, mark)| (mark.part, at)).collect();
    let kept = marks.iter().enumerate().filter(|(at, mark)| {
        let Some(next) = marks.get(at + 1) else { return true };
        let end = mark.title.as_ref().map_or(mark.heading.end, |title| title.end).min(next.heading.start);
        let is_bare = text[end..next.heading.start].trim().is_empty();
        let returns = last.get(&mark.part).is_some_and(|last| last > at);
        !(is_bare && returns)
    });
    kept.map(|(_, mark)| mark.clone()).collect()
}

/// The heaviest chain among what looks like headings. A year that parts no term from its first word, or opens each part
/// with 立春时节, is known by the order of many terms alone.
fn best_chain(marks: &[Mark]) -> (Begins, Vec<usize>) {
    const FEW: usize = 3;
    const MANY: usize = 8;
    let tight = chain(marks, WEAK);
    if tight.1.len() >= FEW {
        return tight;
    }
    let loose = chain(marks, WEAKEST);
    if loose.1.len() >= MANY { loose } else { tight }
}

/// The heaviest chain of terms in the order of a year, by either rule of where it begins; marks that score less than
/// `least` are passed over.
fn chain(marks: &[Mark], least: u32) -> (Begins, Vec<usize>) {
    let (civil, by_civil) = chain_of(marks, Begins::Xiaohan, least);
    let (lichun, by_lichun) = chain_of(marks, Begins::Lichun, least);
    if lichun > civil { (Begins::Lichun, by_lichun) } else { (Begins::Xiaohan, by_civil) }
}

fn chain_of(marks: &[Mark], begins: Begins, least: u32) -> (u32, Vec<usize>) {
    // Of chains that weigh the same the one that ends first in the text.
    let rank = |(weight, chain): &&(u32, Vec<usize>)| (*weight, chain.last().map(|at| std::cmp::Reverse(*at)));
    let order = begins.terms();
    // For each term, the heaviest chain that ends with it: its weight, and the marks.
    let mut best: [(u32, Vec<usize>); 24] = Default::default();
    for (at, mark) in marks.iter().enumerate() {
        let Part::Term(term) = mark.part else { continue };
        let weight = match mark.score() {
            score if score < least => continue,
            // A sure heading outweighs any number of vague ones within its reach.
            score if score < STRONG => score - 1,
            score => score * 4,
        };
        let place = order.iter().position(|other: &Term| *other == term).unwrap_or_default();
        let (before, chain) = best[..place].iter().max_by_key(rank).cloned().unwrap_or_default();
        if before + weight > best[place].0 {
            let mut chain = chain;
            chain.push(at);
            best[place] = (before + weight, chain);
        }
    }
    best.iter().max_by_key(rank).cloned().unwrap_or_default()
}

/// How often the chain's headings look alike: an author has one way of writing them.
fn habits(marks: &[Mark], chain: &[usize]) -> BTreeMap<(u8, u8), usize> {
    let mut habits = BTreeMap::new();
    for at in chain {
        *habits.entry(style(&marks[*at])).or_default() += 1;
    }
    habits
}

fn style(mark: &Mark) -> (u8, u8) {
    let before = match mark.before {
        Before::Adorned | Before::Line => 0,
        Before::Sentence => 1,
        Before::Blank => 2,
    };
    let after = match mark.after {
        After::Line => 0,
        After::Parted => 1,
        After::Comma => 2,
        After::Word => 3,
        After::Time => 4,
    };
    (before, after)
}

/// The closing: the first heading behind the last term that looks like one.
fn closing<'m>(
    marks: &'m [Mark],
    after: Option<usize>,
    is_habit: impl Fn(&Mark) -> bool,
    doubts: &mut Vec<Doubt>,
) -> Option<&'m Mark> {
    let after = after?;
    let behind = marks.iter().filter(|mark| mark.part == Part::Closing && mark.name.start >= after);
    let mut unsure = Vec::new();
    for mark in behind {
        if mark.score() >= STRONG || is_habit(mark) {
            // Nothing is cut off behind the closing.
            for doubt in doubts.iter_mut().filter(|doubt| doubt.name.start > mark.name.start) {
                doubt.what = Doubtful::Left;
            }
            return Some(mark);
        }
        if mark.score() > WEAK {
            unsure.push(Doubt { what: Doubtful::Left, part: Part::Closing, name: mark.name.clone() });
        }
    }
    doubts.extend(unsure);
    None
}

/// The text, cut before each of the headings.
fn pieces(text: &str, taken: &[&Mark]) -> Vec<Piece> {
    let first = taken.first().map_or(text.len(), |mark| mark.heading.start);
    let mut pieces = Vec::new();
    if !text[..first].trim().is_empty() || taken.is_empty() {
        pieces.push(opening(text, first));
    }
    for (at, mark) in taken.iter().enumerate() {
        let end = taken.get(at + 1).map_or(text.len(), |next| next.heading.start);
        let start = if pieces.is_empty() { 0 } else { mark.heading.start };
        let heading = start..mark.heading.end.min(end);
        let body = heading.end..end;
        let title = mark.title.clone().filter(|title| title.end <= end);
        pieces.push(Piece { part: mark.part, heading, title, body });
    }
    pieces
}

/// What stands before the first term: its first line is the title of the whole, when it is short and no sentence.
fn opening(text: &str, end: usize) -> Piece {
    const TITLE: usize = 40;
    let before = &text[..end];
    let start = before.len() - before.trim_start().len();
    let line = before[start..].lines().next().unwrap_or_default();
    let plain = line.trim().trim_matches(['#', '*', ' ']);
    let is_title = before[start..].contains('\n')
        && plain.chars().count() <= TITLE
        && plain.contains(char::is_alphanumeric)
        && mark::is_plain(plain)
        && !plain.ends_with(['：', '，', ':', ',']);
    if !is_title {
        return Piece { part: Part::Opening, heading: 0..0, title: None, body: 0..end };
    }
    let title = start + line.find(plain).unwrap_or_default();
    let heading = 0..start + line.len();
    let body = heading.end..end;
    Piece { part: Part::Opening, heading, title: Some(title..title + plain.len()), body }
}
