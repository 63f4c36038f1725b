//! The command line, read and answered.
//! In: argv and two variables of the environment. Out: [`Args`] and the [`Terminal`] they ask for; help; what is wrong with a
//! line. Absent: the shape of the line (`args.rs`), what a verb does.
//!
//! The words are in `words/`: `help-<verb>`, `usage-<verb>`, `help-arg-<argument>` (or, where a verb has its own,
//! `help-<verb>-<argument>`) and `value-<NAME>`. clap's own sentences are English and are never shown.

use super::{
    args::{Args, Colour},
    terminal::{Terminal, find_word, word},
};
use crate::{report::print, words::Language};
use clap::{
    ArgAction, CommandFactory as _, FromArgMatches as _,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{env, ffi::OsString, io::IsTerminal as _, process::ExitCode};

/// Parses the command line; an error has already been said, and is its exit code.
pub(super) fn parse(argv: &[OsString]) -> Result<(Args, Terminal), ExitCode> {
    let language = early_language(argv);
    let parsed = command(language).try_get_matches_from(argv).and_then(|matches| Args::from_arg_matches(&matches));
    match parsed {
        Ok(args) => {
            let ink = match args.color {
                Colour::Always => print::Ink::Coloured,
                Colour::Never => print::Ink::Plain,
                Colour::Auto
                    if std::io::stderr().is_terminal() && env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()) =>
                {
                    print::Ink::Coloured
                }
                Colour::Auto => print::Ink::Plain,
            };
            let terminal = Terminal { language: args.lang.map_or(language, Language::from), ink };
            Ok((args, terminal))
        }
        Err(error) => Err(refuse(&error, language)),
    }
}

/// The language before the line is parsed: help and errors need it already. `--lang`, else the environment, else Chinese.
fn early_language(argv: &[OsString]) -> Language {
    let words: Vec<&str> = argv.iter().filter_map(|word| word.to_str()).collect();
    let asked = words.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--lang") {
        Some("") => words.get(at + 1).copied(),
        Some(rest) => rest.strip_prefix('='),
        None => None,
    });
    let environment = || {
        ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()))
    };
    asked.and_then(Language::parse).or_else(|| environment().as_deref().and_then(Language::parse)).unwrap_or_default()
}

/// What the verbs and their options are, for those who tell of them elsewhere.
pub(super) type Line = clap::Command;

/// The command with all its words in `language`.
pub(super) fn command(language: Language) -> Line {
    let version = clap::Arg::new("version").short('V').long("version").action(ArgAction::Version);
    let mut command = worded(Args::command(), "top", language)
        .arg(version.help(word("help-version", language)).display_order(903))
        .about(word("about", language));
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for name in verbs {
        command = command.mut_subcommand(&name, |verb| verb_worded(verb, &name, language));
    }
    command
}

/// One verb, and what stands behind it: `new-entry` of `new`.
fn verb_worded(mut verb: clap::Command, name: &str, language: Language) -> clap::Command {
    let own: Vec<String> = verb.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for sub in own {
        verb = verb.mut_subcommand(&sub, |verb| verb_worded(verb, &format!("{name}-{sub}"), language));
    }
    worded(verb.disable_help_subcommand(true), name, language).about(word(&format!("help-{name}"), language))
}

/// Usage, headings, arguments and afterword of one verb.
fn worded(command: clap::Command, name: &str, language: Language) -> clap::Command {
    let args: Vec<(String, Option<String>)> = command
        .get_arguments()
        .map(|arg| {
            let value = arg.get_value_names().and_then(|names| names.first());
            let value = value.filter(|_| arg.get_action().takes_values());
            (arg.get_id().to_string(), value.map(ToString::to_string))
        })
        .collect();
    let help = clap::Arg::new("help").short('h').long("help").action(ArgAction::Help).display_order(902);
    let template = template(&command, language);
    let mut command = command
        .disable_help_flag(true)
        .help_template(template)
        .override_usage(word(&format!("usage-{name}"), language))
        .after_help(word(&format!("help-{name}-after"), language))
        .arg(help.help(word("help-help", language)));
    for (id, value) in args {
        let own = find_word(&format!("help-{name}-{id}"), language);
        let text = own.unwrap_or_else(|| word(&format!("help-arg-{id}"), language));
        command = command.mut_arg(&id, |arg| match value {
            Some(value) => arg
                .value_name(word(&format!("value-{value}"), language))
                .hide_possible_values(true)
                .hide_default_value(true)
                .help(text),
            None => arg.help(text),
        });
    }
    command
}

/// clap's layout of a help page, under our headings.
fn template(command: &clap::Command, language: Language) -> String {
    let mut parts = vec!["{about}".to_owned(), format!("{}{{usage}}", word("heading-usage", language))];
    let mut part = |heading: &str, list: &str| parts.push(format!("{}\n{list}", word(heading, language)));
    if command.has_subcommands() {
        part("heading-verbs", "{subcommands}");
    }
    if command.get_positionals().next().is_some() {
        part("heading-positionals", "{positionals}");
    }
    part("heading-options", "{options}{after-help}");
    parts.join("\n\n")
}

/// Says help, version, or what is wrong with the line.
fn refuse(error: &clap::Error, language: Language) -> ExitCode {
    let terminal = Terminal { language, ink: print::Ink::Plain };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed pipe leaves nobody to tell.
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
        // That of the verb that was left half typed.
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => terminal.remark(error.render().to_string().trim_end()),
        ErrorKind::MissingSubcommand => terminal.remark(command(language).render_help().to_string().trim_end()),
        kind => {
            let (key, context) = (complaint(kind, error), |kind| said(error, kind, language));
            let typed = context(ContextKind::InvalidValue).or_else(|| context(ContextKind::InvalidSubcommand));
            let argument = context(ContextKind::InvalidArg).unwrap_or_default();
            let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::ValidValue];
            let suggestion = near.into_iter().find_map(context).unwrap_or_else(|| "none".to_owned());
            let typed = typed.unwrap_or_default();
            terminal.complain(key, &[("typed", &typed), ("argument", &argument), ("suggestion", &suggestion)]);
        }
    }
    ExitCode::from(2)
}

/// The sentence for what is wrong. The commonest slips of those new to a terminal have their own.
fn complaint(kind: ErrorKind, error: &clap::Error) -> &'static str {
    let of = |kind| said(error, kind, Language::En).unwrap_or_default();
    // A Chinese input method turns `--` into one of these.
    let is_dash = |word: &str| word.starts_with(['—', '–', '－', '―', '−']);
    match kind {
        ErrorKind::UnknownArgument if is_dash(&of(ContextKind::InvalidArg)) => "args-dash",
        ErrorKind::InvalidSubcommand if is_dash(&of(ContextKind::InvalidSubcommand)) => "args-dash",
        ErrorKind::UnknownArgument if of(ContextKind::InvalidArg).starts_with("--") => "args-unknown",
        ErrorKind::UnknownArgument if of(ContextKind::InvalidArg).starts_with('-') => "args-short",
        ErrorKind::UnknownArgument => "args-extra",
        ErrorKind::InvalidSubcommand => "args-verb",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if of(ContextKind::InvalidValue).is_empty() => {
            "args-no-value"
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "args-value",
        ErrorKind::TooManyValues => "args-flag",
        ErrorKind::ArgumentConflict => "args-twice",
        ErrorKind::MissingRequiredArgument => "args-missing",
        _ => "args-other",
    }
}

/// What clap knows about the fault.
fn said(error: &clap::Error, kind: ContextKind, language: Language) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(language.pick("、", ", "))),
        _ => None,
    }
}
