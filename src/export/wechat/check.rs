//! The rules of WeChat, asked of every fragment before it leaves.
//! In: a fragment. Out: the [`Breach`]es. Absent: mending; what is found is a fault of this program, or of a text that no
//! parting makes short enough.
//!
//! A fragment is as strict as XML: lower-case names, every element closed, attributes in double quotes. A rule allows;
//! what no rule names is a breach.

use super::{
    album::{self, Kind},
    bind, html, words,
};
use std::fmt;

/// Elements, where they may stand, and their attributes.
const ELEMENTS: [Element; 13] = [
    Element { name: "section", inside: BLOCKS, attributes: &["style"] },
    Element { name: "p", inside: BLOCKS, attributes: &["style"] },
    Element { name: "h2", inside: BLOCKS, attributes: &["style"] },
    Element { name: "h3", inside: BLOCKS, attributes: &["style"] },
    Element { name: "img", inside: &["section", "td", "p"], attributes: &["src", "alt", "style"] },
    Element { name: "table", inside: &["section"], attributes: &["style"] },
    Element { name: "tbody", inside: &["table"], attributes: &[] },
    Element { name: "tr", inside: &["tbody"], attributes: &[] },
    Element { name: "th", inside: &["tr"], attributes: &["style"] },
    Element { name: "td", inside: &["tr"], attributes: &["style"] },
    Element { name: "span", inside: WORDS, attributes: &["style"] },
    Element { name: "strong", inside: WORDS, attributes: &["style"] },
    Element { name: "em", inside: WORDS, attributes: &["style"] },
];
const BLOCKS: &[&str] = &["", "section"];
/// What words may stand in.
const WORDS: &[&str] = &["p", "h2", "h3", "th", "td", "span", "strong", "em", "a", "section"];
/// Those two stand wherever words do.
const BREAK: Element = Element { name: "br", inside: WORDS, attributes: &[] };
const LINK: Element = Element { name: "a", inside: WORDS, attributes: &["href"] };
/// Elements that hold nothing.
const EMPTY: [&str; 2] = ["br", "img"];
/// Where a link may lead.
const OWN: &str = "https://mp.weixin.qq.com/";

/// Properties, and what their values are made of.
const PROPERTIES: [(&str, Value); 30] = [
    ("border", Value::Parts),
    ("border-bottom", Value::Parts),
    ("border-collapse", Value::Words(&["collapse"])),
    ("border-left", Value::Parts),
    ("border-top", Value::Parts),
    ("box-sizing", Value::Words(&["border-box"])),
    ("color", Value::Colour),
    ("display", Value::Words(&["block", "inline-block"])),
    ("font-family", Value::Words(&["Consolas,Menlo,monospace"])),
    ("font-size", Value::Lengths),
    ("font-style", Value::Words(&["normal"])),
    ("font-weight", Value::Words(&["bold", "normal"])),
    ("height", Value::Lengths),
    ("letter-spacing", Value::Lengths),
    ("line-height", Value::Lengths),
    ("margin", Value::Lengths),
    ("margin-bottom", Value::Lengths),
    ("margin-left", Value::Lengths),
    ("margin-right", Value::Lengths),
    ("margin-top", Value::Lengths),
    ("min-width", Value::Lengths),
    ("overflow-x", Value::Words(&["auto"])),
    ("padding", Value::Lengths),
    ("padding-left", Value::Lengths),
    ("text-align", Value::Words(&["left", "center", "right", "justify"])),
    ("text-decoration", Value::Words(&["line-through"])),
    ("text-indent", Value::Lengths),
    ("vertical-align", Value::Words(&["top", "super"])),
    ("width", Value::Lengths),
    ("word-break", Value::Words(&["break-all"])),
];

struct Element {
    name: &'static str,
    inside: &'static [&'static str],
    attributes: &'static [&'static str],
}

#[derive(Clone, Copy)]
enum Value {
    /// One of these.
    Words(&'static [&'static str]),
    /// `#4d6b12`
    Colour,
    /// Numbers with `px`, `em`, `%` or nothing, and `auto`.
    Lengths,
    /// Of a border: a length, a style, a colour; or `none`.
    Parts,
}

/// What WeChat would not take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Breach {
    /// The element, as written.
    Element(String),
    /// The element stands where it may not.
    Misplaced(String),
    /// Not closed, or closed twice.
    Unclosed(String),
    /// The element and the attribute.
    Attribute(String),
    /// `position:fixed`
    Style(String),
    Link(String),
    Picture(String),
    Character(char),
    /// So many characters.
    TooLong(usize),
    /// Of a title or a summary.
    Field(String),
}

