//! Text: how wide it is and where it breaks. In: a string and a size. Out: widths, lines.
//! Absent: fonts. The table holds, for each letter, the widest of the common system sans faces, so that text measured here
//! has room on every reader's machine.

use std::ops::Range;

/// The width of a line of text, in the units of `size`.
///
/// Pages set `text-autospace`, which opens an eighth of an em between Han and Latin; it is counted here.
pub fn width(text: &str, size: f64) -> f64 {
    let mut before = Script::Neither;
    let mut em = 0.0;
    for letter in text.chars() {
        let script = Script::of(letter);
        if matches!((before, script), (Script::Han, Script::Latin) | (Script::Latin, Script::Han)) {
            em += 0.125;
        }
        em += advance(letter);
        before = script;
    }
    em * size
}

/// Breaks a text into lines no wider than `room`. A word wider than the room is broken inside; nothing is lost.
pub fn wrap(text: &str, room: f64, size: f64) -> Vec<String> {
    let fits = |line: &str| width(line.trim(), size) <= room;
    let mut lines = Vec::new();
    let mut begin = 0;
    for piece in pieces(text) {
        if fits(&text[begin..piece.end]) {
            continue;
        }
        lines.push(&text[begin..piece.start]);
        begin = piece.start;
        if fits(&text[piece.clone()]) {
            continue;
        }
        for (at, letter) in text[piece.clone()].char_indices() {
            let (at, end) = (piece.start + at, piece.start + at + letter.len_utf8());
            if at > begin && !fits(&text[begin..end]) {
                lines.push(&text[begin..at]);
                begin = at;
            }
        }
    }
    lines.push(&text[begin..]);
    lines.into_iter().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The width of the widest part of a text that no line break may divide.
pub fn widest_piece(text: &str, size: f64) -> f64 {
    pieces(text).map(|piece| width(text[piece].trim(), size)).fold(0.0, f64::max)
}

/// Like [`wrap`], in at most `most` lines: what is left over ends in `…`.
pub fn fit(text: &str, room: f64, size: f64, most: usize) -> Vec<String> {
    let mut lines = wrap(text, room, size);
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.pop() {
            lines.push(cut(&format!("{last}…"), room, size));
        }
    }
    for line in &mut lines {
        if width(line, size) > room {
            *line = cut(line, room, size);
        }
    }
    lines
}

/// One line no wider than `room`, ending in `…` where something had to go. A room without space for `…` holds nothing.
pub fn cut(text: &str, room: f64, size: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut kept: String = text.trim_end_matches('…').to_owned();
    while width(&format!("{kept}…"), size) > room {
        if kept.pop().is_none() {
            return String::new();
        }
    }
    format!("{}…", kept.trim_end())
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Han,
    Latin,
    Neither,
}

impl Script {
    fn of(letter: char) -> Self {
        match letter {
            '\u{2e80}'..='\u{2fff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' => Self::Han,
            '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Self::Han,
            _ if letter.is_alphanumeric() => Self::Latin,
            _ => Self::Neither,
        }
    }
}

/// The advance of one letter in em.
fn advance(letter: char) -> f64 {
    match letter {
        '\t' | '\n' | '\r' => 0.34,
        ' '..='~' => f64::from(ASCII[letter as usize - 32]) / 1000.0,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' => 0.0,
        // Combining marks, joiners, direction and variation marks.
        '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => 0.0,
        '\u{2009}' | '\u{202f}' => 0.25,
        '\u{a0}' => 0.34,
        '\u{1f000}'..='\u{1faff}' => 1.4,
        '\u{a1}'..='\u{24f}' if letter.is_lowercase() => 0.65,
        '\u{a1}'..='\u{24f}' if letter.is_uppercase() => 0.82,
        '\u{370}'..='\u{52f}' => 0.85,
        // Everything else, such as — … “ ” ℃ ① and all of Han, takes a full square in a Chinese face.
        _ => 1.0,
    }
}

/// Advances of U+0020 to U+007E in thousandths of an em.
#[rustfmt::skip]
const ASCII: [u16; 95] = [
    340, 330, 480, 600, 600, 925, 700, 290, 350, 350, 470, 600, 290, 360, 290, 400,
    600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 290, 290, 600, 600, 600, 560,
    1015, 680, 680, 725, 730, 670, 611, 780, 740, 300, 540, 670, 560, 860, 745, 780,
    680, 780, 725, 670, 620, 730, 670, 945, 670, 670, 620, 340, 400, 340, 560, 560,
    610, 570, 620, 525, 620, 565, 330, 570, 610, 285, 285, 560, 290, 930, 610, 610,
    620, 620, 400, 510, 380, 610, 540, 810, 520, 540, 510, 350, 280, 350, 600,
];

/// The parts a line may be broken between: a Han character, or a Latin word with the space after it. Closing punctuation
/// stays with what it follows, opening punctuation with what it precedes.
fn pieces(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut begin = 0;
    let mut letters = text.char_indices().peekable();
    std::iter::from_fn(move || {
        while let Some((_, letter)) = letters.next() {
            let end = letters.peek().map_or(text.len(), |(at, _)| *at);
            if letters.peek().is_none_or(|(_, next)| may_break(letter, *next)) {
                return Some(std::mem::replace(&mut begin, end)..end);
            }
        }
        None
    })
}

fn may_break(before: char, after: char) -> bool {
    !(CLOSING.contains(after)
        || OPENING.contains(before)
        || after.is_whitespace()
        || before == '\u{a0}'
        || (is_word(before) && is_word(after))
        || advance(after) == 0.0)
}

fn is_word(letter: char) -> bool {
    Script::of(letter) == Script::Latin || "'’._,+-−/&#@%:*".contains(letter)
}

const CLOSING: &str = "，。、；：？！）》」』】〉”’％%‰℃…—·,.;:?!)]}";
const OPENING: &str = "（《「『【〈“‘([{";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_is_square_and_latin_is_not() {
        assert_eq!(width("立春", 14.0), 28.0);
        assert!(width("ill", 14.0) < width("MMM", 14.0) / 2.0);
        assert_eq!(width("e\u{301}", 10.0), width("e", 10.0));
        assert!(width("3月", 10.0) > width("3", 10.0) + 10.0);
    }

    #[test]
    fn a_line_never_begins_with_a_comma() {
        assert_eq!(wrap("路面，绿化", 30.0, 10.0), ["路面，", "绿化"]);
        assert_eq!(wrap("（一）路面", 20.0, 10.0), ["（一", "）路", "面"]);
        assert_eq!(wrap("Beginning of Spring", 60.0, 10.0), ["Beginning", "of Spring"]);
    }

    #[test]
    fn wrapping_loses_nothing_and_cutting_says_so() {
        let long = "瑞金二路街道创建全国文明城区".to_owned();
        assert_eq!(wrap(&long, 45.0, 10.0).concat(), long);
        assert_eq!(fit(&long, 45.0, 10.0, 1), ["瑞金二…"]);
        assert_eq!(cut("春分", 5.0, 10.0), "");
    }
}
