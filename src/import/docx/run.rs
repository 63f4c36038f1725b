//! What stands in a paragraph.
//! In: its elements. Out: [`Words`]: the text with its marks, pictures, what is laid beside. Absent: which block it is.

use super::{
    Link,
    block::Desk,
    gallery::description,
    inline::{Inline, Marks, Span, escaped},
    styles::switch,
};
use crate::{
    import::xml::Element,
    report::{Code, Diagnostic},
};

/// The words of a paragraph, and what goes with them.
#[derive(Default)]
pub(super) struct Words<'e> {
    pub(super) inline: Inline,
    /// Pictures that float beside the paragraph, as Markdown.
    pub(super) floating: Vec<String>,
    /// Text boxes.
    pub(super) boxes: Vec<&'e Element>,
    pub(super) remarks: Vec<Diagnostic>,
}

/// A field of Word's, from its beginning to its end; its result stands between.
#[derive(Debug, Default)]
pub(super) struct Field {
    command: String,
    shows: bool,
}

/// How the runs around look.
#[derive(Debug, Clone, Default)]
pub(super) struct Around {
    pub(super) marks: Marks,
    pub(super) link: Option<String>,
}

impl Field {
    pub(super) fn is_contents(&self) -> bool {
        self.is("TOC")
    }

    fn is(&self, name: &str) -> bool {
        self.command.split_whitespace().next().is_some_and(|word| word.eq_ignore_ascii_case(name))
    }

    /// `HYPERLINK "https://…"`
    fn link(&self) -> Option<String> {
        let address = self.command.split('"').nth(1).filter(|_| self.is("HYPERLINK"))?;
        (!self.command.contains("\\l")).then(|| address.to_owned())
    }
}

/// What is known of a drawing once its pictures are met.
#[derive(Clone, Copy, Default)]
struct Drawing<'e> {
    alt: &'e str,
    floats: bool,
    cropped: bool,
}

impl<'e> Desk<'e> {
    pub(super) fn words(&mut self, element: &'e Element, around: &Around, words: &mut Words<'e>) {
        for child in element.elements() {
            match child.name.as_str() {
                "w:r" => self.run(child, around, words),
                "w:hyperlink" => {
                    let link = child.attribute("r:id").and_then(|id| self.links.get(id)).cloned();
                    let link = link.and_then(|link| self.address(link, words));
                    let link = link.or_else(|| around.link.clone());
                    self.words(child, &Around { link, ..around.clone() }, words);
                }
                "w:fldSimple" => {
                    let command = child.attribute("w:instr").unwrap_or_default().to_owned();
                    let field = Field { command, shows: true };
                    let link = field.link().or_else(|| around.link.clone());
                    self.fields.push(field);
                    self.words(child, &Around { link, ..around.clone() }, words);
                    self.fields.pop();
                }
                "w:del" | "w:moveFrom" => {
                    if !child.all("w:delText").is_empty() || !child.all("w:t").is_empty() {
                        self.tally("deleted");
                    }
                }
                "w:ruby" => {
                    if let Some(base) = child.child("w:rubyBase") {
                        self.words(base, around, words);
                    }
                }
                "m:oMath" | "m:oMathPara" => {
                    let text: String = child.all("m:t").into_iter().map(Element::text).collect();
                    words.remarks.push(simplified("equation").with("typed", short(&text)));
                    words.inline.push(Span::Text { text, marks: around.marks, link: around.link.clone() });
                }
                "mc:AlternateContent" => {
                    if let Some(chosen) = alternative(child) {
                        self.words(chosen, around, words);
                    }
                }
                "w:pPr" | "w:rPr" | "w:sdtPr" | "w:sdtEndPr" => {}
                _ => self.words(child, around, words),
            }
        }
    }

