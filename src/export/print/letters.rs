//! 字盘: the characters that the faces of a job have.
//! In: faces, texts. Out: texts that can be set, 〓 standing for what no face has, and what that was. Absent: layout.

use super::Faces;
use crate::{
    face::Face,
    report::{Code, Diagnostic, Place, Report},
    source::{Content, FileId, Sources},
};
use std::collections::BTreeSet;

/// 得字: what printers put where the case has no type for a character.
const TURNED: char = '〓';

/// Characters named in a warning.
const NAMED: usize = 20;

/// What there is to set with, and what was wanting.
pub(super) struct Case<'f> {
    faces: Vec<Face<'f>>,
    missing: BTreeSet<char>,
}

impl<'f> Case<'f> {
    /// A face that cannot be read has nothing; whoever sets in it will say so.
    pub(super) fn of(faces: &'f Faces<'_>) -> Self {
        let files = [Some(&faces.text), faces.titles.as_ref(), Some(&faces.numerals)];
        Self {
            faces: files.into_iter().flatten().filter_map(|file| Face::read(file).ok()).collect(),
            missing: BTreeSet::new(),
        }
    }

    /// The text as far as there is type for it.
    pub(super) fn set(&mut self, text: String) -> String {
        if text.chars().all(|c| self.has(c)) {
            return text;
        }
        text.chars().filter(|c| !is_unseen(*c)).map(|c| self.letter(c)).collect()
    }

    /// The same of a drawing; what is no text stays as it is.
    pub(super) fn set_bytes(&mut self, bytes: Vec<u8>) -> Vec<u8> {
        match String::from_utf8(bytes) {
            Ok(text) => self.set(text).into_bytes(),
            Err(error) => error.into_bytes(),
        }
    }

    fn letter(&mut self, c: char) -> char {
        if self.has(c) {
            return c;
        }
        if c.is_whitespace() {
            return ' ';
        }
        self.missing.insert(c);
        TURNED
    }

    fn has(&self, c: char) -> bool {
        matches!(c, ' '..='~' | '\n' | '\r' | '\t') || self.faces.iter().any(|face| face.has(c))
    }

    /// Says what was wanting and, where one of the year's files has it, where.
    pub(super) fn tell(&self, sources: &Sources, year: i32, report: &mut Report) {
        if self.missing.is_empty() {
            return;
        }
        let letters: String = self.missing.iter().take(NAMED).collect();
        let count = i32::try_from(self.missing.len()).unwrap_or(i32::MAX);
        let fault = Diagnostic::new(Code::FontGlyphUnprinted).with("letters", letters).with("count", count);
        let folder = format!("content/{year}");
        let own = sources.under(&folder);
        let place = own.chain(sources.under("content")).find_map(|(file, source)| match &source.content {
            Content::Text(text) => self.first(file, text),
            _ => None,
        });
        report.add(place.into_iter().fold(fault, Diagnostic::at));
    }

    fn first(&self, file: FileId, text: &str) -> Option<Place> {
        let (at, c) = text.char_indices().find(|(_, c)| self.missing.contains(c))?;
        Some(Place::new(file, at..at + c.len_utf8()))
    }
}

/// Joiners, marks of direction, variants of emoji: nothing of them is seen by itself.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}
