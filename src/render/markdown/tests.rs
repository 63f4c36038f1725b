//! The room from outside: input and output on one screen each.

use std::cell::RefCell;

use super::{
    Document, Fault, FaultKind, Language, Options, Place, RawHtml, Request, Resolve, Shape, Shot, Target, characters,
    html, parse, plain, summary,
};

struct Site;

impl Resolve for Site {
    fn link(&self, request: &Request<'_>) -> Target {
        let label = request.label.to_owned();
        match request.dest.split_once(':') {
            Some(("figure", id)) => Target::Figure { id: id.into(), caption: label },
            Some(("metric", _)) => Target::Number { text: "1,046".into(), title: "点位".into() },
            Some(("term", slug)) => Target::Page(format!("2018/{slug}/index.html")),
            Some(("nowhere", _)) => Target::Plain,
            _ if request.shape == Shape::Image => Target::Picture {
                shot: Shot { address: format!("2018/{}", request.dest), size: Some((640, 480)), ..Shot::default() },
                alt: label,
                caption: (!request.title.is_empty()).then(|| request.title.to_owned()),
            },
            _ => Target::Url(request.dest.to_owned()),
        }
    }
}

const OPTIONS: Options<'_> =
    Options { prefix: "lichun-", raw_html: RawHtml::Escape, heading_base: 3, language: Language::Zh };

fn read(text: &str) -> Document {
    parse(text, &OPTIONS, &Site)
}

fn ink(document: &Document) -> String {
    let figure = |id: &str, caption: &str| {
        let words = caption.replace('&', "&amp;").replace('<', "&lt;");
        format!("<figure id=\"{id}\">{words}</figure>")
    };
    html(document, &Place { root: "../../", figure: &figure })
}

fn shown(text: &str) -> String {
    ink(&read(text))
}

fn faults(text: &str) -> Vec<(FaultKind, &str)> {
    let pick = |fault: Fault| (fault.what, &text[fault.span]);
    read(text).faults.into_iter().map(pick).collect()
}

/// The one paragraph that `text` is, without its tags.
fn line(text: &str) -> String {
    let shown = shown(text);
    let inner = shown.strip_prefix("<p>").and_then(|s| s.strip_suffix("</p>\n"));
    inner.map_or_else(|| shown.clone(), str::to_owned)
}

#[track_caller]
fn lines(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        let short = expected.replace("<b>", "<strong>").replace("</b>", "</strong>");
        let short = short.replace("<i>", "<em>").replace("</i>", "</em>");
        assert_eq!(line(text), short, "from {text}");
    }
}

#[test]
fn emphasis_pairs_beside_chinese_punctuation() {
    lines(&[
        ("**文字。**后面", "<b>文字。</b>后面"),
        ("他说**“引文”**之后", "他说<b>“引文”</b>之后"),
        ("前**（括号）**后", "前<b>（括号）</b>后"),
        ("*斜体，*后", "<i>斜体，</i>后"),
        ("~~删除。~~后", "<del>删除。</del>后"),
        ("***粗斜。***后", "<i><b>粗斜。</b></i>后"),
        ("**中文.**后", "<b>中文.</b>后"),
        ("**a。**b**c。**d", "<b>a。</b>b<b>c。</b>d"),
        ("读**《意见》**再议", "读<b>《意见》</b>再议"),
        ("见**【附件】**与**‘注’**。", "见<b>【附件】</b>与<b>‘注’</b>。"),
        ("第一**、第二**、第三", "第一<b>、第二</b>、第三"),
        ("一**——二**三", "一<b>——二</b>三"),
        ("**甲****乙**", "<b>甲</b><b>乙</b>"),
        ("**甲：****“乙”**后", "<b>甲：</b><b>“乙”</b>后"),
        ("**温度℃**后", "<b>温度℃</b>后"),
        ("**①**是，**②**否", "<b>①</b>是，<b>②</b>否"),
        ("**重点**：下文，**再**。", "<b>重点</b>：下文，<b>再</b>。"),
        ("**甲：*乙。*丙。**后", "<b>甲：<i>乙。</i>丙。</b>后"),
        ("*甲，**乙。**丙，*后", "<i>甲，<b>乙。</b>丙，</i>后"),
        ("~~甲，**乙。**~~后", "<del>甲，<b>乙。</b></del>后"),
        ("**~~甲。~~**后", "<b><del>甲。</del></b>后"),
        ("**[白露。](#a)**后", "<b><a href=\"#a\">白露。</a></b>后"),
        ("[**白露。**后](#a)", "<a href=\"#a\"><b>白露。</b>后</a>"),
        ("**`码`**后", "<b><code>码</code></b>后"),
        ("中**(paren)**English", "中<b>(paren)</b>English"),
        ("共**100%**完成", "共<b>100%</b>完成"),
        ("**Step 1:**先查", "<b>Step 1:</b>先查"),
        ("**“你好！”**他说**“再见。”**她答", "<b>“你好！”</b>他说<b>“再见。”</b>她答"),
        ("　　**一、总体。**要求", "　　<b>一、总体。</b>要求"),
        ("**甲。**\n**乙。**后", "<b>甲。</b><b>乙。</b>后"),
        ("甲**乙\n丙。**丁", "甲<b>乙丙。</b>丁"),
        ("中文*强调*中文", "中文<i>强调</i>中文"),
        ("**한국어.**다음 중", "**한국어.**다음 중"),
    ]);
}

