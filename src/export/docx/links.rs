//! What a part of the document points to: pictures, and places outside.
//! In: targets, as they come. Out: their numbers, and the part that says what is behind them. Absent: the targets.

use super::xml::{DECLARATION, escaped};
use std::fmt::Write as _;

/// The relations of one part.
#[derive(Debug, Default)]
pub(super) struct Links(Vec<(Kind, String)>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Picture,
    Outside,
}

impl Links {
    /// `media/image1.jpg`
    pub(super) fn picture(&mut self, file: &str) -> String {
        self.number(Kind::Picture, file.to_owned())
    }

    /// `None` of an address that Word would not take; it refuses the whole document for one.
    pub(super) fn outside(&mut self, address: &str) -> Option<String> {
        Some(self.number(Kind::Outside, sound(address)?))
    }

    fn number(&mut self, kind: Kind, target: String) -> String {
        let target = (kind, target);
        let at = self.0.iter().position(|known| *known == target).unwrap_or_else(|| {
            self.0.push(target);
            self.0.len() - 1
        });
        format!("rIdL{}", at + 1)
    }

    /// `fixed`: the relations that are there in any case, by number, type and target.
    pub(super) fn part(&self, fixed: &[(&str, &str, &str)]) -> Vec<u8> {
        const TYPES: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let mut text = String::new();
        for (id, kind, target) in fixed {
            let _ = write!(text, "<Relationship Id=\"{id}\" Type=\"{TYPES}/{kind}\" Target=\"{target}\"/>");
        }
        for (at, (kind, target)) in self.0.iter().enumerate() {
            let (kind, mode) = match kind {
                Kind::Picture => ("image", ""),
                Kind::Outside => ("hyperlink", " TargetMode=\"External\""),
            };
            let _ = write!(
                text,
                "<Relationship Id=\"rIdL{}\" Type=\"{TYPES}/{kind}\" Target=\"{}\"{mode}/>",
                at + 1,
                escaped(target)
            );
        }
        let names = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
        format!("{DECLARATION}<Relationships {names}>{text}</Relationships>").into_bytes()
    }
}

/// The address with everything but plain signs escaped; `None` where even that makes no address.
fn sound(address: &str) -> Option<String> {
    let (scheme, rest) = address.trim().split_once(':')?;
    let scheme = scheme.to_ascii_lowercase();
    let escaped = match scheme.as_str() {
        "http" | "https" => {
            let rest = rest.strip_prefix("//")?;
            let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
            let (host, path) = rest.split_at(end);
            let (name, port) = host.split_once(':').unwrap_or((host, ""));
            let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '_'));
            if !is_name || name.split('.').any(str::is_empty) || !port.chars().all(|c| c.is_ascii_digit()) {
                return None;
            }
            format!("//{host}{}", percent(path))
        }
        "mailto" => {
            let (name, host) = rest.split_once('@')?;
            if name.is_empty() || host.is_empty() || host.contains('@') {
                return None;
            }
            percent(rest)
        }
        // 021-64331234, +86 21 6433 1234, a short number.
        "tel" => {
            let is_number = rest.contains(|c: char| c.is_ascii_digit());
            let is_plain = rest.chars().all(|c| c.is_ascii_digit() || "+-. ()*#".contains(c));
            if !is_number || !is_plain {
                return None;
            }
            percent(rest)
        }
        _ => return None,
    };
    Some(format!("{scheme}:{escaped}"))
}

fn percent(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    for (at, byte) in bytes.iter().enumerate() {
        let is_escape = || {
            let digits = bytes.get(at + 1..at + 3);
            digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        };
        match byte {
            b'%' if is_escape() => out.push('%'),
            b'#' if !out.contains('#') => out.push('#'),
            byte if byte.is_ascii_alphanumeric() || b"-._~/?&=+,;:@!$'()*".contains(byte) => {
                out.push(char::from(*byte));
            }
            byte => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_sound_or_none() {
        let sounds = |address| sound(address).unwrap_or_default();
        assert_eq!(
            sounds("HTTPS://www.shanghai.gov.cn/a b?q=创全#x#y"),
            "https://www.shanghai.gov.cn/a%20b?q=%E5%88%9B%E5%85%A8#x%23y"
        );
        assert_eq!(sounds("http://例子.中国/%E5%88%9B/100%"), "http://例子.中国/%E5%88%9B/100%25");
        assert_eq!(sounds("mailto:a@b.cn"), "mailto:a@b.cn");
        assert_eq!(sounds("tel:+86 21-6433"), "tel:+86%2021-6433");
        for address in [
            "https://",
            "http://a b/",
            "http://[::1]/",
            "javascript:alert(1)",
            "x.html",
            "mailto:a",
            "tel:办公室",
            "http://a..b/",
        ] {
            assert_eq!(sound(address), None, "{address}");
        }
    }

    #[test]
    fn the_same_target_has_one_number() {
        let mut links = Links::default();
        assert_eq!(links.picture("media/image1.jpg"), "rIdL1");
        assert_eq!(links.outside("https://a.cn/?a&b").unwrap(), "rIdL2");
        assert_eq!(links.picture("media/image1.jpg"), "rIdL1");
        let part = String::from_utf8(links.part(&[])).unwrap();
        assert!(part.contains("Target=\"https://a.cn/?a&amp;b\" TargetMode=\"External\""), "{part}");
    }
}