impl Breach {
    /// Chooses the sentence.
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Element(_) | Self::Misplaced(_) | Self::Unclosed(_) => "element",
            Self::Attribute(_) => "attribute",
            Self::Style(_) => "style",
            Self::Link(_) => "link",
            Self::Picture(_) => "picture",
            Self::Character(_) => "character",
            Self::TooLong(_) => "too-long",
            Self::Field(_) => "field",
        }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Element(what)
            | Self::Misplaced(what)
            | Self::Unclosed(what)
            | Self::Attribute(what)
            | Self::Style(what)
            | Self::Link(what)
            | Self::Picture(what)
            | Self::Field(what) => f.write_str(what),
            Self::Character(c) => write!(f, "U+{:04X}", u32::from(*c)),
            Self::TooLong(length) => write!(f, "{length}"),
        }
    }
}

/// Asks every rule. `names` are the files of the pictures, in the order in which they stand.
pub(super) fn fragment(fragment: &str, names: &[&str]) -> Vec<Breach> {
    let mut reader = Reader { rest: fragment, open: Vec::new(), names, breaches: Vec::new() };
    reader.read();
    let mut breaches = reader.breaches;
    let length = words::length(fragment) + names.len() * bind::ADDRESS;
    if length > bind::MOST {
        breaches.push(Breach::TooLong(length));
    }
    breaches
}

/// A picture by its bytes.
pub(super) fn picture(name: &str, bytes: &[u8]) -> Option<Breach> {
    let kind = Kind::of(bytes);
    let is_named = kind.is_some_and(|kind| name.ends_with(kind.ending()));
    (!is_named || bytes.len() >= album::MOST).then(|| Breach::Picture(name.to_owned()))
}

/// A title or a summary.
pub(super) fn field(text: &str, most: usize) -> Option<Breach> {
    let is_wrong = words::length(text) > most || text.trim().is_empty() || text.chars().any(char::is_control);
    is_wrong.then(|| Breach::Field(text.to_owned()))
}

struct Reader<'f> {
    rest: &'f str,
    /// The elements that are open, the outermost first.
    open: Vec<&'f str>,
    /// Of the pictures that are still to come.
    names: &'f [&'f str],
    breaches: Vec<Breach>,
}

impl<'f> Reader<'f> {
    fn read(&mut self) {
        while !self.rest.is_empty() {
            let (words, tag) = self.rest.split_at(self.rest.find('<').unwrap_or(self.rest.len()));
            self.words(words);
            if tag.is_empty() {
                break;
            }
            let Some(end) = tag.find('>') else {
                self.breaches.push(Breach::Unclosed(tag.chars().take(40).collect()));
                return;
            };
            self.rest = &tag[end + 1..];
            self.tag(&tag[1..end]);
        }
        self.breaches.extend(self.open.iter().map(|name| Breach::Unclosed((*name).to_owned())));
        self.breaches.extend(self.names.iter().map(|name| Breach::Picture((*name).to_owned())));
    }

    fn words(&mut self, words: &str) {
        if !words.is_empty() && !self.open.last().is_some_and(|open| WORDS.contains(open)) {
            self.breaches.push(Breach::Misplaced(words.chars().take(40).collect()));
        }
        let wrong = words.chars().filter(|c| c.is_control() || html::is_noncharacter(*c));
        self.breaches.extend(wrong.map(Breach::Character));
        for entity in words.split('&').skip(1) {
            if !["amp;", "lt;", "gt;", "quot;"].iter().any(|known| entity.starts_with(known)) {
                self.breaches.push(Breach::Character('&'));
            }
        }
    }

