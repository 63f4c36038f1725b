//! Faces: what is cut, that it is a font, and that no damaged file does harm. The face is the theme's own.

use crate::support::{Built, TestSite, golden};
use std::{collections::BTreeSet, fs, path::Path};
use suishi::{
    face::{self, Face, Fault, Foreign},
    output::Artifact,
};

const SITE: &str = "
-- content/site.yaml --
name: 岁时瑞金
-- content/2018/立春.md --
---
title: 楼道整治
---
正文里的字：凳椅橱柜。

## 小标题

> 引自居民

-- content/2018/卷首.md --
回头望。
-- content/2019/雨水.md --
---
title: 晒衣架
---
";

fn kai() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default/fonts/suishi-kai.ttf")).expect("the face")
}

fn letters(text: &str) -> BTreeSet<char> {
    text.chars().collect()
}

fn text<'b>(built: &'b Built, path: &str) -> &'b str {
    let bytes = built.tree.get(path).and_then(Artifact::bytes).unwrap_or_else(|| panic!("{path}"));
    std::str::from_utf8(bytes).expect("text")
}

/// The characters that a style sheet gives to a file.
fn told(built: &Built, style: &str, file: &str) -> BTreeSet<char> {
    let css = text(built, &format!("static/faces/{style}"));
    let rule = css.lines().find(|line| line.contains(&format!("url({file})"))).unwrap_or_else(|| panic!("{css}"));
    let ranges = rule.split("unicode-range:").nth(1).expect("a range").trim_end_matches('}');
    let code = |hex: &str| u32::from_str_radix(hex, 16).expect("a code point");
    let range = |range: &str| {
        let range = range.strip_prefix("U+").expect("a range").to_owned();
        let (first, last) = range.split_once('-').unwrap_or((&range, &range));
        code(first)..=code(last)
    };
    ranges.split(',').flat_map(range).filter_map(char::from_u32).collect()
}

