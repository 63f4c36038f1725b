//! A tree → a folder (the only user of the temporary-file crate).
//! In: [`OutputTree`] and the folder. Out: only what changed, each file whole; [`Changes`]. Absent: what the files are.
//!
//! The folder's own record, `.suishi`, lists what was written here. What is listed and no longer made is removed;
//! what is not listed was put there by somebody else and is never touched.

use crate::{
    error::Error,
    output::{Artifact, OutputTree},
    parallel,
    source::{Digest, OutPath},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    io::Write as _,
    path::{Component, Path, PathBuf},
    time::SystemTime,
};

const RECORD: &str = ".suishi";

/// What became of the files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Changes {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

/// What an output was made from, and a line that tells what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    pub inputs: Digest,
    pub summary: String,
}

/// What the record says.
#[derive(Default)]
struct Record {
    inputs: String,
    summary: String,
    /// Path and size.
    files: BTreeMap<String, u64>,
}

/// What is to be done with a file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Action {
    Keep,
    Write,
    Refuse,
}

/// Makes the folder `root` hold `tree`. `stamp` is kept for [`is_intact`]; without one the next build is made in full.
///
/// # Errors
/// When the folder overlaps `sources`, a link or somebody else's file is in the way (nothing is written then), or
/// the disk fails.
pub fn write(tree: &OutputTree, root: &Path, sources: &Path, stamp: Option<&Stamp>) -> Result<Changes, Error> {
    refuse_overlap(root, sources)?;
    fs::create_dir_all(root).map_err(|error| Error::write(root, error))?;
    let old = Record::read(root);
    refuse_links(tree, root)?;
    let files: Vec<(&OutPath, &Artifact)> = tree.iter().collect();
    let actions = parallel::map(&files, |(path, artifact)| compare(path, artifact, root, &old));
    let actions = actions.into_iter().collect::<Result<Vec<Action>, Error>>()?;
    if let Some(at) = actions.iter().position(|action| *action == Action::Refuse) {
        return Err(Error::not_ours(&root.join(files[at].0.as_str())));
    }
    let stale: Vec<&String> = old.files.keys().filter(|path| tree.get(path).is_none()).collect();
    let due: Vec<_> =
        files.iter().zip(&actions).filter(|(_, action)| **action == Action::Write).map(|(file, _)| file).collect();
    let new = Record::of(tree, stamp);
    if !due.is_empty() || !stale.is_empty() {
        // A build cut short must not leave files that nobody owns, so the record first names old and new alike.
        Record {
            inputs: String::new(),
            summary: String::new(),
            files: old.files.iter().chain(&new.files).map(|(p, s)| (p.clone(), *s)).collect(),
        }
        .write(root)?;
    }
    for folder in due.iter().map(|(path, _)| folder_of(root, path)).collect::<BTreeSet<PathBuf>>() {
        fs::create_dir_all(&folder).map_err(|error| Error::write(&folder, error))?;
    }
    let written = parallel::map(&due, |(path, artifact)| replace(&root.join(path.as_str()), artifact));
    written.into_iter().collect::<Result<(), Error>>()?;
    for path in &stale {
        remove(root, path)?;
    }
    new.write(root)?;
    Ok(Changes { written: due.len(), unchanged: files.len() - due.len(), removed: stale.len() })
}

/// Whether `root` already holds what `inputs` make: the record says so, and no listed file was touched since.
/// Gives the number of files and the summary kept with them.
#[must_use]
pub fn is_intact(root: &Path, inputs: Digest) -> Option<(usize, String)> {
    let record = Record::read(root);
    if record.inputs != inputs.to_string() {
        return None;
    }
    let recorded = modified(&root.join(RECORD))?;
    let files: Vec<(&String, &u64)> = record.files.iter().collect();
    let intact = parallel::map(&files, |(path, size)| {
        let path = root.join(path);
        fs::symlink_metadata(&path).is_ok_and(|data| data.is_file() && data.len() == **size)
            && modified(&path).is_some_and(|modified| modified <= recorded)
    });
    intact.into_iter().all(|file| file).then(|| (record.files.len(), record.summary.clone()))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::symlink_metadata(path).ok()?.modified().ok()
}

/// Output inside the sources would be read by the next build; sources inside the output might be overwritten.
fn refuse_overlap(root: &Path, sources: &Path) -> Result<(), Error> {
    let root = real(root);
    for top in ["content", "themes"] {
        let top = real(&sources.join(top));
        if root.starts_with(&top) || top.starts_with(&root) {
            return Err(Error::output_over_sources(&root));
        }
    }
    Ok(())
}

/// The path without `.`, `..` and links, as far as it exists.
fn real(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut plain = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => {
                plain.pop();
            }
            Component::CurDir => {}
            part => plain.push(part),
        }
    }
    let mut missing = Vec::new();
    let mut existing = plain.as_path();
    loop {
        if let Ok(found) = existing.canonicalize() {
            return missing.iter().rev().fold(found, |path, part| path.join(part));
        }
        match (existing.parent(), existing.file_name()) {
            (Some(parent), Some(name)) => {
                missing.push(name.to_owned());
                existing = parent;
            }
            _ => return plain,
        }
    }
}

