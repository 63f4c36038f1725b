//! The sheet that every kind draws on. In: a figure and a width. Out: rows of words above and below a drawing, tooltips,
//! colours, and the marks that stand for "no number". Absent: axes, which are in `plot.rs`.

use super::Variant;
use crate::chart::figure::{Datum, Figure, Point, Style, Target};
use crate::chart::hatch;
use crate::chart::mark::{Anchor, Class, Label, MIDDLE, Mark, Placed, Pos, Rect, Role, Shape, Tone};
use crate::chart::text;

/// A sheet that fills from the top.
pub struct Sheet<'a> {
    pub figure: &'a Figure,
    pub variant: Variant,
    pub style: &'a Style,
    pub width: f64,
    /// The size of names and values.
    pub text: f64,
    /// How far down the sheet is used.
    pub top: f64,
    pub marks: Vec<Mark>,
}

/// A swatch and its words, for a row of them.
pub struct Item {
    /// Drawn around the origin, at most [`SWATCH`] wide.
    pub swatch: Vec<(Shape, Class)>,
    pub text: String,
    pub class: Class,
}

/// The room of a swatch.
pub const SWATCH: f64 = 14.0;
/// The height of a line of text, in em.
pub const LEADING: f64 = 1.3;

impl<'a> Sheet<'a> {
    pub fn new(figure: &'a Figure, variant: Variant, style: &'a Style) -> Self {
        let (width, text) = (variant.width(), variant.text());
        // A mark for each datum is the least that comes.
        let data = figure.series.iter().map(|series| series.points.len()).sum();
        Self { figure, variant, style, width, text, top: 0.0, marks: Vec::with_capacity(data) }
    }

    /// The finished layout.
    pub fn done(self) -> Placed {
        Placed { width: self.width, height: self.top.ceil().max(1.0), marks: self.marks }
    }

    pub fn shape(&mut self, shape: Shape, class: Class) {
        self.marks.push(Mark::shape(shape, class));
    }

    /// A label of the sheet's usual size, its baseline at `at`.
    pub fn label(&mut self, text: impl Into<String>, at: Pos, anchor: Anchor, role: Role) {
        let label = Label { text: text.into(), at, size: self.text, anchor, class: role.plain() };
        self.marks.push(Mark::Label(label));
    }

    /// The marks of one datum, with its tooltip and its link.
    pub fn datum(&mut self, nth: usize, point: &Point, marks: Vec<Mark>) {
        let title = self.title(nth, point);
        self.marks.push(Mark::datum(title, point.href.clone(), marks));
    }

    /// The same of one shape.
    pub fn told(&mut self, nth: usize, point: &Point, shape: Shape, class: Class) {
        let title = self.title(nth, point);
        self.marks.push(Mark::told(title, point.href.clone(), (shape, class)));
    }

    /// What a mark says when pointed at: 白露：16 场，一日十六场.
    pub fn title(&self, nth: usize, point: &Point) -> String {
        match self.figure.series.get(nth) {
            Some(series) if self.figure.series.len() > 1 && !series.name.is_empty() => {
                self.title_of(&[&point.name, " · ", &series.name].concat(), &self.figure.unit, point)
            }
            _ => self.title_of(&point.name, &self.figure.unit, point),
        }
    }

    /// The same under another name and in another unit: a point of a panel.
    pub fn title_of(&self, name: &str, unit: &str, point: &Point) -> String {
        let language = self.figure.language;
        let note = point.note.as_deref().filter(|note| !note.is_empty());
        let value = match (point.datum.text(), note) {
            (Some(text), None) => return language.says_amount(name, text, unit),
            (Some(text), Some(_)) => language.with_unit(text, unit),
            // A place that leads somewhere says what is there, not what is lacking.
            (None, Some(_)) if point.href.is_some() => String::new(),
            (None, _) => language.absent(&point.datum).to_owned(),
        };
        let said = match (note, value.is_empty()) {
            (Some(note), true) => note.to_owned(),
            (Some(note), false) => format!("{value}{}{note}", language.pick("，", ", ")),
            (None, _) => value,
        };
        language.says(name, &said)
    }

