//! How far it came: the sentences on the whole that values are part of, and on the target. In: the known values of one
//! series. Out: a sentence each, where the figure has a whole or a target. Absent: everything else that `mod.rs` tells.

use super::{Known, Teller};
use crate::chart::figure::{Better, Language, Target};
use crate::chart::scale;

impl Teller<'_> {
    /// 占总数 68 个点位的 67.6%。
    pub(super) fn whole(&self, known: &[Known]) -> Option<String> {
        let total = self.figure.total.as_ref()?;
        let whole = total.finite().filter(|whole| *whole > 0.0)?;
        let sum: f64 = known.iter().map(|k| k.value).sum();
        if known.is_empty() || !(0.0..=whole).contains(&sum) {
            return None;
        }
        let (all, percent) = (self.amount(&total.text), scale::percent(sum, whole));
        Some(match self.language {
            Language::Chinese if sum == whole => format!("总数 {all}，已全部覆盖。"),
            Language::Chinese => format!("总数 {all}，占 {percent}。"),
            Language::English => format!("That is {percent} of {all}."),
        })
    }

    /// 目标 90 分：12 个月中 8 个月达到。
    pub(super) fn target(&self, known: &[Known]) -> Option<String> {
        let better = self.figure.better;
        let aims: Vec<(Known, f64, &str)> = match self.figure.target.as_ref()? {
            Target::Level(level) => {
                let aim = level.finite()?;
                known.iter().map(|k| (*k, aim, level.text.as_str())).collect()
            }
            Target::Each(series) => known
                .iter()
                .filter_map(|k| {
                    let aim = series.points.iter().find(|point| point.name == k.name)?;
                    Some((*k, aim.datum.value()?, aim.datum.text()?))
                })
                .collect(),
        };
        let named = match self.figure.target.as_ref()? {
            Target::Level(level) => self.language.target(&self.amount(&level.text)),
            Target::Each(series) => {
                let mut texts = series.points.iter().filter(|point| point.datum.value().is_some());
                let first = texts.next().and_then(|point| point.datum.text());
                match first.filter(|first| texts.all(|point| point.datum.text() == Some(first))) {
                    Some(text) => self.language.target(&self.amount(text)),
                    None => self.language.pick("目标逐项不同", "Targets differ").to_owned(),
                }
            }
        };
        let (Some(better), false) = (better, aims.is_empty()) else {
            return Some(self.sentence(&named));
        };
        let reached = |(k, aim, _): &&(Known, f64, &str)| match better {
            Better::Higher => k.value >= *aim,
            Better::Lower => k.value <= *aim,
        };
        if let [(k, aim, text)] = aims.as_slice() {
            let away = self.apart((k.value, k.text), (*aim, text));
            let result = match (reached(&&aims[0]), better) {
                (true, _) => self.language.pick("已达到".to_owned(), "reached".to_owned()),
                (false, Better::Higher) => self.language.pick(format!("还差 {away}"), format!("{away} short")),
                (false, Better::Lower) => self.language.pick(format!("高出 {away}"), format!("{away} above")),
            };
            return Some(self.sentence(&self.join([&named, &result])));
        }
        let count = aims.iter().filter(reached).count();
        let all = self.language.count(self.figure.axis, aims.len());
        let result = match (count == aims.len(), count == 0, self.language) {
            (true, _, Language::Chinese) => format!("有数据的 {all}全部达到"),
            (_, true, Language::Chinese) => format!("有数据的 {all}均未达到"),
            (_, _, Language::Chinese) => {
                format!("有数据的 {all}中 {}达到", self.language.count(self.figure.axis, count))
            }
            (true, _, Language::English) => format!("reached in all {all} with data"),
            (_, true, Language::English) => format!("not reached in any of {all} with data"),
            (_, _, Language::English) => format!("reached in {count} of {all} with data"),
        };
        Some(self.sentence(&self.join([&named, &result])))
    }
}
