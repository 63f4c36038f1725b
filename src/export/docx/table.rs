//! Tables: as wide as the column, their heads on every page; one with more columns than paper has room for becomes several.
//! In: the tables of authors, of figures and metrics. Out: tables of Word. Absent: what is in them.

use super::{
    block::cell as ended,
    scribe::{GAP, Room, Scribe, field, paragraph},
    xml::escaped,
};
use crate::{
    render::{
        markdown::{
            Align,
            block::{self, Table},
        },
        view::{TableRowView, TableView},
    },
    source::span::display_width,
};
use std::fmt::Write as _;

/// Left and right of the words of a cell.
const PADDING: u32 = 80;
/// What a column needs besides its words: the air on both sides, and what programs round away.
const EDGE: u32 = 2 * PADDING + 60;
/// Half a Han character in a table of ordinary size, and of small size.
const STEP: u32 = 110;
const SMALL: u32 = 90;
/// Half characters of a column that is to be read with comfort; what is longer is broken.
const COMFORT: usize = 10;
/// Rows that are kept together.
const SHORT: usize = 12;
/// Rows from which on those without data may be left out.
const SPARSE: usize = 8;
/// Half characters of a picture in a cell at most: five centimetres.
const PICTURE: u32 = 32;
/// What nothing is wider than when columns share what is left.
const WIDEST: usize = 60;

/// A table, before its widths are known.
#[derive(Debug, Default)]
pub(super) struct Grid {
    pub(super) head: Vec<Cell>,
    pub(super) rows: Vec<Vec<Cell>>,
    /// Whether the last row adds up the others.
    pub(super) total: bool,
    /// What a screen reader says of it.
    pub(super) title: String,
}

#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) plain: String,
    /// Runs.
    pub(super) runs: String,
    pub(super) align: Align,
    /// Half characters that a picture in it takes.
    pub(super) picture: usize,
}

