//! What stacked columns and stacked bars share. In: a row of a grid. Out: its pieces from the ground on, and marks for what
//! it does not know. Absent: the direction in which pieces are laid.

use super::sheet::{Sheet, absence, series_tone};
use crate::chart::figure::{Datum, Point, Target};
use crate::chart::grid::{Grid, Row};
use crate::chart::mark::{Anchor, Label, MIDDLE, Mark, Pos, Rect, Role, Tone};
use crate::chart::sums::Amount;

/// A stack: one row, added up.
pub struct Stack<'a> {
    pub row: &'a Row<'a>,
    /// What is more than zero, in the order of the series.
    pub pieces: Vec<Piece<'a>>,
    /// `None` where no series has a number.
    pub total: Option<Amount>,
}

pub struct Piece<'a> {
    pub nth: usize,
    pub point: &'a Point,
    pub tone: Tone,
    /// Where it begins and ends, in values.
    pub span: (f64, f64),
}

/// Between two pieces, in units of the sheet: what keeps them apart where colours and patterns do not.
pub const SEAM: f64 = 1.0;

impl<'a> Stack<'a> {
    pub fn all(grid: &'a Grid<'a>, totals: Vec<Option<Amount>>) -> Vec<Self> {
        let stack = |(row, total): (&'a Row<'a>, Option<Amount>)| {
            let mut so_far = 0.0;
            let piece = |(nth, point): (usize, &Option<&'a Point>)| {
                let point = (*point)?;
                let value = point.datum.value().filter(|value| *value > 0.0)?;
                let span = (so_far, so_far + value);
                so_far = span.1;
                Some(Piece { nth, point, tone: series_tone(nth), span })
            };
            Self { row, pieces: row.cells.iter().enumerate().filter_map(piece).collect(), total }
        };
        grid.rows.iter().zip(totals).map(stack).collect()
    }
}

/// Which series have their values written in their pieces: those with room for most of them. Where only a few would fit,
/// which these are is no rule that a reader could see.
pub fn lettered(stacks: &[Stack], has_room: impl Fn(&Piece) -> bool) -> Vec<bool> {
    let series = stacks.first().map_or(0, |stack| stack.row.cells.len());
    let mut counts = vec![(0, 0); series];
    // Where there is one piece the total says its value already.
    for piece in stacks.iter().filter(|stack| stack.pieces.len() > 1).flat_map(|stack| &stack.pieces) {
        let (all, roomy) = &mut counts[piece.nth];
        (*all, *roomy) = (*all + 1, *roomy + usize::from(has_room(piece)));
    }
    counts.into_iter().map(|(all, roomy)| roomy > 0 && 3 * roomy >= 2 * all).collect()
}

/// The value of a piece, in the middle of its box.
pub fn piece_label(sheet: &Sheet, piece: &Piece, rect: &Rect) -> Label {
    let text = piece.point.datum.text().unwrap_or_default().to_owned();
    let at = (rect.x + rect.width / 2.0, rect.y + rect.height / 2.0 + MIDDLE * sheet.text);
    Label { text, at, size: sheet.text, anchor: Anchor::Middle, class: Role::On.in_tone(piece.tone) }
}

/// What a row does not know: for each reason its sample and the words of the tooltip.
pub fn absences(sheet: &Sheet, row: &Row) -> Vec<(Datum, String)> {
    let language = sheet.figure.language;
    let reason = |point: &Point| match point.datum {
        Datum::Withheld => Some(Datum::Withheld),
        Datum::NotYet => Some(Datum::NotYet),
        _ if point.datum.value().is_some() => None,
        _ => Some(Datum::Missing),
    };
    let reasons: Vec<Option<Datum>> = row.cells.iter().map(|cell| cell.and_then(reason)).collect();
    let mut found = Vec::new();
    for sample in [Datum::Missing, Datum::Withheld, Datum::NotYet] {
        let lacks = |nth: &usize| reasons[*nth].as_ref() == Some(&sample);
        let lacking: Vec<usize> = (0..reasons.len()).filter(lacks).collect();
        if lacking.is_empty() {
            continue;
        }
        let names: Vec<&str> = lacking.iter().map(|nth| sheet.figure.series[*nth].name.as_str()).collect();
        let name = row.point.name.as_str();
        let who = match lacking.len() == reasons.len() {
            true => name.to_owned(),
            false => format!("{name} · {}", language.list(&names)),
        };
        let said = language.says(&who, language.absent(&sample));
        found.push((sample, said));
    }
    found
}

/// The target of each row, that of all or its own.
pub fn row_targets(sheet: &Sheet, grid: &Grid) -> Vec<Option<f64>> {
    match &sheet.figure.target {
        Some(Target::Level(level)) => vec![level.finite(); grid.rows.len()],
        Some(Target::Each(series)) => grid.along(series).into_iter().map(|point| point?.datum.value()).collect(),
        None => Vec::new(),
    }
}

/// Open marks side by side around `foot`, in that width.
pub fn write_absences(sheet: &mut Sheet, absences: Vec<(Datum, String)>, foot: Pos, width: f64) {
    let each = width / absences.len().max(1) as f64;
    for (i, (sample, title)) in absences.into_iter().enumerate() {
        let x = foot.0 - width / 2.0 + each * (i as f64 + 0.5);
        if let Some((shape, class)) = absence(&sample, (x, foot.1), each * 0.9) {
            sheet.marks.push(Mark::told(title, None, (shape, class)));
        }
    }
}
