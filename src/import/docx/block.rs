//! Paragraph under paragraph, from the first to the last.
//! In: the elements of a document. Out: the blocks of a [`Page`], the pictures of a [`Gallery`]. Absent: what stands in
//! a paragraph (`run.rs`), and tables (`table.rs`).

use super::{
    Links,
    gallery::Gallery,
    inline::{Breaks, Inline, escaped},
    numbering::{Label, Numbering},
    page::{Page, Sign},
    run::{Around, Field, Words, simplified},
    styles::{Role, Styles},
};
use crate::{
    import::{paper::Paper, xml::Element},
    parcel::Parts,
    report::{Code, Diagnostic},
};
use std::collections::BTreeMap;

/// One document under way.
pub(super) struct Desk<'e> {
    pub(super) styles: Styles,
    pub(super) numbering: Numbering,
    pub(super) links: Links,
    pub(super) gallery: Gallery<'e>,
    pub(super) fields: Vec<Field>,
    /// The words of the last one, after which pictures are named.
    pub(super) heading: String,
    /// Whether a table of contents was met.
    pub(super) has_contents: bool,
    pub(super) page: Page,
    notes: BTreeMap<(&'static str, &'e str), Note<'e>>,
    /// Footnotes that have been referred to, in order.
    referred: usize,
    tallies: BTreeMap<&'static str, usize>,
    /// The words of a paragraph whose mark was deleted: they belong to the next.
    carried: Inline,
}

struct Note<'e> {
    element: &'e Element,
    links: &'e Links,
    number: Option<usize>,
}

