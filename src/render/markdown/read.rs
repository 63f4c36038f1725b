//! Markdown → Document. In: the body, options, a resolver. Out: the tree and its faults.
//! Absent: HTML. The only file that names pulldown-cmark.

use std::borrow::Cow;
use std::ops::Range;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, CowStr, Event, LinkType, Options as Syntax, Parser, Tag, TagEnd,
};

use super::build::Builder;
use super::comment;
use super::link::{Address, Links};
use super::loose::Loose;
use super::notes::Notes;
use super::outline::{self, Heading};
use super::piece::{Block, Piece};
use super::prepare::{Prepared, prepare, restored};
use super::tree::{Align, Document, Element, Fault, FaultKind, Kind, Node};
use super::{Options, RawHtml, Resolve};

/// Reads the body of one entry. Never fails: what it cannot read it shows as typed, with a fault.
pub fn parse(body: &str, options: &Options<'_>, resolve: &dyn Resolve) -> Document {
    let prepared = prepare(body);
    let mut reader = Reader::new(&prepared, options, resolve);
    for (event, range) in Parser::new_ext(&prepared.text, syntax()).into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish()
}

/// What the body is made of, each piece with the author's own bytes. Where a piece of text says something else than its
/// bytes (`&amp;`), they differ.
pub fn pieces(body: &str) -> Vec<(Piece, Range<usize>)> {
    let prepared = prepare(body);
    let mut found = Vec::new();
    let mut inside: Vec<bool> = Vec::new();
    for (event, range) in Parser::new_ext(&prepared.text, syntax()).into_offset_iter() {
        let piece = match event {
            Event::Start(tag) => {
                inside.push(matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock));
                start_piece(&tag)
            }
            Event::End(tag) => {
                inside.pop();
                end_piece(tag)
            }
            Event::Html(_) if inside.last() == Some(&true) => None,
            Event::Text(_) if inside.last() == Some(&true) => None,
            Event::Text(text) => Some(Piece::Text(restored(&text).into_owned())),
            Event::Code(_) | Event::FootnoteReference(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                Some(Piece::Opaque)
            }
            Event::Html(_) | Event::InlineHtml(_) => Some(Piece::Html),
            Event::SoftBreak | Event::HardBreak => Some(Piece::Line),
            Event::Rule => Some(Piece::Rule),
            Event::TaskListMarker(_) => None,
        };
        found.extend(piece.map(|piece| (piece, prepared.author(&range))));
    }
    found
}

fn start_piece(tag: &Tag<'_>) -> Option<Piece> {
    Some(match tag {
        Tag::Link { dest_url, .. } => Piece::Link(restored(dest_url).into_owned()),
        Tag::Image { dest_url, .. } => Piece::Picture(restored(dest_url).into_owned()),
        Tag::Strong | Tag::Emphasis | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => Piece::Mark,
        Tag::Heading { level, .. } => Piece::Open(Block::Heading(*level as u8)),
        Tag::TableRow | Tag::TableHead => Piece::Row,
        Tag::Table(_) => Piece::Table,
        Tag::TableCell => Piece::Open(Block::Cell),
        Tag::Paragraph | Tag::Item | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => {
            Piece::Open(Block::Paragraph)
        }
        Tag::HtmlBlock => Piece::Html,
        Tag::CodeBlock(_) => Piece::Open(Block::Other),
        _ => Piece::Open(Block::Frame),
    })
}

fn end_piece(tag: TagEnd) -> Option<Piece> {
    match tag {
        TagEnd::Link | TagEnd::Image => Some(Piece::EndLink),
        TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough => Some(Piece::Mark),
        TagEnd::TableRow | TagEnd::TableHead | TagEnd::Table | TagEnd::HtmlBlock => None,
        _ => Some(Piece::Close),
    }
}

