//! Small sites, each for one idea: `tests/sites/<name>/site.txt`, and in `expected/` the listing and the `<main>` of
//! chosen files. Most have a theme of their own that prints bare facts, so that a change of the built-in one leaves them be.

use crate::support::{Built, Page, TestSite, golden};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::PathBuf,
};
use suishi::{
    Error, Wishes,
    output::Artifact,
    source::{Files, Listed, SitePath},
};

/// The sites, and which of their files are compared.
const SITES: [(&str, &[&str]); 9] = [
    ("civil-year", &["2018/index.html"]),
    ("gazette", &["2018/index.html", "2018/bailu/index.html"]),
    ("lichun-year", &["2018/index.html"]),
    ("minimal-theme", &["index.html", "2018/lichun/index.html"]),
    ("not-yet", &["2018/index.html"]),
    (
        "over-years",
        &[
            "metrics/index.html",
            "metrics/stairs/index.html",
            "metrics/meetings/index.html",
            "metrics/rate/index.html",
            "terms/index.html",
            "terms/bailu/index.html",
        ],
    ),
    ("several-entries", &["2018/bailu/index.html", "2018/yushui/index.html"]),
    ("theme-override", &["static/suishi.css"]),
    ("whole", &["feed.xml", "sitemap.xml", "robots.txt", "2018/data/meetings.csv", "2018/data/meetings.json"]),
];

fn folder(name: &str) -> PathBuf {
    golden::tests().join("sites").join(name)
}

fn site(name: &str) -> TestSite {
    TestSite::from_file(&folder(name).join("site.txt"))
}

#[test]
fn every_site_is_as_expected() {
    let mut faults = Vec::new();
    for (name, chosen) in SITES {
        let built = site(name).build();
        if !built.codes().is_empty() {
            faults.push(format!("tests/sites/{name} is not clean:\n{}", built.report_text()));
            continue;
        }
        let expected = folder(name).join("expected");
        faults.extend(golden::check(&expected.join("listing.txt"), &built.listing()).err());
        for path in chosen {
            let main = format!("{}\n", built.file(path).main().trim_end());
            faults.extend(golden::check(&expected.join(path), &main).err());
        }
    }
    golden::report(&faults);
}

#[test]
fn nothing_lies_about_unused() {
    let names: Vec<String> =
        golden::folders(&golden::tests().join("sites")).into_iter().filter(|name| name != "demo").collect();
    assert_eq!(names, SITES.map(|(name, _)| name), "the folders below tests/sites are SITES");
    for (name, chosen) in SITES {
        let unused: Vec<String> = golden::files(&folder(name).join("expected"))
            .into_iter()
            .filter(|file| file != "listing.txt" && !chosen.contains(&file.as_str()))
            .collect();
        assert_eq!(unused, [""; 0], "tests/sites/{name}/expected");
    }
}

#[test]
fn a_site_takes_the_place_of_single_files_of_its_theme() {
    let built = site("theme-override").build();
    let about = built.file("about/index.html");
    about.has("本站自己的一段。").has("起首");
    assert!(about.main().contains("<h1"), "what the built-in page says stands there too:\n{}", about.main());
    built.file("2018/lichun/index.html").has_not("本站自己的一段。").has("起首");
}

#[test]
fn a_theme_can_be_wished_for() {
    let plain = site("minimal-theme").build_as(&Wishes { theme: Some("default".to_owned()) });
    assert!(plain.tree.get("about/index.html").is_some(), "{}", plain.listing());
    let unknown = site("minimal-theme").build_as(&Wishes { theme: Some("defualt".to_owned()) });
    assert_eq!(unknown.codes(), ["theme/unknown"]);
}

/// What can be embedded brings no script, nothing from elsewhere, and one small style sheet.
#[test]
fn the_bulletin_is_plain_in_both_languages() {
    for language in ["zh-CN", "en"] {
        let yaml = format!("name: 岁时\nlanguage: {language}\naddress: https://example.org/\n");
        let whole = site("whole").with("content/site.yaml", yaml);
        let built = whole.build_as(&Wishes { theme: Some("gazette".to_owned()) });
        assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
        for page in built.pages().iter().filter(|page| page.path().ends_with(".html")) {
            // What the page is, for search engines, is data: nothing runs.
            assert_eq!(page.text().matches("<script").count(), page.text().matches("\"application/ld+json\"").count());
            page.has_not("<style").has_not("<header class").has_not("<footer");
        }
        built.file("2018/print/index.html").has("noindex");
        let css = built.file("static/gazette.css");
        assert!(css.text().len() <= 6 << 10, "{} bytes of style", css.text().len());
        assert!(built.tree.get("search/index.html").is_none(), "{}", built.listing());
    }
}

