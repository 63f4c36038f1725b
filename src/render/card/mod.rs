//! 名片: the picture a link brings along where it is shared, 1200 × 630, one a year and one a recorded term.
//! In: the site, a page of a year. Out: a file that is painted when it is written, and what its page says of it. Absent:
//! where everything stands (`sheet.rs`); painting, which `raster.rs` does.
//!
//! A tree of a hundred years holds the words of its cards, no drawing: it is drawn to ask for its key, and painted only if
//! no card of that key is there. The faces are looked into once a build, and only if a card is painted.

mod cover;
mod sheet;

pub(crate) use cover::{Cover, Crop};
pub(crate) use sheet::SEAL;

use sheet::{Card, Subject};

use super::{numbers, poster};
use crate::{
    calendar::{Term, ganzhi},
    chart,
    error::Error,
    face::Face,
    model::{FaceSpec, Site, TermState, Year},
    output::{Artifact, Made, Maker},
    plan::Page,
    raster::{self, Faces, Picture},
    source::{Content, Digest, OutPath, Sources},
    words::Language,
};
use std::{
    borrow::Cow,
    fmt,
    sync::{Arc, OnceLock},
};

/// Of every card: its sides in pixels.
pub(super) const SIZE: (u32, u32) = (1200, 630);

/// What all cards of a site are made with.
#[derive(Clone)]
pub(super) struct Cards(Arc<Kit>);

struct Kit {
    palette: chart::Palette,
    /// Mean width of a digit, in parts of the size.
    digit: f64,
    titles: Content,
    numerals: Option<Content>,
    digest: OnceLock<Digest>,
    faces: OnceLock<Faces>,
}

/// A card to be painted.
#[derive(Debug)]
struct Proof {
    kit: Cards,
    card: Card,
    path: OutPath,
}

impl Cards {
    /// `None` where the theme has no face that can be read; its links come without pictures.
    pub(super) fn open(site: &Site, sources: &Sources) -> Option<Self> {
        site.config.address.as_ref()?;
        Some(Self(Arc::new(Kit::open(site, sources)?)))
    }

    /// The card of a page of `year`, to be put at `path`.
    pub(super) fn file(&self, page: Page, year: &Year, at: &Setting<'_>, path: &OutPath) -> (OutPath, Artifact) {
        let card = Card {
            site: at.site.config.name.clone(),
            language: at.site.config.language,
            year: year.year,
            states: Term::ALL.map(|term| at.whole.state_of(term)),
            subject: match page.term() {
                Some(term) => of_term(term, year, at),
                None => of_year(year, at.site),
            },
        };
        let from: Arc<dyn Maker> = Arc::new(Proof { kit: self.clone(), card, path: path.clone() });
        (path.clone(), Artifact::Made(Made { from, part: 0 }))
    }
}

/// Where a card belongs.
pub(super) struct Setting<'s> {
    /// In the language of the page.
    pub(super) site: &'s Site,
    /// The year as it was written; a translation has but some of its entries.
    pub(super) whole: &'s Year,
    /// What the entries of the term begin with, for those without a title.
    pub(super) summary: String,
}

/// For those who cannot see it.
pub(super) fn alt(page: Page, year: &Year, site: &Site) -> String {
    let language = site.config.language;
    let recorded = Term::ALL.iter().filter(|term| year.state_of(**term) == TermState::Recorded).count();
    let name = &site.config.name;
    match (page.term(), language) {
        (Some(term), Language::Zh) => format!("{name}：{}年{}的题签，旁边是当年的年轮", year.year, term.name()),
        (Some(term), Language::En) => {
            format!("{name}: {} of {}, beside the ring of its year", term.english(), year.year)
        }
        (None, Language::Zh) => format!("{name}：{}年的年轮，二十四节气里有记的{recorded}个着了色", year.year),
        (None, Language::En) => format!("{name}: the ring of {}, {recorded} of its 24 terms inked", year.year),
    }
}

fn of_year(year: &Year, site: &Site) -> Subject {
    let titled = year.title != year.year.to_string();
    Subject::Year {
        ganzhi: ganzhi(year.year),
        above: year.theme.clone().or_else(|| year.subtitle.clone().filter(|_| titled)),
        title: if titled {
            year.title.clone()
        } else {
            year.subtitle.clone().unwrap_or_else(|| site.config.name.clone())
        },
    }
}

