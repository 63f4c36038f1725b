//! The README read as its readers would: its first site is built, its messages are the real ones, its map is the house.

use crate::support::TestSite;
use std::{fs, path::Path};

fn readme() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).expect("README.md")
}

/// The fenced blocks of a language, indented or not, in order.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String, bool)> = None;
    for line in text.lines() {
        let indent = line.len() - line.trim_start().len();
        match (&mut open, line.trim_start().strip_prefix("```")) {
            (None, Some(name)) => open = Some((indent, String::new(), name == language)),
            (Some(_), Some(_)) => {
                let (_, block, wanted) = open.take().expect("a block is open");
                if wanted {
                    found.push(block);
                }
            }
            (Some((indent, block, _)), None) => {
                block.push_str(line.get(*indent..).unwrap_or_default());
                block.push('\n');
            }
            (None, None) => {}
        }
    }
    found
}

fn block<'b>(blocks: &'b [String], begin: &str) -> &'b str {
    blocks.iter().find(|block| block.starts_with(begin)).unwrap_or_else(|| panic!("a block that begins {begin:?}"))
}

#[test]
fn the_first_site_builds_without_a_word() {
    let text = readme();
    let (yaml, markdown) = (blocks(&text, "yaml"), blocks(&text, "markdown"));
    let site = TestSite::from_text("")
        .with("content/site.yaml", block(&yaml, "name: 岁时瑞金"))
        .with("content/2018/立春.md", block(&markdown, "---\ntitle: 三年行动计划定稿\n---"));
    let built = site.build();
    assert_eq!(built.report_text(), "");
    built.file("2018/lichun/index.html").has("三年行动计划定稿");
}

#[test]
fn the_reference_is_understood() {
    let text = readme();
    let (yaml, markdown) = (blocks(&text, "yaml"), blocks(&text, "markdown"));
    let entry = block(&markdown, "---\ntitle: 三年行动计划定稿        #").replace("draft: true ", "draft: false");
    let site = TestSite::from_text("")
        .with("content/site.yaml", "name: 岁时\n")
        .with("content/2018/立春.md", entry)
        .with("content/2018/metrics.yaml", block(&yaml, "meetings:   "))
        .with("content/2018/figures.yaml", block(&yaml, "meetings-by-term:"))
        .with("content/2018/patrols.csv", "日期,班次,人次\n2018-04-06,1,12\n")
        .with("content/2018/附件/方案.pdf", "%PDF")
        .with("content/2018/photos/a.jpg", include_bytes!("../sites/demo/content/2022/photos/徽记.png"));
    let built = site.build();
    assert_eq!(built.report_text(), "");
}

#[test]
fn the_theme_shown_makes_a_site() {
    let text = readme();
    let template = blocks(&text, "html");
    let site = TestSite::from_text("-- content/site.yaml --\nname: 岁时\ntheme: plain\n-- content/2018/立春.md --\n---\ntitle: 三年行动计划定稿\n---\n正文。\n")
        .with("themes/plain/templates/year.html", block(&template, "<!doctype html>"));
    let built = site.build();
    assert_eq!(built.report_text(), "");
    built.file("2018/index.html").has("<h2>立春：三年行动计划定稿</h2>");
    for word in text.split("t(key=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        let words = include_str!("../../themes/default/i18n/zh-CN.ftl");
        assert!(words.lines().any(|line| line.starts_with(&format!("{word} = "))), "{word}");
    }
}

#[test]
fn the_message_shown_is_the_message_told() {
    let site = TestSite::from_text(
        "-- content/site.yaml --\nname: 岁时\n-- content/2018/小寒.md --\n---\nterm: 小寒节\n---\n正文。\n",
    );
    let told = site.build().report_text();
    let shown = blocks(&readme(), "");
    let shown = block(&shown, "错误[entry/unknown-term]");
    assert_eq!(shown.trim(), told.trim());
}

#[test]
fn the_map_is_the_house() {
    let text = readme();
    let map = text.split("## Map of the code").nth(1).and_then(|rest| rest.split("\n## ").next()).expect("the map");
    let rows = map.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    let mut told: Vec<String> = rows
        .flat_map(|row| {
            row.split('|')
                .nth(2)
                .unwrap_or_default()
                .split('`')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect();
    told.sort();
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut rooms: Vec<String> = fs::read_dir(src)
        .expect("src")
        .map(|entry| entry.expect("src").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .filter(|name| !["main", "lib", "build"].contains(&name.as_str()))
        .collect();
    rooms.sort();
    assert_eq!(told, rooms);
}

#[test]
fn every_link_of_the_readme_leads_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = readme();
    // What stands in backticks is for authors to copy, no link of the README's own.
    let plain: String = text.split('`').step_by(2).collect();
    let links = plain.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local: Vec<&str> = links.filter(|link| !link.contains("://") && !link.starts_with('#')).collect();
    assert!(local.len() > 5, "{local:?}");
    for link in local {
        assert!(root.join(link).exists(), "{link}");
    }
}
