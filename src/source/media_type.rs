//! What kind of thing a file is, as browsers and archives are told (the only user of the MIME crate).
//! In: a file name. Out: a media type, with the charset of texts. Absent: the bytes.

/// `text/html; charset=utf-8`, `image/jpeg`; `application/octet-stream` of what nobody knows.
#[must_use]
pub fn media_type(name: &str) -> String {
    let kind = mime_guess::from_path(name).first_or_octet_stream();
    let is_text = kind.type_() == "text" || matches!(kind.subtype().as_str(), "javascript" | "json" | "xml");
    let is_text = is_text || kind.suffix().is_some_and(|suffix| suffix == "xml");
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}
