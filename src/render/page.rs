//! Where a page stands: what every page sees as `site` and `page`.
//! In: the site and the plan. Out: [`SiteView`], [`PageView`]. Absent: what stands on the page (`year.rs`, `term.rs` …).

use super::{
    Studio,
    body::Desk,
    numbers,
    share::Told,
    view::{CrumbView, FacesView, FooterView, LanguageView, MetaView, OptionView, PageView, SiteView, YearLink},
};
use crate::{
    model::{Entry, OptionValue, Year},
    plan::{self, Edition, Page, Plan},
    source::OutPath,
};

/// What a page says of itself besides its place.
#[derive(Default)]
pub(super) struct Said {
    /// The titles of its entries.
    pub(super) titles: String,
    /// Their summaries.
    pub(super) summary: String,
    pub(super) faces: Option<FacesView>,
}

/// What every page sees as `site`.
pub(super) fn site_view(desk: Desk<'_>) -> SiteView {
    let config = &desk.site.config;
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
        years: desk.site.years.iter().rev().map(|year| year_link(desk.plan, year)).collect(),
        footer: FooterView {
            sponsor: footer.sponsor.clone(),
            undertaker: footer.undertaker.clone(),
            contact: footer.contact.clone(),
            icp: footer.icp.clone(),
            police: footer.police.clone(),
            police_number: footer.police.as_ref().map(|text| text.chars().filter(char::is_ascii_digit).collect()),
            site_code: footer.site_code.clone(),
        },
        options: desk.site.theme.options.iter().map(|(id, value)| (id.clone(), option(value))).collect(),
        home: desk.plan.page(Page::Home),
        about: desk.plan.page(Page::About),
        feed: desk.plan.page(Page::Feed),
        sitemap: desk.plan.page(Page::Sitemap),
        metrics: desk.plan.page(Page::Metrics),
        terms: desk.plan.page(Page::Terms),
        search: desk.plan.page(Page::Search),
        generator: concat!("suishi ", env!("CARGO_PKG_VERSION")).to_owned(),
    }
}

