//! YAML, guarded and with places (the only user of the YAML crates).
//! In: bytes of a file. Out: a tree of [`Node`]s, each of which can say where it stands, and faults in words an
//! author understands. Absent: what the keys mean.
//!
//! Values come from `serde_yaml`, which drops places, typed decimals and repeated keys. Places are read a second
//! time from `saphyr-parser`'s events, and only when someone asks: for a fault, or for the text of a decimal.

use super::text;
use crate::{
    report::{Code, Diagnostic, Place, Report, suggest},
    source::{FileId, Source},
};
use saphyr_parser::{Event, Parser};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::{collections::BTreeMap, fmt, ops::Range, sync::OnceLock};

/// Bytes a YAML file may have; one with 24 terms and 100 metrics has 200 KiB.
const LARGEST: usize = 8 << 20;
/// Brackets inside brackets; the engine's time grows with the square of them.
const DEEPEST: usize = 64;

/// A YAML text that was read.
#[derive(Debug)]
pub(crate) struct Yaml {
    file: FileId,
    /// Byte offset of `text` in the file.
    offset: usize,
    text: String,
    root: Node,
    marks: OnceLock<Vec<Mark>>,
}

#[derive(Debug, PartialEq)]
struct Node {
    /// Its number in the order of the text, by which its mark is found.
    id: usize,
    value: Value,
}

#[derive(Debug, PartialEq)]
enum Value {
    Null,
    Flag(bool),
    /// The text of a number, as typed.
    Number(String),
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, Node)>),
}

/// Where a node stands, and its key if it has one.
#[derive(Debug, Clone, Default)]
struct Mark {
    value: Range<usize>,
    key: Option<Range<usize>>,
}

/// A node of a [`Yaml`], and the way to ask it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'y> {
    yaml: &'y Yaml,
    node: &'y Node,
}

/// A map whose keys are known beforehand: every key asked for counts as known, the rest is reported.
pub(crate) struct Fields<'y> {
    at: At<'y>,
    map: &'y [(String, Node)],
    known: Vec<&'static str>,
    /// What this map belongs to, for the words of an unknown key: `site.yaml`, `metric` …
    owner: &'static str,
    report: Report,
}

impl Yaml {
    /// Reads a whole file. `None` when it is no YAML at all; the report says why.
    pub(crate) fn of_file(file: FileId, source: &Source, report: &mut Report) -> Option<Self> {
        let (mark, text) = text::utf8(file, source, report)?;
        Self::of_text(file, &text[mark..], mark, LARGEST, report)
    }

    /// Reads `text`, which stands `offset` bytes into the file and may have at most `largest` bytes.
    pub(crate) fn of_text(
        file: FileId,
        text: &str,
        offset: usize,
        largest: usize,
        report: &mut Report,
    ) -> Option<Self> {
        let place = |range: Range<usize>| Place::new(file, range.start + offset..range.end + offset);
        if text.len() > largest {
            report.add(
                Diagnostic::new(Code::YamlTooLarge)
                    .at(place(0..0))
                    .with("size", text.len() >> 10)
                    .with("limit", largest >> 10),
            );
            return None;
        }
        if let Some(at) = too_deep(text) {
            report.add(Diagnostic::new(Code::YamlTooDeep).at(place(at..at + 1)).with("limit", DEEPEST));
            return None;
        }
        let mut root = match serde_yaml::from_str::<Node>(text) {
            Ok(root) => root,
            Err(error) => {
                explain_syntax(text, &error, place, report);
                return None;
            }
        };
        let mut next = 0;
        let mut decimals = false;
        root.number(&mut next, &mut decimals);
        // A text that is one scalar is a map whose colons went wrong.
        if matches!(root.value, Value::Text(_)) && suspects(text, place, report) {
            return None;
        }
        let mut yaml = Self { file, offset, text: text.to_owned(), root, marks: OnceLock::new() };
        if decimals {
            yaml.restore_decimals();
        }
        yaml.report_repeated_keys(report);
        Some(yaml)
    }