#[test]
fn a_year_tells_its_own_letters_and_no_others() {
    let built = TestSite::from_text(SITE).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    let main = told(&built, "2018.css", "2018.woff2");
    assert!(main.is_superset(&letters("楼道整治小标题引自居民岁时瑞金立春大寒7 ")), "{main:?}");
    assert!(main.is_disjoint(&letters("凳椅橱柜晒衣架望")), "{main:?}");
    let more = told(&built, "2018.css", "2018-more.woff2");
    assert!(more.is_superset(&letters("回头望戊戌")) && more.is_disjoint(&main), "{more:?}");
    assert!(told(&built, "2019.css", "2019.woff2").is_superset(&letters("晒衣架")));
    let page = text(&built, "2018/lichun/index.html");
    assert!(page.contains(r#"<link rel="stylesheet" href="../../static/faces/2018.css">"#), "{page}");
    assert!(page.contains(r#"data-faces="../../static/faces/2018.woff2 ../../static/faces/numerals.woff2""#), "{page}");
}

#[test]
fn a_theme_without_faces_has_none() {
    let site = "-- content/site.yaml --\nname: 岁时\ntheme: plain\n-- content/2018/立春.md --\n正文。\n\
        -- themes/plain/templates/home.html --\n{% if page.faces %}faces{% endif %}\n";
    let built = TestSite::from_text(site).build();
    let has = built.tree.iter().any(|(path, _)| path.as_str().starts_with("static/faces/"));
    assert!(!has && !text(&built, "index.html").contains("faces"));
}

#[test]
fn an_authors_own_face_stands_in_for_the_themes() {
    let own = "-- content/site.yaml --\nname: 岁时\nfont: 我的楷体.ttf\n-- content/2018/立春.md --\n正文。\n";
    let built = TestSite::from_text(own).with("content/我的楷体.ttf", kai()).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    let theirs = TestSite::from_text(&own.replace("font: 我的楷体.ttf\n", "")).build();
    assert_eq!(text(&built, "static/faces/2018.css"), text(&theirs, "static/faces/2018.css"));
}

#[cfg(feature = "fonts")]
#[test]
fn what_is_cut_is_a_web_font_of_few_characters() {
    let wanted = letters("岁时瑞金（）2018");
    let font = face::cut(&kai(), &wanted).expect("a sound face");
    assert_eq!(font, face::cut(&kai(), &wanted).expect("a sound face"), "the same bytes each time");
    assert_eq!(font.get(..8), Some(b"wOF2\0\x01\0\0".as_slice()));
    let length = u32::from_be_bytes(*font[8..].first_chunk().expect("a header"));
    assert_eq!(usize::try_from(length), Ok(font.len()));
    assert!((1000..6000).contains(&font.len()), "{} bytes", font.len());
}

/// A cut is made by the maker that the tree holds, and by nobody before.
#[cfg(feature = "fonts")]
#[test]
fn the_tree_holds_makers_of_fonts() {
    let built = TestSite::from_text(SITE).build();
    let Some(Artifact::Made(made)) = built.tree.get("static/faces/numerals.woff2") else { panic!("no maker") };
    assert_eq!(made.from.make().expect("it can be cut")[0].get(..4), Some(b"wOF2".as_slice()));
}

#[test]
fn a_face_knows_what_it_has() {
    let bytes = kai();
    let face = Face::read(&bytes).expect("a sound face");
    assert!("岁时（）A0·".chars().all(|c| face.has(c)));
    assert!(!"㭎𠮷😀\u{fffe}".chars().any(|c| face.has(c)));
    let metrics = face.metrics();
    assert!((metrics.ascent, metrics.descent) == (0.928, 0.256) && metrics.digit.is_some_and(|digit| digit < 0.6));
}

#[test]
fn what_is_no_true_type_is_told_apart() {
    let fault = |bytes: &[u8]| Face::read(bytes).map(|_| ()).expect_err("no font");
    assert_eq!(fault(b"OTTO\0\x0a"), Fault::Foreign(Foreign::PostScript));
    assert_eq!(fault(b"ttcf\0\x01"), Fault::Foreign(Foreign::Collection));
    assert_eq!(fault(b"wOF2\0\x01"), Fault::Foreign(Foreign::Web));
    assert_eq!(fault(b"PK\x03\x04"), Fault::Foreign(Foreign::Unknown));
    assert_eq!(fault(b""), Fault::Foreign(Foreign::Unknown));
    assert_eq!(fault(&kai()[..3000]), Fault::Damaged);
}

/// Most damage is found; none of it is a panic. A small face, so that each wound hurts.
#[cfg(feature = "fonts")]
#[test]
fn a_damaged_face_is_no_panic() {
    let path = golden::tests().join("../themes/default/fonts/suishi-garamond.ttf");
    let healthy = fs::read(path).expect("the numerals");
    let wanted: BTreeSet<char> = ('0'..='z').collect();
    let mut seed = 0x2018_u32;
    let mut dice = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        usize::try_from(seed >> 8).expect("24 bits")
    };
    let mut found = 0;
    for round in 0..100 {
        let mut face = healthy.clone();
        for _ in 0..=round % 4 {
            // Half of the wounds in the directory and the first tables, where they hurt most.
            let reach = if dice() % 2 == 0 { 1200 } else { face.len() - 2 };
            let at = dice() % reach;
            face[at] = face[at].wrapping_add(u8::try_from(dice() % 255).expect("a byte")) ^ 0x80;
        }
        if round % 10 == 9 {
            face.truncate(dice() % healthy.len());
        }
        let is_found = Face::read(&face).is_err() || face::prove(&face, &wanted).is_err();
        let _ = Face::read(&face).map(|face| ('\0'..'\u{3000}').filter(|c| face.has(*c)).count());
        found += usize::from(is_found);
    }
    assert!(found > 20, "of 100 damaged faces {found} were found");
}
