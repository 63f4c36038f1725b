//! Every input of a build, by path.
//! In: a [`Files`] (a folder, or a test's memory) and the built-in themes. Out: [`Sources`].
//! Absent: any meaning; a file is a path and bytes.

pub mod blob;
mod builtin;
pub mod digest;
pub mod encoding;
mod held;
mod media_type;
pub mod path;
pub mod span;
pub mod uri;

pub use blob::Blob;
pub use digest::{Digest, Sums};
pub use held::{Held, Kind};
pub use media_type::media_type;
pub use path::{OutPath, PathFault, SitePath, composed};
pub use span::{FileId, LineColumn, Span};

use crate::{error::Error, parallel};
use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

/// Where inputs come from: the disk in `disk/load.rs`, a map in tests.
pub trait Files: Send + Sync {
    /// Every file below `content/` and `themes/`, hidden ones and links left out.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    fn list(&self) -> Result<Vec<Listed>, Error>;

    /// # Errors
    /// When the file cannot be read.
    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error>;
}

/// All inputs, in the order of their paths.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// One input file.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: SitePath,
    pub content: Content,
    /// As it was listed; of an encoding other than UTF-8 the text has another length.
    size: u64,
    stamp: Option<Stamp>,
    digest: Arc<OnceLock<Digest>>,
}

/// A file as a folder lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub path: SitePath,
    /// Bytes.
    pub size: u64,
    /// Two equal stamps mean equal bytes; `None` where nothing can vouch for that.
    pub stamp: Option<Stamp>,
}

/// When a file was last written to, in nanoseconds of its disk's own clock: known only to be the same or another.
pub type Stamp = u128;

#[derive(Debug, Clone)]
pub enum Content {
    /// What a person types: Markdown, YAML, tables, templates, styles.
    Text(Arc<str>),
    /// What is no text in any encoding it may have: UTF-8, and for tables GB 18030 and UTF-16 too.
    Bytes(Box<[u8]>),
    /// Everything else, left where it is until wanted.
    Media(Blob),
    /// The same of a built-in theme: a face is megabytes, and most commands want none of them.
    Embedded(&'static [u8]),
}

/// Where this file stands, the themes are all there: none that is built in is seen. A year that is kept for decades is
/// built with the theme it was made with, and not with files that a later program would add to it.
pub const WHOLE_THEMES: &str = "themes/whole.txt";

/// The stamp of what is built in; no file on disk is of that time.
const BUILT_IN: Stamp = Stamp::MAX;

/// Endings whose files are read at once; all others are media.
const TEXT: [&str; 12] = ["md", "markdown", "yaml", "yml", "csv", "tsv", "txt", "html", "xml", "css", "js", "ftl"];

impl Sources {
    /// Reads `files` over the built-in themes: a theme file on disk takes the place of the built-in one.
    ///
    /// # Errors
    /// When a folder or a text file cannot be read.
    pub fn read(files: &Arc<dyn Files>) -> Result<Self, Error> {
        Self::default().read_again(files)
    }

    /// The same, but for files that stand as they did when `self` was read.
    ///
    /// # Errors
    /// When a folder or a text file cannot be read.
    pub fn read_again(&self, files: &Arc<dyn Files>) -> Result<Self, Error> {
        let listed = files.list()?;
        let read = parallel::map(&listed, |listed| match self.standing(listed) {
            Some(source) => Ok(source.clone()),
            None => Source::read(listed, files),
        });
        let is_whole = listed.iter().any(|listed| listed.path.as_str() == WHOLE_THEMES);
        let built_in = if is_whole { Vec::new() } else { builtin::files() };
        let mut by_path: BTreeMap<SitePath, Source> = built_in
            .into_iter()
            .map(|(path, bytes)| {
                // What is built in never changes while the program runs.
                let known = self.get(&path).filter(|(_, source)| source.stamp == Some(BUILT_IN));
                let source = known.map_or_else(|| Source::built_in(&path, bytes), |(_, source)| source.clone());
                (path, source)
            })
            .collect();
        for (listed, source) in listed.into_iter().zip(read) {
            by_path.insert(listed.path, source?);
        }
        Ok(Self { files: by_path.into_values().collect() })
    }

    fn standing(&self, listed: &Listed) -> Option<&Source> {
        let stamp = listed.stamp?;
        let (_, source) = self.get(&listed.path)?;
        let same = source.stamp == Some(stamp) && source.size == listed.size;
        same.then_some(source)
    }

    /// A text that is no file of a site, by itself: reports point into it.
    #[must_use]
    pub fn of_text(path: SitePath, text: &str) -> Self {
        let (content, size) = (Content::Text(text.into()), text.len() as u64);
        Self { files: vec![Source { path, content, size, stamp: None, digest: Arc::default() }] }
    }

    pub fn iter(&self) -> impl Iterator<Item = (FileId, &Source)> {
        (0u32..).map(FileId).zip(&self.files)
    }

    /// The files below `folder` (without a closing `/`), in order.
    pub fn under(&self, folder: &str) -> impl Iterator<Item = (FileId, &Source)> {
        // `/` sorts before every character a name may begin with but a few; a scan from the first hit
        // to the last keeps this right for all of them.
        let start = self.files.partition_point(|source| source.path.as_str() < folder);
        let prefix = format!("{folder}/");
        (u32::try_from(start).unwrap_or(u32::MAX)..)
            .map(FileId)
            .zip(&self.files[start..])
            .take_while({
                let prefix = prefix.clone();
                move |(_, source)| source.path.as_str() < prefix.as_str() || source.path.as_str().starts_with(&prefix)
            })
            .filter(move |(_, source)| source.path.as_str().starts_with(&prefix))
    }

