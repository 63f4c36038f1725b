//! What exists elsewhere becomes files of a site.
//! In: a file's name and bytes, and the year it is about. Out: [`Imported`], a tree rooted in the site's folder, and
//! every doubt on the way. Absent: the disk, and what stands there already.

mod cut;
mod docx;
mod entries;
mod kind;
mod mark;
mod mentioned;
mod numbers;
mod numeral;
pub mod paper;
mod proposal;
mod sheets;
mod text;
mod xml;

use self::{
    cut::{Doubt, Doubtful},
    entries::Nature,
    kind::Kind,
    mark::Part,
    paper::{Paper, Sheets},
};
use crate::{
    calendar::Begins,
    output::{Artifact, OutputTree},
    report::{Checked, Code, Diagnostic, Place, Report},
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
    /// What the text became, in its order; empty for a workbook.
    pub texts: Vec<Text>,
}

/// A text among the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text {
    /// `content/2018/立春.md`
    pub path: String,
    /// White space not counted.
    pub characters: usize,
    /// Its title and first words.
    pub begins: String,
}

/// Where the numbers found in prose are proposed, below the year.
pub const PROPOSAL: &str = "metrics/建议.yaml";
/// A year of prose has some tens of thousands of characters.
const LARGEST: usize = 8 << 20;
/// Entries beyond this are no year.
const MOST: usize = 300;

/// Reads a file of any kind. `name` is what the user calls it, without its folder.
#[must_use]
pub fn import(name: &str, bytes: &[u8], wishes: &Wishes) -> Checked<Imported> {
    let mut desk = Desk { name, wishes, tree: OutputTree::default(), texts: Vec::new(), report: Report::default() };
    let text = match Kind::of(name, bytes) {
        Kind::Document => desk.paper(docx::read(name, bytes)),
        Kind::Workbook => desk.sheets(sheets::read(name, bytes, wishes)),
        Kind::Text => desk.typed(bytes, Nature::Plain),
        Kind::Markdown => desk.typed(bytes, Nature::Markdown),
        Kind::Locked => desk.locked(),
        Kind::Foreign(kind) => desk.foreign(kind),
    };
    let path = SitePath::new(name).or_else(|_| SitePath::new("import.txt")).expect("a plain name is a path");
    let imported = Imported { tree: desk.tree, sources: Sources::of_text(path, &text), texts: desk.texts };
    Checked { value: imported, report: desk.report.sorted() }
}

/// One import under way; what each kind returns is the text its remarks point into.
struct Desk<'i> {
    name: &'i str,
    wishes: &'i Wishes,
    tree: OutputTree,
    texts: Vec<Text>,
    report: Report,
}

