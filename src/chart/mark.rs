//! Marks: plain numbers on a sheet of paper. In: what placement decided. Out: what `svg.rs` writes and tests inspect.
//! Absent: values, words, colours.

use super::text;

/// A finished layout: a sheet and the marks on it, in painting order.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    pub width: f64,
    pub height: f64,
    pub marks: Vec<Mark>,
}

/// One thing on the sheet.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    Shape {
        shape: Shape,
        class: Class,
    },
    Label(Label),
    /// A shape that alone stands for one datum and leads nowhere: a heat map has hundreds.
    Told {
        title: String,
        shape: Shape,
        class: Class,
    },
    /// All that stands for one datum: it says its value when pointed at, and may lead somewhere.
    Datum {
        title: String,
        href: Option<String>,
        marks: Vec<Mark>,
    },
}

/// x to the right, y down, from the upper left corner.
pub type Pos = (f64, f64);

#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    Box(Rect),
    /// An open line.
    Line(Vec<Pos>),
    /// Straight lines that belong together, such as the strokes of a pattern.
    Lines(Vec<[Pos; 2]>),
    /// A closed outline.
    Area(Vec<Pos>),
    /// Centre and radius.
    Dot(Pos, f64),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// A line of text.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    pub text: String,
    /// The anchor, on the baseline.
    pub at: Pos,
    pub size: f64,
    pub anchor: Anchor,
    pub class: Class,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// What the page's style sheet sees of a mark: what it is, and whose colour it wears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Class {
    pub role: Role,
    pub tone: Tone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Plain,
    /// A series or a part, 0 to 5 and round again.
    Series(u8),
    /// A term, 小寒 = 0 to 冬至 = 23.
    Term(u8),
    /// A step of the ramp of amounts, 0 (least) to 4 (most).
    Level(u8),
}

/// What a mark is. The class names are listed in `svg.rs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Fill,
    Band,
    /// Paper over a filled mark: the middle of a ring of one part.
    Hole,
    /// The ground between a line and its base, or between two lines; pale.
    Wash,
    /// The strokes of a pattern, over a filled mark.
    Hatch,
    /// A value of an earlier time, beside the present one.
    Ghost,
    Line,
    Target,
    Axis,
    Grid,
    Zero,
    Gap,
    NotYet,
    Rest,
    Leader,
    Hit,
    Lab,
    Mut,
    Val,
    On,
    Num,
    /// The heading of a sheet that stands alone; on a page the heading is the page's.
    Title,
}

impl Role {
    /// Every role; its place in this list is its code.
    pub const ALL: [Self; 22] = [
        Self::Fill,
        Self::Band,
        Self::Hole,
        Self::Wash,
        Self::Hatch,
        Self::Ghost,
        Self::Line,
        Self::Target,
        Self::Axis,
        Self::Grid,
        Self::Zero,
        Self::Gap,
        Self::NotYet,
        Self::Rest,
        Self::Leader,
        Self::Hit,
        Self::Lab,
        Self::Mut,
        Self::Val,
        Self::On,
        Self::Num,
        Self::Title,
    ];

    /// This role without a colour of its own.
    pub fn plain(self) -> Class {
        Class { role: self, tone: Tone::Plain }
    }

    /// This role in a colour.
    pub fn in_tone(self, tone: Tone) -> Class {
        Class { role: self, tone }
    }
}

impl Mark {
    /// A shape in a class.
    pub fn shape(shape: Shape, class: Class) -> Self {
        Self::Shape { shape, class }
    }

    /// The shape of a datum, with its tooltip and its link.
    pub fn told(title: String, href: Option<String>, (shape, class): (Shape, Class)) -> Self {
        match href {
            None => Self::Told { title, shape, class },
            href => Self::Datum { title, href, marks: vec![Self::Shape { shape, class }] },
        }
    }

    /// The marks of a datum, with its tooltip and its link.
    pub fn datum(title: String, href: Option<String>, marks: Vec<Self>) -> Self {
        match (marks.as_slice(), &href) {
            ([Self::Shape { shape, class }], None) => Self::Told { title, shape: shape.clone(), class: *class },
            _ => Self::Datum { title, href, marks },
        }
    }

    /// A straight line.
    pub fn line(from: Pos, to: Pos, role: Role) -> Self {
        Self::shape(Shape::Line(vec![from, to]), role.plain())
    }
}

impl Label {
    /// The box that the text may fill: ascenders, descenders and the full square of Han.
    pub fn bounds(&self) -> Rect {
        let width = text::width(&self.text, self.size);
        let x = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2.0,
            Anchor::End => self.at.0 - width,
        };
        Rect { x, y: self.at.1 - ASCENT * self.size, width, height: (ASCENT + DESCENT) * self.size }
    }

    /// What a pattern leaves free around words that stand on it.
    pub fn window(&self) -> Rect {
        let Rect { x, y, width, height } = self.bounds();
        Rect { x: x - 4.0, y, width: width + 8.0, height }
    }
}

/// From the baseline to the top of a Han square, in em.
pub const ASCENT: f64 = 0.88;
/// From the baseline down to the tail of a g, in em.
pub const DESCENT: f64 = 0.22;
/// From the middle of a line of text down to its baseline, in em.
pub const MIDDLE: f64 = 0.36;

impl Rect {
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// Whether the two share any ground.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }
}

impl Placed {
    /// Every line of text on the sheet, those of single data included.
    pub fn labels(&self) -> Vec<&Label> {
        fn gather<'a>(marks: &'a [Mark], found: &mut Vec<&'a Label>) {
            for mark in marks {
                match mark {
                    Mark::Label(label) => found.push(label),
                    Mark::Datum { marks, .. } => gather(marks, found),
                    Mark::Shape { .. } | Mark::Told { .. } => {}
                }
            }
        }
        let mut found = Vec::new();
        gather(&self.marks, &mut found);
        found
    }
}
