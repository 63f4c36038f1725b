//! Who knows whom: the imports between the rooms of `src/`, against `tests/house.txt` and the layers of `lib.rs`.
//! A room is a file or a folder directly below `src/`. A new edge is seen here first, then discussed; `BLESS=1` draws
//! the picture anew, but no blessing helps an edge that breaks the layers.

use crate::support::golden;
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// From the ground up. A room may know its own layer and those its layer stands on.
const LAYERS: [Layer; 6] = [
    Layer {
        name: "ground",
        rooms: &[
            "source", "report", "words", "sheet", "json", "parallel", "parcel", "picture", "face", "output",
            "progress", "cache", "error",
        ],
        stands_on: &[],
    },
    Layer { name: "model", rooms: &["calendar", "model"], stands_on: &["ground"] },
    Layer { name: "read", rooms: &["read", "import", "start"], stands_on: &["ground", "model"] },
    Layer {
        name: "render",
        rooms: &["plan", "chart", "raster", "render", "proof", "export"],
        stands_on: &["ground", "model"],
    },
    Layer { name: "doors", rooms: &["disk", "serve"], stands_on: &["ground"] },
    Layer { name: "commands", rooms: &["commands"], stands_on: &["ground", "model", "read", "render", "doors"] },
];

/// Rooms that could leave home as crates of their own.
const INDEPENDENT: [&str; 5] = ["calendar", "chart", "picture", "face", "raster"];

/// Crates with more than one landlord, and why.
const SHARED: [(&str, &str); 3] = [
    ("serde", "its derives stand on the structs they serialise"),
    ("clap", "its derives stand on the shape of the line (args.rs), its parser speaks in line.rs"),
    (
        "unicode-normalization",
        "calendar/ folds the names of terms and may not ask source/path.rs, which folds file names",
    ),
];

/// Opens the tests of a file; nothing of the library stands behind them.
const TESTS: &str = "mod tests {";

struct Layer {
    name: &'static str,
    rooms: &'static [&'static str],
    stands_on: &'static [&'static str],
}

/// A file of `src/`, its comments and strings blanked.
struct File {
    /// `read/metric.rs`
    name: String,
    /// `["read", "metric"]`
    module: Vec<String>,
    code: String,
}

impl File {
    /// Tests may look at what a landlord wrote with the landlord's own crate.
    fn without_tests(&self) -> &str {
        if self.name.ends_with("tests.rs") { "" } else { self.code.split(TESTS).next().unwrap_or_default() }
    }
}

