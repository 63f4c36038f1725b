//! The corpus: years of 24 entries and 8 metrics each, as `tests/corpus/generate.py` writes them.
//! In: a number of years. Out: its [`Sources`], read into memory; the folder they came from is gone by then.
//! Absent: a second generator in Rust. Without a `python3` there are no years to measure, and a line says so.

use std::{
    io::{self, Write as _},
    path::Path,
    process::Command,
    sync::OnceLock,
};
use suishi::{Sources, load};

/// The sizes that can be measured here: all of `wanted`, or none.
pub fn sizes<const N: usize>(wanted: [usize; N]) -> Vec<usize> {
    static PYTHON: OnceLock<bool> = OnceLock::new();
    let found = PYTHON.get_or_init(|| {
        let runs = Command::new("python3").arg("--version").output().is_ok_and(|said| said.status.success());
        if !runs {
            // Nothing depends on the note; a terminal that cannot be written to shows no figures either.
            let _ = writeln!(io::stderr(), "no python3 to write the corpus with: whole years are not measured");
        }
        runs
    });
    if *found { wanted.to_vec() } else { Vec::new() }
}

/// The corpus of so many years.
pub fn years(years: usize) -> Sources {
    let folder = tempfile::tempdir().expect("there is a folder for temporary files");
    let generator = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/generate.py");
    let site = folder.path().join("site");
    let status = Command::new("python3").arg(generator).arg(&site).args(["--years", &years.to_string()]).status();
    assert!(status.is_ok_and(|status| status.success()), "generate.py failed");
    load(&site).expect("the corpus can be read")
}
