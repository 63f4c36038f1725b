//! `suishi verify`: whether a bag is as it was made.
//! In: the folder of a bag. Out: every file that is not as it should be, and what to do. Absent: the checking
//! (`export/bag/verify.rs`), mending.

use super::{End, args::VerifyOptions, terminal::Terminal};
use crate::{
    disk,
    error::Error,
    export::bag::verify::{Finding, Trouble, verify},
    source::{Held, composed},
    words::Arg,
};
use std::path::Path;

pub(super) fn run(options: &VerifyOptions, terminal: &Terminal) -> Result<End, Error> {
    Ok(match sound(&options.bag, *terminal)? {
        Some(held) => {
            terminal.remark(&terminal.say(
                "verify-sound",
                &[
                    ("path", Arg::Text(options.bag.display().to_string().into())),
                    ("files", Arg::Count(i64::try_from(held.len()).unwrap_or(i64::MAX))),
                ],
            ));
            End::Clean
        }
        None => End::Faults,
    })
}

/// What lies in a bag that is as it was made; `None` where it is not, which has been told then.
pub(super) fn sound(bag: &Path, terminal: Terminal) -> Result<Option<Vec<Held>>, Error> {
    if !bag.is_dir() {
        terminal.complain("verify-no-folder", &[("path", &bag.display().to_string())]);
        return Ok(None);
    }
    let held = disk::survey(bag)?;
    let read = |path: &str| read(bag, &held, path);
    let found = verify(&held, &read)?;
    if found.is_empty() {
        return Ok(Some(held));
    }
    let lines: Vec<String> = found.iter().map(|finding| told(finding, terminal)).collect();
    terminal.print(&format!("{}\n", lines.join("\n")))?;
    // Another folder was meant; there is nothing to be copied back.
    if matches!(found.as_slice(), [Finding { trouble: Trouble::NoBag, .. }]) {
        return Ok(None);
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let shown = bag.display().to_string();
    terminal
        .remark(&terminal.say("verify-unsound", &[("count", Arg::Count(count)), ("path", Arg::Text(shown.into()))]));
    Ok(None)
}

/// The bytes of a file of the bag, under the name that the disk gives it.
pub(super) fn read(bag: &Path, held: &[Held], path: &str) -> Result<Vec<u8>, Error> {
    let real = held.iter().find(|one| composed(&one.path) == path).map_or(path, |one| one.path.as_str());
    disk::bytes(&bag.join(real))?.ok_or_else(|| Error::missing(path))
}

/// A line for each: the file, what is wrong, what to do.
fn told(finding: &Finding, terminal: Terminal) -> String {
    let line = |line: &usize| vec![("line", line.to_string())];
    let other = |other: &String| vec![("other", other.clone())];
    let (word, args) = match &finding.trouble {
        Trouble::NoBag => ("no-bag", vec![]),
        Trouble::Declaration => ("declaration", vec![]),
        Trouble::NoTag => ("no-tag", vec![]),
        Trouble::Line(at) => ("line", line(at)),
        Trouble::Unsafe(at) => ("unsafe", line(at)),
        Trouble::Twice(at) => ("twice", line(at)),
        Trouble::Changed => ("changed", vec![]),
        Trouble::Missing => ("missing", vec![]),
        Trouble::Renamed(to) => ("renamed", other(to)),
        Trouble::Extra => ("extra", vec![]),
        Trouble::Lacks(path) => ("lacks", other(path)),
        Trouble::Invents(path) => ("invents", other(path)),
        Trouble::Disagrees(path) => ("disagrees", other(path)),
        Trouble::Oxum(said, is) => ("oxum", vec![("said", said.clone()), ("is", is.clone())]),
        Trouble::NoOxum => ("no-oxum", vec![]),
        Trouble::Link => ("link", vec![]),
        Trouble::Odd => ("odd", vec![]),
        Trouble::Unreadable(said) => ("unreadable", vec![("said", said.clone())]),
        Trouble::Wacz(flaw, place) => ("wacz", vec![("flaw", (*flaw).to_owned()), ("place", place.clone())]),
    };
    let mut said = vec![("path", Arg::Text(finding.path.as_str().into()))];
    said.extend(args.iter().map(|(name, text)| (*name, Arg::Text(text.as_str().into()))));
    terminal.say(&format!("verify-{word}"), &said)
}
