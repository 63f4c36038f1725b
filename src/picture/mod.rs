//! Pictures as bytes.
//! In: the bytes of a file. Out: what it shows and how large ([`look()`]), and the files a reader gets ([`Recipe`]).
//! Absent: the disk, addresses, reviews; it imports nothing of suishi.
//!
//! Two steps, far apart in time. [`look()`] follows the structure of the file to its end and decodes no pixel, so every
//! check can afford it: it knows the size as shown, refuses what no reader could see, and finds a file that was cut off.
//! From what it found follows which files there will be ([`Recipe::cuts`]), so that they have addresses before any ink.
//! [`Recipe::make`] decodes, once for all of a picture's files, and only when they are written. Nothing that tells of
//! the making of a picture (where, when, with what) is in any file that leaves this room.
//!
//! Without the feature `images` there is one file a picture: the author's own, stripped.

#[cfg(feature = "images")]
mod develop;
mod exif;
mod gif;
mod jpeg;
mod look;
mod png_chunks;
mod recipe;
mod riff;
mod strip;
mod svg;
mod traces;

pub use look::{Facts, LIMIT, look};
pub use recipe::{Cut, Format, Recipe};
pub use traces::{Traces, traces};

/// The same pixels as PNG, for programs that read neither WebP nor what else browsers do.
///
/// # Errors
/// When they cannot be read: the file is broken, or moves.
pub fn as_png(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    #[cfg(feature = "images")]
    let made = develop::as_png(bytes);
    #[cfg(not(feature = "images"))]
    let made = look(bytes).and(Err(Fault::Unknown));
    made
}

/// Why a picture cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// 苹果手机的格式; no browser but Apple's shows it.
    Heic,
    /// None of the formats we know, whatever the file is called.
    Unknown,
    /// It ends too early, or its parts do not fit together.
    Broken,
    /// Made for the printing press: four inks instead of three lights.
    Cmyk,
    /// A rare way of writing a JPEG that browsers do not read either.
    Unusual,
    /// More pixels than [`LIMIT`]; a small file may claim any number of them.
    TooLarge { width: u32, height: u32 },
}

/// What the file's numbers say must be done before the picture stands upright: EXIF orientation, 1 to 8.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Turn(u8);

impl Turn {
    pub const NONE: Self = Self(1);

    /// Numbers that mean nothing turn nothing.
    fn of(orientation: u16) -> Self {
        match u8::try_from(orientation) {
            Ok(known @ 1..=8) => Self(known),
            _ => Self::NONE,
        }
    }

    /// Width becomes height.
    fn lays_over(self) -> bool {
        self.0 >= 5
    }

    /// The size after turning; its own inverse.
    fn size(self, (width, height): (u32, u32)) -> (u32, u32) {
        if self.lays_over() { (height, width) } else { (width, height) }
    }
}

/// `at..at + N`, if the bytes reach that far.
fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

#[cfg(test)]
mod tests;
