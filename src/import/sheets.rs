//! Workbooks and tables, from Excel and WPS.
//! In: the bytes of a `.xlsx`, `.xls`, `.csv` …, and which sheet and range are meant. Out: [`Sheets`].
//! Absent: where the files go.

use super::{Wishes, paper::Sheets};
use crate::report::{Code, Diagnostic};

/// `name` is what the user called the file.
pub(super) fn read(name: &str, _bytes: &[u8], _wishes: &Wishes) -> Sheets {
    let mut sheets = Sheets::default();
    sheets.remarks.add(Diagnostic::new(Code::ImportUnknownKind).with("name", name).with("kind", "workbook"));
    sheets
}
