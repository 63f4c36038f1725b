//! 字模: display faces cut down to what the pages set in them, and style sheets that tell a browser of them.
//! In: the theme's faces, [`Wanted`] a group of pages. Out: [`Type`] a group: files that are cut when they are written,
//! and what its pages link. Absent: the inside of a font (`face/`), which characters are wanted (`letters.rs`).
//!
//! Each group (the site, each year) has a style sheet and files of its own, so that a page loads two or three, never tells
//! of another year's, and a year that is done never changes again. `unicode-range` keeps a group's two files apart.

use super::{
    letters::{Letters, Wanted},
    view::FacesView,
};
use crate::{
    error::Error,
    face::{self, Face, Fault, Foreign, Metrics},
    model::{FaceSpec, Site},
    output::{Artifact, Made, Maker},
    plan::{self, Page, Plan},
    report::{Code, Diagnostic, Place, Report},
    source::{Content, Digest, OutPath, SitePath, Sources},
};
use std::{
    borrow::Cow,
    collections::BTreeSet,
    fmt::Write as _,
    sync::{Arc, OnceLock},
};

/// What the numerals are cut to, whatever a site says, so that their file is the same for all pages and for good: ASCII,
/// the signs of numbers, the vowels of pinyin.
const NUMERALS: &str = "\u{a0}·×÷±−–—‘’“”…°′″€£¥āáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ";

/// Characters named in a warning.
const NAMED: usize = 20;

/// The mean width of a digit in Times, whose measures most serif faces of reader's machines share or come near.
const TIMES_DIGIT: f64 = 0.5;

/// The sound faces of a site.
pub(super) struct Foundry<'s> {
    plan: &'s Plan,
    titles: Option<Stock<'s>>,
    numerals: Option<Stock<'s>>,
}

/// A face to cut from.
struct Stock<'s> {
    family: &'s str,
    meanwhile: &'s [String],
    place: Place,
    ore: Arc<Ore>,
    bytes: Cow<'s, [u8]>,
    metrics: Metrics,
}

/// What a group of pages sets its large words in.
#[derive(Debug, Default)]
pub(super) struct Type {
    pub(super) files: Vec<(OutPath, Artifact)>,
    /// What the face for titles lacks of what was wanted.
    pub(super) lacking: Letters,
    /// Addresses from the root of the site.
    style: String,
    main: Option<String>,
    more: Option<String>,
    numerals: Option<String>,
}

/// Pages that share their files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Group {
    /// Those of no year.
    Site,
    Year(i32),
    /// A year's pages in the other language.
    Translated(i32),
}

/// The file of a face, as it was given.
#[derive(Debug)]
struct Ore {
    path: SitePath,
    content: Content,
    digest: OnceLock<Digest>,
}

/// A file to be cut.
#[derive(Debug)]
struct Cut {
    ore: Arc<Ore>,
    wanted: BTreeSet<char>,
}

impl<'s> Foundry<'s> {
    /// Looks into the faces; `None` when pages come without.
    pub(super) fn open(site: &'s Site, plan: &'s Plan, sources: &'s Sources, report: &mut Report) -> Option<Self> {
        if !face::CUTS {
            return None;
        }
        let mut stock = |face: &'s Option<FaceSpec>| Stock::open(face.as_ref()?, sources, report);
        let (titles, numerals) = (stock(&site.theme.faces.titles), stock(&site.theme.faces.numerals));
        (titles.is_some() || numerals.is_some()).then_some(Self { plan, titles, numerals })
    }

