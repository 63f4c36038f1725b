//! The sentences of every code, from `words/zh-CN.ftl` and `words/en.ftl`.
//! In: a diagnostic and a language. Out: message, label, help; the texts of `explain`. Absent: layout.
//!
//! A code `room/what` is the Fluent message `room-what`; its value is the message, its attributes are
//! `.label` (at the place), `.also` (at the second place), `.help` (what to type), `.title` and `.why`.

use super::{Code, Diagnostic};
use crate::words::{Arg, Language, Words};
use std::sync::LazyLock;

static ZH: LazyLock<Words> = LazyLock::new(|| built_in(Language::Zh, include_str!("words/zh-CN.ftl")));
static EN: LazyLock<Words> = LazyLock::new(|| built_in(Language::En, include_str!("words/en.ftl")));

/// A diagnostic in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// What is wrong; no full stop.
    pub message: String,
    /// What is at the place.
    pub label: Option<String>,
    pub also: Option<String>,
    /// What to type instead.
    pub help: Option<String>,
}

/// The sentences of `diagnostic`.
#[must_use]
pub fn of(diagnostic: &Diagnostic, language: Language) -> Wording {
    // Sentences choose by these; absent, they choose `[none]`.
    let absent = ["suggestion", "right", "term", "keys", "large"].map(|name| (name, Arg::Text("none".into())));
    let given = diagnostic.args.iter().map(|(name, value)| {
        // Lists are joined as Chinese joins them.
        let list = matches!(*name, "known" | "choices" | "kinds" | "head" | "keys");
        let value = if list && language == Language::En { value.replace('、', ", ").into() } else { value.into() };
        (*name, Arg::Text(value))
    });
    let args: Vec<(&str, Arg<'_>)> = absent.into_iter().chain(given).collect();
    let say = |part: &str| {
        let said = words(language).say(&key(diagnostic.code, part), &args)?;
        (!said.trim().is_empty()).then_some(said)
    };
    Wording {
        message: say("").unwrap_or_else(|| diagnostic.code.id().to_owned()),
        label: say(".label"),
        also: say(".also"),
        help: say(".help"),
    }
}

/// One line that names a code: for lists and the head of `suishi explain`.
#[must_use]
pub fn title(code: Code, language: Language) -> String {
    words(language).say(&key(code, ".title"), &[]).unwrap_or_default()
}

/// Why it matters, in a few sentences.
#[must_use]
pub fn why(code: Code, language: Language) -> String {
    words(language).say(&key(code, ".why"), &[]).unwrap_or_default()
}

/// A fixed word of the report itself, such as `report-error`.
#[must_use]
pub fn word(name: &str, args: &[(&str, Arg<'_>)], language: Language) -> String {
    words(language).say(name, args).unwrap_or_else(|| name.to_owned())
}

fn words(language: Language) -> &'static Words {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

fn key(code: Code, part: &str) -> String {
    format!("{}{part}", code.id().replace('/', "-"))
}

fn built_in(language: Language, text: &str) -> Words {
    let (words, faults) = Words::parse(language, &[text]);
    debug_assert!(faults.is_empty(), "the built-in words are Fluent: {faults:?}");
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_worded_in_both_languages() {
        for code in Code::ALL {
            for language in [Language::Zh, Language::En] {
                for part in ["", ".title", ".why", ".help"] {
                    let said = words(language).say(&key(*code, part), &[]);
                    assert!(said.is_some_and(|s| !s.is_empty()), "{} has no {part:?} in {}", code.id(), language.tag());
                }
            }
        }
    }
}
