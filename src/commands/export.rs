//! `suishi export`: the site, or a year of it, for those who do not read it in a browser.
//! In: what is wanted. Out: files below `exports`, never over one that stands there. Absent: how they are made (`export/`).

use super::{
    End,
    args::{ExportFileOptions, ExportOptions, ExportWechatOptions, ExportWhat, PlaceOptions},
    build::{Caches, Finished, finish, wishes},
    choice,
    terminal::Terminal,
};
use crate::{
    calendar::Term,
    disk::{self, Saved, Standing, interrupt},
    error::Error,
    export,
    model::TermState,
    output::OutputTree,
    raster,
    report::{Severity, print, suggest},
    source::Sources,
    words::Arg,
};
use std::path::{Path, PathBuf};

pub(super) fn run(options: &ExportOptions, terminal: &Terminal) -> Result<End, Error> {
    match &options.what {
        ExportWhat::Zip(options) => {
            let sources = disk::load(&options.file.place.root)?;
            let Some(finished) = finished(&sources, &options.file.place, *terminal)? else { return Ok(End::Faults) };
            let end = save(&export::zip(finished.order(&sources))?, &options.file, *terminal)?;
            if end == End::Clean {
                terminal.remark(&terminal.say("export-zip-next", &[]));
            }
            Ok(end)
        }
        ExportWhat::Wechat(options) => wechat(options, *terminal),
    }
}

/// Articles in a folder of ours: made anew, it holds what it should and nothing older.
fn wechat(options: &ExportWechatOptions, terminal: Terminal) -> Result<End, Error> {
    if !raster::PAINTS {
        terminal.complain("wechat-no-png", &[]);
        return Ok(End::Faults);
    }
    let Some((year, term)) = asked(options, terminal) else { return Ok(End::Faults) };
    let sources = disk::load(&options.place.root)?;
    let Some(finished) = finished(&sources, &options.place, terminal)? else { return Ok(End::Faults) };
    let Some(year) = choice::year(&finished.site, year, terminal) else { return Ok(End::Faults) };
    if let Some(term) = term
        && year.state_of(term) != TermState::Recorded
    {
        let recorded = Term::ALL.into_iter().filter(|term| year.state_of(*term) == TermState::Recorded);
        let names: Vec<&str> = recorded.map(|term| terminal.language.pick(term.name(), term.slug())).collect();
        let known = if names.is_empty() { "none".to_owned() } else { names.join(terminal.language.pick("、", ", ")) };
        let term = terminal.language.pick(term.name(), term.slug());
        terminal.complain("wechat-no-entries", &[("term", term), ("year", &year.year.to_string()), ("known", &known)]);
        return Ok(End::Faults);
    }
    let Some(articles) = export::wechat(finished.order(&sources), year, term)? else {
        terminal.complain("wechat-no-face", &[("theme", &finished.site.theme.name)]);
        return Ok(End::Faults);
    };
    let report = articles.report.sorted();
    terminal.report(&report, &sources, print::Style::Human)?;
    if report.worst() == Some(Severity::Error) {
        terminal.complain("wechat-refused", &[]);
        return Ok(End::Faults);
    }
    let name = match term {
        None => format!("wechat-{}", year.year),
        Some(term) => format!("wechat-{}-{}", year.year, terminal.language.pick(term.name(), term.slug())),
    };
    let folder = options.output.clone().unwrap_or_else(|| exports(&options.place.root).join(name));
    interrupt::listen();
    disk::write(&articles.value, &folder, &options.place.root, None)?;
    let count = articles.value.iter().filter(|(path, _)| path.as_str().ends_with("-900x383.png")).count();
    let page = folder.join("index.html").display().to_string();
    let count = Arg::Count(i64::try_from(count).unwrap_or(i64::MAX));
    terminal.remark(&terminal.say("wechat-done", &[("page", Arg::Text(page.into())), ("count", count)]));
    Ok(End::Clean)
}

/// Year and term as typed; somebody may leave out the year. `None` has been said.
fn asked(options: &ExportWechatOptions, terminal: Terminal) -> Option<(Option<&str>, Option<Term>)> {
    let (year, term) = match (options.year.as_deref(), options.term.as_deref()) {
        (Some(only), None) if Term::parse(only).is_some() => (None, Some(only)),
        both => both,
    };
    let Some(typed) = term else { return Some((year, None)) };
    let parsed = Term::parse(typed);
    if parsed.is_none() {
        let near = suggest::nearest(typed, Term::spellings().map(|(spelling, _)| spelling));
        terminal.complain("wechat-term", &[("typed", typed), ("suggestion", near.unwrap_or("none"))]);
    }
    parsed.map(|term| (year, Some(term)))
}

/// Builds the site in memory and tells what is wrong with it; `None` where that is too much to let it out.
pub(super) fn finished(sources: &Sources, place: &PlaceOptions, terminal: Terminal) -> Result<Option<Finished>, Error> {
    let finished = finish(sources, &wishes(place), &Caches::passing());
    let report = &finished.built.report;
    terminal.report(report, sources, print::Style::Human)?;
    if report.worst() != Some(Severity::Error) {
        return Ok(Some(finished));
    }
    let errors = i64::try_from(report.count(Severity::Error)).unwrap_or(i64::MAX);
    terminal.remark(&terminal.say("export-refused", &[("errors", Arg::Count(errors))]));
    Ok(None)
}

/// Writes an export of one file: where the line says, else below `exports` under its own name.
pub(super) fn save(tree: &OutputTree, options: &ExportFileOptions, terminal: Terminal) -> Result<End, Error> {
    interrupt::listen();
    for (path, artifact) in tree.iter() {
        let target = options.output.clone().unwrap_or_else(|| exports(&options.place.root).join(path.as_str()));
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
