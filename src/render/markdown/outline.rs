//! The headings of one entry. In: levels and words as typed. Out: levels that fit the page and ids that
//! fit a link. Absent: where headings stand in the text.

use std::collections::{BTreeMap, BTreeSet};

/// One heading as it is shown.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Heading {
    /// 1–6.
    pub level: u8,
    pub id: String,
    pub text: String,
}

/// Turns levels as typed into levels under `base`, and gives an id to those without one (an author's own
/// stands in `id` already) and the prefix to all.
pub(super) fn settle(headings: &mut [Heading], base: u8, prefix: &str) {
    let mut above: Vec<u8> = Vec::new();
    for heading in headings.iter_mut() {
        while above.last().is_some_and(|&level| level >= heading.level) {
            above.pop();
        }
        let typed = heading.level;
        let depth = u8::try_from(above.len()).unwrap_or(6);
        heading.level = base.max(1).saturating_add(depth).min(6);
        above.push(typed);
    }
    let mut ids = Ids::default();
    for heading in headings.iter_mut().filter(|heading| !heading.id.is_empty()) {
        heading.id = ids.take(&heading.id);
    }
    for heading in headings.iter_mut() {
        if heading.id.is_empty() {
            heading.id = ids.take(&slug(&heading.text));
        }
        heading.id.insert_str(0, prefix);
    }
}

#[derive(Default)]
struct Ids {
    taken: BTreeSet<String>,
    next: BTreeMap<String, usize>,
}

impl Ids {
    fn take(&mut self, wanted: &str) -> String {
        if !is_notes(wanted) && self.taken.insert(wanted.to_owned()) {
            return wanted.to_owned();
        }
        let next = self.next.entry(wanted.to_owned()).or_insert(2);
        loop {
            let id = format!("{wanted}-{next}");
            *next += 1;
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}

/// `note-1` and `mark-1` belong to the notes.
fn is_notes(id: &str) -> bool {
    let number = id.strip_prefix("note-").or_else(|| id.strip_prefix("mark-"));
    number.is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()))
}

fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() {
            slug.extend(c.to_lowercase());
        } else if (c.is_whitespace() || c == '-') && !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    if slug.is_empty() {
        slug.push_str("section");
    }
    slug
}
