//! Notices marks an author typed that came out as plain characters. In: each piece of text and its place.
//! Out: faults. Absent: what is code, what was escaped by design: those never come here or are skipped.

use std::ops::Range;

use super::script;
use super::tree::FaultKind;

/// In bytes; anything longer is prose that merely holds two such signs.
const REACH: usize = 200;
const LABEL: usize = 60;

pub(super) struct Loose<'a> {
    source: &'a str,
    /// Whether the source holds anything worth looking for.
    worthwhile: bool,
    run: Range<usize>,
    underscore: Range<usize>,
    /// Faults, in bytes of `source`.
    pub found: Vec<(FaultKind, Range<usize>)>,
}

impl<'a> Loose<'a> {
    pub fn new(source: &'a str) -> Self {
        Loose {
            source,
            worthwhile: ["**", "~~", "_", "[^", "](", "]（", "＊＊"].iter().any(|sign| source.contains(sign)),
            run: 0..0,
            underscore: 0..0,
            found: Vec::new(),
        }
    }

    /// A piece of visible text that stands in the source at `range`, unchanged.
    pub fn text(&mut self, range: Range<usize>) {
        if !self.worthwhile {
            return;
        }
        let start = range.start;
        for (step, byte) in self.source.as_bytes()[range].iter().enumerate() {
            match byte {
                b'*' | b'~' => self.sign(start + step),
                b'_' => self.underscore(start + step),
                b'[' => self.bracket(start + step),
                b']' => self.link(start + step),
                // The first byte of `＊`.
                0xEF => self.wide_star(start + step),
                _ => {}
            }
        }
    }

    /// A new block: nothing pairs across it.
    pub fn block(&mut self) {
        self.underscore = 0..0;
    }

    pub fn finish(mut self) -> Vec<(FaultKind, Range<usize>)> {
        self.end_run();
        self.found
    }

    fn sign(&mut self, at: usize) {
        let bytes = self.source.as_bytes();
        if self.run.end == at && !self.run.is_empty() && bytes[self.run.start] == bytes[at] {
            self.run.end = at + 1;
        } else if !self.is_escaped(at) {
            self.end_run();
            self.run = at..at + 1;
        }
    }

    fn end_run(&mut self) {
        if self.run.len() > 1 {
            self.found.push((FaultKind::LooseMark, self.run.clone()));
        }
    }

    fn underscore(&mut self, at: usize) {
        if self.underscore.end == at && !self.underscore.is_empty() {
            self.underscore.end = at + 1;
            return;
        }
        if self.is_escaped(at) {
            return;
        }
        let between = self.underscore.end..at;
        if !self.underscore.is_empty() && between.len() < REACH {
            let words = &self.source[between];
            let tight = words.trim() == words && !words.contains('\n');
            if tight && words.chars().any(script::is_han) {
                let signs = self.source[at..].bytes().take_while(|&b| b == b'_').count();
                let signs = signs.min(self.underscore.len());
                let span = self.underscore.start..at + signs;
                self.found.push((FaultKind::LooseUnderscore, span));
                self.underscore = 0..0;
                return;
            }
        }
        self.underscore = at..at + 1;
    }

    fn bracket(&mut self, at: usize) {
        let bytes = &self.source.as_bytes()[at..];
        if bytes.get(1) != Some(&b'^') || self.is_escaped(at) {
            return;
        }
        let label = bytes[2..].iter().take(LABEL).take_while(|&&b| b != b']' && b != b'\n').count();
        if label > 0 && bytes.get(2 + label) == Some(&b']') {
            self.found.push((FaultKind::UnknownNote, at..at + label + 3));
        }
    }

    /// `](photos/a b.jpg)` or `]（metric:x）`: a link that came out as its own signs.
    fn link(&mut self, at: usize) {
        let rest = &self.source[at + 1..];
        let close = match rest.chars().next() {
            Some('(') => ')',
            Some('（') => '）',
            _ => return,
        };
        let line = rest.lines().next().unwrap_or_default();
        let Some(end) = line.char_indices().take(REACH).find(|(_, c)| *c == close).map(|(end, _)| end) else { return };
        let address = line.get(..end).unwrap_or_default();
        // In prose brackets follow each other without meaning a link; an address has one of these.
        if address.contains([':', '/', '.', '：']) && !self.is_escaped(at) {
            self.found.push((FaultKind::LooseLink, at..at + 1 + end + close.len_utf8()));
        }
    }

    fn wide_star(&mut self, at: usize) {
        if self.source[at..].starts_with("＊＊") && !self.source[..at].ends_with('＊') {
            self.found.push((FaultKind::LooseMark, at..at + "＊＊".len()));
        }
    }

    fn is_escaped(&self, at: usize) -> bool {
        let slashes = self.source.as_bytes()[..at].iter().rev().take_while(|&&b| b == b'\\');
        slashes.count() % 2 == 1
    }
}
