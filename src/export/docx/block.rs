//! Block under block.
//! In: the [`Text`]s of a manuscript. Out: paragraphs, lists, boxes. Absent: what stands in a line (`inline.rs`), tables and
//! pictures (`table.rs`, `drawing.rs`).

use super::{
    numbering::{DEEPEST, INDENT, Lists},
    scribe::{GAP, Room, Scribe, paragraph},
    sheet,
    table::boxed,
};
use crate::render::markdown::block::{Block, Inline, Item, List, Text};

/// How far a quotation stands in: two Han characters.
const QUOTED: u32 = 4 * sheet::STEP;
/// The most a level of headings can be.
const LOWEST: u8 = 7;

impl<'m> Scribe<'m> {
    /// A whole text, below a heading of that level.
    pub(super) fn whole(&mut self, text: &'m Text, level: u8) -> String {
        self.text = Some(text);
        self.placed = vec![None; text.notes.len()];
        let blocks = self.blocks(&text.blocks, Room::column(level));
        self.text = None;
        blocks
    }

    pub(super) fn blocks(&mut self, blocks: &'m [Block], room: Room) -> String {
        blocks.iter().map(|block| self.block(block, room)).collect()
    }

    fn block(&mut self, block: &'m Block, room: Room) -> String {
        match block {
            Block::Paragraph(words) => {
                let runs = self.inlines(words, room);
                paragraph(room.style, &room.indent(), &runs)
            }
            Block::Heading(step, words) => {
                let level = (room.level + step).min(LOWEST);
                let runs = self.inlines(words, room);
                paragraph(&format!("Heading{level}"), &room.indent(), &runs)
            }
            Block::Quote(inside) => self.blocks(inside, room.inside(QUOTED, "Quote")),
            Block::Alert(title, inside) => {
                // The edge of the box, and the air in it.
                let within = room.inside(0, "TableText");
                let within = Room { left: 0, width: within.width.saturating_sub(2 * QUOTED), ..within };
                let title = paragraph("AlertTitle", "", &self.run(title));
                let inside = self.blocks(inside, within);
                boxed(&format!("{title}{inside}"), room)
            }
            Block::Code(typed) => {
                let face = "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>";
                let runs = self.dressed(face, typed.trim_end_matches('\n'));
                paragraph("Code", &room.indent(), &runs)
            }
            Block::List(list) => self.list(list, room),
            Block::Table(table) => self.authors_table(table, room),
            Block::Definitions(all) => all.iter().map(|(term, inside)| self.definition(term, inside, room)).collect(),
            Block::Rule => paragraph("Rule", &room.indent(), ""),
            Block::Figure { id, caption } => self.figure(id, caption, room),
            Block::Pictures(pictures) => self.pictures(pictures, room),
        }
    }

    fn list(&mut self, list: &'m List, room: Room) -> String {
        let level = room.lists.min(DEEPEST);
        let number = match list.start {
            Some(first) => self.lists.begin(level, first),
            None => Lists::BULLETS,
        };
        let within = Room { lists: room.lists.saturating_add(1), ..room.inside(INDENT, "ListParagraph") };
        list.items.iter().map(|item| self.item(item, (number, level), within)).collect()
    }

    /// The first paragraph of an item has its sign; what follows stands below it.
    fn item(&mut self, item: &'m Item, (number, level): (usize, u8), room: Room) -> String {
        let (words, rest): (&[Inline], &[Block]) = match item.blocks.as_slice() {
            [Block::Paragraph(words), rest @ ..] => (words, rest),
            all => (&[], all),
        };
        let indent = format!("<w:ind w:left=\"{}\" w:hanging=\"{INDENT}\"/>", room.left);
        let words = self.inlines(words, room);
        let first = match item.done {
            None => {
                let sign = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>");
                paragraph(room.style, &format!("{sign}{indent}"), &words)
            }
            Some(done) => {
                let face = "<w:rFonts w:ascii=\"Segoe UI Symbol\" w:hAnsi=\"Segoe UI Symbol\" \
                            w:eastAsia=\"Segoe UI Symbol\" w:cs=\"Segoe UI Symbol\"/>";
                let sign = self.dressed(face, if done { "☑\t" } else { "☐\t" });
                let stop = format!("<w:tabs><w:tab w:val=\"left\" w:pos=\"{}\"/></w:tabs>", room.left);
                paragraph(room.style, &format!("{stop}{indent}"), &format!("{sign}{words}"))
            }
        };
        format!("{first}{}", self.blocks(rest, room))
    }

    fn definition(&mut self, term: &'m [Inline], inside: &'m [Block], room: Room) -> String {
        let runs = self.inlines(term, room);
        let term = paragraph("DefinitionTerm", &room.indent(), &runs);
        format!("{term}{}", self.blocks(inside, room.inside(QUOTED, "ListParagraph")))
    }
}

/// What a cell holds ends with a paragraph.
pub(super) fn cell(mut inside: String) -> String {
    if inside.is_empty() || inside.ends_with("</w:tbl>") {
        inside += GAP;
    }
    inside
}
