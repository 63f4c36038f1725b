//! A text of a person's as a value or a key in YAML.
//! In: any text. Out: the same, bare or in quotes. Absent: reading it back (`read/yaml/`).

use crate::json;

/// Bare where nobody could take it for anything else, as a person would write it; in double quotes otherwise, and those of
/// JSON are those of YAML.
pub(super) fn scalar(text: &str) -> String {
    let is_han = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
    let is_plain = |c: char| is_han(c) || c.is_ascii_alphanumeric() || "（）《》〈〉、，。；：！？“”·—…-_".contains(c);
    let is_bare = text.starts_with(is_han) && text.chars().all(is_plain) || is_id(text);
    if is_bare { text.to_owned() } else { json::line(&text) }
}

/// `example-total`; not `yes` or `null`, which a program may take for something else.
fn is_id(text: &str) -> bool {
    let words = ["yes", "no", "on", "off", "true", "false", "null", "y", "n"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        && !words.contains(&text.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_bare_only_where_that_is_safe() {
        for bare in ["岁时瑞金", "白露一日十六场", "example-total", "三年行动计划（2018—2020）", "示例：会议", "说“好”"]
        {
            assert_eq!(scalar(bare), bare.to_owned());
        }
        for (text, quoted) in [
            ("甲: 乙", "\"甲: 乙\""),
            ("标题 # 一", "\"标题 # 一\""),
            ("2018", "\"2018\""),
            ("a \"b\"", "\"a \\\"b\\\"\""),
            ("null", "\"null\""),
            ("", "\"\""),
        ] {
            assert_eq!(scalar(text), quoted);
        }
    }
}
