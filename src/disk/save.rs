//! Bytes → one file, outside of any output folder.
//! In: a path and bytes. Out: the file, or the word that another stands there. Absent: what the bytes are.

use crate::error::Error;
use std::{
    fs::OpenOptions,
    io::{self, Write as _},
    path::Path,
};

/// What may become of a file that stands at the path already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Keep,
    Replace,
}

/// What became of the bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    Written,
    /// A file stands there, and was to be kept.
    InTheWay,
}

/// Writes one file.
///
/// # Errors
/// When the folder is missing or the disk fails.
pub fn save(path: &Path, bytes: &[u8], standing: Standing) -> Result<Saved, Error> {
    let mut options = OpenOptions::new();
    match standing {
        Standing::Keep => options.write(true).create_new(true),
        Standing::Replace => options.write(true).create(true).truncate(true),
    };
    let mut file = match options.open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Saved::InTheWay),
        Err(error) => return Err(Error::write(path, error)),
    };
    file.write_all(bytes).map_err(|error| Error::write(path, error))?;
    Ok(Saved::Written)
}
