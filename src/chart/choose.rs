//! The choice of a kind. In: a figure. Out: the kind that will be drawn. Absent: drawing.
//!
//! Left out, the kind follows from the shape of the data:
//!
//! | data | kind |
//! |---|---|
//! | panels of one value each | `bullet` |
//! | other panels | `small-multiples` |
//! | no point at all | `table` |
//! | more than six series | `heat` (a matrix), else `table` |
//! | one value with a target and an earlier value | `bullet` |
//! | one value with a total | `waffle` |
//! | one value | `number` |
//! | more than 92 days or weeks that know their terms, nothing negative, values that add up | `heat` |
//! | two series named like years over categories or places, at most 60 of them | `dumbbell` |
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
//! | `slope` | two series over the same names, up to twelve of them | `dumbbell` |
//! | `heat` | one series of days or weeks that know their terms, or a matrix; nothing negative | the table above |
//! | `bullet` | one value from zero on, or panels of such | the table above |
//!
//! The others are in `fits`. Where neither the kind nor its stand-in fits, the first table decides.

use super::figure::{Axis, Figure, Kind, Point, Step, Target};
use super::grid::{Grid, Row};
use super::sums;

/// More series than this cannot be told apart.
const MOST_SERIES: usize = 6;

/// More bars than this are no longer a picture.
const MOST_BARS: usize = 400;

/// More names than this cross each other too often between two uprights.
const MOST_SLOPES: usize = 12;

/// More rows of dumbbells than this are no longer a picture.
const MOST_DUMBBELLS: usize = 60;

/// More panels than this are no longer looked at.
const MOST_PANELS: usize = 24;

/// More rows, columns or cells than this of a matrix are no longer looked at.
const MOST_ROWS: usize = 40;
const MOST_COLUMNS: usize = 60;
const MOST_CELLS: usize = 1000;

/// A term has at most 16 days.
const LAST_SLOT: u8 = 16;

/// The kind to draw.
pub fn kind(figure: &Figure) -> Kind {
    let shaped = by_shape(figure);
    let asked = figure.kind.unwrap_or(shaped);
    let instead = match asked {
        Kind::Stacked => Kind::Grouped,
        Kind::Grouped => Kind::Columns,
        Kind::Area => Kind::Line,
        Kind::Slope => Kind::Dumbbell,
        _ => shaped,
    };
    [asked, instead, shaped, Kind::Bars].into_iter().find(|kind| fits(*kind, figure)).unwrap_or(Kind::Table)
}

