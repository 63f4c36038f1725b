//! Building again with what was kept: after any edit the same bytes and the same words as a site made from nothing.

use crate::support::TestSite;
use std::{collections::BTreeMap, sync::Arc};
use suishi::{
    Built, Caches, Language, Sources, Wishes,
    output::Artifact,
    report::print::{Ink, Style, print},
    source::{Files, OutPath, SitePath},
};

/// Four years that show something of each other wherever they can.
const SITE: &str = "\
-- content/site.yaml --
name: 岁时
address: https://example.org/
-- content/about.md --
本站。
-- content/plans.yaml --
lanes: {name: 三年整治, metric: meetings, start: 2018, end: 2020, goals: {2019: 9}}
-- content/2017/year.yaml --
published: 2018-01-01
-- content/2017/立春.md --
---
title: 头一年
---
正文。
-- content/2017/metrics.yaml --
meetings: {name: 会议, unit: 场, by: term, values: {立春: 1, 白露: 2}, source: 台账}
only-once: {name: 只此一年, unit: 个, value: 3}
-- content/2018/year.yaml --
published: 2019-01-01
key_numbers: [{metric: meetings}, {metric: 2017/only-once}]
-- content/2018/立春.md --
---
title: 第二年
tags: [部署]
---
去年开了[](metric:2017/meetings.total)场。见[去年](term:2017/立春)。
-- content/2018/立春.en.md --
---
title: The second year
---
Text.
-- content/2018/白露.md --
---
title: 白露
---
![](figure:over)
-- content/2018/metrics.yaml --
meetings: {name: 会议, unit: 场, by: term, values: {立春: 4, 白露: 5}, source: 台账}
-- content/2018/figures.yaml --
over: {title: 历年, metrics: [meetings], years: all, kind: grouped}
whole: {title: 全年, metrics: [meetings.total], kind: number}
-- content/2019/year.yaml --
published: 2020-01-01
-- content/2019/白露.md --
第三年。
-- content/2019/metrics.yaml --
gatherings: {name: 会议, was: meetings, unit: 场, by: date, table: days.csv, source: 台账}
-- content/2019/days.csv --
日期,场次
2019-03-01,3
2019-09-10,4
-- content/2020/year.yaml --
published: 2021-01-01
-- content/2020/立春.md --
---
title: 第四年
---
![方块](../2018/方块.svg)
-- content/2018/方块.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>
";

/// A file, and what becomes of it; an empty text takes it away.
const EDITS: [(&str, &str); 20] = [
    ("content/2017/立春.md", "---\ntitle: 头一年\n---\n改了正文。\n"),
    ("content/2017/立春.md", "---\ntitle: 改了题目\n---\n正文。\n"),
    ("content/2017/metrics.yaml", "meetings: {name: 会议, unit: 场, by: term, values: {立春: 7}, source: 台账}\n"),
    ("content/2017/白露.md", "添了一篇。\n"),
    ("content/2017/year.yaml", "published: 2018-01-01\nas_of: 2017-08-01\n"),
    ("content/2018/立春.en.md", "---\ntitle: Another title\n---\nText.\n"),
    ("content/2018/立春.en.md", ""),
    ("content/2018/metrics.yaml", "meetings: {name: 会议, unit: 场, by: term, values: {立春: 40}, source: 台账}\n"),
    ("content/2018/figures.yaml", "over: {title: 历年, metrics: [meetings], years: [2017, 2018]}\n"),
    ("content/2018/year.yaml", "title: 有了题目\npublished: 2019-02-01\n"),
    ("content/2018/白露.md", "坏了的链接：[见](term:2016/立春)。\n"),
    ("content/2019/days.csv", "日期,场次\n2019-03-01,30\n"),
    ("content/2019/metrics.yaml", ""),
    ("content/2019/白露.md", "---\ntitle: 有题目了\ndate: 2019-09-10\n---\n第三年。\n"),
    ("content/2020/立春.md", ""),
    (
        "content/2018/方块.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><rect width=\"9\" height=\"9\"/></svg>\n",
    ),
    ("content/site.yaml", "name: 改了站名\n"),
    ("content/about.md", "改了。\n"),
    ("content/theme/static/more.css", "p { color: red }\n"),
    ("content/theme/templates/partials/figure.html", "<figure>{{ figure.title }}</figure>\n"),
];

