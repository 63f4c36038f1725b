//! 封面: the two pictures an article of WeChat is announced with.
//! In: the words of a cover, colours. Out: an SVG text. Absent: faces, painting.
//!
//! The wide one may have its title laid over its lower edge by WeChat, and is seen no wider than a phone; the square one
//! is seen as small as a stamp beside a line of chat, so it is a ring and two characters.

use super::sheet::{Anchor, Face, Line, Ring, Room, Sheet};
use crate::{
    calendar::Term,
    chart::{Palette, text},
    model::TermState,
    render::{figure::chinese, numbers::hue},
    words::Language,
};

/// The words of a cover.
#[derive(Debug)]
pub(crate) struct Cover<'w> {
    pub(crate) site: &'w str,
    pub(crate) language: Language,
    pub(crate) year: i32,
    /// 小寒 to 冬至.
    pub(crate) states: [TermState; 24],
    /// The term it is about; none is the year.
    pub(crate) term: Option<Term>,
    /// 2月4日至18日, or what stands above the number of a year.
    pub(crate) above: &'w str,
    pub(crate) title: &'w str,
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Crop {
    Wide,
    Square,
}

impl Crop {
    /// Width and height in pixels.
    pub(crate) fn size(self) -> (u32, u32) {
        match self {
            Self::Wide => (900, 383),
            Self::Square => (383, 383),
        }
    }
}

impl Cover<'_> {
    /// The drawing. `digit` is the mean width of a digit in the face for numerals.
    pub(super) fn svg(&self, crop: Crop, palette: &Palette, digit: f64) -> String {
        let mut sheet = Sheet::open(palette, &self.states, crop.size());
        match (crop, self.term) {
            (Crop::Square, _) => self.draw_square(&mut sheet, digit),
            (Crop::Wide, Some(term)) => self.draw_term(&mut sheet, term),
            (Crop::Wide, None) => self.draw_year(&mut sheet, digit),
        }
        sheet.close()
    }

    fn draw_square(&self, sheet: &mut Sheet<'_>, digit: f64) {
        let Palette { ink, muted, .. } = *sheet.palette;
        let centre = (191.5, 191.5);
        sheet.ring(&Ring { centre, inner: 124.0, outer: 174.0, only: self.term });
        let number = self.year.to_string();
        let middle = |text, y, size, fill| Line { anchor: Anchor::Middle, ..Line::of(text, (centre.0, y), size, fill) };
        match self.term {
            Some(term) => {
                sheet.line(&middle(term.name(), 204.0, 92.0, ink));
                sheet.line(&Line { face: Face::Numerals, ..middle(&number, 256.0, 38.0, muted) });
            }
            None => {
                let size = (196.0 / (digit * number.chars().count() as f64)).min(104.0).floor();
                sheet.line(&Line { face: Face::Numerals, ..middle(&number, 206.0, size, ink) });
                let site = text::cut(self.site, 190.0, 30.0);
                sheet.line(&middle(&site, 254.0, 30.0, muted));
            }
        }
    }

    fn draw_term(&self, sheet: &mut Sheet<'_>, term: Term) {
        const LEFT: f64 = 258.0;
        const SIZES: &[(f64, usize)] = &[(66.0, 1), (56.0, 2), (44.0, 3), (38.0, 3)];
        let Palette { ink, muted, paper, .. } = *sheet.palette;
        sheet.rect([0.0, 0.0, 216.0, 383.0], sheet.palette.terms[usize::from(hue(term))]);
        for (at, letter) in term.name().chars().enumerate() {
            let mut bytes = [0; 4];
            let at = (108.0, 168.0 + 146.0 * at as f64);
            sheet.line(&Line { anchor: Anchor::Middle, ..Line::of(letter.encode_utf8(&mut bytes), at, 136.0, paper) });
        }
        let centre = (812.0, 88.0);
        sheet.ring(&Ring { centre, inner: 36.0, outer: 60.0, only: Some(term) });
        let (number, face) = (self.year.to_string(), Face::Numerals);
        let at = (centre.0, centre.1 + 9.0);
        sheet.line(&Line { face, anchor: Anchor::Middle, ..Line::of(&number, at, 28.0, ink) });
        let above = text::cut(self.above, 470.0, 36.0);
        sheet.line(&Line::of(&above, (LEFT, 80.0), 36.0, ink));
        let site = text::cut(self.site, 470.0, 27.0);
        sheet.line(&Line::of(&site, (LEFT, 124.0), 27.0, muted));
        let room = Room { left: LEFT, width: 596.0, bottom: 302.0, sizes: SIZES };
        sheet.title(&room, &[self.title.to_owned()], ink);
    }

    fn draw_year(&self, sheet: &mut Sheet<'_>, digit: f64) {
        const LEFT: f64 = 48.0;
        const WIDTH: f64 = 470.0;
        const SIZES: &[(f64, usize)] = &[(60.0, 1), (46.0, 2), (38.0, 2), (30.0, 3)];
        let Palette { ink, muted, .. } = *sheet.palette;
        let above = text::cut(self.above, WIDTH, 27.0);
        sheet.line(&Line::of(&above, (LEFT, 58.0), 27.0, muted));
        let number = self.year.to_string();
        let size = (WIDTH / (digit * number.chars().count() as f64)).min(138.0).floor();
        sheet.line(&Line { face: Face::Numerals, ..Line::of(&number, (LEFT - 0.04 * size, 172.0), size, ink) });
        let room = Room { left: LEFT, width: WIDTH, bottom: 282.0, sizes: SIZES };
        sheet.title(&room, &[self.title.to_owned()], ink);
        let site = text::cut(self.site, WIDTH, 27.0);
        sheet.line(&Line::of(&site, (LEFT, 342.0), 27.0, muted));

        let centre = (712.0, 191.5);
        sheet.ring(&Ring { centre, inner: 96.0, outer: 152.0, only: None });
        let recorded = self.states.iter().filter(|state| **state == TermState::Recorded).count();
        let (word, size) = self.language.pick((chinese(recorded), 62.0), (recorded.to_string(), 76.0));
        let face = self.language.pick(Face::Titles, Face::Numerals);
        let middle = |text, y, size, fill| Line { anchor: Anchor::Middle, ..Line::of(text, (centre.0, y), size, fill) };
        sheet.line(&Line { face, ..middle(&word, 202.0, size, ink) });
        sheet.line(&middle(self.language.pick("节气有记", "of 24 terms"), 236.0, 24.0, muted));
    }
}

