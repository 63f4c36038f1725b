//! Numbers in prose against the metrics of the year.
//! In: a block, the year. Out: numbers that stand beside a metric's name, with its unit, and are none of its own.
//! Absent: numbers that are linked; they are checked where links are resolved.

use super::prose::Block;
use crate::model::{Decimal, Metric, Year};
use std::ops::Range;

/// Characters between a metric's name and a number that belongs to it.
const NEAR: usize = 8;

/// Characters that are looked at behind a name.
const CLAUSE: usize = 40;

/// A number that is not the metric's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) range: Range<usize>,
    pub(super) typed: String,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) right: String,
}

pub(super) fn slips(block: &Block, year: &Year) -> Vec<Slip> {
    let mut found = Vec::new();
    for metric in year.metrics.iter().filter(|metric| metric.name.chars().count() >= 2 && !metric.unit.is_empty()) {
        let Some(whole) = metric.whole(&year.calendar) else { continue };
        for (at, name) in block.text.match_indices(metric.name.as_str()) {
            let before = block.text[..at].chars().next_back();
            // 夜间巡逻 is not 巡逻: a name begins a word, or follows one that cannot belong to it.
            if before.is_some_and(|c| super::signs::is_han(c) && !"的了在共有和与及到是个项次月日年中里".contains(c))
            {
                continue;
            }
            let after = at + name.len();
            let Some(slip) = beside(block, after, metric, whole).filter(|slip| !is_other_year(block, slip, year))
            else {
                continue;
            };
            found.push(slip);
        }
    }
    found
}

/// The first number after the name, in the same clause, if it has the metric's unit and is not one of its numbers.
fn beside(block: &Block, after: usize, metric: &Metric, whole: Decimal) -> Option<Slip> {
    let clause: String =
        block.text[after..].chars().take_while(|c| !"。；，、！？\n（".contains(*c)).take(CLAUSE).collect();
    let start = clause.find(|c: char| c.is_ascii_digit())?;
    if clause[..start].chars().count() > NEAR {
        return None;
    }
    let typed: String = clause[start..].chars().take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ',')).collect();
    let typed = typed.trim_end_matches(['.', ',']).to_owned();
    let range = after + start..after + start + typed.len();
    let rest = &clause[start + typed.len()..];
    if !rest.trim_start().starts_with(metric.unit.as_str())
        || block.links.iter().any(|link| link.range.start < range.end && range.start < link.range.end)
    {
        return None;
    }
    let number = Decimal::parse(&typed.replace(',', ""))?;
    let own = metric.values.numbers().into_iter().chain([whole]).chain(metric.total);
    let is_own = own.into_iter().any(|own| own == number);
    (!is_own).then(|| Slip {
        range,
        typed,
        id: metric.id.0.clone(),
        name: metric.name.clone(),
        right: whole.to_string(),
    })
}

/// 去年, 2017年, 每天, 目标 before the number: it is another one.
fn is_other_year(block: &Block, slip: &Slip, year: &Year) -> bool {
    let before = &block.text[..slip.range.start];
    let sentence = &before[before.rfind(['。', '；', '，', '\n']).unwrap_or(0)..];
    const OTHERS: [&str; 16] = [
        "去年", "上年", "前年", "明年", "同比", "目标", "计划", "每", "平均", "其中", "约", "增", "减", "比", "月",
        "第",
    ];
    let own = format!("{}年", year.year);
    OTHERS.iter().any(|word| sentence.contains(word)) || sentence.replace(&own, "").contains('年')
}
