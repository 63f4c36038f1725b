//! The poster: a drawing that leaves its page. In: a figure, and what the page says around it. Out: an SVG file that needs no
//! style sheet: opaque paper, title above, note, source and period below, every colour a literal attribute. Absent: links,
//! ids, classes, scripts.
//!
//! It is composed as marks on a larger sheet and written by the same hand as a page's drawing, so that its text is measured
//! and stays inside the frame like any other.

use super::figure::{Figure, Kind, Style};
use super::ink::{Dress, Frame};
use super::mark::{ASCENT, Anchor, Label, Mark, Placed, Pos, Role};
use super::palette::{Palette, Wardrobe};
use super::place::{Variant, place};
use super::{choose, svg, text};

/// What stands around the drawing, and its colours.
#[derive(Debug, Clone, Copy)]
pub struct Imprint<'a> {
    /// For those who cannot see it: [`super::Drawing::description`].
    pub description: &'a str,
    /// The author's words below the drawing.
    pub note: Option<&'a str>,
    pub source: Option<&'a str>,
    pub period: Option<&'a str>,
    pub palette: &'a Palette,
}

/// Draws a figure as a file of its own. `None` where nothing is drawn: a table. A drawing that one width serves is the same
/// in both.
pub fn poster(figure: &Figure, variant: Variant, style: &Style, imprint: &Imprint) -> Option<String> {
    let kind = choose::kind(figure);
    let placed = layout(figure, variant, style, imprint)?;
    let wardrobe = Wardrobe { palette: imprint.palette, kind, language: figure.language };
    let frame = Frame { figure, kind, variant, description: imprint.description, dress: Dress::Sheet(wardrobe) };
    Some(svg::write(&placed, &frame))
}

/// The drawing alone, for whoever sets title, note and source in type of their own: opaque paper and nothing around.
/// `None` where nothing is drawn: a table.
pub fn plate(figure: &Figure, variant: Variant, style: &Style, imprint: &Imprint) -> Option<String> {
    let kind = choose::kind(figure);
    let drawn = place(kind, figure, variant, style).or_else(|| place(kind, figure, Variant::Wide, style))?;
    let marks = drawn.marks.into_iter().filter_map(|mark| carried(mark, (0.0, 0.0))).collect();
    let wardrobe = Wardrobe { palette: imprint.palette, kind, language: figure.language };
    let frame = Frame { figure, kind, variant, description: imprint.description, dress: Dress::Sheet(wardrobe) };
    Some(svg::write(&Placed { marks, ..drawn }, &frame))
}

/// The poster as plain numbers.
pub fn layout(figure: &Figure, variant: Variant, style: &Style, imprint: &Imprint) -> Option<Placed> {
    let kind = choose::kind(figure);
    let drawn = place(kind, figure, variant, style).or_else(|| place(kind, figure, Variant::Wide, style))?;
    let margin = variant.pick(32.0, 20.0);
    let mut column = Column { left: margin, room: drawn.width, top: margin, marks: Vec::new() };
    column.words(&figure.title, variant.pick(22.0, 20.0), Role::Title);
    // The page says these units beside the title; the other kinds say theirs in the drawing.
    if kind == Kind::Ring && !figure.unit.is_empty() {
        column.words(&figure.language.unit_line(&figure.unit), variant.text(), Role::Mut);
    }
    column.skip(14.0);
    column.drawing(drawn);
    let language = figure.language;
    let small = [
        imprint.source.map(|source| language.says(language.pick("来源", "Source"), source)),
        imprint.period.map(|period| language.says(language.pick("统计期", "Period"), period)),
    ];
    if imprint.note.is_some() || small.iter().any(Option::is_some) {
        column.skip(14.0);
    }
    if let Some(note) = imprint.note {
        column.words(note, 14.0, Role::Lab);
    }
    for line in small.into_iter().flatten() {
        column.words(&line, 12.5, Role::Mut);
    }
    Some(Placed { width: column.room + 2.0 * margin, height: (column.top + margin).ceil(), marks: column.marks })
}

/// What fills the sheet from the top.
struct Column {
    left: f64,
    room: f64,
    top: f64,
    marks: Vec<Mark>,
}

impl Column {
    fn skip(&mut self, by: f64) {
        self.top += by;
    }

    /// A paragraph, in as many lines as it needs.
    fn words(&mut self, words: &str, size: f64, role: Role) {
        for line in text::wrap(words, self.room, size) {
            let at = (self.left, self.top + ASCENT * size);
            self.marks.push(Mark::Label(Label { text: line, at, size, anchor: Anchor::Start, class: role.plain() }));
            self.top += 1.45 * size;
        }
    }

    fn drawing(&mut self, drawn: Placed) {
        let by = (self.left, self.top);
        self.marks.extend(drawn.marks.into_iter().filter_map(|mark| carried(mark, by)));
        self.top += drawn.height;
    }
}

/// A mark on the larger sheet, without what only a page can do: lead somewhere, be touched.
fn carried(mark: Mark, by: Pos) -> Option<Mark> {
    match mark {
        Mark::Shape { class, .. } | Mark::Told { class, .. } if class.role == Role::Hit => None,
        Mark::Shape { shape, class } => Some(Mark::shape(shape.moved(by), class)),
        Mark::Told { title, shape, class } => Some(Mark::Told { title, shape: shape.moved(by), class }),
        Mark::Label(label) => Some(Mark::Label(Label { at: (label.at.0 + by.0, label.at.1 + by.1), ..label })),
        Mark::Datum { title, marks, .. } => {
            let marks: Vec<Mark> = marks.into_iter().filter_map(|mark| carried(mark, by)).collect();
            (!marks.is_empty()).then(|| Mark::datum(title, None, marks))
        }
    }
}
