//! Metrics as they are written down.
//! In: a [`Table`]. Out: [`Metric`]s: names, units, values under keys that are read back as meant. Absent: YAML.

use super::{
    doubts::Doubts,
    grid::{Cell, cell_name},
    table::{Head, Table},
};
use crate::{
    model::{Combine, Decimal},
    read::keys::{Sorted, sort},
};
use std::collections::BTreeMap;

pub(super) struct Metric {
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) values: Values,
    /// The cells it was read from, `C2:C14`.
    pub(super) cells: String,
}

pub(super) enum Values {
    /// `value:`
    One(Option<String>),
    /// `by:` and `values:`; of a cell that says “none” there is `None`.
    Many(&'static str, Vec<(String, Option<String>)>),
}

/// The metrics of a table, in its order.
pub(super) fn of(table: Table, year: i32, doubts: &mut Doubts) -> Vec<Metric> {
    // 指标 | 单位 | 数值: each row is a metric of its own.
    if table.rows.iter().any(|row| row.unit.is_some()) {
        return of_rows(&table, year, doubts);
    }
    let heads: Vec<&str> = table.heads.iter().map(|head| head.name.as_str()).collect();
    let is_dated = |by: &str| !matches!(by, "category" | "place");
    let turns = heads.len() > 1 && is_dated(sort("", &heads, year).by) && {
        let keys: Vec<&str> = table.rows.iter().map(|row| row.key.as_str()).collect();
        !is_dated(sort(&table.corner, &keys, year).by)
    };
    let is_turned = turns;
    let corner = if turns { String::new() } else { table.corner.clone() };
    let table = if turns { table.turned() } else { table };
    let keys: Vec<&str> = table.rows.iter().map(|row| row.key.as_str()).collect();
    let sorted = sort(&corner, &keys, year);
    for (row, key) in table.rows.iter().zip(&sorted.keys) {
        let corner = table.place.map_or((0, 0), |place| place.first);
        if key.is_none() {
            let at = if is_turned { (corner.0, row.row) } else { (row.row, corner.1) };
            doubts.cell("key", at, &row.key);
        }
    }
    let of_head = |(at, head): (usize, &Head)| {
        let (name, unit) = parted(&head.name);
        let mut column = Column::new(unit.or_else(|| table.unit.clone()), &sorted, doubts);
        for (row, key) in table.rows.iter().zip(&sorted.keys) {
            let place = if is_turned { (head.column, row.row) } else { (row.row, head.column) };
            let cell = row.cells.get(at).and_then(Option::as_ref);
            column.add(key.as_deref(), place, cell);
        }
        let (unit, pairs) = column.finish();
        let ends = |row: u32| if is_turned { (head.column, row) } else { (row, head.column) };
        let (first, last) = (table.rows.first().map(|row| row.row)?, table.rows.last().map(|row| row.row)?);
        let cells = format!("{}:{}", cell_name(ends(first)), cell_name(ends(last)));
        (!pairs.is_empty()).then_some(Metric { name, unit, values: Values::Many(sorted.by, pairs), cells })
    };
    table.heads.iter().enumerate().filter_map(of_head).collect()
}

fn of_rows(table: &Table, year: i32, doubts: &mut Doubts) -> Vec<Metric> {
    let heads: Vec<&str> = table.heads.iter().map(|head| head.name.as_str()).collect();
    let sorted = sort("", &heads, year);
    let mut metrics = Vec::new();
    for row in &table.rows {
        let mut column = Column::new(row.unit.clone(), &sorted, doubts);
        for ((head, key), cell) in table.heads.iter().zip(&sorted.keys).zip(&row.cells) {
            column.add(key.as_deref(), (row.row, head.column), cell.as_ref());
        }
        let (unit, mut pairs) = column.finish();
        let (Some(first), Some(last)) = (table.heads.first(), table.heads.last()) else { continue };
        let cells = format!("{}:{}", cell_name((row.row, first.column)), cell_name((row.row, last.column)));
        let values = match pairs.len() {
            0 => continue,
            1 if table.heads.len() == 1 => Values::One(pairs.remove(0).1),
            _ => Values::Many(sorted.by, pairs),
        };
        metrics.push(Metric { name: parted(&row.key).0, unit, values, cells });
    }
    metrics
}

/// The values of one metric, being collected.
struct Column<'d> {
    unit: Option<String>,
    by: &'static str,
    doubts: &'d mut Doubts,
    pairs: Vec<(String, Option<String>)>,
    /// Where a key stands among the pairs, and how often it was met.
    known: BTreeMap<String, (usize, usize)>,
    is_percent: bool,
}

impl<'d> Column<'d> {
    fn new(unit: Option<String>, sorted: &Sorted, doubts: &'d mut Doubts) -> Self {
        Self { unit, by: sorted.by, doubts, pairs: Vec::new(), known: BTreeMap::new(), is_percent: false }
    }

