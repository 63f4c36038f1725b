//! The page of a year: cover, key numbers, the chapters of its seasons.
//! In: a [`Volume`]. Out: [`YearView`]. Absent: the pages of its terms (`term.rs`).

use super::{
    body::TextId,
    derived, numbers,
    view::{
        CardView, CorrectionView, DateView, EditorView, FigureView, LinkView, NumberView, ProseView, RowView,
        SeasonView, TermView, YearView,
    },
    volume::Volume,
};
use crate::{
    calendar::{Begins, Offset, Season, Term, ganzhi},
    model::{Correction, Decimal, Derived, Entry, Formula, Metric, MetricId, Prose, Spot, TermState, Year},
    plan::{self, Page},
    words::Language,
};

/// Whether the figures come along: the page of the year shows them, the hall of years does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figures {
    Shown,
    LeftOut,
}

impl Volume<'_> {
    pub(super) fn year_view(&self, figures: Figures) -> YearView {
        let states = |wanted| Term::ALL.iter().filter(|term| self.year.state_of(**term) == wanted).count();
        YearView {
            year: self.year.year,
            address: self.studio.desk.plan.page(Page::Year(self.year.year)),
            data: self.studio.desk.plan.page(Page::Data(self.year.year)),
            chronicle: self.studio.desk.plan.page(Page::Chronicle(self.year.year)),
            print: self.studio.desk.plan.page(Page::Print(self.year.year)),
            ganzhi: ganzhi(self.year.year),
            title: self.year.title.clone(),
            subtitle: self.year.subtitle.clone(),
            theme: self.year.theme.clone(),
            lead: self.year.lead.clone(),
            source: self.year.source.clone(),
            thanks: self.year.thanks.clone(),
            corrections: self.corrections(|_| true),
            editors: self
                .year
                .editors
                .iter()
                .map(|editor| EditorView { role: editor.role.clone(), name: editor.name.clone() })
                .collect(),
            published: self.year.published.map(|published| numbers::published_view(published, self.studio.language())),
            as_of: self.year.as_of.map(|day| numbers::day_view(day, self.studio.language())),
            ring: self.gallery.ring.clone(),
            recorded: states(TermState::Recorded),
            gaps: states(TermState::Gap),
            not_yet: states(TermState::NotYet),
            entries: self.year.entries.len(),
            key_numbers: self.key_numbers(),
            opening: self.year.opening.as_ref().map(|prose| self.prose(prose, TextId::Opening)),
            closing: self.year.closing.as_ref().map(|prose| self.prose(prose, TextId::Closing)),
            seasons: self.seasons(),
            figures: match figures {
                Figures::Shown => self.loose_figures(),
                Figures::LeftOut => Vec::new(),
            },
        }
    }

    /// What was mended in the places that are `wanted`.
    pub(super) fn corrections(&self, wanted: impl Fn(Spot) -> bool) -> Vec<CorrectionView> {
        let language = self.studio.language();
        let of = |page, id: &str| self.studio.desk.plan.page(page).map(|page| format!("{page}{id}"));
        let on_year = |prose: &Option<Prose>, id| prose.as_ref().and_then(|_| of(Page::Year(self.year.year), id));
        let page = |spot| {
            let (name, address) = match spot {
                Spot::Whole => return None,
                Spot::Term(term) => return Some(self.link(term)),
                Spot::Opening => (language.pick("卷首", "Opening"), on_year(&self.year.opening, "#opening")),
                Spot::Closing => (language.pick("结语", "Closing"), on_year(&self.year.closing, "#closing")),
                Spot::Data => (language.pick("数据", "Data"), of(Page::Data(self.year.year), "")),
            };
            Some(LinkView { name: name.to_owned(), address, hue: 0 })
        };
        let view = |one: &Correction| CorrectionView {
            date: numbers::day_view(one.date, language),
            page: page(one.page),
            what: one.what.clone(),
            why: one.why.clone(),
        };
        self.year.corrections.iter().filter(|one| wanted(one.page)).map(view).collect()
    }

    fn prose(&self, prose: &Prose, id: TextId) -> ProseView {
        ProseView {
            title: prose.title.clone(),
            draft: prose.draft,
            date: prose.date.map(|date| numbers::when_view(date, self.studio.language())),
            html: self.bodies.get(id).html.clone(),
        }
    }

    /// Figures that no entry shows stand on the year's own page.
    fn loose_figures(&self) -> Vec<FigureView> {
        let loose = self.gallery.iter().filter(|(id, _)| !self.bodies.figures.contains(*id));
        loose.map(|(_, view)| view.clone()).collect()
    }

    fn key_numbers(&self) -> Vec<NumberView> {
        let look = |from, id: &MetricId| self.studio.desk.site.look(self.year.year, from, id);
        let known = self.year.key_numbers.iter().filter_map(|number| {
            let metric = number.metric.plain().and_then(|id| self.year.metric(id));
            let mut view = match (metric, number.metric.value(&look)) {
                // A metric without data keeps its place among the numbers, and says so.
                (Some(metric), value) => self.number(metric, value.ok().map(|derived| derived.number), metric.term),
                (None, Ok(derived)) => self.derived_number(&number.metric, &derived),
                (None, Err(_)) => return None,
            };
            view.note.clone_from(&number.note);
            if let Some(name) = &number.name {
                view.name.clone_from(name);
            }
            Some(view)
        });
        known.collect()
    }

    fn derived_number(&self, formula: &Formula, derived: &Derived<'_>) -> NumberView {
        let language = self.studio.language();
        let data = self.studio.desk.plan.page(Page::Data(self.year.year));
        NumberView {
            name: derived::name(derived, formula.typed(), language),
            text: Some(derived.number.grouped()),
            unit: derived.unit.clone(),
            note: None,
            term: None,
            address: data.map(|page| format!("{page}#{}", plan::derived_anchor(formula.typed()))),
        }
    }

    pub(super) fn number(&self, metric: &Metric, value: Option<Decimal>, term: Option<Term>) -> NumberView {
        NumberView {
            name: metric.name.clone(),
            text: value.map(Decimal::grouped),
            unit: metric.unit.clone(),
            note: None,
            term: term.map(|term| self.link(term)),
            address: self.studio.desk.plan.metric(self.year.year, &metric.id),
        }
    }

    pub(super) fn link(&self, term: Term) -> LinkView {
        let recorded = self.year.state_of(term) == TermState::Recorded;
        LinkView {
            name: self.studio.language().pick(term.name(), term.english()).to_owned(),
            address: if recorded { self.studio.desk.plan.term(self.year.year, term) } else { None },
            hue: numbers::hue(term),
        }
    }

    /// The chapters of a year. In a civil year 小寒 and 大寒 close the winter before and open the book: 岁首.
    fn seasons(&self) -> Vec<SeasonView> {
        let mut seasons: Vec<(Season, SeasonView)> = Vec::new();
        for interval in self.year.calendar.intervals() {
            let season = interval.term.season();
            if seasons.last().is_none_or(|(last, _)| *last != season) {
                let (slug, name, verb) = match (self.studio.language(), chapter(self.year, interval.term)) {
                    (Language::Zh, Chapter::Opening) => ("sui", "岁", "首"),
                    (Language::Zh, Chapter::Season(season)) => (season.slug(), season.name(), season.verb()),
                    (language, chapter) => (chapter.slug(), chapter.name(language), ""),
                };
                let view =
                    SeasonView { slug, name: name.to_owned(), verb: verb.to_owned(), recorded: 0, rows: Vec::new() };
                seasons.push((season, view));
            }
            let (_, view) = seasons.last_mut().expect("one was pushed");
            let row = self.row(interval.term);
            view.recorded += usize::from(row.state == "recorded");
            view.rows.push(row);
        }
        seasons.into_iter().map(|(_, view)| view).collect()
    }

    fn row(&self, term: Term) -> RowView {
        RowView {
            term: self.term_view(term),
            state: state_word(self.year.state_of(term)),
            address: self.link(term).address,
            entries: self.year.entries_of(term).map(|entry| self.card(entry)).collect(),
        }
    }

    fn card(&self, entry: &Entry) -> CardView {
        CardView {
            title: entry.title.clone(),
            draft: entry.draft,
            summary: self.summary(entry),
            date: entry.date.map(|date| numbers::when_view(date, self.studio.language())),
            address: self.studio.desk.plan.entry(entry.id),
        }
    }

    pub(super) fn summary(&self, entry: &Entry) -> String {
        entry.summary.clone().unwrap_or_else(|| self.bodies.get(TextId::Entry(entry.id)).summary.clone())
    }

    pub(super) fn term_view(&self, term: Term) -> TermView {
        term_view(self.year, term, self.studio.language())
    }
}

