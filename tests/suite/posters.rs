//! Figures that leave their page: standalone SVG, PNG, and the colours both wear.

use super::figures;
use crate::support::TestSite;
use roxmltree::Document;
use std::{fs, path::Path};
use suishi::{
    chart::{Drawing, Figure, Imprint, Palette, Style, Variant, draw, layout, poster},
    model,
};

const VARIANTS: [Variant; 2] = [Variant::Wide, Variant::Narrow];
const NOTE: &str = "只画数得出场数的会议。夏至的几次会、大雪的每日例会没有写明场数，作未填报。";

fn palette() -> Palette {
    let model::Palette { paper, ink, muted, line, mark, on, series, terms, levels } = model::Palette::default();
    Palette { paper, ink, muted, line, mark, on, series, terms, levels }
}

fn imprint<'a>(drawing: &'a Drawing, palette: &'a Palette) -> Imprint<'a> {
    Imprint {
        description: &drawing.description,
        note: Some(NOTE),
        source: Some("据2018年各篇记事统计"),
        period: Some("2018"),
        palette,
    }
}

/// Every sample figure as it leaves its page, in both widths.
fn posters() -> Vec<(String, Figure, Variant, String)> {
    let palette = palette();
    let mut posters = Vec::new();
    for (name, figure) in figures::all() {
        let drawing = draw(&figure, &Style::default());
        for variant in VARIANTS {
            if let Some(svg) = poster(&figure, variant, &Style::default(), &imprint(&drawing, &palette)) {
                posters.push((format!("{name} {variant:?}"), figure.clone(), variant, svg));
            }
        }
    }
    assert!(posters.len() > 40, "{}", posters.len());
    posters
}

#[test]
fn a_poster_needs_no_style_sheet() {
    for (name, figure, _, svg) in posters() {
        let document = Document::parse(&svg).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let root = document.root_element();
        assert_eq!(root.tag_name().namespace(), Some("http://www.w3.org/2000/svg"), "{name}");
        for unfit in ["class=", "style", "var(", "oklch", " id=", "href", "<a", "url(", "light-dark"] {
            assert!(!svg.contains(unfit), "{name} has {unfit}");
        }
        let text = |tag: &str| root.children().find(|node| node.has_tag_name(tag)).and_then(|node| node.text());
        assert_eq!(text("title").unwrap_or_default(), figure.title, "{name}");
        assert!(text("desc").is_some_and(|desc| !desc.is_empty()), "{name}");
        for node in document.descendants().filter(|node| matches!(node.tag_name().name(), "path" | "circle" | "g")) {
            let is_datum = node.has_tag_name("g") && node.attributes().len() == 0;
            assert!(is_datum || node.attribute("fill").is_some(), "{name}: a mark without a colour");
        }
        // Paper covers the whole sheet, so that it reads on a dark slide.
        let ground = root.children().find(|node| node.has_tag_name("rect")).expect("paper");
        assert_eq!(
            (ground.attribute("width"), ground.attribute("height")),
            (root.attribute("width"), root.attribute("height"))
        );
        assert_eq!(ground.attribute("fill"), Some("#ffffff"), "{name}");
    }
}

#[test]
fn every_word_of_a_poster_lies_on_its_paper() {
    let palette = palette();
    for (name, mut figure) in figures::all() {
        figure.title = format!("{}：一个写得很长很长的题目，手机上一行放不下，要折成两行甚至三行", figure.title);
        let drawing = draw(&figure, &Style::default());
        for variant in VARIANTS {
            let imprint = imprint(&drawing, &palette);
            let Some(placed) = layout(&figure, variant, &Style::default(), &imprint) else { continue };
            let labels = placed.labels();
            for label in &labels {
                let bounds = label.bounds();
                let inside = bounds.x >= 0.0
                    && bounds.right() <= placed.width
                    && bounds.y >= 0.0
                    && bounds.bottom() <= placed.height;
                assert!(
                    inside,
                    "{name} {variant:?}: {:?} at {bounds:?} of {} × {}",
                    label.text, placed.width, placed.height
                );
            }
            let said: String = labels.iter().map(|label| label.text.as_str()).collect();
            for words in [&figure.title, NOTE, "来源：", "统计期：2018"] {
                let english = figure.language == suishi::chart::Language::English && words.ends_with(['：', '8']);
                assert!(english || said.contains(words), "{name} {variant:?} does not say {words}");
            }
        }
    }
}

#[test]
fn a_page_and_a_poster_are_drawn_alike() {
    // The same marks in the same order: only their dress and their place differ.
    let paths = |svg: &str| svg.matches("<text").count();
    for (name, figure, variant, svg) in posters() {
        let drawing = draw(&figure, &Style::default());
        let page = match variant {
            Variant::Wide => drawing.wide,
            Variant::Narrow => drawing.narrow.or(drawing.wide),
        };
        assert!(paths(&svg) > paths(&page.unwrap_or_default()), "{name}: a title and an imprint came along");
    }
}

