//! Two versions of a year side by side.
//! In: the year as it was and as it is, with their sources. Out: [`Difference`]s: data, in the order of the year. Absent:
//! sentences; how the versions were kept.

use crate::{
    error::Error,
    model::{
        Body, Correction, ELSEWHERE, Entry, FigureKind, FigureSpec, KeyNumber, Metric, Prose, Site, Target, Values,
        Year, Years,
    },
    render::{day, key_name, with_unit},
    report::diff,
    source::{Digest, SitePath, Sources},
    words::Language,
};
use std::collections::BTreeMap;

/// What became of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    pub subject: Subject,
    /// As a reader knows it: 白露《一日十六场》, 会议, photos/a.jpg; nothing for the year itself.
    pub name: String,
    pub changes: Vec<Change>,
}

/// What kind of thing, in the order in which differences are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// 更正
    Correction,
    /// Title, dates, colophon.
    Year,
    /// An entry, 卷首, 结语.
    Text,
    /// A metric.
    Number,
    /// A figure.
    Figure,
    /// A picture or an attachment.
    File,
    /// What all years share: `site.yaml`, 关于, the theme.
    Shared,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    Added,
    Removed,
    /// The same, under another name before.
    Renamed(String),
    /// Something that is said of it; `None` where it was not said.
    Said {
        label: &'static str,
        before: Option<String>,
        after: Option<String>,
    },
    /// A number of a metric, under its key (白露, 3月 …; nothing where it stands alone), with its unit.
    Value {
        key: String,
        before: Option<String>,
        after: Option<String>,
    },
    /// A place in the words, with a little of what stands around it.
    Words {
        before: String,
        after: String,
    },
    /// Other bytes under the same name.
    Replaced,
}

/// A year, and the files it was read from.
#[derive(Debug, Clone, Copy)]
pub struct Version<'v> {
    pub site: &'v Site,
    pub year: &'v Year,
    pub sources: &'v Sources,
}

/// Everything in which two versions of a year differ; nothing where they say the same.
///
/// # Errors
/// When a picture of one of them can no longer be read.
pub fn differences(before: Version<'_>, after: Version<'_>) -> Result<Vec<Difference>, Error> {
    let language = after.site.config.language;
    let mut all = corrections(before.year, after.year, language);
    all.extend(Difference::of(Subject::Year, String::new(), year(before.year, after.year, language)));
    all.extend(texts(before, after));
    all.extend(numbers(before.year, after.year, language));
    all.extend(figures(before.year, after.year));
    all.extend(files(before.year, after.year)?);
    all.extend(shared(before, after)?);
    Ok(all)
}

impl Difference {
    fn of(subject: Subject, name: String, changes: Vec<Change>) -> Option<Self> {
        (!changes.is_empty()).then_some(Self { subject, name, changes })
    }

    fn new(subject: Subject, name: String, change: Change) -> Self {
        Self { subject, name, changes: vec![change] }
    }
}

/// The corrections that one version names and the other does not.
fn corrections(before: &Year, after: &Year, language: Language) -> Vec<Difference> {
    let key = |one: &Correction| (one.date, one.page, one.what.clone(), one.why.clone());
    let name = |one: &Correction| format!("{} {}", day(one.date, language), one.what);
    let is_in = |year: &Year, wanted: &Correction| year.corrections.iter().any(|one| key(one) == key(wanted));
    let gone = before.corrections.iter().filter(|one| !is_in(after, one));
    let gone = gone.map(|one| Difference::new(Subject::Correction, name(one), Change::Removed));
    let come = after.corrections.iter().filter(|one| !is_in(before, one));
    gone.chain(come.map(|one| Difference::new(Subject::Correction, name(one), Change::Added))).collect()
}

/// What differs of what is said under a label.
fn said(label: &'static str, before: Option<String>, after: Option<String>) -> Option<Change> {
    (before != after).then_some(Change::Said { label, before, after })
}

