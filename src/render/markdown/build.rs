//! Builds the flat tree. In: elements opened and closed, words said, blocks set. Out: nodes and their text.
//! Absent: Markdown events, addresses. It knows three things of typesetting: when a line end between two
//! words is a space, that a picture amid a paragraph parts it, and that nothing empty is left behind.

use super::tree::{Element, Node};
use super::{Language, prepare, script};

/// Emphasis nested deeper than this is not reopened after a picture; the picture stays in the line.
const REOPENED: usize = 16;

pub(super) struct Builder {
    pub nodes: Vec<Node>,
    pub text: String,
    /// Indices of the `Open` nodes not yet closed.
    pub open: Vec<usize>,
    language: Language,
    /// An empty text node at a line end whose fate the next word decides.
    soft: Option<usize>,
    /// Where the text of the current block starts.
    block: usize,
    /// Text nodes before this index are not continued.
    seal: usize,
    /// Where the current paragraph started, once a picture has parted it.
    parted: Option<usize>,
    paragraph: usize,
    /// Figures that could not stand where they were; they follow the block.
    deferred: Vec<Node>,
    /// Whether a space now would be one too many.
    spaced: bool,
}

impl Builder {
    pub fn new(language: Language, size: usize) -> Self {
        Builder {
            nodes: Vec::with_capacity(size / 48 + 8),
            text: String::with_capacity(size + size / 16),
            open: Vec::new(),
            language,
            soft: None,
            block: 0,
            seal: 0,
            parted: None,
            paragraph: 0,
            deferred: Vec::new(),
            spaced: false,
        }
    }

    pub fn open(&mut self, element: Element) {
        if !element.is_inline() {
            self.block = self.text.len();
            self.soft = None;
            self.spaced = false;
            if element == Element::Paragraph {
                self.paragraph = self.nodes.len();
                self.parted = None;
            }
        }
        self.reopen(element);
    }

    fn reopen(&mut self, element: Element) {
        self.open.push(self.nodes.len());
        self.nodes.push(Node::Open(element));
    }

    /// Closes the last element; a run or a paragraph that holds nothing vanishes.
    pub fn close(&mut self) {
        let at = self.open.pop().expect("every end follows its start");
        let vanishes = match &self.nodes[at] {
            Node::Open(Element::Paragraph) if self.parted.is_some() => self.is_blank(at + 1),
            Node::Open(Element::Paragraph) => at + 1 == self.nodes.len(),
            Node::Open(element) => element.is_inline() && at + 1 == self.nodes.len(),
            _ => false,
        };
        if vanishes {
            self.nodes.truncate(at);
        } else {
            self.nodes.push(Node::Close);
        }
    }

    pub fn close_paragraph(&mut self) {
        self.close();
        if let Some(start) = self.parted.take() {
            self.gather_pictures(start);
        }
        self.set_deferred();
    }

    pub fn set_deferred(&mut self) {
        self.nodes.append(&mut self.deferred);
    }

    /// Says words; marks of `prepare` are taken out on the way.
    pub fn say(&mut self, words: &str) {
        let Some(first) = prepare::first(words) else {
            return;
        };
        self.decide(first);
        let start = self.text.len();
        let after_block = self.parted.is_some() && start == self.block;
        let spaced = std::mem::take(&mut self.spaced);
        let words = if after_block || spaced { words.trim_start_matches(' ') } else { words };
        prepare::restore(&mut self.text, words);
        let end = self.text.len();
        let sealed = self.nodes.len() <= self.seal;
        match self.nodes.last_mut() {
            Some(Node::Text(range)) if range.end == start && !sealed => range.end = end,
            _ => self.nodes.push(Node::Text(start..end)),
        }
    }

    /// Something stood here that is not shown: the spaces on both sides of it are one, at the head of a block none.
    pub fn vanished(&mut self) {
        let said = &self.text[self.block..];
        self.spaced = said.is_empty() || said.ends_with(' ');
    }

    /// A line end in the source; what it becomes depends on the next word.
    pub fn line_end(&mut self) {
        self.soft = Some(self.nodes.len());
        let here = self.text.len();
        self.nodes.push(Node::Text(here..here));
    }

    /// A line end between two Chinese characters is nothing, otherwise a space.
    fn decide(&mut self, next: char) {
        let Some(at) = self.soft.take() else {
            return;
        };
        let adjacent = at + 1 == self.nodes.len();
        if adjacent {
            self.nodes.pop();
        }
        let last = self.text[self.block..].chars().next_back();
        if last.is_some_and(|last| !self.joins(last, next)) {
            self.text.push('\n');
            if !adjacent {
                self.nodes[at] = Node::Newline;
            } else if let Some(Node::Text(range)) = self.nodes.last_mut()
                && range.end + 1 == self.text.len()
            {
                range.end += 1;
            } else {
                self.nodes.push(Node::Newline);
            }
        }
    }

