//! What a body is made of, for those who read it as it was typed: the proofreader, the mender.
//! In: nothing. Out: [`Piece`]. Absent: how it is found (`read.rs`), what is wrong with it (`proof/`).

/// One step through a body.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Piece {
    /// A block begins; what stood open before it is interrupted.
    Open(Block),
    Close,
    /// What is read, not necessarily what is typed.
    Text(String),
    /// Something in the line that is no prose: code, the mark of a note.
    Opaque,
    Rule,
    /// HTML, comments too.
    Html,
    /// A line end.
    Line,
    /// Emphasis begins or ends.
    Mark,
    /// A link begins, and where it leads.
    Link(String),
    /// A picture or a chart begins.
    Picture(String),
    EndLink,
    Table,
    /// The next row of a table.
    Row,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Block {
    Paragraph,
    /// Level 1 to 6, as typed.
    Heading(u8),
    Cell,
    /// A list, a quotation: prose only in the blocks within.
    Frame,
    /// Code: no prose, but not nothing.
    Other,
}
