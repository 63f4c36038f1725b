//! 书稿: a year in reading order, for whoever sets it elsewhere than on a page: in print, in Word, in WeChat.
//! In: the site and its plan. Out: [`Manuscript`]: words, blocks, drawings. Absent: HTML, files; pictures are named by the
//! address they have in the built site.

use super::{
    body::{self, Bodies, Desk, TextId},
    figure::{Gallery, Hung},
    markdown::{Shot, block::Text},
    numbers, open_press, page, poster,
    studio::Studio,
    template::Shown,
    view::{DerivedView, DocumentView, EntryView, FigureView, MetricView, NumberView, SiteView, TermView, YearView},
    volume::Volume,
    workshop::Workshop,
    year::Figures,
};
use crate::{
    calendar::Term,
    chart::{self, Style, Variant},
    model::{Entry, EntryId, Prose, Site, Year},
    parallel,
    plan::{Edition, Plan},
    report::Report,
    words::Language,
};

/// A year, ready to be set.
#[derive(Debug)]
pub(crate) struct Manuscript {
    pub language: Language,
    pub site: SiteView,
    /// Cover, key numbers and colophon. Its `html` and the drawings of its figures are for pages.
    pub year: YearView,
    /// The ring of the cover.
    pub ring: Chart,
    pub opening: Option<Piece>,
    pub closing: Option<Piece>,
    /// The seasons that have a recorded term.
    pub chapters: Vec<Chapter>,
    /// Every figure of the year, in the author's order.
    pub charts: Vec<Chart>,
    /// For the appendix: every metric with its table.
    pub metrics: Vec<MetricView>,
    pub derived: Vec<DerivedView>,
}

/// 卷首 or 结语.
#[derive(Debug)]
pub(crate) struct Piece {
    pub title: String,
    pub date: Option<String>,
    pub text: Text,
}

/// A season.
#[derive(Debug)]
pub(crate) struct Chapter {
    /// `sui` `chun` `xia` `qiu` `dong`
    pub slug: &'static str,
    /// 春 or Spring
    pub name: String,
    /// 生; empty in English
    pub verb: String,
    pub terms: Vec<Told>,
}

/// A recorded term.
#[derive(Debug)]
pub(crate) struct Told {
    pub term: Term,
    pub view: TermView,
    /// 2月4日至18日
    pub days: String,
    pub articles: Vec<Article>,
    pub numbers: Vec<NumberView>,
    pub documents: Vec<DocumentView>,
}

/// An entry.
#[derive(Debug)]
pub(crate) struct Article {
    pub id: EntryId,
    /// Title, dates, tags, cover. Its `html` is for pages.
    pub view: EntryView,
    /// The author's, else cut from the text.
    pub summary: String,
    /// The picture at its head.
    pub cover: Option<Shot>,
    /// Those its own front matter names.
    pub documents: Vec<DocumentView>,
    pub text: Text,
}

/// A figure, drawn to stand alone.
#[derive(Debug)]
pub(crate) struct Chart {
    /// As `figures.yaml` names it; `ring` of the ring.
    pub id: String,
    /// Title, description, note, source, period, table. Its drawings are for pages.
    pub view: FigureView,
    /// Whether some text shows it; the others stand at the end.
    pub is_shown: bool,
    /// Whether the author wants it in the long picture.
    pub is_marked: bool,
    /// SVG files with literal colours, title above and source below; `None` of a table.
    pub wide: Option<String>,
    pub narrow: Option<String>,
    /// The same drawings on white, the ring on the theme's paper, with nothing around them: where title and notes are set in
    /// type.
    pub wide_plate: Option<String>,
    pub narrow_plate: Option<String>,
}

impl Manuscript {
    /// The figure of that id.
    pub(crate) fn chart(&self, id: &str) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == id)
    }

    pub(crate) fn articles(&self) -> impl Iterator<Item = (&Told, &Article)> {
        let told = self.chapters.iter().flat_map(|chapter| &chapter.terms);
        told.flat_map(|told| told.articles.iter().map(move |article| (told, article)))
    }
}