#[test]
fn a_site_can_lie_in_any_folder() {
    for (name, _) in SITES {
        let built = site(name).build();
        let pages: BTreeMap<String, Page> =
            built.pages().into_iter().map(|page| (page.path().to_owned(), page)).collect();
        for page in pages.values().filter(|page| page.path().ends_with(".html")) {
            for link in links(page.text()) {
                let place = format!("tests/sites/{name}, {}: {link}", page.path());
                if link.starts_with("https://") || link.starts_with("data:") {
                    continue;
                }
                assert!(!link.starts_with('/') && !link.contains("//"), "{place} depends on where the site lies");
                let (file, fragment) = link.split_once('#').unwrap_or((&link, ""));
                let target = if file.is_empty() { page.path().to_owned() } else { resolved(page.path(), file) };
                assert!(built.tree.get(&target).is_some(), "{place} leads to {target}, which is not made");
                let there = pages.get(&target).filter(|_| !fragment.is_empty());
                let id = format!("id=\"{}\"", decoded(fragment));
                assert!(
                    there.is_none_or(|page| page.text().contains(&id)),
                    "{place} leads to a place that is not in {target}"
                );
            }
        }
    }
}

#[test]
fn two_builds_are_the_same_to_the_byte_whatever_the_order_of_files() {
    for (name, _) in SITES {
        let site = site(name);
        let (one, two) = (site.build(), site.build());
        let turned = Built::of(Turned(site.files().clone()), &Wishes::default());
        for other in [two, turned] {
            assert_eq!(bytes(&one), bytes(&other), "{name}");
            assert_eq!(one.report_text(), other.report_text(), "{name}");
        }
    }
}

/// The same files, listed from the last to the first as some disks do.
struct Turned(BTreeMap<SitePath, Vec<u8>>);

impl Files for Turned {
    fn list(&self) -> Result<Vec<Listed>, Error> {
        let mut listed = self.0.list()?;
        listed.reverse();
        Ok(listed)
    }

    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error> {
        self.0.read(path)
    }
}

fn bytes(built: &Built) -> Vec<(String, Vec<u8>)> {
    let read = |path: &str, artifact: &Artifact| match artifact {
        Artifact::Bytes(bytes) => bytes.to_vec(),
        Artifact::CopyOf(blob) => blob.read().expect("a file in memory can be read"),
        // Cut faces are compared by what they are cut from; that the same is always cut from it, `fonts.rs` tells.
        Artifact::Made(made) if path.ends_with(".woff2") => made.from.key().expect("it can be read").bytes().to_vec(),
        Artifact::Made(made) => made.from.make().expect("a sound picture can be made").swap_remove(made.part),
    };
    built.tree.iter().map(|(path, artifact)| (path.to_string(), read(path.as_str(), artifact))).collect()
}

/// Every `href` and `src` of a page, `&amp;` undone; those of `<link rel="canonical">` and of metadata are absolute by design.
fn links(html: &str) -> BTreeSet<String> {
    let mut links = BTreeSet::new();
    for name in [" href=\"", " src=\"", " poster=\"", " srcset=\""] {
        for (at, _) in html.match_indices(name) {
            let rest = &html[at + name.len()..];
            links.insert(rest[..rest.find('"').unwrap_or(rest.len())].replace("&amp;", "&"));
        }
    }
    links
}

/// The file a relative address means, seen from `page`.
fn resolved(page: &str, link: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "." | "" => {}
            ".." => assert!(parts.pop().is_some(), "{link} on {page} leads out of the site"),
            part => parts.push(part),
        }
    }
    decoded(&parts.join("/"))
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = (*first == b'%').then(|| std::str::from_utf8(after.get(..2)?).ok()).flatten();
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