    /// The colour of a point: that of its term while there is one series, else that of its series.
    pub fn tone(&self, nth: usize, point: &Point) -> Tone {
        match point.hue {
            Some(hue) if self.figure.series.len() == 1 => Tone::Term(hue % 24),
            _ => series_tone(nth),
        }
    }

    /// The head: the unit, and the items that the drawing itself cannot name.
    pub fn head(&mut self, items: Vec<Item>) {
        let mut all = Vec::new();
        if !self.figure.unit.is_empty() {
            all.push(Item::words(self.figure.language.unit_line(&self.figure.unit), Role::Mut));
        }
        all.extend(items);
        if !all.is_empty() {
            self.row(&all);
            self.top += 6.0;
        }
    }

    /// The foot: what the open marks mean, where there are any. `sample` draws the mark of a datum around the origin.
    pub fn foot(&mut self, sample: fn(&Datum) -> Vec<(Shape, Class)>) {
        let figure = self.figure;
        self.foot_of(|| figure.series.iter().flat_map(|series| &series.points), sample);
    }

    /// The same for points that are not the figure's own.
    pub fn foot_of<'p, I: Iterator<Item = &'p Point>>(
        &mut self,
        points: impl Fn() -> I,
        sample: fn(&Datum) -> Vec<(Shape, Class)>,
    ) {
        let mut items = Vec::new();
        for absent in [Datum::Missing, Datum::Withheld, Datum::NotYet] {
            if points().any(|point| same_absence(&point.datum, &absent)) {
                items.push(Item {
                    swatch: sample(&absent),
                    ..Item::words(self.figure.language.absent(&absent), Role::Mut)
                });
            }
        }
        if !items.is_empty() {
            self.top += 8.0;
            self.row(&items);
        }
    }

    /// Sets items one after the other, in as many rows as they need, and moves down.
    pub fn row(&mut self, items: &[Item]) {
        let leading = self.text * LEADING;
        let mut x = 0.0;
        for item in items {
            let lead = if !item.swatch.is_empty() { SWATCH + 5.0 } else { 0.0 };
            let wide = lead + text::width(&item.text, self.text);
            if x > 0.0 && x + wide > self.width {
                (x, self.top) = (0.0, self.top + leading);
            }
            for (shape, class) in &item.swatch {
                self.shape(shape.moved((x + SWATCH / 2.0, self.top + leading / 2.0)), *class);
            }
            let lines = text::fit(&item.text, self.width - x - lead, self.text, 3);
            for (i, line) in lines.iter().enumerate() {
                self.top += if i > 0 { leading } else { 0.0 };
                let baseline = self.top + leading / 2.0 + MIDDLE * self.text;
                let at = (x + lead, baseline);
                let label = Label { text: line.clone(), at, size: self.text, anchor: Anchor::Start, class: item.class };
                self.marks.push(Mark::Label(label));
            }
            x += wide + 18.0;
        }
        self.top += leading;
    }

    /// One item for each series, in its colour.
    pub fn legend(&self, swatch: fn(usize) -> Shape) -> Vec<Item> {
        let named = |(nth, series): (usize, &crate::chart::figure::Series)| Item {
            swatch: vec![(swatch(nth), Role::Fill.in_tone(series_tone(nth)))],
            ..Item::words(series.name.as_str(), Role::Lab)
        };
        self.figure.series.iter().enumerate().map(named).collect()
    }

    /// One item for each series, as its filled marks look: in its colour and its pattern.
    pub fn legend_of_fills(&self) -> Vec<Item> {
        let named = |(nth, series): (usize, &crate::chart::figure::Series)| Item {
            swatch: hatch::swatch(square(nth), Role::Fill.in_tone(series_tone(nth))),
            ..Item::words(series.name.as_str(), Role::Lab)
        };
        self.figure.series.iter().enumerate().map(named).collect()
    }

