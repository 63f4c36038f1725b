//! A report on paper (the only user of the excerpt crate).
//! In: [`Report`] and [`Sources`]. Out: text for a terminal, one line a fault, or JSON. Absent: where it is printed.

use super::{
    Diagnostic, Place, Report, Severity, mask, sarif,
    wording::{self, Wording},
};
use crate::{
    json,
    source::{Content, FileId, LineColumn, Source, Sources, Span, span},
    words::Language,
};
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet, renderer::DecorStyle};
use serde::Serialize;
use std::{borrow::Cow, collections::BTreeMap, ops::Range};

/// How faults are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// With excerpts, for a person.
    #[default]
    Human,
    /// `file:line:column: error[code]: message`, for an editor.
    Short,
    Json,
    /// SARIF 2.1.0, for the tools of code review.
    Sarif,
}

/// Whether escape sequences colour the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Plain,
    Coloured,
}

/// The whole report; empty for an empty one (but `[]` in JSON).
#[must_use]
pub fn print(report: &Report, sources: &Sources, style: Style, ink: Ink, language: Language) -> String {
    let mut printer = Printer::new(report, sources, ink, language);
    match style {
        Style::Human => report.iter().map(|diagnostic| printer.human(diagnostic) + "\n\n").collect(),
        Style::Short => report.iter().map(|diagnostic| printer.short(diagnostic) + "\n").collect(),
        Style::Sarif => sarif::log(report.iter().map(|diagnostic| printer.record(diagnostic)), language),
        Style::Json => json::pretty(&report.iter().map(|diagnostic| printer.record(diagnostic)).collect::<Vec<_>>()),
    }
}

/// Prints one report; a file is split into lines once, however many faults it has.
struct Printer<'s> {
    sources: &'s Sources,
    language: Language,
    ink: Ink,
    files: BTreeMap<FileId, Lines<'s>>,
    /// What no excerpt may show.
    covered: BTreeMap<FileId, Vec<Span>>,
    /// The same where a sentence repeats it: as it is, and as it may be shown.
    secrets: BTreeMap<String, String>,
    /// Files whose names themselves hold what may not be shown.
    names: BTreeMap<FileId, Name>,
}

/// The name of a file, and as it may be shown, alone and with its path.
struct Name {
    real: String,
    shown: String,
    path: String,
}

/// A file as text and the bytes at which its lines begin.
struct Lines<'s> {
    text: Cow<'s, str>,
    starts: Vec<usize>,
}

/// A fault as a preview shows it over a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Card {
    pub code: &'static str,
    pub severity: &'static str,
    pub message: String,
    /// `content/2018/立春.md:3:7`
    pub place: Option<String>,
    /// The lines in question, with what is marked in them.
    pub excerpt: Option<String>,
    pub help: Option<String>,
}

/// The whole report, a card a fault.
#[must_use]
pub fn cards(report: &Report, sources: &Sources, language: Language) -> Vec<Card> {
    let mut printer = Printer::new(report, sources, Ink::Plain, language);
    report.iter().map(|diagnostic| printer.card(diagnostic)).collect()
}

/// A fault in JSON; lines and columns from 1, columns in characters.
#[derive(Serialize)]
pub(super) struct Record {
    pub(super) code: &'static str,
    pub(super) severity: &'static str,
    pub(super) message: String,
    pub(super) file: Option<String>,
    pub(super) line: Option<usize>,
    pub(super) column: Option<usize>,
    pub(super) end_line: Option<usize>,
    pub(super) end_column: Option<usize>,
    label: Option<String>,
    pub(super) help: Option<String>,
}

impl<'s> Printer<'s> {
    /// What may not be shown is known before anything is.
    fn new(report: &Report, sources: &'s Sources, ink: Ink, language: Language) -> Self {
        let mut covered = BTreeMap::<FileId, Vec<Span>>::new();
        let (mut names, mut secrets) = (BTreeMap::new(), BTreeMap::new());
        for diagnostic in report.iter().filter(|diagnostic| diagnostic.code.is_private()) {
            let Some(place) = diagnostic.place else { continue };
            covered.entry(place.file).or_default().push(place.span);
            if let Some(text) = sources.file(place.file).text().and_then(|text| std::str::from_utf8(text).ok()) {
                let secret = &text[place.span.within(text)];
                secrets.insert(secret.to_owned(), mask::masked(secret));
            }
            if let Some(shown) = diagnostic.args.get("path") {
                let path = sources.file(place.file).path.as_str();
                let name = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
                names.insert(place.file, Name { real: name(path), shown: name(shown), path: shown.clone() });
            }
        }
        Self { sources, language, ink, files: BTreeMap::new(), covered, names, secrets }
    }

