//! 主题: how a site looks.
//! In: nothing. Out: [`Theme`], its files already merged, its options declared. Absent: what a template does.

use super::OptionValue;
use crate::{
    report::Place,
    source::{FileId, SitePath},
    words::Language,
};
use std::collections::{BTreeMap, BTreeSet};

/// The chosen theme over the built-in one, the site's own files over both.
#[derive(Debug, Clone, Default)]
pub struct Theme {
    pub name: String,
    /// Every layer's templates, the nearest first: name below `templates/` and text.
    pub layers: Vec<Layer>,
    /// The templates it renders pages with; the built-in ones only as far as it lends them.
    pub pages: BTreeSet<String>,
    /// `static/`: address below it and file.
    pub assets: BTreeMap<String, Asset>,
    /// `i18n/`: the texts of each language, the nearest last.
    pub words: BTreeMap<Language, Vec<(FileId, String)>>,
    /// `theme.yaml`, options with their defaults.
    pub options: BTreeMap<String, OptionValue>,
    /// `theme.yaml`, `charts:`
    pub palette: Palette,
    /// `theme.yaml`, `faces:`, the author's own over the theme's.
    pub faces: Faces,
}

/// 字体: the display faces that come with the pages. Text to be read is set in the faces of the reader's machine.
#[derive(Debug, Clone, Default)]
pub struct Faces {
    /// For titles, terms, openings and closings; words of pictures are set in it too.
    pub titles: Option<FaceSpec>,
    /// For numbers set large, and Latin beside them.
    pub numerals: Option<FaceSpec>,
}

/// A face and how a style sheet calls it.
#[derive(Debug, Clone)]
pub struct FaceSpec {
    /// The family that the theme's styles name; they need not know whose file it is. A theme without the face has no
    /// name for it, and its pages are not set in it.
    pub family: Option<String>,
    pub file: FileId,
    /// Where the file was named.
    pub place: Place,
    /// Fixed words of the theme that are set in it, by their keys.
    pub words: Vec<String>,
    /// Faces a reader's machine may have, by the names it knows them under: what is shown until this one has come.
    pub meanwhile: Vec<String>,
}

/// The colours of charts that leave their page, each red, green, blue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    pub paper: Colour,
    pub ink: Colour,
    pub muted: Colour,
    pub line: Colour,
    pub mark: Colour,
    /// Words on the mark of a term.
    pub on: Colour,
    pub series: [Colour; 8],
    /// 小寒 to 冬至.
    pub terms: [Colour; 24],
    /// Least to most.
    pub levels: [Colour; 5],
}

pub type Colour = [u8; 3];

/// For a theme that declares none: dark on white, series and levels that can be told apart.
impl Default for Palette {
    fn default() -> Self {
        Self {
            paper: [0xff; 3],
            ink: [0x22; 3],
            muted: [0x60; 3],
            line: [0xd6; 3],
            mark: [0x80; 3],
            on: [0x0d; 3],
            series: [
                [0x2a, 0x66, 0x9f],
                [0xb1, 0x58, 0x2b],
                [0x1d, 0x67, 0x46],
                [0x97, 0x66, 0x0d],
                [0x76, 0x36, 0x71],
                [0x50, 0x74, 0x86],
                [0x6b, 0x66, 0x20],
                [0x77, 0x70, 0x68],
            ],
            terms: [[0x6a, 0x80, 0xb6]; 24],
            levels: [[0xde; 3], [0xb8; 3], [0x90; 3], [0x68; 3], [0x40; 3]],
        }
    }
}

/// A theme folder's templates.
#[derive(Debug, Clone)]
pub struct Layer {
    /// `site`, `gazette`, `default`: what a template names to extend the one below it.
    pub name: String,
    pub templates: BTreeMap<String, Template>,
}

#[derive(Debug, Clone)]
pub struct Template {
    pub file: FileId,
    pub text: String,
}

#[derive(Debug, Clone)]
pub struct Asset {
    pub file: FileId,
    pub path: SitePath,
}

impl Theme {
    /// Whether it makes the pages of `template`.
    #[must_use]
    pub fn renders(&self, template: &str) -> bool {
        self.pages.contains(template)
    }

    /// Whether years are bound as booklets: the option `booklet`, of a theme that declares it, can refuse.
    #[must_use]
    pub fn binds(&self) -> bool {
        self.options.get("booklet") != Some(&OptionValue::Flag(false))
    }
}
