//! How an article looks: every style is inline.
//! In: a colour of the theme. Out: style attributes. Absent: tags, texts.
//!
//! Styles count as characters, and an article may have 20,000 in all: size and leading stand once, around each part, and
//! are inherited. Should an editor lose them, its own are of the same kind.
//!
//! Words have no colour of their own but where they are large: WeChat then sets them in its own black by day and its own
//! grey by night. No ground has a colour at all; what is coloured are lines, and numbers and names set large.

use crate::model::Colour;

/// Around a part: 16 px, wide leading, room between the characters.
pub(super) const PART: &str = "font-size:16px;line-height:1.85;letter-spacing:0.5px";
pub(super) const PARAGRAPH: &str = "margin:0 0 16px";
/// Of a paragraph with others close below: in lists, in cells, in notes.
pub(super) const TIGHT: &str = "margin:0 0 8px";
/// Below a picture.
pub(super) const CAPTION: &str = "margin:8px 0 24px;font-size:14px";
pub(super) const SMALL: &str = "margin:0 0 8px;font-size:14px";
pub(super) const CENTRED: &str = "margin:0 0 8px;font-size:14px;text-align:center";
pub(super) const TITLE: &str = "margin:0 0 8px;font-size:20px;font-weight:bold;text-align:center";
pub(super) const PICTURE: &str = "display:block;width:100%;height:auto;margin:8px 0 0";
pub(super) const STRONG: &str = "font-weight:bold";
pub(super) const DELETED: &str = "text-decoration:line-through";
pub(super) const CODE: &str = "font-family:Consolas,Menlo,monospace;font-size:15px";
pub(super) const CODE_BLOCK: &str = "margin:0 0 16px;padding:10px 12px;border:1px solid #877f76;\
    font-family:Consolas,Menlo,monospace;font-size:14px;word-break:break-all";
pub(super) const MARK: &str = "font-size:12px;vertical-align:super;line-height:1";
/// Where a picture is to be put in by hand.
pub(super) const SMALL_PLACE: &str = "font-size:14px";
pub(super) const PLACE: &str = "margin:8px 0 0;padding:18px 12px;border:1px dashed #877f76;font-size:14px;\
    text-align:center";
pub(super) const INSET: &str = "margin:0 0 16px;padding:0 0 0 1.6em";
/// A table may be wider than a phone.
pub(super) const TABLE_FRAME: &str = "margin:0 0 16px;overflow-x:auto";
pub(super) const TABLE: &str = "width:100%;border-collapse:collapse";
pub(super) const RULE: &str = "margin:24px auto;width:64px;height:0;border-top:1px solid #877f76";
pub(super) const HALF: &str = "display:inline-block;width:50%;box-sizing:border-box;vertical-align:top;padding:0 8px 16px 0;font-size:14px;line-height:1.6";

/// The darkest ratio of words on white that are not large.
const ENOUGH: f64 = 4.5;

/// The colours of an article.
#[derive(Debug, Clone)]
pub(super) struct Tint {
    /// `#4d6b12`: of names and numbers set large.
    dark: String,
    /// `#728e2d`: of lines.
    plain: String,
}

impl Tint {
    pub(super) fn of(colour: Colour) -> Self {
        let mut dark = colour;
        while on_white(dark) < ENOUGH {
            dark = dark.map(|part| (f64::from(part) * 0.96) as u8);
        }
        Self { dark: hex(dark), plain: hex(colour) }
    }

    /// The name of the term over its article.
    pub(super) fn name(&self) -> String {
        format!(
            "margin:16px 0 8px;font-size:34px;font-weight:bold;line-height:1.4;letter-spacing:0.3em;text-indent:0.3em;\
             text-align:center;color:{}",
            self.dark
        )
    }

    /// The short line under a name.
    pub(super) fn stroke(&self) -> String {
        format!("margin:0 auto 20px;width:56px;height:0;border-top:3px solid {}", self.plain)
    }

    /// Of a heading, by its level in the article.
    pub(super) fn heading(&self, level: u8) -> String {
        match level {
            1 => format!(
                "margin:32px 0 16px;padding:0 0 0 10px;border-left:4px solid {};font-size:19px;font-weight:bold",
                self.plain
            ),
            2 => format!(
                "margin:24px 0 12px;padding:0 0 0 10px;border-left:2px solid {};font-size:17px;font-weight:bold",
                self.plain
            ),
            _ => "margin:16px 0 8px;font-size:16px;font-weight:bold".to_owned(),
        }
    }

    pub(super) fn quote(&self) -> String {
        format!("margin:0 0 16px;padding:2px 0 2px 14px;border-left:2px solid {}", self.plain)
    }

    /// Around what is to be noticed.
    pub(super) fn alert(&self) -> String {
        format!("margin:0 0 16px;padding:12px 12px 1px;border:1px solid {}", self.plain)
    }

    pub(super) fn emphasis(&self) -> String {
        format!("font-style:normal;border-bottom:1px solid {}", self.plain)
    }

    pub(super) fn number(&self) -> String {
        format!("font-size:30px;font-weight:bold;line-height:1.3;color:{}", self.dark)
    }

    pub(super) fn cell(&self, head: bool, align: &str) -> String {
        let line = if head { format!("2px solid {}", self.plain) } else { "1px solid #b9b2a8".to_owned() };
        // There may be hundreds: what every table has anyway is not said again.
        let align = if head || align != "left" { format!(";text-align:{align}") } else { String::new() };
        format!("padding:6px;border:none;border-bottom:{line};font-size:14px{align}")
    }
}

/// What stands before an item, as wide as all its fellows.
pub(super) fn marker(wide: bool) -> String {
    format!("display:inline-block;width:{};text-indent:0", indent(wide))
}

/// The first paragraph of an item: its marker stands left of it.
pub(super) fn hanging(wide: bool) -> String {
    let indent = indent(wide);
    format!("{TIGHT};padding:0 0 0 {indent};text-indent:-{indent}")
}

/// What else an item holds.
pub(super) fn item(wide: bool) -> String {
    format!("margin:0;padding:0 0 0 {}", indent(wide))
}

/// Room for `12.`, or for `100.`.
fn indent(wide: bool) -> &'static str {
    if wide { "2.4em" } else { "1.6em" }
}

fn hex([red, green, blue]: Colour) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// The contrast of a colour with white, as WCAG has it.
fn on_white(colour: Colour) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Palette;

    #[test]
    fn what_is_set_large_can_be_read_on_white() {
        for colour in Palette::default().terms.into_iter().chain([[255; 3], [0; 3], [0xff, 0xe0, 0x10]]) {
            let tint = Tint::of(colour);
            let part = |at| u8::from_str_radix(&tint.dark[at..at + 2], 16).unwrap();
            assert!(on_white([part(1), part(3), part(5)]) >= ENOUGH, "{tint:?}");
        }
    }
}
