//! The values of a metric as typed: `value:`, `values:`, `table:`.
//! In: the fields of one metric, and its table. Out: [`Values`], by their grain, nested or not. Absent: what the metric is.

use super::{
    Drafts, groups,
    keys::{bad_key, colon, guess, is_total, month_of, parse_day, parse_season, week_of},
    pairs::{Grain, Pair, pair_of, pairs_of},
    table,
    yaml::{At, Fields},
};
use crate::{
    calendar::{Begins, Date, Term, TermYear, home},
    model::{Cell, Decimal, Grouping, Unread, Values},
    report::{Code, Diagnostic, Place, Report, suggest},
    source::{SitePath, Source, Sources},
};
use std::collections::{BTreeMap, BTreeSet};

/// What reading metrics needs to know of its surroundings.
pub(crate) struct Surroundings<'s> {
    pub(crate) sources: &'s Sources,
    pub(crate) calendar: &'s TermYear,
    pub(crate) drafts: Drafts,
}

/// What reading metrics and figures leaves behind besides them.
#[derive(Default)]
pub(crate) struct Traces {
    /// Tables that were named.
    pub(crate) tables: Vec<SitePath>,
    pub(crate) unread: Unread,
    /// Drafts that are not to be read.
    pub(crate) left_out: BTreeSet<String>,
}

const GRAINS: [(&str, Grain); 7] = [
    ("term", Grain::Term),
    ("month", Grain::Month),
    ("week", Grain::Week),
    ("date", Grain::Date),
    ("season", Grain::Season),
    ("category", Grain::Category),
    ("place", Grain::Place),
];

/// Numbers stay below: a drawing keeps fifteen digits, and sums of these are exact.
const LARGEST: i64 = 1_000_000_000_000_000;

/// How the values are divided.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct By {
    /// Of a nested metric, what its parts are.
    groups: Option<Grouping>,
    pub(super) grain: Option<Grain>,
}

/// Exactly one of `value:`, `values:`, `table:`.
pub(super) fn read(
    id: &str,
    by: By,
    fields: &mut Fields<'_>,
    source: &Source,
    around: &Surroundings<'_>,
    traces: &mut Traces,
) -> Option<Values> {
    let (single, many, table) = (fields.get("value"), fields.get("values"), fields.get("table"));
    let column = fields.get("column").and_then(|at| Some((at.text(fields.report())?, at)));
    let given = usize::from(single.is_some()) + usize::from(many.is_some()) + usize::from(table.is_some());
    if given != 1 {
        let place = fields.at().key_place();
        let code = if given == 0 { Code::MetricNoValues } else { Code::MetricTwoValues };
        fields.report().add(Diagnostic::new(code).at(place).with("id", id));
        return None;
    }
    if let Some(at) = single {
        if at.is_null() {
            return Some(Values::Single(Cell::Withheld));
        }
        return read_decimal(at, fields.report()).map(|number| Values::Single(Cell::Number(number)));
    }
    let by = if many.is_some_and(groups::nests) { by.nested() } else { by };
    let nested = by.groups;
    let (mut groups, mut pairs) = (Vec::new(), Vec::new());
    match (many, nested) {
        (Some(at), Some(_)) => groups = groups::of_map(at, fields.report()),
        (Some(at), None) => pairs = pairs_of(at, fields.report()),
        (None, _) => {
            let table = find_table(table?, source, around.sources, traces, fields.report())?;
            match nested {
                Some(_) => groups = groups::of_table(&table.1, by.grain, around.calendar, fields.report()),
                None => pairs = pairs_of_table(table, column, fields.report())?,
            }
        }
    }
    let Some(grouping) = nested else {
        let grain = by.grain.unwrap_or_else(|| guess(&pairs));
        return Some(grain.values(&pairs, around, fields.report()));
    };
    let grain = by.grain.unwrap_or_else(|| guess(groups.iter().flat_map(|group| &group.pairs)));
    let groups = groups::checked(groups, fields.report()).into_iter();
    let parts = groups.map(|group| (group.name, grain.values(&group.pairs, around, fields.report())));
    Some(Values::Parts(grouping, parts.collect()))
}

fn find_table<'y>(
    at: At<'y>,
    source: &Source,
    sources: &Sources,
    traces: &mut Traces,
    report: &mut Report,
) -> Option<(At<'y>, table::Table)> {
    let name = at.text(report)?;
    let found = source.path.beside(&name).ok().and_then(|path| sources.get(&path));
    let Some((file, table_source)) = found else {
        report.add(Diagnostic::new(Code::TableMissing).at(at.place()).with("typed", &name));
        return None;
    };
    traces.tables.push(table_source.path.clone());
    Some((at, table::read(file, table_source, report)?))
}

