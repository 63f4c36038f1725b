//! `suishi restore`: the folder of a site out of a bag.
//! In: a bag that is as it was made. Out: its sources where nothing stood, and what to do next. Absent: building them.

use super::{
    End,
    args::RestoreOptions,
    terminal::Terminal,
    verify::{Verdict, read, verdict},
};
use crate::{
    disk::{self, Placed},
    error::Error,
    export::archive::{in_source, made_by},
    output::{Artifact, OutputTree},
    source::{OutPath, composed},
};

pub(super) fn run(options: &RestoreOptions, terminal: &Terminal) -> Result<End, Error> {
    // Beside other files nobody could tell which were the bag's.
    if disk::is_occupied(&options.dir)? {
        terminal.complain("restore-in-the-way", &[("path", &options.dir.display().to_string())]);
        return Ok(End::Faults);
    }
    let held = match verdict(&options.bag, "", *terminal)? {
        Verdict::Sound(held) => held,
        Verdict::Unsound => {
            terminal.complain("restore-unsound", &[]);
            return Ok(End::Faults);
        }
        Verdict::NoBag => return Ok(End::Faults),
    };
    let mut tree = OutputTree::default();
    for one in &held {
        let path = composed(&one.path);
        let Some(below) = in_source(&path) else { continue };
        let out = OutPath::new(below).map_err(|_| Error::misnamed(&options.bag.join(&one.path)))?;
        let bytes = read(&options.bag, &held, &path)?;
        tree.insert(out, Artifact::of(bytes)).map_err(|_| Error::misnamed(&options.bag.join(&one.path)))?;
    }
    let shown = options.dir.display().to_string();
    if tree.is_empty() {
        terminal.complain("restore-no-source", &[("path", &options.bag.display().to_string())]);
        return Ok(End::Faults);
    }
    let info = read(&options.bag, &held, "bag-info.txt")?;
    let info = String::from_utf8_lossy(&info);
    let (made, own) = (made_by(&info).unwrap_or("?"), env!("CARGO_PKG_VERSION"));
    match disk::place(&tree, &options.dir)? {
        Placed::InTheWay(paths) => {
            let first = paths.first().map(|path| path.display().to_string()).unwrap_or_default();
            terminal.complain("restore-in-the-way", &[("path", &first)]);
            Ok(End::Faults)
        }
        Placed::Written => {
            terminal.complain("restore-done", &[("dir", &shown)]);
            let key = if made == own { "restore-same" } else { "restore-other" };
            terminal.complain(key, &[("made", made), ("own", own)]);
            Ok(End::Clean)
        }
    }
}