/// Sets a year. `None` where the theme cannot print; that has been reported with the site.
pub(crate) fn manuscript(site: &Site, plan: &Plan, year: &Year) -> Option<Manuscript> {
    let workshop = Workshop::passing();
    let press = open_press(site, &workshop, None, &mut Report::default())?;
    let desk = Desk { site, original: site, edition: Edition::Original, plan, press: &press };
    let view = page::site_view(desk);
    let shown = Shown::new(&view);
    let (histories, palette) = (site.histories(), poster::chart_palette(&site.theme.palette));
    let studio = Studio {
        desk,
        histories: &histories,
        workshop: &workshop,
        palette: &palette,
        site: &shown,
        foundry: None,
        cards: None,
        sight: None,
    };
    let gallery = Gallery::of(studio.easel(year), &mut Report::default());
    let bodies = Bodies::of(year, &gallery, desk, &mut Report::default());
    Some(Volume::new(studio, year, gallery, bodies).manuscript(view))
}

impl Volume<'_> {
    fn manuscript(&self, site: SiteView) -> Manuscript {
        let (year, language) = (self.year, self.studio.language());
        let view = self.year_view(Figures::Shown);
        let mut terms = year.calendar.intervals().iter().map(|interval| interval.term);
        let chapters = view.seasons.iter().map(|season| Chapter {
            slug: season.slug,
            name: season.name.clone(),
            verb: season.verb.clone(),
            terms: terms.by_ref().take(season.rows.len()).filter_map(|term| self.told(term)).collect(),
        });
        let piece = |prose: &Option<Prose>, id| {
            prose.as_ref().map(|prose| Piece {
                title: prose.title.clone(),
                date: prose.date.map(|date| numbers::when_view(date, language).text),
                text: body::blocks(year, id, self.studio.desk),
            })
        };
        Manuscript {
            language,
            site,
            ring: self.ring_chart(),
            opening: piece(&year.opening, TextId::Opening),
            closing: piece(&year.closing, TextId::Closing),
            chapters: chapters.filter(|chapter| !chapter.terms.is_empty()).collect(),
            charts: self.charts(),
            metrics: self.metrics().to_vec(),
            derived: self.derived(),
            year: view,
        }
    }

    fn told(&self, term: Term) -> Option<Told> {
        let entries: Vec<&Entry> = self.year.entries_of(term).collect();
        entries.first()?;
        let article = |entry: &&Entry| Article {
            id: entry.id,
            view: self.entry_view(entry),
            summary: self.summary(entry),
            cover: self.cover(entry),
            documents: self.documents(entry),
            text: body::blocks(self.year, TextId::Entry(entry.id), self.studio.desk),
        };
        let interval = self.year.calendar.interval(term);
        Some(Told {
            term,
            days: numbers::short_days(interval.first, interval.last, self.studio.language()),
            view: self.term_view(term),
            articles: parallel::map(&entries, article),
            numbers: self.term_numbers(term),
            documents: entries.iter().flat_map(|entry| self.documents(entry)).collect(),
        })
    }

    fn charts(&self) -> Vec<Chart> {
        let white = chart::Palette { paper: [0xff; 3], ..self.studio.palette.clone() };
        parallel::map(&self.year.figures, |spec| {
            let view = self.gallery.figure(&spec.id).cloned()?;
            let is_shown = self.bodies.figures.contains(&spec.id);
            let chart = self.chart(spec.id.0.clone(), view, &self.easel().hung(spec), &white);
            Some(Chart { is_shown, is_marked: spec.picture, ..chart })
        })
        .into_iter()
        .flatten()
        .collect()
    }

    fn ring_chart(&self) -> Chart {
        let hung = Hung { figure: self.easel().ring_figure(), note: None, source: None, period: None };
        // A cover is of the theme's paper.
        let ring = self.chart("ring".to_owned(), self.gallery.ring.clone(), &hung, self.studio.palette);
        Chart { is_shown: true, ..ring }
    }

    fn chart(&self, id: String, view: FigureView, hung: &Hung, plates: &chart::Palette) -> Chart {
        let imprint = hung.imprint(&view.description, self.studio.palette);
        let draw = |variant| chart::poster(&hung.figure, variant, &Style::default(), &imprint);
        let (wide, narrow) = (draw(Variant::Wide), draw(Variant::Narrow));
        let bare = hung.imprint(&view.description, plates);
        let plate = |variant| chart::plate(&hung.figure, variant, &Style::default(), &bare);
        let (wide_plate, narrow_plate) = (plate(Variant::Wide), plate(Variant::Narrow));
        Chart { id, view, is_shown: false, is_marked: false, wide, narrow, wide_plate, narrow_plate }
    }
}
