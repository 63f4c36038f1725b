//! A folder → everything in it, hidden files and links included, with the digests of each file.
//! In: a folder. Out: [`Held`]s, in the order of their paths. Absent: what should be there.

use crate::{
    error::Error,
    parallel,
    source::{Held, Kind, Sums},
};
use std::{
    fs::{self, File, FileType},
    io,
    path::{Path, PathBuf},
};

/// Everything below `root` but folders.
///
/// # Errors
/// When a folder cannot be listed; a file that cannot be read is told as such.
pub fn survey(root: &Path) -> Result<Vec<Held>, Error> {
    let (mut found, mut open) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = open.pop() {
        let failed = |error| Error::read(&folder, error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let kind = entry.file_type().map_err(|error| Error::read(&entry.path(), error))?;
            if kind.is_dir() {
                open.push(entry.path());
            } else {
                found.push((entry.path(), kind));
            }
        }
    }
    let mut held = parallel::map(&found, |(path, kind)| held(path, *kind, root));
    held.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(held)
}

/// The folders in a folder, in the order of their names.
///
/// # Errors
/// When it cannot be listed.
pub fn folders(root: &Path) -> Result<Vec<PathBuf>, Error> {
    let failed = |error| Error::read(root, error);
    let entries = fs::read_dir(root).map_err(failed)?.collect::<Result<Vec<_>, _>>().map_err(failed)?;
    let mut folders: Vec<PathBuf> = entries.iter().map(fs::DirEntry::path).filter(|path| path.is_dir()).collect();
    folders.sort();
    Ok(folders)
}

/// Whether something stands at the path: a file, or a folder that is not empty.
///
/// # Errors
/// When the folder cannot be listed.
pub fn is_occupied(path: &Path) -> Result<bool, Error> {
    match fs::read_dir(path) {
        Ok(mut inside) => Ok(inside.next().is_some()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => Ok(true),
        Err(error) => Err(Error::read(path, error)),
    }
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

fn held(path: &Path, kind: FileType, root: &Path) -> Held {
    let below = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    let kind = if below.to_str().is_none() {
        Kind::Odd
    } else if kind.is_symlink() {
        Kind::Link
    } else if kind.is_file() {
        let opened = File::open(path).and_then(|file| Ok((file.metadata()?.len(), Sums::read(file)?)));
        match opened {
            Ok((size, sums)) => Kind::File(size, sums),
            Err(error) => Kind::Unreadable(error.to_string()),
        }
    } else {
        Kind::Odd
    };
    Held { path: parts.join("/"), kind }
}
