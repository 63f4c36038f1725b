//! Proofreads a site before it is published.
//! In: [`Site`], [`Sources`], the places of its texts, the finished tree. Out: findings; texts with their mechanical slips
//! mended. Absent: the disk, and every opinion on style.
//!
//! | file | looks for |
//! |---|---|
//! | `person` `credit_code` `files` | personal data in lines, names of files, pictures; codes that cannot be right; weight |
//! | `punctuation` `words` `phrases` `dates` `leftovers` | slips in prose |
//! | `numbers` | prose against metrics |
//! | `completeness` `links` | what is missing, what leads nowhere |
//! | `prose` `signs` | how all of them see a text |
//! | `waiver` | what the author lets stand, and why |
//! | `mend` | what a machine may mend |

mod completeness;
mod credit_code;
mod dates;
mod files;
mod leftovers;
mod links;
mod mend;
mod numbers;
mod person;
mod phrases;
mod prose;
mod punctuation;
mod signs;
mod waiver;
mod words;

use self::{
    credit_code::Wrong,
    phrases::Phrases,
    prose::{Block, Kind},
    waiver::Waivers,
};
use crate::{
    model::{Body, Entry, Site, When, Year},
    output::OutputTree,
    report::{Code, Diagnostic, Place, Report, Severity, mask},
    source::{FileId, Sources},
    words::Language,
};
use std::collections::{BTreeMap, BTreeSet};

/// What is proofread.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'s> {
    pub site: &'s Site,
    pub sources: &'s Sources,
    pub tree: &'s OutputTree,
    /// Where texts stand in YAML and front matter.
    pub phrases: &'s [Place],
}

/// A text with its mechanical slips mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    pub file: FileId,
    /// All of the file.
    pub text: String,
}

/// Slips of one block that are told; nobody reads more, and `--fix` mends all of them.
const TOLD: usize = 200;

/// A body, and where it belongs.
#[derive(Clone, Copy)]
struct Text<'s> {
    body: &'s Body,
    year: Option<&'s Year>,
    entry: Option<&'s Entry>,
    language: Language,
}

/// Everything that a careful reader would mark. `built` is what the build found already.
#[must_use]
pub fn proofread(desk: Desk<'_>, built: &Report) -> Report {
    let mut found = Report::default();
    let phrases = Phrases::read(desk.sources, &mut found);
    for (file, source) in desk.sources.under("content") {
        if let Some(text) = source.text().and_then(|text| std::str::from_utf8(text).ok()) {
            if matches!(source.path.extension().as_str(), "css" | "js") {
                continue;
            }
            lines(file, text, &mut found);
        }
    }
    files::check(desk.sources, &mut found);
    for text in texts(desk.site) {
        let blocks = prose::blocks(text.body);
        completeness::sections(&blocks, &mut found);
        for block in &blocks {
            completeness::alt_texts(block, &mut found);
            links::leaving(block, desk.site, &mut found);
            read(block, text, &phrases, &mut found);
        }
        if let Some((entry, year)) = text.entry.zip(text.year) {
            chronicle(entry, year, &blocks, &mut found);
        }
    }
    for place in desk.phrases {
        let source = desk.sources.file(place.file).text().and_then(|text| std::str::from_utf8(text).ok());
        let block = Block::of_value(source.unwrap_or_default(), *place);
        wording(&block, year_of(desk, place.file), &phrases, &mut found);
        if block.text.matches("**").count() > 1 {
            let place = block.place(0..block.text.len());
            found.add(Diagnostic::new(Code::CheckStars).at(place).with("kind", "value"));
        }
    }
    // What could not be read seems to be missing, and is not.
    let is_whole = built.worst() != Some(Severity::Error);
    if is_whole {
        completeness::check(desk.site, desk.sources, &mut found);
        links::dead(desk.tree, &mut found);
    }
    if is_whole
        && built.iter().chain(found.iter()).all(|fault| !matches!(fault.code, Code::MarkdownStars | Code::CheckStars))
    {
        stars(desk.tree, &mut found);
    }
    let mut waivers = Waivers::of(desk.site, desk.sources);
    let mut report = Report::default();
    for finding in found.iter().filter(|finding| !waivers.waive(finding)) {
        report.add(finding.clone());
    }
    waivers.tell(&mut report);
    report
}

