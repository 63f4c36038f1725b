//! The sentences on stacks: the totals of the rows, and what each series has in the whole. In: series that add up. Out:
//! sentences. Absent: running totals, which `flow.rs` tells.

use super::{Known, MOST_NAMES, Teller, known};
use crate::chart::figure::{Datum, Language, Series};
use crate::chart::grid::Grid;
use crate::chart::{scale, sums};

impl<'a> Teller<'a> {
    /// `None` where no series has a number.
    pub(super) fn stack(&self) -> Option<Vec<String>> {
        let grid = Grid::of(self.figure);
        let totals = sums::of_rows(&grid, self.style);
        let rows = grid.rows.iter().zip(&totals);
        let known: Vec<Known> = rows
            .filter_map(|(row, total)| {
                let total = total.as_ref()?;
                Some(Known { name: &row.point.name, value: total.value, text: &total.text })
            })
            .collect();
        let mut sentences = vec![match known.as_slice() {
            [] => return None,
            [one] => {
                let sum = self.amount(one.text);
                self.sentence(
                    &self.language.pick(format!("{}合计 {sum}", one.name), format!("{}: {sum} in all", one.name)),
                )
            }
            known => self.extremes(known, grid.rows.len()),
        }];
        sentences.extend(self.shares(&known));
        sentences.extend(self.trend(&known));
        sentences.extend(self.target(&known));
        sentences.extend(self.partial_gaps(&grid));
        Some(sentences)
    }

    /// 其中发现 120 件，占 57.1%；销账 90 件，占 42.9%。
    fn shares(&self, totals: &[Known]) -> Option<String> {
        let whole: f64 = totals.iter().map(|total| total.value).sum();
        let part = |series: &'a Series| {
            let name = series.name.as_str();
            let numbers = known(series);
            if numbers.is_empty() {
                return format!("{name}{}{}", self.language.pick("", " "), self.language.absent(&Datum::Missing));
            }
            let (sum, text) = scale::sum(numbers.iter().map(|k| (k.value, k.text)), self.style);
            let (amount, percent) = (self.amount(&text), scale::percent(sum, whole));
            match self.language {
                Language::Chinese => format!("{name} {amount}，占 {percent}"),
                Language::English => format!("{name} {amount} ({percent})"),
            }
        };
        let named = self.figure.series.iter().all(|series| !series.name.is_empty());
        (named && whole > 0.0).then(|| {
            let parts: Vec<String> = self.figure.series.iter().map(part).collect();
            match self.language {
                Language::Chinese => self.sentence(&format!("其中{}", parts.join("；"))),
                Language::English => self.sentence(&format!("Of these: {}", parts.join("; "))),
            }
        })
    }

    /// 3月的销账无数据，未计入。 Of rows that know a part; rows that know nothing are told with the gaps.
    pub(super) fn partial_gaps(&self, grid: &Grid) -> Option<String> {
        let mut gaps: Vec<String> = Vec::new();
        let mut reasons: Vec<&Datum> = Vec::new();
        for row in grid.rows.iter().filter(|row| row.cells.iter().flatten().any(|p| p.datum.value().is_some())) {
            for (cell, series) in row.cells.iter().zip(&self.figure.series) {
                // Of what is still to come nothing could have been counted.
                if cell.is_some_and(|p| p.datum.value().is_none() && p.datum != Datum::NotYet)
                    && !known(series).is_empty()
                {
                    reasons.extend(cell.map(|point| &point.datum));
                    gaps.push(match (series.name.as_str(), self.language) {
                        ("", _) => row.point.name.clone(),
                        (name, Language::Chinese) => format!("{}的{name}", row.point.name),
                        (name, Language::English) => format!("{name} {} {}", self.at(), row.point.name),
                    });
                }
            }
        }
        // One word for all, where there is one.
        let word = match reasons.as_slice() {
            [first, rest @ ..] if rest.iter().all(|other| other == first) => self.language.absent(first),
            _ => self.language.pick("没有数字", "no numbers"),
        };
        let listed: Vec<&str> = gaps.iter().map(String::as_str).collect();
        let told = match (listed.len(), self.language) {
            (0, _) => return None,
            (1..=MOST_NAMES, Language::Chinese) => format!("{}{word}，未计入", self.language.list(&listed)),
            (1..=MOST_NAMES, Language::English) => {
                format!("{}: {word}, not counted", self.language.list(&listed))
            }
            (count, Language::Chinese) => format!("另有 {count} 处{word}，未计入"),
            (count, Language::English) => format!("{count} places with {word}, not counted"),
        };
        Some(self.sentence(&told))
    }
}
