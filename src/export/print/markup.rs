//! Blocks as the typesetter reads them.
//! In: texts of a manuscript. Out: [`BlockCopy`], plain data: headings one below the other, notes where they are called,
//! links to places in the booklet where it has them. Absent: how they look.

use super::plates::{Files, PictureCopy, Plate};
use crate::{
    error::Error,
    render::{
        Manuscript,
        markdown::{
            Align, Shot,
            block::{self, Block, Goal, Inline, Picture, Table, Text},
        },
        view::PictureView,
    },
};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// PDF knows six levels of headings.
const LOWEST: u8 = 6;

/// Which paragraph of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    First,
    Last,
}

#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum BlockCopy<'m> {
    Paragraph {
        inside: Vec<InlineCopy<'m>>,
    },
    Heading {
        /// In the whole booklet; none is left out on the way down, as PDF/UA asks.
        level: u8,
        inside: Vec<InlineCopy<'m>>,
    },
    Quote {
        blocks: Vec<BlockCopy<'m>>,
    },
    Alert {
        title: &'static str,
        blocks: Vec<BlockCopy<'m>>,
    },
    Code {
        text: &'m str,
    },
    List {
        start: Option<u64>,
        items: Vec<ItemCopy<'m>>,
    },
    Table {
        aligns: Vec<&'static str>,
        head: Vec<Vec<InlineCopy<'m>>>,
        rows: Vec<Vec<Vec<InlineCopy<'m>>>>,
    },
    Definitions {
        items: Vec<DefinitionCopy<'m>>,
    },
    Rule,
    Figure {
        plate: Plate<'m>,
    },
    Pictures {
        pictures: Vec<PictureCopy<'m>>,
    },
}

#[derive(Debug, Serialize)]
pub(super) struct ItemCopy<'m> {
    done: Option<bool>,
    blocks: Vec<BlockCopy<'m>>,
}

#[derive(Debug, Serialize)]
pub(super) struct DefinitionCopy<'m> {
    word: Vec<InlineCopy<'m>>,
    blocks: Vec<BlockCopy<'m>>,
}

#[derive(Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum InlineCopy<'m> {
    Words {
        text: &'m str,
    },
    Emphasis {
        inside: Vec<InlineCopy<'m>>,
    },
    Strong {
        inside: Vec<InlineCopy<'m>>,
    },
    Deleted {
        inside: Vec<InlineCopy<'m>>,
    },
    /// As typed: a name of a file, a command.
    Typed {
        text: &'m str,
    },
    /// Leads out of the booklet.
    Link {
        inside: Vec<InlineCopy<'m>>,
        url: String,
        /// Whether the words are the address already, so that paper need not repeat it.
        bare: bool,
    },
    /// Leads to a place in it.
    Reference {
        inside: Vec<InlineCopy<'m>>,
        label: String,
    },
    /// Words that led to a place which paper does not have.
    Group {
        inside: Vec<InlineCopy<'m>>,
    },
    /// A note, where it is called first.
    Note {
        label: String,
        blocks: Vec<BlockCopy<'m>>,
    },
    /// The same note, called again.
    Again {
        label: String,
    },
    /// In a cell.
    Picture {
        picture: PictureCopy<'m>,
    },
    Break,
}

/// Turns the texts of one booklet.
pub(super) struct Setter<'m, 'f, 't> {
    manuscript: &'m Manuscript,
    files: &'f mut Files<'t>,
    /// Addresses of the site and what they are called in the booklet.
    places: BTreeMap<String, String>,
    /// Texts turned so far: notes of two texts have different names.
    texts: usize,
}

/// What belongs to one text.
struct Scope<'m> {
    text: &'m Text,
    number: usize,
    /// Of the headings above the next one: the level as typed, the level as set.
    above: Vec<(u8, u8)>,
    base: u8,
    /// Notes called already.
    called: BTreeSet<usize>,
}

impl<'m, 'f, 't> Setter<'m, 'f, 't> {
    pub(super) fn new(manuscript: &'m Manuscript, files: &'f mut Files<'t>) -> Self {
        let mut places = BTreeMap::new();
        let rows = manuscript.year.seasons.iter().flat_map(|season| &season.rows);
        for row in rows.filter(|row| row.state == "recorded") {
            places.extend(row.address.as_ref().map(|address| (address.clone(), row.term.slug.to_owned())));
        }
        Self { manuscript, files, places, texts: 0 }
    }

