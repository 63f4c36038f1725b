//! Paths as they travel in addresses (the only user of the percent and URL crates).
//! In: a path or a fragment. Out: the same with `%E7%AB%8B` for 立, or the way back. Absent: what an address leads to.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::Url;

/// What may stand in an address as it is.
const PLAIN: AsciiSet = NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What browsers escape in a path before they ask for it, and the percent sign of a name.
const ASKED: AsciiSet = CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'}');

/// An absolute address, as a browser asks for it: the host in ASCII and lower case, no port that goes without saying, the
/// path escaped. What is no address stays as it is.
#[must_use]
pub fn absolute(address: &str) -> String {
    Url::parse(address).map_or_else(|_| address.to_owned(), String::from)
}

/// A relative path, as a browser asks for it.
#[must_use]
pub fn asked(path: &str) -> String {
    utf8_percent_encode(path, &ASKED).to_string()
}

/// A relative path, fit for an address.
#[must_use]
pub fn encode(path: &str) -> String {
    utf8_percent_encode(path, &PLAIN).to_string()
}

/// `%E5%9B%BE.jpg` and `图.jpg` are one file; editors write either. What makes no text stays as it is.
#[must_use]
pub fn decode(address: &str) -> String {
    percent_decode_str(address).decode_utf8().map_or_else(|_| address.to_owned(), std::borrow::Cow::into_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escaped_name_is_the_name() {
        assert_eq!(decode("photos/%E5%9B%BE%201.jpg"), "photos/图 1.jpg");
        assert_eq!(decode("100%.jpg"), "100%.jpg");
        assert_eq!(decode("%图.jpg"), "%图.jpg");
        assert_eq!(decode("%FF.jpg"), "%FF.jpg");
        assert_eq!(absolute("https://瑞金.中国/岁时/"), "https://xn--rhy414d.xn--fiqs8s/%E5%B2%81%E6%97%B6/");
        assert_eq!(absolute("https://Example.CN:443/sui/"), "https://example.cn/sui/");
        assert_eq!(asked("photos/图 (1)_100%.jpg"), "photos/%E5%9B%BE%20(1)_100%25.jpg");
        assert_eq!(encode("photos/图 1_a-b~c.jpg"), "photos/%E5%9B%BE%201_a-b~c.jpg");
    }
}