    fn run(&mut self, run: &'e Element, around: &Around, words: &mut Words<'e>) {
        let properties = run.child("w:rPr");
        let style = properties.and_then(|p| p.child("w:rStyle")).and_then(|style| style.attribute("w:val"));
        let mark = |name: &str, by_style: Option<bool>, before: bool| {
            properties.and_then(|p| switch(p, name)).or(by_style).unwrap_or(before)
        };
        let marks = Marks {
            bold: mark("w:b", style.and_then(|id| self.styles.bold(id)), around.marks.bold),
            italic: mark("w:i", style.and_then(|id| self.styles.italic(id)), around.marks.italic),
            struck: mark("w:strike", None, around.marks.struck) || mark("w:dstrike", None, false),
        };
        let raised = properties.and_then(|p| p.child("w:vertAlign")).and_then(|align| align.attribute("w:val"));
        let raised = raised.filter(|raised| *raised != "baseline");
        let is_hidden = mark("w:vanish", None, false) && !run.all("w:t").is_empty();
        if is_hidden {
            self.tally("hidden");
        }
        for child in run.elements() {
            // The signs of fields count however they look.
            match child.name.as_str() {
                "w:fldChar" => self.turn_field(child),
                "w:instrText" => {
                    if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
                        field.command += &child.text();
                    }
                }
                _ if is_hidden || self.fields.iter().any(|field| !field.shows) => {}
                _ if self.fields.iter().any(Field::is_contents) => self.has_contents = true,
                _ => self.piece(child, (marks, raised), around, words),
            }
        }
    }

    fn turn_field(&mut self, sign: &Element) {
        match sign.attribute("w:fldCharType") {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.shows = true;
                }
            }
            _ => {
                self.fields.pop();
            }
        }
    }

    fn piece(
        &mut self,
        child: &'e Element,
        (marks, raised): (Marks, Option<&str>),
        around: &Around,
        words: &mut Words<'e>,
    ) {
        let link = self.fields.iter().rev().find_map(Field::link).or_else(|| around.link.clone());
        let link = link.filter(|address| is_safe(address));
        let say = |text: String| Span::Text { text, marks, link: link.clone() };
        match child.name.as_str() {
            "w:t" => {
                let text = child.text();
                let small = raised.and_then(|raised| small(&text, raised == "superscript"));
                if small.is_none() && raised.is_some() && !text.trim().is_empty() {
                    words.remarks.push(simplified("raised").with("typed", short(&text)));
                }
                words.inline.push(say(small.unwrap_or(text)));
            }
            "w:tab" | "w:ptab" => words.inline.push(say(" ".to_owned())),
            // Pages and columns end elsewhere on a screen.
            "w:br" if child.attribute("w:type").is_some_and(|kind| kind != "textWrapping") => {}
            "w:br" | "w:cr" => words.inline.push(Span::Break),
            "w:noBreakHyphen" => words.inline.push(say("-".to_owned())),
            "w:sym" => {
                let code = child.attribute("w:char").and_then(|code| u32::from_str_radix(code, 16).ok()).unwrap_or(0);
                match symbol(child.attribute("w:font").unwrap_or_default(), code) {
                    Some(text) => words.inline.push(say(text.to_owned())),
                    None => words.remarks.push(simplified("symbol")),
                }
            }
            "w:footnoteReference" | "w:endnoteReference" => {
                let kind = if child.name == "w:footnoteReference" { "w:footnote" } else { "w:endnote" };
                if let Some(number) = child.attribute("w:id").and_then(|id| self.refer(kind, id)) {
                    words.inline.push(Span::Ready(format!("[^{number}]")));
                }
            }
            "w:commentReference" => self.tally("comments"),
            "w:drawing" | "w:pict" | "w:object" => self.drawing(child, Drawing::default(), words),
            "mc:AlternateContent" => {
                if let Some(chosen) = alternative(child) {
                    for part in chosen.elements() {
                        self.piece(part, (marks, raised), around, words);
                    }
                }
            }
            "w:ruby" => self.words(child, &Around { marks, link }, words),
            _ => {}
        }
    }

    /// Pictures, text boxes and what cannot be shown, however deep in groups.
    fn drawing(&mut self, element: &'e Element, mut known: Drawing<'e>, words: &mut Words<'e>) {
        known.floats |= element.name == "wp:anchor";
        known.cropped |= element.name == "v:imagedata"
            && ["cropleft", "cropright", "croptop", "cropbottom"].iter().any(|side| element.attribute(side).is_some());
        if let Some(alt) = element.attribute("alt").filter(|_| element.name.starts_with("v:")) {
            known.alt = alt;
        }
        if element.name == "w:object" && !element.all("o:OLEObject").is_empty() {
            words.remarks.push(picture("object"));
            words.inline.push(Span::Ready(placeholder("object")));
            return;
        }
        for child in element.elements() {
            match child.name.as_str() {
                "wp:docPr" => {
                    let typed = child.attribute("descr").filter(|text| !text.trim().is_empty());
                    known.alt = typed.or_else(|| child.attribute("title")).unwrap_or_default();
                }
                "a:blip" => {
                    let cut = element.child("a:srcRect");
                    let sides = ["l", "r", "t", "b"].map(|side| cut.and_then(|cut| cut.attribute(side)));
                    known.cropped = sides.into_iter().flatten().any(|side| side != "0" && side != "0%");
                    self.picture(child.attribute("r:embed"), child.attribute("r:link"), known, words);
                }
                "v:imagedata" => self.picture(
                    child.attribute("r:id").or_else(|| child.attribute("o:relid")),
                    child.attribute("r:href"),
                    known,
                    words,
                ),
                "w:txbxContent" => words.boxes.push(child),
                "c:chart" | "dgm:relIds" => {
                    let kind = if child.name == "c:chart" { "chart" } else { "diagram" };
                    words.remarks.push(picture(kind));
                    words.inline.push(Span::Ready(placeholder(kind)));
                }
                "mc:AlternateContent" => {
                    if let Some(chosen) = alternative(child) {
                        self.drawing(chosen, known, words);
                    }
                }
                _ => self.drawing(child, known, words),
            }
        }
    }

    fn picture(&mut self, id: Option<&str>, outside: Option<&str>, known: Drawing<'e>, words: &mut Words<'e>) {
        let link = id.or(outside).and_then(|id| self.links.get(id));
        let taken = match link {
            Some(link) if link.is_outside => Err("linked"),
            Some(link) => self.gallery.take(&link.target, &self.heading),
            None => Err("missing"),
        };
        let alt = description(known.alt).unwrap_or_default();
        let ready = match taken {
            Ok(name) => {
                if known.cropped {
                    words.remarks.push(simplified("cropped").with("typed", &name));
                }
                format!("![{}]({name})", escaped(alt))
            }
            Err(why) => {
                words.remarks.push(picture(why));
                placeholder(why)
            }
        };
        if known.floats { words.floating.push(ready) } else { words.inline.push(Span::Ready(ready)) }
    }

    /// Where a link leads, if a reader of the site can go there.
    fn address(&mut self, link: Link, words: &mut Words<'e>) -> Option<String> {
        if !link.is_outside {
            return None;
        }
        let is_safe = is_safe(&link.target);
        if !is_safe {
            words.remarks.push(simplified("link").with("typed", short(&link.target)));
        }
        is_safe.then_some(link.target)
    }
}

