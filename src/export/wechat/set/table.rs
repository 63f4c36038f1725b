//! Tables: an author's, a figure's.
//! In: rows. Out: a chunk a row, all in one frame that begins with the head. Absent: how cells look.

use super::{MOST, Setter};
use crate::{
    export::wechat::{
        draft::{Bit, Chunk, Frame},
        html, style,
    },
    render::{
        markdown::{
            Align,
            block::{Inline, Table},
        },
        view::{FigureView, TableRowView},
    },
};

impl<'m> Setter<'m> {
    pub(super) fn table(&mut self, table: &'m Table) {
        let align = |at: usize| match table.aligns.get(at) {
            Some(Align::Right) => "right",
            Some(Align::Center) => "center",
            _ => "left",
        };
        let row = |setter: &mut Self, cells: &'m [Vec<Inline>], head: bool| {
            let tag = if head { "th" } else { "td" };
            let mut chunk = Chunk::default();
            chunk.html("<tr>");
            for (at, cell) in cells.iter().enumerate() {
                chunk.html(&format!("<{tag} style=\"{}\">", setter.tint.cell(head, align(at))));
                setter.inlines(&mut chunk, cell);
                chunk.html(&format!("</{tag}>"));
            }
            chunk.html("</tr>");
            chunk
        };
        let head = row(self, &table.head, true);
        let rows: Vec<Chunk> = table.rows.iter().map(|cells| row(self, cells, false)).collect();
        if head.length() < MOST && rows.iter().all(|row| row.length() < MOST) {
            return self.rows(head, rows, table.head.len());
        }
        // Cells as long as chapters: one below the other.
        for cell in table.head.iter().chain(table.rows.iter().flatten()) {
            self.paragraph(cell, style::PARAGRAPH);
        }
    }

    /// A figure that is a table, under its title.
    pub(super) fn figure_table(&mut self, title: &str, view: &FigureView) {
        let cell = |head: bool, text: &str, align| {
            let tag = if head { "th" } else { "td" };
            format!("<{tag} style=\"{}\">{}</{tag}>", self.tint.cell(head, align), html::text(text))
        };
        let row = |row: &TableRowView| {
            let cells: String = row.cells.iter().map(|one| cell(false, &one.text, "right")).collect();
            let bits = vec![Bit::Html(format!("<tr>{}{cells}</tr>", cell(false, &row.name, "left")))];
            Chunk { bits, ..Chunk::default() }
        };
        let heads = view.table.head.iter().enumerate();
        let heads: String = heads.map(|(at, text)| cell(true, text, if at == 0 { "left" } else { "right" })).collect();
        let head = Chunk { bits: vec![Bit::Html(format!("<tr>{heads}</tr>"))], ..Chunk::default() };
        let rows = view.table.rows.iter().chain(&view.table.total).map(row).collect();
        self.put(format!("<p style=\"{}\"><strong>{}</strong></p>", style::TIGHT, html::text(title)));
        self.rows(head, rows, view.table.head.len());
        let below = view.note.iter().chain(&view.source);
        let below: Vec<String> = below.map(|line| html::text(line)).collect();
        if !below.is_empty() {
            self.put(format!("<p style=\"{}\">{}</p>", style::CAPTION, below.join("<br/>")));
        }
    }

    /// A table; where a part ends within it, the next begins with the head again.
    fn rows(&mut self, head: Chunk, rows: Vec<Chunk>, columns: usize) {
        // A column wants room for five characters.
        let style = match columns {
            0..=4 => style::TABLE.to_owned(),
            _ => format!("{};min-width:{}em", style::TABLE, columns * 5),
        };
        let mut open = Chunk::default();
        open.html(&format!("<section style=\"{}\"><table style=\"{style}\"><tbody>", style::TABLE_FRAME));
        for bit in head.bits {
            match bit {
                Bit::Html(html) => open.html(&html),
                // A picture has one place, and a head may have several.
                Bit::Picture(shown) => open.html(&html::text(&shown.alt)),
                Bit::Mark(_) => open.bits.push(bit),
            }
        }
        let frame = Frame::new(open.bits, "</tbody></table></section>");
        let rows = if rows.is_empty() { vec![Chunk::default()] } else { rows };
        self.chunks.extend(rows.into_iter().map(|row| Chunk { frames: vec![frame.clone()], ..row }));
    }
}
