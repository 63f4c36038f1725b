//! Which glyph a character has: the table `cmap`.
//! In: its bytes. Out: [`Characters`]. Absent: glyphs. Only the two forms are read that fonts for today's systems carry:
//! 4, for the first 65,536 characters, and 12, for all.

use super::{u16_at, u32_at};

#[derive(Debug)]
pub(super) enum Characters<'b> {
    Four(&'b [u8]),
    Twelve(&'b [u8]),
}

impl<'b> Characters<'b> {
    /// The largest map for Unicode.
    pub(super) fn read(cmap: &'b [u8]) -> Option<Self> {
        let count = usize::from(u16_at(cmap, 2)?);
        let maps = cmap.get(4..4 + count * 8)?.chunks_exact(8).filter_map(|record| {
            // Unicode, and Windows' Unicode; symbols and the encodings of former systems are left out.
            let is_unicode = matches!((u16_at(record, 0)?, u16_at(record, 2)?), (0, 0..=6) | (3, 1 | 10));
            let map = cmap.get(usize::try_from(u32_at(record, 4)?).ok()?..)?;
            match u16_at(map, 0)? {
                4 if is_unicode => Some((4, map.get(..usize::from(u16_at(map, 2)?))?)),
                12 if is_unicode => Some((12, map.get(..usize::try_from(u32_at(map, 4)?).ok()?)?)),
                _ => None,
            }
        });
        let (format, map) = maps.max_by_key(|(format, _)| *format)?;
        Some(if format == 12 { Self::Twelve(map) } else { Self::Four(map) })
    }

    /// The glyph of the character; 0 is the box that stands for what is missing.
    pub(super) fn glyph(&self, c: char) -> u16 {
        let glyph = match self {
            Self::Four(map) => u16::try_from(u32::from(c)).ok().and_then(|code| four(map, code)),
            Self::Twelve(map) => twelve(map, u32::from(c)),
        };
        glyph.unwrap_or(0)
    }
}

/// Four lists side by side, an entry a range: ends, starts, what to add, where an own list begins.
fn four(map: &[u8], code: u16) -> Option<u16> {
    let twice = usize::from(u16_at(map, 6)?) & !1;
    let ends = map.get(14..14 + twice)?;
    let at = first(twice / 2, |at| u16_at(ends, at * 2).is_some_and(|end| end < code)) * 2;
    let start = u16_at(map, 16 + twice + at)?;
    let offset = 16 + 3 * twice + at;
    let (add, own) = (u16_at(map, 16 + 2 * twice + at)?, u16_at(map, offset)?);
    let above = code.checked_sub(start)?;
    match own {
        0 => Some(code.wrapping_add(add)),
        own => match u16_at(map, offset + usize::from(own) + usize::from(above) * 2)? {
            0 => None,
            glyph => Some(glyph.wrapping_add(add)),
        },
    }
}

/// Groups of twelve bytes: first character, last character, the first's glyph.
fn twelve(map: &[u8], code: u32) -> Option<u16> {
    let count = usize::try_from(u32_at(map, 12)?).ok()?;
    let groups = map.get(16..16_usize.checked_add(count.checked_mul(12)?)?)?;
    let at = first(count, |at| u32_at(groups, at * 12 + 4).is_some_and(|end| end < code)) * 12;
    let above = code.checked_sub(u32_at(groups, at)?)?;
    u16::try_from(u32_at(groups, at + 8)?.checked_add(above)?).ok()
}

/// The first of `count` that is not before what is sought.
fn first(count: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = usize::midpoint(low, high);
        if is_before(middle) { low = middle + 1 } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A: 65–67 → glyphs 5–7. The list form: 97–98 → 9 and none. Then the end that every such map has.
    fn small() -> Vec<u8> {
        let words: [u16; 25] = [
            4,
            50,
            0,
            6,
            0,
            0,
            0,
            67,
            98,
            0xffff,
            0,
            65,
            97,
            0xffff,
            5_u16.wrapping_sub(65),
            0,
            1,
            0,
            4,
            0,
            9,
            0,
            0,
            0,
            0,
        ];
        words.iter().flat_map(|word| word.to_be_bytes()).collect()
    }

    #[test]
    fn both_ways_of_a_range_are_read() {
        let map = small();
        let characters = Characters::Four(&map);
        let glyphs = ['A', 'C', 'D', 'a', 'b', '\u{ffff}', '岁', '𠮷'].map(|c| characters.glyph(c));
        assert_eq!(glyphs, [5, 7, 0, 9, 0, 0, 0, 0]);
    }

    #[test]
    fn the_large_map_reaches_beyond_the_first_plane() {
        let words: [u32; 7] = [12 << 16, 28, 0, 1, 0x20_BB7, 0x20_BB8, 40];
        let map: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        let characters = Characters::Twelve(&map);
        assert_eq!(['𠮷', '\u{20BB8}', '岁'].map(|c| characters.glyph(c)), [40, 41, 0]);
    }
}
