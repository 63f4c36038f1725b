//! 统一社会信用代码 (GB 32100): public, so it is not masked; but its last sign proves the others.
//! In: a line. Out: where a code is wrong, and how. Absent: anything about persons.

use super::signs::Signs;
use std::ops::Range;

const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH: usize = 18;

/// Why a code cannot be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wrong {
    /// It has so many signs.
    Length(usize),
    /// The last sign does not follow from the others.
    Check,
}

/// The codes of a line that are wrong. What stands behind 信用代码 is taken for one; elsewhere only what could be nothing
/// else.
pub(super) fn wrong(line: &str) -> Vec<(Wrong, Range<usize>)> {
    let signs = Signs::of(line);
    let is_sign = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase();
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        if !is_sign(signs.at(at)) || signs.before(at).is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let end = (at..signs.len()).find(|at| !is_sign(signs.at(*at))).unwrap_or(signs.len());
        let text: String = (at..end).map(|at| signs.at(at)).collect();
        let said = signs.tail(at, 8);
        let named = said.contains("信用代码") && !said.contains(['。', '，', '；']) && text.len() > 8;
        let wrong = if text.len() == LENGTH {
            (named || is_like_one(&text)).then(|| (!is_sound(&text)).then_some(Wrong::Check)).flatten()
        } else {
            named.then_some(Wrong::Length(text.len()))
        };
        found.extend(
            wrong.filter(|_| !signs.at(end).is_ascii_alphanumeric()).map(|wrong| (wrong, signs.bytes(at..end))),
        );
        at = end;
    }
    found
}

/// Six digits of a region in their place, and a letter, which no other number of eighteen signs has but at its end.
fn is_like_one(text: &str) -> bool {
    text[2..8].bytes().all(|b| b.is_ascii_digit())
        && text[8..17].bytes().any(|b| b.is_ascii_uppercase())
        && text.chars().all(|c| ALPHABET.contains(c))
        && "159NY".contains(&text[..1])
}

fn is_sound(text: &str) -> bool {
    let values: Option<Vec<usize>> = text.chars().map(|c| ALPHABET.find(c)).collect();
    let Some(values) = values else { return false };
    let mut weight = 1;
    let mut sum = 0;
    for value in &values[..LENGTH - 1] {
        sum += value * weight;
        weight = weight * 3 % 31;
    }
    (31 - sum % 31) % 31 == values[LENGTH - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_sign_proves_the_others() {
        assert_eq!(wrong("统一社会信用代码：91350100M000100Y43"), []);
        assert_eq!(wrong("91350100M000100Y43 91350100M000100Y44"), [(Wrong::Check, 19..37)]);
        assert_eq!(wrong("统一社会信用代码 91350100M000100Y4").len(), 1);
        assert_eq!(wrong("统一社会信用代码见附件。ABCDEFGH12345678XY，11010519491231002X"), []);
    }
}