fn year(before: &Year, after: &Year, language: Language) -> Vec<Change> {
    let of = |year: &Year| {
        let published = |year: &Year| year.published.map(|published| day(published.date, language));
        let editor = |editor: &crate::model::Editor| format!("{} {}", editor.role, editor.name).trim().to_owned();
        let separator = language.pick("、", ", ");
        let listed = |list: Vec<String>| (!list.is_empty()).then(|| list.join(separator));
        let number = |number: &KeyNumber| {
            let said = [Some(number.metric.typed().to_owned()), number.name.clone(), number.note.clone()];
            said.into_iter().flatten().collect::<Vec<_>>().join(" ")
        };
        [
            ("title", Some(year.title.clone())),
            ("subtitle", year.subtitle.clone()),
            ("theme", year.theme.clone()),
            ("lead", year.lead.clone()),
            ("begins", Some(year.calendar.begins().opening().name().to_owned())),
            ("published", published(year)),
            ("as-of", year.as_of.map(|date| day(date, language))),
            ("ring", year.ring.as_ref().map(|id| id.0.clone())),
            ("key-numbers", listed(year.key_numbers.iter().map(number).collect())),
            ("source", year.source.clone()),
            ("editors", listed(year.editors.iter().map(editor).collect())),
            ("thanks", year.thanks.clone()),
        ]
    };
    of(before)
        .into_iter()
        .zip(of(after))
        .filter_map(|((label, before), (_, after))| said(label, before, after))
        .collect()
}

/// 卷首, the entries in their order, 结语.
fn texts(before: Version<'_>, after: Version<'_>) -> Vec<Difference> {
    let language = after.site.config.language;
    let mut all = Vec::new();
    all.extend(piece(&before.year.opening, &after.year.opening, language.pick("卷首", "Opening")));
    // The same file is the same entry; what moved to another file is known by its term and title, or by its words.
    let mut old: Vec<&Entry> = before.year.entries.iter().collect();
    let mut take = |is: &dyn Fn(&Entry) -> bool| old.iter().position(|entry| is(entry)).map(|at| old.remove(at));
    let by_file: Vec<Option<&Entry>> =
        after.year.entries.iter().map(|new| take(&|entry| entry.path == new.path)).collect();
    for (new, found) in after.year.entries.iter().zip(by_file) {
        let alike = |entry: &Entry| {
            let title = entry.title == new.title && entry.id.term == new.id.term;
            title || !new.body.text().trim().is_empty() && entry.body.text() == new.body.text()
        };
        let name = entry_name(new, language);
        match found.or_else(|| take(&alike)) {
            Some(old) => all.extend(Difference::of(Subject::Text, name, entry(old, new, language))),
            None => all.push(Difference::new(Subject::Text, name, Change::Added)),
        }
    }
    all.extend(
        old.into_iter().map(|entry| Difference::new(Subject::Text, entry_name(entry, language), Change::Removed)),
    );
    all.extend(piece(&before.year.closing, &after.year.closing, language.pick("结语", "Closing")));
    all
}

fn entry_name(entry: &Entry, language: Language) -> String {
    let term = entry.id.term;
    match language {
        Language::Zh if entry.title == term.name() => entry.title.clone(),
        Language::Zh => format!("{}《{}》", term.name(), entry.title),
        Language::En => format!("{}: {}", term.english(), entry.title),
    }
}

fn entry(before: &Entry, after: &Entry, language: Language) -> Vec<Change> {
    let of = |entry: &Entry| {
        let documents = entry.documents.iter().map(|document| {
            let issuer = document.issuer.as_deref().unwrap_or_default();
            format!("{} {issuer}", document.title).trim().to_owned()
        });
        let listed = |list: Vec<String>| (!list.is_empty()).then(|| list.join(language.pick("、", ", ")));
        [
            ("file", Some(entry.path.name().to_owned())),
            ("term", Some(language.pick(entry.id.term.name(), entry.id.term.english()).to_owned())),
            ("title", Some(entry.title.clone())),
            ("date", entry.date.map(|date| crate::render::when(date, language))),
            ("summary", entry.summary.clone()),
            ("tags", listed(entry.tags.clone())),
            ("documents", listed(documents.collect())),
            ("cover", entry.cover.as_ref().map(|path| path.name().to_owned())),
        ]
    };
    let said =
        of(before).into_iter().zip(of(after)).filter_map(|((label, before), (_, after))| said(label, before, after));
    said.chain(words(&before.body, &after.body)).collect()
}

