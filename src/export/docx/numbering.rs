//! Lists: bullets, and numbers that begin where the author began.
//! In: the lists of a document, as they come. Out: the part in which Word looks up how they are counted. Absent: their words.

use super::xml;
use std::fmt::Write as _;

/// Levels that Word counts.
pub(super) const DEEPEST: u8 = 8;
/// How much further in a level stands than the one before: a Han character and a half.
pub(super) const INDENT: u32 = 420;

/// The numbered lists so far: the level of each, and its first number.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<(u8, u64)>);

impl Lists {
    /// What paragraphs of bullets name.
    pub(super) const BULLETS: usize = 1;

    /// What the paragraphs of a new numbered list name; every list counts for itself.
    pub(super) fn begin(&mut self, level: u8, first: u64) -> usize {
        // Word counts to 32 767.
        self.0.push((level, first.min(32_767)));
        self.0.len() + 1
    }

    pub(super) fn part(&self) -> Vec<u8> {
        const BULLETS: [&str; 3] = ["•", "–", "▪"];
        const NUMBERS: [(&str, &str, &str); 3] =
            [("decimal", "%", "."), ("lowerLetter", "%", "."), ("lowerRoman", "%", ".")];
        let mut bullets = String::new();
        let mut numbers = String::new();
        for level in 0..=DEEPEST {
            let turn = usize::from(level) % 3;
            let at = format!(
                "<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{}\" w:hanging=\"{INDENT}\"/></w:pPr>",
                INDENT * (u32::from(level) + 1)
            );
            let face = "<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr>";
            let _ = write!(
                bullets,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"{}\"/>{at}{face}</w:lvl>",
                BULLETS[turn]
            );
            let (format, before, after) = NUMBERS[turn];
            let _ = write!(
                numbers,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{before}{}{after}\"/>{at}</w:lvl>",
                level + 1
            );
        }
        let mut text = format!(
            "<w:abstractNum w:abstractNumId=\"0\"><w:multiLevelType w:val=\"hybridMultilevel\"/>{bullets}</w:abstractNum>\
             <w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"multilevel\"/>{numbers}</w:abstractNum>\
             <w:num w:numId=\"{}\"><w:abstractNumId w:val=\"0\"/></w:num>",
            Self::BULLETS
        );
        for (at, (level, first)) in self.0.iter().enumerate() {
            let _ = write!(
                text,
                "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"{level}\">\
                 <w:startOverride w:val=\"{first}\"/></w:lvlOverride></w:num>",
                at + 2
            );
        }
        xml::part("w:numbering", &text)
    }
}
