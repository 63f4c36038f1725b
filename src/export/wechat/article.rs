//! A year → its articles: one an entry, and one of the whole year.
//! In: the manuscript. Out: [`Draft`]s in reading order. Absent: lengths, files.

use super::{
    draft::Draft,
    html,
    set::{Setter, absolute},
    style::{self, Tint},
    words,
};
use crate::{
    calendar::Term,
    model::{Palette, Year},
    render::{
        Article, Manuscript, Piece, SEAL, Told,
        markdown::block::{Block, Picture, Text},
        view::{CorrectionView, DocumentView, NumberView},
    },
    report::Place,
    words::Language,
};

/// Characters of a title, as the interface of WeChat has it; the field of its editor takes more.
pub(super) const TITLE: usize = 32;
/// Characters of a summary: the interface takes 128, the field of the editor 120.
pub(super) const DIGEST: usize = 120;

/// What the articles of a year are made of.
#[derive(Clone, Copy)]
pub(super) struct Desk<'m> {
    pub manuscript: &'m Manuscript,
    pub year: &'m Year,
    pub palette: &'m Palette,
}

impl<'m> Desk<'m> {
    /// All of them, the year first; or only those of a term.
    pub(super) fn drafts(self, only: Option<Term>) -> Vec<Draft> {
        let articles = self.manuscript.articles().filter(|(told, _)| only.is_none_or(|only| only == told.term));
        let entries = articles.map(|(told, article)| self.entry(told, article));
        let whole = only.is_none().then(|| self.whole());
        whole.into_iter().chain(entries).collect()
    }

    fn language(self) -> Language {
        self.manuscript.language
    }

    fn tint(self, told: &Told) -> Tint {
        Tint::of(self.palette.terms[usize::from(told.view.hue)])
    }

    fn entry(self, told: &'m Told, article: &'m Article) -> Draft {
        let (site, year) = (&self.manuscript.site, self.year.year);
        let name = self.language().pick(told.view.name, told.view.english);
        let mut setter = Setter::new(self.manuscript, self.tint(told));
        let above = self.language().pick(format!("{} · {year}年", site.name), format!("{} · {year}", site.name));
        setter.put(line(style::CENTRED, &above));
        setter.put(line(&setter.tint.name(), name));
        setter.put(stroke(&setter.tint));
        setter.put(line(style::CENTRED, &told.days));
        self.notice(&mut setter);
        self.body(&mut setter, article);
        // The numbers of a term belong to all of its entries.
        if told.articles.len() == 1 {
            self.numbers(&mut setter, self.language().pick("本节数字", "Numbers of the term"), &told.numbers);
        }
        self.documents(&mut setter, &article.documents);
        for correction in &self.manuscript.year.corrections {
            if correction.page.as_ref().is_some_and(|page| page.name == name) {
                setter.put(line(style::SMALL, &self.correction(correction)));
            }
        }
        self.signature(&mut setter);

        let written = &article.view.title;
        let is_named = written == told.view.name || written == told.view.english;
        let titled = if is_named {
            self.language().pick(format!("{year}年{name}｜{}", site.name), format!("{name} {year} | {}", site.name))
        } else {
            self.language().pick(format!("{name}｜{written}"), format!("{name} | {written}"))
        };
        let titled = if words::length(&titled) > TITLE && !is_named { written.clone() } else { titled };
        let address =
            site.base.as_ref().zip(told_address(self.manuscript, told)).map(|(base, address)| absolute(base, address));
        let entry = self.year.entries.iter().find(|entry| entry.id == article.id);
        Draft {
            term: Some(told.term),
            title: words::cut(&titled, TITLE),
            name: if is_named { String::new() } else { written.clone() },
            digest: digest(&article.summary, &titled),
            long_title: (words::length(&titled) > TITLE).then_some(titled),
            above: told.days.clone(),
            address,
            place: entry.map(|entry| Place::file(entry.body.file)),
            chunks: setter.chunks,
            notes: setter.notes,
        }
    }

