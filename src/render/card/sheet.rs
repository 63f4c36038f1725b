//! Where everything stands on a card.
//! In: the words of a card, colours. Out: an SVG text. Absent: faces: of theirs it knows how wide a digit is; all other
//! words are measured as wide as any common face sets them, so that they have room in this one.
//!
//! The card of a year is its number, its title and its ring; that of a term is like the cover of a thread-bound book, the
//! name on a strip down the left side. Both must be read at a quarter of their size, beside a line of chat.

use crate::{
    calendar::Term,
    chart::{Palette, Rgb, hex, text},
    model::TermState,
    render::{figure::chinese, numbers::hue},
    words::Language,
};
use std::fmt::Write as _;

/// The words of a card.
#[derive(Debug)]
pub(super) struct Card {
    pub(super) site: String,
    pub(super) language: Language,
    pub(super) year: i32,
    /// 小寒 to 冬至.
    pub(super) states: [TermState; 24],
    pub(super) subject: Subject,
}

#[derive(Debug)]
pub(super) enum Subject {
    Year {
        /// Two characters, on the seal.
        ganzhi: String,
        /// A line above the number.
        above: Option<String>,
        title: String,
    },
    Term {
        term: Term,
        /// 2月4日至18日
        days: String,
        titles: Vec<String>,
    },
}

/// 印泥: the light `--seal` of the built-in theme's style sheet.
pub(crate) const SEAL: Rgb = [0xae, 0x2e, 0x27];

/// From the edge of the card to its words.
const EDGE: f64 = 72.0;

/// Lines of a title, from one baseline to the next.
const LEADING: f64 = 1.28;

/// Half the width of a term in the ring, in degrees.
const HALF: f64 = 6.8;

/// A ring, and whose colours it shows.
pub(super) struct Ring {
    pub(super) centre: (f64, f64),
    pub(super) inner: f64,
    pub(super) outer: f64,
    /// The one term in colour; all of them without it.
    pub(super) only: Option<Term>,
}

/// A piece of text.
pub(super) struct Line<'t> {
    pub(super) text: &'t str,
    pub(super) at: (f64, f64),
    pub(super) size: f64,
    pub(super) fill: Rgb,
    pub(super) face: Face,
    pub(super) anchor: Anchor,
}

#[derive(Clone, Copy)]
pub(super) enum Face {
    Titles,
    Numerals,
}

#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
}

/// The room of a title: its lines end at the bottom.
pub(super) struct Room {
    pub(super) left: f64,
    pub(super) width: f64,
    pub(super) bottom: f64,
    /// Sizes with the lines there is room for, the largest first.
    pub(super) sizes: &'static [(f64, usize)],
}

impl Card {
    /// The drawing. `digit` is the mean width of a digit in the face for numerals.
    pub(super) fn svg(&self, palette: &Palette, digit: f64) -> String {
        let mut sheet = Sheet::open(palette, &self.states, super::SIZE);
        match &self.subject {
            Subject::Year { ganzhi, above, title } => {
                self.draw_year(&mut sheet, digit, [ganzhi, title], above.as_deref());
            }
            Subject::Term { term, days, titles } => self.draw_term(&mut sheet, *term, days, titles),
        }
        sheet.close()
    }

