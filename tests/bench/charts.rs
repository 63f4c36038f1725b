//! One chart of each kind. In: a figure of common size. Out: both drawings, the description and the table, as a build
//! makes them. Absent: pages.

use divan::{Bencher, black_box};
use suishi::{
    calendar::Term,
    chart::{Axis, Before, Datum, Figure, Kind, Point, Quantity, Series, Step, Style, Target, draw},
};

/// Values without rhythm, so that no run of equal marks flatters a kind.
const VALUES: [u32; 24] =
    [86, 92, 101, 118, 97, 120, 133, 128, 140, 152, 149, 161, 158, 147, 163, 170, 166, 182, 175, 168, 190, 203, 88, 64];

const MATTERS: [&str; 8] =
    ["楼道堆物", "飞线充电", "路灯失修", "雨水倒灌", "噪声扰民", "车辆乱停", "墙面渗水", "垃圾分类"];

#[divan::bench(args = Kind::ALL)]
fn chart(bencher: Bencher, kind: Kind) {
    let figure = figure(kind);
    let drawn = draw(&figure, &Style::default());
    assert_eq!(drawn.kind, kind, "the figure does not fit its kind, another one would be measured");
    bencher.bench_local(|| draw(black_box(&figure), &Style::default()));
}

/// The other heat map: six rows over the 24 terms, every value written in its cell where it fits.
#[divan::bench]
fn matrix(bencher: Bencher) {
    let row = |shift: usize| Series { name: NAMES[shift].to_owned(), points: turned(terms(), shift) };
    let rows = (0..6).map(row).collect();
    let figure =
        Figure { kind: Some(Kind::Heat), unit: "处".into(), ..Figure::new("巡查发现", Axis::Terms, rows) };
    assert_eq!(draw(&figure, &Style::default()).kind, Kind::Heat, "six rows are no matrix");
    bencher.bench_local(|| draw(black_box(&figure), &Style::default()));
}

/// Twenty thousand drawings, every kind in turn: what a process holds must not grow with how many it has drawn. The
/// resident memory is read after the first round and after the last.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn memory_is_flat(bencher: Bencher) {
    bencher.bench_local(|| {
        let figures: Vec<Figure> = Kind::ALL.into_iter().map(figure).collect();
        let round = || figures.iter().for_each(|figure| drop(black_box(draw(figure, &Style::default()))));
        round();
        let before = resident_kilobytes();
        (0..20_000 / figures.len()).for_each(|_| round());
        let grown = resident_kilobytes().saturating_sub(before);
        assert!(grown < 2_048, "20,000 drawings left {grown} kB behind");
    });
}

/// The resident memory of this process; nothing where the system does not tell.
fn resident_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

fn figure(kind: Kind) -> Figure {
    let (axis, series) = match kind {
        Kind::Ring | Kind::Columns | Kind::Table => (Axis::Terms, vec![terms()]),
        Kind::Stacked | Kind::Grouped | Kind::Area => (Axis::Time(Step::Month), vec![months(0), months(5), months(9)]),
        Kind::Cumulative => (Axis::Time(Step::Month), vec![months(5), months(0)]),
        Kind::Line => (Axis::Time(Step::Month), vec![months(0)]),
        Kind::Bars | Kind::Share => (Axis::Categories, vec![matters(0)]),
        Kind::Slope | Kind::Dumbbell => (Axis::Categories, vec![matters(0), matters(7)]),
        Kind::Waffle | Kind::Number | Kind::Bullet => (Axis::Single, vec![vec![point("两个工作日", 46)]]),
        Kind::Heat => (Axis::Time(Step::Day), vec![days()]),
        Kind::SmallMultiples => (Axis::Time(Step::Month), (0..8).map(months).collect()),
    };
    let names = NAMES.into_iter().map(str::to_owned);
    let series = series.into_iter().zip(names).map(|(points, name)| Series { name, points }).collect();
    let mut figure = Figure { kind: Some(kind), unit: "处".into(), ..Figure::new("巡查发现", axis, series) };
    match kind {
        Kind::Line => figure.target = Some(Target::Level(quantity(150))),
        Kind::Waffle | Kind::Number => figure.total = Some(quantity(68)),
        Kind::Heat => figure.rows = Term::ALL.into_iter().map(|term| term.name().to_owned()).collect(),
        Kind::Bullet => {
            figure.total = Some(quantity(68));
            figure.target = Some(Target::Level(quantity(50)));
            figure.before = Some(Before { name: "2021年".into(), quantity: quantity(42) });
        }
        _ => {}
    }
    figure
}

/// Names enough for every panel; the first two are those of two years.
const NAMES: [&str; 8] = ["2021年", "2022年", "复兴片", "淮海片", "建国片", "思南片", "绍兴片", "陕南片"];

/// A year of days in the rows of their terms.
fn days() -> Vec<Point> {
    let day = |index: u8, slot: u8| {
        let value = VALUES[usize::from(index * 7 + slot * 5) % VALUES.len()] / 8;
        let name = format!("{}月{}日", index / 2 + 1, index % 2 * 15 + slot + 1);
        Point { hue: Some(index), slot: Some(slot), ..point(&name, value) }
    };
    (0..24).flat_map(|index| (0..15).map(move |slot| day(index, slot))).collect()
}

fn terms() -> Vec<Point> {
    let term = |(index, term): (usize, Term)| Point {
        hue: u8::try_from(index).ok(),
        href: Some(format!("{}/index.html", term.slug())),
        ..point(term.name(), VALUES[index])
    };
    Term::ALL.into_iter().enumerate().map(term).collect()
}

/// The same points with the values of others.
fn turned(mut points: Vec<Point>, shift: usize) -> Vec<Point> {
    let mut data: Vec<Datum> = points.iter().map(|point| point.datum.clone()).collect();
    data.rotate_left(shift);
    points.iter_mut().zip(data).for_each(|(point, datum)| point.datum = datum);
    points
}

/// Twelve months; another shift gives other values.
fn months(shift: usize) -> Vec<Point> {
    (1..=12).map(|month| point(&format!("{month}月"), VALUES[(month + shift) % VALUES.len()])).collect()
}

fn matters(shift: usize) -> Vec<Point> {
    let values = VALUES.into_iter().cycle().skip(shift);
    MATTERS.into_iter().zip(values).map(|(name, value)| point(name, value)).collect()
}

fn point(name: &str, value: u32) -> Point {
    Point::new(name, Datum::Number { value: value.into(), text: value.to_string() })
}

fn quantity(value: u32) -> Quantity {
    Quantity { value: value.into(), text: value.to_string() }
}
