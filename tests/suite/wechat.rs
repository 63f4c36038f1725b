//! A year as articles of WeChat: titles, notes, parts, pictures, and what the page of the export offers.

use crate::support::TestSite;
use suishi::{OutputTree, Report, calendar::Term, export};

const HEAD: &str = "-- content/site.yaml --\nname: 岁时\norganisation: 街道\n";

struct Made {
    tree: OutputTree,
    report: Report,
}

fn made(text: &str, only: Option<Term>) -> Made {
    let (finished, sources) = TestSite::from_text(text).finish();
    let year = finished.site.years.last().expect("a year");
    let made = export::wechat(finished.order(&sources), year, only).expect("all is in memory");
    let made = made.expect("the theme has a face");
    Made { tree: made.value, report: made.report.sorted() }
}

/// One entry of 立春.
fn entry(body: &str) -> Made {
    made(&format!("{HEAD}-- content/2018/立春.md --\n{body}\n"), Some(Term::Lichun))
}

impl Made {
    fn names(&self) -> Vec<&str> {
        self.tree.iter().map(|(path, _)| path.as_str()).collect()
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        let artifact = self.tree.get(name).unwrap_or_else(|| panic!("no {name} in {:?}", self.names()));
        artifact.read().expect("it is in memory").into_owned()
    }

    fn text(&self, name: &str) -> String {
        let text = String::from_utf8(self.bytes(name)).expect("text");
        text.trim_start_matches('\u{feff}').to_owned()
    }

    /// The fragments of the first article, in order.
    fn fragments(&self) -> Vec<String> {
        let is_fragment = |name: &&str| name.contains("/正文") && name.starts_with("01-");
        self.names().into_iter().filter(is_fragment).map(|name| self.text(name)).collect()
    }

    fn fragment(&self) -> String {
        let fragments = self.fragments();
        let [one] = &fragments[..] else { panic!("{} fragments", fragments.len()) };
        one.clone()
    }

    fn card(&self) -> String {
        let name = self.names().into_iter().find(|name| name.ends_with("标题和摘要.txt")).expect("a card");
        self.text(name)
    }

    fn codes(&self) -> Vec<&'static str> {
        self.report.iter().map(|diagnostic| diagnostic.code.id()).collect()
    }
}

