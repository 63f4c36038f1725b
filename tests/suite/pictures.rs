//! Photographs in texts: which files they become, what is in those, and what is not. The pictures are drawn here.

use crate::support::{Built, TestSite};
use jpeg_encoder::{ColorType, Encoder};
use std::{collections::BTreeMap, fs};
use suishi::output::Artifact;
use zune_jpeg::{JpegDecoder, zune_core::bytestream::ZCursor};

/// What cameras and programs leave behind; none of it may be published.
const TRACES: [&[u8]; 7] =
    [b"121.4634", b"Exif\0\0II", b"http://ns.adobe.com/xap", b"Made by", b"Photoshop 3.0", b"ftypmp42", b"MPF\0"];

/// A colour for each place.
type Paint<'p> = &'p dyn Fn(u32, u32) -> [u8; 3];

fn pixels(width: u32, height: u32, paint: Paint<'_>) -> Vec<u8> {
    (0..height).flat_map(|y| (0..width).map(move |x| (x, y))).flat_map(|(x, y)| paint(x, y)).collect()
}

/// Left red, right blue, and enough between for a photograph.
fn sunset(width: u32) -> impl Fn(u32, u32) -> [u8; 3] {
    move |x, y| {
        let part = u8::try_from(x * 255 / width).expect("within the picture");
        [255 - part, u8::try_from(y % 64).expect("below 64"), part]
    }
}

/// As a telephone saves it: everything it knows, before the picture and behind it.
fn jpeg(width: u16, height: u16, orientation: u8, profile: Option<&[u8]>) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, 90);
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 31.2165 121.4634");
    encoder.add_exif_metadata(&exif).expect("it is short");
    encoder.add_app_segment(1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Made by".to_vec()).expect("it is short");
    encoder.add_app_segment(2, b"MPF\0MM".to_vec()).expect("it is short");
    encoder.add_app_segment(13, b"Photoshop 3.0\0Made by".to_vec()).expect("it is short");
    if let Some(profile) = profile {
        encoder.add_icc_profile(profile).expect("it is short");
    }
    let paint = sunset(u32::from(width));
    let data = pixels(u32::from(width), u32::from(height), &paint);
    encoder.encode(&data, width, height, ColorType::Rgb).expect("the sides fit");
    file.extend(b"\0\0\0\x18ftypmp42 GPS 121.4634");
    file
}

fn png(width: u32, height: u32, colours: png::ColorType, data: &[u8]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut encoder = png::Encoder::new(&mut file, width, height);
    encoder.set_color(colours);
    encoder.add_text_chunk("Software".into(), "Made by".into()).expect("it is short");
    encoder.add_itxt_chunk("XML:com.adobe.xmp".into(), "http://ns.adobe.com/xap".into()).expect("it is short");
    encoder.write_header().and_then(|mut writer| writer.write_image_data(data)).expect("memory takes all");
    file
}

/// The same numbers every time, and none that follows from the one before as far as a compressor can see.
fn noise() -> impl FnMut() -> usize {
    let mut seed = 1u32;
    move || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        seed as usize >> 8
    }
}

fn site(text: &str, files: &[(&str, Vec<u8>)]) -> TestSite {
    let site =
        TestSite::from_text(&format!("-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n{text}\n"));
    files.iter().fold(site, |site, (name, bytes)| site.with(&format!("content/2018/photos/{name}"), bytes.clone()))
}

/// The files below `photos/`, made.
fn made(built: &Built) -> BTreeMap<String, Vec<u8>> {
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    let photos = built.tree.iter().filter_map(|(path, artifact)| {
        let name = path.as_str().strip_prefix("2018/photos/")?;
        let Artifact::Made(made) = artifact else { panic!("{path} is no picture that is made") };
        Some((name.to_owned(), made.from.make().expect("a sound picture can be made").swap_remove(made.part)))
    });
    let files: BTreeMap<String, Vec<u8>> = photos.collect();
    for (name, bytes) in &files {
        for trace in TRACES {
            let has = bytes.windows(trace.len()).any(|window| window == trace);
            assert!(!has, "{name} tells {:?}", String::from_utf8_lossy(trace));
        }
    }
    files
}

fn names(files: &BTreeMap<String, Vec<u8>>) -> Vec<&str> {
    files.keys().map(String::as_str).collect()
}

