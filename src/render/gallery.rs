//! 图集: every picture of a year on one page.
//! In: a [`Volume`]. Out: its pictures in the order of the year, each once. Absent: pictures no text shows.

use super::{
    ROOT,
    body::TextId,
    markdown::{self, Room, Shot},
    numbers,
    shown::{self, Exposure},
    view::{GalleryPictureView, PictureView},
    volume::Volume,
};
use crate::{
    model::{Entry, Prose},
    plan::Page,
};
use std::collections::BTreeSet;

impl Volume<'_> {
    pub(super) fn pictures(&self) -> Vec<GalleryPictureView> {
        let mut pictures = Vec::new();
        let prose =
            |id, prose: &Option<Prose>| prose.as_ref().map(|prose| self.of_prose(id, prose)).unwrap_or_default();
        pictures.extend(prose(TextId::Opening, &self.year.opening));
        pictures.extend(self.year.entries.iter().flat_map(|entry| self.of_entry(entry)));
        pictures.extend(prose(TextId::Closing, &self.year.closing));
        let mut seen = BTreeSet::new();
        pictures.retain(|view| seen.insert(view.picture.address.clone()));
        pictures
    }

    fn of_prose(&self, id: TextId, prose: &Prose) -> Vec<GalleryPictureView> {
        let view = |exposure: &Exposure| GalleryPictureView {
            picture: self.picture_view(exposure),
            caption: exposure.caption.clone(),
            title: prose.title.clone(),
            address: self.studio.desk.plan.page(Page::Year(self.year.year)),
            date: None,
            term: None,
        };
        self.exposures(id).iter().map(view).collect()
    }

    /// Its cover comes last, for what a text shows it also describes.
    fn of_entry(&self, entry: &Entry) -> Vec<GalleryPictureView> {
        let cover = entry.cover.as_ref().and_then(|path| {
            let media = self.year.media.iter().find(|media| media.blob.path() == path)?;
            let shot = shown::shot(media, self.studio.desk.plan)?;
            Some(Exposure { shot, alt: entry.title.clone(), caption: None })
        });
        let view = |exposure: &Exposure| GalleryPictureView {
            picture: self.picture_view(exposure),
            caption: exposure.caption.clone(),
            title: entry.title.clone(),
            address: self.studio.desk.plan.entry(entry.id),
            date: entry.date.map(|date| numbers::when_view(date, self.studio.language())),
            term: Some(self.link(entry.id.term)),
        };
        self.exposures(TextId::Entry(entry.id)).iter().chain(&cover).map(view).collect()
    }

    fn exposures(&self, id: TextId) -> &[Exposure] {
        self.bodies.pictures.get(&id).map_or(&[], Vec::as_slice)
    }

    fn picture_view(&self, exposure: &Exposure) -> PictureView {
        let Exposure { shot, alt, .. } = exposure;
        let html = markdown::opening(shot, alt, ROOT, Room::Part, self.studio.language());
        PictureView::of(shot, alt.clone(), html)
    }
}

impl PictureView {
    pub(super) fn of(shot: &Shot, alt: String, html: String) -> Self {
        Self {
            address: shot.address.clone(),
            width: shot.size.map(|(width, _)| width),
            height: shot.size.map(|(_, height)| height),
            alt,
            shape: shot.shape(),
            html,
        }
    }
}
