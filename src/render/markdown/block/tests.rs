//! Blocks from outside: input and outline on one screen each. In an outline a block is `kind[…]`, emphasis `*…*`, a picture
//! `<alt>`, a note `^1`.

use super::{Align, Block, Goal, Inline, Picture, Shot, Text, plain, text};
use crate::render::markdown::{Language, Options, RawHtml, Request, Resolve, Shape, Target, parse};

struct Site;

impl Resolve for Site {
    fn link(&self, request: &Request<'_>) -> Target {
        match request.dest.split_once(':') {
            Some(("figure", id)) => Target::Figure { id: id.into(), caption: request.label.to_owned() },
            Some(("metric", _)) => Target::Number { text: "1,046".into(), title: "点位".into() },
            Some(("term", slug)) => Target::Page(format!("2018/{slug}/index.html")),
            Some(("nowhere", _)) => Target::Plain,
            _ if request.shape == Shape::Image => Target::Picture {
                shot: Shot { address: request.dest.to_owned(), ..Shot::default() },
                alt: request.label.to_owned(),
                caption: (!request.title.is_empty()).then(|| request.title.to_owned()),
            },
            _ => Target::Url(request.dest.to_owned()),
        }
    }
}

fn read(typed: &str) -> Text {
    let options = Options { prefix: "", raw_html: RawHtml::Escape, heading_base: 3, language: Language::Zh };
    text(&parse(typed, &options, &Site))
}

fn line(inlines: &[Inline]) -> String {
    let one = |inline: &Inline| match inline {
        Inline::Words(words) => words.clone(),
        Inline::Emphasis(inside) => format!("*{}*", line(inside)),
        Inline::Strong(inside) => format!("**{}**", line(inside)),
        Inline::Deleted(inside) => format!("~{}~", line(inside)),
        Inline::Code(words) => format!("`{words}`"),
        Inline::Link(inside, Goal::Outside(to)) => format!("{}→{to}", line(inside)),
        Inline::Link(inside, Goal::Site(to)) => format!("{}⇒{to}", line(inside)),
        Inline::Link(inside, Goal::Here(to)) => format!("{}↓{to}", line(inside)),
        Inline::Mark(number) => format!("^{number}"),
        Inline::Picture(picture) => pictured(picture),
        Inline::Break => "⏎".to_owned(),
    };
    inlines.iter().map(one).collect()
}

fn outline(blocks: &[Block]) -> String {
    let one = |block: &Block| match block {
        Block::Paragraph(inlines) => format!("p[{}]", line(inlines)),
        Block::Heading(level, inlines) => format!("h{level}[{}]", line(inlines)),
        Block::Quote(inside) => format!("quote[{}]", outline(inside)),
        Block::Alert(title, inside) => format!("{title}[{}]", outline(inside)),
        Block::Code(typed) => format!("code[{typed}]"),
        Block::List(list) => {
            let items = list.items.iter().map(|item| {
                let sign = item.done.map_or("", |done| if done { "☑" } else { "☐" });
                format!("{sign}({})", outline(&item.blocks))
            });
            let first = list.start.map(|first| first.to_string()).unwrap_or_default();
            format!("list{first}[{}]", items.collect::<String>())
        }
        Block::Table(table) => {
            let row = |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| line(cell)).collect::<Vec<_>>().join("|");
            let rows: Vec<String> = [&table.head].into_iter().chain(&table.rows).map(row).collect();
            format!("table[{}]", rows.join("/"))
        }
        Block::Definitions(all) => {
            let all: String =
                all.iter().map(|(term, inside)| format!("({}: {})", line(term), outline(inside))).collect();
            format!("words[{all}]")
        }
        Block::Rule => "rule".to_owned(),
        Block::Figure { id, caption } => format!("figure[{id} {caption}]"),
        Block::Pictures(pictures) => pictures.iter().map(pictured).collect(),
    };
    blocks.iter().map(one).collect()
}

fn pictured(Picture { alt, caption, goal, .. }: &Picture) -> String {
    let caption = caption.as_ref().map(|caption| format!(" {caption}")).unwrap_or_default();
    match goal {
        Some(Goal::Outside(to)) => format!("<{alt}{caption}>→{to}"),
        Some(goal) => format!("<{alt}{caption}>→{goal:?}"),
        None => format!("<{alt}{caption}>"),
    }
}

fn shown(typed: &str) -> String {
    outline(&read(typed).blocks)
}

#[track_caller]
fn all(cases: &[(&str, &str)]) {
    for (typed, expected) in cases {
        assert_eq!(&shown(typed), expected, "from {typed}");
    }
}

#[test]
fn what_stands_in_a_line_is_told_in_one_piece() {
    all(&[
        ("甲*乙*，**丙**~~丁~~`<戊>`&己", "p[甲*乙*，**丙**~丁~`<戊>`&己]"),
        (
            "[外](https://a.cn/)[里](term:lichun)[下](#x)[无](nowhere:x)",
            "p[外→https://a.cn/里⇒2018/lichun/index.html下↓#x无]",
        ),
        ("共[](metric:points)个", "p[共1,046个]"),
        ("甲  \n乙", "p[甲⏎乙]"),
    ]);
    assert_eq!(plain(&[Inline::Words("甲".into()), Inline::Mark(1), Inline::Break]), "甲\n");
}

#[test]
fn a_line_end_of_the_source_breaks_no_line() {
    all(&[
        ("甲\n乙", "p[甲乙]"),
        ("two\nwords", "p[two words]"),
        ("*two*\n*words*", "p[*two* *words*]"),
        ("```\ntwo\n  lines\n```", "code[two\n  lines\n]"),
    ]);
}

