//! A tree → files where nothing stood.
//! In: [`OutputTree`] of finished bytes and a folder. Out: all of its files, or none and the names of what is in the way.
//! Absent: any way to overwrite.

use crate::{error::Error, output::OutputTree, source::OutPath};
use std::{
    fs::{self, OpenOptions},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

/// What became of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planted {
    /// So many files were written.
    Done(usize),
    /// These stand there already, and nothing was written.
    InTheWay(Vec<PathBuf>),
}

/// Writes every file of the tree below `root`, which need not be there yet.
///
/// # Errors
/// When the disk fails; what had been written by then is gone again.
pub fn plant(tree: &OutputTree, root: &Path) -> Result<Planted, Error> {
    let at = |path: &OutPath| root.join(path.as_str());
    let taken: Vec<PathBuf> = tree.iter().filter_map(|(path, _)| in_the_way(root, path)).collect();
    if !taken.is_empty() {
        return Ok(Planted::InTheWay(taken));
    }
    let mut made = Made::default();
    for (path, artifact) in tree.iter() {
        let target = at(path);
        let bytes = artifact.bytes().expect("what is planted is written by hand, not made late");
        match made.put(&target, bytes) {
            Ok(()) => {}
            Err(error) => {
                made.undo();
                // Somebody was quicker.
                if error.kind() == io::ErrorKind::AlreadyExists {
                    return Ok(Planted::InTheWay(vec![target]));
                }
                return Err(Error::write(&target, error));
            }
        }
    }
    Ok(Planted::Done(tree.len()))
}

/// The file itself, or a file where a folder above it should be; as `root` was given, not as it really lies.
fn in_the_way(root: &Path, path: &OutPath) -> Option<PathBuf> {
    let stands = |path: &Path| fs::symlink_metadata(path).is_ok();
    let parts: Vec<&str> = path.as_str().split('/').collect();
    let folders = (0..parts.len()).map(|end| parts[..end].iter().fold(root.to_owned(), |path, part| path.join(part)));
    let target = root.join(path.as_str());
    folders.into_iter().find(|folder| stands(folder) && !folder.is_dir()).or_else(|| stands(&target).then_some(target))
}

/// What was made so far, to be undone.
#[derive(Default)]
struct Made {
    folders: Vec<PathBuf>,
    files: Vec<PathBuf>,
}

impl Made {
    fn put(&mut self, target: &Path, bytes: &[u8]) -> io::Result<()> {
        let missing = |folder: &&Path| !folder.as_os_str().is_empty() && !folder.is_dir();
        let folders: Vec<&Path> = target.ancestors().skip(1).take_while(missing).collect();
        for folder in folders.into_iter().rev() {
            fs::create_dir(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut file = OpenOptions::new().write(true).create_new(true).open(target)?;
        self.files.push(target.to_owned());
        file.write_all(bytes)
    }

    /// As far as it goes; the failure that led here is what is told.
    fn undo(self) {
        for file in self.files {
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

    fn tree(paths: &[&str]) -> OutputTree {
        let mut tree = OutputTree::default();
        for path in paths {
            tree.insert(OutPath::new(path).expect("a sound path"), Artifact::of("文")).expect("every path once");
        }
        tree
    }

    fn names(root: &Path) -> Vec<String> {
        let entries = fs::read_dir(root).expect("a folder").flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn nothing_is_written_where_anything_stands() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("b"), "别人的").expect("a file");
        let planted = plant(&tree(&["a/1.md", "b", "b2/2.md"]), folder.path()).expect("the disk works");
        assert_eq!(planted, Planted::InTheWay(vec![folder.path().join("b")]));
        // A file where a folder should be.
        let planted = plant(&tree(&["a/1.md", "b/2.md"]), folder.path()).expect("the disk works");
        assert_eq!(planted, Planted::InTheWay(vec![folder.path().join("b")]));
        assert_eq!(names(folder.path()), ["b"]);
    }

    #[test]
    fn what_failed_half_way_is_gone_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let long = format!("b/{}.md", "长".repeat(200));
        assert!(plant(&tree(&["a/x/1.md", &long]), folder.path()).is_err());
        assert!(names(folder.path()).is_empty());
        let planted = plant(&tree(&["a/x/1.md", "2.md"]), &folder.path().join("新")).expect("the disk works");
        assert_eq!(planted, Planted::Done(2));
    }
}
