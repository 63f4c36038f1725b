//! What a tree leaves to be made → files that wait for their names.
//! In: [`OutputTree`], what of it is due, the record of what is there. Out: [`Developed`]. Absent: what is made, and how.
//!
//! The output folder is the store of what was made: its record keeps, with each file of a picture or a face, what that
//! was made from. So a picture is made once, whatever changes around it; nothing lies anywhere else, and what is no
//! longer used goes with the other files that are no longer made.

use super::{
    aside::Aside,
    record::{Kept, Record},
};
use crate::{
    error::Error,
    output::{AT_ONCE, Artifact, Made, Maker, OutputTree},
    parallel,
    progress::Progress,
    source::OutPath,
};
use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    ptr,
    sync::atomic::{AtomicUsize, Ordering},
};

/// The files of every maker.
#[derive(Default)]
pub(super) struct Developed {
    /// Those that are new, each in a file that vanishes unless it is given its name.
    pub(super) waiting: BTreeMap<OutPath, Aside>,
    /// All, for the record.
    pub(super) made: BTreeMap<OutPath, Kept>,
}

/// Files of one maker: which of its files, and where they go.
type Batch<'t> = (&'t dyn Maker, Vec<(usize, &'t OutPath)>);

/// Makes what is `due`; of the rest it says what `old` said. Between two makers it looks whether to go on.
pub(super) fn develop(
    tree: &OutputTree,
    due: &[&(&OutPath, &Artifact)],
    root: &Path,
    old: &Record,
    progress: &dyn Progress,
) -> Result<Developed, Error> {
    let mut batches: Vec<Batch<'_>> = Vec::new();
    for (path, artifact) in due {
        let Artifact::Made(Made { from, part }) = artifact else { continue };
        let from = from.as_ref();
        // The files of a picture stand near each other in the order of paths, but not always side by side.
        match batches.iter_mut().rev().find(|(other, _)| ptr::addr_eq(*other, from)) {
            Some((_, files)) => files.push((*part, path)),
            None => batches.push((from, vec![(*part, path)])),
        }
    }
    let mut developed = Developed::default();
    for (path, artifact) in tree.iter() {
        let Artifact::Made(made) = artifact else { continue };
        // What stands there rightly without having been recorded (the record was lost) is recorded again.
        let standing = || {
            Some(Kept {
                size: fs::metadata(root.join(path.as_str())).ok()?.len(),
                key: made.from.key().ok()?.to_string(),
            })
        };
        if let Some(kept) = old.files.get(path).cloned().or_else(standing) {
            developed.made.insert(path.clone(), kept);
        }
    }
    let done = AtomicUsize::new(0);
    let made = parallel::map_few(&batches, AT_ONCE, |batch| {
        if progress.is_stopped() {
            return Err(Error::stopped());
        }
        let made = make(batch, root);
        progress.step(done.fetch_add(1, Ordering::Relaxed) + 1, batches.len());
        made
    });
    for files in made {
        for (path, file, kept) in files? {
            developed.made.insert(path.clone(), kept);
            developed.waiting.insert(path, file);
        }
    }
    Ok(developed)
}

fn make((maker, files): &Batch<'_>, root: &Path) -> Result<Vec<(OutPath, Aside, Kept)>, Error> {
    let key = maker.key()?.to_string();
    let bytes = maker.make()?;
    let put = |(part, path): &(usize, &OutPath)| {
        let bytes: &[u8] = bytes.get(*part).expect("a maker makes every part it is asked for");
        let file = Aside::with(root, bytes).map_err(|error| Error::write(root, error))?;
        Ok(((*path).clone(), file, Kept { size: bytes.len() as u64, key: key.clone() }))
    };
    files.iter().map(put).collect()
}
