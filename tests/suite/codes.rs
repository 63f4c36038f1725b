//! `src/report/codes.md`, the documentation page of every code, against the register and its words.

use crate::support::golden;
use std::{fmt::Write as _, path::Path};
use suishi::{
    Language,
    report::{Code, Severity, wording},
};

#[test]
fn the_page_of_codes_is_up_to_date() {
    let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src/report/codes.md"));
    golden::report(&golden::check(path, &page()).err().into_iter().collect::<Vec<_>>());
}

fn page() -> String {
    let mut text = String::from(
        "# 问题代码 · Codes\n\n\
         `suishi explain` 一次说一条，这里是全部。每条先中文，后英文；例子先是有问题的，再是改好的。\n\n\
         `suishi explain` tells one at a time; here are all. Each in Chinese, then in English; the example is wrong on top \
         and mended below.\n",
    );
    let mut room = "";
    for code in Code::ALL {
        let of = code.id().split('/').next().unwrap_or_default();
        if of != room {
            room = of;
            let _ = write!(text, "\n## {room}\n");
        }
        entry(*code, &mut text);
    }
    text
}

fn entry(code: Code, text: &mut String) {
    let (zh, en) = match code.severity() {
        Severity::Error => ("错误", "error"),
        Severity::Warning => ("提醒", "warning"),
        Severity::Remark => ("说明", "remark"),
    };
    let _ = write!(text, "\n### `{}`\n", code.id());
    for (language, severity) in [(Language::Zh, zh), (Language::En, en)] {
        let (title, why) = (wording::title(code, language), wording::why(code, language));
        let _ = write!(text, "\n**{title}** · {severity}\n\n{}\n", prose(&why));
    }
    for example in [code.bad(), code.good()] {
        let _ = write!(text, "\n```text\n{example}\n```\n");
    }
}

/// Words stand in a terminal as they are; in Markdown a bracket, an angle or a star would mean something.
fn prose(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.split('`').enumerate() {
        if at > 0 {
            out.push('`');
        }
        for c in part.chars() {
            if at % 2 == 0 && matches!(c, '[' | ']' | '<' | '>' | '*' | '_' | '\\' | '#') {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}
