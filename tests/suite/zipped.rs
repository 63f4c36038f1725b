//! The site as one zip, for the staff of a portal.

use crate::support::TestSite;
use std::io::{Cursor, Read as _};
use suishi::export;
use zip::ZipArchive;

fn zipped(text: &str) -> Vec<u8> {
    let (finished, sources) = TestSite::from_text(text).finish();
    let tree = export::handover(finished.order(&sources)).expect("all is in memory");
    let (path, artifact) = tree.iter().next().expect("one file");
    assert_eq!((path.as_str(), tree.len()), ("suishi-site.zip", 1));
    artifact.read().expect("it is in memory").into_owned()
}

fn part(zip: &[u8], name: &str) -> String {
    let mut archive = ZipArchive::new(Cursor::new(zip)).expect("a zip");
    let mut text = String::new();
    let mut part = archive.by_name(name).unwrap_or_else(|_| panic!("no {name}"));
    part.read_to_string(&mut text).expect("text");
    text
}

const SITE: &str = "-- content/site.yaml --\nname: \"{home}\"\naddress: https://example.cn/sui/\norganisation: 街道\n\
    footer: {contact: 021-1}\n-- content/2017/立春.md --\n正文。\n-- content/2018/year.yaml --\ntitle: 创全\n\
    -- content/2018/立春.md --\n正文。\n";

#[test]
fn the_zip_holds_the_site_and_says_what_to_do_with_it() {
    let zip = zipped(SITE);
    let (finished, _) = TestSite::from_text(SITE).finish();
    let archive = ZipArchive::new(Cursor::new(&zip)).expect("a zip");
    let names: Vec<&str> = archive
        .file_names()
        .filter_map(Result::ok)
        .collect::<Vec<_>>()
        .into_iter()
        .map(|name| &*name.into_owned().leak())
        .collect();
    let built: Vec<String> = finished.built.tree.iter().map(|(path, _)| format!("suishi/{path}")).collect();
    assert_eq!(names[0], "读我.txt");
    assert_eq!(names[1..], built);
    let page = finished.built.tree.get("2018/index.html").expect("a page").read().expect("in memory").into_owned();
    assert_eq!(part(&zip, "suishi/2018/index.html").as_bytes(), page);

    let note = part(&zip, "读我.txt");
    assert!(note.starts_with("\u{feff}《{home}》") && !note.replace("\r\n", "").contains('\n'), "{note}");
    for line in [
        "首页：suishi/index.html\r\n2018年《创全》：suishi/2018/index.html\r\n2017年：suishi/2017/index.html\r\n",
        "正式地址 https://example.cn/sui/，",
        &format!("里应有 {} 个文件，", built.len()),
        "\r\n\r\n内容由街道提供。\r\n联系方式：021-1\r\n",
    ] {
        assert!(note.contains(line), "{line}\n{note}");
    }
}

#[test]
fn the_same_site_makes_the_same_zip() {
    assert_eq!(zipped(SITE), zipped(SITE));
}
