//! 送审稿: a year as a Word document, for those who mark up on paper.
//! In: an [`Order`] and a year. Out: `suishi-2018.docx`, the same bytes on every machine. Absent: the clock; page numbers in
//! the contents, which only Word knows.
//!
//! Written by hand: of the crates that write Word documents one knows no alternative texts, keeps JPEGs as `.png` and counts
//! its ids on from document to document, and one takes two minutes to compile.

mod block;
mod book;
mod drawing;
mod inline;
mod links;
mod numbering;
mod package;
mod plates;
mod scribe;
mod sheet;
mod table;
mod xml;

use super::Order;
use crate::{
    error::Error,
    model::Year,
    output::{Artifact, OutputTree},
    render,
    source::OutPath,
};
use plates::Plates;
use scribe::Scribe;

/// A document, and what is in it only in words.
#[derive(Debug)]
pub struct Docx {
    /// One file.
    pub tree: OutputTree,
    /// Pictures that Word does not show, by their path in the site.
    pub unseen: Vec<String>,
    /// Figures that could not be painted, by title: they are there as tables.
    pub unpainted: Vec<String>,
}

/// The year as a document; `None` where the theme cannot print.
///
/// # Errors
/// When a picture can no longer be read.
pub fn docx(order: Order<'_>, year: &Year) -> Result<Option<Docx>, Error> {
    let Some(manuscript) = render::manuscript(order.site, order.plan, year) else { return Ok(None) };
    let mut plates = Plates::gather(order, &manuscript)?;
    let (unseen, unpainted) = (std::mem::take(&mut plates.unseen), std::mem::take(&mut plates.unpainted));
    let mut scribe = Scribe::new(&manuscript, &plates);
    let body = scribe.book();
    let bytes = package::pack(&scribe, &body);
    let mut tree = OutputTree::default();
    let path = OutPath::new(&format!("suishi-{}.docx", year.year)).expect("a number is no odd name");
    tree.insert(path, Artifact::of(bytes)).expect("it is the only file");
    Ok(Some(Docx { tree, unseen, unpainted }))
}
