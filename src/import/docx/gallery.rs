//! The pictures of a document.
//! In: the part a picture is in, and the heading it stands under. Out: [`Picture`]s with names that say where they were.
//! Absent: where in the text they stand.

use crate::{import::paper::Picture, parcel::Parts, picture};
use std::collections::BTreeMap;

/// Characters of a heading that a file is named after.
const LONGEST: usize = 12;

pub(super) struct Gallery<'b> {
    parts: Parts<'b>,
    /// Of pictures without a heading above them.
    stem: String,
    pictures: Vec<Picture>,
    /// A picture may stand in several places.
    known: BTreeMap<String, String>,
    counts: BTreeMap<String, usize>,
}

/// Why there is no picture; the word chooses the sentence.
pub(super) type Why = &'static str;

impl<'b> Gallery<'b> {
    pub(super) fn new(stem: &str, parts: Parts<'b>) -> Self {
        let stem = named(stem).unwrap_or_else(|| "图片".to_owned());
        Self { parts, stem, pictures: Vec::new(), known: BTreeMap::new(), counts: BTreeMap::new() }
    }

    /// Takes a picture out of the document; its name for the text.
    pub(super) fn take(&mut self, part: &str, heading: &str) -> Result<String, Why> {
        let part = plain(part);
        if let Some(name) = self.known.get(&part) {
            return Ok(name.clone());
        }
        let bytes = match self.parts.get(&part) {
            Ok(Some(bytes)) => bytes,
            Ok(None) => return Err("missing"),
            Err(_) => return Err("broken"),
        };
        let facts = picture::look(&bytes).map_err(|_| if is_drawing(&part, &bytes) { "drawing" } else { "unknown" })?;
        let base = named(heading).unwrap_or_else(|| self.stem.clone());
        let count = self.counts.entry(base.clone()).or_default();
        *count += 1;
        let name = format!("photos/{base}-{count}.{}", facts.ending);
        self.known.insert(part, name.clone());
        self.pictures.push(Picture { name: name.clone(), bytes });
        Ok(name)
    }

    pub(super) fn finish(self) -> Vec<Picture> {
        self.pictures
    }
}

/// What Word's alternative text says of a picture; what programs fill in by themselves says nothing.
pub(super) fn description(typed: &str) -> Option<&str> {
    const FILLED_IN: [&str; 9] =
        ["自动生成", "automatically generated", "AI 生成", "AI生成", "IMG_", "mmexport", "微信图片", "C:\\", "wps"];
    const ENDINGS: [&str; 7] = [".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".heic"];
    let text = typed.trim();
    let lower = text.to_lowercase();
    let is_filled_in =
        FILLED_IN.iter().any(|word| text.contains(word)) || ENDINGS.iter().any(|end| lower.ends_with(end));
    // 图片 1, Picture 12, and names that are numbers.
    let bare = lower.trim_end_matches(|c: char| c.is_ascii_digit()).trim();
    let is_bare = matches!(bare, "" | "图片" | "图" | "图像" | "picture" | "image" | "graphic" | "shape");
    (!is_filled_in && !is_bare).then_some(text)
}

/// A drawing of Windows, which no browser shows.
fn is_drawing(part: &str, bytes: &[u8]) -> bool {
    let ending = part.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    matches!(ending.as_str(), "emf" | "wmf" | "emz" | "wmz")
        || bytes.starts_with(&[0xD7, 0xCD, 0xC6, 0x9A])
        || bytes.get(40..44) == Some(b" EMF")
}

/// `word/../media/a.png` is `media/a.png`.
fn plain(part: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in part.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The beginning of a heading, as far as it may be the name of a file; `None` when nothing is left.
fn named(heading: &str) -> Option<String> {
    let name: String = heading.chars().filter(|c| c.is_alphanumeric()).take(LONGEST).collect();
    (!name.is_empty()).then_some(name)
}