fn piece(before: &Option<Prose>, after: &Option<Prose>, name: &str) -> Option<Difference> {
    let changes = match (before, after) {
        (None, None) => return None,
        (Some(_), None) => vec![Change::Removed],
        (None, Some(_)) => vec![Change::Added],
        (Some(before), Some(after)) => {
            let title = said("title", Some(before.title.clone()), Some(after.title.clone()));
            title.into_iter().chain(words(&before.body, &after.body)).collect()
        }
    };
    Difference::of(Subject::Text, name.to_owned(), changes)
}

fn words(before: &Body, after: &Body) -> impl Iterator<Item = Change> {
    let pieces = diff::pieces(before.text().trim(), after.text().trim());
    pieces.into_iter().map(|(before, after)| Change::Words { before, after })
}

fn numbers(before: &Year, after: &Year, language: Language) -> Vec<Difference> {
    let mut all = Vec::new();
    for metric in &after.metrics {
        match before.metric(&metric.id) {
            Some(old) => {
                all.extend(Difference::of(Subject::Number, metric.name.clone(), number(old, metric, language)));
            }
            None => all.push(Difference::new(Subject::Number, metric.name.clone(), Change::Added)),
        }
    }
    let gone = before.metrics.iter().filter(|metric| after.metric(&metric.id).is_none());
    all.extend(gone.map(|metric| Difference::new(Subject::Number, metric.name.clone(), Change::Removed)));
    all
}

fn number(before: &Metric, after: &Metric, language: Language) -> Vec<Change> {
    let of = |metric: &Metric| {
        let target = match &metric.target {
            Some(Target::Each(number)) => Some(with_unit(*number, &metric.unit)),
            Some(Target::Series(values)) => {
                let each = cells_of(values, "", &metric.unit, language);
                let each: Vec<String> = each.into_iter().map(|(key, cell)| format!("{key} {cell}")).collect();
                Some(each.join(language.pick("、", ", ")))
            }
            None => None,
        };
        [
            ("name", Some(metric.name.clone())),
            ("unit", Some(metric.unit.clone()).filter(|unit| !unit.is_empty())),
            ("by", Some(metric.values.grain().into_owned())),
            ("total", metric.total.map(|total| with_unit(total, &metric.unit))),
            ("target", target),
            ("definition", metric.definition.clone()),
            ("period", metric.period.clone()),
            ("as-of", metric.as_of.map(|when| crate::render::when(when, language))),
            ("source", metric.source.clone()),
        ]
    };
    let mut changes: Vec<Change> = of(before)
        .into_iter()
        .zip(of(after))
        .filter_map(|((label, before), (_, after))| said(label, before, after))
        .collect();
    let (old, new) = (cells(before, language), cells(after, language));
    let find =
        |list: &[(String, String)], key: &str| list.iter().find(|(own, _)| own == key).map(|(_, cell)| cell.clone());
    let keys = new.iter().chain(old.iter().filter(|(key, _)| find(&new, key).is_none())).map(|(key, _)| key);
    for key in keys {
        let (before, after) = (find(&old, key), find(&new, key));
        if before != after {
            changes.push(Change::Value { key: key.clone(), before, after });
        }
    }
    changes
}

fn cells(metric: &Metric, language: Language) -> Vec<(String, String)> {
    match &metric.values {
        Values::Parts(_, parts) => {
            parts.iter().flat_map(|(part, values)| cells_of(values, part, &metric.unit, language)).collect()
        }
        values => cells_of(values, "", &metric.unit, language),
    }
}

/// Every number with its key, as a reader sees them.
fn cells_of(values: &Values, part: &str, unit: &str, language: Language) -> Vec<(String, String)> {
    let cell = |cell: crate::model::Cell| match cell.number() {
        Some(number) => with_unit(number, unit),
        None => language.pick("未填报", "withheld").to_owned(),
    };
    let name = |key| format!("{part} {}", key_name(key, language)).trim().to_owned();
    values.cells().into_iter().map(|(key, value)| (name(key), cell(value))).collect()
}

