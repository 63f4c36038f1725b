//! What holds for every figure, common or not: numbers stay numbers, words stay on the sheet and off each other, and the
//! output is well-formed.

use super::figures;
use suishi::chart::{
    Axis, Before, Better, Centre, Datum, Drawing, Figure, Kind, Label, Language, Mark, Placed, Point, Pos, Quantity,
    Rect, Series, Shape, Step, Style, Sum, Target, Variant, draw, place,
};

/// A small generator of its own (splitmix64): the same figures on every machine.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % sides
    }

    fn pick<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len() as u64) as usize].clone()
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.roll(n) == 0
    }

    fn words(&mut self, longest: u64) -> String {
        const LETTERS: [&str; 34] = [
            "瑞",
            "金",
            "二",
            "路",
            "街",
            "道",
            "（",
            "）",
            "，",
            "。",
            "、",
            "“",
            "”",
            "…",
            "a",
            "W",
            "i",
            "Beginning",
            " ",
            "of",
            " ",
            "3",
            "12",
            "-",
            "&",
            "<",
            "\"",
            "e\u{301}",
            "😀",
            "·",
            "％",
            "\u{1}",
            "\n",
            "M",
        ];
        let count = self.roll(longest + 1);
        (0..count).map(|_| self.pick(&LETTERS)).collect()
    }

    fn value(&mut self) -> f64 {
        let whole = self.roll(1000) as f64;
        match self.roll(16) {
            0 => 0.0,
            1 => f64::NAN,
            2 => f64::INFINITY,
            3 => 1e-6 * whole,
            4 => 1e15 - whole,
            5 => -whole,
            6 => -whole * 1e9,
            7 => f64::MAX,
            8 => 1e-300,
            9 => 1e15 + 0.5,
            10 => whole / 7.0,
            _ => whole,
        }
    }

    fn datum(&mut self, tame: bool) -> Datum {
        match self.roll(12) {
            0 => Datum::Missing,
            1 => Datum::Withheld,
            2 => Datum::NotYet,
            _ => {
                let value = if tame { self.roll(300) as f64 } else { self.value() };
                let text = if self.one_in(30) { self.words(30) } else { value.to_string() };
                Datum::Number { value, text }
            }
        }
    }

    fn quantity(&mut self) -> Quantity {
        let value = self.value();
        Quantity { value, text: value.to_string() }
    }

    fn series(&mut self, axis: Axis, count: u64, tame: bool) -> Series {
        let long = self.pick(&[1, 3, 8, 40]);
        let points = (0..count)
            .map(|i| Point {
                name: if self.one_in(3) { format!("{}月", i + 1) } else { self.words(long) },
                hue: (axis == Axis::Terms || self.one_in(9)).then_some((i % 24) as u8),
                slot: None,
                datum: self.datum(tame),
                href: self.one_in(20).then(|| "../a?b=1&c=\"2\"".to_owned()),
                note: self.one_in(9).then(|| self.words(12)),
            })
            .collect();
        Series { name: self.words(20), points }
    }

    fn figure(&mut self, kind: Option<Kind>) -> Figure {
        let axis = self.pick(&[
            Axis::Terms,
            Axis::Terms,
            Axis::Time(Step::Month),
            Axis::Time(Step::Day),
            Axis::Time(Step::Year),
            Axis::Seasons,
            Axis::Categories,
            Axis::Places,
            Axis::Single,
        ]);
        let tame = self.one_in(2);
        let most = match self.roll(8) {
            0 => 200,
            1 => 1,
            2 => 60,
            _ => 24,
        };
        let runs = if self.one_in(4) { self.roll(8) } else { 1 };
        let series = (0..runs).map(|_| {
            let count = self.roll(most + 1);
            self.series(axis, count, tame)
        });
        Figure {
            kind,
            axis,
            series: series.collect(),
            title: self.words(20),
            unit: self.words(6),
            target: match self.roll(4) {
                0 => Some(Target::Level(self.quantity())),
                1 => Some(Target::Each(self.series(axis, 12, tame))),
                _ => None,
            },
            total: self.one_in(3).then(|| self.quantity()),
            better: self.pick(&[None, Some(Better::Higher), Some(Better::Lower)]),
            sum: self.pick(&[Sum::ByUnit, Sum::Meaningful, Sum::Meaningless]),
            centre: self.one_in(3).then(|| Centre { word: self.words(4), line: self.words(20) }),
            language: self.pick(&[Language::Chinese, Language::English]),
            describe: None,
            before: None,
            panels: Vec::new(),
            rows: Vec::new(),
        }
    }
}

