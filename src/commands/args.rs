//! The command line (the only user of clap).
//! In: argv and two variables of the environment. Out: [`Args`] and the [`Terminal`] they ask for. Absent: what a verb does.
//!
//! The shape stands here, the words in `words/`: every help text is `help-<verb>` or `help-<argument>` there.

use super::terminal::{Terminal, word};
use crate::{report::print, words::Language};
use clap::{
    ArgAction, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, ValueEnum,
    error::{ContextKind, ContextValue, ErrorKind},
};
use std::{env, ffi::OsString, io::IsTerminal as _, path::PathBuf, process::ExitCode};

#[derive(Debug, Parser)]
#[command(
    name = "suishi",
    version,
    disable_help_flag = true,
    disable_version_flag = true,
    disable_help_subcommand = true
)]
pub(super) struct Args {
    #[command(subcommand)]
    pub(super) verb: Verb,
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    color: Colour,
    #[arg(long, global = true, value_name = "zh|en", value_parser = language)]
    lang: Option<Language>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Build(BuildOptions),
    Check(CheckOptions),
    Terms(TermsOptions),
    Explain(ExplainOptions),
}

#[derive(Debug, clap::Args)]
pub(super) struct BuildOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(super) struct CheckOptions {
    #[command(flatten)]
    pub(super) site: SiteOptions,
}

/// What `build` and `check` have in common.
#[derive(Debug, clap::Args)]
pub(super) struct SiteOptions {
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub(super) theme: Option<String>,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[derive(Debug, clap::Args)]
pub(super) struct TermsOptions {
    #[arg(value_name = "YEAR", allow_hyphen_values = true)]
    pub(super) year: String,
    #[arg(long, value_name = "TERM")]
    pub(super) begins: Option<String>,
    #[arg(long, value_enum, default_value_t = TermsFormat::Table, value_name = "FORMAT")]
    pub(super) format: TermsFormat,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExplainOptions {
    #[arg(value_name = "CODE")]
    pub(super) code: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Short,
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TermsFormat {
    Table,
    Json,
    Csv,
    Ics,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Colour {
    Auto,
    Always,
    Never,
}

impl From<Format> for print::Style {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Short => Self::Short,
            Format::Json => Self::Json,
        }
    }
}

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
            let terminal = Terminal { language: args.lang.unwrap_or(language), ink };
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

fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| "zh, en".to_owned())
}

/// The command with all its words in `language`.
fn command(language: Language) -> clap::Command {
    let mut command = with_help(Args::command(), language, true)
        .about(word("about", language))
        .arg(
            clap::Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(word("help-version", language)),
        )
        .after_help(word("help-after", language));
    let verbs: Vec<String> = command.get_subcommands().map(|verb| verb.get_name().to_owned()).collect();
    for name in verbs {
        command = command.mut_subcommand(&name, |verb| {
            let about = word(&format!("help-{name}"), language);
            let after = word(&format!("help-{name}-after"), language);
            with_help(verb, language, false).about(about).after_help(after)
        });
    }
    command
}

fn with_help(command: clap::Command, language: Language, top: bool) -> clap::Command {
    let name = command.get_name().to_owned();
    let headings = if top { "help-template" } else { "help-template-verb" };
    let ids: Vec<String> = command
        .get_arguments()
        .map(|arg| arg.get_id().to_string())
        .filter(|id| id != "help" && id != "version")
        .collect();
    let mut command = command
        .disable_help_flag(true)
        .help_template(word(headings, language))
        .arg(clap::Arg::new("help").short('h').long("help").action(ArgAction::Help).help(word("help-help", language)));
    for id in ids {
        let own = word(&format!("help-{name}-{id}"), language);
        let help = if own.starts_with("help-") { word(&format!("help-arg-{id}"), language) } else { own };
        command = command.mut_arg(&id, |arg| arg.help(help).hide_possible_values(true).hide_default_value(true));
    }
    command
}

/// Says help, version, or what is wrong with the line; clap's own sentences are English, so the common ones are said here.
fn refuse(error: &clap::Error, language: Language) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        // A closed pipe leaves nobody to tell.
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand {
        let _ = error.print();
        return ExitCode::from(2);
    }
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => Some(texts.join(language.pick("、", ", "))),
        _ => None,
    };
    let key = match error.kind() {
        ErrorKind::UnknownArgument => "args-unknown",
        ErrorKind::InvalidSubcommand => "args-verb",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "args-value",
        ErrorKind::MissingRequiredArgument => "args-missing",
        _ => "args-other",
    };
    let typed = context(ContextKind::InvalidValue).or_else(|| context(ContextKind::InvalidSubcommand));
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let suggestion = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
        ContextKind::ValidValue,
    ]
    .into_iter()
    .find_map(context);
    let said = error.to_string();
    let first = said.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
    Terminal { language, ink: print::Ink::Plain }.complain(
        key,
        &[
            ("typed", &typed.unwrap_or_default()),
            ("argument", &argument),
            ("suggestion", suggestion.as_deref().unwrap_or("none")),
            ("said", &first),
        ],
    );
    ExitCode::from(2)
}
