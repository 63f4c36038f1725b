//! Slips of the keyboard in YAML, told as an author would understand them.
//! In: a text that is no YAML, or hardly. Out: diagnostics; the byte where brackets go too deep. Absent: parsing.

use crate::report::{Code, Diagnostic, Place, Report};
use std::ops::Range;

/// Brackets inside brackets; the engine's time grows with the square of them.
pub(super) const DEEPEST: usize = 64;

/// The byte at which brackets lie too deep inside each other, quotes and comments aside.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut before = b'\n';
    let mut comment = false;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            _ if comment => comment = byte != b'\n',
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if matches!(before, b'\n' | b' ' | b'[' | b'{' | b',' | b':') => quote = Some(byte),
            (None, b'#') if matches!(before, b'\n' | b' ') => comment = true,
            (None, b'[' | b'{') => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            (None, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = byte;
    }
    None
}

/// Names the lines with tabs in front, full-width colons, or no space behind the colon; whether there were any.
pub(super) fn suspects(text: &str, place: impl Fn(Range<usize>) -> Place, report: &mut Report) -> bool {
    let mut found = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t', '　']).len();
        let body = line[indent..].trim_start_matches("- ").trim_end();
        let skipped = line.find(body).unwrap_or(indent);
        let key_end = body.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).unwrap_or(body.len());
        let rest = &body[key_end..];
        let fault = if line[..indent].contains(['\t', '　']) && !body.is_empty() {
            Some((Code::YamlTab, 0..indent))
        } else if key_end > 0 && rest.starts_with('：') {
            Some((Code::YamlFullWidthColon, skipped + key_end..skipped + key_end + '：'.len_utf8()))
        } else if key_end > 0 && rest.len() > 1 && rest.starts_with(':') && !rest[1..].starts_with([' ', '\t', '/']) {
            Some((Code::YamlNoSpace, skipped..skipped + key_end + 1))
        } else {
            None
        };
        if let Some((code, range)) = fault {
            found = true;
            let key = &body[..key_end];
            let value: String = rest.trim_start_matches(['：', ':']).trim().chars().take(24).collect();
            report.add(
                Diagnostic::new(code)
                    .at(place(start + range.start..start + range.end))
                    .with("key", key)
                    .with("value", value),
            );
        }
        start += line.len();
    }
    found
}
