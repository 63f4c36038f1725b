//! Pixels → files.
//! In: the bytes of a picture, how it is to be turned, the [`Cut`]s. Out: the files. Absent: any choice of sizes and
//! formats (`../recipe.rs`); one codec a file, each the only user of its crate.
//!
//! A photograph of twelve megapixels takes 48 MB here while it is decoded; it is made small before it is turned, so there
//! is never a second one. Whoever develops several at once counts on that (`disk/develop.rs`).

mod decode_jpeg;
mod encode_jpeg;
mod graphic;
mod profile;
mod scale;
mod turned;
mod web;

use super::{Cut, Fault, Format, Turn, look, png_chunks, riff, strip};

/// A decoded picture.
pub(super) struct Pixels {
    pub width: u32,
    pub height: u32,
    /// Four bytes a pixel; the fourth says nothing where nothing is transparent.
    pub rgba: Vec<u8>,
    /// What the numbers mean, where they do not mean sRGB.
    pub profile: Option<Vec<u8>>,
}

impl Pixels {
    fn is_opaque(&self) -> bool {
        self.rgba.chunks_exact(4).all(|pixel| pixel[3] == u8::MAX)
    }
}

/// The files, in the order of `cuts`.
pub(super) fn develop(bytes: &[u8], turn: Turn, cuts: &[Cut]) -> Result<Vec<Vec<u8>>, Fault> {
    // Bytes may have changed since they were looked at.
    look(bytes)?;
    let mut whole = decode(bytes)?;
    whole.profile = whole.profile.filter(|profile| profile::is_telling(profile));
    let opaque = whole.is_opaque();
    let is_graphic = cuts.iter().any(|cut| cut.format == Format::Png);
    let mut made: Vec<(usize, Vec<u8>)> = Vec::with_capacity(cuts.len());
    // Cuts of one size share the work of getting there.
    for size in cuts.iter().filter_map(|cut| cut.size).collect::<std::collections::BTreeSet<_>>() {
        let pixels = turned::turned(scale::scaled(&whole, turn.size(size), opaque)?, turn);
        for (at, cut) in cuts.iter().enumerate().filter(|(_, cut)| cut.size == Some(size)) {
            let file = match cut.format {
                Format::Jpeg => encode_jpeg::encode(&pixels)?,
                Format::Webp => web::encode(&pixels, opaque, is_graphic)?,
                Format::Png => {
                    let anew = graphic::encode(&pixels, opaque)?;
                    let own = (bytes.starts_with(png_chunks::SIGNATURE) && size == (whole.width, whole.height))
                        .then(|| strip::stripped(bytes))
                        .transpose()?;
                    // A palette is lost in decoding; then the author's own file is the smaller one.
                    own.filter(|own| own.len() <= anew.len()).unwrap_or(anew)
                }
                Format::Own(_) => strip::stripped(bytes)?,
            };
            made.push((at, file));
        }
    }
    made.sort_by_key(|(at, _)| *at);
    Ok(made.into_iter().map(|(_, file)| file).collect())
}

/// The same pixels as PNG.
pub(super) fn as_png(bytes: &[u8]) -> Result<Vec<u8>, Fault> {
    look(bytes)?;
    let pixels = decode(bytes)?;
    let opaque = pixels.is_opaque();
    graphic::encode(&pixels, opaque)
}

fn decode(bytes: &[u8]) -> Result<Pixels, Fault> {
    if bytes.starts_with(png_chunks::SIGNATURE) {
        graphic::decode(bytes)
    } else if riff::is_webp(bytes) {
        web::decode(bytes)
    } else {
        decode_jpeg::decode(bytes)
    }
}
