//! Every address, before any ink.
//! In: [`Site`]. Out: [`Plan`]: which pages there are, and where. Absent: what stands on a page.

mod prints;

pub use prints::Print;

use crate::{
    calendar::Term,
    model::{Entry, EntryId, FigureId, Histories, MetricId, Prose, Site, TermState, Year},
    raster::PAINTS,
    report::{Checked, Report},
    source::{OutPath, SitePath},
};
use std::collections::{BTreeMap, BTreeSet};

/// A page, by what it is about. The order is the order in which pages are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Page {
    Home,
    Year(i32),
    Term(i32, Term),
    /// The page of a term in the other language, where an entry has a translation.
    Translated(i32, Term),
    Data(i32),
    Chronicle(i32),
    /// 图集
    Gallery(i32),
    /// 全年一册, for printing.
    Print(i32),
    /// 历年数据
    Metrics,
    /// A metric through the years, by its number in the site's [`Histories`].
    Metric(usize),
    /// 历年节气
    Terms,
    /// A term through the years.
    TermYears(Term),
    /// 检索
    Search,
    About,
    NotFound,
    Feed,
    Sitemap,
    Robots,
}

/// As the site was written, or in its other language as far as it was translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edition {
    Original,
    Translation,
}

/// The addresses of a site.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    pages: BTreeMap<Page, OutPath>,
    translated: BTreeSet<EntryId>,
    /// Pictures and attachments that may be published, by their place in the sources.
    media: BTreeMap<SitePath, Print>,
    /// What a shared link shows, by the page that has one of its own.
    cards: BTreeMap<Page, OutPath>,
}

impl Page {
    /// The template that makes it; a theme without that template makes no such page.
    #[must_use]
    pub fn template(self) -> &'static str {
        match self {
            Self::Home => "home.html",
            Self::Year(_) => "year.html",
            Self::Term(..) | Self::Translated(..) => "term.html",
            Self::Data(_) => "data.html",
            Self::Chronicle(_) => "chronicle.html",
            Self::Gallery(_) => "gallery.html",
            Self::Print(_) => "print.html",
            Self::Metrics => "metrics.html",
            Self::Metric(_) => "metric.html",
            Self::Terms => "terms.html",
            Self::TermYears(_) => "term-years.html",
            Self::Search => "search.html",
            Self::About => "about.html",
            Self::NotFound => "404.html",
            Self::Feed => "feed.xml",
            Self::Sitemap => "sitemap.xml",
            Self::Robots => "robots.txt",
        }
    }

    /// The word templates know it by.
    #[must_use]
    pub fn kind(self) -> &'static str {
        self.template().split('.').next().unwrap_or_default()
    }

    #[must_use]
    pub fn year(self) -> Option<i32> {
        match self {
            Self::Year(year)
            | Self::Term(year, _)
            | Self::Translated(year, _)
            | Self::Data(year)
            | Self::Chronicle(year)
            | Self::Gallery(year)
            | Self::Print(year) => Some(year),
            _ => None,
        }
    }

    /// The term of a year it is about.
    #[must_use]
    pub fn term(self) -> Option<Term> {
        match self {
            Self::Term(_, term) | Self::Translated(_, term) => Some(term),
            _ => None,
        }
    }

    #[must_use]
    pub fn edition(self) -> Edition {
        if matches!(self, Self::Translated(..)) { Edition::Translation } else { Edition::Original }
    }

    /// The same page in the other language.
    #[must_use]
    pub fn counterpart(self) -> Option<Self> {
        match self {
            Self::Term(year, term) => Some(Self::Translated(year, term)),
            Self::Translated(year, term) => Some(Self::Term(year, term)),
            _ => None,
        }
    }

    /// Whether a reader's eye rests on it: counted, and known by its full address.
    #[must_use]
    pub fn is_for_readers(self) -> bool {
        !matches!(self, Self::NotFound | Self::Feed | Self::Sitemap | Self::Robots)
    }

    /// Whether a search engine should find it: of what other pages say as well, those.
    #[must_use]
    pub fn is_to_be_found(self) -> bool {
        self.is_for_readers() && !matches!(self, Self::Print(_))
    }

    fn path(self, site: &Site, histories: &Histories<'_>) -> String {
        match self {
            Self::Home => "index.html".to_owned(),
            Self::Year(year) => format!("{year}/index.html"),
            Self::Term(year, term) => format!("{year}/{}/index.html", term.slug()),
            Self::Translated(year, term) => {
                format!("{}/{year}/{}/index.html", site.config.language.other().short(), term.slug())
            }
            Self::Data(year) => format!("{year}/data/index.html"),
            Self::Chronicle(year) => format!("{year}/chronicle/index.html"),
            Self::Gallery(year) => format!("{year}/gallery/index.html"),
            Self::Print(year) => format!("{year}/print/index.html"),
            Self::Metrics => "metrics/index.html".to_owned(),
            Self::Metric(at) => format!("metrics/{}/index.html", histories.get(at).newest().metric.id.0),
            Self::Terms => "terms/index.html".to_owned(),
            Self::TermYears(term) => format!("terms/{}/index.html", term.slug()),
            Self::Search => "search/index.html".to_owned(),
            Self::About => "about/index.html".to_owned(),
            Self::NotFound | Self::Feed | Self::Sitemap | Self::Robots => self.template().to_owned(),
        }
    }
}

