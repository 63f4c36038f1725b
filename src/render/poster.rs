//! Figures that leave their page.
//! In: a figure's words and its metrics, the theme's colours. Out: SVG files that need no style sheet. Absent: drawing, which
//! `chart/poster.rs` does; pictures in dots, which `raster.rs` makes.

use super::{Drawings, figure::Easel};
use crate::{
    cache::Cache,
    chart::{self, Imprint, Style, Variant},
    model::{FigureId, FigureKind, FigureSpec, Metric, MetricId, Palette, Site, Year},
    plan::Plan,
};

/// What can be taken away from a year.
#[derive(Clone, Copy)]
pub enum Exhibit<'s> {
    Figure(&'s FigureSpec),
    /// A metric, in the kind its shape asks for.
    Metric(&'s Metric),
}

impl<'s> Exhibit<'s> {
    /// The figure of that id in `year`, else the metric of that id.
    #[must_use]
    pub fn find(year: &'s Year, id: &str) -> Option<Self> {
        let figure = year.figure(&FigureId(id.to_owned())).map(Self::Figure);
        figure.or_else(|| year.metric(&MetricId(id.to_owned())).map(Self::Metric))
    }

    /// Everything a year has to show, figures first; tables are no pictures.
    pub fn all(year: &'s Year) -> impl Iterator<Item = Self> {
        let drawn = year.figures.iter().filter(|spec| spec.kind != Some(FigureKind::Table));
        let unnamed = year.metrics.iter().filter(|metric| !year.figures.iter().any(|spec| spec.id.0 == metric.id.0));
        drawn.map(Self::Figure).chain(unnamed.map(Self::Metric))
    }

    #[must_use]
    pub fn id(self) -> &'s str {
        match self {
            Self::Figure(spec) => &spec.id.0,
            Self::Metric(metric) => &metric.id.0,
        }
    }

    #[must_use]
    pub fn title(self) -> &'s str {
        match self {
            Self::Figure(spec) => &spec.title,
            Self::Metric(metric) => &metric.name,
        }
    }
}

/// One figure as an SVG file of its own; `None` for a table.
#[must_use]
pub fn poster(site: &Site, plan: &Plan, year: &Year, exhibit: Exhibit<'_>, variant: Variant) -> Option<String> {
    let drawings: Drawings = Cache::passing();
    let palette = chart_palette(&site.theme.palette);
    let easel = Easel { year, plan, language: site.config.language, drawings: &drawings, palette: &palette };
    let (figure, note, source, period) = match exhibit {
        Exhibit::Figure(spec) => {
            let metrics = easel.metrics(spec);
            (easel.chart(spec, &metrics), &spec.note, easel.source(spec, &metrics), easel.period(&metrics))
        }
        Exhibit::Metric(metric) => {
            (easel.chart_of(metric), &metric.definition, metric.source.clone(), metric.period.clone())
        }
    };
    let description = chart::draw(&figure, &Style::default()).description;
    let imprint = Imprint {
        description: &description,
        note: note.as_deref(),
        source: source.as_deref(),
        period: period.as_deref(),
        palette: &palette,
    };
    chart::poster(&figure, variant, &Style::default(), &imprint)
}

/// The theme's colours, as the chart room knows them.
pub(super) fn chart_palette(palette: &Palette) -> chart::Palette {
    let Palette { paper, ink, muted, line, mark, on, series, terms, levels } = palette.clone();
    chart::Palette { paper, ink, muted, line, mark, on, series, terms, levels }
}
