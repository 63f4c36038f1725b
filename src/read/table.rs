//! Value tables.
//! In: a `.csv` or `.tsv`, with or without a mark, by comma, tab or semicolon. Out: rows of texts with their places. Absent: what the columns mean.

use crate::{
    report::{Code, Diagnostic, Place, Report},
    sheet,
    source::{Content, FileId, Source},
};

/// Bytes a table may have: a row a day over a century is a tenth of it.
const LARGEST: usize = 16 << 20;

pub(crate) struct Table {
    pub(crate) head: Vec<String>,
    /// The whole first line.
    pub(crate) head_place: Place,
    pub(crate) rows: Vec<Row>,
}

pub(crate) struct Row {
    pub(crate) fields: Vec<String>,
    /// The whole line.
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
    let text = match &source.content {
        Content::Text(text) if !text.contains('\0') => text,
        _ => {
            report.add(Diagnostic::new(Code::TableEncoding).at(Place::file(file)));
            return None;
        }
    };
    let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let text = &text[mark..];
    let mut table: Option<Table> = None;
    for record in sheet::parse(text, delimiter(text)) {
        let fields = record.cells;
        let place = line_at(file, text, record.start, mark);
        match &mut table {
            None => table = Some(Table { head: fields, head_place: place, rows: Vec::new() }),
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