/// Figures that kinds which compare can hold: two moments, days in the rows of their terms, panels.
impl Dice {
    fn suited(&mut self, kind: Kind) -> Figure {
        let mut figure = self.figure(Some(kind));
        let tame = self.one_in(2);
        let long = self.pick(&[1, 3, 8, 40]);
        if self.one_in(2) {
            figure.before = Some(Before { name: self.words(6), quantity: self.quantity() });
        }
        match kind {
            Kind::Slope | Kind::Dumbbell => {
                let count = self.roll(if kind == Kind::Slope { 12 } else { 60 }) + 1;
                let mut first = self.series(figure.axis, count, tame);
                first.points.iter_mut().for_each(|point| point.name = self.words(long));
                let mut second = first.clone();
                second.points.iter_mut().for_each(|point| point.datum = self.datum(tame));
                (first.name, second.name) = (self.words(12), self.words(12));
                figure.series = vec![first, second];
            }
            Kind::Heat if self.one_in(2) => {
                figure.axis = self.pick(&[Axis::Time(Step::Day), Axis::Time(Step::Week)]);
                let count = self.roll(370) + 1;
                let mut days = self.series(figure.axis, count, tame);
                let (mut hue, mut slot, length) = (self.roll(24) as u8, 0, self.pick(&[3, 15, 16]));
                for point in &mut days.points {
                    (point.hue, point.slot) = (Some(hue), Some(slot));
                    (hue, slot) = if slot + 1 < length { (hue, slot + 1) } else { ((hue + 1) % 24, 0) };
                }
                figure.rows = (0..self.roll(26)).map(|_| self.words(long)).collect();
                figure.series = vec![days];
            }
            Kind::Heat => {
                let (rows, columns) = (self.roll(38) + 2, self.roll(25) + 1);
                let mut first = self.series(figure.axis, columns, tame);
                first.points.iter_mut().for_each(|point| point.name = self.words(long));
                figure.series = (0..rows)
                    .map(|_| {
                        let mut row = first.clone();
                        row.points.iter_mut().for_each(|point| point.datum = self.datum(tame));
                        Series { name: self.words(long), ..row }
                    })
                    .collect();
            }
            Kind::Bullet => {
                figure.series = vec![self.series(figure.axis, 1, tame)];
                if self.one_in(2) {
                    figure.panels = self.panels(1);
                }
            }
            Kind::SmallMultiples => figure.panels = self.panels(200),
            _ => figure.series = vec![self.series(figure.axis, 1, tame)],
        }
        figure
    }

    /// Up to 24 figures of up to `most` points each.
    fn panels(&mut self, most: u64) -> Vec<Figure> {
        let most = self.pick(&[most, most.min(12)]);
        let unit = self.words(4);
        let (mixed, count) = (self.one_in(2), self.roll(24) + 1);
        let panel = |dice: &mut Self| {
            let mut panel = dice.figure(None);
            panel.series.resize(1, Series { name: String::new(), points: Vec::new() });
            let count = if most == 1 { 1 } else { dice.roll(most + 1) };
            let tame = dice.one_in(2);
            panel.series[0] = dice.series(panel.axis, count, tame);
            if dice.one_in(5) && most > 1 {
                panel.series.push(panel.series[0].clone());
            }
            panel.before = dice.one_in(2).then(|| Before { name: dice.words(6), quantity: dice.quantity() });
            Figure { unit: if mixed { dice.words(4) } else { unit.clone() }, title: dice.words(40), ..panel }
        };
        (0..count).map(|_| panel(self)).collect()
    }
}

