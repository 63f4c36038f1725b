//! Workbooks of Excel and WPS since 2007.
//! In: the bytes of a `.xlsx`. Out: its [`Grid`]s, as they show: formats, hidden rows and columns, merged cells.
//! Absent: what they mean.
//!
//! Read by ourselves rather than by `calamine`, which tells neither formats nor what is hidden: 86.50 would be 86.5.

use super::{
    format::{Epoch, Format},
    grid::{Cell, Grid, MOST, Range, place},
};
use crate::import::xml::{self, Element, Event};
use crate::parcel::{Fault, Parts};
use std::collections::BTreeMap;

/// What all sheets of a workbook refer to.
struct Book {
    texts: Vec<String>,
    formats: Vec<Format>,
    epoch: Epoch,
}

/// The sheets in the order of their tabs.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Grid>, Fault> {
    let mut parts = Parts::open(bytes)?;
    let workbook = element(&mut parts, "xl/workbook.xml")?.ok_or(Fault::Broken)?;
    let targets: BTreeMap<String, String> = element(&mut parts, "xl/_rels/workbook.xml.rels")?
        .iter()
        .flat_map(Element::elements)
        .filter_map(|link| Some((link.attribute("Id")?.to_owned(), link.attribute("Target")?.to_owned())))
        .collect();
    let epoch = match workbook.child("workbookPr").and_then(|found| found.attribute("date1904")) {
        Some("1" | "true") => Epoch::Of1904,
        _ => Epoch::Of1900,
    };
    let formats = element(&mut parts, "xl/styles.xml")?.map(|root| formats(&root)).unwrap_or_default();
    let texts = texts(&mut parts)?;
    let book = Book { texts, formats, epoch };
    let mut grids = Vec::new();
    for sheet in workbook.child("sheets").into_iter().flat_map(Element::elements) {
        let Some(target) = sheet.attribute("r:id").and_then(|id| targets.get(id)) else { continue };
        let part = match target.strip_prefix('/') {
            Some(absolute) => absolute.to_owned(),
            None => format!("xl/{target}"),
        };
        // A chart on a tab of its own has no cells.
        let Some(bytes) = parts.get(&part)?.filter(|_| !part.contains("chartsheets")) else { continue };
        let mut grid = book.grid(&bytes)?;
        grid.name = sheet.attribute("name").unwrap_or_default().to_owned();
        grid.is_hidden = sheet.attribute("state").is_some_and(|state| state != "visible");
        grids.push(grid);
    }
    Ok(grids)
}

fn element(parts: &mut Parts<'_>, name: &str) -> Result<Option<Element>, Fault> {
    parts.get(name)?.map(|bytes| xml::tree(&bytes).map_err(|_| Fault::Broken)).transpose()
}

/// How cells of each style show numbers.
fn formats(root: &Element) -> Vec<Format> {
    let own = root.child("numFmts").into_iter().flat_map(Element::elements).filter_map(|format| {
        Some((format.attribute("numFmtId")?.parse().ok()?, Format::of(format.attribute("formatCode")?)))
    });
    let own: BTreeMap<u32, Format> = own.collect();
    let styles = root.child("cellXfs").into_iter().flat_map(Element::elements);
    let format = |style: &Element| {
        let id = style.attribute("numFmtId")?.parse().ok()?;
        own.get(&id).copied().or_else(|| Format::built_in(id))
    };
    styles.map(|style| format(style).unwrap_or_default()).collect()
}

/// The texts that cells refer to by number.
fn texts(parts: &mut Parts<'_>) -> Result<Vec<String>, Fault> {
    let Some(bytes) = parts.get("xl/sharedStrings.xml")? else { return Ok(Vec::new()) };
    let mut texts: Vec<String> = Vec::new();
    let mut path: Vec<String> = Vec::new();
    xml::walk(&bytes, |event| match event {
        Event::Open(element) => {
            if element.name == "si" {
                texts.push(String::new());
            }
            path.push(element.name);
        }
        Event::Text(text) => {
            // How a word is pronounced stands in `rPh`.
            let is_said = path.last().is_some_and(|name| name == "t") && !path.iter().any(|name| name == "rPh");
            if let Some(last) = texts.last_mut().filter(|_| is_said) {
                *last += &text;
            }
        }
        Event::Close => {
            path.pop();
        }
    })
    .map_err(|_| Fault::Broken)?;
    Ok(texts)
}

