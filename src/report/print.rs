//! A report on paper (the only user of the excerpt crate).
//! In: [`Report`] and [`Sources`]. Out: text for a terminal, one line a fault, or JSON. Absent: where it is printed.

use super::{Diagnostic, Place, Report, Severity, wording};
use crate::{
    json,
    source::{Sources, span},
    words::Language,
};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, renderer::DecorStyle};
use serde::Serialize;
use std::ops::Range;

/// How faults are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// With excerpts, for a person.
    #[default]
    Human,
    /// `file:line:column: error[code]: message`, for an editor.
    Short,
    Json,
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
    match style {
        Style::Human => report.iter().map(|diagnostic| human(diagnostic, sources, ink, language) + "\n\n").collect(),
        Style::Short => report.iter().map(|diagnostic| short(diagnostic, sources, language) + "\n").collect(),
        Style::Json => {
            json::pretty(&report.iter().map(|diagnostic| record(diagnostic, sources, language)).collect::<Vec<_>>())
        }
    }
}

/// A fault in JSON; lines and columns from 1, columns in characters.
#[derive(Serialize)]
struct Record {
    code: &'static str,
    severity: &'static str,
    message: String,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    label: Option<String>,
    help: Option<String>,
}

fn record(diagnostic: &Diagnostic, sources: &Sources, language: Language) -> Record {
    let wording = wording::of(diagnostic, language);
    let place = diagnostic.place.map(|place| {
        let text = text_of(place, sources);
        (span::line_column(&text, place.span.start as usize), span::line_column(&text, place.span.end as usize))
    });
    Record {
        code: diagnostic.code.id(),
        severity: match diagnostic.severity {
            Severity::Warning => "warning",
            Severity::Error => "error",
        },
        message: wording.message,
        file: diagnostic.place.map(|place| sources.file(place.file).path.to_string()),
        line: place.map(|(start, _)| start.line),
        column: place.map(|(start, _)| start.column),
        end_line: place.map(|(_, end)| end.line),
        end_column: place.map(|(_, end)| end.column),
        label: wording.label,
        help: wording.help,
    }
}

fn short(diagnostic: &Diagnostic, sources: &Sources, language: Language) -> String {
    let wording = wording::of(diagnostic, language);
    let head = diagnostic.place.map_or_else(String::new, |place| {
        let at = span::line_column(&text_of(place, sources), place.span.start as usize);
        format!("{}:{}:{}: ", sources.file(place.file).path, at.line, at.column)
    });
    let level = level_word(diagnostic.severity, language);
    let help = wording.help.map_or_else(String::new, |help| match language {
        Language::Zh => format!("；{help}"),
        Language::En => format!("; {help}"),
    });
    format!("{head}{level}[{}]: {}{help}", diagnostic.code.id(), wording.message)
}

fn human(diagnostic: &Diagnostic, sources: &Sources, ink: Ink, language: Language) -> String {
    let wording = wording::of(diagnostic, language);
    let level = match diagnostic.severity {
        Severity::Warning => Level::WARNING,
        Severity::Error => Level::ERROR,
    }
    .with_name(level_word(diagnostic.severity, language));
    let mut group = Group::with_title(level.primary_title(wording.message).id(diagnostic.code.id()));
    if let Some(place) = diagnostic.place {
        let mut marks = vec![(place, AnnotationKind::Primary, wording.label)];
        match diagnostic.also {
            Some(also) if also.file == place.file => marks.push((also, AnnotationKind::Context, wording.also)),
            Some(also) => {
                group = group
                    .element(excerpt(&[(place, AnnotationKind::Primary, marks.remove(0).2)], sources))
                    .element(excerpt(&[(also, AnnotationKind::Context, wording.also)], sources));
            }
            None => {}
        }
        if !marks.is_empty() {
            group = group.element(excerpt(&marks, sources));
        }
    }
    if let Some(help) = wording.help {
        group = group.element(Level::HELP.with_name(wording::word("report-help", &[], language)).message(help));
    }
    let renderer = match ink {
        Ink::Plain => Renderer::plain(),
        Ink::Coloured => Renderer::styled(),
    };
    renderer.decor_style(DecorStyle::Unicode).render(&[group])
}

/// The lines around the marks. Only these lines are handed over: a file may have megabytes, and a paragraph of
/// prose is one long line, so a long line is cut to what stands near its mark.
fn excerpt(
    marks: &[(Place, AnnotationKind, Option<String>)],
    sources: &Sources,
) -> Snippet<'static, annotate_snippets::Annotation<'static>> {
    // The printer itself cuts to the width of a terminal and keeps the column; this only bounds its work.
    const NEAR: usize = 1 << 14;
    let file = marks[0].0.file;
    let text = text_of(marks[0].0, sources);
    let ranges: Vec<Range<usize>> = marks.iter().map(|(place, ..)| place.span.within(&text)).collect();
    let first = ranges.iter().map(|r| r.start).min().unwrap_or(0);
    let last = ranges.iter().map(|r| r.end).max().unwrap_or(0);
    let mut from = text[..first].rfind('\n').map_or(0, |newline| newline + 1);
    let line_start = text[..from].matches('\n').count() + 1;
    let mut to = text[last..].find('\n').map_or(text.len(), |newline| last + newline);
    if first - from > NEAR {
        from = span::Span::new(first - NEAR..first).within(&text).start;
    }
    if to - last > NEAR {
        to = span::Span::new(last..last + NEAR).within(&text).end;
    }
    // A file from Windows ends its lines with CR LF, and a terminal would show the CR.
    let shown = text[from..to].replace("\r\n", "\n");
    let shown = shown.strip_suffix('\r').unwrap_or(&shown).to_owned();
    let at = |byte: usize| (byte - from - text[from..byte].matches("\r\n").count()).min(shown.len());
    let spans: Vec<Range<usize>> = ranges.into_iter().map(|range| at(range.start)..at(range.end)).collect();
    let mut snippet = Snippet::source(shown).line_start(line_start).path(sources.file(file).path.to_string());
    for (span, (_, kind, label)) in spans.into_iter().zip(marks) {
        let annotation = kind.span(span);
        snippet = snippet.annotation(match label {
            Some(label) => annotation.label(label.clone()),
            None => annotation,
        });
    }
    snippet
}

fn level_word(severity: Severity, language: Language) -> String {
    let name = match severity {
        Severity::Warning => "report-warning",
        Severity::Error => "report-error",
    };
    wording::word(name, &[], language)
}

/// The file as text; a byte that is no UTF-8 shows as `�` without moving what stands before it.
fn text_of(place: Place, sources: &Sources) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(sources.file(place.file).text().unwrap_or_default())
}
