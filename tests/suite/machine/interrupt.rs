//! Ctrl-C while photographs are made: the old site whole, and nothing lying about.

use crate::{
    machine::{cli::suishi, disk::lay},
    support::TestSite,
};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

const PHOTOS: usize = 24;

/// A photograph that takes a moment to make, and another for each `seed`.
fn photo(seed: u8) -> Vec<u8> {
    const SIDE: u16 = 1800;
    let pixels: Vec<u8> = (0..usize::from(SIDE) * usize::from(SIDE) * 3).map(|at| (at % 251) as u8 ^ seed).collect();
    let mut file = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut file, 80);
    encoder.encode(&pixels, SIDE, SIDE, jpeg_encoder::ColorType::Rgb).expect("the sides fit");
    file
}

fn files(root: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else {
                found.push((entry.display().to_string(), fs::read(&entry).expect("a file")));
            }
        }
    }
    found.sort();
    found
}

#[test]
fn ctrl_c_leaves_the_old_site_whole() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    let text = "-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n三年行动计划定稿。\n";
    lay(&TestSite::from_text(text), root);
    assert!(suishi(root).arg("build").output().expect("it runs").status.success());
    let old = files(&root.join("output"));

    let shown: String = (0..PHOTOS).map(|at| format!("![第{at}张](photos/{at}.jpg)\n\n")).collect();
    let seed = |at: usize| u8::try_from(at).expect("two dozen");
    let site = (0..PHOTOS).fold(TestSite::from_text(&format!("{text}{shown}")), |site, at| {
        site.with(&format!("content/2018/photos/{at}.jpg"), photo(seed(at)))
    });
    lay(&site, root);
    let child = suishi(root).arg("build").stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("it runs");
    let begun = Instant::now();
    let waits = |name: &str| name.contains(".suishi-");
    while !fs::read_dir(root.join("output"))
        .expect("a folder")
        .flatten()
        .any(|entry| waits(&entry.file_name().to_string_lossy()))
    {
        assert!(begun.elapsed() < Duration::from_secs(60), "no photograph was made");
        thread::sleep(Duration::from_millis(2));
    }
    let status = Command::new("kill").args(["-INT", &child.id().to_string()]).status().expect("kill runs");
    assert!(status.success());
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(130), "{said}");
    assert_eq!(said, "已停止，原来的网站没有动。\n");
    assert!(files(&root.join("output")) == old, "the output changed");
}

/// What a machine that went down left behind goes with the next build, if it is ours for certain.
#[test]
fn leftovers_are_swept_and_nothing_else() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path();
    let site = |word: &str| {
        TestSite::from_text(&format!("-- content/site.yaml --\nname: {word}\n-- content/2018/立春.md --\n文。\n"))
    };
    lay(&site("岁时"), root);
    assert!(suishi(root).arg("build").output().expect("it runs").status.success());
    let output = root.join("output");
    let day = Duration::from_secs(86400);
    let put = |name: &str, age: Duration| {
        let file = fs::File::create(output.join(name)).expect("a file");
        file.set_modified(std::time::SystemTime::now() - age).expect("a time");
    };
    put(".suishi-aB3dE6", day);
    put("2018/.suishi-abcdef", day);
    put(".suishi-fresh1", Duration::ZERO);
    put(".suishi-notes.txt", day);
    put(".suishi-备忘录", day);
    lay(&site("岁时二"), root);
    assert!(suishi(root).arg("build").output().expect("it runs").status.success());
    let stands = |name: &str| output.join(name).exists();
    assert!(!stands(".suishi-aB3dE6") && !stands("2018/.suishi-abcdef"));
    assert!(stands(".suishi-fresh1") && stands(".suishi-notes.txt") && stands(".suishi-备忘录"));
}
