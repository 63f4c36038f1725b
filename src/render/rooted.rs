//! The way to the root, put into finished markup.
//! In: views whose markup has [`ROOT`] before each address of the site. Out: the same, for one page. Absent: what is said.

use super::{
    ROOT,
    view::{EntryView, FigureView, GalleryPictureView, MetricView, PictureView, ProseView, TermPageView, YearView},
};
use crate::source::OutPath;

/// Views whose markup holds addresses, turned to the page they stand on.
pub(super) trait Rooted {
    fn root(&mut self, root: &str);
}

/// `view`, its addresses leading from `path`.
pub(super) fn rooted<T: Rooted>(mut view: T, path: &OutPath) -> T {
    view.root(&path.root());
    view
}

fn turn(html: &mut String, root: &str) {
    if html.contains(ROOT) {
        *html = html.replace(ROOT, root);
    }
}

impl<T: Rooted> Rooted for Vec<T> {
    fn root(&mut self, root: &str) {
        self.iter_mut().for_each(|view| view.root(root));
    }
}

impl<T: Rooted> Rooted for Option<T> {
    fn root(&mut self, root: &str) {
        self.iter_mut().for_each(|view| view.root(root));
    }
}

impl Rooted for YearView {
    fn root(&mut self, root: &str) {
        self.ring.root(root);
        self.opening.root(root);
        self.closing.root(root);
        self.figures.root(root);
    }
}

impl Rooted for TermPageView {
    fn root(&mut self, root: &str) {
        self.entries.root(root);
    }
}

impl Rooted for FigureView {
    fn root(&mut self, root: &str) {
        self.wide.iter_mut().chain(&mut self.narrow).chain(&mut self.file).for_each(|text| turn(text, root));
    }
}

impl Rooted for MetricView {
    fn root(&mut self, root: &str) {
        self.figure.root(root);
    }
}

impl Rooted for ProseView {
    fn root(&mut self, root: &str) {
        turn(&mut self.html, root);
    }
}

impl Rooted for PictureView {
    fn root(&mut self, root: &str) {
        turn(&mut self.html, root);
    }
}

impl Rooted for GalleryPictureView {
    fn root(&mut self, root: &str) {
        self.picture.root(root);
    }
}

impl Rooted for EntryView {
    fn root(&mut self, root: &str) {
        self.cover.root(root);
        turn(&mut self.html, root);
    }
}