    fn joins(&self, last: char, next: char) -> bool {
        match (script::is_wide(last), script::is_wide(next)) {
            (true, true) => true,
            (true, false) => script::is_shared(next),
            (false, true) => script::is_shared(last),
            (false, false) => self.language == Language::Zh && script::is_shared(last) && script::is_shared(next),
        }
    }

    /// Says words that are kept apart from the text around them; answers where they are.
    pub fn say_apart(&mut self, words: &str) -> std::ops::Range<usize> {
        self.decide(words.chars().next().unwrap_or(' '));
        let start = self.text.len();
        self.text.push_str(words);
        start..self.text.len()
    }

    /// Before a picture: its description must not join the text it stands in.
    pub fn set_apart(&mut self) -> Option<usize> {
        self.seal = self.nodes.len();
        self.soft.take()
    }

    /// Forgets all nodes from `at` on; `soft` is the line end that was open before them.
    pub fn rewind(&mut self, at: usize, soft: Option<usize>) {
        self.nodes.truncate(at);
        self.soft = soft.or(self.soft).filter(|&soft| soft < at);
    }

    /// Whether a block may stand here: not in a heading, not too deep in emphasis.
    pub fn may_part(&self) -> bool {
        let runs = self.runs();
        runs <= REOPENED && !matches!(self.container(runs), Some(Element::Heading(_)))
    }

    /// Sets a block amid the text: closes what is open, up to and with the paragraph, and reopens it after.
    /// A picture keeps the link it stands in.
    pub fn part(&mut self, block: Node) {
        let mut levels = self.runs();
        if self.container(levels) == Some(&Element::Paragraph) {
            levels += 1;
            self.parted = Some(self.paragraph);
        }
        self.soft = None;
        if let Some(Node::Text(range)) = self.nodes.last_mut() {
            let kept = self.text[range.clone()].trim_end_matches([' ', '\n']).len();
            range.end = range.start + kept;
        }
        let reopened = self.open.split_off(self.open.len() - levels);
        let elements: Vec<Element> = reopened.iter().filter_map(|&at| self.element(at)).collect();
        self.open.extend(reopened);
        for _ in 0..levels {
            self.close();
        }
        let link = elements.iter().find(|element| matches!(element, Element::Link(_)));
        match (link, &block) {
            (Some(link), Node::Picture(_)) => {
                self.nodes.extend([Node::Open(link.clone()), block, Node::Close]);
            }
            _ => self.nodes.push(block),
        }
        for element in elements {
            self.reopen(element);
        }
        self.block = self.text.len();
    }

    /// Sets a block after the one that is open.
    pub fn defer(&mut self, block: Node) {
        self.deferred.push(block);
    }

    /// How many inline elements are open, counted just past the limit.
    fn runs(&self) -> usize {
        let inline = |&&at: &&usize| matches!(&self.nodes[at], Node::Open(e) if e.is_inline());
        self.open.iter().rev().take(REOPENED + 1).take_while(inline).count()
    }

    fn container(&self, runs: usize) -> Option<&Element> {
        let at = *self.open.get(self.open.len().checked_sub(runs + 1)?)?;
        match &self.nodes[at] {
            Node::Open(element) => Some(element),
            _ => None,
        }
    }

    fn element(&self, at: usize) -> Option<Element> {
        match &self.nodes[at] {
            Node::Open(element) => Some(element.clone()),
            _ => None,
        }
    }

    fn is_blank(&self, from: usize) -> bool {
        self.nodes[from..].iter().all(|node| match node {
            Node::Text(range) => self.text[range.clone()].trim().is_empty(),
            Node::Newline => true,
            _ => false,
        })
    }

    /// Wraps neighbouring pictures, two or more, of the paragraph that started at `start`.
    fn gather_pictures(&mut self, start: usize) {
        let tail = self.nodes.split_off(start);
        let mut rest = tail.as_slice();
        while !rest.is_empty() {
            let mut length = 0;
            let mut pictures = 0;
            while let Some(step) = picture_at(&rest[length..]) {
                length += step;
                pictures += 1;
            }
            let (these, after) = rest.split_at(length.max(1));
            if pictures > 1 {
                self.nodes.push(Node::Open(Element::Pictures));
                self.nodes.extend_from_slice(these);
                self.nodes.push(Node::Close);
            } else {
                self.nodes.extend_from_slice(these);
            }
            rest = after;
        }
    }
}

/// How many nodes the picture at the head of `nodes` takes, with the link around it.
fn picture_at(nodes: &[Node]) -> Option<usize> {
    match nodes {
        [Node::Picture(picture), ..] if !picture.inline => Some(1),
        [Node::Open(Element::Link(_)), Node::Picture(picture), Node::Close, ..] if !picture.inline => Some(3),
        _ => None,
    }
}
