//! An SVG → a PNG (the only user of resvg).
//! In: an SVG text, [`Faces`], a width. Out: [`Picture`]. Absent: the faces of the building machine, links to other files.

use super::{Fault, Picture};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, Node, Options, Tree, fontdb},
};
use std::{borrow::Cow, collections::BTreeSet, sync::Arc};

/// Pixels of the largest picture: a quarter of a gibibyte while it is painted.
const MOST: u64 = 1 << 26;

/// What words are set in, looked into once for any number of pictures.
#[derive(Debug, Clone)]
pub struct Faces(Arc<fontdb::Database>);

impl Faces {
    /// One face for every family and weight a drawing names.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn one(face: Cow<'static, [u8]>) -> Result<Self, Fault> {
        Self::read([face])
    }

    /// One for `serif` and one for all other families.
    ///
    /// # Errors
    /// When one of them cannot be read.
    pub fn pair(serif: Cow<'static, [u8]>, other: Cow<'static, [u8]>) -> Result<Self, Fault> {
        Self::read([serif, other])
    }

    fn read<const COUNT: usize>(files: [Cow<'static, [u8]>; COUNT]) -> Result<Self, Fault> {
        let mut faces = fontdb::Database::new();
        let mut families = Vec::new();
        for file in files {
            let ids = faces.load_font_source(fontdb::Source::Binary(Arc::new(file)));
            let face = ids.first().and_then(|id| faces.face(*id)).ok_or(Fault::Face)?;
            families.push(face.families.first().ok_or(Fault::Face)?.0.clone());
        }
        faces.set_serif_family(families.first().ok_or(Fault::Face)?);
        let other = families.last().ok_or(Fault::Face)?;
        faces.set_sans_serif_family(other);
        faces.set_cursive_family(other);
        Ok(Self(Arc::new(faces)))
    }
}

/// Paints an SVG `width` pixels wide.
///
/// # Errors
/// When the picture would be too large, or the text is no drawing.
pub fn paint(svg: &str, faces: &Faces, width: u32) -> Result<Picture, Fault> {
    let options = Options { fontdb: Arc::clone(&faces.0), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|_| Fault::Drawing)?;
    let scale = width as f32 / tree.size().width();
    let height = (tree.size().height() * scale).round().max(1.0) as u32;
    if u64::from(width) * u64::from(height) > MOST {
        return Err(Fault::Size);
    }
    let mut pixmap = Pixmap::new(width, height).ok_or(Fault::Size)?;
    let down = height as f32 / tree.size().height();
    resvg::render(&tree, Transform::from_scale(scale, down), &mut pixmap.as_mut());
    let bytes = pixmap.encode_png().map_err(|_| Fault::Drawing)?;
    let mut missing = BTreeSet::new();
    find_missing(tree.root(), &mut missing);
    Ok(Picture { bytes, width, height, missing })
}

fn find_missing(group: &usvg::Group, missing: &mut BTreeSet<char>) {
    for node in group.children() {
        match node {
            Node::Group(group) => find_missing(group, missing),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                missing.extend(glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars()));
            }
            _ => {}
        }
    }
}
