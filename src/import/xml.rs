//! The XML of office files (the only user of the XML crate).
//! In: bytes. Out: [`Element`]s as a tree, or [`Event`]s one after another where a tree would be too large.
//! Absent: what an element means.
//!
//! Names carry the prefix that Word itself would write, `w:p`, whatever the file's own is: Word, WPS and scripts differ.

use crate::source::encoding::decode;
use quick_xml::{
    XmlVersion,
    events::{BytesStart, Event as Read},
    name::{NamespaceResolver, ResolveResult},
    reader::NsReader,
};
use std::borrow::Cow;

/// How deep elements may stand in each other; tables in tables in tables reach forty.
const DEEPEST: usize = 200;

/// An element with all below it.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) children: Vec<Node>,
    attributes: Vec<(String, String)>,
}

#[derive(Debug)]
pub(super) enum Node {
    Element(Element),
    Text(String),
}

/// What is met on the way through a file.
#[derive(Debug)]
pub(super) enum Event {
    /// An element opens; it has no children yet.
    Open(Element),
    Text(String),
    Close,
}

/// The file is no XML, or ends too early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Broken;

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The elements directly below.
    pub(super) fn elements(&self) -> impl Iterator<Item = &Self> {
        self.children.iter().filter_map(|child| match child {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first element of that name directly below.
    pub(super) fn child(&self, name: &str) -> Option<&Self> {
        self.elements().find(|element| element.name == name)
    }

    /// Down a path of names.
    pub(super) fn descend(&self, path: &[&str]) -> Option<&Self> {
        path.iter().try_fold(self, |element, name| element.child(name))
    }

    /// All elements of that name below, however deep, in order.
    pub(super) fn all(&self, name: &str) -> Vec<&Self> {
        let mut found = Vec::new();
        self.collect(name, &mut found);
        found
    }

    fn collect<'e>(&'e self, name: &str, found: &mut Vec<&'e Self>) {
        for element in self.elements() {
            if element.name == name {
                found.push(element);
            }
            element.collect(name, found);
        }
    }

    /// The text of the element itself.
    pub(super) fn text(&self) -> String {
        let texts = self.children.iter().filter_map(|child| match child {
            Node::Text(text) => Some(text.as_str()),
            Node::Element(_) => None,
        });
        texts.collect()
    }
}

/// The root element with all below it.
pub(super) fn tree(bytes: &[u8]) -> Result<Element, Broken> {
    let mut open: Vec<Element> = vec![Element::default()];
    walk(bytes, |event| match event {
        Event::Open(element) => open.push(element),
        Event::Text(text) => {
            if let Some(element) = open.last_mut() {
                element.children.push(Node::Text(text));
            }
        }
        Event::Close => {
            if let (Some(element), Some(above)) = (open.pop(), open.last_mut()) {
                above.children.push(Node::Element(element));
            }
        }
    })?;
    let root = open.pop().and_then(|document| {
        document.children.into_iter().find_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    });
    root.ok_or(Broken)
}

/// Tells `each` what is met, from the beginning to the end.
pub(super) fn walk(bytes: &[u8], mut each: impl FnMut(Event)) -> Result<(), Broken> {
    let text: Cow<'_, str> = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{FEFF}').into(),
        Err(_) => decode(bytes).ok_or(Broken)?.into(),
    };
    let mut reader = NsReader::from_str(&text);
    let mut depth = 0_usize;
    loop {
        match reader.read_event().map_err(|_| Broken)? {
            Read::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err(Broken);
                }
                each(Event::Open(element(&start, reader.resolver())));
            }
            Read::Empty(start) => {
                each(Event::Open(element(&start, reader.resolver())));
                each(Event::Close);
            }
            Read::End(_) => {
                depth = depth.checked_sub(1).ok_or(Broken)?;
                each(Event::Close);
            }
            Read::Text(text) => each(Event::Text(text.xml10_content().into_owned())),
            Read::CData(text) => each(Event::Text(text.xml10_content().into_owned())),
            Read::GeneralRef(name) => {
                let character = match &*name {
                    "amp" => Some('&'),
                    "lt" => Some('<'),
                    "gt" => Some('>'),
                    "quot" => Some('"'),
                    "apos" => Some('\''),
                    _ => name.resolve_char_ref().ok().flatten(),
                };
                if let Some(character) = character {
                    each(Event::Text(character.to_string()));
                }
            }
            Read::Comment(_) | Read::Decl(_) | Read::PI(_) | Read::DocType(_) => {}
            Read::Eof => return if depth == 0 { Ok(()) } else { Err(Broken) },
        }
    }
}

fn element(start: &BytesStart<'_>, names: &NamespaceResolver) -> Element {
    let (space, local) = names.resolve_element(start.name());
    let mut listed = start.attributes();
    let attributes = listed.with_checks(false).filter_map(Result::ok).map(|attribute| {
        let (space, local) = names.resolve_attribute(attribute.key);
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).unwrap_or(Cow::Borrowed(&attribute.value));
        (named(&space, local.as_ref()), value.into_owned())
    });
    let attributes = attributes.collect();
    Element { name: named(&space, local.as_ref()), attributes, children: Vec::new() }
}

fn named(space: &ResolveResult<'_>, local: &str) -> String {
    let prefix = match space {
        ResolveResult::Bound(space) => prefix(space.as_ref()),
        ResolveResult::Unbound => "",
        ResolveResult::Unknown(_) => "unknown",
    };
    if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") }
}

/// The prefix of a name space, in its two spellings: of 2006, and of the strict standard.
fn prefix(space: &str) -> &'static str {
    match space {
        "urn:schemas-microsoft-com:vml" => "v",
        "urn:schemas-microsoft-com:office:office" => "o",
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => "mc",
        "http://schemas.openxmlformats.org/package/2006/relationships" => "",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape" => "wps",
        _ => {
            let ends =
                |end: &str| space.ends_with(end) && (space.contains("ooxml") || space.contains("openxmlformats"));
            if ends("/wordprocessingml/2006/main") || ends("/wordprocessingml/main") {
                "w"
            } else if ends("/spreadsheetml/2006/main") || ends("/spreadsheetml/main") {
                ""
            } else if ends("/drawingml/2006/main") || ends("/drawingml/main") {
                "a"
            } else if space.ends_with("/wordprocessingDrawing") {
                "wp"
            } else if ends("/drawingml/2006/chart") || ends("/drawingml/chart") {
                "c"
            } else if ends("/drawingml/2006/diagram") || ends("/drawingml/diagram") {
                "dgm"
            } else if ends("/officeDocument/2006/relationships") || ends("/officeDocument/relationships") {
                "r"
            } else if ends("/officeDocument/2006/math") || ends("/officeDocument/math") {
                "m"
            } else {
                "x"
            }
        }
    }
}
