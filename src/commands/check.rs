//! `suishi check`: the chain without writing.
//! In: a folder. Out: all faults. Absent: any file.

use super::{
    End,
    args::CheckOptions,
    build::{Caches, build, count_faults, end, wishes},
    terminal::Terminal,
};
use crate::{disk, error::Error};

pub(super) fn run(options: &CheckOptions, terminal: &Terminal) -> Result<End, Error> {
    let sources = disk::load(&options.site.root)?;
    let built = build(&sources, &wishes(&options.site), &Caches::passing());
    terminal.report(&built.report, &sources, options.site.format.into())?;
    let key = if built.report.is_empty() { "check-clean" } else { "check-found" };
    count_faults(terminal, &built.report, options.site.strict, key);
    Ok(end(&built.report, &options.site))
}
