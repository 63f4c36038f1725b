//! Word documents, from Word and WPS.
//! In: the bytes of a `.docx`. Out: [`Paper`]: headings, emphasis, lists, tables, footnotes, links, and the pictures
//! beside. Absent: which entries it becomes; colours, faces and sizes, which a site has its own of.
//!
//! Nothing is lost in silence: what Markdown cannot say (text boxes, equations, merged cells) is said as well as it goes
//! and remarked at its place; what was not meant for readers (deletions, comments, hidden text) is counted and left out.

mod block;
mod gallery;
mod inline;
mod numbering;
mod page;
mod run;
mod styles;
mod table;

use self::{block::Desk, numbering::Numbering, styles::Styles};
use super::{
    paper::Paper,
    xml::{self, Element},
};
use crate::{
    parcel::{Fault, Parts},
    report::{Code, Diagnostic},
};
use std::collections::BTreeMap;

const DOCUMENT: &str = "word/document.xml";

/// What the parts of a document refer to, by their ids.
type Links = BTreeMap<String, Link>;

/// Another part, or something outside.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Link {
    target: String,
    is_outside: bool,
}

/// `name` is what the user called the file.
pub(super) fn read(name: &str, bytes: &[u8]) -> Paper {
    try_read(name, bytes).unwrap_or_else(|fault| {
        let mut paper = Paper::default();
        paper.remarks.add(Diagnostic::new(Code::ImportCannotOpen).with("name", name).with("why", fault.word()));
        paper
    })
}

fn try_read(name: &str, bytes: &[u8]) -> Result<Paper, Fault> {
    let mut parts = Parts::open(bytes)?;
    let document = element(&mut parts, DOCUMENT)?.ok_or(Fault::Broken)?;
    let links = links(&mut parts, DOCUMENT)?;
    let styles = element(&mut parts, "word/styles.xml")?.map(|root| Styles::of(&root)).unwrap_or_default();
    let numbering = element(&mut parts, "word/numbering.xml")?.map(|root| Numbering::of(&root)).unwrap_or_default();
    let mut notes = Vec::new();
    for (kind, part) in [("w:footnote", "word/footnotes.xml"), ("w:endnote", "word/endnotes.xml")] {
        if let Some(root) = element(&mut parts, part)? {
            notes.push((kind, root, self::links(&mut parts, part)?));
        }
    }
    let margins = has_margins(&mut parts);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let mut desk = Desk::new(stem, parts, (styles, numbering), links, &notes);
    desk.read(document.child("w:body").ok_or(Fault::Broken)?, margins);
    Ok(desk.finish())
}

fn element(parts: &mut Parts<'_>, name: &str) -> Result<Option<Element>, Fault> {
    parts.get(name)?.map(|bytes| xml::tree(&bytes).map_err(|_| Fault::Broken)).transpose()
}

/// What a part refers to: `word/document.xml` by `word/_rels/document.xml.rels`.
fn links(parts: &mut Parts<'_>, part: &str) -> Result<Links, Fault> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let Some(root) = element(parts, &format!("{folder}/_rels/{file}.rels"))? else { return Ok(Links::new()) };
    let links = root.elements().filter_map(|element| {
        let target = element.attribute("Target")?;
        let is_outside = element.attribute("TargetMode") == Some("External");
        let target = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None if is_outside => target.to_owned(),
            None => format!("{folder}/{target}"),
        };
        Some((element.attribute("Id")?.to_owned(), Link { target, is_outside }))
    });
    Ok(links.collect())
}

/// Whether words stand in the margins of the pages, besides page numbers.
fn has_margins(parts: &mut Parts<'_>) -> bool {
    let is_word = |c: char| c.is_alphabetic() && !"第页共".contains(c);
    parts.names().into_iter().any(|name| {
        let is_margin = name.starts_with("word/header") || name.starts_with("word/footer");
        let root = if is_margin { element(parts, &name).ok().flatten() } else { None };
        root.is_some_and(|root| root.all("w:t").into_iter().any(|text| text.text().contains(is_word)))
    })
}
