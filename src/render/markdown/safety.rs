//! Whether an address may be followed. In: a URL. Out: yes or no. Absent: whether anything is there.

/// http, https, mailto, tel, `#…` and relative addresses are safe; every other scheme is not.
pub(super) fn is_safe(url: &str) -> bool {
    match scheme(url) {
        Some(scheme) => ["http", "https", "mailto", "tel"].contains(&scheme.as_str()),
        None => true,
    }
}

/// Leads to another site.
pub(super) fn is_outside(url: &str) -> bool {
    match scheme(url) {
        Some(scheme) => scheme == "http" || scheme == "https",
        None => url.starts_with("//"),
    }
}

/// Browsers skip spaces and controls in a scheme (`java\tscript:`), so they are skipped here too.
fn scheme(url: &str) -> Option<String> {
    let mut scheme = String::new();
    for c in url.chars() {
        match c {
            ':' => return (!scheme.is_empty()).then_some(scheme),
            'a'..='z' | 'A'..='Z' | '0'..='9' | '+' | '-' | '.' => {
                scheme.push(c.to_ascii_lowercase());
            }
            c if c <= ' ' || c.is_control() => {}
            _ => return None,
        }
    }
    None
}
