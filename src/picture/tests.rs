//! The room from outside, on files written by hand; those with pixels are in `tests/suite/pictures.rs`.

use super::{Cut, Fault, Format, Recipe, Turn, exif, look};

/// A JPEG of these sides and colours, whole in structure: no decoder would find a pixel in it.
fn jpeg(sof: u8, (width, height): (u16, u16), colours: u8) -> Vec<u8> {
    let mut file = vec![0xFF, 0xD8, 0xFF, sof, 0, 8, 8];
    file.extend(height.to_be_bytes());
    file.extend(width.to_be_bytes());
    file.extend([colours, 0xFF, 0xDA, 0, 2, 0x12, 0xFF, 0, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD9]);
    file
}

#[test]
fn a_jpeg_is_looked_at_without_decoding_it() {
    assert_eq!(look(&jpeg(0xC2, (4032, 3024), 3)).unwrap().size, Some((4032, 3024)));
    assert_eq!(look(&jpeg(0xC0, (400, 300), 4)), Err(Fault::Cmyk));
    assert_eq!(look(&jpeg(0xC9, (400, 300), 3)), Err(Fault::Unusual));
    let (width, height) = (20_000, 20_000);
    assert_eq!(look(&jpeg(0xC0, (20_000, 20_000), 3)), Err(Fault::TooLarge { width, height }));
    let whole = jpeg(0xC0, (400, 300), 3);
    for end in 2..whole.len() {
        assert_eq!(look(&whole[..end]), Err(Fault::Broken), "{end} bytes");
    }
}

#[test]
fn a_telephone_held_upright_makes_an_upright_picture() {
    let mut file = jpeg(0xC0, (4032, 3024), 3);
    let block = exif::saying(Turn::of(6));
    file.splice(2..2, [0xFF, 0xE1, 0, u8::try_from(block.len() + 2).unwrap()].into_iter().chain(block));
    assert_eq!(look(&file).unwrap().size, Some((3024, 4032)));
    assert_eq!(exif::turn(b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0"), Turn::of(8));
    assert_eq!(exif::turn(b"II*\0\xFF\xFF\xFF\xFF"), Turn::NONE);
    assert_eq!(Turn::of(9), Turn::NONE);
}

#[test]
fn other_formats_say_their_size() {
    let webp = b"RIFF\x16\0\0\0WEBPVP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\x40\x01\xF0\0";
    assert_eq!(look(webp).unwrap().size, Some((320, 240)));
    let gif = b"GIF89a\x05\0\x04\0\0\0\0\x21\xFE\x03abc\0\x3B";
    assert_eq!(look(gif).unwrap().size, Some((5, 4)));
    assert_eq!(look(&gif[..20]), Err(Fault::Broken));
    let svg = |head: &str| look(format!("<?xml?><svg {head}><g/></svg>").as_bytes()).unwrap().size;
    assert_eq!(svg("width=\"64px\" height='48'"), Some((64, 48)));
    assert_eq!(svg("width=\"100%\" viewBox=\"0 0 120.4 90\""), Some((120, 90)));
    assert_eq!(svg("class=\"a\""), None);
    assert_eq!(look(b"\0\0\0\x18ftypheic\0\0\0\0"), Err(Fault::Heic));
    assert_eq!(look(b"BM6\0"), Err(Fault::Unknown));
}

#[test]
fn what_is_only_copied_is_copied_without_its_remarks() {
    let made = |bytes: &[u8]| Recipe::of(&look(bytes).unwrap()).make(bytes).unwrap().concat();
    assert_eq!(made(b"GIF89a\x05\0\x04\0\0\0\0\x21\xFE\x03abc\0\x3Bbehind"), b"GIF89a\x05\0\x04\0\0\0\0\x3B");
    let cut = Recipe::of(&look(&jpeg(0xC0, (90, 60), 3)).unwrap()).cuts().to_vec();
    assert_eq!(cut, [Cut { size: Some((90, 60)), format: Format::Own("jpg") }]);
}
