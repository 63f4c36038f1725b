//! What is to be compared with the sheet afterwards.
//! In: cells and what is odd about them. Out: one remark for all that are odd in the same way. Absent: words.

use super::grid::cell_name;
use crate::report::{Code, Diagnostic, Report};
use std::collections::BTreeMap;

/// Of one sheet.
pub(super) struct Doubts {
    sheet: String,
    report: Report,
    /// The first cell of each kind, what it says, and how many more there are.
    cells: BTreeMap<&'static str, ((u32, u32), String, usize)>,
}

impl Doubts {
    pub(super) fn of(sheet: &str) -> Self {
        Self { sheet: sheet.to_owned(), report: Report::default(), cells: BTreeMap::new() }
    }

    pub(super) fn cell(&mut self, what: &'static str, at: (u32, u32), typed: &str) {
        match self.cells.get_mut(what) {
            Some((_, _, more)) => *more += 1,
            None => {
                self.cells.insert(what, (at, typed.chars().take(24).collect(), 0));
            }
        }
    }

    /// Something of the sheet that is left out, by its names; nothing when there are none.
    pub(super) fn skipped(&mut self, what: &'static str, names: &[String]) {
        /// Names in full; a sheet may hide thousands of rows.
        const MOST: usize = 8;
        if names.is_empty() {
            return;
        }
        let mut listed = names.iter().take(MOST).cloned().collect::<Vec<_>>().join("、");
        if names.len() > MOST {
            listed += &format!(" … ({})", names.len());
        }
        let remark = Diagnostic::new(Code::ImportSkipped).with("what", what).with("sheet", &self.sheet);
        self.report.add(remark.with("names", listed));
    }

    pub(super) fn nothing(&mut self, why: &'static str) {
        self.report.add(Diagnostic::new(Code::ImportNoMetrics).with("why", why).with("sheet", &self.sheet));
    }

    pub(super) fn finish(mut self) -> Report {
        for (what, (at, typed, more)) in self.cells {
            self.report.add(
                Diagnostic::new(Code::ImportCell)
                    .with("what", what)
                    .with("sheet", &self.sheet)
                    .with("cell", cell_name(at))
                    .with("typed", typed)
                    .with("more", if more == 0 { "none".to_owned() } else { more.to_string() }),
            );
        }
        self.report
    }
}
