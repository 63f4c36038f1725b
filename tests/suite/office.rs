//! Word documents and workbooks, brought in: made in memory as Word, WPS and Excel write them.

use crate::support::{Built, TestSite, office};
use suishi::{
    import::{self, Imported, Wishes},
    report::Checked,
};

fn wishes() -> Wishes {
    Wishes { year: 2018, sheet: None, range: None }
}

fn word(text: &str) -> Checked<Imported> {
    import::import("总结.docx", &office::docx(text), &wishes())
}

fn book(text: &str) -> Checked<Imported> {
    import::import("台账.xlsx", &office::xlsx(text), &wishes())
}

/// The document as Markdown, before it is cut into entries.
fn markdown(text: &str) -> String {
    let imported = word(text).value;
    let source = imported.sources.iter().next().expect("the document").1.text().expect("text").to_vec();
    String::from_utf8(source).expect("text").trim_end().to_owned()
}

fn file(checked: &Checked<Imported>, name: &str) -> String {
    let artifact = checked.value.tree.get(&format!("content/2018/{name}")).unwrap_or_else(|| panic!("no {name}"));
    String::from_utf8(artifact.bytes().expect("in memory").to_vec()).expect("text")
}

/// What was remarked, by what it is about.
fn remarks(checked: &Checked<Imported>) -> Vec<&str> {
    checked
        .report
        .iter()
        .map(|remark| {
            ["what", "why", "kind"].into_iter().find_map(|key| remark.args.get(key)).map_or("", String::as_str)
        })
        .collect()
}

/// The site that the imported files make.
fn built(checked: &Checked<Imported>) -> Built {
    let mut site = TestSite::from_text("-- content/site.yaml --\nname: 岁时\n-- content/2018/春分.md --\n正文。\n");
    for (path, artifact) in checked.value.tree.iter() {
        site = site.with(path.as_str(), artifact.bytes().expect("in memory"));
    }
    site.build()
}

fn paragraph(properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>")
}

fn run(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A picture of one pixel.
const PIXEL: &str = "89504e470d0a1a0a0000000d494844520000000100000001080200\
0000907753de0000000c49444154789c63685010000001d400b1da\
3ef8c20000000049454e44ae426082";

/// Headings as WPS writes them: styles by number, named in English, based on each other; or an outline level alone.
#[test]
fn headings_come_by_style_and_by_outline() {
    let text = [
        paragraph("<w:pStyle w:val=\"2\"/>", "<w:r><w:rPr><w:b/></w:rPr><w:t>立春</w:t></w:r>"),
        paragraph("<w:pStyle w:val=\"9\"/>", &run("部署会")),
        paragraph("<w:outlineLvl w:val=\"2\"/>", &run("分工")),
        paragraph("<w:pStyle w:val=\"2\"/><w:outlineLvl w:val=\"9\"/>", &run("正文 1. 不是列表")),
        "\n== word/styles.xml\n".to_owned(),
        "<w:style w:styleId=\"2\"><w:name w:val=\"heading 1\"/></w:style>".to_owned(),
        "<w:style w:styleId=\"3\"><w:name w:val=\"heading 2\"/></w:style>".to_owned(),
        "<w:style w:styleId=\"9\"><w:name w:val=\"小标题\"/><w:basedOn w:val=\"3\"/></w:style>".to_owned(),
    ];
    assert_eq!(markdown(&text.concat()), "# 立春\n\n## 部署会\n\n### 分工\n\n正文 1. 不是列表");
}

#[test]
fn marks_links_notes_and_breaks() {
    let text = paragraph(
        "<w:ind w:firstLine=\"420\"/>",
        &[
            &run("　　面积 20 m"),
            "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>",
            "<w:r><w:rPr><w:b/></w:rPr><w:t>，要点。</w:t></w:r>",
            "<w:smartTag>",
            &run("2018年2月"),
            "</w:smartTag>",
            "<w:ins>",
            &run("*新增*"),
            "</w:ins>",
            "<w:hyperlink r:id=\"rId1\">",
            &run("官网"),
            "</w:hyperlink>",
            "<w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:br/></w:r>",
            &run("第二行"),
        ]
        .concat(),
    ) + "\n== word/_rels/document.xml.rels\n<Relationship Id=\"rId1\" Target=\"https://example.org/a(b)\" TargetMode=\"External\"/>\n== word/footnotes.xml\n<w:footnote w:type=\"separator\" w:id=\"0\"/><w:footnote w:id=\"2\"><w:p><w:r><w:t>据统计。</w:t></w:r></w:p></w:footnote>";
    assert_eq!(
        markdown(&text),
        "面积 20 m²**，要点。**2018年2月\\*新增\\*[官网](<https://example.org/a(b)>)[^1]\\\n第二行\n\n[^1]: 据统计。"
    );
}

#[test]
fn lists_count_as_word_counts() {
    let item = |list: u8, level: u8, text: &str| {
        paragraph(&format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>"), &run(text))
    };
    let level = |at: u8, format: &str, text: &str| {
        format!(
            "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let text = [
        item(1, 0, "走访"), item(1, 1, "瑞雪"), item(1, 0, "整改"), item(3, 0, "另一个"), item(2, 0, "任务"), item(2, 1, "其一"), item(2, 0, "保障"),
        item(1, 0, "接着"),
        "\n== word/numbering.xml\n<w:abstractNum w:abstractNumId=\"0\">".to_owned(),
        level(0, "decimal", "%1."), level(1, "bullet", "·"),
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"1\">".to_owned(),
        level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"),
        "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">".to_owned(), level(0, "decimal", "%1）"), "</w:abstractNum>".to_owned(),
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>".to_owned(),
    ];
    assert_eq!(
        markdown(&text.concat()),
        "1. 走访\n   - 瑞雪\n2. 整改\n1) 另一个\n\n一、任务\n\n（一）其一\n\n二、保障\n\n3. 接着"
    );
}

/// Pictures are saved beside under the heading they stand below; what Word says of them is kept where a person said it.
#[test]
fn pictures_are_saved_beside() {
    let drawing = |alt: &str| {
        format!(
            "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" descr=\"{alt}\"/><a:graphic><a:blip r:embed=\"rId1\"/></a:graphic></wp:inline></w:drawing></w:r>"
        )
    };
    let text = [
        paragraph("<w:outlineLvl w:val=\"0\"/>", &run("立春")),
        paragraph("", &drawing("居民在弄堂口开会")),
        paragraph("", &drawing("IMG_2018.jpg")),
        format!("\n== word/_rels/document.xml.rels\n<Relationship Id=\"rId1\" Target=\"media/a.png\"/>\n== word/media/a.png\n{PIXEL}"),
    ]
    .concat();
    assert_eq!(markdown(&text), "# 立春\n\n![居民在弄堂口开会](photos/立春-1.png)\n\n![](photos/立春-1.png)");
    let built = built(&word(&text));
    assert!(built.codes().contains(&"media/no-alt"), "{}", built.report_text());
}

#[test]
fn a_table_keeps_its_shape() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph("", &run(text)))
    };
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let text = format!(
        "<w:tbl>{}{}{}</w:tbl>",
        row(&[cell("", "居委"), cell("<w:gridSpan w:val=\"2\"/>", "会议|次")]),
        row(&[cell("<w:vMerge w:val=\"restart\"/>", "瑞雪"), cell("", "1"), cell("", "2")]),
        row(&[cell("<w:vMerge/>", ""), cell("", "3"), cell("", "4")]),
    );
    assert_eq!(markdown(&text), "| 居委 | 会议\\|次 |  |\n| --- | --- | --- |\n| 瑞雪 | 1 | 2 |\n| 瑞雪 | 3 | 4 |");
    assert!(remarks(&word(&text)).contains(&"merged"));
}

