//! `draft: true`: left out of what is handed over, shown and marked in a preview.

use crate::support::TestSite;
use suishi::{Drafts, Wishes};

const SITE: &str = "
-- content/site.yaml --
name: 岁时
-- content/2018/卷首.md --
---
draft: true
---
卷首还没有写完。
-- content/2018/立春.md --
三年行动计划定稿。
-- content/2018/白露.md --
---
title: 迎检
draft: true
---
一日[](metric:meetings)场，见[](metric:patrols)。
-- content/2018/metrics.yaml --
meetings: {name: 会议, unit: 场, value: 16, draft: true}
patrols: {name: 巡逻, unit: 人次, by: month, table: patrols.csv, draft: true}
half: {name: 没写完, draft: true}
-- content/2018/patrols.csv --
月份,人次
4,12
-- content/2018/figures.yaml --
rounds: {title: 巡逻人次, metrics: [patrols], draft: true}
";

fn shown() -> Wishes {
    Wishes { drafts: Drafts::Shown, ..Wishes::default() }
}

#[test]
fn drafts_are_left_out_without_a_word() {
    let built = TestSite::from_text(SITE).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    for page in built.pages() {
        for word in ["卷首还没有写完", "迎检", "巡逻", "〔草稿〕"] {
            page.has_not(word);
        }
    }
}

#[test]
fn a_preview_shows_drafts_and_says_that_they_are() {
    // What is shown is judged as well: a metric without any number.
    let built = TestSite::from_text(SITE).build_as(&shown());
    assert_eq!(built.codes(), ["metric/no-values"], "{}", built.report_text());
    let site = TestSite::from_text(&SITE.replace("name: 没写完, draft", "name: 没写完, value: null, draft"));
    for theme in ["default", "gazette"] {
        let built = site.build_as(&Wishes { theme: Some(theme.to_owned()), ..shown() });
        assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
        built.file("2018/bailu/index.html").has("迎检 <small>〔草稿〕</small></h2>").has("一日16场");
        built.file("2018/lichun/index.html").has_not("〔草稿〕</small></h2>");
        let year = built.file("2018/index.html");
        year.has("卷首 <small>〔草稿〕</small></h2>").has("迎检</a> <small>〔草稿〕</small>");
        year.has("巡逻人次</span> <small>〔草稿〕</small>");
        built.file("2018/data/index.html").has("会议 <small>〔草稿〕</small></h2>");
    }
}
