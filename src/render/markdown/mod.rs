//! Reads the prose of one entry. In: Markdown (front matter already cut), `Options`, and a `Resolve`
//! who knows what every address means. Out: a `Document` (a flat tree of nodes and the faults noticed),
//! from which `html`, `plain`, `summary`, `characters` and `headings` are told.
//! Absent: pages, metrics, pictures as files, templates; how a fault is worded.

pub mod block;
mod build;
mod comment;
mod escape;
mod html;
mod html_words;
mod link;
mod loose;
mod notes;
mod outline;
mod picture;
mod piece;
mod prepare;
mod read;
mod safety;
mod script;
mod summary;
#[cfg(test)]
mod tests;
mod text;
mod tree;

use std::ops::Range;

pub use crate::{model::RawHtml, words::Language};
pub use html::{Place, html};
pub use outline::Heading;
pub use picture::{Room, Shot, opening, picture};
pub use piece::{Block, Piece};
pub use read::{parse, pieces};
pub use summary::summary;
pub use text::{characters, displayed, plain};
pub use tree::{Align, Document, Fault, FaultKind};

/// Plain text as HTML.
#[must_use]
pub fn escape(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    escape::text(&mut out, plain);
    out
}

/// How one entry is to be read.
#[derive(Clone, Copy, Debug)]
pub struct Options<'a> {
    /// Put before every id (`lichun-2-`), so that entries sharing a page never share an id.
    pub prefix: &'a str,
    /// Escaped HTML is shown as typed, with a fault; `<br>` still breaks the line. Comments vanish either way.
    pub raw_html: RawHtml,
    /// The level (1–6) the entry's largest heading gets.
    pub heading_base: u8,
    pub language: Language,
}

/// Someone who knows what the addresses in an entry mean.
pub trait Resolve {
    /// Called once for every link and picture shown, in the order they end.
    fn link(&self, request: &Request<'_>) -> Target;
}

/// One link or picture as the author typed it.
#[derive(Clone, Debug)]
pub struct Request<'a> {
    pub dest: &'a str,
    pub title: &'a str,
    /// The text inside the brackets, without marks.
    pub label: &'a str,
    pub shape: Shape,
    /// Bytes in the body.
    pub span: Range<usize>,
}

/// `[…](…)` or `![…](…)`.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Shape {
    Link,
    Image,
}

/// What an address turned out to be.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Target {
    /// Outside or in this page (`#…`); shown only if its scheme is safe.
    Url(String),
    /// An address within the site, such as `2018/lichun/index.html`.
    Page(String),
    /// A number taken from the metrics; replaces the label.
    Number {
        text: String,
        title: String,
    },
    /// A chart, set as a block.
    Figure {
        id: String,
        caption: String,
    },
    /// A file to take along, and what it is: `PDF，1.2 MB`.
    File {
        address: String,
        about: String,
    },
    Picture {
        shot: Shot,
        alt: String,
        caption: Option<String>,
    },
    /// A text that is not in this site: the label as plain text, and in words where it is.
    Elsewhere {
        note: String,
    },
    /// The label as plain text; whoever resolved it has recorded the fault.
    Plain,
}
