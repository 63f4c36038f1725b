//! Work not done twice: the digest of what went in → what came out.
//! In: a digest and a way to make the value. Out: the value. Absent: what the values are.
//!
//! Two ways of keeping. A [`Cache`] is for pieces that come up under any name, a drawing say; it forgets those that two
//! rounds did not ask for. A [`Shelf`] has one place for each name, a year or a page, and keeps what was made last.

use crate::source::Digest;
use std::{
    collections::BTreeMap,
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Finished pieces of one kind, shared by all threads; or, for a program that builds once and ends, none at all.
#[derive(Debug)]
pub struct Cache<T> {
    pieces: Option<Mutex<Rounds<T>>>,
}

/// What this round asked for, and what the one before did.
#[derive(Debug)]
struct Rounds<T> {
    now: BTreeMap<Digest, Arc<T>>,
    before: BTreeMap<Digest, Arc<T>>,
}

impl<T> Cache<T> {
    /// Remembers the pieces of this round and the last.
    pub fn lasting() -> Self {
        Self { pieces: Some(Mutex::new(Rounds { now: BTreeMap::new(), before: BTreeMap::new() })) }
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
        {
            let mut rounds = lock(pieces);
            if let Some(piece) = rounds.now.get(&key) {
                return Arc::clone(piece);
            }
            if let Some(piece) = rounds.before.remove(&key) {
                return Arc::clone(rounds.now.entry(key).or_insert(piece));
            }
        }
        let made = Arc::new(make());
        Arc::clone(lock(pieces).now.entry(key).or_insert(made))
    }

    /// Ends a round.
    pub fn turn(&self) {
        let Some(pieces) = &self.pieces else { return };
        let mut rounds = lock(pieces);
        rounds.before = mem::take(&mut rounds.now);
    }
}

/// One place for each name, with what was made for it last; or, for a program that builds once, none.
#[derive(Debug)]
pub struct Shelf<N, T> {
    places: Option<Mutex<BTreeMap<N, (Digest, Arc<T>)>>>,
}

impl<N: Ord, T> Shelf<N, T> {
    pub fn lasting() -> Self {
        Self { places: Some(Mutex::default()) }
    }

    pub fn passing() -> Self {
        Self { places: None }
    }

    /// Whether anything is kept, so that a key is worth working out.
    pub fn is_lasting(&self) -> bool {
        self.places.is_some()
    }

    /// What stands at the name, if it was made of the same; else it is made now, and takes the place.
    pub fn get(&self, name: N, key: impl FnOnce() -> Digest, make: impl FnOnce() -> T) -> Arc<T> {
        let Some(places) = &self.places else { return Arc::new(make()) };
        let key = key();
        if let Some((_, made)) = lock(places).get(&name).filter(|(known, _)| *known == key) {
            return Arc::clone(made);
        }
        let made = Arc::new(make());
        lock(places).insert(name, (key, Arc::clone(&made)));
        made
    }

    /// The same for what can fail; what failed is not kept.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn try_get<E>(
        &self,
        name: N,
        key: impl FnOnce() -> Digest,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        let Some(places) = &self.places else { return make().map(Arc::new) };
        let key = key();
        if let Some((_, made)) = lock(places).get(&name).filter(|(known, _)| *known == key) {
            return Ok(Arc::clone(made));
        }
        let made = Arc::new(make()?);
        lock(places).insert(name, (key, Arc::clone(&made)));
        Ok(made)
    }

    /// Clears the places of names that are no more.
    pub fn retain(&self, is_known: impl Fn(&N) -> bool) {
        if let Some(places) = &self.places {
            lock(places).retain(|name, _| is_known(name));
        }
    }
}

/// A thread that panicked while holding the lock left whole pieces behind; they are as good as before.
fn lock<T>(pieces: &Mutex<T>) -> MutexGuard<'_, T> {
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

    #[test]
    fn a_cache_forgets_what_two_rounds_did_not_ask_for() {
        let (cache, key) = (Cache::lasting(), || Digest::of(b"ring"));
        let mut made = 0;
        cache.get(key, || made += 1);
        cache.turn();
        cache.get(key, || made += 1);
        cache.turn();
        cache.turn();
        cache.get(key, || made += 1);
        assert_eq!(made, 2);
    }

    #[test]
    fn a_shelf_keeps_the_last_of_each_name() {
        let shelf = Shelf::lasting();
        let mut made = Vec::new();
        for (name, text) in [(2018, "a"), (2018, "a"), (2019, "a"), (2018, "b"), (2018, "a")] {
            shelf.get(name, || Digest::of(text.as_bytes()), || made.push((name, text)));
        }
        assert_eq!(made, [(2018, "a"), (2019, "a"), (2018, "b"), (2018, "a")]);
    }
}
