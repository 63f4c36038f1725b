//! argv → commands → exit code; nothing else.

use std::process::ExitCode;

fn main() -> ExitCode {
    suishi::commands::run(std::env::args_os())
}
