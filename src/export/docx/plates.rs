//! 图版: every picture of a document as a file that Word shows.
//! In: the manuscript, the tree of the site, the painter. Out: [`Plates`]: JPEG, PNG, GIF, by what they show.
//! Absent: where they stand.

use crate::{
    error::Error,
    export::Order,
    output::{AT_ONCE, OutputTree},
    parallel, picture,
    render::{
        Chart, Manuscript, Painter,
        markdown::{
            Shot,
            block::{Block, Inline},
        },
    },
    source::uri,
};
use std::collections::BTreeMap;

/// Pixels from left to right that a photograph needs at most: the column at 200 to the inch.
const PHOTO: u32 = 1_040;
/// Of a painted drawing: the column at 300 to the inch.
const DRAWING: u32 = 1_560;

/// Pictures by address, drawings by the id of their figure.
#[derive(Debug, Default)]
pub(super) struct Plates {
    shots: BTreeMap<String, Plate>,
    charts: BTreeMap<String, Plate>,
    /// Addresses of pictures that Word does not show.
    pub(super) unseen: Vec<String>,
    /// Titles of figures that could not be painted.
    pub(super) unpainted: Vec<String>,
}

/// A picture.
#[derive(Debug)]
pub(super) struct Plate {
    /// `media/image1.jpg`, from the folder of the document.
    pub(super) file: String,
    pub(super) bytes: Vec<u8>,
    /// Pixels.
    pub(super) size: (u32, u32),
}

impl Plates {
    /// # Errors
    /// When a photograph can no longer be read.
    pub(super) fn gather(order: Order<'_>, manuscript: &Manuscript) -> Result<Self, Error> {
        let painter = Painter::open(order.site, order.sources);
        let painter = painter.as_ref();
        let mut plates = Self::default();

        // The ring stands smaller than the others, so it is drawn for less room.
        let ring = (&manuscript.ring, manuscript.ring.narrow.as_ref().or(manuscript.ring.wide.as_ref()));
        let others = manuscript.charts.iter().map(|chart| (chart, chart.wide.as_ref()));
        let charts: Vec<(&Chart, Option<&String>)> = [ring].into_iter().chain(others).collect();
        let painted = parallel::map(&charts, |(chart, svg)| paint(&on_white((*svg)?), painter, &chart.id));
        for ((chart, _), plate) in charts.iter().zip(painted) {
            match plate {
                Some(plate) => drop(plates.charts.insert(chart.id.clone(), plate)),
                None if chart.wide.is_some() => plates.unpainted.push(chart.view.title.clone()),
                None => {}
            }
        }

        let mut shots: BTreeMap<&str, &Shot> = BTreeMap::new();
        let pieces = manuscript.opening.iter().chain(&manuscript.closing).map(|piece| &piece.text);
        for text in pieces.chain(manuscript.articles().map(|(_, article)| &article.text)) {
            collect(&text.blocks, &mut shots);
            text.notes.iter().for_each(|note| collect(note, &mut shots));
        }
        for (_, article) in manuscript.articles() {
            shots.extend(article.cover.as_ref().map(|shot| (shot.address.as_str(), shot)));
        }
        let shots: Vec<&Shot> = shots.into_values().collect();
        let developed = parallel::map_few(&shots, AT_ONCE, |shot| develop(shot, order.tree, painter));
        for (shot, plate) in shots.iter().zip(developed) {
            match plate? {
                Some(plate) => drop(plates.shots.insert(shot.address.clone(), plate)),
                None => plates.unseen.push(uri::decode(&shot.address)),
            }
        }
        for (at, plate) in plates.shots.values_mut().chain(plates.charts.values_mut()).enumerate() {
            plate.file = format!("media/image{}.{}", at + 1, plate.file);
        }
        Ok(plates)
    }

    pub(super) fn shot(&self, shot: &Shot) -> Option<&Plate> {
        self.shots.get(&shot.address)
    }

    pub(super) fn chart(&self, id: &str) -> Option<&Plate> {
        self.charts.get(id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Plate> {
        self.shots.values().chain(self.charts.values())
    }
}

/// The sheet of a figure has the colour of the theme's paper, which an office printer would lay over all of it as dots.
fn on_white(svg: &str) -> String {
    // The first rectangle is the sheet; what else has its colour leaves it free.
    let sheet = svg.split_once("<rect ").and_then(|(_, rest)| rest.split_once("fill=\""));
    match sheet.and_then(|(_, rest)| rest.split_once('"')) {
        Some((paper, _)) if paper.starts_with('#') => svg.replace(&format!("\"{paper}\""), "\"#ffffff\""),
        _ => svg.to_owned(),
    }
}

/// `None` where the theme has no face to paint with, or the drawing is none.
fn paint(svg: &str, painter: Option<&Painter>, name: &str) -> Option<Plate> {
    let picture = painter?.paint(svg, DRAWING, name).ok()?;
    Some(Plate { file: "png".to_owned(), bytes: picture.bytes, size: (picture.width, picture.height) })
}

/// The smallest file of a picture that is sharp on paper; `None` where no file of it is one that Word shows.
fn develop(shot: &Shot, tree: &OutputTree, painter: Option<&Painter>) -> Result<Option<Plate>, Error> {
    let enough = shot.plain.iter().find(|(_, width)| *width >= PHOTO).or(shot.plain.last());
    let address = enough.map_or(&shot.address, |(address, _)| address);
    let Some(artifact) = tree.get(&uri::decode(address)) else { return Ok(None) };
    let bytes = artifact.read()?;
    let Ok(facts) = picture::look(&bytes) else { return Ok(None) };
    Ok(match (facts.ending, facts.size) {
        ("svg", _) => std::str::from_utf8(&bytes).ok().and_then(|svg| paint(svg, painter, &shot.address)),
        (ending @ ("jpg" | "png" | "gif"), Some(size)) => {
            Some(Plate { file: ending.to_owned(), bytes: bytes.into_owned(), size })
        }
        ("webp", Some(size)) => picture::as_png(&bytes).ok().map(|bytes| Plate { file: "png".to_owned(), bytes, size }),
        _ => None,
    })
}

/// Every picture of a text, once.
fn collect<'m>(blocks: &'m [Block], shots: &mut BTreeMap<&'m str, &'m Shot>) {
    for block in blocks {
        match block {
            Block::Pictures(pictures) => {
                shots.extend(pictures.iter().map(|picture| (picture.shot.address.as_str(), &picture.shot)));
            }
            Block::Quote(inside) | Block::Alert(_, inside) => collect(inside, shots),
            Block::List(list) => list.items.iter().for_each(|item| collect(&item.blocks, shots)),
            Block::Definitions(all) => all.iter().for_each(|(_, inside)| collect(inside, shots)),
            Block::Table(table) => {
                let cells = table.head.iter().chain(table.rows.iter().flatten()).flatten();
                shots.extend(cells.filter_map(|inline| match inline {
                    Inline::Picture(picture) => Some((picture.shot.address.as_str(), &picture.shot)),
                    _ => None,
                }));
            }
            Block::Paragraph(_) | Block::Heading(..) | Block::Code(_) | Block::Rule | Block::Figure { .. } => {}
        }
    }
}
