//! 图表: what to draw, in the author's words.
//! In: nothing. Out: [`FigureSpec`]. Absent: pixels.

use super::MetricId;
use crate::report::Place;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FigureId(pub String);

#[derive(Debug, Clone)]
pub struct FigureSpec {
    pub id: FigureId,
    pub title: String,
    /// Left out, it follows from the metric's shape.
    pub kind: Option<FigureKind>,
    /// At least one; each exists in the year.
    pub metrics: Vec<MetricId>,
    pub note: Option<String>,
    pub source: Option<String>,
    /// For those who cannot see it; written from the data when left out.
    pub describe: Option<String>,
    pub place: Place,
}

/// The kinds of charts, by the names authors type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureKind {
    Ring,
    Columns,
    Bars,
    Line,
    Share,
    Waffle,
    Number,
    Table,
}

impl FigureKind {
    pub const ALL: [Self; 8] =
        [Self::Ring, Self::Columns, Self::Bars, Self::Line, Self::Share, Self::Waffle, Self::Number, Self::Table];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Columns => "columns",
            Self::Bars => "bars",
            Self::Line => "line",
            Self::Share => "share",
            Self::Waffle => "waffle",
            Self::Number => "number",
            Self::Table => "table",
        }
    }

    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}
