//! The contract with theme authors: exactly what a template may see.
//! In: nothing, these are plain shapes. Out: structs that serialise to the names documented here.
//! Absent: how they are filled (`page.rs`), any markup but the `html` and `svg` fields.
//!
//! Conventions. Every `address` is relative to the site's root (`2018/lichun/index.html`); a template
//! writes `{{ page.root }}` in front of it. `hue` is a term's number, 0 (小寒) to 23 (冬至): the CSS
//! classes `t0` … `t23`. Fields that are `None` print as nothing and are falsy. `html` and `svg`
//! fields are finished markup, written with `| safe`.

mod book;
mod over_years;
mod search;

pub(crate) use book::*;
pub(crate) use over_years::*;
pub(crate) use search::*;

use serde::Serialize;
use std::collections::BTreeMap;

/// `site`: the same on every page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SiteView {
    pub name: String,
    /// BCP 47, for `<html lang>`.
    pub language: &'static str,
    pub organisation: Option<String>,
    pub campaign: Option<String>,
    pub description: Option<String>,
    /// A line that stands on every page, such as 演示数据.
    pub notice: Option<String>,
    /// Absolute, ends in `/`; only when the site has an `address:`.
    pub base: Option<String>,
    /// Newest first.
    pub years: Vec<YearLink>,
    pub footer: FooterView,
    /// What `site.yaml` set under `options:`, defaults of `theme.yaml` filled in.
    pub options: BTreeMap<String, OptionView>,
    pub home: Option<String>,
    pub about: Option<String>,
    pub feed: Option<String>,
    pub sitemap: Option<String>,
    /// 历年数据 and 历年节气, where there are years to compare.
    pub metrics: Option<String>,
    pub terms: Option<String>,
    /// 检索
    pub search: Option<String>,
    /// `suishi 0.1.0`
    pub generator: String,
}

#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub(crate) enum OptionView {
    Flag(bool),
    Number(i64),
    Text(String),
}

/// A year as a link in menus.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct YearLink {
    pub year: i32,
    pub title: String,
    pub address: Option<String>,
    pub data: Option<String>,
    pub chronicle: Option<String>,
    /// Where the year has pictures.
    pub gallery: Option<String>,
    /// The whole year on one page, for printing.
    pub print: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct FooterView {
    pub sponsor: Option<String>,
    pub undertaker: Option<String>,
    pub contact: Option<String>,
    pub icp: Option<String>,
    pub police: Option<String>,
    /// The digits of `police`, for the record's address.
    pub police_number: Option<String>,
    pub site_code: Option<String>,
}

/// `page`: where this page stands.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PageView {
    /// `home` `year` `term` `data` `chronicle` `gallery` `print` `metrics` `metric` `terms` `term-years` `search` `about` `404`
    pub kind: &'static str,
    /// What leads from this page to the site's root: ``, `../`, `../../`, or the absolute base (404).
    pub root: String,
    pub address: String,
    /// For `<title>`: 内容标题 - 栏目 - 网站名.
    pub head_title: String,
    pub description: String,
    /// Absolute address of this page, with `address:`.
    pub canonical: Option<String>,
    /// From the home page down to this page; the last has no address.
    pub crumbs: Vec<CrumbView>,
    /// The languages this page can be read in, the site's own first; empty where there is one.
    pub languages: Vec<LanguageView>,
    /// Government meta tags, with `portal:`.
    pub meta: Vec<MetaView>,
    /// The year this page belongs to (the newest on pages of no year), for the menu.
    pub year: Option<YearLink>,
    /// The faces that come with the page, where the theme has some.
    pub faces: Option<FacesView>,
    /// What a link to the page brings along where it is shared; with `address:`.
    pub share: Option<ShareView>,
    /// What the page is, for search engines: JSON-LD, finished to stand in a `<script>` with `| safe`; with `address:`.
    pub json_ld: Option<String>,
}

/// Open Graph, beside `head_title`, `description` and `canonical`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ShareView {
    /// `article` of a term's page, else `website`.
    pub kind: &'static str,
    /// `zh_CN`, `en_US`
    pub locale: &'static str,
    /// When the author published it, as RFC 3339; of articles.
    pub published: Option<String>,
    /// Of articles.
    pub tags: Vec<String>,
    /// Where the theme has a face to set it in.
    pub picture: Option<SharePictureView>,
}

/// The card of the page, or of the year it belongs to.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SharePictureView {
    /// Absolute.
    pub address: String,
    /// Pixels.
    pub width: u32,
    pub height: u32,
    pub alt: String,
}

