//! Sums across series and along the axis: what stacks and running totals are made of. In: the grid of a figure. Out: for
//! each row its total; for each series what has come together by each row. Absent: drawing and words.

use super::figure::{Datum, Point, Style};
use super::grid::{Grid, Row};
use super::scale::{self, Tally};

/// A value that the chart worked out, as it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    pub value: f64,
    pub text: String,
}

/// What the series of each row add up to; `None` where none of them has a number.
pub fn of_rows(grid: &Grid, style: &Style) -> Vec<Option<Amount>> {
    let total = |row: &Row| {
        let mut known = row.cells.iter().flatten().filter_map(|point| number(point)).peekable();
        known.peek()?;
        let (value, text) = scale::sum(known, style);
        Some(Amount { value, text })
    };
    grid.rows.iter().map(total).collect()
}

/// Whether the series run on beside each other without a gap: from the first row to the last every one has a number, but
/// for rows at the end that none of them has reached. An area needs two rows.
pub fn unbroken(grid: &Grid) -> bool {
    let full = |row: &Row| row.cells.iter().all(|cell| cell.is_some_and(|point| point.datum.value().is_some()));
    let ahead = |row: &Row| row.cells.iter().flatten().all(|point| point.datum == Datum::NotYet);
    let known = grid.rows.iter().take_while(|row| full(row)).count();
    known > 1 && grid.rows[known..].iter().all(ahead)
}

/// One or two series as running totals: what was opened and, where there are two, what of it was closed (销账).
pub struct Flow {
    pub opened: Vec<Amount>,
    /// Empty where there is one series only.
    pub closed: Vec<Amount>,
    /// How much more was opened than closed, as far as both are known; below zero where more was closed.
    pub open: Vec<Amount>,
}

impl Flow {
    /// The running totals of a figure. A row without a number adds nothing; a series ends where the days that have not come
    /// begin, and one without any number has no running total at all.
    pub fn of(grid: &Grid, style: &Style) -> Self {
        let past = |row: &Row| row.cells.iter().flatten().any(|point| point.datum != Datum::NotYet);
        let end = grid.rows.iter().rposition(past).map_or(0, |last| last + 1);
        let several = grid.rows.first().map_or(0, |row| row.cells.len());
        let [opened, closed] = [0, 1].map(|nth| if nth < several { run(grid, nth, end, style) } else { Vec::new() });
        let difference = |(a, b): (&Amount, &Amount)| {
            let text = scale::difference((a.value, &a.text), (b.value, &b.text), style);
            Amount { value: a.value - b.value, text }
        };
        let open = opened.iter().zip(&closed).map(difference).collect();
        Self { opened, closed, open }
    }
}

fn run(grid: &Grid, nth: usize, end: usize, style: &Style) -> Vec<Amount> {
    let Some(last) = grid.rows.iter().rposition(|row| row.cells[nth].and_then(number).is_some()) else {
        return Vec::new();
    };
    let ahead = |row: &Row| row.cells[nth].is_some_and(|point| point.datum == Datum::NotYet);
    let end = grid.rows[last..end].iter().position(ahead).map_or(end, |after| last + after);
    let mut tally = Tally::default();
    grid.rows[..end]
        .iter()
        .map(|row| {
            if let Some((value, text)) = row.cells[nth].and_then(number) {
                tally.add(value, text, style);
            }
            Amount { value: tally.value, text: tally.text(style) }
        })
        .collect()
}

fn number(point: &Point) -> Option<(f64, &str)> {
    Some((point.datum.value()?, point.datum.text()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::figure::{Axis, Figure, Series, Step};

    fn series(data: &[&str]) -> Series {
        let datum = |text: &str| match text {
            "?" => Datum::Missing,
            "later" => Datum::NotYet,
            _ => Datum::Number { value: text.parse().unwrap_or(f64::NAN), text: text.to_owned() },
        };
        let points = data.iter().enumerate().map(|(i, text)| Point::new(format!("{i}月"), datum(text))).collect();
        Series { name: String::new(), points }
    }

    fn texts(amounts: &[Amount]) -> Vec<&str> {
        amounts.iter().map(|amount| amount.text.as_str()).collect()
    }

    #[test]
    fn running_totals_pass_gaps_and_end_with_the_known_days() {
        let series = vec![series(&["5", "?", "3.5", "4", "later"]), series(&["?", "6", "?", "later", "later"])];
        let figure = Figure::new("", Axis::Time(Step::Month), series);
        let flow = Flow::of(&Grid::of(&figure), &Style::default());
        assert_eq!(texts(&flow.opened), ["5", "5", "8.5", "12.5"]);
        assert_eq!(texts(&flow.closed), ["0", "6", "6"]);
        assert_eq!(flow.open.iter().map(|open| open.value).collect::<Vec<_>>(), [5.0, -1.0, 2.5]);
    }

    #[test]
    fn areas_may_end_early_but_not_break() {
        let broken = |a: &[&str], b: &[&str]| {
            let figure = Figure::new("", Axis::Time(Step::Month), vec![series(a), series(b)]);
            !unbroken(&Grid::of(&figure))
        };
        assert!(!broken(&["1", "2", "later"], &["0", "3", "later"]));
        assert!(broken(&["1", "?", "2"], &["0", "3", "1"]));
        assert!(broken(&["1", "2"], &["0", "3", "1"]));
        assert!(broken(&["1", "later"], &["0", "later"]));
    }
}
