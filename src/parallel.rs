//! Work on all cores (the only user of rayon).
//! In: items and a function. Out: results in the items' order, so that two runs say the same.
//! Absent: what the work is.

use rayon::prelude::*;

/// `f` of every item, in order.
pub fn map<T: Sync, R: Send>(items: &[T], f: impl Fn(&T) -> R + Sync + Send) -> Vec<R> {
    items.par_iter().map(f).collect()
}
