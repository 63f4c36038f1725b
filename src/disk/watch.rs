//! A folder → the word that something in it changed (the only user of the watching crate).
//! In: the site's folder. Out: one wake-up after a burst of changes. Absent: what changed; whoever is woken looks for
//! himself, so that it does not matter in which of many ways an editor saves.

use crate::error::Error;
use notify_debouncer_full::{
    DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer,
    notify::{self, EventKind, RecommendedWatcher, RecursiveMode},
};
use std::{
    io,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver},
    time::Duration,
};

/// So long it must be quiet before a burst counts as over: WPS and Word save in four or five steps.
const QUIET: Duration = Duration::from_millis(80);

/// What a site is made of, below its folder.
const TOPS: [&str; 2] = ["content", "themes"];

/// Watches as long as it lives.
pub struct Watch {
    root: PathBuf,
    debouncer: Debouncer<RecommendedWatcher, RecommendedCache>,
    bursts: Receiver<DebounceEventResult>,
}

impl Watch {
    /// # Errors
    /// When the system will not watch the folder.
    pub fn on(root: &Path) -> Result<Self, Error> {
        // Events name whole paths.
        let root = root.canonicalize().map_err(|error| Error::read(root, error))?;
        let (sender, bursts) = mpsc::channel();
        let debouncer = new_debouncer(QUIET, None, sender).map_err(|error| unwatched(&root, error))?;
        let mut watch = Self { root, debouncer, bursts };
        // `content` itself may be moved away and come back.
        let root = watch.root.clone();
        watch.debouncer.watch(&root, RecursiveMode::NonRecursive).map_err(|error| unwatched(&root, error))?;
        watch.watch_tops()?;
        Ok(watch)
    }

    /// Waits until something was written, renamed or removed, and it is quiet again.
    ///
    /// # Errors
    /// When the system no longer watches.
    pub fn wait(&mut self) -> Result<(), Error> {
        loop {
            let lost = |_| Error::unwatched(&self.root, io::ErrorKind::BrokenPipe.into());
            let burst = self.bursts.recv().map_err(lost)?;
            let (is_news, is_moved) = match burst {
                Ok(events) => (
                    events.iter().any(|event| self.is_news(event)),
                    events.iter().any(|event| event.paths.iter().any(|path| self.tops().contains(path))),
                ),
                // A queue that ran over: something happened.
                Err(_) => (true, true),
            };
            if !is_news {
                continue;
            }
            // A folder that came anew has to be watched anew.
            if is_moved {
                self.watch_tops()?;
            }
            while self.bursts.try_recv().is_ok() {}
            return Ok(());
        }
    }

    fn tops(&self) -> [PathBuf; 2] {
        TOPS.map(|top| self.root.join(top))
    }

    fn watch_tops(&mut self) -> Result<(), Error> {
        for top in self.tops() {
            if top.is_dir() {
                self.debouncer.watch(&top, RecursiveMode::Recursive).map_err(|error| unwatched(&top, error))?;
            }
        }
        Ok(())
    }

    /// Reading is no news, nor is anything beside `content` and `themes`: the output lies there.
    fn is_news(&self, event: &DebouncedEvent) -> bool {
        let tops = self.tops();
        let is_ours = |path: &PathBuf| tops.iter().any(|top| path.starts_with(top));
        !matches!(event.kind, EventKind::Access(_)) && (event.need_rescan() || event.paths.iter().any(is_ours))
    }
}

fn unwatched(path: &Path, error: notify::Error) -> Error {
    Error::unwatched(
        path,
        match error.kind {
            notify::ErrorKind::Io(error) => error,
            kind => io::Error::other(format!("{kind:?}")),
        },
    )
}
