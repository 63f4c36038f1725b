//! `theme.yaml`, `faces:`, and `font:` of `site.yaml`: the faces that come with the pages.
//! In: a map of faces, the files of the theme and of the author. Out: [`Faces`]. Absent: what is in a font file; nobody asks
//! before pages are made.

use super::{config::Places, yaml::At};
use crate::{
    model::{FaceSpec, Faces},
    report::{Code, Diagnostic, Place, Report, suggest},
    source::{FileId, SitePath, Sources},
};

/// Reads what `at` declares over what the layers below declared.
pub(crate) fn read(at: At<'_>, sources: &Sources, folder: &str, faces: &mut Faces, report: &mut Report) {
    let Some(mut fields) = at.fields("theme-faces", report) else { return };
    for (key, face) in [("titles", &mut faces.titles), ("numerals", &mut faces.numerals)] {
        if let Some(at) = fields.get(key)
            && let Some(found) = read_face(at, sources, folder, fields.report())
        {
            *face = Some(found);
        }
    }
    fields.finish(report);
}

/// The author's own face takes the place of the theme's: its file under the theme's name for it.
pub(crate) fn read_own(sources: &Sources, places: &Places, faces: &mut Faces, report: &mut Report) {
    let Some((typed, place)) = &places.font else { return };
    let shelf = Shelf { sources, root: "content", fonts: "content", code: Code::FontMissing };
    let Some(file) = shelf.find(typed, *place, report) else { return };
    match &mut faces.titles {
        Some(titles) => (titles.file, titles.place) = (file, *place),
        None => {
            let place = *place;
            let (words, meanwhile) = (Vec::new(), Vec::new());
            faces.titles = Some(FaceSpec { family: None, file, place, words, meanwhile });
        }
    }
}

fn read_face(at: At<'_>, sources: &Sources, folder: &str, report: &mut Report) -> Option<FaceSpec> {
    let mut fields = at.fields("theme-face", report)?;
    let (family, typed) = (fields.required("family"), fields.required("file"));
    let place = fields.get("file").map_or(at.place(), At::place);
    let (words, meanwhile) = (fields.texts("words"), fields.texts("meanwhile"));
    fields.finish(report);
    let shelf = Shelf { sources, root: folder, fonts: &format!("{folder}/fonts"), code: Code::ThemeNoFace };
    let file = shelf.find(&typed?, place, report)?;
    Some(FaceSpec { family: Some(family?), file, place, words, meanwhile })
}

/// Where faces may lie.
struct Shelf<'s> {
    sources: &'s Sources,
    /// What a name starts from.
    root: &'s str,
    /// What it may not leave.
    fonts: &'s str,
    /// What it is to find nothing.
    code: Code,
}

impl Shelf<'_> {
    fn find(&self, typed: &str, place: Place, report: &mut Report) -> Option<FileId> {
        let path =
            SitePath::new(&format!("{}/{typed}", self.root)).ok().filter(|path| path.under(self.fonts).is_some());
        let found = path.and_then(|path| self.sources.get(&path)).map(|(file, _)| file);
        if found.is_none() {
            let names: Vec<&str> = self
                .sources
                .under(self.fonts)
                .filter(|(_, source)| matches!(source.path.extension().as_str(), "ttf" | "otf"))
                .filter_map(|(_, source)| source.path.under(self.root))
                .collect();
            let fault = Diagnostic::new(self.code).at(place).with("typed", typed);
            report.add(match suggest::nearest(typed, names) {
                Some(near) => fault.with("suggestion", near),
                None => fault,
            });
        }
        found
    }
}
