//! What no author would type, and every author's disk holds one day: files cut short, binary, endless, or full of signs.
//! A whole build must neither panic nor hang; what it says of such a file is left to `diagnostics.rs`.

use crate::support::TestSite;
use std::{any::Any, sync::mpsc, thread, time::Duration};
use suishi::Wishes;

/// Longer than any of these builds takes by far, and shorter than a patient person waits.
const PATIENCE: Duration = Duration::from_secs(120);

const SITE: &str = "name: 岁时\nlanguage: zh-CN\ntheme: plain\nlevels: {media/unused: ignore}\noptions: {banner: true}\nfooter: {icp: \"沪ICP备1号\"}\n";
const YEAR: &str = "title: 创全\nbegins: 小寒\npublished: 2019-01-01 09:00\nring: meetings\nkey_numbers: [{metric: meetings, note: 共计}]\n";
const METRICS: &str = "meetings:\n  name: 会议\n  by: term\n  values: {立春: 1, 白露: 16.50}\npatrols: {unit: 人次, by: date, table: patrols.csv}\n";
const FIGURES: &str =
    "ring: {title: \"会议\", kind: ring, metrics: [meetings]}\nlines: {metrics: [patrols], kind: line}\n";
const PLANS: &str = "three: {name: 三年, metric: meetings, start: 2018, end: 2020, goals: {2018: 20}}\n";
const TABLE: &str = "日期,人次\n2018-04-02,12\n\"2018-04-03\",\"1,200\"\n2018-04-04,\n";
const ENTRY: &str = "---\ntitle: 定稿\ndate: 2018-02-05\ntags: [文件]\n---\n**要点。**走遍[16.50](metric:meetings.白露)个[^1]，见[立春](term:立春)。\n\n![](figure:ring)\n\n| 甲 | 乙 |\n|--|--|\n| 1 | `a` |\n\n[^1]: 注。\n";
const TEMPLATE: &str = "<main>{% for row in year.seasons %}{{ row.name }}{% endfor %}{% if year.opening %}{{ t(key=\"gap\") }}{% endif %}{# 注 #}</main>\n";
const WORDS: &str = "gap = 无记\ncount = { $n ->\n    [one] 一\n   *[other] { $n }\n }\n    .help = 写 { gap }\n";
const THEME: &str = "name: 素\noptions:\n  banner: {type: flag, default: true, meaning: 横幅}\n";

/// Every kind of file there is, each small: a theme of its own keeps the builds short.
fn files() -> [(&'static str, &'static str); 10] {
    [
        ("content/site.yaml", SITE),
        ("content/plans.yaml", PLANS),
        ("content/2018/year.yaml", YEAR),
        ("content/2018/metrics.yaml", METRICS),
        ("content/2018/figures.yaml", FIGURES),
        ("content/2018/patrols.csv", TABLE),
        ("content/2018/立春.md", ENTRY),
        ("themes/plain/theme.yaml", THEME),
        ("themes/plain/templates/year.html", TEMPLATE),
        ("themes/plain/i18n/zh-CN.ftl", WORDS),
    ]
}

fn site() -> TestSite {
    files().into_iter().fold(TestSite::default(), |site, (path, text)| site.with(path, text))
}

/// Builds; a panic or an endless build fails the test with the file's name and the bytes that did it.
#[track_caller]
fn survives(path: &str, bytes: impl Into<Vec<u8>>) {
    let bytes = bytes.into();
    let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(400)]).into_owned();
    let site = site().with(path, bytes);
    let (done, wait) = mpsc::channel();
    let is_text = path.ends_with(".md");
    let build = thread::spawn(move || {
        let built = site.check();
        if is_text {
            let _ = suishi::mended(&built.sources, &Wishes::default());
        }
        // What was found must also be printable.
        let _ = done.send(built.report_text().len());
    });
    match wait.recv_timeout(PATIENCE) {
        Ok(_) => {}
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("{path} is built for longer than {PATIENCE:?}:\n{shown}"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            panic!("{path} panics: {:?}\n{shown}", build.join().err().map(|panic| said(&*panic)))
        }
    }
}

fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_default()
}

#[test]
fn the_site_itself_is_sound() {
    let built = site().build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    built.file("2018/index.html").has("春");
}

