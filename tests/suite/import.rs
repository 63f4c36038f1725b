//! Texts from elsewhere: `suishi import` as its author meets it, in memory.
//! A whole year stands in `tests/import/一段.txt`: one paragraph, as a chat or a form gives it back.

use crate::support::{TestSite, golden};
use std::fmt::Write as _;
use suishi::{
    calendar::Term,
    import::{self, Imported, PROPOSAL, Wishes},
    report::{Checked, Severity},
};

const WISHES: Wishes = Wishes { year: 2018, sheet: None, range: None };

fn year() -> String {
    std::fs::read_to_string(golden::tests().join("import/一段.txt")).expect("the year is there").replace("\r\n", "\n")
}

fn import(text: &str) -> Checked<Imported> {
    import::import("总结.txt", text.as_bytes(), &WISHES)
}

fn names(imported: &Imported) -> Vec<&str> {
    imported.texts.iter().filter_map(|text| text.path.strip_prefix("content/2018/")?.strip_suffix(".md")).collect()
}

fn file<'i>(imported: &'i Imported, name: &str) -> &'i str {
    let artifact = imported.tree.get(&format!("content/2018/{name}")).unwrap_or_else(|| panic!("no {name}"));
    std::str::from_utf8(artifact.bytes().expect("in memory")).expect("text")
}

fn doubts(checked: &Checked<Imported>) -> Vec<(&str, &str)> {
    checked
        .report
        .iter()
        .map(|diagnostic| {
            let arg = |name| diagnostic.args.get(name).map_or("", String::as_str);
            (arg("name"), arg("what"))
        })
        .collect()
}

/// What the files give back: the headings kept in their comments, and the lines of their bodies, in order.
fn given_back(imported: &Imported) -> String {
    told(imported, unescaped)
}

fn told(imported: &Imported, words: impl Fn(&str) -> String) -> String {
    let mut text = String::new();
    for part in &imported.texts {
        let mut lines = file(imported, part.path.trim_start_matches("content/2018/")).lines().peekable();
        if lines.peek() == Some(&"---") {
            lines.by_ref().skip(1).find(|line| *line == "---").expect("front matter ends");
        }
        for line in lines {
            match line.strip_prefix("<!-- ").and_then(|line| line.strip_suffix(" -->")) {
                Some(note) if note.contains("-->") => panic!("a note ends early: {line}"),
                Some(note) => text += note.split_once("原文标题：").map_or("", |(_, heading)| heading),
                None => text += &words(line),
            }
            text.push('\n');
        }
    }
    text
}

/// A backslash before a sign of Markdown is not part of the words.
fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out
}

