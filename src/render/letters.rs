//! Which characters are set in the display face.
//! In: the site, its texts read. Out: [`Letters`] a group of pages. Absent: faces; whether they have the characters.
//!
//! Told by the model, not by looking through finished pages: what a theme sets large is what it is given to set large:
//! names of terms, titles, summaries, headings, quotations, openings and closings, and of its own words those it lists. A
//! character too many costs a quarter of a kilobyte; one too few stands in another face in the middle of a word.

use super::{
    HALL, Studio,
    body::{Desk, TextId},
    view::{FigureView, YearView},
    volume::Volume,
    year::Chapter,
};
use crate::{
    calendar::{Begins, Season, Term, ganzhi},
    model::{Metric, Year},
    plan::{Edition, Page},
    report::Place,
};
use std::collections::BTreeMap;

/// What every ring and every date sets.
const NUMBERS: &str = "0123456789.,%−–-+ ";

/// Characters, and where each was met first.
#[derive(Debug, Clone, Default)]
pub(super) struct Letters(BTreeMap<char, Option<Place>>);

/// What a group of pages wants. A reader who opens one of them should not load what stands on others alone.
#[derive(Debug, Clone, Default)]
pub(super) struct Wanted {
    /// On any page of the group.
    pub(super) main: Letters,
    /// On its largest pages alone: of a year the page of the year and its data, of the site the metrics and 关于.
    pub(super) more: Letters,
}

impl Letters {
    pub(super) fn add(&mut self, text: &str, place: Option<Place>) {
        for c in text.chars().filter(|c| !c.is_control() && (!c.is_whitespace() || matches!(c, ' ' | '\u{3000}'))) {
            self.0.entry(c).or_insert(place);
        }
    }

    pub(super) fn extend(&mut self, others: &Self) {
        for (c, place) in &others.0 {
            self.0.entry(*c).or_insert(*place);
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = char> {
        self.0.keys().copied()
    }

    /// Where the character was met first.
    pub(super) fn place(&self, c: char) -> Option<Place> {
        self.0.get(&c).copied().flatten()
    }
}

impl Wanted {
    pub(super) fn all(mut self) -> Letters {
        self.main.extend(&self.more);
        self.main
    }
}

/// What all pages want: terms, the words the theme lists.
pub(super) fn common(desk: Desk<'_>) -> Letters {
    let mut letters = Letters::default();
    let site = desk.site;
    letters.add(NUMBERS, None);
    letters.add(&site.config.name, None);
    for term in Term::ALL {
        letters.add(term.name(), None);
    }
    for word in site.theme.faces.titles.iter().flat_map(|face| &face.words) {
        let said = desk.press.word(word);
        // `历年{ $term }`: what is put in is counted where it comes from.
        let parts = said.split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after));
        parts.for_each(|part| letters.add(part, None));
    }
    letters
}

impl Studio<'_> {
    /// What the pages of no year want.
    pub(super) fn site_letters(&self, covers: &[YearView], common: &Letters) -> Wanted {
        let (site, language) = (self.desk.site, self.language());
        let mut wanted = Wanted { main: common.clone(), more: Letters::default() };
        for year in site.years.iter().rev().take(HALL) {
            self.add_cover(year, &mut wanted.main);
        }
        covers.iter().for_each(|cover| add_ring(&cover.ring, &mut wanted.main));
        for season in [Season::Chun, Season::Xia, Season::Qiu, Season::Dong] {
            wanted.main.add(Chapter::Season(season).name(language), None);
            wanted.main.add(season.verb(), None);
        }
        if let Some(about) = &site.about {
            wanted.more.add(&about.title, Some(Place::file(about.body.file)));
        }
        wanted.more.add(site.config.description.as_deref().unwrap_or_default(), None);
        if self.desk.plan.page(Page::Metrics).is_some() {
            self.histories.iter().for_each(|history| add_metric(history.newest().metric, &mut wanted.more));
            for programme in &site.programmes {
                wanted.more.add(&programme.name, Some(programme.place));
            }
        }
        wanted
    }

    /// The words of a cover.
    fn add_cover(&self, year: &Year, letters: &mut Letters) {
        let place = Some(year.place);
        letters.add(&year.title, place);
        letters.add(year.subtitle.as_deref().unwrap_or_default(), place);
        letters.add(&ganzhi(year.year), None);
        if year.calendar.begins() == Begins::Xiaohan {
            letters.add(Chapter::Opening.name(self.language()), None);
        }
    }
}

impl Volume<'_> {
    /// What the pages of the year want: those of its terms little, its own page much.
    pub(super) fn letters(&self, common: &Letters) -> Wanted {
        let mut wanted = Wanted { main: common.clone(), more: Letters::default() };
        for entry in &self.year.entries {
            let place = Some(Place::file(entry.body.file));
            wanted.main.add(&entry.title, place);
            wanted.main.add(entry.summary.as_deref().unwrap_or_default(), place);
            wanted.main.add(&self.bodies.get(TextId::Entry(entry.id)).displayed, place);
        }
        let rings = self.gallery.iter().filter(|(_, figure)| figure.kind == "ring");
        rings.for_each(|(_, ring)| add_ring(ring, &mut wanted.main));
        if self.studio.desk.edition == Edition::Translation {
            return wanted;
        }
        let more = &mut wanted.more;
        add_ring(&self.gallery.ring, more);
        self.studio.add_cover(self.year, more);
        for (prose, id) in [(&self.year.opening, TextId::Opening), (&self.year.closing, TextId::Closing)] {
            let Some(prose) = prose else { continue };
            let place = Some(Place::file(prose.body.file));
            more.add(&prose.title, place);
            more.add(&self.bodies.get(id).displayed, place);
        }
        for interval in self.year.calendar.intervals() {
            let season = interval.term.season();
            more.add(Chapter::Season(season).name(self.studio.language()), None);
            more.add(season.verb(), None);
        }
        self.year.metrics.iter().for_each(|metric| add_metric(metric, more));
        wanted
    }
}

/// A metric's name stands over its table.
fn add_metric(metric: &Metric, letters: &mut Letters) {
    letters.add(&metric.name, Some(metric.place));
}

/// A ring is lettered like the cover it stands on; what is written there only the drawing tells. Its description is read
/// aloud, not set.
fn add_ring(ring: &FigureView, letters: &mut Letters) {
    let is_set = |tag: &str| ["text", "tspan", "/tspan"].iter().any(|name| tag.starts_with(name));
    for drawing in ring.wide.iter().chain(&ring.narrow) {
        let pieces = drawing.split('<').filter_map(|piece| piece.split_once('>'));
        pieces.filter(|(tag, _)| is_set(tag)).for_each(|(_, text)| letters.add(text, None));
    }
}