pub(super) fn term_view(year: &Year, term: Term, language: Language) -> TermView {
    let interval = year.calendar.interval(term);
    let (hour, minute) = interval.start.minute(Offset::CHINA);
    TermView {
        name: term.name(),
        slug: term.slug(),
        pinyin: term.pinyin(),
        english: term.english(),
        hue: numbers::hue(term),
        ordinal: (numbers::hue(term) + 22) % 24 + 1,
        season: term.season().slug(),
        season_name: language.pick(term.season().name(), term.season().english()).to_owned(),
        day: numbers::short_day(interval.first, language),
        time: format!("{hour:02}:{minute:02}"),
        iso: format!("{}T{hour:02}:{minute:02}{}", interval.first, Offset::CHINA),
        first: numbers::day_view(interval.first, language),
        last: DateView {
            text: numbers::short_day(interval.last, language),
            ..numbers::day_view(interval.last, language)
        },
    }
}

/// What a year's terms are told under.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Chapter {
    /// 岁首: 小寒 and 大寒, where they open the year.
    Opening,
    Season(Season),
}

impl Chapter {
    pub(super) fn slug(self) -> &'static str {
        match self {
            Self::Opening => "sui",
            Self::Season(season) => season.slug(),
        }
    }

    pub(super) fn name(self, language: Language) -> &'static str {
        match self {
            Self::Opening => language.pick("岁首", "New Year"),
            Self::Season(season) => language.pick(season.name(), season.english()),
        }
    }
}

pub(super) fn chapter(year: &Year, term: Term) -> Chapter {
    match term {
        Term::Xiaohan | Term::Dahan if year.calendar.begins() == Begins::Xiaohan => Chapter::Opening,
        term => Chapter::Season(term.season()),
    }
}

pub(super) fn state_word(state: TermState) -> &'static str {
    match state {
        TermState::Recorded => "recorded",
        TermState::Gap => "gap",
        TermState::NotYet => "not-yet",
    }
}
