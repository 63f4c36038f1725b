//! 图片与附件.
//! In: nothing. Out: [`Media`]: a file and what is known of it. Absent: pixels.

use crate::{
    picture::{Facts, Fault},
    source::{Blob, FileId},
};

#[derive(Debug, Clone)]
pub struct Media {
    pub file: FileId,
    pub blob: Blob,
    /// `None` for an attachment.
    pub picture: Option<Result<Facts, Fault>>,
}

impl Media {
    /// What is known of a picture that can be shown.
    #[must_use]
    pub fn facts(&self) -> Option<&Facts> {
        self.picture.as_ref()?.as_ref().ok()
    }
}
