//! `suishi export`: the site, or a year of it, for those who do not read it in a browser.
//! In: what is wanted. Out: files below `exports`, never over one that stands there. Absent: how they are made (`export/`).

mod docx;
mod print;
mod wechat;

use super::{
    End,
    args::{ExportFileOptions, ExportOptions, ExportWhat, PlaceOptions},
    build::{Caches, Finished, finish, wishes},
    terminal::Terminal,
};
use crate::{
    disk::{self, Saved, Standing, interrupt},
    error::Error,
    export,
    output::OutputTree,
    report::{Severity, print::Style},
    source::{OutPath, Sources},
    words::Arg,
};
use std::path::{Path, PathBuf, is_separator};

pub(super) fn run(options: &ExportOptions, terminal: &Terminal) -> Result<End, Error> {
    match &options.what {
        ExportWhat::Zip(options) => {
            let sources = disk::load(&options.file.place.root)?;
            let Some(finished) = finished(&sources, &options.file.place, *terminal)? else { return Ok(End::Faults) };
            let end = save(&export::handover(finished.order(&sources))?, &options.file, *terminal)?;
            if end == End::Clean {
                terminal.remark(&terminal.say("export-zip-next", &[]));
            }
            Ok(end)
        }
        ExportWhat::Wechat(options) => wechat::run(options, *terminal),
        ExportWhat::Docx(options) => docx::run(options, *terminal),
        ExportWhat::Pdf(options) => print::run(export::print::Work::Booklet, options, *terminal),
        ExportWhat::Picture(options) => print::run(export::print::Work::Picture, options, *terminal),
    }
}

/// Builds the site in memory and tells what is wrong with it; `None` where that is too much to let it out.
pub(super) fn finished(sources: &Sources, place: &PlaceOptions, terminal: Terminal) -> Result<Option<Finished>, Error> {
    let finished = finish(sources, &wishes(place), &Caches::passing());
    let report = &finished.built.report;
    terminal.report(report, sources, Style::Human)?;
    if report.worst() != Some(Severity::Error) {
        return Ok(Some(finished));
    }
    let errors = i64::try_from(report.count(Severity::Error)).unwrap_or(i64::MAX);
    terminal.remark(&terminal.say("export-refused", &[("errors", Arg::Count(errors))]));
    Ok(None)
}

/// Writes an export of one file.
pub(super) fn save(tree: &OutputTree, options: &ExportFileOptions, terminal: Terminal) -> Result<End, Error> {
    interrupt::listen();
    for (path, artifact) in tree.iter() {
        let target = target(options, path);
        disk::refuse_overlap(&target, &options.place.root)?;
        let standing = if options.force { Standing::Replace } else { Standing::Keep };
        let bytes = artifact.read()?;
        let shown = target.display().to_string();
        match disk::save(&target, &bytes, standing)? {
            Saved::InTheWay => {
                terminal.complain("in-the-way", &[("path", &shown)]);
                return Ok(End::Faults);
            }
            Saved::Written => {
                let args = [("path", Arg::Text(shown.into())), ("size", Arg::Text(size(bytes.len()).into()))];
                terminal.remark(&terminal.say("export-done", &args));
            }
        }
    }
    Ok(End::Clean)
}

/// Where the line says, else in `exports`. A folder takes the file under its own name, and a name without the ending of
/// its kind gets one, or no system would know what opens it.
fn target(options: &ExportFileOptions, path: &OutPath) -> PathBuf {
    let Some(named) = &options.output else { return exports(&options.place.root).join(path.as_str()) };
    if named.is_dir() || named.to_string_lossy().ends_with(is_separator) {
        return named.join(path.as_str());
    }
    let Some(ending) = Path::new(path.as_str()).extension() else { return named.clone() };
    match named.extension() {
        Some(own) if own.eq_ignore_ascii_case(ending) => named.clone(),
        _ => {
            let mut whole = named.clone().into_os_string();
            whole.push(".");
            whole.push(ending);
            whole.into()
        }
    }
}

/// `exports` reads better than `./exports`, and is the same.
pub(super) fn exports(root: &Path) -> PathBuf {
    if root == Path::new(".") { PathBuf::from("exports") } else { root.join("exports") }
}

/// As file managers say it.
pub(super) fn size(bytes: usize) -> String {
    let tenths = |unit: usize| (bytes * 10).div_ceil(unit);
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", tenths(1 << 10).div_ceil(10)),
        _ => format!("{}.{} MB", tenths(1 << 20) / 10, tenths(1 << 20) % 10),
    }
}
