//! Picture → HTML. In: a [`Shot`] and where it is shown. Out: `<img>`, or `<picture>` with every file it comes in.
//! Absent: which files there are, style sheets.

use super::{Language, escape};
use std::fmt::Write as _;

/// A picture, ready to be shown; addresses are within the site.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Shot {
    /// The largest file.
    pub address: String,
    /// Its sides in pixels, so that the page keeps its place free.
    pub size: Option<(u32, u32)>,
    /// The files every browser shows, each with its width in pixels, in growing size; may be empty when there is one.
    pub plain: Vec<(String, u32)>,
    /// The same as WebP.
    pub webp: Vec<(String, u32)>,
}

/// How wide a picture is set; what a browser that cannot wait for the style sheet goes by.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Room {
    /// The whole column.
    Column,
    /// Beside others.
    Part,
    /// The whole column at the head of an entry: seen first, so loaded at once.
    Cover,
}

impl Shot {
    /// Whether the largest file shows more than the page does.
    #[must_use]
    pub fn is_worth_opening(&self) -> bool {
        !self.webp.is_empty() || self.plain.len() > 1
    }

    /// `tall` and `long` pictures must not fill a screen.
    #[must_use]
    pub fn shape(&self) -> &'static str {
        match self.size {
            Some((width, height)) if height > width.saturating_mul(5) / 2 => "long",
            Some((width, height)) if height > width.saturating_mul(6) / 5 => "tall",
            _ => "",
        }
    }
}

/// The picture; `root` stands before each address.
#[must_use]
pub fn picture(shot: &Shot, alt: &str, root: &str, room: Room) -> String {
    let mut out = String::new();
    let sources = shot.is_worth_opening();
    if sources {
        out.push_str("<picture>");
    }
    if !shot.webp.is_empty() {
        out.push_str("<source type=\"image/webp\"");
        put_set(&mut out, &shot.webp, root, room);
        out.push('>');
    }
    // What is fetched where no set is understood: neither the largest nor the smallest.
    let middle = shot.plain.get(1).or(shot.plain.first()).map_or(&shot.address, |(address, _)| address);
    out.push_str("<img src=\"");
    put_address(&mut out, middle, root);
    out.push_str("\" alt=\"");
    escape::attribute(&mut out, alt);
    out.push('"');
    if shot.plain.len() > 1 {
        put_set(&mut out, &shot.plain, root, room);
    }
    if let Some((width, height)) = shot.size {
        let _ = write!(out, " width=\"{width}\" height=\"{height}\"");
    }
    out.push_str(if room == Room::Cover { " decoding=\"async\">" } else { " loading=\"lazy\" decoding=\"async\">" });
    if sources {
        out.push_str("</picture>");
    }
    out
}

/// The picture, and a way to see it whole where there is more to see.
#[must_use]
pub fn opening(shot: &Shot, alt: &str, root: &str, room: Room, language: Language) -> String {
    let shown = picture(shot, alt, root, room);
    if !shot.is_worth_opening() {
        return shown;
    }
    let mut out = String::from("<a href=\"");
    put_address(&mut out, &shot.address, root);
    out.push_str("\" aria-label=\"");
    escape::attribute(&mut out, language.pick("看大图：", "Full size: "));
    escape::attribute(&mut out, alt);
    out.push_str("\">");
    out.push_str(&shown);
    out.push_str("</a>");
    out
}

fn put_set(out: &mut String, files: &[(String, u32)], root: &str, room: Room) {
    out.push_str(" srcset=\"");
    for (at, (address, width)) in files.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        put_address(out, address, root);
        let _ = write!(out, " {width}w");
    }
    out.push_str("\" sizes=\"");
    // `auto` is the truth, where a browser knows it; the rest is the built-in theme's columns.
    out.push_str(match room {
        Room::Column => "auto, (min-width: 1020px) 720px, (min-width: 800px) 71vw, 90vw",
        Room::Part => "auto, (min-width: 1020px) 352px, (min-width: 640px) 45vw, 90vw",
        Room::Cover => "(min-width: 1020px) 720px, (min-width: 800px) 71vw, 90vw",
    });
    out.push('"');
}

/// In a set a comma would end the address.
fn put_address(out: &mut String, address: &str, root: &str) {
    escape::url(out, root);
    let mut plain = String::new();
    escape::url(&mut plain, address);
    out.push_str(&plain.replace(',', "%2C"));
}