/// No folder on the way to any file may be a link: it could lead anywhere.
fn refuse_links(tree: &OutputTree, root: &Path) -> Result<(), Error> {
    let mut folders: BTreeSet<PathBuf> = BTreeSet::from([root.to_owned()]);
    for (path, _) in tree.iter() {
        let mut folder = folder_of(root, path);
        while folder != root && folders.insert(folder.clone()) {
            folder.pop();
        }
    }
    let linked = folders.iter().find(|folder| fs::symlink_metadata(folder).is_ok_and(|data| data.is_symlink()));
    linked.map_or(Ok(()), |folder| Err(Error::output_through_link(folder)))
}

fn folder_of(root: &Path, path: &OutPath) -> PathBuf {
    path.as_str().rsplit_once('/').map_or_else(|| root.to_owned(), |(folder, _)| root.join(folder))
}

fn compare(path: &OutPath, artifact: &Artifact, root: &Path, old: &Record) -> Result<Action, Error> {
    let target = root.join(path.as_str());
    let Ok(data) = fs::symlink_metadata(&target) else { return Ok(Action::Write) };
    if data.is_file() && data.len() == size(artifact) {
        let existing = fs::read(&target).map_err(|error| Error::read(&target, error))?;
        let same = match artifact {
            Artifact::Bytes(bytes) => **bytes == *existing,
            Artifact::CopyOf(blob) => blob.read()? == existing,
        };
        if same {
            return Ok(Action::Keep);
        }
    }
    let ours = data.is_file() && old.files.contains_key(path.as_str());
    Ok(if ours { Action::Write } else { Action::Refuse })
}

fn size(artifact: &Artifact) -> u64 {
    match artifact {
        Artifact::Bytes(bytes) => bytes.len() as u64,
        Artifact::CopyOf(blob) => blob.size(),
    }
}

fn replace(target: &Path, artifact: &Artifact) -> Result<(), Error> {
    match artifact {
        Artifact::Bytes(bytes) => put(target, bytes),
        Artifact::CopyOf(blob) => put(target, &blob.read()?),
    }
}

/// The bytes beside the target first, then in its place: a reader sees the old file or the new one, never half.
fn put(target: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error: io::Error| Error::write(target, error);
    let folder = target.parent().unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".suishi-");
    #[cfg(unix)]
    {
        // The crate's files are private by default; a web server is another user. The umask still applies.
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.persist(target).map_err(|error| failed(error.error))?;
    Ok(())
}

/// Removes a file of ours and the folders it leaves empty; what is missing or became a link stays as it is.
fn remove(root: &Path, path: &str) -> Result<(), Error> {
    let Ok(path) = OutPath::new(path) else { return Ok(()) };
    let target = root.join(path.as_str());
    let mut folder = folder_of(root, &path);
    let mut parent = folder.as_path();
    while parent != root {
        if fs::symlink_metadata(parent).is_ok_and(|data| data.is_symlink()) {
            return Ok(());
        }
        parent = parent.parent().unwrap_or(root);
    }
    if fs::symlink_metadata(&target).is_ok_and(|data| data.is_file()) {
        fs::remove_file(&target).map_err(|error| Error::remove(&target, error))?;
    }
    while folder != root && fs::remove_dir(&folder).is_ok() {
        folder.pop();
    }
    Ok(())
}

impl Record {
    fn of(tree: &OutputTree, stamp: Option<&Stamp>) -> Self {
        Self {
            inputs: stamp.map(|stamp| stamp.inputs.to_string()).unwrap_or_default(),
            summary: stamp.map(|stamp| stamp.summary.clone()).unwrap_or_default(),
            files: tree.iter().map(|(path, artifact)| (path.as_str().to_owned(), size(artifact))).collect(),
        }
    }

    /// An absent or unreadable record is an empty one: then nothing here is ours.
    fn read(root: &Path) -> Self {
        let mut record = Self::default();
        for line in fs::read_to_string(root.join(RECORD)).unwrap_or_default().lines() {
            match line.split_once(' ') {
                Some(("inputs", digest)) => digest.clone_into(&mut record.inputs),
                Some(("summary", summary)) => summary.clone_into(&mut record.summary),
                Some((size, path)) => {
                    if let Ok(size) = size.parse() {
                        record.files.insert(path.to_owned(), size);
                    }
                }
                None => {}
            }
        }
        record
    }

    /// Written only when it says something else than the one on disk, so that an unchanged build touches nothing.
    fn write(&self, root: &Path) -> Result<(), Error> {
        let mut text = format!(
            "# suishi {} wrote the files below. 下列文件由岁时写出；不在其中的，岁时不碰。\n",
            env!("CARGO_PKG_VERSION")
        );
        if !self.inputs.is_empty() {
            text += &format!("inputs {}\nsummary {}\n", self.inputs, self.summary);
        }
        for (path, size) in &self.files {
            text += &format!("{size} {path}\n");
        }
        let target = root.join(RECORD);
        if fs::read_to_string(&target).is_ok_and(|old| old == text) {
            return Ok(());
        }
        put(&target, text.as_bytes())
    }
}
