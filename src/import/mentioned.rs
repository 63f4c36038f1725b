//! The year a text speaks of.
//! In: a text. Out: the year it names most often. Absent: what was asked for.

use std::{collections::BTreeMap, ops::Range};

/// A year, how often it is named, and where first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mentioned {
    pub(super) year: i32,
    pub(super) times: usize,
    pub(super) first: Range<usize>,
}

/// Every `2018年` of the text, the most frequent first.
pub(super) fn years(text: &str) -> Vec<Mentioned> {
    let mut found: BTreeMap<i32, Mentioned> = BTreeMap::new();
    for (at, _) in text.match_indices('年') {
        let before = text[..at].trim_end_matches(' ');
        let Some(start) = before.len().checked_sub(4) else { continue };
        let digits = before.get(start..).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let alone = !before.get(..start).is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
        let Some(year) = digits.filter(|_| alone).and_then(|digits| digits.parse().ok()) else { continue };
        let first = start..at + '年'.len_utf8();
        found.entry(year).or_insert(Mentioned { year, times: 0, first }).times += 1;
    }
    let mut years: Vec<Mentioned> = found.into_values().collect();
    years.sort_by_key(|mentioned| std::cmp::Reverse(mentioned.times));
    years
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_four_digits_and_its_word() {
        let years = years("到2018年，2018 年和2017年，12018年，18年，２０１９年。");
        let told: Vec<(i32, usize, usize)> = years.iter().map(|one| (one.year, one.times, one.first.start)).collect();
        assert_eq!(told, [(2018, 2, 3), (2017, 1, 24)]);
    }
}