    fn tag(&mut self, tag: &'f str) {
        if let Some(name) = tag.strip_prefix('/') {
            if self.open.last() == Some(&name) {
                self.open.pop();
            } else {
                self.breaches.push(Breach::Unclosed(format!("</{name}>")));
            }
            return;
        }
        let (body, is_closed) = tag.strip_suffix('/').map_or((tag, false), |body| (body, true));
        let (name, attributes) = body.split_once(' ').unwrap_or((body, ""));
        let element = ELEMENTS.iter().chain([&BREAK, &LINK]).find(|element| element.name == name);
        let Some(element) = element else {
            self.breaches.push(Breach::Element(name.to_owned()));
            if !is_closed {
                self.open.push(name);
            }
            return;
        };
        let parent = self.open.last().copied().unwrap_or("");
        if !element.inside.contains(&parent) || (name == "a" && self.open.contains(&"a")) {
            self.breaches.push(Breach::Misplaced(format!("{parent} > {name}")));
        }
        self.attributes(element, attributes);
        if is_closed != EMPTY.contains(&name) {
            self.breaches.push(Breach::Unclosed(name.to_owned()));
        }
        if !is_closed {
            self.open.push(name);
        }
    }

    fn attributes(&mut self, element: &Element, text: &'f str) {
        let mut found = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let parsed = rest.split_once("=\"").and_then(|(name, rest)| {
                let (value, rest) = rest.split_once('"')?;
                Some((name, value, rest.trim_start()))
            });
            let Some((name, value, after)) = parsed else {
                self.breaches.push(Breach::Attribute(format!("{} {rest}", element.name)));
                return;
            };
            rest = after;
            if found.contains(&name) || !element.attributes.contains(&name) {
                self.breaches.push(Breach::Attribute(format!("{} {name}", element.name)));
            }
            found.push(name);
            match name {
                "style" => self.style(value),
                "href" if !value.starts_with(OWN) => self.breaches.push(Breach::Link(value.to_owned())),
                "src" => self.source(value),
                "alt" if value.trim().is_empty() => self.breaches.push(Breach::Picture(String::new())),
                _ => {}
            }
        }
        let wanted: &[&str] = match element.name {
            "img" => &["src", "alt"],
            "a" => &["href"],
            _ => &[],
        };
        for name in wanted.iter().filter(|name| !found.contains(*name)) {
            self.breaches.push(Breach::Attribute(format!("{} {name}", element.name)));
        }
    }

    /// Pictures stand in their order, each once.
    fn source(&mut self, value: &str) {
        match self.names.split_first() {
            Some((name, rest)) if value.rsplit('/').next() == Some(html::attribute(name).as_str()) => self.names = rest,
            _ => self.breaches.push(Breach::Picture(value.to_owned())),
        }
    }

    fn style(&mut self, value: &str) {
        for declaration in value.split(';') {
            let allowed = declaration.split_once(':').is_some_and(|(name, value)| {
                PROPERTIES.iter().any(|(known, rule)| *known == name && rule.allows(value))
            });
            if !allowed {
                self.breaches.push(Breach::Style(declaration.to_owned()));
            }
        }
    }
}

impl Value {
    fn allows(self, value: &str) -> bool {
        match self {
            Self::Words(words) => words.contains(&value),
            Self::Colour => is_colour(value),
            Self::Lengths => !value.is_empty() && value.split(' ').count() <= 4 && value.split(' ').all(is_length),
            Self::Parts => {
                value == "none"
                    || matches!(value.split(' ').collect::<Vec<_>>()[..], [length, style, colour]
                        if is_length(length) && ["solid", "dashed"].contains(&style) && is_colour(colour))
            }
        }
    }
}

