//! What the addresses in a text mean.
//! In: a link as typed, the site, the plan. Out: a target, and faults. Absent: Markdown, html.

use super::{
    derived, markdown, numbers,
    shown::{self, Exposure},
};
use crate::{
    calendar::Term,
    model::{Body, Entry, FigureId, Formula, MetricId, Site, Year, kept},
    plan::{self, Edition, Plan},
    report::{Code, Diagnostic, Report, suggest},
    source::{SitePath, uri},
    words::Language,
};
use std::{cell::RefCell, collections::BTreeSet, ops::Range};

/// Resolves the links of one text.
pub(super) struct Links<'s> {
    pub(super) site: &'s Site,
    pub(super) plan: &'s Plan,
    /// Which of two pages about the same thing.
    pub(super) edition: Edition,
    /// The year the text belongs to; `None` for 关于.
    pub(super) year: Option<&'s Year>,
    pub(super) path: &'s SitePath,
    pub(super) body: &'s Body,
    pub(super) language: Language,
    /// Before every id of the text.
    pub(super) prefix: &'s str,
    /// Faults found and media used so far.
    pub(super) found: RefCell<Found>,
}

/// What resolving a text brought to light.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) report: Report,
    pub(super) media: BTreeSet<SitePath>,
    pub(super) pictures: Vec<Exposure>,
    pub(super) figures: BTreeSet<FigureId>,
    /// Numbers that were worked out.
    pub(super) derived: Vec<Formula>,
    /// Ids of this very text that links lead to, and where.
    pub(super) anchors: Vec<(String, Range<usize>)>,
}

impl markdown::Resolve for Links<'_> {
    fn link(&self, request: &markdown::Request<'_>) -> markdown::Target {
        let dest = request.dest.trim();
        if let Some(rest) = dest.strip_prefix("metric:") {
            self.metric(rest, request)
        } else if let Some(rest) = dest.strip_prefix("figure:") {
            self.figure(rest, request)
        } else if let Some(rest) = dest.strip_prefix("term:") {
            self.term(rest, request)
        } else if dest.contains(':') || dest.starts_with('#') || dest.starts_with("//") {
            self.outside(dest, request)
        } else {
            self.file(dest, request)
        }
    }
}