    fn draw_year(&self, sheet: &mut Sheet<'_>, digit: f64, [ganzhi, title]: [&str; 2], above: Option<&str>) {
        const WIDTH: f64 = 540.0;
        let Palette { ink, muted, paper, .. } = *sheet.palette;
        if let Some(above) = above {
            let above = text::cut(above, WIDTH, 36.0);
            sheet.line(&Line { fill: muted, ..Line::of(&above, (EDGE, 98.0), 36.0, ink) });
        }
        let number = self.year.to_string();
        let size = (WIDTH / (digit * number.chars().count() as f64)).min(272.0).floor();
        sheet.line(&Line { face: Face::Numerals, ..Line::of(&number, (EDGE - 0.04 * size, 294.0), size, ink) });
        const SIZES: &[(f64, usize)] = &[(84.0, 1), (68.0, 2), (58.0, 2), (42.0, 3), (38.0, 3)];
        let room = Room { left: EDGE, width: WIDTH, bottom: 472.0, sizes: SIZES };
        sheet.title(&room, &[title.to_owned()], ink);

        // 落款: who signs, and the seal.
        sheet.rect([EDGE, 502.0, 52.0, 92.0], SEAL);
        for (at, letter) in ganzhi.chars().take(2).enumerate() {
            let mut bytes = [0; 4];
            let letter = letter.encode_utf8(&mut bytes);
            let at = (EDGE + 26.0, 541.0 + 40.0 * at as f64);
            sheet.line(&Line { anchor: Anchor::Middle, ..Line::of(letter, at, 38.0, paper) });
        }
        let site = text::cut(&self.site, WIDTH - 76.0, 40.0);
        sheet.line(&Line { fill: muted, ..Line::of(&site, (EDGE + 76.0, 563.0), 40.0, ink) });

        let centre = (910.0, 315.0);
        sheet.ring(&Ring { centre, inner: 166.0, outer: 262.0, only: None });
        let recorded = self.states.iter().filter(|state| **state == TermState::Recorded).count();
        let (word, size) = self
            .language
            .pick((chinese(recorded), if recorded < 21 { 104.0 } else { 92.0 }), (recorded.to_string(), 130.0));
        let face = self.language.pick(Face::Titles, Face::Numerals);
        let middle = |text, down, size, fill| Line {
            anchor: Anchor::Middle,
            ..Line::of(text, (centre.0, centre.1 + down), size, fill)
        };
        sheet.line(&Line { face, ..middle(&word, 18.0, size, ink) });
        sheet.line(&middle(self.language.pick("节气有记", "of 24 terms"), 72.0, 36.0, muted));
    }

    fn draw_term(&self, sheet: &mut Sheet<'_>, term: Term, days: &str, titles: &[String]) {
        const LEFT: f64 = 440.0;
        const WIDTH: f64 = 692.0;
        /// Beside the ring.
        const BESIDE: f64 = 490.0;
        let Palette { ink, muted, paper, line, .. } = *sheet.palette;
        sheet.rect([0.0, 0.0, 372.0, 630.0], sheet.palette.terms[usize::from(hue(term))]);
        for (at, letter) in term.name().chars().enumerate() {
            let mut bytes = [0; 4];
            let at = (186.0, 280.0 + 245.0 * at as f64);
            sheet.line(&Line { anchor: Anchor::Middle, ..Line::of(letter.encode_utf8(&mut bytes), at, 230.0, paper) });
        }
        let fitting = |text: &str, largest: f64| {
            let wide = text::width(text, 1.0).max(0.1);
            (BESIDE / wide).min(largest).floor()
        };
        let mut top = 118.0;
        if self.language == Language::En {
            let size = fitting(term.english(), 60.0);
            sheet.line(&Line::of(term.english(), (LEFT, top), size, ink));
            top += 62.0;
        }
        let size = fitting(days, self.language.pick(66.0, 42.0));
        let fill = self.language.pick(ink, muted);
        sheet.line(&Line::of(days, (LEFT, top), size, fill));

        let centre = (1036.0, 136.0);
        sheet.ring(&Ring { centre, inner: 60.0, outer: 98.0, only: Some(term) });
        let number = self.year.to_string();
        let face = Face::Numerals;
        let at = (centre.0, centre.1 + 15.0);
        sheet.line(&Line { face, anchor: Anchor::Middle, ..Line::of(&number, at, 46.0, ink) });

        const SIZES: &[(f64, usize)] = &[(92.0, 1), (80.0, 2), (68.0, 3), (60.0, 3), (52.0, 4), (44.0, 4)];
        let room = Room { left: LEFT, width: WIDTH, bottom: 494.0, sizes: SIZES };
        sheet.title(&room, titles, ink);
        sheet.rect([LEFT, 530.0, WIDTH, 2.0], line);
        let site = text::cut(&self.site, WIDTH, 38.0);
        sheet.line(&Line { fill: muted, ..Line::of(&site, (LEFT, 583.0), 38.0, ink) });
    }
}

impl<'t> Line<'t> {
    pub(super) fn of(text: &'t str, at: (f64, f64), size: f64, fill: Rgb) -> Self {
        Self { text, at, size, fill, face: Face::Titles, anchor: Anchor::Start }
    }
}

/// A card or a cover being drawn.
pub(super) struct Sheet<'c> {
    pub(super) palette: &'c Palette,
    states: &'c [TermState; 24],
    out: String,
}

