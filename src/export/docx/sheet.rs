//! 版面: the measures of the paper, after GB/T 9704 where it fits, with a wide right margin for remarks by hand.
//! In: nothing, and the sides of pictures. Out: lengths. Absent: XML.

/// Twentieths of a point, as Word counts: A4.
pub(super) const PAPER: (u32, u32) = (11_906, 16_838);
/// 37 mm, as on official papers.
pub(super) const TOP: u32 = 2_098;
/// 35 mm
pub(super) const BOTTOM: u32 = 1_984;
/// 28 mm
pub(super) const LEFT: u32 = 1_587;
/// 50 mm for remarks.
pub(super) const RIGHT: u32 = 2_835;
/// The width of the text.
pub(super) const COLUMN: u32 = PAPER.0 - LEFT - RIGHT;
/// The width of the year's ring, which shares its page with the key numbers.
pub(super) const RING: u32 = 5_200;
/// How high a picture may stand, so that its caption and a few lines find room beside it.
const HIGHEST: u32 = 8_800;
/// Half the width of a Han character of the text, which has 14 points.
pub(super) const STEP: u32 = 140;

/// In the units of drawings, 635 to a twentieth of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) width: u64,
    pub(super) height: u64,
}

/// How large a picture of so many pixels is set where `room` is free: never wider or higher than fits, and never so large
/// that its pixels show.
pub(super) fn fit((width, height): (u32, u32), room: u32) -> Size {
    const UNIT: u64 = 635;
    // 110 pixels to an inch of 914 400 units.
    const PIXEL: u64 = 914_400 / 110;
    let (width, height) = (u64::from(width.max(1)), u64::from(height.max(1)));
    let mut wide = (u64::from(room) * UNIT).min(width * PIXEL);
    let mut high = wide * height / width;
    let most = u64::from(HIGHEST) * UNIT;
    if high > most {
        (wide, high) = (most * width / height, most);
    }
    Size { width: wide.max(1), height: high.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_fills_the_column_and_no_more() {
        let column = u64::from(COLUMN) * 635;
        assert_eq!(fit((2000, 1000), COLUMN), Size { width: column, height: column / 2 });
        assert_eq!(fit((110, 55), COLUMN), Size { width: 914_400 - 914_400 % 110, height: 457_160 });
        let long = fit((1000, 20_000), COLUMN);
        assert_eq!((long.height, long.width), (8_800 * 635, 8_800 * 635 / 20));
        assert_eq!(fit((0, 0), 0), Size { width: 1, height: 1 });
    }
}
