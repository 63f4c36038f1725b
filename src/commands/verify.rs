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
use std::path::{Path, PathBuf};

/// What became of a bag.
pub(super) enum Verdict {
    /// As it was made; what lies in it.
    Sound(Vec<Held>),
    /// Told, file by file.
    Unsound,
    /// Something else was named, which has been told.
    NoBag,
}

/// A bag, or every bag in a folder of them.
pub(super) fn run(options: &VerifyOptions, terminal: &Terminal) -> Result<End, Error> {
    let bags = bags(&options.bag)?;
    if bags.is_empty() {
        return one(&options.bag, "", *terminal);
    }
    let mut unsound = 0;
    for bag in &bags {
        let name = bag.file_name().unwrap_or_default().to_string_lossy();
        unsound += i64::from(one(bag, &format!("{name}/"), *terminal)? != End::Clean);
    }
    let count = i64::try_from(bags.len()).unwrap_or(i64::MAX);
    terminal.remark(&terminal.say("verify-all", &[("count", Arg::Count(count)), ("unsound", Arg::Count(unsound))]));
    Ok(if unsound == 0 { End::Clean } else { End::Faults })
}

/// The bags in a folder that is none itself.
fn bags(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let is_bag = |folder: &Path| folder.join("bagit.txt").is_file();
    if !folder.is_dir() || is_bag(folder) {
        return Ok(Vec::new());
    }
    Ok(disk::folders(folder)?.into_iter().filter(|folder| is_bag(folder)).collect())
}

/// `above`: what stands before the paths of its files.
fn one(bag: &Path, above: &str, terminal: Terminal) -> Result<End, Error> {
    let Verdict::Sound(held) = verdict(bag, above, terminal)? else { return Ok(End::Faults) };
    let files = i64::try_from(held.len()).unwrap_or(i64::MAX);
    let args = [("path", Arg::Text(bag.display().to_string().into())), ("files", Arg::Count(files))];
    terminal.remark(&terminal.say("verify-sound", &args));
    Ok(End::Clean)
}

/// Whether a bag is as it was made; what is not has been told then.
pub(super) fn verdict(bag: &Path, above: &str, terminal: Terminal) -> Result<Verdict, Error> {
    let shown = bag.display().to_string();
    if !bag.is_dir() {
        let key = if bag.exists() { "verify-no-folder" } else { "verify-absent" };
        terminal.complain(key, &[("path", &shown)]);
        return Ok(Verdict::NoBag);
    }
    let held = disk::survey(bag)?;
    let read = |path: &str| read(bag, &held, path);
    let found = verify(&held, &read)?;
    if found.is_empty() {
        return Ok(Verdict::Sound(held));
    }
    let lines: Vec<String> = found.iter().map(|finding| told(finding, above, terminal)).collect();
    terminal.print(&format!("{}\n", lines.join("\n")))?;
    // Another folder was meant; there is nothing to be copied back.
    if matches!(found.as_slice(), [Finding { trouble: Trouble::NoBag, .. }]) {
        return Ok(Verdict::NoBag);
    }
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    // What only came to a bag is taken away; nothing is to be copied back.
    let is_more = found.iter().all(|finding| matches!(finding.trouble, Trouble::Extra));
    let key = if is_more { "verify-more" } else { "verify-unsound" };
    terminal.remark(&terminal.say(key, &[("count", Arg::Count(count)), ("path", Arg::Text(shown.into()))]));
    Ok(Verdict::Unsound)
}

/// The bytes of a file of the bag, under the name that the disk gives it.
pub(super) fn read(bag: &Path, held: &[Held], path: &str) -> Result<Vec<u8>, Error> {
    let real = held.iter().find(|one| composed(&one.path) == path).map_or(path, |one| one.path.as_str());
    disk::bytes(&bag.join(real))?.ok_or_else(|| Error::missing(path))
}

/// A line for each: the file, what is wrong, what to do.
fn told(finding: &Finding, above: &str, terminal: Terminal) -> String {
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
    let mut said = vec![("path", Arg::Text(format!("{above}{}", finding.path).into()))];
    said.extend(args.iter().map(|(name, text)| (*name, Arg::Text(text.as_str().into()))));
    terminal.say(&format!("verify-{word}"), &said)
}
