//! Every sample figure against its committed drawings in `tests/charts/`. `BLESS=1` writes them anew; look at them with
//! `cargo run --example gallery > gallery.html`.

use super::figures;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use suishi::chart::{Drawing, Style, draw};

/// The files of one drawing: `name.svg`, `name.narrow.svg`, and `name.txt` with its kind, description and table.
fn files(name: &str, drawing: &Drawing) -> Vec<(String, String)> {
    let mut files = Vec::new();
    let svgs = [("svg", &drawing.wide), ("narrow.svg", &drawing.narrow)];
    for (ending, svg) in svgs {
        if let Some(svg) = svg {
            // One mark a line, so that a change shows as the lines it touches.
            files.push((format!("{name}.{ending}"), svg.replace("><", ">\n<") + "\n"));
        }
    }
    let table = &drawing.table;
    let mut text = format!("{}\n{}\n\n{}\n", drawing.kind.name(), drawing.description, table.caption);
    text += &(table.head.join(" | ") + "\n");
    for row in table.rows.iter().chain(&table.total) {
        let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
        text += &format!("{} | {}\n", row.name, cells.join(" | "));
    }
    files.push((format!("{name}.txt"), text));
    files
}

#[test]
fn drawings_are_as_committed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let bless = std::env::var_os("BLESS").is_some();
    let mut expected = BTreeSet::new();
    let mut changed = Vec::new();
    for (name, figure) in figures::all() {
        for (file, text) in files(name, &draw(&figure, &Style::default())) {
            let path = folder.join(&file);
            if bless {
                fs::write(&path, &text).expect("tests/charts is writable");
            } else if fs::read_to_string(&path).ok().as_ref() != Some(&text) {
                changed.push(file.clone());
            }
            expected.insert(file);
        }
    }
    let found = fs::read_dir(&folder).expect("tests/charts is a folder").flatten();
    for entry in found {
        let file = entry.file_name().to_string_lossy().into_owned();
        if !expected.contains(&file) {
            if bless {
                fs::remove_file(entry.path()).expect("tests/charts is writable");
            } else {
                changed.push(format!("{file} (no figure draws it)"));
            }
        }
    }
    assert!(changed.is_empty(), "changed: {changed:#?}");
}

/// The promises about weight, on the figures that carry most marks.
#[test]
fn drawings_are_small() {
    for (name, most) in [
        ("columns-terms", 6_000),
        ("columns-terms-full", 6_000),
        ("ring-meetings", 9_000),
        ("line-days", 4_000),
        ("grouped-two", 6_500),
        ("grouped-six", 19_000),
        ("grouped-terms", 12_000),
        ("stacked-sources", 13_000),
        ("stacked-terms", 14_000),
        ("area-stacked", 7_000),
        ("cumulative-terms", 7_000),
    ] {
        let (_, figure) = figures::all().into_iter().find(|(found, _)| *found == name).expect("a sample of that name");
        let size = draw(&figure, &Style::default()).wide.map_or(0, |svg| svg.len());
        assert!(size <= most, "{name} is {size} bytes");
    }
}
