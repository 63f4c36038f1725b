//! What the page of searching may see: `search.html`.
//! In: nothing, these are plain shapes. Out: structs that serialise to the names documented here.
//! Absent: how they are filled (`render/search.rs`), and the searching, which is the theme's script.

use super::LinkView;
use serde::Serialize;

/// `years`, `chapters`, `terms` on `search.html`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SearchPageView {
    /// Newest first.
    pub years: Vec<SearchYearView>,
    /// What can be chosen from, in the order of a year.
    pub chapters: Vec<ChapterView>,
    /// Every term that is recorded in some year: its page through the years, or where it was recorded last.
    pub terms: Vec<LinkView>,
}

/// A year and where its texts lie.
///
/// `file` is a script that sets `window.suishiYears[2018]` to a list with one item a text:
/// `[title, term, chapter, hue, address, words]`. Of an opening and a closing `term` and `chapter` are empty and
/// `hue` is -1. `words` has one paragraph a line.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SearchYearView {
    pub year: i32,
    pub title: String,
    pub address: Option<String>,
    pub file: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct ChapterView {
    /// `sui` (岁首), `chun`, `xia`, `qiu`, `dong`
    pub slug: &'static str,
    pub name: &'static str,
}
