//! Personal data in a line: numbers and addresses that lead to one person.
//! In: a line. Out: what was found, and where. Absent: files; whether it may stand there (`waiver.rs`).

use super::signs::Signs;
use crate::{calendar::Date, report::Code};
use std::ops::Range;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) code: Code,
    /// Bytes of the line.
    pub(super) range: Range<usize>,
}

/// Everything in a line that leads to a person, from left to right; nothing twice.
pub(super) fn find(line: &str) -> Vec<Found> {
    let signs = Signs::of(line);
    let mut found: Vec<(Code, Range<usize>)> = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        match web_address(&signs, at) {
            // An address on the web has numbers of its own.
            Some(end) => at = end,
            None => match number(&signs, at).or_else(|| flat(&signs, at)).or_else(|| mail(&signs, at)) {
                Some((code, range)) => {
                    at = range.end;
                    found.push((code, range));
                }
                None => at += 1,
            },
        }
    }
    found.into_iter().map(|(code, range)| Found { code, range: signs.bytes(range) }).collect()
}

/// Where the address `https://…` that begins here ends.
fn web_address(signs: &Signs, at: usize) -> Option<usize> {
    let begins = |head: &str| head.chars().enumerate().all(|(step, c)| signs.at(at + step) == c);
    if !begins("http://") && !begins("https://") {
        return None;
    }
    let is_part = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>');
    Some((at..signs.len()).find(|at| !is_part(signs.at(*at))).unwrap_or(signs.len()))
}

/// A run of digits from here, its groups parted by one space or hyphen, and what it is.
fn number(signs: &Signs, at: usize) -> Option<(Code, Range<usize>)> {
    let before = signs.before(at);
    let plus = signs.at(at) == '+';
    if !(signs.at(at).is_ascii_digit() || plus) || before.is_ascii_alphanumeric() || matches!(before, '.' | '_') {
        return None;
    }
    // Each digit with the number of its sign.
    let mut digits: Vec<(char, usize)> = Vec::new();
    let mut next = at + usize::from(plus);
    while digits.len() < 24 {
        let c = signs.at(next);
        if c.is_ascii_digit() {
            digits.push((c, next));
        } else if !(matches!(c, ' ' | '-') && signs.at(next + 1).is_ascii_digit() && !digits.is_empty()) {
            break;
        }
        next += 1;
    }
    let ends = |count: usize| digits.get(count - 1).is_some_and(|last| !signs.at(last.1 + 1).is_ascii_alphanumeric());
    let text = |range: Range<usize>| digits.get(range).map(|part| part.iter().map(|digit| digit.0).collect::<String>());
    let solid = |count: usize| digits.get(count - 1).is_some_and(|last| last.1 + 1 - digits[0].1 == count);
    let whole = |count: usize| Some(at..digits.get(count - 1)?.1 + 1);

    // 居民身份证, its last sign a digit or an X.
    let x = digits.get(16).filter(|_| digits.len() == 17).and_then(|last| {
        let step = last.1 + 1 + usize::from(matches!(signs.at(last.1 + 1), ' ' | '-'));
        (matches!(signs.at(step), 'X' | 'x') && !signs.at(step + 1).is_ascii_alphanumeric()).then_some(step)
    });
    if let Some(last) = x.filter(|_| !plus)
        && is_id_18(&format!("{}X", text(0..17)?))
    {
        return Some((Code::PrivacyIdCard, at..last + 1));
    }
    if !plus && digits.len() == 18 && ends(18) && is_id_18(&text(0..18)?) && !signs.tail(at, 12).contains("信用代码")
    {
        return Some((Code::PrivacyIdCard, whole(18)?));
    }
    if !plus && digits.len() == 15 && ends(15) && solid(15) && is_id_15(&text(0..15)?) {
        return Some((Code::PrivacyIdCard, whole(15)?));
    }
    // 银行卡, in groups of four or in one.
    if !plus && (16..=19).contains(&digits.len()) && ends(digits.len()) {
        let card = text(0..digits.len())?;
        let grouped = solid(card.len())
            || digits.windows(2).enumerate().all(|(at, pair)| (pair[1].1 - pair[0].1 > 1) == ((at + 1) % 4 == 0));
        if grouped && card.starts_with(['3', '4', '5', '6', '9']) && is_luhn(&card) {
            return Some((Code::PrivacyBankCard, whole(card.len())?));
        }
    }
    // 手机, after +86 or without.
    let all = text(0..digits.len())?;
    let lead = match all.strip_prefix("0086").or_else(|| all.strip_prefix("86")) {
        Some(rest) if rest.len() >= 11 => all.len() - rest.len(),
        _ if plus => return None,
        _ => 0,
    };
    let own: Vec<(char, usize)> = digits.iter().skip(lead).take(11).copied().collect();
    let breaks: Vec<usize> = (1..own.len()).filter(|at| own[*at].1 - own[at - 1].1 > 1).collect();
    let last = own.get(10)?.1;
    let is_mobile =
        own[0].0 == '1' && matches!(own[1].0, '3'..='9') && (breaks.is_empty() || breaks == [3, 7] || breaks == [3]);
    let follows = signs.at(last + 1);
    // Two numbers side by side, `13812345678 13912345678`, are two.
    let goes_on = follows.is_ascii_alphanumeric() || (follows == '.' && signs.at(last + 2).is_ascii_digit());
    (is_mobile && !goes_on).then_some((Code::PrivacyMobile, at..last + 1))
}

