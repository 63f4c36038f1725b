//! What a build makes, before it is files.
//! In: paths, bytes, and makers of bytes. Out: [`OutputTree`]. Absent: the disk, and what the bytes are.

mod packed;

use crate::{
    error::Error,
    parallel,
    source::{Blob, Digest, OutPath},
};
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
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

/// Makers at work at a time. The largest picture that is let in takes half a gibibyte, one from a telephone a tenth of that.
pub const AT_ONCE: usize = 2;

/// A file with all its bytes.
pub type File<'t> = (&'t OutPath, Cow<'t, [u8]>);

impl OutputTree {
    /// # Errors
    /// When the path is taken, be it in other letter case.
    pub fn insert(&mut self, path: OutPath, artifact: Artifact) -> Result<(), TakenTwice> {
        let text = path.as_str();
        let has_capitals = match text.is_ascii() {
            true => text.bytes().any(|byte| byte.is_ascii_uppercase()),
            false => text.chars().any(|c| c.to_lowercase().next() != Some(c)),
        };
        let folded = has_capitals.then(|| text.to_lowercase());
        let is_taken = match &folded {
            Some(folded) => self.folded.contains(folded) || self.get(folded).is_some(),
            None => self.folded.contains(text),
        };
        if is_taken {
            return Err(TakenTwice(path));
        }
        match self.files.entry(path) {
            Entry::Occupied(place) => Err(TakenTwice(place.key().clone())),
            Entry::Vacant(place) => {
                place.insert(artifact);
                self.folded.extend(folded);
                Ok(())
            }
        }
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&OutPath, &Artifact)> {
        self.files.iter()
    }

    #[must_use]
    pub fn get(&self, path: &str) -> Option<&Artifact> {
        self.files.get(&OutPath::new(path).ok()?)
    }

    /// The files that are other than in `old`, and those that it had and this has not.
    #[must_use]
    pub fn changed_since(&self, old: &Self) -> Vec<OutPath> {
        let changed =
            self.files.iter().filter(|(path, artifact)| old.files.get(*path).is_none_or(|before| !artifact.is(before)));
        let gone = old.files.keys().filter(|path| !self.files.contains_key(*path));
        changed.map(|(path, _)| path).chain(gone).cloned().collect()
    }

    /// Every file with all its bytes, in order; what a maker makes in one go is made once.
    ///
    /// # Errors
    /// When a media file can no longer be read, or something cannot be made of it.
    pub fn read(&self) -> Result<Vec<File<'_>>, Error> {
        let files: Vec<(&OutPath, &Artifact)> = self.files.iter().collect();
        // By the address of the maker, which only tells which files belong together.
        let mut batches: BTreeMap<usize, Vec<(usize, &Made)>> = BTreeMap::new();
        for (at, (_, artifact)) in files.iter().enumerate() {
            if let Artifact::Made(made) = artifact {
                batches.entry(Arc::as_ptr(&made.from).cast::<()>().addr()).or_default().push((at, made));
            }
        }
        let batches: Vec<Vec<(usize, &Made)>> = batches.into_values().collect();
        let done = parallel::map_few(&batches, AT_ONCE, |batch| batch[0].1.from.make());
        let mut made: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
        for (batch, done) in batches.iter().zip(done) {
            let mut parts = done?;
            made.extend(batch.iter().map(|(at, one)| (*at, std::mem::take(&mut parts[one.part]))));
        }
        let mut all = Vec::with_capacity(files.len());
        for (at, (path, artifact)) in files.into_iter().enumerate() {
            let bytes = match made.remove(&at) {
                Some(bytes) => Cow::Owned(bytes),
                None => artifact.read()?,
            };
            all.push((path, bytes));
        }
        Ok(all)
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

    /// A finished file, held small until somebody wants it.
    #[must_use]
    pub fn packed(bytes: impl AsRef<[u8]>) -> Self {
        Self::Made(Made { from: Arc::new(packed::Packed::of(bytes.as_ref())), part: 0 })
    }

    /// All bytes, wherever they are, made now if they must.
    ///
    /// # Errors
    /// When a media file can no longer be read, or something cannot be made of it.
    pub fn read(&self) -> Result<Cow<'_, [u8]>, Error> {
        match self {
            Self::Bytes(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::CopyOf(blob) => blob.read().map(Cow::Owned),
            Self::Made(Made { from, part }) => Ok(Cow::Owned(from.make()?.swap_remove(*part))),
        }
    }

    /// Whether both are certainly the same bytes.
    fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Bytes(one), Self::Bytes(other)) => Arc::ptr_eq(one, other) || one == other,
            (Self::CopyOf(one), Self::CopyOf(other)) => {
                one.size() == other.size()
                    && one.digest().is_ok_and(|one| other.digest().is_ok_and(|other| one == other))
            }
            (Self::Made(one), Self::Made(other)) => {
                let key = |made: &Made| made.from.key().ok();
                one.part == other.part
                    && (Arc::ptr_eq(&one.from, &other.from) || key(one).is_some_and(|one| key(other) == Some(one)))
            }
            _ => false,
        }
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
