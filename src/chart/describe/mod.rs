//! The description of a figure, written from its data. In: a figure. Out: sentences for those who cannot see it, in the
//! order a person would tell them: what it is, the whole, the extremes, the way it went, the target, the gaps.
//! Absent: drawing. Two moments, panels and heat maps are told in ways of their own; else the kind of chart does not matter.

mod aim;
mod change;
mod flow;
mod heat;
mod panels;
mod stack;

use super::figure::{Axis, Datum, Figure, Kind, Language, Point, Series, Step, Style};
use super::grid::Grid;
use super::scale;

/// The description of a figure, drawn as `kind`.
pub fn describe(figure: &Figure, kind: Kind, style: &Style) -> String {
    let teller = Teller { figure, kind, style, language: figure.language };
    if let Some(told) = teller.told_apart() {
        return teller.paragraph(told);
    }
    let mut sentences = vec![teller.subject()];
    if let Some(told) = teller.of_kind() {
        sentences.extend(told);
    } else if let [series] = figure.series.as_slice() {
        sentences.extend(teller.series(series));
    } else {
        sentences.extend(figure.series.iter().map(|series| teller.summary(series)));
    }
    sentences.extend(teller.earlier());
    sentences.extend(teller.gaps());
    teller.paragraph(sentences)
}

/// How many names a sentence holds before it counts them instead.
const MOST_NAMES: usize = 4;

struct Teller<'a> {
    figure: &'a Figure,
    kind: Kind,
    style: &'a Style,
    language: Language,
}

/// A point with a number.
#[derive(Clone, Copy)]
struct Known<'a> {
    name: &'a str,
    value: f64,
    text: &'a str,
}

impl<'a> Teller<'a> {
    /// What kinds that add up have to say instead of the sentences on single series.
    fn of_kind(&self) -> Option<Vec<String>> {
        match self.kind {
            Kind::Stacked => self.stack(),
            Kind::Area if self.figure.series.len() > 1 => self.stack(),
            Kind::Cumulative => self.flow(),
            _ => None,
        }
    }

    /// The sentences of kinds that are told in a way of their own.
    fn told_apart(&self) -> Option<Vec<String>> {
        match self.kind {
            _ if !self.figure.panels.is_empty() => Some(self.panels()),
            Kind::SmallMultiples => Some(self.series_as_panels()),
            Kind::Slope | Kind::Dumbbell => Some(self.change()),
            Kind::Heat => Some(self.heat()),
            Kind::Bullet => Some(vec![self.sentence(self.figure.title.trim()), self.result("")]),
            _ => None,
        }
    }

    fn paragraph(&self, mut sentences: Vec<String>) -> String {
        sentences.retain(|sentence| !sentence.is_empty());
        sentences.join(self.language.pick("", " "))
    }

    /// 会议。按节气统计，单位：场。 Of one value all is said at once: 走遍的点位：46 个点位。
    fn subject(&self) -> String {
        let figure = self.figure;
        let title = figure.title.trim().trim_end_matches(['。', '.']);
        if let Some(point) = self.only_point() {
            let name = Some(point.name.as_str()).filter(|name| !name.is_empty() && *name != title);
            let said = match point.datum.text() {
                Some(text) => self.amount(text),
                None => self.language.absent(&point.datum).to_owned(),
            };
            return match name {
                Some(name) if !title.is_empty() => {
                    let said = self.sentence(&self.language.says(name, &said));
                    [self.sentence(title), said].join(self.language.pick("", " "))
                }
                _ => self.sentence(&self.language.says(name.unwrap_or(title), &said)),
            };
        }
        let axis = self.language.axis(figure.axis);
        let by = match (figure.axis, self.language) {
            (Axis::Single, _) => String::new(),
            (Axis::Time(_), Language::Chinese) => format!("按{axis}排列"),
            (_, Language::Chinese) => format!("按{axis}统计"),
            (_, Language::English) => format!("by {}", axis.to_lowercase()),
        };
        let unit = match (figure.unit.as_str(), self.language) {
            ("", _) => String::new(),
            (unit, Language::Chinese) => format!("单位：{unit}"),
            (unit, Language::English) => format!("unit: {unit}"),
        };
        let told = [self.sentence(title), self.sentence(&self.join([&by, &unit]))];
        told.into_iter().filter(|told| !told.is_empty()).collect::<Vec<_>>().join(self.language.pick("", " "))
    }

