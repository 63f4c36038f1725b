//! The values of a metric as typed: `value:`, `values:`, `table:`.
//! In: the fields of one metric, and its table. Out: [`Values`], by their grain, nested or not. Absent: what the metric is.

use super::{
    table,
    when::parse_when,
    yaml::{At, Fields},
};
use crate::{
    calendar::{Begins, Date, Season, Term, TermYear, home},
    model::{Cell, Decimal, Grouping, Unread, Values, When},
    report::{Code, Diagnostic, Place, Report, suggest},
    source::{SitePath, Source, Sources},
};
use std::collections::BTreeMap;

/// What reading metrics needs to know of its surroundings.
pub(crate) struct Surroundings<'s> {
    pub(crate) sources: &'s Sources,
    pub(crate) calendar: &'s TermYear,
}

/// What reading metrics leaves behind besides them.
#[derive(Default)]
pub(crate) struct Traces {
    /// Tables that were named.
    pub(crate) tables: Vec<SitePath>,
    pub(crate) unread: Unread,
}

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

const GRAINS: [(&str, Grain); 7] = [
    ("term", Grain::Term),
    ("month", Grain::Month),
    ("week", Grain::Week),
    ("date", Grain::Date),
    ("season", Grain::Season),
    ("category", Grain::Category),
    ("place", Grain::Place),
];

/// How the values are divided.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct By {
    /// Of a nested metric, what its parts are.
    groups: Option<Grouping>,
    pub(super) grain: Option<Grain>,
}

/// A key and its value as typed.
pub(super) struct Pair {
    key: String,
    value: Option<String>,
    key_place: Place,
    value_place: Place,
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
    let nested = by.groups.or_else(|| nests(many?).then_some(Grouping::Category));
    let (mut groups, mut pairs) = (Vec::new(), Vec::new());
    match (many, nested) {
        (Some(at), Some(_)) => groups = groups_of(at, fields.report()),
        (Some(at), None) => pairs = pairs_of(at, fields.report()),
        (None, _) => {
            let table = find_table(table?, source, around.sources, traces, fields.report())?;
            match nested {
                Some(_) => groups = groups_of_table(table),
                None => pairs = pairs_of_table(table, column, fields.report())?,
            }
        }
    }
    let Some(grouping) = nested else {
        let grain = by.grain.unwrap_or_else(|| guess(&pairs));
        return Some(grain.values(&pairs, around, fields.report()));
    };
    let grain = by.grain.unwrap_or_else(|| guess(groups.iter().flat_map(|(_, pairs)| pairs)));
    let parts = groups.into_iter().map(|(name, pairs)| (name, grain.values(&pairs, around, fields.report())));
    Some(Values::Parts(grouping, parts.collect()))
}

/// Whether each value is a map of its own: the metric has parts.
fn nests(at: At<'_>) -> bool {
    at.is_map() && at.entries(&mut Report::default()).first().is_some_and(|(_, at)| at.is_map())
}

fn groups_of(at: At<'_>, report: &mut Report) -> Vec<(String, Vec<Pair>)> {
    let entries = at.entries(report);
    entries.into_iter().map(|(name, at)| (name.trim().to_owned(), pairs_of(at, report))).collect()
}

/// A table of three columns whose second holds words is a list of group, key and value; any other has a column a group.
fn groups_of_table(table: (At<'_>, table::Table)) -> Vec<(String, Vec<Pair>)> {
    let (_, table) = table;
    let words = |row: &table::Row| row.fields.get(1).is_some_and(|field| Decimal::parse(field).is_none());
    let listed = table.head.len() == 3 && table.rows.iter().all(words);
    let mut groups: Vec<(String, Vec<Pair>)> = Vec::new();
    if !listed {
        groups = table.head.iter().skip(1).map(|name| (name.clone(), Vec::new())).collect();
    }
    for row in table.rows {
        if listed {
            let [group, key, value] = row.fields.as_slice() else { continue };
            let Some(pair) = pair_of(key, value, row.place) else { continue };
            match groups.iter_mut().find(|(name, _)| name == group) {
                Some((_, pairs)) => pairs.push(pair),
                None => groups.push((group.clone(), vec![pair])),
            }
            continue;
        }
        let Some((key, values)) = row.fields.split_first() else { continue };
        for ((_, pairs), value) in groups.iter_mut().zip(values) {
            pairs.extend(pair_of(key, value, row.place));
        }
    }
    groups
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

/// A cell of a table. An empty one is a gap; a dash or a word such as 无 says so on purpose.
fn pair_of(key: &str, value: &str, place: Place) -> Option<Pair> {
    if value.is_empty() {
        return None;
    }
    let said = matches!(value, "-" | "—" | "——" | "无" | "null" | "/");
    Some(Pair { key: key.to_owned(), value: (!said).then(|| value.to_owned()), key_place: place, value_place: place })
}

/// The grain that every key fits, else categories.
fn guess<'p>(pairs: impl IntoIterator<Item = &'p Pair>) -> Grain {
    let keys: Vec<&str> = pairs.into_iter().map(|pair| pair.key.as_str()).collect();
    let all = |fits: fn(&str) -> bool| !keys.is_empty() && keys.iter().all(|key| fits(key));
    if all(|key| Term::parse(key).is_some()) {
        Grain::Term
    } else if all(|key| parse_season(key).is_some()) {
        Grain::Season
    } else if all(|key| matches!(parse_when(key), Some(When::Day(_)))) {
        Grain::Date
    } else if all(|key| key.ends_with('月') && parse_month(key).is_some()) {
        Grain::Month
    } else if all(|key| key.contains(['W', 'w', '周']) && parse_week(key).is_some()) {
        Grain::Week
    } else {
        Grain::Category
    }
}

impl By {
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
        match self {
            Self::Term => Values::Terms(keyed(pairs, "term", Term::parse, report)),
            Self::Month => Values::Months(keyed(pairs, "month", parse_month, report)),
            Self::Week => Values::Weeks(keyed(pairs, "week", parse_week, report)),
            Self::Season => Values::Seasons(keyed(pairs, "season", parse_season, report)),
            Self::Date => Values::Dates(dated(pairs, around.calendar, report)),
            Self::Category => Values::Names(Grouping::Category, named(pairs, report)),
            Self::Place => Values::Names(Grouping::Place, named(pairs, report)),
        }
    }
}