/// All characters but white space; what an import may change is only that.
fn ink(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn built(imported: &Imported) -> crate::support::Built {
    let mut site = TestSite::from_text(
        "-- content/site.yaml --\nname: 梧桐里\naddress: https://example.org/\n-- content/2018/year.yaml --\npublished: 2019-01-01\n",
    );
    for (path, artifact) in imported.tree.iter() {
        site = site.with(path.as_str(), artifact.bytes().expect("in memory"));
    }
    site.build()
}

#[test]
fn a_year_in_one_paragraph_is_cut_by_its_terms() {
    let checked = import(&year());
    assert_eq!(doubts(&checked), []);
    let terms = Term::ALL.iter().map(|term| term.name());
    let expected: Vec<&str> = ["卷首"].into_iter().chain(terms).chain(["结语"]).collect();
    assert_eq!(names(&checked.value), expected);
    assert_eq!(ink(&given_back(&checked.value)), ink(&year()));
    for (name, within) in [
        ("卷首", "立春以来，大家最关心"),
        ("小寒", "年前走访从小寒开始"),
        ("立春", "从立春到雨水"),
        ("春分", "自春分起，每周五"),
        ("谷雨", "“谷雨”行动把旧书"),
        ("白露", "白露时节，楼道清理"),
        ("结语", "新的一年开始了"),
    ] {
        assert!(file(&checked.value, &format!("{name}.md")).contains(within), "{name}");
    }
}

#[test]
fn the_same_year_is_cut_alike_however_it_was_typed() {
    let whole = import(&year());
    let body = |imported: &Imported, name: &str| {
        let text = file(imported, &format!("{name}.md"));
        ink(&text.lines().filter(|line| !line.starts_with("<!--")).collect::<String>())
    };
    let heads: Vec<&str> = Term::ALL.iter().map(|term| term.name()).chain(["2019 元旦"]).collect();
    // How a heading is typed; number and name are put in.
    let manners = [
        "\n{name}\n",
        "\r\n\r\n【{name}】\r\n　　",
        "\n\n## {name}\n\n",
        "\n{number}. {name}：",
        "\n（{number}）{name}\n　　",
        "{name}……",
        "\n★ {name} ★\n",
        "\n—— {name} ——\n",
        "\n🌱{name}\n",
        "\n第{number}节　{name}（2月4日）\n",
        "{name}：",
        "{name}，",
        "{name}",
        "{name}——",
        "【{name}】",
        "　{name}　",
    ];
    for manner in manners {
        let mut text = year();
        for (number, head) in heads.iter().enumerate() {
            let typed = manner.replace("{name}", head).replace("{number}", &(number + 1).to_string());
            let at = text.find(&format!("。{head} ")).map(|at| at + "。".len()).expect("a heading");
            text.replace_range(at..=at + head.len(), &typed);
        }
        let checked = import(&text);
        assert_eq!(names(&checked.value), names(&whole.value), "{manner:?}\n{text}");
        assert_eq!(doubts(&checked), [], "{manner:?}");
        assert_eq!(ink(&given_back(&checked.value)), ink(&text), "{manner:?}");
        for name in names(&whole.value) {
            assert_eq!(body(&checked.value, name), body(&whole.value, name), "{manner:?} {name}");
        }
    }
}

#[test]
fn an_office_saves_in_many_encodings() {
    let text = year();
    let expected = import(&text).value.texts;
    let wide = |unit: fn(u16) -> [u8; 2], mark: [u8; 2]| {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    for bytes in [
        [b"\xEF\xBB\xBF", text.as_bytes()].concat(),
        wide(u16::to_le_bytes, [0xFF, 0xFE]),
        wide(u16::to_be_bytes, [0xFE, 0xFF]),
        encoding_rs::GB18030.encode(&text).0.into_owned(),
        text.replace('。', "。\r\n").into_bytes(),
    ] {
        let checked = import::import("总结.txt", &bytes, &WISHES);
        let sizes =
            |texts: &[import::Text]| texts.iter().map(|text| (text.path.clone(), text.characters)).collect::<Vec<_>>();
        assert_eq!(sizes(&checked.value.texts), sizes(&expected));
    }
    let refused = import::import("总结.txt", b"\xFF\xFE\x00", &WISHES);
    assert_eq!(refused.report.worst(), Some(Severity::Error));
    assert!(refused.value.tree.is_empty());
}

#[test]
fn an_imported_year_builds_and_shows_no_note() {
    let text = year().replace("。大暑 ", "。大暑，").replace("1850", "1_8*5 <b>0</b>");
    let built = built(&import(&text).value);
    assert_eq!(built.report.worst(), None, "{}", built.report_text());
    built.file("2018/xiaohan/index.html").has("独居老人186户").has_not("导入");
    for page in built.pages() {
        assert!(!page.text().contains("原文标题") && !page.text().contains("请核对"), "{}", page.path());
    }
}

/// Import leaves notes as comments, and so do proofreaders; a reader never sees one, nor does a search.
#[test]
fn a_comment_shows_nowhere_whatever_is_allowed() {
    for allowed in ["false", "true"] {
        let site = format!(
            "-- content/site.yaml --\nname: 岁时\naddress: https://example.org/\nallow_html: {allowed}\n\
             -- content/2018/year.yaml --\npublished: 2019-01-01\n\
             -- content/2018/卷首.md --\n<!-- 暗号 -->\n大家好。\n\
             -- content/2018/立春.md --\n<!-- 暗号\n\n暗号 -->\n\n定了<!-- 暗号 -->方案。<!-- 暗号\n暗号 -->\n\n- 一<!-- 暗号 -->\n"
        );
        let built = TestSite::from_text(&site).build();
        assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
        built.file("2018/lichun/index.html").has("定了方案。");
        for page in built.pages() {
            assert!(!page.text().contains("暗号") && !page.text().contains("<!-- "), "{} {allowed}", page.path());
        }
    }
}

#[test]
fn numbers_are_proposed_and_every_line_of_them_is_a_metric() {
    let mut imported = import(&year()).value;
    let proposal = file(&imported, PROPOSAL).to_owned();
    for line in [
        "# committees: {name: 居委, unit: \"个\", value: 16, term: 春分}",
        "# points: {name: 点位, unit: \"个\", value: 46, term: 惊蛰}",
        "# hazards: {name: 安全检查查出隐患, unit: \"项\", value: 196, term: 霜降}",
        "unit: \"万人次\", value: 1.2",
        "unit: \"场\", value: 16, term: 芒种",
        "unit: \"人\", value: 8000, term: 秋分",
        "unit: \"%\", value: 100",
        "unit: \"分\", value: 86.5",
        "unit: \"册\", value: 2300",
    ] {
        assert!(proposal.contains(line), "{line}\n{proposal}");
    }
    let lines: Vec<&str> = proposal.lines().filter(|line| line.starts_with("# ")).collect();
    // A year, an hour of service, a telephone, an ordinal, a street number.
    for none in ["value: 2018", "value: 24,", "value: 021", "value: 64370000", "value: 5,", "value: 365"] {
        assert!(!lines.iter().any(|line| line.contains(none)), "{none}\n{proposal}");
    }
    let committees = lines.iter().filter(|line| line.contains("居委")).count();
    assert_eq!(committees, 1, "said twice, proposed once\n{proposal}");
    let silent = built(&imported);
    assert!(!silent.listing().contains("committees"));
    let wanted: String = proposal.lines().fold(String::new(), |mut text, line| {
        let _ = writeln!(text, "{}", line.strip_prefix("# ").unwrap_or(line));
        text
    });
    imported.tree = suishi::OutputTree::default();
    let path = suishi::source::OutPath::new(&format!("content/2018/{PROPOSAL}")).expect("a path");
    imported.tree.insert(path, suishi::output::Artifact::of(wanted)).expect("once");
    let metrics = built(&imported);
    assert_eq!(metrics.report.worst(), None, "{}", metrics.report_text());
    assert!(metrics.listing().contains("committees"));
}

#[test]
fn signs_of_markdown_come_out_as_they_were_typed() {
    let lines = [
        "1. 第一件事",
        "# 不是标题",
        "* 星号",
        "> 大于",
        "- 短横",
        "+ 加号",
        "2018. 年",
        "3) 三",
        "甲_乙_丙",
        "_甲_",
        "a_b_c",
        "**粗**",
        "<b>字</b>",
        "<!-- 注 -->",
        "&amp; & &#65;",
        "`码`",
        "[链](http://a.b)",
        "[1]: 注",
        "~~删~~",
        "5*3",
        "---",
        "===",
        "***",
        "| 甲 | 乙 |",
        "|---|---|",
        ": 义",
        "\\*",
        "甲\\",
        "-5℃",
        "#号",
        "[^1]",
        "![图](a.jpg)",
        "http://example.org/a_b_c",
        "1.5万人",
        "$x$",
        "a < b > c",
        "C:\\文件\\a.txt",
        "［注］",
        "[9]（metric:a）",
    ];
    for line in lines {
        let text = format!("开头。\n立春\n前文。\n{line}\n后文。\n");
        let checked = import(&text);
        assert_eq!(ink(&given_back(&checked.value)), ink(&text), "{line}");
        let built = built(&checked.value);
        assert_eq!(built.codes(), [""; 0], "{line}: {}", built.report_text());
        let shown = line.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        built.file("2018/lichun/index.html").has(&format!("<p>{shown}</p>"));
    }
}

#[test]
fn a_term_within_a_sentence_is_no_heading() {
    let sentences = [
        "立春以来，街道一直在忙。",
        "自春分起每周检查。",
        "到了白露时节，天凉了。",
        "“谷雨”行动收书两千册。",
        "从立春到冬至，走了一圈。",
        "《大雪》是一首诗。",
        "立春、雨水、惊蛰三个节气里，雨水多。",
        "清明节放假三天。",
        "这场大雪下了两天。",
        "夏至那天最热。",
        "立秋后早晚凉快。",
        "（小满）",
        "大寒的早晨，志愿者已经到岗。",
        "冬至一到就发汤圆。",
        "我们在 白露 这一天开会。",
        "冬至前夕，走访老人。",
        "今年的小雪来得晚。",
    ];
    for sentence in sentences {
        for around in ["前文一句。{}后文一句。", "前文一句。\n{}\n后文一句。", "前文，{}"] {
            for open in ["处暑", "小寒"] {
                let text = format!("{open}\n{}\n", around.replace("{}", sentence));
                let checked = import(&text);
                assert_eq!(names(&checked.value), [open], "{text}");
            }
        }
    }
}

/// With no heading at all, the order of many terms at the heads of sentences tells the parts; not one of them is a heading.
#[test]
fn the_order_of_the_year_cuts_what_has_no_headings() {
    let tell = |terms: &[Term]| {
        let told = terms.iter().map(|term| format!("{}时节，街道开了会。立春以来，天天如此。", term.name()));
        format!("一年过去了。{}", told.collect::<String>())
    };
    let text = tell(&Term::ALL);
    let checked = import(&text);
    assert_eq!(names(&checked.value).len(), 25);
    assert!(file(&checked.value, "白露.md").contains("\n白露时节，街道开了会。立春以来"));
    assert_eq!(ink(&given_back(&checked.value)), ink(&text));
    let few = import(&tell(&Term::ALL[..5]));
    assert!(few.value.tree.is_empty());
}

#[test]
fn a_list_of_contents_is_no_year() {
    let text = "工作回顾\n目录\n立春\n雨水\n惊蛰\n\n立春\n定方案。\n雨水\n查积水。\n惊蛰\n除草。\n";
    let checked = import(text);
    assert_eq!(doubts(&checked), []);
    assert_eq!(names(&checked.value), ["卷首", "立春", "雨水", "惊蛰"]);
    assert_eq!(ink(&given_back(&checked.value)), ink(text));
}

#[test]
fn many_years_in_one_are_refused() {
    let many = import(&year().repeat(20));
    assert!(many.value.tree.is_empty());
    assert_eq!(many.report.iter().map(|fault| fault.code.id()).collect::<Vec<_>>(), ["import/no-terms"]);
}

#[test]
fn a_heading_brings_its_title() {
    let text = "梧桐里街道2018年回顾\n街坊们好。\n\n一、立春　三年行动计划定稿\n街道定方案。\n\n二、雨水（2月19日）：排水\n查积水。\n\n结语\n谢谢。\n";
    let checked = import(text);
    assert!(file(&checked.value, "卷首.md").starts_with("---\ntitle: '梧桐里街道2018年回顾'\n---\n"));
    assert!(file(&checked.value, "立春.md").starts_with("---\ntitle: '三年行动计划定稿'\n---\n"));
    assert!(file(&checked.value, "雨水.md").starts_with("---\ntitle: '排水'\n---\n"));
    assert_eq!(ink(&given_back(&checked.value)), ink(text));
    let built = built(&checked.value);
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    built.file("2018/lichun/index.html").has("三年行动计划定稿").has("街道定方案。");
}

#[test]
fn a_markdown_file_stays_markdown() {
    let text = "# 回顾\n\n## 立春\n\n- 一\n- 二\n\n| 甲 | 乙 |\n|---|---|\n| 立夏 | 2 |\n\n## 雨水\n\n**查**积水。\n";
    let checked = import::import("回顾.md", text.as_bytes(), &WISHES);
    assert_eq!(names(&checked.value), ["卷首", "立春", "雨水"]);
    let built = built(&checked.value);
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    built.file("2018/lichun/index.html").has("<li>一</li>").has("<td>立夏</td>");
    built.file("2018/yushui/index.html").has("<strong>查</strong>积水");
}

/// Words at random, headings among them: whatever is cut where, nothing is lost and nothing breaks.
#[test]
fn no_character_is_lost() {
    let words = [
        "立春",
        "雨水",
        "春分",
        "冬至",
        "大寒",
        "立春以来",
        "【谷雨】",
        "一、",
        "。",
        "，",
        "\n",
        "\r\n",
        "　　",
        " ",
        "……",
        "：",
        "结语",
        "元旦",
        "2019 ",
        "新年",
        "走了16个居委",
        "# ",
        "**",
        "*",
        "_",
        "`",
        "<!-- ",
        " -->",
        "<b>",
        "\\",
        "[",
        "](",
        "1. ",
        "---\n",
        "|",
        "（2月4日）",
        "甲乙丙",
        "a",
        "\u{b}",
        "\r",
        "～",
        "title: 一",
        "\u{feff}",
        "～～",
        "&amp;",
        "十六场",
        "\u{7f}",
        "\u{1}",
    ];
    let mut seed = 0x2018_u64;
    let mut next = |below: usize| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).expect("small")
    };
    for round in 0..1500 {
        let count = 1 + next(60);
        let text: String = (0..count).map(|_| words[next(words.len())]).collect();
        let checked = import(&text);
        if checked.value.texts.is_empty() {
            assert_eq!(checked.report.worst(), Some(Severity::Error), "{text:?}");
            continue;
        }
        let typed = text.strip_prefix('\u{feff}').unwrap_or(&text);
        assert_eq!(ink(&given_back(&checked.value)), ink(typed), "{round}: {text:?}");
        if round % 25 == 0 {
            let built = built(&checked.value);
            assert_ne!(built.report.worst(), Some(Severity::Error), "{text:?}\n{}", built.report_text());
            let leaks = |page: &crate::support::Page| page.text().contains("请核对") || page.text().contains("行导入");
            assert!(!built.pages().iter().any(leaks), "{text:?}");
        }
        // Of Markdown every sign stays, and comments of its author's are comments.
        let text = text.replace("<!--", "").replace("-->", "");
        let checked = import::import("总结.md", text.as_bytes(), &WISHES);
        if !checked.value.texts.is_empty() {
            let typed = text.strip_prefix('\u{feff}').unwrap_or(&text);
            assert_eq!(ink(&told(&checked.value, str::to_owned)), ink(typed), "{round}: {text:?}");
        }
    }
}

