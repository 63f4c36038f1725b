//! Entries, opening and closing: front matter and body.
//! In: a Markdown file of a year. Out: [`Entry`] (its number still open) or [`Prose`]. Absent: Markdown's meaning.

use super::{
    Drafts, text,
    when::{read_published, read_when},
    yaml::{At, Fields, Yaml},
};
use crate::{
    calendar::Term,
    model::{Body, Document, Entry, EntryId, Prose, Published, When},
    report::{Code, Diagnostic, Place, Report, suggest},
    source::{FileId, SitePath, Source},
};
use std::sync::Arc;

/// Front matter is a handful of lines; more than this is a pasted text.
const LARGEST_FRONT_MATTER: usize = 64 << 10;
/// A body beyond this is no entry of a review.
const LARGEST_BODY: usize = 4 << 20;

/// Stands in for a term that could not be read, so that the rest of the entry is checked; nothing is written then.
const SOME_TERM: Term = Term::Lichun;

/// An entry as far as its own file tells.
pub(crate) struct RawEntry {
    /// Its title may still be empty.
    pub(crate) entry: Entry,
    pub(crate) order: Option<i64>,
    /// Where its date was typed.
    pub(crate) date_place: Option<Place>,
}

/// What a Markdown file of a year is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Opening,
    Closing,
    /// An entry, with the term its name says.
    Entry(Option<Term>),
}

/// What is known of an entry before it is read.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Expected {
    pub(crate) year: i32,
    /// The term its name says.
    pub(crate) term: Option<Term>,
    pub(crate) drafts: Drafts,
}

/// Cuts from a path the language it names before its ending: `2018/立春.en.md` is `2018/立春` in English.
pub(crate) fn tongue(path: &str) -> (&str, Option<&str>) {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let Some((base, tag)) = stem.rsplit_once('.').filter(|(base, _)| !base.is_empty() && !base.ends_with('/')) else {
        return (stem, None);
    };
    let (main, country) = tag.split_once(['-', '_']).map_or((tag, None), |(main, country)| (main, Some(country)));
    let letters = |text: &str, most: usize| {
        (2..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
    };
    let is_tag = letters(main, 2) && country.is_none_or(|country| letters(country, 4));
    if is_tag { (base, Some(tag)) } else { (stem, None) }
}

/// Reads the role from the path below the year: `03-立春-2.md`, `lichun/会议.md`, `卷首.md`, `立春.en.md`.
pub(crate) fn role(below_year: &str) -> Role {
    let (folder, name) = below_year.rsplit_once('/').map_or((None, below_year), |(folder, name)| (Some(folder), name));
    let (stem, _) = tongue(name);
    if folder.is_none() {
        match stem.to_lowercase().as_str() {
            "卷首" | "卷首语" | "序" | "前言" | "preface" | "opening" => return Role::Opening,
            "结语" | "卷尾" | "后记" | "closing" | "epilogue" => return Role::Closing,
            _ => {}
        }
    }
    let by_folder = folder.and_then(|folder| term_in(folder.rsplit('/').next().unwrap_or(folder)));
    Role::Entry(term_in(stem).or(by_folder))
}

/// The term a name begins with, a leading number aside; whatever follows a delimiter is the author's.
fn term_in(name: &str) -> Option<Term> {
    const DELIMITERS: [char; 7] = ['-', '_', ' ', '.', '　', '—', '·'];
    let name = name.trim_start_matches(|c: char| c.is_ascii_digit() || DELIMITERS.contains(&c));
    let ends = name
        .char_indices()
        .filter(|(_, c)| DELIMITERS.contains(c) || matches!(c, '(' | '（' | '2'..='9'))
        .map(|(at, _)| at);
    // The longest match first: `li-chun-2` is 立春 by two parts.
    let mut ends: Vec<usize> = ends.chain([name.len()]).collect();
    ends.reverse();
    ends.into_iter().find_map(|end| Term::parse(&name[..end]))
}

/// Reads an entry; `None` for a draft that is left out, or (reported) a file that is no text.
pub(crate) fn read_entry(
    file: FileId,
    source: &Source,
    Expected { year, term: by_name, drafts }: Expected,
    report: &mut Report,
) -> Option<RawEntry> {
    let (front, mut body) = cut(file, source, report)?;
    let mut raw = RawFront::default();
    let mut sound = true;
    if let Some((offset, text)) = front {
        // Where the front matter is beyond reading, the body still is not: its faults are told in the same sitting.
        sound = Yaml::of_text(file, text, offset, LARGEST_FRONT_MATTER, report)
            .and_then(|yaml| {
                let mut fields = yaml.root().fields("entry", report)?;
                raw.read(&mut fields, source);
                fields.finish(report);
                Some(())
            })
            .is_some();
    }
    if raw.draft && drafts == Drafts::LeftOut {
        return None;
    }
    let term = match raw.term {
        Some(Ok(term)) => term,
        Some(Err((place, typed))) => {
            report.add(unknown_term(place, &typed));
            raw.date_place = None;
            by_name.unwrap_or(SOME_TERM)
        }
        None => by_name.unwrap_or_else(|| {
            if sound {
                report.add(no_term(file, source));
            }
            raw.date_place = None;
            SOME_TERM
        }),
    };
    let title = raw.title.or_else(|| take_heading(&mut body)).unwrap_or_default();
    let entry = Entry {
        id: EntryId { year, term, number: 0 },
        path: source.path.clone(),
        title,
        date: raw.date,
        published: raw.published,
        summary: raw.summary,
        tags: raw.tags,
        documents: raw.documents,
        cover: raw.cover,
        draft: raw.draft,
        body,
    };
    Some(RawEntry { entry, order: raw.order, date_place: raw.date_place })
}

/// Reads opening, closing or 关于; `fallback` is its title when the author gives none.
pub(crate) fn read_prose(file: FileId, source: &Source, fallback: &str, report: &mut Report) -> Option<Prose> {
    let (front, mut body) = cut(file, source, report)?;
    let (mut title, mut date, mut draft) = (None, None, false);
    if let Some((offset, text)) = front {
        let yaml = Yaml::of_text(file, text, offset, LARGEST_FRONT_MATTER, report)?;
        let mut fields = yaml.root().fields("prose", report)?;
        title = fields.text("title");
        if let Some(at) = fields.get("date") {
            date = read_when(at, fields.report());
        }
        draft = fields.flag("draft").unwrap_or(false);
        fields.finish(report);
    }
    let title = title.or_else(|| take_heading(&mut body)).unwrap_or_else(|| fallback.to_owned());
    Some(Prose { path: source.path.clone(), title, date, draft, body })
}

/// The front matter alone.
pub(crate) fn front(file: FileId, source: &Source, report: &mut Report) -> Option<Yaml> {
    let (offset, text) = cut(file, source, report)?.0?;
    Yaml::of_text(file, text, offset, LARGEST_FRONT_MATTER, report)
}

/// `小寒节` is not one of the 24; perhaps it was meant to be one.
pub(crate) fn unknown_term(place: Place, typed: &str) -> Diagnostic {
    let fault = Diagnostic::new(Code::EntryUnknownTerm).at(place).with("typed", typed);
    match suggest::nearest(typed, Term::spellings().map(|(spelling, _)| spelling)) {
        Some(near) => fault.with("suggestion", near),
        None => fault,
    }
}

fn no_term(file: FileId, source: &Source) -> Diagnostic {
    let name = source.path.stem();
    let fault = Diagnostic::new(Code::EntryNoTerm).at(Place::file(file)).with("name", name);
    let plain = name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == '_');
    match suggest::nearest(plain, Term::spellings().map(|(spelling, _)| spelling)) {
        Some(near) => fault.with("suggestion", near),
        None => fault,
    }
}

