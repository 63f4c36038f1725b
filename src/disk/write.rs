//! A tree → a folder.
//! In: [`OutputTree`] and the folder. Out: only what changed, each file whole; [`Changes`]. Absent: what the files are.
//!
//! What the folder's record (`record.rs`) lists and is no longer made is removed; what is not listed was put there by
//! somebody else and is never touched.

use super::{
    aside::Aside,
    develop::{self, Developed},
    leftovers,
    record::{self, Record, Stamp},
};
use crate::{
    error::Error,
    output::{Artifact, OutputTree},
    parallel,
    progress::{Progress, Unwatched},
    source::{Digest, OutPath},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Component, Path, PathBuf},
    time::SystemTime,
};

/// What became of the files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// What is to be done with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Keep,
    Write,
    Refuse,
}

/// What stands in the output before it is written.
struct Standing<'a> {
    root: &'a Path,
    old: &'a Record,
    /// Our files that are no longer made, by their names in lower case.
    former: BTreeMap<String, &'a OutPath>,
}

/// What is to be written where, for whom.
#[derive(Clone, Copy)]
pub struct Task<'t> {
    pub root: &'t Path,
    /// The folder of the site, which the output must not overlap.
    pub sources: &'t Path,
    /// What the folder is for, such as `wechat 2018`: nothing else of ours is replaced by it. Empty for a site.
    pub holds: &'t str,
    /// Kept for `is_intact`; without one the next build is made in full.
    pub stamp: Option<&'t Stamp>,
    pub progress: &'t dyn Progress,
}

/// Makes the folder `root` hold a site, as `write_watched` does, with nobody watching.
///
/// # Errors
/// Those of `write_watched`.
pub fn write(tree: &OutputTree, root: &Path, sources: &Path, stamp: Option<&Stamp>) -> Result<Changes, Error> {
    write_watched(tree, Task { root, sources, holds: "", stamp, progress: &Unwatched })
}

/// Makes the folder of the task hold `tree`.
///
/// # Errors
/// When the folder overlaps the sources, holds something else of ours, a link or somebody else's file is in the way
/// (nothing is written then), the work was stopped (then, too), or the disk fails.
pub fn write_watched(tree: &OutputTree, task: Task<'_>) -> Result<Changes, Error> {
    let Task { root, sources, holds, stamp, progress } = task;
    let root = &plain(root);
    refuse_overlap(root, sources)?;
    let old = Record::read(root);
    if old.holds != holds && !old.files.is_empty() {
        return Err(Error::other_output(root));
    }
    refuse_blocked(tree, root, &old)?;
    let stale: Vec<&OutPath> = old.files.keys().filter(|path| tree.get(path.as_str()).is_none()).collect();
    let standing = Standing { root, old: &old, former: stale.iter().map(|path| (folded(path), *path)).collect() };
    let files: Vec<(&OutPath, &Artifact)> = tree.iter().collect();
    let actions = parallel::map(&files, |(path, artifact)| standing.against(path, artifact));
    let actions = actions.into_iter().collect::<Result<Vec<Action>, Error>>()?;
    if let Some(at) = actions.iter().position(|action| *action == Action::Refuse) {
        return Err(Error::not_ours(&root.join(files[at].0.as_str())));
    }
    let due: Vec<_> =
        files.iter().zip(&actions).filter(|(_, action)| **action == Action::Write).map(|(file, _)| file).collect();
    fs::create_dir_all(root).map_err(|error| Error::write(root, error))?;
    // What takes making first, beside the site: if some of it cannot be made, nothing has changed.
    let Developed { waiting, made } = develop::develop(tree, &due, root, &old, progress)?;
    // The last chance: what follows only gives the files their names, and is not left half done.
    if progress.is_stopped() {
        return Err(Error::stopped());
    }
    leftovers::sweep(root, &old);
    let new = Record::of(tree, &made, holds, stamp);
    if !due.is_empty() || !stale.is_empty() {
        Record::between(&old, &new).write(root, put)?;
    }
    // Some must go before others can come: a file where there will be a folder, or, on Windows and macOS, one whose
    // name returns in other letter case.
    let taken: BTreeSet<String> = if stale.is_empty() { BTreeSet::new() } else { taken(tree) };
    let (first, last): (Vec<&OutPath>, Vec<&OutPath>) = stale.iter().partition(|path| taken.contains(&folded(path)));
    let mut removed = remove_all(root, &first)?;
    for folder in due.iter().map(|(path, _)| folder_of(root, path)).collect::<BTreeSet<PathBuf>>() {
        fs::create_dir_all(&folder).map_err(|error| Error::write(&folder, error))?;
    }
    let written = parallel::map(&due, |(path, artifact)| replace(&root.join(path.as_str()), artifact));
    written.into_iter().collect::<Result<(), Error>>()?;
    for (path, file) in waiting {
        let target = root.join(path.as_str());
        file.rename(&target).map_err(|error| Error::write(&target, error))?;
    }
    removed += remove_all(root, &last)?;
    new.write(root, put)?;
    Ok(Changes { written: due.len(), unchanged: files.len() - due.len(), removed })
}

