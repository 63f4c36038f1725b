//! A file beside the others, not yet one of them (the only user of the temporary-file crate).
//! In: a folder and bytes. Out: [`Aside`], which is gone when nobody gives it a name. Absent: what the bytes are.

use std::{
    io::{self, Write as _},
    path::Path,
};
use tempfile::TempPath;

/// Before six letters and digits, in the name of every file that waits.
pub(super) const PREFIX: &str = ".suishi-";

pub(super) struct Aside(TempPath);

impl Aside {
    /// # Errors
    /// When the folder cannot be written to, or the disk is full.
    pub(super) fn with(folder: &Path, bytes: &[u8]) -> io::Result<Self> {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        #[cfg(unix)]
        {
            // The crate's files are private by default; a web server is another user. The umask still applies.
            use std::{fs::Permissions, os::unix::fs::PermissionsExt as _};
            builder.permissions(Permissions::from_mode(0o666));
        }
        let mut file = builder.tempfile_in(folder)?;
        file.write_all(bytes)?;
        Ok(Self(file.into_temp_path()))
    }

    /// Takes its place where nothing stands.
    ///
    /// # Errors
    /// When something stands there: it is left as it is.
    pub(super) fn settle(self, target: &Path) -> io::Result<()> {
        self.0.persist_noclobber(target).map_err(|error| error.error)
    }

    /// Takes its place, or that of the file which stands there; both lie on one disk.
    ///
    /// # Errors
    /// When something in the way is no file.
    pub(super) fn rename(self, target: &Path) -> io::Result<()> {
        self.0.persist(target).map_err(|error| error.error)
    }
}