#[test]
fn what_is_no_emphasis_stays_as_typed() {
    lines(&[
        (r"\*中。\*后", "*中。*后"),
        (r"\**中。*后", "*<i>中。</i>后"),
        (r"\\**中。**后", r"\<b>中。</b>后"),
        ("`**中。**后`", "<code>**中。**后</code>"),
        ("<https://a.cn/*中。*后>", "<a href=\"https://a.cn/*中。*后\" rel=\"noopener\">https://a.cn/*中。*后</a>"),
        ("[文](/*中。*后~a \"*题。*后\")", "<a href=\"/*中。*后~a\" title=\"*题。*后\">文</a>"),
        ("5*3=15，6*2=12", "5*3=15，6*2=12"),
        ("（一）~（三）、（五）~（七）", "（一）~（三）、（五）~（七）"),
        ("3~5月，8~9月", "3~5月，8~9月"),
        ("foo*\"bar\"*baz **bold**, *it*.", "foo*\"bar\"*baz <b>bold</b>, <i>it</i>."),
        ("snake_case_name", "snake_case_name"),
        ("U+FFFF \u{FFFD}", "U+FFFF \u{FFFD}"),
    ]);
    assert_eq!(shown("    **中。**后\n"), "<pre><code>**中。**后\n</code></pre>\n");
    assert_eq!(shown("~~~中 a\n*中。*后~\n~~~"), "<pre><code class=\"language-中\">*中。*后~\n</code></pre>\n");
    assert_eq!(shown("* 甲。\n* **乙。**后"), "<ul>\n<li>甲。</li>\n<li><strong>乙。</strong>后</li>\n</ul>\n");
    assert_eq!(shown("甲\n\n***\n\n* * *"), "<p>甲</p>\n<hr>\n<hr>\n");
    assert_eq!(shown("- **标题：**内容"), "<ul>\n<li><strong>标题：</strong>内容</li>\n</ul>\n");
}

#[test]
fn a_line_end_is_a_space_only_beside_latin() {
    lines(&[
        ("雨水，\n惊蛰", "雨水，惊蛰"),
        ("**雨水**\n*惊蛰*", "<b>雨水</b><i>惊蛰</i>"),
        ("他说“好”\n“再见”", "他说“好”“再见”"),
        ("[**后](#a)", "<a href=\"#a\">**后</a>"),
        ("雨\n[**。**后](#a)", "雨<a href=\"#a\"><b>。</b>后</a>"),
        ("spring\nequinox", "spring\nequinox"),
        ("*spring*\n*equinox*", "<i>spring</i>\n<i>equinox</i>"),
        ("春分\nequinox", "春分\nequinox"),
        ("공지\n사항", "공지\n사항"),
        ("甲  \n乙\\\n丙<br>丁", "甲<br>\n乙<br>\n丙<br>\n丁"),
    ]);
}

