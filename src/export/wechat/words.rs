//! Titles, summaries and file names cut to the room there is.
//! In: a text, a number of characters. Out: the same, or its beginning. Absent: what it is for.
//!
//! A character is counted as WeChat's own fields count it, by UTF-16: most are one, an emoji is two.

/// How long a text is.
pub(super) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The text, if it is no longer than `most`; else its beginning, up to the end of a sentence where one is near, else to the
/// end of a clause and `…`.
pub(super) fn cut(text: &str, most: usize) -> String {
    if length(text) <= most {
        return text.to_owned();
    }
    // What is left must be worth reading: so many quarters of it.
    let ends = |marks: &'static [char], room: usize, keep: bool, quarters: usize| {
        let mut best = None;
        let mut counted = 0;
        for (at, c) in text.char_indices() {
            let end = if keep { at + c.len_utf8() } else { at };
            counted += c.len_utf16();
            if counted > room + usize::from(!keep) {
                break;
            }
            if marks.contains(&c) && counted * 4 >= most * quarters {
                best = Some(end);
            }
        }
        best
    };
    if let Some(end) = ends(&['。', '！', '？'], most, true, 2) {
        return text[..end].to_owned();
    }
    let room = most.saturating_sub(1);
    let clause = ends(&['；', '，', '：', '—'], room, false, 2);
    let end = clause.or_else(|| ends(&['、', ' '], room, false, 3));
    let end = end.unwrap_or_else(|| whole(text, room));
    format!("{}…", text[..end].trim_end_matches(['—', ' ', '，', '；', '、', '：']))
}

/// Where the last character ends that fits into `most` whole, with all that belongs to it.
pub(super) fn whole(text: &str, most: usize) -> usize {
    let (mut end, mut counted, mut joined) = (0, 0, false);
    for (at, c) in text.char_indices() {
        if !(joined || is_joining(c)) {
            end = at;
        }
        joined = c == '\u{200d}';
        counted += c.len_utf16();
        if counted > most {
            return end;
        }
    }
    text.len()
}

/// Marks that stand on the character before them, and what joins two emoji to one.
fn is_joining(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}' | '\u{1f3fb}'..='\u{1f3ff}')
}

/// Fit to be a name in a folder of any system: short, and nothing in it that a shell, an address or Windows reads.
pub(super) fn file_name(text: &str, most: usize) -> String {
    const READ: &str = "<>:\"/\\|?*#%&'`$!;{}[]^~@+=,.";
    let plain: String =
        text.chars().map(|c| if c.is_control() || c.is_whitespace() || READ.contains(c) { ' ' } else { c }).collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join("-");
    let end = if length(&plain) <= most { plain.len() } else { whole(&plain, most) };
    plain[..end].trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_ends_where_a_sentence_or_a_clause_does() {
        assert_eq!(cut("两份文件定目标", 32), "两份文件定目标");
        assert_eq!(cut("街道定了目标。居委会分头去做，各有各的办法", 12), "街道定了目标。");
        assert_eq!(cut("街道定目标，居委会分头去做各有办法", 12), "街道定目标…");
        assert_eq!(cut("街道、居委会、志愿者，一起走遍一百个点位", 12), "街道、居委会、志愿者…");
        assert_eq!(cut("一二三四五六七八九十一二三", 8), "一二三四五六七…");
        assert_eq!(cut("关于楼道、绿地和车棚逐一走完当天写成清单的记录", 16), "关于楼道、绿地和车棚逐一走完当…");
        assert_eq!(cut("一。二三四五六七八九十", 8), "一。二三四五六…");
        for most in 1..40 {
            let text = "街道👨‍👩‍👧‍👦定e\u{301}目标，👍🏽居委会。分头去做——各有办法";
            let cut = cut(text, most);
            assert!(length(&cut) <= most.max(1), "{cut} {most}");
            assert!(!cut.contains("👨‍…") && !cut.contains("👍…") && !cut.contains("e…"), "{cut}");
        }
    }

    #[test]
    fn a_file_name_has_nothing_to_be_read() {
        assert_eq!(file_name("a/b:c*?\"<>|\\ #1 100%.", 40), "a-b-c-1-100");
        assert_eq!(file_name("一日\n十六场 ", 40), "一日-十六场");
        assert_eq!(file_name("👍👍👍", 4), "👍👍");
        assert_eq!(file_name("...", 4), "");
    }
}
