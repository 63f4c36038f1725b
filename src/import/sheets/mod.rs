//! Workbooks and tables, from Excel and WPS.
//! In: the bytes of a `.xlsx`, `.xls`, `.csv` …, and which sheet and range are meant. Out: [`Sheets`].
//! Absent: where the files go.

mod doubts;
mod format;
mod grid;
mod metrics;
mod older;
mod table;
mod write;
mod xlsx;

use self::{
    doubts::Doubts,
    grid::{Cell, Grid, MOST, Number, Range},
    table::Table,
    write::Writer,
};
use super::{Wishes, paper::Sheets, text::decode};
use crate::{
    model::Decimal,
    parcel::Fault,
    report::{Code, Diagnostic, Report},
    sheet,
};

/// `name` is what the user called the file.
pub(super) fn read(name: &str, bytes: &[u8], wishes: &Wishes) -> Sheets {
    let mut remarks = Report::default();
    let files = try_read(name, bytes, wishes, &mut remarks).unwrap_or_else(|fault| {
        remarks.add(*fault);
        Vec::new()
    });
    Sheets { files, remarks }
}

/// Files by their names in the year's folder.
type Files = Vec<(String, Vec<u8>)>;

fn try_read(name: &str, bytes: &[u8], wishes: &Wishes, remarks: &mut Report) -> Result<Files, Box<Diagnostic>> {
    let range = match &wishes.range {
        Some(typed) => {
            Some(Range::parse(typed).ok_or_else(|| Diagnostic::new(Code::ImportBadRange).with("typed", typed))?)
        }
        None => None,
    };
    let cannot = |fault: Fault| Diagnostic::new(Code::ImportCannotOpen).with("name", name).with("why", fault.word());
    let is_zip = bytes.starts_with(b"PK\x03\x04");
    let is_table = !is_zip && !bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]);
    let holds = |part: &str| bytes.windows(part.len()).any(|window| window == part.as_bytes());
    let is_new = is_zip && holds("xl/workbook.xml");
    let grids = if is_table {
        let text = decode(bytes).ok_or_else(|| Diagnostic::new(Code::ImportEncoding).with("name", name))?;
        vec![of_text(&text)]
    } else if is_new {
        xlsx::read(bytes).map_err(cannot)?
    } else {
        older::read(bytes).map_err(cannot)?
    };
    if grids.is_empty() {
        return Err(Box::new(cannot(Fault::Broken)));
    }
    if grids.iter().any(|grid| grid.cells.len() >= MOST) {
        return Err(Box::new(cannot(Fault::TooLarge)));
    }
    if !is_table && !is_new {
        remarks.add(Diagnostic::new(Code::ImportSkipped).with("what", "older").with("sheet", "").with("names", name));
    }
    let chosen = match &wishes.sheet {
        Some(typed) if !is_table => {
            let found: Vec<Grid> = grids.iter().filter(|grid| grid.name == typed.trim()).cloned().collect();
            if found.is_empty() {
                let names: Vec<&str> = grids.iter().map(|grid| grid.name.as_str()).collect();
                let fault = Diagnostic::new(Code::ImportNoSheet).with("typed", typed);
                return Err(Box::new(fault.with("names", names.join("、"))));
            }
            found
        }
        _ => grids,
    };
    let alone = chosen.len() == 1;
    let mut writer = Writer::new(name);
    for grid in chosen {
        let mut doubts = Doubts::of(if is_table { name } else { &grid.name });
        if grid.is_hidden && wishes.sheet.is_none() {
            doubts.skipped("sheet", std::slice::from_ref(&grid.name));
        } else if grid.cells.is_empty() {
            // A new workbook has two of these.
            if alone {
                doubts.nothing("empty");
            }
        } else {
            let table = Table::of(&grid, range, &mut doubts);
            let metrics = table.map(|table| metrics::of(table, wishes.year, &mut doubts)).unwrap_or_default();
            if metrics.is_empty() {
                doubts.nothing("numbers");
            }
            writer.add((!is_table).then_some(grid.name.as_str()), metrics);
        }
        remarks.merge(doubts.finish());
    }
    let mut files = Vec::new();
    if !writer.yaml.is_empty() {
        files.push((format!("metrics/{}.yaml", writer.stem()), writer.yaml.into_bytes()));
    }
    files.extend(writer.tables.into_iter().map(|(name, bytes)| (format!("metrics/{name}"), bytes)));
    Ok(files)
}

/// A table in text, by the sign that stands most often in its first line.
fn of_text(text: &str) -> Grid {
    let text = text.trim_start_matches('\u{FEFF}');
    let head = text.lines().next().unwrap_or_default();
    let signs = [b',', b'\t', b';'];
    let count = |sign: &u8| (head.bytes().filter(|byte| byte == sign).count(), *sign == b',');
    let delimiter = signs.into_iter().max_by_key(count).unwrap_or(b',');
    let mut grid = Grid::default();
    for (row, record) in (0_u32..).zip(sheet::parse(text, delimiter)) {
        for (column, cell) in (0_u32..).zip(record.cells) {
            let cell = cell.trim();
            if cell.is_empty() || grid.cells.len() >= MOST {
                continue;
            }
            let (typed, is_percent) = cell.strip_suffix('%').map_or((cell, false), |number| (number, true));
            let cell = match Decimal::parse(typed) {
                Some(number) => Cell::Number(Number { shown: number.to_string(), is_percent, stored: None }),
                None => Cell::Text(cell.to_owned()),
            };
            grid.cells.insert((row, column), cell);
        }
    }
    grid
}
