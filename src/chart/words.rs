//! The few words that a chart adds to those of its author. In: a language. Out: words. Absent: whole descriptions, which
//! `describe.rs` writes.

use std::borrow::Cow;

use super::figure::{Axis, Datum, Language, Step};

impl Language {
    /// The one of two wordings that is in this language.
    pub fn pick<T>(self, chinese: T, english: T) -> T {
        match self {
            Self::Chinese => chinese,
            Self::English => english,
        }
    }

    /// Between the parts of a sentence.
    pub fn comma(self) -> &'static str {
        self.pick("，", ", ")
    }

    /// What a table says where there is no number.
    pub fn absent(self, datum: &Datum) -> &'static str {
        match datum {
            Datum::Withheld => self.pick("未填报", "not reported"),
            Datum::NotYet => self.pick("尚未到", "not yet"),
            Datum::Missing | Datum::Number { .. } => self.pick("无数据", "no data"),
        }
    }

    /// 单位：场
    pub fn unit_line(self, unit: &str) -> String {
        match self {
            Self::Chinese => format!("单位：{unit}"),
            Self::English => format!("Unit: {unit}"),
        }
    }

    /// A number and its unit: 16 场, 67.6%, 1 meeting.
    pub fn with_unit(self, text: &str, unit: &str) -> String {
        let (gap, unit) = self.unit_of(text, unit);
        [text, gap, &unit].concat()
    }

    /// What follows a number: a space where one belongs there, and the unit.
    fn unit_of<'a>(self, text: &str, unit: &'a str) -> (&'static str, Cow<'a, str>) {
        let unit = unit.trim();
        if unit.is_empty() || unit.starts_with(['%', '％', '‰', '°', '℃']) {
            ("", unit.into())
        } else if self == Self::English && matches!(text, "1" | "−1" | "-1") {
            (" ", singular(unit).into())
        } else {
            (" ", unit.into())
        }
    }

    /// How far two values are apart: percentages differ by percentage points.
    pub fn apart(self, text: &str, unit: &str) -> String {
        match unit.trim() {
            "%" | "％" => format!("{text} {}", self.pick("个百分点", "percentage points")),
            unit => self.with_unit(text, unit),
        }
    }

    /// 白露：一日十六场
    pub fn says(self, name: &str, value: &str) -> String {
        [name, self.colon(name), value].concat()
    }

    /// 白露：16 场, in one piece: a heat map says it hundreds of times.
    pub fn says_amount(self, name: &str, text: &str, unit: &str) -> String {
        let (gap, unit) = self.unit_of(text, unit);
        [name, self.colon(name), text, gap, &unit].concat()
    }

    /// What stands between a name and what is said of it; nothing where there is no name.
    fn colon(self, name: &str) -> &'static str {
        if name.is_empty() { "" } else { self.pick("：", ": ") }
    }

    /// 目标 90
    pub fn target(self, text: &str) -> String {
        format!("{} {text}", self.pick("目标", "Target")).trim_end().to_owned()
    }

    /// The slice that gathers the small parts.
    pub fn others(self, count: usize) -> String {
        match self {
            Self::Chinese => format!("其他（{count} 项）"),
            Self::English => format!("Other ({count})"),
        }
    }

    /// The part of a whole that no value covers.
    pub fn rest(self) -> &'static str {
        self.pick("其余", "Remaining")
    }

    /// 合计
    pub fn total(self) -> &'static str {
        self.pick("合计", "Total")
    }

    /// 发现累计
    pub fn running(self, name: &str) -> String {
        match self {
            Self::Chinese => format!("{name}累计"),
            Self::English if name.is_empty() => "Running total".to_owned(),
            Self::English => format!("{name}, running total"),
        }
    }

    /// What is left of the opened when the closed is taken off: 未销 of 销账, 未办结 of 办结.
    pub fn open(self, closed: &str) -> String {
        match (self, done(closed)) {
            (Self::English, _) => "Open".to_owned(),
            (Self::Chinese, Some("销账" | "销号" | "销项")) => "未销".to_owned(),
            (Self::Chinese, Some(verb)) => format!("未{verb}"),
            (Self::Chinese, None) => "尚余".to_owned(),
        }
    }

    /// How much of the opened was closed: 销账率.
    pub fn rate(self, closed: &str) -> String {
        match (self, done(closed)) {
            (Self::Chinese, Some(verb)) => format!("{verb}率"),
            (Self::Chinese, None) => format!("{closed}占比"),
            (Self::English, _) => "closed".to_owned(),
        }
    }

    /// What the first column of the table holds.
    pub fn axis(self, axis: Axis) -> &'static str {
        match axis {
            Axis::Terms => self.pick("节气", "Solar term"),
            Axis::Time(Step::Day) => self.pick("日期", "Date"),
            Axis::Time(Step::Week) => self.pick("周", "Week"),
            Axis::Time(Step::Month) => self.pick("月份", "Month"),
            Axis::Time(Step::Year) => self.pick("年份", "Year"),
            Axis::Seasons => self.pick("季节", "Season"),
            Axis::Categories => self.pick("类别", "Category"),
            Axis::Places => self.pick("地点", "Place"),
            Axis::Single => self.pick("项目", "Item"),
        }
    }

    /// How many points: 5 个节气, 12 个月.
    pub fn count(self, axis: Axis, count: usize) -> String {
        let (chinese, one, more) = match axis {
            Axis::Terms => ("个节气", "solar term", "solar terms"),
            Axis::Time(Step::Day) => ("天", "day", "days"),
            Axis::Time(Step::Week) => ("周", "week", "weeks"),
            Axis::Time(Step::Month) => ("个月", "month", "months"),
            Axis::Time(Step::Year) => ("年", "year", "years"),
            Axis::Seasons => ("个季节", "season", "seasons"),
            Axis::Categories => ("类", "category", "categories"),
            Axis::Places => ("处", "place", "places"),
            Axis::Single => ("项", "item", "items"),
        };
        match self {
            Self::Chinese => format!("{count} {chinese}"),
            Self::English if count == 1 => format!("1 {one}"),
            Self::English => format!("{count} {more}"),
        }
    }

    /// Names in a row: 春分、芒种和立秋 is for prose; a list of data takes 、 throughout.
    pub fn list(self, names: &[&str]) -> String {
        match (self, names) {
            (Self::Chinese, _) => names.join("、"),
            (Self::English, [first @ .., last]) if !first.is_empty() => {
                format!("{} and {last}", first.join(", "))
            }
            (Self::English, _) => names.join(", "),
        }
    }
}

/// The verb in the name of what was done, without its 已: 销账, 办结.
fn done(name: &str) -> Option<&str> {
    let verb = name.trim();
    let verb = verb.strip_prefix('已').unwrap_or(verb);
    let short = (2..=4).contains(&verb.chars().count());
    (short && verb.chars().all(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter))).then_some(verb)
}

/// Whether a category gathers what has no name of its own: it comes last, however large it is.
pub fn gathers(name: &str) -> bool {
    let name = name.trim();
    ["其他", "其它", "其余"].iter().any(|word| name.starts_with(word))
        || ["other", "others"].contains(&name.to_lowercase().as_str())
}

/// An English plural, cut back for one.
fn singular(unit: &str) -> String {
    match (unit.strip_suffix("ies"), unit.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}y"),
        (None, Some(stem)) if !stem.ends_with('s') => stem.to_owned(),
        _ => unit.to_owned(),
    }
}
