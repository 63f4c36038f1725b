//! `suishi import FILE`: what exists in Word, Excel and text becomes files of a site.
//! In: a file and a year. Out: the files, or (with `--plan`) what they would be. Absent: reading the formats.

use super::{End, args::ImportOptions, terminal::Terminal};
use crate::{
    calendar::{Begins, TermYear},
    disk::{self, Placed},
    error::Error,
    import::{self, Imported, Wishes},
    output::Artifact,
    report::{Code, Severity, print},
    source::span::display_width,
    words::Arg,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

pub(super) fn run(options: &ImportOptions, terminal: &Terminal) -> Result<End, Error> {
    let year = super::terms::plain(&options.year).parse().ok();
    let Some(year) = year.filter(|year| TermYear::new(*year, Begins::Xiaohan).is_ok()) else {
        terminal.complain("import-year", &[("typed", &options.year)]);
        return Ok(End::Faults);
    };
    let bytes = fs::read(&options.file).map_err(|error| Error::read(&options.file, error))?;
    let name = options.file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let wishes = Wishes { year, sheet: options.sheet.clone(), range: options.range.clone() };
    let checked = import::import(&name, &bytes, &wishes);
    let (imported, report) = (checked.value, checked.report);
    terminal.report(&report, &imported.sources, print::Style::Human)?;
    if report.worst() == Some(Severity::Error) || imported.tree.is_empty() {
        terminal.complain("import-refused", &[("name", &name)]);
        return Ok(End::Faults);
    }
    let root = options.output.as_ref().unwrap_or(&options.root);
    terminal.print(&plan(&imported, *terminal))?;
    let unsure = report.iter().filter(|diagnostic| diagnostic.code == Code::ImportUnsure).count();
    if options.plan {
        let standing = disk::standing(&imported.tree, root);
        if !standing.is_empty() {
            return Ok(refuse(&standing, *terminal));
        }
        close("import-planned", &imported, unsure, root, *terminal);
        return Ok(End::Clean);
    }
    match disk::place(&imported.tree, root)? {
        Placed::InTheWay(paths) => Ok(refuse(&paths, *terminal)),
        Placed::Written => {
            close("import-done", &imported, unsure, root, *terminal);
            if !root.join("content/site.yaml").is_file() {
                terminal.complain("import-no-site", &[]);
            }
            Ok(End::Clean)
        }
    }
}

/// One file a line: texts in their order, with their size and first words; then the others with their size.
fn plan(imported: &Imported, terminal: Terminal) -> String {
    let say = |key: &str, number: usize| {
        terminal.say(key, &[("number", Arg::Count(i64::try_from(number).unwrap_or(i64::MAX)))])
    };
    let texts = imported
        .texts
        .iter()
        .map(|text| [text.path.clone(), say("import-characters", text.characters), text.begins.clone()]);
    let is_text = |path: &str| imported.texts.iter().any(|text| text.path == path);
    let others = imported.tree.iter().filter(|(path, _)| !is_text(path.as_str())).map(|(path, artifact)| {
        let size = artifact.bytes().map_or(0, <[u8]>::len).div_ceil(1024);
        let about = if path.as_str().ends_with(import::PROPOSAL) {
            say("import-proposal", proposed(artifact))
        } else {
            String::new()
        };
        [path.to_string(), format!("{size} KB"), about]
    });
    let rows: Vec<[String; 3]> = texts.chain(others).collect();
    let width = |column: usize| rows.iter().map(|row| display_width(&row[column])).max().unwrap_or(0);
    let (first, second) = (width(0), width(1));
    let gap = |text: &str, width: usize| " ".repeat(width - display_width(text));
    rows.iter()
        .map(|[path, size, about]| {
            let line = format!("{path}{}  {}{size}  {about}", gap(path, first), gap(size, second));
            format!("{}\n", line.trim_end())
        })
        .collect()
}

/// How many numbers are proposed: each has its own line, still a comment.
fn proposed(artifact: &Artifact) -> usize {
    let text = String::from_utf8_lossy(artifact.bytes().unwrap_or_default());
    text.lines().filter(|line| line.starts_with("# ")).count()
}

fn refuse(standing: &[PathBuf], terminal: Terminal) -> End {
    // `content/…` reads better than `./content/…`, and is the same.
    let shown = |path: &PathBuf| format!("\n  {}", path.strip_prefix(".").unwrap_or(path).display());
    let list: String = standing.iter().map(shown).collect();
    terminal.complain("import-in-the-way", &[("list", &list)]);
    End::Faults
}

fn close(key: &str, imported: &Imported, unsure: usize, root: &Path, terminal: Terminal) {
    let count = |number: usize| Arg::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let root = if root == Path::new(".") { "none".to_owned() } else { root.display().to_string() };
    let texts = if imported.texts.is_empty() { "none" } else { "some" };
    let args = [
        ("files", count(imported.tree.len())),
        ("unsure", count(unsure)),
        ("texts", Arg::Text(texts.into())),
        ("root", Arg::Text(root.into())),
    ];
    terminal.remark(&terminal.say(key, &args));
}
