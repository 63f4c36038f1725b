//! A year without the others: its sources, so that it can be kept and built by itself.
//! In: an [`Order`] of the whole site. Out: the files of a folder that holds that year, what all years share, the themes it
//! is made with, and of other years what its words and figures name. Absent: building it; that is the ordinary chain.

use super::Order;
use crate::{
    error::Error,
    json,
    model::{Body, Entry, Formula, Site, Year, Years, kept},
    render::destinations,
    source::{Content, Files, Listed, SitePath, Sources, WHOLE_THEMES, uri},
};
use std::{collections::BTreeMap, fmt::Write as _, sync::Arc};

/// The files of a folder that is not on any disk yet.
#[derive(Debug, Default)]
pub struct Alone {
    pub files: BTreeMap<SitePath, Content>,
}

/// What stands in `themes/whole.txt`.
const WHOLE: &str = "这个文件夹里的主题是完整的。有这个文件在，岁时就只用这里的主题，不用程序自带的。\n\
    The themes in this folder are complete. While this file is here, suishi uses them and none of its own.\n";

/// The sources of a year by itself.
#[must_use]
pub fn alone(order: Order<'_>, year: &Year) -> Alone {
    let own = format!("content/{}/", year.year);
    let is_kept = |path: &str| match path.strip_prefix("content/") {
        Some(below) => path.starts_with(&own) || !is_of_a_year(below, order.site),
        None => themes(order.site).any(|theme| path.starts_with(&theme)),
    };
    let mut alone = Alone::default();
    for (_, source) in order.sources.iter().filter(|(_, source)| is_kept(source.path.as_str())) {
        alone.files.insert(source.path.clone(), source.content.clone());
    }
    alone.put(WHOLE_THEMES, WHOLE.to_owned());
    Needs::of(order.site, year).bring(order, &mut alone);
    alone
}

/// The theme it names, and the built-in one below it.
fn themes(site: &Site) -> impl Iterator<Item = String> {
    [site.theme.name.as_str(), "default"].into_iter().map(|name| format!("themes/{name}/"))
}

/// What was kept of a year is kept on, where the year is not here.
fn is_of_a_year(below: &str, site: &Site) -> bool {
    let folder = below.split('/').next().unwrap_or_default();
    let number = |folder: &str| folder.parse::<i32>().ok();
    number(folder).is_some_and(|year| site.year(year).is_some())
}

impl Alone {
    /// As if read from a disk.
    ///
    /// # Errors
    /// When a picture can no longer be read.
    pub fn sources(self) -> Result<Sources, Error> {
        let files: Arc<dyn Files> = Arc::new(self);
        Sources::read(&files)
    }

    fn put(&mut self, path: &str, text: String) {
        let path = SitePath::new(path).expect("a path of ours");
        self.files.insert(path, Content::Text(text.into()));
    }
}

impl Files for Alone {
    fn list(&self) -> Result<Vec<Listed>, Error> {
        let size = |content: &Content| match content {
            Content::Text(text) => text.len() as u64,
            Content::Bytes(bytes) => bytes.len() as u64,
            Content::Media(blob) => blob.size(),
            Content::Embedded(bytes) => bytes.len() as u64,
        };
        let listed =
            |(path, content): (&SitePath, &Content)| Listed { path: path.clone(), size: size(content), stamp: None };
        Ok(self.files.iter().map(listed).collect())
    }

    fn read(&self, path: &SitePath) -> Result<Vec<u8>, Error> {
        let content = self.files.get(path).ok_or_else(|| Error::missing(path.as_str()))?;
        content.bytes().map(std::borrow::Cow::into_owned)
    }
}

/// What a year names that is not in its folder.
#[derive(Default)]
struct Needs<'s> {
    /// The first and last year whose numbers it shows, itself included: a metric that was renamed is followed through
    /// the years between.
    numbers: (i32, i32),
    texts: BTreeMap<&'s SitePath, &'s Entry>,
    media: Vec<&'s SitePath>,
}