    #[must_use]
    pub fn get(&self, path: &SitePath) -> Option<(FileId, &Source)> {
        let at = self.files.binary_search_by(|source| source.path.cmp(path)).ok()?;
        Some((FileId(u32::try_from(at).ok()?), &self.files[at]))
    }

    #[must_use]
    pub fn file(&self, id: FileId) -> &Source {
        &self.files[id.0 as usize]
    }

    /// A digest over the files below `folder`: their numbers, paths and bytes. What cannot be read counts as empty; whoever
    /// wants it will say so.
    #[must_use]
    pub fn digest_under(&self, folder: &str) -> Digest {
        Self::digest_of(self.under(folder))
    }

    /// The same over any of the files.
    pub fn digest_of<'s>(files: impl Iterator<Item = (FileId, &'s Source)>) -> Digest {
        let files = files.map(|(file, source)| (file.0.to_le_bytes(), source, source.digest().ok()));
        let files: Vec<_> = files.collect();
        Digest::of_parts(files.iter().flat_map(|(file, source, digest)| {
            [&file[..], source.path.as_str().as_bytes(), digest.as_ref().map_or(&[], Digest::bytes)]
        }))
    }

    /// One digest over every path and every byte, media included: equal digests, equal build.
    ///
    /// # Errors
    /// When a media file cannot be read.
    pub fn digest(&self) -> Result<Digest, Error> {
        let digests = parallel::map(&self.files, Source::digest);
        let digests = digests.into_iter().collect::<Result<Vec<_>, Error>>()?;
        let parts = self
            .files
            .iter()
            .zip(&digests)
            .flat_map(|(source, digest)| [source.path.as_str().as_bytes(), digest.bytes()]);
        Ok(Digest::of_parts(parts))
    }
}

impl Content {
    /// All bytes, wherever they are.
    ///
    /// # Errors
    /// When a media file cannot be read.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, Error> {
        match self {
            Self::Text(text) => Ok(text.as_bytes().into()),
            Self::Bytes(bytes) => Ok(bytes.as_ref().into()),
            Self::Media(blob) => blob.read().map(Cow::Owned),
            Self::Embedded(bytes) => Ok(Cow::Borrowed(bytes)),
        }
    }

    /// A table comes from a spreadsheet, in whatever encoding that saves; everything after this sees its text, so
    /// that places and excerpts are those of the text.
    fn typed(path: &SitePath, bytes: Vec<u8>) -> Self {
        let bytes = match String::from_utf8(bytes) {
            Ok(text) => return Self::Text(text.into()),
            Err(error) => error.into_bytes(),
        };
        let table = matches!(path.extension().as_str(), "csv" | "tsv");
        match table.then(|| encoding::decode(&bytes)).flatten() {
            Some(text) => Self::Text(text.into()),
            None => Self::Bytes(bytes.into()),
        }
    }
}

impl Source {
    fn read(listed: &Listed, files: &Arc<dyn Files>) -> Result<Self, Error> {
        let path = listed.path.clone();
        let content = match TEXT.contains(&path.extension().as_str()) {
            true => Content::typed(&path, files.read(&path)?),
            false => Content::Media(Blob::new(path.clone(), listed.size, Arc::clone(files))),
        };
        Ok(Self { path, content, size: listed.size, stamp: listed.stamp, digest: Arc::default() })
    }

    fn built_in(path: &SitePath, bytes: &'static [u8]) -> Self {
        let content = match TEXT.contains(&path.extension().as_str()) {
            true => Content::typed(path, bytes.to_vec()),
            false => Content::Embedded(bytes),
        };
        Self { path: path.clone(), content, size: bytes.len() as u64, stamp: Some(BUILT_IN), digest: Arc::default() }
    }

    /// Of its bytes; worked out once, for all copies.
    ///
    /// # Errors
    /// When a media file cannot be read.
    pub fn digest(&self) -> Result<Digest, Error> {
        let of = |bytes: &[u8]| Ok(*self.digest.get_or_init(|| Digest::of(bytes)));
        match &self.content {
            Content::Text(text) => of(text.as_bytes()),
            Content::Bytes(bytes) => of(bytes),
            Content::Media(blob) => blob.digest(),
            // Its bytes are the program's own, and the program has a digest.
            Content::Embedded(bytes) => of(&bytes.len().to_le_bytes()),
        }
    }

    /// The bytes of what was typed; `None` for media.
    #[must_use]
    pub fn text(&self) -> Option<&[u8]> {
        match &self.content {
            Content::Text(text) => Some(text.as_bytes()),
            Content::Bytes(bytes) => Some(bytes),
            Content::Media(_) | Content::Embedded(_) => None,
        }
    }

    /// All bytes, wherever they are.
    ///
    /// # Errors
    /// When a media file cannot be read.
    pub fn bytes(&self) -> Result<Cow<'_, [u8]>, Error> {
        self.content.bytes()
    }
}

/// Files held in memory: what tests and the benchmark build from.
impl Files for BTreeMap<SitePath, Vec<u8>> {
    fn list(&self) -> Result<Vec<Listed>, Error> {
        let listed =
            |(path, bytes): (&SitePath, &Vec<u8>)| Listed { path: path.clone(), size: bytes.len() as u64, stamp: None };
        Ok(self.iter().map(listed).collect())
    }

    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error> {
        self.get(path).cloned().ok_or_else(|| Error::missing(path.as_str()))
    }
}