    /// The point of a figure that has one only.
    fn only_point(&self) -> Option<&'a Point> {
        match self.figure.series.as_slice() {
            [Series { points, .. }] if points.len() == 1 => points.first(),
            _ => None,
        }
    }

    fn join<const N: usize>(&self, parts: [&str; N]) -> String {
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(self.language.comma())
    }

    /// All that one series has to say.
    fn series(&self, series: &'a Series) -> Vec<String> {
        let known = known(series);
        let mut sentences = Vec::new();
        match known.as_slice() {
            [] => {}
            _ if self.only_point().is_some() => {}
            [one] => {
                sentences.push(self.only(one));
            }
            _ => {
                sentences.push(self.extremes(&known, series.points.len()));
                sentences.extend(self.trend(&known));
            }
        }
        sentences.extend(self.whole(&known));
        sentences.extend(self.target(&known));
        sentences
    }

    /// 只有3月有数据，为 5 件。
    fn only(&self, one: &Known) -> String {
        let amount = self.amount(one.text);
        match self.language {
            Language::Chinese => format!("只有{}有数据，为 {amount}。", one.name),
            Language::English => format!("Only {} has data: {amount}.", one.name),
        }
    }

    /// 有数据的 5 个节气合计 20 场；白露最多，16 场；春分、芒种、立秋、小雪均为 1 场。
    fn extremes(&self, known: &[Known], points: usize) -> String {
        let mut clauses = Vec::new();
        let (_, total) = scale::sum(known.iter().map(|k| (k.value, k.text)), self.style);
        let counted = self.language.count(self.figure.axis, known.len());
        let who = match (known.len() < points, self.language) {
            (true, Language::Chinese) => format!("有数据的 {counted}"),
            (true, Language::English) => format!("{counted} with data"),
            (false, _) => counted,
        };
        let high = extreme(known, |a, b| a > b);
        let low = extreme(known, |a, b| a < b);
        if let (Some(first), true) = (high.first(), high.len() == known.len()) {
            let amount = self.amount(first.text);
            let same = self.language.pick(format!("{who}均为 {amount}"), format!("{who}, {amount} each"));
            let sum = self.amount(&total);
            let sum = self.language.pick(format!("，合计 {sum}"), format!(", {sum} in all"));
            return self.sentence(&if self.figure.has_total() { same + &sum } else { same });
        }
        if self.figure.has_total() {
            let sum = self.amount(&total);
            clauses.push(self.language.pick(format!("{who}合计 {sum}"), format!("{who}, {sum} in all")));
        } else if known.len() < points {
            let english = format!("{known} of {points} have data", known = known.len());
            clauses.push(
                self.language.pick(format!("{}有数据", self.language.count(self.figure.axis, known.len())), english),
            );
        }
        let mut highest = self.extreme_clause(&high, End::Highest, false);
        if let ([one], true) = (high.as_slice(), self.tells_shares(known, points)) {
            let part = scale::percent(one.value, known.iter().map(|k| k.value).sum());
            highest += &self.language.pick(format!("，占 {part}"), format!(" ({part})"));
        }
        clauses.push(highest);
        clauses.push(self.extreme_clause(&low, End::Lowest, high.len() + low.len() == known.len()));
        self.sentence(&clauses.join(self.language.pick("；", "; ")))
    }

    /// Whether the largest part is worth a percentage: parts without gaps, and nothing below zero.
    fn tells_shares(&self, known: &[Known], points: usize) -> bool {
        matches!(self.figure.axis, Axis::Categories | Axis::Places)
            && self.figure.adds_up()
            && known.len() == points
            && known.iter().all(|k| k.value >= 0.0)
    }

    /// 白露最多，16 场. `rest`: these are all that remain beside the other end, so the superlative goes without saying.
    fn extreme_clause(&self, ties: &[Known], end: End, rest: bool) -> String {
        let amount = self.amount(ties.first().map_or("", |tie| tie.text));
        let names: Vec<&str> = ties.iter().map(|tie| tie.name).collect();
        let most = self.superlative(end);
        let list = match (names.len() > MOST_NAMES, self.language) {
            (false, _) => self.language.list(&names),
            (true, Language::Chinese) => {
                format!("有 {}", self.language.count(self.figure.axis, names.len()))
            }
            (true, Language::English) => self.language.count(self.figure.axis, names.len()),
        };
        match (names.len(), rest, self.language) {
            (1, _, Language::Chinese) => format!("{list}{most}，{amount}"),
            (1, _, Language::English) => format!("{most}: {list}, {amount}"),
            (_, true, Language::Chinese) => format!("{list}均为 {amount}"),
            (_, true, Language::English) => format!("{list}, {amount} each"),
            (_, false, Language::Chinese) if names.len() > MOST_NAMES => {
                format!("{list}{most}，均为 {amount}")
            }
            (_, false, Language::Chinese) => format!("{list}并列{most}，均为 {amount}"),
            (_, false, Language::English) => format!("{most}: {list}, {amount} each"),
        }
    }

    /// In English things happen on a day, in a month.
    fn at(&self) -> &'static str {
        if self.figure.axis == Axis::Time(Step::Day) { "on" } else { "in" }
    }

    /// Of counts the most and the fewest; of scores, and of what may lie below zero, the highest and the lowest.
    fn superlative(&self, end: End) -> &'static str {
        let counts = self.figure.adds_up() && self.figure.values().all(|value| value >= 0.0);
        match (end, counts) {
            (End::Highest, true) => self.language.pick("最多", "most"),
            (End::Lowest, true) => self.language.pick("最少", "fewest"),
            (End::Highest, false) => self.language.pick("最高", "highest"),
            (End::Lowest, false) => self.language.pick("最低", "lowest"),
        }
    }

    /// 4月为 86.5 分，11月为 93.1 分，升 6.6 分。 Told of scores and of years; of counts only where they went one way.
    fn trend(&self, known: &[Known]) -> Option<String> {
        let rising = known.last()?.value > known.first()?.value;
        let steady =
            known.windows(2).all(|pair| pair[1].value != pair[0].value && (pair[1].value > pair[0].value) == rising);
        let told = match self.figure.axis {
            Axis::Time(Step::Year) => true,
            Axis::Time(_) | Axis::Terms => steady || !self.figure.adds_up(),
            _ => false,
        };
        let (first, last) = (known.first()?, known.last()?);
        if !told || known.len() < 3 || known.iter().all(|k| k.value == first.value) {
            return None;
        }
        let (from, to) = (self.amount(first.text), self.amount(last.text));
        if first.value == last.value {
            return Some(self.language.pick(
                format!("{}与{}相同，都是 {to}。", first.name, last.name),
                format!("{} and {} are level at {to}.", first.name, last.name),
            ));
        }
        let away = self.apart((last.value, last.text), (first.value, first.text));
        let rising = last.value > first.value;
        let steady =
            known.windows(2).all(|pair| (pair[1].value > pair[0].value) == rising && pair[1].value != pair[0].value);
        let way = match (rising, self.figure.adds_up()) {
            (true, false) => self.language.pick("升", "up"),
            (false, false) => self.language.pick("降", "down"),
            (true, true) => self.language.pick("增", "up"),
            (false, true) => self.language.pick("减", "down"),
        };
        let steadily =
            if steady { self.language.pick("，一路", "steadily ") } else { self.language.pick("，", "") };
        // Where the way leads from one extreme to the other, both have been named already.
        let (high, low) = (extreme(known, |a, b| a > b), extreme(known, |a, b| a < b));
        let ends = |ties: &[Known]| matches!(ties, [one] if one.name == first.name || one.name == last.name);
        if ends(&high) && ends(&low) {
            return Some(match self.language {
                Language::Chinese => format!("首末相比{steadily}{way} {away}。"),
                Language::English => self.sentence(&format!("{steadily}{way} {away} from first to last")),
            });
        }
        Some(match self.language {
            Language::Chinese => format!("{}为 {from}，{}为 {to}{steadily}{way} {away}。", first.name, last.name),
            Language::English => {
                let at = self.at();
                format!("From {from} {at} {} to {to} {at} {}, {steadily}{way} {away}.", first.name, last.name)
            }
        })
    }

    /// One series among several, in one sentence.
    fn summary(&self, series: &'a Series) -> String {
        let known = known(series);
        let named = |told: String| match (series.name.as_str(), self.language) {
            ("", _) => self.sentence(&told),
            (name, _) => self.sentence(&self.language.says(name, &told)),
        };
        let Some(last) = known.last() else {
            return named(self.language.absent(&Datum::Missing).to_owned());
        };
        let mut clauses = Vec::new();
        if self.figure.has_total() && known.len() > 1 {
            let sum = self.amount(&scale::sum(known.iter().map(|k| (k.value, k.text)), self.style).1);
            clauses.push(self.language.pick(format!("合计 {sum}"), format!("{sum} in all")));
        }
        let (high, low) = (extreme(&known, |a, b| a > b), extreme(&known, |a, b| a < b));
        if known.len() == 1 || high.len() == known.len() {
            let amount = self.amount(last.text);
            clauses.push(match (known.len(), self.language) {
                (1, Language::Chinese) => format!("{}为 {amount}", last.name),
                (1, Language::English) => format!("{amount} {} {}", self.at(), last.name),
                (_, Language::Chinese) => format!("均为 {amount}"),
                (_, Language::English) => format!("{amount} each"),
            });
        } else {
            clauses.push(self.extreme_clause(&high, End::Highest, false));
            clauses.push(self.extreme_clause(&low, End::Lowest, false));
            let told = high.iter().chain(&low).any(|k| k.name == last.name);
            if matches!(self.figure.axis, Axis::Time(_)) && !told {
                let amount = self.amount(last.text);
                clauses.push(
                    self.language
                        .pick(format!("最近的{}为 {amount}", last.name), format!("latest: {}, {amount}", last.name)),
                );
            }
        }
        named(clauses.join(self.language.pick("；", "; ")))
    }

    /// 其余 19 个节气无数据。
    fn gaps(&self) -> Option<String> {
        let grid = Grid::of(self.figure);
        let missing = Datum::Missing;
        let mut absent: [Vec<&str>; 3] = Default::default();
        for row in &grid.rows {
            let data = || row.cells.iter().map(|point| point.map_or(&missing, |point| &point.datum));
            // Of several series a row counts as a gap where none of them has a number.
            if data().all(|datum| datum.value().is_none()) {
                let kind = match data().next() {
                    Some(Datum::Withheld) => 1,
                    Some(Datum::NotYet) => 2,
                    _ => 0,
                };
                absent[kind].push(&row.point.name);
            }
        }
        let kinds = [Datum::Missing, Datum::Withheld, Datum::NotYet];
        let count: usize = absent.iter().map(Vec::len).sum();
        if count == 0 {
            return grid.rows.is_empty().then(|| self.sentence(self.language.absent(&missing)));
        }
        if self.only_point().is_some() {
            return None;
        }
        let told: Vec<(&Datum, &Vec<&str>)> =
            kinds.iter().zip(&absent).filter(|(_, names)| !names.is_empty()).collect();
        let clauses: Vec<String> = told
            .iter()
            .map(|(kind, names)| {
                let word = self.language.absent(kind);
                let counted = self.language.count(self.figure.axis, names.len());
                let listed = self.language.list(names);
                let all = count == grid.rows.len();
                match (told.len() == 1, names.len() <= MOST_NAMES, self.language) {
                    (true, _, Language::Chinese) if all => format!("{counted}均{word}"),
                    (true, _, Language::English) if all => format!("All {counted}: {word}"),
                    (_, true, Language::Chinese) => format!("{listed}{word}"),
                    (_, true, Language::English) => format!("{listed}: {word}"),
                    (true, false, Language::Chinese) => format!("其余 {counted}{word}"),
                    (true, false, Language::English) => format!("The other {counted}: {word}"),
                    (false, false, Language::Chinese) => format!("另有 {counted}{word}"),
                    (false, false, Language::English) => format!("{counted}: {word}"),
                }
            })
            .collect();
        Some(self.sentence(&clauses.join(self.language.pick("；", "; "))))
    }

    fn apart(&self, a: (f64, &str), b: (f64, &str)) -> String {
        let text = scale::difference(a, b, self.style);
        self.language.apart(&text, &self.figure.unit)
    }

    fn amount(&self, text: &str) -> String {
        self.language.with_unit(text, &self.figure.unit)
    }

    /// Closes a sentence, and begins it with a capital.
    fn sentence(&self, text: &str) -> String {
        let stop = self.language.pick("。", ".");
        if text.is_empty() || text.ends_with(['。', '.', '！', '!', '？', '?']) {
            return text.to_owned();
        }
        let mut letters = text.chars();
        let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
        format!("{first}{}{stop}", letters.as_str())
    }
}

#[derive(Clone, Copy)]
enum End {
    Highest,
    Lowest,
}

fn known(series: &Series) -> Vec<Known<'_>> {
    series
        .points
        .iter()
        .filter_map(|point| Some(Known { name: &point.name, value: point.datum.value()?, text: point.datum.text()? }))
        .collect()
}

/// All points that share the extreme value.
fn extreme<'a>(known: &[Known<'a>], beyond: fn(f64, f64) -> bool) -> Vec<Known<'a>> {
    let best = known.iter().map(|k| k.value).reduce(|a, b| if beyond(b, a) { b } else { a });
    known.iter().filter(|k| Some(k.value) == best).copied().collect()
}
