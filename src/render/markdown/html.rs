//! Document → HTML. In: the tree and the place it is shown at. Out: valid HTML5 without inline style.
//! Absent: charts (the place draws them), style sheets.

use std::fmt::Write;

use super::tree::{Align, Document, Element, Href, Kind, Link, Node, Picture};
use super::{Room, escape, opening, picture, safety};

/// Where the entry is shown.
pub struct Place<'a> {
    /// Leads from the page to the site's root: `../../`, or an absolute address for feeds.
    pub root: &'a str,
    /// Draws the figure `(id, caption)`: a whole `<figure>`.
    pub figure: &'a dyn Fn(&str, &str) -> String,
}

/// Writes the entry as HTML.
pub fn html(document: &Document, place: &Place<'_>) -> String {
    let text = document.text.len();
    let out = String::with_capacity(text + text / 4 + 24 * document.nodes.len());
    let mut press = Press { document, place, out, tables: 0, linked: 0, room: Room::Column };
    let mut open: Vec<&Element> = Vec::new();
    for (at, node) in document.nodes.iter().enumerate() {
        match node {
            Node::Open(element) => {
                press.open(element, &document.nodes[at + 1..]);
                open.push(element);
            }
            Node::Close => press.close(open.pop().expect("every Close has its Open")),
            leaf => press.leaf(leaf),
        }
    }
    press.out
}

struct Press<'a> {
    document: &'a Document,
    place: &'a Place<'a>,
    out: String,
    tables: usize,
    /// Links around this place: within one there can be no other.
    linked: usize,
    room: Room,
}

