//! Work not done twice: the digest of what went in → what came out.
//! In: a digest and a way to make the value. Out: the value. Absent: when to forget; a cache lives as long as its owner.

use crate::source::Digest;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Finished pieces of one kind, shared by all threads; or, for a program that builds once and ends, none at all.
#[derive(Debug)]
pub struct Cache<T> {
    pieces: Option<Mutex<BTreeMap<Digest, Arc<T>>>>,
}

impl<T> Cache<T> {
    /// Remembers everything.
    pub fn lasting() -> Self {
        Self { pieces: Some(Mutex::default()) }
    }

    /// Remembers nothing: a single build makes each piece once anyway, and keeping them would only cost memory.
    pub fn passing() -> Self {
        Self { pieces: None }
    }

    /// The piece under the key, made now if it is not there.
    ///
    /// Two threads may make the same piece at once; both get the one that was put down first.
    pub fn get(&self, key: impl FnOnce() -> Digest, make: impl FnOnce() -> T) -> Arc<T> {
        let Some(pieces) = &self.pieces else { return Arc::new(make()) };
        let key = key();
        if let Some(piece) = lock(pieces).get(&key) {
            return Arc::clone(piece);
        }
        let made = Arc::new(make());
        Arc::clone(lock(pieces).entry(key).or_insert(made))
    }
}

/// A thread that panicked while holding the lock left whole pieces behind; they are as good as before.
fn lock<T>(pieces: &Mutex<BTreeMap<Digest, Arc<T>>>) -> MutexGuard<'_, BTreeMap<Digest, Arc<T>>> {
    pieces.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lasting_cache_makes_a_piece_once_and_a_passing_one_each_time() {
        let key = || Digest::of(b"ring");
        for (cache, expected) in [(Cache::lasting(), 1), (Cache::passing(), 2)] {
            let mut made = 0;
            for _ in 0..2 {
                cache.get(key, || made += 1);
            }
            assert_eq!(made, expected);
        }
    }
}
