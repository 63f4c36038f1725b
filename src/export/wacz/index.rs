//! CDXJ: where each address lies in the archive.
//! In: addresses, places. Out: lines, sorted by SURT; and the way back. Absent: the archive.

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

/// `cn,example)/2018/index.html 20181231160000 {…}`, a line each, in order.
pub(super) fn write(entries: &[Entry], stamp: &str) -> String {
    let line = |entry: &Entry| format!("{} {stamp} {}\n", surt(&entry.url), json::line(entry));
    let mut lines: Vec<String> = entries.iter().map(line).collect();
    lines.sort();
    lines.concat()
}

/// The way back, line by line; `None` of a line that is none.
pub(super) fn read(text: &str) -> Vec<Option<Entry>> {
    text.lines()
        .map(|line| {
            let (key, rest) = line.split_once(' ')?;
            let entry: Entry = json::read(rest.split_once(' ')?.1)?;
            (surt(&entry.url) == key).then_some(entry)
        })
        .collect()
}

/// The address turned round, so that what belongs together stands together.
pub(super) fn surt(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host: Vec<&str> = host.split('.').rev().collect();
    format!("{})/{}", host.join(","), path).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_turned_round() {
        assert_eq!(surt("https://sui.example.cn/A/2018/%E5%9B%BE.jpg"), "cn,example,sui)/a/2018/%e5%9b%be.jpg");
        assert_eq!(surt("https://example.cn"), "cn,example)/");
    }
}
