//! Fewer pixels (the only user of the resizing crate).

use super::Pixels;
use crate::picture::Fault;
use fast_image_resize::{
    FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer,
    images::{Image, ImageRef},
};

/// The picture at another size. What is transparent takes no part in the colour of what is not.
pub(super) fn scaled(whole: &Pixels, (width, height): (u32, u32), opaque: bool) -> Result<Pixels, Fault> {
    let profile = whole.profile.clone();
    if (width, height) == (whole.width, whole.height) {
        return Ok(Pixels { width, height, rgba: whole.rgba.clone(), profile });
    }
    let from = ImageRef::new(whole.width, whole.height, &whole.rgba, PixelType::U8x4).map_err(|_| Fault::Broken)?;
    let mut to = Image::new(width, height, PixelType::U8x4);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Lanczos3)).use_alpha(!opaque);
    Resizer::new().resize(&from, &mut to, Some(&options)).map_err(|_| Fault::Broken)?;
    Ok(Pixels { width, height, rgba: to.into_vec(), profile })
}
