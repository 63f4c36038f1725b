//! The Markdown files of a year.
//! In: the files, sorted; the calendar. Out: 卷首, 结语, entries in the order of the year; translations. Absent: metrics,
//! figures, the rest of the year.

use super::{
    Drafts,
    entry::{self, Expected, RawEntry, Role},
    values,
    year::Sorted,
};
use crate::{
    calendar::{Term, TermYear},
    model::{Entry, Prose, Published, When},
    parallel,
    report::{Code, Diagnostic, Place, Report},
    source::{FileId, SitePath},
    words::Language,
};

/// What entries take from the year they stand in.
pub(super) struct Frame<'c> {
    pub(super) calendar: &'c TermYear,
    pub(super) published: Option<Published>,
    pub(super) language: Language,
    pub(super) drafts: Drafts,
}

impl Frame<'_> {
    fn expected(&self, term: Option<Term>) -> Expected {
        Expected { year: self.calendar.year(), term, drafts: self.drafts }
    }
}

/// The Markdown files of a year.
#[derive(Default)]
pub(super) struct Texts {
    pub(super) opening: Option<Prose>,
    pub(super) closing: Option<Prose>,
    pub(super) entries: Vec<Entry>,
}

enum Text {
    Entry(Box<RawEntry>),
    Prose(Role, FileId, Prose),
}

impl Texts {
    pub(super) fn read(files: &Sorted<'_>, frame: &Frame<'_>, report: &mut Report) -> Self {
        let read = parallel::map(&files.texts, |(file, source, role)| {
            let mut report = Report::default();
            let text = match role {
                Role::Entry(term) => entry::read_entry(*file, source, frame.expected(*term), &mut report)
                    .map(|raw| Text::Entry(Box::new(raw))),
                Role::Opening | Role::Closing => {
                    let title = match role {
                        Role::Opening => frame.language.pick("卷首", "Opening"),
                        _ => frame.language.pick("结语", "Closing"),
                    };
                    let prose = entry::read_prose(*file, source, title, &mut report);
                    prose
                        .filter(|prose| frame.drafts == Drafts::Shown || !prose.draft)
                        .map(|prose| Text::Prose(*role, *file, prose))
                }
            };
            (text, report)
        });
        let mut texts = Self::default();
        let mut raws = Vec::new();
        for (text, faults) in read {
            report.merge(faults);
            match text {
                Some(Text::Entry(raw)) => raws.push(*raw),
                Some(Text::Prose(role, file, prose)) => {
                    let slot = if role == Role::Opening { &mut texts.opening } else { &mut texts.closing };
                    match slot {
                        Some(first) => {
                            let other = first.path.name().to_owned();
                            report
                                .add(Diagnostic::new(Code::EntryProseTwice).at(Place::file(file)).with("other", other));
                        }
                        None => *slot = Some(prose),
                    }
                }
                None => {}
            }
        }
        texts.entries = arrange(raws, frame, report);
        texts
    }
}

/// Puts entries in the order of the year, numbers them within their terms, and checks their dates.
fn arrange(mut raws: Vec<RawEntry>, frame: &Frame<'_>, report: &mut Report) -> Vec<Entry> {
    let calendar = frame.calendar;
    let order: Vec<_> = calendar.intervals().iter().map(|interval| interval.term).collect();
    let position = |raw: &RawEntry| order.iter().position(|term| *term == raw.entry.id.term);
    raws.sort_by(|a, b| {
        let key = |raw: &RawEntry| (position(raw), raw.order.unwrap_or(i64::MAX));
        key(a).cmp(&key(b)).then_with(|| natural(&a.entry.path).cmp(&natural(&b.entry.path)))
    });
    let mut entries: Vec<Entry> = Vec::with_capacity(raws.len());
    for raw in raws {
        if let (Some(date), Some(place)) = (raw.entry.date, raw.date_place) {
            check_date(date, place, &raw, calendar, report);
        }
        let mut entry = raw.entry;
        entry.published = entry.published.or(frame.published);
        entry.title = titled(entry.title, entry.id.term, frame.language);
        entry.id.number =
            entries.last().filter(|before| before.id.term == entry.id.term).map_or(1, |before| before.id.number + 1);
        entries.push(entry);
    }
    entries
}