#[test]
fn links_are_resolved_and_only_safe_ones_are_followed() {
    lines(&[
        ("[白露](term:bailu)", "<a href=\"../../2018/bailu/index.html\">白露</a>"),
        ("[](term:bailu)", "<a href=\"../../2018/bailu/index.html\">term:bailu</a>"),
        (
            "走遍[46](metric:p)处[](metric:p)",
            "走遍<data class=\"num\" value=\"1046\" title=\"点位\">1,046</data>处<data class=\"num\" value=\"1046\" title=\"点位\">1,046</data>",
        ),
        ("[甲](nowhere:x)", "甲"),
        ("[甲](/?a=1&b=\"2\" 't\"')", "<a href=\"/?a=1&amp;b=%222%22\" title=\"t&quot;\">甲</a>"),
        ("[甲](<https://a.cn/a b?x=\"&y>)", "<a href=\"https://a.cn/a%20b?x=%22&amp;y\" rel=\"noopener\">甲</a>"),
        ("<a@b.cn>", "<a href=\"mailto:a@b.cn\">a@b.cn</a>"),
        ("[打](tel:110) [#](#x)", "<a href=\"tel:110\">打</a> <a href=\"#x\">#</a>"),
        ("[坏](javascript:alert)", "坏"),
        ("[坏](<java\tscript:a>)[坏](DATA:x)", "坏坏"),
    ]);
    assert_eq!(faults("后[坏](javascript:a)"), [(FaultKind::UnsafeLink, "[坏](javascript:a)")]);
}

#[test]
fn the_resolver_sees_the_authors_words_and_bytes() {
    struct Spy(RefCell<Vec<String>>);
    impl Resolve for Spy {
        fn link(&self, r: &Request<'_>) -> Target {
            let seen = format!("{}|{}|{}|{:?}|{:?}", r.dest, r.title, r.label, r.shape, r.span);
            self.0.borrow_mut().push(seen);
            Target::Plain
        }
    }
    let spy = Spy(RefCell::default());
    parse("**甲。**乙\r\n[**丙。**丁](/*中。*后 '题')![图[x](y)](a.jpg)", &OPTIONS, &spy);
    let start = "**甲。**乙\r\n".len();
    let middle = start + "[**丙。**丁](/*中。*后 '题')".len();
    assert_eq!(
        spy.0.into_inner(),
        [
            format!("/*中。*后|题|丙。丁|Link|{start}..{middle}"),
            format!("a.jpg||图x|Image|{middle}..{}", middle + "![图[x](y)](a.jpg)".len()),
        ]
    );
}

const IMG: &str = "loading=\"lazy\" decoding=\"async\">";

fn picture(name: &str, alt: &str) -> String {
    format!(
        "<figure class=\"picture\"><img src=\"../../2018/{name}\" alt=\"{alt}\" width=\"640\" height=\"480\" {IMG}</figure>\n"
    )
}

#[test]
fn pictures_and_figures_are_blocks() {
    let (a, b) = (picture("a.jpg", "甲"), picture("b.jpg", "乙"));
    assert_eq!(shown("![甲](a.jpg)"), a);
    let pair = format!("<div class=\"pictures\">\n{a}{b}</div>\n");
    assert_eq!(shown("![甲](a.jpg)\n![乙](b.jpg)"), pair);
    assert_eq!(shown("![甲](a.jpg) ![乙](b.jpg)"), pair);
    assert_eq!(shown("![图](figure:ring)"), "<figure id=\"ring\">图</figure>\n");
    assert_eq!(
        shown("**前 ![图](figure:ring)** 后"),
        "<p><strong>前</strong></p>\n<figure id=\"ring\">图</figure>\n<p>后</p>\n"
    );
    assert_eq!(shown("[![甲](a.jpg)](#x)"), format!("<a href=\"#x\">{a}</a>"));
    assert_eq!(shown("- ![甲](a.jpg)"), format!("<ul>\n<li>{a}</li>\n</ul>\n"));
    let heading = shown("# 题![甲](a.jpg)![图](figure:ring)");
    assert!(heading.ends_with(&format!("{IMG}</h3>\n<figure id=\"ring\">图</figure>\n")), "{heading}");
    let captioned = shown("![甲](a.jpg \"2018年<10月>\")");
    assert!(captioned.contains("<figcaption>2018年&lt;10月&gt;</figcaption></figure>"), "{captioned}");
}

#[test]
fn headings_fit_under_the_page() {
    let document = read("# 小结\n### Step One: 甲\n### 乙\n## 小结\n###### 丙 {#bing}\n# 小结-2\n# ，");
    let seen: Vec<_> = document.headings().map(|h| format!("{} {}", h.level, h.id)).collect();
    assert_eq!(
        seen,
        [
            "3 lichun-小结",
            "4 lichun-step-one-甲",
            "4 lichun-乙",
            "4 lichun-小结-2",
            "5 lichun-bing",
            "3 lichun-小结-2-2",
            "3 lichun-section",
        ]
    );
    assert_eq!(shown("## **要点。**后"), "<h3 id=\"lichun-要点后\"><strong>要点。</strong>后</h3>\n");
}

