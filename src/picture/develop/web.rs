//! WebP ↔ pixels (the only user of the WebP crate).

use super::Pixels;
use crate::picture::{Fault, riff};
use std::borrow::Cow;
use webp::{Decoder, Encoder, PixelLayout};

/// Of 100, for photographs, and where it is smaller than keeping every pixel of a graphic.
const QUALITY: f32 = 78.0;

/// What keeping every pixel may cost in time, of 100.
const EFFORT: f32 = 60.0;

pub(super) fn decode(bytes: &[u8]) -> Result<Pixels, Fault> {
    let image = Decoder::new(bytes).decode().ok_or(Fault::Broken)?;
    let rgba = match image.layout() {
        PixelLayout::Rgba => image.to_vec(),
        PixelLayout::Rgb => image.chunks_exact(3).flat_map(|p| [p[0], p[1], p[2], u8::MAX]).collect(),
    };
    let chunks = riff::chunks(bytes)?;
    let profile = chunks.iter().find(|chunk| &chunk.kind == b"ICCP").map(|chunk| chunk.data.to_vec());
    Ok(Pixels { width: image.width(), height: image.height(), rgba, profile })
}

pub(super) fn encode(pixels: &Pixels, opaque: bool, is_graphic: bool) -> Result<Vec<u8>, Fault> {
    let data: Cow<'_, [u8]> = if opaque {
        pixels.rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
    } else {
        Cow::Borrowed(&pixels.rgba)
    };
    let layout = if opaque { PixelLayout::Rgb } else { PixelLayout::Rgba };
    let encoder = Encoder::new(&data, layout, pixels.width, pixels.height);
    let encode = |lossless, quality| {
        let file = encoder.encode_simple(lossless, quality).map_err(|_| Fault::Unusual)?;
        Ok::<_, Fault>(file.to_vec())
    };
    let mut file = encode(false, QUALITY)?;
    if is_graphic {
        let exact = encode(true, EFFORT)?;
        if exact.len() <= file.len() {
            file = exact;
        }
    }
    match &pixels.profile {
        Some(profile) => riff::with_profile(&riff::chunks(&file)?, profile),
        None => Ok(file),
    }
}
