//! One folder of content: a year.
//! In: the files below `content/2018/`. Out: [`Year`]. Absent: the other years, the theme; its texts (`texts.rs`).

use super::{
    Drafts, correction,
    entry::{self, Role},
    figure, media, metric,
    texts::{Frame, Texts, translations},
    values,
    when::{read_day, read_published},
    yaml::{At, Yaml},
};
use crate::{
    calendar::{Begins, Term, TermYear},
    model::{
        Correction, ELSEWHERE, Editor, Entry, FigureSpec, Formula, KeyNumber, Media, Metric, MetricId, Published,
        Values, Year,
    },
    parallel,
    report::{Checked, Code, Diagnostic, Place, Report, suggest},
    source::{Content, FileId, SitePath, Source, Sources},
    words::Language,
};
use std::collections::BTreeSet;

/// The files of a year, by what they are.
#[derive(Default)]
pub(super) struct Sorted<'s> {
    pub(super) year: Option<(FileId, &'s Source)>,
    pub(super) metrics: Vec<(FileId, &'s Source)>,
    pub(super) figures: Vec<(FileId, &'s Source)>,
    pub(super) tables: Vec<(FileId, &'s Source)>,
    pub(super) texts: Vec<(FileId, &'s Source, Role)>,
    /// In the site's other language.
    pub(super) translations: Vec<(FileId, &'s Source, Role)>,
    /// In a language suishi does not speak.
    pub(super) foreign: Vec<(FileId, &'s Source)>,
    pub(super) media: Vec<(FileId, &'s Source)>,
    pub(super) unknown: Vec<(FileId, &'s Source)>,
}

/// A year's folder: `content/2018`, or of a year that is not here `content/elsewhere/2018`.
pub(crate) struct Folder {
    year: i32,
    path: String,
}

impl Folder {
    pub(crate) fn of(year: i32) -> Self {
        Self { year, path: format!("content/{year}") }
    }
}

/// Reads a year; `None` when it is outside the calendar.
pub(crate) fn read(sources: &Sources, folder: &Folder, language: Language, drafts: Drafts) -> Checked<Option<Year>> {
    let mut report = Report::default();
    let Folder { year, path: folder } = folder;
    let year = *year;
    let files = sort(sources, folder, language);
    let raw = RawYear::read(&files, year, &mut report);
    let Ok(calendar) = TermYear::new(year, raw.begins) else {
        let place = files.year.or_else(|| sources.under(folder).next()).map(|(file, _)| Place::file(file));
        let fault = Diagnostic::new(Code::YearOutOfRange).with("year", year);
        report.add(place.into_iter().fold(fault, Diagnostic::at));
        return Checked { value: None, report };
    };

    let mut traces = values::Traces::default();
    let around = values::Surroundings { sources, calendar: &calendar, drafts };
    let mut metrics: Vec<Metric> = Vec::new();
    for (file, source) in &files.metrics {
        for metric in metric::read(*file, source, &around, &mut traces, &mut report) {
            match metrics.iter().find(|known| known.id == metric.id) {
                Some(known) => {
                    report.add(
                        Diagnostic::new(Code::MetricTwice).at(metric.place).also(known.place).with("id", &metric.id.0),
                    );
                }
                None => metrics.push(metric),
            }
        }
    }
    let stock = figure::Stock { metrics: &metrics, calendar: &calendar, drafts };
    let mut figures: Vec<FigureSpec> = Vec::new();
    for (file, source) in &files.figures {
        for figure in figure::read(*file, source, stock, &mut traces, &mut report) {
            match figures.iter().find(|known| known.id == figure.id) {
                Some(known) => {
                    report.add(
                        Diagnostic::new(Code::FigureTwice).at(figure.place).also(known.place).with("id", &figure.id.0),
                    );
                }
                None => figures.push(figure),
            }
        }
    }
    let media = parallel::map(&files.media, |(file, source)| media::read(*file, source));
    name_unknown(&files, &media, &traces, &mut report);
    let key_numbers = raw.numbers.clone();
    let ring = raw.ring(&metrics, &traces, &mut report);
    let frame = Frame { calendar: &calendar, published: raw.published, language, drafts };
    let mut texts = Texts::read(&files, &frame, &mut report);
    let mut translations = translations(&files, &texts.entries, &frame, &mut report);
    let shelf: BTreeSet<&SitePath> = files.media.iter().map(|(_, source)| &source.path).collect();
    for entry in texts.entries.iter_mut().chain(&mut translations) {
        find_attached(entry, &shelf, folder);
    }

    let value = Year {
        year,
        title: raw.title.unwrap_or_else(|| year.to_string()),
        subtitle: raw.subtitle,
        theme: raw.theme,
        lead: raw.lead,
        calendar,
        published: raw.published,
        as_of: raw.as_of.or(raw.published.map(|published| published.date)),
        ring,
        key_numbers,
        source: raw.source,
        editors: raw.editors,
        thanks: raw.thanks,
        corrections: raw.corrections,
        opening: texts.opening,
        closing: texts.closing,
        entries: texts.entries,
        translations,
        metrics,
        figures,
        unread: traces.unread,
        left_out: traces.left_out,
        media: media.into_iter().flatten().collect(),
        place: Place::file(files.year.or_else(|| sources.under(folder).next()).map_or(FileId(0), |(file, _)| file)),
    };
    Checked { value: Some(value), report }
}

fn sort<'s>(sources: &'s Sources, folder: &str, language: Language) -> Sorted<'s> {
    let mut files = Sorted::default();
    for (file, source) in sources.under(folder) {
        let Some(below) = source.path.under(folder) else { continue };
        let (top, rest) = below.split_once('/').map_or((below, None), |(top, rest)| (top, Some(rest)));
        let yaml = matches!(source.path.extension().as_str(), "yaml" | "yml");
        match source.path.extension().as_str() {
            _ if matches!(source.content, Content::Media(_)) => files.media.push((file, source)),
            "md" | "markdown" => {
                let text = (file, source, entry::role(below));
                match entry::tongue(below).1.map(Language::parse) {
                    Some(Some(other)) if other != language => files.translations.push(text),
                    Some(None) => files.foreign.push((file, source)),
                    _ => files.texts.push(text),
                }
            }
            // Notepad makes 立春.txt, or 立春.md.txt where endings are hidden: a text all the same, if its name says which.
            "txt" if entry::role(below) != Role::Entry(None) => files.texts.push((file, source, entry::role(below))),
            "csv" | "tsv" => files.tables.push((file, source)),
            _ if yaml && rest.is_none() && source.path.stem() == "year" => files.year = Some((file, source)),
            _ if yaml && (top == "metrics" || source.path.stem() == "metrics") => files.metrics.push((file, source)),
            _ if yaml && (top == "figures" || source.path.stem() == "figures") => files.figures.push((file, source)),
            _ => files.unknown.push((file, source)),
        }
    }
    files
}

/// What front matter names lies beside the text, or else, as in the text itself, at that place below the year.
fn find_attached(entry: &mut Entry, shelf: &BTreeSet<&SitePath>, folder: &str) {
    let beside = entry.path.folder().to_owned();
    let documents = entry.documents.iter_mut().filter_map(|document| document.file.as_mut());
    for path in entry.cover.as_mut().into_iter().chain(documents).filter(|path| !shelf.contains(&**path)) {
        let in_year = path.under(&beside).and_then(|typed| SitePath::new(&format!("{folder}/{typed}")).ok());
        if let Some(found) = in_year.filter(|found| shelf.contains(found)) {
            *path = found;
        }
    }
}

/// A file that is none of the known ones is named, never silently skipped.
fn name_unknown(files: &Sorted<'_>, media: &[Option<Media>], traces: &values::Traces, report: &mut Report) {
    // Which tables a file names that could not be read, nobody knows.
    let named = |path: &SitePath| traces.unread.file || traces.tables.contains(path);
    let unread = files.tables.iter().filter(|(_, source)| !named(&source.path));
    let neither = files.media.iter().zip(media).filter(|(_, media)| media.is_none()).map(|(file, _)| file);
    for (file, source) in files.unknown.iter().chain(unread).chain(neither) {
        report.add(unknown_file(*file, source.path.name(), ["year.yaml", "metrics.yaml", "figures.yaml"]));
    }
}

/// A file nobody asked for, and what it may have been meant to be.
pub(crate) fn unknown_file<const N: usize>(file: FileId, name: &str, known: [&str; N]) -> Diagnostic {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = match ending.as_str() {
        "tif" | "tiff" | "bmp" | "avif" | "raw" => "picture",
        "csv" | "tsv" => "table",
        _ => "other",
    };
    let fault = Diagnostic::new(Code::SourceUnknownFile).at(Place::file(file)).with("name", name).with("kind", kind);
    // Windows hides endings, so that `year.yaml` becomes `year.yaml.txt`.
    match suggest::nearest(name.trim_end_matches(".txt"), known) {
        Some(near) => fault.with("suggestion", near),
        None => fault,
    }
}

/// `year.yaml` as typed, as far as it can be read before the metrics.
#[derive(Default)]
struct RawYear {
    title: Option<String>,
    subtitle: Option<String>,
    theme: Option<String>,
    lead: Option<String>,
    begins: Begins,
    published: Option<Published>,
    as_of: Option<crate::calendar::Date>,
    ring: Option<(String, Place)>,
    numbers: Vec<KeyNumber>,
    source: Option<String>,
    editors: Vec<Editor>,
    thanks: Option<String>,
    corrections: Vec<Correction>,
}

impl RawYear {
    fn read(files: &Sorted<'_>, year: i32, report: &mut Report) -> Self {
        let mut raw = Self::default();
        let Some((file, source)) = files.year else { return raw };
        let Some(yaml) = Yaml::of_file(file, source, report) else { return raw };
        let Some(mut fields) = yaml.root().fields("year.yaml", report) else { return raw };
        raw.title = fields.text("title");
        raw.subtitle = fields.text("subtitle");
        raw.theme = fields.text("theme");
        raw.lead = fields.text("lead");
        raw.source = fields.text("source");
        raw.thanks = fields.text("thanks");
        if let Some(at) = fields.get("begins") {
            raw.begins = read_begins(at, fields.report());
        }
        if let Some(at) = fields.get("published") {
            raw.published = read_published(at, fields.report());
        }
        if let Some(at) = fields.get("as_of") {
            raw.as_of = read_day(at, fields.report());
        }
        if let Some(at) = fields.get("ring") {
            raw.ring = at.text(fields.report()).map(|id| (id, at.place()));
        }
        raw.numbers =
            fields.list("key_numbers").into_iter().filter_map(|at| read_key_number(at, fields.report())).collect();
        raw.editors = fields.list("editors").into_iter().filter_map(|at| read_editor(at, fields.report())).collect();
        raw.corrections = correction::read(&mut fields, raw.published);
        if let Some(at) = fields.get("year")
            && at.text(fields.report()).is_some_and(|typed| typed != year.to_string())
        {
            fields.report().add(Diagnostic::new(Code::YearOtherFolder).at(at.place()).with("year", year));
        }
        fields.finish(report);
        raw
    }

    fn ring(&self, metrics: &[Metric], traces: &values::Traces, report: &mut Report) -> Option<MetricId> {
        let (id, place) = self.ring.as_ref()?;
        let metric = find(id, *place, metrics, traces, report)?;
        if !matches!(metric.values, Values::Terms(_) | Values::Dates(_)) {
            report.add(Diagnostic::new(Code::YearRingNotByTerm).at(*place).with("id", id));
            return None;
        }
        Some(metric.id.clone())
    }
}

fn find<'m>(
    id: &str,
    place: Place,
    metrics: &'m [Metric],
    traces: &values::Traces,
    report: &mut Report,
) -> Option<&'m Metric> {
    let found = metrics.iter().find(|metric| metric.id.0 == id);
    if found.is_none() && traces.left_out.contains(id) {
        report.add(Diagnostic::new(Code::DraftNeeded).at(place).with("id", id));
    } else if found.is_none() && !traces.unread.has(id) {
        let fault = Diagnostic::new(Code::YearUnknownMetric).at(place).with("typed", id);
        report.add(match suggest::nearest(id, metrics.iter().map(|metric| metric.id.0.as_str())) {
            Some(near) => fault.with("suggestion", near),
            None => fault,
        });
    }
    found
}

fn read_begins(at: At<'_>, report: &mut Report) -> Begins {
    let Some(text) = at.text(report) else { return Begins::default() };
    match Term::parse(&text) {
        Some(Term::Xiaohan) => Begins::Xiaohan,
        Some(Term::Lichun) => Begins::Lichun,
        _ => {
            report.add(Diagnostic::new(Code::YearBadBegins).at(at.place()).with("typed", text));
            Begins::default()
        }
    }
}

/// `meetings`, or `{metric: closed/found, name: …, note: …}`; whether they exist is asked when all years are read.
fn read_key_number(at: At<'_>, report: &mut Report) -> Option<KeyNumber> {
    if !at.is_map() {
        let metric = Formula::parse(&at.text(report)?);
        return Some(KeyNumber { metric, name: None, note: None, place: at.place() });
    }
    let mut fields = at.fields("key-number", report)?;
    let metric = fields.required("metric");
    let place = fields.get("metric").map_or(at.place(), At::place);
    let (name, note) = (fields.text("name"), fields.text("note"));
    fields.finish(report);
    Some(KeyNumber { metric: Formula::parse(&metric?), name, note, place })
}

fn read_editor(at: At<'_>, report: &mut Report) -> Option<Editor> {
    if !at.is_map() {
        return at.text(report).map(|name| Editor { role: String::new(), name });
    }
    let mut fields = at.fields("editor", report)?;
    let (role, name) = (fields.text("role").unwrap_or_default(), fields.required("name"));
    fields.finish(report);
    name.map(|name| Editor { role, name })
}

/// The folder names below `content/` that are years.
pub(crate) fn folders(sources: &Sources) -> BTreeSet<i32> {
    years_below(sources, "content")
}

/// The years of which only something is here.
pub(crate) fn elsewhere(sources: &Sources) -> Vec<Folder> {
    let top = format!("content/{ELSEWHERE}");
    let years = years_below(sources, &top).into_iter();
    years.map(|year| Folder { year, path: format!("{top}/{year}") }).collect()
}

fn years_below(sources: &Sources, top: &str) -> BTreeSet<i32> {
    let names =
        sources.under(top).filter_map(|(_, source)| source.path.under(top)?.split_once('/').map(|(name, _)| name));
    names.filter_map(year_of).collect()
}

/// `2018`; four digits, or what a hand may have meant as a year: `-1`, `10000`.
pub(crate) fn year_of(name: &str) -> Option<i32> {
    let digits = name.strip_prefix('-').unwrap_or(name);
    let sound = (1..=6).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let year = sound.then(|| name.parse().ok()).flatten()?;
    (name == format!("{year}")).then_some(year)
}