/// What a reader reads.
fn words(html: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => out.push(c),
            _ => {}
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn an_entry_is_a_folder_with_all_that_an_article_wants() {
    let made =
        made(&format!("{HEAD}-- content/2018/立春.md --\n---\ntitle: 两份文件定目标\n---\n街道定了目标。\n"), None);
    let expected = [
        "00-全年/图片/图01-各节气记事.png",
        "00-全年/封面-383x383.png",
        "00-全年/封面-900x383.png",
        "00-全年/标题和摘要.txt",
        "00-全年/正文.html",
        "01-立春-两份文件定目标/封面-383x383.png",
        "01-立春-两份文件定目标/封面-900x383.png",
        "01-立春-两份文件定目标/标题和摘要.txt",
        "01-立春-两份文件定目标/正文.html",
    ];
    let names = made.names();
    let (own, page): (Vec<&str>, Vec<&str>) = names.iter().partition(|name| expected.contains(name));
    assert_eq!(own, expected);
    assert!(page.iter().all(|name| *name == "index.html" || name.starts_with("_preview/")), "{page:?}");
    assert_eq!(made.codes(), [""; 0]);
    assert_eq!(
        made.text("01-立春-两份文件定目标/标题和摘要.txt"),
        "标题：立春｜两份文件定目标\r\n摘要：街道定了目标。\r\n"
    );
    // Width and height stand behind the head of a PNG.
    let sides = |name: &str| {
        let bytes = made.bytes(name);
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        assert!(bytes.len() < 1_000_000, "{name}");
        (side(16), side(20))
    };
    assert_eq!(sides("01-立春-两份文件定目标/封面-900x383.png"), (900, 383));
    assert_eq!(sides("01-立春-两份文件定目标/封面-383x383.png"), (383, 383));
    assert_eq!(sides("00-全年/图片/图01-各节气记事.png").0, 1354);
}

#[test]
fn two_exports_are_alike() {
    let text = format!("{HEAD}-- content/2018/立春.md --\n一[二](https://a.cn)。\n-- content/2018/雨水.md --\n三。\n");
    let all = || {
        let made = made(&text, None);
        made.tree
            .iter()
            .map(|(path, file)| (path.clone(), file.read().expect("it is in memory").into_owned()))
            .collect::<Vec<_>>()
    };
    assert!(all() == all());
}

#[test]
fn links_and_footnotes_are_notes_in_one_order() {
    let made = entry(
        "见[方案](https://a.cn/x?a=1&b=2)、脚注[^一]、[门户](https://b.cn/)、又见[方案](https://a.cn/x?a=1&b=2)，\
         [本号](https://mp.weixin.qq.com/s/abc)，写明的 <https://c.cn>，又是脚注[^一]。\n\n[^一]: 出自[档案](https://d.cn/%E6%A1%A3)。",
    );
    let html = made.fragment();
    let said = words(&html);
    assert!(
        said.contains("见方案[1]、脚注[2]、门户[3]、又见方案[1]，本号，写明的 https://c.cn，又是脚注[2]。"),
        "{said}"
    );
    assert!(
        said.ends_with("注[1] 方案：https://a.cn/x?a=1&b=2[2] 出自档案（https://d.cn/档）。[3] 门户：https://b.cn/"),
        "{said}"
    );
    assert!(html.contains("<a href=\"https://mp.weixin.qq.com/s/abc\">本号</a>") && html.matches("<a ").count() == 1);
    assert_eq!(made.codes(), [""; 0]);
}

#[test]
fn links_within_the_site_want_its_address() {
    let site = |address: &str| {
        let text = format!(
            "{HEAD}{address}-- content/2018/立春.md --\n到[雨水](term:雨水)。\n-- content/2018/雨水.md --\n雨。\n"
        );
        made(&text, Some(Term::Lichun))
    };
    let with = site("address: https://e.cn/s/\nnotice: 演示数据\n");
    assert!(words(&with.fragment()).contains("演示数据"));
    assert!(words(&with.fragment()).ends_with("[1] 雨水：https://e.cn/s/2018/yushui/"), "{}", words(&with.fragment()));
    assert!(with.card().contains("原文链接：https://e.cn/s/2018/lichun/\r\n"), "{}", with.card());
    assert!(words(&site("").fragment()).contains("到雨水。"));
}

#[test]
fn a_long_entry_is_parted_and_loses_nothing() {
    let sentence = "街道定了三年的目标，居委会分头去做，见[方案](https://a.cn/方案)，并留有记录[^一]。";
    let plain = "街道定了三年的目标，居委会分头去做，见方案，并留有记录。";
    let more = "每周查看一次，每月通报一次。".repeat(20);
    let body = format!("{}\n\n[^一]: 存于街道。", format!("{sentence}{more}\n\n").repeat(110));
    let made = entry(&body);
    assert_eq!(made.codes(), ["wechat/split"]);
    let fragments = made.fragments();
    assert!((2..=9).contains(&fragments.len()), "{}", fragments.len());
    let mut all = String::new();
    for (at, html) in fragments.iter().enumerate() {
        assert!(html.encode_utf16().count() <= 20_000, "{}", html.len());
        let said = words(html);
        // Each part has the notes it refers to, and no others.
        assert!(said.ends_with("注[1] 方案：https://a.cn/方案[2] 存于街道。"), "{at}: {said}");
        all += said.split("注[1] ").next().expect("a beginning");
    }
    assert_eq!(all.replace("[1]", "").replace("[2]", "").matches(plain).count(), 110);
    assert!(made.card().contains("（1/") && made.card().matches("标题：").count() == fragments.len());
}

#[test]
fn one_endless_paragraph_is_parted_at_its_sentences() {
    let made = entry(&format!("**{}**", "街道定了三年的目标，居委会分头去做。".repeat(1700)));
    let fragments = made.fragments();
    assert_eq!(made.codes(), ["wechat/split"]);
    let all: String = fragments.iter().map(|html| words(html)).collect();
    assert_eq!(all.matches("街道定了三年的目标，居委会分头去做。").count(), 1700);
    let without = entry(&"字".repeat(30_000));
    assert_eq!(without.fragments().iter().map(|html| words(html).matches('字').count()).sum::<usize>(), 30_000);
}

#[test]
fn lists_keep_their_markers_and_their_depth() {
    let made =
        entry("- 一\n  - 一之一\n    - 一之一之一\n\n      又一段\n- 二\n\n3. 三\n4. 四\n\n- [x] 做完\n- [ ] 没有做");
    let html = made.fragment();
    let said = words(&html);
    assert!(said.contains("•一•一之一•一之一之一又一段•二3.三4.四✓做完□没有做"), "{said}");
    assert!(!html.contains("<ul") && !html.contains("<li") && !html.contains("<ol"));
    assert_eq!(made.codes(), [""; 0]);
}

#[test]
fn a_table_is_a_table_and_a_long_one_goes_on_in_the_next_part() {
    let made = entry("| 处 | 件 |\n|---|--:|\n| 甲 & 乙 | **3** |\n| 丙 | [4](https://a.cn) |");
    let html = made.fragment();
    assert!(words(&html).contains("处件甲 & 乙3丙4[1]"), "{}", words(&html));
    assert!(html.contains("text-align:right") && html.matches("<table").count() == 1);
    let rows: String = (0..400).map(|at| format!("| 第{at}处的楼道和路面 | {at} |\n")).collect();
    let made = entry(&format!("| 处 | 件 |\n|---|--:|\n{rows}"));
    let all: String = made.fragments().concat();
    assert_eq!((0..400).filter(|at| all.contains(&format!(">第{at}处的楼道和路面<"))).count(), 400);
    // One table in each part, with its head.
    for html in made.fragments() {
        assert_eq!((html.matches("<table").count(), html.matches(">处</th>").count()), (1, 1), "{html}");
    }
    assert_eq!(made.codes(), ["wechat/split"]);
    // A quotation is one frame, however long it is, as far as a part goes.
    let made = entry(&"> 街道定了目标。\n>\n".repeat(150));
    assert_eq!(made.fragment().matches("border-left").count(), 1, "{}", made.fragment());
    let made = entry(&"> 街道定了目标。\n>\n".repeat(1500));
    assert!(made.fragments().iter().all(|html| html.matches("border-left").count() == 1));
}

#[test]
fn a_picture_in_a_table_stays_there_and_one_that_leads_somewhere_has_a_note() {
    let webp = "524946461A000000574542505650384C0D0000002F00000010071011118888FE0700";
    let made = made(
        &format!(
            "{HEAD}-- content/2018/立春.md --\n| 整改前 | ![堆物](a.webp) |\n|---|---|\n| 整改后 | ![清空](a.webp) |\n\n\
             [![路线图](a.webp)](https://a.cn/map)\n\n[写信](mailto:a@b.cn?subject=你好)[^1]\n\n[^1]: 见![小图](a.webp)。\n\
             -- content/2018/a.webp | hex --\n{webp}\n"
        ),
        Some(Term::Lichun),
    );
    assert_eq!(made.codes(), [""; 0], "{:?}", made.report);
    let html = made.fragment();
    // In the head, which may stand several times, and in a note: words. A WebP is a PNG for WeChat.
    assert!(html.contains("堆物</th>"), "{html}");
    assert!(html.contains("<img src=\"图片/表中图01-清空.png\" alt=\"清空\""), "{html}");
    let said = words(&html);
    assert!(
        html.contains("图片/图01-路线图.png")
            && said.contains("图1　路线图图片的链接见注[1]")
            && said.contains("[1] 路线图：https://a.cn/map"),
        "{said}"
    );
    assert!(said.contains("写信：a@b.cn[") && said.contains("（图：小图）"), "{said}");
    assert!(made.text("index.html").contains("〔在这里插入 表中图01-清空.png，插好后删去这一行〕"));
}

#[test]
fn everything_markdown_has_passes_the_rules() {
    let made = entry(
        "## 标题\n\n#### 小标题\n\n> 引文\n>\n> > 又引 `a<b` ~~删~~ *着重*\n\n> [!NOTE]\n> 注意\n\n```rust\nfn a() {\n    b(\"<&>\");\n}\n```\n\n\
         词\n: 义\n\n---\n\n一  \n二\u{b}\u{fdd0}三&nbsp;四<b>五</b>\n\n1000. 一\n1001. 二\n",
    );
    assert!(made.codes().iter().all(|code| *code != "wechat/rule"), "{:?}", made.report);
    let said = words(&made.fragment());
    assert!(said.contains("fn a() {\u{a0}\u{a0}\u{a0}\u{a0}b(\"<&>\");}") && said.contains("1000.一"), "{said}");
}

#[test]
fn a_picture_has_a_number_a_file_and_a_place() {
    let png = "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc0000003010100c9fe92ef0000000049454e44ae426082";
    let made = made(
        &format!(
            "{HEAD}-- content/2018/立春.md --\n先看：\n\n![楼道 \"整治\" 前](photos/一 1.png \"整治前，2018年10月\")\n\n再看：\n\n![后](photos/一 1.png)\n\
             -- content/2018/photos/一 1.png | hex --\n{png}\n"
        )
        .replace("(photos/一 1.png", "(<photos/一 1.png>"),
        Some(Term::Lichun),
    );
    assert_eq!(made.codes(), [""; 0]);
    let folder = made.names()[1].split('/').next().expect("a folder").to_owned();
    let html = made.fragment();
    assert!(html.contains("<img src=\"图片/图01-整治前，2018年10月.png\" alt=\"楼道 &quot;整治&quot; 前\""), "{html}");
    assert!(html.contains("图片/图02-后.png"), "{html}");
    assert_eq!(made.bytes(&format!("{folder}/图片/图02-后.png"))[..4], *b"\x89PNG");
    // The same picture is on the page once.
    assert_eq!(made.names().iter().filter(|name| name.starts_with("_preview/")).count(), 1);
    let page = made.text("index.html");
    assert!(page.contains("〔在这里插入 图01-整治前，2018年10月.png，插好后删去这一行〕"));
}

#[test]
fn titles_and_summaries_fit() {
    let long = "街道创全分指挥部拟定三年行动计划和当年的工作方案，居委会分头落实到楼组";
    let titled = entry(&format!("---\ntitle: {long}\nsummary: {}\n---\n正文。", "很长的摘要，没有句号".repeat(20)));
    assert_eq!(titled.codes(), ["wechat/title"]);
    let card = titled.card();
    let of = |label: &str| {
        let line = card.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_else(|| panic!("{card}"));
        line.to_owned()
    };
    assert_eq!(of("标题："), "街道创全分指挥部拟定三年行动计划和当年的工作方案…");
    let digest = of("摘要：");
    assert!(digest.ends_with("…") && digest.chars().count() <= 120, "{digest}");
    // The number of a part takes room from a title that would fit.
    let long = "街道创全分指挥部拟定三年行动计划，居委会分头落实到楼组";
    let parted = entry(&format!("---\ntitle: {long}\n---\n{}", "街道定了三年的目标。\n\n".repeat(900)));
    assert_eq!(parted.codes(), ["wechat/split", "wechat/title"]);
    assert!(parted.card().starts_with("标题：立春｜街道创全分指挥部拟定三年行动计划…（1/"), "{}", parted.card());
    // An entry without a title is called by its term.
    assert!(entry("正文。").card().starts_with("标题：2018年立春｜岁时"), "{}", entry("正文。").card());
}

#[test]
fn odd_names_become_plain_folders() {
    let made = entry("---\ntitle: \"a/b: 100%? <x> #1 … 👍\"\n---\n正文。");
    let folder = made.names()[0].split('/').next().expect("a folder").to_owned();
    assert_eq!(folder, "01-立春-a-b-100-x-1-…-👍");
    assert_eq!(made.codes(), [""; 0]);
}

#[test]
fn the_page_asks_nothing_of_the_network() {
    let made = entry("一[二](https://a.cn)。");
    let page = made.text("index.html");
    for (at, _) in page.match_indices("http") {
        // Addresses are words, never sources.
        let before = &page[..at];
        assert!(!before.ends_with("src=\"") && !before.ends_with("url("), "{}", &page[at..at + 40]);
    }
    assert!(page.contains("data-copy=\"shown\"") && page.contains("execCommand(\"copy\")"));
    assert!(!page.contains("{heading}") && !page.contains("{articles}"));
}

#[test]
fn what_was_corrected_is_said_where_it_belongs() {
    let made = made(
        &format!(
            "{HEAD}-- content/2018/year.yaml --\ntitle: 创全\ncorrections:\n  - {{date: 2019-03-01, page: 立春, what: 46个点位改为68个, why: 漏数}}\n\
             -- content/2018/立春.md --\n一。\n-- content/2018/雨水.md --\n二。\n"
        ),
        None,
    );
    let said = "更正（2019年3月1日）：立春：46个点位改为68个（漏数）";
    let has = |name: &str| words(&made.text(name)).contains(said);
    assert!(has("00-全年/正文.html") && has("01-立春/正文.html") && !has("02-雨水/正文.html"));
}
