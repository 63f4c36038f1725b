//! CDXJ: where each address lies in the archive.
//! In: addresses, places. Out: lines, sorted by SURT. Absent: the archive.

use crate::json;
use serde::{Deserialize, Serialize};

/// What the index says of an address; numbers are texts there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    pub(super) url: String,
    pub(super) mime: String,
    pub(super) status: String,
    pub(super) digest: String,
    pub(super) length: String,
    pub(super) offset: String,
    pub(super) filename: String,
}

/// `cn,example)/2018/index.html 20181231160000 {…}`
pub(super) fn line(entry: &Entry, stamp: &str) -> String {
    format!("{} {stamp} {}", surt(&entry.url), json::line(entry))
}

/// A line each, in order.
pub(super) fn write(entries: &[Entry], stamp: &str) -> String {
    let mut lines: Vec<String> = entries.iter().map(|entry| line(entry, stamp) + "\n").collect();
    lines.sort();
    lines.concat()
}

/// `2018-12-31T16:00:00Z` as the index says it: `20181231160000`.
pub(super) fn stamp(date: &str) -> String {
    date.chars().filter(char::is_ascii_digit).collect()
}

/// What a line leads to; nothing when it is none.
pub(super) fn address(line: &str) -> Option<String> {
    let (_, rest) = line.split_once(' ')?;
    json::read::<Entry>(rest.split_once(' ')?.1).map(|entry| entry.url)
}

/// The address turned round, so that what belongs together stands together.
fn surt(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let (host, port) = host.split_once(':').map_or((host, String::new()), |(host, port)| (host, format!(":{port}")));
    // `www.`, `www2.`: the same site to those who look it up.
    let plain = host.split_once('.').filter(|(first, _)| {
        first.strip_prefix("www").is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
    });
    let host: Vec<&str> = plain.map_or(host, |(_, rest)| rest).split('.').rev().collect();
    format!("{}{port})/{path}", host.join(",")).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_turned_round() {
        assert_eq!(surt("https://sui.example.cn/A/2018/%E5%9B%BE.jpg"), "cn,example,sui)/a/2018/%e5%9b%be.jpg");
        assert_eq!(surt("https://example.cn"), "cn,example)/");
        assert_eq!(surt("https://www.shhuangpu.gov.cn/"), "cn,gov,shhuangpu)/");
        assert_eq!(surt("http://10.0.0.5:8080/"), "5,0,0,10:8080)/");
    }
}
