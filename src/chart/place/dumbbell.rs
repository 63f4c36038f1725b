use super::sheet::Sheet;
use crate::chart::mark::Placed;

pub fn place(sheet: Sheet) -> Placed {
    super::bars::place(sheet, super::bars::Order::Ranked)
}
