//! What of a site is meant.
//! In: what was typed. Out: the year, or a complaint that names those there are. Absent: anything else.

use super::terminal::Terminal;
use crate::model::{Site, Year};

/// The year asked for, or the newest; `None` has been said.
pub(super) fn year<'s>(site: &'s Site, typed: Option<&str>, terminal: Terminal) -> Option<&'s Year> {
    let found = match typed {
        None => site.years.last().map(|year| &**year),
        Some(typed) => super::terms::plain(typed).parse().ok().and_then(|year| site.year(year)),
    };
    if found.is_none() {
        let known: Vec<String> = site.years.iter().map(|year| year.year.to_string()).collect();
        let known = if known.is_empty() { "none".to_owned() } else { known.join(terminal.language.pick("、", ", ")) };
        terminal.complain("year-unknown", &[("typed", typed.unwrap_or_default()), ("known", &known)]);
    }
    found
}