#[test]
fn settings_cut_short() {
    cut_short(&files()[..5]);
}

#[test]
fn tables_texts_and_themes_cut_short() {
    cut_short(&files()[5..]);
}

fn cut_short(files: &[(&str, &str)]) {
    for (path, text) in files {
        for end in (0..text.len()).step_by(17) {
            survives(path, &text.as_bytes()[..end]);
        }
    }
}

#[test]
fn files_with_stray_signs() {
    const SIGNS: &[&str] = &[
        ":",
        "：",
        "-",
        "---\n",
        "[",
        "]",
        "{",
        "}",
        "{{",
        "}}",
        "{%",
        "%}",
        "\"",
        "'",
        "#",
        "&",
        "*",
        "**",
        "_",
        "!",
        "|",
        ">",
        "<",
        "`",
        "```",
        "\t",
        "　",
        "\n",
        "\r\n",
        "\0",
        "\u{FEFF}",
        "\u{1BC9F}",
        "[^",
        "](",
        "![](",
        "~~",
        "\\",
        "$",
        "=",
        ",",
        ";",
        "@",
        "%",
        "/",
        "..",
        "\u{202E}",
        "𠀀",
        "e\u{301}",
        "9999999999999999999999999999999",
        "-0",
        "1e999",
        ".inf",
        "~",
        "? ",
        "<<: ",
        "&a ",
        "*a",
    ];
    let mut chance = Chance(0x5EED);
    for (path, text) in files() {
        for _ in 0..8 {
            let mut changed = text.to_owned();
            for _ in 0..=chance.below(3) {
                let at = changed.floor_char_boundary(chance.below(changed.len() + 1));
                changed.insert_str(at, SIGNS[chance.below(SIGNS.len())]);
            }
            survives(path, changed);
        }
    }
}

#[test]
fn files_with_lines_in_disorder() {
    let mut chance = Chance(0xC0FFEE);
    for (path, text) in files() {
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        for _ in 0..6 {
            let (a, b) = (chance.below(lines.len()), chance.below(lines.len()));
            lines.swap(a, b);
            survives(path, lines.concat());
        }
    }
}

#[test]
fn binary_files() {
    let mut chance = Chance(0xB17E5);
    let every: Vec<u8> = (0..=255).collect();
    let noise: Vec<u8> = (0..4096).map(|_| u8::try_from(chance.below(256)).expect("below 256")).collect();
    for (path, text) in files() {
        survives(path, every.clone());
        survives(path, noise.clone());
        survives(path, [b"\xFF\xFE", text.as_bytes()].concat());
        survives(path, encoding_rs::GB18030.encode(text).0.into_owned());
        survives(path, text.replace('\n', "\r"));
        survives(path, "");
    }
}

#[test]
fn yaml_nested_and_endless() {
    let path = "content/2018/metrics.yaml";
    let deeper = |levels: usize| (0..levels).map(|level| format!("{}a:\n", " ".repeat(level))).collect::<String>();
    survives(path, "[".repeat(1 << 20));
    survives(path, "{a: ".repeat(1 << 18));
    survives(path, "- ".repeat(1 << 14));
    survives(path, "? ".repeat(1 << 14));
    survives(path, "!!a ".repeat(1 << 14));
    survives(path, deeper(600));
    survives(path, format!("a: \"{}", "x".repeat(1 << 20)));
    survives(path, format!("a: {}", ": ".repeat(1 << 14)));
    survives(path, format!("{}: 1\n", "甲".repeat(1 << 18)));
    survives(
        path,
        (0..9).fold("a0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]\n".to_owned(), |text, n| {
            format!("{text}a{}: &a{} [{}]\n", n + 1, n + 1, vec![format!("*a{n}"); 9].join(", "))
        }),
    );
    survives(path, "a: &a\n  b: *a\n");
}

/// Nothing may compare each key with every other: 20 000 keys are a fifth of a second, or ten.
#[test]
fn maps_of_many_keys() {
    const MANY: usize = 20_000;
    let keys = |line: fn(usize) -> String| (0..MANY).map(line).collect::<String>();
    survives("themes/plain/theme.yaml", format!("options:\n{}", keys(|n| format!("  o{n}: {{type: flag}}\n"))));
    survives("content/2018/metrics.yaml", format!("m:\n  values:\n{}", keys(|n| format!("    k{n}: 1\n"))));
}

