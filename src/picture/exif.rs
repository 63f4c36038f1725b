//! EXIF. In: the TIFF that a camera put into a picture. Out: the one number of it that a reader needs, and the smallest
//! EXIF that says that number. Absent: everything else it tells.

use super::{Turn, array};

const ORIENTATION: u16 = 0x0112;

/// What stands before the TIFF in a JPEG.
pub(super) const HEAD: &[u8] = b"Exif\0\0";

/// How the picture is to be turned; upright where nothing is said, or nothing that makes sense.
pub(super) fn turn(tiff: &[u8]) -> Turn {
    orientation(tiff).map_or(Turn::NONE, Turn::of)
}

/// An EXIF block with the turn alone, [`HEAD`] included.
pub(super) fn saying(turn: Turn) -> Vec<u8> {
    let mut block = HEAD.to_vec();
    // Big-endian, directory at 8: one entry, SHORT, one value; no further directory.
    block.extend(b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    block.extend([turn.0, 0, 0, 0, 0, 0, 0]);
    block
}

fn orientation(tiff: &[u8]) -> Option<u16> {
    let little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at| array(tiff, at).map(if little { u16::from_le_bytes } else { u16::from_be_bytes });
    let long = |at| array(tiff, at).map(if little { u32::from_le_bytes } else { u32::from_be_bytes });
    let directory = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(directory)?);
    (0..entries)
        .map(|number| directory + 2 + 12 * number)
        .find(|at| short(*at) == Some(ORIENTATION))
        .and_then(|at| short(at + 8))
}
