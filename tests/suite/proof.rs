//! The proofreader on whole sites: what is waived, what is mended, and that the living sites are read in silence.

use crate::support::TestSite;
use std::path::Path;
use suishi::{
    Caches, Language, Wishes,
    calendar::Term,
    report::{
        Severity,
        print::{self, Ink, Style},
    },
    source::Sources,
};

const SITE: &str = "-- content/site.yaml --\nname: 岁时\n";

fn with_body(body: &str) -> TestSite {
    TestSite::from_text(SITE).with("content/2018/立春.md", body)
}

/// Errors and warnings; what a small site lacks is remarked each time.
fn marked(site: &TestSite) -> Vec<&'static str> {
    let report = site.check().report;
    report.iter().filter(|fault| fault.severity != Severity::Remark).map(|fault| fault.code.id()).collect()
}

/// The body after `--fix`; the same where there is nothing to mend.
fn mended(body: &str) -> String {
    let site = with_body(body);
    let mut mended = suishi::mended(&site.build().sources, &Wishes::default());
    assert!(mended.len() <= 1);
    mended.pop().map_or_else(|| body.to_owned(), |one| one.text)
}

/// Sentences of official Chinese, none of which asks for anything.
#[test]
fn ordinary_chinese_is_read_in_silence() {
    let body = "2018年12月24日、25日，每天16:00开会；比分3:2，版本1.2.3，A/B两组，增长12.5%，1,234人次。\n\n\
        街道创全分指挥部（以下简称“分指挥部”）印发《2018年瑞金二路街道创全点位分工表》。\n\n\
        走遍16个居委会；2018—2020年，上海—北京，G60高速，WPS Office和PDF文件，方案.pdf，f(x)的值。\n\n\
        “第一段引文，\n\n“第二段引文。”\n\n1）走访；2）巡逻……还有很多——都在这里。好不好？！\n\n\
        The committee met (twice), and so on... at 瑞金二路.\n\n一、总则\n\n一.总体要求\n\n- 街道\n- 居委\n\n\
        ### 业主自治 从破旧到焕新\n\n**党建引领 从创新到服务**\n\n建设“镇小客巧 生态家园”的理念，《社区报 春季号》。\n\n\
        小区增设了游园。记者 孙维 摄\n\n大街到办公室，究竟争什么，山脉博物馆，公布署名。\n\n8号楼二单元居民反映，1—4号楼。\n\n\
        他叫做为民服务的老王。截至12月底，报名截止。二〇一八年十二月二十四日（星期一）。\n\n\
        瑞金二路100弄，5号楼有12户，电话021-64331234，网址 https://www.example.org/13812345678/a,b 在此。\n";
    assert_eq!(marked(&with_body(body)), [""; 0]);
    assert_eq!(mended(body), body);
}

#[test]
fn the_living_sites_are_read_in_silence() {
    for root in ["", "tests/sites/demo"] {
        let sources = disk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(root));
        let report = suishi::check(&sources, &Wishes::default(), &Caches::passing());
        let said: Vec<_> = report.iter().filter(|fault| fault.severity != Severity::Remark).collect();
        assert!(said.is_empty(), "{root}: {said:?}");
        assert_eq!(suishi::mended(&sources, &Wishes::default()), []);
    }
}

fn disk(root: &Path) -> Sources {
    suishi::load(root).expect("the site can be read")
}

