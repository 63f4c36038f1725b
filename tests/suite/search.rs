//! What is written for searching: every word a reader can read once, and where it stands.

use crate::support::TestSite;

const SITE: &str = "
-- content/site.yaml --
name: 岁时
-- content/2018/year.yaml --
title: 二〇一八
-- content/2018/卷首.md --
这一年，从**楼道**说起。
-- content/2018/立春.md --
---
title: 定稿
summary: 写在前面的一句。
tags: [部署, 文件]
---
第一段，小区[楼道](term:小寒)整治。

- 甲
- 乙[^1]

[^1]: 注在最后。
-- content/2018/小寒.md --
年初。
-- content/2018/结语.md --
完。
";

#[test]
fn every_word_is_there_once_with_its_place() {
    let built = TestSite::from_text(SITE).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    let expected = r##"(window.suishiYears = window.suishiYears || {})[2018] = [
["卷首","","",-1,"2018/index.html#opening","这一年，从楼道说起。"],
["小寒","小寒","sui",0,"2018/xiaohan/index.html#xiaohan-1","年初。"],
["定稿","立春","chun",2,"2018/lichun/index.html#lichun-1","写在前面的一句。\n第一段，小区楼道整治。\n甲\n乙\n注在最后。\n部署 文件"],
["结语","","",-1,"2018/index.html#closing","完。"]
];
"##;
    assert_eq!(built.file("search/2018.js").text(), expected);
    let page = built.file("search/index.html");
    page.has("data-file=\"../search/2018.js\"").has("<noscript>").has("href=\"../2018/xiaohan/index.html\"");
}

#[test]
fn every_address_in_it_is_a_place_of_the_site() {
    let built = TestSite::from_text(SITE).with("content/2018/立春-2.md", "第二篇。").build();
    for line in built.file("search/2018.js").text().lines().filter(|line| line.starts_with('[')) {
        let address = line.split('"').find(|part| part.contains("index.html#")).expect("an address");
        let (page, place) = address.split_once('#').expect("a fragment");
        built.file(page).has(&format!("id=\"{place}\""));
    }
}

#[test]
fn an_english_site_says_no_chinese_word_around_its_texts() {
    let built = TestSite::from_text(
        "
-- content/site.yaml --
name: Terms
language: en
-- content/2018/lichun.md --
---
title: A plan
---
Written.
",
    )
    .build();
    built.file("search/2018.js").has(r#"["A plan","Beginning of Spring","chun",2,"#);
    for path in ["search/index.html", "static/suishi.js", "static/suishi-first.js"] {
        let page = built.file(path);
        let text = page.text();
        let bar = text.split_once("<section class=\"tools\"").map_or(text, |(_, bar)| bar);
        let han = bar.chars().find(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        assert_eq!(han, None, "{path}");
    }
}

#[test]
fn a_theme_without_the_page_has_no_words_lying_about() {
    let built = TestSite::from_text(SITE)
        .with("content/site.yaml", "name: 岁时\ntheme: plain\n")
        .with("themes/plain/templates/year.html", "{{ year.year }}")
        .build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    assert!(!built.listing().contains("search"), "{}", built.listing());
}
