//! SVG. In: `Placed`. Out: one `<svg>`, for a page or alone. Absent: any decision about where something goes. The only file that
//! names plotters: it drives our own backend, which writes classes instead of colours.
//!
//! Every mark is a plotters element on a canvas of ten pixels a unit, so that its whole pixels are tenths here. Its class
//! travels through plotters as a colour (role, kind of tone, number) and is read back on the other side.
//!
//! On a page: no width or height, no id, no style. `role="img"`, or `group` when a mark leads somewhere; `<title>` and `<desc>` first.
//! Classes of the root: `chart`, the kind, and `wide`, `narrow` or `once` (drawn for both). Classes of marks:
//!
//! | class | on | what it is |
//! |---|---|---|
//! | `ink` | path, circle | a mark of the data: column, bar, wedge, slice, cell, marker; filled |
//! | `band` | path | the inner band of a ring's term; filled, darker |
//! | `hole` | circle | paper over a mark: the middle of a ring of one part |
//! | `wash` | path | the ground under a line, or between two; pale |
//! | `hatch` | path | the strokes of a pattern, over an inked mark |
//! | `ghost` | path, circle | a value of an earlier time, beside the present one |
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
//! | `s0` … `s7`, `t0` … `t23` | with any of these | the colour: of the nth series or part; of a term, 小寒 = 0 |
//! | `l0` … `l4` | with `ink` | a step of the ramp of amounts, least to most |

use std::cell::RefCell;
use std::convert::Infallible;
use std::iter::Map;
use std::rc::Rc;
use std::slice::Iter;

use plotters::coord::Shift;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::{
    Circle, DrawingArea, FontFamily, IntoDrawingArea, IntoFont, RGBColor, Rectangle, ShapeStyle, Text, TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos as TextPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::ink::{Frame, Ink, TENTHS, tenths};
use super::mark::{Anchor, Class, Label, Mark, Placed, Pos, Role, Shape, Tone};
use super::text;

/// Writes a layout.
pub fn write<'a>(placed: &'a Placed, frame: &Frame<'a>) -> String {
    let ink = Rc::new(RefCell::new(Ink::default()));
    ink.borrow_mut().open(placed, frame);
    let canvas = Canvas { ink: Rc::clone(&ink), size: (tenths(placed.width) as u32, tenths(placed.height) as u32) };
    let area = canvas.into_drawing_area();
    for mark in &placed.marks {
        let drawn = draw(&area, &ink, mark);
        // The backend writes to memory and returns no error.
        debug_assert!(drawn.is_ok());
    }
    ink.borrow_mut().finish()
}

type Area<'a> = DrawingArea<Canvas<'a>, Shift>;
type Drawn = Result<(), plotters::drawing::DrawingAreaErrorKind<Infallible>>;

fn draw<'a>(area: &Area<'a>, ink: &RefCell<Ink<'a>>, mark: &'a Mark) -> Drawn {
    match mark {
        Mark::Shape { shape, class } => draw_shape(area, shape, *class),
        Mark::Label(label) => draw_label(area, label),
        Mark::Told { title, shape, class } => {
            ink.borrow_mut().tip = Some(title);
            draw_shape(area, shape, *class)
        }
        Mark::Datum { title, href, marks } => {
            ink.borrow_mut().begin(title, href.as_deref());
            match marks.as_slice() {
                // How wide the digits of the reader's face are nobody knows here: the unit follows where they end.
                [Mark::Label(number), Mark::Label(unit)] if number.class.role == Role::Num => {
                    ink.borrow_mut().tail = Some(unit);
                    draw_label(area, number)?;
                }
                marks => marks.iter().try_for_each(|mark| draw(area, ink, mark))?,
            }
            ink.borrow_mut().end();
            Ok(())
        }
    }
}

fn draw_shape(area: &Area, shape: &Shape, class: Class) -> Drawn {
    let style = ShapeStyle { color: colour(class).into(), filled: true, stroke_width: 1 };
    let outline = |points, closed| area.draw(&Outline { points, closed, style });
    match shape {
        Shape::Box(rect) => {
            area.draw(&Rectangle::new([pixel((rect.x, rect.y)), pixel((rect.right(), rect.bottom()))], style))
        }
        Shape::Line(line) => outline(line, false),
        Shape::Lines(lines) => lines.iter().try_for_each(|line| outline(line, false)),
        Shape::Area(area) => outline(area, true),
        Shape::Dot(centre, radius) => area.draw(&Circle::new(pixel(*centre), tenths(*radius), style)),
    }
}

/// Plotters' paths and polygons own their points; this one borrows them, for a pattern has hundreds of short lines.
struct Outline<'a> {
    points: &'a [Pos],
    closed: bool,
    style: ShapeStyle,
}

impl<'a> PointCollection<'a, BackendCoord> for &'a Outline<'a> {
    type Point = BackendCoord;
    type IntoIter = Map<Iter<'a, Pos>, fn(&Pos) -> BackendCoord>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter().map(|pos| pixel(*pos))
    }
}

impl Drawable<Canvas<'_>> for Outline<'_> {
    fn draw<I: Iterator<Item = BackendCoord>>(&self, points: I, canvas: &mut Canvas, _: (u32, u32)) -> Written {
        if self.closed { canvas.fill_polygon(points, &self.style) } else { canvas.draw_path(points, &self.style) }
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
        Tone::Level(nth) => RGBColor(role, 3, nth),
    }
}

/// The class that a colour stands for.
fn class(colour: BackendColor) -> Class {
    let (role, kind, nth) = colour.rgb;
    let tone = match kind {
        1 => Tone::Series(nth),
        2 => Tone::Term(nth),
        3 => Tone::Level(nth),
        _ => Tone::Plain,
    };
    Role::ALL[usize::from(role) % Role::ALL.len()].in_tone(tone)
}

/// The backend: shares its ink with `write`, which adds the groups and titles that plotters has no word for.
struct Canvas<'a> {
    ink: Rc<RefCell<Ink<'a>>>,
    size: (u32, u32),
}

type Written = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Canvas<'_> {
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
        self.ink.borrow_mut().path(class(colour), [point, (point.0 + 1, point.1)].into_iter(), false);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Written {
        self.ink.borrow_mut().path(class(style.color()), [from, to].into_iter(), false);
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Written {
        let corners = [from, (to.0, from.1), to, (from.0, to.1)];
        self.ink.borrow_mut().path(class(style.color()), corners.into_iter(), true);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Written {
        self.ink.borrow_mut().path(class(style.color()), path.into_iter(), false);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Written {
        self.ink.borrow_mut().path(class(style.color()), path.into_iter(), true);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, centre: BackendCoord, radius: u32, style: &S, _: bool) -> Written {
        self.ink.borrow_mut().circle(class(style.color()), centre, radius);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Written {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        self.ink.borrow_mut().text(text, class(style.color()), style.size(), anchor, at);
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
