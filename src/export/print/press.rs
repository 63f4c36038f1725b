//! 排印 (the only user of typst).
//! In: a [`Job`]. Out: a PDF, or a PNG. Absent: the disk, the network, the clock and the faces of the building machine: what
//! the job does not hold cannot be read, and the same job gives the same bytes.

use super::{Faces, Fault, Job, Work};
use std::collections::BTreeMap;
use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Dict, Duration, IntoValue as _, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use typst_render::RenderOptions;

/// The templates.
const PARTS: (&str, &str) = ("parts.typ", include_str!("parts.typ"));
const BOOKLET: (&str, &str) = ("booklet.typ", include_str!("booklet.typ"));
const PICTURE: (&str, &str) = ("picture.typ", include_str!("picture.typ"));

/// Pixels a point of a long picture, whose page is 540 points wide.
const DOTS: f64 = 2.0;

/// Sets a job.
///
/// # Errors
/// When a face or a picture cannot be used.
pub fn set(job: &Job<'_>) -> Result<Vec<u8>, Fault> {
    let shop = Shop::of(job)?;
    let document: PagedDocument = typst::compile(&shop).output.map_err(|said| refused(&said))?;
    let bytes = match job.work {
        Work::Booklet => pdf(&document, &job.identity),
        Work::Picture => png(&document),
    };
    // A shop is never opened twice; what was remembered of it would only be kept.
    typst::comemo::evict(0);
    bytes
}

fn pdf(document: &PagedDocument, identity: &str) -> Result<Vec<u8>, Fault> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let options = PdfOptions {
        ident: Smart::Custom(identity.to_owned()),
        creator: Smart::Custom(Some("suishi".to_owned())),
        standards: standards.expect("the two standards go together"),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|said| refused(&said))
}

fn png(document: &PagedDocument) -> Result<Vec<u8>, Fault> {
    let page = document.pages().first().ok_or_else(|| Fault::Refused(String::new()))?;
    let options = RenderOptions { pixel_per_pt: DOTS.into(), render_bleed: false };
    typst_render::render(page, &options).encode_png().map_err(|said| Fault::Refused(said.to_string()))
}

fn refused(said: &[SourceDiagnostic]) -> Fault {
    let lines: Vec<&str> = said.iter().map(|said| said.message.as_str()).collect();
    Fault::Refused(lines.join("\n"))
}

/// Everything the typesetter may look at.
struct Shop {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    /// By name.
    templates: BTreeMap<&'static str, Source>,
    files: BTreeMap<String, Bytes>,
}

impl Shop {
    fn of(job: &Job<'_>) -> Result<Self, Fault> {
        let Faces { text, titles, numerals } = &job.faces;
        let text = font(text)?;
        let titles = titles.as_ref().map_or_else(|| Ok(text.clone()), |titles| font(titles))?;
        let numerals = font(numerals)?;
        let mut inputs = Dict::new();
        for (name, font) in [("text", &text), ("titles", &titles), ("numerals", &numerals)] {
            inputs.insert(name.into(), font.info().family.as_str().into_value());
        }
        let fonts = vec![text, titles, numerals];
        let main = match job.work {
            Work::Booklet => BOOKLET,
            Work::Picture => PICTURE,
        };
        let templates = [PARTS, main].map(|(name, text)| (name, Source::new(id(name), text.to_owned())));
        let copy = ("copy.json".to_owned(), Bytes::from_string(job.copy.clone()));
        let files = job.files.iter().map(|(name, bytes)| (name.clone(), Bytes::new(bytes.clone())));
        Ok(Self {
            library: LazyHash::new(Library::builder().with_inputs(inputs).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main: id(main.0),
            templates: templates.into(),
            files: files.chain([copy]).collect(),
        })
    }
}

impl World for Shop {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.templates.get(name(id)).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(name(id)).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Only the author dates anything.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn font(bytes: &[u8]) -> Result<Font, Fault> {
    Font::new(Bytes::new(bytes.to_vec()), 0).ok_or(Fault::Face)
}

/// The name of a file, below a root of our own.
fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of a job are relative and stay below it");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The way back; of another root than ours nothing is here.
fn name(id: FileId) -> &'static str {
    let path = id.get();
    if matches!(path.root(), VirtualRoot::Project) { path.vpath().get_without_slash() } else { "" }
}
