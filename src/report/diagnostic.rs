//! One fault of the author's, as data.
//! In: a code, a place, what was typed. Out: [`Diagnostic`]. Absent: sentences; they are made when it is printed.

use super::{Code, Severity};
use crate::source::{FileId, Span};
use std::{collections::BTreeMap, fmt};

/// Bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    pub file: FileId,
    pub span: Span,
}

/// A fault. The order of the fields is the order in which faults are told.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// Where; the few faults of no place come first.
    pub place: Option<Place>,
    pub code: Code,
    /// Another place that belongs to it, such as where a key stood first.
    pub also: Option<Place>,
    /// What the sentences of the code need: `typed`, `suggestion` …
    pub args: BTreeMap<&'static str, String>,
    pub severity: Severity,
}

impl Diagnostic {
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self { place: None, code, also: None, args: BTreeMap::new(), severity: code.severity() }
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    #[must_use]
    pub fn also(mut self, place: Place) -> Self {
        self.also = Some(place);
        self
    }

    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.insert(name, value.to_string());
        self
    }
}

impl Place {
    #[must_use]
    pub fn new(file: FileId, range: std::ops::Range<usize>) -> Self {
        Self { file, span: Span::new(range) }
    }

    /// The file as a whole.
    #[must_use]
    pub fn file(file: FileId) -> Self {
        Self::new(file, 0..0)
    }
}
