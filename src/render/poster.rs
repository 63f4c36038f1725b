//! Figures that leave their page.
//! In: a figure's words and its metrics, the theme's colours. Out: SVG files that need no style sheet. Absent: drawing, which
//! `chart/poster.rs` does; pictures in dots, which `raster.rs` makes.

use super::compose::{Drawings, Easel};
use crate::{
    cache::Cache,
    chart::{self, Style, Variant},
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
    let easel = Easel { site, year, plan, language: site.config.language, drawings: &drawings, palette: &palette };
    let hung = match exhibit {
        Exhibit::Figure(spec) => easel.hung(spec),
        Exhibit::Metric(metric) => easel.hung_metric(metric),
    };
    let description = chart::draw(&hung.figure, &Style::default()).description;
    chart::poster(&hung.figure, variant, &Style::default(), &hung.imprint(&description, &palette))
}

/// The theme's colours, as the chart room knows them.
pub(super) fn chart_palette(palette: &Palette) -> chart::Palette {
    let Palette { paper, ink, muted, line, mark, on, series, terms, levels } = palette.clone();
    chart::Palette { paper, ink, muted, line, mark, on, series, terms, levels }
}
