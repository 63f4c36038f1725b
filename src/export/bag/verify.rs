//! Whether a bag is as it was made.
//! In: everything that lies in its folder, with digests, and a way to read the few files that say how it should be.
//! Out: [`Finding`]s, all at once, sorted. Absent: the disk; sentences.

use super::{ALGORITHMS, DECLARATION};
use crate::{
    error::Error,
    export::wacz,
    source::{Held, Kind, Sums, composed},
};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is wrong with a file of a bag.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// In the bag.
    pub path: String,
    pub trouble: Trouble,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// No `bagit.txt`: another folder was meant, or the declaration is lost.
    NoBag,
    /// `bagit.txt` says something else than the standard asks for.
    Declaration,
    /// `bag-info.txt`, or a manifest, is not there.
    NoTag,
    /// A line that is none, from 1.
    Line(usize),
    /// A line of a manifest leads out of the bag, or to where its manifest has no say; from 1.
    Unsafe(usize),
    /// A line of a manifest names a file once more; from 1.
    Twice(usize),
    /// The bytes are others.
    Changed,
    /// Every manifest lists it, and it is not there.
    Missing,
    /// It is there under another name.
    Renamed(String),
    /// No manifest lists it.
    Extra,
    /// This manifest does not list a file that is there.
    Lacks(String),
    /// This manifest lists a file that is not there, and the other one does not.
    Invents(String),
    /// This manifest has another digest for a file than its bytes and the other manifest have.
    Disagrees(String),
    /// Payload-Oxum: said, and found.
    Oxum(String, String),
    NoOxum,
    Link,
    Odd,
    /// What the system said.
    Unreadable(String),
    /// A web archive that is damaged inside: the word of what is wrong, and where.
    Wacz(&'static str, String),
}

const INFO: &str = "bag-info.txt";

/// A manifest: digest by path.
type Manifest = BTreeMap<String, String>;

/// Checks a bag. `read` gives the bytes of one of its files.
///
/// # Errors
/// When a file that says how the bag should be cannot be read.
pub fn verify(held: &[Held], read: &dyn Fn(&str) -> Result<Vec<u8>, Error>) -> Result<Vec<Finding>, Error> {
    let mut check = Check::of(held);
    if !check.files.contains_key("bagit.txt") {
        check.add("bagit.txt", Trouble::NoBag);
        // Of a folder that is no bag at all there is no more to say.
        if !check.files.keys().any(|path| path.starts_with("manifest-")) {
            return Ok(check.found.into_iter().collect());
        }
    } else if read("bagit.txt")? != DECLARATION.as_bytes() {
        check.add("bagit.txt", Trouble::Declaration);
    }
    let oxum = check.info(read)?;
    for (stem, is_payload) in [("manifest", true), ("tagmanifest", false)] {
        let mut manifests = Vec::new();
        for algorithm in ALGORITHMS {
            let name = format!("{stem}-{algorithm}.txt");
            if check.files.contains_key(name.as_str()) {
                let text = read(&name)?;
                let manifest = check.manifest(&name, &text, algorithm, is_payload);
                manifests.push((name, algorithm, manifest));
            } else {
                check.add(&name, Trouble::NoTag);
            }
        }
        if !manifests.is_empty() {
            check.compare(&manifests, is_payload);
        }
    }
    check.count(oxum);
    let archives: Vec<String> = check.files.keys().filter(|path| path.ends_with(".wacz")).cloned().collect();
    for path in archives {
        for fault in wacz::check(&read(&path)?) {
            let place = [fault.part, fault.detail].join(" ");
            check.add(&path, Trouble::Wacz(fault.flaw.word(), place.trim().to_owned()));
        }
    }
    Ok(check.found.into_iter().collect())
}

struct Check<'h> {
    /// By composed path.
    files: BTreeMap<String, (u64, &'h Sums)>,
    found: BTreeSet<Finding>,
    /// Told already; that no bytes are known of them is no second fault.
    told: BTreeSet<String>,
}

impl<'h> Check<'h> {
    fn of(held: &'h [Held]) -> Self {
        let mut check = Self { files: BTreeMap::new(), found: BTreeSet::new(), told: BTreeSet::new() };
        for one in held {
            let path = composed(&one.path).into_owned();
            let trouble = match &one.kind {
                Kind::File(size, sums) => {
                    // Two names that only differ in how they are spelt.
                    if check.files.insert(path.clone(), (*size, sums)).is_none() {
                        continue;
                    }
                    Trouble::Odd
                }
                Kind::Unreadable(said) => Trouble::Unreadable(said.clone()),
                Kind::Link => Trouble::Link,
                Kind::Odd => Trouble::Odd,
            };
            check.add(&path, trouble);
            check.told.insert(path);
        }
        check
    }

    fn add(&mut self, path: &str, trouble: Trouble) {
        self.found.insert(Finding { path: path.to_owned(), trouble });
    }

    /// `bag-info.txt`: labels and values. Gives what it says of the size of the payload.
    fn info(&mut self, read: &dyn Fn(&str) -> Result<Vec<u8>, Error>) -> Result<Option<String>, Error> {
        if !self.files.contains_key(INFO) {
            self.add(INFO, Trouble::NoTag);
            return Ok(None);
        }
        let bytes = read(INFO)?;
        let text = String::from_utf8_lossy(&bytes);
        let mut oxum = None;
        for (at, line) in text.lines().enumerate() {
            match line.split_once(':') {
                Some(("Payload-Oxum", value)) if oxum.is_none() => oxum = Some(value.trim().to_owned()),
                Some((label, _)) if !label.trim().is_empty() && label != "Payload-Oxum" => {}
                _ if line.starts_with([' ', '\t']) && at > 0 => {}
                _ => self.add(INFO, Trouble::Line(at + 1)),
            }
        }
        if oxum.is_none() {
            self.add(INFO, Trouble::NoOxum);
        }
        Ok(oxum)
    }