/// Sides, and the colours of the first and the last pixel.
fn decoded(jpeg: &[u8]) -> ((usize, usize), [u8; 3], [u8; 3]) {
    let mut decoder = JpegDecoder::new(ZCursor::new(jpeg));
    let data = decoder.decode().expect("what was encoded can be decoded");
    let colour = |at: usize| [data[at], data[at + 1], data[at + 2]];
    (decoder.dimensions().expect("it was decoded"), colour(0), colour(data.len() - 3))
}

#[test]
fn a_photograph_becomes_a_set_of_sizes() {
    let built = site("![弄堂口](photos/a.jpg \"2018年10月\")", &[("a.jpg", jpeg(1700, 850, 1, None))]).build();
    let files = made(&built);
    assert_eq!(names(&files), ["a-480.jpg", "a-480.webp", "a-960.jpg", "a-960.webp", "a.jpg", "a.webp"]);
    assert_eq!(decoded(&files["a.jpg"]).0, (1600, 800));
    assert_eq!(decoded(&files["a-480.jpg"]).0, (480, 240));
    assert!(files["a-480.webp"].starts_with(b"RIFF"));
    assert!(files["a-960.jpg"].windows(2).any(|marker| marker == [0xFF, 0xC2]), "it comes in passes");
    built.file("2018/lichun/index.html").has(
        "<figure class=\"picture\"><a href=\"../../2018/photos/a.jpg\" aria-label=\"看大图：弄堂口\"><picture>\
         <source type=\"image/webp\" srcset=\"../../2018/photos/a-480.webp 480w, ../../2018/photos/a-960.webp 960w, \
         ../../2018/photos/a.webp 1600w\" sizes=\"auto, (min-width: 1020px) 720px, (min-width: 800px) 71vw, 90vw\">\
         <img src=\"../../2018/photos/a-960.jpg\" alt=\"弄堂口\" srcset=\"../../2018/photos/a-480.jpg 480w, \
         ../../2018/photos/a-960.jpg 960w, ../../2018/photos/a.jpg 1600w\" \
         sizes=\"auto, (min-width: 1020px) 720px, (min-width: 800px) 71vw, 90vw\" width=\"1600\" height=\"800\" \
         loading=\"lazy\" decoding=\"async\"></picture></a><figcaption>2018年10月</figcaption></figure>",
    );
}

#[test]
fn a_telephone_held_upright_makes_an_upright_photograph() {
    let built = site("![树](photos/a.jpg)", &[("a.jpg", jpeg(600, 400, 6, None))]).build();
    let files = made(&built);
    assert_eq!(names(&files), ["a.jpg", "a.webp"]);
    let (sides, first, last) = decoded(&files["a.jpg"]);
    assert_eq!(sides, (400, 600));
    // What the camera had left is on top now.
    assert!(first[0] > 200 && first[2] < 60 && last[2] > 200 && last[0] < 60, "{first:?} {last:?}");
    built.file("2018/lichun/index.html").has("class=\"picture tall\"").has("width=\"400\" height=\"600\"");
}

#[test]
fn colours_that_are_not_srgb_keep_their_profile() {
    let profile = |name: &str| [&[0; 16][..], b"RGB XYZ ", name.as_bytes(), &[7; 200]].concat();
    let (wide, usual) = (profile("Display P3"), profile("sRGB IEC61966-2.1"));
    let files = [("a.jpg", jpeg(500, 400, 1, Some(&wide))), ("b.jpg", jpeg(500, 400, 1, Some(&usual)))];
    let files = made(&site("![甲](photos/a.jpg) ![乙](photos/b.jpg)", &files).build());
    let has = |name: &str, profile: &[u8]| files[name].windows(profile.len()).any(|window| window == profile);
    assert!(has("a.jpg", &wide) && has("a.webp", &wide), "a profile must go with its numbers");
    assert!(!has("b.jpg", &usual) && !has("b.webp", &usual), "a browser knows this one");
    assert!(files["a.webp"].starts_with(b"RIFF") && &files["a.webp"][12..16] == b"VP8X");
    let image = webp::Decoder::new(&files["a.webp"]).decode().expect("with its profile it is still a picture");
    assert_eq!((image.width(), image.height()), (500, 400));
}

