//! 抄手: what is under way while a document is written.
//! In: a [`Manuscript`] and its [`Plates`]. Out: paragraphs, and what has gathered for the other parts. Absent: the order of
//! the chapters (`book.rs`).

use super::{links::Links, numbering::Lists, plates::Plates, sheet, xml::escaped};
use crate::{
    render::{Manuscript, markdown::block::Text},
    words::Language,
};

/// A document under way.
pub(super) struct Scribe<'m> {
    pub(super) language: Language,
    pub(super) manuscript: &'m Manuscript,
    pub(super) plates: &'m Plates,
    pub(super) lists: Lists,
    /// Of the document, and of its footnotes.
    pub(super) links: Links,
    pub(super) note_links: Links,
    /// The footnotes so far, each with its number.
    pub(super) footnotes: Vec<String>,
    /// 目录: the lines so far.
    pub(super) contents: Vec<Line>,
    /// The text that is being written, and which of its notes are on paper already, under which number.
    pub(super) text: Option<&'m Text>,
    pub(super) placed: Vec<Option<usize>>,
    pub(super) counts: Counts,
}

/// What is numbered through the document.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) drawings: usize,
    pub(super) figures: usize,
    pub(super) tables: usize,
    pub(super) bookmarks: usize,
}

/// A line of the contents.
#[derive(Debug)]
pub(super) struct Line {
    /// From 1.
    pub(super) level: u8,
    pub(super) bookmark: String,
    pub(super) words: String,
}

/// Where a block stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// How far the left edge is from that of the column, and how much is free from there.
    pub(super) left: u32,
    pub(super) width: u32,
    /// The style of its paragraphs.
    pub(super) style: &'static str,
    /// The level of headings above it.
    pub(super) level: u8,
    /// Lists around it.
    pub(super) lists: u8,
    pub(super) part: Part,
}

/// Which file a block is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Document,
    Footnotes,
}

impl Room {
    /// The whole column, below a heading of that level.
    pub(super) fn column(level: u8) -> Self {
        Self { left: 0, width: sheet::COLUMN, style: "BodyText", level, lists: 0, part: Part::Document }
    }

    /// So much further in, never so far that nothing fits.
    pub(super) fn inside(self, by: u32, style: &'static str) -> Self {
        const NARROWEST: u32 = 2_400;
        let by = by.min(self.width.saturating_sub(NARROWEST));
        Self { left: self.left + by, width: self.width - by, style, ..self }
    }

    /// What a paragraph says of where it begins.
    pub(super) fn indent(self) -> String {
        if self.left == 0 { String::new() } else { format!("<w:ind w:left=\"{}\"/>", self.left) }
    }
}

impl<'m> Scribe<'m> {
    pub(super) fn new(manuscript: &'m Manuscript, plates: &'m Plates) -> Self {
        Self {
            language: manuscript.language,
            manuscript,
            plates,
            lists: Lists::default(),
            links: Links::default(),
            note_links: Links::default(),
            footnotes: Vec::new(),
            contents: Vec::new(),
            text: None,
            placed: Vec::new(),
            counts: Counts::default(),
        }
    }

    pub(super) fn links(&mut self, part: Part) -> &mut Links {
        match part {
            Part::Document => &mut self.links,
            Part::Footnotes => &mut self.note_links,
        }
    }

    /// A number that no other bookmark has.
    pub(super) fn bookmark(&mut self) -> usize {
        self.counts.bookmarks += 1;
        self.counts.bookmarks
    }

    /// Words in the look of their paragraph.
    pub(super) fn run(&self, words: &str) -> String {
        self.dressed("", words)
    }

    /// Words; `look` is what `w:rPr` holds but for the fonts' hint.
    pub(super) fn dressed(&self, look: &str, words: &str) -> String {
        // “”…—· are Chinese signs here; without the hint Word sets them in the Latin face, half as wide.
        let hint = self.language.pick("<w:rFonts w:hint=\"eastAsia\"/>", "");
        let (style, look) = match look.find("/>").filter(|_| look.starts_with("<w:rStyle")) {
            Some(end) => look.split_at(end + 2),
            None => ("", look),
        };
        let hint = if look.starts_with("<w:rFonts") { "" } else { hint };
        let properties = format!("{style}{hint}{look}");
        let properties = if properties.is_empty() { String::new() } else { format!("<w:rPr>{properties}</w:rPr>") };
        let mut out = String::new();
        for (at, line) in words.split('\n').enumerate() {
            let broken = if at > 0 { "<w:br/>" } else { "" };
            let pieces: Vec<String> = line
                .split('\t')
                .map(|piece| match escaped(piece) {
                    piece if piece.is_empty() => piece,
                    piece => format!("<w:t xml:space=\"preserve\">{piece}</w:t>"),
                })
                .collect();
            let pieces = pieces.join("<w:tab/>");
            if !broken.is_empty() || !pieces.is_empty() {
                out += &format!("<w:r>{properties}{broken}{pieces}</w:r>");
            }
        }
        out
    }
}

/// `properties`: what `w:pPr` holds behind the style.
pub(super) fn paragraph(style: &str, properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>")
}

/// A field, with what it said when it was written.
pub(super) fn field(code: &str, shown: &str) -> String {
    format!("<w:fldSimple w:instr=\" {} \">{shown}</w:fldSimple>", escaped(code))
}

/// What stands behind every table: two tables that touch become one, and a cell ends with a paragraph.
pub(super) const GAP: &str = "<w:p><w:pPr><w:pStyle w:val=\"Gap\"/></w:pPr></w:p>";
