//! One entry and one page. In: a site in memory whose year has one entry, or twenty-four. Out: its term pages only.
//! Absent: figures and metrics; and any way in but the public one, so that each build also reads its theme and its
//! words. That part is the same for 1 and for 24: (24 − 1) ÷ 23 of the two times is one entry, or one page.

use divan::Bencher;
use std::{collections::BTreeMap, sync::Arc};
use suishi::{
    Caches, Sources, Wishes, build,
    calendar::Term,
    source::{Files, SitePath},
};

/// A page that is nothing but its entries' html.
const BARE: &str = "{% for entry in entries %}{{ entry.html | safe }}{% endfor %}";

/// A page as readers get it.
const FULL: &str = "{% extends \"default/term.html\" %}";

/// 820 characters, as long as an entry of the corpus; each kind of markup that reports use.
const BODY: &str = "\
三年行动计划在这一节定稿。**先走遍，再动笔**：东门小区、南苑和北仓路逐户看过，问题写在纸上，贴到楼下。

## 做了什么

- 网格员沿河步道走了一遍，记下*楼道堆物* 12 处，当场清理 9 处。
- 议事会开到晚上九点，商定先在石板街试行[^1]。
- 入户 46 户，独居老人最担心的是路灯。

> 谁办的、办到哪一步，路过的人都看得见。

| 地点 | 件数 | 办结 |
|---|---:|---:|
| 东门小区 | 16 | 14 |
| 南苑 | 9 | 9 |

1. 写明由谁负责。
2. 写明[何时复查](https://example.org/review)。

[^1]: 试行到立夏，届时再议。

";

#[divan::bench(args = [1, 24])]
fn entry(bencher: Bencher, entries: usize) {
    measure(bencher, BARE, entries);
}

#[divan::bench(args = [1, 24])]
fn page(bencher: Bencher, pages: usize) {
    measure(bencher, FULL, pages);
}

fn measure(bencher: Bencher, template: &str, entries: usize) {
    let sources = site(template, entries);
    let wishes = Wishes::default();
    let built = build(&sources, &wishes, &Caches::passing());
    let pages = built.tree.iter().filter(|(path, _)| path.as_str().ends_with(".html")).count();
    assert_eq!((pages, built.report.is_empty()), (entries, true), "{:?}", built.report);
    bencher.bench_local(|| build(&sources, &wishes, &Caches::passing()));
}

fn site(template: &str, entries: usize) -> Sources {
    let paragraphs =
        "社区把这条街划成三段，每段写明由谁负责、何时复查；也有没办好的，牵涉产权，只能先登记，再等回复。\n\n";
    let text = format!("---\ntitle: 三年行动计划定稿\ntags: [定稿, 走访]\n---\n\n{BODY}{}", paragraphs.repeat(11));
    let mut files = BTreeMap::from([
        file("content/site.yaml", "name: 岁时样本\nlanguage: zh-CN\ntheme: bench\n"),
        file("themes/bench/templates/term.html", template),
    ]);
    files.extend(Term::ALL.iter().take(entries).map(|term| file(&format!("content/2018/{}.md", term.name()), &text)));
    let files: Arc<dyn Files> = Arc::new(files);
    Sources::read(&files).expect("a site in memory can be read")
}

fn file(path: &str, text: &str) -> (SitePath, Vec<u8>) {
    (SitePath::new(path).expect("the paths of this file are plain"), text.as_bytes().to_vec())
}
