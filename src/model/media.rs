//! 图片与附件.
//! In: nothing. Out: [`Media`]: a file and what is known of it. Absent: pixels.

use crate::source::{Blob, FileId};

#[derive(Debug, Clone)]
pub struct Media {
    pub file: FileId,
    pub blob: Blob,
    /// Width and height in pixels; `None` for what is no picture.
    pub size: Option<(u32, u32)>,
}