/// No smart punctuation: it sets Chinese quotes and dashes by Latin rules.
fn syntax() -> Syntax {
    Syntax::ENABLE_TABLES
        | Syntax::ENABLE_FOOTNOTES
        | Syntax::ENABLE_STRIKETHROUGH
        | Syntax::ENABLE_TASKLISTS
        | Syntax::ENABLE_HEADING_ATTRIBUTES
        | Syntax::ENABLE_GFM
        | Syntax::ENABLE_DEFINITION_LIST
}

struct Reader<'a> {
    prepared: &'a Prepared<'a>,
    options: &'a Options<'a>,
    build: Builder,
    links: Links<'a>,
    /// Pictures not yet ended; what stands inside one is only its description.
    pictures: usize,
    headings: Vec<Heading>,
    table: Columns,
    notes: Notes,
    /// What was being built when a note's definition began.
    outer: Vec<Outer<'a>>,
    /// Where the words of the heading or cell being read begin.
    words: usize,
    raw: String,
    code: bool,
    loose: Loose<'a>,
    faults: Vec<Fault>,
}

struct Outer<'a> {
    label: CowStr<'a>,
    nodes: Vec<Node>,
    open: Vec<usize>,
}

#[derive(Default)]
struct Columns {
    aligns: Vec<Align>,
    column: usize,
    /// The names of the columns, while the head is read.
    names: Option<Vec<String>>,
    body: bool,
}

