//! Placement: where every mark goes. In: a figure, a kind and a width. Out: `Placed`, plain numbers.
//! Absent: SVG. Each kind has a file of its own with one function, `place`; `sheet.rs` and `plot.rs` hold what they share.

mod area;
mod bars;
mod bullet;
mod columns;
mod cumulative;
mod dumbbell;
mod heat;
mod line;
mod matrix;
mod number;
mod panels;
mod parts;
mod plot;
mod ring;
mod share;
mod sheet;
mod slope;
mod stack;
mod stacked;
mod stacked_bars;
mod waffle;

use super::figure::{Figure, Kind, Style};
use super::mark::Placed;
use sheet::Sheet;

/// The two widths a figure is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// 680 units, shown at 560 to 810 px.
    Wide,
    /// 340 units, shown at 280 to 400 px.
    Narrow,
}

impl Variant {
    /// The width of the sheet in viewBox units.
    pub fn width(self) -> f64 {
        match self {
            Self::Wide => 680.0,
            Self::Narrow => 340.0,
        }
    }

    /// The size of names and values: 11.5 px and more on the smallest screen each variant is for.
    pub fn text(self) -> f64 {
        14.0
    }

    /// The one of two measures that is for this width.
    pub fn pick<T>(self, wide: T, narrow: T) -> T {
        match self {
            Self::Wide => wide,
            Self::Narrow => narrow,
        }
    }
}

/// Lays a figure out. `None` where nothing is to be drawn at that width: a table, or a drawing that one width serves.
pub fn place(kind: Kind, figure: &Figure, variant: Variant, style: &Style) -> Option<Placed> {
    let sheet = Sheet::new(figure, variant, style);
    match kind {
        Kind::Ring => Some(ring::place(sheet)),
        Kind::Columns | Kind::Grouped => Some(columns::place(sheet)),
        Kind::Stacked => Some(stacked::place(sheet)),
        Kind::Bars => Some(bars::place(sheet, bars::Order::Ranked)),
        Kind::Line => Some(line::place(sheet)),
        Kind::Area => Some(area::place(sheet)),
        Kind::Cumulative => Some(cumulative::place(sheet)),
        Kind::Share => Some(share::place(sheet)),
        Kind::Waffle => Some(waffle::place(sheet)),
        Kind::Bullet => Some(bullet::place(sheet)),
        Kind::Heat if figure.series.len() > 1 => Some(matrix::place(sheet)),
        Kind::Heat => Some(heat::place(sheet)),
        Kind::Slope => Some(slope::place(sheet)),
        Kind::Dumbbell => Some(dumbbell::place(sheet)),
        Kind::SmallMultiples => Some(panels::place(sheet)),
        Kind::Number => number::place(sheet),
        Kind::Table => None,
    }
}