/// GB 11643: province, date of birth, check sign.
fn is_id_18(text: &str) -> bool {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = text.chars().zip(WEIGHTS).map(|(c, weight)| c.to_digit(10).unwrap_or(0) * weight).sum();
    let check = "10X98765432".chars().nth(sum as usize % 11);
    is_province(text) && is_birthday(&text[6..14]) && text.chars().last() == check
}

/// Before 1999: two digits of the year, no check sign.
fn is_id_15(text: &str) -> bool {
    is_province(text) && is_birthday(&format!("19{}", &text[6..12]))
}

fn is_province(text: &str) -> bool {
    matches!(text[..2].parse(), Ok(11u8..=15 | 21..=23 | 31..=37 | 41..=46 | 50..=54 | 61..=65 | 71 | 81..=83))
}

fn is_birthday(text: &str) -> bool {
    let part = |range: Range<usize>| text[range].parse::<u16>().ok();
    let date = || {
        let small = |range| u8::try_from(part(range)?).ok();
        Date::new(i32::from(part(0..4)?), small(4..6)?, small(6..8)?)
    };
    date().is_some_and(|date| (1800..=2100).contains(&date.year()))
}

fn is_luhn(text: &str) -> bool {
    let sum: u32 = text
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit) {
            (0, digit) => digit,
            (_, digit @ 0..=4) => digit * 2,
            (_, digit) => digit * 2 - 9,
        })
        .sum();
    sum.is_multiple_of(10) && text.chars().any(|c| c != '0')
}

/// A home below the street: 12号楼3单元402室, 100弄5号201室. A street number alone is a place, not a home.
fn flat(signs: &Signs, at: usize) -> Option<(Code, Range<usize>)> {
    const STEPS: [&str; 9] = ["号楼", "单元", "弄", "号", "幢", "栋", "座", "门", "层"];
    if is_house_number(signs.before(at)) {
        return None;
    }
    let (mut next, mut steps) = (at, Vec::new());
    loop {
        let start = next;
        while is_house_number(signs.at(next)) || (next > start && signs.at(next) == '-') {
            next += 1;
        }
        // `5幢 301室`
        if next == start && signs.at(next) == ' ' && !steps.is_empty() && is_house_number(signs.at(next + 1)) {
            next += 1;
            continue;
        }
        if next == start || next - start > 7 {
            return None;
        }
        let says = |word: &str| word.chars().enumerate().all(|(step, c)| signs.at(next + step) == c);
        if says("室") || says("户") {
            let is_numbered = (start..next).any(|at| !signs.at(at).is_ascii_alphabetic());
            let is_home = is_numbered
                && steps.iter().any(|step| matches!(*step, "号楼" | "单元" | "弄" | "号" | "幢" | "栋" | "座"));
            return is_home.then_some((Code::PrivacyAddress, at..next + 1));
        }
        match STEPS.iter().find(|step| says(step)) {
            Some(step) => {
                next += step.chars().count();
                steps.push(*step);
            }
            // 5号楼2单元301, without its last word.
            None => {
                let is_room = next - start >= 3 && !signs.at(next).is_alphanumeric();
                return (is_room && steps.last() == Some(&"单元")).then_some((Code::PrivacyAddress, at..next));
            }
        }
    }
}