    /// The item that names the target, for a drawing that cannot name it at its line.
    pub fn target_item(&self) -> Option<Item> {
        let text = match self.figure.target.as_ref()? {
            Target::Level(level) => {
                level.finite()?;
                self.figure.language.target(&level.text)
            }
            Target::Each(series) => match series.name.as_str() {
                "" => self.figure.language.target(""),
                name => name.to_owned(),
            },
        };
        let across = Shape::Line(vec![(-7.0, 0.0), (7.0, 0.0)]);
        let swatch = vec![(across, Role::Target.plain())];
        Some(Item { swatch, ..Item::words(text, Role::Lab) })
    }
}

impl Item {
    /// Words without a swatch.
    pub fn words(text: impl Into<String>, role: Role) -> Self {
        Self { swatch: Vec::new(), text: text.into(), class: role.plain() }
    }
}

/// The colour of the nth series or part.
pub fn series_tone(nth: usize) -> Tone {
    Tone::Series((nth % 6) as u8)
}

/// A square swatch.
pub fn square(_: usize) -> Shape {
    Shape::Box(Rect { x: -6.0, y: -6.0, width: 12.0, height: 12.0 })
}

/// The mark for a datum that is no number, standing on `foot`: an open dot where there is no data, a dash where that was
/// said on purpose, a dotted outline where its day has not come.
pub fn absence(datum: &Datum, foot: Pos, width: f64) -> Option<(Shape, Class)> {
    let (x, y) = foot;
    match datum {
        Datum::Withheld => {
            let half = (width / 2.0).min(5.0);
            Some((Shape::Line(vec![(x - half, y - 5.0), (x + half, y - 5.0)]), Role::Gap.plain()))
        }
        Datum::NotYet => {
            let outline = Rect { x: x - width / 2.0, y: y - 11.0, width, height: 11.0 };
            Some((Shape::Box(outline), Role::NotYet.plain()))
        }
        Datum::Number { .. } if datum.value().is_some() => None,
        Datum::Number { .. } | Datum::Missing => {
            Some((Shape::Dot((x, y - 5.0), (width / 3.0).min(2.8)), Role::Gap.plain()))
        }
    }
}

/// The open marks of [`absence`], for the foot.
pub fn open_mark(datum: &Datum) -> Vec<(Shape, Class)> {
    absence(datum, (0.0, 5.0), 10.0).into_iter().collect()
}

fn same_absence(datum: &Datum, sample: &Datum) -> bool {
    match sample {
        Datum::Withheld => matches!(datum, Datum::Withheld),
        Datum::NotYet => matches!(datum, Datum::NotYet),
        Datum::Missing => match datum {
            Datum::Missing => true,
            Datum::Number { .. } => datum.value().is_none(),
            _ => false,
        },
        Datum::Number { .. } => false,
    }
}

/// The baseline of the first of some lines of text that shall stand centred on `middle`.
pub fn first_baseline(middle: f64, lines: usize, size: f64) -> f64 {
    let rest = lines.saturating_sub(1) as f64 * size * LEADING;
    middle - rest / 2.0 + MIDDLE * size
}

impl Shape {
    /// The same shape elsewhere.
    pub fn moved(&self, (dx, dy): Pos) -> Self {
        let all = |points: &[Pos]| points.iter().map(|(x, y)| (x + dx, y + dy)).collect();
        match self {
            Self::Box(rect) => Self::Box(Rect { x: rect.x + dx, y: rect.y + dy, ..*rect }),
            Self::Line(points) => Self::Line(all(points)),
            Self::Lines(lines) => Self::Lines(lines.iter().map(|line| line.map(|(x, y)| (x + dx, y + dy))).collect()),
            Self::Area(points) => Self::Area(all(points)),
            Self::Dot((x, y), radius) => Self::Dot((x + dx, y + dy), *radius),
        }
    }
}
