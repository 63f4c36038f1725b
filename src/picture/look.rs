//! What a file shows, learnt from its structure. In: bytes. Out: [`Facts`] or a [`Fault`]. Absent: pixels; the file's
//! name, for a HEIC is called `.jpg` as often as not.

use super::{Fault, Turn, gif, jpeg, png_chunks, riff, svg};

/// Pixels that are decoded at most: every telephone's largest photograph but the 200-megapixel modes, which keep half
/// a gibibyte busy for nothing a page could show.
pub const LIMIT: u64 = 120_000_000;

/// Bits a pixel, above which a PNG without transparency is taken for a photograph: drawings and screenshots stay below
/// four, photographs seldom come below eight.
const PHOTO_BITS: u64 = 6;

/// What is known of a picture before it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// Width and height in pixels, the picture upright; a drawing may say none.
    pub size: Option<(u32, u32)>,
    pub(super) kind: Kind,
    pub(super) turn: Turn,
    /// What such a file is called: `jpg`.
    pub ending: &'static str,
    /// Bytes of the file.
    pub(super) weight: usize,
}

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Many colours, nothing transparent: JPEG and WebP.
    Photo,
    /// Screenshots, emblems, anything transparent: PNG and WebP.
    Graphic,
    /// It moves, or has no pixels: as it is.
    Whole,
}

/// # Errors
/// When the file is no picture that could be shown.
pub fn look(bytes: &[u8]) -> Result<Facts, Fault> {
    let weight = bytes.len();
    let facts = |ending, size, kind, turn: Turn| Facts { size: Some(turn.size(size)), kind, turn, ending, weight };
    let still = |moves: bool, kind| if moves { Kind::Whole } else { kind };
    let facts = if bytes.starts_with(&[0xFF, 0xD8]) {
        let frame = jpeg::frame(&jpeg::segments(bytes)?)?;
        facts("jpg", frame.size, Kind::Photo, frame.turn)
    } else if bytes.starts_with(png_chunks::SIGNATURE) {
        let head = png_chunks::head(&png_chunks::chunks(bytes)?)?;
        let is_dense = bytes.len() as u64 * 8 > PHOTO_BITS * pixels(head.size);
        // A JPEG counts its sides in sixteen bits; and of a small picture the head alone weighs that much.
        let fits = (481..=u32::from(u16::MAX)).contains(&head.size.0) && head.size.1 <= u32::from(u16::MAX);
        let is_photo = is_dense && fits && !head.has_alpha;
        facts("png", head.size, still(head.moves, if is_photo { Kind::Photo } else { Kind::Graphic }), Turn::NONE)
    } else if riff::is_webp(bytes) {
        let head = riff::head(&riff::chunks(bytes)?)?;
        facts(
            "webp",
            head.size,
            still(head.moves, if head.has_alpha { Kind::Graphic } else { Kind::Photo }),
            Turn::NONE,
        )
    } else if gif::is_gif(bytes) {
        gif::stripped(bytes)?;
        facts("gif", gif::size(bytes)?, Kind::Whole, Turn::NONE)
    } else if is_heic(bytes) {
        return Err(Fault::Heic);
    } else if let Some(size) = svg::size(bytes) {
        Facts { size, kind: Kind::Whole, turn: Turn::NONE, ending: "svg", weight }
    } else {
        return Err(Fault::Unknown);
    };
    match facts.size {
        Some((width, height)) if pixels((width, height)) > LIMIT => Err(Fault::TooLarge { width, height }),
        _ => Ok(facts),
    }
}

impl Facts {
    /// Whether it was taken by a camera, as far as the file shows; a small one is then a thumbnail, not an emblem.
    #[must_use]
    pub fn is_photo(&self) -> bool {
        self.kind == Kind::Photo
    }
}

fn pixels((width, height): (u32, u32)) -> u64 {
    u64::from(width) * u64::from(height)
}

fn is_heic(bytes: &[u8]) -> bool {
    let brand = bytes.get(8..12).unwrap_or_default();
    bytes.get(4..8) == Some(b"ftyp")
        && matches!(brand, b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1")
}
