//! WACZ 1.1.1: pages as they were seen, for any replay of web archives.
//! In: a tree of pages, what it is. Out: one file that is the same on every machine; what is wrong with one. Absent: the bag
//! it lies in.

mod check;
mod index;
mod record;

pub use self::check::{Fault, Flaw, check};

use self::{index::Entry, record::Page};
use crate::{
    error::Error,
    json,
    model::Published,
    output::OutputTree,
    parallel,
    parcel::{Packing, Parcel},
    source::{Digest, OutPath, media_type, uri},
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

const WARC: &str = "archive/data.warc.gz";
const CDX: &str = "indexes/index.cdx";
const PAGES: &str = "pages/pages.jsonl";
const PACKAGE: &str = "datapackage.json";
const SEAL: &str = "datapackage-digest.json";

/// The media type of a page.
const HTML: &str = "text/html";

/// Of the format.
const VERSION: &str = "1.1.1";

/// The name of the archive's only WARC file.
const FILE: &str = "data.warc.gz";

/// What a tree of pages is.
#[derive(Debug, Clone)]
pub struct About {
    /// Where the pages live, or would: `https://example.cn/suishi/`.
    pub base: String,
    pub title: String,
    pub description: String,
    /// When the author published them; China Standard Time, and midnight where no hour was given.
    pub date: Published,
    /// The page a reader begins with: `2018/index.html`.
    pub main_page: String,
    /// `suishi 0.1.0`
    pub software: String,
}

/// `datapackage.json`
#[derive(Debug, Serialize, Deserialize)]
struct Package {
    profile: String,
    wacz_version: String,
    title: String,
    description: String,
    created: String,
    software: String,
    #[serde(rename = "mainPageUrl")]
    main_page_url: String,
    #[serde(rename = "mainPageDate")]
    main_page_date: String,
    resources: Vec<Resource>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Resource {
    name: String,
    path: String,
    hash: String,
    bytes: u64,
}

/// `datapackage-digest.json`
#[derive(Debug, Serialize, Deserialize)]
struct Seal {
    path: String,
    hash: String,
}

/// A line of `pages.jsonl`.
#[derive(Debug, Serialize, Deserialize)]
struct Listed {
    id: String,
    url: String,
    title: String,
    ts: String,
}

/// The first line of `pages.jsonl`.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct PagesHead {
    format: String,
    id: String,
    title: String,
    #[serde(rename = "hasText")]
    has_text: bool,
}

impl PagesHead {
    fn ours() -> Self {
        Self {
            format: "json-pages-1.0".to_owned(),
            id: "pages".to_owned(),
            title: "All Pages".to_owned(),
            has_text: false,
        }
    }
}

/// The pages as one file.
///
/// # Errors
/// When a picture can no longer be read.
pub fn wacz(pages: &OutputTree, about: &About) -> Result<Vec<u8>, Error> {
    let (date, base) = (utc(about.date), uri::absolute(&about.base));
    let files: Vec<(&OutPath, Cow<'_, [u8]>)> = pages.read()?;
    let url = |path: &OutPath| format!("{base}{}", uri::asked(path.as_str()));
    let packed = parallel::map(&files, |(path, body)| {
        let (url, media_type) = (url(path), media_type(path.as_str()));
        let packed = record::response(Page { url: &url, media_type: &media_type, body }, &date);
        (url, media_type, packed)
    });
    let said =
        [("software", about.software.as_str()), ("format", "WARC File Format 1.1"), ("description", &about.title)];
    let mut warc = record::info(FILE, &said, &date);
    let mut entries = Vec::with_capacity(packed.len());
    for (url, media_type, packed) in packed {
        entries.push(Entry {
            url,
            mime: essence(&media_type).to_owned(),
            status: "200".to_owned(),
            digest: packed.digest,
            length: packed.member.len().to_string(),
            offset: warc.len().to_string(),
            filename: FILE.to_owned(),
        });
        warc.extend_from_slice(&packed.member);
    }
    let parts = [
        (WARC, warc),
        (CDX, index::write(&entries, &index::stamp(&date)).into_bytes()),
        (PAGES, listed(&files, &url, &date).into_bytes()),
    ];
    let hash = |bytes: &[u8]| format!("sha256:{}", Digest::of(bytes));
    let resource = |(path, bytes): &(&str, Vec<u8>)| Resource {
        name: path.rsplit('/').next().unwrap_or(path).to_owned(),
        path: (*path).to_owned(),
        hash: hash(bytes),
        bytes: bytes.len() as u64,
    };
    let package = json::pretty(&Package {
        profile: "data-package".to_owned(),
        wacz_version: VERSION.to_owned(),
        title: about.title.clone(),
        description: about.description.clone(),
        created: date.clone(),
        software: about.software.clone(),
        main_page_url: format!("{base}{}", about.main_page),
        main_page_date: date,
        resources: parts.iter().map(resource).collect(),
    });
    let seal = json::pretty(&Seal { path: PACKAGE.to_owned(), hash: hash(package.as_bytes()) });
    let mut parcel = Parcel::default();
    for (path, bytes) in parts
        .iter()
        .map(|(path, bytes)| (*path, bytes.as_slice()))
        .chain([(PACKAGE, package.as_bytes()), (SEAL, seal.as_bytes())])
    {
        // All stored: the archive is read from the middle, and the rest is small.
        parcel.put(&OutPath::new(path).expect("a name of ours"), bytes, Packing::Stored);
    }
    Ok(parcel.close())
}

/// The media type without what follows: `text/html` of `text/html; charset=utf-8`.
fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim_end()
}

/// The pages among the files, with their titles.
fn listed(files: &[(&OutPath, Cow<'_, [u8]>)], url: &dyn Fn(&OutPath) -> String, date: &str) -> String {
    let mut lines = format!("{}\n", json::line(&PagesHead::ours()));
    for (path, body) in files.iter().filter(|(path, _)| essence(&media_type(path.as_str())) == HTML) {
        let url = url(path);
        let title = title(&String::from_utf8_lossy(body)).unwrap_or_else(|| path.to_string());
        let page = Listed { id: record::uuid(&url), url, title, ts: date.to_owned() };
        lines.push_str(&json::line(&page));
        lines.push('\n');
    }
    lines
}

/// What stands in `<title>`; our own pages escape five characters there and no others.
fn title(html: &str) -> Option<String> {
    let start = html.find("<title>")? + "<title>".len();
    let end = start + html[start..].find("</title>")?;
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")];
    let text = html[start..end].trim().to_owned();
    Some(entities.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign)))
}

/// `2018-12-31T16:00:00Z`: what is eight hours ahead in China, as archives say it.
fn utc(published: Published) -> String {
    let (hour, minute) = published.time.unwrap_or((0, 0));
    let (date, hour) = match hour.checked_sub(8) {
        Some(hour) => (published.date, hour),
        None => (published.date.plus_days(-1).unwrap_or(published.date), hour + 16),
    };
    format!("{date}T{hour:02}:{minute:02}:00Z")
}