pub(super) fn simplified(what: &'static str) -> Diagnostic {
    Diagnostic::new(Code::ImportSimplified).with("what", what)
}

fn picture(why: &'static str) -> Diagnostic {
    Diagnostic::new(Code::ImportNoPicture).with("why", why)
}

/// What stands where a picture could not; no reader sees it.
fn placeholder(why: &str) -> String {
    let what = match why {
        "chart" => "图表",
        "diagram" => "SmartArt 图形",
        "object" => "嵌入的对象",
        _ => "图片",
    };
    format!("<!-- 这里原有一处{what}，没有导入；另存为 PNG 或 JPG 放进 photos 文件夹，再写 ![说明](photos/文件名) -->")
}

fn is_safe(address: &str) -> bool {
    let lower = address.trim().to_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
}

/// Of two ways to say the same, the newer one where it holds something we read.
fn alternative(element: &Element) -> Option<&Element> {
    let choice = element.child("mc:Choice");
    let known = ["w:t", "a:blip", "w:txbxContent", "c:chart", "dgm:relIds", "m:oMath"];
    let says = |element: &&Element| known.iter().any(|name| !element.all(name).is_empty());
    choice.filter(says).or_else(|| element.child("mc:Fallback")).or(choice)
}

fn short(text: &str) -> String {
    text.chars().take(24).collect()
}

/// `m²`, `H₂O`: digits and signs that exist small; `None` when one does not.
fn small(text: &str, raised: bool) -> Option<String> {
    const PLAIN: &str = "0123456789+-=()n";
    let small = if raised {
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ"
    } else {
        "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ"
    };
    let one = |c: char| PLAIN.chars().position(|plain| plain == c).and_then(|at| small.chars().nth(at));
    text.chars().map(|c| if c.is_whitespace() { Some(c) } else { one(c) }).collect()
}

/// Signs of the symbol faces, by the codes they have there.
fn symbol(face: &str, code: u32) -> Option<&'static str> {
    match (face, code & 0xFF) {
        ("Wingdings", 0xFC | 0xFE) | ("Wingdings 2", 0x50 | 0x52) => Some("☑"),
        ("Wingdings", 0xFB | 0xFD) | ("Wingdings 2", 0x4F | 0x51) => Some("☒"),
        ("Wingdings", 0x6F | 0x70 | 0x71 | 0x72 | 0xA8) | ("Wingdings 2", 0xA3) => Some("□"),
        ("Wingdings", 0x6C | 0x9F) | ("Symbol", 0xB7) => Some("●"),
        ("Wingdings", 0x6E | 0xA7) => Some("■"),
        ("Wingdings", 0xAB | 0xB6) => Some("★"),
        ("Wingdings", 0xD8 | 0xE0) | ("Symbol", 0xAE) => Some("→"),
        ("Symbol", 0xB4) => Some("×"),
        ("Symbol", 0xB1) => Some("±"),
        ("Symbol", 0xB3) => Some("≥"),
        ("Symbol", 0xA3) => Some("≤"),
        ("Symbol", 0xB0) => Some("°"),
        _ => None,
    }
}
