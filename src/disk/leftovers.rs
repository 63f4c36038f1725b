//! Files that waited for a name when the machine went down.
//! In: an output folder and its record. Out: nothing; they are gone. Absent: files of anybody else, and of a build that
//! may still be at work.

use super::{aside::PREFIX, record::Record};
use std::{
    collections::BTreeSet,
    fs::{self, DirEntry},
    path::Path,
    time::{Duration, SystemTime},
};

/// No build lets a file wait as long; one that is younger may belong to another build into the same folder.
const AGE: Duration = Duration::from_secs(3600);

/// Removes them from the folders that hold files of ours. Failing costs nothing but tidiness.
pub(super) fn sweep(root: &Path, record: &Record) {
    let folders = record.files.keys().map(|path| path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder));
    for folder in folders.collect::<BTreeSet<&str>>() {
        for entry in fs::read_dir(root.join(folder)).into_iter().flatten().flatten().filter(is_left_over) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Named as only we name files, and long abandoned.
fn is_left_over(entry: &DirEntry) -> bool {
    let name = entry.file_name();
    let Some(rest) = name.to_str().and_then(|name| name.strip_prefix(PREFIX)) else { return false };
    let is_ours = rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let Ok(data) = entry.metadata() else { return false };
    let age = data.modified().ok().and_then(|modified| SystemTime::now().duration_since(modified).ok());
    is_ours && data.is_file() && age.is_some_and(|age| age > AGE)
}
