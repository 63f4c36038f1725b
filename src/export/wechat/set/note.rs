//! Notes: what a link leads to, and footnotes.
//! In: addresses, the blocks of a footnote. Out: [`Note`]s, marks in the text. Absent: their numbers.

use super::{Setter, plain};
use crate::{
    export::wechat::{
        draft::{Bit, Chunk, Note},
        html,
    },
    render::markdown::block::{Block, Inline, Picture},
};

impl Setter<'_> {
    pub(super) fn note_of(&mut self, address: &str, words: &str) -> usize {
        let known = self.notes.iter().position(|note| note.address.as_deref() == Some(address));
        known.unwrap_or_else(|| {
            let said = self.language().pick(format!("{words}：{address}"), format!("{words}: {address}"));
            self.notes.push(Note { address: Some(address.to_owned()), html: html::text(&said) });
            self.notes.len() - 1
        })
    }

    pub(super) fn mark(&mut self, chunk: &mut Chunk, number: usize) {
        let Some((blocks, known)) = number.checked_sub(1).and_then(|at| self.footnotes.get(at)).copied() else {
            return;
        };
        let at = known.unwrap_or_else(|| {
            let html = self.note(blocks);
            self.notes.push(Note { address: None, html });
            self.notes.len() - 1
        });
        self.footnotes[number - 1].1 = Some(at);
        chunk.bits.push(Bit::Mark(at));
    }

    /// A footnote in one paragraph; its links are written out, for a note has no notes.
    fn note(&self, blocks: &[Block]) -> String {
        let parts: Vec<String> = blocks.iter().map(|block| self.note_block(block)).collect();
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("<br/>")
    }

    fn note_block(&self, block: &Block) -> String {
        match block {
            Block::Paragraph(inlines) | Block::Heading(_, inlines) => self.note_words(inlines),
            Block::Quote(blocks) | Block::Alert(_, blocks) => self.note(blocks),
            Block::Code(code) => html::text(code),
            Block::List(list) => {
                let items = list.items.iter().map(|item| self.note(&item.blocks));
                items.map(|item| format!("• {item}")).collect::<Vec<_>>().join("<br/>")
            }
            Block::Table(table) => {
                let rows = std::iter::once(&table.head).chain(&table.rows);
                let row = |row: &Vec<Vec<Inline>>| {
                    row.iter().map(|cell| self.note_words(cell)).collect::<Vec<_>>().join("　")
                };
                rows.map(row).collect::<Vec<_>>().join("<br/>")
            }
            Block::Definitions(all) => {
                let one = |(term, blocks): &(Vec<Inline>, Vec<Block>)| {
                    format!("{}　{}", self.note_words(term), self.note(blocks))
                };
                all.iter().map(one).collect::<Vec<_>>().join("<br/>")
            }
            Block::Pictures(pictures) => pictures.iter().map(|picture| self.seen(picture)).collect(),
            Block::Rule | Block::Figure { .. } => String::new(),
        }
    }

    /// Notes have no pictures.
    fn seen(&self, picture: &Picture) -> String {
        html::text(&self.language().pick(format!("（图：{}）", picture.alt), format!("(picture: {})", picture.alt)))
    }

    fn note_words(&self, inlines: &[Inline]) -> String {
        let one = |inline: &Inline| match inline {
            Inline::Link(inside, goal) => match self.address(goal) {
                Some(address) if !plain(inside).contains(&address) => {
                    format!(
                        "{}{}",
                        self.note_words(inside),
                        html::text(&self.language().pick(format!("（{address}）"), format!(" ({address})")))
                    )
                }
                _ => self.note_words(inside),
            },
            Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Deleted(inside) => self.note_words(inside),
            Inline::Words(words) | Inline::Code(words) => html::text(words),
            Inline::Picture(picture) => self.seen(picture),
            Inline::Break => "<br/>".to_owned(),
            Inline::Mark(_) => String::new(),
        };
        inlines.iter().map(one).collect()
    }
}
