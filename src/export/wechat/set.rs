//! Blocks → chunks of HTML that WeChat leaves as they are.
//! In: a text as blocks. Out: [`Chunk`]s and [`Note`]s. Absent: how styles look (`style.rs`), numbers of pictures and notes.
//!
//! Lists are paragraphs with their markers typed: what WeChat's editor makes of `ul` in `ul` is known to go wrong. Links are
//! notes, for WeChat follows only its own.

use super::{
    draft::{Bit, Chunk, Note, Shown, Source},
    html,
    style::{self, Tint},
    words,
};
use crate::{
    render::{
        Manuscript,
        markdown::{
            Align,
            block::{Block, Goal, Inline, List, Picture, Table, Text},
        },
        view::{FigureView, TableRowView},
    },
    source::uri,
    words::Language,
};

/// Characters of HTML that stand together at most; what is longer is parted at a sentence, an item, a row.
const MOST: usize = 5000;
/// Characters of a paragraph at most.
const LONGEST: usize = 1500;
/// The only links WeChat follows.
const OWN: &str = "https://mp.weixin.qq.com/";

/// Sets the texts of one article.
pub(super) struct Setter<'m> {
    manuscript: &'m Manuscript,
    pub(super) tint: Tint,
    /// How many levels of headings stand over the text.
    pub(super) above: u8,
    pub(super) chunks: Vec<Chunk>,
    pub(super) notes: Vec<Note>,
    /// The footnotes of the text that is being set, and where each stands among all notes once it was referred to.
    footnotes: Vec<(&'m [Block], Option<usize>)>,
}

impl<'m> Setter<'m> {
    pub(super) fn new(manuscript: &'m Manuscript, tint: Tint) -> Self {
        Self { manuscript, tint, above: 0, chunks: Vec::new(), notes: Vec::new(), footnotes: Vec::new() }
    }

    pub(super) fn text(&mut self, text: &'m Text) {
        self.footnotes = text.notes.iter().map(|note| (note.as_slice(), None)).collect();
        self.blocks(&text.blocks);
    }

    /// A finished piece.
    pub(super) fn put(&mut self, html: String) {
        self.chunks.push(Chunk { bits: vec![Bit::Html(html)], opens: false });
    }

    /// Here a new part may well begin.
    pub(super) fn open(&mut self, html: String) {
        self.chunks.push(Chunk { bits: vec![Bit::Html(html)], opens: true });
    }

    /// A figure of the year: its drawing, or its table; and what it says in words.
    pub(super) fn figure(&mut self, id: &str, caption: &str) {
        let manuscript = self.manuscript;
        let chart = if id == "ring" { Some(&manuscript.ring) } else { manuscript.chart(id) };
        let Some(chart) = chart else { return };
        let view = &chart.view;
        let title = if caption.is_empty() { &view.title } else { caption };
        match chart.narrow.as_ref().or(chart.wide.as_ref()) {
            Some(svg) => {
                // A description begins with the figure's own title.
                let own = if *title == view.title { String::new() } else { sentence(title, self.language()) };
                let said = format!("{own}{}", view.description);
                self.picture(Shown {
                    source: Source::Chart { id: chart.id.clone(), svg: svg.clone() },
                    alt: said.clone(),
                    caption: said,
                    name: words::file_name(title, 24),
                });
            }
            None => self.figure_table(title, view),
        }
    }

    fn language(&self) -> Language {
        self.manuscript.language
    }

    fn blocks(&mut self, blocks: &'m [Block]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'m Block) {
        match block {
            Block::Paragraph(inlines) => self.paragraph(inlines, style::PARAGRAPH),
            Block::Heading(level, inlines) => {
                let level = level + self.above;
                let (tag, style) = (if level == 1 { "h2" } else { "h3" }, self.tint.heading(level));
                let mut chunk = Chunk { opens: true, ..Chunk::default() };
                chunk.html(&format!("<{tag} style=\"{style}\">"));
                self.inlines(&mut chunk, inlines);
                chunk.html(&format!("</{tag}>"));
                self.chunks.push(chunk);
            }
            Block::Quote(blocks) => self.framed(&self.tint.quote(), |setter| setter.blocks(blocks)),
            Block::Alert(title, blocks) => self.framed(&self.tint.alert(), |setter| {
                let title = html::text(title);
                setter.put(format!("<p style=\"{}\"><strong>{title}</strong></p>", style::TIGHT));
                setter.blocks(blocks);
            }),
            Block::Code(code) => self.code(code),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Definitions(all) => {
                for (term, blocks) in all {
                    let mut chunk = Chunk::default();
                    chunk.html(&format!("<p style=\"{}\"><strong style=\"{}\">", style::TIGHT, style::STRONG));
                    self.inlines(&mut chunk, term);
                    chunk.html("</strong></p>");
                    self.chunks.push(chunk);
                    self.framed(style::INSET, |setter| setter.blocks(blocks));
                }
            }
            Block::Rule => self.put(format!("<section style=\"{}\"><br/></section>", style::RULE)),
            Block::Figure { id, caption } => self.figure(id, caption),
            Block::Pictures(pictures) => pictures.iter().for_each(|picture| self.photo(picture)),
        }
    }