impl<'s> Needs<'s> {
    fn of(site: &'s Site, year: &'s Year) -> Self {
        // What a number was the year before stands beside it.
        let mut needs = Self { numbers: (year.year - 1, year.year), ..Self::default() };
        let formulas = year.key_numbers.iter().map(|number| &number.metric);
        for formula in formulas.chain(year.figures.iter().flat_map(|figure| &figure.metrics)) {
            needs.formula(formula);
        }
        for figure in &year.figures {
            match &figure.years {
                Years::Own => {}
                Years::Listed(years) => years.iter().for_each(|year| needs.year(*year)),
                Years::All => site.years.iter().for_each(|year| needs.year(year.year)),
            }
        }
        let prose = year.opening.iter().chain(&year.closing).chain(&site.about);
        let texts = year.entries.iter().chain(&year.translations).map(|entry| (&entry.path, &entry.body));
        for (path, body) in texts.chain(prose.map(|prose| (&prose.path, &prose.body))) {
            needs.text(site, year, path, body);
        }
        needs
    }

    fn year(&mut self, year: i32) {
        self.numbers = (self.numbers.0.min(year), self.numbers.1.max(year));
    }

    fn formula(&mut self, formula: &Formula) {
        formula.operands().filter_map(|operand| operand.year).for_each(|year| self.year(year));
    }

    /// What links and pictures of a text name.
    fn text(&mut self, site: &'s Site, own: &Year, path: &SitePath, body: &Body) {
        let others = || site.years.iter().filter(|other| other.year != own.year);
        for dest in destinations(body) {
            let dest = dest.trim();
            if let Some(formula) = dest.strip_prefix("metric:") {
                self.formula(&Formula::parse(&uri::decode(formula)));
            } else if let Some((number, name)) = dest.strip_prefix("term:").and_then(|term| term.split_once('/')) {
                let other = others().find(|other| number.parse() == Ok(other.year));
                let term = crate::calendar::Term::parse(name);
                let entry = other.zip(term).and_then(|(other, term)| other.entries_of(term).next());
                self.texts.extend(entry.map(|entry| (&entry.path, entry)));
            } else if !dest.contains(':') {
                let plain = uri::decode(dest.split(['#', '?']).next().unwrap_or(dest));
                let Ok(target) = path.beside(&plain) else { continue };
                let original = |entry: &Entry, other: &'s Year| other.entries.iter().find(|one| one.id == entry.id);
                for other in others() {
                    for entry in other.entries.iter().chain(&other.translations).filter(|entry| entry.path == target) {
                        self.texts.insert(&entry.path, entry);
                        self.texts.extend(original(entry, other).map(|entry| (&entry.path, entry)));
                    }
                    self.media
                        .extend(other.media.iter().map(|media| media.blob.path()).filter(|path| **path == target));
                }
            }
        }
    }

    fn bring(&self, order: Order<'_>, alone: &mut Alone) {
        let own = self.numbers;
        for year in order.site.years.iter().filter(|year| (own.0..=own.1).contains(&year.year)) {
            let folder = format!("content/{}", year.year);
            // Its own folder is there already.
            if alone.files.keys().any(|path| path.under(&folder).is_some()) || year.metrics.is_empty() {
                continue;
            }
            for (_, source) in order.sources.under(&folder).filter(|(_, source)| has_numbers(&source.path, &folder)) {
                alone.keep(&source.path, source.content.clone());
            }
        }
        for path in &self.media {
            if let Some((_, source)) = order.sources.get(path) {
                alone.keep(path, source.content.clone());
            }
        }
        for entry in self.texts.values() {
            alone.keep(&entry.path, Content::Text(title_page(entry).into()));
        }
    }
}

impl Alone {
    fn keep(&mut self, path: &SitePath, content: Content) {
        if let Some(path) = kept(path) {
            self.files.insert(path, content);
        }
    }
}

/// `year.yaml`, for it says where the year begins; metrics and their tables.
fn has_numbers(path: &SitePath, folder: &str) -> bool {
    let below = path.under(folder).unwrap_or_default();
    let is_yaml = matches!(path.extension().as_str(), "yaml" | "yml");
    matches!(path.extension().as_str(), "csv" | "tsv")
        || is_yaml && (path.stem() == "year" && !below.contains('/') || path.stem() == "metrics")
        || is_yaml && below.starts_with("metrics/")
}

/// Of a text only what it is called.
fn title_page(entry: &Entry) -> String {
    let mut text = String::from("---\n");
    // A JSON string is a YAML string.
    let said = writeln!(text, "title: {}\nterm: {}\n---", json::line(&entry.title), entry.id.term.name());
    said.expect("memory takes all");
    let year = entry.id.year;
    text.push_str(&format!(
        "\n这里只留题目，全文见{year}年的归档。This is a title only; the text is kept with {year}.\n"
    ));
    text
}
