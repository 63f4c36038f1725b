//! A folder → everything in it, hidden files and links included, with the digests of each file.
//! In: a folder. Out: [`Held`]s, in the order of their paths. Absent: what should be there.

use crate::{
    error::Error,
    parallel,
    source::{Held, Kind, Sums},
};
use std::{
    fs::{self, File},
    io,
    path::Path,
};
use walkdir::{DirEntry, WalkDir};

/// Everything below `root` but folders.
///
/// # Errors
/// When a folder cannot be listed; a file that cannot be read is told as such.
pub fn survey(root: &Path) -> Result<Vec<Held>, Error> {
    let mut entries: Vec<DirEntry> = Vec::new();
    for entry in WalkDir::new(root).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            Error::read(&path, error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into()))
        })?;
        if !entry.file_type().is_dir() {
            entries.push(entry);
        }
    }
    Ok(parallel::map(&entries, |entry| held(entry, root)))
}

/// The bytes of a file; `None` where there is none.
///
/// # Errors
/// When it is there and cannot be read.
pub fn bytes(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::read(path, error)),
    }
}

fn held(entry: &DirEntry, root: &Path) -> Held {
    let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let path = parts.join("/");
    let kind = if below.to_str().is_none() {
        Kind::Odd
    } else if entry.path_is_symlink() {
        Kind::Link
    } else if entry.file_type().is_file() {
        let size = || entry.metadata().map(|data| data.len()).map_err(io::Error::from);
        let sums = File::open(entry.path()).and_then(Sums::read);
        match sums.and_then(|sums| Ok((size()?, sums))) {
            Ok((size, sums)) => Kind::File(size, sums),
            Err(error) => Kind::Unreadable(error.to_string()),
        }
    } else {
        Kind::Odd
    };
    Held { path, kind }
}