#[test]
fn a_waiver_reaches_as_far_as_its_paragraph() {
    let phone = "电话13812345678。";
    let head = "<!-- 可公开 手机：街道对外公布的值班电话 -->";
    assert_eq!(marked(&with_body(&format!("{head}\n{phone}\n"))), [""; 0]);
    assert_eq!(marked(&with_body(&format!("{head}\n\n{phone}\n"))), [""; 0]);
    assert_eq!(marked(&with_body(&format!("<!--可以公开手机:值班电话-->\n{phone}\n"))), [""; 0]);
    assert_eq!(marked(&with_body(&format!("正文。{head}{phone}\n"))), [""; 0]);
    assert_eq!(marked(&with_body(&format!("{head}\r\n{phone}\r\n"))), [""; 0]);
    assert_eq!(marked(&with_body(&format!("{head}\n{phone}\n\n{phone}\n"))), ["privacy/mobile"]);
    assert_eq!(marked(&with_body(&format!("<!-- 可公开 手机 -->\n{phone}\n"))), ["check/waiver", "privacy/mobile"]);
    assert_eq!(marked(&with_body(&format!("<!-- 可公开 privacy/mobile: 值班电话 -->\n{phone}\n"))), [""; 0]);
    assert_eq!(
        marked(&with_body(&format!("<!-- 可公开 邮箱：值班信箱 -->\n{phone}\n"))),
        ["check/waiver", "privacy/mobile"]
    );
}

#[test]
fn yaml_and_tables_are_waived_too() {
    let site = |yaml: &str| {
        TestSite::from_text(SITE).with("content/2018/立春.md", "正文。\n").with("content/2018/year.yaml", yaml)
    };
    let thanks = "thanks: 请打13812345678";
    assert_eq!(marked(&site(&format!("{thanks}  # 可公开 手机：值班电话\n"))), [""; 0]);
    assert_eq!(marked(&site(&format!("# 可公开 手机：值班电话\n{thanks}\n"))), [""; 0]);
    assert_eq!(marked(&site("# 可公开 手机：值班电话\nthanks: |\n  请打\n  13812345678\n")), [""; 0]);
    assert_eq!(
        marked(&site(&format!("# 可公开 手机：值班电话\ntitle: 一年\n{thanks}\n"))),
        ["check/waiver", "privacy/mobile"]
    );
    let table = "-- content/site.yaml --\nname: 岁时\nlevels: {source/unknown-file: ignore}\nwaive: [{code: 手机, file: 2018/名册.csv, why: 本人同意}]\n\
        -- content/2018/立春.md --\n正文。\n-- content/2018/名册.csv | gb18030 --\n姓名,电话\n张某,13812345678\n";
    assert_eq!(marked(&TestSite::from_text(table)), [""; 0]);
    assert_eq!(
        marked(&TestSite::from_text(
            &table.replace("file: 2018/名册.csv, why: 本人同意", "file: 2018/名册.csv, why: ")
        )),
        ["privacy/mobile", "yaml/missing-key"]
    );
}

/// Whatever is printed, in whatever form, the number itself is not in it; nor where another fault shows the same line.
#[test]
fn personal_data_is_printed_covered_everywhere() {
    let site = with_body("张某13812345678,身份证11010519491231002X,家住88弄7号302室,卡4111111111111111,a.person@example.org。[雨水](term:雨水)[电话](13812345678 转)\n")
        .with("content/2018/photos/13912345678.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><text>13712345678</text></svg>");
    let built = site.check();
    assert_eq!(built.report.iter().filter(|fault| fault.code.id().starts_with("privacy/")).count(), 8);
    for style in [Style::Human, Style::Short, Style::Json, Style::Sarif] {
        for language in [Language::Zh, Language::En] {
            let text = print::print(&built.report, &built.sources, style, Ink::Plain, language);
            for secret in ["13812345678", "13912345678", "13712345678", "19491231", "7号302", "411111111", "a.person@"]
            {
                let near = text.find(secret).map(|at| {
                    text[..at].chars().rev().take(80).collect::<Vec<_>>().into_iter().rev().collect::<String>()
                });
                assert_eq!(near, None, "{secret} {style:?}");
            }
        }
    }
}

#[test]
fn what_is_mechanical_is_mended_and_nothing_else() {
    assert_eq!(mended("今天,开会...在(街道)说:\"好!\"\n"), "今天，开会……在（街道）说：“好！”\n");
    assert_eq!(mended("２０１８年 底，**要点**,下文。\n"), "2018年底，**要点**，下文。\n");
    assert_eq!(
        mended("`代码,不动`，[链接,中文](https://a.example/中,文)。\n"),
        "`代码,不动`，[链接，中文](https://a.example/中,文)。\n"
    );
    for whole in [
        "```\n今天,开会\n```\n",
        "<div>今天,开会</div>\n",
        "---\ntitle: 今天,开会\n---\n正文。\n",
        "１. 走访\n",
        "今天\\,明天\n",
        "<!-- 保留 标点：引自原件 -->\n今天,开会。\n",
    ] {
        assert_eq!(mended(whole), whole);
    }
    let windows = "\u{FEFF}---\r\ntitle: 一\r\n---\r\n今天,开会。\r\n第二行 在此。\r\n";
    assert_eq!(mended(windows), windows.replace(",", "，").replace("行 在", "行在"));
}

