//! The README walked through by someone who types what stands there: from an empty folder to a finished site.

use crate::{
    machine::cli::suishi,
    support::{golden, office},
};
use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::{Path, PathBuf},
    process::Stdio,
};

/// What is typed between the commands: one entry, finished.
const WRITTEN: &str = "---\ntitle: 头一天\n---\n今天,我们开会。\n";

fn section(heading: &str, end: &str) -> String {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md");
    let rest = text.split_once(heading).unwrap_or_else(|| panic!("no {heading}")).1;
    rest.split_once(end).map_or(rest, |(section, _)| section).to_owned()
}

/// Every line of `$`, without what is said about it.
fn commands(section: &str) -> Vec<Vec<String>> {
    let lines = section.lines().filter_map(|line| line.trim_start().strip_prefix("$ "));
    let words = |line: &str| {
        let line = line.split("  #").next().unwrap_or(line).trim();
        let quoted = line.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
            1 => vec![part.to_owned()],
            _ => part.split_whitespace().map(str::to_owned).collect(),
        });
        quoted.collect()
    };
    lines.map(words).collect()
}

/// Runs a command and gives what it said; it must end well.
fn run(words: &[String], folder: &Path) -> String {
    let output = suishi(folder).args(&words[1..]).output().expect("the program runs");
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{words:?} ended with {:?}:\n{said}", output.status.code());
    said
}

/// Starts a preview, looks at it as a program would, and stops it.
fn look(words: &[String], folder: &Path) -> String {
    let words: Vec<&String> = words[1..].iter().filter(|word| *word != "--open").collect();
    let mut preview = suishi(folder).args(words).stderr(Stdio::piped()).spawn().expect("the program runs");
    let mut said = BufReader::new(preview.stderr.take().expect("a pipe")).lines();
    let address = said.find_map(|line| {
        let line = line.expect("the program speaks UTF-8");
        let (_, rest) = line.split_once("http://")?;
        Some(rest.split_once('/').expect("an address ends").0.to_owned())
    });
    let page = http(&address.expect("the preview tells where it is"), "/2026/xiaohan/");
    preview.kill().expect("it runs");
    preview.wait().expect("it ends");
    page
}

fn http(address: &str, path: &str) -> String {
    use std::{io::Read as _, io::Write as _, net::TcpStream};
    let mut stream = TcpStream::connect(address).expect("the preview answers");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("it listens");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("it answers");
    String::from_utf8_lossy(&answer).into_owned()
}

#[test]
fn the_walk_leads_from_an_empty_folder_to_a_site() {
    let start = tempfile::tempdir().expect("a temporary folder");
    let mut folder: PathBuf = start.path().to_owned();
    let walked = commands(&section("## 五分钟上手\n", "\n## "));
    for words in &walked {
        match (words[0].as_str(), words.get(1).map(String::as_str)) {
            ("cd", Some(to)) => {
                folder.push(to);
                fs::write(folder.join("content/2026/01-小寒.md"), WRITTEN).expect("a new site has that file");
            }
            ("suishi", Some("serve")) => {
                let page = look(words, &folder);
                assert!(page.contains("头一天") && page.contains("charset=utf-8"), "{page}");
            }
            ("suishi", _) => drop(run(words, &folder)),
            _ => panic!("{words:?} is no command a reader could type"),
        }
    }
    assert!(walked.iter().any(|words| words[1] == "new-year"), "{walked:?}");
    let mended = fs::read_to_string(folder.join("content/2026/01-小寒.md")).expect("it stands there still");
    assert_eq!(mended, WRITTEN.replace(',', "，"));
    let built = fs::read_to_string(folder.join("output/2026/xiaohan/index.html")).expect("the page was made");
    assert!(built.contains("头一天"));
    assert!(folder.join("content/2027/year.yaml").is_file());
}

#[test]
fn every_other_command_of_the_author_can_be_typed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for name in golden::files(&content) {
        let path = folder.path().join("content").join(&name);
        fs::create_dir_all(path.parent().expect("a folder above")).expect("the folder can be made");
        fs::copy(content.join(&name), path).expect("the real year can be copied");
    }
    let told =
        fs::read_to_string(golden::tests().join("import/一段.txt")).expect("a told year").replace("2018", "2017");
    fs::write(folder.path().join("2017年总结.txt"), &told).expect("written");
    let told = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", told.replace("2017", "2016"));
    fs::write(folder.path().join("2016年总结.docx"), office::docx(&told)).expect("written");
    let table = "== 巡逻 ==\n月份 | 巡逻（人次）\n3月 | 12\n4月 | 15\n5月 | 9\n";
    fs::write(folder.path().join("台账.xlsx"), office::xlsx(table)).expect("written");
    let typed = commands(&section("## 作者手册\n", "\n## "));
    let typed: Vec<_> = typed.iter().filter(|words| words[0] == "suishi").collect();
    assert!(typed.len() > 5, "{typed:?}");
    for words in typed {
        // A program without its typesetter says so; `print.rs` hears it.
        let is_print = words[1] == "export" && ["pdf", "picture"].contains(&words[2].as_str());
        if !is_print || suishi::export::print::PRINTS {
            run(words, folder.path());
        }
    }
    assert!(folder.path().join("meetings-by-term.png").is_file());
    assert!(folder.path().join("content/2017/立春.md").is_file());
}