    fn whole(self) -> Draft {
        let view = &self.manuscript.year;
        let language = self.language();
        let mut setter = Setter::new(self.manuscript, Tint::of(SEAL));
        for above in [Some(&self.manuscript.site.name), view.theme.as_ref()].into_iter().flatten() {
            setter.put(line(style::CENTRED, above));
        }
        setter.put(line(&setter.tint.name(), &view.year.to_string()));
        setter.put(stroke(&setter.tint));
        if view.title != view.year.to_string() {
            setter.put(line(style::TITLE, &view.title));
        }
        for below in view.subtitle.iter().chain(&view.lead) {
            setter.put(line(style::CENTRED, below));
        }
        self.notice(&mut setter);
        setter.figure("ring", "");
        self.numbers(&mut setter, language.pick("数说", "In numbers"), &view.key_numbers);
        self.piece(&mut setter, self.manuscript.opening.as_ref());
        for chapter in &self.manuscript.chapters {
            setter.tint = Tint::of(SEAL);
            let name = if chapter.verb.is_empty() {
                chapter.name.clone()
            } else {
                format!("{}{}", chapter.name, chapter.verb)
            };
            setter.open(line(&setter.tint.name(), &name));
            setter.put(stroke(&setter.tint));
            for told in &chapter.terms {
                setter.tint = self.tint(told);
                self.told(&mut setter, told);
            }
        }
        setter.tint = Tint::of(SEAL);
        let unshown: Vec<_> = self.manuscript.charts.iter().filter(|chart| !chart.is_shown).collect();
        if !unshown.is_empty() {
            setter.open(heading(&setter.tint, 1, language.pick("全年的图", "Figures of the year")));
            unshown.iter().for_each(|chart| setter.figure(&chart.id, ""));
        }
        self.piece(&mut setter, self.manuscript.closing.as_ref());
        self.colophon(&mut setter);

        let subtitle = view.subtitle.as_ref().or(view.theme.as_ref());
        let title = if view.title == view.year.to_string() {
            subtitle.cloned().unwrap_or_else(|| {
                let name = &self.manuscript.site.name;
                language.pick(format!("{name}：{}年回顾", view.year), format!("{name}: {} in review", view.year))
            })
        } else {
            let both = subtitle.map(|subtitle| {
                language.pick(format!("{}｜{subtitle}", view.title), format!("{} | {subtitle}", view.title))
            });
            both.filter(|both| words::length(both) <= TITLE).unwrap_or_else(|| view.title.clone())
        };
        let opening = self.manuscript.opening.as_ref().and_then(|piece| first_words(&piece.text));
        let said = view.lead.clone().or_else(|| view.subtitle.clone()).or(opening).unwrap_or_default();
        let base = self.manuscript.site.base.as_ref();
        Draft {
            term: None,
            title: words::cut(&title, TITLE),
            name: if view.title == view.year.to_string() { title.clone() } else { view.title.clone() },
            digest: digest(&said, &title),
            long_title: (words::length(&title) > TITLE).then_some(title),
            above: view.theme.clone().or_else(|| view.subtitle.clone()).unwrap_or_default(),
            address: base.zip(view.address.as_ref()).map(|(base, address)| absolute(base, address)),
            place: Some(self.year.place),
            chunks: setter.chunks,
            notes: setter.notes,
        }
    }

    /// What stands on every page, such as 演示数据.
    fn notice(self, setter: &mut Setter<'m>) {
        if let Some(notice) = &self.manuscript.site.notice {
            setter.put(line(style::CENTRED, notice));
        }
    }

    /// A term in the article of the year.
    fn told(self, setter: &mut Setter<'m>, told: &'m Told) {
        let name = self.language().pick(told.view.name, told.view.english);
        setter.open(heading(&setter.tint, 1, &format!("{name}　{}", told.days)));
        for article in &told.articles {
            if article.view.title != name {
                setter.put(heading(&setter.tint, 2, &article.view.title));
            }
            setter.above = 2;
            self.body(setter, article);
            self.documents(setter, &article.documents);
        }
    }

    /// What a reader sees of an entry below its title.
    fn body(self, setter: &mut Setter<'m>, article: &'m Article) {
        let view = &article.view;
        let about: Vec<&str> =
            view.date.iter().map(|date| date.text.as_str()).chain(view.tags.iter().map(String::as_str)).collect();
        if !about.is_empty() {
            setter.put(line(style::SMALL, &about.join(" · ")));
        }
        if let Some(shot) = &article.cover {
            setter.photo(&Picture { shot: shot.clone(), alt: view.title.clone(), caption: None, goal: None });
        }
        setter.text(&article.text);
    }

    fn piece(self, setter: &mut Setter<'m>, piece: Option<&'m Piece>) {
        let Some(piece) = piece else { return };
        setter.open(heading(&setter.tint, 1, &piece.title));
        setter.above = 1;
        setter.text(&piece.text);
        if let Some(date) = &piece.date {
            setter.put(line(&style::SMALL.replace("0 0 8px", "0 0 24px"), date));
        }
    }

    /// Numbers set large, two in a row.
    fn numbers(self, setter: &mut Setter<'m>, title: &str, numbers: &[NumberView]) {
        let known: Vec<(&NumberView, &String)> =
            numbers.iter().filter_map(|number| Some((number, number.text.as_ref()?))).collect();
        if known.is_empty() {
            return;
        }
        setter.open(heading(&setter.tint, 1, title));
        for pair in known.chunks(2) {
            let cells: String = pair.iter().map(|(number, text)| cell(&setter.tint, number, text)).collect();
            setter.put(format!("<section style=\"margin:0\">{cells}</section>"));
        }
    }

