//! What the styles of a document make of a paragraph.
//! In: `styles.xml`. Out: [`Styles`], and of each style what counts in Markdown. Absent: colours, faces, sizes.

use crate::import::xml::Element;
use std::collections::BTreeMap;

/// How far a style may stand on others; a circle of them ends here.
const LONGEST: usize = 20;

#[derive(Default)]
pub(super) struct Styles {
    by_id: BTreeMap<String, Style>,
}

/// What one style says, without those it is based on.
#[derive(Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    /// 大纲级别, 0 for the first.
    outline: Option<u8>,
    numbering: Option<String>,
    level: Option<u8>,
    bold: Option<bool>,
    italic: Option<bool>,
}

/// What a paragraph is by its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Plain,
    /// `#` to `######`
    Heading(u8),
    /// A line of a table of contents.
    Contents,
    Quote,
    /// 列表项目符号, where the style names no numbering.
    Bullet(u8),
}

impl Styles {
    pub(super) fn of(root: &Element) -> Self {
        let styles = root.elements().filter(|element| element.name == "w:style");
        let by_id = styles.filter_map(|element| Some((element.attribute("w:styleId")?.to_owned(), Style::of(element))));
        Self { by_id: by_id.collect() }
    }

    pub(super) fn role(&self, id: &str) -> Role {
        for style in self.chain(id) {
            let name = style.name.to_lowercase();
            let name = name.trim();
            if name.starts_with("toc ") || name == "toc heading" || name.starts_with("目录") {
                return Role::Contents;
            }
            let level = name.strip_prefix("heading").or_else(|| name.strip_prefix("标题"));
            if let Some(level) = level.and_then(|level| level.trim().parse::<u8>().ok()) {
                return Role::Heading(level.clamp(1, 6));
            }
            match name {
                "title" | "标题" => return Role::Heading(1),
                "quote" | "intense quote" | "引用" | "明显引用" => return Role::Quote,
                _ => {}
            }
            if let Some(outline) = style.outline.filter(|outline| *outline < 9) {
                return Role::Heading((outline + 1).min(6));
            }
            if style.numbering.is_none()
                && let Some(level) = name.strip_prefix("list bullet")
            {
                return Role::Bullet(level.trim().parse::<u8>().unwrap_or(1).clamp(1, 9) - 1);
            }
        }
        Role::Plain
    }

    /// The list a paragraph of that style is in, and its level there where the style says so.
    pub(super) fn numbering(&self, id: &str) -> Option<(String, Option<u8>)> {
        let numbering = self.chain(id).find_map(|style| style.numbering.clone())?;
        Some((numbering, self.chain(id).find_map(|style| style.level)))
    }

    /// How deep the lists of that style stand: List Bullet 2 is a list of its own to Word, and looks nested.
    pub(super) fn depth(&self, id: &str) -> u8 {
        let depth = self.chain(id).find_map(|style| {
            let name = style.name.to_lowercase();
            let rest = name.strip_prefix("list bullet").or_else(|| name.strip_prefix("list number"))?;
            rest.trim().parse::<u8>().ok()
        });
        depth.unwrap_or(1).clamp(1, 9) - 1
    }

    /// Whether the look of a style says only what its name says: captions, quotations.
    pub(super) fn is_decor(&self, id: &str) -> bool {
        let names = ["caption", "题注", "quote", "intense quote", "引用", "明显引用"];
        self.chain(id).any(|style| names.contains(&style.name.to_lowercase().trim()))
    }

    pub(super) fn bold(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.bold)
    }

    pub(super) fn italic(&self, id: &str) -> Option<bool> {
        self.chain(id).find_map(|style| style.italic)
    }

    /// A style and those it is based on.
    fn chain<'s>(&'s self, id: &str) -> impl Iterator<Item = &'s Style> {
        let first = self.by_id.get(id);
        let next = |style: &&'s Style| style.based_on.as_ref().and_then(|id| self.by_id.get(id));
        std::iter::successors(first, next).take(LONGEST)
    }
}

impl Style {
    fn of(element: &Element) -> Self {
        let value = |path: &[&str]| element.descend(path).and_then(|found| found.attribute("w:val"));
        Self {
            name: value(&["w:name"]).unwrap_or_default().to_owned(),
            based_on: value(&["w:basedOn"]).map(str::to_owned),
            outline: value(&["w:pPr", "w:outlineLvl"]).and_then(|level| level.parse().ok()),
            numbering: value(&["w:pPr", "w:numPr", "w:numId"]).map(str::to_owned),
            level: value(&["w:pPr", "w:numPr", "w:ilvl"]).and_then(|level| level.parse().ok()),
            bold: element.child("w:rPr").and_then(|run| switch(run, "w:b")),
            italic: element.child("w:rPr").and_then(|run| switch(run, "w:i")),
        }
    }
}

/// A property that is on by standing there, unless it says otherwise.
pub(super) fn switch(properties: &Element, name: &str) -> Option<bool> {
    let element = properties.child(name)?;
    Some(!matches!(element.attribute("w:val"), Some("0" | "false" | "off" | "none")))
}
