//! 主题: how a site looks.
//! In: nothing. Out: [`Theme`], its files already merged, its options declared. Absent: what a template does.

use super::OptionValue;
use crate::source::{FileId, SitePath};
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
    /// `i18n/`: the texts of the site's language, the nearest last.
    pub words: Vec<(FileId, String)>,
    /// `theme.yaml`, options with their defaults.
    pub options: BTreeMap<String, OptionValue>,
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
}