/// The name as a person orders names: 立春, 立春-2, 立春-10.
fn natural(path: &SitePath) -> Vec<(&str, u64)> {
    let mut rest = entry::tongue(path.as_str()).0;
    let mut parts = Vec::new();
    while !rest.is_empty() {
        let digits = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let end = rest[digits..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| digits + end);
        let number = if digits == end { 0 } else { rest[digits..end].parse().unwrap_or(u64::MAX) };
        parts.push((&rest[..digits], number));
        rest = &rest[end..];
    }
    parts
}

/// An entry without a title is called by its term.
fn titled(title: String, term: Term, language: Language) -> String {
    if title.is_empty() { language.pick(term.name(), term.english()).to_owned() } else { title }
}

/// Entries in the other language. When it happened the original says; what is attached to it a translation need not say
/// again.
pub(super) fn translations(
    files: &Sorted<'_>,
    originals: &[Entry],
    frame: &Frame<'_>,
    report: &mut Report,
) -> Vec<Entry> {
    for (file, source) in &files.foreign {
        let tag = entry::tongue(source.path.as_str()).1.unwrap_or_default();
        report.add(Diagnostic::new(Code::EntryUnknownLanguage).at(Place::file(*file)).with("typed", tag));
    }
    let mut entries: Vec<Entry> = Vec::new();
    for (file, source, role) in &files.translations {
        let fault = |code| Diagnostic::new(code).at(Place::file(*file));
        let base = entry::tongue(source.path.as_str()).0;
        let Role::Entry(term) = role else {
            report.add(fault(Code::EntryNoOriginal).with("kind", "prose"));
            continue;
        };
        let Some((_, original, _)) =
            files.texts.iter().find(|(_, text, _)| entry::tongue(text.path.as_str()).0 == base)
        else {
            let name = format!("{}.md", base.rsplit('/').next().unwrap_or(base));
            report.add(fault(Code::EntryNoOriginal).with("kind", "missing").with("original", name));
            continue;
        };
        let read = entry::read_entry(*file, source, frame.expected(*term), report);
        // Of a draft, or an original that could not be read, there is nothing to say.
        let Some((raw, original)) = read.zip(originals.iter().find(|entry| entry.path == original.path)) else {
            continue;
        };
        let differs = |kind: &str, place: Place| {
            let fault = Diagnostic::new(Code::EntryTranslationDiffers).at(place).with("kind", kind);
            fault.with("original", original.path.name())
        };
        if raw.entry.id.term != original.id.term {
            report.add(differs("term", Place::file(*file)).with("term", original.id.term.name()));
        }
        if let Some(place) = raw.date_place.filter(|_| raw.entry.date != original.date) {
            report.add(differs("date", place));
        }
        if entries.iter().any(|entry| entry.id == original.id) {
            report.add(differs("twice", Place::file(*file)));
            continue;
        }
        let entry = raw.entry;
        let documents = if entry.documents.is_empty() { original.documents.clone() } else { entry.documents };
        entries.push(Entry {
            id: original.id,
            title: titled(entry.title, original.id.term, frame.language.other()),
            date: original.date,
            published: entry.published.or(original.published),
            documents,
            cover: entry.cover.or_else(|| original.cover.clone()),
            ..entry
        });
    }
    entries.sort_by_key(|entry| originals.iter().position(|original| original.id == entry.id));
    entries
}

/// A date may be vaguer than its term, but must touch it.
fn check_date(date: When, place: Place, raw: &RawEntry, calendar: &TermYear, report: &mut Report) {
    let (first, last) = (date.first(), date.last());
    let term = raw.entry.id.term;
    let days = calendar.interval(term);
    if last < days.first || first > days.last {
        if calendar.contains(first) || calendar.contains(last) {
            let fault = Diagnostic::new(Code::EntryOutsideTerm)
                .at(place)
                .with("term", term.name())
                .with("first", days.first)
                .with("last", days.last);
            let right = calendar.term_of(first).or_else(|| calendar.term_of(last));
            report.add(match right {
                Some(right) => fault.with("right", right.name()),
                None => fault,
            });
        } else {
            report.add(values::outside_year(place, first, calendar.year(), calendar.begins()));
        }
    }
}