/// What a page links for its faces; addresses from the root of the site.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct FacesView {
    /// The style sheet that names the files: `@font-face` for each, and for what stands there meanwhile.
    pub style: String,
    /// Files worth loading before a style asks for them.
    pub preload: Vec<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct CrumbView {
    pub name: String,
    pub address: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct LanguageView {
    /// BCP 47
    pub tag: &'static str,
    /// What the language calls itself.
    pub name: &'static str,
    pub address: String,
    /// With `address:` of the site.
    pub absolute: Option<String>,
    pub is_current: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetaView {
    pub name: &'static str,
    pub content: String,
}

/// A date as a reader sees it and as a machine reads it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DateView {
    /// 2018年2月5日, 2018年2月, 2018年, 2018年12月24日至25日
    pub text: String,
    /// ISO 8601 for `<time datetime>`; of a range its first day.
    pub iso: String,
    /// `day` `range` `month` `year`
    pub precision: &'static str,
}

/// A term of a year.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermView {
    pub name: &'static str,
    pub slug: &'static str,
    pub pinyin: &'static str,
    pub english: &'static str,
    pub hue: u8,
    /// 1 … 24, counted from 立春 as the tradition does.
    pub ordinal: u8,
    /// `chun` `xia` `qiu` `dong`
    pub season: &'static str,
    pub season_name: String,
    /// The instant it begins: 2月4日, 05:28 and the ISO form to the minute with zone.
    pub day: String,
    pub time: String,
    pub iso: String,
    /// First and last day: 2018年2月4日, 2月18日.
    pub first: DateView,
    pub last: DateView,
}

/// `year` on the year page; also one of `years` on the home page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct YearView {
    pub year: i32,
    pub address: Option<String>,
    pub data: Option<String>,
    pub chronicle: Option<String>,
    /// The whole year on one page, for printing.
    pub print: Option<String>,
    /// 戊戌, by the 立春 rule.
    pub ganzhi: String,
    pub title: String,
    pub subtitle: Option<String>,
    /// The campaign line above the title.
    pub theme: Option<String>,
    pub lead: Option<String>,
    pub source: Option<String>,
    pub thanks: Option<String>,
    /// What was mended after publication, oldest first.
    pub corrections: Vec<CorrectionView>,
    pub editors: Vec<EditorView>,
    pub published: Option<DateView>,
    pub as_of: Option<DateView>,
    /// The ring of the year; its marks link to the term pages.
    pub ring: FigureView,
    pub recorded: usize,
    pub gaps: usize,
    pub not_yet: usize,
    pub entries: usize,
    pub key_numbers: Vec<NumberView>,
    pub opening: Option<ProseView>,
    pub closing: Option<ProseView>,
    /// Chapters in the order of the year: in a civil year 岁首 (小寒, 大寒), 春, 夏, 秋, 冬.
    pub seasons: Vec<SeasonView>,
    /// Figures that no entry shows.
    pub figures: Vec<FigureView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct EditorView {
    pub role: String,
    pub name: String,
}

/// 更正
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CorrectionView {
    pub date: DateView,
    /// 白露, 卷首, 数据 …; nothing where it concerns the whole year.
    pub page: Option<LinkView>,
    pub what: String,
    pub why: Option<String>,
}

/// Opening or closing.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct ProseView {
    pub title: String,
    /// 草稿; only in a preview.
    pub draft: bool,
    pub date: Option<DateView>,
    pub html: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct SeasonView {
    /// `sui` (岁首), `chun`, `xia`, `qiu`, `dong`
    pub slug: &'static str,
    /// 岁, 春, 夏, 秋, 冬 or Spring …
    pub name: String,
    /// 首, 生, 长, 收, 藏; empty in English.
    pub verb: String,
    pub recorded: usize,
    pub rows: Vec<RowView>,
}

/// One of the 24 rows of the chronicle on the year page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct RowView {
    pub term: TermView,
    /// `recorded` `gap` `not-yet`
    pub state: &'static str,
    pub address: Option<String>,
    pub entries: Vec<CardView>,
}

/// An entry in a list.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct CardView {
    pub title: String,
    /// 草稿; only in a preview.
    pub draft: bool,
    pub summary: String,
    pub date: Option<DateView>,
    pub address: Option<String>,
}

/// A number set large.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct NumberView {
    pub name: String,
    /// As typed, thousands grouped; `None` when there is no data.
    pub text: Option<String>,
    pub unit: String,
    pub note: Option<String>,
    /// The term it belongs to, if one.
    pub term: Option<LinkView>,
    /// Address of its definition on the data page.
    pub address: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct LinkView {
    pub name: String,
    pub address: Option<String>,
    pub hue: u8,
}

/// `term`, `year`, `entries` … on a term page.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct TermPageView {
    pub term: TermView,
    /// Which term follows: 雨水, Rain Water.
    pub until: &'static str,
    pub state: &'static str,
    pub entries: Vec<EntryView>,
    pub numbers: Vec<NumberView>,
    pub documents: Vec<DocumentView>,
    /// What was mended on this page after publication.
    pub corrections: Vec<CorrectionView>,
    /// The recorded terms before and after, over the edge of the year where there is a neighbour.
    pub previous: Option<NeighbourView>,
    pub next: Option<NeighbourView>,
    /// The same term in the other years, newest first.
    pub other_years: Vec<NeighbourView>,
    /// The page of the term through the years.
    pub through_years: Option<String>,
    /// On a translated page, entries that have no translation; they can be read in the original.
    pub untranslated: Vec<LinkView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct EntryView {
    /// Fragment on its page.
    pub anchor: String,
    pub title: String,
    /// 草稿; only in a preview.
    pub draft: bool,
    pub date: Option<DateView>,
    pub published: Option<DateView>,
    /// Only when the author wrote one.
    pub summary: Option<String>,
    pub tags: Vec<String>,
    pub cover: Option<PictureView>,
    /// Characters of the text, Han and words counted one each.
    pub characters: usize,
    /// Its headings begin with `h3`, on `print.html` with `h5`.
    pub html: String,
}

