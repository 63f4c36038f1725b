//! Values to JSON text (the only user of the JSON crate).
//! In: anything that serialises. Out: JSON, keys in the order of the fields. Absent: what the values mean.

use serde::Serialize;

/// JSON on one line: for programs.
pub fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain structs with text keys always serialise")
}

/// JSON over several lines, with a closing newline: for files people may open.
pub fn pretty(value: &impl Serialize) -> String {
    let mut text = serde_json::to_string_pretty(value).expect("plain structs with text keys always serialise");
    text.push('\n');
    text
}
