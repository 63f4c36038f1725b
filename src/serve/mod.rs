//! The preview: a finished tree, answered over HTTP on this machine alone.
//! In: an [`OutputTree`], faults in words. Out: answers; a page that looks for changes. Absent: how the tree was made, and
//! of what; the disk.
//!
//! The tree stays what readers get. What a preview adds, it adds to its answers to a browser: a script that loads the page
//! again, or tells over the last good page what is wrong. A program that asks gets the page as it is.

mod http;
mod kiln;

pub use http::listen;

use crate::{error::Error, output::OutputTree, report::print::Card, source::OutPath, words::Language};
use kiln::Kiln;
use serde::Serialize;
use std::{sync::Arc, time::Duration};

/// What is shown, and everyone who waits for the next thing to be shown.
pub struct Stage {
    now: http::Board,
    kiln: Kiln,
    /// In which the preview's own words are said.
    language: Language,
}

/// What is shown at a time.
#[derive(Debug, Default)]
struct Scene {
    /// The last good site; before the first one, none.
    tree: Option<Arc<OutputTree>>,
    news: News,
}

/// What an open page is told.
#[derive(Debug, Clone, Default, Serialize)]
struct News {
    /// Counts what was shown.
    version: u64,
    /// Addresses that differ from the version before.
    changed: Vec<String>,
    faults: Vec<Card>,
    /// From the end of a save to the new page, in milliseconds.
    milliseconds: u64,
}

impl Stage {
    #[must_use]
    pub fn new(language: Language) -> Arc<Self> {
        Arc::new(Self { now: http::Board::new(Arc::default()), kiln: Kiln::default(), language })
    }

    /// Whether there is a good site, be it an earlier one.
    pub fn has_site(&self) -> bool {
        self.now.borrow().tree.is_some()
    }

    /// Shows a site, or, where there is none, leaves the last one standing; and the faults over it. Gives how many files
    /// of the site are new.
    pub fn show(&self, tree: Option<OutputTree>, faults: Vec<Card>, took: Duration) -> usize {
        let before = Arc::clone(&self.now.borrow());
        let tree = tree.map(Arc::new);
        let changed: Vec<OutPath> = match (&tree, &before.tree) {
            (Some(tree), Some(old)) => tree.changed_since(old),
            // Whoever waits for a first page gets it.
            (Some(tree), None) => tree.iter().map(|(path, _)| path.clone()).collect(),
            (None, _) => Vec::new(),
        };
        let news = News {
            version: before.news.version + 1,
            changed: changed.iter().map(|path| format!("/{}", http::address(path))).collect(),
            faults,
            milliseconds: u64::try_from(took.as_millis()).unwrap_or(u64::MAX),
        };
        self.now.send_replace(Arc::new(Scene { tree: tree.or_else(|| before.tree.clone()), news }));
        changed.len()
    }
}

/// Opens an address in the browser of the machine (the only user of that crate).
///
/// # Errors
/// When the machine has none, or will not say which.
pub fn open(address: &str) -> Result<(), Error> {
    open::that_detached(address).map_err(|error| Error::browser(address, error))
}
