//! What a page tells those who never open it: chats that show a card, engines that ask what kind of thing it is.
//! In: a page and what it says. Out: [`ShareView`], JSON-LD. Absent: the card itself (`card/`); licences, dates of change
//! and whatever else nobody told.
//!
//! Only with `address:`, for all of it wants full addresses.

use super::{
    Studio, card, numbers,
    view::{CrumbView, SharePictureView, ShareView},
};
use crate::{
    json,
    model::{Config, Entry, Published, Year},
    plan::{self, Page},
    words::Language,
};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A page, as the rest of this file wants it.
pub(super) struct Told<'p> {
    pub(super) page: Page,
    pub(super) year: Option<&'p Year>,
    /// Its own title, without what it lies in.
    pub(super) title: &'p str,
    pub(super) description: &'p str,
    /// Its full address.
    pub(super) address: &'p str,
    pub(super) crumbs: &'p [CrumbView],
}

/// A value of JSON-LD.
enum Ld {
    Text(String),
    Count(u64),
    List(Vec<Ld>),
    Thing(Vec<(&'static str, Ld)>),
}

impl Studio<'_> {
    pub(super) fn share(&self, told: &Told<'_>) -> ShareView {
        let is_article = told.page.term().is_some();
        let tags = told.entries().flat_map(|entry| entry.tags.iter().cloned());
        ShareView {
            kind: if is_article { "article" } else { "website" },
            locale: self.language().pick("zh_CN", "en_US"),
            published: told.published().filter(|_| is_article).map(numbers::rfc3339),
            tags: if is_article { tags.collect() } else { Vec::new() },
            picture: self.share_picture(told),
        }
    }

    /// The page's own card, else its year's, else the newest year's.
    fn share_picture(&self, told: &Told<'_>) -> Option<SharePictureView> {
        self.cards?;
        let plan = self.desk.plan;
        let base = self.desk.site.config.address.as_ref()?;
        let of_year = |year: &Year| plan.card(Page::Year(year.year)).is_some();
        let (page, year) = match told.year {
            Some(year) if plan.card(told.page).is_some() => (told.page, year),
            Some(year) => (Page::Year(year.year), year),
            None => {
                let newest = self.desk.site.years.iter().rev().find(|year| of_year(year))?;
                (Page::Year(newest.year), &**newest)
            }
        };
        Some(SharePictureView {
            address: format!("{base}{}", plan::url(plan.card(page)?)),
            width: card::SIZE.0,
            height: card::SIZE.1,
            alt: card::alt(page, year, self.desk.site),
        })
    }

    /// The site, the way to the page, and what the page is, as one graph.
    pub(super) fn json_ld(&self, told: &Told<'_>, share: &ShareView) -> String {
        let config = &self.desk.site.config;
        let base = config.address.as_deref().unwrap_or_default();
        let mut graph = vec![website(config, base)];
        if told.crumbs.len() > 1 {
            graph.push(breadcrumbs(told, base));
        }
        match (told.page, told.year) {
            (Page::Year(_) | Page::Term(..) | Page::Translated(..), Some(year)) => {
                graph.push(self.article(told, year, share, base));
            }
            (Page::Data(_), Some(year)) => graph.push(self.dataset(told, year, base)),
            _ => {}
        }
        json::in_script(&Ld::Thing(vec![("@context", Ld::text("https://schema.org")), ("@graph", Ld::List(graph))]))
    }

    fn article(&self, told: &Told<'_>, year: &Year, share: &ShareView, base: &str) -> Ld {
        let mut fields = vec![
            ("@type", Ld::text("Article")),
            ("@id", Ld::Text(format!("{}#article", told.address))),
            ("headline", Ld::text(told.title)),
            ("description", Ld::text(told.description)),
            ("url", Ld::text(told.address)),
            ("mainEntityOfPage", Ld::text(told.address)),
            ("inLanguage", Ld::text(self.language().tag())),
            ("isPartOf", Ld::reference(base)),
            ("temporalCoverage", Ld::Text(covered(told.page, year))),
        ];
        if let Some(published) = told.published() {
            fields.push(("datePublished", Ld::Text(numbers::published_view(published, Language::En).iso)));
        }
        if let Some(picture) = &share.picture {
            fields.push((
                "image",
                Ld::Thing(vec![
                    ("@type", Ld::text("ImageObject")),
                    ("url", Ld::text(&picture.address)),
                    ("width", Ld::Count(picture.width.into())),
                    ("height", Ld::Count(picture.height.into())),
                ]),
            ));
        }
        if !share.tags.is_empty() {
            fields.push(("keywords", Ld::List(share.tags.iter().map(Ld::text).collect())));
        }
        if let Some(organisation) = organisation(&self.desk.site.config) {
            fields.extend([("author", organisation()), ("publisher", organisation())]);
        }
        Ld::Thing(fields)
    }

    /// The numbers of a year and the files they can be taken from.
    fn dataset(&self, told: &Told<'_>, year: &Year, base: &str) -> Ld {
        let plan = self.desk.plan;
        let config = &self.desk.site.config;
        let download = |name: &str, kind: &str, path: &str| {
            Ld::Thing(vec![
                ("@type", Ld::text("DataDownload")),
                ("name", Ld::text(name)),
                ("encodingFormat", Ld::text(kind)),
                ("contentUrl", Ld::Text(format!("{base}{path}"))),
            ])
        };
        let mut files = Vec::new();
        if let Some(path) = plan.package(year.year) {
            files.push(download("datapackage.json", "application/vnd.datapackage+json", &plan::url(&path)));
        }
        for metric in &year.metrics {
            for (extension, kind) in [("csv", "text/csv"), ("json", "application/json")] {
                if let Some(path) = plan.data_file(year.year, &metric.id, extension) {
                    files.push(download(&metric.name, kind, &plan::url(&path)));
                }
            }
        }
        let names: Vec<&str> = year.metrics.iter().map(|metric| metric.name.as_str()).collect();
        let said = match self.language() {
            Language::Zh => format!("{}{}年的数据：{}。", config.name, year.year, names.join("、")),
            Language::En => format!("Data of {} for {}: {}.", config.name, year.year, names.join(", ")),
        };
        let mut fields = vec![
            ("@type", Ld::text("Dataset")),
            ("@id", Ld::Text(format!("{}#dataset", told.address))),
            ("name", Ld::Text(format!("{} {}", config.name, year.year))),
            ("description", Ld::Text(said)),
            ("url", Ld::text(told.address)),
            ("inLanguage", Ld::text(self.language().tag())),
            ("isPartOf", Ld::reference(base)),
            ("temporalCoverage", Ld::Text(covered(told.page, year))),
            ("variableMeasured", Ld::List(names.into_iter().map(Ld::text).collect())),
            ("distribution", Ld::List(files)),
        ];
        if let Some(published) = year.published {
            fields.push(("datePublished", Ld::Text(numbers::published_view(published, Language::En).iso)));
        }
        if let Some(organisation) = organisation(config) {
            fields.extend([("creator", organisation()), ("publisher", organisation())]);
        }
        Ld::Thing(fields)
    }
}

impl Told<'_> {
    /// The entries of the term it is about.
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        let term = self.page.term();
        self.year.into_iter().flat_map(|year| &year.entries).filter(move |entry| Some(entry.id.term) == term)
    }

    /// When the author published it: the newest of its entries, or the year.
    fn published(&self) -> Option<Published> {
        match self.page.term() {
            Some(_) => self.entries().filter_map(|entry| entry.published).max(),
            None => self.year?.published,
        }
    }
}