    /// `key` as it is to be written, `None` when it is of another kind than the others.
    fn add(&mut self, key: Option<&str>, at: (u32, u32), cell: Option<&Cell>) {
        let (Some(cell), Some(key)) = (cell, key) else { return };
        let Some(value) = self.value(at, cell) else { return };
        let Some((before, times)) = self.known.get_mut(key) else {
            self.push(key.to_owned(), value);
            return;
        };
        *times += 1;
        let (before, times) = (*before, *times);
        // Two places of one name are two; two visits on one day are one sum.
        if matches!(self.by, "category" | "place") {
            let mut again = (times..).map(|count| format!("{key}（{count}）"));
            if let Some(key) = again.find(|key| !self.known.contains_key(key)) {
                self.push(key, value);
            }
            return;
        }
        let adds = Combine::of_unit(self.unit.as_deref().unwrap_or_default()) == Combine::Sum && !self.is_percent;
        let number = |value: &Option<String>| value.as_deref().and_then(Decimal::parse);
        let sum = number(&self.pairs[before].1).zip(number(&value)).and_then(|(a, b)| a.checked_add(b));
        match sum.filter(|_| adds) {
            Some(sum) => {
                self.pairs[before].1 = Some(sum.to_string());
                self.doubts.cell("added", at, key);
            }
            None => self.doubts.cell("twice", at, key),
        }
    }

    fn push(&mut self, key: String, value: Option<String>) {
        self.known.insert(key.clone(), (self.pairs.len(), 1));
        self.pairs.push((key, value));
    }

    /// The value of a cell, `None` inside where it says there is none; `None` outside where it says nothing readable.
    fn value(&mut self, at: (u32, u32), cell: &Cell) -> Option<Option<String>> {
        match cell {
            Cell::Number(number) => {
                if let Some(stored) = &number.stored {
                    self.doubts.cell("rounded", at, stored);
                }
                self.is_percent |= number.is_percent;
                Some(Some(number.shown.clone()))
            }
            Cell::Formula => {
                self.doubts.cell("formula", at, "");
                None
            }
            Cell::Error(error) => {
                self.doubts.cell("error", at, error);
                Some(None)
            }
            Cell::Date(date) => {
                self.doubts.cell("number", at, date);
                None
            }
            Cell::Text(text) => {
                let text = text.trim();
                if ERRORS.contains(&text) {
                    self.doubts.cell("error", at, text);
                    return Some(None);
                }
                if matches!(text, "-" | "—" | "——" | "/" | "无") {
                    return Some(None);
                }
                match number_in(text) {
                    Some((number, rest)) if rest.is_empty() || self.unit.as_deref() == Some(rest.as_str()) => {
                        self.doubts.cell("typed", at, text);
                        Some(Some(number))
                    }
                    Some((number, rest)) if rest == "%" => {
                        self.is_percent = true;
                        Some(Some(number))
                    }
                    _ => {
                        self.doubts.cell("number", at, text);
                        None
                    }
                }
            }
        }
    }

    fn finish(self) -> (String, Vec<(String, Option<String>)>) {
        let unit = if self.is_percent { Some("%".to_owned()) } else { self.unit };
        (unit.unwrap_or_default(), self.pairs)
    }
}

/// Errors as they are printed, in files that keep no others.
const ERRORS: [&str; 7] = ["#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"];

/// A number typed as text, and what stands behind it: `１２`, `1,200`, `86.5%`, `3场`.
pub(super) fn number_in(text: &str) -> Option<(String, String)> {
    let narrow = |c: char| match c {
        '０'..='９' | '．' | '，' | '－' | '％' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let plain: String = text.trim().trim_start_matches('\'').chars().map(narrow).collect();
    let end = plain.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+'))).unwrap_or(plain.len());
    let (number, rest) = plain.split_at(end);
    let number = Decimal::parse(number)?;
    Some((number.to_string(), rest.trim().to_owned()))
}

/// `会议（场）` is 会议, counted in 场; `单位：场` in the brackets as well.
fn parted(head: &str) -> (String, Option<String>) {
    let head = head.trim();
    let inner = head.strip_suffix(['）', ')']).and_then(|head| head.rsplit_once(['（', '(']));
    match inner {
        Some((name, unit)) if !name.trim().is_empty() && unit.chars().count() <= 5 => {
            let unit = unit.trim();
            let unit = unit.strip_prefix("单位：").or_else(|| unit.strip_prefix("单位:")).unwrap_or(unit);
            (name.trim().to_owned(), Some(unit.to_owned()).filter(|unit| !unit.is_empty()))
        }
        _ => (head.to_owned(), None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_stand_in_brackets() {
        let parted = |head| {
            let (name, unit) = parted(head);
            format!("{name}|{}", unit.unwrap_or_default())
        };
        assert_eq!(parted("会议（场）"), "会议|场");
        assert_eq!(parted("上半年/经费(单位：万元)"), "上半年/经费|万元");
        assert_eq!(parted("（一）"), "（一）|");
        assert_eq!(parted("会议（含部署、推进、总结）"), "会议（含部署、推进、总结）|");
    }

    #[test]
    fn numbers_are_found_in_text() {
        let found = |text| number_in(text).map(|(number, rest)| format!("{number}|{rest}"));
        assert_eq!(found("2 ").as_deref(), Some("2|"));
        assert_eq!(found("１，２００").as_deref(), Some("1200|"));
        assert_eq!(found("86.50%").as_deref(), Some("86.50|%"));
        assert_eq!(found("3场").as_deref(), Some("3|场"));
        assert_eq!(found("约120"), None);
    }
}
