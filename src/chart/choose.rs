//! The choice of a kind. In: a figure. Out: the kind that will be drawn. Absent: drawing.
//!
//! Left out, the kind follows from the shape of the data:
//!
//! | data | kind |
//! |---|---|
//! | no point at all, or more than six series | `table` |
//! | one value with a total | `waffle` |
//! | one value | `number` |
//! | one series by term, nothing negative, values that add up | `ring` |
//! | two or three series of amounts over at most twelve terms or moments, or up to six over the seasons | `grouped` |
//! | other series over terms or time; scores over terms or time; more than 31 moments | `line` |
//! | other amounts over terms, time or seasons | `columns` |
//! | categories, places | `bars` |
//!
//! `stacked`, `area` and `cumulative` are never chosen: that 发现 and 销账 have one unit does not say whether together they
//! make a whole, follow each other, or neither. Their author knows.
//!
//! A kind that was asked for is kept where the data fits it:
//!
//! | kind | what it can show | otherwise |
//! |---|---|---|
//! | `stacked` | two to six series that add up, nothing negative | `grouped` |
//! | `grouped` | two to six series | `columns` |
//! | `area` | one series; or two to six that add up, nothing negative, without gaps | `line` |
//! | `cumulative` | one or two series that add up, nothing negative, over terms, time or seasons | the table above |
//!
//! The others are in `fits`. Where neither the kind nor its stand-in fits, the first table decides.

use super::figure::{Axis, Figure, Kind};
use super::grid::Grid;
use super::sums;

/// More series than this cannot be told apart.
const MOST_SERIES: usize = 6;

/// More bars than this are no longer a picture.
const MOST_BARS: usize = 400;

/// The kind to draw.
pub fn kind(figure: &Figure) -> Kind {
    let shaped = by_shape(figure);
    let asked = figure.kind.unwrap_or(shaped);
    let instead = match asked {
        Kind::Stacked => Kind::Grouped,
        Kind::Grouped => Kind::Columns,
        Kind::Area => Kind::Line,
        _ => shaped,
    };
    [asked, instead, shaped, Kind::Bars].into_iter().find(|kind| fits(*kind, figure)).unwrap_or(Kind::Table)
}

fn by_shape(figure: &Figure) -> Kind {
    let points = figure.series.iter().map(|series| series.points.len()).max().unwrap_or(0);
    let several = figure.series.len() > 1;
    if points == 0 || figure.series.len() > MOST_SERIES {
        return Kind::Table;
    }
    if points == 1 && !several {
        return if figure.total.is_some() { Kind::Waffle } else { Kind::Number };
    }
    match figure.axis {
        Axis::Seasons if several => Kind::Grouped,
        Axis::Terms | Axis::Time(_) if fits_in_groups(figure, points) => Kind::Grouped,
        Axis::Terms | Axis::Time(_) if several || !figure.adds_up() || points > 31 => Kind::Line,
        Axis::Terms if fits(Kind::Ring, figure) => Kind::Ring,
        Axis::Terms | Axis::Time(_) | Axis::Seasons => Kind::Columns,
        Axis::Categories | Axis::Places | Axis::Single => Kind::Bars,
    }
}

/// Whether amounts side by side can be told apart: few series, and few moments.
fn fits_in_groups(figure: &Figure, points: usize) -> bool {
    (2..=3).contains(&figure.series.len()) && points <= 12 && figure.adds_up()
}

/// Whether a kind can show every value of the figure.
fn fits(kind: Kind, figure: &Figure) -> bool {
    let alone = figure.series.len() == 1;
    let none_negative = figure.values().all(|value| value >= 0.0);
    let positive = figure.values().filter(|value| *value > 0.0).count();
    let points: usize = figure.series.iter().map(|series| series.points.len()).sum();
    let few = figure.series.len() <= MOST_SERIES;
    match kind {
        Kind::Ring => alone && none_negative && has_each_term_once(figure),
        Kind::Share => alone && none_negative && positive >= 1,
        Kind::Waffle => alone && none_negative && (positive >= 1 || whole(figure) > 0.0),
        Kind::Number => alone && figure.values().next().is_some(),
        Kind::Columns | Kind::Bars => points > 0 && points <= MOST_BARS && few,
        Kind::Line => points > 0 && few,
        Kind::Grouped => points > 0 && points <= MOST_BARS && few && !alone,
        Kind::Stacked => points > 0 && points <= MOST_BARS && few && !alone && none_negative && figure.adds_up(),
        Kind::Area if alone => points > 0,
        Kind::Area => few && none_negative && figure.adds_up() && sums::unbroken(&Grid::of(figure)),
        Kind::Cumulative => {
            let ordered = matches!(figure.axis, Axis::Terms | Axis::Time(_) | Axis::Seasons);
            ordered && points > 0 && figure.series.len() <= 2 && none_negative && figure.adds_up()
        }
        Kind::Heat | Kind::SmallMultiples => points > 0 && points <= MOST_BARS && few,
        Kind::Bullet => alone && figure.values().next().is_some(),
        Kind::Slope | Kind::Dumbbell => points > 0 && figure.series.len() == 2,
        Kind::Table => true,
    }
}