fn is_house_number(c: char) -> bool {
    c.is_ascii_alphanumeric() || "〇零一二三四五六七八九十百甲乙丙丁".contains(c)
}

/// `zhang.san@example.org`
fn mail(signs: &Signs, at: usize) -> Option<(Code, Range<usize>)> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    if !signs.at(at).is_ascii_alphanumeric() || is_name(signs.before(at)) || signs.before(at) == '/' {
        return None;
    }
    let sign = (at..signs.len()).find(|at| !is_name(signs.at(*at)))?;
    if signs.at(sign) != '@' {
        return None;
    }
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let mut end = (sign + 1..signs.len()).find(|at| !is_host(signs.at(*at))).unwrap_or(signs.len());
    while end > sign && matches!(signs.before(end), '.' | '-') {
        end -= 1;
    }
    let host: String = (sign + 1..end).map(|at| signs.at(at)).collect();
    let (name, top) = host.rsplit_once('.')?;
    let sound = !name.is_empty() && top.len() >= 2 && top.chars().all(|c| c.is_ascii_alphabetic());
    sound.then_some((Code::PrivacyEmail, at..end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(line: &str) -> Vec<(&'static str, &str)> {
        let what = |found: Found| (found.code.id().strip_prefix("privacy/").unwrap(), &line[found.range]);
        find(line).into_iter().map(what).collect()
    }

    #[test]
    fn identity_cards() {
        assert_eq!(codes("身份证11010519491231002X。"), [("id-card", "11010519491231002X")]);
        assert_eq!(codes("440524188001010014").len(), 1);
        assert_eq!(codes("号码：110105 19491231 002x"), [("id-card", "110105 19491231 002x")]);
        assert_eq!(codes("１１０１０５１９４９１２３１００２Ｘ").len(), 1);
        assert_eq!(codes("130503670401001"), [("id-card", "130503670401001")]);
        for sound in ["110105194912310021", "110105194913310029", "990105194912310029", "X11010519491231002X"] {
            assert_eq!(codes(sound), [], "{sound}");
        }
    }

    #[test]
    fn mobiles() {
        for mobile in
            ["13812345678", "138 1234 5678", "138-1234-5678", "+8613812345678", "+86 138-1234-5678", "8613812345678"]
        {
            assert_eq!(codes(&format!("电话{mobile}，")), [("mobile", mobile)], "{mobile}");
        }
        assert_eq!(codes("13812345678 13912345678").len(), 2);
        assert_eq!(
            codes("1381234567 12812345678 138123456789 021-64331234 0.13812345678 https://x.cn/13812345678 "),
            []
        );
    }

    #[test]
    fn bank_cards() {
        assert_eq!(codes("卡号4111111111111111"), [("bank-card", "4111111111111111")]);
        assert_eq!(codes("4111 1111 1111 1111"), [("bank-card", "4111 1111 1111 1111")]);
        assert_eq!(codes("5555-5555-5555-4444").len(), 1);
        assert_eq!(codes("4111111111111112、20181224120000123、0000000000000000"), []);
    }

    #[test]
    fn homes_and_not_streets() {
        for home in
            ["12号楼3单元402室", "100弄5号201室", "5幢301室", "三号楼二单元五〇一室", "5号楼2单元301", "3号101室"]
        {
            assert_eq!(codes(&format!("家住{home}，")), [("address", home)], "{home}");
        }
        assert_eq!(
            codes("N号楼N单元N室，瑞金二路100弄，5号楼，3单元有402户，16个居委，2018年第3号文件，会议室301室"),
            []
        );
    }

    #[test]
    fn mail_addresses() {
        assert_eq!(codes("请写信到 zhang.san@example.org。"), [("email", "zhang.san@example.org")]);
        assert_eq!(codes("[写信](mailto:a@b.cn)"), [("email", "a@b.cn")]);
        assert_eq!(codes("@所有人 a@b 3@4.5"), []);
    }
}
