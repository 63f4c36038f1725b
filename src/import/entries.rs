//! The pieces of a year as Markdown files.
//! In: a text, and where it is cut. Out: files by name. Absent: cutting, and the folder they go to.
//!
//! Nothing is lost: what stood in a heading is kept in the comment at the head of its file; the lines of the body are
//! the lines of the text without the white space around them.

use super::{
    cut::{Cut, Doubt, Doubtful, Piece},
    mark::Part,
    text::{self, Lines},
};
use std::collections::BTreeMap;

/// What the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    Plain,
    Markdown,
}

/// One file of the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct File {
    /// Relative to the year's folder: `立春.md`.
    pub(super) name: String,
    pub(super) text: String,
    /// Characters of the body, white space not counted.
    pub(super) characters: usize,
    /// Its title and first words.
    pub(super) begins: String,
}

/// All files, in the order of the text. `origin` is what it was imported from.
pub(super) fn files(text: &str, cut: &Cut, nature: Nature, origin: &str) -> Vec<File> {
    let lines = Lines::of(text);
    let mut times: BTreeMap<Part, usize> = BTreeMap::new();
    let file = |piece: &Piece| {
        let count = times.entry(piece.part).or_default();
        *count += 1;
        let body = &text[piece.body.clone()];
        File {
            name: name(piece.part, *count),
            text: front(piece, text)
                + &origin_of(piece, text, nature, origin)
                + &words(piece, text, cut, nature, lines),
            characters: body.chars().filter(|c| !c.is_whitespace()).count(),
            begins: begins(piece.title.as_ref().map(|title| &text[title.clone()]), body),
        }
    };
    cut.pieces.iter().map(file).collect()
}

/// How a part is called in files and in remarks.
pub(super) fn called(part: Part) -> &'static str {
    match part {
        Part::Opening => "卷首",
        Part::Term(term) => term.name(),
        Part::Closing => "结语",
    }
}

fn name(part: Part, count: usize) -> String {
    match count {
        1 => format!("{}.md", called(part)),
        count => format!("{}-{count}.md", called(part)),
    }
}

fn front(piece: &Piece, text: &str) -> String {
    let Some(title) = &piece.title else { return String::new() };
    format!("---\ntitle: '{}'\n---\n", text[title.clone()].replace('\'', "''"))
}

/// Where the piece comes from, and what stood at its head.
fn origin_of(piece: &Piece, text: &str, nature: Nature, origin: &str) -> String {
    let heading = &text[piece.heading.clone()];
    let start = piece.heading.start + (heading.len() - heading.trim_start().len());
    // A document has no lines that its author could count.
    let line = match nature {
        Nature::Plain => format!("第 {} 行", text[..start].matches('\n').count() + 1),
        Nature::Markdown => String::new(),
    };
    let heading = match heading.trim() {
        "" => String::new(),
        heading => format!("，原文标题：{heading}"),
    };
    format!("<!-- 从 {} {line}导入{heading} -->\n", origin.replace('>', "›"))
}

fn words(piece: &Piece, text: &str, cut: &Cut, nature: Nature, lines: Lines) -> String {
    let range = piece.body.clone();
    let body = &text[range.clone()];
    let doubts = |from: usize, to: usize| -> String {
        let within = cut.doubts.iter().filter(move |doubt| (from..to).contains(&doubt.name.start));
        within.map(note).collect()
    };
    // What was taken in doubt stands in the heading.
    let mut out = doubts(piece.heading.start, range.start);
    let blocks = match nature {
        Nature::Plain => lines.paragraphs(body),
        Nature::Markdown => blocks(body),
    };
    for block in blocks {
        let words = &body[block.clone()];
        out.push('\n');
        out += &doubts(range.start + block.start, range.start + block.end);
        match nature {
            Nature::Plain => out += &text::escape(words),
            Nature::Markdown => out += words,
        }
        out.push('\n');
    }
    out
}

/// Markdown before whose lines a comment may stand: from one heading of the first column to the next.
fn blocks(body: &str) -> Vec<std::ops::Range<usize>> {
    let mut starts = vec![0];
    let mut at = 0;
    let mut fenced = false;
    let mut blank = true;
    for line in body.split_inclusive('\n') {
        fenced ^= line.trim_start().starts_with("```");
        if blank
            && !fenced
            && !line.starts_with([' ', '\t', '\n', '`', '|', '-', '*', '+', '>', '['])
            && !line.starts_with(|c: char| c.is_ascii_digit())
        {
            starts.push(at);
        }
        blank = line.trim().is_empty();
        at += line.len();
    }
    starts.push(body.len());
    let trimmed = |pair: &[usize]| {
        let words = &body[pair[0]..pair[1]];
        let start = pair[0] + (words.len() - words.trim_start_matches('\n').len());
        let end = pair[0] + words.trim_end().len();
        (start < end).then_some(start..end)
    };
    starts.windows(2).filter_map(trimmed).collect()
}

/// The doubt, for whoever opens the file.
fn note(doubt: &Doubt) -> String {
    let name = called(doubt.part);
    let said = match doubt.what {
        Doubtful::Taken => format!("这里的“{name}”当成了标题；如果不是，请把这一篇并回前一篇"),
        Doubtful::Left => {
            format!("下面一段里的“{name}”没有当成标题；如果是，请把它后面的文字移到 {name}.md")
        }
        Doubtful::Order => format!("“{name}”的位置与一年的顺序不合，请核对"),
        Doubtful::Again => format!("“{name}”前面已经有一篇，请核对"),
    };
    format!("<!-- 请核对：{said} -->\n")
}

/// The title, and the first words of the body.
fn begins(title: Option<&str>, body: &str) -> String {
    const FEW: usize = 18;
    // What is shown is a line; the body may be a book.
    let head: String = body.trim_start().chars().take(4 * FEW).collect();
    let parts: Vec<&str> = title.into_iter().chain(head.split_whitespace()).collect();
    let words: Vec<char> = parts.join(" ").chars().collect();
    let more = if words.len() > FEW { "…" } else { "" };
    words.iter().take(FEW).collect::<String>() + more
}
