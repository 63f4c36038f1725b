//! 全年一册: the whole year on one page. It says what the other pages say, once, and leads to itself.

use crate::support::TestSite;
use std::collections::{BTreeMap, BTreeSet};

const SITE: &str = r#"
-- content/site.yaml --
name: 岁时
address: https://example.org/suishi/
-- content/2018/year.yaml --
title: 创全“360”步</style>
published: 2019-01-01
key_numbers: [{metric: meetings.白露}, {metric: closed/found}]
-- content/2018/卷首.md --
从[白露](term:白露)说起。[^1]

## 一

[^1]: 卷首的注。
-- content/2018/白露-1.md --
---
title: 一日十六场
---
## 上午

[16](metric:meetings.白露)场，见[第二篇](白露-2.md)。[^1]

### 细目

![](figure:rounds)

[^1]: 第一篇的注。
-- content/2018/白露-2.md --
---
title: 又一篇
documents: [{title: 《方案》, issuer: 街道}]
---
## 上午

同一天。[^1] ![](figure:rounds)

[^1]: 第二篇的注。
-- content/2018/冬至.md --
见[去年](term:2017/冬至)和[](metric:closed/found)。
-- content/2017/冬至.md --
---
published: 2018-01-01
---
去年的冬至。
-- content/2018/metrics.yaml --
meetings: {name: 会议, unit: 场, by: term, values: {春分: 1, 白露: 16}}
found: {name: 发现, unit: 项, value: 50}
closed: {name: 销账, unit: 项, value: 46}
-- content/2018/figures.yaml --
rounds: {title: 会议的疏密, kind: ring, metrics: [meetings]}
loose: {title: 没有哪一篇用到, kind: columns, metrics: [meetings]}
"#;

fn attributes<'h>(html: &'h str, name: &str) -> Vec<&'h str> {
    let open = format!(" {name}=\"");
    html.split(&open).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn it_holds_the_year_once_and_leads_to_itself() {
    let built = TestSite::from_text(SITE).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    let page = built.file("2018/print/index.html");
    for said in [
        "卷首的注",
        "第一篇的注",
        "第二篇的注",
        "没有哪一篇用到",
        "《方案》",
        "去年</a>",
        "name=\"robots\" content=\"noindex\"",
    ] {
        page.has(said);
    }
    page.has_not("去年的冬至。");
    let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
    for id in attributes(page.text(), "id") {
        *ids.entry(id).or_default() += 1;
    }
    let twice: Vec<_> = ids.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
    let links: BTreeSet<&str> = attributes(page.main(), "href").into_iter().collect();
    let lost: Vec<_> =
        links.iter().filter_map(|link| link.strip_prefix('#')).filter(|id| !ids.contains_key(id)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    for inside in ["#bailu", "#bailu-2", "#opening-note-1"] {
        assert!(links.contains(inside), "{inside} in {links:?}");
    }
    let outside: Vec<_> = links.iter().filter(|link| !link.starts_with('#')).collect();
    assert_eq!(
        outside,
        [
            &"../../2017/dongzhi/index.html",
            &"../../2018/figures/loose.svg",
            &"../../2018/figures/rounds.svg",
            &"../../2018/index.html"
        ]
    );
}

#[test]
fn its_headings_go_down_one_step_at_a_time() {
    let built = TestSite::from_text(SITE).build();
    let page = built.file("2018/print/index.html");
    let levels = page.main().split("<h").skip(1).filter_map(|rest| rest.chars().next()?.to_digit(10));
    let mut above = 0;
    for level in levels {
        assert!(level <= above + 1, "h{level} after h{above}");
        above = level;
    }
    page.has("<h5 id=\"bailu-1-上午\">").has("<h6 id=\"bailu-1-细目\">").has("<h3 id=\"opening-一\">");
}

#[test]
fn a_title_stays_within_the_style_of_the_margins() {
    let built = TestSite::from_text(SITE).build();
    let page = built.file("2018/print/index.html");
    page.has(r#"content: "2018 创全\201c 360\201d 步\3c \2f style\3e " }"#);
}

#[test]
fn search_engines_find_the_pages_it_is_made_of() {
    let built = TestSite::from_text(SITE).build();
    built.file("sitemap.xml").has("2018/index.html").has_not("print");
    built.file("2018/index.html").has("../2018/print/index.html");
    let refused =
        TestSite::from_text(SITE).with("content/site.yaml", "name: 岁时\noptions: {booklet: false}\n").build();
    assert!(refused.tree.get("2018/print/index.html").is_none(), "{}", refused.report_text());
    refused.file("2018/index.html").has_not("print/index.html");
    let own = TestSite::from_text(SITE).with("themes/bare/templates/year.html", "{{ year.print }}");
    let own = own.with("content/site.yaml", "name: 岁时\ntheme: bare\n").build();
    assert!(own.tree.get("2018/print/index.html").is_none(), "{}", own.listing());
}
