//! Tells cargo what else the crate is made from, and gives its sources one number, so that a changed program
//! never takes an output of its predecessor for its own.

use std::{
    collections::BTreeSet,
    env, fs,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    path::PathBuf,
};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let mut hasher = DefaultHasher::new();
    let mut open = BTreeSet::from([root.join("src"), root.join("themes"), root.join("Cargo.lock")]);
    while let Some(path) = open.pop_first() {
        if path.is_dir() {
            open.extend(
                fs::read_dir(&path)
                    .expect("the sources are readable")
                    .map(|entry| entry.expect("the sources are readable").path()),
            );
        } else {
            fs::read(&path).unwrap_or_default().hash(&mut hasher);
        }
    }
    println!("cargo::rustc-env=SUISHI_SOURCES={:016x}", hasher.finish());
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed=themes");
    println!("cargo::rerun-if-changed=Cargo.lock");
}
