//! Plain text: bytes → characters, and characters → Markdown that shows them as they are.
//! In: bytes in an office's encodings. Out: text with `\n` for every line end; paragraphs of Markdown.
//! Absent: terms.

use crate::source::encoding;

/// The text, its byte order mark dropped and every line end a `\n`: CR LF, CR, and Word's own line and page breaks.
/// `None` when the bytes are no text in UTF-8, UTF-16 or GB 18030.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) if !text.contains('\0') => text.to_owned(),
        Ok(_) => return None,
        Err(_) => encoding::decode(bytes)?,
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    Some(text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n"))
}

/// How the lines of a text make paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lines {
    /// Each is one, as Word and WPS copy them.
    Paragraphs,
    /// They were broken at so many characters, as mail programs do.
    Wrapped(usize),
}

impl Lines {
    /// Lines that end within a sentence end there because of their length, or each is a paragraph of its own.
    pub(super) fn of(text: &str) -> Self {
        const FEW: usize = 4;
        const NARROW: usize = 20;
        const SLACK: usize = 4;
        let lengths = |text: &str| {
            let lines: Vec<&str> = text.lines().collect();
            let broken = lines.windows(2).filter(|pair| !pair[1].trim().is_empty() && !is_indented(pair[1]));
            let broken = broken.map(|pair| pair[0].trim()).filter(|line| !line.is_empty() && !ends_sentence(line));
            broken.map(|line| line.chars().count()).collect::<Vec<_>>()
        };
        let lengths = lengths(text);
        let longest = text.lines().map(|line| line.trim().chars().count()).max().unwrap_or(0);
        let near = lengths.iter().filter(|length| **length + SLACK >= longest).count();
        if near >= FEW && longest >= NARROW && near * 10 >= lengths.len() * 7 {
            Self::Wrapped(longest - SLACK)
        } else {
            Self::Paragraphs
        }
    }

    /// The paragraphs of a part of the text, as bytes of it, without the white space around them.
    pub(super) fn paragraphs(self, text: &str) -> Vec<std::ops::Range<usize>> {
        let mut found: Vec<std::ops::Range<usize>> = Vec::new();
        let mut at = 0;
        let mut goes_on = false;
        for line in text.split_inclusive('\n') {
            let trimmed = line.trim();
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            if trimmed.is_empty() {
                goes_on = false;
                continue;
            }
            match found.last_mut() {
                Some(last) if goes_on && !is_indented(line) => last.end = start + trimmed.len(),
                _ => found.push(start..start + trimmed.len()),
            }
            let full = matches!(self, Self::Wrapped(width) if trimmed.chars().count() >= width);
            goes_on = full;
        }
        found
    }
}

/// Words as Markdown that shows just them. A line loses the white space around it, and nothing else.
pub(super) fn escape(words: &str) -> String {
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(escape_line).collect::<Vec<_>>().join("\n")
}

fn is_indented(line: &str) -> bool {
    line.starts_with(['\u{3000}', '\t']) || line.starts_with("  ")
}

fn ends_sentence(line: &str) -> bool {
    line.ends_with(['。', '！', '？', '：', '；', '”', '）', '…', '.', '!', '?', ':'])
}

fn escape_line(line: &str) -> String {
    let brackets = ["](", "]:", "]（", "]：", "][", "[^"].iter().any(|link| line.contains(link));
    let chars: Vec<char> = line.chars().collect();
    let mut out = String::with_capacity(line.len() + 8);
    let opener = opener(&chars);
    for (at, c) in chars.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| chars[at]);
        let after = chars.get(at + 1).copied();
        let word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let escaped = match c {
            '\\' | '*' | '`' => true,
            '_' => !(word(before) && word(after)),
            '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => after.is_some_and(|c| c.is_ascii_alphabetic() || c == '#'),
            '~' => before == Some('~') || after == Some('~'),
            '[' | ']' => brackets,
            _ => false,
        };
        if escaped || opener == Some(at) {
            out.push('\\');
        }
        out.push(*c);
    }
    out
}

/// The sign at the head of a line that would make it a heading, a list, a quotation, a table …
fn opener(line: &[char]) -> Option<usize> {
    let first = *line.first()?;
    let parts = |c: Option<&char>| c.is_none_or(|c| c.is_whitespace());
    let digits = line.iter().take_while(|c| c.is_ascii_digit()).count();
    match first {
        '#' | '>' | '|' => Some(0),
        '-' | '+' | '=' | ':' => (parts(line.get(1)) || line[1] == first || line[1] == '|').then_some(0),
        _ if (1..=9).contains(&digits) && matches!(line.get(digits), Some('.' | ')')) => {
            parts(line.get(digits + 1)).then_some(digits)
        }
        _ => None,
    }
}
