//! What was right once, as files beside the tests.
//! In: a path and a text. Out: nothing when they agree, else the first difference. `BLESS=1` writes instead.

use std::{fs, path::Path};

/// `tests/`, wherever the tests are run from.
pub fn tests() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests"))
}

/// Compares `actual` with the file at `path`, ends of lines aside: Git has its own mind about those.
pub fn check(path: &Path, actual: &str) -> Result<(), String> {
    let actual = &actual.replace("\r\n", "\n");
    if blesses() {
        let folder = path.parent().expect("a golden file lies in a folder");
        fs::create_dir_all(folder).expect("the tests' folder can be written");
        fs::write(path, actual).expect("the tests' folder can be written");
        return Ok(());
    }
    let name = path.strip_prefix(tests()).unwrap_or(path).display();
    let Ok(expected) = fs::read_to_string(path) else {
        return Err(format!("{name} is missing; it would be:\n{actual}"));
    };
    let expected = expected.replace("\r\n", "\n");
    if expected == *actual {
        return Ok(());
    }
    let same = expected.lines().zip(actual.lines()).take_while(|(expected, actual)| expected == actual).count();
    let from = |text: &str| text.lines().skip(same).take(6).collect::<Vec<_>>().join("\n");
    Err(format!(
        "{name} differs from line {} on\n  expected:\n{}\n  found:\n{}",
        same + 1,
        from(&expected),
        from(actual)
    ))
}

/// Whether this run writes what it finds.
pub fn blesses() -> bool {
    std::env::var_os("BLESS").is_some_and(|wish| !wish.is_empty() && wish != "0")
}

/// Fails with everything that went wrong, not only the first.
#[track_caller]
pub fn report(faults: &[String]) {
    assert!(
        faults.is_empty(),
        "{}\n\nread the differences; if they are right, run again with BLESS=1",
        faults.join("\n\n")
    );
}

/// The names of the folders directly below `folder`, in order.
pub fn folders(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("the tests' folder can be read"))
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The files below `folder`, in order, `/` between their parts.
pub fn files(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("the tests' folder can be read").path();
        let name = path.file_name().expect("an entry has a name").to_string_lossy().into_owned();
        if path.is_dir() {
            names.extend(files(&path).into_iter().map(|below| format!("{name}/{below}")));
        } else {
            names.push(name);
        }
    }
    names.sort();
    names
}
