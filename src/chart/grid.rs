//! The grid: several series laid over one axis. In: series whose points may differ. Out: rows, one for each name, with a
//! cell for each series. Absent: drawing and words.

use super::figure::{Figure, Point, Series};

/// The rows of a figure, in the order of its axis.
pub struct Grid<'a> {
    pub rows: Vec<Row<'a>>,
}

/// One place on the axis.
pub struct Row<'a> {
    /// The first point of that name: it gives the name and the hue.
    pub point: &'a Point,
    /// One cell for each series; `None` where a series does not know the name.
    pub cells: Vec<Option<&'a Point>>,
}

impl<'a> Grid<'a> {
    /// Lays the series of a figure over each other. A name that only a later series has is set after the name it follows there.
    pub fn of(figure: &'a Figure) -> Self {
        Self::over(figure.series.iter())
    }

    /// The same of any series, such as those of several panels.
    pub fn over(all: impl ExactSizeIterator<Item = &'a Series>) -> Self {
        let mut rows: Vec<Row<'a>> = Vec::new();
        let count = all.len();
        for (nth, series) in all.enumerate() {
            rows.reserve(series.points.len().saturating_sub(rows.len()));
            let mut after = 0;
            for (i, point) in series.points.iter().enumerate() {
                // The usual case first: every series has the same names in the same order.
                let same = |row: &Row| row.cells.len() <= nth && row.point.name == point.name;
                let found = match rows.get(i) {
                    Some(row) if same(row) => Some(i),
                    _ if nth == 0 => None,
                    _ => rows.iter().position(same),
                };
                let at = found.unwrap_or_else(|| {
                    rows.insert(after, Row { point, cells: Vec::with_capacity(count) });
                    after
                });
                rows[at].cells.resize(nth, None);
                rows[at].cells.push(Some(point));
                after = at + 1;
            }
        }
        for row in &mut rows {
            row.cells.resize(count, None);
        }
        Self { rows }
    }

    /// For each row the point of another series, such as a target for each month, that has its name.
    pub fn along(&self, series: &'a Series) -> Vec<Option<&'a Point>> {
        let find = |row: &Row| series.points.iter().find(|point| point.name == row.point.name);
        self.rows.iter().map(find).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::figure::{Axis, Datum, Step};

    fn series(names: &[&str]) -> Series {
        let point = |name: &&str| Point::new(*name, Datum::Missing);
        Series { name: String::new(), points: names.iter().map(point).collect() }
    }

    #[test]
    fn names_of_later_series_find_their_place() {
        let series = vec![series(&["3月", "5月"]), series(&["3月", "4月", "5月", "5月"])];
        let figure = Figure::new("", Axis::Time(Step::Month), series);
        let grid = Grid::of(&figure);
        let names: Vec<&str> = grid.rows.iter().map(|row| row.point.name.as_str()).collect();
        assert_eq!(names, ["3月", "4月", "5月", "5月"]);
        let second: Vec<bool> = grid.rows.iter().map(|row| row.cells[0].is_some()).collect();
        assert_eq!(second, [true, false, true, false]);
    }
}
