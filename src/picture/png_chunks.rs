//! The structure of a PNG file. In: bytes. Out: its chunks, its [`Head`], the file without what tells of its making.
//! Absent: decoding.

use super::{Fault, array};

pub(super) const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1A\n";

/// What a picture needs to be seen as it was meant; texts, times and EXIF are none of it.
const KEPT: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"bKGD",
    b"acTL", b"fcTL", b"fdAT",
];

pub(super) struct Chunk<'a> {
    pub kind: [u8; 4],
    pub data: &'a [u8],
    /// With length, kind and check sum.
    whole: &'a [u8],
}

pub(super) struct Head {
    pub size: (u32, u32),
    pub has_alpha: bool,
    pub moves: bool,
}

/// The chunks up to the last; what stands behind it is not part of the picture.
pub(super) fn chunks(bytes: &[u8]) -> Result<Vec<Chunk<'_>>, Fault> {
    let mut found = Vec::new();
    let mut at = SIGNATURE.len();
    loop {
        let length = u32::from_be_bytes(array(bytes, at).ok_or(Fault::Broken)?);
        let kind = array(bytes, at + 4).ok_or(Fault::Broken)?;
        let end = usize::try_from(length).ok().and_then(|length| at.checked_add(12)?.checked_add(length));
        let whole = end.and_then(|end| bytes.get(at..end)).ok_or(Fault::Broken)?;
        at += whole.len();
        found.push(Chunk { kind, data: &whole[8..whole.len() - 4], whole });
        if &kind == b"IEND" {
            return Ok(found);
        }
    }
}

pub(super) fn head(chunks: &[Chunk<'_>]) -> Result<Head, Fault> {
    let has = |kind: &[u8; 4]| chunks.iter().any(|chunk| &chunk.kind == kind);
    let first = chunks.first().filter(|first| &first.kind == b"IHDR").ok_or(Fault::Broken)?;
    let number = |at| array(first.data, at).map(u32::from_be_bytes).filter(|number| *number > 0);
    let (width, height) = number(0).zip(number(4)).ok_or(Fault::Broken)?;
    let colours = first.data.get(9).ok_or(Fault::Broken)?;
    if !has(b"IDAT") {
        return Err(Fault::Broken);
    }
    let has_alpha = matches!(colours, 4 | 6) || has(b"tRNS");
    Ok(Head { size: (width, height), has_alpha, moves: has(b"acTL") })
}

pub(super) fn stripped(chunks: &[Chunk<'_>]) -> Vec<u8> {
    let kept = chunks.iter().filter(|chunk| KEPT.contains(&&chunk.kind)).map(|chunk| chunk.whole);
    [SIGNATURE].into_iter().chain(kept).collect::<Vec<_>>().concat()
}
