//! A media file: known by path and size, read only when its bytes are wanted.
//! In: a [`Files`] it came from. Out: bytes and their digest. Absent: what the bytes mean.

use super::{Digest, Files, SitePath};
use crate::error::Error;
use std::{
    fmt,
    sync::{Arc, OnceLock},
};

/// A picture, a font, an attachment.
#[derive(Clone)]
pub struct Blob {
    path: SitePath,
    size: u64,
    files: Arc<dyn Files>,
    digest: Arc<OnceLock<Digest>>,
}

impl Blob {
    pub fn new(path: SitePath, size: u64, files: Arc<dyn Files>) -> Self {
        Self { path, size, files, digest: Arc::default() }
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

    /// Of the bytes; worked out once, for all copies of this blob.
    ///
    /// # Errors
    /// When the file can no longer be read.
    pub fn digest(&self) -> Result<Digest, Error> {
        if let Some(digest) = self.digest.get() {
            return Ok(*digest);
        }
        let digest = Digest::of(&self.read()?);
        Ok(*self.digest.get_or_init(|| digest))
    }
}

impl fmt::Debug for Blob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blob({}, {} bytes)", self.path, self.size)
    }
}
