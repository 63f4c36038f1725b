//! 付排稿: a year as the typesetter reads it.
//! In: a manuscript, the built tree. Out: [`Copy`]: words, blocks and the names of files, which become JSON, and those files.
//! Absent: how anything is set (`*.typ`); markup: no author's text is ever read as code.

use super::{
    markup::{BlockCopy, Line, Setter},
    plates::{Files, PictureCopy, Plate},
};
use crate::{
    error::Error,
    model::Palette,
    render::{
        Article, Chart, Manuscript, Piece, Told,
        view::{CorrectionView, DocumentView, EditorView, NumberView, TableView, TermView},
    },
};
use serde::Serialize;

/// How many figures a long picture shows where the author chose none.
const CHOSEN: usize = 3;

/// What a template reads.
#[derive(Debug, Serialize)]
pub(super) struct Copy<'m> {
    /// `zh` or `en`
    language: &'static str,
    colours: Colours,
    cover: Cover<'m>,
    numbers: &'m [NumberView],
    opening: Option<PieceCopy<'m>>,
    closing: Option<PieceCopy<'m>>,
    chapters: Vec<ChapterCopy<'m>>,
    /// Figures that no text shows; in a long picture those that it shows.
    charts: Vec<Plate<'m>>,
    metrics: Vec<MetricCopy<'m>>,
    derived: Vec<DerivedCopy<'m>>,
    colophon: Colophon<'m>,
}

/// Of the theme, as `#rrggbb`.
#[derive(Debug, Serialize)]
struct Colours {
    paper: String,
    ink: String,
    muted: String,
    line: String,
    mark: String,
    on: String,
    terms: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Cover<'m> {
    site: &'m str,
    notice: Option<&'m str>,
    organisation: Option<&'m str>,
    year: i32,
    ganzhi: &'m str,
    theme: Option<&'m str>,
    title: &'m str,
    subtitle: Option<&'m str>,
    lead: Option<&'m str>,
    ring: Plate<'m>,
    /// Every day of the year's terms told: 24 of them, so many with entries, so many entries.
    recorded: usize,
    entries: usize,
}

#[derive(Debug, Serialize)]
struct PieceCopy<'m> {
    title: &'m str,
    date: Option<&'m str>,
    blocks: Vec<BlockCopy<'m>>,
}

/// A season.
#[derive(Debug, Serialize)]
struct ChapterCopy<'m> {
    name: &'m str,
    verb: &'m str,
    /// Its six terms, or two, told or not.
    rows: Vec<Row<'m>>,
    terms: Vec<TermCopy<'m>>,
}

#[derive(Debug, Serialize)]
struct Row<'m> {
    name: &'static str,
    hue: u8,
    state: &'static str,
    label: &'m str,
}

#[derive(Debug, Serialize)]
struct TermCopy<'m> {
    /// What links to it name.
    label: &'m str,
    term: &'m TermView,
    articles: Vec<ArticleCopy<'m>>,
    numbers: &'m [NumberView],
    documents: &'m [DocumentView],
}

#[derive(Debug, Serialize)]
struct ArticleCopy<'m> {
    /// Nothing where it is the name of the term, which stands above.
    title: Option<&'m str>,
    date: Option<&'m str>,
    summary: Option<&'m str>,
    tags: &'m [String],
    cover: Option<PictureCopy<'m>>,
    blocks: Vec<BlockCopy<'m>>,
}

#[derive(Debug, Serialize)]
struct MetricCopy<'m> {
    name: &'m str,
    unit: &'m str,
    by: &'m str,
    definition: Option<&'m str>,
    period: Option<&'m str>,
    as_of: Option<&'m str>,
    source: Option<&'m str>,
    combine: Option<&'m str>,
    target: Option<&'m str>,
    better: Option<&'m str>,
    table: &'m TableView,
}

#[derive(Debug, Serialize)]
struct DerivedCopy<'m> {
    name: &'m str,
    text: &'m str,
    unit: &'m str,
    how: &'m str,
}

