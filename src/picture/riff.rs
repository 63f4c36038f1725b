//! The structure of a WebP file. In: bytes. Out: its chunks, its [`Head`], the file without what tells of its making, or
//! with a colour profile. Absent: decoding.

use super::{Fault, array};

const ALPHA: u8 = 0x10;
#[cfg(feature = "images")]
const PROFILE: u8 = 0x20;
const MOVES: u8 = 0x02;
const EXIF_AND_XMP: u8 = 0x0C;

pub(super) struct Chunk<'a> {
    pub kind: [u8; 4],
    pub data: &'a [u8],
}

pub(super) struct Head {
    pub size: (u32, u32),
    pub has_alpha: bool,
    pub moves: bool,
}

pub(super) fn is_webp(bytes: &[u8]) -> bool {
    bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")
}

pub(super) fn chunks(bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Fault> {
    let size = array(bytes, 4).map(u32::from_le_bytes).and_then(|size| usize::try_from(size).ok());
    let inside = size.and_then(|size| bytes.get(..size.checked_add(8)?)).ok_or(Fault::Broken)?;
    let mut found = Vec::new();
    let mut at = 12;
    while at < inside.len() {
        let kind = array(inside, at).ok_or(Fault::Broken)?;
        let length = u32::from_le_bytes(array(inside, at + 4).ok_or(Fault::Broken)?);
        let end = usize::try_from(length).ok().and_then(|length| (at + 8).checked_add(length));
        let data = end.and_then(|end| inside.get(at + 8..end)).ok_or(Fault::Broken)?;
        found.push(Chunk { kind, data });
        at += 8 + data.len() + data.len() % 2;
    }
    Ok(found)
}

pub(super) fn head(chunks: &[Chunk<'_>]) -> Result<Head, Fault> {
    let first = chunks.first().ok_or(Fault::Broken)?;
    let head = match &first.kind {
        b"VP8X" => {
            let [flags, _, _, _, w0, w1, w2, h0, h1, h2] = array(first.data, 0).ok_or(Fault::Broken)?;
            let size = (1 + u32::from_le_bytes([w0, w1, w2, 0]), 1 + u32::from_le_bytes([h0, h1, h2, 0]));
            Head { size, has_alpha: flags & ALPHA != 0, moves: flags & MOVES != 0 }
        }
        b"VP8L" => {
            let [0x2F, rest @ ..] = array::<5>(first.data, 0).ok_or(Fault::Broken)? else { return Err(Fault::Broken) };
            let bits = u32::from_le_bytes(rest);
            let size = (1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF));
            Head { size, has_alpha: bits >> 28 & 1 == 1, moves: false }
        }
        b"VP8 " => {
            let [0x9D, 0x01, 0x2A, w0, w1, h0, h1] = array::<7>(first.data, 3).ok_or(Fault::Broken)? else {
                return Err(Fault::Broken);
            };
            let side = |bytes| u32::from(u16::from_le_bytes(bytes) & 0x3FFF);
            Head { size: (side([w0, w1]), side([h0, h1])), has_alpha: false, moves: false }
        }
        _ => return Err(Fault::Broken),
    };
    let (width, height) = head.size;
    if width == 0 || height == 0 { Err(Fault::Broken) } else { Ok(head) }
}

pub(super) fn stripped(chunks: &[Chunk<'_>]) -> Vec<u8> {
    let kept = |kind: &[u8; 4]| matches!(kind, b"VP8X" | b"VP8 " | b"VP8L" | b"ALPH" | b"ICCP" | b"ANIM" | b"ANMF");
    let mut out = Vec::new();
    for chunk in chunks.iter().filter(|chunk| kept(&chunk.kind)) {
        let at = out.len() + 8;
        put(&mut out, &chunk.kind, chunk.data);
        if &chunk.kind == b"VP8X" {
            out[at] &= !EXIF_AND_XMP;
        }
    }
    closed(&out)
}

/// The file, its colours said to be those of `profile`.
#[cfg(feature = "images")]
pub(super) fn with_profile(chunks: &[Chunk<'_>], profile: &[u8]) -> Result<Vec<u8>, Fault> {
    let Head { size: (width, height), has_alpha, .. } = head(chunks)?;
    let mut wide = vec![PROFILE | if has_alpha { ALPHA } else { 0 }, 0, 0, 0];
    for side in [width, height] {
        wide.extend(&(side - 1).to_le_bytes()[..3]);
    }
    let mut out = Vec::new();
    put(&mut out, b"VP8X", &wide);
    put(&mut out, b"ICCP", profile);
    for chunk in chunks.iter().filter(|chunk| &chunk.kind != b"VP8X") {
        put(&mut out, &chunk.kind, chunk.data);
    }
    Ok(closed(&out))
}

fn put(out: &mut Vec<u8>, kind: &[u8; 4], data: &[u8]) {
    out.extend(kind);
    out.extend(u32::try_from(data.len()).expect("a chunk comes from a file of less than 4 GiB").to_le_bytes());
    out.extend(data);
    out.extend(&[0][..data.len() % 2]);
}

fn closed(chunks: &[u8]) -> Vec<u8> {
    let size = u32::try_from(chunks.len() + 4).expect("the chunks come from a file of less than 4 GiB");
    [b"RIFF", &size.to_le_bytes()[..], b"WEBP", chunks].concat()
}
