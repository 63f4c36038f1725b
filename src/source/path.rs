//! Paths as suishi knows them: relative, `/`-separated, normalised, ordered.
//! In: text. Out: [`SitePath`] (something read), [`OutPath`] (something made). Absent: the disk.

use std::{borrow::Cow, fmt, sync::Arc};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Why a text is no path inside a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathFault {
    Empty,
    /// `/a`, `C:\a`, `\\server\a`.
    Absolute,
    /// `..` leads out of the folder.
    LeadsOut,
    /// A control character, or a name no Windows folder can hold.
    Unportable,
}

/// An input file, relative to the site's folder: `content/2018/立春.md`.
///
/// Names are held in NFC, so that a file copied from a Mac is the same file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SitePath(Arc<str>);

/// An output file, relative to the output folder: `2018/lichun/index.html`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutPath(Arc<str>);

impl SitePath {
    /// # Errors
    /// When `text` is empty, absolute, or leads out of the folder.
    pub fn new(text: &str) -> Result<Self, PathFault> {
        normalise(text).map(|path| Self(path.into()))
    }

    /// `text` as typed in the file `self`, relative to that file's folder.
    ///
    /// # Errors
    /// As [`SitePath::new`].
    pub fn beside(&self, text: &str) -> Result<Self, PathFault> {
        if text.starts_with('/') || text.starts_with('\\') {
            return Err(PathFault::Absolute);
        }
        Self::new(&format!("{}/{text}", self.folder()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path without its last part; empty at the top.
    #[must_use]
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// `立春.md`
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&self.0, |(_, name)| name)
    }

    /// `立春`
    #[must_use]
    pub fn stem(&self) -> &str {
        match self.name().rsplit_once('.') {
            Some((stem, _)) if !stem.is_empty() => stem,
            _ => self.name(),
        }
    }

    /// The ending in lower case, without its dot; empty when there is none.
    #[must_use]
    pub fn extension(&self) -> String {
        match self.name().rsplit_once('.') {
            Some((stem, ending)) if !stem.is_empty() => ending.to_ascii_lowercase(),
            _ => String::new(),
        }
    }

    /// The rest behind `folder/`, when the file lies under it.
    #[must_use]
    pub fn under(&self, folder: &str) -> Option<&str> {
        self.0.strip_prefix(folder)?.strip_prefix('/')
    }
}

impl OutPath {
    /// # Errors
    /// When `text` is empty, absolute, leads out of the folder, or cannot be a file on Windows.
    pub fn new(text: &str) -> Result<Self, PathFault> {
        let path = normalise(text)?;
        if path.split('/').any(is_unportable) {
            return Err(PathFault::Unportable);
        }
        Ok(Self(path.into()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// `../` for each folder above the file.
    #[must_use]
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }
}

/// In NFC, whatever made the name: a Mac takes accents apart.
#[must_use]
pub fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

fn normalise(text: &str) -> Result<String, PathFault> {
    let text = composed(text);
    let text = if text.contains('\\') { Cow::Owned(text.replace('\\', "/")) } else { text };
    let drive = text.as_bytes();
    if text.starts_with('/') || (drive.len() > 1 && drive[0].is_ascii_alphabetic() && drive[1] == b':') {
        return Err(PathFault::Absolute);
    }
    if text.chars().any(char::is_control) {
        return Err(PathFault::Unportable);
    }
    let mut parts: Vec<&str> = Vec::new();
    for part in text.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop().ok_or(PathFault::LeadsOut)?;
            }
            part => parts.push(part),
        }
    }
    if parts.is_empty() { Err(PathFault::Empty) } else { Ok(parts.join("/")) }
}

/// Windows keeps some names and signs for itself; a site is unpacked there as often as not.
fn is_unportable(part: &str) -> bool {
    const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];
    let stem = part.split('.').next().unwrap_or(part).to_ascii_uppercase();
    part.contains(['<', '>', ':', '"', '|', '?', '*']) || part.ends_with(['.', ' ']) || DEVICES.contains(&stem.as_str())
}

impl fmt::Display for SitePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for OutPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_its_folder() {
        assert_eq!(SitePath::new("content\\2018/./立春.md").unwrap().as_str(), "content/2018/立春.md");
        assert_eq!(SitePath::new("a/../../b"), Err(PathFault::LeadsOut));
        assert_eq!(SitePath::new("/etc/passwd"), Err(PathFault::Absolute));
        assert_eq!(SitePath::new("C:/x"), Err(PathFault::Absolute));
        let entry = SitePath::new("content/2018/立春.md").unwrap();
        assert_eq!(entry.beside("../2017/a.jpg").unwrap().as_str(), "content/2017/a.jpg");
        assert_eq!(entry.beside("../../../a.jpg"), Err(PathFault::LeadsOut));
    }

    #[test]
    fn names_from_a_mac_are_the_same_names() {
        assert_eq!(SitePath::new("li\u{300}chu\u{304}n.md").unwrap().name(), "lìchūn.md");
    }

    #[test]
    fn an_output_file_can_be_unpacked_on_windows() {
        assert!(OutPath::new("2018/lichun/index.html").is_ok());
        for name in ["a?.html", "con.html", "2018/aux", "a./b", "xy:z"] {
            assert_eq!(OutPath::new(name), Err(PathFault::Unportable), "{name}");
        }
        assert_eq!(OutPath::new("a/b/c.html").unwrap().root(), "../../");
    }
}
