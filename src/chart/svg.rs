//! SVG. In: `Placed`. Out: one `<svg>` for a page. Absent: any decision about where something goes. The only file that
//! names plotters: it drives our own backend, which writes classes instead of colours.
//!
//! Every mark is a plotters element on a canvas of ten pixels a unit, so that its whole pixels are tenths here. Its class
//! travels through plotters as a colour (role, kind of tone, number) and is read back on the other side.
//!
//! No width or height, no id, no style. `role="img"`, or `group` when a mark leads somewhere; `<title>` and `<desc>` first.
//! Classes of the root: `chart`, the kind, and `wide`, `narrow` or `once` (drawn for both). Classes of marks:
//!
//! | class | on | what it is |
//! |---|---|---|
//! | `ink` | path, circle | a mark of the data: column, bar, wedge, slice, cell, marker; filled |
//! | `band` | path | the inner band of a ring's term; filled, darker |
//! | `line` | path | the line of a series; stroked |
//! | `zero` | path | a value of zero: a short thick stroke on the ground |
//! | `gap` | path, circle | no data: outline; no data said on purpose: a dash |
//! | `notyet` | path | its day has not come: dotted outline |
//! | `rest` | path | what is left of the whole; outline |
//! | `target` | path | the target; stroked, dashed |
//! | `axis`, `grid` | path | the ground line; the lines of other ticks |
//! | `leader` | path | from a slice to its words |
//! | `hit` | path | nothing to see: makes a link easy to touch |
//! | `lab`, `mut` | text | names; units, ticks and other small words |
//! | `val`, `on`, `num` | text | a value; words on an inked mark; a large figure |
//! | `s0` … `s7`, `t0` … `t23` | with any of these | the colour: of the nth series or part; of a term, 立春 = 0 |

use std::cell::RefCell;
use std::convert::Infallible;
use std::fmt::Write as _;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, DrawingArea, FontFamily, IntoDrawingArea, IntoFont, PathElement, Polygon, RGBColor, Rectangle, ShapeStyle,
    Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos as TextPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::figure::{Figure, Kind};
use super::mark::{Anchor, Class, Label, Mark, Placed, Pos, Role, Shape, Tone};
use super::place::Variant;
use super::text;

/// What the outermost element needs to know.
pub struct Frame<'a> {
    pub figure: &'a Figure,
    pub kind: Kind,
    pub variant: Variant,
    pub description: &'a str,
}

/// Pixels of the canvas for one unit of the drawing.
const TENTHS: f64 = 10.0;

/// Writes a layout.
pub fn write(placed: &Placed, frame: &Frame) -> String {
    let ink = Rc::new(RefCell::new(Ink { out: String::with_capacity(8192), ..Ink::default() }));
    ink.borrow_mut().open(placed, frame);
    let canvas = Canvas { ink: Rc::clone(&ink), size: (tenths(placed.width) as u32, tenths(placed.height) as u32) };
    let area = canvas.into_drawing_area();
    for mark in &placed.marks {
        let drawn = draw(&area, &ink, mark);
        // The backend writes to memory and returns no error.
        debug_assert!(drawn.is_ok());
    }
    let mut ink = ink.borrow_mut();
    ink.end_run();
    ink.out.push_str("</svg>");
    std::mem::take(&mut ink.out)
}

type Area = DrawingArea<Canvas, Shift>;
type Drawn = Result<(), plotters::drawing::DrawingAreaErrorKind<Infallible>>;

fn draw(area: &Area, ink: &RefCell<Ink>, mark: &Mark) -> Drawn {
    match mark {
        Mark::Shape { shape, class } => draw_shape(area, shape, *class),
        Mark::Label(label) => draw_label(area, label),
        Mark::Datum { title, href, marks } => {
            if let ([Mark::Shape { .. }], None) = (marks.as_slice(), href) {
                ink.borrow_mut().tip = Some(title.clone());
            } else {
                ink.borrow_mut().begin(title, href.as_deref());
            }
            for mark in marks {
                draw(area, ink, mark)?;
            }
            ink.borrow_mut().end();
            Ok(())
        }
    }
}

fn draw_shape(area: &Area, shape: &Shape, class: Class) -> Drawn {
    let style = ShapeStyle { color: colour(class).into(), filled: true, stroke_width: 1 };
    let points = |points: &[Pos]| points.iter().map(|pos| pixel(*pos)).collect::<Vec<BackendCoord>>();
    match shape {
        Shape::Box(rect) => {
            area.draw(&Rectangle::new([pixel((rect.x, rect.y)), pixel((rect.right(), rect.bottom()))], style))
        }
        Shape::Line(line) => area.draw(&PathElement::new(points(line), style)),
        Shape::Area(outline) => area.draw(&Polygon::new(points(outline), style)),
        Shape::Dot(centre, radius) => area.draw(&Circle::new(pixel(*centre), tenths(*radius), style)),
    }
}

