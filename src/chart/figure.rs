//! The figure: what a chart is made of. In: labels and numbers from the caller. Out: the types every other file here reads.
//! Absent: any measure of the page, any word of a language.

/// One figure, as data.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Left out, the kind follows from the shape of the data: see `choose.rs`.
    pub kind: Option<Kind>,
    pub title: String,
    /// The unit of every value, such as 场 or %; may be empty.
    pub unit: String,
    pub axis: Axis,
    pub series: Vec<Series>,
    pub target: Option<Target>,
    /// The whole that the values are part of: the 68 of 46 in 68.
    pub total: Option<Quantity>,
    pub better: Option<Better>,
    pub sum: Sum,
    /// The words in the middle of a ring.
    pub centre: Option<Centre>,
    pub language: Language,
    /// A description written by the author, instead of the one written from the data.
    pub describe: Option<String>,
    /// What the one value of a figure was before, such as last year: for bullets and numbers.
    pub before: Option<Before>,
    /// Figures that share a sheet, each with its own title, unit and scale; `series` is empty then.
    pub panels: Vec<Figure>,
    /// The names of the rows of a heat map of days or weeks. A row is a run of points of one term, so there is one name
    /// for each run, in the order of the points; a row without a name here wears that of its first point.
    pub rows: Vec<String>,
}

/// The kinds of chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Ring,
    Columns,
    Stacked,
    Grouped,
    Bars,
    Line,
    Area,
    Cumulative,
    Share,
    Waffle,
    Bullet,
    Heat,
    Slope,
    Dumbbell,
    SmallMultiples,
    Number,
    Table,
}

impl Kind {
    /// Every kind, in the order of the documentation.
    pub const ALL: [Self; 17] = [
        Self::Ring,
        Self::Columns,
        Self::Stacked,
        Self::Grouped,
        Self::Bars,
        Self::Line,
        Self::Area,
        Self::Cumulative,
        Self::Share,
        Self::Waffle,
        Self::Bullet,
        Self::Heat,
        Self::Slope,
        Self::Dumbbell,
        Self::SmallMultiples,
        Self::Number,
        Self::Table,
    ];

    /// The name an author types: `columns`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ring => "ring",
            Self::Columns => "columns",
            Self::Stacked => "stacked",
            Self::Grouped => "grouped",
            Self::Bars => "bars",
            Self::Line => "line",
            Self::Area => "area",
            Self::Cumulative => "cumulative",
            Self::Share => "share",
            Self::Waffle => "waffle",
            Self::Bullet => "bullet",
            Self::Heat => "heat",
            Self::Slope => "slope",
            Self::Dumbbell => "dumbbell",
            Self::SmallMultiples => "small-multiples",
            Self::Number => "number",
            Self::Table => "table",
        }
    }

    /// The kind of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// What the points of a figure are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// 节气
    Terms,
    /// Moments in order.
    Time(Step),
    /// 四季
    Seasons,
    Categories,
    Places,
    /// One value and no axis.
    Single,
}

/// The step of a time axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Day,
    Week,
    Month,
    Year,
}

/// One run of points.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub name: String,
    pub points: Vec<Point>,
}

/// One place on the axis and what is known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// The full label: 立春, 3月, 岗亭.
    pub name: String,
    /// The term, counted from 小寒 = 0 to 冬至 = 23; it gives the colour, and the place on the ring.
    pub hue: Option<u8>,
    /// Its place in the row of its term, from 0: the day or week of the term. Only heat maps of one series ask for it.
    pub slot: Option<u8>,
    pub datum: Datum,
    /// Where the mark leads; written into the drawing as it is.
    pub href: Option<String>,
    /// What the tooltip says after the value.
    pub note: Option<String>,
}

impl Point {
    /// A point with a name and a datum, in the colour of its series.
    pub fn new(name: impl Into<String>, datum: Datum) -> Self {
        Self { name: name.into(), hue: None, slot: None, datum, href: None, note: None }
    }
}

/// A value, or the reason why there is none. The four look different and are named differently.
#[derive(Debug, Clone, PartialEq)]
pub enum Datum {
    Number {
        value: f64,
        /// The number as its author typed it, grouped.
        text: String,
    },
    /// Nothing was said: 无数据.
    Missing,
    /// Said on purpose that there is no number: 未填报.
    Withheld,
    /// Its day has not come: 尚未到.
    NotYet,
}

/// Values beyond this have no place on an axis and are shown in the table only.
const LARGEST: f64 = 1e18;

impl Datum {
    /// The value, where it can be drawn. Everything that is not a finite number stops here.
    pub fn value(&self) -> Option<f64> {
        match self {
            Self::Number { value, .. } if value.abs() <= LARGEST => Some(*value),
            _ => None,
        }
    }

    /// The number as typed, where there is one to draw.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Number { text, .. } if self.value().is_some() => Some(text),
            _ => None,
        }
    }
}

/// A value with its text, outside of any series.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    pub value: f64,
    pub text: String,
}

impl Quantity {
    /// The value, where it can be drawn.
    pub fn finite(&self) -> Option<f64> {
        (self.value.abs() <= LARGEST).then_some(self.value)
    }
}

/// An earlier value, and when that was: 2021年, last year.
#[derive(Debug, Clone, PartialEq)]
pub struct Before {
    pub name: String,
    pub quantity: Quantity,
}

/// What was aimed at.
#[derive(Debug, Clone, PartialEq)]
pub enum Target {
    /// The same for every point.
    Level(Quantity),
    /// One for each point, matched by name.
    Each(Series),
}

/// Which way is good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

/// Whether the values may be added up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Counts add up; scores, rates and degrees do not: told from the unit.
    ByUnit,
    Meaningful,
    Meaningless,
}

/// The words in the middle of a ring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Centre {
    pub word: String,
    pub line: String,
}

/// The language of the words that a chart adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    Chinese,
    English,
}

/// What the house decides for all its charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The thousands separator of numbers that the chart works out itself; typed numbers keep their own.
    pub group: Option<char>,
}

impl Default for Style {
    fn default() -> Self {
        Self { group: Some(',') }
    }
}

impl Figure {
    /// A figure with a title and points, and nothing else said about it yet.
    pub fn new(title: impl Into<String>, axis: Axis, series: Vec<Series>) -> Self {
        Self {
            kind: None,
            title: title.into(),
            unit: String::new(),
            axis,
            series,
            target: None,
            total: None,
            better: None,
            sum: Sum::ByUnit,
            centre: None,
            language: Language::Chinese,
            describe: None,
            before: None,
            panels: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// Every value that can be drawn, series by series.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.series.iter().flat_map(Series::values)
    }

    /// Whether the sum of a whole series is worth telling. Of years side by side it is not: who is there in three years is
    /// there once.
    pub fn has_total(&self) -> bool {
        self.adds_up() && self.axis != Axis::Time(Step::Year)
    }

    /// Whether a sum of the values means anything.
    pub fn adds_up(&self) -> bool {
        match self.sum {
            Sum::Meaningful => true,
            Sum::Meaningless => false,
            Sum::ByUnit => !NOT_ADDED.contains(&self.unit.trim()),
        }
    }
}

/// Units of scores, rates, degrees and averages: a sum of these means nothing.
const NOT_ADDED: [&str; 16] =
    ["%", "％", "‰", "分", "度", "℃", "°C", "倍", "级", "名", "位次", "百分点", "points", "point", "score", "percent"];

impl Series {
    /// The values that can be drawn.
    pub fn values(&self) -> impl Iterator<Item = f64> {
        self.points.iter().filter_map(|point| point.datum.value())
    }
}
