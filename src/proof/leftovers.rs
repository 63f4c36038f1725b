//! What was left for later.
//! In: a text; the text of a finished page. Out: where. Absent: everything else.

use super::signs::is_han;
use std::ops::Range;

const LATER: [&str; 19] = [
    "TODO",
    "TBD",
    "FIXME",
    "待补",
    "待填",
    "待核实",
    "待定稿",
    "此处填写",
    "此处插入",
    "请填写",
    "示例文字",
    "占位文字",
    "lorem ipsum",
    "Lorem ipsum",
    "（示例）",
    "【示例】",
    "示例数据",
    "示例指标",
    "示例图表",
];

/// Words that stand for what is still to be written.
pub(super) fn placeholders(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = LATER
        .iter()
        .flat_map(|word| text.match_indices(word))
        .filter(|(at, word)| {
            // METHODOLOGY holds TODO to nobody's harm.
            let beside = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
            !(word.is_ascii()
                && (beside(text[..*at].chars().next_back()) || beside(text[at + word.len()..].chars().next())))
        })
        .map(|(at, word)| at..at + word.len())
        .collect();
    found.extend(crosses(text));
    found.sort_by_key(|range| range.start);
    found
}

/// `XX小区`, `××人`: two crosses or more beside Han.
fn crosses(text: &str) -> Vec<Range<usize>> {
    let is_cross = |c: char| matches!(c, 'X' | '×' | 'Ｘ' | '〇' | '○' | '＊' | 'x');
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_cross).map(|at| from + at) {
        let sign = text[start..].chars().next().expect("it was just found");
        let end = start + text[start..].chars().take_while(|c| *c == sign).map(char::len_utf8).sum::<usize>();
        let (before, after) = (text[..start].chars().next_back(), text[end..].chars().next());
        let near = [before, after].into_iter().flatten().any(is_han);
        let apart = ![before, after].into_iter().flatten().any(|c| c.is_ascii_alphanumeric());
        // 二〇〇八 is a year.
        let crosses = text[start..end].chars().count() >= 2 && near && apart && sign != '〇';
        if crosses {
            found.push(start..end);
        }
        from = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_still_to_be_written_is_found_and_words_are_not() {
        let found = |text: &str| placeholders(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>();
        assert_eq!(found("待补。XX小区有××人，TODO"), ["待补", "XX", "××", "TODO"]);
        assert_eq!(found("二〇〇八年，XXL号衣服，5×3，METHODOLOGYTODOX，Excel，A×B"), [""; 0]);
    }
}