    /// A text below a heading of level `base`.
    pub(super) fn text(&mut self, text: &'m Text, base: u8) -> Result<Vec<BlockCopy<'m>>, Error> {
        self.texts += 1;
        let mut scope = Scope { text, number: self.texts, above: Vec::new(), base, called: BTreeSet::new() };
        self.blocks(&text.blocks, &mut scope)
    }

    /// One paragraph of a text, without its notes.
    pub(super) fn paragraph(&mut self, text: &'m Text, which: Line) -> Option<BlockCopy<'m>> {
        let mut paragraphs = text.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(inlines) => Some(inlines),
            _ => None,
        });
        let inlines = match which {
            Line::First => paragraphs.next(),
            Line::Last => paragraphs.next_back(),
        };
        inlines.map(|inlines| BlockCopy::Paragraph { inside: bare(inlines) })
    }

    /// The picture at the head of an entry.
    pub(super) fn cover(&mut self, cover: &'m PictureView) -> Result<Option<PictureCopy<'m>>, Error> {
        let size = cover.width.zip(cover.height);
        let shot = Shot { address: cover.address.clone(), size, plain: Vec::new(), webp: Vec::new() };
        self.files.picture(&shot, &cover.alt, None)
    }

    fn blocks(&mut self, blocks: &'m [Block], scope: &mut Scope<'m>) -> Result<Vec<BlockCopy<'m>>, Error> {
        let mut copies = Vec::with_capacity(blocks.len());
        for block in blocks {
            copies.extend(self.block(block, scope)?);
        }
        Ok(copies)
    }

