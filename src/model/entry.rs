//! 条目: what the community wrote under a term.
//! In: nothing. Out: [`Entry`], [`EntryId`], [`Body`]. Absent: html.

use super::When;
use crate::{
    calendar::Term,
    report::Place,
    source::{FileId, SitePath},
};
use std::sync::Arc;

/// Which entry: the n-th (from 1) of a term of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId {
    pub year: i32,
    pub term: Term,
    pub number: usize,
}

#[derive(Debug, Clone)]
pub struct Entry {
    pub id: EntryId,
    pub path: SitePath,
    pub title: String,
    pub date: Option<When>,
    pub published: Option<Published>,
    /// Only what the author wrote; else it is cut from the body.
    pub summary: Option<String>,
    pub tags: Vec<String>,
    pub documents: Vec<Document>,
    pub cover: Option<SitePath>,
    /// 草稿: seen in a preview only.
    pub draft: bool,
    pub body: Body,
}

impl Entry {
    /// The files its front matter names: cover and documents.
    pub fn attached(&self) -> impl Iterator<Item = &SitePath> {
        self.cover.iter().chain(self.documents.iter().filter_map(|document| document.file.as_ref()))
    }
}

/// 卷首, 结语, 关于: prose of no term.
#[derive(Debug, Clone)]
pub struct Prose {
    pub path: SitePath,
    pub title: String,
    pub date: Option<When>,
    /// 草稿: seen in a preview only.
    pub draft: bool,
    pub body: Body,
}

/// Markdown, and where it stands in its file.
#[derive(Debug, Clone)]
pub struct Body {
    pub file: FileId,
    /// The whole file, shared with the sources.
    pub source: Arc<str>,
    /// The byte at which the body begins.
    pub start: usize,
}

/// 文件: a document issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    pub issuer: Option<String>,
    /// An attachment inside the year.
    pub file: Option<SitePath>,
}

/// When something was made public; comes from the author, never from a clock or a file's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Published {
    pub date: crate::calendar::Date,
    /// Hour and minute, where given.
    pub time: Option<(u8, u8)>,
}

impl Body {
    #[must_use]
    pub fn text(&self) -> &str {
        &self.source[self.start..]
    }

    /// The place of bytes of the body in its file.
    #[must_use]
    pub fn place(&self, range: std::ops::Range<usize>) -> Place {
        Place::new(self.file, range.start + self.start..range.end + self.start)
    }
}
