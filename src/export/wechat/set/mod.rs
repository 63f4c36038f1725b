//! Blocks → chunks of HTML that WeChat leaves as they are.
//! In: a text as blocks. Out: [`Chunk`]s and [`Note`]s. Absent: how styles look (`style.rs`), numbers of pictures and notes.
//! `table.rs` sets tables, `note.rs` what stands in notes; `pieces.rs` parts what is too long for one paragraph.
//!
//! Lists are paragraphs with their markers typed: what WeChat's editor makes of `ul` in `ul` is known to go wrong. Links are
//! notes, for WeChat follows only its own.

mod note;
mod pieces;
mod table;

use self::pieces::pieces;
use super::{
    draft::{Bit, Chunk, Frame, Note, Shown, Source},
    html,
    style::{self, Tint},
    words,
};
use crate::{
    render::{
        Manuscript,
        markdown::block::{Block, Goal, Inline, List, Picture, Text},
    },
    source::uri,
    words::Language,
};

/// Characters of a row at most; where cells are as long as chapters, they stand one below the other.
const MOST: usize = 5000;
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
        self.chunks.push(Chunk { bits: vec![Bit::Html(html)], ..Chunk::default() });
    }

    /// Here a new part may well begin.
    pub(super) fn open(&mut self, html: String) {
        self.chunks.push(Chunk { bits: vec![Bit::Html(html)], opens: true, ..Chunk::default() });
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
                    is_bare: false,
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
        let mut chunk = Chunk { bits: vec![Bit::Picture(shown(picture))], ..Chunk::default() };
        if let Some(address) = picture.goal.as_ref().and_then(|goal| self.address(goal)) {
            let words = picture.caption.as_ref().unwrap_or(&picture.alt);
            let note = self.note_of(&address, words);
            chunk.html(&format!(
                "<p style=\"{}\">{}",
                style::CAPTION,
                self.language().pick("图片的链接见注", "For the link of the picture see note ")
            ));
            chunk.bits.push(Bit::Mark(note));
            chunk.html("</p>");
        }
        self.chunks.push(chunk);
    }

    fn picture(&mut self, shown: Shown) {
        self.chunks.push(Chunk { bits: vec![Bit::Picture(shown)], ..Chunk::default() });
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

    /// What `work` puts stands in a frame.
    fn framed(&mut self, style: &str, work: impl FnOnce(&mut Self)) {
        let before = self.chunks.len();
        work(self);
        let frame = Frame::new(vec![Bit::Html(format!("<section style=\"{style}\">"))], "</section>");
        self.chunks[before..].iter_mut().for_each(|chunk| chunk.frames.insert(0, frame.clone()));
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
                Inline::Picture(picture) => {
                    chunk.bits.push(Bit::Picture(Shown { is_bare: true, ..shown(picture) }));
                    if let Some(address) = picture.goal.as_ref().and_then(|goal| self.address(goal)) {
                        chunk.bits.push(Bit::Mark(self.note_of(&address, &picture.alt)));
                    }
                }
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
                // What a letter is to be about is for programs.
                let plain = plain.map(|plain| plain.split('?').next().unwrap_or(plain));
                Some(uri::decode(plain.unwrap_or(address)))
            }
            Goal::Site(address) => {
                let base = self.manuscript.site.base.as_ref()?;
                Some(absolute(base, address))
            }
            Goal::Here(_) => None,
        }
    }
}

/// A photograph over its caption.
fn shown(picture: &Picture) -> Shown {
    let said = picture.caption.as_ref().unwrap_or(&picture.alt);
    Shown {
        source: Source::Photo(picture.shot.clone()),
        alt: picture.alt.clone(),
        caption: said.clone(),
        name: words::file_name(said, 24),
        is_bare: false,
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
        Inline::Picture(picture) => picture.alt.clone(),
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