    /// The files and the style sheet of a group.
    pub(super) fn cast(&self, group: Group, wanted: &Wanted) -> Type {
        let name = match group {
            Group::Site => "site".to_owned(),
            Group::Year(year) => year.to_string(),
            Group::Translated(year) => format!("{year}-translated"),
        };
        let mut cast = Type::default();
        let mut css = String::new();
        if let Some(titles) = &self.titles {
            let main = titles.of(wanted.main.iter());
            let more: BTreeSet<char> = titles.of(wanted.more.iter()).difference(&main).copied().collect();
            cast.lacking = wanted.main.only(|c| !c.is_whitespace() && !main.contains(&c));
            cast.lacking.extend(&wanted.more.only(|c| !c.is_whitespace() && !main.contains(&c) && !more.contains(&c)));
            cast.main = self.add(titles, &name, main, &mut css, &mut cast.files);
            cast.more = self.add(titles, &format!("{name}-more"), more, &mut css, &mut cast.files);
            titles.tell_meanwhile(None, &mut css);
        }
        if let Some(numerals) = &self.numerals {
            // All groups share the file; the group of the site brings it.
            let mut files = Vec::new();
            let letters = numerals.of((' '..='~').chain(NUMERALS.chars()));
            cast.numerals = self.add(numerals, "numerals", letters, &mut css, &mut files);
            numerals.tell_meanwhile(numerals.metrics.digit.map(|digit| digit / TIMES_DIGIT), &mut css);
            if group == Group::Site {
                cast.files.append(&mut files);
            }
        }
        let style = self.plan.face_file(&format!("{name}.css"));
        cast.style = plan::url(&style);
        cast.files.push((style, Artifact::of(css)));
        cast
    }

    /// One file, unless nothing would be in it; gives its address.
    fn add(
        &self,
        stock: &Stock<'_>,
        name: &str,
        letters: BTreeSet<char>,
        css: &mut String,
        files: &mut Vec<(OutPath, Artifact)>,
    ) -> Option<String> {
        if letters.is_empty() {
            return None;
        }
        let file = format!("{name}.woff2");
        stock.tell(&file, &letters, css);
        let path = self.plan.face_file(&file);
        let address = plan::url(&path);
        let from: Arc<dyn Maker> = Arc::new(Cut { ore: Arc::clone(&stock.ore), wanted: letters });
        files.push((path, Artifact::Made(Made { from, part: 0 })));
        Some(address)
    }

    /// What is lacking, once for the whole site; and whether an author's face can be cut at all to what all groups want. The
    /// theme that comes with the program has been tried.
    pub(super) fn proof<'l>(&self, lacking: &Letters, wanted: impl Iterator<Item = &'l Letters>, report: &mut Report) {
        let Some(titles) = &self.titles else { return };
        let missing: Vec<char> = lacking.iter().collect();
        if !missing.is_empty() {
            let fault = Diagnostic::new(Code::FontGlyphMissing)
                .with("letters", missing.iter().take(NAMED).collect::<String>())
                .with("count", i32::try_from(missing.len()).unwrap_or(i32::MAX))
                .with("file", titles.ore.path.as_str());
            let place = missing.iter().find_map(|c| lacking.place(*c));
            report.add(place.into_iter().fold(fault, Diagnostic::at));
        }
        if !matches!(titles.ore.content, Content::Embedded(_)) {
            let all: BTreeSet<char> = wanted.flat_map(Letters::iter).collect();
            if let Err(fault) = face::prove(&titles.bytes, &titles.of(all.into_iter())) {
                report.add(diagnose(fault, &titles.ore.path, titles.place));
            }
        }
    }
}

impl Type {
    /// What a page links, and loads before anything asks for it: what stands at its head.
    pub(super) fn view(&self, page: Page) -> FacesView {
        let more = self.more.iter().filter(|_| matches!(page, Page::Year(_) | Page::Print(_)));
        let is_large = matches!(
            page,
            Page::Home | Page::Year(_) | Page::Print(_) | Page::Term(..) | Page::Translated(..) | Page::TermYears(_)
        );
        let numerals = self.numerals.iter().filter(|_| is_large);
        FacesView {
            style: self.style.clone(),
            preload: self.main.iter().chain(more).chain(numerals).cloned().collect(),
        }
    }
}

impl<'s> Stock<'s> {
    fn open(spec: &'s FaceSpec, sources: &'s Sources, report: &mut Report) -> Option<Self> {
        // Without a name no style could ask for it.
        let family = spec.family.as_deref()?;
        let source = sources.file(spec.file);
        let bytes = source.bytes().unwrap_or_default();
        match Face::read(&bytes) {
            Ok(face) => {
                let metrics = face.metrics();
                let digest = OnceLock::new();
                let ore = Arc::new(Ore { path: source.path.clone(), content: source.content.clone(), digest });
                Some(Self { family, meanwhile: &spec.meanwhile, place: spec.place, ore, bytes, metrics })
            }
            Err(fault) => {
                report.add(diagnose(fault, &source.path, spec.place));
                None
            }
        }
    }

