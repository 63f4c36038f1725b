//! Word documents, from Word and WPS.
//! In: the bytes of a `.docx`. Out: [`Paper`]. Absent: which entries it becomes.

use super::paper::Paper;
use crate::report::{Code, Diagnostic};

/// `name` is what the user called the file.
pub(super) fn read(name: &str, _bytes: &[u8]) -> Paper {
    let mut paper = Paper::default();
    paper.remarks.add(Diagnostic::new(Code::ImportUnknownKind).with("name", name).with("kind", "document"));
    paper
}
