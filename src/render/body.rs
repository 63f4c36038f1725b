//! Texts of a year, read and written once.
//! In: its bodies and its figures. Out: html that can stand on any page, summary, length. Absent: pages.

use super::{
    ROOT,
    figure::Gallery,
    links::{Found, Links},
    markdown::{self, FaultKind},
    shown::Exposure,
    template::{Press, Shown},
};
use crate::{
    model::{Body, Entry, EntryId, FigureId, Formula, Prose, Site, Year},
    parallel,
    plan::{self, Edition, Page, Plan},
    report::{Code, Diagnostic, Report},
    source::SitePath,
};
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
};

/// Characters a summary may have.
const SUMMARY: usize = 90;

/// A text, ready to be set on a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Prepared {
    /// Addresses inside begin with [`ROOT`].
    pub(super) html: String,
    pub(super) summary: String,
    pub(super) characters: usize,
    /// The words alone, a block a line; only where they will be searched.
    pub(super) plain: String,
    /// The words that stand in the display face: of an entry headings and quotations, of an opening or a closing all.
    pub(super) displayed: String,
}

/// Which text of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TextId {
    Opening,
    Closing,
    Entry(EntryId),
}

/// The texts of a year, and what they use.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    texts: BTreeMap<TextId, Prepared>,
    pub(super) media: BTreeSet<SitePath>,
    /// The pictures of each text, in its order.
    pub(super) pictures: BTreeMap<TextId, Vec<Exposure>>,
    pub(super) figures: BTreeSet<FigureId>,
    /// Numbers that texts had worked out, in the order of the texts.
    pub(super) derived: Vec<Formula>,
}

/// What every text is read with.
#[derive(Clone, Copy)]
pub(super) struct Desk<'s> {
    /// What is printed: the original, or what of it was translated.
    pub(super) site: &'s Site,
    /// What links lead into.
    pub(super) original: &'s Site,
    pub(super) edition: Edition,
    pub(super) plan: &'s Plan,
    pub(super) press: &'s Press,
}

/// A text, where it belongs, and how its ids and headings begin.
#[derive(Clone, Copy)]
struct Text<'s> {
    year: Option<&'s Year>,
    path: &'s SitePath,
    body: &'s Body,
    prefix: &'s str,
    heading_base: u8,
    /// What of it stands in the display face.
    displayed: fn(&markdown::Document) -> String,
}

impl Bodies {
    pub(super) fn of<'y>(year: &'y Year, gallery: &Gallery, desk: Desk<'_>, report: &mut Report) -> Self {
        let prose = |prose: &'y Option<Prose>, id, prefix: &str| {
            prose.as_ref().map(|prose| (id, &prose.path, &prose.body, prefix.to_owned()))
        };
        let opening = prose(&year.opening, TextId::Opening, "opening-");
        let closing = prose(&year.closing, TextId::Closing, "closing-");
        let entries =
            year.entries.iter().map(|entry| (TextId::Entry(entry.id), &entry.path, &entry.body, prefix(entry)));
        let jobs: Vec<_> = opening.into_iter().chain(closing).chain(entries).collect();
        let done = parallel::map(&jobs, |(id, path, body, prefix)| {
            let displayed = if matches!(id, TextId::Entry(_)) { markdown::displayed } else { markdown::plain };
            let text = Text { year: Some(year), path, body, prefix, heading_base: 3, displayed };
            prepare(text, Some(gallery), desk)
        });
        let mut bodies = Self::default();
        for ((id, ..), (prepared, found)) in jobs.iter().zip(done) {
            report.merge(found.report);
            bodies.media.extend(found.media);
            bodies.pictures.insert(*id, found.pictures);
            bodies.figures.extend(found.figures);
            bodies.derived.extend(found.derived);
            bodies.texts.insert(*id, prepared);
        }
        bodies
    }

    pub(super) fn get(&self, id: TextId) -> &Prepared {
        static NONE: Prepared = Prepared {
            html: String::new(),
            summary: String::new(),
            characters: 0,
            plain: String::new(),
            displayed: String::new(),
        };
        self.texts.get(&id).unwrap_or(&NONE)
    }
}

/// 关于 belongs to no year, and has no figures. Also the media it uses.
pub(super) fn about(prose: &Prose, desk: Desk<'_>, report: &mut Report) -> (Prepared, BTreeSet<SitePath>) {
    let displayed = markdown::displayed;
    let text = Text { year: None, path: &prose.path, body: &prose.body, prefix: "", heading_base: 2, displayed };
    let (prepared, found) = prepare(text, None, desk);
    report.merge(found.report);
    (prepared, found.media)
}

/// The text of an entry for a feed: absolute addresses, and figures as the words that describe them, for a feed
/// reader has no style to draw them with.
pub(super) fn for_feed(year: &Year, entry: &Entry, gallery: &Gallery, desk: Desk<'_>, base: &str) -> String {
    let prefix = prefix(entry);
    let (path, body, displayed) = (&entry.path, &entry.body, markdown::displayed);
    let text = Text { year: Some(year), path, body, prefix: &prefix, heading_base: 3, displayed };
    let (document, _) = parse(text, desk);
    let stop = desk.site.config.language.pick("。", ". ");
    let figure = |id: &str, _: &str| match gallery.figure(&FigureId(id.to_owned())) {
        Some(view) => format!("<p>{}</p>", markdown::escape(&format!("{}{stop}{}", view.title, view.description))),
        None => String::new(),
    };
    markdown::html(&document, &markdown::Place { root: base, figure: &figure })
}

