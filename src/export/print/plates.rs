//! 图版: the pictures and figures of a booklet, and the files they are in.
//! In: shots, charts, the built tree. Out: [`Plate`]s and [`PictureCopy`]s that name files, and the [`Files`]. Absent: where
//! they stand.

use crate::{
    error::Error,
    output::OutputTree,
    render::{Chart, markdown::Shot, view::TableView},
    source::uri,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// Pixels from left to right that a picture as wide as the page needs in print: 109 mm at 300 dots an inch.
const SHARP: u32 = 1280;

/// A figure of the year.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Plate<'m> {
    title: &'m str,
    alt: &'m str,
    note: Option<&'m str>,
    source: Option<&'m str>,
    period: Option<&'m str>,
    unit: &'m str,
    kind: &'static str,
    /// The drawing; nothing of a table.
    file: Option<String>,
    table: &'m TableView,
}

#[derive(Debug, Serialize)]
pub(super) struct PictureCopy<'m> {
    pub file: String,
    pub alt: &'m str,
    pub caption: Option<&'m str>,
    /// Where it leads, for paper cannot be touched.
    pub url: Option<String>,
    /// Width over height.
    pub shape: f64,
}

impl<'m> Plate<'m> {
    /// The words that the author gave it in a text.
    pub(super) fn title(&mut self, title: &'m str) {
        self.title = title;
    }
}

/// The files that a copy names.
#[derive(Debug)]
pub(super) struct Files<'t> {
    tree: &'t OutputTree,
    found: BTreeMap<String, Vec<u8>>,
}

impl<'t> Files<'t> {
    pub(super) fn new(tree: &'t OutputTree) -> Self {
        Self { tree, found: BTreeMap::new() }
    }

    pub(super) fn into_inner(self) -> BTreeMap<String, Vec<u8>> {
        self.found
    }

    /// A drawing of ours.
    fn drawing(&mut self, name: &str, svg: &str) -> String {
        let name = format!("figures/{name}.svg");
        self.found.entry(name.clone()).or_insert_with(|| svg.as_bytes().to_vec());
        name
    }

    /// A picture of the site, in the smallest of its sizes that is sharp in print; `None` where the site has no such file.
    pub(super) fn picture<'m>(
        &mut self,
        shot: &Shot,
        alt: &'m str,
        caption: Option<&'m str>,
    ) -> Result<Option<PictureCopy<'m>>, Error> {
        let fit = shot.plain.iter().find(|(_, width)| *width >= SHARP).or(shot.plain.last());
        let address = fit.map_or(shot.address.as_str(), |(address, _)| address);
        let path = uri::decode(address);
        let Some(artifact) = self.tree.get(&path) else { return Ok(None) };
        let name = format!("site/{path}");
        if !self.found.contains_key(&name) {
            self.found.insert(name.clone(), artifact.read()?.into_owned());
        }
        let shape = shot.size.map_or(1.5, |(width, height)| f64::from(width) / f64::from(height.max(1)));
        Ok(Some(PictureCopy { file: name, alt, caption, url: None, shape }))
    }

    /// A figure of the year.
    pub(super) fn plate<'m>(&mut self, chart: &'m Chart) -> Plate<'m> {
        let view = &chart.view;
        // A narrow drawing is made for a phone, and a page of a booklet is not much wider.
        let svg = chart.narrow_plate.as_ref().or(chart.wide_plate.as_ref());
        Plate {
            title: &view.title,
            alt: &view.description,
            note: view.note.as_deref(),
            source: view.source.as_deref(),
            period: view.period.as_deref(),
            unit: &view.unit,
            kind: view.kind,
            file: svg.map(|svg| self.drawing(&chart.id, svg)),
            table: &view.table,
        }
    }
}