/// Gives every page and every media file its address.
pub fn plan(site: &Site) -> Checked<Plan> {
    let mut report = Report::default();
    let histories = site.histories();
    let mut pages = vec![Page::Home, Page::About, Page::NotFound];
    if site.config.address.is_some() {
        pages.extend([Page::Feed, Page::Sitemap, Page::Robots]);
    }
    for year in &site.years {
        pages.extend([Page::Year(year.year), Page::Chronicle(year.year)]);
        if site.theme.binds() {
            pages.push(Page::Print(year.year));
        }
        if !year.metrics.is_empty() {
            pages.push(Page::Data(year.year));
        }
        if has_gallery(year) {
            pages.push(Page::Gallery(year.year));
        }
        let recorded = Term::ALL.into_iter().filter(|term| year.state_of(*term) == TermState::Recorded);
        pages.extend(recorded.map(|term| Page::Term(year.year, term)));
        pages.extend(year.translations.iter().map(|entry| Page::Translated(year.year, entry.id.term)));
    }
    pages.extend(over_the_years(site, &histories));
    if !site.years.is_empty() {
        pages.push(Page::Search);
    }
    pages.retain(|page| site.theme.renders(page.template()));
    let address = |page: &Page| {
        OutPath::new(&page.path(site, &histories))
            .expect("what is not numbers and plain letters is an id, checked when read")
    };
    let pages: BTreeMap<Page, OutPath> = pages.into_iter().map(|page| (page, address(&page))).collect();
    let media = prints::plan(site, &mut report);
    let cards = cards(site, &pages, &media);
    let translated = site.years.iter().flat_map(|year| &year.translations).map(|entry| entry.id).collect();
    Checked { value: Plan { pages, translated, media, cards }, report }
}

/// One year is compared with nothing.
fn over_the_years(site: &Site, histories: &Histories<'_>) -> Vec<Page> {
    if site.years.len() < 2 {
        return Vec::new();
    }
    let metrics = histories.compared(&site.programmes);
    let recorded = |term: &Term| site.years.iter().any(|year| year.state_of(*term) == TermState::Recorded);
    let terms: Vec<Term> = Term::ALL.into_iter().filter(recorded).collect();
    let mut pages = Vec::new();
    if !metrics.is_empty() {
        pages.push(Page::Metrics);
    }
    pages.extend(metrics.into_iter().map(Page::Metric));
    if !terms.is_empty() {
        pages.push(Page::Terms);
    }
    pages.extend(terms.into_iter().map(Page::TermYears));
    pages
}

