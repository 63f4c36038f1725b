use super::sheet::Sheet;
use crate::chart::mark::Placed;

pub fn place(sheet: Sheet) -> Placed {
    super::line::place(sheet)
}
