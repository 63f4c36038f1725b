//! 微信: a year as articles of a WeChat account, ready to be pasted into its editor.
//! In: an [`Order`], a year, perhaps a term. Out: a folder an article: its HTML, pictures, covers, title and summary; and a
//! page that shows and copies them all. Absent: an account, a network; nobody here logs in anywhere.
//!
//! `article.rs` writes the articles, `set.rs` their texts; `album.rs` makes the pictures; `bind.rs` parts what is too long
//! and numbers notes and pictures; `check.rs` asks each fragment every rule; `preview.rs` makes the page.

mod album;
mod article;
mod bind;
mod check;
mod data_uri;
mod draft;
mod html;
mod preview;
mod set;
mod style;
mod words;

use self::{
    album::Album,
    article::{DIGEST, Desk, TITLE},
    bind::{Bound, Pictures},
    check::Breach,
    draft::Draft,
};
use super::Order;
use crate::{
    calendar::Term,
    error::Error,
    model::Year,
    output::{Artifact, OutputTree},
    parallel,
    render::{self, Cover, Crop, Painter},
    report::{Checked, Code, Diagnostic, Place, Report},
    source::OutPath,
    words::Language,
};

/// The articles of a year, the year's own first; or only those of a term. `None` where the theme has no face to paint
/// words in.
///
/// # Errors
/// When a picture can no longer be read.
pub fn wechat(order: Order<'_>, year: &Year, only: Option<Term>) -> Result<Option<Checked<OutputTree>>, Error> {
    let manuscript = render::manuscript(order.site, order.plan, year);
    let (Some(manuscript), Some(painter)) = (manuscript, Painter::open(order.site, order.sources)) else {
        return Ok(None);
    };
    let desk = Desk { manuscript: &manuscript, year, palette: &order.site.theme.palette };
    let drafts = desk.drafts(only);
    let album = Album::of(&drafts, order, &painter)?;
    let covers = parallel::map(&drafts, |draft| covers(draft, order, year, &painter));
    let covers = covers.into_iter().collect::<Result<Vec<_>, Error>>()?;
    let language = order.site.config.language;
    let first = usize::from(only.is_some());
    let mut report = Report::default();
    let mut issues = Vec::new();
    for (at, (draft, covers)) in drafts.into_iter().zip(covers).enumerate() {
        let issue = Issue::of(draft, covers, at + first, &album, language);
        issue.report(&mut report);
        issues.push(issue);
    }
    let mut tree = OutputTree::default();
    for issue in &issues {
        issue.put(&mut tree, language);
    }
    preview::put_page(&mut tree, &issues, order.site, year);
    Ok(Some(Checked { value: tree, report }))
}

/// An article with all that goes with it.
#[derive(Debug)]
struct Issue {
    /// `01-立春-三年行动计划定稿`
    folder: String,
    term: Option<Term>,
    /// Without the number of a part.
    title: String,
    long_title: Option<String>,
    digest: String,
    address: Option<String>,
    place: Option<Place>,
    language: Language,
    bound: Bound,
    /// Of each part, with its pictures and with lines in their places.
    fragments: Vec<(String, String)>,
    /// The wide one, the square one.
    covers: [Vec<u8>; 2],
}

impl Issue {
    fn of(draft: Draft, covers: [Vec<u8>; 2], number: usize, album: &Album, language: Language) -> Self {
        let name = match draft.term {
            None => language.pick("全年", "year").to_owned(),
            Some(term) => {
                let (name, title) = (language.pick(term.name(), term.slug()), words::file_name(&draft.name, 24));
                if title.is_empty() { name.to_owned() } else { format!("{name}-{title}") }
            }
        };
        let (term, title, long_title) = (draft.term, draft.title.clone(), draft.long_title.clone());
        let digest = draft.digest.clone();
        let (address, place) = (draft.address.clone(), draft.place);
        let bound = Bound::of(draft, album, language);
        let folder = pictures_folder(language);
        let fragments = bound.parts.iter().map(|part| {
            let shown = part.html(&bound, Pictures::Shown(folder), language);
            (shown, part.html(&bound, Pictures::Named, language))
        });
        let fragments = fragments.collect();
        Self {
            folder: format!("{number:02}-{name}"),
            term,
            title,
            long_title,
            digest,
            address,
            place,
            language,
            bound,
            fragments,
            covers,
        }
    }

