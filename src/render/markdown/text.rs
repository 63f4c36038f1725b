//! Document → words. In: the tree. Out: the words alone, those that are set large, how much there is to read (字数).
//! Absent: charts; the summary.

use super::script;
use super::tree::{Document, Element, Node};

/// 字数: a Han character counts one, so does a Latin word or a number; punctuation and pictures do not.
pub fn characters(document: &Document) -> usize {
    let text = plain(document);
    let mut count = 0;
    let mut word = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if script::is_han(c) {
            count += 1;
            word = false;
        } else if c.is_alphanumeric() {
            count += usize::from(!word);
            word = true;
        } else {
            // 86.5, 1,234, don't, follow-up are one word each.
            let joins = matches!(c, '.' | ',' | '\'' | '’' | '-' | '_');
            word = word && joins && chars.peek().is_some_and(|next| next.is_alphanumeric());
        }
    }
    count
}

/// The words that a theme sets in its display face: headings, quotations, what stands over an alert.
pub fn displayed(document: &Document) -> String {
    let mut out: String = document.headings().map(|heading| heading.text.as_str()).collect();
    let mut quotes = 0;
    let mut open: Vec<&Element> = Vec::new();
    for node in &document.nodes {
        match node {
            Node::Open(element) => {
                match element {
                    Element::Quote => quotes += 1,
                    Element::Alert(kind) => out.push_str(kind.title(document.language)),
                    _ => {}
                }
                open.push(element);
            }
            Node::Close => quotes -= usize::from(open.pop() == Some(&Element::Quote)),
            leaf if quotes > 0 => say(&mut out, document, leaf),
            _ => {}
        }
    }
    out
}

/// The words of the entry, one block a line; pictures say nothing here.
pub fn plain(document: &Document) -> String {
    let mut out = String::with_capacity(document.text.len() + document.text.len() / 16);
    let mut open: Vec<&Element> = Vec::new();
    for node in &document.nodes {
        match node {
            Node::Open(element) => {
                if !element.is_inline() {
                    end_line(&mut out, element);
                }
                open.push(element);
            }
            Node::Close => {
                let element = open.pop().expect("every Close has its Open");
                if !element.is_inline() {
                    end_line(&mut out, element);
                }
            }
            Node::Text(range) if matches!(open.last(), Some(Element::CodeBlock(_))) => {
                out.push_str(document.text(range));
            }
            leaf => say(&mut out, document, leaf),
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Adds the words of one leaf; a line end inside a paragraph is a space.
pub(super) fn say(out: &mut String, document: &Document, leaf: &Node) {
    match leaf {
        Node::Text(range) => {
            let mut lines = document.text(range).split('\n');
            out.push_str(lines.next().unwrap_or(""));
            for line in lines {
                out.push(' ');
                out.push_str(line);
            }
        }
        Node::Number(number) => out.push_str(document.text(&number.text)),
        Node::Newline | Node::Break => out.push(' '),
        _ => {}
    }
}

/// Cells of a row share a line.
fn end_line(out: &mut String, element: &Element) {
    let cell = matches!(element, Element::Cell(_) | Element::HeadCell(_));
    if !out.is_empty() && !out.ends_with(['\n', ' ']) {
        out.push(if cell { ' ' } else { '\n' });
    } else if !cell && out.ends_with(' ') {
        out.pop();
        out.push('\n');
    }
}
