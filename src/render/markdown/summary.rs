//! Document → summary (摘要). In: the tree and a limit. Out: the first whole sentences that fit.
//! Absent: notes, headings, lists, pictures: a summary is the prose an entry begins with.

use super::tree::{Document, Element, Node};
use super::{Language, script, text};

/// The first sentences of the first paragraphs, at most `limit` characters. Only a first sentence longer than
/// that is cut, at a comma if it has one, and ends with ……
pub fn summary(document: &Document, limit: usize) -> String {
    let mut summary = String::new();
    let mut left = limit;
    for paragraph in Paragraphs::of(document) {
        let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut rest = words.as_str();
        while !rest.is_empty() {
            let (sentence, after) = rest.split_at(sentence_end(rest, left));
            let length = sentence.chars().count();
            if length > left {
                if summary.is_empty() {
                    return cut(sentence, limit, document.language);
                }
                return summary.trim_end().to_owned();
            }
            summary.push_str(sentence);
            left -= length;
            rest = after;
        }
        let ends = |c: char| script::is_closing(c) || "。！？…".contains(c);
        if left > 0 && !summary.is_empty() && !summary.ends_with(ends) {
            summary.push(' ');
            left -= 1;
        }
    }
    summary.truncate(summary.trim_end().len());
    summary
}

/// Where the first sentence ends, with its closing quotes and the space after it; somewhere past `limit`
/// characters it is too long anyway.
fn sentence_end(words: &str, limit: usize) -> usize {
    let mut chars = words.char_indices().peekable();
    let mut counted = 0;
    let mut before = ' ';
    while let Some((_, c)) = chars.next() {
        counted += 1;
        let ends = match c {
            '。' | '！' | '？' | '!' | '?' | '…' => true,
            '.' => before.is_alphabetic() && chars.peek().is_none_or(|&(_, next)| next == ' '),
            _ => false,
        };
        before = c;
        if ends {
            let closing = |c: char| script::is_closing(c) || "。！？!?…".contains(c);
            while chars.next_if(|&(_, next)| closing(next)).is_some() {}
            let goes_on = |&(_, next): &(usize, char)| "，、；：,;:—".contains(next);
            if !chars.peek().is_some_and(goes_on) {
                while chars.next_if(|&(_, next)| next == ' ').is_some() {}
                break;
            }
        } else if counted > limit.saturating_add(1) {
            break;
        }
    }
    chars.peek().map_or(words.len(), |&(at, _)| at)
}

/// The beginning of a sentence too long to keep.
fn cut(sentence: &str, limit: usize, language: Language) -> String {
    let ellipsis = language.pick("……", "…");
    let room = limit.saturating_sub(ellipsis.chars().count());
    let end = sentence.char_indices().nth(room).map_or(sentence.len(), |(at, _)| at);
    let head = &sentence[..end];
    // A comma among the first few words would leave nothing to read.
    let comma = head.rfind(['，', '；', '：', ',', ';']).filter(|&at| at * 3 > head.len());
    let word = head.rfind(' ').filter(|&at| at * 2 > head.len() && head.is_ascii());
    let kept = &head[..comma.or(word).unwrap_or(head.len())];
    format!("{}{ellipsis}", kept.trim_end())
}

/// The paragraphs of the entry's own level.
struct Paragraphs<'a> {
    document: &'a Document,
    at: usize,
    depth: usize,
}

impl<'a> Paragraphs<'a> {
    fn of(document: &'a Document) -> Self {
        Paragraphs { document, at: 0, depth: 0 }
    }
}

impl Iterator for Paragraphs<'_> {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        let mut words: Option<String> = None;
        while let Some(node) = self.document.nodes.get(self.at) {
            self.at += 1;
            match node {
                Node::Open(Element::Notes) => return None,
                Node::Open(element) => {
                    if self.depth == 0 && *element == Element::Paragraph {
                        words = Some(String::new());
                    }
                    self.depth += 1;
                }
                Node::Close => {
                    self.depth -= 1;
                    if self.depth == 0 && words.is_some() {
                        return words;
                    }
                }
                leaf => {
                    if let Some(words) = &mut words {
                        text::say(words, self.document, leaf);
                    }
                }
            }
        }
        None
    }
}
