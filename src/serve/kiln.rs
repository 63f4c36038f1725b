//! What a tree leaves to be made, made when a browser asks for it.
//! In: one of the files of a maker. Out: its files, the latest of them kept. Absent: what they are.

use crate::{error::Error, output::Made, source::Digest};
use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

/// Bytes kept: the faces of some years and the pictures of a page.
const KEPT: usize = 32 << 20;

/// Makes one thing at a time: the largest picture takes half a gibibyte while it is made.
#[derive(Debug, Default)]
pub(super) struct Kiln(Mutex<VecDeque<Batch>>);

/// Files made in one go, and of what.
type Batch = (Digest, Arc<Vec<Vec<u8>>>);

impl Kiln {
    /// # Errors
    /// When it cannot be made.
    pub(super) fn bytes(&self, made: &Made) -> Result<Vec<u8>, Error> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = made.from.key()?;
        if let Some((_, files)) = kept.iter().find(|(known, _)| *known == key) {
            return Ok(files[made.part].clone());
        }
        let files = Arc::new(made.from.make()?);
        kept.push_back((key, Arc::clone(&files)));
        let size = |files: &Vec<Vec<u8>>| files.iter().map(Vec::len).sum::<usize>();
        while kept.len() > 1 && kept.iter().map(|(_, files)| size(files)).sum::<usize>() > KEPT {
            kept.pop_front();
        }
        Ok(files[made.part].clone())
    }
}