impl<'m> Scribe<'m> {
    pub(super) fn authors_table(&mut self, table: &'m Table, room: Room) -> String {
        // Pictures share the room of the columns; they are made so small that their columns never give way.
        let columns = table.rows.iter().map(Vec::len).chain([table.head.len()]).max().unwrap_or(0).max(1);
        let share = (room.width / columns as u32).saturating_sub(EDGE) / STEP;
        let share = share.clamp(4, PICTURE);
        let within = Room { left: 0, width: share * SMALL, style: "TableText", ..room };
        let mut row = |cells: &'m [Vec<block::Inline>]| -> Vec<Cell> {
            let cells = cells.iter().enumerate().map(|(at, inlines)| Cell {
                plain: block::plain(inlines),
                runs: self.inlines(inlines, within),
                align: table.aligns.get(at).copied().unwrap_or(Align::Unset),
                picture: if inlines.iter().any(is_picture) { share as usize } else { 0 },
            });
            cells.collect()
        };
        let head = row(&table.head);
        let rows = table.rows.iter().map(|cells| row(cells)).collect();
        self.table(&Grid { head, rows, ..Grid::default() }, room)
    }

    pub(super) fn numbers_table(&mut self, table: &TableView, room: Room) -> String {
        let head = table.head.iter().map(|words| self.cell(words, Align::Center)).collect();
        let row = |row: &TableRowView| {
            let name = [self.cell(&row.name, Align::Unset)].into_iter();
            let cells = row.cells.iter().map(|cell| {
                let is_number = matches!(cell.kind, "number");
                self.cell(&cell.text, if is_number { Align::Right } else { Align::Center })
            });
            name.chain(cells).collect()
        };
        let told: Vec<&TableRowView> = table.rows.iter().filter(|row| !is_blank(row)).collect();
        // Twenty-four terms with data for three: a page of blanks tells less than a line that says so.
        let is_sparse = table.rows.len() >= SPARSE && told.len() * 2 <= table.rows.len() && !told.is_empty();
        let shown = if is_sparse { told } else { table.rows.iter().collect() };
        let rows = shown.into_iter().chain(&table.total).map(row).collect();
        let grid = Grid { head, rows, total: table.total.is_some(), title: table.caption.clone() };
        let mut out = self.table(&grid, room);
        if is_sparse {
            let words = self.language.pick("没有列出的，都没有数据。", "What is not listed has no data.");
            out += &paragraph("Small", &room.indent(), &self.run(words));
        }
        out
    }

    pub(super) fn cell(&self, words: &str, align: Align) -> Cell {
        Cell { plain: words.to_owned(), runs: self.run(words), align, picture: 0 }
    }

    /// 表3　各路段点位
    pub(super) fn table_caption(&mut self, words: &str) -> String {
        self.counts.tables += 1;
        let (name, number) = (self.language.pick("表", "Table "), self.counts.tables.to_string());
        let number = field(&format!("SEQ {} \\* ARABIC", name.trim()), &self.run(&number));
        let runs = format!("{}{number}{}", self.run(name), self.run(&format!("\u{3000}{words}")));
        paragraph("Caption", "<w:keepNext/>", &runs)
    }

    pub(super) fn table(&mut self, grid: &Grid, room: Room) -> String {
        let columns = grid.rows.iter().map(Vec::len).chain([grid.head.len()]).max().unwrap_or(0);
        if columns == 0 {
            return String::new();
        }
        let wants: Vec<usize> = (0..columns).map(|at| grid.width_of(at)).collect();
        let mut out = String::new();
        for (nth, part) in parts(&wants, room.width).iter().enumerate() {
            if nth > 0 {
                let words = self.language.pick("（续表）", "(continued)");
                out += &paragraph("Caption", "<w:keepNext/>", &self.run(words));
            }
            out += &self.part_of_table(grid, part, &wants, room);
            out += GAP;
        }
        out
    }

    fn part_of_table(&self, grid: &Grid, part: &[usize], wants: &[usize], room: Room) -> String {
        let wants: Vec<usize> = part.iter().map(|at| wants[*at]).collect();
        let needed: usize = wants.iter().map(|want| (*want).min(2 * COMFORT)).sum();
        let is_small = needed as u32 * STEP + wants.len() as u32 * EDGE > room.width;
        let step = if is_small { SMALL } else { STEP };
        // Short numbers stand better close to what they are of than at the other edge of the column.
        let comfortable = wants.iter().map(|want| *want as u32 * step + 2 * EDGE).sum::<u32>() * 5 / 4;
        let width = room.width.min(comfortable.max(room.width / 2));
        let widths = shares(&wants, step, width);
        let style = if is_small { "TableSmall" } else { "TableText" };
        let mut out = opened(room.left, width, "Grid", &grid.title);
        out += "<w:tblGrid>";
        for width in &widths {
            let _ = write!(out, "<w:gridCol w:w=\"{width}\"/>");
        }
        out += "</w:tblGrid>";
        // A table whose first part has its marks has them once.
        let is_first = part.first().is_none_or(|first| *first == 0) && part.get(1).is_none_or(|second| *second == 1);
        // A short table stays on one page: each row keeps to the next.
        let keep = if grid.rows.len() <= SHORT { "<w:keepNext/>" } else { "" };
        let row = |cells: &[Cell], kind: Row, keep: &str| {
            let cells: String = part
                .iter()
                .zip(&widths)
                .enumerate()
                .map(|(nth, (at, width))| {
                    let runs = match cells.get(*at) {
                        Some(cell) if nth == 0 && !is_first => self.run(&cell.plain),
                        Some(cell) => cell.runs.clone(),
                        None => String::new(),
                    };
                    let align = cells.get(*at).map_or(Align::Unset, |cell| cell.align);
                    format!(
                        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>{}<w:vAlign w:val=\"center\"/></w:tcPr>{}</w:tc>",
                        kind.shade(),
                        paragraph(if kind == Row::Plain { style } else { kind.style(is_small) }, &format!("{keep}{}", justified(align, kind)), &runs)
                    )
                })
                .collect();
            format!("<w:tr><w:trPr>{}</w:trPr>{cells}</w:tr>", kind.properties())
        };
        if !grid.head.is_empty() {
            out += &row(&grid.head, Row::Head, "<w:keepNext/>");
        }
        let last = grid.rows.len().wrapping_sub(1);
        for (at, cells) in grid.rows.iter().enumerate() {
            let kind = if grid.total && at == last { Row::Total } else { Row::Plain };
            out += &row(cells, kind, if at == last { "" } else { keep });
        }
        out + "</w:tbl>"
    }
}

impl Grid {
    /// Half characters of the widest line of a column.
    fn width_of(&self, at: usize) -> usize {
        let cells = self.rows.iter().chain([&self.head]).filter_map(|row| row.get(at));
        let width = |cell: &Cell| cell.plain.lines().map(display_width).max().unwrap_or(0).max(cell.picture);
        cells.map(width).max().unwrap_or(0).clamp(2, WIDEST)
    }
}