impl Desk<'_> {
    fn paper(&mut self, paper: Paper) -> String {
        self.report.merge(paper.remarks);
        for picture in paper.pictures {
            self.lay(&picture.name, picture.bytes);
        }
        // Of a document that could not be read, more need not be said.
        if !paper.markdown.is_empty() || self.report.is_empty() {
            self.year(&paper.markdown, Nature::Markdown);
        }
        paper.markdown
    }

    /// A file that a person typed.
    fn typed(&mut self, bytes: &[u8], nature: Nature) -> String {
        if bytes.len() > LARGEST {
            let fault = Diagnostic::new(Code::ImportTooLarge).with("size", bytes.len().div_ceil(1 << 20));
            self.report.add(fault.with("name", self.name).with("limit", LARGEST >> 20));
            return String::new();
        }
        let Some(text) = text::decode(bytes) else {
            self.report.add(Diagnostic::new(Code::ImportEncoding).with("name", self.name));
            return String::new();
        };
        self.year(&text, nature);
        text
    }

    /// A year in one text becomes its entries, and the numbers in it a proposal.
    fn year(&mut self, text: &str, nature: Nature) {
        let cut = cut::cut(text);
        let places = cut.pieces.len().max(cut.doubts.len());
        if places > MOST {
            let fault = Diagnostic::new(Code::ImportNoTerms).with("kind", "many").with("name", self.name);
            self.report.add(fault.with("count", places));
            return;
        }
        if !cut.pieces.iter().any(|piece| matches!(piece.part, Part::Term(_))) {
            let kind = if text.trim().is_empty() { "empty" } else { "none" };
            self.report.add(Diagnostic::new(Code::ImportNoTerms).with("kind", kind).with("name", self.name));
            return;
        }
        self.compare_year(text);
        for doubt in &cut.doubts {
            self.report.add(unsure(doubt));
        }
        if cut.begins == Begins::Lichun {
            self.report.add(Diagnostic::new(Code::ImportBegins).with("year", self.wishes.year));
        }
        for file in entries::files(text, &cut, nature, self.name) {
            let path = format!("content/{}/{}", self.wishes.year, file.name);
            self.texts.push(Text { path, characters: file.characters, begins: file.begins });
            self.lay(&file.name, file.text.into_bytes());
        }
        let found = cut.pieces.iter().flat_map(|piece| {
            let term = if let Part::Term(term) = piece.part { Some(term) } else { None };
            // Bold figures count like others.
            numbers::find(&text[piece.body.clone()].replace("**", ""), term)
        });
        if let Some(yaml) = proposal::yaml(&found.collect::<Vec<_>>(), self.name) {
            self.lay(PROPOSAL, yaml.into_bytes());
        }
    }

    /// A slip in `--year` would send everything to another year's folder.
    fn compare_year(&mut self, text: &str) {
        let years = mentioned::years(text);
        let Some(other) = years.first().filter(|_| years.iter().all(|one| one.year != self.wishes.year)) else {
            return;
        };
        let fault = Diagnostic::new(Code::ImportOtherYear).at(Place::new(IMPORTED, other.first.clone()));
        let times = if other.times == 1 { "once".to_owned() } else { other.times.to_string() };
        self.report.add(fault.with("year", self.wishes.year).with("typed", other.year).with("times", times));
    }

    fn sheets(&mut self, sheets: Sheets) -> String {
        self.report.merge(sheets.remarks);
        for (name, bytes) in sheets.files {
            self.lay(&name, bytes);
        }
        String::new()
    }

    fn locked(&mut self) -> String {
        self.report.add(Diagnostic::new(Code::ImportCannotOpen).with("name", self.name).with("why", "password"));
        String::new()
    }

    fn foreign(&mut self, kind: &str) -> String {
        self.report.add(Diagnostic::new(Code::ImportUnknownKind).with("name", self.name).with("kind", kind));
        String::new()
    }

    /// Puts a file into the year's folder.
    fn lay(&mut self, name: &str, bytes: Vec<u8>) {
        let artifact = Artifact::of(bytes);
        for candidate in candidates(name) {
            let path = OutPath::new(&format!("content/{}/{candidate}", self.wishes.year));
            if path.is_ok_and(|path| self.tree.insert(path, artifact.clone()).is_ok()) {
                return;
            }
        }
    }
}

/// The name, and others for one that is taken or that no Windows folder can hold.
fn candidates(name: &str) -> impl Iterator<Item = String> {
    let sound: String = name.chars().map(|c| if r#"<>:"|?*"#.contains(c) { '-' } else { c }).collect();
    let (stem, ending) = sound.rsplit_once('.').unwrap_or((&sound, ""));
    let (stem, ending) = (stem.to_owned(), ending.to_owned());
    let others = (2..1000).map(move |number| format!("{stem}-{number}.{ending}"));
    [name.to_owned(), sound].into_iter().chain(others)
}

fn unsure(doubt: &Doubt) -> Diagnostic {
    let what = match doubt.what {
        Doubtful::Taken => "taken",
        Doubtful::Left => "left",
        Doubtful::Order => "order",
        Doubtful::Again => "again",
    };
    let place = Place::new(IMPORTED, doubt.name.clone());
    Diagnostic::new(Code::ImportUnsure).at(place).with("what", what).with("name", entries::called(doubt.part))
}