fn whole(figure: &Figure) -> f64 {
    figure.total.as_ref().and_then(super::figure::Quantity::finite).unwrap_or(0.0)
}

fn has_each_term_once(figure: &Figure) -> bool {
    let mut seen = [false; 24];
    let mut once = |hue: usize| hue < 24 && !std::mem::replace(&mut seen[hue], true);
    let mut points = figure.series.iter().flat_map(|series| &series.points).peekable();
    points.peek().is_some() && points.all(|point| point.hue.is_some_and(|hue| once(hue.into())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::figure::{Datum, Point, Quantity, Series, Step};

    fn of(axis: Axis, values: &[f64]) -> Figure {
        let point = |(i, value): (usize, &f64)| Point {
            hue: (axis == Axis::Terms).then_some(i as u8),
            ..Point::new(i.to_string(), Datum::Number { value: *value, text: value.to_string() })
        };
        let points = values.iter().enumerate().map(point).collect();
        Figure::new("", axis, vec![Series { name: String::new(), points }])
    }

    #[test]
    fn the_shape_of_the_data_decides() {
        assert_eq!(kind(&Figure::new("", Axis::Categories, Vec::new())), Kind::Table);
        assert_eq!(kind(&of(Axis::Single, &[46.0])), Kind::Number);
        let total = Some(Quantity { value: 68.0, text: "68".into() });
        assert_eq!(kind(&Figure { total, ..of(Axis::Single, &[46.0]) }), Kind::Waffle);
        assert_eq!(kind(&of(Axis::Terms, &[1.0, 16.0])), Kind::Ring);
        assert_eq!(kind(&of(Axis::Terms, &[1.0, -16.0])), Kind::Columns);
        assert_eq!(kind(&of(Axis::Time(Step::Month), &[1.0, 2.0])), Kind::Columns);
        assert_eq!(kind(&Figure { unit: "分".into(), ..of(Axis::Time(Step::Month), &[86.5, 90.0]) }), Kind::Line);
        assert_eq!(kind(&of(Axis::Places, &[1.0, 2.0])), Kind::Bars);
    }

    #[test]
    fn a_kind_that_would_lie_is_not_drawn() {
        let share = Figure { kind: Some(Kind::Share), ..of(Axis::Categories, &[3.0, -1.0]) };
        assert_eq!(kind(&share), Kind::Bars);
        let mut two = Figure { kind: Some(Kind::Ring), ..of(Axis::Terms, &[1.0, 2.0]) };
        two.series.push(two.series[0].clone());
        assert_eq!(kind(&two), Kind::Grouped);
        two.kind = Some(Kind::Stacked);
        assert_eq!(kind(&two), Kind::Stacked);
        assert_eq!(kind(&Figure { unit: "分".into(), ..two.clone() }), Kind::Grouped);
        let gap =
            vec![two.series[0].clone(), Series { name: String::new(), points: vec![two.series[0].points[1].clone()] }];
        assert_eq!(kind(&Figure { kind: Some(Kind::Area), series: gap, ..two.clone() }), Kind::Line);
        assert_eq!(kind(&Figure { kind: Some(Kind::Cumulative), axis: Axis::Places, ..two }), Kind::Bars);
    }

    #[test]
    fn several_series_stand_together_while_they_are_few() {
        let with = |series: usize, axis, values: &[f64], unit: &str| {
            let mut figure = of(axis, values);
            figure.series = vec![figure.series[0].clone(); series];
            kind(&Figure { unit: unit.into(), ..figure })
        };
        let month = Axis::Time(Step::Month);
        assert_eq!(with(2, month, &[1.0; 12], "件"), Kind::Grouped);
        assert_eq!(with(2, month, &[1.0; 12], "分"), Kind::Line);
        assert_eq!(with(4, month, &[1.0; 12], "件"), Kind::Line);
        assert_eq!(with(2, month, &[1.0; 13], "件"), Kind::Line);
        assert_eq!(with(4, Axis::Seasons, &[1.0; 4], "件"), Kind::Grouped);
    }
}