    pub(super) fn photo(&mut self, picture: &Picture) {
        let said = picture.caption.as_ref().unwrap_or(&picture.alt);
        self.picture(Shown {
            source: Source::Photo(picture.shot.clone()),
            alt: picture.alt.clone(),
            caption: said.clone(),
            name: words::file_name(said, 24),
        });
    }

    fn picture(&mut self, shown: Shown) {
        self.chunks.push(Chunk { bits: vec![Bit::Picture(shown)], opens: false });
    }

    fn paragraph(&mut self, inlines: &[Inline], style: &str) {
        for piece in pieces(inlines) {
            let mut chunk = Chunk::default();
            chunk.html(&format!("<p style=\"{style}\">"));
            self.inlines(&mut chunk, &piece);
            chunk.html("</p>");
            self.chunks.push(chunk);
        }
    }

    /// What `work` puts stands in a frame; in several of them when it is long.
    fn framed(&mut self, style: &str, work: impl FnOnce(&mut Self)) {
        let before = self.chunks.len();
        work(self);
        let inside = self.chunks.split_off(before);
        let mut frame = Chunk::default();
        for chunk in inside {
            if !frame.bits.is_empty() && frame.length() + chunk.length() > MOST {
                self.close_frame(style, std::mem::take(&mut frame));
            }
            frame.append(chunk);
        }
        if !frame.bits.is_empty() {
            self.close_frame(style, frame);
        }
    }

    fn close_frame(&mut self, style: &str, inside: Chunk) {
        let mut chunk = Chunk::default();
        chunk.html(&format!("<section style=\"{style}\">"));
        chunk.append(inside);
        chunk.html("</section>");
        self.chunks.push(chunk);
    }

    fn list(&mut self, list: &'m List) {
        let last = list.start.map(|start| start + list.items.len().saturating_sub(1) as u64);
        let wide = last.is_some_and(|last| last > 99);
        for (at, item) in list.items.iter().enumerate() {
            let marker = match (item.done, list.start) {
                (Some(true), _) => "✓".to_owned(),
                (Some(false), _) => "□".to_owned(),
                (None, Some(start)) => format!("{}.", start + at as u64),
                (None, None) => "•".to_owned(),
            };
            let marker = format!("<span style=\"{}\">{marker}</span>", style::marker(wide));
            let (first, rest): (&'m [Inline], &'m [Block]) = match item.blocks.split_first() {
                Some((Block::Paragraph(inlines), rest)) => (inlines, rest),
                _ => (&[], &item.blocks),
            };
            let mut pieces = pieces(first).into_iter();
            let mut chunk = Chunk::default();
            chunk.html(&format!("<p style=\"{}\">{marker}", style::hanging(wide)));
            self.inlines(&mut chunk, &pieces.next().unwrap_or_default());
            chunk.html("</p>");
            self.chunks.push(chunk);
            let more: Vec<_> = pieces.collect();
            if !more.is_empty() || !rest.is_empty() {
                self.framed(&style::item(wide), |setter| {
                    more.iter().for_each(|piece| setter.paragraph(piece, style::TIGHT));
                    setter.blocks(rest);
                });
            }
        }
    }

    fn code(&mut self, code: &str) {
        let lines: Vec<&str> = code.trim_end_matches('\n').split('\n').collect();
        for some in lines.chunks(60) {
            let line = |line: &&str| {
                let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
                // A space at the beginning of a line would be none.
                format!(
                    "{}{}",
                    "\u{a0}".repeat(line[..indent].replace('\t', "    ").len()),
                    html::text(&line[indent..])
                )
            };
            let lines: Vec<String> = some.iter().map(line).collect();
            self.put(format!("<section style=\"{}\">{}</section>", style::CODE_BLOCK, lines.join("<br/>")));
        }
    }

