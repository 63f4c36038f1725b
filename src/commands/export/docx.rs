//! `suishi export docx`: a year to be marked up on paper.
//! In: a year. Out: a Word document, never over one that stands there. Absent: how it is set (`export/docx/`).

use super::{finished, save};
use crate::{
    commands::{End, args::ExportYearOptions, choice, terminal::Terminal},
    disk,
    error::Error,
    export,
    words::Arg,
};

pub(super) fn run(options: &ExportYearOptions, terminal: Terminal) -> Result<End, Error> {
    let sources = disk::load(&options.file.place.root)?;
    let Some(finished) = finished(&sources, &options.file.place, terminal)? else { return Ok(End::Faults) };
    let Some(year) = choice::year(&finished.site, options.year.as_deref(), terminal) else { return Ok(End::Faults) };
    let Some(docx) = export::docx(finished.order(&sources), year)? else { return Ok(End::Faults) };
    let end = save(&docx.tree, &options.file, terminal)?;
    if end != End::Clean {
        return Ok(end);
    }
    for (key, names) in [("export-docx-unseen", &docx.unseen), ("export-docx-unpainted", &docx.unpainted)] {
        if let Some(first) = names.first() {
            let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
            let args = [("count", Arg::Count(count)), ("first", Arg::Text(first.as_str().into()))];
            terminal.remark(&terminal.say(key, &args));
        }
    }
    terminal.remark(&terminal.say("export-docx-next", &[]));
    Ok(end)
}
