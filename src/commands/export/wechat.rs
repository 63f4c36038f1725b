//! `suishi export wechat`: articles to be pasted.
//! In: a year, or one term of it. Out: a folder of ours, made anew each time. Absent: how an article is set
//! (`export/wechat/`).

use super::{exports, finished};
use crate::{
    calendar::Term,
    commands::{End, args::ExportWechatOptions, choice, terminal::Terminal},
    disk::{self, interrupt},
    error::Error,
    export,
    model::TermState,
    progress::Unwatched,
    raster,
    report::{Severity, print, suggest},
    words::Arg,
};

/// Articles in a folder of ours: made anew, it holds what it should and nothing older.
pub(super) fn run(options: &ExportWechatOptions, terminal: Terminal) -> Result<End, Error> {
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
    let holds = match term {
        None => format!("wechat {}", year.year),
        Some(term) => format!("wechat {} {}", year.year, term.slug()),
    };
    let task =
        disk::Task { root: &folder, sources: &options.place.root, holds: &holds, stamp: None, progress: &Unwatched };
    disk::write_watched(&articles.value, task)?;
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
        // The other way round is as clear.
        (Some(term), Some(year)) if Term::parse(term).is_some() && Term::parse(year).is_none() => {
            (Some(year), Some(term))
        }
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
