//! A folder → its files (the only user of walkdir).
//! In: the site's folder. Out: [`Sources`]. Absent: links are not followed, hidden files not seen.

use crate::{
    error::Error,
    parallel,
    source::{Files, Listed, SitePath, Sources, Stamp},
};
use std::{
    fs::{self, Metadata},
    io,
    path::{Path, PathBuf},
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
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
    reload(root, &Sources::default())
}

/// Reads again what changed since `known` was read.
///
/// # Errors
/// When `root` is no folder, or something in it cannot be read.
pub fn reload(root: &Path, known: &Sources) -> Result<Sources, Error> {
    if !root.is_dir() {
        return Err(Error::not_a_folder(root));
    }
    let folder: Arc<dyn Files> = Arc::new(folder(root));
    known.read_again(&folder)
}

/// A file written a moment ago may be written once more within one tick of its disk's clock, and show the same time: FAT
/// counts two seconds a tick.
const TICK: Duration = Duration::from_secs(3);

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
    fn list(&self) -> Result<Vec<Listed>, Error> {
        let now = SystemTime::now();
        let mut entries = Vec::new();
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
                if entry.file_type().is_file() {
                    entries.push(entry);
                }
            }
        }
        // To ask for thousands of files is what takes the time.
        let listed = parallel::map(&entries, |entry| {
            let data = match entry.metadata() {
                Ok(data) => data,
                // An editor saves by putting another file in the place of this one; it is gone or back in a moment.
                Err(error) if error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound) => {
                    return Ok(None);
                }
                Err(error) => return Err(Error::read(entry.path(), error.into())),
            };
            let path = self.site_path(entry.path())?;
            Ok(Some(Listed { path, size: data.len(), stamp: stamp(&data, now) }))
        });
        listed.into_iter().filter_map(Result::transpose).collect()
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

/// When the file was written, if that was long enough ago to say something.
fn stamp(data: &Metadata, now: SystemTime) -> Option<Stamp> {
    let modified = data.modified().ok()?;
    let settled = now.duration_since(modified).is_ok_and(|age| age > TICK);
    settled.then(|| modified.duration_since(UNIX_EPOCH).map(|time| time.as_nanos()).ok()).flatten()
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
