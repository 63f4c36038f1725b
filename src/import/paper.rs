//! What a format hands over, before it is files of a site.
//! In: nothing. Out: [`Paper`], a text with its pictures; [`Sheets`], metrics with their tables. Absent: which files of a
//! site they become (`mod.rs`), and how a format is read (`docx.rs`, `sheets.rs`).

use crate::report::Report;

/// A document as one Markdown text, whatever it was before.
#[derive(Debug, Clone, Default)]
pub struct Paper {
    /// Headings `#`, emphasis, lists, tables, footnotes; paragraphs parted by an empty line.
    pub markdown: String,
    pub pictures: Vec<Picture>,
    /// Places are bytes of `markdown`, in the file [`super::IMPORTED`].
    pub remarks: Report,
}

/// A picture of a [`Paper`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Relative to the year's folder, as `markdown` names it: `photos/总结-1.jpg`.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A workbook as metrics.
#[derive(Debug, Clone, Default)]
pub struct Sheets {
    /// Relative to the year's folder: `metrics/台账.yaml`, and tables beside it, `metrics/台账-巡逻.csv`.
    pub files: Vec<(String, Vec<u8>)>,
    /// Without places: a cell is an argument of the sentence.
    pub remarks: Report,
}
