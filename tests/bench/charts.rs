//! One chart of each kind. In: a figure of common size. Out: both drawings, the description and the table, as a build
//! makes them. Absent: pages.

use divan::{Bencher, black_box};
use suishi::{
    calendar::Term,
    chart::{Axis, Datum, Figure, Kind, Point, Quantity, Series, Step, Style, Target, draw},
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

fn figure(kind: Kind) -> Figure {
    let (axis, points) = match kind {
        Kind::Ring | Kind::Columns | Kind::Table => (Axis::Terms, terms()),
        Kind::Line => (Axis::Time(Step::Month), months()),
        Kind::Bars | Kind::Share => (Axis::Categories, matters()),
        Kind::Stacked | Kind::Grouped | Kind::Area | Kind::Cumulative => (Axis::Time(Step::Month), months()),
        _ => (Axis::Single, vec![point("两个工作日", 46)]),
    };
    let mut series = vec![Series { name: String::new(), points }];
    if matches!(kind, Kind::Stacked | Kind::Grouped | Kind::Area | Kind::Cumulative) {
        let names = ["发现", "销账", "复查"];
        let count = if kind == Kind::Cumulative { 2 } else { 3 };
        series = names[..count].iter().map(|name| Series { name: (*name).to_owned(), points: months() }).collect();
    }
    let mut figure = Figure { kind: Some(kind), unit: "处".into(), ..Figure::new("巡查发现", axis, series) };
    match kind {
        Kind::Line => figure.target = Some(Target::Level(quantity(150))),
        Kind::Waffle | Kind::Number => figure.total = Some(quantity(68)),
        _ => {}
    }
    figure
}

fn terms() -> Vec<Point> {
    let term = |(index, term): (usize, Term)| Point {
        hue: u8::try_from(index).ok(),
        href: Some(format!("{}/index.html", term.slug())),
        ..point(term.name(), VALUES[index])
    };
    Term::ALL.into_iter().enumerate().map(term).collect()
}

fn months() -> Vec<Point> {
    (1..=12).map(|month| point(&format!("{month}月"), VALUES[month])).collect()
}

fn matters() -> Vec<Point> {
    MATTERS.into_iter().zip(VALUES).map(|(name, value)| point(name, value)).collect()
}

fn point(name: &str, value: u32) -> Point {
    Point::new(name, Datum::Number { value: value.into(), text: value.to_string() })
}

fn quantity(value: u32) -> Quantity {
    Quantity { value: value.into(), text: value.to_string() }
}
