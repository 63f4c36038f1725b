//! 更正: what was mended after publication, and where a reader is told.

use crate::support::TestSite;

const SITE: &str =
    "-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n正文。\n-- content/2018/白露.md --\n正文。\n";

fn site(corrections: &str) -> TestSite {
    TestSite::from_text(SITE)
        .with("content/2018/year.yaml", format!("published: 2019-01-01\ncorrections:\n{corrections}"))
}

#[test]
fn a_correction_stands_in_the_colophon_and_on_its_page() {
    let built = site(
        "  - {date: 2019-04-01, what: 订正错字}\n  - {date: 2019-03-05, page: bailu, what: 会议由15场改为16场, why: 漏记一场}\n",
    )
    .build();
    assert_eq!(built.codes(), [""; 0]);
    let colophon = built.file("2018/index.html");
    let text = colophon.text();
    let (first, second) = (text.find("漏记一场").expect("told"), text.find("订正错字").expect("told"));
    assert!(first < second, "oldest first");
    colophon.has(
        "<li><time datetime=\"2019-03-05\">2019年3月5日</time> <a href=\"../2018/bailu/index.html\">白露</a>：会议由15场改为16场（漏记一场）</li>",
    );
    colophon.has("<li><time datetime=\"2019-04-01\">2019年4月1日</time> 订正错字</li>");
    built.file("2018/bailu/index.html").has("会议由15场改为16场（漏记一场）").has_not("订正错字");
    built.file("2018/lichun/index.html").has_not("更正");
}

#[test]
fn a_page_may_be_no_term() {
    let lines = ["卷首", "结语", "数据", "全年", "data"]
        .map(|page| format!("  - {{date: 2019-03-05, page: {page}, what: 改字}}\n"));
    let bare = site(&lines.concat());
    bare.build().file("2018/index.html").has("</time> 卷首：改字").has_not("#opening").has("</time> 数据：改字");
    let built = bare
        .with("content/2018/卷首.md", "正文。")
        .with("content/2018/metrics.yaml", "meetings: {name: 会议, unit: 场, value: 16}\n")
        .build();
    assert_eq!(built.codes(), [""; 0]);
    built
        .file("2018/index.html")
        .has("<a href=\"../2018/data/index.html\">数据</a>：改字")
        .has("index.html#opening\">卷首</a>：改字")
        .has("</time> 改字</li>");
}

#[test]
fn what_is_lacking_is_told_and_the_rest_is_kept() {
    let built =
        site("  - {date: 2019-03-05, what: 甲}\n  - {date: 三月, what: 乙}\n  - {date: 2019-03-05, page: 立春}\n")
            .build();
    assert_eq!(built.codes(), ["date/unreadable", "yaml/missing-key"]);
    built.file("2018/index.html").has("甲</li>").has_not("乙");
}