    pub(crate) fn root(&self) -> At<'_> {
        At { yaml: self, node: &self.root }
    }

    fn marks(&self) -> &[Mark] {
        self.marks.get_or_init(|| mark(&self.text))
    }

    fn place(&self, range: Range<usize>) -> Place {
        Place::new(self.file, range.start + self.offset..range.end + self.offset)
    }

    /// `12.50` reaches us as the float 12.5; its text is taken back from the file.
    fn restore_decimals(&mut self) {
        let marks = mark(&self.text);
        let text = &self.text;
        self.root.each_mut(&mut |node| {
            if let Value::Number(number) = &mut node.value
                && let Some(typed) = marks.get(node.id).and_then(|mark| text.get(mark.value.clone()))
                && typed.parse::<f64>().is_ok()
            {
                typed.clone_into(number);
            }
        });
        self.marks = OnceLock::from(marks);
    }

    fn report_repeated_keys(&self, report: &mut Report) {
        let mut repeated = Vec::new();
        self.root.each(&mut |node| {
            let Value::Map(map) = &node.value else { return };
            let mut first: BTreeMap<&str, usize> = BTreeMap::new();
            for (key, value) in map {
                if let Some(before) = first.insert(key, value.id) {
                    repeated.push((key.clone(), before, value.id));
                }
            }
        });
        for (key, before, again) in repeated {
            let key_place = |id: usize| At { yaml: self, node: &self.root }.key_place_of(id);
            report.add(
                Diagnostic::new(Code::YamlDuplicateKey).at(key_place(again)).also(key_place(before)).with("key", key),
            );
        }
    }
}

impl<'y> At<'y> {
    pub(crate) fn place(self) -> Place {
        let range = self.yaml.marks().get(self.node.id).map_or(0..0, |mark| mark.value.clone());
        self.yaml.place(range)
    }

    /// Where its key stands; of what has no key, its own place.
    pub(crate) fn key_place(self) -> Place {
        self.key_place_of(self.node.id)
    }

    fn key_place_of(self, id: usize) -> Place {
        let mark = self.yaml.marks().get(id).cloned().unwrap_or_default();
        self.yaml.place(mark.key.unwrap_or(mark.value))
    }

    pub(crate) fn is_null(self) -> bool {
        self.node.value == Value::Null
    }

    pub(crate) fn is_map(self) -> bool {
        matches!(self.node.value, Value::Map(_))
    }

    /// The text of a scalar, of a number as typed; `None` when it is empty, or (reported) no scalar.
    pub(crate) fn text(self, report: &mut Report) -> Option<String> {
        match &self.node.value {
            Value::Null => None,
            Value::Flag(flag) => Some(flag.to_string()),
            Value::Number(text) | Value::Text(text) => {
                let text = text.trim();
                (!text.is_empty()).then(|| text.to_owned())
            }
            Value::List(_) | Value::Map(_) => {
                self.report_shape("text", report);
                None
            }
        }
    }

    /// `true` or `false`.
    pub(crate) fn flag(self, report: &mut Report) -> Option<bool> {
        match &self.node.value {
            Value::Null => None,
            Value::Flag(flag) => Some(*flag),
            _ => {
                self.report_shape("flag", report);
                None
            }
        }
    }

    /// The items of a list; a single value is a list of one.
    pub(crate) fn list(self) -> Vec<At<'y>> {
        match &self.node.value {
            Value::Null => Vec::new(),
            Value::List(items) => items.iter().map(|node| At { yaml: self.yaml, node }).collect(),
            _ => vec![self],
        }
    }

    /// Keys and values of a map whose keys the author chooses; a repeated key counts once, its last value.
    pub(crate) fn entries(self, report: &mut Report) -> Vec<(&'y str, At<'y>)> {
        match &self.node.value {
            Value::Null => Vec::new(),
            Value::Map(map) => {
                let last = |at: usize| !map[at + 1..].iter().any(|(key, _)| *key == map[at].0);
                map.iter()
                    .enumerate()
                    .filter(|(at, _)| last(*at))
                    .map(|(_, (key, node))| (key.as_str(), At { yaml: self.yaml, node }))
                    .collect()
            }
            _ => {
                self.report_shape("map", report);
                Vec::new()
            }
        }
    }

    /// The keys of a map as fields of `owner`; `None` (reported) when it is no map.
    pub(crate) fn fields(self, owner: &'static str, report: &mut Report) -> Option<Fields<'y>> {
        let map: &[(String, Node)] = match &self.node.value {
            Value::Map(map) => map,
            Value::Null => &[],
            _ => {
                self.report_shape("map", report);
                return None;
            }
        };
        Some(Fields { at: self, map, known: Vec::new(), owner, report: Report::default() })
    }

    pub(crate) fn report_shape(self, expected: &'static str, report: &mut Report) {
        let typed = match &self.node.value {
            Value::Null => "null".to_owned(),
            Value::Flag(flag) => flag.to_string(),
            Value::Number(text) | Value::Text(text) => text.chars().take(24).collect(),
            Value::List(_) => "[…]".to_owned(),
            Value::Map(_) => "{…}".to_owned(),
        };
        report.add(
            Diagnostic::new(Code::YamlWrongShape).at(self.place()).with("expected", expected).with("typed", typed),
        );
    }
}

