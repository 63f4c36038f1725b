//! Bytes → one file, outside of any output folder.
//! In: a path and bytes. Out: the file, whole, or the word that another stands there. Absent: what the bytes are.

use super::aside::Aside;
use crate::error::Error;
use std::{fs, io, path::Path};

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

/// Writes one file, and the folders above it where there are none.
///
/// # Errors
/// When the disk fails; a file that stood there is as it was.
pub fn save(path: &Path, bytes: &[u8], standing: Standing) -> Result<Saved, Error> {
    let failed = |error| Error::write(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| match error.kind() {
        // A file stands where a folder is wanted.
        io::ErrorKind::AlreadyExists => failed(io::ErrorKind::NotADirectory.into()),
        _ => failed(error),
    })?;
    let aside = Aside::with(folder, bytes).map_err(failed)?;
    match standing {
        Standing::Replace => aside.rename(path).map_err(failed)?,
        Standing::Keep => match aside.settle(path) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Saved::InTheWay),
            Err(error) => return Err(failed(error)),
        },
    }
    Ok(Saved::Written)
}
