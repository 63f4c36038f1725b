use super::sheet::Sheet;
use crate::chart::mark::Placed;

pub fn place(sheet: Sheet) -> Placed {
    super::columns::place(sheet)
}
