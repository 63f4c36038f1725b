//! Entries in a second language: their pages, the way between the two, and what is said once for both.

use crate::support::TestSite;

const SITE: &str = "
-- content/site.yaml --
name: 岁时
address: https://www.example.org/
-- content/2018/year.yaml --
title: 二〇一八
published: 2019-01-15
-- content/2018/metrics.yaml --
meetings: {name: 会议, unit: 场, by: term, values: {立春: 3, 白露: 16}}
-- content/2018/立春.md --
---
title: 定稿
date: 2018-02-05
documents: [{title: 《方案》, file: 方案.pdf}]
---
见[白露](白露.md)，共 [3](metric:meetings.立春) 场。
-- content/2018/立春.en.md --
---
title: Settled
---
See [Bailu](白露.md), [also](term:白露), [here](立春-2.md) and [in Chinese](立春.md); [3](metric:meetings.立春) meetings.
-- content/2018/立春-2.md --
---
title: 未译
---
只有中文，见[英文](立春.en.md)。
-- content/2018/白露.md --
一日十六场。
-- content/2018/白露.en.md --
Sixteen in a day.
-- content/2018/冬至.md --
年终。
-- content/2018/方案.pdf --
%PDF-1.7
";

#[test]
fn two_pages_know_each_other() {
    let built = TestSite::from_text(SITE).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    built
        .file("2018/lichun/index.html")
        .has(r#"<html lang="zh-CN">"#)
        .has(r#"<link rel="alternate" hreflang="en" href="https://www.example.org/en/2018/lichun/index.html">"#)
        .has(r#"<a href="../../en/2018/lichun/index.html" rel="alternate" hreflang="en" lang="en">English</a>"#)
        .has(r#"见<a href="../../2018/bailu/index.html">白露</a>"#)
        .has(r#"见<a href="../../en/2018/lichun/index.html#lichun-1">英文</a>"#);
    built
        .file("en/2018/lichun/index.html")
        .has(r#"<html lang="en">"#)
        .has("<title>Beginning of Spring: Settled - 2018 - 岁时</title>")
        .has(r#"<link rel="alternate" hreflang="zh-CN" href="https://www.example.org/2018/lichun/index.html">"#)
        .has(r#"<a href="../../../2018/lichun/index.html" rel="alternate" hreflang="zh-CN" lang="zh-CN">中文</a>"#)
        .has(r#"<time datetime="2018-02-05">5 February 2018</time>"#)
        .has("2018/方案.pdf");
    assert!(built.tree.get("en/2018/dongzhi/index.html").is_none(), "what was not translated has no second page");
    assert!(built.tree.get("en/2018/index.html").is_none());
    built.file("2018/dongzhi/index.html").has_not("hreflang");
    built.file("sitemap.xml").has("https://www.example.org/en/2018/bailu/index.html");
}

#[test]
fn links_stay_in_the_language_as_far_as_it_goes() {
    let built = TestSite::from_text(SITE).build();
    built
        .file("en/2018/lichun/index.html")
        .has(r#"See <a href="../../../en/2018/bailu/index.html#bailu-1">Bailu</a>"#)
        .has(r#"<a href="../../../en/2018/bailu/index.html">also</a>"#)
        .has(r#"<a href="../../../2018/lichun/index.html#lichun-2">here</a>"#)
        .has(r#"rel="next" href="../../../en/2018/bailu/index.html""#)
        .has("Also in this term, in Chinese")
        .has(r#"<a href="../../../2018/lichun/index.html#lichun-2" lang="zh-CN" hreflang="zh-CN">未译</a>"#);
}

#[test]
fn a_site_in_english_may_be_translated_into_chinese() {
    let site = "
-- content/site.yaml --
name: A year
language: en
-- content/2018/lichun.md --
Settled.
-- content/2018/lichun.zh.md --
定稿。
";
    let built = TestSite::from_text(site).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    built.file("2018/lichun/index.html").has(r#"hreflang="zh-CN""#).has("Beginning of Spring</h2>");
    built.file("zh/2018/lichun/index.html").has(r#"<html lang="zh-CN">"#).has("立春</h2>").has("定稿。");
}

#[test]
fn a_draft_takes_its_translation_with_it() {
    let site = "
-- content/site.yaml --
name: 岁时
-- content/2018/立春.md --
---
draft: true
---
未完。
-- content/2018/立春.en.md --
Unfinished.
-- content/2018/白露.md --
完。
";
    let built = TestSite::from_text(site).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    assert!(built.tree.get("en/2018/lichun/index.html").is_none());
}
