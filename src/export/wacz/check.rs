//! What is wrong with a WACZ.
//! In: its bytes. Out: [`Fault`]s, all at once, in the order of its parts. Absent: sentences; the bag around it.

use super::{
    CDX, FILE, Listed, PACKAGE, PAGES, Package, SEAL, Seal, WARC, index,
    record::{Damage, Record},
};
use crate::{json, parcel::Parts, source::Digest};
use std::collections::{BTreeMap, BTreeSet};

/// Something that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The part inside, such as `archive/data.warc.gz`; nothing where it is the whole.
    pub part: String,
    pub flaw: Flaw,
    /// An address, a name or a line that tells where; may be empty.
    pub detail: String,
}

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// The packing of the whole or of a part cannot be undone.
    Packing,
    /// A part that must be there is not.
    Missing,
    /// A part that no list names.
    Unlisted,
    /// A part has other bytes than the list says.
    Hash,
    /// A part is longer or shorter than the list says.
    Size,
    /// A list that cannot be read.
    Form,
    /// The index leads to no record, or to one of another address.
    Index,
    /// The index is not in order.
    Order,
    /// A record is damaged.
    Record,
    /// A page or a record that the index does not know.
    Lost,
}

impl Flaw {
    /// As words choose by it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Packing => "packing",
            Self::Missing => "missing",
            Self::Unlisted => "unlisted",
            Self::Hash => "hash",
            Self::Size => "size",
            Self::Form => "form",
            Self::Index => "index",
            Self::Order => "order",
            Self::Record => "record",
            Self::Lost => "lost",
        }
    }
}

/// Reads a WACZ through: every list, every hash, every record.
#[must_use]
pub fn check(bytes: &[u8]) -> Vec<Fault> {
    let mut desk = Desk::default();
    // Nothing in it is packed but the records, so no part is larger than the whole.
    match Parts::with_limit(bytes, bytes.len() as u64) {
        Ok(parts) => desk.unpack(parts),
        Err(_) => desk.tell("", Flaw::Packing, ""),
    }
    desk.check_lists();
    let urls = desk.check_records();
    desk.check_pages(&urls);
    desk.faults.into_iter().collect()
}

#[derive(Default)]
struct Desk {
    parts: BTreeMap<String, Vec<u8>>,
    faults: BTreeSet<Fault>,
}

impl Desk {
    fn tell(&mut self, part: &str, flaw: Flaw, detail: impl Into<String>) {
        self.faults.insert(Fault { part: part.to_owned(), flaw, detail: detail.into() });
    }

    fn unpack(&mut self, mut parts: Parts<'_>) {
        for name in parts.names() {
            match parts.get(&name) {
                Ok(Some(bytes)) => drop(self.parts.insert(name, bytes)),
                Ok(None) | Err(_) => self.tell(&name, Flaw::Packing, ""),
            }
        }
        for part in [WARC, CDX, PAGES, PACKAGE, SEAL] {
            let is_told = self.faults.iter().any(|fault| fault.part == part);
            if !is_told && !self.parts.contains_key(part) {
                self.tell(part, Flaw::Missing, "");
            }
        }
    }

    /// The package lists the parts, and the seal is of the package.
    fn check_lists(&mut self) {
        let hash = |bytes: &[u8]| format!("sha256:{}", Digest::of(bytes));
        if let Some(text) = self.parts.get(SEAL).cloned() {
            match json::read::<Seal>(&String::from_utf8_lossy(&text)) {
                Some(seal) if seal.path == PACKAGE => {
                    if self.parts.get(PACKAGE).is_some_and(|package| hash(package) != seal.hash) {
                        self.tell(PACKAGE, Flaw::Hash, "");
                    }
                }
                _ => self.tell(SEAL, Flaw::Form, ""),
            }
        }
        let Some(text) = self.parts.get(PACKAGE).cloned() else { return };
        let Some(package) = json::read::<Package>(&String::from_utf8_lossy(&text)) else {
            return self.tell(PACKAGE, Flaw::Form, "");
        };
        for resource in &package.resources {
            let (size, hash) = match self.parts.get(&resource.path) {
                Some(bytes) => (bytes.len() as u64, hash(bytes)),
                None => {
                    self.tell(&resource.path, Flaw::Missing, "");
                    continue;
                }
            };
            if size != resource.bytes {
                self.tell(&resource.path, Flaw::Size, format!("{size} ≠ {}", resource.bytes));
            } else if hash != resource.hash {
                self.tell(&resource.path, Flaw::Hash, "");
            }
        }
        let is_listed = |name: &str| {
            [PACKAGE, SEAL].contains(&name) || package.resources.iter().any(|resource| resource.path == name)
        };
        let unlisted: Vec<String> = self.parts.keys().filter(|name| !is_listed(name)).cloned().collect();
        unlisted.iter().for_each(|name| self.tell(name, Flaw::Unlisted, ""));
    }

