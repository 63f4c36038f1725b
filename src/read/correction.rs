//! 更正: `corrections:` of year.yaml.
//! In: the list as typed, the day of publication. Out: [`Correction`]s, oldest first. Absent: how they are shown.

use super::{
    when::read_day,
    yaml::{At, Fields},
};
use crate::{
    calendar::Term,
    model::{Correction, Published, Spot},
    report::{Code, Diagnostic, Report, suggest},
};

/// What else than a term can be mended, as authors write it.
const SPOTS: [(&str, Spot); 10] = [
    ("全年", Spot::Whole),
    ("year", Spot::Whole),
    ("封面", Spot::Whole),
    ("卷首", Spot::Opening),
    ("opening", Spot::Opening),
    ("结语", Spot::Closing),
    ("closing", Spot::Closing),
    ("数据", Spot::Data),
    ("数说", Spot::Data),
    ("data", Spot::Data),
];

/// Reads the list; what was published later than it was mended is told.
pub(super) fn read(fields: &mut Fields<'_>, published: Option<Published>) -> Vec<Correction> {
    let list = fields.list("corrections");
    let mut all: Vec<Correction> = list.into_iter().filter_map(|at| read_one(at, fields.report())).collect();
    for early in all.iter().filter(|one| published.is_some_and(|published| one.date < published.date)) {
        fields.report().add(Diagnostic::new(Code::YearCorrectionEarly).at(early.place).with("date", early.date));
    }
    all.sort_by_key(|correction| correction.date);
    all
}

/// `{date: 2019-03-05, page: 白露, what: …, why: …}`
fn read_one(at: At<'_>, report: &mut Report) -> Option<Correction> {
    let mut fields = at.fields("correction", report)?;
    let day = fields.required("date").and_then(|_| fields.get("date"));
    let (date, place) = match day {
        Some(at) => (read_day(at, fields.report()), at.place()),
        None => (None, at.place()),
    };
    let page = match fields.get("page") {
        Some(at) => read_spot(at, fields.report()),
        None => Some(Spot::Whole),
    };
    let (what, why) = (fields.required("what"), fields.text("why"));
    fields.finish(report);
    Some(Correction { date: date?, page: page?, what: what?, why, place })
}

fn read_spot(at: At<'_>, report: &mut Report) -> Option<Spot> {
    let text = at.text(report)?;
    let named = SPOTS.iter().find(|(name, _)| *name == text.trim()).map(|(_, spot)| *spot);
    let found = named.or_else(|| Term::parse(&text).map(Spot::Term));
    if found.is_none() {
        let known = Term::spellings().map(|(spelling, _)| spelling).chain(SPOTS.iter().map(|(name, _)| *name));
        let fault = Diagnostic::new(Code::YearUnknownPage).at(at.place()).with("typed", &text);
        report.add(match suggest::nearest(&text, known) {
            Some(near) => fault.with("suggestion", near),
            None => fault,
        });
    }
    found
}
