//! What an author begins with: a site, another year, another entry.
//! In: a year of the calendar, a few names, what the years before had. Out: [`OutputTree`], rooted in the site's folder.
//! Absent: the disk (`disk/place.rs` lays a tree, only where nothing stands), and anything that happened: every
//! text is a draft, every number an example and called one.
//!
//! All files end their lines as Windows does: its Notepad showed a text of plain line feeds as one single line until 2018,
//! and offices keep machines long; no editor elsewhere minds. Only the guide has a byte order mark, for only the guide is
//! read by nobody but a person.

mod carry;
mod scalar;

use self::scalar::scalar;
use crate::{
    calendar::{Begins, Term, TermYear},
    model::Year,
    output::{Artifact, OutputTree},
    source::{OutPath, Sources},
};

/// A new site.
#[derive(Debug, Clone)]
pub struct Beginning {
    pub calendar: TermYear,
    /// 站名; one that reads well stands in for it.
    pub name: Option<String>,
    pub organisation: Option<String>,
}

/// `site.yaml`, a first year, and a guide for somebody who never saw a terminal.
#[must_use]
pub fn site(beginning: &Beginning) -> OutputTree {
    let calendar = &beginning.calendar;
    let mut tree = OutputTree::default();
    let organisation = match &beginning.organisation {
        Some(name) => format!("organisation: {}", scalar(name)),
        None => "# organisation: 单位名称".to_owned(),
    };
    let name = scalar(beginning.name.as_deref().unwrap_or("岁时"));
    let text = filled(include_str!("templates/site.yaml"), &[("name", &name), ("organisation", &organisation)]);
    put(&mut tree, "content/site.yaml", &text);
    let (year, next) = (calendar.year().to_string(), (calendar.year() + 1).to_string());
    put_year(&mut tree, calendar, "代号", "#   - {metric: example-total, note: 短说明}");
    let examples = [
        ("metrics.yaml", include_str!("templates/metrics.yaml")),
        ("figures.yaml", include_str!("templates/figures.yaml")),
    ];
    for (name, text) in examples {
        put(&mut tree, &format!("content/{year}/{name}"), &filled(text, &[("year", &year)]));
    }
    let first = file_name(1, calendar.begins().opening());
    let guide = filled(include_str!("templates/guide.txt"), &[("year", &year), ("next", &next), ("first", &first)]);
    put(&mut tree, "使用说明.txt", &format!("\u{feff}{guide}"));
    tree
}

/// Another year of a site. Of `before` it has the metrics, defined as they were and without any number, and the figures
/// that need no more than those.
#[must_use]
pub fn year(calendar: &TermYear, before: Option<&Year>, sources: &Sources) -> OutputTree {
    let mut tree = OutputTree::default();
    let ring = before.and_then(|year| year.ring.as_ref()).map_or("代号", |id| id.0.as_str());
    let numbers = before.map(carry::key_numbers).filter(|numbers| !numbers.is_empty());
    put_year(&mut tree, calendar, ring, numbers.as_deref().unwrap_or("#   - {metric: 代号, note: 短说明}"));
    let folder = format!("content/{}", calendar.year());
    if let Some(before) = before {
        put(&mut tree, &format!("{folder}/metrics.yaml"), &carry::metrics(before, calendar.year(), sources));
        put(&mut tree, &format!("{folder}/figures.yaml"), &carry::figures(before, calendar.year()));
    }
    tree
}

/// One more text of a term, under a name that no text of the year has.
#[must_use]
pub fn entry(year: &Year, sources: &Sources, term: Term, title: &str) -> OutputTree {
    let folder = format!("content/{}", year.year);
    let is_taken = |stem: &str| {
        sources.under(&folder).any(|(_, source)| source.path.folder() == folder && source.path.stem() == stem)
    };
    // Beside 17-白露.md it is 17-白露-2.md, so that a folder shows them side by side.
    let beside = year.entries_of(term).map(|entry| &entry.path).find(|path| path.folder() == folder);
    let stem = beside.map_or(term.name(), |path| path.stem());
    let stem = stem.strip_suffix(|c: char| c.is_ascii_digit()).and_then(|s| s.strip_suffix('-')).unwrap_or(stem);
    let mut names = std::iter::once(stem.to_owned()).chain((2..).map(|number| format!("{stem}-{number}")));
    let name = names.find(|name| !is_taken(name)).expect("there is always a next number");
    let interval = year.calendar.interval(term);
    let text = filled(
        include_str!("templates/titled.md"),
        &[
            ("title", &scalar(title)),
            ("term", term.name()),
            ("date", &interval.first.to_string()),
            ("days", &days(&year.calendar, term)),
        ],
    );
    let mut tree = OutputTree::default();
    put(&mut tree, &format!("{folder}/{name}.md"), &text);
    tree
}

/// `year.yaml` and the texts: opening, one a term in the order of the year, closing.
fn put_year(tree: &mut OutputTree, calendar: &TermYear, ring: &str, numbers: &str) {
    let (year, next) = (calendar.year().to_string(), (calendar.year() + 1).to_string());
    let folder = format!("content/{year}");
    let begins = match calendar.begins() {
        Begins::Xiaohan => "小寒",
        Begins::Lichun => "立春",
    };
    let text = filled(
        include_str!("templates/year.yaml"),
        &[("year", &year), ("next", &next), ("begins", begins), ("ring", ring), ("numbers", numbers)],
    );
    put(tree, &format!("{folder}/year.yaml"), &text);
    put(tree, &format!("{folder}/卷首.md"), include_str!("templates/opening.md"));
    for (at, interval) in calendar.intervals().iter().enumerate() {
        let (term, date) = (interval.term, interval.first.to_string());
        let text = filled(
            include_str!("templates/entry.md"),
            &[("term", term.name()), ("date", &date), ("days", &days(calendar, term))],
        );
        put(tree, &format!("{folder}/{}", file_name(at + 1, term)), &text);
    }
    put(tree, &format!("{folder}/结语.md"), include_str!("templates/closing.md"));
}

/// `17-白露.md`
fn file_name(place: usize, term: Term) -> String {
    format!("{place:02}-{}.md", term.name())
}

/// `9月7日至9月22日`
fn days(calendar: &TermYear, term: Term) -> String {
    let interval = calendar.interval(term);
    let day = |date: crate::calendar::Date| format!("{}月{}日", date.month(), date.day());
    format!("{}至{}", day(interval.first), day(interval.last))
}

/// The template with each `{key}` replaced.
fn filled(template: &str, pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(template.to_owned(), |text, (key, value)| text.replace(&format!("{{{key}}}"), value))
}

fn put(tree: &mut OutputTree, path: &str, text: &str) {
    let path = OutPath::new(path).expect("names of terms and of our own files can be files anywhere");
    let text = text.replace("\r\n", "\n").replace('\n', "\r\n");
    tree.insert(path, Artifact::of(text)).expect("every file is put once");
}