    /// What was parted, cut or left out; and what WeChat would not take.
    fn report(&self, report: &mut Report) {
        let mut add = |diagnostic: Diagnostic| {
            report.add(match self.place {
                Some(place) => diagnostic.at(place),
                None => diagnostic,
            });
        };
        let breaches = self.breaches();
        let parts = self.bound.parts.len();
        // Where parting did not help it is not spoken of.
        if parts > 1 && !breaches.iter().any(|breach| matches!(breach, Breach::TooLong(_))) {
            add(Diagnostic::new(Code::WechatSplit).with("count", parts).with("most", bind::MOST));
        }
        if let Some(long) = &self.long_title {
            add(Diagnostic::new(Code::WechatTitle).with("typed", long).with("most", TITLE).with("cut", &self.title));
        }
        // The number of a part takes room from a title that would fit by itself.
        let first = &self.bound.parts[0].title;
        if self.long_title.is_none() && !first.starts_with(&self.title) {
            let most = TITLE - words::length(&bind::tail(1, parts, self.language));
            add(Diagnostic::new(Code::WechatTitle).with("typed", &self.title).with("most", most).with("cut", first));
        }
        for (alt, why) in &self.bound.lost {
            add(Diagnostic::new(Code::WechatPicture).with("picture", alt).with("why", why.word()));
        }
        for breach in breaches {
            let diagnostic = Diagnostic::new(Code::WechatRule).with("rule", breach.word());
            add(diagnostic.with("typed", &breach).with("most", bind::MOST).with("article", &self.folder));
        }
    }

    fn breaches(&self) -> Vec<Breach> {
        let mut breaches = Vec::new();
        for (part, (shown, named)) in self.bound.parts.iter().zip(&self.fragments) {
            let names: Vec<&str> = part.pictures.iter().map(|at| self.bound.pictures[*at].name.as_str()).collect();
            breaches.extend(check::fragment(shown, &names));
            // Both are the same but for the pictures.
            if breaches.is_empty() {
                breaches.extend(check::fragment(named, &[]));
            }
            breaches.extend(check::field(&part.title, TITLE));
        }
        breaches.extend(check::field(&self.digest, DIGEST));
        let pictures = self.bound.pictures.iter().map(|picture| (picture.name.as_str(), &*picture.print.bytes));
        let covers = self.covers.iter().map(|cover| ("cover.png", cover.as_slice()));
        breaches.extend(pictures.chain(covers).filter_map(|(name, bytes)| check::picture(name, bytes)));
        breaches
    }

    fn put(&self, tree: &mut OutputTree, language: Language) {
        let mut put = |name: &str, bytes: &[u8]| put(tree, &format!("{}/{name}", self.folder), bytes);
        for (at, (shown, _)) in self.fragments.iter().enumerate() {
            // With the mark, or a browser that opens it by itself would have to guess.
            put(&self.body_name(at, language), format!("\u{feff}{shown}").as_bytes());
        }
        for (crop, cover) in [Crop::Wide, Crop::Square].into_iter().zip(&self.covers) {
            put(&cover_name(crop, language), cover);
        }
        for picture in &self.bound.pictures {
            put(&format!("{}{}", pictures_folder(language), picture.name), &picture.print.bytes);
        }
        put(language.pick("标题和摘要.txt", "title.txt"), self.card(language).as_bytes());
    }

    fn body_name(&self, at: usize, language: Language) -> String {
        let name = language.pick("正文", "body");
        if self.fragments.len() == 1 { format!("{name}.html") } else { format!("{name}-{}.html", at + 1) }
    }

    /// Title and summary as text, for those who work without the page.
    fn card(&self, language: Language) -> String {
        let mut lines = Vec::new();
        for part in &self.bound.parts {
            lines.push(language.pick(format!("标题：{}", part.title), format!("Title: {}", part.title)));
        }
        lines.push(language.pick(format!("摘要：{}", self.digest), format!("Summary: {}", self.digest)));
        if let Some(address) = &self.address {
            lines.push(language.pick(format!("原文链接：{address}"), format!("Read more: {address}")));
        }
        format!("\u{feff}{}\r\n", lines.join("\r\n"))
    }
}

fn covers(draft: &Draft, order: Order<'_>, year: &Year, painter: &Painter) -> Result<[Vec<u8>; 2], Error> {
    let config = &order.site.config;
    // A cover says something, be it what the text begins with.
    let title = if draft.name.is_empty() { &words::cut(&draft.digest, TITLE) } else { &draft.name };
    let cover = Cover {
        site: &config.name,
        language: config.language,
        year: year.year,
        states: Term::ALL.map(|term| year.state_of(term)),
        term: draft.term,
        above: &draft.above,
        title,
    };
    Ok([painter.cover(&cover, Crop::Wide)?, painter.cover(&cover, Crop::Square)?])
}

fn cover_name(crop: Crop, language: Language) -> String {
    let (width, height) = crop.size();
    format!("{}-{width}x{height}.png", language.pick("封面", "cover"))
}

fn pictures_folder(language: Language) -> &'static str {
    language.pick("图片/", "pictures/")
}

fn put(tree: &mut OutputTree, path: &str, bytes: &[u8]) {
    let path = OutPath::new(path).expect("names of files are made to be fit");
    tree.insert(path, Artifact::of(bytes)).expect("folders and pictures are numbered");
}
