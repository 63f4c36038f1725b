//! What outlives one rendering.
//! In: nothing. Out: [`Workshop`]. Absent: what is kept in it, and by which digest (`sight.rs`).

use super::{compose::Drawings, template::Press, volume::Made};
use crate::{
    cache::{Cache, Shelf},
    output::Artifact,
    plan::{Edition, Page, Plan},
    report::Checked,
    words::Language,
};
use std::{fmt, sync::Arc};

/// Heavy pieces, by the digest of what they show.
pub struct Workshop {
    /// The theme's templates, parsed.
    pub(super) presses: Shelf<Language, Checked<Option<Arc<Press>>>>,
    pub(super) drawings: Drawings,
    pub(super) pages: Shelf<Page, Artifact>,
    pub(super) years: Shelf<(i32, Edition), Made>,
}

impl Workshop {
    /// For a program that renders again and again.
    #[must_use]
    pub fn lasting() -> Self {
        Self { presses: Shelf::lasting(), drawings: Cache::lasting(), pages: Shelf::lasting(), years: Shelf::lasting() }
    }

    /// For a program that renders once.
    #[must_use]
    pub fn passing() -> Self {
        Self { presses: Shelf::passing(), drawings: Cache::passing(), pages: Shelf::passing(), years: Shelf::passing() }
    }

    pub(super) fn is_lasting(&self) -> bool {
        self.years.is_lasting()
    }

    /// Ends a rendering: what belongs to no page any more is given up.
    pub(super) fn turn(&self, plan: &Plan) {
        self.drawings.turn();
        self.pages.retain(|page| plan.page(*page).is_some());
        self.years.retain(|(year, edition)| plan.pages_of(*year).any(|page| page.edition() == *edition));
    }
}

impl fmt::Debug for Workshop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Workshop").field("lasting", &self.is_lasting()).finish_non_exhaustive()
    }
}