/// What is imported is read by the builder without a fault, and says what the sheet says.
#[test]
fn a_workbook_becomes_metrics() {
    let checked = book(
        "== 会议 merge A1:C1\n2018年会议情况||\n节气|会议（场）|整改率\n立春|1|86.50%\n雨水||-\n春分|16|95%\n合计|17|\n\
         == 月度\n项目|1月|2月\n测评（分）|86.50|90.00\n走访（户）|12000000000|3\n\
         == 指标\n指标|计量单位|2018年\n经费|万元|12.50\n\
         == 居委 merge B1:C1\n居委会|上半年||全年\n|户数|楼组|户数\n瑞雪|10|2|30\n思南|8|1|20\n",
    );
    let yaml = file(&checked, "metrics/台账.yaml");
    for line in [
        "# 会议!B3:B5",
        "values: {立春: 1, 春分: 16}",
        "unit: \"%\"\n  by: term\n  values: {立春: 86.50, 雨水: null, 春分: 95.00}",
        "score:\n  name: 测评\n  unit: 分\n  by: month\n  values: {1: 86.50, 2: 90.00}",
        "values: {1: 12000000000, 2: 3}",
        "name: 经费\n  unit: 万元\n  value: 12.50\n  source: 台账.xlsx，工作表“指标”",
        "name: 上半年/户数\n  by: place\n  values: {瑞雪: 10, 思南: 8}",
        "name: 上半年/楼组",
    ] {
        assert!(yaml.contains(line), "{line}\n\n{yaml}");
    }
    assert_eq!(remarks(&checked), ["total-rows"]);
    let built = built(&checked);
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
}

