//! What a build makes, before it is files.
//! In: paths and bytes. Out: [`OutputTree`]. Absent: the disk, and what the bytes are.

use crate::source::{Blob, OutPath};
use std::collections::{BTreeMap, BTreeSet};

/// A finished site: every path once, in order.
#[derive(Debug, Clone, Default)]
pub struct OutputTree {
    files: BTreeMap<OutPath, Artifact>,
    /// The paths in lower case: on Windows and macOS `A.html` and `a.html` are one file.
    folded: BTreeSet<String>,
}

#[derive(Debug, Clone)]
pub enum Artifact {
    Bytes(Box<[u8]>),
    /// A media file, copied as it is.
    CopyOf(Blob),
}

/// A path that already holds something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenTwice(pub OutPath);

impl OutputTree {
    /// # Errors
    /// When the path is taken, be it in other letter case.
    pub fn insert(&mut self, path: OutPath, artifact: Artifact) -> Result<(), TakenTwice> {
        if !self.folded.insert(path.as_str().to_lowercase()) {
            return Err(TakenTwice(path));
        }
        self.files.insert(path, artifact);
        Ok(())
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&OutPath, &Artifact)> {
        self.files.iter()
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Artifact> {
        self.files.get(&OutPath::new(path).ok()?)
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }
}

impl Artifact {
    /// A finished file. What its making reserved beyond its length is given back: a site holds thousands of them.
    #[must_use]
    pub fn of(bytes: impl Into<Vec<u8>>) -> Self {
        Self::Bytes(bytes.into().into_boxed_slice())
    }

    /// The bytes in memory; `None` for media still on disk.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::CopyOf(_) => None,
        }
    }
}
