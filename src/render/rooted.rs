//! The way to the root, put into finished markup.
//! In: views whose markup has [`ROOT`] before each address of the site. Out: the same, for one page; where that page holds
//! what other pages hold, their addresses become places on it. Absent: what is said.

use super::{
    ROOT,
    view::{
        BookTermView, EntryView, FigureView, GalleryPictureView, MetricView, PictureView, ProseView, TermPageView,
        YearView,
    },
};
use crate::source::OutPath;
use std::collections::BTreeMap;

/// Views whose markup holds addresses, turned to the page they stand on.
pub(super) trait Rooted {
    fn root(&mut self, way: &Way);
}

/// Where addresses lead from a page.
#[derive(Default)]
pub(super) struct Way {
    /// To the root of the site.
    pub(super) root: String,
    /// Pages whose content stands on this page as well, and the ids it has here.
    pub(super) inside: BTreeMap<String, String>,
}

/// `view`, its addresses leading from `path`.
pub(super) fn rooted<T: Rooted>(mut view: T, path: &OutPath) -> T {
    view.root(&Way { root: path.root(), ..Way::default() });
    view
}

fn turn(html: &mut String, way: &Way) {
    if !html.contains(ROOT) {
        return;
    }
    if way.inside.is_empty() {
        *html = html.replace(ROOT, &way.root);
        return;
    }
    let mut turned = String::with_capacity(html.len());
    let mut pieces = html.split(ROOT);
    turned.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (page, rest) = piece.split_at(piece.find(['"', '#']).unwrap_or(piece.len()));
        match way.inside.get(page) {
            // Ids are the same on both pages.
            Some(_) if rest.starts_with('#') => turned.push_str(rest),
            Some(id) => turned.extend(["#", id, rest]),
            None => turned.extend([way.root.as_str(), piece]),
        }
    }
    *html = turned;
}

impl<T: Rooted> Rooted for Vec<T> {
    fn root(&mut self, way: &Way) {
        self.iter_mut().for_each(|view| view.root(way));
    }
}

impl<T: Rooted> Rooted for Option<T> {
    fn root(&mut self, way: &Way) {
        self.iter_mut().for_each(|view| view.root(way));
    }
}

impl Rooted for YearView {
    fn root(&mut self, way: &Way) {
        self.ring.root(way);
        self.opening.root(way);
        self.closing.root(way);
        self.figures.root(way);
    }
}

impl Rooted for TermPageView {
    fn root(&mut self, way: &Way) {
        self.entries.root(way);
    }
}

impl Rooted for BookTermView {
    fn root(&mut self, way: &Way) {
        self.entries.root(way);
    }
}

impl Rooted for FigureView {
    fn root(&mut self, way: &Way) {
        self.wide.iter_mut().chain(&mut self.narrow).chain(&mut self.file).for_each(|text| turn(text, way));
    }
}

impl Rooted for MetricView {
    fn root(&mut self, way: &Way) {
        self.figure.root(way);
    }
}

impl Rooted for ProseView {
    fn root(&mut self, way: &Way) {
        turn(&mut self.html, way);
    }
}

impl Rooted for PictureView {
    fn root(&mut self, way: &Way) {
        turn(&mut self.html, way);
    }
}

impl Rooted for GalleryPictureView {
    fn root(&mut self, way: &Way) {
        self.picture.root(way);
    }
}

impl Rooted for EntryView {
    fn root(&mut self, way: &Way) {
        self.cover.root(way);
        turn(&mut self.html, way);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_the_page_itself_is_no_way_out() {
        let inside = BTreeMap::from([("2018/bailu/index.html".to_owned(), "bailu".to_owned())]);
        let way = Way { root: "../../".to_owned(), inside };
        let mut html = format!(
            "<a href=\"{ROOT}2018/bailu/index.html\">1</a><a href=\"{ROOT}2018/bailu/index.html#bailu-2\">2</a>\
             <a href=\"{ROOT}2018/qiufen/index.html#qiufen-2\">3</a><a href=\"{ROOT}2018/bailu/index.htm\">4</a>"
        );
        turn(&mut html, &way);
        assert_eq!(
            html,
            "<a href=\"#bailu\">1</a><a href=\"#bailu-2\">2</a>\
             <a href=\"../../2018/qiufen/index.html#qiufen-2\">3</a><a href=\"../../2018/bailu/index.htm\">4</a>"
        );
    }
}
