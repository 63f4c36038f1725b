//! What a picture tells of its making. In: bytes. Out: [`Traces`]. Absent: the words themselves; that they are there is
//! enough to warn of them.

use super::{array, exif, jpeg};

/// What the file as given tells, beyond what it shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Traces {
    /// Where it was taken.
    pub place: bool,
    /// By whom: a name, or a camera's owner.
    pub author: bool,
}

/// Of a JPEG; other pictures that offices make tell nothing of the kind.
#[must_use]
pub fn traces(bytes: &[u8]) -> Traces {
    let mut traces = Traces::default();
    if !bytes.starts_with(&[0xFF, 0xD8]) {
        return traces;
    }
    for segment in jpeg::segments(bytes).unwrap_or_default().iter().filter(|segment| segment.marker == 0xE1) {
        match segment.body.strip_prefix(exif::HEAD) {
            Some(block) => of_exif(block, &mut traces),
            None => {
                let text = String::from_utf8_lossy(segment.body);
                traces.place |= text.contains("GPSLatitude");
                traces.author |= text.contains("<dc:creator>");
            }
        }
    }
    traces
}

/// The first directory of the block: GPS has a tag of its own, so have artist, author and owner.
fn of_exif(block: &[u8], traces: &mut Traces) {
    let little = match block.get(..2) {
        Some(b"II") => true,
        Some(b"MM") => false,
        _ => return,
    };
    let short =
        |at| array(block, at).map(|pair| if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) });
    let long =
        |at| array(block, at).map(|four| if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) });
    let Some(start) = long(4).and_then(|at| usize::try_from(at).ok()) else { return };
    for number in 0..usize::from(short(start).unwrap_or(0)) {
        match short(start + 2 + 12 * number) {
            Some(0x8825) => traces.place = true,
            // Artist, XPAuthor; an empty one has no more than its closing zero.
            Some(0x013B | 0x9C9D) => {
                traces.author |= long(start + 2 + 12 * number + 4).is_some_and(|length| length > 2);
            }
            Some(_) => {}
            None => return,
        }
    }
}