    /// Held against what is there; where files of the payload are told already, their number and size follow from that.
    fn count(&mut self, oxum: Option<String>) {
        if self.found.iter().any(|finding| finding.path.starts_with("data/")) {
            return;
        }
        let payload = || self.files.iter().filter(|(path, _)| path.starts_with("data/")).map(|(_, (size, _))| *size);
        let is = format!("{}.{}", payload().sum::<u64>(), payload().count());
        if let Some(said) = oxum.filter(|said| *said != is) {
            self.add(INFO, Trouble::Oxum(said, is));
        }
    }

    fn manifest(&mut self, name: &str, bytes: &[u8], algorithm: &str, is_payload: bool) -> Manifest {
        let mut manifest = Manifest::new();
        for (at, line) in bytes.split_inclusive(|byte| *byte == b'\n').enumerate() {
            let number = at + 1;
            let Some((sum, path)) = parse(line, algorithm) else {
                self.add(name, Trouble::Line(number));
                continue;
            };
            if !is_inside(&path) || path.starts_with("data/") != is_payload {
                self.add(name, Trouble::Unsafe(number));
                continue;
            }
            if manifest.insert(path, sum).is_some() {
                self.add(name, Trouble::Twice(number));
            }
        }
        manifest
    }

    /// Files against manifests, and manifests against each other.
    fn compare(&mut self, manifests: &[(String, &str, Manifest)], is_payload: bool) {
        let is_ours = |path: &str| match is_payload {
            true => path.starts_with("data/"),
            false => !path.starts_with("data/") && !path.starts_with("tagmanifest-"),
        };
        let here: Vec<(String, Sums)> = self
            .files
            .iter()
            .filter(|(path, _)| is_ours(path))
            .map(|(path, (_, sums))| (path.clone(), (*sums).clone()))
            .collect();
        let mut extra: Vec<(String, Sums)> = Vec::new();
        for (path, sums) in here {
            let of = |algorithm: &str| if algorithm == "sha512" { &sums.sha512 } else { &sums.sha256 };
            let lists = |(_, _, manifest): &&(String, &str, Manifest)| manifest.contains_key(&path);
            let listing: Vec<_> = manifests.iter().filter(lists).collect();
            if listing.is_empty() {
                extra.push((path, sums));
                continue;
            }
            for (name, ..) in manifests.iter().filter(|manifest| !lists(manifest)) {
                self.add(name, Trouble::Lacks(path.clone()));
            }
            let agrees = |(_, algorithm, manifest): &&&(String, &str, Manifest)| manifest[&path] == *of(algorithm);
            if !listing.iter().any(|one| agrees(&one)) {
                self.add(&path, Trouble::Changed);
                continue;
            }
            for (name, ..) in listing.iter().filter(|one| !agrees(one)) {
                self.add(name, Trouble::Disagrees(path.clone()));
            }
        }
        let gone: BTreeSet<&String> = manifests
            .iter()
            .flat_map(|(_, _, manifest)| manifest.keys())
            .filter(|path| !self.files.contains_key(*path) && !self.told.contains(*path))
            .collect();
        for path in gone {
            let listing: Vec<_> = manifests.iter().filter(|(_, _, manifest)| manifest.contains_key(path)).collect();
            if listing.len() < manifests.len() {
                let names: Vec<&String> = listing.iter().map(|(name, ..)| name).collect();
                for name in names {
                    self.add(name, Trouble::Invents(path.clone()));
                }
                continue;
            }
            let is_it = |sums: &Sums| {
                listing.iter().all(|(_, algorithm, manifest)| {
                    manifest[path] == if *algorithm == "sha512" { sums.sha512.as_str() } else { sums.sha256.as_str() }
                })
            };
            match extra.iter().position(|(_, sums)| is_it(sums)) {
                Some(at) => self.add(path, Trouble::Renamed(extra.remove(at).0)),
                None => self.add(path, Trouble::Missing),
            }
        }
        for (path, _) in extra {
            self.add(&path, Trouble::Extra);
        }
    }
}

/// A line of a manifest: digest and path.
fn parse(line: &[u8], algorithm: &str) -> Option<(String, String)> {
    let line = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
    let line = line.strip_suffix('\r').unwrap_or(line);
    let (sum, path) = line.split_once([' ', '\t'])?;
    // Other programs write capitals; both in one digest nobody writes.
    let is_plain = !sum.contains(|c: char| c.is_ascii_uppercase()) || !sum.contains(|c: char| c.is_ascii_lowercase());
    let length = if algorithm == "sha512" { 128 } else { 64 };
    let is_sum = is_plain && sum.len() == length && sum.bytes().all(|byte| byte.is_ascii_hexdigit());
    let path = path.trim_start_matches([' ', '\t']);
    (is_sum && !path.is_empty()).then(|| (sum.to_ascii_lowercase(), composed(&decoded(path)).into_owned()))
}

/// The only signs that a manifest writes in percent.
fn decoded(path: &str) -> String {
    let path = path.replace("%0D", "\r").replace("%0d", "\r").replace("%0A", "\n").replace("%0a", "\n");
    path.replace("%25", "%")
}

/// Whether a path stays in the bag, on any system.
fn is_inside(path: &str) -> bool {
    let drive = path.as_bytes().get(1) == Some(&b':');
    !drive
        && !path.contains('\\')
        && !path.starts_with('~')
        && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}