impl<'y> Fields<'y> {
    /// The value of `key`, when it stands there.
    pub(crate) fn get(&mut self, key: &'static str) -> Option<At<'y>> {
        self.known.push(key);
        let (_, node) = self.map.iter().rev().find(|(k, _)| k == key)?;
        Some(At { yaml: self.at.yaml, node })
    }

    pub(crate) fn text(&mut self, key: &'static str) -> Option<String> {
        let at = self.get(key)?;
        at.text(&mut self.report)
    }

    pub(crate) fn flag(&mut self, key: &'static str) -> Option<bool> {
        let at = self.get(key)?;
        at.flag(&mut self.report)
    }

    /// A list of texts; a single text is a list of one.
    pub(crate) fn texts(&mut self, key: &'static str) -> Vec<String> {
        let items = self.get(key).map_or_else(Vec::new, At::list);
        items.into_iter().filter_map(|at| at.text(&mut self.report)).collect()
    }

    pub(crate) fn list(&mut self, key: &'static str) -> Vec<At<'y>> {
        self.get(key).map_or_else(Vec::new, At::list)
    }

    /// A text that must be there.
    pub(crate) fn required(&mut self, key: &'static str) -> Option<String> {
        let found = self.text(key);
        if found.is_none() && self.get(key).is_none_or(At::is_null) {
            self.report_missing(key);
        }
        found
    }

    pub(crate) fn report_missing(&mut self, key: &'static str) {
        let place = self.at.key_place();
        let place = Place {
            span: crate::source::Span { end: place.span.end.min(place.span.start + 60), ..place.span },
            ..place
        };
        self.report.add(Diagnostic::new(Code::YamlMissingKey).at(place).with("key", key).with("owner", self.owner));
    }

    pub(crate) fn at(&self) -> At<'y> {
        self.at
    }

    pub(crate) fn report(&mut self) -> &mut Report {
        &mut self.report
    }

    /// Reports the keys nobody asked for.
    pub(crate) fn finish(mut self, report: &mut Report) {
        for (key, node) in self.map {
            if self.known.contains(&key.as_str()) {
                continue;
            }
            let place = self.at.key_place_of(node.id);
            let mut unknown =
                Diagnostic::new(Code::YamlUnknownKey).at(place).with("key", key).with("owner", self.owner);
            if let Some(near) = suggest::nearest(key, self.known.iter().copied()) {
                unknown = unknown.with("suggestion", near);
            }
            self.known.sort_unstable();
            self.known.dedup();
            self.report.add(unknown.with("known", self.known.join("、")));
        }
        report.merge(self.report);
    }
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
    fn each_mut(&mut self, f: &mut impl FnMut(&mut Self)) {
        f(self);
        match &mut self.value {
            Value::List(items) => items.iter_mut().for_each(|item| item.each_mut(f)),
            Value::Map(map) => map.iter_mut().for_each(|(_, value)| value.each_mut(f)),
            _ => {}
        }
    }

    fn each(&self, f: &mut impl FnMut(&Self)) {
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

/// The marks of all nodes in the order of the text; short where the second parser stops before the first did.
fn mark(text: &str) -> Vec<Mark> {
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

/// The byte at which brackets lie too deep inside each other, quotes and comments aside.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    let mut quote = None;
    let mut before = b'\n';
    let mut comment = false;
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            _ if comment => comment = byte != b'\n',
            (Some(open), _) if byte == open => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if matches!(before, b'\n' | b' ' | b'[' | b'{' | b',' | b':') => quote = Some(byte),
            (None, b'#') if matches!(before, b'\n' | b' ') => comment = true,
            (None, b'[' | b'{') => {
                depth += 1;
                if depth > DEEPEST {
                    return Some(at);
                }
            }
            (None, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
        before = byte;
    }
    None
}

/// What an author most likely meant where the parser gave up.
fn explain_syntax(text: &str, error: &serde_yaml::Error, place: impl Fn(Range<usize>) -> Place, report: &mut Report) {
    if suspects(text, &place, report) {
        return;
    }
    let said = error.to_string();
    let at = error.location().map_or(0, |location| location.index().min(text.len()));
    let line_start = text[..crate::source::Span::new(at..at).within(text).start].rfind('\n').map_or(0, |n| n + 1);
    let line = text[line_start..].lines().next().unwrap_or_default();
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
    let range = line_start..line_start + line.trim_end().len();
    report.add(Diagnostic::new(Code::YamlSyntax).at(place(range)).with("kind", kind));
}

/// Names the lines with tabs in front, full-width colons, or no space behind the colon; whether there were any.
fn suspects(text: &str, place: impl Fn(Range<usize>) -> Place, report: &mut Report) -> bool {
    let mut found = false;
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t', '　']).len();
        let body = line[indent..].trim_start_matches("- ").trim_end();
        let skipped = line.find(body).unwrap_or(indent);
        let key_end = body.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '-')).unwrap_or(body.len());
        let rest = &body[key_end..];
        let fault = if line[..indent].contains(['\t', '　']) && !body.is_empty() {
            Some((Code::YamlTab, 0..indent))
        } else if key_end > 0 && rest.starts_with('：') {
            Some((Code::YamlFullWidthColon, skipped + key_end..skipped + key_end + '：'.len_utf8()))
        } else if key_end > 0 && rest.len() > 1 && rest.starts_with(':') && !rest[1..].starts_with([' ', '\t', '/']) {
            Some((Code::YamlNoSpace, skipped..skipped + key_end + 1))
        } else {
            None
        };
        if let Some((code, range)) = fault {
            found = true;
            let key = &body[..key_end];
            let value = rest.trim_start_matches(['：', ':']).trim();
            report.add(
                Diagnostic::new(code)
                    .at(place(start + range.start..start + range.end))
                    .with("key", key)
                    .with("value", value),
            );
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Option<Yaml>, Report) {
        let mut report = Report::default();
        let yaml = Yaml::of_text(FileId(0), text, 0, LARGEST, &mut report);
        (yaml, report)
    }

    fn codes(text: &str) -> Vec<&'static str> {
        read(text).1.iter().map(|diagnostic| diagnostic.code.id()).collect()
    }

