//! XML, written.
//! In: words as an author typed them, tags of ours. Out: text that every reader of XML takes. Absent: what the tags mean.

/// Behind it stands the declaration of every part.
pub(super) const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// As it may stand between tags and between quotation marks. Word refuses a whole document for one character that XML has
/// no place for; those are dropped, for nobody sees them anyway.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\t' => out.push_str("&#9;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A part with its declaration, its root in the names that Word knows.
pub(super) fn part(root: &str, inside: &str) -> Vec<u8> {
    const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
        xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
        xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
        xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
        xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    format!("{DECLARATION}<{root} {NAMES}>{inside}</{root}>").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_has_no_place_for_is_dropped_and_the_rest_is_kept() {
        assert_eq!(escaped("甲<&>\"\u{0}\u{1b}乙\u{FFFF}🎋\r"), "甲&lt;&amp;&gt;&quot;乙🎋");
    }
}
