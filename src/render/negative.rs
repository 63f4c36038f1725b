//! A picture, and how its files are made.
//! In: the file and its [`Recipe`]. Out: a [`Maker`]. Absent: addresses; what a recipe does.

use crate::{
    error::Error,
    output::Maker,
    picture::Recipe,
    source::{Blob, Digest},
};

/// Shared by all files of the picture, for it is decoded once for all of them.
#[derive(Debug)]
pub(super) struct Negative {
    pub(super) blob: Blob,
    pub(super) recipe: Recipe,
}

impl Maker for Negative {
    fn key(&self) -> Result<Digest, Error> {
        Ok(Digest::of_parts([self.blob.digest()?.bytes(), self.recipe.name().as_bytes()]))
    }

    fn make(&self) -> Result<Vec<Vec<u8>>, Error> {
        self.recipe.make(&self.blob.read()?).map_err(|_| Error::picture(self.blob.path().as_str()))
    }
}
