//! The shape of the command line.
//! In: nothing. Out: [`Args`], and what each verb can be told. Absent: words (`line.rs` parses the line and speaks); what a
//! verb does.

use crate::{report::print, words::Language};
use clap::{Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

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
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, value_name = "WHEN", display_order = 900)]
    pub(super) color: Colour,
    #[arg(long, global = true, value_enum, value_name = "LANG", display_order = 901)]
    pub(super) lang: Option<Tongue>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    Build(BuildOptions),
    Check(CheckOptions),
    #[cfg(feature = "serve")]
    Serve(ServeOptions),
    Figure(FigureOptions),
    Export(ExportOptions),
    Archive(ArchiveOptions),
    Verify(VerifyOptions),
    Restore(RestoreOptions),
    Diff(DiffOptions),
    Import(ImportOptions),
    Terms(TermsOptions),
    Theme(ThemeOptions),
    Explain(ExplainOptions),
    New(NewOptions),
    #[command(name = "new-year")]
    NewYear(NewYearOptions),
    Completions(CompletionsOptions),
    Man,
}

/// A site, or with `entry` one more text.
#[derive(Debug, clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(super) struct NewOptions {
    #[arg(value_name = "DIR", required = true)]
    pub(super) dir: Option<PathBuf>,
    // Asked for by `new.rs`, which says what to type.
    #[arg(long = "year", value_name = "YEAR")]
    pub(super) first_year: Option<String>,
    #[arg(long, value_name = "TERM")]
    pub(super) begins: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) name: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) organisation: Option<String>,
    #[command(subcommand)]
    pub(super) what: Option<NewWhat>,
}

#[derive(Debug, Subcommand)]
pub(super) enum NewWhat {
    Entry(NewEntryOptions),
}

#[derive(Debug, clap::Args)]
pub(super) struct NewEntryOptions {
    #[arg(value_name = "TERM")]
    pub(super) term: String,
    #[arg(value_name = "TITLE")]
    pub(super) title: String,
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<String>,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct NewYearOptions {
    #[arg(value_name = "YEAR")]
    pub(super) year: String,
    #[arg(long, value_name = "TERM")]
    pub(super) begins: Option<String>,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct CompletionsOptions {
    #[arg(value_enum, value_name = "SHELL")]
    pub(super) shell: Shell,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Shell {
    Bash,
    Zsh,
    Fish,
    Powershell,
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
    #[arg(long)]
    pub(super) fix: bool,
    #[arg(long, requires = "fix")]
    pub(super) yes: bool,
}

/// Which site, in which theme.
#[derive(Debug, clap::Args)]
pub(super) struct PlaceOptions {
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    #[arg(long, value_name = "THEME")]
    pub(super) theme: Option<String>,
}

/// What `build` and `check` have in common.
#[derive(Debug, clap::Args)]
pub(super) struct SiteOptions {
    #[command(flatten)]
    pub(super) place: PlaceOptions,
    #[arg(long)]
    pub(super) strict: bool,
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    pub(super) format: Format,
}

#[cfg(feature = "serve")]
#[derive(Debug, clap::Args)]
pub(super) struct ServeOptions {
    #[command(flatten)]
    pub(super) site: PlaceOptions,
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub(super) port: u16,
    #[arg(long)]
    pub(super) open: bool,
}

#[derive(Debug, clap::Args)]
pub(super) struct FigureOptions {
    #[arg(value_name = "ID", required_unless_present = "list")]
    pub(super) id: Option<String>,
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<String>,
    #[arg(long)]
    pub(super) list: bool,
    #[arg(long)]
    pub(super) narrow: bool,
    #[arg(long)]
    pub(super) png: bool,
    #[arg(long, value_name = "PIXELS")]
    pub(super) width: Option<String>,
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
    #[command(flatten)]
    pub(super) place: PlaceOptions,
}

#[derive(Debug, clap::Args)]
#[command(arg_required_else_help = true)]
pub(super) struct ExportOptions {
    #[command(subcommand)]
    pub(super) what: ExportWhat,
}

#[derive(Debug, Subcommand)]
pub(super) enum ExportWhat {
    Zip(ExportZipOptions),
    Wechat(ExportWechatOptions),
    Docx(ExportYearOptions),
    Pdf(ExportYearOptions),
    Picture(ExportYearOptions),
}

/// A year, or the newest, as one file.
#[derive(Debug, clap::Args)]
pub(super) struct ExportYearOptions {
    #[arg(value_name = "YEAR")]
    pub(super) year: Option<String>,
    #[command(flatten)]
    pub(super) file: ExportFileOptions,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExportZipOptions {
    #[command(flatten)]
    pub(super) file: ExportFileOptions,
}

#[derive(Debug, clap::Args)]
pub(super) struct ExportWechatOptions {
    #[arg(value_name = "YEAR")]
    pub(super) year: Option<String>,
    #[arg(value_name = "TERM")]
    pub(super) term: Option<String>,
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) place: PlaceOptions,
}

/// Where an export of one file goes, and of which site it is.
#[derive(Debug, clap::Args)]
pub(super) struct ExportFileOptions {
    #[arg(long, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    #[arg(long)]
    pub(super) force: bool,
    #[command(flatten)]
    pub(super) place: PlaceOptions,
}

#[derive(Debug, clap::Args)]
pub(super) struct ArchiveOptions {
    #[arg(value_name = "YEAR", conflicts_with = "all")]
    pub(super) year: Option<String>,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct VerifyOptions {
    #[arg(value_name = "BAG")]
    pub(super) bag: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(super) struct RestoreOptions {
    #[arg(value_name = "BAG")]
    pub(super) bag: PathBuf,
    #[arg(value_name = "DIR")]
    pub(super) dir: PathBuf,
}

/// Bags, or folders of sites.
#[derive(Debug, clap::Args)]
pub(super) struct DiffOptions {
    #[arg(value_name = "BEFORE")]
    pub(super) before: PathBuf,
    #[arg(value_name = "AFTER")]
    pub(super) after: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(super) year: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(super) struct ImportOptions {
    #[arg(value_name = "FILE")]
    pub(super) file: PathBuf,
    #[arg(long, value_name = "YEAR")]
    pub(super) year: String,
    #[arg(long)]
    pub(super) plan: bool,
    #[arg(long, value_name = "SHEET")]
    pub(super) sheet: Option<String>,
    #[arg(long, value_name = "RANGE")]
    pub(super) range: Option<String>,
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
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

/// There is one thing to ask so far, and it must be asked for.
#[derive(Debug, clap::Args)]
pub(super) struct ThemeOptions {
    #[arg(long, required = true)]
    reference: bool,
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
    Sarif,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TermsFormat {
    Table,
    Json,
    Csv,
    Ics,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Tongue {
    #[value(aliases = ["zh-CN", "zh_CN"])]
    Zh,
    #[value(aliases = ["en-US", "en_US", "en-GB", "en_GB"])]
    En,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::Zh => Self::Zh,
            Tongue::En => Self::En,
        }
    }
}

impl From<Format> for print::Style {
    fn from(format: Format) -> Self {
        match format {
            Format::Human => Self::Human,
            Format::Short => Self::Short,
            Format::Json => Self::Json,
            Format::Sarif => Self::Sarif,
        }
    }
}
