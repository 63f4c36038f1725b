//! How far a long work has come, and whether it shall go on.
//! In: nothing. Out: [`Progress`], which whoever works tells and asks between two pieces. Absent: how it is shown, and what
//! the work is.

/// One who waits for a long work.
pub trait Progress: Sync {
    /// `done` of `of` pieces are finished.
    fn step(&self, done: usize, of: usize);

    /// Whether the work is to be given up, with nothing changed by it.
    fn is_stopped(&self) -> bool;
}

/// Nobody waits.
#[derive(Debug, Clone, Copy)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn step(&self, _: usize, _: usize) {}

    fn is_stopped(&self) -> bool {
        false
    }
}
