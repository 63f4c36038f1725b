//! Work not done twice: the digest of what went in → what came out.
//! In: a digest and a way to make the value. Out: the value. Absent: when to forget; a cache lives as long as its owner.

use crate::source::Digest;
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// Finished pieces of one kind, shared by all threads.
#[derive(Debug)]
pub struct Cache<T> {
    pieces: Mutex<BTreeMap<Digest, Arc<T>>>,
}

impl<T> Default for Cache<T> {
    fn default() -> Self {
        Self { pieces: Mutex::default() }
    }
}

impl<T> Cache<T> {
    /// The piece under `key`, made now if it is not there.
    ///
    /// Two threads may make the same piece at once; both get the one that was put down first.
    pub fn get(&self, key: Digest, make: impl FnOnce() -> T) -> Arc<T> {
        if let Some(piece) = self.lock().get(&key) {
            return Arc::clone(piece);
        }
        let made = Arc::new(make());
        Arc::clone(self.lock().entry(key).or_insert(made))
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<Digest, Arc<T>>> {
        self.pieces.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