/// The texts that a machine may mend, mended; in the order of their files.
#[must_use]
pub fn mended(site: &Site, sources: &Sources) -> Vec<Mended> {
    let language = site.config.language;
    let mut mended: BTreeMap<FileId, String> = BTreeMap::new();
    for text in texts(site).into_iter().filter(|text| text.language == language && language == Language::Zh) {
        if let Some(now) = mend::mended(text.body, site, sources) {
            mended.insert(text.body.file, now);
        }
    }
    mended.into_iter().map(|(file, text)| Mended { file, text }).collect()
}

/// A text with the personal data in it covered, for whatever shows it.
#[must_use]
pub fn covered(text: &str) -> String {
    let cover = |line: &str| {
        let mut line = line.to_owned();
        for found in person::find(&line) {
            let shown = mask::masked(&line[found.range.clone()]);
            line.replace_range(found.range, &shown);
        }
        line
    };
    text.split_inclusive('\n').map(cover).collect()
}

fn texts<'s>(site: &'s Site) -> Vec<Text<'s>> {
    let own = site.config.language;
    let mut texts = Vec::new();
    for year in &site.years {
        let prose = year.opening.iter().chain(&year.closing);
        texts.extend(prose.map(|prose| Text { body: &prose.body, year: Some(year), entry: None, language: own }));
        let entry =
            |entry: &'s Entry, language| Text { body: &entry.body, year: Some(year), entry: Some(entry), language };
        texts.extend(year.entries.iter().map(|one| entry(one, own)));
        texts.extend(year.translations.iter().map(|one| entry(one, own.other())));
    }
    texts.extend(site.about.iter().map(|prose| Text { body: &prose.body, year: None, entry: None, language: own }));
    texts
}

fn year_of(desk: Desk<'_>, file: FileId) -> Option<i32> {
    let path = desk.sources.file(file).path.as_str();
    path.strip_prefix("content/")?.split('/').next()?.parse().ok()
}

/// A file as lines: personal data, wherever it stands, in comments and code too.
fn lines(file: FileId, text: &str, report: &mut Report) {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let place = |range: std::ops::Range<usize>| Place::new(file, start + range.start..start + range.end);
        for found in person::find(line) {
            let typed = mask::masked(&line[found.range.clone()]);
            let fault = Diagnostic::new(found.code).at(place(found.range)).with("typed", typed).with("kind", "text");
            report.add(fault);
        }
        for (wrong, range) in credit_code::wrong(line) {
            let fault = Diagnostic::new(Code::CheckCreditCode).with("typed", &line[range.clone()]).at(place(range));
            report.add(match wrong {
                Wrong::Length(length) => fault.with("kind", "length").with("length", length),
                Wrong::Check => fault.with("kind", "check"),
            });
        }
        start += line.len();
    }
}

/// A block of Markdown.
fn read(block: &Block, text: Text<'_>, phrases: &Phrases, report: &mut Report) {
    if text.language == Language::Zh {
        wording(block, text.year.map(|year| year.year), phrases, report);
        if let Some(year) = text.year {
            for slip in numbers::slips(block, year) {
                let fault = Diagnostic::new(Code::CheckNumber).at(block.place(slip.range)).with("typed", slip.typed);
                report.add(fault.with("id", slip.id).with("name", slip.name).with("data", slip.right));
            }
        }
    } else {
        placeholders(block, report);
    }
}