    fn lines(&mut self, file: FileId) -> &Lines<'s> {
        let sources = self.sources;
        let covered = self.covered.get(&file).map_or(&[][..], Vec::as_slice);
        self.files.entry(file).or_insert_with(|| Lines::of(sources.file(file), covered))
    }

    /// The sentences, whatever code they are of, without what may not be shown.
    fn wording(&self, diagnostic: &Diagnostic) -> Wording {
        let Wording { message, label, also, help } = wording::of(diagnostic, self.language);
        let names = self.names.values().map(|name| (&name.real, &name.shown));
        let hidden: Vec<(&String, &String)> = names.chain(&self.secrets).filter(|(real, _)| !real.is_empty()).collect();
        let plain = |text: String| hidden.iter().fold(text, |text, (real, shown)| text.replace(*real, shown));
        Wording { message: plain(message), label: label.map(plain), also: also.map(plain), help: help.map(plain) }
    }

    fn path(&self, place: Place) -> String {
        match self.names.get(&place.file) {
            Some(name) => name.path.clone(),
            None => self.sources.file(place.file).path.to_string(),
        }
    }

    fn record(&mut self, diagnostic: &Diagnostic) -> Record {
        let wording = self.wording(diagnostic);
        let place = diagnostic.place.map(|place| {
            let lines = self.lines(place.file);
            (lines.line_column(place.span.start as usize), lines.line_column(place.span.end as usize))
        });
        Record {
            code: diagnostic.code.id(),
            severity: match diagnostic.severity {
                Severity::Remark => "remark",
                Severity::Warning => "warning",
                Severity::Error => "error",
            },
            message: wording.message,
            file: diagnostic.place.map(|place| self.path(place)),
            line: place.map(|(start, _)| start.line),
            column: place.map(|(start, _)| start.column),
            end_line: place.map(|(_, end)| end.line),
            end_column: place.map(|(_, end)| end.column),
            label: wording.label,
            help: wording.help,
        }
    }

    fn card(&mut self, diagnostic: &Diagnostic) -> Card {
        let Record { code, severity, message, file, line, column, help, .. } = self.record(diagnostic);
        let place = file.map(|file| match (line, column, diagnostic.place.is_none_or(|place| self.is_whole(place))) {
            (Some(line), Some(column), false) => format!("{file}:{line}:{column}"),
            _ => file,
        });
        // Between the head, which tells message and place, and the help: the lines themselves.
        let told = self.human(diagnostic);
        let lines: Vec<&str> = told.lines().filter(|line| line.contains(['│', '┆', '━', '─'])).collect();
        let excerpt = lines.iter().filter(|line| !line.contains('╭') && !line.contains('╰')).copied();
        let excerpt = excerpt.filter(|line| line.trim() != "│").collect::<Vec<_>>().join("\n");
        Card { code, severity, message, place, excerpt: (!excerpt.is_empty()).then_some(excerpt), help }
    }

    fn short(&mut self, diagnostic: &Diagnostic) -> String {
        let wording = self.wording(diagnostic);
        let head = diagnostic.place.map_or_else(String::new, |place| {
            let at = self.lines(place.file).line_column(place.span.start as usize);
            format!("{}:{}:{}: ", self.path(place), at.line, at.column)
        });
        let level = self.level_word(diagnostic.severity);
        let help = wording.help.map_or_else(String::new, |help| match self.language {
            Language::Zh => format!("；{help}"),
            Language::En => format!("; {help}"),
        });
        format!("{head}{level}[{}]: {}{help}", diagnostic.code.id(), wording.message)
    }

    fn human(&mut self, diagnostic: &Diagnostic) -> String {
        let wording = self.wording(diagnostic);
        let level = match diagnostic.severity {
            Severity::Remark => Level::NOTE,
            Severity::Warning => Level::WARNING,
            Severity::Error => Level::ERROR,
        }
        .with_name(self.level_word(diagnostic.severity));
        let mut group = Group::with_title(level.primary_title(wording.message).id(diagnostic.code.id()));
        let primary = diagnostic.place.map(|place| (place, AnnotationKind::Primary, wording.label));
        let context = diagnostic.also.map(|place| (place, AnnotationKind::Context, wording.also));
        let (mut marks, mut elsewhere): (Vec<Marked>, Vec<Marked>) = (primary.into_iter().collect(), Vec::new());
        if let Some(context) = context {
            let same = marks.first().is_some_and(|(place, ..)| place.file == context.0.file);
            if same { marks.push(context) } else { elsewhere.push(context) }
        }
        for marks in [marks, elsewhere] {
            if let Some((place, ..)) = marks.first() {
                group = match self.is_whole(*place) {
                    true => group.element(Origin::path(self.path(*place))),
                    false => group.element(self.excerpt(&marks)),
                };
            }
        }
        if let Some(help) = wording.help {
            let name = wording::word("report-help", &[], self.language);
            group = group.element(Level::HELP.with_name(name).message(help));
        }
        let renderer = match self.ink {
            Ink::Plain => Renderer::plain(),
            Ink::Coloured => Renderer::styled(),
        };
        renderer.decor_style(DecorStyle::Unicode).render(&[group])
    }

    /// A fault of a whole file needs no excerpt, and a picture has none.
    fn is_whole(&self, place: Place) -> bool {
        place.span == Span::default() || self.sources.file(place.file).text().is_none()
    }

    /// The lines around the marks. Only these lines are handed over: a file may have megabytes, and a paragraph of
    /// prose is one long line, so a long line is cut to what stands near its mark.
    fn excerpt(&mut self, marks: &[Marked]) -> Snippet<'static, Annotation<'static>> {
        // The printer itself cuts to the width of a terminal and keeps the column; this only bounds its work.
        const NEAR: usize = 1 << 14;
        let file = marks[0].0.file;
        let path = self.path(marks[0].0);
        let lines = self.lines(file);
        let text = &lines.text;
        let ranges: Vec<Range<usize>> = marks.iter().map(|(place, ..)| place.span.within(text)).collect();
        let first = ranges.iter().map(|r| r.start).min().unwrap_or(0);
        let last = ranges.iter().map(|r| r.end).max().unwrap_or(0);
        let line = lines.line_of(first);
        let mut from = lines.starts[line];
        let mut to = text[last..].find('\n').map_or(text.len(), |newline| last + newline);
        if first - from > NEAR {
            from = Span::new(first - NEAR..first).within(text).start;
        }
        if to - last > NEAR {
            to = Span::new(last..last + NEAR).within(text).end;
        }
        // A file from Windows ends its lines with CR LF, and a terminal would show the CR.
        let shown = text[from..to].replace("\r\n", "\n");
        let shown = shown.strip_suffix('\r').unwrap_or(&shown).to_owned();
        let at = |byte: usize| (byte - from - text[from..byte].matches("\r\n").count()).min(shown.len());
        let spans: Vec<Range<usize>> = ranges.into_iter().map(|range| at(range.start)..at(range.end)).collect();
        let mut snippet = Snippet::source(shown).line_start(line + 1).path(path);
        for (span, (_, kind, label)) in spans.into_iter().zip(marks) {
            let annotation = kind.span(span);
            snippet = snippet.annotation(match label {
                Some(label) => annotation.label(label.clone()),
                None => annotation,
            });
        }
        snippet
    }

    fn level_word(&self, severity: Severity) -> String {
        let name = match severity {
            Severity::Remark => "report-remark",
            Severity::Warning => "report-warning",
            Severity::Error => "report-error",
        };
        wording::word(name, &[], self.language)
    }
}

/// A place to mark, how, and with what words.
type Marked = (Place, AnnotationKind, Option<String>);

impl<'s> Lines<'s> {
    /// A byte that is no UTF-8 shows as `�` without moving what stands before it.
    fn of(source: &'s Source, covered: &[Span]) -> Self {
        let mut text = match &source.content {
            Content::Text(text) => Cow::Borrowed(text.as_ref()),
            Content::Bytes(bytes) => String::from_utf8_lossy(bytes),
            Content::Media(_) | Content::Embedded(_) => Cow::Borrowed(""),
        };
        for span in covered {
            let range = span.within(&text);
            let shown = mask::masked(&text[range.clone()]);
            text.to_mut().replace_range(range, &shown);
        }
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, starts }
    }

    /// The line, from 0, that holds the byte.
    fn line_of(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    fn line_column(&self, byte: usize) -> LineColumn {
        let line = self.line_of(byte);
        LineColumn { line: line + 1, column: span::column(&self.text[self.starts[line]..], byte - self.starts[line]) }
    }
}
