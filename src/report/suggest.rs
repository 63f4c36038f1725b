//! "Did you mean" (the only user of the string distance crate).
//! In: what was typed, what is known. Out: the nearest known word, if it is near. Absent: what the words are for.

/// The known word nearest to `typed`: equal but for case and delimiters, else at most two edits away
/// (one, for words of up to two characters, or 立春 would be mistaken for 立秋's neighbour 冬至).
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = normal(typed);
    let limit = if plain.chars().count() <= 2 { 1 } else { 2 };
    let near: Vec<(usize, &str)> = known
        .into_iter()
        .map(|word| (strsim::osa_distance(&plain, &normal(word)), word))
        .filter(|(distance, word)| *distance <= limit && *distance < word.chars().count())
        .collect();
    let (least, word) = near.iter().min()?;
    // Of several equally near, a guess would mostly be wrong: `立舂` is one stroke from 立春, but also 立夏, 立秋, 立冬.
    near.iter().all(|(distance, other)| distance > least || other == word).then_some(*word)
}

/// Letters as a person compares them: no case, no delimiters.
fn normal(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '_' | '-' | ' ' | '　')).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn near_words_are_found_and_far_ones_are_not() {
        let keys = ["title", "date", "as_of", "key_numbers"];
        assert_eq!(nearest("titel", keys), Some("title"));
        assert_eq!(nearest("As-Of", keys), Some("as_of"));
        assert_eq!(nearest("keynumbers", keys), Some("key_numbers"));
        assert_eq!(nearest("colour", keys), None);
        assert_eq!(nearest("小寒节", ["小寒", "大寒", "小雪"]), Some("小寒"));
        assert_eq!(nearest("x", ["y"]), None);
    }
}
