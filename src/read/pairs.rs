//! Keys and values as typed, before they mean anything.
//! In: a map, or the cells of a table. Out: [`Pair`]s, and [`Grain`], what their keys may be. Absent: which they are
//! (`keys.rs`), and numbers (`values.rs`).

use super::yaml::At;
use crate::report::{Place, Report};

/// `by:`
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grain {
    Term,
    Month,
    Week,
    Date,
    Season,
    Category,
    Place,
}

/// A key and its value as typed.
pub(super) struct Pair {
    pub(super) key: String,
    pub(super) value: Option<String>,
    pub(super) key_place: Place,
    pub(super) value_place: Place,
}

/// The keys of a map with their values as typed.
pub(super) fn pairs_of(at: At<'_>, report: &mut Report) -> Vec<Pair> {
    at.entries(report)
        .into_iter()
        .map(|(key, at)| Pair {
            key: key.trim().to_owned(),
            value: at.text(report),
            key_place: at.key_place(),
            value_place: at.place(),
        })
        .collect()
}

/// A cell of a table. An empty one is a gap; a dash or a word such as 无 says so on purpose.
pub(super) fn pair_of(key: &str, value: &str, place: Place) -> Option<Pair> {
    if value.is_empty() {
        return None;
    }
    let said = matches!(value, "-" | "—" | "——" | "无" | "null" | "/");
    Some(Pair { key: key.to_owned(), value: (!said).then(|| value.to_owned()), key_place: place, value_place: place })
}
