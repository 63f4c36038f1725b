//! What an article is put together from, before it is known how many parts it has and what its notes and pictures are
//! numbered.
//! In: nothing. Out: [`Draft`], [`Chunk`], [`Bit`]. Absent: how blocks become chunks (`set`), chunks parts (`bind.rs`).

use super::words;
use crate::{calendar::Term, render::markdown::Shot, report::Place};
use std::sync::Arc;

/// What a mark takes.
const MARK: usize = 90;
/// What a picture takes with the address that WeChat gives it, which is longer than ours.
const PICTURE: usize = 600;

/// An article.
#[derive(Debug)]
pub(super) struct Draft {
    /// None of the whole year.
    pub term: Option<Term>,
    pub title: String,
    /// For its cover and its folder: the title without the term.
    pub name: String,
    /// As the author wrote it, where it is longer than WeChat takes.
    pub long_title: Option<String>,
    pub digest: String,
    /// Above the title on the cover: the days of a term.
    pub above: String,
    /// Where it can be read on the site.
    pub address: Option<String>,
    /// What is spoken of when something is the matter with it.
    pub place: Option<Place>,
    pub chunks: Vec<Chunk>,
    pub notes: Vec<Note>,
}

/// A piece that is never parted.
#[derive(Debug, Default)]
pub(super) struct Chunk {
    pub bits: Vec<Bit>,
    /// A good place for a new part to begin.
    pub opens: bool,
    /// What it stands in, from the outside in. Neighbours in one part share theirs; a part that begins inside opens it anew.
    pub frames: Vec<Arc<Frame>>,
}

/// What stands around chunks: a quotation, a table with its head.
#[derive(Debug)]
pub(super) struct Frame {
    pub open: Vec<Bit>,
    pub close: String,
}

#[derive(Debug, Clone)]
pub(super) enum Bit {
    Html(String),
    /// A reference to the note at this place in [`Draft::notes`].
    Mark(usize),
    Picture(Shown),
}

/// A picture where it is shown.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub source: Source,
    /// For those who cannot see it.
    pub alt: String,
    /// Below it, behind its number.
    pub caption: String,
    /// For its file name.
    pub name: String,
    /// In a cell of a table: without anything below it.
    pub is_bare: bool,
}

/// What a picture is made of.
#[derive(Debug, Clone)]
pub(super) enum Source {
    /// A drawing; its id, unique in the year.
    Chart {
        id: String,
        svg: String,
    },
    Photo(Shot),
}

impl Source {
    /// The same for the same picture.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Chart { id, .. } => format!("chart {id}"),
            Self::Photo(shot) => format!("photo {}", shot.address),
        }
    }
}

/// 注: what a number in brackets refers to; the same address has one note however often it is named.
#[derive(Debug)]
pub(super) struct Note {
    /// The address; none of a footnote.
    pub address: Option<String>,
    /// What stands behind the number.
    pub html: String,
}

impl Bit {
    /// Characters, as far as they are known before it is bound.
    fn length(&self) -> usize {
        match self {
            Self::Html(html) => words::length(html),
            Self::Mark(_) => MARK,
            Self::Picture(shown) => PICTURE + 2 * words::length(&shown.caption) + words::length(&shown.alt),
        }
    }

    /// The note it refers to.
    pub(super) fn note(&self) -> Option<usize> {
        match self {
            Self::Mark(note) => Some(*note),
            _ => None,
        }
    }
}

impl Frame {
    pub(super) fn new(open: Vec<Bit>, close: &str) -> Arc<Self> {
        Arc::new(Self { open, close: close.to_owned() })
    }

    /// Characters, opened and closed.
    pub(super) fn length(&self) -> usize {
        self.open.iter().map(Bit::length).sum::<usize>() + words::length(&self.close)
    }
}

/// How many frames two neighbours share.
pub(super) fn shared(one: &[Arc<Frame>], other: &[Arc<Frame>]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| Arc::ptr_eq(one, other)).count()
}

impl Chunk {
    /// Characters, without what it stands in.
    pub(super) fn length(&self) -> usize {
        self.bits.iter().map(Bit::length).sum()
    }

    pub(super) fn html(&mut self, html: &str) {
        match self.bits.last_mut() {
            Some(Bit::Html(before)) => before.push_str(html),
            _ => self.bits.push(Bit::Html(html.to_owned())),
        }
    }
}
