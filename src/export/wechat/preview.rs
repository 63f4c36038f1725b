//! The page of an export: every article as a phone shows it, and buttons that put it on the clipboard.
//! In: the articles. Out: `index.html`, and each picture as a script, for a page from a disk may read no file.
//! Absent: copying (`preview.js`), looks (`preview.css`).

use super::{
    Issue, article, bind,
    bind::Part,
    cover_name,
    data_uri::data_uri,
    html::{attribute, text},
    pictures_folder, put, words,
};
use crate::{
    model::{Site, Year},
    output::OutputTree,
    render::Crop,
    source::{Digest, uri},
    words::Language,
};
use std::collections::BTreeSet;

/// What the page is filled with, once a language.
struct Words {
    title: &'static str,
    heading: &'static str,
    steps: &'static str,
    /// On its button, and said once it was copied.
    copy_shown: &'static str,
    copy_named: &'static str,
    copy: &'static str,
    copied: &'static str,
    again: &'static str,
    field_title: &'static str,
    field_digest: &'static str,
    field_author: &'static str,
    field_address: &'static str,
    covers: &'static str,
    pictures: &'static str,
    no_pictures: &'static str,
    folder: &'static str,
    length: &'static str,
    whole: &'static str,
    contents: &'static str,
    parts: &'static str,
}

const ZH: Words = Words {
    title: "微信稿",
    heading: "年微信稿",
    steps: include_str!("steps-zh.html"),
    copy_shown: "复制正文（带图）",
    copy_named: "复制正文（图另插）",
    copy: "复制",
    copied: "已复制，去粘贴",
    again: "没有复制上，请再点一次",
    field_title: "标题",
    field_digest: "摘要",
    field_author: "作者",
    field_address: "原文链接",
    covers: "封面",
    pictures: "图片，按先后",
    no_pictures: "这一篇没有图。",
    folder: "文件夹",
    length: "正文代码",
    whole: "全年",
    contents: "各篇",
    parts: "分{count}篇",
};

const EN: Words = Words {
    title: "For WeChat",
    heading: " for WeChat",
    steps: include_str!("steps-en.html"),
    copy_shown: "Copy the text with pictures",
    copy_named: "Copy the text, pictures by hand",
    copy: "Copy",
    copied: "Copied; now paste",
    again: "Not copied; please click again",
    field_title: "Title",
    field_digest: "Summary",
    field_author: "Author",
    field_address: "Read more",
    covers: "Covers",
    pictures: "Pictures, in order",
    no_pictures: "No pictures here.",
    folder: "Folder",
    length: "Code",
    whole: "The year",
    contents: "Articles",
    parts: "in {count} parts",
};

/// Characters of an author, as the interface of WeChat has it.
const AUTHOR: usize = 16;

pub(super) fn put_page(tree: &mut OutputTree, issues: &[Issue], site: &Site, year: &Year) {
    let language = site.config.language;
    let said = language.pick(&ZH, &EN);
    let links: String = issues.iter().enumerate().map(|(at, issue)| link(at, issue, said)).collect();
    let articles: String = issues
        .iter()
        .enumerate()
        .flat_map(|(at, issue)| issue.bound.parts.iter().enumerate().map(move |(part, _)| (at, issue, part)))
        .map(|(at, issue, part)| Sheet { issue, part, site, said, language }.html(at))
        .collect();
    let palette = &site.theme.palette;
    let colour = |[red, green, blue]: [u8; 3]| format!("#{red:02x}{green:02x}{blue:02x}");
    let page = include_str!("preview.html")
        .replace("{style}", include_str!("preview.css"))
        .replace("{script}", include_str!("preview.js"))
        .replace("{paper}", &colour(palette.paper))
        .replace("{ink}", &colour(palette.ink))
        .replace("{muted}", &colour(palette.muted))
        .replace("{line}", &colour(palette.line))
        .replace("{lang}", language.tag())
        .replace("{title}", said.title)
        .replace("{steps}", said.steps)
        .replace("{copied}", said.copied)
        .replace("{again}", said.again)
        .replace("{contents}", said.contents)
        // What an author wrote comes last, so that nothing in it is filled.
        .replace("{heading}", &text(&format!("{} {}{}", site.config.name, year.year, said.heading)))
        .replace("{links}", &links)
        .replace("{articles}", &articles);
    put(tree, "index.html", page.as_bytes());

    let mut known = BTreeSet::new();
    for picture in issues.iter().flat_map(|issue| &issue.bound.pictures) {
        let digest = short(&picture.print.bytes);
        if known.insert(digest.clone()) {
            let data = data_uri(picture.print.kind.mime(), &picture.print.bytes);
            put(tree, &script_name(&digest), format!("suishiPicture(\"{digest}\",\"{data}\");\n").as_bytes());
        }
    }
}

fn link(at: usize, issue: &Issue, said: &Words) -> String {
    let name = if issue.term.is_none() { said.whole } else { &issue.title };
    let count = issue.bound.parts.len();
    let count = if count > 1 {
        format!(" <small>{}</small>", said.parts.replace("{count}", &count.to_string()))
    } else {
        String::new()
    };
    format!("<li><a href=\"#a{at}-0\">{}{count}</a></li>\n", text(name))
}