#[derive(Default)]
struct RawFront {
    term: Option<Result<Term, (Place, String)>>,
    title: Option<String>,
    date: Option<When>,
    date_place: Option<Place>,
    published: Option<Published>,
    summary: Option<String>,
    tags: Vec<String>,
    documents: Vec<Document>,
    cover: Option<SitePath>,
    order: Option<i64>,
    draft: bool,
}

impl RawFront {
    fn read(&mut self, fields: &mut Fields<'_>, source: &Source) {
        self.title = fields.text("title");
        if let Some(at) = fields.get("term")
            && let Some(text) = at.text(fields.report())
        {
            self.term = Some(Term::parse(&text).ok_or_else(|| (at.place(), text)));
        }
        if let Some(at) = fields.get("date") {
            self.date = read_when(at, fields.report());
            self.date_place = self.date.map(|_| at.place());
        }
        if let Some(at) = fields.get("published") {
            self.published = read_published(at, fields.report());
        }
        self.summary = fields.text("summary");
        // `tags: 整治、楼道` is what one would write on paper.
        let typed = fields.texts("tags");
        let tags =
            typed.iter().flat_map(|tag| tag.split(['、', '，', ','])).map(str::trim).filter(|tag| !tag.is_empty());
        self.tags = tags.map(str::to_owned).collect();
        self.documents =
            fields.list("documents").into_iter().filter_map(|at| read_document(at, source, fields.report())).collect();
        if let Some(at) = fields.get("cover") {
            self.cover = read_path(at, source, fields.report());
        }
        if let Some(at) = fields.get("order")
            && let Some(text) = at.text(fields.report())
        {
            self.order = text.parse().ok();
            if self.order.is_none() {
                at.report_shape("integer", fields.report());
            }
        }
        self.draft = fields.flag("draft").unwrap_or(false);
    }
}

/// `《…》`, or `{title: 《…》, issuer: …, file: …}`.
fn read_document(at: At<'_>, source: &Source, report: &mut Report) -> Option<Document> {
    if !at.is_map() {
        return at.text(report).map(|title| Document { title, issuer: None, file: None });
    }
    let mut fields = at.fields("document", report)?;
    let title = fields.required("title");
    let issuer = fields.text("issuer");
    let file = fields.get("file").and_then(|at| read_path(at, source, fields.report()));
    fields.finish(report);
    Some(Document { title: title?, issuer, file })
}