#[test]
fn paragraphs_stay_paragraphs() {
    let body = |text: &str| {
        let checked = import(text);
        let file = file(&checked.value, "立春.md").to_owned();
        file.lines().skip_while(|line| !line.starts_with("<!--")).skip(1).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(body("立春\r\n　　第一段。\r\n　　第二段\r\n\r\n第三段。"), "\n第一段。\n\n第二段\n\n第三段。");
    assert_eq!(body("立春\n会议16场\n走访46处"), "\n会议16场\n\n走访46处");
    let wrapped = "立春\n这是一封信里的文字每到二十多个字就换行它\n不是一段一行而是写信的软件自己折的行所以\n不能每一行都当成一段要接起来才读得下去而\n且这里还有第四行第五行都是一样长短的文字\n直到最后。\n\n另起一段。";
    assert_eq!(body(wrapped).matches("\n\n").count(), 1, "{}", body(wrapped));
}

#[test]
fn what_is_unsure_is_told_and_noted() {
    let headed =
        "立春\n定方案。\n雨水\n查积水。\n惊蛰\n除草。春分，开会。\n谷雨\n巡访。\n雨水\n又记一笔。\n清明\n祭扫。\n";
    let checked = import(headed);
    assert_eq!(doubts(&checked), [("春分", "left"), ("雨水", "again"), ("清明", "order")]);
    assert_eq!(names(&checked.value), ["立春", "雨水", "惊蛰", "谷雨", "雨水-2", "清明"]);
    assert!(file(&checked.value, "惊蛰.md").contains("<!-- 请核对：下面一段里的“春分”"));
    assert!(file(&checked.value, "雨水-2.md").contains("<!-- 请核对"));
    assert_eq!(built(&checked.value).report.worst(), None);
}
