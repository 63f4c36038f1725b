//! The palette: what each mark wears where no style sheet dresses it. In: a class, the colours of a theme. Out: literal
//! attributes, which Word, WPS and every viewer of SVG know. Absent: dark mode; paper is opaque.
//!
//! The look is that of the theme's style sheet, "charts: what each mark wears"; a mark that is changed there is changed here.

use std::io::Write as _;

use super::figure::{Kind, Language};
use super::mark::{Class, Role, Tone};

/// Red, green and blue, as sRGB counts them.
pub type Rgb = [u8; 3];

/// The colours of a drawing that leaves its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    pub paper: Rgb,
    pub ink: Rgb,
    /// Units, ticks and other small words.
    pub muted: Rgb,
    /// Hairlines.
    pub line: Rgb,
    /// Outlines of what is not there, and marks without a colour of their own.
    pub mark: Rgb,
    /// Words on the mark of a term.
    pub on: Rgb,
    pub series: [Rgb; 8],
    /// 小寒 to 冬至.
    pub terms: [Rgb; 24],
    /// Least to most.
    pub levels: [Rgb; 5],
}

/// What a sheet is drawn of: its kind and its language decide some of the faces.
#[derive(Debug, Clone, Copy)]
pub struct Wardrobe<'a> {
    pub palette: &'a Palette,
    pub kind: Kind,
    pub language: Language,
}

pub const HEI: &str = "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif";
const KAI: &str = "'LXGW WenKai','Kaiti SC',STKaiti,KaiTi,'Noto Serif CJK SC',serif";
const NUM: &str = "'EB Garamond',Baskerville,Cambria,'Noto Serif','Noto Serif CJK SC',serif";

impl Wardrobe<'_> {
    /// Writes the attributes of a class, each with a space before it.
    pub fn dress(&self, class: Class, out: &mut Vec<u8>) {
        let palette = self.palette;
        let tone = palette.tone(class.tone);
        let parted = self.kind == Kind::Share;
        let mut put = |name: &str, value: &str| {
            let written = write!(out, " {name}=\"{value}\"");
            debug_assert!(written.is_ok());
        };
        let mut line = |colour: Rgb, width: &str, dash: &str| {
            put("fill", "none");
            put("stroke", &hex(colour));
            for (name, value) in [("stroke-width", width), ("stroke-dasharray", dash)] {
                if !value.is_empty() {
                    put(name, value);
                }
            }
        };
        match class.role {
            Role::Line => {
                // A fall of a slope goes thin.
                let width = if self.kind == Kind::Slope && class.tone == Tone::Series(7) { "1.4" } else { "2.3" };
                line(tone, width, dash(class.tone));
                put("stroke-linejoin", "round");
                put("stroke-linecap", "round");
            }
            Role::Zero if self.kind == Kind::Heat => line(palette.mark, "1", ""),
            Role::Zero => line(tone, "3", ""),
            Role::Axis | Role::Leader if self.kind == Kind::Slope => line(palette.mark, "", ""),
            Role::Axis => line(palette.ink, "", ""),
            Role::Target if self.kind == Kind::Bullet => line(palette.ink, "3", ""),
            Role::Target => line(palette.ink, "1.5", "6 4"),
            Role::Grid | Role::Leader => line(palette.line, "", ""),
            Role::Hatch if class.tone == Tone::Series(2) => {
                line(palette.paper, "2.6", "0.1 5.9");
                put("stroke-linecap", "round");
            }
            Role::Hatch => line(palette.paper, "1.4", ""),
            Role::NotYet => {
                line(palette.mark, "1.3", "0.1 3");
                put("stroke-linecap", "round");
            }
            Role::Gap => line(palette.mark, if self.kind == Kind::Heat { "1.8" } else { "" }, ""),
            Role::Rest if !parted => line(palette.mark, "", ""),
            Role::Hit => put("fill", "none"),
            // The steps of a running total let each other through, and here that is mixed beforehand.
            Role::Fill if self.kind == Kind::Cumulative => put("fill", &hex(mixed(tone, palette.paper, 0.75))),
            Role::Fill | Role::Rest => {
                put("fill", &hex(if class.role == Role::Fill { tone } else { palette.line }));
                if parted {
                    put("stroke", &hex(palette.paper));
                    put("stroke-width", "1.5");
                }
            }
            Role::Band => put("fill", &hex(darker(tone))),
            Role::Hole => put("fill", &hex(palette.paper)),
            Role::Wash if self.kind == Kind::Bullet => {
                put("fill", &hex(palette.line));
                put("stroke", &hex(palette.mark));
            }
            Role::Wash => put("fill", &hex(mixed(tone, palette.paper, 0.2))),
            Role::Ghost => {
                put("fill", &hex(palette.paper));
                put("stroke", &hex(palette.ink));
                put("stroke-width", "1.8");
            }
            Role::Lab | Role::Mut => {
                put("fill", &hex(if class.role == Role::Lab { palette.ink } else { palette.muted }));
            }
            Role::Title => {
                put("fill", &hex(palette.ink));
                put("font-weight", "600");
            }
            Role::Val | Role::On => {
                let colour = match (class.role, class.tone) {
                    (Role::Val, _) | (_, Tone::Level(0)) => palette.ink,
                    (_, Tone::Term(_)) => palette.on,
                    _ => palette.paper,
                };
                put("fill", &hex(colour));
                put("font-weight", "500");
            }
            Role::Num => {
                put("fill", &hex(palette.ink));
                let kai = self.kind == Kind::Ring && self.language == Language::Chinese;
                put("font-family", if kai { KAI } else { NUM });
                put("font-weight", "500");
            }
        }
    }
}

