//! A year as a booklet and as a long picture: what the typesetter is given and, with the feature `print`, what it makes.

use crate::support::TestSite;
use serde_json::Value;
use suishi::export::print::{self, Work};

/// What the typesetter is given for 2018, and what was said about it.
fn given(text: &str, work: Work) -> (Value, Vec<String>, String) {
    let (finished, sources) = TestSite::from_text(text).finish();
    let year = finished.site.year(2018).expect("a year");
    let job = print::job(finished.order(&sources), year, work).expect("all is in memory").expect("a theme that prints");
    let files = job.value.files.keys().cloned().collect();
    let said = suishi::report::print::print(
        &job.report,
        &sources,
        suishi::report::print::Style::Short,
        suishi::report::print::Ink::Plain,
        suishi::Language::Zh,
    );
    (serde_json::from_str(&job.value.copy).expect("JSON"), files, said)
}

/// The blocks of the first entry.
fn blocks(copy: &Value) -> &Vec<Value> {
    copy["chapters"][0]["terms"][0]["articles"][0]["blocks"].as_array().expect("blocks")
}

/// The words in the order of reading.
fn words(value: &Value) -> String {
    match value {
        Value::Array(all) => all.iter().map(words).collect(),
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| if key == "text" { value.as_str().unwrap_or("").to_owned() } else { words(value) })
            .collect(),
        _ => String::new(),
    }
}

const METRICS: &str = "-- content/2018/metrics.yaml --\nmeetings: {name: 会议, unit: 场, by: term, values: {立春: 2}}\n\
    one: {name: 一, unit: 个, value: 1}\ntwo: {name: 二, unit: 个, value: 2}\n";

#[test]
fn headings_step_down_by_one() {
    let text =
        "-- content/2018/立春.md --\n---\ntitle: 定稿\n---\n#### 甲\n\n一。\n\n## 乙\n\n#### 丙\n\n二。\n\n###### 丁\n";
    let (copy, ..) = given(text, Work::Booklet);
    let levels: Vec<_> = blocks(&copy)
        .iter()
        .filter(|block| block["is"] == "heading")
        .map(|block| (words(block), block["level"].as_u64()))
        .collect();
    // Season, term and title stand above: 1, 2, 3.
    let of = |word: &str, level| (word.to_owned(), Some(level));
    assert_eq!(levels, [of("甲", 4), of("乙", 4), of("丙", 5), of("丁", 6)]);
}

#[test]
fn links_lead_into_the_booklet_where_they_can() {
    let text = format!(
        "{METRICS}-- content/2018/立春.md --\n见[雨水](term:雨水)、[2](metric:meetings)场、[方案](https://a.cn/b)、\
         [a.cn/b](https://a.cn/b)、[去年](term:2017/立春)[^1]，再见[^1]。\n\n[^1]: 注。\n\
         -- content/2018/雨水.md --\n一。\n-- content/2017/立春.md --\n一。\n"
    );
    let (copy, ..) = given(&text, Work::Booklet);
    let line = blocks(&copy)[0]["inside"].as_array().expect("a line");
    let told: Vec<String> = line
        .iter()
        .filter(|one| one["is"] != "words")
        .map(|one| {
            format!("{} {} {}{}", one["is"], words(one), one["label"], one["url"])
                .replace(['"', '\n'], "")
                .replace("null", "")
        })
        .collect();
    assert_eq!(
        told,
        [
            "reference 雨水 yushui",
            "link 方案 https://a.cn/b",
            "link a.cn/b https://a.cn/b",
            "group 去年 ",
            "note 注。 note-1-1",
            "again  note-1-1",
        ]
    );
    let bare: Vec<_> = line.iter().filter(|one| one["is"] == "link").map(|one| one["bare"].as_bool()).collect();
    assert_eq!(bare, [Some(false), Some(true)], "paper repeats an address that is not read");
}

fn figures(marks: [&str; 4]) -> String {
    let figures = ["a", "b", "c", "d"].iter().zip(marks).map(|(id, mark)| {
        let (kind, metrics) = if *id == "b" { ("kind: table, ", "one, two") } else { ("", "meetings") };
        format!("{id}: {{title: 图{id}, {kind}metrics: [{metrics}]{mark}}}\n")
    });
    let figures: String = figures.collect();
    format!(
        "{METRICS}-- content/2018/figures.yaml --\n{figures}-- content/2018/立春.md --\n一。\n\
         -- content/2018/卷首.md --\n---\ntitle: 起\n---\n第一段[^1]。\n\n第二段。\n\n[^1]: 注。\n\
         -- content/2018/结语.md --\n---\ntitle: 合\n---\n开头。\n\n- 一件\n\n最后[立春](term:立春)。\n"
    )
}

