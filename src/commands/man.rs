//! `suishi man`: the manual page (the only user of the manual-page crate).
//! In: the command line's own description. Out: roff on stdout, one page for all commands. Absent: dates; the page is the
//! same whenever it is made.

use super::{
    End,
    line::{self, Line},
    terminal::{Terminal, word},
};
use crate::error::Error;
use clap_mangen::Man;

pub(super) fn run(terminal: &Terminal) -> Result<End, Error> {
    terminal.print(&page(terminal).map_err(Error::print)?)?;
    Ok(End::Clean)
}

fn page(terminal: &Terminal) -> std::io::Result<String> {
    let top = line::command(terminal.language);
    let about = top.get_about().map(ToString::to_string).unwrap_or_default();
    let (name, rest) = about.split_once('\n').unwrap_or((&about, ""));
    let whole = Man::new(top.clone().about(name.to_owned())).manual("suishi");
    let mut page = Vec::new();
    whole.render_title(&mut page)?;
    // Chinese has no spaces to stretch.
    page.extend_from_slice(b".ad l\n");
    whole.render_name_section(&mut page)?;
    whole.render_synopsis_section(&mut page)?;
    page.extend_from_slice(format!(".PP\n{}\n", plain(rest)).as_bytes());
    whole.render_options_section(&mut page)?;
    page.extend_from_slice(b".SH COMMANDS\n");
    for verb in top.get_subcommands() {
        describe(verb, verb.get_name(), &mut page)?;
    }
    let page = String::from_utf8_lossy(&page);
    Ok(page.lines().map(|line| headed(line, terminal) + "\n").collect())
}

/// One verb and those behind it: usage, what it does, options, examples.
fn describe(verb: &Line, name: &str, page: &mut Vec<u8>) -> std::io::Result<()> {
    let usage = verb.clone().render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let about = verb.get_about().map(ToString::to_string).unwrap_or_default();
    page.extend_from_slice(format!(".SS {name}\n{}\n.PP\n.nf\n{}\n.fi\n", plain(&about), plain(usage)).as_bytes());
    let mut options = Vec::new();
    Man::new(verb.clone().mut_arg("help", |help| help.hide(true))).render_options_section(&mut options)?;
    let options = String::from_utf8_lossy(&options);
    options
        .lines()
        .filter(|line| !line.starts_with(".SH ") && !is_preamble(line))
        .for_each(|line| page.extend(format!("{line}\n").bytes()));
    let after = verb.get_after_help().map(ToString::to_string).unwrap_or_default();
    page.extend_from_slice(format!(".PP\n.nf\n{}\n.fi\n", plain(&after)).as_bytes());
    for sub in verb.get_subcommands() {
        describe(sub, &format!("{name} {}", sub.get_name()), page)?;
    }
    Ok(())
}

/// What opens every piece of roff, and is said once already: how an apostrophe is written.
fn is_preamble(line: &str) -> bool {
    line.starts_with(".ie ") || line.starts_with(".el ")
}

/// A text that roff takes for nothing but text.
fn plain(text: &str) -> String {
    let line = |line: &str| {
        let line = line.replace('\\', "\\e").replace('-', "\\-");
        if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// The heading in the language of the rest; every other line as it is.
fn headed(line: &str, terminal: &Terminal) -> String {
    match line.strip_prefix(".SH ") {
        Some(name) => format!(".SH {}", word(&format!("man-{}", name.to_lowercase()), terminal.language)),
        None => line.to_owned(),
    }
}