/// A card a year and a recorded term, where it can be painted and found: what shows it wants a full address.
fn cards(site: &Site, pages: &BTreeMap<Page, OutPath>, media: &BTreeMap<SitePath, Print>) -> BTreeMap<Page, OutPath> {
    if !PAINTS || site.config.address.is_none() || site.theme.faces.titles.is_none() {
        return BTreeMap::new();
    }
    let taken: BTreeSet<String> =
        media.values().flat_map(|print| &print.files).map(|file| file.as_str().to_lowercase()).collect();
    let has_one = |page: &Page| matches!(page, Page::Year(_)) || page.term().is_some();
    let card = |(page, path): (&Page, &OutPath)| {
        let folder = path.as_str().strip_suffix("index.html")?;
        // An author's picture keeps its name.
        let path = ["card.png", "share-card.png"].map(|name| format!("{folder}{name}"));
        let path = path.into_iter().find(|path| !taken.contains(path))?;
        Some((*page, OutPath::new(&path).ok()?))
    };
    pages.iter().filter(|(page, _)| has_one(page)).filter_map(card).collect()
}

/// Whether any picture of the year is shown. What exactly a text shows is known when it is rendered, and addresses must
/// be known before; a picture whose name stands in a text is as good as shown.
fn has_gallery(year: &Year) -> bool {
    let prose = [&year.opening, &year.closing].into_iter().flatten().map(|prose: &Prose| &prose.body);
    let bodies: Vec<_> = year.entries.iter().map(|entry: &Entry| &entry.body).chain(prose).collect();
    let is_shown = |path: &SitePath| {
        year.entries.iter().any(|entry| entry.cover.as_ref() == Some(path))
            || bodies.iter().any(|body| body.text().contains(path.name()))
    };
    year.media.iter().any(|media| media.facts().is_some() && is_shown(media.blob.path()))
}

impl Plan {
    pub fn pages(&self) -> impl Iterator<Item = (Page, &OutPath)> {
        self.pages.iter().map(|(page, path)| (*page, path))
    }

    /// The pages of one year, in either language.
    pub fn pages_of(&self, year: i32) -> impl Iterator<Item = Page> {
        self.pages.keys().copied().filter(move |page| page.year() == Some(year))
    }

    /// The path of a page that is made.
    ///
    /// # Panics
    /// Of a page that is not; callers have it from the plan.
    #[must_use]
    pub fn path(&self, page: Page) -> &OutPath {
        self.pages.get(&page).expect("the page comes from this plan")
    }

    /// The address of a page, if it is made.
    #[must_use]
    pub fn page(&self, page: Page) -> Option<String> {
        self.pages.get(&page).map(url)
    }

    /// Where a recorded term can be read: its page, or its row on the page of the year.
    #[must_use]
    pub fn term(&self, year: i32, term: Term) -> Option<String> {
        self.page(Page::Term(year, term)).or_else(|| Some(format!("{}#{}", self.page(Page::Year(year))?, term.slug())))
    }

    /// The same in an edition; what was not translated is read in the original.
    #[must_use]
    pub fn term_in(&self, edition: Edition, year: i32, term: Term) -> Option<String> {
        let translated = match edition {
            Edition::Original => None,
            Edition::Translation => self.page(Page::Translated(year, term)),
        };
        translated.or_else(|| self.term(year, term))
    }

    #[must_use]
    pub fn entry_in(&self, edition: Edition, id: EntryId) -> Option<String> {
        if edition == Edition::Original || !self.translated.contains(&id) {
            return self.entry(id);
        }
        let page = self.page(Page::Translated(id.year, id.term))?;
        Some(format!("{page}#{}", entry_anchor(id)))
    }

    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<String> {
        match self.page(Page::Term(id.year, id.term)) {
            Some(page) if id.number > 1 => Some(format!("{page}#{}", entry_anchor(id))),
            Some(page) => Some(page),
            None => self.term(id.year, id.term),
        }
    }

