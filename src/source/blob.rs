//! A media file: known by path and size, read only when its bytes are wanted.
//! In: a [`Files`] it came from. Out: bytes. Absent: what the bytes mean.

use super::{Files, SitePath};
use crate::error::Error;
use std::{fmt, sync::Arc};

/// A picture, a font, an attachment.
#[derive(Clone)]
pub struct Blob {
    path: SitePath,
    size: u64,
    files: Arc<dyn Files>,
}

impl Blob {
    pub fn new(path: SitePath, size: u64, files: Arc<dyn Files>) -> Self {
        Self { path, size, files }
    }

    #[must_use]
    pub fn path(&self) -> &SitePath {
        &self.path
    }

    /// Bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// # Errors
    /// When the file can no longer be read.
    pub fn read(&self) -> Result<Vec<u8>, Error> {
        self.files.read(&self.path)
    }
}

impl fmt::Debug for Blob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blob({}, {} bytes)", self.path, self.size)
    }
}