impl Palette {
    fn tone(&self, tone: Tone) -> Rgb {
        match tone {
            Tone::Plain => self.mark,
            Tone::Series(nth) => self.series[usize::from(nth) % self.series.len()],
            Tone::Term(nth) => self.terms[usize::from(nth) % self.terms.len()],
            Tone::Level(nth) => self.levels[usize::from(nth) % self.levels.len()],
        }
    }
}

/// `#4e88b0`
pub fn hex([red, green, blue]: Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// Lines differ in their dashes, too.
fn dash(tone: Tone) -> &'static str {
    match tone {
        Tone::Series(1) => "8 5",
        Tone::Series(2) => "2 5",
        Tone::Series(3) => "11 4 2 4",
        Tone::Series(4) => "4 4",
        Tone::Series(5) => "15 5",
        _ => "",
    }
}

/// 86 parts of the colour to 14 of black. In Oklab, where the style sheet mixes, this scales all three axes, and cubed it
/// scales light itself.
fn darker(colour: Rgb) -> Rgb {
    colour.map(|channel| {
        let encoded = f64::from(channel) / 255.0;
        let light = if encoded <= 0.040_45 { encoded / 12.92 } else { ((encoded + 0.055) / 1.055).powf(2.4) };
        let dimmed = light * 0.86_f64.powi(3);
        let encoded = if dimmed <= 0.003_130_8 { dimmed * 12.92 } else { 1.055 * dimmed.powf(1.0 / 2.4) - 0.055 };
        (encoded * 255.0).round() as u8
    })
}

/// So much of the colour on paper, opaque: not every program knows transparency.
fn mixed(colour: Rgb, paper: Rgb, part: f64) -> Rgb {
    std::array::from_fn(|at| {
        let (colour, paper) = (f64::from(colour[at]), f64::from(paper[at]));
        (paper + (colour - paper) * part).round() as u8
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_as_dark_as_the_style_sheet_makes_it() {
        // color-mix(in oklab, #2c9862 86%, black) in a browser.
        assert_eq!(hex(darker([0x2c, 0x98, 0x62])), "#227b4f");
        assert_eq!(darker([0, 0, 0]), [0, 0, 0]);
    }

    #[test]
    fn a_wash_lies_between_its_colour_and_the_paper() {
        assert_eq!(mixed([0, 100, 255], [255, 255, 255], 0.2), [204, 224, 255]);
    }
}