impl<'c> Sheet<'c> {
    /// Paper of that width and height.
    pub(super) fn open(palette: &'c Palette, states: &'c [TermState; 24], (width, height): (u32, u32)) -> Self {
        let mut sheet = Self { palette, states, out: String::new() };
        sheet.begin(width, height);
        sheet
    }

    /// The drawing.
    pub(super) fn close(mut self) -> String {
        self.out.push_str("</svg>\n");
        self.out
    }

    fn begin(&mut self, width: u32, height: u32) {
        self.put(format_args!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">"
        ));
        self.rect([0.0, 0.0, f64::from(width), f64::from(height)], self.palette.paper);
    }

    pub(super) fn rect(&mut self, [x, y, width, height]: [f64; 4], fill: Rgb) {
        self.put(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>",
            hex(fill)
        ));
    }

    pub(super) fn line(&mut self, line: &Line<'_>) {
        let family = match line.face {
            Face::Titles => "cursive",
            Face::Numerals => "serif",
        };
        let anchor = match line.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
        };
        let (x, y) = line.at;
        self.put(format_args!(
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-family=\"{family}\" font-size=\"{}\" fill=\"{}\" text-anchor=\"{anchor}\">{}</text>",
            line.size,
            hex(line.fill),
            escaped(line.text)
        ));
    }

    /// Titles as large as all of them fit, each beginning a line; what still does not fit ends in `…`.
    pub(super) fn title(&mut self, room: &Room, titles: &[String], fill: Rgb) {
        let wrapped = |size| titles.iter().flat_map(|title| text::wrap(title, room.width, size)).collect::<Vec<_>>();
        let mut fitting = room.sizes.iter().map(|(size, most)| (*size, *most, wrapped(*size)));
        let Some((size, most, mut lines)) =
            fitting.clone().find(|(_, most, lines)| lines.len() <= *most).or_else(|| fitting.next_back())
        else {
            return;
        };
        if lines.len() > most {
            lines.truncate(most);
            if let Some(last) = lines.last_mut() {
                *last = text::fit(&format!("{last}…"), room.width, size, 1).concat();
            }
        }
        let first = room.bottom - size * LEADING * (lines.len().saturating_sub(1)) as f64;
        for (at, line) in lines.iter().enumerate() {
            let y = first + size * LEADING * at as f64;
            self.line(&Line::of(line, (room.left, y), size, fill));
        }
    }

    pub(super) fn ring(&mut self, ring: &Ring) {
        for term in Term::ALL {
            let shown = ring.only.is_none_or(|only| only == term);
            let colour = if shown { self.palette.terms[usize::from(hue(term))] } else { self.palette.line };
            let band = ring.inner + (ring.outer - ring.inner) * 0.16;
            let outline =
                |dash: &str| format!("fill=\"none\" stroke=\"{}\" stroke-width=\"1.6\"{dash}", hex(self.palette.mark));
            let (radii, dress) = match self.states[term.index()] {
                TermState::Recorded => ((ring.inner, ring.outer), format!("fill=\"{}\"", hex(colour))),
                TermState::Gap => ((ring.inner + 0.8, band), outline("")),
                TermState::NotYet => ((ring.inner + 0.8, band), outline(" stroke-dasharray=\"2 4\"")),
            };
            let path = sector(ring.centre, radii, (f64::from(hue(term)) - 11.0) * 15.0);
            self.put(format_args!("<path d=\"{path}\" {dress}/>"));
        }
    }

    fn put(&mut self, words: std::fmt::Arguments<'_>) {
        let written = self.out.write_fmt(words);
        debug_assert!(written.is_ok(), "a string takes everything");
    }
}

/// A part of a ring around `middle` degrees, clockwise from the top.
fn sector(centre: (f64, f64), (inner, outer): (f64, f64), middle: f64) -> String {
    let point = |radius: f64, degrees: f64| {
        let (sin, cos) = degrees.to_radians().sin_cos();
        format!("{:.1} {:.1}", centre.0 + radius * sin, centre.1 - radius * cos)
    };
    let (from, to) = (middle - HALF, middle + HALF);
    format!(
        "M{}A{outer:.1} {outer:.1} 0 0 1 {}L{}A{inner:.1} {inner:.1} 0 0 0 {}Z",
        point(outer, from),
        point(outer, to),
        point(inner, to),
        point(inner, from)
    )
}

