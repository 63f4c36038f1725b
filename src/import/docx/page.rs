//! The Markdown as it is written, block under block.
//! In: blocks, and what is to be remarked of them. Out: one text, each remark at its block. Absent: Word.

use crate::{
    import::IMPORTED,
    report::{Diagnostic, Place, Report},
};

#[derive(Default)]
pub(super) struct Page {
    text: String,
    remarks: Report,
    /// Footnotes of the block to come.
    notes: Vec<String>,
    /// Footnotes of the items of the list that is open; they would end it.
    held: Vec<String>,
    list: Option<List>,
}

/// The list that is open.
struct List {
    id: String,
    /// Columns the text of each level is indented by, against the level above.
    indents: Vec<usize>,
    sign: Sign,
    /// Two lists in a row would be one, but for another sign.
    other_sign: bool,
}

/// What stands before an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Bullet,
    Number(u32),
}

impl Page {
    /// A heading, a paragraph, a table; remarks point to its first line.
    pub(super) fn block(&mut self, text: &str, remarks: Vec<Diagnostic>) {
        self.list = None;
        self.lay_held();
        self.part("\n\n");
        self.lay(text, remarks);
        self.held = std::mem::take(&mut self.notes);
        self.lay_held();
    }

    /// An item of list `id`, 0 for the outermost level.
    pub(super) fn item(&mut self, id: &str, level: u8, sign: Sign, text: &str, remarks: Vec<Diagnostic>) {
        match &mut self.list {
            Some(list) => {
                if level == 0 {
                    let is_alike = std::mem::discriminant(&list.sign) == std::mem::discriminant(&sign);
                    list.other_sign ^= list.id != id && is_alike;
                    list.id = id.to_owned();
                    list.sign = sign;
                }
                self.part("\n");
            }
            None => {
                self.part("\n\n");
                self.list = Some(List { id: id.to_owned(), indents: Vec::new(), sign, other_sign: false });
            }
        }
        let Some(list) = &mut self.list else { return };
        let sign = match (sign, list.other_sign) {
            (Sign::Bullet, false) => "- ".to_owned(),
            (Sign::Bullet, true) => "* ".to_owned(),
            (Sign::Number(number), false) => format!("{number}. "),
            (Sign::Number(number), true) => format!("{number}) "),
        };
        list.indents.truncate(usize::from(level));
        let indent = " ".repeat(list.indents.iter().sum());
        list.indents.push(sign.len());
        let below = " ".repeat(list.indents.iter().sum());
        let text = text.replace('\n', &format!("\n{below}"));
        self.lay(&format!("{indent}{sign}{text}"), remarks);
        self.held.append(&mut self.notes);
    }

    /// A footnote, to be laid below the block that its sign stands in.
    pub(super) fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    /// Where the next block will be.
    pub(super) fn mark(&self) -> usize {
        self.text.len()
    }

    /// About the block that begins after `mark`, if there is any.
    pub(super) fn remark_since(&mut self, mark: usize, remark: Diagnostic) {
        let start = self.text.len() - self.text[mark..].trim_start().len();
        let end = start + self.text[start..].lines().next().unwrap_or_default().len();
        if start < end {
            self.remarks.add(remark.at(Place::new(IMPORTED, start..end)));
        }
    }

    /// About the document as a whole.
    pub(super) fn remark(&mut self, remark: Diagnostic) {
        self.remarks.add(remark);
    }

    pub(super) fn finish(mut self) -> (String, Report) {
        self.held.append(&mut self.notes);
        self.lay_held();
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        (self.text, self.remarks)
    }

    fn lay_held(&mut self) {
        for note in std::mem::take(&mut self.held) {
            self.part("\n\n");
            self.text += &note;
        }
    }

    fn part(&mut self, gap: &str) {
        if !self.text.is_empty() {
            self.text += gap;
        }
    }

    fn lay(&mut self, text: &str, remarks: Vec<Diagnostic>) {
        let start = self.text.len();
        self.text += text;
        let end = start + text.lines().next().unwrap_or_default().len();
        for remark in remarks {
            self.remarks.add(remark.at(Place::new(IMPORTED, start..end)));
        }
    }
}