fn by_shape(figure: &Figure) -> Kind {
    let points = figure.series.iter().map(|series| series.points.len()).max().unwrap_or(0);
    let several = figure.series.len() > 1;
    if !figure.panels.is_empty() {
        return if figure.panels.iter().all(is_one_value) { Kind::Bullet } else { Kind::SmallMultiples };
    }
    if points == 0 {
        return Kind::Table;
    }
    if figure.series.len() > MOST_SERIES {
        return if fits(Kind::Heat, figure) { Kind::Heat } else { Kind::Table };
    }
    if points == 1 && !several {
        if figure.target.is_some() && figure.before.is_some() && fits(Kind::Bullet, figure) {
            return Kind::Bullet;
        }
        return if figure.total.is_some() { Kind::Waffle } else { Kind::Number };
    }
    match figure.axis {
        Axis::Seasons if several => Kind::Grouped,
        Axis::Terms | Axis::Time(_) if fits_in_groups(figure, points) => Kind::Grouped,
        Axis::Time(Step::Day | Step::Week) if points > 92 && figure.adds_up() && fits(Kind::Heat, figure) => Kind::Heat,
        Axis::Categories | Axis::Places if are_years(figure) && fits(Kind::Dumbbell, figure) => Kind::Dumbbell,
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
        Kind::Bullet if figure.panels.is_empty() => is_one_value(figure) && is_bullet(figure),
        Kind::Bullet => figure.panels.len() <= MOST_PANELS && figure.panels.iter().all(is_bullet),
        Kind::Heat if alone => none_negative && has_a_cell_each(figure),
        Kind::Heat => none_negative && is_matrix(figure),
        Kind::Slope => is_pair(figure, MOST_SLOPES),
        Kind::Dumbbell => is_pair(figure, MOST_DUMBBELLS),
        Kind::SmallMultiples => are_panels(figure),
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

/// Whether there is one point, whatever is known about it.
fn is_one_value(figure: &Figure) -> bool {
    matches!(figure.series.as_slice(), [series] if series.points.len() == 1)
}

/// One value, or the lack of it, and nothing below zero beside it.
fn is_bullet(figure: &Figure) -> bool {
    let aims = match &figure.target {
        Some(Target::Level(level)) => level.finite(),
        Some(Target::Each(series)) => series.values().reduce(f64::min),
        None => None,
    };
    let before = figure.before.as_ref().and_then(|before| before.quantity.finite());
    let others = aims.into_iter().chain(before).chain(Some(whole(figure)));
    is_one_value(figure) && figure.values().chain(others).all(|value| value >= 0.0)
}

/// Two series with a name that has a number in both.
fn is_pair(figure: &Figure, most: usize) -> bool {
    if figure.series.len() != 2 || figure.series.iter().any(|series| series.points.len() > most) {
        return false;
    }
    let grid = Grid::of(figure);
    let known = |row: &Row| row.cells.iter().flatten().filter(|point| point.datum.value().is_some()).count() == 2;
    grid.rows.len() <= most && grid.rows.iter().any(known)
}

/// 2021年 and 2022年.
fn are_years(figure: &Figure) -> bool {
    let is_year = |name: &str| {
        let digits = name.trim().trim_end_matches('年');
        digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    figure.series.len() == 2 && figure.series.iter().all(|series| is_year(&series.name))
}

/// Days or weeks that know their terms, no two of them in one cell.
fn has_a_cell_each(figure: &Figure) -> bool {
    let known = |point: &Point| point.hue.is_some() && point.slot.is_some_and(|slot| slot <= LAST_SLOT);
    let points = || figure.series.iter().flat_map(|series| &series.points);
    let runs = || figure.series.iter().flat_map(|series| series.points.chunk_by(|a, b| a.hue == b.hue));
    matches!(figure.axis, Axis::Time(Step::Day | Step::Week))
        && figure.values().next().is_some()
        && points().count() <= MOST_BARS
        && points().all(known)
        && runs().count() <= MOST_ROWS
        && runs().all(|run| run.is_sorted_by(|a, b| a.slot < b.slot))
}

/// Series enough for rows, points enough for columns, and not more than the sheet holds.
fn is_matrix(figure: &Figure) -> bool {
    let longest = figure.series.iter().map(|series| series.points.len()).max().unwrap_or(0);
    if !(2..=MOST_ROWS).contains(&figure.series.len()) || longest > MOST_COLUMNS {
        return false;
    }
    let columns = Grid::of(figure).rows.len();
    figure.values().next().is_some() && columns <= MOST_COLUMNS && columns * figure.series.len() <= MOST_CELLS
}

/// Panels, or series that can have one each.
fn are_panels(figure: &Figure) -> bool {
    if figure.panels.is_empty() {
        let points = || figure.series.iter().map(|series| series.points.len());
        return (2..=MOST_PANELS).contains(&figure.series.len())
            && points().all(|count| count <= MOST_BARS)
            && points().any(|count| count > 0);
    }
    let few = figure.panels.iter().all(|panel| panel.series.len() <= MOST_SERIES);
    let points = |panel: &Figure| panel.series.iter().map(|series| series.points.len()).sum::<usize>();
    few && figure.panels.len() <= MOST_PANELS
        && figure.panels.iter().all(|panel| points(panel) <= MOST_BARS)
        && figure.panels.iter().any(|panel| points(panel) > 0)
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
        let panels = vec![of(Axis::Single, &[46.0]), of(Axis::Single, &[9.0])];
        assert_eq!(kind(&Figure { panels, ..Figure::new("", Axis::Single, Vec::new()) }), Kind::Bullet);
        let panels = vec![of(Axis::Terms, &[46.0, 2.0]), of(Axis::Single, &[9.0])];
        assert_eq!(kind(&Figure { panels, ..Figure::new("", Axis::Single, Vec::new()) }), Kind::SmallMultiples);
    }

    #[test]
    fn two_years_are_compared() {
        let two = |axis, count: usize| {
            let mut figure = of(axis, &vec![1.0; count]);
            figure.series.push(figure.series[0].clone());
            figure.series.iter_mut().zip(["2021年", "2022"]).for_each(|(series, name)| series.name = name.into());
            figure
        };
        assert_eq!(kind(&two(Axis::Places, 12)), Kind::Dumbbell);
        assert_eq!(kind(&Figure { kind: Some(Kind::Slope), ..two(Axis::Places, 12) }), Kind::Slope);
        assert_eq!(kind(&Figure { kind: Some(Kind::Slope), ..two(Axis::Places, 13) }), Kind::Dumbbell);
        assert_eq!(kind(&two(Axis::Places, 61)), Kind::Bars);
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
