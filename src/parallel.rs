//! Work on all cores (the only user of rayon).
//! In: items and a function. Out: results in the items' order, so that two runs say the same.
//! Absent: what the work is.

use rayon::prelude::*;

/// `f` of every item, in order.
pub fn map<T: Sync, R: Send>(items: &[T], f: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    items.par_iter().map(f).collect()
}

/// The same, never more than `most` items at a time however many cores there are: for work that takes memory.
pub fn map_few<T: Sync, R: Send>(items: &[T], most: usize, f: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    let threads = most.min(rayon::current_num_threads()).max(1);
    match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(|| items.par_iter().map(f).collect()),
        // A machine that gives no more threads still has this one.
        Err(_) => items.iter().map(f).collect(),
    }
}

/// Two things at a time.
pub fn both<A: Send, B: Send>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B + Send) -> (A, B) {
    rayon::join(one, other)
}