fn is_picture(inline: &block::Inline) -> bool {
    matches!(inline, block::Inline::Picture(_))
}

fn is_blank(row: &TableRowView) -> bool {
    row.cells.iter().all(|cell| cell.kind == "missing")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Head,
    Plain,
    Total,
}

impl Row {
    fn properties(self) -> &'static str {
        if self == Self::Head { "<w:cantSplit/><w:tblHeader/>" } else { "<w:cantSplit/>" }
    }

    fn shade(self) -> &'static str {
        if self == Self::Head { "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFEFEF\"/>" } else { "" }
    }

    fn style(self, is_small: bool) -> &'static str {
        if is_small { "TableSmallHead" } else { "TableHead" }
    }
}

fn justified(align: Align, row: Row) -> &'static str {
    match align {
        Align::Left => "<w:jc w:val=\"left\"/>",
        Align::Center => "<w:jc w:val=\"center\"/>",
        Align::Right => "<w:jc w:val=\"right\"/>",
        Align::Unset if row == Row::Total => "<w:jc w:val=\"left\"/>",
        Align::Unset => "",
    }
}

/// Which columns stand together; each part begins with the first, which says what a row is about.
fn parts(wants: &[usize], room: u32) -> Vec<Vec<usize>> {
    let least = |at: &usize| wants[*at].min(COMFORT) as u32 * SMALL + EDGE;
    let mut parts = vec![vec![0]];
    let mut used = least(&0);
    for at in 1..wants.len() {
        let part = parts.last_mut().expect("one was put in");
        if part.len() > 1 && used + least(&at) > room {
            parts.push(vec![0, at]);
            used = least(&0) + least(&at);
        } else {
            part.push(at);
            used += least(&at);
        }
    }
    parts
}

/// The widths of columns: each what it wants; where that is too much, long ones give way first.
fn shares(wants: &[usize], step: u32, room: u32) -> Vec<u32> {
    let want = |cap: usize| -> Vec<u32> { wants.iter().map(|want| (*want).min(cap) as u32 * step + EDGE).collect() };
    let cap = (2..=WIDEST).rev().find(|cap| want(*cap).iter().sum::<u32>() <= room).unwrap_or(2);
    let mut widths = want(cap);
    let sum: u32 = widths.iter().sum::<u32>().max(1);
    // What is left, or too much, is shared as the widths are.
    for width in &mut widths {
        *width = (u64::from(*width) * u64::from(room) / u64::from(sum)) as u32;
    }
    let short = room.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += short;
    }
    widths
}

/// The beginning of a table.
pub(super) fn opened(left: u32, width: u32, style: &str, title: &str) -> String {
    let title = if title.is_empty() { String::new() } else { format!("<w:tblCaption w:val=\"{}\"/>", escaped(title)) };
    format!(
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{width}\" w:type=\"dxa\"/>\
         <w:tblInd w:w=\"{left}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\" \
         w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>\
         {title}</w:tblPr>"
    )
}

/// A frame around blocks.
pub(super) fn boxed(inside: &str, room: Room) -> String {
    let width = room.width;
    format!(
        "{}<w:tblGrid><w:gridCol w:w=\"{width}\"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>\
         </w:tcPr>{}</w:tc></w:tr></w:tbl>{GAP}",
        opened(room.left, width, "AlertBox", ""),
        ended(inside.to_owned())
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_room_and_the_long_one_gives_way() {
        let widths = shares(&[4, 60, 6], 110, 7_484);
        assert_eq!(widths.iter().sum::<u32>(), 7_484);
        assert!(widths[0] >= 4 * 110 && widths[2] >= 6 * 110 && widths[1] > 5_000, "{widths:?}");
    }

    #[test]
    fn a_table_too_wide_for_paper_is_parted_and_every_part_has_the_first_column() {
        assert_eq!(parts(&[4, 4, 4], 7_484), [[0, 1, 2]]);
        let many = parts(&[8; 30], 7_484);
        assert!(many.len() > 2 && many.iter().all(|part| part[0] == 0 && part.len() <= 10), "{many:?}");
        let all: Vec<usize> = many.iter().flat_map(|part| &part[1..]).copied().collect();
        assert_eq!(all, (1..30).collect::<Vec<_>>());
    }
}
