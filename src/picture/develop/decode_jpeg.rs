//! JPEG → pixels (the only user of the decoder's crate).

use super::Pixels;
use crate::picture::Fault;
use zune_jpeg::{
    JpegDecoder,
    zune_core::{bytestream::ZCursor, colorspace::ColorSpace, options::DecoderOptions},
};

pub(super) fn decode(bytes: &[u8]) -> Result<Pixels, Fault> {
    // How many pixels there are has been looked at before.
    let options = DecoderOptions::default()
        .set_max_width(usize::from(u16::MAX))
        .set_max_height(usize::from(u16::MAX))
        .jpeg_set_out_colorspace(ColorSpace::RGBA);
    let mut decoder = JpegDecoder::new_with_options(ZCursor::new(bytes), options);
    let rgba = decoder.decode().map_err(|_| Fault::Broken)?;
    let (width, height) = decoder.dimensions().ok_or(Fault::Broken)?;
    if rgba.len() != width * height * 4 {
        return Err(Fault::Broken);
    }
    let side = |side| u32::try_from(side).map_err(|_| Fault::Broken);
    Ok(Pixels { width: side(width)?, height: side(height)?, rgba, profile: decoder.icc_profile() })
}
