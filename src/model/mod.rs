//! What a review is.
//! In: the meaning found by `read/`. Out: [`Site`], immutable and ordered. Absent: parsing, html, addresses.

mod config;
mod decimal;
mod entry;
mod figure;
mod media;
mod metric;
mod programme;
mod theme;
mod when;
mod year;

pub use config::{Config, Footer, OptionValue, Portal, RawHtml};
pub use decimal::Decimal;
pub use entry::{Body, Document, Entry, EntryId, Prose, Published};
pub use figure::{FigureId, FigureKind, FigureSpec};
pub use media::Media;
pub use metric::{Better, Cell, Combine, Grouping, Metric, MetricId, Target, Values};
pub use programme::Programme;
pub use theme::{Asset, Colour, Layer, Palette, Template, Theme};
pub use when::When;
pub use year::{Editor, KeyNumber, TermState, Unread, Year};

/// All that was read, as it was meant.
#[derive(Debug, Clone)]
pub struct Site {
    pub config: Config,
    /// Oldest first.
    pub years: Vec<Year>,
    pub about: Option<Prose>,
    /// Plans over several years.
    pub programmes: Vec<Programme>,
    pub theme: Theme,
}

impl Site {
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&Year> {
        self.years.binary_search_by_key(&year, |y| y.year).ok().map(|at| &self.years[at])
    }
}