#[derive(Debug, Serialize)]
struct Colophon<'m> {
    corrections: &'m [CorrectionView],
    editors: &'m [EditorView],
    source: Option<&'m str>,
    thanks: Option<&'m str>,
    published: Option<&'m str>,
    /// ISO, for the document's own date, without which it is no PDF/A: when it was published, else how far it goes, else the
    /// end of the year.
    date: String,
    as_of: Option<&'m str>,
    sponsor: Option<&'m str>,
    undertaker: Option<&'m str>,
    contact: Option<&'m str>,
    address: Option<&'m str>,
    generator: &'m str,
}

/// The whole year, for a booklet.
pub(super) fn booklet<'m>(
    manuscript: &'m Manuscript,
    colours: &Palette,
    files: &mut Files<'_>,
) -> Result<Copy<'m>, Error> {
    let mut setter = Setter::new(manuscript, files);
    let opening = manuscript.opening.as_ref().map(|piece| piece_copy(piece, &mut setter)).transpose()?;
    let mut chapters = Vec::new();
    for chapter in &manuscript.chapters {
        let season = manuscript.year.seasons.iter().find(|season| season.slug == chapter.slug);
        let rows = season.into_iter().flat_map(|season| &season.rows).map(|row| Row {
            name: row.term.name,
            hue: row.term.hue,
            state: row.state,
            label: row.term.slug,
        });
        let rows = rows.collect();
        let terms = chapter.terms.iter().map(|told| term_copy(told, &mut setter)).collect::<Result<_, _>>()?;
        chapters.push(ChapterCopy { name: &chapter.name, verb: &chapter.verb, rows, terms });
    }
    let closing = manuscript.closing.as_ref().map(|piece| piece_copy(piece, &mut setter)).transpose()?;
    let charts = manuscript.charts.iter().filter(|chart| !chart.is_shown).map(|chart| files.plate(chart)).collect();
    let metrics = manuscript.metrics.iter().map(|metric| MetricCopy {
        name: &metric.name,
        unit: &metric.unit,
        by: &metric.by,
        definition: metric.definition.as_deref(),
        period: metric.period.as_deref(),
        as_of: metric.as_of.as_ref().map(|date| date.text.as_str()),
        source: metric.source.as_deref(),
        combine: metric.combine.as_deref(),
        target: metric.target.as_deref(),
        better: metric.better.as_deref(),
        table: &metric.figure.table,
    });
    let derived = manuscript.derived.iter().map(|derived| DerivedCopy {
        name: &derived.name,
        text: &derived.text,
        unit: &derived.unit,
        how: &derived.how,
    });
    Ok(Copy {
        language: manuscript.language.short(),
        colours: Colours::of(colours),
        cover: cover(manuscript, files),
        numbers: &manuscript.year.key_numbers,
        opening,
        closing,
        chapters,
        charts,
        metrics: metrics.collect(),
        derived: derived.collect(),
        colophon: colophon(manuscript),
    })
}

/// The year at one glance, for a long picture: of the opening its first paragraph, of the closing its last.
pub(super) fn picture<'m>(
    manuscript: &'m Manuscript,
    colours: &Palette,
    files: &mut Files<'_>,
) -> Result<Copy<'m>, Error> {
    let mut setter = Setter::new(manuscript, files);
    let line = |piece: &'m Option<Piece>, which: Line, setter: &mut Setter<'m, '_, '_>| {
        piece.as_ref().map(|piece| {
            let block = setter.paragraph(&piece.text, which);
            PieceCopy { title: &piece.title, date: piece.date.as_deref(), blocks: block.into_iter().collect() }
        })
    };
    let opening = line(&manuscript.opening, Line::First, &mut setter);
    let closing = line(&manuscript.closing, Line::Last, &mut setter);
    let charts = chosen(&manuscript.charts).into_iter().map(|chart| files.plate(chart)).collect();
    Ok(Copy {
        language: manuscript.language.short(),
        colours: Colours::of(colours),
        cover: cover(manuscript, files),
        numbers: &manuscript.year.key_numbers,
        opening,
        closing,
        chapters: Vec::new(),
        charts,
        metrics: Vec::new(),
        derived: Vec::new(),
        colophon: colophon(manuscript),
    })
}

