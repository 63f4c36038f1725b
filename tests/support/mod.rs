//! Sites in memory, and what a build makes of them.
//! In: a text that holds several files. Out: [`TestSite`], [`Built`]. Absent: the disk, but for golden files.
//!
//! ```text
//! -- content/site.yaml --
//! name: 岁时
//! -- content/2018/立春.md | gb18030 --
//! 正文。
//! ```
//! What stands behind a bar changes the bytes: `gb18030` and `utf-16` encode, `bom` puts the UTF-8 mark in front,
//! `crlf` ends lines as Windows does, `hex` reads hexadecimal digits, `repeat 9000000` repeats up to that many bytes;
//! `docx` and `xlsx` make office files (`office.rs`).

pub mod golden;
pub mod office;

use std::{collections::BTreeMap, path::Path, sync::Arc};
use suishi::{
    Caches, Finished, Language, OutputTree, Wishes,
    report::{
        Report,
        print::{self, Ink, Style},
    },
    source::{Files, SitePath, Sources},
};

/// Files of a site, before they are built.
#[derive(Debug, Clone, Default)]
pub struct TestSite {
    files: BTreeMap<SitePath, Vec<u8>>,
}

/// A finished build.
pub struct Built {
    pub tree: OutputTree,
    pub report: Report,
    pub sources: Sources,
}

/// A text file of a [`Built`].
pub struct Page {
    path: String,
    text: String,
}

impl TestSite {
    pub fn from_text(text: &str) -> Self {
        let mut site = Self::default();
        let mut open: Option<(&str, String)> = None;
        // Git may have given the fixture itself CRLF.
        let text = text.replace("\r\n", "\n");
        for line in text.split_inclusive('\n') {
            let head = line.trim_end().strip_prefix("-- ").and_then(|rest| rest.strip_suffix(" --"));
            match (head, &mut open) {
                (Some(head), _) => {
                    site.close(open.replace((head, String::new())));
                }
                (None, Some((_, body))) => body.push_str(line),
                (None, None) if line.trim().is_empty() => {}
                (None, None) => panic!("a site begins with `-- path --`, not with {line:?}"),
            }
        }
        site.close(open);
        site
    }

    pub fn from_file(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        Self::from_text(&text)
    }

    /// Adds a file, or takes the place of one.
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let path = SitePath::new(path).unwrap_or_else(|fault| panic!("{path}: {fault:?}"));
        self.files.insert(path, bytes.into());
        self
    }

    pub fn files(&self) -> &BTreeMap<SitePath, Vec<u8>> {
        &self.files
    }

    pub fn build(&self) -> Built {
        self.build_as(&Wishes::default())
    }

    pub fn build_as(&self, wishes: &Wishes) -> Built {
        Built::of(self.files.clone(), wishes)
    }

    /// Built, for an export to go on from.
    pub fn finish(&self) -> (Finished, Sources) {
        let files: Arc<dyn Files> = Arc::new(self.files.clone());
        let sources = Sources::read(&files).expect("a site in memory can be read");
        (suishi::finish(&sources, &Wishes::default(), &Caches::passing()), sources)
    }

    /// As `suishi check` reads it: the faults of the build, and what the proofreader finds; without the tree.
    pub fn check(&self) -> Built {
        let files: Arc<dyn Files> = Arc::new(self.files.clone());
        let sources = Sources::read(&files).expect("a site in memory can be read");
        let report = suishi::check(&sources, &Wishes::default(), &Caches::passing());
        Built { tree: OutputTree::default(), report, sources }
    }

    fn close(&mut self, open: Option<(&str, String)>) {
        let Some((head, body)) = open else { return };
        let mut parts = head.split(" | ");
        let path = parts.next().expect("a split text has a first part").trim();
        let bytes = parts.fold(body.into_bytes(), |bytes, change| changed(&bytes, change.trim()));
        *self = std::mem::take(self).with(path, bytes);
    }
}

