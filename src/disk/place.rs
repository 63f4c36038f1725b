//! [`OutputTree`] → a folder that is an author's: only where nothing stands, all of it or nothing.
//! In: a tree and a folder. Out: [`Placed`]. Absent: replacing or removing anything; what the files are.

use super::aside::Aside;
use crate::{error::Error, output::OutputTree, source::OutPath};
use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

/// What became of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Placed {
    Written,
    /// These stand there already, so nothing was written.
    InTheWay(Vec<PathBuf>),
}

/// Lays every file of `tree` below `root`, or none.
///
/// # Errors
/// When the disk fails; what had been laid is taken away again.
pub fn place(tree: &OutputTree, root: &Path) -> Result<Placed, Error> {
    let in_the_way = standing(tree, root);
    if !in_the_way.is_empty() {
        return Ok(Placed::InTheWay(in_the_way));
    }
    let mut laid = Laid::default();
    let mut asides = Vec::with_capacity(tree.len());
    for (path, artifact) in tree.iter() {
        let target = root.join(path.as_str());
        let folder = target.parent().unwrap_or(root);
        laid.folders(folder)?;
        let bytes = artifact.read()?;
        let aside = Aside::with(folder, &bytes).map_err(|error| Error::write(&target, error))?;
        asides.push((aside, target));
    }
    let mut appeared = Vec::new();
    for (aside, target) in asides {
        match aside.settle(&target) {
            Ok(()) => laid.files.push(target),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => appeared.push(target),
            Err(error) => return Err(Error::write(&target, error)),
        }
    }
    if !appeared.is_empty() {
        return Ok(Placed::InTheWay(appeared));
    }
    laid.keep();
    Ok(Placed::Written)
}

/// What stands where a file of the tree would, or where a folder above one would; as `root` was given, not as it really lies.
#[must_use]
pub fn standing(tree: &OutputTree, root: &Path) -> Vec<PathBuf> {
    let all: BTreeSet<PathBuf> = tree.iter().filter_map(|(path, _)| in_the_way(root, path)).collect();
    all.into_iter().collect()
}

fn in_the_way(root: &Path, path: &OutPath) -> Option<PathBuf> {
    let stands = |path: &Path| fs::symlink_metadata(path).is_ok();
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let folders = (0..parts.len()).map(|end| parts[..end].iter().fold(root.to_owned(), |path, part| path.join(part)));
    let target = root.join(path.as_str());
    folders.into_iter().find(|folder| stands(folder) && !folder.is_dir()).or_else(|| stands(&target).then_some(target))
}

/// What was laid so far; taken away again unless it is kept.
#[derive(Default)]
struct Laid {
    files: Vec<PathBuf>,
    folders: Vec<PathBuf>,
}

impl Laid {
    /// Makes a folder and those above it.
    fn folders(&mut self, folder: &Path) -> Result<(), Error> {
        let missing: Vec<&Path> = folder.ancestors().take_while(|above| !above.exists()).collect();
        for missing in missing.into_iter().rev().filter(|path| !path.as_os_str().is_empty()) {
            fs::create_dir(missing).map_err(|error| Error::write(missing, error))?;
            self.folders.push(missing.to_owned());
        }
        Ok(())
    }

    fn keep(mut self) {
        self.files.clear();
        self.folders.clear();
    }
}

impl Drop for Laid {
    fn drop(&mut self) {
        // The disk has failed already; what cannot be taken away either stays.
        for file in &self.files {
            let _ = fs::remove_file(file);
        }
        for folder in self.folders.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Artifact;

    fn tree(files: &[(&str, &str)]) -> OutputTree {
        let mut tree = OutputTree::default();
        for (path, text) in files {
            tree.insert(OutPath::new(path).unwrap(), Artifact::of(*text)).unwrap();
        }
        tree
    }

    fn listing(root: &Path) -> Vec<String> {
        let names = walkdir::WalkDir::new(root).min_depth(1).sort_by_file_name();
        let below = |path: &Path| path.strip_prefix(root).unwrap().display().to_string().replace('\\', "/");
        names.into_iter().map(|entry| below(entry.unwrap().path())).collect()
    }

    #[test]
    fn all_is_laid_where_nothing_stands() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("新 站");
        assert_eq!(place(&tree(&[("content/2018/立春.md", "一"), ("a.txt", "二")]), &root).unwrap(), Placed::Written);
        assert_eq!(listing(&root), ["a.txt", "content", "content/2018", "content/2018/立春.md"]);
        assert_eq!(fs::read_to_string(root.join("content/2018/立春.md")).unwrap(), "一");
    }

    #[test]
    fn what_stands_is_named_and_nothing_is_laid() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("b")).unwrap();
        fs::write(folder.path().join("b/立春.md"), "我的").unwrap();
        fs::create_dir(folder.path().join("c.md")).unwrap();
        let tree = tree(&[("a/x.md", "一"), ("b/立春.md", "二"), ("c.md", "三")]);
        let placed = place(&tree, folder.path()).unwrap();
        let at = |path: &str| folder.path().join(path);
        assert_eq!(placed, Placed::InTheWay(vec![at("b/立春.md"), at("c.md")]));
        assert_eq!(listing(folder.path()), ["b", "b/立春.md", "c.md"]);
        assert_eq!(fs::read_to_string(folder.path().join("b/立春.md")).unwrap(), "我的");
    }

    #[test]
    fn a_file_where_a_folder_should_be_is_in_the_way() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("b"), "文件").unwrap();
        let placed = place(&tree(&[("a/x.md", "一"), ("b/y.md", "二")]), folder.path()).unwrap();
        assert_eq!(placed, Placed::InTheWay(vec![folder.path().join("b")]));
        assert_eq!(listing(folder.path()), ["b"]);
    }

    #[test]
    fn a_failure_on_the_way_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let long = format!("b/{}.md", "长".repeat(200));
        assert!(place(&tree(&[("a/x.md", "一"), (&long, "二")]), folder.path()).is_err());
        assert!(listing(folder.path()).is_empty());
    }
}
