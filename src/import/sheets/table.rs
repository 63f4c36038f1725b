//! Which cells are names, which are keys, which are numbers.
//! In: a [`Grid`], or a part of it. Out: [`Table`]: heads, keys, and what stands where they cross. Absent: metrics.
//!
//! An office's sheet begins with a title across all columns, perhaps a line 单位：万元, then one to three rows of heads,
//! merged where they belong together; the first column says of what each row is. Below may stand 合计 and who filled it in.

use super::{
    doubts::Doubts,
    grid::{Cell, Grid, Range, column_name},
};
use crate::{model::Decimal, read::keys::is_total};
use std::collections::BTreeMap;

/// Rows of heads at most.
const DEEPEST: usize = 3;

/// Columns of numbers, each row under its key.
#[derive(Debug, Default)]
pub(super) struct Table {
    /// What the first column is called: 月份.
    pub(super) corner: String,
    pub(super) heads: Vec<Head>,
    pub(super) rows: Vec<Row>,
    /// 单位：万元, for all columns.
    pub(super) unit: Option<String>,
    /// Where it stands in the sheet.
    pub(super) place: Option<Range>,
}

/// The name of a column.
#[derive(Debug, Clone, Default)]
pub(super) struct Head {
    /// Of merged heads, one above the other: 上半年/会议.
    pub(super) name: String,
    pub(super) column: u32,
}

#[derive(Debug, Default)]
pub(super) struct Row {
    pub(super) key: String,
    pub(super) row: u32,
    /// 计量单位 of this row, where a column says so.
    pub(super) unit: Option<String>,
    /// One for each head.
    pub(super) cells: Vec<Option<Cell>>,
}

/// The rows and columns that count, and what they hold.
struct View<'g> {
    grid: &'g Grid,
    rows: Vec<u32>,
    columns: Vec<u32>,
    /// Texts of merged cells, at every place they cover.
    spread: BTreeMap<(u32, u32), &'g Cell>,
}

impl<'g> View<'g> {
    fn of(grid: &'g Grid, range: Option<Range>, doubts: &mut Doubts) -> Self {
        let within = |at: &(u32, u32)| range.is_none_or(|range| range.holds(*at));
        let (mut rows, mut columns, mut hidden_rows, mut hidden_columns) = (vec![], vec![], vec![], vec![]);
        for (at, _) in grid.cells.iter().filter(|(at, _)| within(at)) {
            let (of_rows, of_columns) = (
                if grid.hidden_rows.contains(&at.0) { &mut hidden_rows } else { &mut rows },
                if grid.hides_column(at.1) { &mut hidden_columns } else { &mut columns },
            );
            of_rows.push(at.0);
            of_columns.push(at.1);
        }
        for list in [&mut rows, &mut columns, &mut hidden_rows, &mut hidden_columns] {
            list.sort_unstable();
            list.dedup();
        }
        doubts.skipped("rows", &hidden_rows.iter().map(|row| (row + 1).to_string()).collect::<Vec<_>>());
        doubts.skipped("columns", &hidden_columns.iter().map(|column| column_name(*column)).collect::<Vec<_>>());
        let mut spread = BTreeMap::new();
        for merged in &grid.merged {
            let Some(cell @ (Cell::Text(_) | Cell::Date(_))) = grid.cells.get(&merged.first) else { continue };
            for row in rows.iter().filter(|row| (merged.first.0..=merged.last.0).contains(row)) {
                for column in columns.iter().filter(|column| (merged.first.1..=merged.last.1).contains(column)) {
                    spread.insert((*row, *column), cell);
                }
            }
        }
        Self { grid, rows, columns, spread }
    }

    fn cell(&self, row: u32, column: u32) -> Option<&'g Cell> {
        self.grid.cells.get(&(row, column)).or_else(|| self.spread.get(&(row, column)).copied())
    }

    /// The words of a cell on one line.
    fn text(&self, row: u32, column: u32) -> String {
        let text = match self.cell(row, column) {
            Some(Cell::Text(text) | Cell::Date(text) | Cell::Error(text)) => text.as_str(),
            Some(Cell::Number(number)) => &number.shown,
            Some(Cell::Formula) | None => "",
        };
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Numbers of a row, but for its first column.
    fn counts(&self, row: u32) -> usize {
        self.columns.iter().skip(1).filter(|column| self.cell(row, **column).is_some_and(is_number)).count()
    }

    fn has_value(&self, row: u32, column: u32) -> bool {
        self.cell(row, column).is_some_and(is_value)
    }

    /// How many of `rows` are heads: the first, and those below that share its corner or say nothing there. The first
    /// may be numbers itself: months, years.
    fn heads(&self, rows: &[u32]) -> usize {
        let corner = |row: &u32| self.columns.first().map(|column| self.text(*row, *column)).unwrap_or_default();
        let is_head = |pair: &&[u32]| {
            let (above, below) = (corner(&pair[0]), corner(&pair[1]));
            self.counts(pair[1]) == 0 && (above.is_empty() || below.is_empty() || above == below)
        };
        1 + rows.windows(2).take(DEEPEST - 1).take_while(is_head).count()
    }

    /// A row that says one thing for the whole sheet.
    fn is_title(&self, row: u32) -> bool {
        let mut texts: Vec<String> =
            self.columns.iter().map(|column| self.text(row, *column)).filter(|text| !text.is_empty()).collect();
        texts.dedup();
        texts.len() == 1 && self.columns.len() > 1 && self.counts(row) == 0
    }
}

impl Table {
    /// `None` when there are no numbers under names.
    pub(super) fn of(grid: &Grid, range: Option<Range>, doubts: &mut Doubts) -> Option<Self> {
        let view = View::of(grid, range, doubts);
        Self::recognise(&view, doubts)
    }

