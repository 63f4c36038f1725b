//! A year as a Word document: what stands in its parts, and what our own importer reads from it.

use crate::support::TestSite;
use std::io::{Cursor, Read as _};
use suishi::{export, import};
use zip::ZipArchive;

const HEAD: &str = "-- content/site.yaml --\nname: 岁时\norganisation: 街道\n-- content/2018/year.yaml --\ntitle: 创全\n\
    published: 2019-01-01\n-- content/2018/立春.md --\n";

fn exported(site: &TestSite) -> Vec<u8> {
    let (finished, sources) = site.finish();
    let year = finished.site.year(2018).expect("the year");
    let docx = export::docx(finished.order(&sources), year).expect("all is in memory").expect("the theme prints");
    let (path, artifact) = docx.tree.iter().next().expect("one file");
    assert_eq!((path.as_str(), docx.tree.len()), ("suishi-2018.docx", 1));
    let bytes = artifact.read().expect("it is in memory").into_owned();
    // Whatever is in it, every part is XML.
    for (name, part) in parts(&bytes) {
        if !name.starts_with("word/media/") {
            let text = String::from_utf8(part).expect("text");
            roxmltree::Document::parse(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        }
    }
    bytes
}

/// An entry's text, exported.
fn written(text: &str) -> Vec<u8> {
    exported(&TestSite::from_text(&format!("{HEAD}{text}")))
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("whole");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(found, _)| found == name);
    String::from_utf8(found.unwrap_or_else(|| panic!("no {name}")).1).expect("text")
}

fn document(bytes: &[u8]) -> String {
    part(bytes, "word/document.xml")
}

/// What the importer makes of it, as Markdown.
fn back(bytes: &[u8]) -> String {
    let wishes = import::Wishes { year: 2018, sheet: None, range: None };
    let imported = import::import("送审稿.docx", bytes, &wishes).value;
    let source = imported.sources.iter().next().expect("the document").1.text().expect("text").to_vec();
    String::from_utf8(source).expect("text")
}

#[test]
fn what_is_exported_can_be_imported() {
    let text = "---\ntitle: 两份文件\n---\n第一段，**粗**和[外面](https://a.cn/?b&c)。有注[^1]，再说一次[^1]。\n\n## 小标题\n\n\
        1. 一\n2. 二\n   - 里面\n\n另起：\n\n5. 五\n\n| 路 | 数 |\n| --- | --: |\n| 瑞金 | 12[^2] |\n\n> 引用\n\n\
        [^1]: 注一。\n[^2]: 注二。\n";
    let back = back(&written(text));
    for found in [
        "# 春　生\n",
        "## 立春　2月4日至18日\n",
        "### 两份文件\n",
        "第一段，**粗**和[外面](https://a.cn/?b&c)。有注[^1]，再说一次",
        "#### 小标题\n",
        "1. 一\n2. 二\n",
        "- 里面\n",
        "5. 五\n",
        "| 路 | 数 |\n| --- | --- |\n| 瑞金 | 12[^2] |\n",
        "> 引用\n",
        "[^1]: 注一。",
        "[^2]: 注二。",
    ] {
        assert!(back.contains(found), "{found}\n{back}");
    }
}

#[test]
fn the_same_year_makes_the_same_file() {
    let text = "一段[^1]，[外面](https://a.cn/)。\n\n1. 一\n\n[^1]: 注。\n";
    let (first, second) = (written(text), written(text));
    assert_eq!(first, second);
    let core = part(&first, "docProps/core.xml");
    for found in
        ["<dc:creator>街道</dc:creator>", "<dc:title>岁时 创全</dc:title>", "2019-01-01T00:00:00Z</dcterms:modified>"]
    {
        assert!(core.contains(found), "{found}\n{core}");
    }
    assert_eq!(parts(&first)[0].0, "[Content_Types].xml");

    // An hour of publication is no part of a day.
    let site = HEAD.replace("published: 2019-01-01", "published: 2019-01-01 09:00") + "正文。\n";
    let bytes = exported(&TestSite::from_text(&site));
    assert!(part(&bytes, "docProps/core.xml").contains(">2019-01-01T00:00:00Z</dcterms:created>"));
    assert!(document(&bytes).contains("2019年1月1日</w:t>"));
}

