//! Hatching: patterns besides colours, so that series stay apart in grey print and for readers who see colours differently.
//! In: an outline and a tone. Out: strokes that fill it, as plain lines. Absent: `<pattern>`, which would need an id.
//!
//! The first series is solid. Every other has a pattern of its own: strokes in the colour of the paper, cut at the outline
//! by scan lines that lie in the direction of the pattern.

use std::f64::consts::FRAC_1_SQRT_2;

use super::mark::{Class, Mark, Pos, Rect, Role, Shape, Tone};

/// The pattern of a tone. Terms and plain marks have none.
struct Pattern {
    /// The directions of the strokes, as unit vectors.
    ways: &'static [Pos],
    /// From one stroke to the next.
    pitch: f64,
    /// Broken into dots, by the style sheet, at every pitch.
    dotted: bool,
}

const ACROSS: Pos = (1.0, 0.0);
const DOWN: Pos = (0.0, 1.0);
const RISING: Pos = (FRAC_1_SQRT_2, -FRAC_1_SQRT_2);
const FALLING: Pos = (FRAC_1_SQRT_2, FRAC_1_SQRT_2);

/// One for each tone after the first; neighbours differ as much as the set allows.
const PATTERNS: [Pattern; 7] = [
    Pattern { ways: &[RISING], pitch: 7.0, dotted: false },
    Pattern { ways: &[ACROSS], pitch: 6.0, dotted: true },
    Pattern { ways: &[ACROSS], pitch: 6.0, dotted: false },
    Pattern { ways: &[FALLING], pitch: 7.0, dotted: false },
    Pattern { ways: &[RISING, FALLING], pitch: 9.0, dotted: false },
    Pattern { ways: &[DOWN], pitch: 5.0, dotted: false },
    Pattern { ways: &[ACROSS, DOWN], pitch: 8.0, dotted: false },
];

fn pattern(tone: Tone) -> Option<(&'static Pattern, Class)> {
    match tone {
        Tone::Series(nth) if nth > 0 => {
            Some((&PATTERNS[usize::from(nth - 1) % PATTERNS.len()], Role::Hatch.in_tone(tone)))
        }
        _ => None,
    }
}

/// A filled mark that may need strokes.
pub struct Filled {
    pub shape: Shape,
    pub tone: Tone,
    /// Where words stand on it: no stroke runs through them.
    pub window: Option<Rect>,
}

impl Filled {
    /// A filled mark without words on it.
    pub fn new(shape: Shape, tone: Tone) -> Self {
        Self { shape, tone, window: None }
    }
}

/// The strokes over filled marks, those of one tone together, so that they are written as one element.
pub fn over(filled: &[Filled]) -> Vec<Mark> {
    let mut marks = Vec::new();
    for nth in 0..=PATTERNS.len() {
        let tone = Tone::Series(nth as u8);
        for own in filled.iter().filter(|filled| filled.tone == tone) {
            marks.extend(strokes(own).map(|(shape, class)| Mark::shape(shape, class)));
        }
    }
    marks
}

fn strokes(filled: &Filled) -> Option<(Shape, Class)> {
    let ((pattern, class), outline) = (pattern(filled.tone)?, outline(&filled.shape)?);
    let window =
        filled.window.map(|window| whole(window, &outline)).and_then(|window| self::outline(&Shape::Box(window)));
    Some((lines(&outline, window.as_deref(), (pattern, Lay::Over)), class))
}

/// A window without crumbs beside it: where little is left between the words and the edge, it reaches to the edge.
fn whole(window: Rect, outline: &[Pos]) -> Rect {
    let (low, high) = span(outline, |corner| corner.0);
    let left = if window.x - low < CRUMB { low.min(window.x) } else { window.x };
    let right = if high - window.right() < CRUMB { high.max(window.right()) } else { window.right() };
    Rect { x: left, width: right - left, ..window }
}

/// Strokes shorter than this look like signs of their own: a minus, a quotation mark.
const CRUMB: f64 = 9.0;

/// A filled mark of a legend, with its strokes.
pub fn swatch(shape: Shape, class: Class) -> Vec<(Shape, Class)> {
    let filled = (class.role == Role::Fill).then(|| Filled::new(shape.clone(), class.tone));
    let strokes = filled.as_ref().and_then(strokes);
    std::iter::once((shape, class)).chain(strokes).collect()
}