#[test]
fn markdown_nested_and_endless() {
    let path = "content/2018/立春.md";
    for sign in [
        ">", "> ", "- ", "1. ", "*", "**", "_", "~", "[", "![", "[](", "<", "<a>", "`", "`` ` ", "|", "|-", "\\", "&",
        "[^1]", "# ", "甲**。", "*甲_",
    ] {
        survives(path, sign.repeat((1 << 12) / sign.len()));
    }
    survives(path, (0..200).map(|level| format!("{}- 甲\n", "  ".repeat(level))).collect::<String>());
    survives(path, format!("|{}\n|{}\n{}", "甲|".repeat(200), "-|".repeat(200), "|1\n".repeat(200)));
    survives(path, (0..400).map(|n| format!("[^{n}]: 见[^{}]\n\n", n + 1)).collect::<String>() + "[^0]");
    survives(path, "[^a]: [^a]\n\n[^a]\n");
    survives(path, format!("---\n{}---\n正文", "title: 一\n".repeat(2000)));
}

#[test]
fn tables_wide_and_endless() {
    let path = "content/2018/patrols.csv";
    survives(path, format!("日期,人次\n\"{}", "2018-04-02,12\n".repeat(1 << 14)));
    survives(path, ",".repeat(1 << 18));
    survives(path, "\"".repeat(1 << 18));
    survives(path, "\n".repeat(1 << 18));
    survives(path, format!("日期,人次\n{}", "2018-04-02,12\n".repeat(2000)));
}

#[test]
fn templates_nested_and_endless() {
    let path = "themes/plain/templates/year.html";
    for sign in [
        "{{",
        "{%",
        "{#",
        "{{ (",
        "{{ [",
        "{{ -",
        "{{ not ",
        "{{ a.",
        "{{ a[",
        "{{ a | b",
        "{% if a %}",
        "{% for a in b %}",
        "{% block a %}",
        "{% raw %}",
    ] {
        survives(path, sign.repeat(400));
    }
    survives(path, format!("{{{{ {}1{} }}}}", "(".repeat(4000), ")".repeat(4000)));
    survives(path, format!("{{{{ {}1 }}}}", "1 + ".repeat(4000)));
    survives(path, "{% extends \"year.html\" %}");
    survives(path, "{% include \"year.html\" %}");
    survives(path, "{% for a in range(end=100000000) %}{% endfor %}".replace("100000000", "1000"));
    survives(path, "{{ year | json_encode | safe }}{{ __tera_context }}");
}

#[test]
fn words_nested_and_endless() {
    let path = "themes/plain/i18n/zh-CN.ftl";
    survives(path, format!("gap = {}1{}\n", "{ ".repeat(1 << 15), " }".repeat(1 << 15)));
    survives(path, "gap = { gap }\n");
    survives(
        path,
        (0..12).map(|n| format!("a{n} = {}\n", format!("{{ a{} }}", n + 1).repeat(10))).collect::<String>()
            + "gap = { a0 }\n",
    );
    survives(path, "gap = { $n ->\n".repeat(500));
    survives(path, "gap\n".repeat(500));
}

#[test]
fn ten_megabytes() {
    const TEN: usize = 10 << 20;
    for (path, line) in [
        ("content/2018/立春.md", "正文。\n"),
        ("content/2018/立春.md", "正文"),
        ("content/2018/patrols.csv", "日期与人次"),
        ("content/2018/photos/a.svg", "<svg>"),
        ("themes/plain/i18n/zh-CN.ftl", "# 备注\n"),
        ("themes/plain/templates/year.html", "<p>一段文字。</p>\n"),
    ] {
        survives(path, line.repeat(TEN / line.len()));
    }
    // YAML is read more slowly: a hundred thousand lines, and ten thousand that are each told as wrong.
    survives("content/site.yaml", "# 备注\n".repeat(100_000));
    survives("content/2018/metrics.yaml", "a: 1\n".repeat(10_000));
}

/// A small generator (xorshift), the same everywhere: a failure can be run again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits fit") % limit
    }
}
