//! The structure of a GIF file. In: bytes. Out: its size, the file without what tells of its making. Absent: decoding.

use super::{Fault, array};

const TRAILER: u8 = 0x3B;

/// Extensions that make a picture move again and again; all others are remarks of programs.
const LOOPS: [&[u8]; 2] = [b"NETSCAPE2.0", b"ANIMEXTS1.0"];

pub(super) fn is_gif(bytes: &[u8]) -> bool {
    bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a")
}

pub(super) fn size(bytes: &[u8]) -> Result<(u32, u32), Fault> {
    let side = |at| array(bytes, at).map(|side| u32::from(u16::from_le_bytes(side))).filter(|side| *side > 0);
    side(6).zip(side(8)).ok_or(Fault::Broken)
}

/// Also the way to learn whether the file is whole.
pub(super) fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut at = 13 + table(*bytes.get(10).ok_or(Fault::Broken)?);
    let mut out = bytes.get(..at).ok_or(Fault::Broken)?.to_vec();
    loop {
        let start = at;
        let kept = match bytes.get(at).ok_or(Fault::Broken)? {
            0x21 => {
                let label = bytes.get(at + 1).ok_or(Fault::Broken)?;
                at += 2;
                let first = at;
                at = end_of_blocks(bytes, at).ok_or(Fault::Broken)?;
                // 0xF9 says how long a frame stays and what of it is transparent.
                *label == 0xF9 || *label == 0xFF && LOOPS.iter().any(|name| bytes[first + 1..].starts_with(name))
            }
            0x2C => {
                at += 10 + table(*bytes.get(at + 9).ok_or(Fault::Broken)?) + 1;
                at = end_of_blocks(bytes, at).ok_or(Fault::Broken)?;
                true
            }
            &TRAILER => {
                out.push(TRAILER);
                return Ok(out);
            }
            _ => return Err(Fault::Broken),
        };
        if kept {
            out.extend_from_slice(&bytes[start..at]);
        }
    }
}

/// Bytes of the colour table that the flags announce.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

fn end_of_blocks(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        match *bytes.get(at)? {
            0 => return Some(at + 1),
            length => at += 1 + usize::from(length),
        }
    }
}
