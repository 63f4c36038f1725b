//! `theme.yaml`, `charts:`: the colours of charts that leave their page.
//! In: a map of colours. Out: [`Palette`], what stands there over what was before. Absent: which mark wears which.

use super::yaml::{At, Fields};
use crate::{
    model::{Colour, Palette},
    report::{Code, Diagnostic, Report},
};

/// Reads what `at` declares into `palette`; a colour that cannot be read leaves the one before.
pub(crate) fn read(at: At<'_>, palette: &mut Palette, report: &mut Report) {
    let Some(mut fields) = at.fields("theme-charts", report) else { return };
    one("paper", &mut palette.paper, &mut fields);
    one("ink", &mut palette.ink, &mut fields);
    one("muted", &mut palette.muted, &mut fields);
    one("line", &mut palette.line, &mut fields);
    one("mark", &mut palette.mark, &mut fields);
    one("on", &mut palette.on, &mut fields);
    several("series", &mut palette.series, &mut fields);
    several("terms", &mut palette.terms, &mut fields);
    several("levels", &mut palette.levels, &mut fields);
    fields.finish(report);
}

fn one(key: &'static str, colour: &mut Colour, fields: &mut Fields<'_>) {
    if let Some(found) = fields.get(key).and_then(|at| read_colour(at, fields.report())) {
        *colour = found;
    }
}

/// A list takes the place of the one before only as a whole.
fn several<const N: usize>(key: &'static str, colours: &mut [Colour; N], fields: &mut Fields<'_>) {
    let Some(at) = fields.get(key) else { return };
    let listed = at.list();
    let found: Vec<Colour> = listed.iter().filter_map(|at| read_colour(*at, fields.report())).collect();
    if listed.len() != N {
        let fault = Diagnostic::new(Code::ThemeColourCount).at(at.key_place());
        fields.report().add(fault.with("key", key).with("expected", N as i32).with("found", listed.len() as i32));
    } else if let Ok(found) = <[Colour; N]>::try_from(found) {
        *colours = found;
    }
}

/// `"#4e88b0"`. Without quotes YAML takes it for a remark, and nothing stands there.
fn read_colour(at: At<'_>, report: &mut Report) -> Option<Colour> {
    let typed = if at.is_null() { String::new() } else { at.text(report)? };
    let colour = parse(&typed);
    if colour.is_none() {
        let place = if at.is_null() { at.key_place() } else { at.place() };
        let typed = if typed.is_empty() { "none" } else { &typed };
        report.add(Diagnostic::new(Code::ThemeBadColour).at(place).with("typed", typed));
    }
    colour
}

fn parse(typed: &str) -> Option<Colour> {
    let digits = typed.trim().strip_prefix('#')?;
    let is_plain = digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_plain)?;
    let [_, red, green, blue] = number.to_be_bytes();
    Some([red, green, blue])
}
