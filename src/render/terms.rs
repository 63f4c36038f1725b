//! 历年节气: the 24 terms and the years that recorded them; one term through the years.
//! In: the years of a site, and the summaries of their entries. Out: [`TermsPageView`], [`TermYearsPageView`].
//! Absent: the page of a term in its year (`term.rs`).

use super::{
    Studio, compare, numbers,
    view::{
        CardView, TableCellView, TableRowView, TableView, TermLineView, TermLinkView, TermMarkView, TermYearView,
        TermYearsPageView, TermsPageView, TermsSeasonView,
    },
    year::{state_word, term_view},
};
use crate::{
    calendar::{Begins, Season, Term},
    chart::Datum,
    model::{EntryId, History, TermState, Year},
    plan::Page,
    words::Language,
};
use std::{collections::BTreeMap, sync::Arc};

/// So many years sum up a page.
const SUMMED_UP: usize = 4;

/// What entries say in short, for pages outside their year.
pub(super) type Summaries = BTreeMap<EntryId, String>;

impl Studio<'_> {
    pub(super) fn terms_page(self) -> TermsPageView {
        let terms = Begins::Lichun.terms();
        let season = |season: &Season| TermsSeasonView {
            slug: season.slug(),
            name: self.language().pick(season.name(), season.english()).to_owned(),
            verb: self.language().pick(season.verb(), "").to_owned(),
            terms: terms.iter().filter(|term| term.season() == *season).map(|term| self.term_line(*term)).collect(),
        };
        TermsPageView {
            years: self.desk.site.years.iter().map(|year| year.year).collect(),
            seasons: Season::ALL.iter().map(season).collect(),
        }
    }

    pub(super) fn term_years_page(self, term: Term, summaries: &Summaries) -> Option<TermYearsPageView> {
        let years = &self.desk.site.years;
        let newest = years.last()?;
        let histories = || self.histories.iter();
        Some(TermYearsPageView {
            term: term_view(newest, term, self.language()),
            recorded: self.recorded(term),
            years: years.iter().rev().map(|year| self.term_year(year, term, summaries)).collect(),
            numbers: self.term_numbers(term),
            figures: histories().filter_map(|history| self.term_over_years(history, term)).collect(),
            previous: self.recorded_neighbour(term, Term::prev),
            next: self.recorded_neighbour(term, Term::next),
        })
    }

    /// 2023年：凉了，人多了；2022年：开了十二场
    pub(super) fn term_summary(self, term: Term) -> String {
        let language = self.language();
        let recorded = self.desk.site.years.iter().rev().filter(|year| year.state_of(term) == TermState::Recorded);
        let year = |year: &Arc<Year>| {
            let titles: Vec<&str> = year.entries_of(term).map(|entry| entry.title.as_str()).collect();
            let year = numbers::year(year.year, language);
            format!("{year}{}{}", language.pick("：", ": "), titles.join(language.pick("、", ", ")))
        };
        let years: Vec<String> = recorded.take(SUMMED_UP).map(year).collect();
        years.join(language.pick("；", "; "))
    }

    fn recorded(self, term: Term) -> usize {
        self.desk.site.years.iter().filter(|year| year.state_of(term) == TermState::Recorded).count()
    }

    fn term_line(self, term: Term) -> TermLineView {
        let mark = |year: &Arc<Year>| {
            let state = year.state_of(term);
            let recorded = state == TermState::Recorded;
            TermMarkView {
                year: year.year,
                state: state_word(state),
                titles: year.entries_of(term).map(|entry| entry.title.clone()).collect(),
                address: if recorded { self.desk.plan.term(year.year, term) } else { None },
            }
        };
        TermLineView {
            name: term.name(),
            english: term.english(),
            slug: term.slug(),
            hue: numbers::hue(term),
            recorded: self.recorded(term),
            address: self.desk.plan.page(Page::TermYears(term)),
            years: self.desk.site.years.iter().map(mark).collect(),
        }
    }

    fn term_year(self, year: &Year, term: Term, summaries: &Summaries) -> TermYearView {
        let state = year.state_of(term);
        let cards = year.entries_of(term).map(|entry| CardView {
            title: entry.title.clone(),
            summary: entry.summary.clone().or_else(|| summaries.get(&entry.id).cloned()).unwrap_or_default(),
            date: entry.date.map(|date| numbers::when_view(date, self.language())),
            address: self.desk.plan.entry(entry.id),
        });
        TermYearView {
            year: year.year,
            term: term_view(year, term, self.language()),
            state: state_word(state),
            address: self.desk.plan.term(year.year, term).filter(|_| state == TermState::Recorded),
            entries: cards.collect(),
        }
    }

    /// A row for each metric of several years that has a number for the term in some of them.
    fn term_numbers(self, term: Term) -> Option<TableView> {
        let language = self.language();
        let years = &self.desk.site.years;
        let several = self.histories.iter().filter(|history| history.told().len() > 1);
        let rows: Vec<TableRowView> =
            several.filter_map(|history| numbers_row(history, term, years, language)).collect();
        let mut head = vec![language.pick("指标", "Metric").to_owned()];
        head.extend(years.iter().map(|year| numbers::year(year.year, language)));
        let caption = language.pick(format!("历年{}的数", term.name()), format!("{}: the numbers", term.english()));
        (!rows.is_empty()).then_some(TableView { caption, head, rows, total: None })
    }

    /// The nearest term that way which some year recorded, round the ring.
    fn recorded_neighbour(self, term: Term, step: fn(Term) -> Term) -> Option<TermLinkView> {
        let ring = std::iter::successors(Some(step(term)), |other| Some(step(*other)));
        let found = ring.take(23).find(|other| self.recorded(*other) > 0)?;
        Some(TermLinkView {
            name: found.name(),
            english: found.english(),
            hue: numbers::hue(found),
            address: self.desk.plan.page(Page::TermYears(found)),
        })
    }
}

fn numbers_row(history: &History<'_>, term: Term, years: &[Arc<Year>], language: Language) -> Option<TableRowView> {
    let newest = history.newest().metric;
    let data: Vec<Datum> = years
        .iter()
        .map(|year| {
            let told = history.of_year(year.year);
            told.and_then(|told| compare::of_term(&told, term)).unwrap_or(Datum::Missing)
        })
        .collect();
    if !data.iter().any(|datum| matches!(datum, Datum::Number { .. })) {
        return None;
    }
    let cell = |(year, datum): (&Arc<Year>, Datum)| {
        let (text, kind) = match datum {
            Datum::Number { text, .. } => {
                let unit = history.of_year(year.year).map_or("", |told| told.metric.unit.as_str());
                let own = unit != newest.unit && !unit.is_empty();
                (if own { format!("{text}{unit}") } else { text }, "number")
            }
            Datum::Missing => (language.pick("无数据", "no data").to_owned(), "missing"),
            Datum::Withheld => (language.pick("未填报", "not reported").to_owned(), "withheld"),
            Datum::NotYet => (language.pick("尚未到", "not yet").to_owned(), "not-yet"),
        };
        TableCellView { text, kind }
    };
    let name = match (newest.unit.as_str(), language) {
        ("", _) => newest.name.clone(),
        (unit, Language::Zh) => format!("{}（{unit}）", newest.name),
        (unit, Language::En) => format!("{} ({unit})", newest.name),
    };
    Some(TableRowView { name, cells: years.iter().zip(data).map(cell).collect() })
}