#[test]
fn a_table_scrolls_and_is_named() {
    assert_eq!(
        shown("| 节气 | **场。**次 | |\n|:--|--:|:-:|\n| 白露 | `a\\|b` | **x。**后 |\n"),
        "<section class=\"table\" tabindex=\"0\" aria-label=\"表格：节气、场。次\">\n<table>\n<thead>\n\
         <tr><th scope=\"col\" class=\"left\">节气</th><th scope=\"col\" class=\"right\"><strong>场。</strong>次</th><td></td></tr>\n\
         </thead>\n<tbody>\n\
         <tr><td class=\"left\">白露</td><td class=\"right\"><code>a|b</code></td><td class=\"center\"><strong>x。</strong>后</td></tr>\n\
         </tbody>\n</table>\n</section>\n"
    );
}

#[test]
fn notes_are_gathered_in_the_order_of_their_marks() {
    let text = "甲[^b]乙[^a]丙[^b]。\n\n[^a]: 一，见[^c]\n[^b]: - 二\n[^c]: 三\n[^d]: 四";
    let shown = shown(text);
    let mark = |place: u8, note: u8| {
        format!(
            "<sup class=\"mark\"><a id=\"lichun-mark-{place}\" href=\"#lichun-note-{note}\" aria-label=\"注释 {note}\">{note}</a></sup>"
        )
    };
    let back = |place: u8| {
        format!("<a class=\"back\" href=\"#lichun-mark-{place}\" aria-label=\"回到正文第 {place} 处\">↩</a>")
    };
    let expected = format!(
        "<p>甲{}乙{}丙{}。</p>\n<section class=\"footnotes\" aria-label=\"注释\">\n<ol>\n\
         <li id=\"lichun-note-1\">\n<ul>\n<li>二</li>\n</ul>\n<p>{}{}</p>\n</li>\n\
         <li id=\"lichun-note-2\">\n<p>一，见{}{}</p>\n</li>\n\
         <li id=\"lichun-note-3\">\n<p>三{}</p>\n</li>\n</ol>\n</section>\n",
        mark(1, 1),
        mark(2, 2),
        mark(3, 1),
        back(1),
        back(3),
        mark(4, 3),
        back(2),
        back(4),
    );
    assert_eq!(shown, expected);
    assert_eq!(faults(text), [(FaultKind::UnusedNote, "[^d]: 四")]);
}

#[test]
fn alerts_tasks_and_definitions() {
    assert_eq!(
        shown("> [!CAUTION]\n> **慢。**行"),
        "<aside class=\"alert caution\" role=\"note\">\n<p class=\"alert-title\">当心</p>\n<p><strong>慢。</strong>行</p>\n</aside>\n"
    );
    assert_eq!(
        shown("- [x] 已查\n- [ ] 未查"),
        "<ul>\n<li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"已完成\"> 已查</li>\n\
         <li class=\"task\"><input type=\"checkbox\" disabled aria-label=\"未完成\"> 未查</li>\n</ul>\n"
    );
    assert_eq!(shown("词\n: 义"), "<dl>\n<dt>词</dt>\n<dd>义</dd>\n</dl>\n");
}

#[test]
fn raw_html_is_shown_unless_allowed() {
    let text = "甲<b>乙</b><!-- 注 -->\n\n<div onclick=\"x*中。*后\">丙</div>\n\n<!-- 注\n-->";
    assert_eq!(shown(text), "<p>甲&lt;b&gt;乙&lt;/b&gt;</p>\n<p>&lt;div onclick=\"x*中。*后\"&gt;丙&lt;/div&gt;</p>\n");
    assert_eq!(faults(text).iter().filter(|fault| fault.0 == FaultKind::RawHtml).count(), 3);
    let allowed = parse(text, &Options { raw_html: RawHtml::Allow, ..OPTIONS }, &Site);
    assert!(allowed.faults.is_empty());
    assert!(ink(&allowed).contains("<b>乙</b>"));
    assert!(ink(&allowed).contains("<div onclick=\"x*中。*后\">丙</div>"));
}