/// The first column and another: the second, or the one of that name.
fn pairs_of_table(
    (at, table): (At<'_>, table::Table),
    column: Option<(String, At<'_>)>,
    report: &mut Report,
) -> Option<Vec<Pair>> {
    let value_column = match column {
        None => 1,
        Some((column, column_at)) => match table.head.iter().position(|head| *head == column) {
            Some(position) => position,
            None => {
                let head = table.head.join("、");
                report.add(
                    Diagnostic::new(Code::TableNoColumn).at(column_at.place()).with("typed", column).with("head", head),
                );
                return None;
            }
        },
    };
    if table.head.len() <= value_column {
        report.add(
            Diagnostic::new(Code::TableNoColumn)
                .at(at.place())
                .with("typed", value_column + 1)
                .with("head", table.head.join("、")),
        );
        return None;
    }
    let pairs = table.rows.iter().filter_map(|row| {
        let value = row.fields.get(value_column)?;
        pair_of(&row.fields[0], value, row.place)
    });
    Some(pairs.collect())
}

impl By {
    /// The same of values that turned out nested: what alone says `by: place` says what the parts are.
    fn nested(self) -> Self {
        match (self.groups, self.grain) {
            (Some(_), _) => self,
            (None, Some(Grain::Place)) => Self { groups: Some(Grouping::Place), grain: None },
            (None, Some(Grain::Category)) => Self { groups: Some(Grouping::Category), grain: None },
            (None, grain) => Self { groups: Some(Grouping::Category), grain },
        }
    }

    /// `by: month`, or `by: [place, month]`.
    pub(super) fn read(fields: &mut Fields<'_>) -> Self {
        const GROUPINGS: [(&str, Grouping); 2] = [("category", Grouping::Category), ("place", Grouping::Place)];
        match fields.list("by").as_slice() {
            [] => Self::default(),
            [grain] => Self { groups: None, grain: choose(*grain, "by", &GRAINS, fields.report()) },
            [groups, grain] => Self {
                groups: choose(*groups, "by", &GROUPINGS, fields.report()),
                grain: choose(*grain, "by", &GRAINS, fields.report()),
            },
            [_, _, third, ..] => {
                third.report_shape("list", fields.report());
                Self::default()
            }
        }
    }
}

impl Grain {
    /// The grain of values that have been read, of nested ones the inner.
    pub(super) fn of(values: &Values) -> Option<Self> {
        match values {
            Values::Single(_) => None,
            Values::Terms(_) => Some(Self::Term),
            Values::Months(_) => Some(Self::Month),
            Values::Weeks(_) => Some(Self::Week),
            Values::Dates(_) => Some(Self::Date),
            Values::Seasons(_) => Some(Self::Season),
            Values::Names(Grouping::Category, _) => Some(Self::Category),
            Values::Names(Grouping::Place, _) => Some(Self::Place),
            Values::Parts(_, parts) => parts.first().and_then(|(_, values)| Self::of(values)),
        }
    }

    pub(super) fn values(self, pairs: &[Pair], around: &Surroundings<'_>, report: &mut Report) -> Values {
        let year = around.calendar;
        match self {
            Self::Term => Values::Terms(keyed(pairs, ("term", year), Term::parse, report)),
            Self::Month => Values::Months(keyed(pairs, ("month", year), |key| month_of(key, year), report)),
            Self::Week => Values::Weeks(keyed(pairs, ("week", year), |key| week_of(key, year), report)),
            Self::Season => Values::Seasons(keyed(pairs, ("season", year), parse_season, report)),
            Self::Date => Values::Dates(dated(pairs, year, report)),
            Self::Category => Values::Names(Grouping::Category, named(pairs, year, report)),
            Self::Place => Values::Names(Grouping::Place, named(pairs, year, report)),
        }
    }
}

/// Values under keys that mean something; two spellings of one key are a fault.
fn keyed<K: Ord + Copy>(
    pairs: &[Pair],
    (grain, year): (&'static str, &TermYear),
    parse: impl Fn(&str) -> Option<K>,
    report: &mut Report,
) -> BTreeMap<K, Cell> {
    let mut cells = BTreeMap::new();
    let mut first: BTreeMap<K, Place> = BTreeMap::new();
    for pair in pairs {
        let Some(key) = parse(&pair.key) else {
            report.add(bad_key(pair, grain, year));
            continue;
        };
        let Some(cell) = read_cell(pair, report) else { continue };
        match first.get(&key) {
            Some(before) => {
                report
                    .add(Diagnostic::new(Code::MetricKeyTwice).at(pair.key_place).also(*before).with("key", &pair.key));
            }
            None => {
                first.insert(key, pair.key_place);
                cells.insert(key, cell);
            }
        }
    }
    cells
}

/// Values by date; those outside the year are told where they belong.
fn dated(pairs: &[Pair], calendar: &TermYear, report: &mut Report) -> BTreeMap<Date, Cell> {
    let mut cells = keyed(pairs, ("date", calendar), parse_day, report);
    for pair in pairs {
        let Some(date) = parse_day(&pair.key).filter(|date| !calendar.contains(*date)) else { continue };
        if cells.remove(&date).is_some() {
            report.add(outside_year(pair.key_place, date, calendar.year(), calendar.begins()));
        }
    }
    cells
}

/// A dated thing in the wrong year, and the right one.
pub(crate) fn outside_year(place: Place, date: Date, year: i32, begins: Begins) -> Diagnostic {
    let fault = Diagnostic::new(Code::DateOutsideYear).at(place).with("date", date).with("year", year);
    match home(date, begins) {
        Some((right, term)) => fault.with("right", right).with("term", term.name()),
        None => fault,
    }
}

/// Categories and places: the author's names, in the author's order.
fn named(pairs: &[Pair], year: &TermYear, report: &mut Report) -> Vec<(String, Cell)> {
    let mut cells: Vec<(String, Cell)> = Vec::new();
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for pair in pairs {
        let Some(cell) = read_cell(pair, report) else { continue };
        if pair.key.is_empty() || is_total(&pair.key) || colon(pair).is_some() {
            report.add(bad_key(pair, "category", year));
        } else if let Some(before) = first.get(pair.key.as_str()) {
            report.add(Diagnostic::new(Code::MetricKeyTwice).at(pair.key_place).also(*before).with("key", &pair.key));
        } else {
            first.insert(&pair.key, pair.key_place);
            cells.push((pair.key.clone(), cell));
        }
    }
    cells
}

fn read_cell(pair: &Pair, report: &mut Report) -> Option<Cell> {
    let Some(typed) = &pair.value else { return Some(Cell::Withheld) };
    number(pair.value_place, typed, report).map(Cell::Number)
}

pub(crate) fn read_decimal(at: At<'_>, report: &mut Report) -> Option<Decimal> {
    let typed = at.text(report)?;
    number(at.place(), &typed, report)
}

/// A number that can be added up and drawn, or the fault of none.
fn number(place: Place, typed: &str, report: &mut Report) -> Option<Decimal> {
    let number = Decimal::parse(typed);
    let large = number.is_some_and(|number| number.abs() >= Decimal::from(LARGEST));
    if number.is_none() || large {
        let fault = not_a_number(place, typed);
        report.add(if large { fault.with("large", "yes") } else { fault });
    }
    number.filter(|_| !large)
}

/// `十二`, `１２`, `12场`, `86.5%`: what was typed, and the number in it where one can be seen.
fn not_a_number(place: Place, typed: &str) -> Diagnostic {
    let narrow = |c: char| match c {
        '０'..='９' | '．' | '－' | '，' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        c => c,
    };
    let plain: String = typed.chars().map(narrow).filter(|c| !matches!(c, '_' | ' ')).collect();
    let seen = plain
        .trim_end_matches(|c: char| !c.is_ascii_digit())
        .trim_start_matches(|c: char| !c.is_ascii_digit() && c != '-');
    let after = plain.find(seen).map_or("", |at| &plain[at + seen.len()..]);
    let fault =
        Diagnostic::new(Code::MetricNotANumber).at(place).with("typed", typed.chars().take(24).collect::<String>());
    match Decimal::parse(seen).and_then(|number| number.times(myriads(after))) {
        Some(number) if myriads(after) != Decimal::from(1) => fault.with("suggestion", number.trimmed()),
        Some(_) => fault.with("suggestion", seen),
        None => fault,
    }
}

/// What 1.2万 multiplies by; 万 may also belong to the unit, which the number in full fits as well.
fn myriads(after: &str) -> Decimal {
    let factors = [('百', 100), ('千', 1000), ('万', 10_000), ('亿', 100_000_000)];
    let found = factors.into_iter().find(|(word, _)| after.starts_with(*word) && !after.starts_with("百分"));
    Decimal::from(found.map_or(1, |(_, factor)| factor))
}

/// One of some known words, at `at` under `key`.
pub(super) fn choose<T: Copy>(
    at: At<'_>,
    key: &'static str,
    choices: &[(&'static str, T)],
    report: &mut Report,
) -> Option<T> {
    let typed = at.text(report)?;
    let found = choices.iter().find(|(word, _)| *word == typed).map(|(_, value)| *value);
    if found.is_none() {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let fault = Diagnostic::new(Code::MetricUnknownChoice)
            .at(at.place())
            .with("key", key)
            .with("typed", &typed)
            .with("choices", words.join("、"));
        report.add(match suggest::nearest(&typed, words.iter().copied()) {
            Some(near) => fault.with("suggestion", near),
            None => fault,
        });
    }
    found
}