/// The same figure without a value below zero.
fn made_positive(figure: &mut Figure) {
    let right = |value: &mut f64, text: &mut String| {
        if *value < 0.0 {
            (*value, *text) = (-*value, (-*value).to_string());
        }
    };
    let aims = match &mut figure.target {
        Some(Target::Each(series)) => Some(series),
        Some(Target::Level(level)) => {
            right(&mut level.value, &mut level.text);
            None
        }
        None => None,
    };
    for point in figure.series.iter_mut().chain(aims).flat_map(|series| &mut series.points) {
        if let Datum::Number { value, text } = &mut point.datum {
            right(value, text);
        }
    }
    let before = figure.before.as_mut().map(|before| &mut before.quantity);
    before.into_iter().chain(&mut figure.total).for_each(|q| right(&mut q.value, &mut q.text));
    figure.panels.iter_mut().for_each(made_positive);
}

fn inside(placed: &Placed, rect: &Rect) -> bool {
    let slack = 0.1;
    rect.x >= -slack
        && rect.y >= -slack
        && rect.right() <= placed.width + slack
        && rect.bottom() <= placed.height + slack
}

fn points(marks: &[Mark]) -> Vec<Pos> {
    let mut found = Vec::new();
    for mark in marks {
        match mark {
            Mark::Shape { shape, .. } | Mark::Told { shape, .. } => match shape {
                Shape::Box(r) => found.extend([(r.x, r.y), (r.right(), r.bottom())]),
                Shape::Line(points) | Shape::Area(points) => found.extend(points),
                Shape::Lines(lines) => found.extend(lines.iter().flatten()),
                Shape::Dot((x, y), r) => found.extend([(x - r, y - r), (x + r, y + r)]),
            },
            Mark::Datum { marks, .. } => found.extend(points(marks)),
            Mark::Label(_) => {}
        }
    }
    found
}

/// The first fault of a layout, in words.
fn fault(placed: &Placed) -> Option<String> {
    if !(placed.width > 0.0 && placed.height > 0.0 && placed.height < 60_000.0) {
        return Some(format!("sheet of {} × {}", placed.width, placed.height));
    }
    for (x, y) in points(&placed.marks) {
        if !inside(placed, &Rect { x, y, width: 0.0, height: 0.0 }) {
            return Some(format!("mark at {x}, {y} is off the sheet of {} × {}", placed.width, placed.height));
        }
    }
    let labels = placed.labels().into_iter().filter(|label| !label.text.trim().is_empty());
    let labels: Vec<(&Label, Rect)> = labels.map(|label| (label, label.bounds())).collect();
    for (i, (label, own)) in labels.iter().enumerate() {
        if !inside(placed, own) {
            return Some(format!("{label:?} leaves the sheet of {} × {}", placed.width, placed.height));
        }
        let core = Rect { x: own.x + 0.05, y: own.y + 0.05, width: own.width - 0.1, height: own.height - 0.1 };
        if let Some((other, _)) = labels[i + 1..].iter().find(|(_, other)| other.overlaps(&core)) {
            return Some(format!("{label:?} lies over {other:?}"));
        }
    }
    None
}

/// Draws a figure and checks what came of it; returns the kind that was drawn.
fn check(figure: &Figure, what: &str) -> Kind {
    let drawing = draw(figure, &Style::default());
    check_drawing(figure, &drawing, what);
    drawing.kind
}

fn check_drawing(figure: &Figure, drawing: &Drawing, what: &str) {
    let style = Style::default();
    assert!(!drawing.description.contains("NaN") && !drawing.description.contains("inf "), "{what}");
    for (variant, svg) in [(Variant::Wide, &drawing.wide), (Variant::Narrow, &drawing.narrow)] {
        let placed = place(drawing.kind, figure, variant, &style);
        assert_eq!(placed.is_some(), svg.is_some());
        if let (Some(placed), Some(svg)) = (placed, svg) {
            if let Some(fault) = fault(&placed) {
                panic!("{what}, {variant:?} {}: {fault}", drawing.kind.name());
            }
            let document = match roxmltree::Document::parse(svg) {
                Ok(document) => document,
                Err(error) => panic!("{what}: {error}\n{svg}"),
            };
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(node.attribute("id").is_none() && node.attribute("style").is_none(), "{what}");
                for attribute in node.attributes().filter(|a| a.name() != "href") {
                    assert!(!attribute.value().contains("NaN") && !attribute.value().contains("inf"), "{what}: {svg}");
                }
            }
            let names: Vec<_> = document.root_element().children().take(2).map(|n| n.tag_name().name()).collect();
            assert_eq!(names, ["title", "desc"], "{what}");
        }
    }
}

