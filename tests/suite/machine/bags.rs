//! Bags on a real disk: what a file manager does not show, what another version made.

use crate::{
    archive::{Bag, bytes, small},
    machine::cli::suishi,
};
use std::fs;
use suishi::{OutputTree, export::bag::bag, output::Artifact, source::OutPath};

/// A bag on a disk, beside which things can be done.
fn laid(bag: Bag) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for (path, bytes) in bag {
        let path = folder.path().join("bag").join(path);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("the folder can be made");
        fs::write(path, bytes).expect("written");
    }
    folder
}

#[test]
fn a_bag_of_another_version_says_so_when_it_is_restored() {
    let mut payload = OutputTree::default();
    for (path, bytes) in small().into_iter().filter(|(path, _)| path.starts_with("data/")) {
        payload.insert(OutPath::new(&path).expect("a path"), Artifact::of(bytes)).expect("each once");
    }
    let info = [("Bag-Software-Agent", "suishi 0.0.9".to_owned())];
    let folder = laid(bytes(&bag(payload, &info).expect("all is in memory")));
    let output = suishi(folder.path()).args(["restore", "bag", "旧站"]).output().expect("the program runs");
    let said = String::from_utf8(output.stderr).expect("text");
    assert!(output.status.success() && said.contains("归档时用的是岁时 0.0.9，现在是"), "{said}");
    assert!(folder.path().join("旧站/content/2018/立春.md").is_file());
}

/// What a file manager does not show is told as well.
#[cfg(unix)]
#[test]
fn links_and_hidden_files_in_a_bag_are_told() {
    let folder = laid(small());
    let verify = || {
        let output = suishi(folder.path()).args(["verify", "bag"]).output().expect("the program runs");
        (output.status.code(), String::from_utf8(output.stdout).expect("text"))
    };
    assert_eq!(verify(), (Some(0), String::new()));
    fs::write(folder.path().join("bag/data/.DS_Store"), "x").expect("written");
    let page = folder.path().join("bag/data/site/index.html");
    fs::rename(&page, folder.path().join("index.html")).expect("moved");
    std::os::unix::fs::symlink(folder.path().join("index.html"), &page).expect("a link");
    let (code, said) = verify();
    assert_eq!(code, Some(1));
    assert!(said.contains("data/.DS_Store：") && said.contains("data/site/index.html："), "{said}");
    assert_eq!(said.lines().count(), 2, "{said}");
}
