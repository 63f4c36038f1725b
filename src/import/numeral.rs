//! Numbers as people write them in Chinese prose.
//! In: a text that may begin with one. Out: its value and its bytes. Absent: what is counted.

/// `2,300`, `86.5`, `１６`: digits of either width, as a plain decimal.
pub(super) fn digits(text: &str) -> Option<(String, usize)> {
    let mut value = String::new();
    let mut length = 0;
    for (at, c) in text.char_indices() {
        match plain(c) {
            Some(digit) => value.push(digit),
            None => {
                let next = text[at + c.len_utf8()..].chars().map_while(plain).count();
                match c {
                    '.' | '．' if !value.is_empty() && !value.contains('.') && next > 0 => value.push('.'),
                    ',' | '，' if !value.is_empty() && !value.contains('.') && next == 3 => {}
                    _ => break,
                }
            }
        }
        length = at + c.len_utf8();
    }
    (!value.is_empty()).then_some((value, length))
}

/// `十六`, `一百二十`, `两千零三十`: the value, `None` for a row of numerals that is no number (`三五`, `千万`), and its bytes.
pub(super) fn chinese(text: &str) -> Option<(Option<u64>, usize)> {
    let row: String = text.chars().take_while(|c| "〇零一二两三四五六七八九十百千万".contains(*c)).collect();
    (!row.is_empty()).then(|| (value(&row), row.len()))
}

fn plain(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        '０'..='９' => char::from_digit(u32::from(c) - u32::from('０'), 10),
        _ => None,
    }
}

/// Only what is well formed: falling steps, each but a leading 十 with its digit.
fn value(row: &str) -> Option<u64> {
    let (mut sum, mut digit, mut step) = (0, None, u64::MAX);
    for (at, c) in row.chars().enumerate() {
        let size = match c {
            '零' | '〇' => {
                if at == 0 || digit.is_some() {
                    return None;
                }
                continue;
            }
            '十' => 10,
            '百' => 100,
            '千' => 1000,
            '万' => 10_000,
            c => {
                let value = "一二三四五六七八九".chars().position(|other| other == c).map_or(2, |at| at as u64 + 1);
                if digit.replace(value).is_some() {
                    return None;
                }
                continue;
            }
        };
        if size == 10_000 {
            sum = (sum + digit.take().unwrap_or(0)) * size;
            step = size;
            if sum == 0 {
                return None;
            }
            continue;
        }
        let times = digit.take().or_else(|| (size == 10 && sum == 0).then_some(1))?;
        if size >= step {
            return None;
        }
        sum += times * size;
        step = size;
    }
    Some(sum + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let digits = |text| digits(text).map(|(value, _)| value);
        assert_eq!(digits("2,300户").as_deref(), Some("2300"));
        assert_eq!(digits("１６.5分").as_deref(), Some("16.5"));
        assert_eq!(digits("46，68项").as_deref(), Some("46"));
        let chinese = |text| chinese(text).map(|(value, _)| value);
        assert_eq!(chinese("十六场"), Some(Some(16)));
        assert_eq!(chinese("一百二十项"), Some(Some(120)));
        assert_eq!(chinese("两千零三十户"), Some(Some(2030)));
        assert_eq!(chinese("三万五千人"), Some(Some(35_000)));
        for row in ["三五次", "千家", "百户", "一二三", "万户", "零场"] {
            assert_eq!(chinese(row), Some(None), "{row}");
        }
    }
}