/// Values under keys that mean something; two spellings of one key are a fault.
fn keyed<K: Ord + Copy>(
    pairs: &[Pair],
    grain: &'static str,
    parse: impl Fn(&str) -> Option<K>,
    report: &mut Report,
) -> BTreeMap<K, Cell> {
    let mut cells = BTreeMap::new();
    let mut first: BTreeMap<K, Place> = BTreeMap::new();
    for pair in pairs {
        let Some(key) = parse(&pair.key) else {
            report.add(bad_key(pair, grain));
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

fn bad_key(pair: &Pair, grain: &'static str) -> Diagnostic {
    // `{立春：2}` and `{立春:2}` are keys to the engine, colon and all.
    if let Some((at, colon)) =
        pair.key.char_indices().find(|(_, c)| matches!(c, '：' | ':')).filter(|_| pair.value.is_none())
    {
        let code = if colon == ':' { Code::YamlNoSpace } else { Code::YamlFullWidthColon };
        let (key, value) = (&pair.key[..at], pair.key[at + colon.len_utf8()..].trim());
        return Diagnostic::new(code).at(pair.key_place).with("key", key).with("value", value);
    }
    if grain == "term" {
        return super::entry::unknown_term(pair.key_place, &pair.key);
    }
    Diagnostic::new(Code::MetricBadKey).at(pair.key_place).with("typed", &pair.key).with("grain", grain)
}

/// Values by date; those outside the year are told where they belong.
fn dated(pairs: &[Pair], calendar: &TermYear, report: &mut Report) -> BTreeMap<Date, Cell> {
    let parse = |key: &str| match parse_when(key) {
        Some(When::Day(day)) => Some(day),
        _ => None,
    };
    let mut cells = keyed(pairs, "date", parse, report);
    for pair in pairs {
        let Some(date) = parse(&pair.key).filter(|date| !calendar.contains(*date)) else { continue };
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
fn named(pairs: &[Pair], report: &mut Report) -> Vec<(String, Cell)> {
    let mut cells: Vec<(String, Cell)> = Vec::new();
    let mut first: BTreeMap<&str, Place> = BTreeMap::new();
    for pair in pairs {
        let Some(cell) = read_cell(pair, report) else { continue };
        if pair.key.is_empty() {
            report.add(bad_key(pair, "category"));
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
    let number = Decimal::parse(typed);
    if number.is_none() {
        report.add(not_a_number(pair.value_place, typed));
    }
    number.map(Cell::Number)
}

pub(crate) fn read_decimal(at: At<'_>, report: &mut Report) -> Option<Decimal> {
    let typed = at.text(report)?;
    let number = Decimal::parse(&typed);
    if number.is_none() {
        report.add(not_a_number(at.place(), &typed));
    }
    number
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
    let fault =
        Diagnostic::new(Code::MetricNotANumber).at(place).with("typed", typed.chars().take(24).collect::<String>());
    match Decimal::parse(seen) {
        Some(_) => fault.with("suggestion", seen),
        None => fault,
    }
}

/// `4`, `04`, `4月`, `2018-04`, `2018年4月`
fn parse_month(key: &str) -> Option<u8> {
    if let Some(When::Month(date)) = parse_when(key) {
        return Some(date.month());
    }
    let month = key.strip_suffix("月份").or_else(|| key.strip_suffix('月')).unwrap_or(key).trim();
    month.parse().ok().filter(|month| (1..=12).contains(month))
}

/// `32`, `W32`, `2018-W32`, `第32周`
fn parse_week(key: &str) -> Option<u8> {
    let week = key.strip_prefix('第').unwrap_or(key);
    let week = week.strip_suffix('周').unwrap_or(week);
    let week = week.rsplit_once(['W', 'w']).map_or(week, |(_, week)| week).trim();
    week.parse().ok().filter(|week| (1..=53).contains(week))
}

fn parse_season(key: &str) -> Option<Season> {
    let key = key.strip_suffix(['季', '天']).unwrap_or(key).to_lowercase();
    Season::ALL
        .into_iter()
        .find(|season| key == season.name() || key == season.slug() || key == season.english().to_lowercase())
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
