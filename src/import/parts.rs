//! The parts of an office file, which is a zip (the only user of the zip crate).
//! In: bytes. Out: [`Parts`], read one by one and never more than fits in memory; or why not. Absent: what a part says.

use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// Bytes one part may have when unpacked: a photograph, or the text of a long book.
const LARGEST_PART: u64 = 64 << 20;
/// Bytes all parts together may have; a small file can claim to hold any number.
const LARGEST_WHOLE: u64 = 512 << 20;

/// An office file, opened.
pub(super) struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// What may still be unpacked.
    left: u64,
}

/// Why a file, or a part of it, cannot be read; the word chooses the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// Cut off or altered.
    Broken,
    Password,
    TooLarge,
}

impl Fault {
    /// As the words of the report choose by it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Password => "password",
            Self::TooLarge => "too-large",
        }
    }
}

impl<'b> Parts<'b> {
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        Ok(Self { archive, left: LARGEST_WHOLE })
    }

    /// The part of that name in full; `None` when there is none.
    pub(super) fn get(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let name = name.trim_start_matches('/');
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(Fault::Password);
            }
            Err(_) => return Err(Fault::Broken),
        };
        let allowed = LARGEST_PART.min(self.left);
        let mut bytes = Vec::new();
        // What a part says of its own length is not believed.
        part.take(allowed + 1).read_to_end(&mut bytes).map_err(|_| Fault::Broken)?;
        let length = bytes.len() as u64;
        if length > allowed {
            return Err(Fault::TooLarge);
        }
        self.left -= length;
        Ok(Some(bytes))
    }

    /// The names of all parts, in order.
    pub(super) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect();
        names.sort();
        names
    }
}
