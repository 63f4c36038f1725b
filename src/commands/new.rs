//! `suishi new`, `suishi new entry`, `suishi new-year`: files to begin with.
//! In: what was typed. Out: files where none stood, and what to do next. Absent: what is in them (`start/`).

use super::{
    End,
    args::{NewEntryOptions, NewOptions, NewWhat, NewYearOptions},
    terminal::Terminal,
    terms::plain,
};
use crate::{
    calendar::{Begins, Term, TermYear},
    disk::{self, Placed},
    error::Error,
    model::Site,
    output::OutputTree,
    read::{self, Drafts, Readings, Wishes},
    report::{Report, suggest},
    source::Sources,
    start::{self, Beginning},
};
use std::path::Path;

/// A new site.
pub(super) fn run(options: &NewOptions, terminal: &Terminal) -> Result<End, Error> {
    if let Some(NewWhat::Entry(options)) = &options.what {
        return run_entry(options, *terminal);
    }
    let root = options.dir.as_deref().unwrap_or(Path::new("."));
    let Some(typed) = &options.first_year else {
        terminal.complain("new-no-year", &[("root", &root.display().to_string())]);
        return Ok(End::Faults);
    };
    let Some(calendar) = calendar(typed, options.begins.as_deref(), Begins::default(), *terminal) else {
        return Ok(End::Faults);
    };
    let beginning = Beginning { calendar, name: filled(&options.name), organisation: filled(&options.organisation) };
    let tree = start::site(&beginning);
    let year = beginning.calendar.year().to_string();
    let said = ("new-done", vec![("year", year)]);
    plant(&tree, root, "new-in-the-way", said, *terminal)
}

/// Another year of a site.
pub(super) fn run_year(options: &NewYearOptions, terminal: &Terminal) -> Result<End, Error> {
    let (site, sources) = load(&options.root)?;
    // The years of one site begin alike, unless it is said otherwise.
    let usual = site.years.last().map_or_else(Begins::default, |year| year.calendar.begins());
    let Some(calendar) = calendar(&options.year, options.begins.as_deref(), usual, *terminal) else {
        return Ok(End::Faults);
    };
    let number = calendar.year();
    let standing: Vec<String> =
        sources.under(&format!("content/{number}")).map(|(_, source)| source.path.to_string()).collect();
    if !standing.is_empty() {
        complain_in_the_way("new-year-in-the-way", &standing, *terminal);
        return Ok(End::Faults);
    }
    let earlier = site.years.iter().rev().find(|year| year.year < number);
    let before = earlier.or(site.years.first()).map(|year| &**year);
    let tree = start::year(&calendar, before, &sources);
    let from = before.map_or_else(|| "none".to_owned(), |year| year.year.to_string());
    let unread: Vec<&str> = before.iter().flat_map(|year| &year.unread.ids).map(String::as_str).collect();
    let unread = if unread.is_empty() { "none".to_owned() } else { unread.join(terminal.language.pick("、", ", ")) };
    let said = ("new-year-done", vec![("year", number.to_string()), ("from", from), ("unread", unread)]);
    plant(&tree, &options.root, "new-year-in-the-way", said, *terminal)
}

/// One more text of a term.
fn run_entry(options: &NewEntryOptions, terminal: Terminal) -> Result<End, Error> {
    let Some(term) = Term::parse(&options.term) else {
        let near = suggest::nearest(&options.term, Term::spellings().map(|(spelling, _)| spelling));
        terminal.complain("new-entry-term", &[("typed", &options.term), ("suggestion", near.unwrap_or("none"))]);
        return Ok(End::Faults);
    };
    let (site, sources) = load(&options.root)?;
    let year = match &options.year {
        None => site.years.last().map(|year| &**year),
        Some(typed) => plain(typed).parse().ok().and_then(|year| site.year(year)),
    };
    let Some(year) = year else {
        complain_no_year(&site, options.year.as_deref(), terminal);
        return Ok(End::Faults);
    };
    let tree = start::entry(year, &sources, term, options.title.trim());
    let path = tree.iter().next().map(|(path, _)| path.to_string()).unwrap_or_default();
    // What `new` wrote for the term is as good a place.
    let waiting = year.entries_of(term).find(|entry| entry.draft);
    let waiting = waiting.map_or_else(|| "none".to_owned(), |entry| entry.path.to_string());
    let said = ("new-entry-done", vec![("path", path), ("waiting", waiting)]);
    plant(&tree, &options.root, "new-entry-in-the-way", said, terminal)
}

/// The site as a preview would read it; whatever is wrong with it stops nothing here.
fn load(root: &Path) -> Result<(Site, Sources), Error> {
    let sources = disk::load(root)?;
    let wishes = Wishes { drafts: Drafts::Shown, ..Wishes::default() };
    let site = read::read(&sources, &wishes, &Readings::passing()).into(&mut Report::default());
    Ok((site, sources))
}

/// The year as typed; `None` has been said.
fn calendar(year: &str, begins: Option<&str>, usual: Begins, terminal: Terminal) -> Option<TermYear> {
    let begins = match begins.map(Term::parse) {
        None => usual,
        Some(Some(Term::Xiaohan)) => Begins::Xiaohan,
        Some(Some(Term::Lichun)) => Begins::Lichun,
        Some(_) => {
            terminal.complain("terms-begins", &[("typed", begins.unwrap_or_default())]);
            return None;
        }
    };
    let calendar = plain(year).parse().ok().and_then(|year| TermYear::new(year, begins).ok());
    if calendar.is_none() {
        terminal.complain("terms-range", &[("typed", year)]);
    }
    calendar
}

/// Writes the tree and says so, or names what is in the way.
fn plant(
    tree: &OutputTree,
    root: &Path,
    in_the_way: &str,
    (done, mut args): (&str, Vec<(&str, String)>),
    terminal: Terminal,
) -> Result<End, Error> {
    // Thirty small files are sooner written than given up.
    disk::interrupt::listen();
    match disk::place(tree, root)? {
        Placed::InTheWay(paths) => {
            let paths: Vec<String> = paths.iter().map(|path| path.display().to_string()).collect();
            complain_in_the_way(in_the_way, &paths, terminal);
            Ok(End::Faults)
        }
        Placed::Written => {
            let root = if root == Path::new(".") { "here".to_owned() } else { root.display().to_string() };
            args.extend([("files", tree.len().to_string()), ("root", root)]);
            let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
            terminal.complain(done, &args);
            Ok(End::Clean)
        }
    }
}

/// Names the first few; a folder of photographs may hold hundreds.
fn complain_in_the_way(key: &str, paths: &[String], terminal: Terminal) {
    const NAMED: usize = 3;
    let named: Vec<&str> = paths.iter().take(NAMED).map(String::as_str).collect();
    let named = named.join(terminal.language.pick("、", ", "));
    let more = if paths.len() > NAMED { paths.len().to_string() } else { "none".to_owned() };
    terminal.complain(key, &[("paths", &named), ("count", &more)]);
}

fn complain_no_year(site: &Site, typed: Option<&str>, terminal: Terminal) {
    let known: Vec<String> = site.years.iter().map(|year| year.year.to_string()).collect();
    let known = if known.is_empty() { "none".to_owned() } else { known.join(terminal.language.pick("、", ", ")) };
    terminal.complain("new-entry-year", &[("typed", typed.unwrap_or_default()), ("known", &known)]);
}

/// A name of nothing but spaces is none.
fn filled(name: &Option<String>) -> Option<String> {
    name.as_deref().map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned)
}
