//! WARC/1.1 records (the only user of the gzip, SHA-1, base 32 and UUID crates).
//! In: an address, a moment, a page. Out: the record as a gzip member of its own, the same bytes on every machine; and the
//! way back. Absent: which pages there are.

use data_encoding::BASE32;
use flate2::{Compression, GzBuilder, bufread::GzDecoder};
use sha1::{Digest as _, Sha1};
use std::io::{Read as _, Write as _};
use uuid::Uuid;

/// What is recorded of one address.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page<'p> {
    /// Absolute, as a browser asks for it.
    pub(super) url: &'p str,
    pub(super) media_type: &'p str,
    pub(super) body: &'p [u8],
}

/// A record, packed, and what the index says of it.
#[derive(Debug, Clone)]
pub(super) struct Packed {
    pub(super) member: Vec<u8>,
    /// `sha1:…` of the body.
    pub(super) digest: String,
}

/// The answer of a server that never was: the page, under the headers a replay needs.
pub(super) fn response(page: Page<'_>, date: &str) -> Packed {
    let Page { url, media_type, body } = page;
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n\r\n", body.len());
    let block = [head.as_bytes(), body].concat();
    let digest = digest_of(body);
    let fields = [
        ("WARC-Type", "response"),
        ("WARC-Record-ID", &id(&format!("{url} {date} {digest}"))),
        ("WARC-Target-URI", url),
        ("WARC-Date", date),
        ("WARC-Payload-Digest", &digest),
        ("WARC-Block-Digest", &digest_of(&block)),
        ("Content-Type", "application/http; msgtype=response"),
    ];
    Packed { member: member(&fields, &block), digest }
}

/// What the file is, as its first record says.
pub(super) fn info(file: &str, fields: &[(&str, &str)], date: &str) -> Vec<u8> {
    let block: String = fields.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let digest = digest_of(block.as_bytes());
    let fields = [
        ("WARC-Type", "warcinfo"),
        ("WARC-Record-ID", &id(&format!("{file} {date} {digest}"))),
        ("WARC-Filename", file),
        ("WARC-Date", date),
        ("WARC-Block-Digest", &digest),
        ("Content-Type", "application/warc-fields"),
    ];
    member(&fields, block.as_bytes())
}

/// A name that follows from what it names.
fn id(of: &str) -> String {
    format!("<urn:uuid:{}>", Uuid::new_v5(&Uuid::NAMESPACE_URL, of.as_bytes()))
}

/// The same for others than records.
pub(super) fn uuid(of: &str) -> String {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, of.as_bytes()).to_string()
}

fn digest_of(bytes: &[u8]) -> String {
    format!("sha1:{}", BASE32.encode(&Sha1::digest(bytes)))
}

/// A gzip member that holds one record; neither the clock nor the machine is in it.
fn member(fields: &[(&str, &str)], block: &[u8]) -> Vec<u8> {
    let mut head: String = "WARC/1.1\r\n".to_owned();
    for (name, value) in fields {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(&format!("Content-Length: {}\r\n\r\n", block.len()));
    let mut packer = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    let written = [head.as_bytes(), block, b"\r\n\r\n"].iter().try_for_each(|part| packer.write_all(part));
    written.and_then(|()| packer.finish()).expect("memory takes all")
}

/// A record, unpacked.
#[derive(Debug, Clone)]
pub(super) struct Record {
    fields: Vec<(String, String)>,
    pub(super) block: Vec<u8>,
    /// Bytes the member takes.
    pub(super) length: usize,
}

/// Why there is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Damage {
    /// The packing, or the check sum of the packed bytes.
    Packing,
    /// The packing is whole, but what is in it is no record.
    Form,
    /// A digest does not fit.
    Digest,
}

