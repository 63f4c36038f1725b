//! What was noticed about the author's work.
//! In: diagnostics, from any stage and any thread. Out: one sorted [`Report`]. Absent: wording (`words/`), printing (`print.rs`).

pub mod code;
pub mod diagnostic;
pub mod diff;
pub mod mask;
pub mod print;
mod sarif;
pub mod suggest;
pub mod wording;

pub use code::{Code, Severity};
pub use diagnostic::{Diagnostic, Place};

use std::collections::BTreeMap;

/// Faults of one or many stages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    diagnostics: Vec<Diagnostic>,
}

/// A stage always yields something, and all it noticed.
#[derive(Debug, Clone)]
pub struct Checked<T> {
    pub value: T,
    pub report: Report,
}

/// What a site's `levels:` makes of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Error,
    Warning,
    Remark,
    Ignore,
}

impl Report {
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub fn merge(&mut self, other: Self) {
        self.diagnostics.extend(other.diagnostics);
    }

    /// By place, then code: the same words in the same order, however the work was split.
    #[must_use]
    pub fn sorted(mut self) -> Self {
        self.diagnostics.sort();
        self.diagnostics.dedup();
        self
    }

    /// The author's own judgement of how much a code matters.
    pub fn apply_levels(&mut self, levels: &BTreeMap<Code, Level>) {
        self.diagnostics.retain_mut(|diagnostic| match levels.get(&diagnostic.code) {
            Some(Level::Ignore) => false,
            Some(Level::Error) => {
                diagnostic.severity = Severity::Error;
                true
            }
            Some(Level::Warning) => {
                diagnostic.severity = Severity::Warning;
                true
            }
            Some(Level::Remark) => {
                diagnostic.severity = Severity::Remark;
                true
            }
            None => true,
        });
    }

    #[must_use]
    pub fn worst(&self) -> Option<Severity> {
        self.diagnostics.iter().map(|diagnostic| diagnostic.severity).max()
    }

    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = &Diagnostic> {
        self.diagnostics.iter()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.diagnostics.is_empty()
    }
}

impl<T> Checked<T> {
    /// The same faults about another value.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Checked<U> {
        Checked { value: f(self.value), report: self.report }
    }

    /// The value, its faults moved into `report`.
    pub fn into(self, report: &mut Report) -> T {
        report.merge(self.report);
        self.value
    }
}