    /// Every record, and whether the index leads to each; the addresses that were recorded.
    fn check_records(&mut self) -> BTreeSet<String> {
        let mut found: BTreeMap<usize, (String, usize)> = BTreeMap::new();
        let warc = self.parts.get(WARC).cloned().unwrap_or_default();
        let mut at = 0;
        while at < warc.len() {
            match Record::read(&warc[at..]) {
                Ok(record) => {
                    if let Some(url) = record.field("WARC-Target-URI") {
                        found.insert(at, (url.to_owned(), record.length));
                    }
                    at += record.length;
                }
                Err(damage) => {
                    self.tell(WARC, Flaw::Record, word(damage, at));
                    // Members can be found again by how they begin.
                    let next = warc[at + 1..].windows(4).position(|four| four == b"\x1f\x8b\x08\x00");
                    at = next.map_or(warc.len(), |step| at + 1 + step);
                }
            }
        }
        let index = String::from_utf8_lossy(self.parts.get(CDX).map_or(&[], Vec::as_slice)).into_owned();
        let lines: Vec<&str> = index.lines().collect();
        if !lines.is_sorted() {
            self.tell(CDX, Flaw::Order, "");
        }
        let mut known = BTreeSet::new();
        for (number, entry) in (1..).zip(index::read(&index)) {
            let Some(entry) = entry else {
                self.tell(CDX, Flaw::Form, number.to_string());
                continue;
            };
            let place = entry.offset.parse().ok().zip(entry.length.parse().ok());
            let leads = place.is_some_and(|(offset, length): (usize, usize)| {
                found.get(&offset) == Some(&(entry.url.clone(), length)) && entry.filename == FILE
            });
            if leads {
                known.insert(entry.url);
            } else {
                self.tell(CDX, Flaw::Index, entry.url);
            }
        }
        let urls: BTreeSet<String> = found.into_values().map(|(url, _)| url).collect();
        urls.difference(&known).for_each(|url| self.tell(CDX, Flaw::Lost, url.as_str()));
        urls
    }

    /// The list of pages names only what was recorded.
    fn check_pages(&mut self, urls: &BTreeSet<String>) {
        let text = String::from_utf8_lossy(self.parts.get(PAGES).map_or(&[], Vec::as_slice)).into_owned();
        for (number, line) in (1..).zip(text.lines()).skip(1) {
            match json::read::<Listed>(line) {
                Some(page) if urls.contains(&page.url) => {}
                Some(page) => self.tell(PAGES, Flaw::Lost, page.url),
                None => self.tell(PAGES, Flaw::Form, number.to_string()),
            }
        }
    }
}

fn word(damage: Damage, at: usize) -> String {
    let kind = match damage {
        Damage::Packing => "gzip",
        Damage::Form => "warc",
        Damage::Digest => "digest",
    };
    format!("{kind} @{at}")
}

#[cfg(test)]
mod tests {
    use super::{
        super::{About, wacz},
        *,
    };
    use crate::{
        calendar::Date,
        model::Published,
        output::{Artifact, OutputTree},
        source::OutPath,
    };

    fn sample() -> Vec<u8> {
        let mut tree = OutputTree::default();
        let pages = [
            ("2018/index.html", "<title>创全 &amp; 360步</title>年"),
            ("2018/lichun/index.html", "<title>立春</title>节"),
            ("2018/图 1.svg", "<svg/>"),
        ];
        for (path, text) in pages {
            tree.insert(OutPath::new(path).unwrap(), Artifact::of(text)).unwrap();
        }
        let about = About {
            base: "https://example.cn/sui/".to_owned(),
            title: "创全360步".to_owned(),
            description: "回顾".to_owned(),
            date: Published { date: Date::new(2019, 1, 1).unwrap(), time: None },
            main_page: "2018/index.html".to_owned(),
            software: "suishi".to_owned(),
        };
        wacz(&tree, &about).unwrap()
    }

    fn part(bytes: &[u8], name: &str) -> String {
        String::from_utf8(Parts::open(bytes).unwrap().get(name).unwrap().unwrap()).unwrap()
    }

    #[test]
    fn what_was_written_is_sound_and_always_the_same() {
        let bytes = sample();
        assert_eq!(bytes, sample());
        assert_eq!(check(&bytes), []);
        let index = part(&bytes, CDX);
        assert!(index.starts_with("cn,example)/sui/2018/%e5%9b%be%201.svg 20181231160000 {\"url\":\"https://example.cn/sui/2018/%E5%9B%BE%201.svg\",\"mime\":\"image/svg+xml\""), "{index}");
        assert!(part(&bytes, PAGES).contains("\"title\":\"创全 & 360步\",\"ts\":\"2018-12-31T16:00:00Z\""));
        assert!(part(&bytes, PACKAGE).contains("\"mainPageUrl\": \"https://example.cn/sui/2018/index.html\""));
    }

    /// What is damaged inside is found by the hashes, whatever the headers of the zip say: those are the bag's matter.
    #[test]
    fn a_flipped_bit_in_a_part_is_found() {
        let bytes = sample();
        let needles: [&[u8]; 5] =
            [b"\x1f\x8b\x08", b"cn,example)", b"json-pages", b"wacz_version", b"\"hash\": \"sha256:"];
        for needle in needles {
            let at = bytes.windows(needle.len()).position(|bytes| bytes == needle).unwrap();
            for at in at..at + needle.len() {
                let mut damaged = bytes.clone();
                damaged[at] ^= 1;
                assert_ne!(check(&damaged), [], "byte {at} of {needle:?}");
            }
        }
        for cut in [0, 1, bytes.len() / 2, bytes.len() - 1] {
            assert_ne!(check(&bytes[..cut]), [], "cut at {cut}");
        }
    }
}