/// The sign of a pattern: one stroke of each direction through the middle. For cells too small, or too many, to hatch.
pub fn sign(shape: &Shape, tone: Tone) -> Option<(Shape, Class)> {
    let ((pattern, class), outline) = (pattern(tone)?, outline(shape)?);
    Some((lines(&outline, None, (pattern, Lay::Once)), class))
}

/// The corners of a shape that can be filled with strokes.
fn outline(shape: &Shape) -> Option<Vec<Pos>> {
    match shape {
        Shape::Box(rect) => {
            Some(vec![(rect.x, rect.y), (rect.right(), rect.y), (rect.right(), rect.bottom()), (rect.x, rect.bottom())])
        }
        Shape::Area(points) if points.len() > 2 => Some(points.clone()),
        _ => None,
    }
}

/// How a pattern is laid.
#[derive(Clone, Copy)]
enum Lay {
    /// All over the shape.
    Over,
    /// Through its middle only.
    Once,
}

/// Scan lines in the directions of the pattern, where they are inside of the outline and not in the window.
fn lines(outline: &[Pos], window: Option<&[Pos]>, (pattern, lay): (&Pattern, Lay)) -> Shape {
    let middle = middle(outline);
    let (mut scan, mut found) = (Scan::default(), Vec::new());
    for way in pattern.ways {
        // Around the middle: x along the strokes, y across them.
        let turn = |corners: &[Pos]| -> Vec<Pos> {
            let moved = corners.iter().map(|(x, y)| (x - middle.0, y - middle.1));
            moved.map(|(x, y)| (x * way.0 + y * way.1, y * way.0 - x * way.1)).collect()
        };
        let back = |(x, y): Pos| (middle.0 + x * way.0 - y * way.1, middle.1 + x * way.1 + y * way.0);
        let (turned, opening) = (turn(outline), window.map(turn));
        let lattice = |of: fn(&Pos) -> f64, edge: f64| Lattice::of(pattern, span(&turned, of), edge);
        let (along, across) = (lattice(|corner| corner.0, CLEAR), lattice(|corner| corner.1, EDGE));
        let over = matches!(lay, Lay::Over);
        for y in across.stops().filter(|_| over).chain((!over).then_some(0.0)) {
            for &(from, to) in scan.inside(&turned, opening.as_deref(), y) {
                let ends = match (lay, pattern.dotted) {
                    (Lay::Over, false) => Some((from, to)),
                    (Lay::Over, true) => along.between(from + CLEAR, to - CLEAR),
                    // A sign ends within its cell.
                    (Lay::Once, false) => Some((from + 0.18 * (to - from), to - 0.18 * (to - from))),
                    (Lay::Once, true) => Some((0.0, 0.0)),
                };
                // A dot is a stroke that is hardly longer than nothing, with round ends.
                let longer = if pattern.dotted { 0.1 } else { 0.0 };
                found.extend(ends.map(|(from, to)| [back((from, y)), back((to + longer, y))]));
            }
        }
    }
    Shape::Lines(found)
}

/// Where strokes, and the dots on them, stand: at every pitch around the middle of the shape.
struct Lattice {
    low: f64,
    high: f64,
    pitch: f64,
    /// Dots stand in pairs around the middle where there is room for two, else on it, as strokes do.
    shift: f64,
}

impl Lattice {
    fn of(pattern: &Pattern, (low, high): (f64, f64), edge: f64) -> Self {
        let (low, high, pitch) = (low + edge, high - edge, pattern.pitch);
        let shift = if pattern.dotted && high - low >= 1.3 * pitch { 0.5 } else { 0.0 };
        Self { low, high, pitch, shift }
    }

    fn stops(&self) -> impl Iterator<Item = f64> + use<'_> {
        let first = (self.low / self.pitch - self.shift).ceil();
        let last = (self.high / self.pitch - self.shift).floor();
        (0..(last - first + 1.0) as usize).map(move |k| (first + k as f64 + self.shift) * self.pitch)
    }

    /// The first and the last stop there. The style sheet sets a dot at every pitch from the first on.
    fn between(&self, low: f64, high: f64) -> Option<(f64, f64)> {
        let part = Self { low, high, ..*self };
        let first = part.stops().next()?;
        Some((first, part.stops().last().unwrap_or(first)))
    }
}

/// How near to an end of its row a dot may stand.
const CLEAR: f64 = 2.0;

/// How near to the edge a stroke may run along it: nearer it would only make the shape smaller.
const EDGE: f64 = 1.0;