    /// What was mended after publication, as the site has it.
    fn correction(self, correction: &CorrectionView) -> String {
        let CorrectionView { date, page, what, why } = correction;
        let page = page.as_ref().map(|page| page.name.as_str());
        let (page, why) = (page.unwrap_or_default(), why.as_deref().unwrap_or_default());
        match self.language() {
            Language::Zh if why.is_empty() => format!("更正（{}）：{page}{}{what}", date.text, colon(page, "：")),
            Language::Zh => format!("更正（{}）：{page}{}{what}（{why}）", date.text, colon(page, "：")),
            Language::En if why.is_empty() => format!("Correction, {}: {page}{}{what}", date.text, colon(page, ": ")),
            Language::En => format!("Correction, {}: {page}{}{what} ({why})", date.text, colon(page, ": ")),
        }
    }

    fn documents(self, setter: &mut Setter<'m>, documents: &[DocumentView]) {
        for document in documents {
            let issuer = document.issuer.as_ref();
            let issuer = issuer.map(|issuer| self.language().pick(format!("（{issuer}）"), format!(" ({issuer})")));
            let said = self.language().pick("文件：", "Document: ");
            setter.put(line(style::SMALL, &format!("{said}{}{}", document.title, issuer.unwrap_or_default())));
        }
    }

    /// Whose it is, at the end.
    fn signature(self, setter: &mut Setter<'m>) {
        let site = &self.manuscript.site;
        let mut said = vec![self.language().pick(format!("选自《{}》", site.name), format!("From {}", site.name))];
        said.extend(site.organisation.clone());
        setter.put(stroke(&setter.tint));
        said.iter().for_each(|said| setter.put(line(style::CENTRED, said)));
    }

    fn colophon(self, setter: &mut Setter<'m>) {
        let view = &self.manuscript.year;
        let language = self.language();
        let mut said = Vec::new();
        let mut add = |label: &str, text: Option<&String>| {
            said.extend(text.map(|text| language.pick(format!("{label}：{text}"), format!("{label}: {text}"))));
        };
        add(language.pick("来源", "Source"), view.source.as_ref());
        for editor in &view.editors {
            add(&editor.role, Some(&editor.name));
        }
        add(language.pick("内容截至", "As of"), view.as_of.as_ref().map(|date| &date.text));
        add(language.pick("发布", "Published"), view.published.as_ref().map(|date| &date.text));
        said.extend(view.thanks.clone());
        said.extend(view.corrections.iter().map(|correction| self.correction(correction)));
        setter.put(stroke(&setter.tint));
        said.iter().for_each(|said| setter.put(line(style::SMALL, said)));
    }
}

/// WeChat would take the beginning of the text, captions and all; a text of nothing but lists and pictures is known by
/// its title.
fn digest(said: &str, title: &str) -> String {
    let said = said.trim();
    words::cut(if said.is_empty() { title } else { said }, DIGEST)
}

fn colon<'s>(page: &str, colon: &'s str) -> &'s str {
    if page.is_empty() { "" } else { colon }
}

fn told_address<'m>(manuscript: &'m Manuscript, told: &Told) -> Option<&'m String> {
    let mut rows = manuscript.year.seasons.iter().flat_map(|season| &season.rows);
    rows.find(|row| row.term.slug == told.view.slug)?.address.as_ref()
}

fn cell(tint: &Tint, number: &NumberView, text: &str) -> String {
    let (text, unit, name) = (html::text(text), html::text(&number.unit), html::text(&number.name));
    let note = number.note.as_ref().map(|note| format!("<br/>{}", html::text(note)));
    format!(
        "<section style=\"{}\"><p style=\"margin:0\"><span style=\"{}\">{text}</span> {unit}<br/><strong>{name}</strong>{}</p></section>",
        style::HALF,
        tint.number(),
        note.unwrap_or_default()
    )
}

fn line(style: &str, text: &str) -> String {
    format!("<p style=\"{style}\">{}</p>", html::text(text))
}

fn stroke(tint: &Tint) -> String {
    format!("<section style=\"{}\"><br/></section>", tint.stroke())
}

fn heading(tint: &Tint, level: u8, text: &str) -> String {
    let tag = if level == 1 { "h2" } else { "h3" };
    format!("<{tag} style=\"{}\">{}</{tag}>", tint.heading(level), html::text(text))
}

/// What a text begins with, for its summary.
fn first_words(text: &Text) -> Option<String> {
    text.blocks.iter().find_map(|block| match block {
        Block::Paragraph(inlines) => Some(super::set::plain(inlines)),
        _ => None,
    })
}