    /// What it has of the letters.
    fn of(&self, letters: impl Iterator<Item = char>) -> BTreeSet<char> {
        let Ok(face) = Face::read(&self.bytes) else { return BTreeSet::new() };
        letters.filter(|c| face.has(*c)).collect()
    }

    /// `@font-face` of one file beside the style sheet. Its measures are said here too: systems read different tables of a
    /// font, and lines should be as high everywhere.
    fn tell(&self, file: &str, letters: &BTreeSet<char>, css: &mut String) {
        let (family, metrics) = (self.family, measures(self.metrics, 1.0));
        let _ = writeln!(
            css,
            "@font-face{{font-family:\"{family}\";src:url({file})format(\"woff2\");font-display:swap;{metrics};unicode-range:{}}}",
            ranges(letters)
        );
    }

    /// What stands in its place until it has come, by the same measures, so that nothing moves when it has.
    fn tell_meanwhile(&self, size: Option<f64>, css: &mut String) {
        if self.meanwhile.is_empty() {
            return;
        }
        let size = size.unwrap_or(1.0);
        let local: Vec<String> = self.meanwhile.iter().map(|name| format!("local(\"{name}\")")).collect();
        let (family, local, metrics) = (self.family, local.join(","), measures(self.metrics, size));
        let _ = writeln!(
            css,
            "@font-face{{font-family:\"{family} Fallback\";src:{local};size-adjust:{:.1}%;{metrics}}}",
            size * 100.0
        );
    }
}

impl Maker for Cut {
    fn key(&self) -> Result<Digest, Error> {
        let letters: String = self.wanted.iter().collect();
        Ok(Digest::of_parts([self.ore.digest()?.bytes(), face::RECIPE.as_bytes(), letters.as_bytes()]))
    }

    fn make(&self) -> Result<Vec<Vec<u8>>, Error> {
        let bytes = self.ore.bytes()?;
        face::cut(&bytes, &self.wanted).map(|file| vec![file]).map_err(|_| Error::face(self.ore.path.as_str()))
    }
}

impl Ore {
    fn bytes(&self) -> Result<Cow<'_, [u8]>, Error> {
        self.content.bytes()
    }

    fn digest(&self) -> Result<Digest, Error> {
        if let Content::Media(blob) = &self.content {
            return blob.digest();
        }
        let bytes = self.bytes()?;
        Ok(*self.digest.get_or_init(|| Digest::of(&bytes)))
    }
}

fn diagnose(fault: Fault, path: &SitePath, place: Place) -> Diagnostic {
    match fault {
        Fault::Damaged => Diagnostic::new(Code::FontDamaged),
        Fault::Foreign(foreign) => Diagnostic::new(Code::FontForeign).with(
            "kind",
            match foreign {
                Foreign::PostScript => "otf",
                Foreign::Collection => "ttc",
                Foreign::Web => "woff",
                Foreign::Unknown => "unknown",
            },
        ),
    }
    .at(place)
    .with("file", path.as_str())
}

/// A browser multiplies them by `size-adjust`; so they are divided by it.
fn measures(metrics: Metrics, size: f64) -> String {
    let percent = |part: f64| part / size * 100.0;
    format!(
        "ascent-override:{:.1}%;descent-override:{:.1}%;line-gap-override:0%",
        percent(metrics.ascent),
        percent(metrics.descent)
    )
}

/// `U+20-7E,U+4E00`
fn ranges(letters: &BTreeSet<char>) -> String {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    for code in letters.iter().map(|c| u32::from(*c)) {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == code => *last = code,
            _ => ranges.push((code, code)),
        }
    }
    let said = ranges.into_iter().map(|(first, last)| match last - first {
        0 => format!("U+{first:X}"),
        _ => format!("U+{first:X}-{last:X}"),
    });
    said.collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_share_a_range() {
        assert_eq!(ranges(&"岁ABC一丁乙".chars().collect()), "U+41-43,U+4E00-4E01,U+4E59,U+5C81");
    }

    #[test]
    fn measures_undo_the_size() {
        let metrics = Metrics { ascent: 0.9, descent: 0.3, digit: None };
        assert_eq!(measures(metrics, 0.9), "ascent-override:100.0%;descent-override:33.3%;line-gap-override:0%");
    }
}
