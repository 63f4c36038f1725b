//! Where each node of a YAML text stands (the only user of `saphyr-parser`).
//! In: a text that was already read. Out: marks, in the order of the nodes. Absent: values; `engine.rs` has them.

use saphyr_parser::{Event, Parser};
use std::{collections::BTreeMap, ops::Range};

/// Where a node stands, and its key if it has one.
#[derive(Debug, Clone, Default)]
pub(super) struct Mark {
    pub(super) value: Range<usize>,
    pub(super) key: Option<Range<usize>>,
}

/// The marks of all nodes in the order of the text; short where the second parser stops before the first did.
pub(super) fn mark(text: &str) -> Vec<Mark> {
    /// What is open: in a map, whether the next event is a key, and the last key.
    struct Open {
        id: usize,
        anchor: usize,
        map: Option<(bool, Option<Range<usize>>)>,
    }
    let mut bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bytes.push(text.len());
    let byte = |marker: saphyr_parser::Marker| bytes.get(marker.index()).copied().unwrap_or(text.len());
    let mut marks: Vec<Mark> = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    // What an alias stands for is numbered again at the alias, as the first parser copies it there.
    let mut anchors: BTreeMap<usize, usize> = BTreeMap::new();
    for event in Parser::new_from_str(text) {
        let Ok((event, span)) = event else { break };
        let start = byte(span.start);
        let end = start + text[start..byte(span.end).max(start)].trim_end().len();
        let range = start..end;
        if let Event::SequenceEnd | Event::MappingEnd = event {
            if let Some(closed) = open.pop() {
                marks[closed.id].value.end = range.end.max(marks[closed.id].value.start);
                if closed.anchor > 0 {
                    anchors.insert(closed.anchor, marks.len() - closed.id);
                }
            }
            continue;
        }
        let count = match &event {
            Event::Alias(anchor) => anchors.get(anchor).copied().unwrap_or(1),
            Event::Scalar(..) | Event::SequenceStart(..) | Event::MappingStart(..) => 1,
            _ => continue,
        };
        let mut key = None;
        if let Some(Open { map: Some((wants_key, last)), .. }) = open.last_mut() {
            *wants_key = !*wants_key;
            if !*wants_key {
                *last = Some(range);
                continue;
            }
            key = last.take();
        }
        let id = marks.len();
        marks.extend(std::iter::repeat_n(Mark { value: range, key }, count));
        match event {
            Event::SequenceStart(anchor, _) => open.push(Open { id, anchor, map: None }),
            Event::MappingStart(anchor, _) => open.push(Open { id, anchor, map: Some((true, None)) }),
            Event::Scalar(_, _, anchor, _) if anchor > 0 => {
                anchors.insert(anchor, 1);
            }
            _ => {}
        }
    }
    marks
}