/// A picture; all but `html` is for themes that write their own.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct PictureView {
    /// The largest file, and its sides in pixels.
    pub address: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub alt: String,
    /// `tall`, `long` or empty.
    pub shape: &'static str,
    /// The picture in all its sizes.
    pub html: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct DocumentView {
    pub title: String,
    pub issuer: Option<String>,
    pub address: Option<String>,
    /// `PDF，1.2 MB`, with `address`.
    pub about: Option<String>,
}

/// One of `pictures` of a gallery, in the order of the year.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct GalleryPictureView {
    /// Its `html` is a link to the largest file.
    pub picture: PictureView,
    pub caption: Option<String>,
    /// The text it belongs to.
    pub title: String,
    pub address: Option<String>,
    pub date: Option<DateView>,
    /// `None` of 卷首 and 结语.
    pub term: Option<LinkView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct NeighbourView {
    pub year: i32,
    pub name: &'static str,
    pub english: &'static str,
    pub hue: u8,
    pub titles: Vec<String>,
    pub address: Option<String>,
}

/// A chart with all it owes its reader. Also what `partials/figure.html` sees as `figure`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FigureView {
    /// Fragment, unique on its page.
    pub anchor: String,
    pub title: String,
    /// 草稿; only in a preview.
    pub draft: bool,
    /// `ring` `columns` … `table`
    pub kind: &'static str,
    pub unit: String,
    /// The author's words below the chart.
    pub note: Option<String>,
    pub source: Option<String>,
    pub period: Option<String>,
    /// For screens from about 560 px; `None` for a table.
    pub wide: Option<String>,
    /// For phones, where the wide one does not serve.
    pub narrow: Option<String>,
    pub description: String,
    pub table: TableView,
    /// The drawing as a file of its own, with its colours: `2018/figures/meetings.svg`, the way to the root in front. Only
    /// figures of `figures.yaml` that draw have one.
    pub file: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableView {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<TableRowView>,
    /// 合计, when the numbers add up.
    pub total: Option<TableRowView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableRowView {
    pub name: String,
    pub cells: Vec<TableCellView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct TableCellView {
    pub text: String,
    /// `number` `missing` `withheld` `not-yet` `text`
    pub kind: &'static str,
}

/// One of `metrics` on a data page; beside them stands `package`, the address of `datapackage.json`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MetricView {
    pub id: String,
    pub name: String,
    /// 草稿; only in a preview.
    pub draft: bool,
    pub unit: String,
    pub definition: Option<String>,
    /// 按节气, 按月 …
    pub by: String,
    pub period: Option<String>,
    pub as_of: Option<DateView>,
    pub source: Option<String>,
    /// How dated values were gathered: 合计, 平均 …; only where they were.
    pub combine: Option<String>,
    pub target: Option<String>,
    /// 越高越好, 越低越好
    pub better: Option<String>,
    /// Goal of a plan over several years for this year: `三年行动计划：40 个`.
    pub goals: Vec<GoalView>,
    pub figure: FigureView,
    pub csv: String,
    pub json: String,
    /// The page of the metric through the years.
    pub through_years: Option<String>,
}

/// One of `derived` on a data page: a number worked out from metrics, wherever the year shows it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct DerivedView {
    /// Fragment on the page.
    pub id: String,
    /// As the author typed it: `closed/found`.
    pub formula: String,
    pub name: String,
    /// Grouped and rounded.
    pub text: String,
    pub unit: String,
    /// The way there, in one sentence, with its rounding.
    pub how: String,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct GoalView {
    pub plan: String,
    pub text: String,
    pub unit: String,
}

/// One of `events` of a 大事记.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct EventView {
    pub date: Option<DateView>,
    /// 2月5日, 是月, 是年, or the term's days where no date is known.
    pub day: String,
    pub month: Option<u8>,
    pub term: LinkView,
    pub title: String,
    pub summary: String,
    pub address: Option<String>,
}

/// `feed` in `feed.xml`; times are RFC 3339.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedView {
    pub updated: String,
    pub entries: Vec<FeedEntryView>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct FeedEntryView {
    pub title: String,
    /// Absolute.
    pub address: String,
    pub published: String,
    pub summary: String,
    pub html: String,
    pub tags: Vec<String>,
}

/// One of `pages` in `sitemap.xml`.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct SitemapView {
    /// Absolute.
    pub address: String,
    /// ISO date, when the author gave one.
    pub modified: Option<String>,
}
