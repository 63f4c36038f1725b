//! What changed: the sentences on two moments of the same names. In: a figure of two series. Out: how many rose, fell and
//! stayed, the greatest rise and fall, the sum then and now, and the names that lack one of the two. Absent: drawing.

use super::{Known, Teller, extreme};
use crate::chart::compare::{Comparison, Typed, typed};
use crate::chart::figure::{Datum, Language, Point};
use crate::chart::grid::Grid;
use crate::chart::scale;

/// A name with a number at both moments.
struct Pair<'a> {
    name: &'a str,
    from: Typed<'a>,
    to: Typed<'a>,
    /// By how much it changed, with the number of digits it was typed with.
    text: String,
}

impl Teller<'_> {
    /// All sentences on two series of the same names.
    pub(super) fn change(&self) -> Vec<String> {
        let [earlier, later] = self.figure.series.as_slice() else {
            return Vec::new();
        };
        let grid = Grid::of(self.figure);
        let moments = [self.moment(&earlier.name, 0), self.moment(&later.name, 1)];
        let pairs: Vec<Pair> = grid
            .rows
            .iter()
            .filter_map(|row| {
                let (from, to) = typed(row.cells[0]).zip(typed(row.cells[1]))?;
                let text = scale::difference(from, to, self.style);
                Some(Pair { name: &row.point.name, from, to, text })
            })
            .collect();
        let [then, now] = &moments;
        let compared = self.language.pick(format!("{now}与{then}比较"), format!("{now} against {then}"));
        let mut sentences = vec![self.subject(), self.sentence(&compared)];
        match pairs.as_slice() {
            [] => sentences.push(self.sentence(&self.language.pick(
                format!("没有一项在{then}和{now}都有数据"),
                format!("nothing has data in both {then} and {now}"),
            ))),
            [one] => sentences.push(self.only_pair(one, &moments, grid.rows.len())),
            pairs => {
                sentences.push(self.directions(pairs, &moments, grid.rows.len()));
                sentences.extend(self.greatest(pairs, &moments));
                sentences.extend(self.sums(pairs, &moments, grid.rows.len()));
            }
        }
        sentences.extend((0..2).filter_map(|nth| self.lacking(&grid, nth, &moments[nth])));
        sentences
    }

    /// The name of a moment, or what stands for it.
    fn moment(&self, name: &str, nth: usize) -> String {
        let plain = [self.language.pick("以前", "the earlier value"), self.language.pick("现在", "the later value")];
        if name.trim().is_empty() { plain[nth].to_owned() } else { name.trim().to_owned() }
    }

    /// 停车由2021年的 65 件增至2022年的 97 件，多 32 件（+49.2%）。
    fn only_pair(&self, pair: &Pair, [then, now]: &[String; 2], rows: usize) -> String {
        let (from, to) = (self.amount(pair.from.1), self.amount(pair.to.1));
        let alone = match (rows > 1, self.language) {
            (true, Language::Chinese) => format!("只有{}两次都有数据，", pair.name),
            (true, Language::English) => format!("Only {} has data for both: ", pair.name),
            (false, _) => self.language.pick(format!("{}，", pair.name), format!("{}: ", pair.name)),
        };
        let change = self.went(pair.from, pair.to);
        self.sentence(&self.language.pick(
            format!("{alone}{then} {from}，{now} {to}，{change}"),
            format!("{alone}{from} in {then}, {to} in {now}, {change}"),
        ))
    }

    /// 多 32 件（+49.2%）, 没有变化
    fn went(&self, from: Typed, to: Typed) -> String {
        let comparison = Comparison::of(self.figure, self.style);
        let Some(by) = comparison.by(from, to) else {
            return self.language.pick("没有变化", "unchanged").to_owned();
        };
        match comparison.growth(from.0, to.0) {
            Some(growth) => self.language.pick(format!("{by}（{growth}）"), format!("{by} ({growth})")),
            None => by,
        }
    }

    /// 两年都有数据的 8 类中，5 类增加，2 类减少，1 类持平。
    fn directions(&self, pairs: &[Pair], [then, now]: &[String; 2], rows: usize) -> String {
        let rose = pairs.iter().filter(|pair| pair.to.0 > pair.from.0).count();
        let fell = pairs.iter().filter(|pair| pair.to.0 < pair.from.0).count();
        let count = |count: usize| self.language.count(self.figure.axis, count);
        let words = match (self.figure.adds_up(), self.language) {
            (true, Language::Chinese) => ["增加", "减少", "持平"],
            (false, Language::Chinese) => ["升高", "降低", "持平"],
            (_, Language::English) => ["rose", "fell", "stayed the same"],
        };
        let all = count(pairs.len());
        let who = match (pairs.len() < rows, self.language) {
            (true, Language::Chinese) => format!("{then}和{now}都有数据的 {all}"),
            (true, Language::English) => format!("{all} with data in both {then} and {now}"),
            (false, _) => all,
        };
        let ways = [rose, fell, pairs.len() - rose - fell];
        if let Some(way) = ways.iter().position(|way| *way == pairs.len()) {
            let word = words[way];
            return self.sentence(&self.language.pick(format!("{who}全部{word}"), format!("all {who} {word}")));
        }
        let counted = ways.iter().zip(words).filter(|(way, _)| **way > 0);
        let parts: Vec<String> = match self.language {
            Language::Chinese => counted.map(|(way, word)| format!("{}{word}", count(*way))).collect(),
            Language::English => counted.map(|(way, word)| format!("{way} {word}")).collect(),
        };
        let parts = parts.join(self.language.comma());
        self.sentence(&self.language.pick(format!("{who}中，{parts}"), format!("of {who}, {parts}")))
    }

    /// 停车增加最多，由 65 件到 97 件，多 32 件；噪声减少最多，由 212 件到 194 件，少 18 件。
    fn greatest(&self, pairs: &[Pair], moments: &[String; 2]) -> Option<String> {
        let known = |rose: bool| -> Vec<Known> {
            let moved =
                pairs.iter().filter(|pair| if rose { pair.to.0 > pair.from.0 } else { pair.to.0 < pair.from.0 });
            moved.map(|p| Known { name: p.name, value: (p.to.0 - p.from.0).abs(), text: &p.text }).collect()
        };
        let most = match (self.figure.adds_up(), self.language) {
            (true, Language::Chinese) => ["增加最多", "减少最多"],
            (false, Language::Chinese) => ["升得最多", "降得最多"],
            (_, Language::English) => ["greatest rise", "greatest fall"],
        };
        let clause = |rose: bool, most: &str| {
            let known = known(rose);
            let ties = extreme(&known, |a, b| a > b);
            let pair = pairs.iter().find(|pair| ties.first().is_some_and(|tie| tie.name == pair.name))?;
            // Of a single one that went this way there is no most.
            let alone = known.len() == 1;
            Some(self.greatest_clause(pair, &ties, (alone, most), moments))
        };
        let clauses: Vec<String> = [clause(true, most[0]), clause(false, most[1])].into_iter().flatten().collect();
        (!clauses.is_empty()).then(|| self.sentence(&clauses.join(self.language.pick("；", "; "))))
    }

    fn greatest_clause(
        &self,
        pair: &Pair,
        ties: &[Known],
        (alone, most): (bool, &str),
        [then, now]: &[String; 2],
    ) -> String {
        let went = self.went(pair.from, pair.to);
        let (from, to) = (self.amount(pair.from.1), self.amount(pair.to.1));
        if let [one] = ties {
            let name = one.name;
            return match (alone, self.language) {
                (true, Language::Chinese) => format!("{name}{then} {from}，{now} {to}，{went}"),
                (false, Language::Chinese) => format!("{name}{most}，{then} {from}，{now} {to}，{went}"),
                (true, Language::English) => format!("{name}: {from} in {then}, {to} in {now}, {went}"),
                (false, Language::English) => format!("{most}: {name}, {from} in {then}, {to} in {now}, {went}"),
            };
        }
        let by = Comparison::of(self.figure, self.style).by(pair.from, pair.to).unwrap_or_default();
        let names: Vec<&str> = ties.iter().map(|tie| tie.name).collect();
        let listed = match names.len() > super::MOST_NAMES {
            true => self.language.count(self.figure.axis, names.len()),
            false => self.language.list(&names),
        };
        self.language.pick(format!("{listed}并列{most}，都{by}"), format!("{most}: {listed}, each {by}"))
    }

    /// 合计由2021年的 412 件变为2022年的 438 件，多 26 件（+6.3%）。 Only of names that have both numbers.
    fn sums(&self, pairs: &[Pair], [then, now]: &[String; 2], rows: usize) -> Option<String> {
        if !self.figure.adds_up() {
            return None;
        }
        let sum = |pick: for<'p> fn(&'p Pair<'p>) -> Typed<'p>| scale::sum(pairs.iter().map(pick), self.style);
        let (from, to) = (sum(|pair| pair.from), sum(|pair| pair.to));
        let change = self.went((from.0, &from.1), (to.0, &to.1));
        let (from, to) = (self.amount(&from.1), self.amount(&to.1));
        let who = match (pairs.len() < rows, self.language) {
            (true, Language::Chinese) => format!("这 {}合计", self.language.count(self.figure.axis, pairs.len())),
            (true, Language::English) => format!("these {} in all", pairs.len()),
            (false, _) => self.language.pick("合计", "in all").to_owned(),
        };
        Some(self.sentence(&self.language.pick(
            format!("{who}{then} {from}，{now} {to}，{change}"),
            format!("{who}, {from} in {then}, {to} in {now}, {change}"),
        )))
    }

    /// 电梯加装2021年无数据。
    fn lacking(&self, grid: &Grid, nth: usize, moment: &str) -> Option<String> {
        let missing = Datum::Missing;
        let mut clauses = Vec::new();
        for kind in [Datum::Missing, Datum::Withheld, Datum::NotYet] {
            let word = self.language.absent(&kind);
            let lacks = |point: Option<&Point>| {
                let datum = point.map_or(&missing, |point| &point.datum);
                datum.value().is_none() && self.language.absent(datum) == word
            };
            let names: Vec<&str> =
                grid.rows.iter().filter(|row| lacks(row.cells[nth])).map(|row| row.point.name.as_str()).collect();
            if names.is_empty() {
                continue;
            }
            let listed = match names.len() > super::MOST_NAMES {
                true => self.language.count(self.figure.axis, names.len()),
                false => self.language.list(&names),
            };
            clauses.push(self.language.pick(format!("{listed}{moment}{word}"), format!("{word} for {listed}")));
        }
        let told = clauses.join(self.language.comma());
        let told = self.language.pick(told.clone(), format!("{moment}: {told}"));
        (!clauses.is_empty()).then(|| self.sentence(&told))
    }
}
