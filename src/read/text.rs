//! Bytes of a text file to text.
//! In: bytes. Out: UTF-8 without its mark. Absent: other encodings; only tables may have them (`table.rs`).

use crate::{
    report::{Code, Diagnostic, Place, Report},
    source::FileId,
};

/// The text behind a byte order mark, and how many bytes the mark took; `None` (reported) when it is no UTF-8.
pub(crate) fn utf8<'b>(file: FileId, bytes: &'b [u8], report: &mut Report) -> Option<(usize, &'b str)> {
    let offset = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    match std::str::from_utf8(&bytes[offset..]) {
        Ok(text) => Some((offset, text)),
        Err(error) => {
            let at = offset + error.valid_up_to();
            let kind = match bytes {
                [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] => "utf-16",
                _ if bytes.contains(&0) => "binary",
                _ => "gb",
            };
            report.add(Diagnostic::new(Code::SourceNotUtf8).at(Place::new(file, at..at)).with("kind", kind));
            None
        }
    }
}