/// Whether `root` already holds what `inputs` make: the record says so, and no listed file was touched since.
/// Gives the number of files and the summary kept with them.
#[must_use]
pub fn is_intact(root: &Path, inputs: Digest) -> Option<(usize, String)> {
    let root = &plain(root);
    let record = Record::read(root);
    if is_link(root) || record.inputs != inputs.to_string() {
        return None;
    }
    let recorded = modified(&root.join(record::NAME))?;
    let files: Vec<_> = record.files.iter().collect();
    let intact = parallel::map(&files, |(path, kept)| {
        let path = root.join(path.as_str());
        fs::symlink_metadata(&path).is_ok_and(|data| data.is_file() && data.len() == kept.size)
            && modified(&path).is_some_and(|modified| modified <= recorded)
    });
    intact.into_iter().all(|file| file).then(|| (record.files.len(), record.summary.clone()))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::symlink_metadata(path).ok()?.modified().ok()
}

/// Output inside the sources would be read by the next build; sources inside the output might be overwritten.
///
/// # Errors
/// When `root`, a folder or a file to be, is such.
pub fn refuse_overlap(root: &Path, sources: &Path) -> Result<(), Error> {
    let root = real(root);
    for top in ["content", "themes"] {
        let top = real(&sources.join(top));
        if root.starts_with(&top) || top.starts_with(&root) {
            return Err(Error::output_over_sources(&root));
        }
    }
    Ok(())
}

/// The path without a slash at its end, for asked about `output/` a system looks through the link `output`.
fn plain(path: &Path) -> PathBuf {
    path.components().collect()
}

fn is_link(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|data| data.is_symlink())
}

/// The path without `.`, `..` and links, as far as it exists. A `..` behind a link leads to where the link leads.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut real = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(_) => {
                real.push(part);
                real = real.canonicalize().unwrap_or(real);
            }
            Component::Prefix(_) | Component::RootDir => real.push(part),
        }
    }
    real
}

/// No folder on the way to any file may be a link, which could lead anywhere, nor somebody else's file.
fn refuse_blocked(tree: &OutputTree, root: &Path, old: &Record) -> Result<(), Error> {
    let is_file = |path: &Path| fs::symlink_metadata(path).is_ok_and(|data| !data.is_dir());
    if is_link(root) {
        return Err(Error::output_through_link(root));
    }
    if is_file(root) {
        return Err(Error::not_ours(root));
    }
    for folder in tree.iter().flat_map(|(path, _)| folders(path)).collect::<BTreeSet<&str>>() {
        let path = root.join(folder);
        if is_link(&path) {
            return Err(Error::output_through_link(&path));
        }
        if is_file(&path) && !old.files.keys().any(|file| file.as_str() == folder) {
            return Err(Error::not_ours(&path));
        }
    }
    Ok(())
}

