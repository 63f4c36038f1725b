//! Zip files, read and written (the only user of the zip crate).
//! In: bytes. Out: [`Parts`], read one by one and never more than fits in memory; or the bytes of a zip that are the same
//! on every machine. Absent: what a part says.

use crate::source::OutPath;
use std::io::{Cursor, Read, Write as _};
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter, result::ZipError, write::SimpleFileOptions};

/// Bytes one part may have when unpacked: a photograph, or the text of a long book.
const LARGEST_PART: u64 = 64 << 20;
/// Bytes all parts together may have; a small file can claim to hold any number.
const LARGEST_WHOLE: u64 = 512 << 20;

/// A zip, opened.
pub struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes a part may have.
    largest: u64,
    /// What may still be unpacked.
    left: u64,
}

/// Why a file, or a part of it, cannot be read; the word chooses the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Cut off or altered.
    Broken,
    Password,
    TooLarge,
}

impl Fault {
    /// As the words of the report choose by it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Password => "password",
            Self::TooLarge => "too-large",
        }
    }
}

impl<'b> Parts<'b> {
    /// # Errors
    /// When the bytes are no zip.
    pub fn open(bytes: &'b [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        Ok(Self { archive, largest: LARGEST_PART, left: LARGEST_WHOLE })
    }

    /// The same for what is known to hold no more than so many bytes, unpacked.
    ///
    /// # Errors
    /// When the bytes are no zip.
    pub fn with_limit(bytes: &'b [u8], limit: u64) -> Result<Self, Fault> {
        Ok(Self { largest: limit, left: limit, ..Self::open(bytes)? })
    }

    /// The part of that name in full; `None` when there is none.
    ///
    /// # Errors
    /// When it is damaged, locked, or larger than memory should be spent on.
    pub fn get(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let name = name.trim_start_matches('/');
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword) => {
                return Err(Fault::Password);
            }
            Err(_) => return Err(Fault::Broken),
        };
        let allowed = self.largest.min(self.left);
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
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            self.archive.file_names().filter_map(Result::ok).map(std::borrow::Cow::into_owned).collect();
        names.sort();
        names
    }
}

/// How a part lies in a zip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// As it is, to be read from the middle.
    Stored,
    Deflated,
}

/// A zip that is being filled.
pub struct Parcel(ZipWriter<Cursor<Vec<u8>>>);

impl Default for Parcel {
    fn default() -> Self {
        Self(ZipWriter::new(Cursor::new(Vec::new())))
    }
}

impl Parcel {
    /// Puts in a file; files lie in the order in which they came.
    pub fn put(&mut self, path: &OutPath, bytes: &[u8], packing: Packing) {
        let method = match packing {
            Packing::Stored => CompressionMethod::Stored,
            Packing::Deflated => CompressionMethod::Deflated,
        };
        // Neither the clock nor the machine: 1 January 1980, the first day a zip knows, and what everybody may read.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(bytes.len() as u64 >= u64::from(u32::MAX));
        let started = self.0.start_file(path.as_str(), options);
        started.expect("a path of a tree is a name, and each comes once");
        self.0.write_all(bytes).expect("memory takes all");
    }

    /// # Panics
    /// Never: memory takes all.
    #[must_use]
    pub fn close(self) -> Vec<u8> {
        self.0.finish().expect("memory takes all").into_inner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_found_and_two_parcels_are_alike() {
        let pack = || {
            let mut parcel = Parcel::default();
            parcel.put(&OutPath::new("读我.txt").unwrap(), "甲".repeat(500).as_bytes(), Packing::Deflated);
            parcel.put(&OutPath::new("a/b.warc.gz").unwrap(), b"\x1f\x8b", Packing::Stored);
            parcel.close()
        };
        let bytes = pack();
        assert_eq!(bytes, pack());
        let mut parts = Parts::open(&bytes).unwrap();
        assert_eq!(parts.names(), ["a/b.warc.gz", "读我.txt"]);
        assert_eq!(parts.get("读我.txt").unwrap().unwrap(), "甲".repeat(500).as_bytes());
        assert!(bytes.len() < 700 && bytes.windows(2).any(|pair| pair == b"\x1f\x8b"));
    }
}