/// What holds for every Chinese text, wherever it is typed.
fn wording(block: &Block, year: Option<i32>, phrases: &Phrases, report: &mut Report) {
    if block.kind == Kind::Other {
        return;
    }
    let shown = |range: &std::ops::Range<usize>| block.text[range.clone()].trim_end_matches('\n').to_owned();
    for slip in punctuation::slips(block).into_iter().take(TOLD) {
        let fault = Diagnostic::new(slip.code).at(block.place(slip.range.clone())).with("typed", shown(&slip.range));
        let by = if block.kind == Kind::Value { "hand" } else { "machine" };
        let fault = fault.with("kind", slip.kind).with("by", by);
        report.add(match slip.right {
            Some(right) => fault.with("right", right),
            None => fault,
        });
    }
    for slip in words::slips(&block.text) {
        let fault =
            Diagnostic::new(Code::CheckWord).at(block.place(slip.range.clone())).with("typed", shown(&slip.range));
        report.add(fault.with("right", slip.right).with("kind", if slip.by_sense { "sense" } else { "plain" }));
    }
    for slip in phrases.slips(&block.text) {
        let fault =
            Diagnostic::new(Code::CheckTerm).at(block.place(slip.range.clone())).with("typed", shown(&slip.range));
        report.add(fault.with("right", slip.right));
    }
    for date in dates::dates(&block.text, year) {
        let fault =
            Diagnostic::new(Code::CheckDate).at(block.place(date.range.clone())).with("typed", shown(&date.range));
        match date.wrong {
            Some(dates::Wrong::NoSuchDay) => report.add(fault.with("kind", "day")),
            Some(dates::Wrong::Weekday(right)) => report.add(fault.with("kind", "weekday").with("right", right)),
            None => {}
        }
    }
    placeholders(block, report);
}

fn placeholders(block: &Block, report: &mut Report) {
    for range in leftovers::placeholders(&block.text) {
        let typed = block.text[range.clone()].to_owned();
        report.add(Diagnostic::new(Code::CheckPlaceholder).at(block.place(range)).with("typed", typed));
    }
}

/// 大事记: 是月 needs a month, 是年 a year; and a text whose only day lies in another term may stand in the wrong file.
fn chronicle(entry: &Entry, year: &Year, blocks: &[Block], report: &mut Report) {
    for (word, kind) in [("是月", "month"), ("是年", "year")] {
        let begins = |block: &&Block| block.kind == Kind::Paragraph && block.text.starts_with(word);
        let fits = match entry.date {
            Some(When::Month(_)) => kind == "month",
            Some(When::Year(_)) => kind == "year",
            _ => false,
        };
        if let Some(block) = blocks.iter().find(begins).filter(|_| !fits) {
            let days = year.calendar.interval(entry.id.term);
            let right = if kind == "month" {
                format!("{}-{:02}", days.first.year(), days.first.month())
            } else {
                year.year.to_string()
            };
            report.add(
                Diagnostic::new(Code::CheckWhen).at(block.place(0..word.len())).with("kind", kind).with("right", right),
            );
        }
    }
    let mut days = blocks
        .iter()
        .filter(|block| block.kind == Kind::Paragraph)
        .flat_map(|block| dates::dates(&block.text, None).into_iter().map(move |found| (block, found)))
        .filter_map(|(block, found)| Some((block, found.date?, found.range)));
    let (Some((block, date, range)), None, None) = (days.next(), days.next(), entry.date) else { return };
    let own = year.calendar.interval(entry.id.term);
    if let Some(right) = year.calendar.term_of(date).filter(|_| date < own.first || own.last < date) {
        let fault = Diagnostic::new(Code::CheckElsewhere).at(block.place(range)).with("typed", date.zh());
        report.add(fault.with("term", entry.id.term.name()).with("right", right.name()));
    }
}

/// `**` that a reader will see: whatever the Markdown was, a page shows it.
fn stars(tree: &OutputTree, report: &mut Report) {
    let mut told = BTreeSet::new();
    for (path, artifact) in tree.iter().filter(|(path, _)| path.as_str().ends_with(".html")) {
        let Ok(bytes) = artifact.read() else { continue };
        let Ok(html) = std::str::from_utf8(&bytes) else { continue };
        if !html.contains("**") {
            continue;
        }
        let mut code = 0;
        let said = html.split('<').filter_map(|part| part.split_once('>')).find(|(tag, said)| {
            let is = |names: &[&str]| {
                names.iter().any(|name| tag.trim_start_matches('/').split([' ', '\n']).next() == Some(name))
            };
            if is(&["code", "pre", "script", "style"]) {
                code += if tag.starts_with('/') { -1 } else { 1 };
            }
            code == 0 && said.contains("**")
        });
        let near: String = said.map_or_else(String::new, |(_, said)| said.trim().chars().take(24).collect());
        if !near.is_empty() && told.insert(near.clone()) {
            report.add(Diagnostic::new(Code::CheckStars).with("kind", "page").with("page", path).with("typed", near));
        }
    }
}
