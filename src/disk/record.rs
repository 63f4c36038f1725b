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
    /// What the folder is for, as [`super::Task`] says it; empty for a site.
    pub(super) holds: String,
    /// A digest in hexadecimal; empty when the output is not finished, or had faults to tell.
    pub(super) inputs: String,
    pub(super) summary: String,
    pub(super) files: BTreeMap<OutPath, Kept>,
}

/// A file as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// Bytes.
    pub(super) size: u64,
    /// Of what was made late (a picture, a face), what it was made from; empty for all others.
    pub(super) key: String,
}

impl Record {
    /// `made` knows what was made late.
    pub(super) fn of(tree: &OutputTree, made: &BTreeMap<OutPath, Kept>, holds: &str, stamp: Option<&Stamp>) -> Self {
        let kept = |(path, artifact): (&OutPath, &Artifact)| {
            let size = size(artifact).map(|size| Kept { size, key: String::new() });
            (path.clone(), size.or_else(|| made.get(path).cloned()).unwrap_or_default())
        };
        Self {
            holds: holds.to_owned(),
            inputs: stamp.map(|stamp| stamp.inputs.to_string()).unwrap_or_default(),
            summary: stamp.map(|stamp| stamp.summary.clone()).unwrap_or_default(),
            files: tree.iter().map(kept).collect(),
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
        let files = old.files.iter().chain(&new.files).map(|(path, kept)| (path.clone(), kept.clone())).collect();
        Self { files, holds: new.holds.clone(), ..Self::default() }
    }

    fn parse(text: &str) -> Self {
        let mut record = Self::default();
        let mut is_whole = true;
        for line in text.lines() {
            match line.split_once(' ') {
                Some(("#", _)) => {}
                Some(("holds", what)) => what.clone_into(&mut record.holds),
                Some(("inputs", digest)) => digest.clone_into(&mut record.inputs),
                Some(("summary", summary)) => summary.clone_into(&mut record.summary),
                file => match file.and_then(|(kept, path)| Some((own(path)?, Kept::parse(kept)?))) {
                    Some((path, kept)) => {
                        record.files.insert(path, kept);
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
        if !self.holds.is_empty() {
            let _ = writeln!(text, "holds {}", self.holds);
        }
        if !self.inputs.is_empty() {
            let _ = write!(text, "inputs {}\nsummary {}\n", self.inputs, self.summary);
        }
        for (path, Kept { size, key }) in &self.files {
            let plus = if key.is_empty() { "" } else { "+" };
            let _ = writeln!(text, "{size}{plus}{key} {path}");
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

impl Kept {
    /// `2048`, or `2048+` and a digest.
    fn parse(text: &str) -> Option<Self> {
        let (size, key) = text.split_once('+').unwrap_or((text, ""));
        Some(Self { size: size.parse().ok()?, key: key.to_owned() })
    }
}

/// Bytes of a file to be; of one not yet made nobody knows.
pub(super) fn size(artifact: &Artifact) -> Option<u64> {
    match artifact {
        Artifact::Bytes(bytes) => Some(bytes.len() as u64),
        Artifact::CopyOf(blob) => Some(blob.size()),
        Artifact::Made(_) => None,
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
        let files = [("2018/index.html", 7, ""), ("附件/说明 书.pdf", 1 << 40, ""), ("2018/合影.webp", 9, "c0ffee")];
        let record = Record {
            holds: "wechat 2018".into(),
            inputs: "ab".into(),
            summary: "1 24 31".into(),
            files: files.map(|(path, size, key)| (OutPath::new(path).unwrap(), Kept { size, key: key.into() })).into(),
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