/// What lies on one scan line. Kept from line to line: there are thousands of them in a chart.
#[derive(Default)]
struct Scan {
    cuts: Vec<f64>,
    stretches: Vec<(f64, f64)>,
}

impl Scan {
    /// The stretches of a scan line that lie inside of the outline and outside of the window.
    fn inside(&mut self, outline: &[Pos], window: Option<&[Pos]>, across: f64) -> &[(f64, f64)] {
        let opening = window.and_then(|window| self.cut(window, across).chunks_exact(2).next().map(|p| (p[0], p[1])));
        self.cut(outline, across);
        self.stretches.clear();
        for pair in self.cuts.chunks_exact(2) {
            match opening {
                Some((open, shut)) if open < pair[1] && shut > pair[0] => {
                    self.stretches.extend([(pair[0], open), (shut, pair[1])]);
                }
                _ => self.stretches.push((pair[0], pair[1])),
            }
        }
        self.stretches.retain(|(from, to)| to - from > 0.4);
        &self.stretches
    }

    /// Where a scan line enters and leaves an outline, by the even-odd rule.
    fn cut(&mut self, outline: &[Pos], across: f64) -> &[f64] {
        self.cuts.clear();
        let mut before = outline[outline.len() - 1];
        for corner in outline {
            // Half open, so that a corner on the line counts once.
            if (before.1 <= across) != (corner.1 <= across) {
                self.cuts.push(before.0 + (across - before.1) / (corner.1 - before.1) * (corner.0 - before.0));
            }
            before = *corner;
        }
        self.cuts.sort_by(f64::total_cmp);
        &self.cuts
    }
}

/// The middle of the box around an outline.
fn middle(outline: &[Pos]) -> Pos {
    let middle = |(low, high): (f64, f64)| f64::midpoint(low, high);
    (middle(span(outline, |corner| corner.0)), middle(span(outline, |corner| corner.1)))
}

fn span(outline: &[Pos], of: fn(&Pos) -> f64) -> (f64, f64) {
    let ends = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
    outline.iter().map(of).fold((f64::INFINITY, f64::NEG_INFINITY), ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(filled: &Filled) -> Vec<[Pos; 2]> {
        match strokes(filled) {
            Some((Shape::Lines(lines), _)) => lines,
            _ => Vec::new(),
        }
    }

    fn ends_on(shape: &Shape, nth: u8) -> Vec<[Pos; 2]> {
        ends(&Filled::new(shape.clone(), Tone::Series(nth)))
    }

    #[test]
    fn strokes_reach_the_edge_and_stop_there() {
        let column = Shape::Box(Rect { x: 10.0, y: 0.0, width: 20.0, height: 12.0 });
        assert_eq!(ends_on(&column, 3), [[(10.0, 6.0), (30.0, 6.0)]]);
        assert!(ends_on(&column, 0).is_empty());
        for (x, y) in ends_on(&column, 1).into_flattened() {
            assert!((9.99..=30.01).contains(&x) && (-0.01..=12.01).contains(&y));
        }
    }

    #[test]
    fn a_bay_stays_free() {
        // A U, whose middle is open above y = 20.
        let outline = [(0., 0.), (10., 0.), (10., 20.), (20., 20.), (20., 0.), (30., 0.), (30., 30.), (0., 30.)];
        let strokes = ends_on(&Shape::Area(outline.to_vec()), 3);
        let at = |y: f64| strokes.iter().filter(|[from, _]| (from.1 - y).abs() < 1e-9).count();
        assert_eq!((at(9.0), at(27.0)), (2, 1));
    }

    #[test]
    fn no_stroke_runs_through_words() {
        let shape = Shape::Box(Rect { x: 0.0, y: 0.0, width: 40.0, height: 30.0 });
        let window = Some(Rect { x: 10.0, y: 5.0, width: 20.0, height: 20.0 });
        let strokes = ends(&Filled { shape, tone: Tone::Series(3), window });
        let at = |y: f64| strokes.iter().filter(|[from, _]| (from.1 - y).abs() < 0.1).count();
        assert_eq!((at(3.0), at(15.0), at(27.0)), (1, 2, 1));
    }

    #[test]
    fn dots_stand_on_one_lattice() {
        let strip = Shape::Box(Rect { x: 0.0, y: 0.0, width: 40.0, height: 18.0 });
        let starts: Vec<Pos> = ends_on(&strip, 2).into_iter().map(|[from, _]| from).collect();
        assert_eq!(starts, [(5.0, 6.0), (5.0, 12.0)]);
    }
}
