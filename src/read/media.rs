//! Pictures and attachments of a year (the only user of the picture header crate).
//! In: media files. Out: [`Media`], pixel sizes known. Absent: decoding, resizing.

use crate::{
    model::Media,
    source::{Content, FileId, Source},
};

/// Endings a year may hold beside its texts.
const PICTURES: [&str; 6] = ["jpg", "jpeg", "png", "webp", "gif", "svg"];
const ATTACHMENTS: [&str; 12] = ["pdf", "ofd", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "zip", "mp4"];

/// A file that may be shown or offered; `None` for anything else.
pub(crate) fn read(file: FileId, source: &Source) -> Option<Media> {
    let Content::Media(blob) = &source.content else { return None };
    let extension = source.path.extension();
    let picture = PICTURES.contains(&extension.as_str());
    if !picture && !ATTACHMENTS.contains(&extension.as_str()) {
        return None;
    }
    // A picture that cannot be read now will be named with its path when it is copied.
    let size = if picture { blob.read().ok().and_then(|bytes| pixels(&bytes)) } else { None };
    Some(Media { file, blob: blob.clone(), size })
}

fn pixels(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = imagesize::blob_size(bytes).ok()?;
    Some((u32::try_from(size.width).ok()?, u32::try_from(size.height).ok()?))
}
