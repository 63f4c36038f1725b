//! The themes that ship inside the binary (the only user of the embedding crate).
//! In: the folder `themes/` of the repository, at compile time. Out: path and bytes. Absent: what a theme is.

use super::SitePath;
use include_dir::{Dir, DirEntry, include_dir};

static THEMES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes");

/// Every built-in file, its path beginning with `themes/`.
pub fn files() -> Vec<(SitePath, &'static [u8])> {
    let mut found = Vec::new();
    let mut open = vec![&THEMES];
    while let Some(folder) = open.pop() {
        for entry in folder.entries() {
            match entry {
                DirEntry::Dir(inner) => open.push(inner),
                DirEntry::File(file) => {
                    let name = file.path().to_str().expect("a built-in theme's file names are UTF-8");
                    let path = SitePath::new(&format!("themes/{name}")).expect("a built-in path is relative");
                    found.push((path, file.contents()));
                }
            }
        }
    }
    found
}