/// A file named in front matter, relative to the entry.
fn read_path(at: At<'_>, source: &Source, report: &mut Report) -> Option<SitePath> {
    let text = at.text(report)?;
    let path = source.path.beside(&text).ok();
    if path.is_none() {
        report.add(Diagnostic::new(Code::MediaOutside).at(at.place()).with("typed", text));
    }
    path
}

type Front<'s> = Option<(usize, &'s str)>;

/// Cuts the front matter off: its offset and text, and the body.
fn cut<'s>(file: FileId, source: &'s Source, report: &mut Report) -> Option<(Front<'s>, Body)> {
    let (mark, text) = text::utf8(file, source, report)?;
    if text.len() > LARGEST_BODY {
        report.add(
            Diagnostic::new(Code::EntryTooLarge)
                .at(Place::file(file))
                .with("size", text.len() >> 10)
                .with("limit", LARGEST_BODY >> 10),
        );
        return None;
    }
    let body = |start: usize| Body { file, source: Arc::clone(text), start };
    let mut lines = text[mark..].split_inclusive('\n');
    let opening = lines.next().unwrap_or_default();
    if is_slip_of_fence(opening) {
        let place = Place::new(file, mark..mark + opening.trim_end().len());
        report.add(Diagnostic::new(Code::EntryBadFence).at(place).with("typed", opening.trim_end()));
    }
    if is_setting(opening) {
        let place = Place::new(file, mark..mark + opening.trim_end().len());
        let typed: String = opening.trim_end().chars().take(24).collect();
        report.add(Diagnostic::new(Code::EntryNoFence).at(place).with("typed", typed));
    }
    let Some(first) = Some(opening).filter(|line| line.trim_end() == "---") else { return Some((None, body(mark))) };
    let begin = mark + first.len();
    let mut at = begin;
    for line in lines {
        if matches!(line.trim_end(), "---" | "...") {
            return Some((Some((begin, &text[begin..at])), body(at + line.len())));
        }
        at += line.len();
    }
    report.add(Diagnostic::new(Code::EntryFrontMatterOpen).at(Place::new(file, mark..mark + first.trim_end().len())));
    None
}

/// A first line of dashes that a Chinese input method or a word processor made of `---`.
fn is_slip_of_fence(line: &str) -> bool {
    let line = line.trim();
    line != "---" && line.chars().count() >= 2 && line.chars().all(|c| matches!(c, '-' | '－' | '—' | '–' | '―' | '─'))
}

/// A first line that is a setting of the front matter, its fence forgotten.
fn is_setting(line: &str) -> bool {
    const KEYS: [&str; 7] = ["title", "date", "term", "summary", "tags", "documents", "draft"];
    line.split_once([':', '：']).is_some_and(|(key, _)| KEYS.contains(&key.trim_end()))
}

/// A first line `# 标题` is the title, as a text pasted from elsewhere has it.
fn take_heading(body: &mut Body) -> Option<String> {
    let text = body.text();
    let start = text.len() - text.trim_start().len();
    let line = text[start..].lines().next()?;
    let title = line.strip_prefix("# ")?.trim().trim_end_matches('#').trim_end();
    if title.is_empty() || title.contains(['*', '`', '[', '<', '!']) {
        return None;
    }
    let (title, end) = (title.to_owned(), start + line.len());
    body.start += end;
    Some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_its_term() {
        for name in [
            "立春.md",
            "lichun.md",
            "03-lichun.md",
            "03-立春.md",
            "立春-2.md",
            "立春2.md",
            "lichun/任何.md",
            "li-chun-2.md",
            "03_立春_部署会.md",
            "Beginning of Spring.md",
            "立春（二）.md",
        ] {
            assert_eq!(role(name), Role::Entry(Some(Term::Lichun)), "{name}");
        }
        assert_eq!(role("小寒节.md"), Role::Entry(None));
        assert_eq!(role("立春以来.md"), Role::Entry(None));
        assert_eq!(role("卷首.md"), Role::Opening);
        assert_eq!(role("Closing.md"), Role::Closing);
        assert_eq!(role("白露/立夏.md"), Role::Entry(Some(Term::Lixia)));
        assert_eq!(role("立春.en.md"), Role::Entry(Some(Term::Lichun)));
        assert_eq!(role("preface.en.md"), Role::Opening);
    }

    #[test]
    fn a_name_says_its_language() {
        assert_eq!(tongue("2018/立春.md"), ("2018/立春", None));
        assert_eq!(tongue("2018/立春.en.md"), ("2018/立春", Some("en")));
        assert_eq!(tongue("2018/立春.zh-Hans.md"), ("2018/立春", Some("zh-Hans")));
        assert_eq!(tongue("2018/立春.定稿.md"), ("2018/立春.定稿", None));
        assert_eq!(tongue("2018/03.lichun.md"), ("2018/03.lichun", None));
        assert_eq!(tongue("2018/.en.md"), ("2018/.en", None));
    }
}
