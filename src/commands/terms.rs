//! `suishi terms`: the terms of a year, printed.
//! In: a year. Out: a table for the terminal, JSON, CSV, or a calendar to subscribe to (RFC 5545).
//! Absent: files and the clock; a stamp is the term's own instant.

use super::{
    End,
    args::{TermsFormat, TermsOptions},
    terminal::Terminal,
};
use crate::{
    calendar::{Begins, Interval, Moment, Offset, Term, TermYear},
    error::Error,
    json, sheet,
    source::span::display_width,
    words::Language,
};
use serde::Serialize;

pub(super) fn run(options: &TermsOptions, terminal: &Terminal) -> Result<End, Error> {
    let begins = match options.begins.as_deref().map(Term::parse) {
        None | Some(Some(Term::Xiaohan)) => Begins::Xiaohan,
        Some(Some(Term::Lichun)) => Begins::Lichun,
        Some(_) => {
            terminal.complain("terms-begins", &[("typed", options.begins.as_deref().unwrap_or_default())]);
            return Ok(End::Faults);
        }
    };
    let year = plain(&options.year).parse().ok().and_then(|year| TermYear::new(year, begins).ok());
    let Some(year) = year else {
        terminal.complain("terms-range", &[("typed", &options.year)]);
        return Ok(End::Faults);
    };
    let text = match options.format {
        TermsFormat::Table => table(&year, terminal.language),
        TermsFormat::Json => json(&year),
        TermsFormat::Csv => csv(&year),
        TermsFormat::Ics => ics(&year, terminal.language),
    };
    terminal.print(&text)?;
    Ok(End::Clean)
}

/// `２０２６年` from a Chinese input method is 2026.
pub(super) fn plain(year: &str) -> String {
    let ascii = |c: char| match c {
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10).unwrap_or(c),
        c => c,
    };
    year.trim().trim_end_matches('年').chars().map(ascii).collect()
}

/// Aligned columns for a terminal that gives a Han character two cells; one term a line, under a head.
fn table(year: &TermYear, language: Language) -> String {
    let rows: Vec<[String; 7]> =
        std::iter::once(head(language)).chain(year.intervals().iter().map(|one| cells(one, language))).collect();
    let widths: [usize; 7] =
        std::array::from_fn(|column| rows.iter().map(|row| display_width(&row[column])).max().unwrap_or(0));
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let gap = " ".repeat(widths[column] - display_width(cell));
            let is_number = column >= 5;
            line += &if is_number { gap + cell } else { format!("{cell}{gap}") };
            line += "  ";
        }
        text += line.trim_end();
        text.push('\n');
    }
    text
}

/// One object with `year`, `begins`, `zone` and the 24 `terms`; indented, ends with a line feed.
fn json(year: &TermYear) -> String {
    let document = Document {
        year: year.year(),
        begins: year.begins().opening().slug(),
        zone: Offset::CHINA.to_string(),
        terms: year.intervals().iter().map(Record::new).collect(),
    };
    json::pretty(&document)
}

/// A head and 24 rows as spreadsheets open them: byte order mark, CRLF; no field needs quotes.
fn csv(year: &TermYear) -> String {
    const HEAD: [&str; 10] =
        ["term", "name", "pinyin", "english", "season", "longitude", "start", "first", "last", "days"];
    let rows = year.intervals().iter().map(|interval| {
        let record = Record::new(interval);
        let names = [record.term, record.name, record.pinyin, record.english, record.season].map(str::to_owned);
        let rest = [record.longitude.to_string(), record.start, record.first, record.last, record.days.to_string()];
        names.into_iter().chain(rest).collect::<Vec<_>>()
    });
    sheet::write(std::iter::once(HEAD.map(str::to_owned).to_vec()).chain(rows))
}

