//! 固定提法与职务: the user's own words, from `content/terms.tsv`.
//! In: the table. Out: [`Phrases`], and its faults; where a text differs from them. Absent: a list of ours.
//!
//! ```text
//! 正确写法 <TAB> 错误写法、错误写法      every wrong form is found
//! 王庆洲 <TAB> 职务：区委常委、统战部部长   a post named before the name must be this one
//! 创建全国文明城区                    alone: the same with one character off is found
//! ```

use crate::{
    report::{Code, Diagnostic, Place, Report},
    source::{Content, SitePath, Sources},
};
use std::ops::Range;

/// One line of the table.
#[derive(Debug)]
struct Phrase {
    right: String,
    rule: Rule,
}

#[derive(Debug)]
enum Rule {
    Wrong(Vec<String>),
    Post(String),
    Fixed,
}

/// The table.
#[derive(Debug, Default)]
pub(super) struct Phrases(Vec<Phrase>);

/// A text that differs from the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    pub(super) range: Range<usize>,
    pub(super) right: String,
}

/// What a post ends with.
const POSTS: [&str; 26] = [
    "书记",
    "主任",
    "部长",
    "局长",
    "处长",
    "科长",
    "主席",
    "区长",
    "市长",
    "县长",
    "镇长",
    "所长",
    "院长",
    "校长",
    "委员",
    "常委",
    "组长",
    "队长",
    "站长",
    "会长",
    "主编",
    "秘书长",
    "干事",
    "专员",
    "代表",
    "同志",
];

impl Phrases {
    pub(super) fn read(sources: &Sources, report: &mut Report) -> Self {
        let path = SitePath::new("content/terms.tsv").expect("a plain path");
        let Some((file, source)) = sources.get(&path) else { return Self::default() };
        let Content::Text(text) = &source.content else {
            report.add(Diagnostic::new(Code::CheckTermsFile).at(Place::file(file)).with("kind", "encoding"));
            return Self::default();
        };
        let mut phrases: Vec<Phrase> = Vec::new();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let place = Place::new(file, at..at + line.trim_end().len());
            at += line.len();
            let line = line.trim_start_matches('\u{FEFF}').trim();
            let is_head = line.starts_with("正确写法") || line.starts_with("固定提法\t");
            if line.is_empty() || line.starts_with('#') || is_head {
                continue;
            }
            match parse(line).and_then(|phrase| unlike(phrase, &phrases)) {
                Ok(phrase) => phrases.push(phrase),
                Err(kind) => report.add(
                    Diagnostic::new(Code::CheckTermsFile)
                        .at(place)
                        .with("kind", kind)
                        .with("typed", line.replace('\t', "→")),
                ),
            }
        }
        Self(phrases)
    }

    /// Where `text` differs, from left to right.
    pub(super) fn slips(&self, text: &str) -> Vec<Slip> {
        let mut found: Vec<Slip> = self.0.iter().flat_map(|phrase| phrase.slips(text)).collect();
        found.sort_by_key(|slip| (slip.range.start, slip.range.end));
        found.dedup_by_key(|slip| slip.range.clone());
        found
    }
}

fn parse(line: &str) -> Result<Phrase, &'static str> {
    let mut cells = line.split('\t').map(str::trim);
    let right = cells.next().unwrap_or_default().to_owned();
    if !line.contains('\t') && line.contains([',', '，', ' ', ';']) {
        return Err("tab");
    }
    let wrong: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    if right.is_empty() {
        return Err("empty");
    }
    if let [post] = wrong[..]
        && let Some(post) = post.strip_prefix("职务：").or_else(|| post.strip_prefix("职务:"))
    {
        return Ok(Phrase { right, rule: Rule::Post(post.trim().to_owned()) });
    }
    let wrong: Vec<String> = match wrong[..] {
        // A list in one cell; a form that holds 、 itself has a cell of its own beside others.
        [one] => one
            .split(['、', '；', ';', '|'])
            .map(str::trim)
            .filter(|form| !form.is_empty())
            .map(str::to_owned)
            .collect(),
        ref many => many.iter().map(|form| (*form).to_owned()).collect(),
    };
    if wrong.contains(&right) {
        return Err("same");
    }
    if wrong.is_empty() {
        return if right.chars().count() < 4 { Err("short") } else { Ok(Phrase { right, rule: Rule::Fixed }) };
    }
    Ok(Phrase { right, rule: Rule::Wrong(wrong) })
}