#[test]
fn the_rooms_know_whom_the_picture_shows() {
    let edges: String = edges().iter().map(|(from, to)| format!("{from} -> {to}\n")).collect();
    golden::report(&golden::check(&golden::tests().join("house.txt"), &edges).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn no_room_looks_up() {
    let mut faults = Vec::new();
    for (from, to) in edges() {
        let (Some(above), Some(below)) = (layer(&from), layer(&to)) else {
            faults.push(format!("{from} -> {to}: a room of no layer; add it to LAYERS"));
            continue;
        };
        if INDEPENDENT.contains(&from.as_str()) {
            faults.push(format!("{from} -> {to}: {from} imports nothing of suishi"));
        } else if above.name != below.name && !above.stands_on.contains(&below.name) {
            faults.push(format!("{from} -> {to}: {} does not stand on {}", above.name, below.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_dependency_has_one_landlord() {
    let manifest =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).expect("the manifest can be read");
    let section = manifest
        .split("[dependencies]")
        .nth(1)
        .and_then(|rest| rest.split("\n[").next())
        .expect("there are dependencies");
    let crates = section.lines().filter_map(|line| line.split_once('=')).map(|(name, _)| name.trim());
    let files = files();
    let mut faults = Vec::new();
    for name in crates.filter(|name| !name.starts_with('#') && !SHARED.iter().any(|(shared, _)| shared == name)) {
        let word = name.replace('-', "_");
        let users = files.iter().filter(|file| names_crate(file.without_tests(), &word)).map(|file| file.name.as_str());
        let users: Vec<&str> = users.collect();
        if users.len() != 1 {
            faults.push(format!("{name} is named in {users:?}, not in exactly one file"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn imports_are_found_however_they_are_written() {
    let file = |code: &str| File {
        name: "read/yaml.rs".into(),
        module: vec!["read".into(), "yaml".into()],
        code: blanked(code),
    };
    let known = |code: &str| rooms_named(&file(code), &BTreeMap::from([("Error".to_owned(), "error".to_owned())]));
    let rooms = |names: &[&str]| names.iter().map(ToString::to_string).collect::<BTreeSet<_>>();
    assert_eq!(known("use crate::{model::{Site, Year}, report::Code, words};"), rooms(&["model", "report", "words"]));
    assert_eq!(known("fn f(e: crate::Error) -> crate::source::Span {}"), rooms(&["error", "source"]));
    assert_eq!(known("use super::{text, when}; use super::super::plan::Plan;"), rooms(&["read", "plan"]));
    assert_eq!(known("use super::super::{output, cache::Cache};"), rooms(&["output", "cache"]));
    assert_eq!(known("mod tests { use super::*; use super::super::when; }"), rooms(&["read"]));
    assert_eq!(
        known(
            "// crate::disk\nlet s = \"crate::disk \\\" crate::disk\"; /* crate::disk */ '\"'; r#\"\" crate::disk\"#;"
        ),
        rooms(&[])
    );
    assert_eq!(known("r#type; r\"\\\"; crate::cache::Cache; let c: &'a str = \"crate::disk\";"), rooms(&["cache"]));
    assert!(names_crate("use csv;", "csv") && names_crate("csv::Reader", "csv"));
    assert!(
        !names_crate("crate::csv::Reader", "csv")
            && !names_crate("csv_text::x", "csv")
            && !names_crate("mycsv::x", "csv")
    );
}

fn layer(room: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| layer.rooms.contains(&room))
}

/// Every pair of rooms of which the first names the second.
fn edges() -> BTreeSet<(String, String)> {
    let files = files();
    let rooms: BTreeSet<&str> = files.iter().filter_map(|file| file.module.first()).map(String::as_str).collect();
    let root = files.iter().find(|file| file.module.is_empty()).expect("there is a lib.rs");
    let reexports = reexports(&root.code);
    let mut edges = BTreeSet::new();
    for file in &files {
        let Some(from) = file.module.first() else { continue };
        for to in rooms_named(file, &reexports) {
            assert!(
                rooms.contains(to.as_str()),
                "{} names crate::{to}, which is no room and not re-exported by lib.rs",
                file.name
            );
            if *from != to {
                edges.insert((from.clone(), to));
            }
        }
    }
    edges
}

/// `src/**/*.rs` but for what is not part of the library.
fn files() -> Vec<File> {
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
    let names = golden::files(root)
        .into_iter()
        .filter(|name| name.ends_with(".rs") && !matches!(name.as_str(), "build.rs" | "main.rs"));
    names
        .map(|name| {
            let code = blanked(&fs::read_to_string(root.join(&name)).expect("the sources can be read"));
            let mut module: Vec<String> = name.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
            if module.last().is_some_and(|last| last == "mod" || name == "lib.rs") {
                module.pop();
            }
            File { name, module, code }
        })
        .collect()
}

/// `pub use commands::build::{Built, build};` in `lib.rs`: name → room.
fn reexports(root: &str) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for statement in root.split(';').filter_map(|statement| statement.split("pub use ").nth(1)) {
        let room = statement.split("::").next().unwrap_or_default().trim();
        let list = statement.rsplit("::").next().unwrap_or_default();
        for name in list.split(['{', '}', ',']).map(str::trim).filter(|name| !name.is_empty()) {
            names.insert(name.to_owned(), room.to_owned());
        }
    }
    names
}

/// The rooms behind each `crate::` and behind each chain of `super::`.
fn rooms_named(file: &File, reexports: &BTreeMap<String, String>) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for at in anchors(&file.code) {
        let mut rest = &file.code[at..];
        let mut module = file.module.as_slice();
        if let Some(further) = rest.strip_prefix("crate::") {
            (rest, module) = (further, &[]);
        } else if file.code[..at].contains(TESTS) {
            // The tests at the end of a file are a module of their own: their first `super` is the file.
            rest = rest.strip_prefix("super::").unwrap_or(rest);
        }
        while let Some(further) = rest.strip_prefix("super::") {
            rest = further;
            module = module.split_last().map_or(&[][..], |(_, above)| above);
        }
        match module.first() {
            // Inside the room, wherever it leads.
            Some(room) => {
                rooms.insert(room.clone());
            }
            None => rooms.extend(heads(rest).into_iter().map(|name| reexports.get(&name).cloned().unwrap_or(name))),
        }
    }
    rooms
}

/// Where a path from the root, or from above, begins.
fn anchors(code: &str) -> Vec<usize> {
    let begins =
        |anchor| code.match_indices(anchor).map(|(at, _)| at).filter(|at| !code[..*at].ends_with(is_of_a_path));
    begins("crate::").chain(begins("super::")).collect()
}

fn is_of_a_path(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | ':')
}

/// The first names of a path or of a `{…}` of paths.
fn heads(rest: &str) -> Vec<String> {
    let head =
        |path: &str| path.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(inner) = rest.strip_prefix('{') else { return vec![head(rest)] };
    let mut depth = 0;
    let mut heads = vec![head(inner)];
    for (at, c) in inner.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => heads.push(head(&inner[at + 1..])),
            _ => {}
        }
    }
    heads.retain(|head| !head.is_empty() && head != "self");
    heads
}

/// Whether the code says `name::` or `use name`.
fn names_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let (before, after) = (&code[..at], &code[at + name.len()..]);
        !before.ends_with(is_of_a_path)
            && (after.starts_with("::") || before.ends_with("use ") && after.starts_with([';', ' ']))
    })
}

/// The code with comments and literals made spaces.
fn blanked(code: &str) -> String {
    let mut out = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        let after_word = out.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if c == '"' {
            quoted(rest)
        } else if let Some(raw) = raw(rest).filter(|_| !after_word) {
            raw
        } else if c == '\'' {
            // `'"'` is a letter, `'a` a lifetime.
            match rest.chars().nth(1) {
                Some('\\') => {
                    2 + rest[2..].char_indices().skip(1).find(|(_, c)| *c == '\'').map_or(0, |(at, _)| at + 1)
                }
                Some(letter) if rest[1 + letter.len_utf8()..].starts_with('\'') => 2 + letter.len_utf8(),
                _ => 0,
            }
        } else {
            0
        };
        if skipped == 0 {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        } else {
            out.push(' ');
            rest = &rest[skipped..];
        }
    }
    out
}

/// Bytes of the literal that begins here.
fn quoted(rest: &str) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

/// Bytes of the raw literal `r#"…"#` that begins here.
fn raw(rest: &str) -> Option<usize> {
    let body = rest.strip_prefix("br").or_else(|| rest.strip_prefix('r'))?;
    let hashes = body.len() - body.trim_start_matches('#').len();
    let opened = rest.len() - body.len() + hashes + 1;
    body[hashes..].starts_with('"').then(|| {
        let close = format!("\"{}", "#".repeat(hashes));
        rest[opened..].find(&close).map_or(rest.len(), |at| opened + at + close.len())
    })
}
