//! Texts of the site, read and written once.
//! In: every body, the figures of its year. Out: html that can stand on any page, summary, length. Absent: pages.

use super::{
    ROOT,
    figure::Easel,
    links::{Found, Links},
    markdown::{self, FaultKind},
    template::{Press, Shown},
};
use crate::{
    model::{Body, EntryId, FigureId, Site, Year},
    parallel,
    plan::{self, Plan},
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
}

/// Which text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum TextId {
    About,
    Opening(i32),
    Closing(i32),
    Entry(EntryId),
}

/// All texts, and what they use.
#[derive(Debug, Default)]
pub(super) struct Bodies {
    texts: BTreeMap<TextId, Prepared>,
    pub(super) media: BTreeSet<SitePath>,
    /// Figures that some entry shows.
    pub(super) figures: BTreeSet<(i32, FigureId)>,
}

/// A text and where it belongs.
struct Job<'s> {
    id: TextId,
    year: Option<&'s Year>,
    path: &'s SitePath,
    body: &'s Body,
}

impl Bodies {
    pub(super) fn read<'s>(
        site: &'s Site,
        plan: &'s Plan,
        press: &Press,
        easel: impl Fn(i32) -> Option<Easel<'s>> + Sync + Send,
        report: &mut Report,
    ) -> Self {
        let jobs = jobs(site);
        let done = parallel::map(&jobs, |job| {
            let easel = job.year.and_then(|year| easel(year.year));
            prepare(job, site, plan, press, easel)
        });
        let mut bodies = Self::default();
        for (job, (prepared, found)) in jobs.iter().zip(done) {
            report.merge(found.report);
            bodies.media.extend(found.media);
            if let Some(year) = job.year {
                bodies.figures.extend(found.figures.into_iter().map(|id| (year.year, id)));
            }
            bodies.texts.insert(job.id, prepared);
        }
        bodies
    }

    pub(super) fn get(&self, id: TextId) -> &Prepared {
        static NONE: Prepared = Prepared { html: String::new(), summary: String::new(), characters: 0 };
        self.texts.get(&id).unwrap_or(&NONE)
    }
}

fn jobs(site: &Site) -> Vec<Job<'_>> {
    let mut jobs = Vec::new();
    if let Some(about) = &site.about {
        jobs.push(Job { id: TextId::About, year: None, path: &about.path, body: &about.body });
    }
    for year in &site.years {
        let mut add = |id, path, body| jobs.push(Job { id, year: Some(year), path, body });
        if let Some(prose) = &year.opening {
            add(TextId::Opening(year.year), &prose.path, &prose.body);
        }
        if let Some(prose) = &year.closing {
            add(TextId::Closing(year.year), &prose.path, &prose.body);
        }
        for entry in &year.entries {
            add(TextId::Entry(entry.id), &entry.path, &entry.body);
        }
    }
    jobs
}

fn prepare(job: &Job<'_>, site: &Site, plan: &Plan, press: &Press, easel: Option<Easel<'_>>) -> (Prepared, Found) {
    let prefix = prefix(job.id);
    let document = parse(job, site, plan, &prefix);
    let (document, mut found) = document;
    let failed = RefCell::new(Report::default());
    let figure = |id: &str, caption: &str| {
        let spec = easel.and_then(|easel| Some((easel, easel.year.figure(&FigureId(id.to_owned()))?)));
        let Some((easel, spec)) = spec else { return String::new() };
        let mut view = easel.figure(spec);
        view.anchor = format!("{prefix}{}", view.anchor);
        if !caption.is_empty() {
            caption.clone_into(&mut view.title);
        }
        press.print("partials/figure.html", &[("figure", Shown::new(&view))]).unwrap_or_else(|fault| {
            failed.borrow_mut().add(fault);
            String::new()
        })
    };
    let html = markdown::html(&document, &markdown::Place { root: ROOT, figure: &figure });
    found.report.merge(failed.into_inner());
    let prepared =
        Prepared { html, summary: markdown::summary(&document, SUMMARY), characters: markdown::characters(&document) };
    (prepared, found)
}

/// The text of an entry for a feed: absolute addresses, and figures as the words that describe them, for a feed
/// reader has no style to draw them with.
pub(super) fn for_feed(site: &Site, plan: &Plan, easel: Easel<'_>, entry: &crate::model::Entry, base: &str) -> String {
    let job = Job { id: TextId::Entry(entry.id), year: Some(easel.year), path: &entry.path, body: &entry.body };
    let (document, _) = parse(&job, site, plan, &prefix(job.id));
    let figure = |id: &str, _: &str| match easel.year.figure(&FigureId(id.to_owned())) {
        Some(spec) => {
            let view = easel.figure(spec);
            format!("<p>{}</p>", markdown::escape(&format!("{}。{}", view.title, view.description)))
        }
        None => String::new(),
    };
    markdown::html(&document, &markdown::Place { root: base, figure: &figure })
}

fn parse(job: &Job<'_>, site: &Site, plan: &Plan, prefix: &str) -> (markdown::Document, Found) {
    let links = Links { site, plan, year: job.year, path: job.path, body: job.body, prefix, found: RefCell::default() };
    let options = markdown::Options {
        prefix,
        raw_html: site.config.raw_html,
        heading_base: if job.id == TextId::About { 2 } else { 3 },
        language: site.config.language,
    };
    let document = markdown::parse(&job.body.text, &options, &links);
    let mut found = links.found.into_inner();
    for fault in &document.faults {
        found.report.add(diagnose(fault, job.body));
    }
    (document, found)
}

/// The ids of a text on its page begin with this.
fn prefix(id: TextId) -> String {
    match id {
        TextId::About => String::new(),
        TextId::Opening(_) => "opening-".to_owned(),
        TextId::Closing(_) => "closing-".to_owned(),
        TextId::Entry(id) => format!("{}-", plan::entry_anchor(id)),
    }
}

fn diagnose(fault: &markdown::Fault, body: &Body) -> Diagnostic {
    let typed = body.text.get(fault.span.clone()).unwrap_or_default();
    let typed: String = typed.lines().next().unwrap_or_default().chars().take(40).collect();
    let diagnostic = match fault.what {
        FaultKind::UnsafeLink => Diagnostic::new(Code::LinkUnsafe).with("typed", typed),
        FaultKind::RawHtml => Diagnostic::new(Code::MarkdownHtml).with("typed", typed),
        FaultKind::LooseMark => Diagnostic::new(Code::MarkdownStars),
        FaultKind::LooseUnderscore => Diagnostic::new(Code::MarkdownUnderscore).with("typed", typed),
        FaultKind::UnknownNote => Diagnostic::new(Code::MarkdownFootnote).with("label", typed).with("kind", "unknown"),
        FaultKind::UnusedNote => Diagnostic::new(Code::MarkdownFootnote).with("label", typed).with("kind", "unused"),
        FaultKind::ReservedCharacter => Diagnostic::new(Code::MarkdownSign),
    };
    diagnostic.at(body.place(fault.span.clone()))
}