#[test]
fn any_figure_can_be_drawn() {
    let mut dice = Dice(2018);
    for round in 0..30 {
        for kind in Kind::ALL.into_iter().map(Some).chain([None]) {
            let figure = dice.figure(kind);
            check(&figure, &format!("round {round}, asked for {kind:?}"));
        }
    }
}

#[test]
fn every_kind_is_drawn_many_times() {
    let mut dice = Dice(7);
    for kind in Kind::ALL.into_iter().filter(|kind| *kind != Kind::Table) {
        let mut drawn = 0;
        for round in 0..4000 {
            let compares =
                matches!(kind, Kind::Bullet | Kind::Heat | Kind::Slope | Kind::Dumbbell | Kind::SmallMultiples);
            if compares || kind == Kind::Number && round % 2 == 0 {
                let mut figure = dice.suited(kind);
                if matches!(kind, Kind::Bullet | Kind::Heat) {
                    made_positive(&mut figure);
                }
                let drawing = draw(&figure, &Style::default());
                if drawing.kind == kind {
                    drawn += 1;
                    check_drawing(&figure, &drawing, &format!("{} {round}", kind.name()));
                }
                if drawn == 25 {
                    break;
                }
                continue;
            }
            let mut figure = dice.figure(Some(kind));
            // Figures that the kind can hold: as many series as it has places for, nothing negative, terms at most once.
            figure.series.truncate(match kind {
                Kind::Stacked | Kind::Grouped | Kind::Area => 6,
                Kind::Cumulative | Kind::Slope | Kind::Dumbbell => 2,
                _ => 1,
            });
            for point in figure.series.iter_mut().flat_map(|series| &mut series.points) {
                if let Datum::Number { value, text } = &mut point.datum
                    && *value < 0.0
                {
                    (*value, *text) = (-*value, (-*value).to_string());
                }
            }
            if figure.axis == Axis::Terms {
                figure.series.iter_mut().for_each(|series| series.points.truncate(24));
            }
            let drawing = draw(&figure, &Style::default());
            if drawing.kind == kind {
                drawn += 1;
                check_drawing(&figure, &drawing, &format!("{} {round}", kind.name()));
            }
            if drawn >= 25 {
                break;
            }
        }
        assert!(drawn >= 25, "{} is hardly ever drawn", kind.name());
    }
}

/// What the values of a figure are like.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mood {
    AllZero,
    AllMissing,
    OneValue,
    /// Numbers of one size, and nothing missing.
    Whole,
    /// Reasons among the numbers, and a rest that has not come.
    Gappy,
    HugeAndTiny,
    Negative,
}

impl Mood {
    const ALL: [Self; 7] =
        [Self::AllZero, Self::AllMissing, Self::OneValue, Self::Whole, Self::Gappy, Self::HugeAndTiny, Self::Negative];

    fn datum(self, dice: &mut Dice, at: (usize, usize), count: usize) -> Datum {
        let number = |value: f64| Datum::Number { value, text: value.to_string() };
        let amount = |dice: &mut Dice| dice.roll(300) as f64;
        match self {
            Self::AllZero => number(0.0),
            Self::AllMissing => dice.pick(&[Datum::Missing, Datum::Missing, Datum::Withheld]),
            Self::OneValue if at == (0, count / 2) => number(amount(dice)),
            Self::OneValue => Datum::Missing,
            Self::Whole => number(amount(dice)),
            Self::Gappy if at.1 > count * 3 / 4 => Datum::NotYet,
            Self::Gappy => dice.datum(true),
            Self::HugeAndTiny => {
                let huge = 1e17 - amount(dice);
                let tiny = 1e-7 * amount(dice);
                number(dice.pick(&[0.0, tiny, 12.5, 1_204.0, 98_000_000.0, huge]))
            }
            Self::Negative => number(amount(dice) - 150.0),
        }
    }
}

impl Dice {
    fn name(&mut self) -> String {
        let long = self.pick(&[1, 3, 8, 40]);
        self.words(long)
    }