/// The figures that the author marked for the long picture; where none is marked, the first that are drawings.
fn chosen(charts: &[Chart]) -> Vec<&Chart> {
    let marked: Vec<&Chart> = charts.iter().filter(|chart| chart.is_marked).collect();
    if marked.is_empty() {
        charts.iter().filter(|chart| chart.narrow_plate.is_some()).take(CHOSEN).collect()
    } else {
        marked
    }
}

fn cover<'m>(manuscript: &'m Manuscript, files: &mut Files<'_>) -> Cover<'m> {
    let (year, site) = (&manuscript.year, &manuscript.site);
    Cover {
        site: &site.name,
        notice: site.notice.as_deref(),
        organisation: site.organisation.as_deref(),
        year: year.year,
        ganzhi: &year.ganzhi,
        theme: year.theme.as_deref(),
        title: &year.title,
        subtitle: year.subtitle.as_deref(),
        lead: year.lead.as_deref(),
        ring: files.plate(&manuscript.ring),
        recorded: year.recorded,
        entries: year.entries,
    }
}

fn colophon(manuscript: &Manuscript) -> Colophon<'_> {
    let (year, site) = (&manuscript.year, &manuscript.site);
    Colophon {
        corrections: &year.corrections,
        editors: &year.editors,
        source: year.source.as_deref(),
        thanks: year.thanks.as_deref(),
        published: year.published.as_ref().map(|date| date.text.as_str()),
        date: match year.published.as_ref().or(year.as_of.as_ref()).and_then(|date| date.iso.get(..10)) {
            Some(day) => day.to_owned(),
            None => format!("{:04}-12-31", year.year),
        },
        as_of: year.as_of.as_ref().map(|date| date.text.as_str()),
        sponsor: site.footer.sponsor.as_deref(),
        undertaker: site.footer.undertaker.as_deref(),
        contact: site.footer.contact.as_deref(),
        address: site.base.as_deref(),
        generator: &site.generator,
    }
}

fn piece_copy<'m>(piece: &'m Piece, setter: &mut Setter<'m, '_, '_>) -> Result<PieceCopy<'m>, Error> {
    let blocks = setter.text(&piece.text, 1)?;
    Ok(PieceCopy { title: &piece.title, date: piece.date.as_deref(), blocks })
}

fn term_copy<'m>(told: &'m Told, setter: &mut Setter<'m, '_, '_>) -> Result<TermCopy<'m>, Error> {
    let articles = told.articles.iter().map(|article| article_copy(article, told, setter)).collect::<Result<_, _>>()?;
    Ok(TermCopy {
        label: told.view.slug,
        term: &told.view,
        articles,
        numbers: &told.numbers,
        documents: &told.documents,
    })
}

fn article_copy<'m>(
    article: &'m Article,
    told: &'m Told,
    setter: &mut Setter<'m, '_, '_>,
) -> Result<ArticleCopy<'m>, Error> {
    let view = &article.view;
    let title = Some(view.title.as_str()).filter(|title| *title != told.view.name && *title != told.view.english);
    Ok(ArticleCopy {
        title,
        date: view.date.as_ref().map(|date| date.text.as_str()),
        summary: view.summary.as_deref(),
        tags: &view.tags,
        cover: view.cover.as_ref().map(|cover| setter.cover(cover)).transpose()?.flatten(),
        // Below the season, the term and, where it has one, its own title.
        blocks: setter.text(&article.text, if title.is_some() { 3 } else { 2 })?,
    })
}

impl Colours {
    fn of(palette: &Palette) -> Self {
        let hex = |[red, green, blue]: [u8; 3]| format!("#{red:02x}{green:02x}{blue:02x}");
        Self {
            paper: hex(palette.paper),
            ink: hex(palette.ink),
            muted: hex(palette.muted),
            line: hex(palette.line),
            mark: hex(palette.mark),
            on: hex(palette.on),
            terms: palette.terms.iter().map(|colour| hex(*colour)).collect(),
        }
    }
}
