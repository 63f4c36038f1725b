//! Personal data as it may be shown.
//! In: what was found. Out: the same with its middle covered, byte for byte as long. Absent: what personal data is (`proof/`).

/// Covers what identifies a person: of a number all but the first three and last four signs, of a mail address the name,
/// of an address every digit. As many bytes and characters as before, so places stay right.
#[must_use]
pub fn masked(text: &str) -> String {
    if let Some((name, host)) = text.split_once('@') {
        let kept = name.chars().next().map_or(0, char::len_utf8);
        return format!("{}{}@{host}", &name[..kept], covered(&name[kept..], |_| true));
    }
    let is_sign = |c: char| c.is_ascii_alphanumeric() || ('０'..='９').contains(&c);
    if text.chars().any(|c| !c.is_ascii() && !is_sign(c)) {
        return covered(text, |c| {
            c.is_alphanumeric() && !matches!(c, '号' | '楼' | '单' | '元' | '室' | '弄' | '幢' | '栋' | '户')
        });
    }
    let signs = text.chars().filter(|c| is_sign(*c)).count();
    let mut at = 0;
    covered(text, |c| {
        at += usize::from(is_sign(c));
        is_sign(c) && at > 3 && at + 4 <= signs
    })
}

fn covered(text: &str, mut is_covered: impl FnMut(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match (is_covered(c), c.len_utf8()) {
            (false, _) => out.push(c),
            (true, 3) => out.push('＊'),
            (true, bytes) => out.extend(std::iter::repeat_n('*', bytes)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::masked;

    #[test]
    fn what_is_shown_identifies_nobody_and_is_as_long() {
        assert_eq!(masked("13812345678"), "138****5678");
        assert_eq!(masked("138-1234-5678"), "138-****-5678");
        assert_eq!(masked("11010519491231002X"), "110***********002X");
        assert_eq!(masked("zhang.san@example.org"), "z********@example.org");
        assert_eq!(masked("12号楼3单元402室"), "**号楼*单元***室");
        for text in ["１３８１２３４５６７８", "甲3弄五号101室", "a@b", "+86 138 1234 5678"] {
            assert_eq!(masked(text).len(), text.len(), "{text}");
        }
    }
}
