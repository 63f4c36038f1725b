//! The pictures of the articles, as files that WeChat takes: JPEG or PNG below a million bytes.
//! In: what they are made of, the built tree. Out: [`Album`]: bytes by what they show. Absent: numbers, names.

use super::draft::{Draft, Source};
use crate::{
    error::Error,
    export::Order,
    parallel, picture,
    render::{Painter, markdown::Shot},
    source::uri,
};
use std::{collections::BTreeMap, sync::Arc};

use super::draft::Bit;

/// WeChat takes pictures of less than 1 MB; whichever megabyte is meant, this is less.
pub(super) const MOST: usize = 1_000_000;
/// Twice the column of an article, in pixels; and what is tried where that is too heavy.
const WIDTHS: [u32; 3] = [1354, 1080, 720];

/// The pictures of some articles, each once however often it is shown.
#[derive(Debug, Default)]
pub(super) struct Album(BTreeMap<String, Developed>);

#[derive(Debug, Clone)]
pub(super) enum Developed {
    Ready(Print),
    Lost(Why),
}

/// A picture as a file.
#[derive(Debug, Clone)]
pub(super) struct Print {
    pub bytes: Arc<[u8]>,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Jpeg,
    Png,
}

/// Why there is no picture; the word chooses the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    TooLarge,
    Format,
}

impl Album {
    /// Makes every picture of the drafts.
    ///
    /// # Errors
    /// When a file can no longer be read, or a drawing not be painted.
    pub(super) fn of(drafts: &[Draft], order: Order<'_>, painter: &Painter) -> Result<Self, Error> {
        let bits = drafts.iter().flat_map(|draft| &draft.chunks).flat_map(|chunk| &chunk.bits);
        let sources = bits.filter_map(|bit| match bit {
            Bit::Picture(shown) => Some((shown.source.key(), &shown.source)),
            _ => None,
        });
        let sources: Vec<(String, &Source)> = sources.collect::<BTreeMap<_, _>>().into_iter().collect();
        let developed = parallel::map(&sources, |(key, source)| Ok((key.clone(), develop(source, order, painter)?)));
        developed.into_iter().collect::<Result<_, Error>>().map(Self)
    }

    pub(super) fn get(&self, source: &Source) -> &Developed {
        self.0.get(&source.key()).expect("every picture of the drafts is in the album")
    }
}

impl Kind {
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Jpeg => "jpg",
            Self::Png => "png",
        }
    }

    pub(super) fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
        }
    }

    /// By what a file begins with.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(Self::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(Self::Png),
            _ => None,
        }
    }
}

impl Why {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Format => "format",
        }
    }
}

fn develop(source: &Source, order: Order<'_>, painter: &Painter) -> Result<Developed, Error> {
    match source {
        Source::Chart { id, svg } => painted(svg, id, painter),
        Source::Photo(shot) => photo(shot, order, painter),
    }
}

/// As large as it may be.
fn painted(svg: &str, name: &str, painter: &Painter) -> Result<Developed, Error> {
    for width in WIDTHS {
        let bytes = painter.paint(svg, width, name)?.bytes;
        if bytes.len() < MOST {
            return Ok(Developed::Ready(Print { bytes: bytes.into(), kind: Kind::Png }));
        }
    }
    Ok(Developed::Lost(Why::TooLarge))
}

/// A drawing on white: readers by night have a dark ground.
fn grounded(svg: &str, size: Option<(u32, u32)>) -> String {
    let (Some((width, height)), Some(root)) = (size, svg.find("<svg")) else { return svg.to_owned() };
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\"><rect width=\"{width}\" \
         height=\"{height}\" fill=\"#ffffff\"/>{}</svg>",
        &svg[root..]
    )
}

/// The widest of its files that is light enough.
fn photo(shot: &Shot, order: Order<'_>, painter: &Painter) -> Result<Developed, Error> {
    let smaller = shot.plain.iter().rev().map(|(address, _)| address);
    let mut why = Why::Format;
    for address in std::iter::once(&shot.address).chain(smaller) {
        let path = uri::decode(address);
        let Some(artifact) = order.tree.get(&path) else { continue };
        let bytes = artifact.read()?;
        if path.to_ascii_lowercase().ends_with(".svg") {
            let Ok(text) = std::str::from_utf8(&bytes) else { continue };
            // What no painter understands is left out, and told.
            if let Ok(developed) = painted(&grounded(text, shot.size), &path, painter) {
                return Ok(developed);
            }
        }
        match Kind::of(&bytes) {
            Some(kind) if bytes.len() < MOST => {
                return Ok(Developed::Ready(Print { bytes: bytes.as_ref().into(), kind }));
            }
            Some(_) => why = Why::TooLarge,
            // A WebP that does not move.
            None => match picture::as_png(&bytes) {
                Ok(bytes) if bytes.len() < MOST => {
                    return Ok(Developed::Ready(Print { bytes: bytes.into(), kind: Kind::Png }));
                }
                _ => {}
            },
        }
    }
    Ok(Developed::Lost(why))
}
