//! 检索: the words of a site where a script can find them.
//! In: a [`Volume`], its texts read. Out: a script a year, and [`SearchPageView`]. Absent: searching; a reader's browser
//! looks through the words as they are, so 楼道 is found inside 小区楼道整治 and no index is needed.
//!
//! A file a year, whatever the size of the site: a reader who asks for one year loads one year, a year that is done
//! never changes again, and `<script>` is the one way to load data that works over `file://`.

use super::{
    Studio,
    body::TextId,
    numbers::hue,
    view::{ChapterView, LinkView, SearchPageView, SearchYearView},
    volume::Volume,
    year::{Chapter, chapter},
};
use crate::{
    calendar::{Begins, Season, Term},
    json,
    model::{Entry, Prose, TermState},
    output::Artifact,
    plan::{self, Page},
    source::OutPath,
};

/// Title, term, chapter, hue, address, words: a list without names, for they would be a tenth of the file.
type Record<'a> = (&'a str, &'a str, &'a str, i8, String, String);

impl Volume<'_> {
    /// The words of the year; `None` when nobody can search them.
    pub(super) fn search_file(&self) -> Option<(OutPath, Artifact)> {
        let year = self.year.year;
        let path = self.studio.desk.plan.search_file(year)?;
        let opening = self.year.opening.as_ref().and_then(|prose| self.prose_record(prose, TextId::Opening, "opening"));
        let closing = self.year.closing.as_ref().and_then(|prose| self.prose_record(prose, TextId::Closing, "closing"));
        let entries = self.year.entries.iter().filter_map(|entry| self.entry_record(entry));
        let records: Vec<String> =
            opening.into_iter().chain(entries).chain(closing).map(|record| json::line(&record)).collect();
        let script =
            format!("(window.suishiYears = window.suishiYears || {{}})[{year}] = [\n{}\n];\n", records.join(",\n"));
        // Until 2019 these two ended a line of script even inside a string.
        let script = script.replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029");
        Some((path, Artifact::of(script)))
    }

    fn entry_record<'r>(&self, entry: &'r Entry) -> Option<Record<'r>> {
        let plan = self.studio.desk.plan;
        let page = plan.page(Page::Term(entry.id.year, entry.id.term));
        let address = match page {
            Some(page) => format!("{page}#{}", plan::entry_anchor(entry.id)),
            None => plan.term(entry.id.year, entry.id.term)?,
        };
        let mut words = entry.summary.clone().unwrap_or_default();
        add_line(&mut words, &self.bodies.get(TextId::Entry(entry.id)).plain);
        add_line(&mut words, &entry.tags.join(" "));
        let term = entry.id.term;
        let name = self.studio.language().pick(term.name(), term.english());
        let hue = i8::try_from(hue(term)).expect("there are 24 terms");
        Some((&entry.title, name, chapter(self.year, term).slug(), hue, address, words))
    }

    /// `place` is where the built-in page of a year has it; without such a place the top of the page opens.
    fn prose_record<'r>(&self, prose: &'r Prose, id: TextId, place: &str) -> Option<Record<'r>> {
        let page = self.studio.desk.plan.page(Page::Year(self.year.year))?;
        Some((&prose.title, "", "", -1, format!("{page}#{place}"), self.bodies.get(id).plain.clone()))
    }
}

impl Studio<'_> {
    pub(super) fn search_page(self) -> SearchPageView {
        let (site, plan) = (self.desk.site, self.desk.plan);
        let years = site.years.iter().rev().filter_map(|year| {
            Some(SearchYearView {
                year: year.year,
                title: year.title.clone(),
                address: plan.page(Page::Year(year.year)),
                file: plan::url(&plan.search_file(year.year)?),
            })
        });
        let opens = site.years.iter().any(|year| year.calendar.begins() == Begins::Xiaohan);
        let seasons = [Season::Chun, Season::Xia, Season::Qiu, Season::Dong].map(Chapter::Season);
        let chapters = opens.then_some(Chapter::Opening).into_iter().chain(seasons);
        let view = |chapter: Chapter| ChapterView { slug: chapter.slug(), name: chapter.name(self.language()) };
        let term = |term: Term| {
            let last = site.years.iter().rev().find(|year| year.state_of(term) == TermState::Recorded)?;
            Some(LinkView {
                name: self.language().pick(term.name(), term.english()).to_owned(),
                address: Some(plan.page(Page::TermYears(term)).or_else(|| plan.term(last.year, term))?),
                hue: hue(term),
            })
        };
        SearchPageView {
            years: years.collect(),
            chapters: chapters.map(view).collect(),
            terms: Term::ALL.into_iter().filter_map(term).collect(),
        }
    }
}

fn add_line(words: &mut String, line: &str) {
    if !words.is_empty() && !line.is_empty() {
        words.push('\n');
    }
    words.push_str(line);
}