#[cfg(all(test, feature = "png"))]
mod tests {
    use super::*;
    use crate::{model, render::card::sheet::tests::inked};

    #[test]
    fn no_word_leaves_the_cover_or_lies_on_another() {
        let palette = crate::render::poster::chart_palette(&model::Palette::default());
        let long = "从路面到楼道堆物逐条整改逐户走访逐项验收把一条弄堂走成了二十四";
        for language in [Language::Zh, Language::En] {
            for title in ["定稿", long, "Stairs cleared & lamps mended, one <lane>"] {
                for (term, above) in [(None, long), (None, ""), (Some(Term::Mangzhong), "12月22日至12月31日")] {
                    for site in ["岁时瑞金", &"W".repeat(60)] {
                        let cover =
                            Cover { site, language, year: 2018, states: [TermState::Recorded; 24], term, above, title };
                        for crop in [Crop::Wide, Crop::Square] {
                            let (width, height) = crop.size();
                            let texts = inked(&cover.svg(crop, &palette, 0.47));
                            for (at, (said, [left, top, right, bottom])) in texts.iter().enumerate() {
                                let inside = *left >= 16.0 && *top >= 8.0 && *right <= width as f32 - 16.0;
                                assert!(inside && *bottom <= height as f32 - 8.0, "{said} {right} {bottom}\n{cover:?}");
                                for (other, their) in &texts[at + 1..] {
                                    let apart = their[0] >= *right
                                        || their[2] <= *left
                                        || their[1] >= *bottom + 2.0
                                        || their[3] <= *top - 2.0;
                                    assert!(apart, "{said} on {other}\n{cover:?}");
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
