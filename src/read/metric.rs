//! `metrics.yaml` and `metrics/*.yaml`.
//! In: the files of a year and their value tables. Out: [`Metric`]s in the author's order. Absent: drawing; other years.

use super::{
    table,
    when::{parse_when, read_when},
    yaml::{At, Fields, Yaml},
};
use crate::{
    calendar::{Begins, Date, Season, Term, TermYear, home},
    model::{Better, Cell, Combine, Decimal, Former, Grouping, Metric, MetricId, Target, Unread, Values, When},
    report::{Code, Diagnostic, Place, Report, Severity, suggest},
    source::{FileId, OutPath, SitePath, Source, Sources},
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
enum Grain {
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

/// A key and its value as typed.
struct Pair {
    key: String,
    value: Option<String>,
    key_place: Place,
    value_place: Place,
}

/// Reads one file of metrics; what it names and what failed is added to `traces`.
pub(crate) fn read(
    file: FileId,
    source: &Source,
    around: &Surroundings<'_>,
    traces: &mut Traces,
    report: &mut Report,
) -> Vec<Metric> {
    let Some(yaml) = Yaml::of_file(file, source, report) else {
        traces.unread.file = true;
        return Vec::new();
    };
    let entries = yaml.root().entries(report);
    entries
        .into_iter()
        .filter_map(|(id, at)| {
            let mut own = Report::default();
            let metric = read_one(id, at, source, around, traces, &mut own);
            // A value left out would make a total differ that is right in the text.
            if metric.is_none() || own.worst() == Some(Severity::Error) {
                traces.unread.ids.insert(id.to_owned());
            }
            report.merge(own);
            metric
        })
        .collect()
}

fn read_one(
    id: &str,
    at: At<'_>,
    source: &Source,
    around: &Surroundings<'_>,
    traces: &mut Traces,
    report: &mut Report,
) -> Option<Metric> {
    if id.is_empty() || id.contains(['.', '/', '#', '?', ' ', '(', ')']) || OutPath::new(id).is_err() {
        report.add(Diagnostic::new(Code::MetricBadId).at(at.key_place()).with("typed", id));
        return None;
    }
    let mut fields = at.fields("metric", report)?;
    let name = fields.text("name").unwrap_or_else(|| id.to_owned());
    let unit = fields.text("unit").unwrap_or_default();
    let combine = read_choice(
        &mut fields,
        "combine",
        &[("sum", Combine::Sum), ("mean", Combine::Mean), ("last", Combine::Last), ("max", Combine::Max)],
    )
    .unwrap_or_else(|| Combine::of_unit(&unit));
    let better = read_choice(&mut fields, "better", &[("higher", Better::Higher), ("lower", Better::Lower)]);
    let grain = read_choice(&mut fields, "by", &GRAINS);
    let values = read_values(id, grain, &mut fields, source, around, traces);
    let total = fields.get("total").and_then(|at| read_decimal(at, fields.report()));
    let target = fields.get("target").filter(|at| !at.is_null()).and_then(|at| {
        if at.is_map() {
            let pairs = pairs_of(at, fields.report());
            let grain = values.as_ref().and_then(grain_of).or(grain)?;
            Some(Target::Series(Box::new(by_grain(grain, &pairs, around, fields.report()))))
        } else {
            read_decimal(at, fields.report()).map(Target::Each)
        }
    });
    let term = fields.get("term").and_then(|at| {
        let text = at.text(fields.report())?;
        let term = Term::parse(&text);
        if term.is_none() {
            fields.report().add(super::entry::unknown_term(at.place(), &text));
        }
        term
    });
    let as_of = fields.get("as_of").and_then(|at| read_when(at, fields.report()));
    let was = fields.get("was").filter(|at| !at.is_null()).and_then(|at| {
        let id = at.text(fields.report())?;
        Some(Former { id: MetricId(id), place: at.place() })
    });
    let metric = values.map(|values| Metric {
        id: MetricId(id.to_owned()),
        name,
        unit,
        values,
        combine,
        total,
        target,
        better,
        term,
        definition: fields.text("definition"),
        period: fields.text("period"),
        as_of,
        source: fields.text("source"),
        was,
        place: at.key_place(),
    });
    // Asked for even where there are no values, or their keys would count as unknown.
    for key in ["definition", "period", "source"] {
        fields.get(key);
    }
    fields.finish(report);
    metric
}

/// Exactly one of `value:`, `values:`, `table:`.
fn read_values(
    id: &str,
    grain: Option<Grain>,
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
    let pairs = if let Some(at) = many {
        pairs_of(at, fields.report())
    } else {
        let at = table?;
        pairs_of_table(at, column, source, around.sources, traces, fields.report())?
    };
    let grain = grain.unwrap_or_else(|| guess(&pairs));
    Some(by_grain(grain, &pairs, around, fields.report()))
}

fn pairs_of(at: At<'_>, report: &mut Report) -> Vec<Pair> {
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

fn pairs_of_table(
    at: At<'_>,
    column: Option<(String, At<'_>)>,
    source: &Source,
    sources: &Sources,
    traces: &mut Traces,
    report: &mut Report,
) -> Option<Vec<Pair>> {
    let name = at.text(report)?;
    let found = source.path.beside(&name).ok().and_then(|path| sources.get(&path));
    let Some((file, table_source)) = found else {
        report.add(Diagnostic::new(Code::TableMissing).at(at.place()).with("typed", &name));
        return None;
    };
    traces.tables.push(table_source.path.clone());
    let table = table::read(file, table_source, report)?;
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
    let pairs = table.rows.into_iter().filter_map(|row| {
        let value = row.fields.get(value_column)?;
        // An empty cell is a gap; a dash or a word such as 无 says so on purpose.
        if value.is_empty() {
            return None;
        }
        let said = matches!(value.as_str(), "-" | "—" | "——" | "无" | "null" | "/");
        Some(Pair {
            key: row.fields[0].clone(),
            value: (!said).then(|| value.clone()),
            key_place: row.place,
            value_place: row.place,
        })
    });
    Some(pairs.collect())
}

/// The grain that every key fits, else categories.
fn guess(pairs: &[Pair]) -> Grain {
    let all = |fits: fn(&str) -> bool| !pairs.is_empty() && pairs.iter().all(|pair| fits(&pair.key));
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

fn grain_of(values: &Values) -> Option<Grain> {
    match values {
        Values::Single(_) => None,
        Values::Terms(_) => Some(Grain::Term),
        Values::Months(_) => Some(Grain::Month),
        Values::Weeks(_) => Some(Grain::Week),
        Values::Dates(_) => Some(Grain::Date),
        Values::Seasons(_) => Some(Grain::Season),
        Values::Names(Grouping::Category, _) => Some(Grain::Category),
        Values::Names(Grouping::Place, _) => Some(Grain::Place),
    }
}

fn by_grain(grain: Grain, pairs: &[Pair], around: &Surroundings<'_>, report: &mut Report) -> Values {
    match grain {
        Grain::Term => Values::Terms(keyed(pairs, "term", Term::parse, report)),
        Grain::Month => Values::Months(keyed(pairs, "month", parse_month, report)),
        Grain::Week => Values::Weeks(keyed(pairs, "week", parse_week, report)),
        Grain::Season => Values::Seasons(keyed(pairs, "season", parse_season, report)),
        Grain::Date => Values::Dates(dated(pairs, around.calendar, report)),
        Grain::Category => Values::Names(Grouping::Category, named(pairs, report)),
        Grain::Place => Values::Names(Grouping::Place, named(pairs, report)),
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

/// A key whose values are known words.
fn read_choice<T: Copy>(fields: &mut Fields<'_>, key: &'static str, choices: &[(&'static str, T)]) -> Option<T> {
    let at = fields.get(key)?;
    let typed = at.text(fields.report())?;
    let found = choices.iter().find(|(word, _)| *word == typed).map(|(_, value)| *value);
    if found.is_none() {
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let fault = Diagnostic::new(Code::MetricUnknownChoice)
            .at(at.place())
            .with("key", key)
            .with("typed", &typed)
            .with("choices", words.join("、"));
        fields.report().add(match suggest::nearest(&typed, words.iter().copied()) {
            Some(near) => fault.with("suggestion", near),
            None => fault,
        });
    }
    found
}
