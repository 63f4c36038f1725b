//! What a year is called where it is kept, and when it was last changed.
//! In: a year. Out: its folder, its title, its date, its corrections in words. Absent: what it holds.

use crate::{
    calendar::Date,
    model::{Correction, Spot, Year},
    words::Language,
};

/// The folder of a bag. A year that was corrected after it was kept is another version, and has another folder.
#[must_use]
pub fn name(year: &Year) -> String {
    match year.corrections.last() {
        Some(last) => format!("suishi-{}-{}", year.year, last.date),
        None => format!("suishi-{}", year.year),
    }
}

/// `创全360步：瑞金二路街道2018年年末回顾`
pub(super) fn title(year: &Year) -> String {
    let subtitle = year.subtitle.as_ref().map(|subtitle| format!("：{subtitle}"));
    format!("{}{}", year.title, subtitle.unwrap_or_default())
}

/// The author's last word on the year: the last correction, else its publication, else up to when it was written, else
/// its last day.
pub(super) fn date(year: &Year) -> Date {
    let corrected = year.corrections.last().map(|last| last.date);
    let published = year.published.map(|published| published.date);
    corrected.or(published).or(year.as_of).unwrap_or(year.calendar.intervals()[23].last)
}

/// `2019-03-01，白露：会议场数由15场改为16场。原统计漏计一场`
pub(super) fn corrected(correction: &Correction, language: Language) -> String {
    let place = match correction.page {
        Spot::Whole => language.pick("全年", "whole year"),
        Spot::Opening => language.pick("卷首", "opening"),
        Spot::Term(term) => language.pick(term.name(), term.english()),
        Spot::Closing => language.pick("结语", "closing"),
        Spot::Data => language.pick("数据", "data"),
    };
    let why = correction.why.as_ref();
    let why = why.map(|why| language.pick(format!("（{why}）"), format!(" ({why})"))).unwrap_or_default();
    let (date, what) = (correction.date, &correction.what);
    language.pick(format!("{date}，{place}：{what}{why}"), format!("{date}, {place}: {what}{why}"))
}
