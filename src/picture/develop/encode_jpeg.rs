//! Pixels → JPEG (the only user of the encoder's crate): progressive, so that a slow line shows the whole picture early.

use super::Pixels;
use crate::picture::Fault;
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};

/// Of 100. Colours at half the resolution, as cameras have them.
const QUALITY: u8 = 80;

pub(super) fn encode(pixels: &Pixels) -> Result<Vec<u8>, Fault> {
    let side = |side| u16::try_from(side).map_err(|_| Fault::Unusual);
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, QUALITY);
    encoder.set_sampling_factor(SamplingFactor::R_4_2_0);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    if let Some(profile) = &pixels.profile {
        // One that is too long for a JPEG was not read from one.
        encoder.add_icc_profile(profile).map_err(|_| Fault::Unusual)?;
    }
    encoder
        .encode(&pixels.rgba, side(pixels.width)?, side(pixels.height)?, ColorType::Rgba)
        .map_err(|_| Fault::Unusual)?;
    Ok(file)
}