impl Record {
    /// The record that begins here.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Damage> {
        let mut packed = GzDecoder::new(bytes);
        let mut text = Vec::new();
        packed.read_to_end(&mut text).map_err(|_| Damage::Packing)?;
        let length = bytes.len() - packed.into_inner().len();
        let end = text.windows(4).position(|four| four == b"\r\n\r\n").ok_or(Damage::Form)?;
        let head = std::str::from_utf8(&text[..end]).map_err(|_| Damage::Form)?;
        let mut lines = head.split("\r\n");
        if lines.next() != Some("WARC/1.1") {
            return Err(Damage::Form);
        }
        let fields = lines.map(|line| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned())));
        let fields: Vec<(String, String)> = fields.collect::<Option<_>>().ok_or(Damage::Form)?;
        let block = text[end + 4..].strip_suffix(b"\r\n\r\n").ok_or(Damage::Form)?.to_vec();
        let record = Self { fields, block, length };
        if record.field("Content-Length") != Some(&record.block.len().to_string()) || !record.is_whole() {
            return Err(Damage::Form);
        }
        record.check_digests()?;
        Ok(record)
    }

    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.fields.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// Status and media type, where the record is an answer.
    pub(super) fn answer(&self) -> Option<(&str, &str)> {
        let head = std::str::from_utf8(&self.block[..self.block.len() - self.body().len()]).ok()?;
        let mut lines = head.split("\r\n");
        let status = lines.next()?.strip_prefix("HTTP/1.1 ")?.split(' ').next()?;
        Some((status, lines.find_map(|line| line.strip_prefix("Content-Type: "))?))
    }

    /// What the server answered, without its headers.
    pub(super) fn body(&self) -> &[u8] {
        let end = self.block.windows(4).position(|four| four == b"\r\n\r\n");
        end.map_or(&[], |end| &self.block[end + 4..])
    }

    fn check_digests(&self) -> Result<(), Damage> {
        if self.field("WARC-Block-Digest") != Some(&digest_of(&self.block)) {
            return Err(Damage::Digest);
        }
        if self.is_answer() && self.field("WARC-Payload-Digest") != Some(&digest_of(self.body())) {
            return Err(Damage::Digest);
        }
        Ok(())
    }

    fn is_answer(&self) -> bool {
        self.field("WARC-Type") == Some("response")
    }

    /// Whether all is there that its kind must have.
    fn is_whole(&self) -> bool {
        let has = |name: &&str| self.field(name).is_some();
        ["WARC-Type", "WARC-Record-ID", "WARC-Date", "Content-Type"].iter().all(has)
            && (!self.is_answer() || (has(&"WARC-Target-URI") && self.answer().is_some()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: Page<'_> = Page {
        url: "https://example.cn/2018/index.html",
        media_type: "text/html; charset=utf-8",
        body: "正文".as_bytes(),
    };

    #[test]
    fn a_record_comes_back_and_is_always_the_same() {
        let packed = response(PAGE, "2018-12-31T16:00:00Z");
        assert_eq!(packed.member, response(PAGE, "2018-12-31T16:00:00Z").member);
        let two = [packed.member.as_slice(), &info("data.warc.gz", &[("software", "suishi")], "2018-12-31T16:00:00Z")]
            .concat();
        let record = Record::read(&two).unwrap();
        assert_eq!(record.length, packed.member.len());
        assert_eq!(record.body(), PAGE.body);
        assert_eq!(record.field("WARC-Target-URI"), Some(PAGE.url));
        assert_eq!(record.field("WARC-Payload-Digest"), Some(packed.digest.as_str()));
        let info = Record::read(&two[record.length..]).unwrap();
        assert_eq!(info.block, b"software: suishi\r\n");
    }

    /// Some bits of the packing say nothing, such as those that fill up its last byte; none changes what is read.
    #[test]
    fn a_flipped_bit_never_changes_what_is_read() {
        let member = response(PAGE, "2018-12-31T16:00:00Z").member;
        let mut found = 0;
        for at in 0..member.len() {
            for bit in 0..8 {
                let mut damaged = member.clone();
                damaged[at] ^= 1 << bit;
                match Record::read(&damaged) {
                    Ok(record) => assert_eq!(record.body(), PAGE.body, "byte {at}, bit {bit}"),
                    Err(_) => found += 1,
                }
            }
        }
        assert!(found > (member.len() - 20) * 8, "{found}");
    }

    #[test]
    fn a_record_without_what_its_kind_must_have_is_none() {
        let block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\nx";
        let digest = (digest_of(block), digest_of(b"x"));
        let fields = [
            ("WARC-Type", "response"),
            ("WARC-Record-ID", "<urn:uuid:0>"),
            ("WARC-Target-URI", "https://example.cn/"),
            ("WARC-Date", "2018-12-31T16:00:00Z"),
            ("WARC-Block-Digest", &digest.0),
            ("WARC-Payload-Digest", &digest.1),
            ("Content-Type", "application/http; msgtype=response"),
        ];
        assert_eq!(Record::read(&member(&fields, block)).unwrap().answer(), Some(("200", "text/html")));
        for left_out in fields.map(|(name, _)| name) {
            let rest: Vec<_> = fields.into_iter().filter(|(name, _)| *name != left_out).collect();
            assert!(Record::read(&member(&rest, block)).is_err(), "{left_out}");
        }
    }
}