#[test]
fn a_comment_vanishes_whatever_is_allowed() {
    let whole = [
        "甲<!-- 注 -->乙",
        "<!-- 注 -->甲乙",
        "<!-- 一 --> <!-- 二 -->**甲**乙",
        "甲<!-- 注\n又注 -->乙",
        "<!-- 注\n又注 -->甲乙",
        "<!-- 豁免：<b>手机号</b> -->\n\n甲乙",
        "甲乙\n\n<!--\n一\n\n二 --><!---->\n",
        "<!--\n一\n\n二\n-->甲乙",
        "甲<!-->乙",
    ];
    for raw_html in [RawHtml::Escape, RawHtml::Allow] {
        for text in whole {
            let document = parse(text, &Options { raw_html, ..OPTIONS }, &Site);
            let shown = ink(&document).replace("<strong>", "").replace("</strong>", "");
            let shown = shown.replace("<p>", "").replace("</p>", "");
            assert_eq!(shown, "甲乙\n", "{text:?} {raw_html:?}");
            assert_eq!(plain(&document).trim(), "甲乙", "{text:?} {raw_html:?}");
            assert!(document.faults.is_empty(), "{text:?} {raw_html:?}: {:?}", document.faults);
        }
    }
}

#[test]
fn what_only_looks_like_a_comment_stays() {
    assert_eq!(shown("`<!-- 注 -->`"), "<p><code>&lt;!-- 注 --&gt;</code></p>\n");
    assert!(shown("```html\n<!-- 注 --> 甲\n```\n").contains("&lt;!-- 注 --&gt; 甲"));
    let open = "<!-- 忘了关\n\n甲";
    for raw_html in [RawHtml::Escape, RawHtml::Allow] {
        let document = parse(open, &Options { raw_html, ..OPTIONS }, &Site);
        assert!(ink(&document).contains("&lt;!-- 忘了关"), "{raw_html:?}");
        assert_eq!(document.faults.len(), 1);
    }
    let script = "<script>\n<!-- 旧写法 -->\n</script>";
    let allowed = parse(script, &Options { raw_html: RawHtml::Allow, ..OPTIONS }, &Site);
    assert_eq!(ink(&allowed).trim(), script);
    let within = parse("<div>\n<!-- 注 -->\n甲</div>", &Options { raw_html: RawHtml::Allow, ..OPTIONS }, &Site);
    assert!(!ink(&within).contains("注"));
}

#[test]
fn what_came_out_as_typed_is_a_fault_at_its_place() {
    assert_eq!(faults("**甲。**乙，** 丙 **"), [(FaultKind::LooseMark, "**"); 2]);
    assert_eq!(faults("~~甲"), [(FaultKind::LooseMark, "~~")]);
    assert_eq!(
        faults("用_重点_标出，__再来__后"),
        [(FaultKind::LooseUnderscore, "_重点_"), (FaultKind::LooseUnderscore, "__再来__"),]
    );
    assert_eq!(faults("见[^甲]。"), [(FaultKind::UnknownNote, "[^甲]")]);
    assert_eq!(faults("甲\u{1BC9F}乙"), [(FaultKind::ReservedCharacter, "\u{1BC9F}")]);
    assert_eq!(faults(r"\*\* \[^甲] `**` 5*3 snake_case_name _emph_ **`码。`**后"), []);
}

#[test]
fn the_words_of_an_entry() {
    let text = "# 题\n\n**要点。**走遍[](metric:p)处\nwith care.\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n![甲](a.jpg '说明')\n\n> 引文[^1]\n\n[^1]: 注";
    let document = read(text);
    // 题 要点走遍 1,046 处 with care 甲乙 1 2 引文 注
    assert_eq!(characters(&document), 1 + 4 + 1 + 1 + 2 + 2 + 2 + 2 + 1);
    assert_eq!(characters(&read("Don't stop: 86.5 分，follow-up。")), 5);
}

#[test]
fn a_summary_ends_where_a_sentence_ends() {
    let text = "# 题\n\n他说：“好！”[^1]大家笑了。第二句？\n\n- 列表\n\n第三句，较长一些。\n\n[^1]: 注";
    let document = read(text);
    for (limit, expected) in [
        (100, "他说：“好！”大家笑了。第二句？第三句，较长一些。"),
        (20, "他说：“好！”大家笑了。第二句？"),
        (14, "他说：“好！”大家笑了。"),
        (7, "他说：“好！”"),
        (5, "他说……"),
    ] {
        assert_eq!(summary(&document, limit), expected, "{limit}");
    }
    assert_eq!(summary(&read("“快走，”他说，“不然就晚了。”后文。"), 16), "“快走，”他说，“不然就晚了。”");
    assert_eq!(
        summary(&read("立春前后走遍四十六个点位，当天整改完成八十二项没有遗漏。"), 20),
        "立春前后走遍四十六个点位……"
    );
    assert_eq!(summary(&read("Spring came at 3.5 degrees. It rained."), 30), "Spring came at 3.5 degrees.");
    assert_eq!(summary(&read("- 只有列表"), 30), "");
}

