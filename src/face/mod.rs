//! Faces (字体) as bytes.
//! In: the bytes of a font file, a set of characters. Out: what the face has and how it measures ([`Face`]), and a WOFF2
//! that holds those characters alone ([`cut()`]). Absent: the disk, style sheets, which characters a site wants; it imports
//! nothing of suishi.
//!
//! Two steps, far apart in time. [`Face::read`] looks into the tables a browser cannot do without, so that every check
//! can say whether a font is one and what it lacks. [`cut()`] makes the file, and only when it is written; it keeps `vert`,
//! for brackets stand differently in a vertical line.
//!
//! Without the feature `fonts` nothing is cut, and pages are set in the faces of the reader's machine.

mod characters;
#[cfg(feature = "fonts")]
mod cut;

use characters::Characters;
use std::collections::BTreeSet;

/// Whether this program cuts faces.
pub const CUTS: bool = cfg!(feature = "fonts");

/// The way of cutting: the same face, characters and recipe give the same bytes.
pub const RECIPE: &str = "woff2 9";

/// Why a face cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its tables are missing, cut off, or contradict each other.
    Damaged,
    /// Something else than TrueType.
    Foreign(Foreign),
}

/// What a file is that is no TrueType font.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// OpenType with PostScript outlines: `.otf`.
    PostScript,
    /// Several faces in one file: `.ttc`.
    Collection,
    /// Packed for the web already: `.woff`, `.woff2`.
    Web,
    Unknown,
}

/// A font file that was looked into.
#[derive(Debug)]
pub struct Face<'b> {
    characters: Characters<'b>,
    metrics: Metrics,
}

/// How a face measures, in parts of its size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Metrics {
    /// From the baseline up.
    pub ascent: f64,
    /// From the baseline down, positive.
    pub descent: f64,
    /// The mean width of the ten digits; `None` of a face without them.
    pub digit: Option<f64>,
}

impl<'b> Face<'b> {
    /// Looks into the file.
    ///
    /// # Errors
    /// When it is no TrueType font, or not all there.
    pub fn read(bytes: &'b [u8]) -> Result<Self, Fault> {
        match bytes.first_chunk() {
            Some([0, 1, 0, 0] | b"true") => {}
            Some(b"OTTO") => return Err(Fault::Foreign(Foreign::PostScript)),
            Some(b"ttcf") => return Err(Fault::Foreign(Foreign::Collection)),
            Some(b"wOFF" | b"wOF2") => return Err(Fault::Foreign(Foreign::Web)),
            _ => return Err(Fault::Foreign(Foreign::Unknown)),
        }
        read(bytes).ok_or(Fault::Damaged)
    }

    /// Whether it has a glyph for the character.
    #[must_use]
    pub fn has(&self, c: char) -> bool {
        self.characters.glyph(c) != 0
    }

    #[must_use]
    pub fn metrics(&self) -> Metrics {
        self.metrics
    }
}

/// A WOFF2 with the glyphs of `wanted`, as far as the face has them.
///
/// # Errors
/// When the face is damaged where [`Face::read`] does not look.
#[cfg(feature = "fonts")]
pub fn cut(bytes: &[u8], wanted: &BTreeSet<char>) -> Result<Vec<u8>, Fault> {
    cut::pack(&cut::subset(bytes, wanted)?)
}

/// Cuts and throws the result away: whether [`cut()`] would succeed, for a tenth of its price.
///
/// # Errors
/// When it would not.
#[cfg(feature = "fonts")]
pub fn prove(bytes: &[u8], wanted: &BTreeSet<char>) -> Result<(), Fault> {
    cut::subset(bytes, wanted).map(|_| ())
}

/// Nothing is cut by this program; see [`CUTS`].
#[cfg(not(feature = "fonts"))]
pub fn cut(_: &[u8], _: &BTreeSet<char>) -> Result<Vec<u8>, Fault> {
    Err(Fault::Damaged)
}

/// Nothing is cut by this program; see [`CUTS`].
#[cfg(not(feature = "fonts"))]
pub fn prove(_: &[u8], _: &BTreeSet<char>) -> Result<(), Fault> {
    Err(Fault::Damaged)
}

/// What every browser asks for; the outlines themselves are looked at when they are cut.
fn read(bytes: &[u8]) -> Option<Face<'_>> {
    for tag in [b"glyf", b"loca", b"maxp", b"post", b"name"] {
        table(bytes, tag)?;
    }
    let em = f64::from(u16_at(table(bytes, b"head")?, 18)?);
    let hhea = table(bytes, b"hhea")?;
    let up = |at| Some(f64::from(u16_at(hhea, at)?.cast_signed()) / em);
    let widths = table(bytes, b"hmtx")?;
    let last = u16_at(hhea, 34)?.checked_sub(1)?;
    let characters = Characters::read(table(bytes, b"cmap")?)?;
    let width = |digit: char| match characters.glyph(digit) {
        0 => None,
        glyph => Some(f64::from(u16_at(widths, usize::from(glyph.min(last)) * 4)?) / em),
    };
    let digits: Option<Vec<f64>> = ('0'..='9').map(width).collect();
    let digit = digits.map(|widths| widths.iter().sum::<f64>() / 10.0);
    let metrics = Metrics { ascent: up(4)?, descent: -up(6)?, digit };
    (em > 0.0).then_some(Face { characters, metrics })
}

/// A table of the font, if the file reaches to its end.
fn table<'b>(bytes: &'b [u8], tag: &[u8; 4]) -> Option<&'b [u8]> {
    let count = usize::from(u16_at(bytes, 4)?);
    let record = bytes.get(12..12 + count * 16)?.chunks_exact(16).find(|record| record.starts_with(tag))?;
    let start = usize::try_from(u32_at(record, 8)?).ok()?;
    bytes.get(start..start.checked_add(usize::try_from(u32_at(record, 12)?).ok()?)?)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|pair| u16::from_be_bytes(*pair))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|four| u32::from_be_bytes(*four))
}
