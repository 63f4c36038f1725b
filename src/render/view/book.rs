//! What the whole year on one page may see: `print.html`.
//! In: nothing, these are plain shapes. Out: structs that serialise to the names documented here.
//! Absent: how they are filled (`render/book.rs`). The conventions are those of `view.rs`.

use super::{DerivedView, DocumentView, EntryView, MetricView, NumberView, TermView, YearView};
use serde::Serialize;

/// `year`, `chapters`, `metrics` … on `print.html`.
///
/// Its texts lead to places on the page itself where it has them: to terms by `term.slug`, to entries by `anchor`, to
/// metrics and derived numbers by `id`. Of the ids that only a template gives, they need `main` (the whole) and `appendix`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BookView {
    pub year: YearView,
    /// The seasons that have a recorded term.
    pub chapters: Vec<BookChapterView>,
    /// For tables: their figures have no drawings.
    pub metrics: Vec<MetricView>,
    pub derived: Vec<DerivedView>,
    /// Year and title, escaped to stand between quotation marks in a style sheet.
    pub running_head: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct BookChapterView {
    /// As in `SeasonView`.
    pub slug: &'static str,
    pub name: String,
    pub verb: String,
    pub terms: Vec<BookTermView>,
}

/// A recorded term, as its own page tells it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct BookTermView {
    pub term: TermView,
    pub entries: Vec<EntryView>,
    pub numbers: Vec<NumberView>,
    pub documents: Vec<DocumentView>,
}
