//! Which files a picture becomes. In: [`Facts`]. Out: [`Recipe`]: sizes and formats, and, later, the bytes. Absent: how a
//! pixel is made (`develop/`).

use super::{Facts, Fault, strip};
#[cfg(feature = "images")]
use super::{Turn, develop, look::Kind};

/// Changes whenever the same picture would become other bytes, so that those already written are made anew.
const EDITION: u32 = 1;

/// Widths in pixels: a telephone's column, the column of a page, the same on a dense screen or full size.
#[cfg(feature = "images")]
const WIDTHS: [u32; 3] = [480, 960, 1600];

/// A picture up to this width and weight is published as the author saved it.
#[cfg(feature = "images")]
const TINY: (u32, usize) = (480, 16 * 1024);

/// WebP counts its sides in fourteen bits.
#[cfg(feature = "images")]
const WEBP_SIDE: u32 = 16_383;

/// How the files of one picture are made. The same recipe and the same bytes make the same files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    #[cfg(feature = "images")]
    turn: Turn,
    cuts: Vec<Cut>,
}

/// One file of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cut {
    /// Pixels, the picture upright; a drawing may say none.
    pub size: Option<(u32, u32)>,
    pub format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Jpeg,
    Png,
    Webp,
    /// The author's own file, stripped; with the ending of what it is, which its name may not tell.
    Own(&'static str),
}

impl Recipe {
    #[must_use]
    pub fn of(facts: &Facts) -> Self {
        Self {
            #[cfg(feature = "images")]
            turn: facts.turn,
            cuts: cuts(facts),
        }
    }

    /// The files, those every browser shows first, in growing size; at least one.
    #[must_use]
    pub fn cuts(&self) -> &[Cut] {
        &self.cuts
    }

    /// Tells this recipe from every other.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{EDITION} {self:?}")
    }

    /// The files, in the order of [`Recipe::cuts`].
    ///
    /// # Errors
    /// When the pixels cannot be read: then the structure was whole, as [`super::look()`] has seen, and what is in it
    /// was not.
    pub fn make(&self, bytes: &[u8]) -> Result<Vec<Vec<u8>>, Fault> {
        if let [Cut { format: Format::Own(_), .. }] = self.cuts[..] {
            return Ok(vec![strip::stripped(bytes)?]);
        }
        #[cfg(feature = "images")]
        let made = develop::develop(bytes, self.turn, &self.cuts);
        #[cfg(not(feature = "images"))]
        let made = Err(Fault::Unknown);
        made
    }
}

#[cfg(not(feature = "images"))]
fn cuts(facts: &Facts) -> Vec<Cut> {
    vec![Cut { size: facts.size, format: Format::Own(facts.ending) }]
}

#[cfg(feature = "images")]
fn cuts(facts: &Facts) -> Vec<Cut> {
    let own = Cut { size: facts.size, format: Format::Own(facts.ending) };
    let Some((width, height)) = facts.size else { return vec![own] };
    let is_tiny = width <= TINY.0 && facts.weight <= TINY.1 && facts.turn == Turn::NONE;
    if is_tiny || facts.kind == Kind::Whole {
        return vec![own];
    }
    let scaled = |to: u32| (to, scale(height, to, width));
    let sizes: Vec<_> = widths(width).into_iter().map(scaled).collect();
    let all = |format| sizes.iter().map(move |size| Cut { size: Some(*size), format });
    let webp = all(Format::Webp).filter(|cut| cut.size.is_some_and(|(_, height)| height <= WEBP_SIDE));
    match facts.kind {
        Kind::Photo => all(Format::Jpeg).chain(webp).collect(),
        // A smaller PNG of a screenshot is often the larger file; the few browsers that read no WebP get the one.
        _ => all(Format::Png).next_back().into_iter().chain(webp).collect(),
    }
}

/// Never wider than the picture, and none that is hardly smaller than the next.
#[cfg(feature = "images")]
fn widths(own: u32) -> Vec<u32> {
    let largest = own.min(WIDTHS[2]);
    let mut widths: Vec<u32> = WIDTHS.into_iter().filter(|width| width * 5 <= largest * 4).collect();
    widths.push(largest);
    widths
}

/// `side × to / from`, rounded, at least 1.
#[cfg(feature = "images")]
fn scale(side: u32, to: u32, from: u32) -> u32 {
    let scaled = (u64::from(side) * u64::from(to) + u64::from(from) / 2) / u64::from(from);
    u32::try_from(scaled).unwrap_or(u32::MAX).max(1)
}

#[cfg(all(test, feature = "images"))]
mod tests {
    use super::*;

    #[test]
    fn no_picture_grows_and_no_two_sizes_are_alike() {
        assert_eq!(widths(4032), [480, 960, 1600]);
        assert_eq!(widths(1200), [480, 960, 1200]);
        assert_eq!(widths(1000), [480, 1000]);
        assert_eq!(widths(500), [500]);
        assert_eq!(widths(90), [90]);
        assert_eq!(scale(4032, 480, 3024), 640);
        assert_eq!(scale(1, 480, 4000), 1);
    }
}