/// Text that XML takes: three signs spelled out, and no characters that XML has none of.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(all(test, feature = "png"))]
pub(super) mod tests {
    use super::*;
    use crate::model;
    use resvg::usvg::{Node, Options, Tree, fontdb};
    use std::sync::Arc;

    /// The words of a drawing and where their ink lies: left, top, right, bottom.
    pub(in crate::render::card) fn inked(svg: &str) -> Vec<(String, [f32; 4])> {
        let mut faces = fontdb::Database::new();
        faces.load_font_data(include_bytes!("../../../themes/default/fonts/suishi-garamond.ttf").to_vec());
        faces.load_font_data(include_bytes!("../../../themes/default/fonts/suishi-kai.ttf").to_vec());
        faces.set_serif_family("Suishi Garamond");
        faces.set_cursive_family("Suishi Kai");
        let options = Options { fontdb: Arc::new(faces), ..Options::default() };
        let tree = Tree::from_str(svg, &options).expect("an SVG");
        let texts = tree.root().children().iter().filter_map(|node| match node {
            Node::Text(text) => {
                let ink = text.flattened().abs_bounding_box();
                let said = text.chunks().iter().map(|chunk| chunk.text().to_owned()).collect();
                Some((said, [ink.left(), ink.top(), ink.right(), ink.bottom()]))
            }
            _ => None,
        });
        texts.collect()
    }

    fn svg(card: &Card) -> String {
        card.svg(&crate::render::poster::chart_palette(&model::Palette::default()), 0.47)
    }

    fn cards() -> Vec<Card> {
        let han = "从路面到楼道堆物逐条整改逐户走访逐项验收把一条弄堂走成了二十四个节气的样子与日子";
        let latin = "Stairs cleared & lamps mended, one <lane>";
        assert_eq!((han.chars().count(), latin.chars().count()), (40, 41));
        let states = [TermState::Recorded; 24];
        let mut cards = Vec::new();
        for language in [Language::Zh, Language::En] {
            for titles in [vec![], vec!["定稿"], vec![han], vec![latin], vec!["定稿", "楼道整治", latin], vec![han; 7]]
            {
                let titles: Vec<String> = titles.into_iter().map(str::to_owned).collect();
                let site: String = if language == Language::Zh { "岁时瑞金".into() } else { "W".repeat(60) };
                let title = titles.first().cloned().unwrap_or_default();
                let year = Subject::Year { ganzhi: "戊戌".into(), above: Some(title.clone()), title };
                let days = language.pick("12月22日至12月31日", "22 December – 4 January").to_owned();
                let term = Subject::Term { term: Term::Mangzhong, days, titles };
                cards.extend([year, term].map(|subject| Card {
                    site: site.clone(),
                    language,
                    year: 2018,
                    states,
                    subject,
                }));
            }
        }
        cards
    }

    #[test]
    fn no_word_leaves_the_card_or_lies_on_another() {
        for card in cards() {
            let texts = inked(&svg(&card));
            for (at, (said, ink)) in texts.iter().enumerate() {
                let [left, top, right, bottom] = *ink;
                assert!(left >= 24.0 && top >= 16.0 && right <= 1176.0 && bottom <= 614.0, "{said}: {ink:?}\n{card:?}");
                for (other, their) in &texts[at + 1..] {
                    let apart =
                        their[0] >= right || their[2] <= left || their[1] >= bottom + 4.0 || their[3] <= top - 4.0;
                    assert!(apart, "{said} {ink:?} on {other} {their:?}\n{card:?}");
                }
            }
        }
    }

    #[test]
    fn a_long_title_is_all_there_and_too_many_end_in_dots() {
        let said = |card: &Card| inked(&svg(card)).into_iter().map(|(said, _)| said).collect::<String>();
        for card in cards() {
            match &card.subject {
                Subject::Term { titles, .. } if titles.len() < 7 => {
                    let said = said(&card).replace(' ', "");
                    assert!(titles.iter().all(|title| said.contains(&title.replace(' ', ""))), "{said}\n{card:?}");
                }
                Subject::Term { .. } => assert!(said(&card).contains('…'), "{card:?}"),
                Subject::Year { title, .. } => {
                    assert!(said(&card).replace(' ', "").contains(&title.replace(' ', "")), "{card:?}");
                }
            }
        }
    }
}
