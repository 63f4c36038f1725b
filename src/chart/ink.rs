//! Ink: how marks are written down. In: classes, points in tenths of a unit, words. Out: SVG text, small and well-formed.
//! Absent: plotters, which `svg.rs` alone knows; the classes' meaning, which is listed there; and colours (`palette.rs`).

use super::figure::{Figure, Kind};
use super::mark::{Class, Label, Mark, Placed, Role, Tone};
use super::palette::{HEI, Wardrobe, hex};
use super::place::Variant;

/// A point in tenths of a unit.
type At = (i32, i32);

/// What the outermost element needs to know.
pub struct Frame<'a> {
    pub figure: &'a Figure,
    pub kind: Kind,
    pub variant: Variant,
    pub description: &'a str,
    pub dress: Dress<'a>,
}

/// How a class is written.
#[derive(Clone, Copy, Default)]
pub enum Dress<'a> {
    /// As a class: the page's style sheet dresses it.
    #[default]
    Page,
    /// As literal attributes, on a sheet that stands alone.
    Sheet(Wardrobe<'a>),
}

/// The text being written.
#[derive(Default)]
pub struct Ink<'a> {
    /// UTF-8; bytes, because digits are cheaper to write as such.
    out: Vec<u8>,
    dress: Dress<'a>,
    /// The title of the next shape.
    pub tip: Option<&'a str>,
    /// What follows the next line of text on its baseline: a unit after its number.
    pub tail: Option<&'a Label>,
    /// The open element around a datum.
    around: Option<&'static str>,
    /// Lines of text of one look that follow each other share a group.
    run: Option<(Class, f64, &'static str)>,
    /// Paths of one class that follow each other share an element, unless one has a title of its own.
    trail: Option<Class>,
}

impl<'a> Ink<'a> {
    /// Begins the `<svg>`: its class, its sheet, its title and description.
    pub fn open(&mut self, placed: &Placed, frame: &Frame<'a>) {
        self.dress = frame.dress;
        // About as long as a bar with its tooltip.
        self.out.reserve(96 * placed.marks.len());
        match frame.dress {
            Dress::Page => self.open_on_page(placed, frame),
            Dress::Sheet(wardrobe) => self.open_alone(placed, &wardrobe),
        }
        self.title(&frame.figure.title);
        self.push("<desc>");
        self.escaped(frame.description);
        self.push("</desc>");
        if let Dress::Sheet(wardrobe) = frame.dress {
            self.ground(placed, &wardrobe);
        }
    }

    fn open_on_page(&mut self, placed: &Placed, frame: &Frame) {
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
    }