impl Built {
    pub fn of(files: impl Files + 'static, wishes: &Wishes) -> Self {
        let files: Arc<dyn Files> = Arc::new(files);
        let sources = Sources::read(&files).expect("a site in memory can be read");
        let built = suishi::build(&sources, wishes, &Caches::passing());
        Self { tree: built.tree, report: built.report, sources }
    }

    pub fn file(&self, path: &str) -> Page {
        let Some(artifact) = self.tree.get(path) else {
            panic!("no {path}; there are:\n{}{}", self.listing(), self.report_text());
        };
        let bytes = artifact.bytes().unwrap_or_else(|| panic!("{path} is copied as it is"));
        Page {
            path: path.to_owned(),
            text: String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| panic!("{path} is no text")),
        }
    }

    pub fn codes(&self) -> Vec<&'static str> {
        self.report.iter().map(|diagnostic| diagnostic.code.id()).collect()
    }

    /// The report as a Chinese terminal without colours shows it.
    pub fn report_text(&self) -> String {
        self.report_in(Language::Zh)
    }

    pub fn report_in(&self, language: Language) -> String {
        print::print(&self.report, &self.sources, Style::Human, Ink::Plain, language)
    }

    /// Every path, one a line.
    pub fn listing(&self) -> String {
        self.tree.iter().map(|(path, _)| format!("{path}\n")).collect()
    }

    /// Every text file of the tree.
    pub fn pages(&self) -> Vec<Page> {
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).ok();
        let texts = self.tree.iter().filter_map(|(path, artifact)| Some((path, artifact.bytes().and_then(text)?)));
        texts.map(|(path, text)| Page { path: path.to_string(), text }).collect()
    }
}

impl Page {
    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    #[track_caller]
    pub fn has(&self, text: &str) -> &Self {
        assert!(self.text.contains(text), "{} has no {text:?}:\n{}", self.path, self.main());
        self
    }

    #[track_caller]
    pub fn has_not(&self, text: &str) -> &Self {
        assert!(!self.text.contains(text), "{} has {text:?}:\n{}", self.path, self.main());
        self
    }

    /// `<main>…</main>`, or the whole text where there is none.
    pub fn main(&self) -> &str {
        let start = self.text.find("<main");
        let end = self.text.find("</main>").map(|at| at + "</main>".len());
        start.zip(end).map_or(&self.text, |(start, end)| &self.text[start..end])
    }
}

fn changed(bytes: &[u8], change: &str) -> Vec<u8> {
    let text = || std::str::from_utf8(bytes).expect("only the last change may leave UTF-8");
    match change.split_once(' ').unwrap_or((change, "")) {
        ("gb18030", "") => encoding_rs::GB18030.encode(text()).0.into_owned(),
        ("utf-16", "") => [0xFF, 0xFE].into_iter().chain(text().encode_utf16().flat_map(u16::to_le_bytes)).collect(),
        ("bom", "") => [b"\xEF\xBB\xBF", bytes].concat(),
        ("crlf", "") => text().replace('\n', "\r\n").into_bytes(),
        ("docx", "") => office::docx(text()),
        ("xlsx", "") => office::xlsx(text()),
        ("hex", "") => {
            let digits: Vec<u8> = text().chars().filter(|c| !c.is_whitespace()).map(hex_digit).collect();
            digits.chunks(2).map(|pair| pair[0] << 4 | pair[1]).collect()
        }
        ("repeat", size) => {
            let size: usize = size.parse().expect("`repeat` takes a number of bytes");
            bytes.repeat(size.div_ceil(bytes.len()))
        }
        _ => panic!("`{change}` is no change of a file's bytes"),
    }
}

fn hex_digit(c: char) -> u8 {
    let digit = c.to_digit(16).unwrap_or_else(|| panic!("{c:?} is no hexadecimal digit"));
    u8::try_from(digit).expect("a digit is below 16")
}
