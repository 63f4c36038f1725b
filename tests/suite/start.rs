//! What an author begins with: it builds at once, says nothing that is not so, and takes no number over.

use crate::support::TestSite;
use std::collections::BTreeSet;
use suishi::{
    Drafts, OutputTree, Wishes,
    calendar::{Begins, Term, TermYear},
    model::{Site, Year},
    start::{self, Beginning},
};

fn begun(year: i32, begins: Begins) -> OutputTree {
    let calendar = TermYear::new(year, begins).expect("a verified year");
    start::site(&Beginning { calendar, name: Some("岁时：“甲” # 乙".to_owned()), organisation: None })
}

fn planted(site: TestSite, tree: &OutputTree) -> TestSite {
    let below = |(path, _): &(&suishi::source::OutPath, _)| path.as_str().starts_with("content/");
    tree.iter().filter(below).fold(site, |site, (path, artifact)| {
        assert!(!site.files().keys().any(|known| known.as_str() == path.as_str()), "{path} stood there");
        site.with(path.as_str(), artifact.bytes().expect("written by hand"))
    })
}

fn shown() -> Wishes {
    Wishes { drafts: Drafts::Shown, ..Wishes::default() }
}

fn read(site: &TestSite) -> (Site, suishi::Sources) {
    let sources = site.build().sources;
    (suishi::read(&sources, &shown(), &suishi::Readings::passing()).value, sources)
}

fn sound(site: &TestSite) {
    for wishes in [Wishes::default(), shown()] {
        let built = site.build_as(&wishes);
        assert_eq!(built.codes(), [""; 0], "{:?}\n{}", wishes.drafts, built.report_text());
    }
}

fn text<'t>(tree: &'t OutputTree, path: &str) -> &'t str {
    let bytes = tree.get(path).unwrap_or_else(|| panic!("no {path}")).bytes().expect("written by hand");
    std::str::from_utf8(bytes).expect("a text")
}

#[test]
fn a_new_site_builds_at_once() {
    for year in [1900, 2026, 2100] {
        for begins in [Begins::Xiaohan, Begins::Lichun] {
            let site = planted(TestSite::default(), &begun(year, begins));
            sound(&site);
            let built = site.build_as(&shown());
            built.file("index.html").has("岁时：“甲” # 乙");
            let page = built.file(&format!("{year}/index.html"));
            page.has("示例：全年会议").has("〔草稿〕");
            assert!(!site.build().listing().contains("/bailu/"), "a draft was published");
        }
    }
}

#[test]
fn the_files_stand_in_the_order_of_the_year() {
    let tree = begun(2026, Begins::Lichun);
    let names: Vec<&str> = tree.iter().filter_map(|(path, _)| path.as_str().strip_prefix("content/2026/")).collect();
    assert_eq!(names[..2], ["01-立春.md", "02-雨水.md"]);
    assert_eq!(names[23], "24-大寒.md");
    assert!(text(&tree, "content/2026/24-大寒.md").contains("date: 2027-01-20 "));
    assert!(text(&begun(2026, Begins::Xiaohan), "content/2026/24-冬至.md").contains("date: 2026-12-22 "));
}

#[test]
fn notepad_can_show_every_file() {
    let tree = begun(2026, Begins::Xiaohan);
    for (path, _) in tree.iter() {
        let text = text(&tree, path.as_str());
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{path}");
        assert_eq!(text.starts_with('\u{feff}'), path.as_str() == "使用说明.txt", "{path}");
        // A key of a template that nobody filled in.
        for (at, _) in text.match_indices('{') {
            let inner = text[at + 1..].split('}').next().unwrap_or_default();
            assert!(!inner.bytes().all(|byte| byte.is_ascii_lowercase()), "{path}: {{{inner}}}");
        }
    }
}

/// Every key of `site.yaml` and `year.yaml` works when its `#` is taken away.
#[test]
fn what_is_commented_out_is_right() {
    let tree = begun(2026, Begins::Xiaohan);
    let uncommented = |path: &str| {
        let is_key = |line: &str| {
            let Some(rest) = line.strip_prefix("# ") else { return false };
            rest.starts_with("  ")
                || rest.split_once(':').is_some_and(|(key, _)| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'))
        };
        let line = |line: &str| if is_key(line) { line[2..].to_owned() } else { line.to_owned() } + "\n";
        text(&tree, path).lines().map(line).collect::<String>()
    };
    let site = uncommented("content/site.yaml").replace("font: 我的楷体.ttf\n", "");
    let year = uncommented("content/2026/year.yaml").replace("代号", "example-meetings");
    let site = planted(TestSite::default(), &tree).with("content/site.yaml", site).with("content/2026/year.yaml", year);
    let built = site.build_as(&shown());
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    built.file("2026/index.html").has("副题").has("致谢的话");
}

#[test]
fn another_year_has_the_definitions_and_no_number() {
    let real = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/content"));
    let demo = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/demo/content"));
    for content in [real, demo] {
        let root = content.parent().expect("it was just joined");
        let sources = suishi::load(root).expect("the site can be read");
        let site = suishi::read(&sources, &shown(), &suishi::Readings::passing()).value;
        let before: &Year = site.years.last().expect("it has years");
        let calendar = TermYear::new(before.year + 1, before.calendar.begins()).expect("a verified year");
        let tree = start::year(&calendar, Some(before), &sources);
        let metrics = text(&tree, &format!("content/{}/metrics.yaml", calendar.year()));
        for line in metrics.lines().filter(|line| !line.trim_start().starts_with('#')) {
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            let said = value.replace("1: null", "").replace("1: {", "");
            let is_free = matches!(key.trim(), "name" | "values");
            assert!(is_free || !said.contains(|c: char| c.is_ascii_digit()), "{line}");
        }
        let ids: BTreeSet<&str> = before.metrics.iter().map(|metric| metric.id.0.as_str()).collect();
        assert!(ids.iter().all(|id| metrics.contains(&format!("{id}:\r\n"))), "{metrics}");
        // The year alone, with the site around it as it is.
        let site = TestSite::default().with("content/site.yaml", "name: 岁时\n");
        sound(&planted(site, &tree));
    }
}

#[test]
fn another_entry_stands_beside_the_first() {
    let tree = begun(2026, Begins::Xiaohan);
    let mut site = planted(TestSite::default(), &tree);
    for expected in ["17-白露-2.md", "17-白露-3.md"] {
        let (read, sources) = read(&site);
        let more = start::entry(&read.years[0], &sources, Term::Bailu, "甲: 乙");
        assert!(text(&more, &format!("content/2026/{expected}")).contains("title: \"甲: 乙\"\r\n"));
        site = planted(site, &more);
    }
    sound(&site);
    let site = TestSite::from_text("-- content/site.yaml --\nname: 岁时\n-- content/2026/lichun.md --\n一。\n");
    let (read, sources) = read(&site);
    for (term, path) in [(Term::Lichun, "content/2026/lichun-2.md"), (Term::Bailu, "content/2026/白露.md")] {
        text(&start::entry(&read.years[0], &sources, term, "题"), path);
    }
}
