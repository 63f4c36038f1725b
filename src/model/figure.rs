//! 图表: what to draw, in the author's words.
//! In: nothing. Out: [`FigureSpec`]. Absent: pixels.

use super::Formula;
use crate::report::Place;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(pub String);

#[derive(Debug, Clone)]
pub struct FigureSpec {
    pub id: FigureId,
    pub title: String,
    /// Left out, it follows from the metric's shape.
    pub kind: Option<FigureKind>,
    /// At least one, each a metric of the year or worked out from some.
    pub metrics: Vec<Formula>,
    pub years: Years,
    pub note: Option<String>,
    pub source: Option<String>,
    /// For those who cannot see it; written from the data when left out.
    pub describe: Option<String>,
    /// Marked for the long picture of the year.
    pub picture: bool,
    /// 草稿: seen in a preview only.
    pub draft: bool,
    pub place: Place,
}

/// The years a figure compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Years {
    /// Its own only.
    Own,
    /// In this order.
    Listed(Vec<i32>),
    /// Every year of the site that knows the metric.
    All,
}

/// The kinds of charts, by the names authors type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureKind {
    Ring,
    Columns,
    Stacked,
    Grouped,
    Bars,
    Line,
    Area,
    Cumulative,
    Share,
    Waffle,
    Bullet,
    Heat,
    Slope,
    Dumbbell,
    SmallMultiples,
    Number,
    Table,
}

impl FigureKind {
    pub const ALL: [Self; 17] = [
        Self::Ring,
        Self::Columns,
        Self::Stacked,
        Self::Grouped,
        Self::Bars,
        Self::Line,
        Self::Area,
        Self::Cumulative,
        Self::Share,
        Self::Waffle,
        Self::Bullet,
        Self::Heat,
        Self::Slope,
        Self::Dumbbell,
        Self::SmallMultiples,
        Self::Number,
        Self::Table,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Columns => "columns",
            Self::Stacked => "stacked",
            Self::Grouped => "grouped",
            Self::Bars => "bars",
            Self::Line => "line",
            Self::Area => "area",
            Self::Cumulative => "cumulative",
            Self::Share => "share",
            Self::Waffle => "waffle",
            Self::Bullet => "bullet",
            Self::Heat => "heat",
            Self::Slope => "slope",
            Self::Dumbbell => "dumbbell",
            Self::SmallMultiples => "small-multiples",
            Self::Number => "number",
            Self::Table => "table",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
