//! A folder → its files (the only user of walkdir).
//! In: the site's folder. Out: [`Sources`]. Absent: links are not followed, hidden files not seen.

use crate::{
    error::Error,
    source::{Files, SitePath, Sources},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};
use walkdir::{DirEntry, WalkDir};

/// A site's folder on disk.
struct Folder {
    root: PathBuf,
}

/// Reads `content/` and `themes/` below `root`.
///
/// # Errors
/// When `root` is no folder, or something in it cannot be read.
pub fn load(root: &Path) -> Result<Sources, Error> {
    if !root.is_dir() {
        return Err(Error::not_a_folder(root));
    }
    let folder: Arc<dyn Files> = Arc::new(folder(root));
    Sources::read(&folder)
}

pub(super) fn folder(root: &Path) -> impl Files + use<> {
    Folder { root: root.to_owned() }
}

/// Where the file lies: under its composed name, or under the decomposed one that a Mac gave it.
pub(super) fn real_path(root: &Path, path: &SitePath) -> PathBuf {
    let folder = Folder { root: root.to_owned() };
    let direct = root.join(path.as_str());
    if direct.exists() { direct } else { folder.find_decomposed(path).unwrap_or(direct) }
}

impl Files for Folder {
    fn list(&self) -> Result<Vec<(SitePath, u64)>, Error> {
        let mut found = Vec::new();
        for top in ["content", "themes"] {
            let start = self.root.join(top);
            if !start.is_dir() {
                continue;
            }
            let walk = WalkDir::new(&start).sort_by_file_name().into_iter();
            for entry in walk.filter_entry(|entry| entry.depth() == 0 || is_seen(entry)) {
                let entry = entry.map_err(|error| {
                    let path = error.path().unwrap_or(&start).to_owned();
                    Error::read(&path, error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into()))
                })?;
                if !entry.file_type().is_file() {
                    continue;
                }
                let size = entry.metadata().map_err(|error| Error::read(entry.path(), error.into()))?.len();
                found.push((self.site_path(entry.path())?, size));
            }
        }
        Ok(found)
    }

    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error> {
        let direct = self.root.join(path.as_str());
        match fs::read(&direct) {
            Ok(bytes) => Ok(bytes),
            Err(error) if error.kind() == io::ErrorKind::NotFound => self.read_decomposed(path, &direct, error),
            Err(error) => Err(Error::read(&direct, error)),
        }
    }
}

impl Folder {
    fn site_path(&self, path: &Path) -> Result<SitePath, Error> {
        let misnamed = || Error::misnamed(path);
        let below = path.strip_prefix(&self.root).map_err(|_| misnamed())?;
        let text = below.to_str().ok_or_else(misnamed)?;
        SitePath::new(text).map_err(|_| misnamed())
    }

    /// Paths are held composed (NFC); a file copied from a Mac may be named decomposed on this disk.
    fn read_decomposed(&self, path: &SitePath, direct: &Path, error: io::Error) -> Result<Vec<u8>, Error> {
        match self.find_decomposed(path) {
            Some(found) => fs::read(&found).map_err(|error| Error::read(&found, error)),
            None => Err(Error::read(direct, error)),
        }
    }

    fn find_decomposed(&self, path: &SitePath) -> Option<PathBuf> {
        let found = WalkDir::new(&self.root).into_iter().filter_map(Result::ok).find(|entry| {
            entry.file_type().is_file() && self.site_path(entry.path()).is_ok_and(|other| other == *path)
        });
        Some(found?.into_path())
    }
}

/// `.git`, `_草稿.md`, and what Office, Windows and editors leave behind are left alone.
fn is_seen(entry: &DirEntry) -> bool {
    // Windows itself writes `Desktop.ini` as often as `desktop.ini`.
    let name = entry.file_name().to_string_lossy().to_lowercase();
    let left_behind = ["thumbs.db", "ehthumbs.db", "desktop.ini"].contains(&name.as_str())
        || name.ends_with('~')
        || name.ends_with(".tmp");
    !(name.starts_with(['.', '_']) || name.starts_with("~$") || left_behind)
}
