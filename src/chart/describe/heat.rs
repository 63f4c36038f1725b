//! Where it was dense: the sentences on heat maps. In: days that know their terms, or many series over one axis. Out: the
//! fullest day and term, the longest stretch without data; the highest cell, row and column. Absent: drawing.

use super::{End, Known, Teller, extreme, known};
use crate::chart::figure::{Datum, Language, Point};
use crate::chart::grid::Grid;
use crate::chart::scale;

impl Teller<'_> {
    /// All sentences on days or weeks in the rows of their terms.
    pub(super) fn heat(&self) -> Vec<String> {
        let [series] = self.figure.series.as_slice() else {
            return self.matrix();
        };
        let days = known(series);
        let mut sentences = vec![self.subject()];
        if days.len() < 2 {
            sentences.extend(self.series(series));
        } else {
            sentences.push(self.extremes(&days, series.points.len()));
            sentences.extend(self.zeros(&days));
            sentences.extend(self.fullest_term(&series.points));
        }
        sentences.extend(self.longest_gap(&series.points));
        sentences.extend(self.others(&series.points));
        sentences
    }

    /// 其中 120 天为 0。 The least of all has been told where few share it.
    fn zeros(&self, days: &[Known]) -> Option<String> {
        let zeros = days.iter().filter(|day| day.value == 0.0).count();
        let least = days.iter().all(|day| day.value >= 0.0);
        let count = self.language.count(self.figure.axis, zeros);
        let told = self.language.pick(format!("其中 {count}为 0"), format!("{count} at zero"));
        (zeros > 0 && !least).then(|| self.sentence(&told))
    }

    /// 按节气看，立夏最多，88 人次；冬至最少，3 人次。
    fn fullest_term(&self, points: &[Point]) -> Option<String> {
        if !self.figure.adds_up() || self.figure.rows.is_empty() {
            return None;
        }
        let runs = points.chunk_by(|a, b| a.hue == b.hue).zip(&self.figure.rows);
        let sums: Vec<(&str, f64, String)> = runs
            .filter_map(|(run, name)| {
                let mut numbers = run.iter().filter_map(|p| Some((p.datum.value()?, p.datum.text()?))).peekable();
                numbers.peek()?;
                let (value, text) = scale::sum(numbers, self.style);
                Some((name.as_str(), value, text))
            })
            .collect();
        let by = self.language.pick("按节气合计，", "By solar term, ");
        self.ends(&sums, by)
    }

    /// The first and the last of some sums, where they differ.
    fn ends(&self, sums: &[(&str, f64, String)], by: &str) -> Option<String> {
        let all: Vec<Known> = sums.iter().map(|(name, value, text)| Known { name, value: *value, text }).collect();
        let (high, low) = (extreme(&all, |a, b| a > b), extreme(&all, |a, b| a < b));
        if all.len() < 2 || high.len() == all.len() {
            return None;
        }
        let clauses = [self.best(&high, End::Highest), self.best(&low, End::Lowest)];
        Some(self.sentence(&format!("{by}{}", clauses.join(self.language.pick("；", "; ")))))
    }

    /// 最长的一段空白是7月3日至7月16日，共 14 天无数据。
    fn longest_gap(&self, points: &[Point]) -> Option<String> {
        let missing =
            |point: &Point| point.datum.value().is_none() && !matches!(point.datum, Datum::NotYet | Datum::Withheld);
        let runs = points.chunk_by(|a, b| missing(a) == missing(b)).filter(|run| run.first().is_some_and(missing));
        // Of equal ones the first is told.
        let longest = runs.reduce(|a, b| if b.len() > a.len() { b } else { a })?;
        let (first, last) = (longest.first()?, longest.last()?);
        let total = points.iter().filter(|point| missing(point)).count();
        let all = self.language.count(self.figure.axis, total);
        let count = self.language.count(self.figure.axis, longest.len());
        let span = match (longest.len(), self.language) {
            (1, _) => first.name.clone(),
            (_, Language::Chinese) => format!("{}至{}", first.name, last.name),
            (_, Language::English) => format!("{} to {}", first.name, last.name),
        };
        let told = match (longest.len() == total, self.language) {
            (true, Language::Chinese) if total == 1 => format!("{span}无数据"),
            (true, Language::English) if total == 1 => format!("{span}: no data"),
            (true, Language::Chinese) => format!("{span}连续 {count}无数据"),
            (true, Language::English) => format!("{span}, {count} running: no data"),
            (false, _) if longest.len() == 1 => {
                self.language.pick(format!("{all}无数据"), format!("{all} without data"))
            }
            (false, Language::Chinese) => format!("{all}无数据，最长的一段是{span}，{count}"),
            (false, Language::English) => format!("{all} without data, the longest stretch {span}, {count}"),
        };
        Some(self.sentence(&told))
    }

    /// 3 天未填报，23 天尚未到。
    fn others(&self, points: &[Point]) -> Option<String> {
        let told = [Datum::Withheld, Datum::NotYet].into_iter().filter_map(|kind| {
            let count = points.iter().filter(|point| point.datum == kind).count();
            let counted = self.language.count(self.figure.axis, count);
            let word = self.language.absent(&kind);
            (count > 0).then(|| self.language.pick(format!("{counted}{word}"), format!("{counted}: {word}")))
        });
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| self.sentence(&told.join(self.language.comma())))
    }

    /// All sentences on several series as the rows of a matrix.
    fn matrix(&self) -> Vec<String> {
        let grid = Grid::of(self.figure);
        let (rows, columns) = (self.figure.series.len(), self.language.count(self.figure.axis, grid.rows.len()));
        let lead = self.language.pick(format!("共 {rows} 行，每行 {columns}"), format!("{rows} rows of {columns}"));
        let mut sentences = vec![self.subject(), self.sentence(&lead)];
        let cell = |row: &str, column: &str| match (row.is_empty(), self.language) {
            (true, _) => column.to_owned(),
            (false, Language::Chinese) => format!("{row}（{column}）"),
            (false, Language::English) => format!("{row} ({column})"),
        };
        let mut cells: Vec<(String, f64, &str)> = Vec::new();
        for series in &self.figure.series {
            cells.extend(known(series).iter().map(|k| (cell(&series.name, k.name), k.value, k.text)));
        }
        let all: Vec<Known> = cells.iter().map(|(name, value, text)| Known { name, value: *value, text }).collect();
        let (high, low) = (extreme(&all, |a, b| a > b), extreme(&all, |a, b| a < b));
        match high.first() {
            Some(first) if high.len() == all.len() => {
                let amount = self.amount(first.text);
                let told =
                    self.language.pick(format!("有数据的都是 {amount}"), format!("{amount} wherever there is data"));
                sentences.push(self.sentence(&told));
            }
            Some(_) => {
                let clauses = [self.best(&high, End::Highest), self.best(&low, End::Lowest)];
                sentences.push(self.sentence(&clauses.join(self.language.pick("；", "; "))));
            }
            None => {}
        }
        if self.figure.adds_up() {
            let series = self.figure.series.iter().map(|series| (series.name.as_str(), known(series)));
            let by_row = self.language.pick("按行合计，", "By row, ");
            sentences.extend(self.ends(&self.totals(series), by_row));
            let columns = grid.rows.iter().map(|row| {
                let numbers = row.cells.iter().flatten();
                let numbers =
                    numbers.filter_map(|p| Some(Known { name: "", value: p.datum.value()?, text: p.datum.text()? }));
                (row.point.name.as_str(), numbers.collect())
            });
            let by_column = self.language.pick("按列合计，", "By column, ");
            sentences.extend(self.ends(&self.totals(columns), by_column));
        }
        let gaps = grid.rows.len() * rows - all.len();
        let told = self.language.pick(format!("另有 {gaps} 格没有数字"), format!("{gaps} cells without a number"));
        sentences.extend((gaps > 0).then(|| self.sentence(&told)));
        sentences
    }

    fn totals<'n>(&self, runs: impl Iterator<Item = (&'n str, Vec<Known<'n>>)>) -> Vec<(&'n str, f64, String)> {
        let some = runs.filter(|(_, run)| !run.is_empty());
        some.map(|(name, run)| {
            let (value, text) = scale::sum(run.iter().map(|k| (k.value, k.text)), self.style);
            (name, value, text)
        })
        .collect()
    }
}