    fn recognise(view: &View<'_>, doubts: &mut Doubts) -> Option<Self> {
        let titles = view.rows.iter().take_while(|row| view.is_title(**row)).count();
        let unit = view.rows[..titles].iter().find_map(|row| {
            view.columns.iter().find_map(|column| {
                let text = view.text(*row, *column);
                let unit = text.split_once("单位：").or_else(|| text.split_once("单位:"))?.1;
                let end = unit.find([' ', '）', ')', '，']).unwrap_or(unit.len());
                (!unit[..end].is_empty()).then(|| unit[..end].to_owned())
            })
        });
        let rest = &view.rows[titles..];
        let has_numbers =
            rest.iter().any(|row| view.columns.iter().skip(1).any(|column| view.has_value(*row, *column)));
        if !has_numbers {
            return None;
        }
        let (head_rows, rows) = rest.split_at_checked(view.heads(rest))?;
        // 序号 tells nothing.
        let (counting, columns): (Vec<u32>, Vec<u32>) =
            view.columns.iter().partition(|column| is_count(&joined(view, head_rows, **column)));
        let count_names: Vec<String> = counting.iter().map(|column| joined(view, head_rows, *column)).collect();
        doubts.skipped("count", &count_names);
        let (key_columns, others) = keys_of(view, rows, &columns)?;
        let corner = joined(view, head_rows, key_columns[0]);
        let mut table = Self { corner, unit, ..Self::default() };
        let (mut texts, mut totals, mut unit_column) = (Vec::new(), Vec::new(), None);
        let numeric = |column: u32| rows.iter().any(|row| view.has_value(*row, column));
        let several = others.iter().filter(|column| numeric(**column)).count() > 1;
        for column in others {
            let name = joined(view, head_rows, column);
            if matches!(name.as_str(), "单位" | "计量单位") && !numeric(column) {
                unit_column = Some(column);
            } else if !numeric(column) {
                texts.push(if name.is_empty() { column_name(column) } else { name });
            } else if several && is_total(&name) {
                totals.push(name);
            } else {
                let name = if name.is_empty() { column_name(column) } else { name };
                table.heads.push(Head { name, column });
            }
        }
        doubts.skipped("text", &texts);
        doubts.skipped("total-columns", &totals);
        let mut total_rows = Vec::new();
        for &row in rows {
            let cells: Vec<Option<Cell>> =
                table.heads.iter().map(|head| view.grid.cells.get(&(row, head.column)).cloned()).collect();
            if cells.iter().all(Option::is_none) || view.is_title(row) {
                continue;
            }
            let parts: Vec<String> =
                key_columns.iter().map(|column| view.text(row, *column)).filter(|text| !text.is_empty()).collect();
            if parts.iter().any(|part| is_total(part)) {
                total_rows.push(format!("{}", row + 1));
                continue;
            }
            let unit = unit_column.map(|column| view.text(row, column)).filter(|unit| !unit.is_empty());
            table.rows.push(Row { key: parts.join("/"), row, unit, cells });
        }
        doubts.skipped("total-rows", &total_rows);
        let first = (*head_rows.first()?, *key_columns.first()?);
        let last = (table.rows.last()?.row, table.heads.last()?.column.max(first.1));
        table.place = Some(Range { first, last });
        Some(table)
    }

    /// Rows for columns: where the months stand above and what is counted on the left.
    pub(super) fn turned(self) -> Self {
        let heads = self.rows.iter().map(|row| Head { name: row.key.clone(), column: row.row }).collect();
        let rows = self.heads.into_iter().enumerate().map(|(at, head)| Row {
            key: head.name,
            row: head.column,
            unit: None,
            cells: self.rows.iter().map(|row| row.cells.get(at).cloned().flatten()).collect(),
        });
        Self { rows: rows.collect(), heads, corner: self.corner, unit: self.unit, place: self.place }
    }
}

/// The column that says of what each row is, or two where the first alone does not tell rows apart; and the others.
fn keys_of(view: &View<'_>, rows: &[u32], columns: &[u32]) -> Option<(Vec<u32>, Vec<u32>)> {
    let (&first, others) = columns.split_first()?;
    let mut keys: Vec<String> = rows.iter().map(|row| view.text(*row, first)).collect();
    let is_merged = view.grid.merged.iter().any(|merged| merged.first.1 == first && merged.last.0 > merged.first.0);
    keys.sort();
    let repeats = keys.windows(2).any(|pair| pair[0] == pair[1]);
    if let Some((&second, others)) = others.split_first()
        && is_merged
        && repeats
        && !rows.iter().any(|row| view.has_value(*row, second))
    {
        return Some((vec![first, second], others.to_vec()));
    }
    Some((vec![first], others.to_vec()))
}

/// The heads above a column, one below the other, each said once.
fn joined(view: &View<'_>, head_rows: &[u32], column: u32) -> String {
    let mut parts: Vec<String> = head_rows.iter().map(|row| view.text(*row, column)).collect();
    parts.retain(|part| !part.is_empty());
    parts.dedup();
    parts.join("/")
}

fn is_count(head: &str) -> bool {
    matches!(head.to_lowercase().trim_end_matches('.'), "序号" | "编号" | "序" | "no")
}

fn is_number(cell: &Cell) -> bool {
    matches!(cell, Cell::Number(_) | Cell::Formula)
        || matches!(cell, Cell::Text(text) if Decimal::parse(text).is_some())
}

/// Something a column of numbers may hold.
fn is_value(cell: &Cell) -> bool {
    is_number(cell) || matches!(cell, Cell::Text(text) if super::metrics::number_in(text).is_some())
}