fn shown(copy: &Value) -> Vec<&str> {
    copy["charts"].as_array().expect("charts").iter().filter_map(|chart| chart["title"].as_str()).collect()
}

#[test]
fn a_long_picture_shows_what_is_marked_or_else_the_first_drawings() {
    let (copy, files, _) = given(&figures(["", ", picture: true", "", ", picture: true"]), Work::Picture);
    assert_eq!(shown(&copy), ["图b", "图d"]);
    assert_eq!(files, ["figures/d.svg", "figures/ring.svg"], "a table is set, not drawn");
    let (copy, ..) = given(&figures([""; 4]), Work::Picture);
    assert_eq!(shown(&copy), ["图a", "图c", "图d"]);
    assert_eq!((words(&copy["opening"]), words(&copy["closing"])), ("第一段。".into(), "最后立春。".into()));
}

#[test]
fn what_no_face_has_is_turned_and_told() {
    let text = "-- content/2018/立春.md --\n---\ntitle: 定稿\n---\n㭎树巷\u{fe0f}的🌸。\n";
    let (copy, _, said) = given(text, Work::Booklet);
    assert_eq!(words(&blocks(&copy)[0]), "〓树巷的〓。");
    assert!(said.contains("content/2018/立春.md:4:1") && said.contains("印不出 2 个字：㭎🌸"), "{said}");
}

/// A program without its typesetter says where to get one that has it, before it looks at anything.
#[cfg(not(feature = "print"))]
#[test]
fn a_program_without_a_typesetter_says_so() {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_suishi"))
        .args(["--lang", "zh", "export", "pdf", "2018"])
        .output();
    let run = run.expect("it runs");
    let said = String::from_utf8_lossy(&run.stderr);
    assert_eq!(run.status.code(), Some(1));
    assert!(said.starts_with("这个程序没有带排版的部分") && said.contains("--features print"), "{said}");
}

#[cfg(feature = "print")]
mod set {
    use super::*;

    fn set(text: &str, year: i32, work: Work) -> Vec<u8> {
        let (finished, sources) = TestSite::from_text(text).finish();
        let year = finished.site.year(year).expect("a year");
        let job = print::job(finished.order(&sources), year, work).expect("in memory").expect("a theme that prints");
        print::set(&job.value).expect("it can be set")
    }

    #[test]
    fn the_same_year_gives_the_same_bytes() {
        let text = figures(["", ", picture: true", "", ""]);
        for work in [Work::Booklet, Work::Picture] {
            assert!(set(&text, 2018, work) == set(&text, 2018, work), "{work:?}");
        }
    }

    #[test]
    fn a_long_picture_is_1080_pixels_wide() {
        let png = set(&figures([""; 4]), 2018, Work::Picture);
        assert_eq!((&png[1..4], &png[16..20]), (&b"PNG"[..], &1080_u32.to_be_bytes()[..]));
    }

    /// Whatever is typed, and however little: it is set, and it is no code.
    #[test]
    fn nothing_that_is_typed_stops_the_typesetter() {
        let all = "> 引\n>\n> > 深\n\n- [x] 做了\n- [ ] 没做\n- 别的\n\n3. 三\n   - 四\n\n| 甲 | 乙[^1] |\n|---|--:|\n| 1 | 2 |\n\n\
            词\n: 义\n\n```\n#set page()\n```\n\n> [!NOTE]\n> 记。\n\n***\n\n#panic(\"x\") $x$ *重* ~~删~~ `码` <a> \\ @b [c]: ❤️\n\n[^1]: 注[^2]。\n[^2]: 再注。\n";
        let site =
            format!("-- content/2018/立春.md --\n---\ntitle: '#panic(1) _*`'\n---\n{all}-- content/2018/雨水.md --\n");
        for work in [Work::Booklet, Work::Picture] {
            assert!(!set(&site, 2018, work).is_empty());
            assert!(
                !set(
                    "-- content/site.yaml --\nname: Reviews\nlanguage: en\n-- content/2018/lichun.md --\nText.\n",
                    2018,
                    work
                )
                .is_empty()
            );
        }
    }
}
