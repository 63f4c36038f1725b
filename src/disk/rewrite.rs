//! A source file → the same file with another text.
//! In: the site's folder, a path, what was read, what shall stand there. Out: the file, whole, old or new. Absent: what
//! changed, and why.

use super::aside::Aside;
use crate::{
    error::Error,
    source::{Files as _, SitePath},
};
use std::{fs, io, path::Path};

/// Puts `after` in the place of `before`.
///
/// # Errors
/// When the file no longer holds `before`, for somebody saved it meanwhile, or the disk fails.
pub fn rewrite(root: &Path, path: &SitePath, before: &[u8], after: &[u8]) -> Result<(), Error> {
    let target = super::load::real_path(root, path);
    let failed = |error| Error::write(&target, error);
    if super::load::folder(root).read(path)? != before {
        return Err(failed(io::Error::other("the file was changed meanwhile")));
    }
    let kept = fs::metadata(&target).map_err(failed)?.permissions();
    let folder = target.parent().unwrap_or(root);
    Aside::with(folder, after).and_then(|file| file.rename(&target)).map_err(failed)?;
    fs::set_permissions(&target, kept).map_err(failed)
}
