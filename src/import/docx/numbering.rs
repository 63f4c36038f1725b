//! The numbers Word sets before paragraphs and does not write into them.
//! In: `numbering.xml`, then the paragraphs of the lists in their order. Out: the [`Label`] of each. Absent: Markdown.

use crate::import::xml::Element;
use std::collections::BTreeMap;

#[derive(Default)]
pub(super) struct Numbering {
    /// By `w:numId`.
    lists: BTreeMap<String, List>,
    abstracts: BTreeMap<String, Vec<Level>>,
    /// How far each list has counted, by the abstract list it is one of: 3、 goes on after a heading.
    counts: BTreeMap<String, [Option<u32>; 9]>,
}

struct List {
    of: String,
    /// Where a list of its own begins anew.
    starts: BTreeMap<u8, u32>,
    begun: bool,
}

#[derive(Clone, Default)]
struct Level {
    format: String,
    /// `%1、`
    text: String,
    start: u32,
    style: Option<String>,
}

/// What stands before a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    Bullet,
    /// `3.`, `3、`, `3)`, `（3）`: a list to Markdown as well; as it is printed, too.
    Number(u32, String),
    /// `三、`, `第三条`, `2.1`: Markdown cannot count so.
    Words(String),
}

impl Numbering {
    pub(super) fn of(root: &Element) -> Self {
        let mut abstracts = BTreeMap::new();
        let (mut linked, mut styled) = (Vec::new(), BTreeMap::new());
        for element in root.elements().filter(|element| element.name == "w:abstractNum") {
            let Some(id) = element.attribute("w:abstractNumId") else { continue };
            if let Some(style) = element.child("w:numStyleLink").and_then(|link| link.attribute("w:val")) {
                linked.push((id.to_owned(), style.to_owned()));
            }
            let levels: Vec<Level> =
                element.elements().filter(|element| element.name == "w:lvl").map(Level::of).collect();
            if let Some(style) = element.child("w:styleLink").and_then(|link| link.attribute("w:val")) {
                styled.insert(style.to_owned(), levels.clone());
            }
            abstracts.insert(id.to_owned(), levels);
        }
        for (id, style) in linked {
            if let Some(levels) = styled.get(&style) {
                abstracts.insert(id, levels.clone());
            }
        }
        let lists = root.elements().filter(|element| element.name == "w:num").filter_map(|element| {
            let of = element.child("w:abstractNumId")?.attribute("w:val")?.to_owned();
            let overrides = element.elements().filter(|element| element.name == "w:lvlOverride");
            let starts = overrides.filter_map(|element| {
                let start = element.child("w:startOverride")?.attribute("w:val")?.parse().ok()?;
                Some((element.attribute("w:ilvl")?.parse().ok()?, start))
            });
            let list = List { of, starts: starts.collect(), begun: false };
            Some((element.attribute("w:numId")?.to_owned(), list))
        });
        Self { lists: lists.collect(), abstracts, counts: BTreeMap::new() }
    }

    /// The level of a list that belongs to a style, as headings are numbered.
    pub(super) fn level_of(&self, list: &str, style: &str) -> Option<u8> {
        let levels = self.abstracts.get(&self.lists.get(list)?.of)?;
        let at = levels.iter().position(|level| level.style.as_deref() == Some(style))?;
        u8::try_from(at).ok()
    }

    /// Counts one paragraph on; `None` when the list is none.
    pub(super) fn next(&mut self, list: &str, level: u8) -> Option<Label> {
        let at = usize::from(level.min(8));
        let list = self.lists.get_mut(list)?;
        let levels = self.abstracts.get(&list.of)?;
        let own = levels.get(at)?;
        if own.format == "bullet" {
            return Some(Label::Bullet);
        }
        let counts = self.counts.entry(list.of.clone()).or_default();
        if !list.begun {
            list.begun = true;
            for (level, start) in &list.starts {
                if let Some(count) = counts.get_mut(usize::from(*level)) {
                    *count = start.checked_sub(1).filter(|before| *before > 0 || *start == 1);
                }
            }
        }
        let number = counts[at].map_or(own.start, |last| last.saturating_add(1));
        counts[at] = Some(number);
        counts[at + 1..].fill(None);
        if own.format == "none" || own.text.trim().is_empty() {
            return None;
        }
        let mut printed = own.text.clone();
        for (place, level) in levels.iter().enumerate().take(9) {
            let sign = format!("%{}", place + 1);
            if printed.contains(&sign) {
                let number = if place == at { number } else { counts[place].unwrap_or(level.start) };
                printed = printed.replace(&sign, &spelled(number, &level.format));
            }
        }
        let own_sign = format!("%{}", at + 1);
        let around = own.text.replacen(&own_sign, "", 1);
        let is_plain = own.format == "decimal" && own.text.contains(&own_sign) && !around.contains('%');
        let is_short = around.trim().chars().all(|sign| ".、)）．(（".contains(sign));
        Some(if is_plain && is_short { Label::Number(number, printed) } else { Label::Words(printed) })
    }
}

impl Level {
    fn of(element: &Element) -> Self {
        let value = |name: &str| element.child(name).and_then(|found| found.attribute("w:val"));
        Self {
            format: value("w:numFmt").unwrap_or("decimal").to_owned(),
            text: value("w:lvlText").unwrap_or_default().to_owned(),
            start: value("w:start").and_then(|start| start.parse().ok()).unwrap_or(1),
            style: value("w:pStyle").map(str::to_owned),
        }
    }
}

/// A number as Word spells it in that format.
fn spelled(number: u32, format: &str) -> String {
    match format {
        "chineseCounting"
        | "chineseCountingThousand"
        | "japaneseCounting"
        | "taiwaneseCounting"
        | "taiwaneseCountingThousand"
        | "ideographDigital"
        | "japaneseDigitalTenThousand" => han(number),
        "upperLetter" | "lowerLetter" if (1..=26).contains(&number) => {
            let first = if format == "upperLetter" { 'A' } else { 'a' };
            char::from_u32(u32::from(first) + number - 1).map(String::from).unwrap_or_default()
        }
        "upperRoman" => roman(number),
        "lowerRoman" => roman(number).to_lowercase(),
        "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" if (1..=20).contains(&number) => {
            char::from_u32(0x245F + number).map(String::from).unwrap_or_default()
        }
        "decimalZero" => format!("{number:02}"),
        _ => number.to_string(),
    }
}

/// 一 to 九十九, beyond that the digits.
fn han(number: u32) -> String {
    const DIGITS: [&str; 10] = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |number: u32| DIGITS[number as usize % 10];
    match (number / 10, number % 10) {
        (0, ones) => digit(ones).to_owned(),
        (1, 0) => "十".to_owned(),
        (1, ones) => format!("十{}", digit(ones)),
        (tens @ 2..=9, 0) => format!("{}十", digit(tens)),
        (tens @ 2..=9, ones) => format!("{}十{}", digit(tens), digit(ones)),
        _ => number.to_string(),
    }
}

fn roman(number: u32) -> String {
    const SIGNS: [(u32, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    if number == 0 || number >= 400 {
        return number.to_string();
    }
    let mut left = number;
    let mut out = String::new();
    for (value, sign) in SIGNS {
        while left >= value {
            left -= value;
            out += sign;
        }
    }
    out
}
