//! 印刷: a year as a booklet in PDF, and as a long picture (长图).
//! In: an [`Order`] and a year. Out: [`Job`], all that a typesetter needs and nothing else; with the feature `print` its
//! bytes. Absent: layout, which typst does by the templates beside this file; faces and files of the building machine.
//!
//! No author's text ever becomes code: the year travels as JSON, and the templates walk it.
//!
//! Without the feature `print` jobs are made and nothing is set.

mod copy;
mod letters;
mod markup;
mod plates;
#[cfg(feature = "print")]
mod press;

#[cfg(feature = "print")]
pub use press::set;

use self::{letters::Case, plates::Files};
use super::Order;
use crate::{
    error::Error,
    json,
    model::{FaceSpec, Year},
    render,
    report::{Checked, Report},
    source::{SitePath, Sources},
};
use std::{borrow::Cow, collections::BTreeMap};

/// Whether this program prints.
pub const PRINTS: bool = cfg!(feature = "print");

/// The face of the text, whatever the theme: it has every character of GB 2312, and no machine's own face may be used.
const TEXT: &str = "themes/default/fonts/suishi-kai.ttf";

/// The face of numbers where the theme has none.
const NUMERALS: &str = "themes/default/fonts/suishi-garamond.ttf";

/// What is made of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    /// 全年一册
    Booklet,
    /// 长图
    Picture,
}

/// All that is set, by name.
#[derive(Debug)]
pub struct Job<'s> {
    pub work: Work,
    /// `copy.json`
    pub copy: String,
    /// Drawings and photographs, by the names that `copy` calls them by.
    pub files: BTreeMap<String, Vec<u8>>,
    pub faces: Faces<'s>,
    /// What the document is, through all its corrections.
    pub identity: String,
}

/// Files of faces. Where one lacks a character another stands in.
#[derive(Debug)]
pub struct Faces<'s> {
    pub text: Cow<'s, [u8]>,
    /// The author's own, or the theme's.
    pub titles: Option<Cow<'s, [u8]>>,
    pub numerals: Cow<'s, [u8]>,
}

/// Why nothing was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A face is no TrueType or OpenType that can be set in.
    Face,
    /// What the typesetter said, a line each.
    Refused(String),
}

/// Nothing is set by this program; see [`PRINTS`].
///
/// # Errors
/// Always.
#[cfg(not(feature = "print"))]
pub fn set(_: &Job<'_>) -> Result<Vec<u8>, Fault> {
    Err(Fault::Refused(String::new()))
}

/// Prepares a year of a site without errors; `None` where the theme cannot print.
///
/// # Errors
/// When a picture or a face can no longer be read.
pub fn job<'s>(order: Order<'s>, year: &Year, work: Work) -> Result<Option<Checked<Job<'s>>>, Error> {
    let Order { site, plan, sources, tree } = order;
    let Some(manuscript) = render::manuscript(site, plan, year) else { return Ok(None) };
    let mut files = Files::new(tree);
    let copy = match work {
        Work::Booklet => copy::booklet(&manuscript, &site.theme.palette, &mut files)?,
        Work::Picture => copy::picture(&manuscript, &site.theme.palette, &mut files)?,
    };
    let copy = json::line(&copy);
    let faces = Faces {
        text: built_in(sources, TEXT)?,
        titles: site.theme.faces.titles.as_ref().map(|face| own(sources, face)).transpose()?,
        numerals: match &site.theme.faces.numerals {
            Some(face) => own(sources, face)?,
            None => built_in(sources, NUMERALS)?,
        },
    };
    let mut case = Case::of(&faces);
    let copy = case.set(copy);
    let files = files.into_inner().into_iter().map(|(name, bytes)| {
        let bytes = if name.ends_with(".svg") { case.set_bytes(bytes) } else { bytes };
        (name, bytes)
    });
    let files = files.collect();
    let mut report = Report::default();
    case.tell(sources, year.year, &mut report);
    let name = site.config.organisation.as_ref().unwrap_or(&site.config.name);
    let identity = format!("suishi {name} {}", year.year);
    Ok(Some(Checked { value: Job { work, copy, files, faces, identity }, report }))
}

fn own<'s>(sources: &'s Sources, face: &FaceSpec) -> Result<Cow<'s, [u8]>, Error> {
    sources.file(face.file).bytes()
}

fn built_in<'s>(sources: &'s Sources, path: &str) -> Result<Cow<'s, [u8]>, Error> {
    let path = SitePath::new(path).expect("a built-in path is a path");
    let (_, source) = sources.get(&path).expect("a built-in file is always there");
    source.bytes()
}
