//! What is wrong with a WACZ.
//! In: its bytes. Out: [`Fault`]s, all at once, in the order of its parts. Absent: sentences; the bag around it.

use super::{
    CDX, FILE, HTML, Listed, PACKAGE, PAGES, Package, PagesHead, SEAL, Seal, VERSION, WARC, essence,
    index::{self, Entry},
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
        if self.parts.contains_key(SEAL) {
            match json::read::<Seal>(&self.text(SEAL)) {
                Some(seal) if seal.path == PACKAGE => {
                    if self.parts.get(PACKAGE).is_some_and(|package| hash(package) != seal.hash) {
                        self.tell(PACKAGE, Flaw::Hash, "");
                    }
                }
                _ => self.tell(SEAL, Flaw::Form, ""),
            }
        }
        if !self.parts.contains_key(PACKAGE) {
            return;
        }
        let package = json::read::<Package>(&self.text(PACKAGE)).filter(|package| package.wacz_version == VERSION);
        let Some(package) = package else {
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

    /// Every record, and the index as it should be of them; the addresses that were recorded, with their media types.
    fn check_records(&mut self) -> BTreeMap<String, String> {
        // Taken out: it is as large as all else together, and needed once.
        let warc = self.parts.remove(WARC).unwrap_or_default();
        let (mut urls, mut wanted) = (BTreeMap::new(), BTreeMap::new());
        let mut at = 0;
        while at < warc.len() {
            match Record::read(&warc[at..]) {
                Ok(record) => {
                    if let Some((entry, stamp)) = indexed(&record, at) {
                        urls.insert(entry.url.clone(), entry.mime.clone());
                        wanted.insert(index::line(&entry, &stamp), entry.url);
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
        let index = self.text(CDX);
        if !index.lines().is_sorted() {
            self.tell(CDX, Flaw::Order, "");
        }
        for (number, line) in (1..).zip(index.lines()) {
            if wanted.remove(line).is_none() {
                match index::address(line) {
                    Some(url) => self.tell(CDX, Flaw::Index, url),
                    None => self.tell(CDX, Flaw::Form, number.to_string()),
                }
            }
        }
        wanted.into_values().for_each(|url| self.tell(CDX, Flaw::Lost, url));
        urls
    }

    /// The list of pages names all pages that were recorded and nothing else, and the package one of them.
    fn check_pages(&mut self, urls: &BTreeMap<String, String>) {
        let text = self.text(PAGES);
        let mut lines = (1..).zip(text.lines());
        if lines.next().and_then(|(_, head)| json::read::<PagesHead>(head)).is_none_or(|head| head != PagesHead::ours())
        {
            self.tell(PAGES, Flaw::Form, "1");
        }
        let mut wanted: BTreeSet<&str> =
            urls.iter().filter(|(_, mime)| *mime == HTML).map(|(url, _)| url.as_str()).collect();
        for (number, line) in lines {
            match json::read::<Listed>(line) {
                Some(page) if wanted.remove(page.url.as_str()) => {}
                Some(page) => self.tell(PAGES, Flaw::Lost, page.url),
                None => self.tell(PAGES, Flaw::Form, number.to_string()),
            }
        }
        wanted.into_iter().for_each(|url| self.tell(PAGES, Flaw::Lost, url));
        let begins = json::read::<Package>(&self.text(PACKAGE)).map(|package| package.main_page_url);
        if let Some(url) = begins.filter(|url| !urls.contains_key(url)) {
            self.tell(PACKAGE, Flaw::Lost, url);
        }
    }

    fn text(&self, part: &str) -> String {
        String::from_utf8_lossy(self.parts.get(part).map_or(&[], Vec::as_slice)).into_owned()
    }
}

/// What the index should say of an answer that begins here, and when it was given; nothing of other records.
fn indexed(record: &Record, at: usize) -> Option<(Entry, String)> {
    let (status, media_type) = record.answer()?;
    let entry = Entry {
        url: record.field("WARC-Target-URI")?.to_owned(),
        mime: essence(media_type).to_owned(),
        status: status.to_owned(),
        digest: record.field("WARC-Payload-Digest")?.to_owned(),
        length: record.length.to_string(),
        offset: at.to_string(),
        filename: FILE.to_owned(),
    };
    Some((entry, index::stamp(record.field("WARC-Date")?)))
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
        parcel::{Packing, Parcel},
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

    /// The archive with one part changed and all lists agreeing.
    fn forged(name: &str, change: impl Fn(&str) -> String) -> Vec<Fault> {
        let bytes = sample();
        let mut parts = Parts::open(&bytes).unwrap();
        let mut texts: BTreeMap<String, Vec<u8>> =
            parts.names().into_iter().map(|name| (name.clone(), parts.get(&name).unwrap().unwrap())).collect();
        let hash = |bytes: &[u8]| format!("sha256:{}", Digest::of(bytes));
        let changed = change(std::str::from_utf8(&texts[name]).unwrap());
        texts.insert(name.to_owned(), changed.into_bytes());
        let mut package: Package = json::read(std::str::from_utf8(&texts[PACKAGE]).unwrap()).unwrap();
        for resource in &mut package.resources {
            let bytes = &texts[&resource.path];
            (resource.bytes, resource.hash) = (bytes.len() as u64, hash(bytes));
        }
        let package = json::pretty(&package);
        let seal = json::pretty(&Seal { path: PACKAGE.to_owned(), hash: hash(package.as_bytes()) });
        texts.extend([(PACKAGE.to_owned(), package.into_bytes()), (SEAL.to_owned(), seal.into_bytes())]);
        let mut parcel = Parcel::default();
        for (path, bytes) in &texts {
            parcel.put(&OutPath::new(path).unwrap(), bytes, Packing::Stored);
        }
        check(&parcel.close())
    }

    #[test]
    fn what_the_lists_agree_on_is_read_all_the_same() {
        assert_eq!(forged(CDX, str::to_owned), []);
        let index = [
            ("\"mime\":\"text/html\"", "\"mime\":\"text/plain\"", Flaw::Index),
            ("\"status\":\"200\"", "\"status\":\"404\"", Flaw::Index),
            ("sha1:", "sha1:A", Flaw::Index),
            ("20181231160000", "20191231160000", Flaw::Index),
            ("cn,example)", "cn,other)", Flaw::Index),
            ("\"offset\":\"", "\"offset\":\"1", Flaw::Index),
            ("data.warc.gz", "other.warc.gz", Flaw::Index),
            ("{", "", Flaw::Form),
        ];
        for (from, to, flaw) in index {
            let faults = forged(CDX, |text| text.replacen(from, to, 1));
            assert!(faults.iter().any(|fault| fault.part == CDX && fault.flaw == flaw), "{from}: {faults:?}");
        }
        let twice = forged(CDX, |text| text.lines().next().map(|line| format!("{line}\n{text}")).unwrap());
        assert!(matches!(twice.as_slice(), [fault] if fault.flaw == Flaw::Index), "{twice:?}");
        let without_one = forged(CDX, |text| text.split_once('\n').unwrap().1.to_owned());
        assert!(matches!(without_one.as_slice(), [fault] if fault.flaw == Flaw::Lost), "{without_one:?}");

        let in_pages = |what: &str, flaw: Flaw, change: &dyn Fn(&str) -> String| {
            let faults = forged(PAGES, change);
            assert!(faults.iter().any(|fault| fault.part == PAGES && fault.flaw == flaw), "{what}: {faults:?}");
        };
        in_pages("nothing", Flaw::Form, &|_| String::new());
        in_pages("another head", Flaw::Form, &|text| text.replace("json-pages-1.0", "json-pages-2.0"));
        in_pages("a page left out", Flaw::Lost, &|text| text.lines().take(2).map(|line| format!("{line}\n")).collect());
        in_pages("a page invented", Flaw::Lost, &|text| text.replacen("lichun", "yushui", 1));

        let package = [("sui/2018/index.html", "sui/", Flaw::Lost), ("1.1.1", "2.0.0", Flaw::Form)];
        for (from, to, flaw) in package {
            let faults = forged(PACKAGE, |text| text.replacen(from, to, 1));
            assert!(
                matches!(faults.as_slice(), [fault] if fault.part == PACKAGE && fault.flaw == flaw),
                "{from}: {faults:?}"
            );
        }
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
