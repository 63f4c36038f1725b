//! 归档: a year as archives keep it for decades.
//! In: an [`Order`] of that year alone, and the whole site it is of. Out: a bag: the site, its sources, its numbers, a
//! description, and words for somebody who knows nothing of suishi. Absent: the disk, the clock.

use super::{
    Order, bag, dublin_core,
    label::{corrected, date, name, title},
    wacz::{About, wacz},
};
use crate::{
    error::Error,
    model::{Published, Site, Year},
    output::{Artifact, OutputTree},
    plan::Page,
    source::{Content, OutPath},
};
use std::path::Path;

/// What stands before the number of the version, in `bag-info.txt`.
const AGENT: &str = "suishi ";

/// A year as a bag. `order` is of that year alone (`alone.rs`), `whole` the site with all its years.
///
/// # Errors
/// When a file can no longer be read, or has a name that not every system can write.
pub fn archive(order: Order<'_>, whole: &Site, year: &Year) -> Result<OutputTree, Error> {
    let mut payload = OutputTree::default();
    let mut put = |path: &str, artifact: Artifact| {
        let misnamed = || Error::misnamed(Path::new(path));
        let path = OutPath::new(&format!("data/{path}")).map_err(|_| misnamed())?;
        payload.insert(path, artifact).map_err(|_| misnamed())
    };
    let site = bag::finished(order.tree)?;
    let numbers = format!("{}/data/", year.year);
    for (path, artifact) in site.iter() {
        put(&format!("site/{path}"), artifact.clone())?;
        if let Some(name) = path.as_str().strip_prefix(&numbers).filter(|name| !name.ends_with(".html")) {
            put(&format!("data/{name}"), artifact.clone())?;
        }
    }
    for (_, source) in order.sources.iter() {
        let artifact = match &source.content {
            Content::Media(blob) => Artifact::CopyOf(blob.clone()),
            content => Artifact::of(content.bytes()?),
        };
        put(&format!("source/{}", source.path), artifact)?;
    }
    put("metadata/dublin-core.xml", Artifact::of(dublin_core::xml(whole, year)))?;
    put("metadata/dublin-core.json", Artifact::of(dublin_core::json(whole, year)))?;
    let language = whole.config.language;
    put(language.pick("说明.txt", "README.txt"), Artifact::of(note(whole, year)))?;
    let about = About {
        // A site without an address has one that leads nowhere, as the standard for examples has it.
        base: whole.config.address.clone().unwrap_or_else(|| "https://suishi.example/".to_owned()),
        title: title(year),
        description: year.lead.clone().or(whole.config.description.clone()).unwrap_or_default(),
        date: Published { date: date(year), time: year.published.and_then(|published| published.time) },
        main_page: order.plan.page(Page::Year(year.year)).unwrap_or_default(),
        software: format!("{AGENT}{}", env!("CARGO_PKG_VERSION")),
    };
    put(&format!("wacz/suishi-{}.wacz", year.year), Artifact::of(wacz(&site, &about)?))?;
    bag::bag(payload, &info(whole, year))
}

/// `bag-info.txt`
fn info(site: &Site, year: &Year) -> Vec<(&'static str, String)> {
    let config = &site.config;
    let language = config.language;
    let mut lines = Vec::new();
    let mut say = |label, value: Option<String>| lines.extend(value.map(|value| (label, value)));
    say("Source-Organization", config.footer.sponsor.clone().or(config.organisation.clone()));
    say("Contact-Name", config.footer.contact.clone());
    say("External-Description", Some(format!("{} {}", config.name, title(year))));
    say("External-Identifier", Some(name(year)));
    say("Bagging-Date", Some(date(year).to_string()));
    say("Bag-Group-Identifier", Some(config.name.clone()));
    let sender = language.pick(
        "按二十四节气写成的年度回顾；data 里的说明（txt）写着各文件夹是什么、怎样打开、怎样核对。",
        "A yearly review in 24 solar terms; README.txt in data says what each folder is and how to open and check it.",
    );
    say("Internal-Sender-Description", Some(sender.to_owned()));
    say("Internal-Sender-Identifier", Some(year.year.to_string()));
    say("Bag-Software-Agent", Some(format!("{AGENT}{}", env!("CARGO_PKG_VERSION"))));
    lines
}