impl Studio<'_> {
    pub(super) fn page_view(&self, page: Page, path: &OutPath, year: Option<&Year>, said: &Said) -> PageView {
        let config = &self.desk.site.config;
        let crumbs = self.crumbs(page, year);
        let own = crumbs.last().map_or_else(|| config.name.clone(), |crumb| crumb.name.clone());
        let own = match (page, year) {
            (Page::Term(..) | Page::Translated(..), _) if !said.titles.is_empty() && said.titles != own => {
                format!("{own}{}{}", self.language().pick("：", ": "), said.titles)
            }
            (Page::Year(_), Some(year)) if year.title != own => format!("{own} {}", year.title),
            _ => own,
        };
        // 内容标题 - 栏目 - 网站名: the page itself, then what it lies in, outwards.
        let mut titles = vec![own.clone()];
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
        let description = self.description(page, year, said);
        let told = canonical.as_ref().map(|address| Told {
            page,
            year,
            title: &own,
            description: &description,
            address,
            crumbs: &crumbs,
        });
        let share = told.as_ref().map(|told| self.share(told));
        let json_ld = told.as_ref().zip(share.as_ref()).map(|(told, share)| self.json_ld(told, share));
        let picture = share.as_ref().and_then(|share| share.picture.as_ref());
        PageView {
            kind: page.kind(),
            root: match (page, &config.address) {
                // A missing page is answered at any depth, so only the full address leads home from it.
                (Page::NotFound, Some(base)) => base.clone(),
                _ => path.root(),
            },
            address,
            head_title: titles.join(" - "),
            meta: self.meta(
                page,
                year,
                &said.titles,
                [("Image", picture.map(|picture| &picture.address)), ("Url", canonical.as_ref())],
                &description,
            ),
            share,
            json_ld,
            description,
            canonical,
            crumbs,
            languages: self.languages(page),
            year: year.or(self.desk.site.years.last().map(|year| &**year)).map(|year| year_link(self.desk.plan, year)),
            faces: said.faces.clone(),
        }
    }

    fn languages(&self, page: Page) -> Vec<LanguageView> {
        let config = &self.desk.original.config;
        let both = match page.edition() {
            Edition::Original => [Some(page), page.counterpart()],
            Edition::Translation => [page.counterpart(), Some(page)],
        };
        let view = |page: Page| {
            let address = self.desk.plan.page(page)?;
            let language = match page.edition() {
                Edition::Original => config.language,
                Edition::Translation => config.language.other(),
            };
            Some(LanguageView {
                tag: language.tag(),
                name: language.own_name(),
                absolute: config.address.as_ref().map(|base| format!("{base}{address}")),
                address,
                is_current: page.edition() == self.desk.edition,
            })
        };
        let views: Vec<LanguageView> = both.into_iter().flatten().filter_map(view).collect();
        if views.len() < 2 { Vec::new() } else { views }
    }

    fn crumbs(&self, page: Page, year: Option<&Year>) -> Vec<CrumbView> {
        let word = |key: &str| self.desk.press.word(key);
        let mut crumbs = Vec::new();
        if page != Page::Home {
            crumbs
                .push(CrumbView { name: self.desk.site.config.name.clone(), address: self.desk.plan.page(Page::Home) });
        } else {
            crumbs.push(CrumbView { name: self.desk.site.config.name.clone(), address: None });
        }
        if let Some(year) = year {
            let address = self.desk.plan.page(Page::Year(year.year)).filter(|_| page != Page::Year(year.year));
            crumbs.push(CrumbView { name: year.year.to_string(), address });
        }
        // A metric or a term through the years lies below the page of all of them.
        let above = match page {
            Page::Metric(_) => Some(("over-metrics", Page::Metrics)),
            Page::TermYears(_) => Some(("over-terms", Page::Terms)),
            _ => None,
        };
        if let Some((key, above)) = above {
            crumbs.push(CrumbView { name: word(key), address: self.desk.plan.page(above) });
        }
        let name = match page {
            Page::Metrics => word("over-metrics"),
            Page::Metric(at) => self.histories.get(at).newest().metric.name.clone(),
            Page::Terms => word("over-terms"),
            Page::TermYears(term) => self.language().pick(term.name(), term.english()).to_owned(),
            Page::Term(_, term) | Page::Translated(_, term) => {
                self.language().pick(term.name(), term.english()).to_owned()
            }
            Page::Data(_) => word("nav-data"),
            Page::Chronicle(_) => word("nav-chronicle"),
            Page::Search => word("search"),
            Page::Gallery(_) => word("nav-gallery"),
            Page::Print(_) => word("booklet"),
            Page::About => self.desk.site.about.as_ref().map_or_else(|| word("nav-about"), |about| about.title.clone()),
            Page::NotFound => word("lost"),
            _ => return crumbs,
        };
        crumbs.push(CrumbView { name, address: None });
        crumbs
    }

    fn description(&self, page: Page, year: Option<&Year>, said: &Said) -> String {
        let config = &self.desk.site.config;
        let of_site = || config.description.clone().unwrap_or_else(|| config.name.clone());
        match (page, year) {
            _ if !said.summary.is_empty() => said.summary.clone(),
            (_, Some(year)) if page.term().is_none() => {
                year.lead.clone().or_else(|| year.subtitle.clone()).unwrap_or_else(of_site)
            }
            _ => of_site(),
        }
    }

    /// 《网页设计规范》: each name once, never empty.
    fn meta(
        &self,
        page: Page,
        year: Option<&Year>,
        entries: &str,
        addresses: [(&'static str, Option<&String>); 2],
        description: &str,
    ) -> Vec<MetaView> {
        let config = &self.desk.site.config;
        let Some(portal) = config.portal.as_ref().filter(|_| page.is_for_readers() || page == Page::NotFound) else {
            return Vec::new();
        };
        let column = config.campaign.clone().unwrap_or_else(|| config.name.clone());
        let kind = match page {
            Page::Term(..)
            | Page::Translated(..)
            | Page::Chronicle(_)
            | Page::Gallery(_)
            | Page::Print(_)
            | Page::Terms
            | Page::TermYears(_) => "工作动态",
            Page::Data(_) | Page::Metrics | Page::Metric(_) => "数据发布",
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
        let Some(term) = page.term() else { return meta };
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
        let addresses = addresses.into_iter().filter_map(|(name, address)| Some((name, address?.clone())));
        meta.extend(addresses.map(|(name, content)| MetaView { name, content }));
        meta
    }
}

fn year_link(plan: &Plan, year: &Year) -> YearLink {
    YearLink {
        year: year.year,
        title: year.title.clone(),
        address: plan.page(Page::Year(year.year)),
        data: plan.page(Page::Data(year.year)),
        chronicle: plan.page(Page::Chronicle(year.year)),
        gallery: plan.page(Page::Gallery(year.year)),
        print: plan.page(Page::Print(year.year)),
    }
}