    #[test]
    fn every_node_knows_its_place() {
        let text = "标题: 一\nlist: [a, {b: 立春, c: *x}]\n".replace("*x", "12.50");
        let (yaml, report) = read(&text);
        let yaml = yaml.unwrap();
        assert!(report.is_empty());
        let list = yaml.root().entries(&mut Report::default())[1].1.list();
        let map = list[1].entries(&mut Report::default());
        let span = map[0].1.place().span;
        assert_eq!(&text[span.start as usize..span.end as usize], "立春");
        let key = map[1].1.key_place().span;
        assert_eq!(&text[key.start as usize..key.end as usize], "c");
        assert_eq!(map[1].1.text(&mut Report::default()).unwrap(), "12.50");
    }

    #[test]
    fn aliases_do_not_shift_the_places_behind_them() {
        let text = "a: &x {p: 1, q: 2}\nb: *x\nc: 立夏\n";
        let (yaml, _) = read(text);
        let yaml = yaml.unwrap();
        let span = yaml.root().entries(&mut Report::default())[2].1.place().span;
        assert_eq!(&text[span.start as usize..span.end as usize], "立夏");
    }

    #[test]
    fn common_slips_have_their_own_words() {
        assert_eq!(codes("title：立春\nterm: 立春\n"), ["yaml/full-width-colon"]);
        assert_eq!(codes("title:立春\n"), ["yaml/no-space"]);
        assert_eq!(codes("a:\n\tb: 1\n"), ["yaml/tab"]);
        assert_eq!(codes("a: 1\nb: 2\na: 3\n"), ["yaml/duplicate-key"]);
        assert_eq!(codes("a: b: c\n"), ["yaml/syntax"]);
        assert_eq!(codes("a: \"x\n"), ["yaml/syntax"]);
        assert_eq!(codes(&"[".repeat(200_000)), ["yaml/too-deep"]);
        assert_eq!(codes(&format!("a: '{}'", "[".repeat(200))), [""; 0]);
        assert_eq!(codes("a: 1\n---\nb: 2\n"), ["yaml/syntax"]);
    }
}
