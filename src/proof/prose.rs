//! Prose as the proofreader reads it: blocks of plain text, each character with its place in the file.
//! In: a body of Markdown, or a text of YAML. Out: [`Block`]s. Absent: what is wrong with them.

use crate::{
    model::Body,
    render::markdown::{self, Piece},
    report::Place,
    source::FileId,
};
use std::ops::Range;

/// Stands where the line has something that is no prose: code, a picture, the mark of a note.
pub(super) const OBJECT: char = '\u{FFFC}';

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading(u8),
    /// Of the n-th table, in its row and column, all from 0.
    Cell {
        table: usize,
        row: usize,
        column: usize,
    },
    /// Code or a rule: something stands there, but no prose.
    Other,
    /// What stands for a picture, to be read aloud.
    Label,
    /// A text of a YAML file.
    Value,
}

/// A paragraph, a heading, a cell: what is read in one breath.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) kind: Kind,
    pub(super) text: String,
    pub(super) file: FileId,
    /// All of it, in the file.
    pub(super) span: Range<usize>,
    /// Where links and pictures stand in `text`.
    pub(super) links: Vec<Link>,
    /// For each byte of `text` the bytes of the file it was made of.
    places: Vec<(u32, u32)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) range: Range<usize>,
    pub(super) address: String,
    pub(super) is_picture: bool,
    /// Of a picture: what stands for it.
    pub(super) label: String,
    /// In the file.
    pub(super) span: Range<usize>,
}

impl Block {
    fn new(kind: Kind, file: FileId, span: Range<usize>) -> Self {
        Self { kind, text: String::new(), file, span, links: Vec::new(), places: Vec::new() }
    }

    /// A text of a YAML file: its line ends are spaces to YAML, and borders to us.
    pub(super) fn of_value(source: &str, place: Place) -> Self {
        let range = place.span.within(source);
        let mut block = Self::new(Kind::Value, place.file, range.clone());
        let mut begins = false;
        for (at, c) in source[range.clone()].char_indices() {
            let at = range.start + at;
            match c {
                '\r' => {}
                '\n' => {
                    begins = true;
                    block.push_whole("\n", &(at..at + 1));
                }
                ' ' if begins => {}
                c => {
                    begins = false;
                    block.push(c.encode_utf8(&mut [0; 4]), at);
                }
            }
        }
        block
    }

    /// Where bytes of the text stand in the file.
    pub(super) fn place(&self, range: Range<usize>) -> Place {
        let at = |byte: usize| self.places.get(byte).map_or(self.span.end, |place| place.0 as usize);
        let start = at(range.start);
        let end = match range.end.checked_sub(1).filter(|last| *last >= range.start).and_then(|at| self.places.get(at))
        {
            Some(last) => last.1 as usize,
            None => start,
        };
        Place::new(self.file, start..end.max(start))
    }

    /// Whether the bytes stand in the file exactly as they are read, so that others can take their place.
    pub(super) fn is_verbatim(&self, range: &Range<usize>) -> bool {
        let Some(slice) = self.places.get(range.clone()) else { return false };
        slice.iter().all(|(start, end)| end - start == 1) && slice.windows(2).all(|pair| pair[0].1 == pair[1].0)
    }

    /// Text that stands in the file as it is read.
    fn push(&mut self, text: &str, start: usize) {
        self.text.push_str(text);
        self.places.extend((start..start + text.len()).map(|at| (fit(at), fit(at + 1))));
    }

    /// Text that stands for something else.
    fn push_whole(&mut self, text: &str, source: &Range<usize>) {
        self.text.push_str(text);
        self.places.extend(std::iter::repeat_n((fit(source.start), fit(source.end)), text.len()));
    }
}