fn website(config: &Config, base: &str) -> Ld {
    let mut fields = vec![
        ("@type", Ld::text("WebSite")),
        ("@id", Ld::Text(site_id(base))),
        ("name", Ld::text(&config.name)),
        ("url", Ld::text(base)),
        ("inLanguage", Ld::text(config.language.tag())),
    ];
    if let Some(description) = &config.description {
        fields.push(("description", Ld::text(description)));
    }
    if let Some(organisation) = organisation(config) {
        fields.push(("publisher", organisation()));
    }
    Ld::Thing(fields)
}

fn breadcrumbs(told: &Told<'_>, base: &str) -> Ld {
    let step = |(at, crumb): (usize, &CrumbView)| {
        let address = crumb.address.as_ref().map(|address| format!("{base}{address}"));
        Ld::Thing(vec![
            ("@type", Ld::text("ListItem")),
            ("position", Ld::Count(at as u64 + 1)),
            ("name", Ld::text(&crumb.name)),
            ("item", Ld::Text(address.unwrap_or_else(|| told.address.to_owned()))),
        ])
    };
    let steps = told.crumbs.iter().enumerate().map(step).collect();
    Ld::Thing(vec![("@type", Ld::text("BreadcrumbList")), ("itemListElement", Ld::List(steps))])
}

fn organisation(config: &Config) -> Option<impl Fn() -> Ld> {
    let name = config.organisation.as_ref()?;
    Some(move || Ld::Thing(vec![("@type", Ld::text("Organization")), ("name", Ld::text(name))]))
}

/// `2018-02-04/2018-02-18`: the days of the term, or of the year.
fn covered(page: Page, year: &Year) -> String {
    let intervals = year.calendar.intervals();
    let (first, last) = match page.term().map(|term| year.calendar.interval(term)) {
        Some(interval) => (interval.first, interval.last),
        None => (intervals[0].first, intervals[intervals.len() - 1].last),
    };
    format!("{first}/{last}")
}

fn site_id(base: &str) -> String {
    format!("{base}#site")
}

impl Ld {
    fn text(text: impl AsRef<str>) -> Self {
        Self::Text(text.as_ref().to_owned())
    }

    /// The site, told beside it.
    fn reference(base: &str) -> Self {
        Self::Thing(vec![("@id", Self::Text(site_id(base)))])
    }
}

impl Serialize for Ld {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Count(count) => serializer.serialize_u64(*count),
            Self::List(list) => list.serialize(serializer),
            Self::Thing(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
        }
    }
}
