//! A text file as text.
//! In: a source. Out: UTF-8 without its mark. Absent: other encodings; only tables may have them (`table.rs`).

use crate::{
    report::{Code, Diagnostic, Place, Report},
    source::{Content, FileId, Source},
};
use std::sync::Arc;

/// The whole text, and how many bytes of it are a byte order mark; `None` (reported) when it is no UTF-8.
pub(crate) fn utf8<'s>(file: FileId, source: &'s Source, report: &mut Report) -> Option<(usize, &'s Arc<str>)> {
    match &source.content {
        Content::Text(text) if text.contains('\0') => {
            let at = text.find('\0').unwrap_or(0);
            report.add(Diagnostic::new(Code::SourceNotUtf8).at(Place::new(file, at..at)).with("kind", "binary"));
            None
        }
        Content::Text(text) => Some((if text.starts_with('\u{FEFF}') { 3 } else { 0 }, text)),
        Content::Bytes(bytes) => {
            let at = std::str::from_utf8(bytes).map_or_else(|error| error.valid_up_to(), str::len);
            let kind = match **bytes {
                [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "utf-16",
                _ if bytes.contains(&0) => "binary",
                _ => "gb",
            };
            report.add(Diagnostic::new(Code::SourceNotUtf8).at(Place::new(file, at..at)).with("kind", kind));
            None
        }
        Content::Media(_) | Content::Embedded(_) => None,
    }
}
