//! Pictures in dots.
//! In: an SVG text, [`Faces`], a width. Out: [`Picture`], the same bytes on every machine. Absent: the faces of the
//! building machine, the network, links to other files; and what is in the picture.
//!
//! Without the feature `png` nothing is painted.

#[cfg(feature = "png")]
mod paint;

#[cfg(feature = "png")]
pub use paint::{Faces, paint};
use std::collections::BTreeSet;

/// Whether this program paints.
pub const PAINTS: bool = cfg!(feature = "png");

/// The way of painting: the same drawing, faces and recipe give the same bytes.
pub const RECIPE: &str = "resvg 0.49";

/// A PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    /// Pixels.
    pub width: u32,
    pub height: u32,
    /// Characters that the face does not have; they are boxes in the picture.
    pub missing: BTreeSet<char>,
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The bytes of the face are no TrueType or OpenType.
    Face,
    /// Wider or higher than memory should be spent on.
    Size,
    /// The text is no SVG that can be drawn.
    Drawing,
}

/// Nothing is painted by this program; see [`PAINTS`].
#[cfg(not(feature = "png"))]
#[derive(Debug, Clone)]
pub struct Faces;

#[cfg(not(feature = "png"))]
impl Faces {
    /// # Errors
    /// Always.
    pub fn one(_: std::borrow::Cow<'static, [u8]>) -> Result<Self, Fault> {
        Err(Fault::Face)
    }

    /// # Errors
    /// Always.
    pub fn pair(_: std::borrow::Cow<'static, [u8]>, _: std::borrow::Cow<'static, [u8]>) -> Result<Self, Fault> {
        Err(Fault::Face)
    }
}

/// Nothing is painted by this program; see [`PAINTS`].
///
/// # Errors
/// Always.
#[cfg(not(feature = "png"))]
pub fn paint(_: &str, _: &Faces, _: u32) -> Result<Picture, Fault> {
    Err(Fault::Drawing)
}
