//! One thing after the other: the sentences on figures that share a sheet, and on one value with what it is measured by.
//! In: panels, or a figure of one value. Out: a sentence each, then the highest and the lowest panel. Absent: drawing.

use super::{End, Known, Teller, extreme, known};
use crate::chart::compare::Comparison;
use crate::chart::figure::{Better, Datum, Kind, Language, Series, Target};
use crate::chart::scale;

impl Teller<'_> {
    /// A sentence for each panel, after one that says what they are.
    pub(super) fn panels(&self) -> Vec<String> {
        let panels = &self.figure.panels;
        let (kind, style, language) = (self.kind, self.style, self.language);
        let of = |figure| Teller { figure, kind, style, language };
        let values = kind == Kind::Bullet
            || panels.iter().all(|panel| matches!(panel.series.as_slice(), [series] if series.points.len() == 1));
        let mut sentences = vec![self.sentence(self.figure.title.trim())];
        if values {
            sentences.push(self.counted(panels.len(), ("共 ", " 项"), "results"));
            sentences.extend(panels.iter().map(|panel| of(panel).result(&panel.title)));
            return sentences;
        }
        sentences.push(self.counted(panels.len(), ("共 ", " 幅小图"), "panels"));
        sentences.extend(panels.iter().map(|panel| of(panel).panel(&panel.title, &panel.series)));
        let alike = panels.windows(2).all(|pair| pair[0].unit == pair[1].unit);
        let alone: Vec<(&str, &Series)> =
            panels.iter().filter_map(|p| Some((p.title.as_str(), p.series.first()?))).collect();
        if let (true, [first, ..], true) = (alike, panels.as_slice(), panels.iter().all(|p| p.series.len() == 1)) {
            sentences.extend(of(first).among(&alone));
        }
        sentences
    }

    /// The same for a figure whose series have a panel each.
    pub(super) fn series_as_panels(&self) -> Vec<String> {
        let series = &self.figure.series;
        let mut sentences = vec![self.subject(), self.counted(series.len(), ("共 ", " 幅小图"), "panels")];
        sentences.extend(series.iter().map(|one| self.panel(&one.name, std::slice::from_ref(one))));
        let named: Vec<(&str, &Series)> = series.iter().map(|one| (one.name.as_str(), one)).collect();
        sentences.extend(self.among(&named));
        sentences
    }

    fn counted(&self, count: usize, chinese: (&str, &str), english: &str) -> String {
        self.sentence(&self.language.pick(format!("{}{count}{}", chinese.0, chinese.1), format!("{count} {english}")))
    }

    /// 复兴片：合计 312 户；4月最多，61 户。
    fn panel(&self, title: &str, series: &[Series]) -> String {
        let told: Vec<String> = series
            .iter()
            .map(|one| {
                let told = self.in_short(one);
                if series.len() > 1 { self.language.says(&one.name, &told) } else { told }
            })
            .collect();
        let told = match told.is_empty() {
            true => self.language.absent(&Datum::Missing).to_owned(),
            false => told.join(self.language.pick("；", "; ")),
        };
        self.sentence(&self.language.says(title, &told))
    }

    fn in_short(&self, series: &Series) -> String {
        let known = known(series);
        let mut clauses = Vec::new();
        let (Some(first), Some(last)) = (known.first(), known.last()) else {
            return self.language.absent(&Datum::Missing).to_owned();
        };
        let high = extreme(&known, |a, b| a > b);
        if known.len() == 1 {
            return self.language.says(first.name, &self.amount(first.text));
        }
        if self.figure.adds_up() {
            let sum = self.amount(&scale::sum(known.iter().map(|k| (k.value, k.text)), self.style).1);
            clauses.push(self.language.pick(format!("合计 {sum}"), format!("{sum} in all")));
        }
        if high.len() == known.len() {
            let amount = self.amount(last.text);
            clauses.push(self.language.pick(format!("均为 {amount}"), format!("{amount} each")));
        } else {
            clauses.push(self.extreme_clause(&high, End::Highest, false));
            if !self.figure.adds_up() && high.iter().all(|k| k.name != last.name) {
                let amount = self.amount(last.text);
                let chinese = format!("最近的{}为 {amount}", last.name);
                clauses.push(self.language.pick(chinese, format!("latest: {}, {amount}", last.name)));
            }
        }
        clauses.join(self.language.pick("；", "; "))
    }

    /// 各图合计以复兴片最多，312 户；建国片最少，88 户。 Of scores the last ones are compared.
    fn among(&self, panels: &[(&str, &Series)]) -> Option<String> {
        let sums = self.figure.adds_up();
        let numbers: Vec<(&str, f64, String)> = panels
            .iter()
            .filter_map(|(title, series)| {
                let known = known(series);
                let last = known.last()?;
                let (value, text) = match sums {
                    true => scale::sum(known.iter().map(|k| (k.value, k.text)), self.style),
                    false => (last.value, last.text.to_owned()),
                };
                Some((*title, value, text))
            })
            .collect();
        let all: Vec<Known> = numbers.iter().map(|(name, value, text)| Known { name, value: *value, text }).collect();
        let what = match (sums, self.language) {
            (true, Language::Chinese) => "各图合计，",
            (false, Language::Chinese) => "各图最近的数，",
            (true, Language::English) => "Among the totals, ",
            (false, Language::English) => "Among the latest values, ",
        };
        let (high, low) = (extreme(&all, |a, b| a > b), extreme(&all, |a, b| a < b));
        if all.len() < 2 {
            return None;
        }
        if high.len() == all.len() {
            let amount = self.amount(all[0].text);
            return Some(
                self.sentence(&self.language.pick(format!("{what}均为 {amount}"), format!("{what}{amount} each"))),
            );
        }
        let clauses = [self.best(&high, End::Highest), self.best(&low, End::Lowest)];
        Some(self.sentence(&format!("{what}{}", clauses.join(self.language.pick("；", "; ")))))
    }

    /// Like a clause on an extreme, but of things that are no points of the axis.
    pub(super) fn best(&self, ties: &[Known], end: End) -> String {
        if ties.len() <= super::MOST_NAMES {
            return self.extreme_clause(ties, end, false);
        }
        let amount = self.amount(ties.first().map_or("", |tie| tie.text));
        let most = self.superlative(end);
        let count = ties.len();
        self.language.pick(format!("{count} 项并列{most}，均为 {amount}"), format!("{most}: {count}, {amount} each"))
    }

    /// 结果 57 个，比目标 60 个少 3 个，未达到；比2021年的 42 个多 15 个（+35.7%）。
    pub(super) fn result(&self, title: &str) -> String {
        let figure = self.figure;
        let Some(point) = figure.series.first().and_then(|series| series.points.first()) else {
            return self.sentence(&self.language.says(title, self.language.absent(&Datum::Missing)));
        };
        let name = if point.name.trim().is_empty() || point.name == figure.title { "" } else { point.name.as_str() };
        let name = if title.is_empty() { name } else { title };
        let Some(result) = point.datum.value().zip(point.datum.text()) else {
            let aim = self.aim_of(&point.name).map(|(_, text)| self.language.target(&self.amount(&text)));
            let told = std::iter::once(self.language.absent(&point.datum).to_owned()).chain(aim);
            let told: Vec<String> = told.chain(self.before_text()).collect();
            return self.sentence(&self.language.says(name, &told.join(self.language.pick("，", ", "))));
        };
        let amount = self.amount(result.1);
        let amount = match (name.is_empty(), self.language) {
            (false, _) => self.language.says(name, &amount),
            (true, Language::Chinese) => format!("结果 {amount}"),
            (true, Language::English) => format!("Result: {amount}"),
        };
        let whole = self.whole_part(result.0);
        let first: Vec<String> = [amount].into_iter().chain(whole).collect();
        let clauses = [Some(first.join(self.language.comma())), self.aimed(&point.name, result), self.before(result)];
        let clauses: Vec<String> = clauses.into_iter().flatten().collect();
        self.sentence(&clauses.join(self.language.pick("；", "; ")))
    }

    /// 占总数 68 个的 83.8%
    fn whole_part(&self, value: f64) -> Option<String> {
        let total = self.figure.total.as_ref()?;
        let whole = total.finite().filter(|whole| *whole > 0.0 && (0.0..=*whole).contains(&value))?;
        // A share of a hundred per cent is the value itself.
        if matches!(self.figure.unit.trim(), "%" | "％") {
            return None;
        }
        let (all, percent) = (self.amount(&total.text), scale::percent(value, whole));
        Some(self.language.pick(format!("占总数 {all}的 {percent}"), format!("{percent} of {all}")))
    }

    /// The target of a point, and how it was typed.
    fn aim_of(&self, name: &str) -> Option<(f64, String)> {
        match self.figure.target.as_ref()? {
            Target::Level(level) => Some((level.finite()?, level.text.clone())),
            Target::Each(series) => {
                let aim = series.points.iter().find(|aim| aim.name == name)?;
                Some((aim.datum.value()?, aim.datum.text()?.to_owned()))
            }
        }
    }

    /// 比目标 60 个少 3 个，未达到
    fn aimed(&self, name: &str, result: (f64, &str)) -> Option<String> {
        let (aim, text) = self.aim_of(name)?;
        let aim = (aim, text.as_str());
        let target = self.amount(aim.1);
        let comparison = Comparison::of(self.figure, self.style);
        let away = comparison.apart(aim, result);
        let told = match (comparison.by(aim, result), self.language) {
            (None, Language::Chinese) => format!("与目标 {target}相同"),
            (None, Language::English) => format!("exactly the target of {target}"),
            (Some(by), Language::Chinese) => format!("比目标 {target}{by}"),
            (Some(_), Language::English) if result.0 > aim.0 => format!("{away} above the target of {target}"),
            (Some(_), Language::English) => format!("{away} below the target of {target}"),
        };
        let reached = match self.figure.better {
            None => return Some(told),
            Some(Better::Higher) => result.0 >= aim.0,
            Some(Better::Lower) => result.0 <= aim.0,
        };
        let verdict = match reached {
            true => self.language.pick("已达到", "reached"),
            false => self.language.pick("未达到", "not reached"),
        };
        Some(format!("{told}{}{verdict}", self.language.comma()))
    }

    /// 比2021年的 42 个多 15 个（+35.7%）
    pub(super) fn before(&self, result: (f64, &str)) -> Option<String> {
        let before = self.figure.before.as_ref()?;
        let from = (before.quantity.finite()?, before.quantity.text.as_str());
        let amount = self.amount(from.1);
        let name = match before.name.trim() {
            "" => self.language.pick("以前", "the earlier value"),
            name => name,
        };
        let comparison = Comparison::of(self.figure, self.style);
        let named = match (self.language, comparison.growth(from.0, result.0)) {
            (Language::Chinese, _) => format!("{name}的 {amount}"),
            (Language::English, None) => format!("{name} ({amount})"),
            // One pair of brackets holds both.
            (Language::English, Some(growth)) => {
                let by = comparison.by(from, result)?;
                return Some(format!("{by} on {name} ({amount}, {growth})"));
            }
        };
        Some(comparison.with(&named, from, result))
    }

    /// 2021年 42 个
    fn before_text(&self) -> Option<String> {
        let before = self.figure.before.as_ref()?;
        before.quantity.finite()?;
        let amount = self.amount(&before.quantity.text);
        Some(format!("{} {amount}", before.name).trim_start().to_owned())
    }

    /// The earlier value of a figure that is a number.
    pub(super) fn earlier(&self) -> Option<String> {
        if self.kind != Kind::Number && self.only_point().is_none() {
            return None;
        }
        let point = self.figure.series.iter().flat_map(|s| &s.points).rfind(|p| p.datum.value().is_some())?;
        let told = self.before((point.datum.value()?, point.datum.text()?))?;
        Some(self.sentence(&told))
    }
}
