//! Writes strings into HTML. In: any string. Out: text, attribute values and addresses that cannot leave
//! their place. Absent: tags.

/// Text between tags.
pub(super) fn text(out: &mut String, s: &str) {
    write(out, s, |b| match b {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        _ => None,
    });
}

/// A value within double quotes.
pub(super) fn attribute(out: &mut String, s: &str) {
    write(out, s, |b| match b {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        _ => None,
    });
}

/// An address within double quotes: what a URL may not hold is percent-encoded, Han letters stay readable.
pub(super) fn url(out: &mut String, s: &str) {
    write(out, s, |b| match b {
        b'&' => Some("&amp;"),
        b'\t' | b'\n' => Some(""),
        b' ' => Some("%20"),
        b'"' => Some("%22"),
        b'<' => Some("%3C"),
        b'>' => Some("%3E"),
        b'\\' => Some("%5C"),
        b'^' => Some("%5E"),
        b'`' => Some("%60"),
        b'{' => Some("%7B"),
        b'|' => Some("%7C"),
        b'}' => Some("%7D"),
        _ => None,
    });
}

#[inline]
fn write(out: &mut String, s: &str, replace: impl Fn(u8) -> Option<&'static str>) {
    let mut done = 0;
    for (at, byte) in s.bytes().enumerate() {
        if !SPECIAL[usize::from(byte)] {
            continue;
        }
        let control = byte < b' ' && byte != b'\t' && byte != b'\n' || byte == 0x7F;
        let with = replace(byte).or(control.then_some("\u{FFFD}"));
        if let Some(with) = with {
            out.push_str(&s[done..at]);
            out.push_str(with);
            done = at + 1;
        }
    }
    out.push_str(&s[done..]);
}

/// One table for all three, so that the loop over ordinary bytes stays a single look-up.
const SPECIAL: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte <= b' ' as usize {
        table[byte] = true;
        byte += 1;
    }
    let special = b"&<>\"\\^`{|}\x7F";
    let mut at = 0;
    while at < special.len() {
        table[special[at] as usize] = true;
        at += 1;
    }
    table
};
