//! Pictures and attachments of a year.
//! In: media files. Out: [`Media`], each picture looked at. Absent: what a picture is (`picture/`); whether it is used, and
//! therefore every fault of it: a picture nobody shows may be as broken as it likes.

use crate::{
    model::Media,
    picture::{self, Fault},
    source::{Content, FileId, Source},
};

/// Endings a year may hold beside its texts.
const PICTURES: [&str; 8] = ["jpg", "jpeg", "png", "webp", "gif", "svg", "heic", "heif"];
const ATTACHMENTS: [&str; 12] = ["pdf", "ofd", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "wps", "et", "zip", "mp4"];

/// A file that may be shown or offered; `None` for anything else.
pub(crate) fn read(file: FileId, source: &Source) -> Option<Media> {
    let Content::Media(blob) = &source.content else { return None };
    let extension = source.path.extension();
    let picture = PICTURES.contains(&extension.as_str());
    if !picture && !ATTACHMENTS.contains(&extension.as_str()) {
        return None;
    }
    let looked = || blob.read().map_err(|_| Fault::Broken).and_then(|bytes| picture::look(&bytes));
    Some(Media { file, blob: blob.clone(), picture: picture.then(looked) })
}
