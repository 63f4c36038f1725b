//! What kind of writing a character belongs to. In: a char. Out: yes or no.
//! Absent: Unicode tables beyond the blocks Chinese prose uses.

/// A character that counts as one in 字数: Han, kana, bopomofo, 〇 and 々.
pub(super) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{4E00}'..='\u{9FFF}' | '\u{3400}'..='\u{4DBF}' | '\u{20000}'..='\u{3FFFD}'
        | '\u{F900}'..='\u{FAFF}' | '\u{2E80}'..='\u{2FDF}' | '\u{3005}' | '\u{3007}'
        | '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | '\u{3105}'..='\u{312F}')
}

/// A character that is set full width and never asks for a space beside it. Hangul does, so it is not one.
pub(super) fn is_wide(c: char) -> bool {
    is_han(c)
        || matches!(c,
            '\u{3001}'..='\u{30FF}' | '\u{31A0}'..='\u{31FF}' | '\u{FE10}'..='\u{FE1F}'
            | '\u{FE30}'..='\u{FE4F}' | '\u{FF01}'..='\u{FF9F}' | '\u{FFE0}'..='\u{FFE6}')
}

/// Punctuation and signs that Chinese shares with other scripts: “ ” ‘ ’ — … · ℃ ① →.
pub(super) fn is_shared(c: char) -> bool {
    matches!(c, '\u{B7}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2100}'..='\u{27BF}')
}

/// A mark that may stand between a sentence's end and the next sentence: ” 』 ） 》.
pub(super) fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | '》' | '〉' | '】' | '〕' | ')' | '"' | '\'' | ']')
}
