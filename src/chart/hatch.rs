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
            marks.extend(strokes(own).into_iter().map(|(shape, class)| Mark::shape(shape, class)));
        }
    }
    marks
}

fn strokes(filled: &Filled) -> Vec<(Shape, Class)> {
    let (Some((pattern, class)), Some(outline)) = (pattern(filled.tone), outline(&filled.shape)) else {
        return Vec::new();
    };
    let window = filled.window.and_then(|window| self::outline(&Shape::Box(window)));
    lines(&outline, window, pattern, pattern.pitch).into_iter().map(|line| (line, class)).collect()
}

/// A filled mark of a legend, with its strokes.
pub fn swatch(shape: Shape, class: Class) -> Vec<(Shape, Class)> {
    let strokes = if class.role == Role::Fill { strokes(&Filled::new(shape.clone(), class.tone)) } else { Vec::new() };
    std::iter::once((shape, class)).chain(strokes).collect()
}

/// The sign of a pattern: one stroke of each direction through the middle. For cells too small, or too many, to hatch.
pub fn sign(shape: &Shape, tone: Tone) -> Vec<(Shape, Class)> {
    let (Some((pattern, class)), Some(outline)) = (pattern(tone), outline(shape)) else { return Vec::new() };
    lines(&outline, None, pattern, f64::INFINITY).into_iter().map(|line| (line, class)).collect()
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

/// Scan lines `pitch` apart, one of them through the middle of the shape, where they are inside of the outline and not in
/// the window.
fn lines(outline: &[Pos], window: Option<Vec<Pos>>, pattern: &Pattern, pitch: f64) -> Vec<Shape> {
    let middle = middle(outline);
    let mut found = Vec::new();
    for way in pattern.ways {
        // Along the strokes, and across them.
        let turn = |corners: &[Pos]| -> Vec<Pos> {
            let moved = corners.iter().map(|(x, y)| (x - middle.0, y - middle.1));
            moved.map(|(x, y)| (x * way.0 + y * way.1, y * way.0 - x * way.1)).collect()
        };
        let turned = turn(outline);
        let opening = window.as_deref().map(turn);
        let (low, high) = turned.iter().fold((0.0, 0.0), |(low, high), p| (f64::min(low, p.1), f64::max(high, p.1)));
        let back = |along: f64, across: f64| {
            (middle.0 + along * way.0 - across * way.1, middle.1 + along * way.1 + across * way.0)
        };
        // A stroke along the edge would only make the shape smaller.
        let (low, high) = (low + EDGE, high - EDGE);
        let (first, last) = if pitch.is_finite() { ((low / pitch).ceil(), (high / pitch).floor()) } else { (0.0, 0.0) };
        for k in 0..(last - first + 1.0) as usize {
            let across = if pitch.is_finite() { (first + k as f64) * pitch } else { 0.0 };
            for (from, to) in inside(&turned, opening.as_deref(), across) {
                let ends = if pattern.dotted { dots(from, to, pitch) } else { clear_of_the_edge(from, to, pitch) };
                found.extend(ends.map(|(from, to)| Shape::Line(vec![back(from, across), back(to, across)])));
            }
        }
    }
    found
}

/// How near to the edge a stroke may run along it.
const EDGE: f64 = 1.0;

/// The stretches of a scan line that lie inside of the outline and outside of the window.
fn inside(outline: &[Pos], window: Option<&[Pos]>, across: f64) -> Vec<(f64, f64)> {
    let opening = window.and_then(|window| stretches(window, across).first().copied());
    let mut found = Vec::new();
    for (from, to) in stretches(outline, across) {
        match opening {
            Some((open, shut)) if open < to && shut > from => found.extend([(from, open), (shut, to)]),
            _ => found.push((from, to)),
        }
    }
    found.retain(|(from, to)| to - from > 0.4);
    found
}

/// Where a scan line lies inside of an outline, by the even-odd rule.
fn stretches(outline: &[Pos], across: f64) -> Vec<(f64, f64)> {
    let mut cuts: Vec<f64> = Vec::new();
    let mut before = outline[outline.len() - 1];
    for corner in outline {
        // Half open, so that a corner on the line counts once.
        if (before.1 <= across) != (corner.1 <= across) {
            cuts.push(before.0 + (across - before.1) / (corner.1 - before.1) * (corner.0 - before.0));
        }
        before = *corner;
    }
    cuts.sort_by(f64::total_cmp);
    cuts.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}

/// The first and the last dot of a scan line. The style sheet sets a dot at every pitch from the first on; dots of
/// different lines stand on one lattice.
fn dots(from: f64, to: f64, pitch: f64) -> Option<(f64, f64)> {
    if !pitch.is_finite() {
        let middle = f64::midpoint(from, to);
        return Some((middle, middle + DOT));
    }
    let (first, last) = (((from + 2.0) / pitch).ceil() * pitch, ((to - 2.0) / pitch).floor() * pitch);
    (first <= last).then_some((first, last + DOT))
}

/// A dot is a stroke that is hardly longer than nothing, with round ends.
const DOT: f64 = 0.1;

/// A sign ends within its cell; a pattern reaches the edge.
fn clear_of_the_edge(from: f64, to: f64, pitch: f64) -> Option<(f64, f64)> {
    let inset = if pitch.is_finite() { 0.0 } else { (to - from) * 0.18 };
    Some((from + inset, to - inset))
}

/// The middle of the box around an outline.
fn middle(outline: &[Pos]) -> Pos {
    let span = |of: fn(&Pos) -> f64| {
        let (low, high) = outline
            .iter()
            .map(of)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        f64::midpoint(low, high)
    };
    (span(|point| point.0), span(|point| point.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(shape: &Shape, nth: u8) -> Vec<(Pos, Pos)> {
        let line = |(shape, _): (Shape, Class)| match shape {
            Shape::Line(points) => (points[0], points[1]),
            _ => ((f64::NAN, 0.0), (0.0, 0.0)),
        };
        strokes(&Filled::new(shape.clone(), Tone::Series(nth))).into_iter().map(line).collect()
    }

    #[test]
    fn strokes_reach_the_edge_and_stop_there() {
        let column = Shape::Box(Rect { x: 10.0, y: 0.0, width: 20.0, height: 12.0 });
        assert_eq!(ends(&column, 3), [((10.0, 6.0), (30.0, 6.0))]);
        assert!(ends(&column, 0).is_empty());
        for (from, to) in ends(&column, 1) {
            for (x, y) in [from, to] {
                assert!((9.99..=30.01).contains(&x) && (-0.01..=12.01).contains(&y));
            }
        }
    }

    #[test]
    fn a_bay_stays_free() {
        // A U, whose middle is open above y = 20.
        let outline = [(0., 0.), (10., 0.), (10., 20.), (20., 20.), (20., 0.), (30., 0.), (30., 30.), (0., 30.)];
        let strokes = ends(&Shape::Area(outline.to_vec()), 3);
        let at = |y: f64| strokes.iter().filter(|(from, _)| (from.1 - y).abs() < 1e-9).count();
        assert_eq!((at(9.0), at(27.0)), (2, 1));
    }

    #[test]
    fn no_stroke_runs_through_words() {
        let shape = Shape::Box(Rect { x: 0.0, y: 0.0, width: 40.0, height: 30.0 });
        let window = Some(Rect { x: 10.0, y: 5.0, width: 20.0, height: 20.0 });
        let strokes = strokes(&Filled { shape, tone: Tone::Series(3), window });
        let at =
            |y: f64| strokes.iter().filter(|(s, _)| matches!(s, Shape::Line(p) if (p[0].1 - y).abs() < 0.1)).count();
        assert_eq!((at(3.0), at(15.0), at(27.0)), (1, 2, 1));
    }

    #[test]
    fn dots_stand_on_one_lattice() {
        let strip = Shape::Box(Rect { x: 0.0, y: 0.0, width: 40.0, height: 18.0 });
        assert!(ends(&strip, 2).iter().all(|(from, _)| (from.0 - 8.0).abs() < 1e-9 || from.0 == 2.0));
    }
}
