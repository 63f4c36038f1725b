//! Dublin Core: a year as libraries and archives describe things.
//! In: a site and one of its years. Out: the description as XML and as JSON. Absent: anything nobody said.

use super::label::{corrected, date, name, title};
use crate::{
    json,
    model::{Site, Year},
    words::Language,
};
use std::{collections::BTreeMap, fmt::Write as _};

/// An element, as `dc:` or `dcterms:` has it, and what it says.
type Statement = (&'static str, String);

/// What is said of a year, in the order in which the standard lists its elements.
fn statements(site: &Site, year: &Year) -> Vec<Statement> {
    let (config, language) = (&site.config, site.config.language);
    let mut all: Vec<Statement> = vec![("dc:title", title(year))];
    let mut say = |element, value: Option<String>| all.extend(value.map(|value| (element, value)));
    for editor in &year.editors {
        say("dc:creator", Some(editor.name.clone()));
    }
    let publisher = config.footer.sponsor.as_ref().or(config.organisation.as_ref());
    if year.editors.is_empty() {
        say("dc:creator", publisher.cloned());
    }
    say("dc:subject", year.theme.clone().or(config.campaign.clone()));
    say("dc:description", year.lead.clone().or(config.description.clone()));
    say("dc:publisher", publisher.cloned());
    say("dc:contributor", config.footer.undertaker.clone());
    say("dc:date", Some(date(year).to_string()));
    say("dcterms:issued", year.published.map(|published| published.date.to_string()));
    say("dcterms:modified", year.corrections.last().map(|last| last.date.to_string()));
    for kind in ["Text", "InteractiveResource", "Dataset"] {
        say("dc:type", Some(kind.to_owned()));
    }
    for format in ["text/html", "text/markdown", "text/csv", "application/json"] {
        say("dc:format", Some(format.to_owned()));
    }
    say("dc:identifier", Some(name(year)));
    say("dc:identifier", config.address.as_ref().map(|address| format!("{address}{}/", year.year)));
    say("dc:source", year.source.clone());
    say("dc:language", Some(language.tag().to_owned()));
    let own = language.pick(format!("站点《{}》", config.name), format!("Site: {}", config.name));
    say("dcterms:isPartOf", Some(own));
    // Later years are not named: a bag says what was known when its year was finished, and stays as it is.
    for other in site.years.iter().filter(|other| other.year < year.year) {
        let number = other.year;
        let title = title(other);
        say("dc:relation", Some(language.pick(format!("{number}年回顾：{title}"), format!("{number}: {title}"))));
    }
    let intervals = year.calendar.intervals();
    say("dcterms:temporal", Some(format!("{}/{}", intervals[0].first, intervals[23].last)));
    say("dc:coverage", Some(year.year.to_string()));
    let ask = config.footer.contact.as_ref().or(publisher);
    let rights = match (language, ask) {
        (Language::Zh, Some(ask)) => format!("编者没有写明使用许可；使用前请询问{ask}。"),
        (Language::Zh, None) => "编者没有写明使用许可。".to_owned(),
        (Language::En, Some(ask)) => format!("No licence was stated; ask {ask} before use."),
        (Language::En, None) => "No licence was stated.".to_owned(),
    };
    say("dc:rights", Some(rights));
    for correction in &year.corrections {
        say("dcterms:provenance", Some(corrected(correction, language)));
    }
    all
}

pub(super) fn xml(site: &Site, year: &Year) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\">\n",
    );
    for (element, value) in statements(site, year) {
        let value = value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        writeln!(text, "  <{element}>{value}</{element}>").expect("memory takes all");
    }
    text.push_str("</metadata>\n");
    text
}

pub(super) fn json(site: &Site, year: &Year) -> String {
    let mut all: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (element, value) in statements(site, year) {
        all.entry(element).or_default().push(value);
    }
    json::pretty(&all)
}
