//! YAML, guarded and with places.
//! In: bytes of a file. Out: a tree whose nodes can say where they stand, and faults in words an author understands.
//! Absent: what the keys mean.
//!
//! Values come from `serde_yaml` (`engine.rs`), which drops places, typed decimals and repeated keys. Places are read
//! a second time from another parser's events (`marks.rs`), and only when someone asks: for a fault, or for the text
//! of a decimal.

mod engine;
mod fields;
mod marks;
mod slips;

pub(crate) use self::fields::Fields;

use self::{
    engine::{Node, Value},
    marks::{Mark, mark},
};
use super::text;
use crate::{
    report::{Code, Diagnostic, Place, Report},
    source::{FileId, Source},
};
use std::{collections::BTreeMap, ops::Range, sync::OnceLock};

/// Bytes a YAML file may have; one with 24 terms and 100 metrics has 200 KiB.
const LARGEST: usize = 8 << 20;
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

/// A node of a [`Yaml`], and the way to ask it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct At<'y> {
    yaml: &'y Yaml,
    node: &'y Node,
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
        if let Some(at) = slips::too_deep(text) {
            report.add(Diagnostic::new(Code::YamlTooDeep).at(place(at..at + 1)).with("limit", slips::DEEPEST));
            return None;
        }
        let (root, decimals) = engine::parse(text, place, report)?;
        // A text that is one scalar is a map whose colons went wrong; a full-width space in front makes keys of its own.
        let hardly = matches!(root.value, Value::Text(_)) || text.starts_with('　') || text.contains("\n　");
        if hardly && slips::suspects(text, place, report) {
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

    /// Where its texts stand, but for those under the keys `but` and those without a character beyond ASCII.
    pub(crate) fn phrases(&self, but: &[&str]) -> Vec<Place> {
        let mut places = Vec::new();
        self.root.each(&mut |node| {
            let (Value::Text(text), Some(mark)) = (&node.value, self.marks().get(node.id)) else { return };
            let key = mark.key.clone().and_then(|key| self.text.get(key)).unwrap_or_default();
            let Some(typed) = self.text.get(mark.value.clone()).filter(|_| !text.is_ascii() && !but.contains(&key))
            else {
                return;
            };
            let quoted = typed.len() > 1 && ['"', '\''].iter().any(|q| typed.starts_with(*q) && typed.ends_with(*q));
            let inset = usize::from(quoted);
            places.push(self.place(mark.value.start + inset..mark.value.end - inset));
        });
        places
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
        // What has no key is a map of many lines; its first one stands for it.
        self.yaml.place(mark.key.unwrap_or_else(|| {
            let line = self.yaml.text.get(mark.value.clone()).and_then(|text| text.lines().next()).unwrap_or_default();
            mark.value.start..mark.value.start + line.len()
        }))
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
                let last: BTreeMap<&str, usize> =
                    map.iter().enumerate().map(|(at, (key, _))| (key.as_str(), at)).collect();
                map.iter()
                    .enumerate()
                    .filter(|(at, (key, _))| last[key.as_str()] == *at)
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
        Some(Fields::new(self, map, owner))
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
    fn a_file_not_yet_filled_in_is_no_fault() {
        for text in ["", "\n\n", "# 说明\n", "---\n"] {
            let (yaml, report) = read(text);
            assert!(report.is_empty(), "{text:?}");
            assert!(yaml.is_some_and(|yaml| yaml.root().is_null()), "{text:?}");
        }
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