/// A wrong form that another line calls right would be told whichever is typed.
fn unlike(phrase: Phrase, known: &[Phrase]) -> Result<Phrase, &'static str> {
    let wrongs = |phrase: &Phrase| match &phrase.rule {
        Rule::Wrong(forms) => forms.clone(),
        _ => Vec::new(),
    };
    let clash =
        known.iter().any(|other| wrongs(other).contains(&phrase.right) || wrongs(&phrase).contains(&other.right));
    if clash { Err("clash") } else { Ok(phrase) }
}

impl Phrase {
    fn slips(&self, text: &str) -> Vec<Slip> {
        let slip = |range: Range<usize>, right: &str| Slip { range, right: right.to_owned() };
        match &self.rule {
            Rule::Wrong(forms) => forms
                .iter()
                .flat_map(|form| text.match_indices(form.as_str()))
                .map(|(at, form)| at..at + form.len())
                // 文明城区 may be wrong, and stand within 全国文明城区, which is right.
                .filter(|range| !within(text, &self.right, range))
                .map(|range| slip(range, &self.right))
                .collect(),
            Rule::Post(post) => text
                .match_indices(self.right.as_str())
                .filter_map(|(at, name)| {
                    let before = &text[..at];
                    let named = POSTS.iter().any(|post| before.ends_with(post)) && !before.ends_with(post.as_str());
                    let begin = before
                        .rfind(|c: char| !c.is_alphanumeric() && c != '、')
                        .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
                    named.then(|| slip(begin..at + name.len(), &format!("{post}{name}")))
                })
                .collect(),
            Rule::Fixed => self.near(text).into_iter().map(|range| slip(range, &self.right)).collect(),
        }
    }

    /// Where all characters but one stand.
    fn near(&self, text: &str) -> Vec<Range<usize>> {
        let right: Vec<char> = self.right.chars().collect();
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let windows = chars.windows(right.len()).filter(|window| {
            let off = window.iter().zip(&right).filter(|((_, typed), right)| typed != *right);
            let off: Vec<_> = off.collect();
            off.len() == 1 && off[0].0.1.is_alphanumeric()
        });
        windows.map(|window| window[0].0..window[right.len() - 1].0 + window[right.len() - 1].1.len_utf8()).collect()
    }
}

/// Whether the range is part of the right form where that stands.
fn within(text: &str, right: &str, range: &Range<usize>) -> bool {
    text.match_indices(right).any(|(at, _)| at <= range.start && range.end <= at + right.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rights(table: &str, text: &str) -> Vec<(String, String)> {
        let phrases = Phrases(table.lines().map(|line| parse(line).unwrap()).collect());
        phrases.slips(text).into_iter().map(|slip| (text[slip.range].to_owned(), slip.right)).collect()
    }

    #[test]
    fn the_three_kinds_of_lines() {
        let pair = |a: &str, b: &str| vec![(a.to_owned(), b.to_owned())];
        assert_eq!(
            rights("全国文明城区\t文明城区、文明区域", "全国文明城区，文明城区"),
            pair("文明城区", "全国文明城区")
        );
        let post = "王庆洲\t职务：区委常委、统战部部长";
        assert_eq!(rights(post, "区委常委、统战部部长王庆洲，王庆洲说"), []);
        assert_eq!(rights(post, "接着，区委副书记王庆洲说"), pair("区委副书记王庆洲", "区委常委、统战部部长王庆洲"));
        assert_eq!(
            rights("创建全国文明城区", "创健全国文明城区，创建全国文明城区"),
            pair("创健全国文明城区", "创建全国文明城区")
        );
    }

    #[test]
    fn lines_that_make_no_sense() {
        assert_eq!(parse("对,错").unwrap_err(), "tab");
        assert_eq!(parse("对\t对").unwrap_err(), "same");
        assert_eq!(parse("对").unwrap_err(), "short");
    }
}