#[test]
fn a_screenshot_stays_sharp_and_what_is_transparent_stays_so() {
    let stripes: Vec<u8> = (0..800 * 300).map(|at| if at / 40 % 2 == 0 { 255 } else { 30 }).collect();
    let emblem: Vec<u8> =
        (0..500 * 500u32).flat_map(|at| [200, 40, 40, if at % 500 < 250 { 0 } else { 255 }]).collect();
    let files = [
        ("屏.png", png(800, 300, png::ColorType::Grayscale, &stripes)),
        ("徽.png", png(500, 500, png::ColorType::Rgba, &emblem)),
    ];
    let files = made(&site("![屏幕](photos/屏.png)\n\n![徽记](photos/徽.png)", &files).build());
    assert_eq!(names(&files), ["屏-480.webp", "屏.png", "屏.webp", "徽.png", "徽.webp"]);
    assert_eq!(&files["屏.webp"][12..16], b"VP8L", "without loss, as that is smaller");
    let exact = webp::Decoder::new(&files["屏.webp"]).decode().expect("it was encoded here");
    assert_eq!((exact[0], exact[40 * 3]), (255, 30));
    let emblem = webp::Decoder::new(&files["徽.webp"]).decode().expect("it was encoded here");
    assert!(emblem.is_alpha() && emblem[3] == 0 && emblem[499 * 4 + 3] == 255);
}

#[test]
fn a_photograph_saved_as_png_becomes_a_jpeg() {
    let mut next = noise();
    let noise: Vec<u8> = (0..700 * 300 * 3).map(|_| next().to_le_bytes()[0]).collect();
    let files = made(&site("![砂](photos/a.png)", &[("a.png", png(700, 300, png::ColorType::Rgb, &noise))]).build());
    assert_eq!(names(&files), ["a-480.jpg", "a-480.webp", "a.jpg", "a.webp"]);
}

#[test]
fn a_small_picture_is_published_as_it_is_but_for_its_traces() {
    let dot = png(16, 16, png::ColorType::Grayscale, &[99; 256]);
    let small = site("![点](photos/dot.png)", &[("dot.png", dot.clone())]).build();
    let files = made(&small);
    assert_eq!(names(&files), ["dot.png"]);
    assert!(files["dot.png"].len() < dot.len());
    small.file("2018/lichun/index.html").has(
        "<figure class=\"picture\"><img src=\"../../2018/photos/dot.png\" alt=\"点\" width=\"16\" height=\"16\" loading=\"lazy\" decoding=\"async\"></figure>",
    );
}

#[test]
fn two_pictures_of_one_name_do_not_meet() {
    let grey = png(500, 20, png::ColorType::Grayscale, &[99; 500 * 20]);
    let files = [("a.jpg", jpeg(500, 400, 1, None)), ("a.png", grey)];
    let files = made(&site("![甲](photos/a.jpg) ![乙](photos/a.png)", &files).build());
    assert_eq!(names(&files), ["a-png.png", "a-png.webp", "a.jpg", "a.webp"]);
}

#[test]
fn a_damaged_picture_never_stops_the_program() {
    let sound = [jpeg(120, 80, 3, None), png(60, 40, png::ColorType::Rgb, &[9; 60 * 40 * 3])];
    let mut next = noise();
    let mut tried = 0;
    for round in 0..200 {
        let mut bytes = sound[round % 2].clone();
        for _ in 0..1 + next() % 8 {
            let at = next() % bytes.len();
            bytes[at] = next().to_le_bytes()[0];
        }
        // A theme of one page keeps the builds short.
        let site = site("![甲](photos/a.jpg)", &[("a.jpg", bytes)])
            .with("content/site.yaml", "name: 岁时\ntheme: plain\n")
            .with("themes/plain/templates/term.html", "{{ page.title }}");
        let built = site.build();
        for (_, artifact) in built.tree.iter().filter(|(path, _)| path.as_str().starts_with("2018/")) {
            if let Artifact::Made(made) = artifact {
                // A picture or a fault, never a panic.
                let _ = made.from.make();
                tried += 1;
            }
        }
    }
    assert!(tried >= 100, "{tried} were read at all");
}

#[test]
fn the_pictures_of_a_year_hang_on_one_page() {
    let (a, b) = (jpeg(600, 400, 1, None), jpeg(400, 600, 1, None));
    let files = [("a.jpg", a), ("b.jpg", b)];
    let text =
        "---\ntitle: 定稿\ncover: photos/b.jpg\n---\n![弄堂口](photos/a.jpg \"十月\") 与 ![又一次](photos/a.jpg)";
    let built = site(text, &files).build();
    made(&built);
    let gallery = built.file("2018/gallery/index.html");
    assert_eq!(gallery.text().matches("<figure").count(), 2, "each once");
    gallery
        .has("aria-label=\"看大图：弄堂口\"")
        .has("<span class=\"caption\">十月</span>")
        .has("<a href=\"../../2018/lichun/index.html\">定稿</a>")
        .has("alt=\"定稿\"")
        .has_not("又一次");
    built.file("2018/index.html").has("2018/gallery/index.html");
    let lichun = built.file("2018/lichun/index.html");
    lichun.has("<figure class=\"picture tall\"><picture><source type=\"image/webp\"").has("alt=\"\"");
    let none = TestSite::from_text("-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n无图。\n").build();
    assert!(none.tree.get("2018/gallery/index.html").is_none());
    none.file("2018/index.html").has_not("gallery");
}