impl<'a> Reader<'a> {
    fn new(prepared: &'a Prepared<'a>, options: &'a Options<'a>, resolve: &'a dyn Resolve) -> Self {
        Reader {
            prepared,
            options,
            build: Builder::new(options.language, prepared.text.len()),
            links: Links::new(prepared, resolve),
            pictures: 0,
            headings: Vec::new(),
            table: Columns::default(),
            notes: Notes::default(),
            outer: Vec::new(),
            words: 0,
            raw: String::new(),
            code: false,
            loose: Loose::new(&prepared.text),
            faults: Vec::new(),
        }
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => {
                if !self.code && matches!(text, CowStr::Borrowed(_)) && text.len() == range.len() {
                    self.loose.text(range);
                }
                self.build.say(&text);
            }
            Event::Code(text) => {
                self.build.open(Element::Code);
                self.build.say(&text);
                self.build.close();
            }
            Event::Html(html) => self.raw.push_str(&html),
            Event::InlineHtml(html) => self.inline_html(&restored(&html), &range),
            Event::FootnoteReference(label) => {
                let mark = self.notes.mark(&restored(&label));
                self.build.nodes.push(mark);
            }
            Event::SoftBreak => self.build.line_end(),
            Event::HardBreak => self.build.nodes.push(Node::Break),
            Event::Rule => self.build.nodes.push(Node::Rule),
            Event::TaskListMarker(done) => self.build.nodes.push(Node::Task(done)),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.build.say(&text),
        }
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if self.pictures > 0 && !matches!(tag, Tag::Image { .. }) {
            return;
        }
        let element = match tag {
            Tag::Strong => Element::Strong,
            Tag::Strikethrough => Element::Deleted,
            Tag::Emphasis | Tag::Superscript | Tag::Subscript => Element::Emphasis,
            Tag::Link { link_type, dest_url, title, .. } => {
                let dest = match link_type {
                    LinkType::Email => format!("mailto:{dest_url}").into(),
                    _ => dest_url.into(),
                };
                let address = Address { dest, title: title.into(), span: range };
                return self.links.start_link(address, &mut self.build);
            }
            Tag::Image { dest_url, title, .. } => {
                self.pictures += 1;
                if self.pictures == 1 {
                    let (dest, title) = (dest_url.into(), title.into());
                    let address = Address { dest, title, span: range };
                    self.links.start_picture(address, &mut self.build);
                }
                return;
            }
            tag => return self.start_block(tag),
        };
        self.build.open(element);
    }

    fn start_block(&mut self, tag: Tag<'a>) {
        self.loose.block();
        let element = match tag {
            Tag::Heading { level, id, .. } => {
                let id = id.map_or(String::new(), |id| restored(&id).into_owned());
                let level = level as u8;
                self.headings.push(Heading { level, id, text: String::new() });
                self.words = self.build.text.len();
                Element::Heading(self.headings.len() - 1)
            }
            Tag::BlockQuote(None) => Element::Quote,
            Tag::BlockQuote(Some(kind)) => Element::Alert(match kind {
                BlockQuoteKind::Note => Kind::Note,
                BlockQuoteKind::Tip => Kind::Tip,
                BlockQuoteKind::Important => Kind::Important,
                BlockQuoteKind::Warning => Kind::Warning,
                BlockQuoteKind::Caution => Kind::Caution,
            }),
            Tag::CodeBlock(kind) => {
                self.code = true;
                let info = match &kind {
                    CodeBlockKind::Fenced(info) => restored(info),
                    CodeBlockKind::Indented => "".into(),
                };
                Element::CodeBlock(info.split_whitespace().next().unwrap_or("").into())
            }
            Tag::HtmlBlock => return,
            Tag::List(start) => Element::List(start),
            Tag::Item => Element::Item,
            Tag::FootnoteDefinition(label) => {
                let nodes = std::mem::take(&mut self.build.nodes);
                let open = std::mem::take(&mut self.build.open);
                self.outer.push(Outer { label, nodes, open });
                return;
            }
            Tag::Table(aligns) => {
                let aligns = aligns.into_iter().map(align).collect();
                self.table = Columns { aligns, ..Columns::default() };
                Element::Table("".into())
            }
            Tag::TableHead => {
                self.table.names = Some(Vec::new());
                self.build.open(Element::TableHead);
                Element::Row
            }
            Tag::TableRow => {
                self.table.column = 0;
                if !std::mem::replace(&mut self.table.body, true) {
                    self.build.open(Element::TableBody);
                }
                Element::Row
            }
            Tag::TableCell => {
                let align = self.table.aligns.get(self.table.column).copied();
                let align = align.unwrap_or(Align::Unset);
                self.table.column += 1;
                self.words = self.build.text.len();
                match self.table.names {
                    Some(_) => Element::HeadCell(align),
                    None => Element::Cell(align),
                }
            }
            Tag::DefinitionList => Element::Definitions,
            Tag::DefinitionListTitle => Element::Term,
            Tag::DefinitionListDefinition => Element::Definition,
            _ => Element::Paragraph,
        };
        self.build.open(element);
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        if tag == TagEnd::Image {
            self.pictures -= 1;
            if self.pictures == 0 {
                self.links.end_picture(&mut self.build);
            }
            return;
        }
        if self.pictures > 0 {
            return;
        }
        match tag {
            TagEnd::Paragraph => self.build.close_paragraph(),
            TagEnd::Heading(_) => {
                if let Some(heading) = self.headings.last_mut() {
                    heading.text = self.build.text[self.words..].trim().replace('\n', " ");
                }
                self.build.close();
                self.build.set_deferred();
            }
            TagEnd::CodeBlock => {
                self.code = false;
                self.build.close();
            }
            TagEnd::HtmlBlock => self.html_block(range),
            TagEnd::FootnoteDefinition => self.end_note(range),
            TagEnd::Link => self.links.end_link(&mut self.build),
            TagEnd::Table => {
                if self.table.body {
                    self.build.close();
                }
                self.build.close();
            }
            TagEnd::TableHead => self.end_table_head(),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Item | TagEnd::DefinitionListTitle | TagEnd::DefinitionListDefinition => {
                self.build.set_deferred();
                self.build.close();
            }
            _ => self.build.close(),
        }
    }

    fn end_cell(&mut self) {
        self.build.set_deferred();
        let words = self.build.text[self.words..].trim();
        if let Some(names) = &mut self.table.names {
            if !words.is_empty() {
                names.push(words.to_owned());
            } else if let Some(Node::Open(cell @ Element::HeadCell(_))) = self.build.nodes.last_mut() {
                // A head without words heads nothing.
                *cell = Element::Cell(Align::Unset);
            }
        }
        self.build.close();
    }

    fn end_table_head(&mut self) {
        self.build.close();
        self.build.close();
        let names = self.table.names.take().unwrap_or_default();
        let name = names.join(self.options.language.pick("、", ", "));
        if let Some(&at) = self.build.open.last() {
            self.build.nodes[at] = Node::Open(Element::Table(name.into()));
        }
    }

    fn end_note(&mut self, range: Range<usize>) {
        let outer = self.outer.pop().expect("a note ends after it starts");
        let nodes = std::mem::replace(&mut self.build.nodes, outer.nodes);
        self.build.open = outer.open;
        self.notes.define(&restored(&outer.label), nodes, range);
    }

    fn inline_html(&mut self, html: &str, range: &Range<usize>) {
        let name = html.trim_matches(['<', '>', '/', ' ']);
        if html.starts_with("<!--") {
            self.build.vanished();
        } else if self.options.raw_html == RawHtml::Allow {
            self.build.nodes.push(Node::Verbatim(html.into()));
        } else if name.eq_ignore_ascii_case("br") {
            self.build.nodes.push(Node::Break);
        } else {
            self.fault(FaultKind::RawHtml, range);
            self.build.say(html);
        }
    }

    fn html_block(&mut self, range: Range<usize>) {
        let raw = std::mem::take(&mut self.raw);
        let raw = restored(&raw);
        // What looks like a comment inside these is their content.
        let is_script = ["<script", "<style", "<textarea", "<pre"]
            .iter()
            .any(|tag| raw.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag)));
        let kept = if is_script { Cow::Borrowed(raw.as_ref()) } else { comment::cut(&raw) };
        let kept = kept.trim();
        // A comment nobody closes would swallow the rest of the page.
        let allowed =
            self.options.raw_html == RawHtml::Allow && kept.contains('<') && (is_script || !kept.contains("<!--"));
        if kept.is_empty() {
        } else if allowed {
            self.build.nodes.push(Node::Verbatim(kept.into()));
        } else {
            if kept.contains('<') {
                let typed = self.prepared.text[range.clone()].trim_end().len();
                self.fault(FaultKind::RawHtml, &(range.start..range.start + typed));
            }
            self.build.open(Element::Paragraph);
            self.build.say(kept);
            self.build.close_paragraph();
        }
    }

    fn fault(&mut self, what: FaultKind, range: &Range<usize>) {
        self.faults.push(Fault { what, span: self.prepared.author(range) });
    }

    fn finish(mut self) -> Document {
        outline::settle(&mut self.headings, self.options.heading_base, self.options.prefix);
        let unused = std::mem::take(&mut self.notes).settle(&mut self.build.nodes);
        for range in unused {
            let text = &self.prepared.text[range.clone()];
            let first = text.lines().next().unwrap_or("").len();
            self.fault(FaultKind::UnusedNote, &(range.start..range.start + first));
        }
        let prepared = self.prepared;
        let refused = self.links.refused.into_iter().map(|range| (FaultKind::UnsafeLink, range));
        let noticed = self.loose.finish().into_iter().chain(refused);
        let noticed = noticed.map(|(what, range)| (what, prepared.author(&range)));
        let reserved = prepared.reserved.iter().cloned();
        let reserved = reserved.map(|span| (FaultKind::ReservedCharacter, span));
        let found = noticed.chain(reserved);
        self.faults.extend(found.map(|(what, span)| Fault { what, span }));
        self.faults.sort_by_key(|fault| (fault.span.start, fault.what, fault.span.end));
        Document {
            faults: self.faults,
            nodes: self.build.nodes,
            text: self.build.text,
            links: self.links.made,
            headings: self.headings,
            prefix: self.options.prefix.to_owned(),
            heading_base: self.options.heading_base,
            language: self.options.language,
        }
    }
}

fn align(alignment: Alignment) -> Align {
    match alignment {
        Alignment::None => Align::Unset,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
