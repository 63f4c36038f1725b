//! What a review is.
//! In: the meaning found by `read/`. Out: [`Site`], immutable and ordered. Absent: parsing, html, addresses.

mod config;
mod decimal;
mod entry;
mod figure;
mod formula;
mod history;
mod media;
mod metric;
mod programme;
mod theme;
mod values;
mod when;
mod year;

pub use config::{Config, Footer, OptionValue, Portal, RawHtml, Waiver};
pub use decimal::Decimal;
pub use entry::{Body, Document, Entry, EntryId, Prose, Published};
pub use figure::{FigureId, FigureKind, FigureSpec, Years};
pub use formula::{Derived, Formula, Look, Operand, Part, Take, Trouble};
pub use history::{Change, Histories, History, Outcome, Told};
pub use media::Media;
pub use metric::{Better, Combine, Former, Metric, MetricId, Target};
pub use programme::Programme;
pub use theme::{Asset, Colour, FaceSpec, Faces, Layer, Palette, Template, Theme};
pub use values::{Cell, Grouping, Key, Values};
pub use when::When;
pub use year::{Correction, ELSEWHERE, Editor, KeyNumber, Spot, TermState, Unread, Year, kept};

use crate::calendar::TermYear;
use std::sync::Arc;

/// All that was read, as it was meant.
#[derive(Debug, Clone)]
pub struct Site {
    pub config: Config,
    /// Oldest first; shared with whoever keeps them for another reading.
    pub years: Vec<Arc<Year>>,
    /// 别年: of a year that is kept alone, what it takes from years that are not here: numbers, pictures, the titles of
    /// texts. Oldest first; empty where all years are here.
    pub elsewhere: Vec<Arc<Year>>,
    pub about: Option<Prose>,
    /// Plans over several years.
    pub programmes: Vec<Programme>,
    pub theme: Theme,
}

impl Site {
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&Year> {
        self.years.binary_search_by_key(&year, |y| y.year).ok().map(|at| &*self.years[at])
    }

    /// A year that is here, or what is known here of another.
    #[must_use]
    pub fn known(&self, year: i32) -> Option<&Year> {
        self.year(year).or_else(|| self.elsewhere.iter().find(|other| other.year == year).map(|other| &**other))
    }

    /// The same of all, oldest first.
    #[must_use]
    pub fn all_known(&self) -> Vec<&Year> {
        let elsewhere = self.elsewhere.iter().filter(|other| self.year(other.year).is_none());
        let mut all: Vec<&Year> = self.years.iter().chain(elsewhere).map(|year| &**year).collect();
        all.sort_by_key(|year| year.year);
        all
    }

    /// The site in its other language, as far as it was translated: entries, and nothing else an author wrote. `None` where
    /// nothing was.
    #[must_use]
    pub fn translated(&self) -> Option<Self> {
        if self.years.iter().all(|year| year.translations.is_empty()) {
            return None;
        }
        let mut site = self.clone();
        site.config.language = site.config.language.other();
        for year in &mut site.years {
            let year = Arc::make_mut(year);
            year.entries = std::mem::take(&mut year.translations);
        }
        Some(site)
    }

    /// A metric as formulas of the year `own` name it, taken from that year or another, whatever it is called there; with
    /// that year's calendar.
    #[must_use]
    pub fn look(&self, own: i32, year: Option<i32>, id: &MetricId) -> Option<(&Metric, &TermYear)> {
        let wanted = self.known(year.unwrap_or(own))?;
        let mut id = id;
        if wanted.metric(id).is_none() {
            // Back through the renames of the years between, or on through those that came after.
            let known = self.all_known();
            let between = |year: &&&Year| (wanted.year.min(own)..=wanted.year.max(own)).contains(&year.year);
            if wanted.year < own {
                for year in known.iter().rev().filter(between).filter(|year| year.year > wanted.year) {
                    id = year.metric(id).and_then(|metric| metric.was.as_ref()).map_or(id, |former| &former.id);
                }
            } else {
                for year in known.iter().filter(between).filter(|year| year.year > own) {
                    let renamed = |metric: &&Metric| metric.was.as_ref().is_some_and(|former| former.id == *id);
                    id = year.metrics.iter().find(renamed).map_or(id, |metric| &metric.id);
                }
            }
        }
        wanted.metric(id).map(|metric| (metric, &wanted.calendar))
    }
}