impl Press<'_> {
    fn open(&mut self, element: &Element, inside: &[Node]) {
        match element {
            Element::Paragraph => self.put("<p>"),
            Element::Heading(index) => {
                let heading = &self.document.headings[*index];
                self.format(format_args!("<h{} id=\"", heading.level));
                escape::attribute(&mut self.out, &heading.id);
                self.put("\">");
            }
            Element::Quote => self.put("<blockquote>\n"),
            Element::Alert(kind) => self.open_alert(*kind),
            Element::CodeBlock(language) if language.is_empty() => self.put("<pre><code>"),
            Element::CodeBlock(language) => {
                self.put("<pre><code class=\"language-");
                escape::attribute(&mut self.out, language);
                self.put("\">");
            }
            Element::List(None) => self.put("<ul>\n"),
            Element::List(Some(1)) => self.put("<ol>\n"),
            Element::List(Some(start)) => self.format(format_args!("<ol start=\"{start}\">\n")),
            Element::Item => self.put(match inside {
                [Node::Task(_), ..] | [_, Node::Task(_), ..] => "<li class=\"task\">",
                _ => "<li>",
            }),
            Element::Table(name) => self.open_table(name),
            Element::TableHead => self.put("<thead>\n"),
            Element::TableBody => self.put("<tbody>\n"),
            Element::Row => self.put("<tr>"),
            Element::HeadCell(align) => self.open_cell("<th scope=\"col\"", *align),
            Element::Cell(align) => self.open_cell("<td", *align),
            Element::Definitions => self.put("<dl>\n"),
            Element::Term => self.put("<dt>"),
            Element::Definition => self.put("<dd>"),
            Element::Emphasis => self.put("<em>"),
            Element::Strong => self.put("<strong>"),
            Element::Deleted => self.put("<del>"),
            Element::Code => self.put("<code>"),
            Element::Link(index) => self.open_link(&self.document.links[*index]),
            Element::Pictures => {
                self.room = Room::Part;
                self.put("<div class=\"pictures\">\n");
            }
            Element::Notes => {
                let name = self.document.language.pick("注释", "Notes");
                let tag = format_args!("<section class=\"footnotes\" aria-label=\"{name}\">\n<ol>\n");
                self.format(tag);
            }
            Element::Note(number) => {
                self.put("<li id=\"");
                self.put_id("note", *number);
                self.put("\">\n");
            }
        }
    }

    fn close(&mut self, element: &Element) {
        match element {
            Element::Pictures => self.room = Room::Column,
            Element::Link(index) if self.document.links[*index].href.is_some() => self.linked -= 1,
            _ => {}
        }
        self.put(match element {
            Element::Paragraph => "</p>\n",
            Element::Heading(index) => {
                let level = self.document.headings[*index].level;
                return self.format(format_args!("</h{level}>\n"));
            }
            Element::Quote => "</blockquote>\n",
            Element::Alert(_) => "</aside>\n",
            Element::CodeBlock(_) => "</code></pre>\n",
            Element::List(None) => "</ul>\n",
            Element::List(Some(_)) => "</ol>\n",
            Element::Item | Element::Note(_) => "</li>\n",
            Element::Table(_) => "</table>\n</section>\n",
            Element::TableHead => "</thead>\n",
            Element::TableBody => "</tbody>\n",
            Element::Row => "</tr>\n",
            Element::HeadCell(_) => "</th>",
            Element::Cell(_) => "</td>",
            Element::Definitions => "</dl>\n",
            Element::Term => "</dt>\n",
            Element::Definition => "</dd>\n",
            Element::Emphasis => "</em>",
            Element::Strong => "</strong>",
            Element::Deleted => "</del>",
            Element::Code => "</code>",
            Element::Link(index) if self.document.links[*index].href.is_none() => "",
            Element::Link(_) => "</a>",
            Element::Pictures => "</div>\n",
            Element::Notes => "</ol>\n</section>\n",
        });
    }

    fn leaf(&mut self, node: &Node) {
        match node {
            Node::Text(range) => escape::text(&mut self.out, self.document.text(range)),
            Node::Newline => self.put("\n"),
            Node::Break => self.put("<br>\n"),
            Node::Rule => self.put("<hr>\n"),
            Node::Verbatim(html) => self.put(html),
            Node::Figure(figure) => {
                let drawn = (self.place.figure)(&figure.id, &figure.caption);
                self.put(&drawn);
                self.put("\n");
            }
            Node::Picture(picture) => self.picture(picture),
            Node::Number(number) => {
                let words = self.document.text(&number.text);
                self.put("<data class=\"num\" value=\"");
                escape::attribute(&mut self.out, &words.replace([',', ' '], ""));
                self.put_title(&number.title);
                self.put("\">");
                escape::text(&mut self.out, words);
                self.put("</data>");
            }
            Node::Mark(mark) => {
                self.put("<sup class=\"mark\"><a id=\"");
                self.put_id("mark", mark.place);
                self.put("\" href=\"#");
                self.put_id("note", mark.note);
                let word = self.document.language.pick("注释", "Note");
                let (number, end) = (mark.note, "</a></sup>");
                self.format(format_args!("\" aria-label=\"{word} {number}\">{number}{end}"));
            }
            Node::Back(places) => {
                for place in places {
                    self.put("<a class=\"back\" href=\"#");
                    self.put_id("mark", *place);
                    let before = self.document.language.pick("回到正文第 ", "Back to place ");
                    let after = self.document.language.pick(" 处", " in the text");
                    self.format(format_args!("\" aria-label=\"{before}{place}{after}\">↩</a>"));
                }
            }
            Node::About(about) => {
                self.put("<small class=\"about\">");
                let (open, close) = self.document.language.pick(("（", "）"), (" (", ")"));
                self.put(open);
                escape::text(&mut self.out, about);
                self.put(close);
                self.put("</small>");
            }
            Node::Task(done) => {
                let name = match done {
                    true => self.document.language.pick("已完成", "Done"),
                    false => self.document.language.pick("未完成", "Not done"),
                };
                let checked = if *done { " checked" } else { "" };
                let tag = "<input type=\"checkbox\" disabled";
                self.format(format_args!("{tag}{checked} aria-label=\"{name}\"> "));
            }
            Node::Open(_) | Node::Close => {}
        }
    }

    /// `role="note"`, because a landmark for every remark would bury the real ones.
    fn open_alert(&mut self, kind: Kind) {
        let title = kind.title(self.document.language);
        let class = match kind {
            Kind::Note => "note",
            Kind::Tip => "tip",
            Kind::Important => "important",
            Kind::Warning => "warning",
            Kind::Caution => "caution",
        };
        let tag = format_args!("<aside class=\"alert {class}\" role=\"note\">\n<p class=\"alert-title\">{title}</p>\n");
        self.format(tag);
    }

    /// A wide table scrolls sideways, by keyboard too; so it has a name, and no two names are alike.
    fn open_table(&mut self, name: &str) {
        self.tables += 1;
        let word = self.document.language.pick("表格", "Table");
        self.put("<section class=\"table\" tabindex=\"0\" aria-label=\"");
        self.put(word);
        let number = self.tables;
        if number > 1 {
            self.format(format_args!(" {number}"));
        }
        if !name.is_empty() {
            self.put(self.document.language.pick("：", ": "));
            escape::attribute(&mut self.out, name);
        }
        self.put("\">\n<table>\n");
    }

    fn open_cell(&mut self, tag: &str, align: Align) {
        self.put(tag);
        self.put(match align {
            Align::Unset => ">",
            Align::Left => " class=\"left\">",
            Align::Center => " class=\"center\">",
            Align::Right => " class=\"right\">",
        });
    }

    fn open_link(&mut self, link: &Link) {
        let Some(href) = &link.href else { return };
        self.linked += 1;
        self.put("<a href=\"");
        self.put_href(href);
        self.put_title(&link.title);
        self.put("\"");
        if matches!(href, Href::Url(url) if safety::is_outside(url)) {
            self.put(" rel=\"noopener\"");
        }
        self.put(">");
    }

    fn picture(&mut self, shown: &Picture) {
        let Picture { shot, alt, caption, inline } = shown;
        let root = self.place.root;
        if *inline {
            return self.put(&picture(shot, alt, root, Room::Part));
        }
        let shape = shot.shape();
        let space = if shape.is_empty() { "" } else { " " };
        self.format(format_args!("<figure class=\"picture{space}{shape}\">"));
        let html = match self.linked {
            0 => opening(shot, alt, root, self.room, self.document.language),
            _ => picture(shot, alt, root, self.room),
        };
        self.put(&html);
        if let Some(caption) = caption {
            self.put("<figcaption>");
            escape::text(&mut self.out, caption);
            self.put("</figcaption>");
        }
        self.put("</figure>\n");
    }

    /// Ends the attribute before it and leaves its own open; nothing when there is no title.
    fn put_title(&mut self, title: &str) {
        if !title.is_empty() {
            self.put("\" title=\"");
            escape::attribute(&mut self.out, title);
        }
    }

    fn put_href(&mut self, href: &Href) {
        match href {
            Href::Url(url) => escape::url(&mut self.out, url),
            Href::Site(address) => {
                if self.place.root.is_empty() && address.is_empty() {
                    self.put("./");
                }
                escape::url(&mut self.out, self.place.root);
                escape::url(&mut self.out, address);
            }
        }
    }

    fn put_id(&mut self, kind: &str, number: usize) {
        escape::attribute(&mut self.out, &self.document.prefix);
        self.format(format_args!("{kind}-{number}"));
    }

    fn put(&mut self, s: &str) {
        self.out.push_str(s);
    }

    fn format(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.out.write_fmt(arguments).expect("a String takes all");
    }
}
