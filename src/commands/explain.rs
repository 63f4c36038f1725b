//! `suishi explain CODE`: what a code means and how to mend it; without a code, the list.
//! In: a code. Out: its page. Absent: sentences; the register and its words have them.

use super::{End, args::ExplainOptions, terminal::Terminal};
use crate::{
    error::Error,
    report::{Code, Severity, suggest, wording},
    words::{Arg, Language},
};

pub(super) fn run(options: &ExplainOptions, terminal: &Terminal) -> Result<End, Error> {
    let language = terminal.language;
    let Some(typed) = &options.code else {
        terminal.print(&list(language))?;
        return Ok(End::Clean);
    };
    // As it is printed in a report, `error[entry/no-term]: `, brackets may come along.
    let plain = typed.rsplit('[').next().unwrap_or(typed);
    let plain = plain.split(']').next().unwrap_or(plain).trim();
    let Some(code) = Code::parse(plain) else {
        let near = suggest::nearest(plain, Code::ALL.iter().map(|code| code.id())).unwrap_or("none");
        terminal.remark(&wording::word(
            "explain-unknown",
            &[("typed", Arg::Text(plain.into())), ("suggestion", Arg::Text(near.into()))],
            language,
        ));
        return Ok(End::Faults);
    };
    terminal.print(&page(code, language))?;
    Ok(End::Clean)
}

/// Every code with its title, under its room.
fn list(language: Language) -> String {
    let width = Code::ALL.iter().map(|code| code.id().len()).max().unwrap_or(0);
    Code::ALL.iter().map(|code| format!("{:width$}  {}\n", code.id(), wording::title(*code, language))).collect()
}

fn page(code: Code, language: Language) -> String {
    let word = |key: &str| wording::word(key, &[], language);
    let severity = match code.severity() {
        Severity::Error if code.is_proof() => word("explain-proof-error"),
        Severity::Warning if code.is_proof() => word("explain-proof-warning"),
        Severity::Error => word("explain-severity-error"),
        Severity::Warning => word("explain-severity-warning"),
        Severity::Remark => word("explain-severity-remark"),
    };
    let indented = |text: &str| text.lines().map(|line| format!("    {line}\n")).collect::<String>();
    format!(
        "{}  {}\n{severity}\n\n{}\n\n{}\n{}\n{}\n{}",
        code.id(),
        wording::title(code, language),
        wording::why(code, language),
        word("explain-bad"),
        indented(code.bad()),
        word("explain-good"),
        indented(code.good()),
    )
}
