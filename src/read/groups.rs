//! Values in two layers: by place and month, by category and date.
//! In: a map of maps, or a table in any of the three shapes that offices keep. Out: [`Group`]s of pairs. Absent: what the
//! keys mean (`keys.rs`), the values (`values.rs`).

use super::{
    keys::{is_total, month_of, parse_day, parse_season, week_of},
    pairs::{Grain, Pair, pair_of, pairs_of},
    table::{Row, Table},
    yaml::At,
};
use crate::{
    calendar::{Term, TermYear},
    model::Decimal,
    report::{Code, Diagnostic, Place, Report},
};
use std::collections::BTreeMap;

/// A category or place with its values.
pub(super) struct Group {
    pub(super) name: String,
    pub(super) pairs: Vec<Pair>,
    place: Place,
}

/// How a table holds two layers.
enum Layout {
    /// A row a key, a column a group.
    Columns,
    /// A row a group, a column a key.
    Rows,
    /// Three columns: group, key, value.
    List,
}

/// Whether each value is a map of its own: the metric has parts.
pub(super) fn nests(at: At<'_>) -> bool {
    at.is_map() && at.entries(&mut Report::default()).first().is_some_and(|(_, at)| at.is_map())
}

pub(super) fn of_map(at: At<'_>, report: &mut Report) -> Vec<Group> {
    let mut groups = Vec::new();
    for (name, at) in at.entries(report) {
        groups.push(Group { name: name.trim().to_owned(), place: at.key_place(), pairs: pairs_of(at, report) });
    }
    groups
}

pub(super) fn of_table(table: &Table, grain: Option<Grain>, year: &TermYear, report: &mut Report) -> Vec<Group> {
    match Layout::of(table, grain, year) {
        Layout::Columns => {
            let group = |name: &String| Group { name: name.clone(), place: table.head_place, pairs: Vec::new() };
            let mut groups: Vec<Group> = table.head.iter().skip(1).map(group).collect();
            for row in &table.rows {
                let Some((key, values)) = row.fields.split_first() else { continue };
                for (group, value) in groups.iter_mut().zip(values) {
                    group.pairs.extend(pair_of(key, value, row.place));
                }
            }
            groups
        }
        Layout::Rows => {
            // A column of totals is one fault, not one a row.
            let totals = table.head.iter().skip(1).filter(|key| is_total(key));
            totals.for_each(|key| report.add(total(table.head_place, key)));
            let group = |row: &Row| {
                let (name, values) = row.fields.split_first()?;
                let cells = table.head.iter().skip(1).zip(values).filter(|(key, _)| !is_total(key));
                let pairs = cells.filter_map(|(key, value)| pair_of(key, value, row.place)).collect();
                Some(Group { name: name.clone(), place: row.place, pairs })
            };
            table.rows.iter().filter_map(group).collect()
        }
        Layout::List => {
            let mut groups: Vec<Group> = Vec::new();
            for row in &table.rows {
                let [name, key, value] = row.fields.as_slice() else { continue };
                let Some(pair) = pair_of(key, value, row.place) else { continue };
                match groups.iter_mut().find(|group| group.name == *name) {
                    Some(group) => group.pairs.push(pair),
                    None => groups.push(Group { name: name.clone(), place: row.place, pairs: vec![pair] }),
                }
            }
            groups
        }
    }
}

/// The groups that are parts: none that adds up the others, none twice.
pub(super) fn checked(groups: Vec<Group>, report: &mut Report) -> Vec<Group> {
    let mut first: BTreeMap<String, Place> = BTreeMap::new();
    let mut kept = Vec::new();
    for group in groups {
        if is_total(&group.name) {
            report.add(total(group.place, &group.name));
        } else if let Some(before) = first.insert(group.name.clone(), group.place) {
            report.add(Diagnostic::new(Code::MetricKeyTwice).at(group.place).also(before).with("key", &group.name));
        } else {
            kept.push(group);
        }
    }
    kept
}

fn total(place: Place, typed: &str) -> Diagnostic {
    Diagnostic::new(Code::MetricTotalRow).at(place).with("typed", typed)
}

impl Layout {
    /// Keys that mean something are found where most of them are; names alone say it by not being numbers.
    fn of(table: &Table, grain: Option<Grain>, year: &TermYear) -> Self {
        let column = |nth: usize| table.rows.iter().filter_map(move |row| row.fields.get(nth)).map(String::as_str);
        let keys = |texts: &mut dyn Iterator<Item = &str>| {
            let texts: Vec<&str> = texts.filter(|text| !text.is_empty() && !is_total(text)).collect();
            texts.iter().filter(|text| is_key(text, grain, year)).count() * 2 > texts.len()
        };
        let named = matches!(grain, Some(Grain::Category | Grain::Place));
        let words = |text: &str| !text.is_empty() && Decimal::parse(text).is_none();
        let three = table.head.len() == 3;
        if named {
            return if three && column(1).all(words) { Self::List } else { Self::Columns };
        }
        if keys(&mut column(0)) {
            Self::Columns
        } else if keys(&mut table.head.iter().skip(1).map(String::as_str)) {
            Self::Rows
        } else if three && (keys(&mut column(1)) || grain.is_none() && column(1).all(words)) {
            Self::List
        } else {
            Self::Columns
        }
    }
}

/// Whether a text is a key of the grain; of any, where none is said.
fn is_key(text: &str, grain: Option<Grain>, year: &TermYear) -> bool {
    match grain {
        Some(Grain::Term) => Term::parse(text).is_some(),
        Some(Grain::Month) => month_of(text, year).is_some(),
        Some(Grain::Week) => week_of(text, year).is_some(),
        Some(Grain::Date) => parse_day(text).is_some(),
        Some(Grain::Season) => parse_season(text).is_some(),
        Some(Grain::Category | Grain::Place) => true,
        // A bare number is a month or a week only where that was said.
        None => {
            let [term, day, season] =
                [Term::parse(text).is_some(), parse_day(text).is_some(), parse_season(text).is_some()];
            let dated =
                Decimal::parse(text).is_none() && (month_of(text, year).is_some() || week_of(text, year).is_some());
            term || day || season || dated
        }
    }
}
