//! Rows of cells ↔ CSV text (the only user of the CSV crate).
//! In: text, or rows. Out: records with their places, or text that Excel and WPS open right. Absent: what a column means.

/// A line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    pub cells: Vec<String>,
    /// Byte at which it begins.
    pub start: usize,
}

/// The records of `text`, empty ones left out; rows may be of any length.
pub fn parse(text: &str, delimiter: u8) -> Vec<Record> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    // The text is UTF-8 and rows are flexible, so the crate has nothing left to refuse.
    let records = reader.records().filter_map(Result::ok).map(|record| {
        let reported = record.position().map_or(0, |at| usize::try_from(at.byte()).unwrap_or(0)).min(text.len());
        // The crate's own place may lie before the line break.
        let start = text.len() - text[reported..].trim_start_matches(['\r', '\n']).len();
        Record { cells: record.iter().map(str::to_owned).collect(), start }
    });
    records.filter(|record| record.cells.iter().any(|cell| !cell.is_empty())).collect()
}

/// Comma-separated, CRLF, with a byte order mark: without it Excel reads Chinese as GBK.
pub fn write<R: AsRef<[String]>>(rows: impl IntoIterator<Item = R>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).flexible(true).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.as_ref()).expect("writing to memory does not fail");
    }
    let bytes = writer.into_inner().expect("writing to memory does not fail");
    format!("\u{FEFF}{}", String::from_utf8(bytes).expect("cells are UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let rows = [vec!["日期".to_owned(), "说\"明\"".to_owned()], vec!["2018-04-02".to_owned(), "一,二".to_owned()]];
        let text = write(&rows);
        assert_eq!(text, "\u{FEFF}日期,\"说\"\"明\"\"\"\r\n2018-04-02,\"一,二\"\r\n");
        let records = parse(text.trim_start_matches('\u{FEFF}'), b',');
        assert_eq!(records[1].cells, rows[1]);
        assert_eq!(records[1].start, rows[0].join(",").len() + "\"\"\"\"\r\n".len());
    }
}