#[test]
fn odd_characters_are_words() {
    let site = "-- content/site.yaml --\nname: '\"岁\" <&> ]]>'\n-- content/2018/year.yaml --\ntitle: '<b>&amp;\"'\n\
        -- content/2018/立春.md --\n---\ntitle: 甲 <i> & \"乙\"\n---\n";
    let text = "表情🎋，控制符\u{1b}与\u{b}与\u{FFFF}，`<w:p>`，缩进\t与\u{a0}空格。\n";
    let bytes = exported(&TestSite::from_text(&format!("{site}{text}")));
    let document = document(&bytes);
    assert!(document.contains("表情🎋，控制符") && document.contains("与与，"), "{document}");
    assert!(!document.chars().any(|c| c.is_control() && c != '\n' || c == '\u{FFFF}'));
    assert!(document.contains("甲 &lt;i&gt; &amp; &quot;乙&quot;</w:t>") && document.contains("&lt;w:p&gt;"));
}

#[test]
fn addresses_that_word_refuses_are_words() {
    let text = "[甲](http://[::1]/) [乙](https://a.cn/一 二) [丙](#丁) [戊](mailto:a@b.cn)\n\n## 丁\n";
    let bytes = written(text);
    let links = part(&bytes, "word/_rels/document.xml.rels");
    assert!(links.contains("mailto:a@b.cn") && !links.contains("::1") && !links.contains('#'), "{links}");
    assert!(document(&bytes).contains("丙</w:t>"));
}

#[test]
fn a_note_said_twice_is_one_note_and_a_note_to_a_note_is_told_in_it() {
    let bytes = written("甲[^a]乙[^a]丙[^b]\n\n[^a]: 注甲[^c]。\n\n    - 注里的列表\n[^b]: 注乙[^a]。\n[^c]: 注丙。\n");
    let (document, notes) = (document(&bytes), part(&bytes, "word/footnotes.xml"));
    assert_eq!(document.matches("<w:footnoteReference ").count(), 2, "{document}");
    assert!(document.contains("NOTEREF _Note1 \\f \\h") && document.contains("w:name=\"_Note1\""));
    assert_eq!(notes.matches("<w:footnote ").count(), 4, "{notes}");
    assert!(notes.contains("（注丙。）") && notes.contains("注里的列表"), "{notes}");
}

#[test]
fn a_table_wider_than_paper_is_parted() {
    let row = |word: &str| format!("|{}\n", (0..90).map(|at| format!(" {word}{at} |")).collect::<String>());
    let bytes = written(&format!("{}|{}\n{}", row("列"), " --- |".repeat(90), row("数值很长的一格")));
    let document = document(&bytes);
    let parsed = roxmltree::Document::parse(&document).expect("XML");
    let name = |node: &roxmltree::Node<'_, '_>| node.tag_name().name().to_owned();
    let tables: Vec<_> = parsed.descendants().filter(|node| name(node) == "tbl").collect();
    let text = |node: roxmltree::Node<'_, '_>| -> String {
        node.descendants().filter(|node| name(node) == "t").filter_map(|node| node.text()).collect()
    };
    let mine: Vec<_> = tables.into_iter().filter(|table| text(*table).starts_with("列0")).collect();
    assert!(mine.len() > 5, "{}", mine.len());
    for table in &mine {
        let columns: Vec<u32> = table
            .descendants()
            .filter(|node| name(node) == "gridCol")
            .map(|node| node.attributes().next().expect("a width").value().parse().expect("a number"))
            .collect();
        // Word takes no more than 63; and the column is 132 mm wide.
        assert!(columns.len() <= 63 && columns.iter().sum::<u32>() <= 7_484, "{columns:?}");
        let cells = table.descendants().filter(|node| name(node) == "tc").count();
        assert_eq!(cells, 2 * columns.len());
    }
    let all: String = mine.iter().map(|table| text(*table)).collect();
    assert!((1..90).all(|at| all.contains(&format!("列{at}")) && all.contains(&format!("一格{at}"))));
}