/// Files are capped far below 4 GiB.
fn fit(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The blocks of a body, in its order.
pub(super) fn blocks(body: &Body) -> Vec<Block> {
    let mut reader =
        Reader { body, open: Vec::new(), done: Vec::new(), table: 0, row: 0, column: 0, links: Vec::new() };
    for (piece, range) in markdown::pieces(body.text()) {
        reader.piece(piece, range);
    }
    while !reader.open.is_empty() {
        reader.close();
    }
    let mut blocks = reader.done;
    blocks.sort_by_key(|block| (block.span.start, block.span.end));
    blocks
}

struct Reader<'b> {
    body: &'b Body,
    /// `None` for a frame.
    open: Vec<Option<Block>>,
    done: Vec<Block>,
    table: usize,
    row: usize,
    column: usize,
    /// Of the links still open: where they begin in the text.
    links: Vec<(usize, String, bool, Range<usize>)>,
}

impl Reader<'_> {
    fn piece(&mut self, piece: Piece, range: Range<usize>) {
        let start = self.body.start;
        let place = range.start + start..range.end + start;
        match piece {
            Piece::Open(block) => {
                let kind = match block {
                    markdown::Block::Frame => None,
                    markdown::Block::Paragraph => Some(Kind::Paragraph),
                    markdown::Block::Heading(level) => Some(Kind::Heading(level)),
                    markdown::Block::Other => Some(Kind::Other),
                    markdown::Block::Cell => {
                        self.column += 1;
                        Some(Kind::Cell { table: self.table, row: self.row - 1, column: self.column - 1 })
                    }
                };
                self.open.push(kind.map(|kind| Block::new(kind, self.body.file, place)));
            }
            Piece::Close => self.close(),
            Piece::Table => {
                self.table += 1;
                self.row = 0;
            }
            Piece::Row => {
                self.row += 1;
                self.column = 0;
            }
            Piece::Text(text) => {
                // The carriage return of Windows belongs to the range, but to nothing that is read.
                let is_verbatim = self.body.text().get(range).is_some_and(|typed| typed.starts_with(&text));
                if let Some(Some(block)) = self.open.last_mut() {
                    if is_verbatim { block.push(&text, place.start) } else { block.push_whole(&text, &place) }
                }
            }
            Piece::Opaque => self.say(OBJECT, &place),
            Piece::Line => self.say('\n', &place),
            Piece::Rule => self.done.push(Block::new(Kind::Other, self.body.file, place)),
            Piece::Html | Piece::Mark => {}
            Piece::Link(address) | Piece::Picture(address) => {
                let is_picture = self.body.text()[range].starts_with('!');
                let at = self.length();
                self.links.push((at, address, is_picture, place));
            }
            Piece::EndLink => self.end_link(),
        }
    }

    fn say(&mut self, sign: char, place: &Range<usize>) {
        if let Some(Some(block)) = self.open.last_mut() {
            block.push_whole(sign.encode_utf8(&mut [0; 4]), place);
        }
    }

    fn length(&self) -> usize {
        self.open.last().and_then(Option::as_ref).map_or(0, |block| block.text.len())
    }

    fn end_link(&mut self) {
        let Some((from, address, is_picture, span)) = self.links.pop() else { return };
        let Some(Some(block)) = self.open.last_mut() else { return };
        let from = from.min(block.text.len());
        let label = block.text[from..].to_owned();
        if is_picture || (label.is_empty() && address.starts_with("metric:")) {
            // What stands for a picture is read apart; an empty number is filled in.
            let mut label = Block::new(Kind::Label, block.file, span.clone());
            label.text = block.text.split_off(from);
            label.places = block.places.split_off(from);
            if !label.text.is_empty() {
                self.done.push(label);
            }
            block.push_whole(OBJECT.encode_utf8(&mut [0; 4]), &span);
        }
        let range = from..block.text.len();
        block.links.push(Link { range, address, is_picture, label, span });
    }

    fn close(&mut self) {
        if let Some(Some(block)) = self.open.pop()
            && (!block.text.is_empty()
                || !block.links.is_empty()
                || matches!(block.kind, Kind::Other | Kind::Cell { .. } | Kind::Heading(_)))
        {
            self.done.push(block);
        }
    }
}