/// Rounds; each turns one edit on or off.
const ROUNDS: usize = 40;

#[test]
fn a_site_built_again_is_the_site_built_from_nothing() {
    let site = TestSite::from_text(SITE);
    let kept = Caches::lasting();
    let mut on = [false; EDITS.len()];
    // Every edit is turned on and off several times, in an order of which each step is known.
    let mut dice: usize = 2018;
    for round in 0..ROUNDS {
        let (again, fresh) = (build(&site, &on, &kept), build(&site, &on, &Caches::passing()));
        assert_eq!(again.0, fresh.0, "what is said in round {round} with {on:?}");
        let differing = again.1.iter().filter(|(path, bytes)| fresh.1.get(path) != Some(bytes)).map(|(path, _)| path);
        let differing: Vec<_> = differing.chain(fresh.1.keys().filter(|path| !again.1.contains_key(path))).collect();
        assert!(differing.is_empty(), "round {round} with {on:?}: {differing:?}");
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let at = if round < EDITS.len() { round } else { (dice >> 33) % EDITS.len() };
        on[at] = !on[at];
    }
}

#[test]
fn what_an_edit_does_not_touch_is_the_same_file_in_memory() {
    let site = TestSite::from_text(SITE);
    let kept = Caches::lasting();
    let mut on = [false; EDITS.len()];
    let before = built(&site, &on, &kept).0;
    on[0] = true;
    let after = built(&site, &on, &kept).0;
    let same = |path: &str| {
        let place = |built: &Built| match built.tree.get(path) {
            Some(Artifact::Made(made)) => Arc::as_ptr(&made.from).cast::<u8>(),
            Some(Artifact::Bytes(bytes)) => bytes.as_ptr(),
            other => panic!("{path}: {other:?}"),
        };
        place(&before) == place(&after)
    };
    assert!(!same("2017/lichun/index.html"));
    for path in ["2018/index.html", "2019/bailu/index.html", "metrics/index.html", "search/2018.js"] {
        assert!(same(path), "{path}");
    }
}

type Tree = BTreeMap<OutPath, Vec<u8>>;

/// What is said, and every file.
fn build(site: &TestSite, on: &[bool], caches: &Caches) -> (String, Tree) {
    let (built, sources) = built(site, on, caches);
    let said = print(&built.report, &sources, Style::Human, Ink::Plain, Language::Zh);
    let files = built.tree.iter().map(|(path, artifact)| {
        let bytes = match artifact {
            // What takes long to make is known by what it would be made of.
            Artifact::Made(made) if !path.as_str().ends_with("ml") && path.as_str() != "robots.txt" => {
                made.from.key().expect("it is in memory").to_string().into_bytes()
            }
            artifact => artifact.read().expect("it is in memory").into_owned(),
        };
        (path.clone(), bytes)
    });
    (said, files.collect())
}

fn built(site: &TestSite, on: &[bool], caches: &Caches) -> (Built, Sources) {
    let mut files = site.files().clone();
    for ((path, text), _) in EDITS.iter().zip(on).filter(|(_, on)| **on) {
        let path = SitePath::new(path).expect("a path of this test");
        match text.is_empty() {
            true => files.remove(&path),
            false => files.insert(path, text.as_bytes().to_vec()),
        };
    }
    let files: Arc<dyn Files> = Arc::new(files);
    let sources = Sources::read(&files).expect("a site in memory can be read");
    (suishi::build(&sources, &Wishes::default(), caches), sources)
}
