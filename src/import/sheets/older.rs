//! Workbooks of before 2007, of LibreOffice, and binary ones (the only user of the workbook crate).
//! In: the bytes of a `.xls`, `.et`, `.ods`, `.xlsb`. Out: their [`Grid`]s. Absent: formats and hidden rows, which the crate
//! does not tell: 86.50 becomes 86.5, and 86.5 % becomes 0.865.

use super::{
    format::{Epoch, Format},
    grid::{Cell, Grid, MOST, Range},
};
use crate::parcel::Fault;
use calamine::{Data, Reader, SheetVisible, Sheets, open_workbook_auto_from_rs};
use std::{
    cell::Cell as StdCell,
    io::Cursor,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

thread_local! {
    static IS_QUIET: StdCell<bool> = const { StdCell::new(false) };
}

/// The crate trusts the lengths that an old file names, and panics where a damaged one lies. That means the file is
/// damaged, and is not for the user's eyes; panics of anything else are told as ever.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                told(panic);
            }
        }));
    });
    IS_QUIET.set(true);
    let read = panic::catch_unwind(AssertUnwindSafe(|| grids(bytes)));
    IS_QUIET.set(false);
    read.unwrap_or(Err(Fault::Broken))
}

fn grids(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|error| {
        let is_locked = error.to_string().to_lowercase().contains("password");
        if is_locked { Fault::Password } else { Fault::Broken }
    })?;
    let sheets = book.sheets_metadata().to_vec();
    let mut grids = Vec::new();
    for sheet in sheets {
        let Ok(values) = book.worksheet_range(&sheet.name) else { continue };
        let mut grid = Grid { is_hidden: sheet.visible != SheetVisible::Visible, ..Grid::default() };
        let (top, left) = values.start().unwrap_or((0, 0));
        for (row, column, value) in values.used_cells() {
            let at = (top.saturating_add(narrow(row)), left.saturating_add(narrow(column)));
            if let Some(cell) = cell(value).filter(|_| grid.cells.len() < MOST) {
                grid.cells.insert(at, cell);
            }
        }
        if let Ok(formulas) = book.worksheet_formula(&sheet.name) {
            let (top, left) = formulas.start().unwrap_or((0, 0));
            for (row, column, _) in formulas.used_cells().filter(|(_, _, formula)| !formula.is_empty()) {
                let at = (top.saturating_add(narrow(row)), left.saturating_add(narrow(column)));
                grid.cells.entry(at).or_insert(Cell::Formula);
            }
        }
        if let Sheets::Xls(book) = &book {
            let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
            grid.merged = merged.iter().map(|merged| Range { first: merged.start, last: merged.end }).collect();
        }
        grid.name = sheet.name;
        grids.push(grid);
    }
    Ok(grids)
}

fn cell(value: &Data) -> Option<Cell> {
    let number = |text: String| Some(Format::default().show(&text, Epoch::Of1900));
    match value {
        Data::Empty => None,
        Data::String(text) | Data::DurationIso(text) => (!text.trim().is_empty()).then(|| Cell::Text(text.clone())),
        Data::Int(value) => number(value.to_string()),
        Data::Float(value) => number(value.to_string()),
        Data::Bool(value) => Some(Cell::Text(if *value { "是" } else { "否" }.to_owned())),
        Data::DateTime(value) if value.is_datetime() => {
            let (year, month, day, ..) = value.to_ymd_hms_milli();
            Some(Cell::Date(format!("{year:04}-{month:02}-{day:02}")))
        }
        Data::DateTime(value) => number(value.as_f64().to_string()),
        Data::DateTimeIso(text) => Some(Cell::Date(text.chars().take(10).collect())),
        Data::Error(error) => Some(Cell::Error(error.to_string())),
    }
}

fn narrow(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