/// An iCalendar object with one all-day event a term, on the date of its instant in China.
fn ics(year: &TermYear, language: Language) -> String {
    let mut lines: Vec<String> = ["BEGIN:VCALENDAR", "VERSION:2.0", "CALSCALE:GREGORIAN"].map(String::from).into();
    lines.push(format!("PRODID:-//suishi//terms//{}", language.pick("ZH", "EN")));
    lines.push(format!("X-WR-CALNAME:{}", escaped(&title(year, language))));
    for interval in year.intervals() {
        lines.extend(event(interval, language));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

fn head(language: Language) -> [String; 7] {
    match language {
        Language::Zh => ["节气", "拼音", "交节", "星期", "至", "天数", "太阳黄经"],
        Language::En => ["Term", "Pinyin", "Begins", "Day", "To", "Days", "Longitude"],
    }
    .map(String::from)
}

fn cells(interval: &Interval, language: Language) -> [String; 7] {
    let Interval { term, start, first, last } = *interval;
    let (name, weekdays) = match language {
        Language::Zh => (term.name(), ["一", "二", "三", "四", "五", "六", "日"]),
        Language::En => (term.english(), ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]),
    };
    [
        name.to_owned(),
        term.pinyin().to_owned(),
        format!("{first} {}", clock(start)),
        weekdays[usize::from(first.weekday() - 1)].to_owned(),
        last.to_string(),
        interval.days().to_string(),
        format!("{}°", term.longitude()),
    ]
}

fn clock(moment: Moment) -> String {
    let (hour, minute) = moment.minute(Offset::CHINA);
    format!("{hour:02}:{minute:02}")
}

#[derive(Serialize)]
struct Document {
    year: i32,
    begins: &'static str,
    zone: String,
    terms: Vec<Record>,
}

#[derive(Serialize)]
struct Record {
    term: &'static str,
    name: &'static str,
    pinyin: &'static str,
    english: &'static str,
    season: &'static str,
    longitude: u16,
    start: String,
    first: String,
    last: String,
    days: i64,
}

impl Record {
    fn new(interval: &Interval) -> Self {
        let term = interval.term;
        Self {
            term: term.slug(),
            name: term.name(),
            pinyin: term.pinyin(),
            english: term.english(),
            season: term.season().slug(),
            longitude: term.longitude(),
            start: interval.start.iso(Offset::CHINA),
            first: interval.first.to_string(),
            last: interval.last.to_string(),
            days: interval.days(),
        }
    }
}

fn title(year: &TermYear, language: Language) -> String {
    let number = year.year();
    match (language, year.begins()) {
        (Language::Zh, Begins::Xiaohan) => format!("{number}年二十四节气"),
        (Language::Zh, Begins::Lichun) => format!("{number}年二十四节气（自立春起）"),
        (Language::En, Begins::Xiaohan) => format!("Solar terms of {number}"),
        (Language::En, Begins::Lichun) => format!("Solar terms of {number}, from Lichun"),
    }
}

/// The UID holds the date's year, so that years counted by either rule name an event alike.
fn event(interval: &Interval, language: Language) -> [String; 8] {
    let Interval { term, start, first, .. } = *interval;
    let (clock, longitude) = (clock(start), term.longitude());
    let (summary, description) = match language {
        Language::Zh => {
            (term.name().to_owned(), format!("{}{clock}（北京时间）交节，太阳视黄经{longitude}°。", first.zh()))
        }
        Language::En => (
            format!("{} ({})", term.english(), term.name()),
            format!(
                "Begins on {first} at {clock}, China Standard Time: \
                 the Sun's apparent longitude is {longitude}°."
            ),
        ),
    };
    [
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}-{}@terms.suishi", term.slug(), first.year()),
        format!("DTSTAMP:{}", stamp(start)),
        format!("DTSTART;VALUE=DATE:{}", first.to_string().replace('-', "")),
        format!("SUMMARY:{}", escaped(&summary)),
        format!("DESCRIPTION:{}", escaped(&description)),
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
    ]
}

fn stamp(moment: Moment) -> String {
    let date = moment.date(Offset::UTC).to_string().replace('-', "");
    let (hour, minute, second) = moment.second(Offset::UTC);
    format!("{date}T{hour:02}{minute:02}{second:02}Z")
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,")
}

/// Ends a content line, broken so that no line exceeds 75 octets and no character is cut.
fn folded(line: &str) -> String {
    const OCTETS: usize = 75;
    let mut text = String::new();
    let mut used = 0;
    for c in line.chars() {
        if used + c.len_utf8() > OCTETS {
            text += "\r\n ";
            used = 1;
        }
        text.push(c);
        used += c.len_utf8();
    }
    text + "\r\n"
}

#[cfg(test)]
#[path = "terms_tests.rs"]
mod tests;
