//! 全年一册: the whole year on one page, for printing.
//! In: a [`Volume`]. Out: [`BookView`]. Absent: reading texts again; what the other pages show is set here once more.

use super::{
    rooted::{Rooted, Way},
    view::{BookChapterView, BookTermView, BookView, FigureView, MetricView, YearView},
    volume::Volume,
    year::Figures,
};
use crate::{calendar::Term, model::Entry, plan::Page, source::OutPath};
use std::fmt::Write;

/// Headings of a text on the page of its term, and here, where season, term and entry stand above them.
const LOWER: [(&str, &str); 3] = [("h5", "h6"), ("h4", "h6"), ("h3", "h5")];

impl Volume<'_> {
    pub(super) fn book(&self, path: &OutPath) -> BookView {
        let way = self.way(path);
        let mut year = self.year_view(Figures::Shown);
        year.root(&way);
        let mut terms = self.year.calendar.intervals().iter().map(|interval| interval.term);
        let chapters = year.seasons.iter().map(|season| BookChapterView {
            slug: season.slug,
            name: season.name.clone(),
            verb: season.verb.clone(),
            terms: terms.by_ref().take(season.rows.len()).filter_map(|term| self.book_term(term, &way)).collect(),
        });
        let undrawn = |metric: &MetricView| MetricView {
            figure: FigureView { wide: None, narrow: None, file: None, ..metric.figure.clone() },
            ..metric.clone()
        };
        BookView {
            chapters: chapters.filter(|chapter| !chapter.terms.is_empty()).collect(),
            metrics: self.metrics().iter().map(undrawn).collect(),
            derived: self.derived(),
            running_head: in_style_sheet(&running_head(&year)),
            year,
        }
    }

    fn book_term(&self, term: Term, way: &Way) -> Option<BookTermView> {
        let entries: Vec<&Entry> = self.year.entries_of(term).collect();
        entries.first()?;
        let mut view = BookTermView {
            term: self.term_view(term),
            entries: entries.iter().map(|entry| self.entry_view(entry)).collect(),
            numbers: self.term_numbers(term),
            documents: entries.iter().flat_map(|entry| self.documents(entry)).collect(),
        };
        view.entries.iter_mut().for_each(|entry| lower(&mut entry.html));
        view.root(way);
        Some(view)
    }

    /// The pages whose content is here, too.
    fn way(&self, path: &OutPath) -> Way {
        let (plan, year) = (self.studio.desk.plan, self.year.year);
        let terms = Term::ALL.into_iter().filter_map(|term| Some((plan.page(Page::Term(year, term))?, term.slug())));
        let whole = plan.page(Page::Year(year)).map(|page| (page, "main"));
        let data = plan.page(Page::Data(year)).map(|page| (page, "appendix"));
        let inside = terms.chain(whole).chain(data).map(|(page, id)| (page, id.to_owned())).collect();
        Way { root: path.root(), inside }
    }
}

/// Lowers the headings of a finished text. Its words are escaped, so what looks like a heading is one.
fn lower(html: &mut String) {
    for (from, to) in LOWER {
        if html.contains(&format!("</{from}>")) {
            for end in [" ", ">"] {
                *html = html.replace(&format!("<{from}{end}"), &format!("<{to}{end}"));
            }
            *html = html.replace(&format!("</{from}>"), &format!("</{to}>"));
        }
    }
}

fn running_head(year: &YearView) -> String {
    let number = year.year.to_string();
    if year.title == number { number } else { format!("{number} {}", year.title) }
}

/// As it may stand between quotation marks in a `<style>`: what is not letter, digit or space is escaped.
fn in_style_sheet(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            written.push(c);
        } else {
            let _ = write!(written, "\\{:x} ", u32::from(c));
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_goes_two_steps_down_and_no_further_than_there_are() {
        let mut html = "<h3 id=\"a\">甲</h3><p>&lt;h3</p><h4>乙</h4><h5 id=\"c\">丙</h5>".to_owned();
        lower(&mut html);
        assert_eq!(html, "<h5 id=\"a\">甲</h5><p>&lt;h3</p><h6>乙</h6><h6 id=\"c\">丙</h6>");
    }

    #[test]
    fn a_title_cannot_leave_its_style_sheet() {
        assert_eq!(in_style_sheet("2018 “创全”</style>\"\\"), "2018 \\201c 创全\\201d \\3c \\2f style\\3e \\22 \\5c ");
    }
}
