//! What a build makes, before it is files.
//! In: paths, bytes, and makers of bytes. Out: [`OutputTree`]. Absent: the disk, and what the bytes are.

use crate::{
    error::Error,
    source::{Blob, Digest, OutPath},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    sync::Arc,
};

/// A finished site: every path once, in order.
#[derive(Debug, Clone, Default)]
pub struct OutputTree {
    files: BTreeMap<OutPath, Artifact>,
    /// In lower case, the few paths that have capitals: on Windows and macOS `A.html` and `a.html` are one file.
    folded: BTreeSet<String>,
}

#[derive(Debug, Clone)]
pub enum Artifact {
    /// Shared: a preview holds the same page in its tree and in what it keeps for the next.
    Bytes(Arc<[u8]>),
    /// A media file, copied as it is.
    CopyOf(Blob),
    /// Made when it is written.
    Made(Made),
}

/// One of the files that a [`Maker`] makes. A tree of a thousand photographs holds a thousand names, no pixel: the files
/// are made by whoever writes the tree, a few makers at a time, and only those that are not there yet. Which those are
/// the [`Maker::key`] tells, for the same key always means the same bytes.
#[derive(Debug, Clone)]
pub struct Made {
    /// Shared by all files that are made in one go.
    pub from: Arc<dyn Maker>,
    /// Which of them.
    pub part: usize,
}

/// What takes long to make and is therefore made late, and once: the files of a picture, a face cut down.
pub trait Maker: fmt::Debug + Send + Sync {
    /// Everything the files depend on.
    ///
    /// # Errors
    /// When what they are made from can no longer be read.
    fn key(&self) -> Result<Digest, Error>;

    /// All files, in the order of their parts.
    ///
    /// # Errors
    /// When what they are made from can no longer be read, or turns out to be damaged inside.
    fn make(&self) -> Result<Vec<Vec<u8>>, Error>;
}

/// A path that already holds something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenTwice(pub OutPath);

impl OutputTree {
    /// # Errors
    /// When the path is taken, be it in other letter case.
    pub fn insert(&mut self, path: OutPath, artifact: Artifact) -> Result<(), TakenTwice> {
        let folded = path.as_str().to_lowercase();
        let has_capitals = folded != path.as_str();
        let is_taken = self.folded.contains(&folded)
            || match has_capitals {
                true => self.get(&folded).is_some(),
                false => self.files.contains_key(&path),
            };
        if is_taken {
            return Err(TakenTwice(path));
        }
        if has_capitals {
            self.folded.insert(folded);
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
    /// A finished file.
    #[must_use]
    pub fn of(bytes: impl AsRef<[u8]>) -> Self {
        Self::Bytes(bytes.as_ref().into())
    }

    /// The bytes in memory; `None` for media still on disk, and what is not yet made.
    #[must_use]
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Bytes(bytes) => Some(bytes),
            Self::CopyOf(_) | Self::Made(_) => None,
        }
    }
}
