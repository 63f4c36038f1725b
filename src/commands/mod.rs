//! What the user types, one file a verb.
//! In: the command line. Out: an exit code: 0 clean, 1 faults, 2 the machine. Absent: work; stages do it.

mod archive;
mod args;
mod bar;
pub mod build;
pub mod check;
mod choice;
mod completions;
mod diff;
mod explain;
mod export;
mod figure;
mod import;
mod line;
mod man;
mod new;
mod restore;
#[cfg(feature = "serve")]
mod serve;
mod terminal;
mod terms;
mod theme;
mod verify;

use self::{
    args::{Args, Verb},
    terminal::Terminal,
};
use crate::{disk::interrupt, error::Error};
use std::{ffi::OsString, process::ExitCode};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Clean,
    Faults,
}

/// Runs the command line.
pub fn run(argv: impl IntoIterator<Item = OsString>) -> ExitCode {
    let argv: Vec<OsString> = argv.into_iter().collect();
    let (args, terminal) = match line::parse(&argv) {
        Ok(parsed) => parsed,
        Err(said) => return said,
    };
    match dispatch(&args, &terminal) {
        Ok(End::Clean) => ExitCode::SUCCESS,
        Ok(End::Faults) => ExitCode::from(1),
        Err(error) if error.is_closed_pipe() => ExitCode::SUCCESS,
        Err(error) if error.is_stopped() => {
            terminal.stopped(&error);
            ExitCode::from(interrupt::EXIT)
        }
        Err(error) => {
            terminal.error(&error);
            ExitCode::from(2)
        }
    }
}

fn dispatch(args: &Args, terminal: &Terminal) -> Result<End, Error> {
    match &args.verb {
        Verb::Build(options) => build::run(options, terminal),
        Verb::Check(options) => check::run(options, terminal),
        #[cfg(feature = "serve")]
        Verb::Serve(options) => serve::run(options, terminal),
        Verb::Figure(options) => figure::run(options, terminal),
        Verb::Export(options) => export::run(options, terminal),
        Verb::Archive(options) => archive::run(options, terminal),
        Verb::Verify(options) => verify::run(options, terminal),
        Verb::Restore(options) => restore::run(options, terminal),
        Verb::Diff(options) => diff::run(options, terminal),
        Verb::Import(options) => import::run(options, terminal),
        Verb::Terms(options) => terms::run(options, terminal),
        Verb::Theme(_) => theme::run(terminal),
        Verb::Explain(options) => explain::run(options, terminal),
        Verb::New(options) => new::run(options, terminal),
        Verb::NewYear(options) => new::run_year(options, terminal),
        Verb::Completions(options) => completions::run(options, terminal),
        Verb::Man => man::run(terminal),
    }
}
