//! What exists elsewhere becomes files of a site.
//! In: a file's name and bytes, and the year it is about. Out: [`Imported`], a tree rooted in the site's folder, and
//! every doubt on the way. Absent: the disk, and what stands there already.

mod docx;
mod kind;
pub mod paper;
mod sheets;

use self::{
    kind::Kind,
    paper::{Paper, Sheets},
};
use crate::{
    output::{Artifact, OutputTree},
    report::{Checked, Code, Diagnostic, Report},
    source::{FileId, OutPath, SitePath, Sources},
};

/// The one file of [`Imported::sources`], in which remarks have their places.
pub const IMPORTED: FileId = FileId(0);

/// What the user asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wishes {
    /// The year, whose folder the files go to.
    pub year: i32,
    /// A sheet of a workbook, by name.
    pub sheet: Option<String>,
    /// Cells of a sheet, `A3:F20`.
    pub range: Option<String>,
}

/// Files that may be laid into a site.
#[derive(Debug, Clone)]
pub struct Imported {
    /// Rooted in the site's folder: `content/2018/立春.md`.
    pub tree: OutputTree,
    /// The imported text, as the places of the report count it; empty for a workbook.
    pub sources: Sources,
}

/// Reads a file of any kind. `name` is what the user calls it, without its folder.
#[must_use]
pub fn import(name: &str, bytes: &[u8], wishes: &Wishes) -> Checked<Imported> {
    let mut desk = Desk { name, wishes, tree: OutputTree::default(), report: Report::default() };
    let text = match Kind::of(name, bytes) {
        Kind::Document => desk.paper(docx::read(name, bytes)),
        Kind::Workbook => desk.sheets(sheets::read(name, bytes, wishes)),
        Kind::Text | Kind::Markdown => desk.foreign("other"),
        Kind::Foreign(kind) => desk.foreign(kind),
    };
    let path = SitePath::new(name).or_else(|_| SitePath::new("import.txt")).expect("a plain name is a path");
    let imported = Imported { tree: desk.tree, sources: Sources::of_text(path, &text) };
    Checked { value: imported, report: desk.report.sorted() }
}

/// One import under way; what each kind returns is the text its remarks point into.
struct Desk<'i> {
    name: &'i str,
    wishes: &'i Wishes,
    tree: OutputTree,
    report: Report,
}

impl Desk<'_> {
    fn paper(&mut self, paper: Paper) -> String {
        self.report.merge(paper.remarks);
        for picture in paper.pictures {
            self.lay(&picture.name, picture.bytes);
        }
        paper.markdown
    }

    fn sheets(&mut self, sheets: Sheets) -> String {
        self.report.merge(sheets.remarks);
        for (name, bytes) in sheets.files {
            self.lay(&name, bytes);
        }
        String::new()
    }

    fn foreign(&mut self, kind: &str) -> String {
        self.report.add(Diagnostic::new(Code::ImportUnknownKind).with("name", self.name).with("kind", kind));
        String::new()
    }

    /// Puts a file into the year's folder.
    fn lay(&mut self, name: &str, bytes: Vec<u8>) {
        let path = OutPath::new(&format!("content/{}/{name}", self.wishes.year));
        let laid = path.map(|path| self.tree.insert(path, Artifact::of(bytes)));
        if !matches!(laid, Ok(Ok(()))) {
            self.report.add(Diagnostic::new(Code::ImportBadName).with("typed", name));
        }
    }
}
