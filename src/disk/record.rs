//! The output folder's own record, `.suishi`: what was written here, and from what.
//! In: the folder, or a tree. Out: [`Record`]. Absent: writing; `write.rs` does it.
//!
//! A person may open it, merge it, truncate it. Whatever it says then, only paths inside the folder are believed, and
//! one line that is not understood means that nothing here is taken for finished.

use crate::{
    error::Error,
    output::{Artifact, OutputTree},
    source::{Digest, OutPath},
};
use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

pub(super) const NAME: &str = ".suishi";

/// A million files; a larger record is not one of ours.
const LIMIT: u64 = 64 << 20;

/// What an output was made from, and a line that tells what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    pub inputs: Digest,
    pub summary: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// A digest in hexadecimal; empty when the output is not finished, or had faults to tell.
    pub(super) inputs: String,
    pub(super) summary: String,
    /// Path and size in bytes.
    pub(super) files: BTreeMap<OutPath, u64>,
}

impl Record {
    pub(super) fn of(tree: &OutputTree, stamp: Option<&Stamp>) -> Self {
        Self {
            inputs: stamp.map(|stamp| stamp.inputs.to_string()).unwrap_or_default(),
            summary: stamp.map(|stamp| stamp.summary.clone()).unwrap_or_default(),
            files: tree.iter().map(|(path, artifact)| (path.clone(), size(artifact))).collect(),
        }
    }

    /// The record in `root`. An absent or unreadable one is empty: then nothing here is ours.
    pub(super) fn read(root: &Path) -> Self {
        let path = root.join(NAME);
        if !fs::symlink_metadata(&path).is_ok_and(|data| data.is_file() && data.len() <= LIMIT) {
            return Self::default();
        }
        fs::read_to_string(&path).map(|text| Self::parse(&text)).unwrap_or_default()
    }

    /// While the folder changes from one record to the next: a build cut short must not leave files that nobody owns,
    /// so old and new are named alike, and nothing is finished.
    pub(super) fn between(old: &Self, new: &Self) -> Self {
        let files = old.files.iter().chain(&new.files).map(|(path, size)| (path.clone(), *size)).collect();
        Self { files, ..Self::default() }
    }

    fn parse(text: &str) -> Self {
        let mut record = Self::default();
        let mut is_whole = true;
        for line in text.lines() {
            match line.split_once(' ') {
                Some(("#", _)) => {}
                Some(("inputs", digest)) => digest.clone_into(&mut record.inputs),
                Some(("summary", summary)) => summary.clone_into(&mut record.summary),
                file => match file.and_then(|(size, path)| Some((own(path)?, size.parse().ok()?))) {
                    Some((path, size)) => {
                        record.files.insert(path, size);
                    }
                    None => is_whole = false,
                },
            }
        }
        if !is_whole {
            record.inputs.clear();
        }
        record
    }

    pub(super) fn text(&self) -> String {
        let mut text = format!(
            "# suishi {} wrote the files below. 下列文件由岁时写出；不在其中的，岁时不碰。\n",
            env!("CARGO_PKG_VERSION")
        );
        if !self.inputs.is_empty() {
            let _ = write!(text, "inputs {}\nsummary {}\n", self.inputs, self.summary);
        }
        for (path, size) in &self.files {
            let _ = writeln!(text, "{size} {path}");
        }
        text
    }

    /// Writes it with `put` when it says something else than the one on disk, or vouches anew for the folder.
    pub(super) fn write(&self, root: &Path, put: impl Fn(&Path, &[u8]) -> Result<(), Error>) -> Result<(), Error> {
        let path = root.join(NAME);
        let text = self.text();
        // A stamped record must be younger than every file it vouches for.
        if self.inputs.is_empty() && fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return Ok(());
        }
        put(&path, text.as_bytes())
    }
}

/// Bytes of a file to be.
pub(super) fn size(artifact: &Artifact) -> u64 {
    match artifact {
        Artifact::Bytes(bytes) => bytes.len() as u64,
        Artifact::CopyOf(blob) => blob.size(),
    }
}

/// The path, if it is written as a record writes it: no `..`, no detour, and not the record itself.
fn own(path: &str) -> Option<OutPath> {
    OutPath::new(path).ok().filter(|own| own.as_str() == path && path != NAME)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_reads_as_it_was_written() {
        let files = [("2018/index.html", 7), ("附件/说明 书.pdf", 1 << 40)];
        let record = Record {
            inputs: "ab".into(),
            summary: "1 24 31".into(),
            files: files.map(|(path, size)| (OutPath::new(path).unwrap(), size)).into(),
        };
        assert_eq!(Record::parse(&record.text()), record);
    }

    #[test]
    fn what_is_not_understood_is_not_believed() {
        let good = "# suishi\ninputs ab\nsummary 1\n3 a.html\n";
        assert_eq!(Record::parse(good).inputs, "ab");
        for line in
            ["3 ../a", "3 /etc/passwd", "3 C:\\a", "3 b/../a.html", "x b.html", "3", "<<<<<<< HEAD", "3 .suishi"]
        {
            let record = Record::parse(&format!("{good}{line}\n"));
            assert_eq!((record.inputs.as_str(), record.files.len()), ("", 1), "{line}");
        }
    }
}