    /// A figure for a kind of several series, with names of every length.
    fn several(&mut self, kind: Kind, mood: Mood) -> Figure {
        let axis = self.pick(&[Axis::Terms, Axis::Time(Step::Month), Axis::Time(Step::Day), Axis::Seasons]);
        let axis = if kind != Kind::Cumulative && self.one_in(4) { Axis::Categories } else { axis };
        let count = match self.roll(6) {
            0 => 200,
            1 => 1,
            2 => 2,
            _ => 1 + self.roll(40) as usize,
        };
        let count = if axis == Axis::Terms { count.min(24) } else { count };
        let runs = if kind == Kind::Cumulative { 1 + self.roll(2) } else { 1 + self.roll(6) };
        let long = self.pick(&[1, 4, 12, 40]);
        let names: Vec<String> = (0..count)
            .map(|i| if long == 4 { format!("{}月", i + 1) } else { format!("{i}{}", self.words(long)) })
            .collect();
        let series = (0..runs as usize)
            .map(|nth| {
                let point = |i: usize, dice: &mut Self| Point {
                    href: dice.one_in(40).then(|| "../a".to_owned()),
                    ..Point::new(names[i].clone(), mood.datum(dice, (nth, i), count))
                };
                let points = (0..count).map(|i| point(i, self)).collect();
                Series { name: self.name(), points }
            })
            .collect();
        let target = |dice: &mut Self| {
            let text = dice.pick(&["1", "120", "98,000,000"]);
            Quantity { value: text.replace(',', "").parse().unwrap_or(1.0), text: text.to_owned() }
        };
        Figure {
            kind: Some(kind),
            unit: self.pick(&["", "件", "件次", "人次（含志愿者）", "items"]).to_owned(),
            sum: Sum::Meaningful,
            target: match self.roll(4) {
                0 => Some(Target::Level(target(self))),
                1 => Some(Target::Each(self.series(axis, 12, true))),
                _ => None,
            },
            better: self.pick(&[None, Some(Better::Higher), Some(Better::Lower)]),
            language: self.pick(&[Language::Chinese, Language::English]),
            ..Figure::new(self.words(20), axis, series)
        }
    }
}

#[test]
fn several_series_can_be_drawn_in_any_mood() {
    let mut dice = Dice(84);
    for kind in [Kind::Stacked, Kind::Grouped, Kind::Area, Kind::Cumulative, Kind::Columns, Kind::Bars, Kind::Line] {
        for mood in Mood::ALL {
            let mut drawn = 0;
            for round in 0..20 {
                let figure = dice.several(kind, mood);
                drawn += usize::from(check(&figure, &format!("{} {mood:?} {round}", kind.name())) == kind);
            }
            let stands_in = mood == Mood::Negative && matches!(kind, Kind::Stacked | Kind::Cumulative);
            assert!(drawn > 0 || stands_in, "{} is hardly ever drawn: {mood:?} {drawn}", kind.name());
        }
    }
}

#[test]
fn every_kind_can_show_that_there_is_little_to_see() {
    let mut dice = Dice(0);
    for kind in Kind::ALL {
        for mood in [Mood::AllZero, Mood::AllMissing, Mood::OneValue] {
            for (axis, count) in [
                (Axis::Single, 1),
                (Axis::Terms, 24),
                (Axis::Time(Step::Month), 12),
                (Axis::Time(Step::Day), 200),
                (Axis::Places, 5),
            ] {
                for runs in 1..=3 {
                    let of = |nth: usize, dice: &mut Dice| {
                        let point = |i: usize| Point {
                            hue: (axis == Axis::Terms).then_some(i as u8),
                            ..Point::new(format!("第{i}处"), mood.datum(dice, (nth, i), count))
                        };
                        Series { name: format!("第{nth}组"), points: (0..count).map(point).collect() }
                    };
                    let series = (0..runs).map(|nth| of(nth, &mut dice)).collect();
                    let figure = Figure { kind: Some(kind), unit: "件".into(), ..Figure::new("寥寥", axis, series) };
                    check(&figure, &format!("{} of {runs} by {axis:?}: {mood:?}", kind.name()));
                }
            }
        }
    }
}

#[test]
fn the_samples_hold_too() {
    for (name, figure) in figures::all() {
        check(&figure, name);
    }
}

#[test]
fn two_drawings_of_a_figure_are_the_same() {
    for (_, figure) in figures::all() {
        assert_eq!(draw(&figure, &Style::default()), draw(&figure, &Style::default()));
    }
}