/// Random mixtures: mended once there is nothing left to mend, and what is no prose stays to the byte.
#[test]
fn mending_twice_is_mending_once() {
    const PARTS: [&str; 40] = [
        "今天",
        "街道",
        ",",
        "，",
        ".",
        "。",
        "...",
        "。。。",
        " ",
        "  ",
        "　",
        "(",
        ")",
        "（",
        "）",
        "\"",
        "“",
        "”",
        "**",
        "*",
        "`代,码`",
        "[链,接](https://a.example/中,文?x=1)",
        "<b,c>",
        "２０",
        "ａ",
        "16:00",
        "3.5",
        "word",
        ";",
        ":",
        "!",
        "?",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "| 一 | 二 |\n|---|---|\n| 三,四 | |\n",
        "\\,",
        "&amp;",
        "![图,片](figure:x)",
    ];
    const KEPT: [&str; 4] = ["`代,码`", "](https://a.example/中,文?x=1)", "<b,c>", "](figure:x)"];
    let mut seed = 360_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    };
    for _ in 0..3 {
        let mut year = TestSite::from_text(SITE);
        for (term, _) in Term::spellings().filter(|(name, term)| *name == term.name()) {
            let body: String = (0..24).map(|_| PARTS[next(PARTS.len())]).collect();
            year = year.with(&format!("content/2018/{term}.md"), body + "\n");
        }
        let once = rewritten(&year);
        let twice = rewritten(&once);
        for (path, before) in year.files() {
            let text = |site: &TestSite| String::from_utf8(site.files()[path].clone()).expect("UTF-8");
            let (before, after) = (String::from_utf8(before.clone()).expect("UTF-8"), text(&once));
            assert_eq!(after, text(&twice), "from {before:?}");
            for kept in KEPT {
                assert_eq!(
                    after.matches(kept).count(),
                    before.matches(kept).count(),
                    "{kept} in {after:?}, from {before:?}"
                );
            }
            let letters =
                |text: &str| text.chars().filter(|c| c.is_alphabetic() && !"aａ".contains(*c)).collect::<String>();
            assert_eq!(letters(&after), letters(&before), "from {before:?}");
        }
    }
}

/// The site with every text mended.
fn rewritten(site: &TestSite) -> TestSite {
    let sources = site.build().sources;
    let mended = suishi::mended(&sources, &Wishes::default());
    mended.into_iter().fold(site.clone(), |site, one| site.with(sources.file(one.file).path.as_str(), one.text))
}

/// The shape that SARIF asks for, as far as a program can be checked without the network.
#[test]
fn sarif_names_its_rules_and_encodes_its_paths() {
    let built = with_body("今天,开会。\n").check();
    let text = print::print(&built.report, &built.sources, Style::Sarif, Ink::Plain, Language::Zh);
    let log: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let run = &log["runs"][0];
    assert_eq!((log["version"].as_str(), run["columnKind"].as_str()), (Some("2.1.0"), Some("unicodeCodePoints")));
    let result = run["results"]
        .as_array()
        .expect("results")
        .iter()
        .find(|one| one["ruleId"] == "check/punctuation")
        .expect("the comma");
    let index = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("small");
    assert_eq!(run["tool"]["driver"]["rules"][index]["id"], "check/punctuation");
    let place = &result["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/2018/%E7%AB%8B%E6%98%A5.md");
    assert_eq!((place["region"]["startColumn"].as_u64(), place["region"]["endColumn"].as_u64()), (Some(3), Some(4)));
}
