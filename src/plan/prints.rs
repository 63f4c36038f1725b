//! Where the files of pictures and attachments go.
//! In: the media of a site. Out: a [`Print`] for each. Absent: whether any text shows them.
//!
//! A file keeps its place below the year. Of a picture the largest file keeps its name too (`photos/a.jpg`), so that its
//! address outlives every change of sizes; beside it stand `a-480.jpg`, `a-480.webp` …

use crate::{
    model::{Media, Site},
    picture::{Cut, Format, Recipe},
    report::{Code, Diagnostic, Place, Report},
    source::{OutPath, SitePath},
};
use std::collections::{BTreeMap, BTreeSet};

/// A published picture or attachment.
#[derive(Debug, Clone)]
pub struct Print {
    /// `None` of an attachment, which is copied.
    pub recipe: Option<Recipe>,
    /// One for each cut of the recipe; of an attachment one.
    pub files: Vec<OutPath>,
    whole: usize,
}

impl Print {
    /// The largest file that every browser shows.
    #[must_use]
    pub fn whole(&self) -> &OutPath {
        &self.files[self.whole]
    }

    /// What every browser shows, in growing size.
    pub fn plain(&self) -> impl Iterator<Item = (&Cut, &OutPath)> {
        self.cuts().filter(|(cut, _)| cut.format != Format::Webp)
    }

    /// The same picture, smaller, for the browsers that read WebP.
    pub fn webp(&self) -> impl Iterator<Item = (&Cut, &OutPath)> {
        self.cuts().filter(|(cut, _)| cut.format == Format::Webp)
    }

    fn cuts(&self) -> impl Iterator<Item = (&Cut, &OutPath)> {
        self.recipe.iter().flat_map(Recipe::cuts).zip(&self.files)
    }

    /// At `place` (`2018/photos/a.jpg`), or at a name beside it.
    fn at(place: &str, recipe: Recipe) -> Option<Self> {
        let (stem, ending) = place.rsplit_once('.')?;
        let cuts = recipe.cuts();
        let whole = cuts.iter().rposition(|cut| cut.format != Format::Webp)?;
        let width = |at: usize| cuts[at].size.map_or(0, |(width, _)| width);
        let widest = (0..cuts.len()).map(width).max()?;
        let name = |at: usize| {
            let right = match cuts[at].format {
                Format::Jpeg => "jpg",
                Format::Png => "png",
                Format::Webp => "webp",
                Format::Own(ending) => ending,
            };
            // As typed, where that is not wrong: `.JPG` stays, a `.png` that is a JPEG does not.
            let typed = ending.to_ascii_lowercase().replace("jpeg", "jpg");
            let ending = if typed == right { ending } else { right };
            let size = if width(at) == widest { String::new() } else { format!("-{}", width(at)) };
            OutPath::new(&format!("{stem}{size}.{ending}")).ok()
        };
        let files = (0..cuts.len()).map(name).collect::<Option<Vec<_>>>()?;
        Some(Self { recipe: Some(recipe), files, whole })
    }
}

/// Two names that only differ in letter case would be one file on Windows.
pub(super) fn plan(site: &Site, report: &mut Report) -> BTreeMap<SitePath, Print> {
    let mut prints = BTreeMap::new();
    let mut taken = BTreeSet::new();
    for media in site.years.iter().chain(&site.elsewhere).flat_map(|year| &year.media) {
        let path = media.blob.path();
        let Some(out) = path.under("content").and_then(|below| OutPath::new(below).ok()) else {
            report.add(Diagnostic::new(Code::MediaOutside).at(Place::file(media.file)).with("typed", path.name()));
            continue;
        };
        let folded = |print: &Print| print.files.iter().map(|file| file.as_str().to_lowercase()).collect::<Vec<_>>();
        let free = |print: &Print| !folded(print).iter().any(|file| taken.contains(file));
        let Some(print) = candidates(media, &out).into_iter().find(free) else {
            report.add(Diagnostic::new(Code::PathTakenTwice).at(Place::file(media.file)).with("path", out));
            continue;
        };
        taken.extend(folded(&print));
        prints.insert(path.clone(), print);
    }
    prints
}

/// Where the files of a picture or an attachment may be, the best first.
fn candidates(media: &Media, out: &OutPath) -> Vec<Print> {
    let plain = Print { recipe: None, files: vec![out.clone()], whole: 0 };
    let Some(facts) = media.facts() else { return vec![plain] };
    let place = out.as_str();
    // `a.jpg` and `a.png` may both be there, and both would have an `a.webp`.
    let beside =
        place.rsplit_once('.').map(|(stem, ending)| format!("{stem}-{}.{ending}", ending.to_ascii_lowercase()));
    let places = [Some(place.to_owned()), beside];
    places.into_iter().flatten().filter_map(|place| Print::at(&place, Recipe::of(facts))).collect()
}