fn draw_label(area: &Area, label: &Label) -> Drawn {
    let h_pos = match label.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let colour = colour(label.class);
    // The bottom of a line of text is its baseline here.
    let style = TextStyle::from((FontFamily::SansSerif, label.size * TENTHS).into_font())
        .pos(TextPos::new(h_pos, VPos::Bottom))
        .color(&colour);
    area.draw(&Text::new(label.text.as_str(), pixel(label.at), style))
}

fn tenths(value: f64) -> i32 {
    (value * TENTHS).round() as i32
}

fn pixel((x, y): Pos) -> BackendCoord {
    (tenths(x), tenths(y))
}

/// A class as a colour, for the way through plotters.
fn colour(class: Class) -> RGBColor {
    let role = Role::ALL.iter().position(|role| *role == class.role).unwrap_or(0) as u8;
    match class.tone {
        Tone::Plain => RGBColor(role, 0, 0),
        Tone::Series(nth) => RGBColor(role, 1, nth),
        Tone::Term(nth) => RGBColor(role, 2, nth),
    }
}

/// The backend: shares its ink with `write`, which adds the groups and titles that plotters has no word for.
struct Canvas {
    ink: Rc<RefCell<Ink>>,
    size: (u32, u32),
}

type Written = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Canvas {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Written {
        Ok(())
    }

    fn present(&mut self) -> Written {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Written {
        self.ink.borrow_mut().path(colour, [point, (point.0 + 1, point.1)].into_iter(), false);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Written {
        self.ink.borrow_mut().path(style.color(), [from, to].into_iter(), false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Written {
        let corners = [from, (to.0, from.1), to, (from.0, to.1)];
        self.ink.borrow_mut().path(style.color(), corners.into_iter(), true);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Written {
        self.ink.borrow_mut().path(style.color(), path.into_iter(), false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Written {
        self.ink.borrow_mut().path(style.color(), path.into_iter(), true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, _: bool) -> Written {
        self.ink.borrow_mut().circle(style.color(), centre, radius);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Written {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.ink.borrow_mut().text(text, style.color(), style.size(), anchor, at);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((text::width(text, style.size()).ceil() as u32, style.size().ceil() as u32))
    }
}

/// The text being written.
#[derive(Default)]
struct Ink {
    out: String,
    /// The title of the next shape.
    tip: Option<String>,
    /// The open element around a datum.
    around: Option<&'static str>,
    /// Lines of text of one look that follow each other share a group.
    run: Option<(BackendColor, f64, &'static str)>,
    /// Paths of one class that follow each other share an element, unless one has a title of its own.
    trail: Option<BackendColor>,
}

impl Ink {
    fn open(&mut self, placed: &Placed, frame: &Frame) {
        let fit = match frame.variant {
            Variant::Wide if placed.width < frame.variant.width() => "once",
            Variant::Wide => "wide",
            Variant::Narrow => "narrow",
        };
        let linked = placed.marks.iter().any(|mark| matches!(mark, Mark::Datum { href: Some(_), .. }));
        self.push("<svg class=\"chart ");
        self.push(frame.kind.name());
        self.push(" ");
        self.push(fit);
        self.push("\" viewBox=\"0 0 ");
        self.number(tenths(placed.width));
        self.push(" ");
        self.number(tenths(placed.height));
        self.push(if linked { "\" role=\"group\">" } else { "\" role=\"img\">" });
        self.title(&frame.figure.title);
        self.push("<desc>");
        self.escaped(frame.description);
        self.push("</desc>");
    }

    /// Opens the element around the marks of one datum.
    fn begin(&mut self, title: &str, href: Option<&str>) {
        self.end_run();
        self.around = Some(match href {
            Some(href) => {
                self.push("<a href=\"");
                self.escaped(href);
                self.push("\">");
                "</a>"
            }
            None => {
                self.push("<g>");
                "</g>"
            }
        });
        self.title(title);
    }

    fn end(&mut self) {
        if let Some(close) = self.around.take() {
            self.end_run();
            self.push(close);
        }
    }

    fn title(&mut self, title: &str) {
        self.push("<title>");
        self.escaped(title);
        self.push("</title>");
    }

    fn path(&mut self, colour: BackendColor, points: impl Iterator<Item = BackendCoord>, closed: bool) {
        let joins = self.tip.is_none() && self.trail.is_some_and(|trail| trail.rgb == colour.rgb);
        if !joins {
            self.end_run();
            self.push("<path");
            self.class(colour);
            self.push(" d=\"");
        }
        let mut before: Option<BackendCoord> = None;
        for (x, y) in points {
            match before {
                None => self.pair("M", x, y),
                Some((bx, by)) if (x, y) == (bx, by) => {}
                Some((bx, by)) if y == by => self.step("h", x - bx),
                Some((bx, by)) if x == bx => self.step("v", y - by),
                Some((bx, by)) => self.pair("l", x - bx, y - by),
            }
            before = Some((x, y));
        }
        self.push(if closed { "z" } else { "" });
        if self.tip.is_some() {
            self.push("\"");
            self.close("</path>");
        } else {
            self.trail = Some(colour);
        }
    }

    fn circle(&mut self, colour: BackendColor, (x, y): BackendCoord, radius: u32) {
        self.end_run();
        self.push("<circle");
        self.class(colour);
        for (name, value) in [(" cx=\"", x), (" cy=\"", y), (" r=\"", radius as i32)] {
            self.push(name);
            self.number(value);
            self.push("\"");
        }
        self.close("</circle>");
    }

    fn text(&mut self, text: &str, colour: BackendColor, size: f64, anchor: &'static str, (x, y): BackendCoord) {
        let look = (colour, size, anchor);
        let same = self.run.is_some_and(|run| run.0.rgb == colour.rgb && run.1 == size && run.2 == anchor);
        if !same {
            self.end_run();
            self.push("<g");
            self.class(colour);
            self.push(" font-size=\"");
            self.number(size.round() as i32);
            self.push("\"");
            if !anchor.is_empty() {
                self.push(" text-anchor=\"");
                self.push(anchor);
                self.push("\"");
            }
            self.push(">");
            self.run = Some(look);
        }
        self.push("<text x=\"");
        self.number(x);
        self.push("\" y=\"");
        self.number(y);
        self.push("\">");
        self.escaped(text);
        self.push("</text>");
    }

    /// Closes what is open for more of the same.
    fn end_run(&mut self) {
        if self.run.take().is_some() {
            self.push("</g>");
        }
        if self.trail.take().is_some() {
            self.push("\"/>");
        }
    }

    /// Ends a shape, with its title where it has one.
    fn close(&mut self, end: &str) {
        match self.tip.take() {
            None => self.push("/>"),
            Some(tip) => {
                self.push(">");
                self.title(&tip);
                self.push(end);
            }
        }
    }

    fn class(&mut self, colour: BackendColor) {
        let (role, kind, nth) = colour.rgb;
        self.push(" class=\"");
        self.push(Role::ALL.get(usize::from(role)).map_or("", |role| class_name(*role)));
        let tone = match kind {
            1 => write!(self.out, " s{nth}"),
            2 => write!(self.out, " t{nth}"),
            _ => Ok(()),
        };
        debug_assert!(tone.is_ok());
        self.push("\"");
    }

    fn pair(&mut self, command: &str, x: i32, y: i32) {
        self.step(command, x);
        if y >= 0 {
            self.push(" ");
        }
        self.number(y);
    }

    fn step(&mut self, command: &str, by: i32) {
        self.push(command);
        self.number(by);
    }

    /// Tenths, without a trailing zero and without the zero before the point.
    fn number(&mut self, tenths: i32) {
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        if tenths < 0 {
            self.push("-");
        }
        let written = match (whole, tenth) {
            (_, 0) => write!(self.out, "{whole}"),
            (0, _) => write!(self.out, ".{tenth}"),
            _ => write!(self.out, "{whole}.{tenth}"),
        };
        debug_assert!(written.is_ok());
    }

    fn push(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// Text as XML may hold it: marked up where it must be, without the characters that XML does not know.
    fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.push("&amp;"),
                '<' => self.push("&lt;"),
                '>' => self.push("&gt;"),
                '"' => self.push("&quot;"),
                '\t' | '\n' | '\r' => self.push(" "),
                '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
                _ => self.out.push(letter),
            }
        }
    }
}

fn class_name(role: Role) -> &'static str {
    match role {
        Role::Fill => "ink",
        Role::Band => "band",
        Role::Line => "line",
        Role::Target => "target",
        Role::Axis => "axis",
        Role::Grid => "grid",
        Role::Zero => "zero",
        Role::Gap => "gap",
        Role::NotYet => "notyet",
        Role::Rest => "rest",
        Role::Leader => "leader",
        Role::Hit => "hit",
        Role::Lab => "lab",
        Role::Mut => "mut",
        Role::Val => "val",
        Role::On => "on",
        Role::Num => "num",
    }
}