#[test]
fn a_picture_parts_its_paragraph() {
    all(&[
        ("![甲](a.jpg)", "<甲>"),
        ("前![甲](a.jpg \"题\")后", "p[前]<甲 题>p[后]"),
        ("![甲](a.jpg) ![乙](b.jpg)", "<甲><乙>"),
        ("[![甲](a.jpg)](https://a.cn/)", "<甲>→https://a.cn/"),
        ("- 前![甲](a.jpg)", "list[(p[前]<甲>)]"),
        ("> ![甲](a.jpg)", "quote[<甲>]"),
        ("## 题![甲](a.jpg)", "h1[题甲]"),
        ("![题](figure:m)", "figure[m 题]"),
    ]);
    let blocks = read("![甲](a.jpg)\n![乙](b.jpg)\n![丙](c.jpg)").blocks;
    assert!(matches!(&blocks[..], [Block::Pictures(side)] if side.len() == 3), "{blocks:?}");
}

#[test]
fn headings_begin_with_the_largest_of_the_text() {
    all(&[
        ("# 甲\n\n## 乙\n\n###### 丙", "h1[甲]h2[乙]h3[丙]"),
        ("### 甲\n\n#### 乙", "h1[甲]h2[乙]"),
        ("甲\n\n---", "p[甲]rule"),
    ]);
}

#[test]
fn lists_hold_blocks_and_tasks_say_whether_they_are_done() {
    all(&[
        ("- 甲\n- 乙", "list[(p[甲])(p[乙])]"),
        ("3. 甲\n\n   又\n4. 乙\n   - 丙", "list3[(p[甲]p[又])(p[乙]list[(p[丙])])]"),
        ("- [x] 甲\n- [ ] 乙", "list[☑(p[甲])☐(p[乙])]"),
        ("- [x] 甲\n\n- [ ] 乙", "list[☑(p[甲])☐(p[乙])]"),
        ("-\n- 乙", "list[()(p[乙])]"),
    ]);
}

#[test]
fn tables_keep_their_cells_apart() {
    all(&[
        ("| 甲 | 乙 |\n| :-- | --: |\n| **1** | ![图](a.jpg) |\n| 2 | |", "table[甲|乙/**1**|<图>/2|]"),
        ("> | 甲 |\n> | --- |\n> | 1 |", "quote[table[甲/1]]"),
    ]);
    let blocks = read("| 甲 | 乙 | 丙 | 丁 |\n| :-- | --: | :-: | --- |\n| 1 | 2 | 3 | 4 |").blocks;
    let [Block::Table(table)] = &blocks[..] else { panic!("{blocks:?}") };
    assert_eq!(table.aligns, [Align::Left, Align::Right, Align::Center, Align::Unset]);
}

#[test]
fn of_html_the_words_are_kept() {
    let options = Options { prefix: "", raw_html: RawHtml::Allow, heading_base: 3, language: Language::Zh };
    let shown = |typed: &str| outline(&text(&parse(typed, &options, &Site)).blocks);
    assert_eq!(shown("<details><summary>附件</summary>\n\n*一*、台账\n\n</details>"), "p[附件]p[*一*、台账]");
    assert_eq!(shown("<table><tr><td>甲</td><td>乙</td></tr></table>"), "p[甲　乙]");
    assert_eq!(shown("水：H<sub>2</sub>O<img src=\"a.jpg\">"), "p[水：H2O〔这里的内容见网页〕]");
    assert_eq!(shown("<iframe src=\"https://a.cn/\"></iframe>"), "p[〔这里的内容见网页〕]");
    assert_eq!(shown("<script>甲</script>"), "");
}

#[test]
fn quotations_alerts_and_definitions_hold_blocks() {
    all(&[
        ("> 甲\n>\n> > 乙", "quote[p[甲]quote[p[乙]]]"),
        ("> [!NOTE]\n> 甲\n>\n> - 乙", "注意[p[甲]list[(p[乙])]]"),
        ("甲\n: 一\n: 二\n\n乙\n: 三", "words[(甲: p[一]p[二])(乙: p[三])]"),
    ]);
}

#[test]
fn notes_are_gathered_in_the_order_of_their_numbers() {
    let text = read("甲[^b]乙[^a]丙[^b]\n\n[^a]: 注甲\n\n    - 里\n[^b]: 注乙\n");
    assert_eq!(outline(&text.blocks), "p[甲^1乙^2丙^1]");
    let notes: Vec<String> = text.notes.iter().map(|note| outline(note)).collect();
    assert_eq!(notes, ["p[注乙]", "p[注甲]list[(p[里])]"]);
    assert!(read("没有注").notes.is_empty());
}

#[test]
fn what_is_nested_too_deep_stands_at_the_deepest_and_no_word_is_lost() {
    fn depth(blocks: &[Block]) -> usize {
        let inside = |block: &Block| match block {
            Block::Quote(inside) | Block::Alert(_, inside) => depth(inside),
            Block::List(list) => list.items.iter().map(|item| depth(&item.blocks)).max().unwrap_or(0),
            Block::Definitions(all) => all.iter().map(|(_, inside)| depth(inside)).max().unwrap_or(0),
            _ => 0,
        };
        1 + blocks.iter().map(inside).max().unwrap_or(0)
    }
    let quotes = format!("{}底", "> ".repeat(200));
    let lists: String = (0..60).map(|at| format!("{}- 层{at}\n", "  ".repeat(at))).collect();
    for typed in [quotes, lists.clone(), format!("{}**底**", "> - ".repeat(60))] {
        let text = read(&typed);
        assert!(depth(&text.blocks) <= super::DEEPEST + 1, "{}", depth(&text.blocks));
        assert!(outline(&text.blocks).contains('底') || typed == lists);
    }
    let shown = shown(&lists);
    assert!((0..60).all(|at| shown.contains(&format!("层{at}"))), "{shown}");
}