#[test]
fn lists_nest_deeper_than_word_counts() {
    let list: String = (0..14).map(|depth| format!("{}- 层{depth}\n", "  ".repeat(depth))).collect();
    let document = document(&written(&list));
    assert!((0..14).all(|depth| document.contains(&format!("层{depth}</w:t>"))), "{document}");
    assert!(document.contains("<w:ilvl w:val=\"8\"/>") && !document.contains("<w:ilvl w:val=\"9\"/>"));
    let numbering = part(&written("1. 甲\n2. 乙\n\n隔开\n\n7. 丙\n"), "word/numbering.xml");
    assert!(
        numbering.contains("<w:startOverride w:val=\"1\"/>") && numbering.contains("<w:startOverride w:val=\"7\"/>")
    );
}

#[test]
fn a_long_text_is_there_whole() {
    let text: String = (0..1_500).map(|at| format!("第{at}段，写了二十来个字，凑成三万字的一篇。\n\n")).collect();
    let document = document(&written(&text));
    assert!((0..1_500).all(|at| document.contains(&format!("第{at}段，"))));
}

#[test]
fn figures_are_pictures_with_words_or_tables_and_what_word_cannot_show_is_told() {
    let site = format!(
        "{HEAD}正文\n\n![](figure:m)\n\n![动图](photos/a.webp)\n-- content/2018/metrics.yaml --\n\
         m: {{name: 会议, unit: 场, by: term, values: {{立春: 1, 白露: 16}}}}\n-- content/2018/figures.yaml --\n\
         m: {{title: 十六场, metrics: [m]}}\nt: {{title: 全表, kind: table, metrics: [m]}}\n"
    );
    let bytes = exported(&TestSite::from_text(&site));
    let document = document(&bytes);
    // The ring of the cover, and the figure; with a painter.
    let drawings = document.matches("<wp:docPr ").count();
    assert_eq!(drawings, if suishi::raster::PAINTS { 2 } else { 0 });
    assert!(document.contains("十六场") && document.contains("全表"), "{document}");
    if suishi::raster::PAINTS {
        assert!(document.contains("descr=\"十六场。"), "{document}");
        assert_eq!(parts(&bytes).iter().filter(|(name, _)| name.starts_with("word/media/")).count(), 2);
    }
    // A text without a picture, of a year without numbers.
    assert!(written("只有一句。\n").len() > 1_000);
}

#[test]
fn pictures_stand_in_tables_and_lead_where_they_led() {
    let webp = "524946461A000000574542505650384C0D0000002F00000010071011118888FE0700";
    let bytes = written(&format!(
        "| 整改前 | ![堆物](a.webp) |\n|---|---|\n| 整改后 | ![清空](a.webp) |\n\n[![路线图](a.webp)](https://a.cn/map)\n\n\
         [打电话](tel:021-64331234)\n-- content/2018/a.webp | hex --\n{webp}\n"
    ));
    let document = document(&bytes);
    for alt in ["堆物", "清空", "路线图"] {
        assert_eq!(document.matches("<wp:docPr id=").count(), document.matches("<pic:pic>").count());
        assert_eq!(document.matches(&format!("descr=\"{alt}\">")).count(), 1, "{alt}: {document}");
    }
    let cell = document.split("清空").next().expect("a beginning").rfind("<w:tc>");
    assert!(cell > document.find("整改后"), "{document}");
    assert_eq!(document.matches("<a:hlinkClick ").count(), 1);
    let relations = part(&bytes, "word/_rels/document.xml.rels");
    assert!(relations.contains("https://a.cn/map") && relations.contains("tel:021-64331234"), "{relations}");
    // A WebP that does not move is a PNG here.
    assert!(parts(&bytes).iter().any(|(name, bytes)| name.ends_with(".png") && bytes.starts_with(b"\x89PNG")));
    assert!(back(&bytes).contains("整改后"));
}

#[test]
fn what_was_corrected_stands_in_the_colophon() {
    let corrected =
        "published: 2019-01-01\ncorrections:\n  - {date: 2019-03-01, page: 立春, what: 12 改为 16, why: 漏记}\n";
    let site = HEAD.replace("published: 2019-01-01\n", corrected) + "正文。\n";
    let document = document(&exported(&TestSite::from_text(&site)));
    assert!(document.contains("2019年3月1日　立春：12 改为 16（漏记）</w:t>"), "{document}");
}