#[test]
fn a_picture_of_another_year_is_published_too() {
    let site = site("见去年。\n\n![去年](../2017/合影.jpg)", &[]).with("content/2017/冬至.md", "去年的事。");
    let built = site.with("content/2017/合影.jpg", jpeg(400, 300, 1, None)).build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    assert!(built.tree.get("2017/合影.jpg").is_some());
}

#[test]
fn an_attachment_says_what_it_is() {
    let site = site("---\ndocuments: [{title: 《方案》, file: 方案.docx}]\n---\n见[方案](方案.docx)。", &[]);
    let site = site.with("content/2018/方案.docx", vec![7; 1_258_291]);
    let page = "<a href=\"../../2018/方案.docx\">";
    let built = site.build();
    assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
    let file = built.file("2018/lichun/index.html");
    file.has(&format!("{page}方案<small class=\"about\">（DOCX，1.2 MB）</small></a>。"));
    file.has(&format!("{page}《方案》<small class=\"about\">（DOCX，1.2 MB）</small></a>"));
    let english = site.with("content/site.yaml", "name: Review\nlanguage: en\n").build();
    english.file("2018/lichun/index.html").has("方案<small class=\"about\"> (DOCX, 1.2 MB)</small></a>");
}

#[test]
fn a_picture_is_made_once() {
    let room = tempfile::tempdir().expect("a folder for the test");
    let (root, output) = (room.path(), room.path().join("output"));
    let photos = root.join("content/2018/photos");
    fs::create_dir_all(&photos).expect("a folder in it");
    let write = |path: &str, bytes: &[u8]| fs::write(root.join("content").join(path), bytes).expect("a file in it");
    write("site.yaml", "name: 岁时".as_bytes());
    write("2018/photos/a.jpg", &jpeg(1000, 400, 1, None));
    write("2018/photos/b.jpg", &jpeg(700, 400, 1, None));
    let build = |text: &str| {
        write("2018/立春.md", text.as_bytes());
        let sources = suishi::load(root).expect("the folder is there");
        let built = suishi::build(&sources, &suishi::Wishes::default(), &suishi::Caches::passing());
        suishi::write(&built.tree, &output, root, None)
    };
    let times = || {
        let files = fs::read_dir(output.join("2018/photos")).expect("there are photographs");
        let time =
            |file: fs::DirEntry| (file.file_name(), file.metadata().and_then(|data| data.modified()).expect("a time"));
        files.map(|file| time(file.expect("a file"))).collect::<BTreeMap<_, _>>()
    };
    build("![甲](photos/a.jpg)").expect("it can be written");
    let first = times();
    assert_eq!(first.len(), 4);
    build("改了一句。![甲](photos/a.jpg) ![乙](photos/b.jpg)").expect("it can be written");
    let second = times();
    assert_eq!(second.len(), 8);
    assert!(first.iter().all(|(name, time)| second[name] == *time), "what was there is left alone");

    // Other bytes under the same name are another picture; and a damaged one leaves the site as it is.
    write("2018/photos/a.jpg", &jpeg(1000, 402, 1, None));
    build("![甲](photos/a.jpg) ![乙](photos/b.jpg)").expect("it can be written");
    let third = times();
    assert!(third.iter().all(|(name, time)| (second[name] == *time) == name.to_string_lossy().starts_with('b')));
    let mut png = png(600, 20, png::ColorType::Rgb, &[9; 600 * 20 * 3]);
    let data = png.windows(4).position(|kind| kind == b"IDAT").expect("it has pixels");
    png[data + 4..data + 12].fill(0xEE);
    write("2018/photos/b.jpg", &png);
    let error = build("又改。![甲](photos/a.jpg) ![乙](photos/b.jpg)").expect_err("its pixels cannot be read");
    assert!(error.zh().contains("content/2018/photos/b.jpg"), "{}", error.zh());
    assert_eq!(times(), third);
    assert!(!fs::read_to_string(output.join("2018/lichun/index.html")).expect("the page stands").contains("又改"));
    build("无图。").expect("it can be written");
    assert!(!output.join("2018/photos").exists(), "what is no longer shown is no longer there");
}
