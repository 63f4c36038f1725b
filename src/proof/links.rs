//! The links of the finished pages.
//! In: the tree. Out: what leads nowhere; of the texts, what leads to other hosts. Absent: other hosts themselves; nothing is asked of them.

use super::prose::Block;
use crate::{
    model::Site,
    output::OutputTree,
    report::{Code, Diagnostic, Report},
    source::uri,
};
use std::collections::{BTreeMap, BTreeSet};

/// What a page offers and asks for.
#[derive(Default)]
struct Page {
    ids: BTreeSet<String>,
    links: BTreeSet<String>,
}

/// Links of finished pages to files and places that are not there, each told once.
pub(super) fn dead(tree: &OutputTree, report: &mut Report) {
    let pages: BTreeMap<&str, Page> = tree
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .filter_map(|(path, artifact)| {
            Some((path.as_str(), Page::of(std::str::from_utf8(&artifact.read().ok()?).ok()?)))
        })
        .collect();
    let mut told: BTreeSet<(String, String)> = BTreeSet::new();
    for (path, page) in &pages {
        for link in &page.links {
            let Some((target, id)) = resolve(path, link) else { continue };
            let is_there = tree.get(&target).is_some();
            let has_id =
                id.is_empty() || id == "top" || pages.get(target.as_str()).is_none_or(|page| page.ids.contains(&id));
            if !(is_there && has_id) && told.insert((target, id)) {
                report.add(Diagnostic::new(Code::CheckDeadLink).with("page", path).with("typed", link));
            }
        }
    }
}

/// Links of a text that leave the host, where the host is known.
pub(super) fn leaving(block: &Block, site: &Site, report: &mut Report) {
    let own: Vec<&str> = site
        .config
        .address
        .as_deref()
        .and_then(host)
        .into_iter()
        .chain(site.config.portal.as_ref().map(|portal| portal.domain.as_str()))
        .map(|own| own.strip_prefix("www.").unwrap_or(own))
        .collect();
    if own.is_empty() {
        return;
    }
    for link in &block.links {
        let Some(host) = host(&link.address) else { continue };
        let is_own =
            own.iter().any(|own| host == *own || host.strip_suffix(own).is_some_and(|rest| rest.ends_with('.')));
        if !is_own {
            let place = crate::report::Place::new(block.file, link.span.clone());
            report.add(Diagnostic::new(Code::CheckLeavesHost).at(place).with("host", host));
        }
    }
}

/// `www.example.org` of `https://www.example.org:443/a`
fn host(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split(['/', ':', '?', '#']).next().filter(|host| !host.is_empty())
}

/// The file a link of the page leads to, and the place in it; `None` when it leads out of the site.
fn resolve(page: &str, link: &str) -> Option<(String, String)> {
    let (path, id) = link.split_once('#').unwrap_or((link, ""));
    let path = path.split('?').next().unwrap_or(path);
    if path.contains(':') || path.starts_with("//") {
        return None;
    }
    let id = uri::decode(id);
    if path.is_empty() {
        return Some((page.to_owned(), id));
    }
    let mut parts: Vec<&str> = if path.starts_with('/') { Vec::new() } else { page.split('/').collect() };
    parts.pop();
    let plain = uri::decode(path);
    for part in plain.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    let mut target = parts.join("/");
    if plain.ends_with('/') || plain == "." || plain.ends_with("..") || target.is_empty() {
        target = if target.is_empty() { "index.html".to_owned() } else { target + "/index.html" };
    }
    Some((target, id))
}

impl Page {
    fn of(html: &str) -> Self {
        let mut page = Self::default();
        for tag in tags(html) {
            for (name, value) in attributes(tag) {
                match name {
                    "id" => {
                        page.ids.insert(plain(value));
                    }
                    // `<link rel="canonical">` and pictures for sharing are whole addresses, and lead out.
                    "href" | "src" => {
                        page.links.insert(plain(value).trim().to_owned());
                    }
                    _ => {}
                }
            }
        }
        page
    }
}

/// The insides of the opening tags; scripts, styles and comments are passed over.
fn tags(html: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let mut quote = None;
        let end = rest.char_indices().find(|(_, c)| match (quote, *c) {
            (Some(open), c) => {
                if c == open {
                    quote = None;
                }
                false
            }
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (None, c) => c == '>',
        });
        let Some((end, _)) = end else { break };
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if tag.starts_with(|c: char| c.is_ascii_alphabetic()) {
            found.push(tag);
        }
        for raw in ["script", "style"] {
            if tag.split([' ', '\n', '\t']).next() == Some(raw) {
                rest = rest.find(&format!("</{raw}")).map_or("", |end| &rest[end..]);
            }
        }
    }
    found
}

/// `name="value"` of a tag, the value as it stands.
fn attributes(tag: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut rest = tag.split_once(char::is_whitespace).map_or("", |(_, rest)| rest);
    while let Some((name, value)) = rest.split_once('=') {
        let name = name.split_whitespace().last().unwrap_or_default();
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (inside, after) = match quote {
            Some(quote) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
            None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        found.push((name, inside));
        rest = after;
    }
    found
}

fn plain(value: &str) -> String {
    value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#x2F;", "/")
        .replace("&amp;", "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_file_or_out() {
        let to = |link| resolve("2018/lichun/index.html", link).map(|(path, id)| format!("{path}#{id}"));
        assert_eq!(to("../index.html#a%E6%98%A5").as_deref(), Some("2018/index.html#a春"));
        assert_eq!(to("#x").as_deref(), Some("2018/lichun/index.html#x"));
        assert_eq!(to("../../").as_deref(), Some("index.html#"));
        assert_eq!(to("..").as_deref(), Some("2018/index.html#"));
        assert_eq!(to("https://example.org/"), None);
        assert_eq!(to("mailto:a@b"), None);
    }

    #[test]
    fn a_page_is_read_as_a_browser_would() {
        let page = Page::of(
            "<!-- <a href=no> --><a title='a > b' href=\"x.html?a&amp;b\" id=y>t</a><script>'<a href=no>'</script><img src=z.png>",
        );
        assert_eq!(page.links.iter().map(String::as_str).collect::<Vec<_>>(), ["x.html?a&b", "z.png"]);
        assert!(page.ids.contains("y"));
    }
}