impl Links<'_> {
    fn fault(&self, code: Code, request: &markdown::Request<'_>) -> Diagnostic {
        Diagnostic::new(code).at(self.body.place(request.span.clone()))
    }

    fn add(&self, fault: Diagnostic) -> markdown::Target {
        self.found.borrow_mut().report.add(fault);
        markdown::Target::Plain
    }

    fn add_near<'n>(
        &self,
        fault: Diagnostic,
        typed: &str,
        known: impl IntoIterator<Item = &'n str>,
    ) -> markdown::Target {
        let fault = fault.with("typed", typed);
        self.add(match suggest::nearest(typed, known) {
            Some(near) => fault.with("suggestion", near),
            None => fault,
        })
    }

    /// `metric:points-walked`, `metric:meetings.白露`, `metric:2017/meetings`, `metric:closed/found`.
    fn metric(&self, dest: &str, request: &markdown::Request<'_>) -> markdown::Target {
        let formula = Formula::parse(&uri::decode(dest));
        let year_of = |from: Option<i32>| match from {
            Some(year) => self.site.known(year),
            None => self.year,
        };
        if formula.operands().any(|operand| year_of(operand.year).is_some_and(|year| year.unread.has(&operand.id.0))) {
            return markdown::Target::Plain;
        }
        if let Some(fault) = formula.needs_draft(&|operand| year_of(operand.year).map(|year| &year.left_out)) {
            return self.add(fault.at(self.body.place(request.span.clone())));
        }
        let look = |from, id: &MetricId| {
            let year = year_of(from)?;
            year.metric(id).map(|metric| (metric, &year.calendar))
        };
        let derived = match formula.value(&look) {
            Ok(derived) => derived,
            Err(trouble) => {
                let metrics = year_of(formula.first.year).map_or(&[][..], |year| &year.metrics);
                let known = metrics.iter().map(|metric| metric.id.0.as_str());
                let place = self.body.place(request.span.clone());
                return self.add(trouble.diagnose(Code::LinkUnknownMetric, known).at(place));
            }
        };
        let label = request.label.trim();
        if !label.is_empty() && !derived.agrees(label) {
            let fault = self.fault(Code::LinkNumberDiffers, request).with("typed", label);
            self.found.borrow_mut().report.add(fault.with("data", derived.text()).with("id", formula.typed()));
        }
        if formula.plain().is_none() {
            self.found.borrow_mut().derived.push(formula.clone());
        }
        let text = if label.is_empty() { derived.text() } else { label.to_owned() };
        let year = formula.first.year.or(self.year.map(|year| year.year));
        let year = year.map_or_else(String::new, |year| format!("{}{year}", self.language.pick("，", ", ")));
        let name = derived::name(&derived, formula.typed(), self.language);
        let title = format!(
            "{name}{}{}{year}",
            self.language.pick("：", ": "),
            numbers::with_unit(derived.number, &derived.unit)
        );
        markdown::Target::Number { text, title }
    }

    fn figure(&self, id: &str, request: &markdown::Request<'_>) -> markdown::Target {
        let figures = self.year.map_or(&[][..], |year| &year.figures);
        let Some(figure) = figures.iter().find(|figure| figure.id.0 == id) else {
            if self.year.is_some_and(|year| year.unread.has(id)) {
                return markdown::Target::Plain;
            }
            if self.year.is_some_and(|year| year.left_out.contains(id)) {
                return self.add(self.fault(Code::DraftNeeded, request).with("id", id));
            }
            let known = figures.iter().map(|figure| figure.id.0.as_str());
            return self.add_near(self.fault(Code::LinkUnknownFigure, request), id, known);
        };
        if request.shape == markdown::Shape::Link {
            // `[见图](figure:x)` points at the figure, wherever it is shown.
            return match self.year.and_then(|year| self.plan.page(plan::Page::Year(year.year))) {
                Some(page) => markdown::Target::Page(page),
                None => markdown::Target::Plain,
            };
        }
        self.found.borrow_mut().figures.insert(figure.id.clone());
        markdown::Target::Figure { id: id.to_owned(), caption: request.label.trim().to_owned() }
    }

    /// `term:白露`, `term:2019/立春`.
    fn term(&self, dest: &str, request: &markdown::Request<'_>) -> markdown::Target {
        let (year, name) = match dest.split_once('/') {
            Some((year, name)) => (year.parse().ok().and_then(|year| self.site.known(year)), name),
            None => (self.year, dest),
        };
        let known = Term::spellings().map(|(spelling, _)| spelling);
        let (Some(year), Some(term)) = (year, Term::parse(name)) else {
            return self.add_near(self.fault(Code::LinkNowhere, request), dest, known);
        };
        let Some(entry) = year.entries_of(term).next() else {
            return self.add(self.fault(Code::LinkNowhere, request).with("typed", dest));
        };
        if self.site.year(year.year).is_none() {
            return self.elsewhere(entry, request);
        }
        self.plan.term_in(self.edition, year.year, term).map_or(markdown::Target::Plain, markdown::Target::Page)
    }

    /// A text of a year that is not here: said in words, where a link would lead nowhere.
    fn elsewhere(&self, entry: &Entry, request: &markdown::Request<'_>) -> markdown::Target {
        let (year, title) = (entry.id.year, entry.title.as_str());
        let note = match (self.language, request.label.trim() == title) {
            (Language::Zh, true) => format!("（见{year}年回顾）"),
            (Language::Zh, false) => format!("（《{title}》，见{year}年回顾）"),
            (Language::En, true) => format!(" (see the review of {year})"),
            (Language::En, false) => format!(" (“{title}”, see the review of {year})"),
        };
        markdown::Target::Elsewhere { note }
    }

    /// An address with a scheme; which schemes are safe is Markdown's own matter.
    fn outside(&self, dest: &str, request: &markdown::Request<'_>) -> markdown::Target {
        match request.shape {
            markdown::Shape::Link => markdown::Target::Url(match dest.strip_prefix('#') {
                Some(id) => {
                    let id = format!("{}{}", self.prefix, uri::decode(id));
                    let address = format!("#{id}");
                    self.found.borrow_mut().anchors.push((id, request.span.clone()));
                    address
                }
                None => dest.to_owned(),
            }),
            // A picture from elsewhere would call another host on every visit, and be gone in ten years.
            markdown::Shape::Image => self.add(self.fault(Code::MediaMissing, request).with("typed", dest)),
        }
    }

    /// A file of the year, relative to the text or to the year's folder; another text becomes a link to its term.
    fn file(&self, dest: &str, request: &markdown::Request<'_>) -> markdown::Target {
        let plain = uri::decode(dest.split(['#', '?']).next().unwrap_or(dest));
        let folder = self.year.map(|year| format!("content/{}", year.year));
        let beside = self.path.beside(&plain);
        if beside.is_err() {
            return self.add(self.fault(Code::MediaOutside, request).with("typed", dest));
        }
        let in_year = folder.and_then(|folder| SitePath::new(&format!("{folder}/{plain}")).ok());
        let candidates: Vec<SitePath> = beside.ok().into_iter().chain(in_year).collect();
        if request.shape == markdown::Shape::Link
            && let Some(entry) =
                self.site.years.iter().flat_map(|year| &year.entries).find(|entry| candidates.contains(&entry.path))
        {
            return self.plan.entry_in(self.edition, entry.id).map_or(markdown::Target::Plain, markdown::Target::Page);
        }
        if request.shape == markdown::Shape::Link
            && let Some(entry) = self
                .site
                .years
                .iter()
                .flat_map(|year| &year.translations)
                .find(|entry| candidates.contains(&entry.path))
        {
            let address = self.plan.entry_in(Edition::Translation, entry.id);
            return address.map_or(markdown::Target::Plain, markdown::Target::Page);
        }
        let kept: Vec<SitePath> = candidates.iter().filter_map(kept).collect();
        let texts = || self.site.elsewhere.iter().flat_map(|year| year.entries.iter().chain(&year.translations));
        if request.shape == markdown::Shape::Link
            && let Some(entry) = texts().find(|entry| kept.contains(&entry.path))
        {
            return self.elsewhere(entry, request);
        }
        let candidates: Vec<SitePath> = candidates.into_iter().chain(kept).collect();
        let all = || self.site.years.iter().chain(&self.site.elsewhere).flat_map(|year| &year.media);
        let found = candidates.iter().find_map(|path| all().find(|media| media.blob.path() == path));
        let Some((media, out)) = found.and_then(|media| Some((media, self.plan.media(media.blob.path())?))) else {
            let code = if request.shape == markdown::Shape::Image { Code::MediaMissing } else { Code::LinkDead };
            let names: Vec<&str> = self.year.map_or_else(Vec::new, |year| {
                let folder = format!("content/{}", year.year);
                year.media
                    .iter()
                    .filter_map(|media| media.blob.path().as_str().strip_prefix(&folder)?.strip_prefix('/'))
                    .collect()
            });
            return self.add_near(self.fault(code, request), &plain, names);
        };
        self.found.borrow_mut().media.insert(media.blob.path().clone());
        let is_shown = request.shape == markdown::Shape::Image || media.picture.is_some();
        if let Some(fault) = shown::fault(media, dest).filter(|_| is_shown) {
            self.found.borrow_mut().report.add(fault.at(self.body.place(request.span.clone())));
        }
        let address = plan::url(out);
        if request.shape == markdown::Shape::Link {
            let is_picture = media.picture.is_some();
            if is_picture && self.body.text()[..request.span.start].ends_with('！') {
                self.found.borrow_mut().report.add(self.fault(Code::MarkdownLink, request).with("typed", "！["));
            }
            return match is_picture {
                true => markdown::Target::Page(address),
                false => markdown::Target::File { address, about: shown::about(&media.blob, self.language) },
            };
        }
        let alt = request.label.trim().to_owned();
        if alt.is_empty() {
            self.found.borrow_mut().report.add(self.fault(Code::MediaNoAlt, request).with("typed", dest));
        }
        let Some(shot) = shown::shot(media, self.plan) else { return markdown::Target::Plain };
        let caption = (!request.title.trim().is_empty()).then(|| request.title.trim().to_owned());
        let exposure = Exposure { shot: shot.clone(), alt: alt.clone(), caption: caption.clone() };
        self.found.borrow_mut().pictures.push(exposure);
        markdown::Target::Picture { shot, alt, caption }
    }
}