/// A diary is a table beside, and the exact sum of a day; the builder reads it back.
#[test]
fn a_diary_becomes_a_table() {
    let mut text = String::from("== 日志\n日期|巡逻（人次）|会议\n");
    for day in 6..=28 {
        text += &format!("2018-02-{day:02}|{day}|1\n");
    }
    text += "2018-03-01|0.1|\n2018-03-01|0.2|\n2018-03-02|3|\n";
    let checked = book(&text);
    let yaml = file(&checked, "metrics/台账.yaml");
    assert!(yaml.contains("by: date\n  table: 台账-日志.csv\n  column: 巡逻"), "{yaml}");
    let table = file(&checked, "metrics/台账-日志.csv");
    assert!(table.contains("2018-02-28,28,1") && table.contains("2018-03-01,0.3,"), "{table}");
    assert_eq!(remarks(&checked), ["added"]);
    let built = built(&checked);
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
}

#[test]
fn a_table_in_text_is_read_in_any_encoding() {
    let text = "月份;人次;备注\r\n1;\"1,200\";好\r\n2;86.50;\r\n合计;1286.5;\r\n";
    let bytes = encoding_rs::GB18030.encode(text).0.into_owned();
    let checked = import::import("巡逻.csv", &bytes, &wishes());
    let yaml = file(&checked, "metrics/巡逻.yaml");
    assert!(yaml.contains("by: month\n  values: {1: 1200, 2: 86.50}"), "{yaml}");
}

#[test]
fn a_sheet_and_a_range_are_chosen() {
    let bytes = office::xlsx("== 甲\n节气|会议\n立春|1\n== 乙 hidden\n说明||\n|月份|巡逻\n|1月|5\n|2月|6\n|3月|7\n");
    let wishes = Wishes { sheet: Some("乙".into()), range: Some("B2:C4".into()), ..wishes() };
    let checked = import::import("台账.xlsx", &bytes, &wishes);
    let yaml = file(&checked, "metrics/台账.yaml");
    assert!(yaml.contains("values: {1: 5, 2: 6}") && !yaml.contains("会议"), "{yaml}");
}

/// What a file is, its content says; each that cannot be read says what to do.
#[test]
fn a_wrong_file_is_told() {
    let ole = |part: &str| {
        let name: Vec<u8> = part.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1][..], &[0; 600], &name].concat()
    };
    let sheet = office::xlsx("== 甲\n节气|会议\n立春|1\n");
    let document = office::docx(&paragraph("<w:outlineLvl w:val=\"0\"/>", &run("立春")));
    let cut = |bytes: &[u8]| bytes[..bytes.len() * 2 / 3].to_vec();
    let cases: [(&str, Vec<u8>, &[&str]); 9] = [
        ("总结.doc", ole("WordDocument"), &["old-word"]),
        ("总结.docx", ole("WordDocument"), &["old-word"]),
        ("总结.docx", ole("EncryptedPackage"), &["password"]),
        ("台账.xlsx", ole("EncryptedPackage"), &["password"]),
        ("台账.xls", ole("Workbook"), &["broken"]),
        ("总结.docx", cut(&document), &["broken"]),
        ("台账.xlsx", cut(&sheet), &["broken"]),
        ("台账.xls", b"<html><table>".to_vec(), &["web"]),
        ("台账.docx", sheet, &[]),
    ];
    for (name, bytes, expected) in cases {
        assert_eq!(remarks(&import::import(name, &bytes, &wishes())), expected, "{name}");
    }
}

/// A kilobyte that says it is gigabytes is given up before it is.
#[test]
fn a_bomb_is_not_unpacked() {
    let bytes = office::docx(&" ".repeat(80 << 20));
    assert!(bytes.len() < 1 << 20);
    assert_eq!(remarks(&import::import("总结.docx", &bytes, &wishes())), ["too-large"]);
}

/// Flipped bytes are a damaged file at worst.
#[test]
fn nothing_panics() {
    let document = paragraph("<w:outlineLvl w:val=\"0\"/>", &run("1. spring"))
        + &paragraph("<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>", &run("a"))
        + "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        + "\n== word/numbering.xml\n<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
    let sheet = "== a merge A1:B1\nmeetings|\nterm|meetings(x)\nlichun|1\n20180205|=\n3|50%\n";
    let mut state = 0x2018_u64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).expect("thirty-one bits") % below
    };
    type Maker = fn(&str) -> Vec<u8>;
    let makers: [(&str, &str, Maker); 2] = [("总结.docx", &document, office::docx), ("台账.xlsx", sheet, office::xlsx)];
    for (name, text, make) in makers {
        // Within the package, where no checksum tells.
        for _ in 0..300 {
            let mut text = text.as_bytes().to_vec();
            for _ in 0..=next(4) {
                let at = next(text.len());
                text[at] = b"0123456789<>/\"=%:abwr\n "[next(23)];
            }
            let text = String::from_utf8(text).expect("still ASCII");
            let _ = import::import(name, &make(&text), &wishes());
        }
        let bytes = make(text);
        for _ in 0..300 {
            let mut bytes = bytes.clone();
            for _ in 0..=next(4) {
                let at = next(bytes.len());
                bytes[at] ^= 1 << next(8);
            }
            bytes.truncate(bytes.len() - next(3));
            let _ = import::import(name, &bytes, &wishes());
        }
    }
}