#[test]
fn a_site_gives_its_figures_away() {
    let built = TestSite::from_text(
        "-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n![](figure:会议)\n\
         -- content/2018/metrics.yaml --\nmeetings: {name: 会议, unit: 场, by: term, values: {立春: 1}, source: 记事}\n\
         -- content/2018/figures.yaml --\n会议: {title: 立春一场, kind: ring, metrics: [meetings], note: 一场。}\n\
         rows: {title: 表, kind: table, metrics: [meetings]}\n../up: {title: 上, kind: bars, metrics: [meetings]}\n",
    )
    .build();
    let svg = built.file("2018/figures/会议.svg");
    svg.has(">立春一场<")
        .has(">一场。<")
        .has(">来源：记事<")
        .has("fill=\"#728e2d\"")
        .has_not("href")
        .has_not("\u{FDD0}");
    assert_eq!(built.listing().matches("/figures/").count(), 1, "{}", built.listing());
    built.file("2018/lichun/index.html").has("href=\"../../2018/figures/会议.svg\" download");
    built.file("2018/data/index.html").has("href=\"../../2018/figures/会议.svg\" download");
    assert_eq!(built.file("2018/figures/会议.svg").text(), svg.text());
    // The rest of a theme's fonts is not for readers yet.
    assert!(!built.listing().contains("suishi-kai"), "{}", built.listing());
}

#[cfg(feature = "png")]
mod png {
    use super::*;
    use suishi::raster::{self, Faces, Fault, Picture};

    fn paint(svg: &str, face: &[u8], width: u32) -> Result<Picture, Fault> {
        raster::paint(svg, &Faces::one(face.to_vec().into())?, width)
    }

    fn face() -> Vec<u8> {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts/suishi-kai.ttf");
        fs::read(path).expect("the face of the default theme")
    }

    fn painted(words: &str) -> Picture {
        let svg = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'><rect width='100' height='50' fill='#fff'/>\
             <g font-family=\"'PingFang SC',sans-serif\" font-weight='600' font-size='20'><text x='5' y='30'>{words}</text></g></svg>"
        );
        paint(&svg, &face(), 400).expect("a picture")
    }

    /// Width, height and colour type as the header of a PNG says them.
    fn header(bytes: &[u8]) -> (u32, u32) {
        assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        (number(16), number(20))
    }

    #[test]
    fn a_picture_has_the_width_asked_for_and_the_words() {
        let picture = painted("立春");
        assert_eq!((picture.width, picture.height), (400, 200));
        assert_eq!(header(&picture.bytes), (400, 200));
        assert!(picture.missing.is_empty(), "{:?}", picture.missing);
        // Two Han characters are more than white paper and more than two spaces.
        let blank = painted("　　");
        assert!(picture.bytes.len() > blank.bytes.len() + 500, "{} and {}", picture.bytes.len(), blank.bytes.len());
        assert_ne!(picture.bytes, painted("立夏").bytes);
        assert_eq!(picture, painted("立春"), "the same words, the same bytes");
    }

    #[test]
    fn a_character_the_face_has_not_is_named() {
        let picture = painted("春\u{9fa5}\u{2a6a5}");
        assert!(picture.missing.contains(&'\u{2a6a5}') && !picture.missing.contains(&'春'), "{:?}", picture.missing);
    }

    #[test]
    fn every_poster_can_be_painted_in_the_face() {
        let face = face();
        for (name, _, _, svg) in posters().into_iter().step_by(5) {
            let picture = paint(&svg, &face, 300).unwrap_or_else(|fault| panic!("{name}: {fault:?}"));
            assert_eq!(header(&picture.bytes).0, 300, "{name}");
            assert!(picture.missing.is_empty(), "{name}: {:?}", picture.missing);
        }
    }

    #[test]
    fn what_cannot_be_painted_is_refused() {
        let (_, _, _, svg) = posters().swap_remove(0);
        assert_eq!(paint(&svg, b"", 300), Err(Fault::Face));
        assert_eq!(paint(&svg, &[0; 4000], 300), Err(Fault::Face));
        assert_eq!(paint(&svg, &face(), 4_000_000), Err(Fault::Size));
        assert_eq!(paint("no svg", &face(), 300), Err(Fault::Drawing));
    }

    #[test]
    fn a_damaged_face_is_no_panic() {
        let (_, _, _, svg) = posters().swap_remove(0);
        let mut face = face();
        for cut in [100, 5_000, 1_000_000] {
            let _ = paint(&svg, &face[..cut], 200);
        }
        // The tables' directory, and one place in each table after it.
        for at in (4..400).step_by(11).chain((400..face.len()).step_by(face.len() / 30)) {
            let healthy = [face[at], face[at + 1]];
            face[at..at + 2].fill(0xff);
            let _ = paint(&svg, &face, 200);
            face[at..at + 2].copy_from_slice(&healthy);
        }
    }

    #[test]
    fn the_face_has_what_pages_and_charts_set() {
        let words = include_str!("../../themes/default/i18n/zh-CN.ftl");
        let signs = "−·…—“”‘’℃％‰×÷①②③④⑤⑥⑦⑧⑨⑩▲▼≥≤〇，。：；？！（）《》、０９ＡＺ〔〕「」";
        let wanted: std::collections::BTreeSet<char> = words
            .chars()
            .chain(signs.chars())
            .chain(' '..='~')
            .filter(|c| !c.is_control() && !"<>&".contains(*c))
            .collect();
        let line: String = wanted.into_iter().collect();
        assert!(painted(&line).missing.is_empty(), "{:?}", painted(&line).missing);
    }
}
