//! The views of each page.
//! In: the site, its texts and figures. Out: what a template is given. Absent: html, and which pages there are.

use super::{
    ROOT, Studio,
    body::TextId,
    data,
    figure::hue,
    numbers,
    template::Shown,
    view::{
        CardView, CrumbView, DateView, DocumentView, EditorView, EntryView, EventView, FigureView, FooterView,
        GoalView, LinkView, MetaView, MetricView, NeighbourView, NumberView, OptionView, PageView, PictureView,
        ProseView, RowView, SeasonView, SiteView, TermPageView, TermView, YearLink, YearView,
    },
};
use crate::{
    calendar::{Begins, Offset, Season, Term, ganzhi},
    model::{Better, Cell, Combine, Decimal, Entry, Metric, OptionValue, Prose, Target, TermState, Values, When, Year},
    plan::{self, Page},
    source::OutPath,
    words::Language,
};

/// Other years named on a term's page; all of them stand on the page of the term through the years.
const OTHER_YEARS: usize = 6;

impl Studio<'_> {
    /// What every page sees as `site`.
    pub(super) fn site_view(&self) -> SiteView {
        let config = &self.site.config;
        let footer = &config.footer;
        let option = |value: &OptionValue| match value {
            OptionValue::Flag(flag) => OptionView::Flag(*flag),
            OptionValue::Number(number) => OptionView::Number(*number),
            OptionValue::Text(text) => OptionView::Text(text.clone()),
        };
        SiteView {
            name: config.name.clone(),
            language: config.language.tag(),
            organisation: config.organisation.clone(),
            campaign: config.campaign.clone(),
            description: config.description.clone(),
            notice: config.notice.clone(),
            base: config.address.clone(),
            years: self.site.years.iter().rev().map(|year| self.year_link(year)).collect(),
            footer: FooterView {
                sponsor: footer.sponsor.clone(),
                undertaker: footer.undertaker.clone(),
                contact: footer.contact.clone(),
                icp: footer.icp.clone(),
                police: footer.police.clone(),
                police_number: footer.police.as_ref().map(|text| text.chars().filter(char::is_ascii_digit).collect()),
                site_code: footer.site_code.clone(),
            },
            options: self.site.theme.options.iter().map(|(id, value)| (id.clone(), option(value))).collect(),
            home: self.plan.page(Page::Home),
            about: self.plan.page(Page::About),
            feed: self.plan.page(Page::Feed),
            sitemap: self.plan.page(Page::Sitemap),
            generator: concat!("suishi ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }

    /// The views of one page, under the names its template uses.
    pub(super) fn views(&self, page: Page, path: &OutPath) -> Vec<(&'static str, Shown)> {
        let year = page.year().and_then(|year| self.site.year(year));
        let mut views = Vec::new();
        let mut add = |name: &'static str, view: Shown| views.push((name, view));
        let mut title = String::new();
        match (page, year) {
            (Page::Home, _) => {
                let years: Vec<YearView> = self.site.years.iter().rev().map(|year| self.year_view(year, &[])).collect();
                add("years", Shown::new(&rooted(years, path)));
            }
            (Page::Year(_), Some(year)) => {
                let figures = self.loose_figures(year);
                add("year", Shown::new(&rooted(self.year_view(year, &figures), path)));
            }
            (Page::Term(_, term), Some(year)) => {
                let view = self.term_page(year, term);
                let titles: Vec<&str> = view.entries.iter().map(|entry| entry.title.as_str()).collect();
                title = titles.join(self.language().pick("、", ", "));
                self.add_term(view, path, &mut add);
            }
            (Page::Data(_), Some(year)) => {
                let metrics: Vec<MetricView> =
                    year.metrics.iter().map(|metric| self.metric_view(year, metric)).collect();
                add("metrics", Shown::new(&metrics));
            }
            (Page::Chronicle(_), Some(year)) => add("events", Shown::new(&self.events(year))),
            (Page::About, _) => {
                let about = self.site.about.as_ref().map(|about| self.prose(about, TextId::About));
                add("about", Shown::new(&rooted(about, path)));
            }
            (Page::Feed, _) => add("feed", Shown::new(&self.feed())),
            (Page::Sitemap, _) => add("pages", Shown::new(&self.sitemap())),
            _ => {}
        }
        add("page", Shown::new(&self.page_view(page, path, year, &title)));
        views
    }

    fn add_term(&self, view: TermPageView, path: &OutPath, add: &mut impl FnMut(&'static str, Shown)) {
        add("term", Shown::new(&view.term));
        add("until", Shown::new(&view.until));
        add("state", Shown::new(&view.state));
        add("entries", Shown::new(&rooted(view.entries, path)));
        add("numbers", Shown::new(&view.numbers));
        add("documents", Shown::new(&view.documents));
        add("previous", Shown::new(&view.previous));
        add("next", Shown::new(&view.next));
        add("other_years", Shown::new(&view.other_years));
    }

    pub(super) fn language(&self) -> Language {
        self.site.config.language
    }

    fn page_view(&self, page: Page, path: &OutPath, year: Option<&Year>, entries: &str) -> PageView {
        let config = &self.site.config;
        let crumbs = self.crumbs(page, year);
        let own = crumbs.last().map_or_else(|| config.name.clone(), |crumb| crumb.name.clone());
        let own = match (page, year) {
            (Page::Term(..), _) if !entries.is_empty() && entries != own => {
                format!("{own}{}{entries}", self.language().pick("：", ": "))
            }
            (Page::Year(_), Some(year)) if year.title != own => format!("{own} {}", year.title),
            _ => own,
        };
        // 内容标题 - 栏目 - 网站名: the page itself, then what it lies in, outwards.
        let mut titles = vec![own];
        titles.extend(
            crumbs
                .iter()
                .rev()
                .skip(1)
                .map(|crumb| crumb.name.clone())
                .filter(|name| *name != config.name && Some(name) != crumbs.first().map(|c| &c.name)),
        );
        if page != Page::Home {
            titles.push(config.name.clone());
        }
        let address = plan::url(path);
        let canonical =
            config.address.as_ref().filter(|_| page.is_for_readers()).map(|base| format!("{base}{address}"));
        let description = self.description(page, year);
        PageView {
            kind: page.kind(),
            root: match (page, &config.address) {
                // A missing page is answered at any depth, so only the full address leads home from it.
                (Page::NotFound, Some(base)) => base.clone(),
                _ => path.root(),
            },
            address,
            head_title: titles.join(" - "),
            meta: self.meta(page, year, entries, &description, canonical.as_ref()),
            description,
            canonical,
            crumbs,
            year: year.or(self.site.years.last()).map(|year| self.year_link(year)),
        }
    }

    fn crumbs(&self, page: Page, year: Option<&Year>) -> Vec<CrumbView> {
        let word = |key: &str| self.press.word(key);
        let mut crumbs = Vec::new();
        if page != Page::Home {
            crumbs.push(CrumbView { name: self.site.config.name.clone(), address: self.plan.page(Page::Home) });
        } else {
            crumbs.push(CrumbView { name: self.site.config.name.clone(), address: None });
        }
        if let Some(year) = year {
            let address = self.plan.page(Page::Year(year.year)).filter(|_| page != Page::Year(year.year));
            crumbs.push(CrumbView { name: year.year.to_string(), address });
        }
        let name = match page {
            Page::Term(_, term) => self.language().pick(term.name(), term.english()).to_owned(),
            Page::Data(_) => word("nav-data"),
            Page::Chronicle(_) => word("nav-chronicle"),
            Page::About => self.site.about.as_ref().map_or_else(|| word("nav-about"), |about| about.title.clone()),
            Page::NotFound => word("lost"),
            _ => return crumbs,
        };
        crumbs.push(CrumbView { name, address: None });
        crumbs
    }

    fn description(&self, page: Page, year: Option<&Year>) -> String {
        let config = &self.site.config;
        let of_site = || config.description.clone().unwrap_or_else(|| config.name.clone());
        match (page, year) {
            (Page::Term(_, term), Some(year)) => {
                let summaries: Vec<String> = year.entries_of(term).map(|entry| self.summary(entry)).collect();
                if summaries.iter().all(String::is_empty) { of_site() } else { summaries.concat() }
            }
            (_, Some(year)) => year.lead.clone().or_else(|| year.subtitle.clone()).unwrap_or_else(of_site),
            _ => of_site(),
        }
    }

    /// 《网页设计规范》: each name once, never empty.
    fn meta(
        &self,
        page: Page,
        year: Option<&Year>,
        entries: &str,
        description: &str,
        canonical: Option<&String>,
    ) -> Vec<MetaView> {
        let config = &self.site.config;
        let Some(portal) = config.portal.as_ref().filter(|_| page.is_for_readers() || page == Page::NotFound) else {
            return Vec::new();
        };
        let column = config.campaign.clone().unwrap_or_else(|| config.name.clone());
        let kind = match page {
            Page::Term(..) | Page::Chronicle(_) => "工作动态",
            Page::Data(_) => "数据发布",
            _ => "首页",
        };
        let mut meta = vec![
            MetaView { name: "SiteName", content: portal.name.clone() },
            MetaView { name: "SiteDomain", content: portal.domain.clone() },
            MetaView { name: "SiteIDCode", content: portal.code.clone() },
            MetaView { name: "ColumnName", content: config.name.clone() },
            MetaView {
                name: "ColumnDescription",
                content: config.description.clone().unwrap_or_else(|| config.name.clone()),
            },
            MetaView { name: "ColumnKeywords", content: format!("{},{column}", config.name) },
            MetaView { name: "ColumnType", content: kind.to_owned() },
        ];
        let Page::Term(_, term) = page else { return meta };
        let year_entries: Vec<&Entry> = year.into_iter().flat_map(|year| year.entries_of(term)).collect();
        meta.push(MetaView {
            name: "ArticleTitle",
            content: if entries.is_empty() { term.name().to_owned() } else { entries.to_owned() },
        });
        if let Some(published) = year_entries.iter().filter_map(|entry| entry.published).max() {
            meta.push(MetaView { name: "PubDate", content: numbers::pub_date(published) });
        }
        let source = year
            .and_then(|year| year.source.clone())
            .or_else(|| config.organisation.clone())
            .unwrap_or_else(|| portal.name.clone());
        meta.push(MetaView { name: "ContentSource", content: source });
        let tags: Vec<&str> = year_entries.iter().flat_map(|entry| entry.tags.iter().map(String::as_str)).collect();
        if !tags.is_empty() {
            meta.push(MetaView { name: "Keywords", content: tags.join(",") });
        }
        meta.push(MetaView { name: "Description", content: description.to_owned() });
        if let Some(canonical) = canonical {
            meta.push(MetaView { name: "Url", content: canonical.clone() });
        }
        meta
    }

    fn year_link(&self, year: &Year) -> YearLink {
        YearLink {
            year: year.year,
            title: year.title.clone(),
            address: self.plan.page(Page::Year(year.year)),
            data: self.plan.page(Page::Data(year.year)),
            chronicle: self.plan.page(Page::Chronicle(year.year)),
        }
    }

    fn year_view(&self, year: &Year, figures: &[FigureView]) -> YearView {
        let states = |wanted| Term::ALL.iter().filter(|term| year.state_of(**term) == wanted).count();
        YearView {
            year: year.year,
            address: self.plan.page(Page::Year(year.year)),
            data: self.plan.page(Page::Data(year.year)),
            chronicle: self.plan.page(Page::Chronicle(year.year)),
            ganzhi: ganzhi(year.year),
            title: year.title.clone(),
            subtitle: year.subtitle.clone(),
            theme: year.theme.clone(),
            lead: year.lead.clone(),
            source: year.source.clone(),
            thanks: year.thanks.clone(),
            editors: year
                .editors
                .iter()
                .map(|editor| EditorView { role: editor.role.clone(), name: editor.name.clone() })
                .collect(),
            published: year.published.map(|published| numbers::published_view(published, self.language())),
            as_of: year.as_of.map(|day| numbers::day_view(day, self.language())),
            ring: self.easel(year).ring(),
            recorded: states(TermState::Recorded),
            gaps: states(TermState::Gap),
            not_yet: states(TermState::NotYet),
            entries: year.entries.len(),
            key_numbers: self.key_numbers(year),
            opening: year.opening.as_ref().map(|prose| self.prose(prose, TextId::Opening(year.year))),
            closing: year.closing.as_ref().map(|prose| self.prose(prose, TextId::Closing(year.year))),
            seasons: self.seasons(year),
            figures: figures.to_vec(),
        }
    }

    fn prose(&self, prose: &Prose, id: TextId) -> ProseView {
        ProseView {
            title: prose.title.clone(),
            date: prose.date.map(|date| numbers::when_view(date, self.language())),
            html: self.bodies.get(id).html.clone(),
        }
    }

    /// Figures that no entry shows stand on the year's own page.
    fn loose_figures(&self, year: &Year) -> Vec<FigureView> {
        let loose = year.figures.iter().filter(|figure| !self.bodies.figures.contains(&(year.year, figure.id.clone())));
        loose.map(|figure| self.easel(year).figure(figure)).collect()
    }

    fn key_numbers(&self, year: &Year) -> Vec<NumberView> {
        let known = year.key_numbers.iter().filter_map(|number| Some((number, year.metric(&number.metric)?)));
        known
            .map(|(number, metric)| {
                let value = metric.combine.apply(&metric.values.numbers());
                NumberView { note: number.note.clone(), ..self.number(year, metric, value, metric.term) }
            })
            .collect()
    }

    fn number(&self, year: &Year, metric: &Metric, value: Option<Decimal>, term: Option<Term>) -> NumberView {
        NumberView {
            name: metric.name.clone(),
            text: value.map(Decimal::grouped),
            unit: metric.unit.clone(),
            note: None,
            term: term.map(|term| self.link(year, term)),
            address: self.plan.metric(year.year, &metric.id),
        }
    }

    fn link(&self, year: &Year, term: Term) -> LinkView {
        let recorded = year.state_of(term) == TermState::Recorded;
        LinkView {
            name: self.language().pick(term.name(), term.english()).to_owned(),
            address: if recorded { self.plan.term(year.year, term) } else { None },
            hue: hue(term),
        }
    }

    /// The chapters of a year. In a civil year 小寒 and 大寒 close the winter before and open the book: 岁首.
    fn seasons(&self, year: &Year) -> Vec<SeasonView> {
        let mut seasons: Vec<(Season, SeasonView)> = Vec::new();
        for interval in year.calendar.intervals() {
            let season = interval.term.season();
            if seasons.last().is_none_or(|(last, _)| *last != season) {
                let opens = seasons.is_empty() && year.calendar.begins() == Begins::Xiaohan;
                let (slug, name, verb) = match self.language() {
                    Language::Zh if opens => ("sui", "岁", "首"),
                    Language::Zh => (season.slug(), season.name(), season.verb()),
                    Language::En if opens => ("sui", "New Year", ""),
                    Language::En => (season.slug(), season.english(), ""),
                };
                let view =
                    SeasonView { slug, name: name.to_owned(), verb: verb.to_owned(), recorded: 0, rows: Vec::new() };
                seasons.push((season, view));
            }
            let (_, view) = seasons.last_mut().expect("one was pushed");
            let row = self.row(year, interval.term);
            view.recorded += usize::from(row.state == "recorded");
            view.rows.push(row);
        }
        seasons.into_iter().map(|(_, view)| view).collect()
    }

    fn row(&self, year: &Year, term: Term) -> RowView {
        RowView {
            term: self.term_view(year, term),
            state: state_word(year.state_of(term)),
            address: self.link(year, term).address,
            entries: year.entries_of(term).map(|entry| self.card(entry)).collect(),
        }
    }

    fn card(&self, entry: &Entry) -> CardView {
        CardView {
            title: entry.title.clone(),
            summary: self.summary(entry),
            date: entry.date.map(|date| numbers::when_view(date, self.language())),
            address: self.plan.entry(entry.id),
        }
    }

    pub(super) fn summary(&self, entry: &Entry) -> String {
        entry.summary.clone().unwrap_or_else(|| self.bodies.get(TextId::Entry(entry.id)).summary.clone())
    }

    fn term_view(&self, year: &Year, term: Term) -> TermView {
        let interval = year.calendar.interval(term);
        let (hour, minute) = interval.start.minute(Offset::CHINA);
        let language = self.language();
        TermView {
            name: term.name(),
            slug: term.slug(),
            pinyin: term.pinyin(),
            english: term.english(),
            hue: hue(term),
            ordinal: (hue(term) + 22) % 24 + 1,
            season: term.season().slug(),
            season_name: language.pick(term.season().name(), term.season().english()).to_owned(),
            day: numbers::short_day(interval.first, language),
            time: format!("{hour:02}:{minute:02}"),
            iso: format!("{}T{hour:02}:{minute:02}{}", interval.first, Offset::CHINA),
            first: numbers::day_view(interval.first, language),
            last: DateView {
                text: numbers::short_day(interval.last, language),
                ..numbers::day_view(interval.last, language)
            },
        }
    }

    fn term_page(&self, year: &Year, term: Term) -> TermPageView {
        let entries: Vec<&Entry> = year.entries_of(term).collect();
        TermPageView {
            term: self.term_view(year, term),
            until: term.next().name(),
            state: state_word(year.state_of(term)),
            entries: entries.iter().map(|entry| self.entry_view(year, entry)).collect(),
            numbers: self.term_numbers(year, term),
            documents: entries.iter().flat_map(|entry| self.documents(entry)).collect(),
            previous: self.neighbour(year, term, Direction::Back),
            next: self.neighbour(year, term, Direction::On),
            other_years: self.other_years(year, term),
        }
    }

    fn entry_view(&self, year: &Year, entry: &Entry) -> EntryView {
        let text = self.bodies.get(TextId::Entry(entry.id));
        let cover = entry.cover.as_ref().and_then(|path| {
            let media = year.media.iter().find(|media| media.blob.path() == path)?;
            Some(PictureView {
                address: plan::url(self.plan.media(path)?),
                width: media.size.map(|size| size.0),
                height: media.size.map(|size| size.1),
                alt: String::new(),
            })
        });
        // The date of publication is told by the entry only where it is not the year's.
        let published = entry.published.filter(|published| year.published != Some(*published));
        EntryView {
            anchor: plan::entry_anchor(entry.id),
            title: entry.title.clone(),
            date: entry.date.map(|date| numbers::when_view(date, self.language())),
            published: published.map(|published| numbers::published_view(published, self.language())),
            summary: entry.summary.clone(),
            tags: entry.tags.clone(),
            cover,
            characters: text.characters,
            html: text.html.clone(),
        }
    }

    fn documents(&self, entry: &Entry) -> Vec<DocumentView> {
        let view = |document: &crate::model::Document| DocumentView {
            title: document.title.clone(),
            issuer: document.issuer.clone(),
            address: document.file.as_ref().and_then(|path| self.plan.media(path)).map(plan::url),
        };
        entry.documents.iter().map(view).collect()
    }

    /// 此节的数: metrics told under the term, and the term's value of metrics by term.
    fn term_numbers(&self, year: &Year, term: Term) -> Vec<NumberView> {
        let of_term = |metric: &Metric| match &metric.values {
            _ if metric.term == Some(term) => metric.combine.apply(&metric.values.numbers()),
            Values::Terms(_) | Values::Dates(_) => {
                metric.by_term(&year.calendar)?.get(&term).copied().and_then(Cell::number)
            }
            _ => None,
        };
        let known = year.metrics.iter().filter_map(|metric| Some((metric, of_term(metric)?)));
        known.map(|(metric, value)| self.number(year, metric, Some(value), None)).collect()
    }

    /// The nearest recorded term that way, over the edge of the year into the next one on this site.
    fn neighbour(&self, year: &Year, term: Term, direction: Direction) -> Option<NeighbourView> {
        let order = |year: &Year| {
            let mut terms: Vec<Term> = year.calendar.intervals().iter().map(|interval| interval.term).collect();
            if direction == Direction::Back {
                terms.reverse();
            }
            terms
        };
        let recorded = |year: &Year, terms: &[Term]| {
            terms.iter().copied().find(|term| year.state_of(*term) == TermState::Recorded)
        };
        let own = order(year);
        let at = own.iter().position(|other| *other == term)?;
        if let Some(found) = recorded(year, &own[at + 1..]) {
            return Some(self.neighbour_view(year, found));
        }
        let step = if direction == Direction::Back { -1 } else { 1 };
        let other = self.site.year(year.year + step)?;
        recorded(other, &order(other)).map(|found| self.neighbour_view(other, found))
    }

    fn neighbour_view(&self, year: &Year, term: Term) -> NeighbourView {
        NeighbourView {
            year: year.year,
            name: term.name(),
            hue: hue(term),
            titles: year.entries_of(term).map(|entry| entry.title.clone()).collect(),
            address: self.plan.term(year.year, term),
        }
    }

    /// The same term in the years nearest to this one, newest first.
    fn other_years(&self, year: &Year, term: Term) -> Vec<NeighbourView> {
        let others = self
            .site
            .years
            .iter()
            .filter(|other| other.year != year.year && other.state_of(term) == TermState::Recorded);
        let mut near: Vec<&Year> = others.collect();
        near.sort_by_key(|other| (other.year.abs_diff(year.year), -other.year));
        near.truncate(OTHER_YEARS);
        near.sort_by_key(|other| -other.year);
        near.into_iter().map(|other| self.neighbour_view(other, term)).collect()
    }

    fn metric_view(&self, year: &Year, metric: &Metric) -> MetricView {
        let language = self.language();
        let address = |extension| {
            self.plan.data_file(year.year, &metric.id, extension).map(|path| plan::url(&path)).unwrap_or_default()
        };
        let goals = self.site.programmes.iter().filter(|programme| programme.metric == metric.id);
        MetricView {
            id: plan::metric_anchor(&metric.id),
            name: metric.name.clone(),
            unit: metric.unit.clone(),
            definition: metric.definition.clone(),
            by: match &metric.values {
                Values::Single(_) => String::new(),
                values => language.pick(
                    format!("按{}", data::by_word(values, language)),
                    format!("By {}", data::by_word(values, language).to_lowercase()),
                ),
            },
            period: metric.period.clone(),
            as_of: metric.as_of.map(|when| numbers::when_view(when, language)),
            source: metric.source.clone(),
            combine: matches!(metric.values, Values::Dates(_))
                .then(|| combine_word(metric.combine, language).to_owned()),
            target: match &metric.target {
                Some(Target::Each(number)) => Some(numbers::with_unit(*number, &metric.unit)),
                _ => None,
            },
            better: metric.better.map(|better| {
                match better {
                    Better::Higher => language.pick("越高越好", "Higher is better"),
                    Better::Lower => language.pick("越低越好", "Lower is better"),
                }
                .to_owned()
            }),
            goals: goals
                .filter_map(|programme| {
                    let goal = programme.goals.get(&year.year)?;
                    Some(GoalView { plan: programme.name.clone(), text: goal.grouped(), unit: metric.unit.clone() })
                })
                .collect(),
            figure: self.easel(year).metric(metric),
            csv: address("csv"),
            json: address("json"),
        }
    }

    /// 大事记. What has no date stands under the days of its term; 是月 at the end of its month, 是年 at the end of its year.
    fn events(&self, year: &Year) -> Vec<EventView> {
        let language = self.language();
        let mut events: Vec<(crate::calendar::Date, u8, EventView)> = Vec::new();
        for entry in &year.entries {
            let interval = year.calendar.interval(entry.id.term);
            let (sort, vagueness, day) = match entry.date {
                Some(When::Day(date)) => (date, 0, numbers::short_day(date, language)),
                Some(When::Days(first, last)) => (first, 0, numbers::short_days(first, last, language)),
                Some(When::Month(_)) => {
                    let first = entry.date.map_or(interval.first, When::first);
                    let day = language.pick(format!("{}月 是月", first.month()), "that month".to_owned());
                    (entry.date.map_or(interval.last, When::last), 1, day)
                }
                Some(When::Year(_)) => {
                    (entry.date.map_or(interval.last, When::last), 2, language.pick("是年", "that year").to_owned())
                }
                None => (interval.first, 0, numbers::short_days(interval.first, interval.last, language)),
            };
            events.push((
                sort,
                vagueness,
                EventView {
                    date: entry.date.map(|date| numbers::when_view(date, language)),
                    day,
                    month: entry.date.map(|_| sort.month()),
                    term: self.link(year, entry.id.term),
                    title: entry.title.clone(),
                    summary: self.summary(entry),
                    address: self.plan.entry(entry.id),
                },
            ));
        }
        events.sort_by_key(|(date, vagueness, _)| (*date, *vagueness));
        events.into_iter().map(|(_, _, event)| event).collect()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    On,
}

fn state_word(state: TermState) -> &'static str {
    match state {
        TermState::Recorded => "recorded",
        TermState::Gap => "gap",
        TermState::NotYet => "not-yet",
    }
}

fn combine_word(combine: Combine, language: Language) -> &'static str {
    match combine {
        Combine::Sum => language.pick("合计", "Sum"),
        Combine::Mean => language.pick("平均", "Mean"),
        Combine::Last => language.pick("取最后一次", "Last value"),
        Combine::Max => language.pick("取最大值", "Largest value"),
    }
}

/// Views whose markup holds addresses, turned to the page they stand on.
trait Rooted {
    fn root(&mut self, root: &str);
}

fn rooted<T: Rooted>(mut view: T, path: &OutPath) -> T {
    view.root(&path.root());
    view
}

fn turn(html: &mut String, root: &str) {
    if html.contains(ROOT) {
        *html = html.replace(ROOT, root);
    }
}

impl<T: Rooted> Rooted for Vec<T> {
    fn root(&mut self, root: &str) {
        self.iter_mut().for_each(|view| view.root(root));
    }
}

impl<T: Rooted> Rooted for Option<T> {
    fn root(&mut self, root: &str) {
        self.iter_mut().for_each(|view| view.root(root));
    }
}

impl Rooted for YearView {
    fn root(&mut self, root: &str) {
        self.ring.root(root);
        self.opening.root(root);
        self.closing.root(root);
    }
}

impl Rooted for FigureView {
    fn root(&mut self, root: &str) {
        self.wide.iter_mut().chain(&mut self.narrow).for_each(|svg| turn(svg, root));
    }
}

impl Rooted for ProseView {
    fn root(&mut self, root: &str) {
        turn(&mut self.html, root);
    }
}

impl Rooted for EntryView {
    fn root(&mut self, root: &str) {
        turn(&mut self.html, root);
    }
}
