//! A picture stood upright. In: pixels as the camera wrote them. Out: as it was held.

use super::Pixels;
use crate::picture::Turn;

pub(super) fn turned(lying: Pixels, turn: Turn) -> Pixels {
    if turn == Turn::NONE {
        return lying;
    }
    let (width, height) = turn.size((lying.width, lying.height));
    // Where in the lying picture the upright one's pixel is.
    let (w, h) = (lying.width as usize, lying.height as usize);
    let source = |x: usize, y: usize| match turn.0 {
        2 => (w - 1 - x, y),
        3 => (w - 1 - x, h - 1 - y),
        4 => (x, h - 1 - y),
        5 => (y, x),
        6 => (y, h - 1 - x),
        7 => (w - 1 - y, h - 1 - x),
        8 => (w - 1 - y, x),
        _ => (x, y),
    };
    let mut rgba = Vec::with_capacity(lying.rgba.len());
    for y in 0..height as usize {
        for x in 0..width as usize {
            let (from_x, from_y) = source(x, y);
            let at = 4 * (from_y * w + from_x);
            rgba.extend_from_slice(&lying.rgba[at..at + 4]);
        }
    }
    Pixels { width, height, rgba, profile: lying.profile }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_orientation_stands_upright() {
        // The upright picture is `ab/cd/ef`; a camera held as `turn` says writes it as the second column.
        let cases = [
            (1, 2, "abcdef"),
            (2, 2, "badcfe"),
            (3, 2, "fedcba"),
            (4, 2, "efcdab"),
            (5, 3, "acebdf"),
            (6, 3, "bdface"),
            (7, 3, "fdbeca"),
            (8, 3, "ecafdb"),
        ];
        for (number, width, stored) in cases {
            let rgba = stored.bytes().flat_map(|letter| [letter; 4]).collect();
            let lying = Pixels { width, height: 6 / width, rgba, profile: None };
            let upright = turned(lying, Turn(number));
            let letters: Vec<u8> = upright.rgba.chunks(4).map(|pixel| pixel[0]).collect();
            assert_eq!((upright.width, upright.height, &letters[..]), (2, 3, &b"abcdef"[..]), "{number}");
        }
    }
}