/// The version of suishi that made a bag, as its `bag-info.txt` says.
#[must_use]
pub fn made_by(info: &str) -> Option<&str> {
    info.lines().find_map(|line| line.strip_prefix("Bag-Software-Agent: ")?.strip_prefix(AGENT)).map(str::trim)
}

/// For somebody who opens it in 2070. Notepad wants the mark at the beginning and its own line ends.
fn note(site: &Site, year: &Year) -> String {
    let (config, language) = (&site.config, site.config.language);
    let from = config.footer.sponsor.as_ref().or(config.organisation.as_ref());
    let from = from.map_or_else(|| config.name.clone(), Clone::clone);
    let corrections: Vec<String> = year
        .corrections
        .iter()
        .map(|correction| format!("{}{}", language.pick("　　", "  "), corrected(correction, language)))
        .collect();
    let corrections = match corrections.as_slice() {
        [] => language.pick("发布以后没有更正。", "Nothing was corrected after publication.").to_owned(),
        lines => format!("{}\n{}", language.pick("发布以后更正过：", "Corrected after publication:"), lines.join("\n")),
    };
    let intervals = year.calendar.intervals();
    let filled = language
        .pick(include_str!("notes/archive-zh.txt"), include_str!("notes/archive-en.txt"))
        .replace("{version}", env!("CARGO_PKG_VERSION"))
        .replace("{year}", &year.year.to_string())
        .replace("{first}", &intervals[0].first.to_string())
        .replace("{last}", &intervals[23].last.to_string())
        .replace("{date}", &date(year).to_string())
        .replace("{bag}", &name(year))
        // What an author wrote comes last, so that nothing in it is filled.
        .replace("{corrections}", &corrections)
        .replace("{from}", &from)
        .replace("{name}", &config.name)
        .replace("{title}", &title(year));
    format!("\u{feff}{}", filled.replace('\n', "\r\n"))
}

/// The folder of a site that a bag keeps, by its path in the bag.
#[must_use]
pub fn in_source(path: &str) -> Option<&str> {
    path.strip_prefix("data/source/")
}

/// `索引.csv` and `index.html`: the bags that lie side by side.
#[must_use]
pub fn index(site: &Site) -> OutputTree {
    let language = site.config.language;
    let escape = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let quote = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let (mut rows, mut items) = (String::new(), String::new());
    for year in &site.years {
        let (folder, title, date) = (name(year), title(year), date(year));
        rows += &format!("{},{},{date},{folder}\r\n", year.year, quote(&title));
        items += &format!(
            "<li><a href=\"{folder}/data/site/index.html\">{} {}</a> {date} <code>{folder}</code></li>\n",
            year.year,
            escape(&title)
        );
    }
    let head = language.pick("年份,题名,日期,文件夹\r\n", "year,title,date,folder\r\n");
    let (heading, several) = (
        language.pick(format!("《{}》归档目录", site.config.name), format!("Archive of {}", site.config.name)),
        language.pick(
            "一年一个文件夹。文件夹名后面带日期的，是更正过的版本，日期就是更正的日期；先前的版本仍在原来的文件夹里。",
            "One folder a year. A date behind the year tells of a corrected version; the earlier one stays in its own folder.",
        ),
    );
    let page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{heading}</title>\n<style>body{{font:1.1rem/1.8 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}}</style>\n\
         <h1>{heading}</h1>\n<p>{several}</p>\n<ul>\n{items}</ul>\n</html>\n",
        language.tag(),
        heading = escape(&heading),
    );
    let mut tree = OutputTree::default();
    for (path, text) in
        [("index.html", page), (language.pick("索引.csv", "index.csv"), format!("\u{feff}{head}{rows}"))]
    {
        tree.insert(OutPath::new(path).expect("a name of ours"), Artifact::of(text)).expect("two names");
    }
    tree
}