fn figures(before: &Year, after: &Year) -> Vec<Difference> {
    let of = |figure: &FigureSpec| {
        let metrics: Vec<&str> = figure.metrics.iter().map(crate::model::Formula::typed).collect();
        let years = match &figure.years {
            Years::Own => None,
            Years::Listed(years) => Some(years.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
            Years::All => Some("all".to_owned()),
        };
        [
            ("title", Some(figure.title.clone())),
            ("kind", figure.kind.map(|kind| FigureKind::name(kind).to_owned())),
            ("metrics", Some(metrics.join(" "))),
            ("years", years),
            ("note", figure.note.clone()),
            ("source", figure.source.clone()),
            ("describe", figure.describe.clone()),
        ]
    };
    let mut all = Vec::new();
    for figure in &after.figures {
        match before.figure(&figure.id) {
            Some(old) => {
                let changes = of(old).into_iter().zip(of(figure));
                let changes = changes.filter_map(|((label, before), (_, after))| said(label, before, after)).collect();
                all.extend(Difference::of(Subject::Figure, figure.title.clone(), changes));
            }
            None => all.push(Difference::new(Subject::Figure, figure.title.clone(), Change::Added)),
        }
    }
    let gone = before.figures.iter().filter(|figure| after.figure(&figure.id).is_none());
    all.extend(gone.map(|figure| Difference::new(Subject::Figure, figure.title.clone(), Change::Removed)));
    all
}

fn files(before: &Year, after: &Year) -> Result<Vec<Difference>, Error> {
    let of = |year: &Year| -> Result<BTreeMap<String, Digest>, Error> {
        let folder = format!("content/{}", year.year);
        let media = year.media.iter().map(|media| {
            let path = media.blob.path();
            Ok((path.under(&folder).unwrap_or(path.as_str()).to_owned(), media.blob.digest()?))
        });
        media.collect()
    };
    Ok(named(Subject::File, &of(before)?, &of(after)?))
}

/// Site, about, the themes it is made with: every source outside the years. A theme is one thing, however many files it has.
fn shared(before: Version<'_>, after: Version<'_>) -> Result<Vec<Difference>, Error> {
    Ok(named(Subject::Shared, &common(before)?, &common(after)?))
}

fn common(version: Version<'_>) -> Result<BTreeMap<String, Digest>, Error> {
    let themes = [version.site.theme.name.as_str(), "default"].map(|name| format!("themes/{name}"));
    let mut things: BTreeMap<String, Vec<Digest>> = BTreeMap::new();
    for (_, source) in version.sources.iter() {
        let theme = themes.iter().find(|theme| source.path.under(theme).is_some());
        let is_common = source.path.as_str().starts_with("content/") && !is_of_a_year(&source.path);
        if let Some(name) = theme.cloned().or_else(|| is_common.then(|| source.path.to_string())) {
            // What is built in and what lies on the disk are the same if their bytes are.
            things.entry(name).or_default().push(Digest::of(&source.bytes()?));
        }
    }
    let whole = |(name, digests): (String, Vec<Digest>)| (name, Digest::of_parts(digests.iter().map(Digest::bytes)));
    Ok(things.into_iter().map(whole).collect())
}

/// Of this year, another, or what was kept of one.
fn is_of_a_year(path: &SitePath) -> bool {
    let top = path.as_str().strip_prefix("content/").and_then(|rest| rest.split_once('/'));
    top.is_some_and(|(folder, _)| folder == ELSEWHERE || folder.parse::<i32>().is_ok())
}

/// Files by name and digest; one that only moved is told as such.
fn named(subject: Subject, before: &BTreeMap<String, Digest>, after: &BTreeMap<String, Digest>) -> Vec<Difference> {
    let mut gone: Vec<(&String, &Digest)> = before.iter().filter(|(path, _)| !after.contains_key(*path)).collect();
    let mut all = Vec::new();
    for (path, digest) in after {
        let change = match before.get(path) {
            Some(old) if old == digest => continue,
            Some(_) => Change::Replaced,
            None => match gone.iter().position(|(_, old)| *old == digest) {
                Some(at) => Change::Renamed(gone.remove(at).0.clone()),
                None => Change::Added,
            },
        };
        all.push(Difference::new(subject, path.clone(), change));
    }
    all.extend(gone.into_iter().map(|(path, _)| Difference::new(subject, path.clone(), Change::Removed)));
    all
}
