//! Text as the HTML of a fragment, which is as strict as XML. In: text. Out: the same, escaped. Absent: tags.

/// For between tags. Spaces that the author doubled would be one; that is what pages do, too.
pub(super) fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' | '\r' | '\t' => out.push(' '),
            c if c.is_control() || is_noncharacter(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// For an attribute in double quotes.
pub(super) fn attribute(value: &str) -> String {
    text(value).replace('"', "&quot;")
}

/// Unicode keeps these for programs; no text has them.
pub(super) fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe
}
