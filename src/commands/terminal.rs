//! What is said to the user.
//! In: keys of `words/`, texts. Out: stdout for results, stderr for everything about them. Absent: what is said of a
//! site; a [`Report`] prints itself.

use crate::{
    error::Error,
    report::{Report, print},
    source::Sources,
    words::{Arg, Language, Words},
};
use std::{
    io::{self, Write as _},
    sync::LazyLock,
};

static ZH: LazyLock<Words> = LazyLock::new(|| Words::parse(Language::Zh, &[include_str!("words/zh-CN.ftl")]).0);
static EN: LazyLock<Words> = LazyLock::new(|| Words::parse(Language::En, &[include_str!("words/en.ftl")]).0);

/// How to speak to the user.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terminal {
    pub(super) language: Language,
    pub(super) ink: print::Ink,
}

/// The words under `key`; the key itself where there are none.
pub(super) fn word(key: &str, language: Language) -> String {
    find_word(key, language).unwrap_or_else(|| key.to_owned())
}

/// The words under `key`, if there are any.
pub(super) fn find_word(key: &str, language: Language) -> Option<String> {
    words(language).say(key, &[])
}

fn words(language: Language) -> &'static Words {
    match language {
        Language::Zh => &ZH,
        Language::En => &EN,
    }
}

impl Terminal {
    pub(super) fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        words(self.language).say(key, args).unwrap_or_else(|| key.to_owned())
    }

    /// A result, to stdout.
    ///
    /// # Errors
    /// When stdout cannot be written.
    pub(super) fn print(self, text: &str) -> Result<(), Error> {
        let mut out = io::stdout().lock();
        out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(Error::print)
    }

    /// A remark, to stderr; if that is closed, there is nobody to tell.
    pub(super) fn remark(self, text: &str) {
        let _ = writeln!(io::stderr(), "{text}");
    }

    /// The faults of a site: JSON is a result, everything else a remark.
    pub(super) fn report(self, report: &Report, sources: &Sources, style: print::Style) -> Result<(), Error> {
        let text = print::print(report, sources, style, self.ink, self.language);
        if matches!(style, print::Style::Json | print::Style::Sarif) {
            return self.print(&text);
        }
        let _ = io::stderr().write_all(text.as_bytes());
        Ok(())
    }

    /// Asks a question of yes or no; anything but yes is no.
    pub(super) fn confirm(self, question: &str) -> bool {
        let _ = write!(io::stderr(), "{question}");
        let mut answer = String::new();
        let read = io::stdin().read_line(&mut answer).is_ok();
        read && matches!(answer.trim().to_lowercase().as_str(), "y" | "yes" | "是" | "好" | "ｙ")
    }

    pub(super) fn error(self, error: &Error) {
        self.complain("machine", &[("said", &self.sentence(error))]);
    }

    /// What the user ended is no failure.
    pub(super) fn stopped(self, error: &Error) {
        self.remark(&self.say("stopped", &[("said", Arg::Text(self.sentence(error).into()))]));
    }

    fn sentence(self, error: &Error) -> String {
        match self.language {
            Language::Zh => error.zh(),
            Language::En => error.to_string(),
        }
    }

    pub(super) fn complain(self, key: &str, args: &[(&str, &str)]) {
        let args: Vec<(&str, Arg<'_>)> = args.iter().map(|(name, text)| (*name, Arg::Text((*text).into()))).collect();
        self.remark(&self.say(key, &args));
    }
}