    fn open_alone(&mut self, placed: &Placed, wardrobe: &Wardrobe) {
        self.push("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        self.size(placed);
        self.push(" viewBox=\"0 0 ");
        self.number(tenths(placed.width));
        self.push(" ");
        self.number(tenths(placed.height));
        self.push("\" role=\"img\" fill=\"");
        self.push(&hex(wardrobe.palette.ink));
        self.push("\" font-family=\"");
        self.push(HEI);
        self.push("\">");
    }

    /// Opaque paper: slides and chat windows are dark as often as not.
    fn ground(&mut self, placed: &Placed, wardrobe: &Wardrobe) {
        self.push("<rect");
        self.size(placed);
        self.push(" fill=\"");
        self.push(&hex(wardrobe.palette.paper));
        self.push("\"/>");
    }

    fn size(&mut self, placed: &Placed) {
        for (name, value) in [(" width=\"", placed.width), (" height=\"", placed.height)] {
            self.push(name);
            self.number(tenths(value));
            self.push("\"");
        }
    }

    /// Opens the element around the marks of one datum.
    pub fn begin(&mut self, title: &str, href: Option<&str>) {
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

    /// Closes it.
    pub fn end(&mut self) {
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

    /// Points in tenths, open or closed.
    pub fn path(&mut self, class: Class, points: impl Iterator<Item = At>, closed: bool) {
        let joins = self.tip.is_none() && self.trail.is_some_and(|trail| trail == class);
        if !joins {
            self.end_run();
            self.push("<path");
            self.class(class);
            self.push(" d=\"");
        }
        let mut before: Option<At> = None;
        for (x, y) in points {
            match before {
                None => self.pair(b'M', x, y),
                Some((bx, by)) if (x, y) == (bx, by) => {}
                Some((bx, by)) if y == by => self.step(b'h', x - bx),
                Some((bx, by)) if x == bx => self.step(b'v', y - by),
                Some((bx, by)) => self.pair(b'l', x - bx, y - by),
            }
            before = Some((x, y));
        }
        self.push(if closed { "z" } else { "" });
        if self.tip.is_some() {
            self.push("\"");
            self.close("</path>");
        } else {
            self.trail = Some(class);
        }
    }

    /// Centre and radius in tenths.
    pub fn circle(&mut self, class: Class, (x, y): At, radius: u32) {
        self.end_run();
        self.push("<circle");
        self.class(class);
        for (name, value) in [(" cx=\"", x), (" cy=\"", y), (" r=\"", radius as i32)] {
            self.push(name);
            self.number(value);
            self.push("\"");
        }
        self.close("</circle>");
    }

    /// A line of text on its baseline; the size in tenths too.
    pub fn text(&mut self, text: &str, class: Class, size: f64, anchor: &'static str, (x, y): At) {
        let look = (class, size, anchor);
        let same = self.run.is_some_and(|run| run.0 == class && run.1 == size && run.2 == anchor);
        if !same {
            self.end_run();
            self.push("<g");
            self.class(class);
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
        if let Some(tail) = self.tail.take() {
            self.push("<tspan dx=\"5\"");
            self.class(tail.class);
            self.push(" font-size=\"");
            self.number(tenths(tail.size));
            self.push("\">");
            self.escaped(&tail.text);
            self.push("</tspan>");
        }
        self.push("</text>");
    }

    /// Ends the `<svg>` and gives it away.
    pub fn finish(&mut self) -> String {
        self.end_run();
        self.push("</svg>");
        String::from_utf8(std::mem::take(&mut self.out)).expect("only text and digits were written")
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
                self.title(tip);
                self.push(end);
            }
        }
    }

    fn class(&mut self, class: Class) {
        if let Dress::Sheet(wardrobe) = self.dress {
            wardrobe.dress(class, &mut self.out);
            return;
        }
        self.push(" class=\"");
        self.push(class_name(class.role));
        let tone = match class.tone {
            Tone::Plain => None,
            Tone::Series(nth) => Some((" s", nth)),
            Tone::Term(nth) => Some((" t", nth)),
            Tone::Level(nth) => Some((" l", nth)),
        };
        if let Some((letter, nth)) = tone {
            self.push(letter);
            self.digits(nth.into());
        }
        self.push("\"");
    }

    fn pair(&mut self, command: u8, x: i32, y: i32) {
        self.step(command, x);
        if y >= 0 {
            self.push(" ");
        }
        self.number(y);
    }

    fn step(&mut self, command: u8, by: i32) {
        self.out.push(command);
        self.number(by);
    }

    /// Tenths, without a trailing zero and without the zero before the point.
    fn number(&mut self, tenths: i32) {
        let (whole, tenth) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
        if tenths < 0 {
            self.out.push(b'-');
        }
        if whole > 0 || tenth == 0 {
            self.digits(whole);
        }
        if tenth > 0 {
            self.out.extend([b'.', b'0' + tenth as u8]);
        }
    }

    /// A drawing is half numbers: they are written without the machinery of formats, and the usual ones in one go.
    fn digits(&mut self, number: u32) {
        let digit = |place: u32| b'0' + (number / place % 10) as u8;
        match number {
            0..10 => self.out.push(digit(1)),
            10..100 => self.out.extend([digit(10), digit(1)]),
            100..1000 => self.out.extend([digit(100), digit(10), digit(1)]),
            1000.. => {
                self.digits(number / 10);
                self.out.push(digit(1));
            }
        }
    }

    fn push(&mut self, text: &str) {
        self.out.extend_from_slice(text.as_bytes());
    }

    /// Text as XML may hold it: marked up where it must be, without the characters that XML does not know.
    fn escaped(&mut self, text: &str) {
        // Most texts hold nothing to mark up, and their bytes say so at once; 0xBF is the middle of U+FFFE and U+FFFF.
        let suspect = |byte: u8| byte < b' ' || matches!(byte, b'&' | b'<' | b'>' | b'"' | 0xbf);
        if !text.bytes().any(suspect) {
            return self.push(text);
        }
        let marked = |letter: char| matches!(letter, '&' | '<' | '>' | '"' | '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
        let mut rest = text;
        while let Some(at) = rest.find(marked) {
            let (plain, tail) = rest.split_at(at);
            self.push(plain);
            let mut letters = tail.chars();
            match letters.next() {
                Some('&') => self.push("&amp;"),
                Some('<') => self.push("&lt;"),
                Some('>') => self.push("&gt;"),
                Some('"') => self.push("&quot;"),
                Some('\t' | '\n' | '\r') => self.push(" "),
                _ => {}
            }
            rest = letters.as_str();
        }
        self.push(rest);
    }
}

fn class_name(role: Role) -> &'static str {
    match role {
        Role::Fill => "ink",
        Role::Band => "band",
        Role::Hole => "hole",
        Role::Wash => "wash",
        Role::Hatch => "hatch",
        Role::Ghost => "ghost",
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
        Role::Title => "title",
    }
}

/// Units in tenths.
pub fn tenths(value: f64) -> i32 {
    let value = value * TENTHS;
    // The cast cuts off what is behind the point: half more, and it rounds. `round` is a call, and there are thousands.
    (value + 0.5_f64.copysign(value)) as i32
}

/// Pixels of the canvas for one unit of the drawing.
pub const TENTHS: f64 = 10.0;