/// A text of a year as blocks, for whoever sets it elsewhere than on a page. Its faults were told with its page.
pub(super) fn blocks(year: &Year, id: TextId, desk: Desk<'_>) -> markdown::block::Text {
    let prose = |prose: &'_ Option<Prose>| prose.as_ref().map(|prose| (prose.path.clone(), prose.body.clone()));
    let found = match id {
        TextId::Opening => prose(&year.opening),
        TextId::Closing => prose(&year.closing),
        TextId::Entry(id) => {
            year.entries.iter().find(|entry| entry.id == id).map(|entry| (entry.path.clone(), entry.body.clone()))
        }
    };
    let Some((path, body)) = found else { return markdown::block::Text::default() };
    let displayed = markdown::displayed;
    let text = Text { year: Some(year), path: &path, body: &body, prefix: "", heading_base: 1, displayed };
    let (document, _) = parse(text, desk);
    markdown::block::text(&document)
}

fn prepare(text: Text<'_>, gallery: Option<&Gallery>, desk: Desk<'_>) -> (Prepared, Found) {
    let (document, mut found) = parse(text, desk);
    let failed = RefCell::new(Report::default());
    let figure = |id: &str, caption: &str| {
        let Some(view) = gallery.and_then(|gallery| gallery.figure(&FigureId(id.to_owned()))) else {
            return String::new();
        };
        let mut view = view.clone();
        view.anchor = format!("{}{}", text.prefix, view.anchor);
        if !caption.is_empty() {
            caption.clone_into(&mut view.title);
        }
        let printed = desk.press.print("partials/figure.html", Shown::named("figure", &view)).unwrap_or_else(|fault| {
            failed.borrow_mut().add(fault);
            Vec::new()
        });
        String::from_utf8(printed).expect("templates and views are UTF-8")
    };
    let html = markdown::html(&document, &markdown::Place { root: ROOT, figure: &figure });
    found.report.merge(failed.into_inner());
    let searched = text.year.is_some() && desk.plan.page(Page::Search).is_some();
    let prepared = Prepared {
        html,
        summary: markdown::summary(&document, SUMMARY),
        characters: markdown::characters(&document),
        plain: if searched { markdown::plain(&document) } else { String::new() },
        displayed: (text.displayed)(&document),
    };
    (prepared, found)
}

fn parse(text: Text<'_>, desk: Desk<'_>) -> (markdown::Document, Found) {
    let links = Links {
        site: desk.original,
        plan: desk.plan,
        edition: desk.edition,
        year: text.year.and_then(|year| desk.original.year(year.year)),
        path: text.path,
        body: text.body,
        language: desk.site.config.language,
        prefix: text.prefix,
        found: RefCell::default(),
    };
    let options = markdown::Options {
        prefix: text.prefix,
        raw_html: desk.site.config.raw_html,
        heading_base: text.heading_base,
        language: desk.site.config.language,
    };
    let document = markdown::parse(text.body.text(), &options, &links);
    let mut found = links.found.into_inner();
    for fault in &document.faults {
        found.report.add(diagnose(fault, text.body));
    }
    let ids: BTreeSet<&str> = document.headings().map(|heading| heading.id.as_str()).collect();
    for (id, span) in std::mem::take(&mut found.anchors) {
        if !ids.contains(id.as_str()) {
            let typed = format!("#{}", id.strip_prefix(text.prefix).unwrap_or(&id));
            found.report.add(Diagnostic::new(Code::LinkDead).at(text.body.place(span)).with("typed", typed));
        }
    }
    (document, found)
}

/// The ids of an entry on its page begin with this.
fn prefix(entry: &Entry) -> String {
    format!("{}-", plan::entry_anchor(entry.id))
}

fn diagnose(fault: &markdown::Fault, body: &Body) -> Diagnostic {
    let typed = body.text().get(fault.span.clone()).unwrap_or_default();
    let typed: String = typed.lines().next().unwrap_or_default().chars().take(40).collect();
    let diagnostic = match fault.what {
        FaultKind::UnsafeLink => Diagnostic::new(Code::LinkUnsafe).with("typed", typed),
        FaultKind::RawHtml => Diagnostic::new(Code::MarkdownHtml).with("typed", typed),
        FaultKind::LooseMark => Diagnostic::new(Code::MarkdownStars),
        FaultKind::LooseLink => Diagnostic::new(Code::MarkdownLink).with("typed", typed),
        FaultKind::LooseUnderscore => Diagnostic::new(Code::MarkdownUnderscore).with("typed", typed),
        FaultKind::UnknownNote => {
            Diagnostic::new(Code::MarkdownFootnote).with("label", note(&typed)).with("kind", "unknown")
        }
        FaultKind::UnusedNote => {
            Diagnostic::new(Code::MarkdownFootnote).with("label", note(&typed)).with("kind", "unused")
        }
        FaultKind::ReservedCharacter => Diagnostic::new(Code::MarkdownSign),
    };
    diagnostic.at(body.place(fault.span.clone()))
}

/// `1` of `[^1]: …`
fn note(typed: &str) -> &str {
    typed.trim_start_matches("[^").split(']').next().unwrap_or(typed)
}
