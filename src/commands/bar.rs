//! The bar that fills while something takes long (the only user of the progress-bar crate).
//! In: steps. Out: a line on stderr that is gone in the end, if it is a terminal and the work takes over a second.
//! Absent: what the work is.

use super::terminal::Terminal;
use crate::{disk::interrupt, progress::Progress};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::time::{Duration, Instant};

/// What is over sooner needs no bar.
const PATIENCE: Duration = Duration::from_secs(1);

pub(super) struct Bar {
    bar: ProgressBar,
    begun: Instant,
}

impl Bar {
    /// `key` names the work, as in `progress-pictures`. Ctrl-C is heard from now on.
    pub(super) fn new(terminal: &Terminal, key: &str) -> Self {
        interrupt::listen();
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{msg} {bar:24} {pos}/{len}").expect("a sound template");
        bar.set_style(style.progress_chars("━━─"));
        bar.set_message(terminal.say(key, &[]));
        Self { bar, begun: Instant::now() }
    }
}

impl Progress for Bar {
    fn step(&self, done: usize, of: usize) {
        if self.bar.is_hidden() && self.begun.elapsed() > PATIENCE {
            // Draws nothing where stderr is a file or a pipe.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        if self.bar.length() != Some(of as u64) {
            self.bar.set_length(of as u64);
        }
        self.bar.set_position(done as u64);
    }

    fn is_stopped(&self) -> bool {
        interrupt::is_requested()
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
