//! Pictures in dots (the only user of resvg).
//! In: an SVG text, the bytes of a face, a width. Out: [`Picture`], the same bytes on every machine. Absent: the faces of the
//! building machine, the network, links to other files; and what is in the picture.

use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{self, Node, Options, Tree, fontdb},
};
use std::{collections::BTreeSet, sync::Arc};

/// A PNG.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    /// Pixels.
    pub width: u32,
    pub height: u32,
    /// Characters that the face does not have; they are boxes in the picture.
    pub missing: BTreeSet<char>,
}

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The bytes of the face are no TrueType or OpenType.
    Face,
    /// Wider or higher than memory should be spent on.
    Size,
    /// The text is no SVG that can be drawn.
    Drawing,
}

/// Pixels of the largest picture: a quarter of a gibibyte while it is painted.
const MOST: u64 = 1 << 26;

/// Paints an SVG `width` pixels wide. Every family and weight it names is set in the one face.
///
/// # Errors
/// When the face cannot be read, the picture would be too large, or the text is no drawing.
pub fn paint(svg: &str, face: &[u8], width: u32) -> Result<Picture, Fault> {
    let options = Options { fontdb: Arc::new(faces(face)?), ..Options::default() };
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

/// The one face, under every name a drawing may ask for.
fn faces(face: &[u8]) -> Result<fontdb::Database, Fault> {
    let mut faces = fontdb::Database::new();
    faces.load_font_data(face.to_vec());
    let family = faces.faces().next().and_then(|face| face.families.first()).ok_or(Fault::Face)?.0.clone();
    faces.set_serif_family(&family);
    faces.set_sans_serif_family(&family);
    Ok(faces)
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
