//! What a file is, by its content first and its name second.
//! In: a name and bytes. Out: [`Kind`]. Absent: reading it.

/// What can be brought in, and what is met instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Plain text, in any encoding.
    Text,
    /// Text that is Markdown already.
    Markdown,
    /// `.docx`
    Document,
    /// `.xlsx`, `.xls`, `.ods`, `.csv`, `.tsv`
    Workbook,
    /// An office file that asks for a password.
    Locked,
    /// Something else, as the sentence about it chooses: `old-word`, `pdf`, `picture`, `web`, `other`.
    Foreign(&'static str),
}

impl Kind {
    pub(super) fn of(name: &str, bytes: &[u8]) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let ending = ending.as_str();
        let has = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        let holds = |part: &str| has(part.as_bytes());
        let holds_wide = |part: &str| has(&part.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>());
        match bytes {
            // A zip keeps the names of its parts as they are: what is inside tells more than the ending.
            [b'P', b'K', 3, 4, ..] if holds("word/document") => Self::Document,
            [b'P', b'K', 3, 4, ..] if holds("xl/workbook") => Self::Workbook,
            [b'P', b'K', 3, 4, ..] => match ending {
                "docx" | "docm" => Self::Document,
                "xlsx" | "xlsm" | "xlsb" | "ods" | "et" => Self::Workbook,
                _ => Self::Foreign("other"),
            },
            // The container of the formats of 1997, and of anything with a password; it names its parts in UTF-16.
            [0xD0, 0xCF, 0x11, 0xE0, ..] if holds_wide("EncryptedPackage") => Self::Locked,
            [0xD0, 0xCF, 0x11, 0xE0, ..] if holds_wide("WordDocument") => Self::Foreign("old-word"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] if holds_wide("Workbook") => Self::Workbook,
            [0xD0, 0xCF, 0x11, 0xE0, ..] => match ending {
                "xls" | "et" => Self::Workbook,
                _ => Self::Foreign("old-word"),
            },
            [b'%', b'P', b'D', b'F', ..] => Self::Foreign("pdf"),
            [b'{', b'\\', b'r', b't', b'f', ..] => Self::Foreign("old-word"),
            [0xFF, 0xD8, 0xFF, ..] | [0x89, b'P', b'N', b'G', ..] => Self::Foreign("picture"),
            _ => match ending {
                // What a system on the web calls a workbook is often a page with a table.
                "csv" | "tsv" | "xlsx" | "xls" | "et" if bytes.trim_ascii_start().starts_with(b"<") => {
                    Self::Foreign("web")
                }
                "csv" | "tsv" | "xlsx" | "xls" | "et" => Self::Workbook,
                "md" | "markdown" => Self::Markdown,
                "docx" => Self::Document,
                "doc" | "wps" => Self::Foreign("old-word"),
                _ => Self::Text,
            },
        }
    }
}
