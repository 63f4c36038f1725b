//! Text → tree (the only user of `serde_yaml`).
//! In: YAML. Out: [`Node`]s, or what went wrong in words an author understands. Absent: places; `marks.rs` has them.

use super::slips;
use crate::report::{Code, Diagnostic, Place, Report};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::{fmt, ops::Range};

#[derive(Debug, PartialEq)]
pub(super) struct Node {
    /// Its number in the order of the text, by which its mark is found.
    pub(super) id: usize,
    pub(super) value: Value,
}

#[derive(Debug, PartialEq)]
pub(super) enum Value {
    Null,
    Flag(bool),
    /// The text of a number, as typed.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// Reads the tree; `None` (reported) when the text is no YAML. Also tells whether there are decimals in it, whose
/// text the engine does not keep.
pub(super) fn parse(text: &str, place: impl Fn(Range<usize>) -> Place, report: &mut Report) -> Option<(Node, bool)> {
    // The engine calls an empty text broken; to an author it is a file not yet filled in.
    let blank = |line: &str| line.is_empty() || line.starts_with('#') || line == "---";
    if text.lines().all(|line| blank(line.trim())) {
        return Some((Node { id: 0, value: Value::Null }, false));
    }
    let mut root = match serde_yaml::from_str::<Node>(text) {
        Ok(root) => root,
        Err(error) => {
            explain_syntax(text, &error, place, report);
            return None;
        }
    };
    let (mut next, mut decimals) = (0, false);
    root.number(&mut next, &mut decimals);
    Some((root, decimals))
}

impl Node {
    fn number(&mut self, next: &mut usize, decimals: &mut bool) {
        self.each_mut(&mut |node| {
            node.id = *next;
            *next += 1;
            *decimals |= matches!(&node.value, Value::Number(text) if text.contains(['.', 'e', 'n', 'i']));
        });
    }

    /// Itself, then what it holds, in the order of the text. The engine allows 128 levels, so this may recurse.
    pub(super) fn each_mut(&mut self, f: &mut impl FnMut(&mut Self)) {
        f(self);
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.each_mut(f)),
            Value::Map(map) => map.iter_mut().for_each(|(_, value)| value.each_mut(f)),
            _ => {}
        }
    }

    pub(super) fn each(&self, f: &mut impl FnMut(&Self)) {
        f(self);
        match &self.value {
            Value::List(items) => items.iter().for_each(|item| item.each(f)),
            Value::Map(map) => map.iter().for_each(|(_, value)| value.each(f)),
            _ => {}
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor).map(|value| Self { id: 0, value })
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_i128<E>(self, number: i128) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u128<E>(self, number: u128) -> Result<Value, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::Number(format!("{number:?}")))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        // A key is asked for as text, so that `4:` and `2018-04:` come as they were typed.
        while let Some((key, value)) = map.next_entry::<String, Node>()? {
            entries.push((key, value));
        }
        Ok(Value::Map(entries))
    }
}

/// What an author most likely meant where the parser gave up.
fn explain_syntax(text: &str, error: &serde_yaml::Error, place: impl Fn(Range<usize>) -> Place, report: &mut Report) {
    if slips::suspects(text, &place, report) {
        return;
    }
    let said = error.to_string();
    let at = error.location().map_or(0, |location| location.index().min(text.len()));
    let line_start = text[..crate::source::Span::new(at..at).within(text).start].rfind('\n').map_or(0, |n| n + 1);
    let kind = if said.contains("mapping values are not allowed") {
        "colon"
    } else if said.contains("quoted scalar") || said.contains("unexpected end of stream") {
        "quote"
    } else if said.contains("cannot start any token") {
        "sign"
    } else if said.contains("anchor") || said.contains("alias") {
        "anchor"
    } else if said.contains("more than one document") {
        "documents"
    } else if said.contains("recursion limit") || said.contains("repetition limit") {
        "deep"
    } else {
        "indent"
    };
    let line = text[line_start..].lines().next().unwrap_or_default();
    let value = line.split_once(": ").map_or("", |(_, value)| value.trim());
    let closed = |open: char, close: char| {
        value.starts_with(open)
            && value[1..]
                .find(close)
                .is_some_and(|at| !value[at + 2..].trim_start_matches([',', ']', '}']).trim().is_empty())
    };
    let kind = if line.contains(['{', '[', '｛']) && line.contains(['，', '：', '｛', '｝']) {
        "comma"
    } else if matches!(kind, "indent" | "colon") && (closed('"', '"') || closed('\'', '\'') || closed('[', ']')) {
        "wrap"
    } else {
        kind
    };
    let wanted = match kind {
        // Told at the first document, but the second line of dashes is the one too many.
        "documents" => text.match_indices("\n---").next().map(|(at, _)| at + 1),
        // Told where the text ended; where the quote began is told last, `… at line 1 column 8`.
        "quote" => {
            said.rsplit_once(" at line ").and_then(|(_, rest)| nth_line(text, rest.split(' ').next()?.parse().ok()?))
        }
        _ => None,
    };
    let line_start = wanted.unwrap_or(line_start);
    let line = text[line_start..].lines().next().unwrap_or_default();
    let range = line_start..line_start + line.trim_end().len();
    report.add(Diagnostic::new(Code::YamlSyntax).at(place(range)).with("kind", kind));
}

/// The byte at which the line begins, counted from 1.
fn nth_line(text: &str, line: usize) -> Option<usize> {
    text.split_inclusive('\n')
        .scan(0, |at, line| Some(std::mem::replace(at, *at + line.len())))
        .nth(line.checked_sub(1)?)
}
