//! A picture as it is, but for what it tells of its making. In: the bytes of a file that [`super::look()`] let pass. Out:
//! the same picture, pixel for pixel. Absent: decoding.

use super::{Fault, gif, jpeg, png_chunks, riff};

/// Drawings (SVG) are text of their author's and stay as they are.
pub(super) fn stripped(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    if bytes.starts_with(&[0xFF, 0xD8]) {
        let segments = jpeg::segments(bytes)?;
        let turn = jpeg::frame(&segments)?.turn;
        Ok(jpeg::stripped(&segments, turn))
    } else if bytes.starts_with(png_chunks::SIGNATURE) {
        Ok(png_chunks::stripped(&png_chunks::chunks(bytes)?))
    } else if riff::is_webp(bytes) {
        Ok(riff::stripped(&riff::chunks(bytes)?))
    } else if gif::is_gif(bytes) {
        gif::stripped(bytes)
    } else {
        Ok(bytes.to_vec())
    }
}