    fn table(&mut self, table: &'m Table) {
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
            return self.rows(&head, rows, table.head.len());
        }
        // Cells as long as chapters: one below the other.
        for cell in table.head.iter().chain(table.rows.iter().flatten()) {
            self.paragraph(cell, style::PARAGRAPH);
        }
    }

    /// A figure that is a table, under its title.
    fn figure_table(&mut self, title: &str, view: &FigureView) {
        let cell = |head: bool, text: &str, align| {
            let tag = if head { "th" } else { "td" };
            format!("<{tag} style=\"{}\">{}</{tag}>", self.tint.cell(head, align), html::text(text))
        };
        let row = |row: &TableRowView| {
            let cells: String = row.cells.iter().map(|one| cell(false, &one.text, "right")).collect();
            let bits = vec![Bit::Html(format!("<tr>{}{cells}</tr>", cell(false, &row.name, "left")))];
            Chunk { bits, opens: false }
        };
        let heads = view.table.head.iter().enumerate();
        let heads: String = heads.map(|(at, text)| cell(true, text, if at == 0 { "left" } else { "right" })).collect();
        let head = Chunk { bits: vec![Bit::Html(format!("<tr>{heads}</tr>"))], opens: false };
        let rows = view.table.rows.iter().chain(&view.table.total).map(row).collect();
        self.put(format!("<p style=\"{}\"><strong>{}</strong></p>", style::TIGHT, html::text(title)));
        self.rows(&head, rows, view.table.head.len());
        let below = view.note.iter().chain(&view.source);
        let below: Vec<String> = below.map(|line| html::text(line)).collect();
        if !below.is_empty() {
            self.put(format!("<p style=\"{}\">{}</p>", style::CAPTION, below.join("<br/>")));
        }
    }

    /// Rows in as many tables as they need, each with the head.
    fn rows(&mut self, head: &Chunk, rows: Vec<Chunk>, columns: usize) {
        // A column wants room for five characters.
        let style = match columns {
            0..=4 => style::TABLE.to_owned(),
            _ => format!("{};min-width:{}em", style::TABLE, columns * 5),
        };
        let open = |chunk: &mut Chunk| {
            chunk.html(&format!("<section style=\"{}\"><table style=\"{style}\"><tbody>", style::TABLE_FRAME));
            chunk.append(Chunk { bits: head.bits.clone(), opens: false });
        };
        let mut table = Chunk::default();
        open(&mut table);
        let mut length = head.length();
        for row in rows {
            if length + row.length() > MOST && length > head.length() {
                table.html("</tbody></table></section>");
                self.chunks.push(std::mem::take(&mut table));
                open(&mut table);
                length = head.length();
            }
            length += row.length();
            table.append(row);
        }
        table.html("</tbody></table></section>");
        self.chunks.push(table);
    }

    fn inlines(&mut self, chunk: &mut Chunk, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Words(words) => chunk.html(&html::text(words)),
                Inline::Emphasis(inside) => self.dressed(chunk, "em", &self.tint.emphasis(), inside),
                Inline::Strong(inside) => self.dressed(chunk, "strong", style::STRONG, inside),
                Inline::Deleted(inside) => self.dressed(chunk, "span", style::DELETED, inside),
                Inline::Code(code) => {
                    chunk.html(&format!("<span style=\"{}\">{}</span>", style::CODE, html::text(code)));
                }
                Inline::Link(inside, goal) => self.link(chunk, inside, goal),
                Inline::Mark(number) => self.mark(chunk, *number),
                Inline::Break => chunk.html("<br/>"),
            }
        }
    }

    fn dressed(&mut self, chunk: &mut Chunk, tag: &str, style: &str, inside: &[Inline]) {
        chunk.html(&format!("<{tag} style=\"{style}\">"));
        self.inlines(chunk, inside);
        chunk.html(&format!("</{tag}>"));
    }

    fn link(&mut self, chunk: &mut Chunk, inside: &[Inline], goal: &Goal) {
        let address = self.address(goal);
        match address {
            Some(address) if address.starts_with(OWN) => {
                chunk.html(&format!("<a href=\"{}\">", html::attribute(&address)));
                self.inlines(chunk, inside);
                chunk.html("</a>");
            }
            Some(address) => {
                self.inlines(chunk, inside);
                let is_said = plain(inside).contains(address.trim_start_matches("https://").trim_end_matches('/'));
                if !is_said {
                    let words = plain(inside);
                    chunk.bits.push(Bit::Mark(self.note_of(&address, &words)));
                }
            }
            None => self.inlines(chunk, inside),
        }
    }

    /// What a reader can type; none of what lies in the same text, or on a site that has no address yet.
    fn address(&self, goal: &Goal) -> Option<String> {
        match goal {
            Goal::Outside(address) => {
                let plain = ["mailto:", "tel:"].iter().find_map(|scheme| address.strip_prefix(scheme));
                Some(uri::decode(plain.unwrap_or(address)))
            }
            Goal::Site(address) => {
                let base = self.manuscript.site.base.as_ref()?;
                Some(absolute(base, address))
            }
            Goal::Here(_) => None,
        }
    }

    fn note_of(&mut self, address: &str, words: &str) -> usize {
        let known = self.notes.iter().position(|note| note.address.as_deref() == Some(address));
        known.unwrap_or_else(|| {
            let said = self.language().pick(format!("{words}：{address}"), format!("{words}: {address}"));
            self.notes.push(Note { address: Some(address.to_owned()), html: html::text(&said) });
            self.notes.len() - 1
        })
    }

    fn mark(&mut self, chunk: &mut Chunk, number: usize) {
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
            Block::Pictures(pictures) => pictures.iter().map(|picture| html::text(&picture.alt)).collect(),
            Block::Rule | Block::Figure { .. } => String::new(),
        }
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
            Inline::Break => "<br/>".to_owned(),
            Inline::Mark(_) => String::new(),
        };
        inlines.iter().map(one).collect()
    }
}

