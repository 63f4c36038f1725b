//! `suishi completions`: what a shell needs to complete a half-typed line (the only user of the completions crate).
//! In: the command line's own description. Out: a script on stdout. Absent: where the script belongs; help says it.

use super::{
    End,
    args::{CompletionsOptions, Shell},
    line,
    terminal::Terminal,
};
use crate::error::Error;
use clap_complete::Shell as Kind;

pub(super) fn run(options: &CompletionsOptions, terminal: &Terminal) -> Result<End, Error> {
    let kind = match options.shell {
        Shell::Bash => Kind::Bash,
        Shell::Zsh => Kind::Zsh,
        Shell::Fish => Kind::Fish,
        Shell::Powershell => Kind::PowerShell,
    };
    let mut script = Vec::new();
    clap_complete::generate(kind, &mut line::command(terminal.language), "suishi", &mut script);
    terminal.print(&String::from_utf8_lossy(&script))?;
    Ok(End::Clean)
}