fn is_colour(value: &str) -> bool {
    value.len() == 7
        && value.starts_with('#')
        && value[1..].bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_length(value: &str) -> bool {
    let number = ["px", "em", "%"].iter().find_map(|unit| value.strip_suffix(unit)).unwrap_or(value);
    value == "auto"
        || (number.parse::<f64>().is_ok_and(f64::is_finite) && number.bytes().all(|byte| !byte.is_ascii_alphabetic()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn breaches(html: &str) -> Vec<String> {
        fragment(html, &[]).iter().map(|breach| format!("{} {breach}", breach.word())).collect()
    }

    #[test]
    fn what_we_write_is_allowed() {
        let good = "<section style=\"margin:0 auto 1.5em;border-top:3px solid #728e2d\"><p style=\"color:#4d6b12\">一&amp;二<br/>\
            <strong>三<span style=\"text-indent:-1.8em\">四</span></strong><a href=\"https://mp.weixin.qq.com/s/a\">五</a></p>\
            <table style=\"width:100%\"><tbody><tr><td style=\"border:none\">六</td></tr></tbody></table></section>";
        assert_eq!(breaches(good), [""; 0]);
    }

    #[test]
    fn what_wechat_drops_is_named() {
        for (html, found) in [
            ("<script>x</script>", "element script"),
            ("<div>一</div>", "element div"),
            ("<svg/>", "element svg"),
            ("<section><style>p{}</style></section>", "element style"),
            ("<ul><li>一</li></ul>", "element ul"),
            ("<P>一</P>", "element P"),
            ("<p><p>一</p></p>", "element p > p"),
            ("<p><section>一</section></p>", "element p > section"),
            ("<table><tbody></tbody></table>", "element  > table"),
            ("一", "element 一"),
            ("<p>一", "element p"),
            ("<p>一</p></p>", "element </p>"),
            ("<p>一<br></p>", "element br"),
            ("<p>一</p", "element </p"),
            ("<p class=\"a\">一</p>", "attribute p class"),
            ("<p id=\"a\">一</p>", "attribute p id"),
            ("<p onclick=\"a()\">一</p>", "attribute p onclick"),
            ("<p style='color:red'>一</p>", "attribute p style='color:red'"),
            ("<p style=\"margin:0\" style=\"margin:0\">一</p>", "attribute p style"),
            ("<p style=\"position:fixed\">一</p>", "style position:fixed"),
            ("<p style=\"margin:0;\">一</p>", "style "),
            ("<p style=\"color:red\">一</p>", "style color:red"),
            ("<p style=\"color:var(--a)\">一</p>", "style color:var(--a)"),
            ("<p style=\"color:#4d6b12 !important\">一</p>", "style color:#4d6b12 !important"),
            ("<p style=\"background-color:#ffffff\">一</p>", "style background-color:#ffffff"),
            ("<p style=\"background:url(a.png)\">一</p>", "style background:url(a.png)"),
            ("<p style=\"transform:scale(2)\">一</p>", "style transform:scale(2)"),
            ("<p style=\"font-size:1rem\">一</p>", "style font-size:1rem"),
            ("<p style=\"width:calc(1px)\">一</p>", "style width:calc(1px)"),
            ("<p style=\"width:infpx\">一</p>", "style width:infpx"),
            ("<p style=\"border:1px solid\">一</p>", "style border:1px solid"),
            ("<p><a href=\"https://example.cn/\">一</a></p>", "link https://example.cn/"),
            ("<p><a>一</a></p>", "attribute a href"),
            ("<section><img src=\"a.png\" alt=\"一\"/></section>", "picture a.png"),
            ("<p>一&nbsp;二</p>", "character U+0026"),
            ("<p>一\u{b}二</p>", "character U+000B"),
            ("<p>一\u{fdd0}二</p>", "character U+FDD0"),
        ] {
            assert!(breaches(html).iter().any(|breach| breach == found), "{html}: {:?}", breaches(html));
        }
    }

    #[test]
    fn pictures_stand_in_their_order() {
        let shown = |names: &[&str]| {
            let html: String =
                names.iter().map(|name| format!("<section><img src=\"图片/{name}\" alt=\"一\"/></section>")).collect();
            fragment(&html, &["图01.png", "图02.png"])
        };
        assert_eq!(shown(&["图01.png", "图02.png"]), []);
        assert_eq!(shown(&["图01.png"]), [Breach::Picture("图02.png".into())]);
        assert_ne!(shown(&["图02.png", "图01.png"]), []);
        assert_ne!(shown(&["图01.png", "图01.png", "图02.png"]), []);
        let mute = fragment("<section><img src=\"图01.png\" alt=\"\"/></section>", &["图01.png"]);
        assert_eq!(mute, [Breach::Picture(String::new())]);
    }

    #[test]
    fn lengths_are_counted_as_wechat_does() {
        let long = |count| format!("<p>{}</p>", "一".repeat(count));
        assert_eq!(fragment(&long(bind::MOST - 7), &[]), []);
        assert_eq!(fragment(&long(bind::MOST - 6), &[]), [Breach::TooLong(bind::MOST + 1)]);
        assert_eq!(field("题目", 2), None);
        assert!(field("题目长", 2).is_some() && field(" ", 2).is_some() && field("👍", 1).is_some());
    }

    #[test]
    fn a_picture_is_what_its_name_says_and_light() {
        let png = |length| [b"\x89PNG\r\n".to_vec(), vec![0; length]].concat();
        assert_eq!(picture("a.png", &png(9)), None);
        assert!(picture("a.jpg", &png(9)).is_some());
        assert!(picture("a.png", b"GIF89a").is_some());
        assert!(picture("a.png", &png(album::MOST)).is_some());
    }
}
