//! Texts in other encodings than UTF-8 (the only user of the encoding crate).
//! In: bytes that are no UTF-8. Out: the text they mean. Absent: which files may have one; only tables may.

/// UTF-16 by its mark, else GB 18030, in which an office's spreadsheet saves; `None` when it is neither.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let encoding = match bytes {
        [0xFF, 0xFE, ..] => encoding_rs::UTF_16LE,
        [0xFE, 0xFF, ..] => encoding_rs::UTF_16BE,
        _ => encoding_rs::GB18030,
    };
    let (text, _, broken) = encoding.decode(bytes);
    (!broken && !text.contains('\0')).then(|| text.into_owned())
}
