//! PNG ↔ pixels (the only user of the PNG crate).

use super::Pixels;
use crate::picture::Fault;
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Info, Transformations};
use std::io::Cursor;

/// Bytes of text and profile chunks that are unpacked at most.
const SIDE_DATA: usize = 8 << 20;

pub(super) fn decode(bytes: &[u8]) -> Result<Pixels, Fault> {
    let broken = |_| Fault::Broken;
    let mut decoder = Decoder::new(Cursor::new(bytes));
    // The pixels themselves are no matter of this limit; they were counted before.
    decoder.set_limits(png::Limits { bytes: SIDE_DATA });
    decoder.set_transformations(Transformations::normalize_to_color8() | Transformations::ALPHA);
    let mut reader = decoder.read_info().map_err(broken)?;
    let mut raw = vec![0; reader.output_buffer_size().ok_or(Fault::Broken)?];
    let frame = reader.next_frame(&mut raw).map_err(broken)?;
    raw.truncate(frame.buffer_size());
    let rgba = match frame.color_type {
        ColorType::Rgba => raw,
        ColorType::GrayscaleAlpha => {
            raw.chunks_exact(2).flat_map(|pair| [pair[0], pair[0], pair[0], pair[1]]).collect()
        }
        _ => return Err(Fault::Broken),
    };
    let profile = reader.info().icc_profile.as_ref().map(|profile| profile.to_vec());
    Ok(Pixels { width: frame.width, height: frame.height, rgba, profile })
}

pub(super) fn encode(pixels: &Pixels, opaque: bool) -> Result<Vec<u8>, Fault> {
    let mut info = Info::with_size(pixels.width, pixels.height);
    info.bit_depth = BitDepth::Eight;
    info.color_type = if opaque { ColorType::Rgb } else { ColorType::Rgba };
    info.icc_profile = pixels.profile.as_deref().map(Into::into);
    let rgb: Vec<u8>;
    let data = if opaque {
        rgb = pixels.rgba.chunks_exact(4).flat_map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect();
        &rgb
    } else {
        &pixels.rgba
    };
    let mut file = Vec::new();
    let mut encoder = Encoder::with_info(&mut file, info).map_err(|_| Fault::Unusual)?;
    encoder.set_compression(Compression::High);
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(data)?;
        writer.finish()
    });
    written.map(|()| file).map_err(|_| Fault::Unusual)
}
