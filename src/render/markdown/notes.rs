//! The notes (注释) of one entry. In: definitions and marks as they come. Out: marks numbered by first
//! reference, and the notes gathered at the end with their ways back. Absent: ids, wording.

use std::collections::BTreeMap;
use std::ops::Range;

use super::tree::{Element, Mark, Node};

#[derive(Default)]
pub(super) struct Notes {
    names: BTreeMap<String, usize>,
    /// By name: the definition that counts.
    chosen: Vec<Option<usize>>,
    definitions: Vec<Definition>,
}

struct Definition {
    nodes: Vec<Node>,
    /// Bytes in the prepared text.
    span: Range<usize>,
    /// 0 while nobody refers to it.
    number: usize,
    places: Vec<usize>,
}

impl Notes {
    /// A mark of the note `label`; it holds the name until `settle` gives it a number.
    pub fn mark(&mut self, label: &str) -> Node {
        Node::Mark(Mark { note: self.name(label), place: 0 })
    }

    pub fn define(&mut self, label: &str, nodes: Vec<Node>, span: Range<usize>) {
        let name = self.name(label);
        self.chosen[name].get_or_insert(self.definitions.len());
        self.definitions.push(Definition { nodes, span, number: 0, places: Vec::new() });
    }

    /// Numbers the marks in `nodes`, appends the notes; answers the spans of those left out.
    pub fn settle(mut self, nodes: &mut Vec<Node>) -> Vec<Range<usize>> {
        let mut order = Vec::new();
        let mut place = 0;
        self.number(nodes, &mut order, &mut place);
        let mut bodies = Vec::new();
        while let Some(&next) = order.get(bodies.len()) {
            let mut body = std::mem::take(&mut self.definitions[next].nodes);
            self.number(&mut body, &mut order, &mut place);
            bodies.push(body);
        }
        if !order.is_empty() {
            nodes.push(Node::Open(Element::Notes));
            for (body, &index) in bodies.into_iter().zip(&order) {
                let definition = &mut self.definitions[index];
                let back = Node::Back(std::mem::take(&mut definition.places).into());
                nodes.push(Node::Open(Element::Note(definition.number)));
                append(nodes, body, back);
                nodes.push(Node::Close);
            }
            nodes.push(Node::Close);
        }
        let unused = self.definitions.into_iter().filter(|definition| definition.number == 0);
        unused.map(|definition| definition.span).collect()
    }

    fn name(&mut self, label: &str) -> usize {
        let next = self.chosen.len();
        let name = *self.names.entry(label.to_lowercase()).or_insert(next);
        if name == next {
            self.chosen.push(None);
        }
        name
    }

    fn number(&mut self, nodes: &mut [Node], order: &mut Vec<usize>, place: &mut usize) {
        for node in nodes {
            let Node::Mark(mark) = node else { continue };
            let Some(chosen) = self.chosen[mark.note] else {
                *node = Node::Text(0..0);
                continue;
            };
            let definition = &mut self.definitions[chosen];
            if definition.number == 0 {
                order.push(chosen);
                definition.number = order.len();
            }
            *place += 1;
            definition.places.push(*place);
            *mark = Mark { note: definition.number, place: *place };
        }
    }
}

/// Appends a note's body; the ways back close its last paragraph, or stand in one of their own.
fn append(nodes: &mut Vec<Node>, body: Vec<Node>, back: Node) {
    let mut depth = 0_usize;
    let mut last = None;
    for node in &body {
        match node {
            Node::Open(element) => {
                if depth == 0 {
                    last = Some(element == &Element::Paragraph);
                }
                depth += 1;
            }
            Node::Close => depth = depth.saturating_sub(1),
            _ if depth == 0 => last = None,
            _ => {}
        }
    }
    nodes.extend(body);
    if last == Some(true) {
        let close = nodes.pop();
        nodes.push(back);
        nodes.extend(close);
    } else {
        nodes.extend([Node::Open(Element::Paragraph), back, Node::Close]);
    }
}