/// The cell being read.
#[derive(Default)]
struct Open {
    at: (u32, u32),
    kind: String,
    style: usize,
    value: String,
    has_formula: bool,
}

impl Book {
    fn grid(&self, bytes: &[u8]) -> Result<Grid, Fault> {
        let mut grid = Grid::default();
        let mut path: Vec<String> = Vec::new();
        let mut open = Open::default();
        let (mut row, mut column) = (0, 0);
        let is_set = |element: &Element, name: &str| matches!(element.attribute(name), Some("1" | "true"));
        let number =
            |element: &Element, name: &str| element.attribute(name).and_then(|value| value.parse::<u32>().ok());
        xml::walk(bytes, |event| match event {
            Event::Open(element) => {
                match element.name.as_str() {
                    "col" if is_set(&element, "hidden") => {
                        let (first, last) = (number(&element, "min"), number(&element, "max"));
                        if let (Some(first), Some(last)) = (first, last) {
                            grid.hidden_columns.push((first.saturating_sub(1), last.saturating_sub(1)));
                        }
                    }
                    "row" => {
                        row = number(&element, "r").map_or(row, |number| number.saturating_sub(1));
                        column = 0;
                        if is_set(&element, "hidden") {
                            grid.hidden_rows.insert(row);
                        }
                    }
                    "c" => {
                        let at = element.attribute("r").and_then(place).unwrap_or((row, column));
                        open = Open {
                            at,
                            kind: element.attribute("t").unwrap_or("n").to_owned(),
                            style: number(&element, "s").and_then(|style| usize::try_from(style).ok()).unwrap_or(0),
                            ..Open::default()
                        };
                    }
                    "f" => open.has_formula = true,
                    "mergeCell" => grid.merged.extend(element.attribute("ref").and_then(Range::parse)),
                    _ => {}
                }
                path.push(element.name);
            }
            Event::Text(text) => {
                let is_value = match path.last().map(String::as_str) {
                    Some("v") => true,
                    Some("t") => path.iter().any(|name| name == "is") && !path.iter().any(|name| name == "rPh"),
                    _ => false,
                };
                if is_value {
                    open.value += &text;
                }
            }
            Event::Close => match path.pop().as_deref() {
                Some("c") => {
                    column = open.at.1.saturating_add(1);
                    if let Some(cell) = self.cell(&open).filter(|_| grid.cells.len() < MOST) {
                        grid.cells.insert(open.at, cell);
                    }
                }
                Some("row") => row = row.saturating_add(1),
                _ => {}
            },
        })
        .map_err(|_| Fault::Broken)?;
        Ok(grid)
    }

    fn cell(&self, open: &Open) -> Option<Cell> {
        let value = open.value.as_str();
        if open.has_formula && value.is_empty() && open.kind != "str" {
            return Some(Cell::Formula);
        }
        let text = |text: &str| (!text.trim().is_empty()).then(|| Cell::Text(text.to_owned()));
        match open.kind.as_str() {
            "s" => text(self.texts.get(value.trim().parse::<usize>().ok()?)?),
            "str" | "inlineStr" => text(value),
            "e" => Some(Cell::Error(value.to_owned())),
            "b" => text(if value == "1" { "是" } else { "否" }),
            "d" => Some(Cell::Date(value.chars().take(10).collect())),
            _ if value.trim().is_empty() => None,
            _ => Some(self.formats.get(open.style).copied().unwrap_or_default().show(value, self.epoch)),
        }
    }
}
