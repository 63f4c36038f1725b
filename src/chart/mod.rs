//! Charts. In: a `Figure` (plain labels and numbers). Out: a `Drawing` (SVG text that carries classes, a table, a description).
//! Absent: files, fonts, colours, the calendar, and every other room of the house.
//!
//! The way through: figure → scale → place → mark → svg. A new kind is a row in `Kind`, a file in `place/` and a line in its `match`.

mod choose;
mod compare;
mod describe;
mod figure;
mod grid;
mod hatch;
mod ink;
mod mark;
mod palette;
mod place;
mod poster;
mod ramp;
mod scale;
mod sums;
mod svg;
mod table;
pub mod text;
mod words;

pub use figure::{
    Axis, Before, Better, Centre, Datum, Figure, Kind, Language, Point, Quantity, Series, Step, Style, Sum, Target,
};
pub use mark::{Anchor, Class, Label, Mark, Placed, Pos, Rect, Role, Shape, Tone};
pub use palette::{Palette, Rgb, hex};
pub use place::{Variant, place};
pub use poster::{Imprint, layout, plate, poster};
pub use table::{Cell, CellKind, Row, Table};

/// A drawn figure, ready for a page: two drawings for two widths, and the same numbers for those who cannot see them.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Inline SVG 680 units wide; `None` when a table says it better.
    pub wide: Option<String>,
    /// Inline SVG 340 units wide, for phones; `None` when the wide one serves.
    pub narrow: Option<String>,
    /// What the figure shows, in sentences that can be read aloud.
    pub description: String,
    /// Every number, as its author typed it.
    pub table: Table,
    /// The kind that was drawn: the one asked for, or another where the data does not fit it.
    pub kind: Kind,
}

/// Draws a figure. Pure and deterministic; there is no input that it refuses.
pub fn draw(figure: &Figure, style: &Style) -> Drawing {
    let kind = choose::kind(figure);
    let description = match &figure.describe {
        Some(written) => written.clone(),
        None => describe::describe(figure, kind, style),
    };
    let paint = |variant| {
        place(kind, figure, variant, style).map(|placed| {
            svg::write(
                &placed,
                &ink::Frame { figure, kind, variant, description: &description, dress: ink::Dress::Page },
            )
        })
    };
    Drawing {
        wide: paint(Variant::Wide),
        narrow: paint(Variant::Narrow),
        table: table::table(figure, kind, style),
        description,
        kind,
    }
}
