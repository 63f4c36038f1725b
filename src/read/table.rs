//! Value tables (the only user of the encoding crate).
//! In: a `.csv` or `.tsv`, UTF-8 or GB 18030, with or without a mark, by comma, tab or semicolon. Out: rows of
//! texts with their places. Absent: what the columns mean.

use crate::{
    report::{Code, Diagnostic, Place, Report},
    sheet,
    source::{FileId, Source},
};
use std::borrow::Cow;

/// Bytes a table may have: a row a day over a century is a tenth of it.
const LARGEST: usize = 16 << 20;

pub(crate) struct Table {
    pub(crate) head: Vec<String>,
    pub(crate) rows: Vec<Row>,
}

pub(crate) struct Row {
    pub(crate) fields: Vec<String>,
    /// The whole line; in a GB 18030 file the line's first byte.
    pub(crate) place: Place,
}

/// Reads the table; `None` (reported) when it is none.
pub(crate) fn read(file: FileId, source: &Source, report: &mut Report) -> Option<Table> {
    let bytes = source.text()?;
    if bytes.len() > LARGEST {
        report.add(
            Diagnostic::new(Code::TableTooLarge)
                .at(Place::file(file))
                .with("size", bytes.len() >> 10)
                .with("limit", LARGEST >> 10),
        );
        return None;
    }
    let Some((text, mark)) = decode(bytes) else {
        report.add(Diagnostic::new(Code::TableEncoding).at(Place::file(file)));
        return None;
    };
    // Places are bytes of the file; in another encoding only the line can be told.
    let same_bytes = matches!(text, Cow::Borrowed(_));
    let mut table: Option<Table> = None;
    for record in sheet::parse(&text, delimiter(&text)) {
        let fields = record.cells;
        let place =
            if same_bytes { line_at(file, &text, record.start, mark) } else { raw_line(file, bytes, record.line) };
        match &mut table {
            None => table = Some(Table { head: fields, rows: Vec::new() }),
            Some(table) => {
                if fields.len() != table.head.len() {
                    report.add(
                        Diagnostic::new(Code::TableRagged)
                            .at(place)
                            .with("found", fields.len())
                            .with("expected", table.head.len()),
                    );
                }
                table.rows.push(Row { fields, place });
            }
        }
    }
    if table.as_ref().is_none_or(|table| table.rows.is_empty()) {
        report.add(Diagnostic::new(Code::TableEmpty).at(Place::file(file)));
        return None;
    }
    table
}

/// UTF-8 where it is; else UTF-16 by its mark; else GB 18030, in which an office's spreadsheet saves. And the mark's length.
fn decode(bytes: &[u8]) -> Option<(Cow<'_, str>, usize)> {
    let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
    if let Ok(text) = std::str::from_utf8(&bytes[mark..]) {
        return (!text.contains('\0')).then_some((Cow::Borrowed(text), mark));
    }
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE,
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE,
        _ => encoding_rs::GB18030,
    };
    let (text, _, broken) = encoding.decode(bytes);
    (!broken && !text.contains('\0')).then(|| (Cow::Owned(text.into_owned()), 0))
}

/// The sign that stands most often in the first line.
fn delimiter(text: &str) -> u8 {
    let head = text.lines().next().unwrap_or_default();
    [b',', b'\t', b';']
        .into_iter()
        .max_by_key(|sign| (head.bytes().filter(|b| b == sign).count(), *sign == b','))
        .unwrap_or(b',')
}

fn line_at(file: FileId, text: &str, at: usize, mark: usize) -> Place {
    let line = text[at..].lines().next().unwrap_or_default();
    Place::new(file, mark + at..mark + at + line.len())
}

fn raw_line(file: FileId, bytes: &[u8], line: usize) -> Place {
    let newlines = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').map(|(at, _)| at + 1);
    let start = std::iter::once(0).chain(newlines).nth(line.saturating_sub(1)).unwrap_or(0);
    Place::new(file, start..start)
}
