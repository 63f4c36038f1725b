//! Fixed words in two languages (the only user of Fluent).
//! In: `.ftl` texts. Out: [`Words`], sentences by key. Absent: which words there are.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use std::{borrow::Cow, ops::Range};

/// The languages suishi speaks, to its user and to the reader of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// 简体中文
    #[default]
    Zh,
    En,
}

impl Language {
    /// The tag for `<html lang>` and for file names: `zh-CN`, `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The word of this language.
    #[must_use]
    pub fn pick<T>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }

    /// Without the country, as in addresses and names of files: `zh`, `en`.
    #[must_use]
    pub fn short(self) -> &'static str {
        self.pick("zh", "en")
    }

    /// The other of the two.
    #[must_use]
    pub fn other(self) -> Self {
        self.pick(Self::En, Self::Zh)
    }

    /// What it calls itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        self.pick("中文", "English")
    }

    /// Understands `zh`, `zh-CN`, `zh_CN.UTF-8`, `en`, `en-GB` …
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split(['-', '_', '.']).next()?.to_ascii_lowercase().as_str() {
            "zh" => Some(Self::Zh),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

/// A value put into a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    /// Chooses plural forms.
    Count(i64),
}

/// A piece of an `.ftl` text that is no Fluent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordsFault {
    /// Which of the texts given.
    pub text: usize,
    pub span: Range<usize>,
}

/// Sentences of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Later texts replace sentences of earlier ones.
    pub fn parse(language: Language, texts: &[&str]) -> (Self, Vec<WordsFault>) {
        let tag = language.tag().parse().expect("both tags are well formed");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for mixed writing directions; in plain text they show as boxes.
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for (text, source) in texts.iter().enumerate() {
            if let Some(at) = too_deep(source) {
                faults.push(WordsFault { text, span: at..at + 1 });
                continue;
            }
            // A file from Windows may have CRLF; Fluent keeps the CR inside a sentence.
            let resource = match FluentResource::try_new(source.replace('\r', "")) {
                Ok(resource) => resource,
                Err((resource, errors)) => {
                    let typed: Vec<usize> =
                        source.bytes().enumerate().filter(|(_, b)| *b != b'\r').map(|(at, _)| at).collect();
                    let at = |byte: usize| typed.get(byte).copied().unwrap_or(source.len());
                    faults.extend(
                        errors
                            .into_iter()
                            .map(|error| WordsFault { text, span: at(error.pos.start)..at(error.pos.end) }),
                    );
                    resource
                }
            };
            bundle.add_resource_overriding(resource);
        }
        (Self { bundle }, faults)
    }

    /// The sentence under `key`; `key.part` is the attribute `part`. `None` when there is none.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let (id, part) = key.split_once('.').map_or((key, None), |(id, part)| (id, Some(part)));
        let message = self.bundle.get_message(id)?;
        let pattern = match part {
            Some(part) => message.get_attribute(part)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => values.set(*name, FluentValue::String(Cow::Borrowed(text.as_ref()))),
                Arg::Count(count) => values.set(*name, *count),
            }
        }
        // A missing argument prints as `{$name}`: visible, and no reason to stop.
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut Vec::new()).into_owned())
    }
}

/// The byte at which braces lie too deep inside each other: the engine reads them by recursion, and the stack has an end.
fn too_deep(source: &str) -> Option<usize> {
    const DEEPEST: usize = 64;
    let mut depth = 0usize;
    source.bytes().enumerate().find_map(|(at, byte)| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth > DEEPEST).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_attributes_and_plurals() {
        let (words, faults) = Words::parse(
            Language::En,
            &["gap = { $n ->\n    [one] one gap\n   *[other] { $n } gaps\n }\n    .help = write { $word }\n"],
        );
        assert!(faults.is_empty());
        assert_eq!(words.say("gap", &[("n", Arg::Count(1))]).unwrap(), "one gap");
        assert_eq!(words.say("gap", &[("n", Arg::Count(7))]).unwrap(), "7 gaps");
        assert_eq!(words.say("gap.help", &[("word", Arg::Text("立春".into()))]).unwrap(), "write 立春");
        assert_eq!(words.say("none", &[]), None);
    }

    #[test]
    fn a_later_text_wins_and_a_broken_one_is_told() {
        let (words, faults) = Words::parse(Language::Zh, &["a = 甲\nb = 乙\n", "a = 丙\n= 丁\n"]);
        assert_eq!(words.say("a", &[]).unwrap(), "丙");
        assert_eq!(words.say("b", &[]).unwrap(), "乙");
        assert_eq!(faults.iter().map(|f| f.text).collect::<Vec<_>>(), [1]);
    }
}