/// One part of an article on the page.
struct Sheet<'p> {
    issue: &'p Issue,
    part: usize,
    site: &'p Site,
    said: &'p Words,
    language: Language,
}

impl Sheet<'_> {
    fn html(&self, at: usize) -> String {
        let issue = self.issue;
        let part = self.part();
        let (shown, named) = &issue.fragments[self.part];
        let folder = uri::encode(&issue.folder);
        // The page stands above the folder of the article.
        let pictures = format!("src=\"{}", pictures_folder(self.language));
        let here = format!("src=\"{folder}/{}", uri::encode(pictures_folder(self.language)));
        let shown = shown.replace(&pictures, &here);
        let digests: Vec<String> =
            part.pictures.iter().map(|at| short(&issue.bound.pictures[*at].print.bytes)).collect();
        let organisation = self.site.config.organisation.as_deref().unwrap_or_default();
        let title = text(&part.title);
        format!(
            "<article id=\"a{at}-{number}\" data-pictures=\"{}\">\n<h2>{title}</h2>\n<div class=\"phone\"><p class=\"said\">{title}</p>\
             <p class=\"by\">{}</p><div class=\"shown\">{shown}</div></div>\n<template>{named}</template>\n\
             <div class=\"desk\"><p class=\"buttons\">{}</p><p class=\"told\" role=\"status\"></p>\n{}{}{}</div>\n</article>\n",
            digests.join(" "),
            text(organisation),
            self.buttons(),
            self.fields(),
            self.covers(&folder),
            self.pictures(),
            number = self.part,
        )
    }

    fn part(&self) -> &Part {
        &self.issue.bound.parts[self.part]
    }

    fn buttons(&self) -> String {
        let Self { said, .. } = self;
        let named = format!(" <button type=\"button\" data-copy=\"named\">{}</button>", said.copy_named);
        let (first, named) = match self.part().pictures.is_empty() {
            true => (self.language.pick("复制正文", "Copy the text"), String::new()),
            false => (said.copy_shown, named),
        };
        format!("<button type=\"button\" class=\"first\" data-copy=\"shown\">{first}</button>{named}")
    }

    fn fields(&self) -> String {
        let Self { issue, said, site, .. } = self;
        let field = |name: &str, value: &str, most: Option<usize>| {
            let count = most.map(|most| format!(" <small>{} / {most}</small>", words::length(value)));
            format!(
                "<dt>{name}{}</dt><dd><span>{}</span> <button type=\"button\" data-text=\"{}\">{}</button></dd>\n",
                count.unwrap_or_default(),
                text(value),
                attribute(value),
                said.copy
            )
        };
        let mut out = field(said.field_title, &self.part().title, Some(article::TITLE));
        out += &field(said.field_digest, &issue.digest, Some(article::DIGEST));
        let author = site.config.organisation.as_ref().filter(|author| words::length(author) <= AUTHOR);
        out += &author.map(|author| field(said.field_author, author, Some(AUTHOR))).unwrap_or_default();
        let address = issue.address.as_ref();
        out += &address.map(|address| field(said.field_address, address, None)).unwrap_or_default();
        let (shown, _) = &issue.fragments[self.part];
        let length = words::length(shown) + self.part().pictures.len() * bind::ADDRESS;
        out += &format!("<dt>{}</dt><dd>{length} / {}</dd>\n", said.length, bind::MOST);
        out += &format!("<dt>{}</dt><dd>{}</dd>\n", said.folder, text(&issue.folder));
        format!("<dl>{out}</dl>\n")
    }

    fn covers(&self, folder: &str) -> String {
        let one = |crop: Crop| {
            let name = cover_name(crop, self.language);
            let (width, height) = crop.size();
            let src = format!("{folder}/{}", uri::encode(&name));
            format!(
                "<figure><img src=\"{src}\" alt=\"\" width=\"{width}\" height=\"{height}\" loading=\"lazy\"><figcaption>{}</figcaption></figure>",
                text(&name)
            )
        };
        format!("<h3>{}</h3><div class=\"covers\">{}{}</div>\n", self.said.covers, one(Crop::Wide), one(Crop::Square))
    }

    fn pictures(&self) -> String {
        let pictures: Vec<_> = self.part().pictures.iter().map(|at| &self.issue.bound.pictures[*at]).collect();
        if pictures.is_empty() {
            return format!("<p>{}</p>\n", self.said.no_pictures);
        }
        let one = |picture: &&bind::Numbered| {
            format!("<li>{} <small>{} KB</small></li>", text(&picture.name), picture.print.bytes.len().div_ceil(1024))
        };
        let list: String = pictures.iter().map(one).collect();
        format!("<h3>{}</h3><ul>{list}</ul>\n", self.said.pictures)
    }
}

fn short(bytes: &[u8]) -> String {
    Digest::of(bytes).to_string()[..16].to_owned()
}

fn script_name(digest: &str) -> String {
    format!("_preview/{digest}.js")
}