fn of_term(term: Term, year: &Year, at: &Setting<'_>) -> Subject {
    let language = at.site.config.language;
    let interval = year.calendar.interval(term);
    let own: Vec<String> = year
        .entries_of(term)
        .map(|entry| entry.title.clone())
        .filter(|title| title != term.name() && title != term.english())
        .collect();
    Subject::Term {
        term,
        days: numbers::short_days(interval.first, interval.last, language),
        titles: if own.is_empty() { vec![at.summary.clone()] } else { own },
    }
}

fn digit(content: &Content) -> Option<f64> {
    Face::read(&content.bytes().ok()?).ok()?.metrics().digit
}

impl Kit {
    fn open(site: &Site, sources: &Sources) -> Option<Self> {
        let faces = &site.theme.faces;
        let content = |face: &FaceSpec| sources.file(face.file).content.clone();
        let titles = content(faces.titles.as_ref()?);
        let own = digit(&titles)?;
        let numerals = faces.numerals.as_ref().map(content).filter(|content| digit(content).is_some());
        let digit = numerals.as_ref().and_then(digit).unwrap_or(own);
        let palette = poster::chart_palette(&site.theme.palette);
        Some(Self { palette, digit, titles, numerals, digest: OnceLock::new(), faces: OnceLock::new() })
    }

    fn digest(&self) -> Result<Digest, Error> {
        if let Some(digest) = self.digest.get() {
            return Ok(*digest);
        }
        let mut parts = vec![self.titles.bytes()?];
        if let Some(numerals) = &self.numerals {
            parts.push(numerals.bytes()?);
        }
        let digest = Digest::of_parts(parts.iter().map(AsRef::as_ref));
        Ok(*self.digest.get_or_init(|| digest))
    }

    /// `None` when the inside of a face is damaged.
    fn faces(&self) -> Result<Option<&Faces>, Error> {
        if let Some(faces) = self.faces.get() {
            return Ok(Some(faces));
        }
        let titles = owned(&self.titles)?;
        let faces = match &self.numerals {
            Some(numerals) => Faces::pair(owned(numerals)?, titles),
            None => Faces::one(titles),
        };
        Ok(faces.ok().map(|faces| self.faces.get_or_init(|| faces)))
    }
}

/// The bytes for as long as they are wanted; those of the program are not copied.
fn owned(content: &Content) -> Result<Cow<'static, [u8]>, Error> {
    match content {
        Content::Embedded(bytes) => Ok(Cow::Borrowed(bytes)),
        content => Ok(Cow::Owned(content.bytes()?.into_owned())),
    }
}

/// Paints what leaves the site, in the faces of its theme.
pub(crate) struct Painter(Kit);

impl Painter {
    /// `None` where the theme has no face that can be read.
    pub(crate) fn open(site: &Site, sources: &Sources) -> Option<Self> {
        Kit::open(site, sources).map(Self)
    }

    /// A cover as PNG.
    ///
    /// # Errors
    /// When the inside of a face is damaged.
    pub(crate) fn cover(&self, cover: &Cover<'_>, crop: Crop) -> Result<Vec<u8>, Error> {
        self.paint(&cover.svg(crop, &self.0.palette, self.0.digit), crop.size().0, cover.title)
            .map(|picture| picture.bytes)
    }

    /// A drawing as PNG, `width` pixels wide.
    ///
    /// # Errors
    /// When the inside of a face is damaged, or the text is no drawing; `name` tells which.
    pub(crate) fn paint(&self, svg: &str, width: u32, name: &str) -> Result<Picture, Error> {
        let fault = || Error::card(name);
        let faces = self.0.faces()?.ok_or_else(fault)?;
        raster::paint(svg, faces, width).map_err(|_| fault())
    }
}

impl Proof {
    fn svg(&self) -> String {
        self.card.svg(&self.kit.0.palette, self.kit.0.digit)
    }
}

impl Maker for Proof {
    fn key(&self) -> Result<Digest, Error> {
        let faces = self.kit.0.digest()?;
        Ok(Digest::of_parts([self.svg().as_bytes(), faces.bytes(), raster::RECIPE.as_bytes()]))
    }

    fn make(&self) -> Result<Vec<Vec<u8>>, Error> {
        let fault = || Error::card(self.path.as_str());
        let faces = self.kit.0.faces()?.ok_or_else(fault)?;
        let picture = raster::paint(&self.svg(), faces, SIZE.0).map_err(|_| fault())?;
        Ok(vec![picture.bytes])
    }
}

impl fmt::Debug for Cards {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cards")
    }
}