/// Every file and folder to be, in lower case.
fn taken(tree: &OutputTree) -> BTreeSet<String> {
    tree.iter().flat_map(|(path, _)| folders(path).map(str::to_lowercase).chain([folded(path)])).collect()
}

fn folded(path: &OutPath) -> String {
    path.as_str().to_lowercase()
}

/// The folders above a file, within the output: `a/b/c.html` → `a`, `a/b`.
fn folders(path: &OutPath) -> impl Iterator<Item = &str> {
    path.as_str().match_indices('/').map(|(at, _)| &path.as_str()[..at])
}

fn folder_of(root: &Path, path: &OutPath) -> PathBuf {
    path.as_str().rsplit_once('/').map_or_else(|| root.to_owned(), |(folder, _)| root.join(folder))
}

impl Standing<'_> {
    fn against(&self, path: &OutPath, artifact: &Artifact) -> Result<Action, Error> {
        let target = self.root.join(path.as_str());
        let Ok(data) = fs::symlink_metadata(&target) else { return Ok(Action::Write) };
        let former = self.former.get(&folded(path));
        if former.is_some_and(|former| is_one_file(&self.root.join(former.as_str()), &target)) {
            return Ok(Action::Write);
        }
        let kept = self.old.files.get(path).filter(|_| data.is_file());
        let same = data.is_file()
            && match artifact {
                Artifact::Bytes(bytes) => data.len() == bytes.len() as u64 && **bytes == *read(&target)?,
                Artifact::CopyOf(blob) => data.len() == blob.size() && blob.read()? == read(&target)?,
                // Made of the same things in the same way: the same bytes, and nobody has to make them to know.
                Artifact::Made(made) => match kept {
                    Some(kept) => data.len() == kept.size && made.from.key()?.to_string() == kept.key,
                    // The record is lost. Made once more, it shows whether this is ours.
                    None => *artifact.read()? == *read(&target)?,
                },
            };
        if same {
            return Ok(Action::Keep);
        }
        Ok(if kept.is_some() { Action::Write } else { Action::Refuse })
    }
}

/// Two names of one file, as a disk that knows no letter case has it.
fn is_one_file(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

fn replace(target: &Path, artifact: &Artifact) -> Result<(), Error> {
    match artifact {
        Artifact::Bytes(bytes) => put(target, bytes),
        Artifact::CopyOf(blob) => put(target, &blob.read()?),
        // Waits in a file of its own already.
        Artifact::Made(_) => Ok(()),
    }
}

fn read(target: &Path) -> Result<Vec<u8>, Error> {
    fs::read(target).map_err(|error| Error::read(target, error))
}

/// The bytes beside the target first, then in its place: a reader sees the old file or the new one, never half.
fn put(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = target.parent().unwrap_or(Path::new("."));
    let placed = Aside::with(folder, bytes).and_then(|file| file.rename(target));
    placed.map_err(|error| Error::write(target, error))
}

/// Removes files of ours and the folders they leave empty; gives how many there were.
fn remove_all(root: &Path, paths: &[&OutPath]) -> Result<usize, Error> {
    let mut removed = 0;
    for path in paths {
        removed += usize::from(remove(root, path)?);
    }
    Ok(removed)
}

/// What is missing or became a link stays as it is.
fn remove(root: &Path, path: &OutPath) -> Result<bool, Error> {
    if folders(path).any(|folder| is_link(&root.join(folder))) {
        return Ok(false);
    }
    let target = root.join(path.as_str());
    let is_there = fs::symlink_metadata(&target).is_ok_and(|data| data.is_file());
    if is_there {
        fs::remove_file(&target).map_err(|error| Error::remove(&target, error))?;
    }
    let mut folder = folder_of(root, path);
    while folder != root && fs::remove_dir(&folder).is_ok() {
        folder.pop();
    }
    Ok(is_there)
}
