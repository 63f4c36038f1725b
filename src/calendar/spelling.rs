//! Term names as people write them. In: a word. Out: the term, or nothing. Absent: guesses; whoever
//! asks may compare with [`Term::spellings`]. Only user of unicode-normalization.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Term;

/// The term whose name, slug or other spelling `text` is, once folded.
pub(super) fn parse(text: &str) -> Option<Term> {
    let word = fold(text);
    // 雨水 is typed yǔ, yu, yü or yv; a v that is no ü stands only in English words, tried first.
    find(&word).or_else(|| find(&word.replace('v', "u")))
}

/// Drops all that may vary without another term being meant: marks, width, case, separators.
fn fold(text: &str) -> String {
    text.nfkd().filter(|&c| !is_combining_mark(c) && !is_separator(c)).flat_map(char::to_lowercase).collect()
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '–' | '—' | '_' | '\'' | '’' | '‘' | 'ʼ' | '`')
}

fn find(word: &str) -> Option<Term> {
    let canonical = |term: &Term| word == term.name() || word == term.slug();
    let listed = || OTHERS.iter().find(|(_, others)| others.contains(&word));
    Term::ALL.into_iter().find(canonical).or_else(|| listed().map(|&(term, _)| term))
}

/// Folded spellings other than name and slug: traditional and variant characters; then English, first
/// the UNESCO wording, second that of Chinese government media where it differs.
#[rustfmt::skip]
static OTHERS: [(Term, &[&str]); 24] = [
    (Term::Xiaohan, &["lessercold", "minorcold", "slightcold"]),
    (Term::Dahan, &["greatercold", "majorcold", "greatcold", "severecold"]),
    (Term::Lichun, &["beginningofspring", "startofspring", "springbegins", "springcommences"]),
    (Term::Yushui, &["rainwater"]),
    (Term::Jingzhe, &["驚蟄", "驚蛰", "惊蟄", "啓蟄", "啟蟄", "启蛰", "insectsawakening", "awakeningofinsects",
        "wakingofinsects", "insectsawaken", "insectsawake"]),
    (Term::Chunfen, &["springequinox", "vernalequinox"]),
    (Term::Qingming, &["淸明", "freshgreen", "clearandbright", "purebrightness", "clearbrightness", "brightandclear"]),
    (Term::Guyu, &["穀雨", "榖雨", "grainrain"]),
    (Term::Lixia, &["beginningofsummer", "startofsummer", "summerbegins", "summercommences"]),
    (Term::Xiaoman, &["小滿", "小満", "lesserfullness", "grainbuds", "grainfull", "grainfills", "lesserfullnessofgrain"]),
    (Term::Mangzhong, &["芒種", "graininear", "graininbeard", "grainonear"]),
    (Term::Xiazhi, &["summersolstice"]),
    (Term::Xiaoshu, &["lesserheat", "minorheat", "slightheat"]),
    (Term::Dashu, &["greaterheat", "majorheat", "greatheat"]),
    (Term::Liqiu, &["beginningofautumn", "startofautumn", "autumnbegins", "autumncommences", "beginningoffall",
        "startoffall"]),
    (Term::Chushu, &["處暑", "処暑", "endofheat", "limitofheat", "endoftheheat"]),
    (Term::Bailu, &["whitedew"]),
    (Term::Qiufen, &["autumnalequinox", "autumnequinox", "fallequinox"]),
    (Term::Hanlu, &["colddew"]),
    (Term::Shuangjiang, &["firstfrost", "frostsdescent", "frostdescent", "frostdescends", "descentoffrost"]),
    (Term::Lidong, &["beginningofwinter", "startofwinter", "winterbegins", "wintercommences"]),
    (Term::Xiaoxue, &["lightsnow", "minorsnow", "slightsnow", "lessersnow"]),
    (Term::Daxue, &["heavysnow", "majorsnow", "greatersnow", "greatsnow"]),
    (Term::Dongzhi, &["wintersolstice"]),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_spelling_is_folded_and_means_one_term() {
        let mut seen = BTreeSet::new();
        let listed = OTHERS.iter().flat_map(|(term, others)| others.iter().map(|&o| (o, *term)));
        for (spelling, term) in listed.chain(Term::spellings()) {
            assert_eq!(fold(spelling), spelling);
            assert!(seen.insert(spelling), "{spelling} is listed twice");
            assert_eq!(parse(spelling), Some(term));
        }
        assert!(OTHERS.iter().map(|(term, _)| *term).eq(Term::ALL));
    }

    #[test]
    fn own_words_are_understood() {
        for term in Term::ALL {
            for word in [term.name(), term.slug(), term.pinyin(), term.english()] {
                assert_eq!(parse(word), Some(term), "{word}");
            }
        }
    }
}
