//! The structure of a JPEG file. In: bytes. Out: its segments, its [`Frame`], the file without what tells of its making.
//! Absent: decoding.

use super::{Fault, Turn, array, exif};

const SOI: u8 = 0xD8;
const EOI: u8 = 0xD9;
const SOS: u8 = 0xDA;
const ICC: &[u8] = b"ICC_PROFILE\0";

/// Everything from one marker to the next; that of a scan has its data with it.
pub(super) struct Segment<'a> {
    pub marker: u8,
    /// With marker and length.
    pub whole: &'a [u8],
    pub body: &'a [u8],
}

/// What the picture is, as stored: not yet turned.
pub(super) struct Frame {
    pub size: (u32, u32),
    pub turn: Turn,
}

/// The segments of the first picture in the file. Telephones put more behind its end: a film, the same picture again.
pub(super) fn segments(bytes: &[u8]) -> Result<Vec<Segment<'_>>, Fault> {
    let mut found = Vec::new();
    let mut at = 2;
    loop {
        let start = at;
        // Any number of FF may stand before a marker.
        while bytes.get(at) == Some(&0xFF) && bytes.get(at + 1) == Some(&0xFF) {
            at += 1;
        }
        let [0xFF, marker] = array(bytes, at).ok_or(Fault::Broken)? else { return Err(Fault::Broken) };
        at += 2;
        match marker {
            EOI => {
                found.push(Segment { marker, whole: &bytes[start..at], body: &[] });
                return Ok(found);
            }
            // Without length: none of them belongs here, all are harmless.
            SOI | 0x01 | 0xD0..=0xD7 => continue,
            _ => {}
        }
        let length = usize::from(u16::from_be_bytes(array(bytes, at).ok_or(Fault::Broken)?));
        let body = bytes.get(at + 2..at + length).ok_or(Fault::Broken)?;
        at += length;
        if marker == SOS {
            at = end_of_scan(bytes, at).ok_or(Fault::Broken)?;
        }
        found.push(Segment { marker, whole: &bytes[start..at], body });
    }
}

/// What the segments say of the picture.
pub(super) fn frame(segments: &[Segment<'_>]) -> Result<Frame, Fault> {
    let mut turn = Turn::NONE;
    let mut size = None;
    for Segment { marker, body, .. } in segments {
        match marker {
            0xE1 if body.starts_with(exif::HEAD) => turn = exif::turn(&body[exif::HEAD.len()..]),
            // Baseline, extended, progressive; all of them with Huffman's code.
            0xC0..=0xC2 => {
                let [precision, h1, h0, w1, w0, colours] = array(body, 0).ok_or(Fault::Broken)?;
                match (precision, colours) {
                    (8, 1 | 3) => {}
                    (8, 4) => return Err(Fault::Cmyk),
                    _ => return Err(Fault::Unusual),
                }
                size = Some((u32::from(u16::from_be_bytes([w1, w0])), u32::from(u16::from_be_bytes([h1, h0]))));
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(Fault::Unusual),
            _ => {}
        }
    }
    let scanned = segments.iter().any(|segment| segment.marker == SOS);
    let size = size.filter(|(width, height)| scanned && *width > 0 && *height > 0).ok_or(Fault::Broken)?;
    Ok(Frame { size, turn })
}

/// The picture without what tells of its making; the turn stays, for without it the picture would lie on its side.
pub(super) fn stripped(segments: &[Segment<'_>], turn: Turn) -> Vec<u8> {
    let mut out = vec![0xFF, SOI];
    let mut turned = turn == Turn::NONE;
    for segment in segments {
        let Segment { marker, whole, body } = segment;
        let kept = match marker {
            // A JFIF head with a thumbnail is longer.
            0xE0 => body.starts_with(b"JFIF\0") && body.len() == 14,
            0xE2 => body.starts_with(ICC),
            // How the colours are meant.
            0xEE => body.starts_with(b"Adobe"),
            0xE1..=0xEF | 0xFE => false,
            _ => true,
        };
        if *marker != 0xE0 && !turned {
            let block = exif::saying(turn);
            let length = u16::try_from(block.len() + 2).expect("the block has thirty-odd bytes");
            out.extend([0xFF, 0xE1]);
            out.extend(length.to_be_bytes());
            out.extend(block);
            turned = true;
        }
        if kept {
            out.extend_from_slice(whole);
        }
    }
    out
}

/// In the data of a scan FF is followed by 00, or by the number of a restart; whatever else follows begins a segment.
fn end_of_scan(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}
