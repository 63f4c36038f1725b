//! Comments `<!-- … -->`: notes of the author's to the author, which no reader sees.
//! In: text around comments. Out: the text without them. Absent: where a comment may stand; CommonMark decides that.

use std::borrow::Cow;
use std::ops::Range;

const OPENS: &str = "<!--";
const CLOSES: &str = "-->";

/// `html` without its comments; one that nobody closes is no comment.
pub(super) fn cut(html: &str) -> Cow<'_, str> {
    let Some(range) = first(html) else {
        return Cow::Borrowed(html);
    };
    let mut out = html[..range.start].to_owned();
    let mut rest = &html[range.end..];
    while let Some(range) = first(rest) {
        out += &rest[..range.start];
        rest = &rest[range.end..];
    }
    Cow::Owned(out + rest)
}

/// Whether a comment that opens a line is followed by words: then it is part of their paragraph, where CommonMark
/// would make a block of HTML of the whole line.
pub(super) fn leads_words(from: &str) -> bool {
    let Some(range) = first(from).filter(|range| range.start == 0) else {
        return false;
    };
    let is_blank = |line: &str| line.trim().is_empty();
    let comment = &from[range.clone()];
    let rest = from[range.end..].split('\n').next().unwrap_or_default();
    !comment.lines().any(is_blank) && !is_blank(&cut(rest))
}

fn first(text: &str) -> Option<Range<usize>> {
    let start = text.find(OPENS)?;
    // `<!-->` is a whole comment.
    let end = start + 2 + text[start + 2..].find(CLOSES)? + CLOSES.len();
    Some(start..end)
}
