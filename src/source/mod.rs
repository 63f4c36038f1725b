//! Every input of a build, by path.
//! In: a [`Files`] (a folder, or a test's memory) and the built-in themes. Out: [`Sources`].
//! Absent: any meaning; a file is a path and bytes.

pub mod blob;
mod builtin;
pub mod digest;
pub mod encoding;
pub mod path;
pub mod span;

pub use blob::Blob;
pub use digest::Digest;
pub use path::{OutPath, PathFault, SitePath};
pub use span::{FileId, LineColumn, Span};

use crate::{error::Error, parallel};
use std::{borrow::Cow, collections::BTreeMap, sync::Arc};

/// Where inputs come from: the disk in `disk/load.rs`, a map in tests.
pub trait Files: Send + Sync {
    /// Every file below `content/` and `themes/`, hidden ones and links left out, with its size.
    ///
    /// # Errors
    /// When a folder cannot be listed.
    fn list(&self) -> Result<Vec<(SitePath, u64)>, Error>;

    /// # Errors
    /// When the file cannot be read.
    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error>;
}

/// All inputs, in the order of their paths.
#[derive(Debug, Clone)]
pub struct Sources {
    files: Vec<Source>,
}

/// One input file.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: SitePath,
    pub content: Content,
}

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

/// Endings whose files are read at once; all others are media.
const TEXT: [&str; 12] = ["md", "markdown", "yaml", "yml", "csv", "tsv", "txt", "html", "xml", "css", "js", "ftl"];

impl Sources {
    /// Reads `files` over the built-in themes: a theme file on disk takes the place of the built-in one.
    ///
    /// # Errors
    /// When a folder or a text file cannot be read.
    pub fn read(files: &Arc<dyn Files>) -> Result<Self, Error> {
        let listed = files.list()?;
        let read = parallel::map(&listed, |(path, size)| {
            if TEXT.contains(&path.extension().as_str()) {
                files.read(path).map(|bytes| Content::typed(path, bytes))
            } else {
                Ok(Content::Media(Blob::new(path.clone(), *size, Arc::clone(files))))
            }
        });
        let mut by_path: BTreeMap<SitePath, Content> = builtin::files()
            .into_iter()
            .map(|(path, bytes)| match TEXT.contains(&path.extension().as_str()) {
                true => (path.clone(), Content::typed(&path, bytes.to_vec())),
                false => (path, Content::Embedded(bytes)),
            })
            .collect();
        for ((path, _), content) in listed.into_iter().zip(read) {
            by_path.insert(path, content?);
        }
        Ok(Self { files: by_path.into_iter().map(|(path, content)| Source { path, content }).collect() })
    }

    /// A text that is no file of a site, by itself: reports point into it.
    #[must_use]
    pub fn of_text(path: SitePath, text: &str) -> Self {
        Self { files: vec![Source { path, content: Content::Text(text.into()) }] }
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

    /// One digest over every path and every byte, media included: equal digests, equal build.
    ///
    /// # Errors
    /// When a media file cannot be read.
    pub fn digest(&self) -> Result<Digest, Error> {
        let digests = parallel::map(&self.files, |source| match &source.content {
            Content::Text(text) => Ok(Digest::of(text.as_bytes())),
            Content::Bytes(bytes) => Ok(Digest::of(bytes)),
            Content::Media(blob) => blob.digest(),
            // Its bytes are the program's own, and the program has a digest.
            Content::Embedded(bytes) => Ok(Digest::of(&bytes.len().to_le_bytes())),
        });
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
    fn list(&self) -> Result<Vec<(SitePath, u64)>, Error> {
        Ok(self.iter().map(|(path, bytes)| (path.clone(), bytes.len() as u64)).collect())
    }

    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error> {
        self.get(path).cloned().ok_or_else(|| Error::missing(path.as_str()))
    }
}