    /// Where a metric is defined.
    #[must_use]
    pub fn metric(&self, year: i32, id: &MetricId) -> Option<String> {
        Some(format!("{}#{}", self.page(Page::Data(year))?, metric_anchor(id)))
    }

    /// Where the numbers of a metric can be taken from, as `csv` or `json`.
    #[must_use]
    pub fn data_file(&self, year: i32, id: &MetricId, extension: &str) -> Option<OutPath> {
        self.pages.get(&Page::Data(year))?;
        OutPath::new(&format!("{year}/data/{}.{extension}", id.0)).ok()
    }

    /// Where a figure can be taken from as a file of its own, if a page shows it. An id that is no file name has none.
    #[must_use]
    pub fn figure_file(&self, year: i32, id: &FigureId) -> Option<OutPath> {
        let shown = self.pages_of(year).any(|page| matches!(page, Page::Year(_) | Page::Term(..)));
        let is_name = !id.0.contains(['/', '\\']) && !id.0.starts_with('.');
        OutPath::new(&format!("{year}/figures/{}.svg", id.0)).ok().filter(|_| shown && is_name)
    }

    /// Where the numbers of a year can be taken from as one package.
    #[must_use]
    pub fn package(&self, year: i32) -> Option<OutPath> {
        self.pages.get(&Page::Data(year))?;
        OutPath::new(&format!("{year}/data/datapackage.json")).ok()
    }

    /// Where the texts of a year lie for searching, if there is a page to search on.
    #[must_use]
    pub fn search_file(&self, year: i32) -> Option<OutPath> {
        self.pages.get(&Page::Search)?;
        OutPath::new(&format!("search/{year}.js")).ok()
    }

    /// A file of the faces that come with the pages: their style sheets lie beside them.
    ///
    /// # Panics
    /// When the name is no file name; callers make it of a year and plain letters.
    #[must_use]
    pub fn face_file(&self, name: &str) -> OutPath {
        OutPath::new(&format!("static/faces/{name}")).expect("years and plain letters make a path")
    }

    /// The one address of a picture or an attachment: what a link leads to.
    #[must_use]
    pub fn media(&self, path: &SitePath) -> Option<&OutPath> {
        self.media.get(path).map(Print::whole)
    }

    /// The card of a page, if it has one of its own.
    #[must_use]
    pub fn card(&self, page: Page) -> Option<&OutPath> {
        self.cards.get(&page)
    }

    /// The files of a picture or an attachment.
    #[must_use]
    pub fn print(&self, path: &SitePath) -> Option<&Print> {
        self.media.get(path)
    }
}

/// The fragment of an entry on its term's page.
#[must_use]
pub fn entry_anchor(id: EntryId) -> String {
    format!("{}-{}", id.term.slug(), id.number)
}

/// The fragment of a metric on the data page.
#[must_use]
pub fn metric_anchor(id: &MetricId) -> String {
    format!("metric-{}", id.0)
}

/// The fragment of a derived number on the data page.
#[must_use]
pub fn derived_anchor(formula: &str) -> String {
    let plain = |c: char| if c.is_alphanumeric() { c } else { '-' };
    format!("derived-{}", formula.chars().map(plain).collect::<String>())
}

/// A path as an address: what would mean something else in an address is escaped, Han characters stay readable.
#[must_use]
pub fn url(path: &OutPath) -> String {
    let mut url = String::with_capacity(path.as_str().len());
    for c in path.as_str().chars() {
        match c {
            ' ' => url.push_str("%20"),
            '#' => url.push_str("%23"),
            '%' => url.push_str("%25"),
            '&' => url.push_str("%26"),
            '\'' => url.push_str("%27"),
            c => url.push(c),
        }
    }
    url
}