/// A file of notes: the name of its elements, its root, what it refers to.
pub(super) type Notes = (&'static str, Element, Links);

impl<'e> Desk<'e> {
    pub(super) fn new(
        stem: &str,
        parts: Parts<'e>,
        (styles, numbering): (Styles, Numbering),
        links: Links,
        notes: &'e [Notes],
    ) -> Self {
        let of = |(kind, root, links): &'e Notes| {
            let notes =
                root.elements().filter(|element| element.name == *kind && element.attribute("w:type").is_none());
            let notes = notes.filter_map(|element| Some((element.attribute("w:id")?, element)));
            notes.map(|(id, element)| ((*kind, id), Note { element, links, number: None })).collect::<Vec<_>>()
        };
        Self {
            styles,
            numbering,
            links,
            gallery: Gallery::new(stem, parts),
            fields: Vec::new(),
            heading: String::new(),
            has_contents: false,
            page: Page::default(),
            notes: notes.iter().flat_map(of).collect(),
            referred: 0,
            tallies: BTreeMap::new(),
            carried: Inline::default(),
        }
    }

    /// `margins`: whether headers or footers hold words.
    pub(super) fn read(&mut self, body: &'e Element, margins: bool) {
        self.blocks(body);
        if !self.carried.is_blank() {
            let rest = std::mem::take(&mut self.carried).markdown(Breaks::Lines);
            self.page.block(&rest, Vec::new());
        }
        for (there, what) in [(self.has_contents, "contents"), (margins, "margins")] {
            if there {
                self.tally(what);
            }
        }
        for (what, count) in std::mem::take(&mut self.tallies) {
            self.page.remark(Diagnostic::new(Code::ImportLeftOut).with("what", what).with("count", count));
        }
    }

    pub(super) fn finish(self) -> Paper {
        let (markdown, remarks) = self.page.finish();
        Paper { markdown, pictures: self.gallery.finish(), remarks }
    }

    /// One more of what is left out.
    pub(super) fn tally(&mut self, what: &'static str) {
        *self.tallies.entry(what).or_default() += 1;
    }

    pub(super) fn blocks(&mut self, element: &'e Element) {
        for child in element.elements() {
            match child.name.as_str() {
                "w:p" => self.paragraph(child),
                "w:tbl" => self.table(child),
                "w:del" | "w:moveFrom" => self.tally("deleted"),
                "w:sdt" => {
                    let gallery = child.descend(&["w:sdtPr", "w:docPartObj", "w:docPartGallery"]);
                    if gallery.and_then(|name| name.attribute("w:val")) == Some("Table of Contents") {
                        self.has_contents = true;
                    } else if let Some(content) = child.child("w:sdtContent") {
                        self.blocks(content);
                    }
                }
                "w:altChunk" => self.tally("chunks"),
                "mc:AlternateContent" => {
                    if let Some(chosen) = child.child("mc:Choice").or_else(|| child.child("mc:Fallback")) {
                        self.blocks(chosen);
                    }
                }
                "m:oMathPara" => {
                    let mut words = Words::default();
                    self.words(child, &Around::default(), &mut words);
                    self.page.block(&words.inline.markdown(Breaks::Lines), words.remarks);
                }
                "w:sectPr" | "w:sdtPr" | "w:tcPr" => {}
                _ => self.blocks(child),
            }
        }
    }

    fn paragraph(&mut self, paragraph: &'e Element) {
        let role = self.role(paragraph);
        if matches!(role, Role::Heading(_)) {
            self.fields.clear();
        }
        if role == Role::Contents {
            // Fields may begin here and end far below.
            let mut dropped = Words::default();
            self.words(paragraph, &Around::default(), &mut dropped);
            self.has_contents = true;
            return;
        }
        let mut words = self.words_of(paragraph);
        let mark = paragraph.descend(&["w:pPr", "w:rPr"]);
        if mark.is_some_and(|mark| mark.child("w:del").is_some()) {
            self.carried = words.inline;
            return;
        }
        let label = if words.inline.is_blank() { None } else { self.label(paragraph) };
        let remarks = std::mem::take(&mut words.remarks);
        match (role, label) {
            _ if words.inline.is_blank() => {
                for remark in remarks {
                    self.page.remark(remark);
                }
            }
            _ if words.inline.is_ready() => {
                let mut remarks = remarks;
                for picture in words.inline.ready() {
                    self.page.block(picture, std::mem::take(&mut remarks));
                }
            }
            (Role::Heading(level), label) => {
                let inline = std::mem::take(&mut words.inline).unbold();
                let label = label.map(|(_, _, label)| label.printed()).unwrap_or_default();
                self.heading = inline.plain();
                let text = format!("{label}{}", inline.markdown(Breaks::Spaces));
                self.page.block(&format!("{} {text}", "#".repeat(usize::from(level))), remarks);
            }
            (_, Some((list, level, Label::Bullet))) => {
                self.page.item(&list, level, Sign::Bullet, &words.inline.markdown(Breaks::Lines), remarks);
            }
            (_, Some((list, level, Label::Number(number, _)))) => {
                self.page.item(&list, level, Sign::Number(number), &words.inline.markdown(Breaks::Lines), remarks);
            }
            (Role::Bullet(level), None) => {
                self.page.item("style", level, Sign::Bullet, &words.inline.markdown(Breaks::Lines), remarks);
            }
            (role, label) => {
                let label = label.map(|(_, _, label)| label.printed()).unwrap_or_default();
                let text = format!("{}{}", escaped(&label), words.inline.markdown(Breaks::Lines));
                let text = if role == Role::Quote { format!("> {}", text.replace('\n', "\n> ")) } else { text };
                self.page.block(&text, remarks);
            }
        }
        for picture in words.floating {
            self.page.block(&picture, Vec::new());
        }
        for content in words.boxes {
            let before = self.page.mark();
            self.blocks(content);
            self.page.remark_since(before, simplified("box"));
        }
    }

    /// The words of a paragraph, in the look of its style.
    pub(super) fn words_of(&mut self, paragraph: &'e Element) -> Words<'e> {
        let mut around = Around::default();
        if let Some(style) = style_of(paragraph).filter(|style| !self.styles.is_decor(style)) {
            around.marks.bold = self.styles.bold(style).unwrap_or(false);
            around.marks.italic = self.styles.italic(style).unwrap_or(false);
        }
        let mut words = Words { inline: std::mem::take(&mut self.carried), ..Words::default() };
        self.words(paragraph, &around, &mut words);
        // Only a table of contents goes on over paragraphs; a field that nobody closed must not swallow the rest.
        self.fields.retain(Field::is_contents);
        words
    }

    /// The list a paragraph is in, its level, and what stands before it; counts the list on.
    pub(super) fn label(&mut self, paragraph: &'e Element) -> Option<(String, u8, Label)> {
        let own = paragraph.descend(&["w:pPr", "w:numPr"]);
        let value = |name: &str| own.and_then(|own| own.child(name)).and_then(|found| found.attribute("w:val"));
        let style = style_of(paragraph);
        let by_style = style.and_then(|style| self.styles.numbering(style));
        let list = value("w:numId").map(str::to_owned).or_else(|| by_style.as_ref().map(|(list, _)| list.clone()))?;
        let level = value("w:ilvl").and_then(|level| level.parse().ok());
        let level = level.or_else(|| by_style.and_then(|(_, level)| level));
        let level = level.or_else(|| self.numbering.level_of(&list, style?)).unwrap_or(0_u8);
        let label = self.numbering.next(&list, level)?;
        let depth = style.map_or(0, |style| self.styles.depth(style));
        Some((list, level.saturating_add(depth), label))
    }

    /// The number of a note, and its text put below; `None` when there is none.
    pub(super) fn refer(&mut self, kind: &'static str, id: &str) -> Option<usize> {
        let note = self.notes.iter_mut().find(|((k, i), _)| *k == kind && *i == id).map(|(_, note)| note)?;
        if note.number.is_some() {
            return note.number;
        }
        self.referred += 1;
        let number = self.referred;
        note.number = Some(number);
        let (element, links) = (note.element, note.links.clone());
        let outer = std::mem::replace(&mut self.links, links);
        let carried = std::mem::take(&mut self.carried);
        let fields = std::mem::take(&mut self.fields);
        let mut lines = Vec::new();
        for paragraph in element.all("w:p") {
            let words = self.words_of(paragraph);
            if !words.inline.is_blank() {
                lines.push(words.inline.markdown(Breaks::Lines));
            }
            words.remarks.into_iter().for_each(|remark| self.page.remark(remark));
        }
        self.links = outer;
        self.carried = carried;
        self.fields = fields;
        self.page.note(format!("[^{number}]: {}", lines.join("\\\n")));
        Some(number)
    }

    fn role(&self, paragraph: &Element) -> Role {
        let outline = paragraph.descend(&["w:pPr", "w:outlineLvl"]).and_then(|level| level.attribute("w:val"));
        let by_style = style_of(paragraph).map_or(Role::Plain, |style| self.styles.role(style));
        match (by_style, outline.and_then(|level| level.parse::<u8>().ok())) {
            (Role::Heading(_) | Role::Plain, Some(level)) if level < 9 => Role::Heading((level + 1).min(6)),
            // 正文文本: said on purpose.
            (Role::Heading(_), Some(_)) => Role::Plain,
            (role, _) => role,
        }
    }
}

fn style_of(paragraph: &Element) -> Option<&str> {
    paragraph.descend(&["w:pPr", "w:pStyle"])?.attribute("w:val")
}

impl Label {
    /// As it stands on paper.
    pub(super) fn printed(&self) -> String {
        match self {
            Self::Bullet => String::new(),
            Self::Number(_, printed) | Self::Words(printed) => {
                let follows = printed.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '.');
                if follows { format!("{printed} ") } else { printed.clone() }
            }
        }
    }
}