    fn block(&mut self, block: &'m Block, scope: &mut Scope<'m>) -> Result<Option<BlockCopy<'m>>, Error> {
        Ok(Some(match block {
            Block::Paragraph(inlines) => BlockCopy::Paragraph { inside: self.inlines(inlines, scope)? },
            Block::Heading(typed, inlines) => {
                BlockCopy::Heading { level: scope.level(*typed), inside: self.inlines(inlines, scope)? }
            }
            Block::Quote(blocks) => BlockCopy::Quote { blocks: self.blocks(blocks, scope)? },
            Block::Alert(title, blocks) => BlockCopy::Alert { title, blocks: self.blocks(blocks, scope)? },
            Block::Code(text) => BlockCopy::Code { text },
            Block::List(list) => {
                let mut items = Vec::with_capacity(list.items.len());
                for item in &list.items {
                    items.push(ItemCopy { done: item.done, blocks: self.blocks(&item.blocks, scope)? });
                }
                BlockCopy::List { start: list.start, items }
            }
            Block::Table(table) => self.table(table, scope)?,
            Block::Definitions(all) => {
                let mut items = Vec::with_capacity(all.len());
                for (word, blocks) in all {
                    let word = self.inlines(word, scope)?;
                    items.push(DefinitionCopy { word, blocks: self.blocks(blocks, scope)? });
                }
                BlockCopy::Definitions { items }
            }
            Block::Rule => BlockCopy::Rule,
            Block::Figure { id, caption } => {
                let Some(chart) = self.manuscript.chart(id) else { return Ok(None) };
                let mut plate = self.files.plate(chart);
                if !caption.is_empty() {
                    plate.title(caption);
                }
                BlockCopy::Figure { plate }
            }
            Block::Pictures(all) => {
                let mut pictures = Vec::with_capacity(all.len());
                for picture in all {
                    pictures.extend(self.picture(picture)?);
                }
                BlockCopy::Pictures { pictures }
            }
        }))
    }

    fn picture(&mut self, picture: &'m Picture) -> Result<Option<PictureCopy<'m>>, Error> {
        let url = match (&picture.goal, &self.manuscript.site.base) {
            (Some(Goal::Outside(url)), _) => Some(url.clone()),
            (Some(Goal::Site(address)), Some(base)) => Some(format!("{base}{address}")),
            _ => None,
        };
        let copy = self.files.picture(&picture.shot, &picture.alt, picture.caption.as_deref())?;
        Ok(copy.map(|copy| PictureCopy { url, ..copy }))
    }

    fn table(&mut self, table: &'m Table, scope: &mut Scope<'m>) -> Result<BlockCopy<'m>, Error> {
        let aligns = table.aligns.iter().map(|align| match align {
            Align::Right => "right",
            Align::Center => "center",
            _ => "left",
        });
        let aligns = aligns.collect();
        let mut row = |cells: &'m [Vec<Inline>]| {
            cells.iter().map(|cell| self.inlines(cell, scope)).collect::<Result<Vec<_>, Error>>()
        };
        let head = row(&table.head)?;
        let rows = table.rows.iter().map(|cells| row(cells)).collect::<Result<_, _>>()?;
        Ok(BlockCopy::Table { aligns, head, rows })
    }

    fn inlines(&mut self, inlines: &'m [Inline], scope: &mut Scope<'m>) -> Result<Vec<InlineCopy<'m>>, Error> {
        inlines.iter().map(|inline| self.inline(inline, scope)).collect()
    }

    fn inline(&mut self, inline: &'m Inline, scope: &mut Scope<'m>) -> Result<InlineCopy<'m>, Error> {
        Ok(match inline {
            Inline::Words(text) => InlineCopy::Words { text },
            Inline::Code(text) => InlineCopy::Typed { text },
            Inline::Emphasis(inside) => InlineCopy::Emphasis { inside: self.inlines(inside, scope)? },
            Inline::Strong(inside) => InlineCopy::Strong { inside: self.inlines(inside, scope)? },
            Inline::Deleted(inside) => InlineCopy::Deleted { inside: self.inlines(inside, scope)? },
            Inline::Link(words, goal) => {
                let inside = self.inlines(words, scope)?;
                self.link(inside, &block::plain(words), goal)
            }
            Inline::Mark(note) => {
                let label = format!("note-{}-{note}", scope.number);
                let blocks = note.checked_sub(1).and_then(|at| scope.text.notes.get(at));
                match blocks {
                    Some(blocks) if scope.called.insert(*note) => {
                        InlineCopy::Note { label, blocks: self.blocks(blocks, scope)? }
                    }
                    Some(_) => InlineCopy::Again { label },
                    None => InlineCopy::Words { text: "" },
                }
            }
            Inline::Picture(picture) => match self.picture(picture)? {
                Some(picture) => InlineCopy::Picture { picture },
                None => InlineCopy::Words { text: &picture.alt },
            },
            Inline::Break => InlineCopy::Break,
        })
    }

    fn link(&self, inside: Vec<InlineCopy<'m>>, words: &str, goal: &Goal) -> InlineCopy<'m> {
        match goal {
            Goal::Outside(url) => {
                let bare = url.trim_end_matches('/').ends_with(words.trim().trim_end_matches('/'));
                InlineCopy::Link { inside, url: url.clone(), bare }
            }
            Goal::Site(address) => {
                let page = address.split('#').next().unwrap_or_default();
                let label = self.places.get(address).or_else(|| self.places.get(page));
                match (label, &self.manuscript.site.base) {
                    (Some(label), _) => InlineCopy::Reference { inside, label: label.clone() },
                    // Another year, an attachment: on the site, if it is known where that stands.
                    (None, Some(base)) => InlineCopy::Link { inside, url: format!("{base}{address}"), bare: true },
                    (None, None) => InlineCopy::Group { inside },
                }
            }
            Goal::Here(_) => InlineCopy::Group { inside },
        }
    }
}

impl Scope<'_> {
    /// An author may begin with a small heading and go on with a large one; the booklet steps down by one at a time.
    fn level(&mut self, typed: u8) -> u8 {
        while self.above.last().is_some_and(|(above, _)| *above >= typed) {
            self.above.pop();
        }
        let level = (self.above.last().map_or(self.base, |(_, level)| *level) + 1).min(LOWEST);
        self.above.push((typed, level));
        level
    }
}

/// Words alone: no note, and nothing to touch.
fn bare(inlines: &[Inline]) -> Vec<InlineCopy<'_>> {
    inlines
        .iter()
        .filter_map(|inline| {
            Some(match inline {
                Inline::Words(text) => InlineCopy::Words { text },
                Inline::Code(text) => InlineCopy::Typed { text },
                Inline::Emphasis(inside) => InlineCopy::Emphasis { inside: bare(inside) },
                Inline::Strong(inside) => InlineCopy::Strong { inside: bare(inside) },
                Inline::Deleted(inside) => InlineCopy::Deleted { inside: bare(inside) },
                Inline::Link(inside, _) => InlineCopy::Group { inside: bare(inside) },
                Inline::Picture(picture) => InlineCopy::Words { text: &picture.alt },
                Inline::Break => InlineCopy::Break,
                Inline::Mark(_) => return None,
            })
        })
        .collect()
}
