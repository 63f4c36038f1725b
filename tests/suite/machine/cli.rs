//! The command line, as a person meets it: `tests/cli/*.md` are documentation and test in one.
//!
//! A ` ```site ` block lays files into the transcript's own folder, as `TestSite` writes them. In a ` ```console ` block
//! each line that begins with `$` is run there; what it prints stands below it, and `? 1` when its exit code is not 0.
//! Times read `[TIME]`, the folder `[FOLDER]`, an escape `␛`, a byte order mark `[BOM]`. Besides `suishi` there are
//! `ls`, `cat` and `rm`, and `| head -3` after anything. `BLESS=1` rewrites what is below the `$`.

use crate::{
    machine::disk::lay,
    support::{TestSite, golden},
};
use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Command, Output, Stdio},
};

/// The program in `folder`, deaf to the environment of whoever runs the tests.
pub fn suishi(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_suishi"));
    command.current_dir(folder);
    for name in ["LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR", "COLUMNS", "TERM"] {
        command.env_remove(name);
    }
    command
}

#[test]
fn the_transcripts_are_true() {
    let root = golden::tests().join("cli");
    let mut faults = Vec::new();
    for name in golden::files(&root) {
        let path = root.join(&name);
        let text = fs::read_to_string(&path).expect("a transcript is text").replace("\r\n", "\n");
        faults.extend(golden::check(&path, &played(&text)).err());
    }
    golden::report(&faults);
}

/// `suishi build >site.log` shows what went wrong; `suishi terms 2018 >terms.txt` holds the terms and nothing else.
#[test]
fn results_go_to_stdout_and_remarks_to_stderr() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    lay(
        &TestSite::from_text("-- content/site.yaml --\nname: 岁时\n-- content/2018/无名.md --\n正文。\n"),
        folder.path(),
    );
    let results =
        ["--help", "build --help", "--version", "terms 2018", "explain", "explain link/dead", "completions zsh", "man"];
    for line in results {
        let (out, err) = streams(line, folder.path());
        assert!(!out.is_empty() && err.is_empty(), "{line}: {err}");
    }
    let remarks = [
        "",
        "bulid",
        "terms",
        "terms 1899",
        "explain nothing",
        "check",
        "check --format short",
        "build",
        "new 新",
        "new entry 白路 题",
    ];
    for line in remarks {
        let (out, err) = streams(line, folder.path());
        assert!(out.is_empty() && !err.is_empty(), "{line}: {out}");
    }
    let (out, err) = streams("check --format json", folder.path());
    assert!(serde_json::from_str::<serde_json::Value>(&out).is_ok(), "{out}");
    assert_eq!(err.lines().count(), 1, "only the sum is a remark:\n{err}");
}

#[test]
fn a_reader_who_leaves_early_is_not_troubled() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    for line in ["terms 2018 --format json", "explain"] {
        let mut command = suishi(folder.path());
        command.args(line.split(' ')).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        let mut first = String::new();
        BufReader::with_capacity(16, child.stdout.take().expect("a pipe")).read_line(&mut first).expect("a line");
        let output = child.wait_with_output().expect("the program ends");
        assert_eq!((output.status.code(), said(&output.stderr)), (Some(0), String::new()), "{line}");
    }
}

#[test]
fn the_system_decides_the_language_until_the_user_does() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let head = |set: &[(&str, &str)], args: &[&str]| {
        let output = suishi(folder.path()).envs(set.iter().copied()).args(args).output().expect("the program runs");
        said(&output.stdout).split_whitespace().next().unwrap_or_default().to_owned()
    };
    let terms = ["terms", "2018"];
    assert_eq!(head(&[], &terms), "节气");
    assert_eq!(head(&[("LANG", "en_GB.UTF-8")], &terms), "Term");
    assert_eq!(head(&[("LANG", "zh_CN.UTF-8")], &terms), "节气");
    assert_eq!(head(&[("LANG", "C"), ("LC_ALL", "")], &terms), "节气");
    assert_eq!(head(&[("LC_ALL", "zh_CN"), ("LANG", "en_US")], &terms), "节气");
    assert_eq!(head(&[("LANG", "en_US.UTF-8")], &["terms", "2018", "--lang", "zh"]), "节气");
    assert_eq!(head(&[("LANG", "zh_CN")], &["terms", "--lang=en", "2018"]), "Term");
}

/// The transcript with what its commands print now.
fn played(text: &str) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // The program prints real paths; on macOS the temporary folder lies behind a link.
    let root = folder.path().canonicalize().expect("it was just made");
    let mut out = String::new();
    let mut site = String::new();
    let mut fence = "";
    for line in text.lines() {
        match (fence, line) {
            ("", "```site" | "```console") => fence = &line[3..],
            (_, "```") => {
                if fence == "site" {
                    lay(&TestSite::from_text(&std::mem::take(&mut site)), &root);
                }
                fence = "";
            }
            ("site", _) => site += &format!("{line}\n"),
            ("console", _) => {
                if let Some(typed) = line.strip_prefix("$ ") {
                    out += &format!("{line}\n{}", normal(&run(typed, &root), &root));
                }
                continue;
            }
            _ => {}
        }
        out += &format!("{line}\n");
    }
    assert_eq!(fence, "", "a block is not closed");
    out
}

/// What the command prints, and its exit code if that is not 0.
fn run(typed: &str, root: &Path) -> String {
    let (typed, head) = typed
        .split_once(" | head -")
        .map_or((typed, None), |(typed, lines)| (typed, Some(lines.parse::<usize>().expect("`head` takes a number"))));
    let words = words(typed);
    let (name, args) = words.split_first().expect("a command");
    let (text, code) = match (name.as_str(), args) {
        ("ls", [path]) => (golden::files(&root.join(path)).iter().map(|file| format!("{file}\n")).collect(), 0),
        ("cat", [path]) => (fs::read_to_string(root.join(path)).expect("the file is there"), 0),
        ("rm", [path]) => {
            fs::remove_file(root.join(path)).expect("the file is there");
            (String::new(), 0)
        }
        ("suishi", args) => {
            let Output { status, stdout, stderr } = suishi(root).args(args).output().expect("the program runs");
            (said(&stdout) + &said(&stderr), status.code().expect("an exit code"))
        }
        _ => panic!("no such command: {typed}"),
    };
    let mut text: String = text.lines().take(head.unwrap_or(usize::MAX)).map(|line| format!("{line}\n")).collect();
    if code != 0 {
        text += &format!("? {code}\n");
    }
    text
}

/// As a shell splits a line: at spaces, but not within double quotes.
fn words(typed: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in typed.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

fn normal(text: &str, root: &Path) -> String {
    let root = root.display().to_string();
    let text = text.replace('\u{1b}', "␛").replace('\u{feff}', "[BOM]").replace(&root, "[FOLDER]");
    let text = if cfg!(windows) { text.replace('\\', "/") } else { text };
    let text = without_time(&text, "用时 ", " 秒");
    without_time(&text, "removed; ", " s ")
}

fn without_time(text: &str, before: &str, after: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once(before) {
        let (_, tail) = tail.split_once(after).expect("a time ends");
        out += &format!("{head}{before}[TIME]{after}");
        rest = tail;
    }
    out + rest
}

fn streams(line: &str, folder: &Path) -> (String, String) {
    let output = suishi(folder).args(line.split_whitespace()).output().expect("the program runs");
    (said(&output.stdout), said(&output.stderr))
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the program speaks UTF-8")
}
