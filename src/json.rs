//! Values to JSON text and back (the only user of the JSON crate).
//! In: anything that serialises. Out: JSON, keys in the order of the fields. Absent: what the values mean.

use serde::{Serialize, de::DeserializeOwned};

/// JSON on one line: for programs.
pub fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain structs with text keys always serialise")
}

/// The way back; `None` of what is not that.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

/// JSON over several lines, with a closing newline: for files people may open.
pub fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain structs with text keys always serialise");
    text.push('\n');
    text
}

/// JSON on one line that may stand in a page's `<script>`: nothing in it ends the script or begins a tag.
pub fn in_script(value: &impl Serialize) -> String {
    line(value)
        .replace('<', "\\u003c")
        .replace('>', "\\u003e")
        .replace('&', "\\u0026")
        .replace('\u{2028}', "\\u2028")
        .replace('\u{2029}', "\\u2029")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_title_leaves_its_script() {
        let title = "</script><!-- & 立春\u{2028}";
        let text = in_script(&[title]);
        assert_eq!(text, "[\"\\u003c/script\\u003e\\u003c!-- \\u0026 立春\\u2028\"]");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [title]);
    }
}
