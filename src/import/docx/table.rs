//! Tables of a document.
//! In: the elements of a table. Out: a Markdown table, every row as wide as the widest, merged cells taken apart.
//! Absent: borders and widths.

use super::{block::Desk, inline::Breaks, run::simplified};
use crate::{import::xml::Element, report::Diagnostic};

/// Columns a table may have; a damaged one can claim any number.
const WIDEST: usize = 100;

/// A table as it is read, row by row.
#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    merged: bool,
    nested: bool,
    remarks: Vec<Diagnostic>,
}

impl<'e> Desk<'e> {
    pub(super) fn table(&mut self, element: &'e Element) {
        let rows = below(element, "w:tr");
        let cells: Vec<&Element> = rows.iter().flat_map(|row| below(row, "w:tc")).collect();
        // A frame around text, not a table.
        if let [only] = cells.as_slice() {
            self.blocks(only);
            return;
        }
        let mut table = Table::default();
        for row in rows {
            if row.descend(&["w:trPr", "w:del"]).is_some() {
                self.tally("deleted");
                continue;
            }
            self.row(row, &mut table);
        }
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        if table.rows.iter().flatten().all(String::is_empty) {
            return;
        }
        let mut text = String::new();
        for (at, row) in table.rows.iter().enumerate() {
            if at > 0 {
                text.push('\n');
            }
            for column in 0..width {
                text += if column == 0 { "| " } else { " | " };
                text += row.get(column).map_or("", String::as_str);
            }
            text += " |";
            if at == 0 {
                text += "\n|";
                text += &" --- |".repeat(width);
            }
        }
        let mut remarks = table.remarks;
        for (there, what) in [(table.merged, "merged"), (table.nested, "nested")] {
            if there {
                remarks.push(simplified(what));
            }
        }
        self.page.block(&text, remarks);
    }

    fn row(&mut self, row: &'e Element, table: &mut Table) {
        let number = |element: Option<&Element>| {
            element.and_then(|found| found.attribute("w:val")).and_then(|value| value.parse().ok()).unwrap_or(0_usize)
        };
        let before = number(row.descend(&["w:trPr", "w:gridBefore"])).min(WIDEST);
        let mut out = vec![String::new(); before];
        for cell in below(row, "w:tc") {
            if out.len() >= WIDEST {
                break;
            }
            let properties = cell.child("w:tcPr");
            let merge = properties.and_then(|p| p.child("w:vMerge"));
            let goes_on = merge.is_some_and(|merge| merge.attribute("w:val") != Some("restart"));
            let text = if goes_on {
                table.merged = true;
                table.rows.last().and_then(|above| above.get(out.len())).cloned().unwrap_or_default()
            } else {
                self.cell(cell, table)
            };
            out.push(text);
            let span = number(properties.and_then(|p| p.child("w:gridSpan"))).clamp(1, WIDEST);
            if span > 1 {
                table.merged = true;
                out.extend(std::iter::repeat_n(String::new(), span - 1));
            }
        }
        out.truncate(WIDEST);
        table.rows.push(out);
    }

    /// The text of a cell on one line.
    fn cell(&mut self, cell: &'e Element, table: &mut Table) -> String {
        let mut lines: Vec<String> = Vec::new();
        for child in flat(cell) {
            if child.name == "w:tbl" {
                table.nested = true;
                let cells = below(child, "w:tr").into_iter().flat_map(|row| below(row, "w:tc"));
                lines.extend(cells.map(|cell| self.cell(cell, table)).filter(|text| !text.is_empty()));
                continue;
            }
            let mut words = self.words_of(child);
            // Heads are bold by themselves.
            if table.rows.is_empty() {
                words.inline = words.inline.unbold();
            }
            table.remarks.extend(words.remarks);
            let label = self.label(child).filter(|_| !words.inline.is_blank());
            let label = label.map(|(_, _, label)| label.printed()).unwrap_or_default();
            lines.push(format!("{label}{}", words.inline.markdown(Breaks::Spaces)));
            lines.extend(words.floating);
            for content in words.boxes {
                table.remarks.push(simplified("box"));
                lines.push(self.cell(content, table));
            }
        }
        lines.retain(|line| !line.is_empty());
        lines.join(" ").replace("\\|", "|").replace('|', "\\|")
    }
}

/// The elements of that name below, looking through what only wraps them.
fn below<'e>(element: &'e Element, name: &str) -> Vec<&'e Element> {
    let mut found = Vec::new();
    for child in element.elements() {
        if child.name == name {
            found.push(child);
        } else if is_wrapper(child) {
            found.extend(below(child, name));
        }
    }
    found
}

/// The paragraphs and tables of a cell.
fn flat(cell: &Element) -> Vec<&Element> {
    let mut found = Vec::new();
    for child in cell.elements() {
        match child.name.as_str() {
            "w:p" | "w:tbl" => found.push(child),
            _ if is_wrapper(child) => found.extend(flat(child)),
            _ => {}
        }
    }
    found
}

fn is_wrapper(element: &Element) -> bool {
    matches!(element.name.as_str(), "w:sdt" | "w:sdtContent" | "w:customXml" | "w:ins" | "w:moveTo" | "w:smartTag")
}
