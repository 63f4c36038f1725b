//! Mends what is mechanical: punctuation beside Han, full-width digits and letters, spaces inside Chinese.
//! In: bodies, and what is waived in them. Out: the files as they should be. Absent: front matter, code, addresses, HTML: what the blocks do not
//! hold cannot be touched; the disk.
//!
//! Every mend is proved before it counts: the mended text must read as the old one with the mends in it, block by
//! block. Where Markdown would read it otherwise (`１. ` becomes a list) the mend is left to a person.

use super::{
    prose::{self, Block, Kind},
    punctuation,
    waiver::Waivers,
};
use crate::{
    model::{Body, Site},
    report::Diagnostic,
    source::Sources,
};
use std::{ops::Range, sync::Arc};

/// Bytes of a file, and what takes their place.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    range: Range<usize>,
    right: String,
}

/// Rounds after which a text is left as it is; each mend may lay bare another.
const ROUNDS: usize = 6;

/// The whole file with its body mended; `None` when there is nothing to mend. What is waived stays.
pub(super) fn mended(body: &Body, site: &Site, sources: &Sources) -> Option<String> {
    let mut now = body.clone();
    for _ in 0..ROUNDS {
        let edits = edits(&now, site, sources);
        let next = sound(&now, &edits);
        match next {
            Some(next) => now = next,
            None => break,
        }
    }
    (now.source != body.source).then(|| now.source.to_string())
}

fn edits(body: &Body, site: &Site, sources: &Sources) -> Vec<Edit> {
    let mut edits = Vec::new();
    // Comments move with the text they stand in.
    let mut waivers = Waivers::of_body(body, site, sources);
    for block in prose::blocks(body) {
        for slip in punctuation::slips(&block) {
            let place = block.place(slip.range.clone());
            let waived = waivers.waive(&Diagnostic::new(slip.code).at(place));
            if let Some(right) = slip.right.filter(|_| block.is_verbatim(&slip.range) && !waived) {
                edits.push(Edit { range: place.span.start as usize..place.span.end as usize, right });
            }
        }
    }
    // What stands for a picture is a block within a block.
    edits.sort_by_key(|edit| edit.range.start);
    edits.dedup_by(|next, edit| next.range.start < edit.range.end);
    edits
}

/// All edits if they hold together, else those of each half that do; `None` when none does.
fn sound(body: &Body, edits: &[Edit]) -> Option<Body> {
    if edits.is_empty() {
        return None;
    }
    let all = proved(body, edits);
    if all.is_some() || edits.len() == 1 {
        return all;
    }
    // The later half first, so that the places of the earlier stay right.
    let (earlier, later) = edits.split_at(edits.len() / 2);
    let after = sound(body, later);
    let before = sound(after.as_ref().unwrap_or(body), earlier);
    before.or(after)
}

/// The body with the edits, if it reads as it should.
fn proved(body: &Body, edits: &[Edit]) -> Option<Body> {
    let mut source = body.source.to_string();
    for edit in edits.iter().rev() {
        source.replace_range(edit.range.clone(), &edit.right);
    }
    let next = Body { file: body.file, source: Arc::from(source), start: body.start };
    let (before, after) = (prose::blocks(body), prose::blocks(&next));
    let same = before.len() == after.len()
        && before.iter().zip(&after).all(|(before, after)| reading(before, edits) == reading(after, &[]));
    same.then_some(next)
}

/// What a reader sees of a block: its kind, its text, where its links lead.
fn reading<'b>(block: &'b Block, edits: &[Edit]) -> (Kind, String, Vec<&'b str>) {
    let mut text = String::with_capacity(block.text.len());
    let mut skip = 0;
    for (at, c) in block.text.char_indices() {
        let place = block.place(at..at + c.len_utf8()).span;
        let place = place.start as usize..place.end as usize;
        let edit = edits.get(edits.partition_point(|edit| edit.range.start < place.start));
        if let Some(edit) = edit.filter(|edit| edit.range.start == place.start && place.end <= edit.range.end) {
            text.push_str(&edit.right);
            skip = edit.range.end;
        } else if place.start >= skip || place.end > skip {
            text.push(c);
        }
    }
    (block.kind, text, block.links.iter().map(|link| link.address.as_str()).collect())
}