#[test]
fn controls_and_line_ends_of_other_systems() {
    assert_eq!(shown("甲\r\n乙\rspring\u{0}\u{7F}&#1;"), "<p>甲乙\nspring\u{FFFD}\u{FFFD}\u{FFFD}</p>\n");
    assert_eq!(shown("```\r\na\r\nb\r\n```"), "<pre><code>a\nb\n</code></pre>\n");
    assert_eq!(shown(""), "");
}

#[test]
fn deep_or_odd_input_neither_panics_nor_stalls() {
    let deep = [
        "> ".repeat(50_000) + "x",
        "[".repeat(50_000),
        "![".repeat(50_000),
        "*甲".repeat(25_000) + &"乙*".repeat(25_000),
        "*甲".repeat(2_000) + &"![x](y) ![f](figure:a)".repeat(2_000) + &"乙*".repeat(2_000),
        "**甲。*乙~~“丙".repeat(20_000),
        "[^".repeat(50_000),
    ];
    let begin = std::time::Instant::now();
    for text in &deep {
        let document = read(text);
        balanced(&ink(&document));
        let _ = (summary(&document, 80), characters(&document));
    }
    assert!(begin.elapsed().as_secs() < 20);
}

#[test]
fn any_mixture_gives_balanced_html() {
    let pieces = [
        "**",
        "*",
        "~~",
        "~",
        "_",
        "`",
        "```\n",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](a.jpg)",
        "](#b)",
        "](figure:c)",
        "](metric:d)",
        "](javascript:e)",
        "[^1]",
        "[^1]: ",
        "\n",
        "\n\n",
        "  \n",
        "> ",
        "> [!TIP]\n",
        "- ",
        "1. ",
        "- [ ] ",
        "# ",
        "## ",
        " {#id}",
        "|",
        "|--|:-:|\n",
        ": ",
        "\\",
        "<b>",
        "</b>",
        "<!-- ",
        "-->",
        "<br>",
        "<div>",
        "&amp;",
        "&#0;",
        "***",
        "---\n",
        "    ",
        "\t",
        "\r\n",
        "春",
        "立春，",
        "“引”",
        "（）",
        "。",
        "word",
        "Word ",
        "3",
        "\u{1BC9F}",
        "\u{1FFFE}",
        "\u{0}",
        "\u{3000}",
        "한",
        "😀",
        "<https://a.cn>",
    ];
    let mut seed = 2018_u64;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).expect("31 bits") % below
    };
    for _ in 0..10_000 {
        let text: String = (0..next(40)).map(|_| pieces[next(pieces.len())]).collect();
        let document = read(&text);
        let shown = ink(&document);
        assert!(!shown.contains(['\u{1BC9F}', '\u{1FFFE}', '\u{1FFFF}', '\u{0}']), "{text:?}");
        balanced_in(&shown, &text);
        for fault in &document.faults {
            assert!(text.get(fault.span.clone()).is_some(), "{fault:?} in {text:?}");
        }
        let _ = (summary(&document, 12), characters(&document));
        assert!(!shown.contains('\u{1BC9F}'));
    }
}

fn balanced(html: &str) {
    balanced_in(html, "");
}

/// Every tag is closed in order, no paragraph holds a block, no id is given twice.
#[track_caller]
fn balanced_in(html: &str, text: &str) {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = std::collections::BTreeSet::new();
    for tag in html.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("{text:?} gave {html}"));
        let name = tag.split(' ').next().unwrap_or("");
        if let Some(name) = name.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{text:?} gave {html}");
        } else if !["br", "hr", "img", "input"].contains(&name) {
            let block = ["p", "figure", "ul", "table", "section", "div", "h3"].contains(&name);
            let inside = open.last().copied().unwrap_or("");
            assert!(!(block && ["p", "em", "strong", "h3"].contains(&inside)), "{text:?} gave {html}");
            open.push(name);
        }
        if let Some((_, id)) = tag.split_once(" id=\"") {
            let id = id.split('"').next().unwrap_or("");
            assert!(ids.insert(id) || open.contains(&"figure"), "{id} twice: {text:?}");
        }
    }
    assert!(open.is_empty(), "{text:?} gave {html}");
}
