//! The tree of one entry. In: what `build` adds. Out: nodes to walk. Absent: Markdown, HTML.
//!
//! It is a flat list in which `Open` and `Close` pair, and one string that holds all text: walking it needs
//! no recursion, however deeply an author nests, and an ordinary entry costs a handful of allocations.

use std::ops::Range;

use super::Language;

/// One entry, read.
#[derive(Clone, Debug)]
pub struct Document {
    /// Sorted by place.
    pub faults: Vec<Fault>,
    pub(super) nodes: Vec<Node>,
    pub(super) text: String,
    pub(super) links: Vec<Link>,
    pub(super) headings: Vec<super::Heading>,
    pub(super) prefix: String,
    /// The level of the largest heading.
    pub(super) heading_base: u8,
    pub(super) language: Language,
}

impl Document {
    /// The words of a `Node::Text` or a `Number`.
    pub fn text(&self, range: &Range<usize>) -> &str {
        &self.text[range.clone()]
    }

    /// The headings, as typed from top to bottom.
    pub fn headings(&self) -> impl Iterator<Item = &super::Heading> {
        self.headings.iter()
    }
}

/// One step through the tree.
#[derive(Clone, Debug)]
pub enum Node {
    Open(Element),
    /// Closes the last element still open.
    Close,
    Text(Range<usize>),
    /// A line end in the source, kept because a Latin word stands beside it.
    Newline,
    /// A line break the author asked for.
    Break,
    Rule,
    /// HTML passed through.
    Verbatim(Box<str>),
    Figure(Box<Figure>),
    Picture(Box<Picture>),
    Number(Box<Number>),
    Mark(Mark),
    /// What a link leads to, said beside its words: no part of the text.
    About(Box<str>),
    /// The ways back from a note: the places of its marks.
    Back(Box<[usize]>),
    /// The box of a task: done or not.
    Task(bool),
}

/// What a pair of `Open` and `Close` means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Element {
    Paragraph,
    /// Index for `Document::heading`.
    Heading(usize),
    Quote,
    Alert(Kind),
    /// The language the author named, or nothing.
    CodeBlock(Box<str>),
    /// Where an ordered list starts; `None` for bullets.
    List(Option<u64>),
    Item,
    /// The name of the table: its column heads.
    Table(Box<str>),
    TableHead,
    TableBody,
    Row,
    HeadCell(Align),
    Cell(Align),
    Definitions,
    Term,
    Definition,
    Emphasis,
    Strong,
    Deleted,
    Code,
    /// Index for `Document::link`.
    Link(usize),
    /// Several pictures of one paragraph.
    Pictures,
    /// 注释, at the end.
    Notes,
    /// One note, by number.
    Note(usize),
}

impl Element {
    pub(super) fn is_inline(&self) -> bool {
        use Element::{Code, Deleted, Emphasis, Link, Strong};
        matches!(self, Emphasis | Strong | Deleted | Code | Link(_))
    }
}

/// The kinds of a GFM alert.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Kind {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

impl Kind {
    /// What stands over the alert.
    pub(super) fn title(self, language: Language) -> &'static str {
        match self {
            Self::Note => language.pick("注意", "Note"),
            Self::Tip => language.pick("提示", "Tip"),
            Self::Important => language.pick("重要", "Important"),
            Self::Warning => language.pick("警告", "Warning"),
            Self::Caution => language.pick("当心", "Caution"),
        }
    }
}

/// How a column is set.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Align {
    Unset,
    Left,
    Center,
    Right,
}

/// Where a link leads; `None` when it may not be followed.
#[derive(Clone, Debug, Default)]
pub struct Link {
    pub href: Option<Href>,
    pub title: String,
}

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Href {
    /// Written as it stands.
    Url(String),
    /// Within the site; the place's root goes in front.
    Site(String),
}

/// A chart to be drawn by someone else.
#[derive(Clone, Debug)]
pub struct Figure {
    pub id: String,
    pub caption: String,
}

#[derive(Clone, Debug)]
pub struct Picture {
    pub shot: super::Shot,
    pub alt: String,
    pub caption: Option<String>,
    /// Inside a heading, where no block may stand.
    pub inline: bool,
}

/// A number taken from the metrics.
#[derive(Clone, Debug)]
pub struct Number {
    pub text: Range<usize>,
    pub title: String,
}

/// A reference to a note.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// The note's number, from 1.
    pub note: usize,
    /// Which mark of the entry this is, from 1.
    pub place: usize,
}

/// Something the author should look at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Fault {
    pub what: FaultKind,
    /// Bytes in the body as typed.
    pub span: Range<usize>,
}

#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum FaultKind {
    /// A scheme that is not http, https, mailto or tel; the label was kept.
    UnsafeLink,
    /// HTML shown as text, because the site does not allow it.
    RawHtml,
    /// `**` or `~~` that found no partner and is printed as typed.
    LooseMark,
    /// `](…)` that made no link: a space in the address, or full-width brackets.
    LooseLink,
    /// `_中_`, which CommonMark never reads as emphasis.
    LooseUnderscore,
    /// `[^x]` without a note of that name.
    UnknownNote,
    /// A note nobody refers to, or the second of its name; left out.
    UnusedNote,
    /// A character this room keeps for itself (U+1BC9F, U+1FFFE, U+1FFFF); left out.
    ReservedCharacter,
}