/// As readers type it.
pub(super) fn absolute(base: &str, address: &str) -> String {
    format!("{base}{}", address.strip_suffix("index.html").unwrap_or(address))
}

/// The words without what they wear.
pub(super) fn plain(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Words(words) | Inline::Code(words) => words.clone(),
        Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Deleted(inside) | Inline::Link(inside, _) => {
            plain(inside)
        }
        Inline::Break => " ".to_owned(),
        Inline::Mark(_) => String::new(),
    };
    inlines.iter().map(one).collect()
}

/// With the stop that a title has none of.
fn sentence(title: &str, language: Language) -> String {
    let ended = title.ends_with(['。', '！', '？', '.', '!', '?']);
    if ended || title.is_empty() { title.to_owned() } else { format!("{title}{}", language.pick("。", ". ")) }
}

/// A paragraph, parted at ends of sentences where it is longer than anybody should read in one go.
fn pieces(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let mut rest = inlines.to_vec();
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let mut room = LONGEST;
        pieces.push(take(&mut rest, &mut room));
    }
    pieces
}

/// Takes what fits from the front.
fn take(rest: &mut Vec<Inline>, room: &mut usize) -> Vec<Inline> {
    let mut taken = Vec::new();
    while !rest.is_empty() && *room > 0 {
        let first = rest.remove(0);
        let (fits, left) = match first {
            Inline::Words(words) => {
                let (fits, left) = part(words, room);
                (Inline::Words(fits), left.map(Inline::Words))
            }
            Inline::Code(words) => {
                let (fits, left) = part(words, room);
                (Inline::Code(fits), left.map(Inline::Code))
            }
            Inline::Strong(inside) => inner(inside, room, Inline::Strong),
            Inline::Emphasis(inside) => inner(inside, room, Inline::Emphasis),
            Inline::Deleted(inside) => inner(inside, room, Inline::Deleted),
            Inline::Link(inside, goal) => inner(inside, room, |inside| Inline::Link(inside, goal.clone())),
            other => (other, None),
        };
        taken.push(fits);
        if let Some(left) = left {
            rest.insert(0, left);
            *room = 0;
        }
    }
    taken
}

fn inner(mut inside: Vec<Inline>, room: &mut usize, dress: impl Fn(Vec<Inline>) -> Inline) -> (Inline, Option<Inline>) {
    let fits = take(&mut inside, room);
    (dress(fits), (!inside.is_empty()).then(|| dress(inside)))
}

fn part(words: String, room: &mut usize) -> (String, Option<String>) {
    let length = words::length(&words);
    // A little more is better than a second paragraph of three words.
    if length <= *room + LONGEST / 4 {
        *room = room.saturating_sub(length);
        return (words, None);
    }
    let end = words::whole(&words, (*room).max(1)).max(words.chars().next().map_or(0, char::len_utf8));
    let stop = words[..end].rfind(['。', '！', '？', '；']).map(|at| at + '。'.len_utf8());
    let end = stop.unwrap_or(end);
    *room = 0;
    (words[..end].to_owned(), Some(words[end..].to_owned()))
}
