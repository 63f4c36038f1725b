//! The keys of a map, asked for one by one.
//! In: a map. Out: values; and, when all were asked for, the keys nobody knows. Absent: what the values mean.

use super::{At, engine::Node};
use crate::report::{Code, Diagnostic, Report, suggest};

/// A map whose keys are known beforehand: every key asked for counts as known, the rest is reported.
pub(crate) struct Fields<'y> {
    at: At<'y>,
    map: &'y [(String, Node)],
    known: Vec<&'static str>,
    /// What this map belongs to, for the words of an unknown key: `site.yaml`, `metric` …
    owner: &'static str,
    report: Report,
}

impl<'y> Fields<'y> {
    pub(super) fn new(at: At<'y>, map: &'y [(String, Node)], owner: &'static str) -> Self {
        Self { at, map, known: Vec::new(), owner, report: Report::default() }
    }

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
