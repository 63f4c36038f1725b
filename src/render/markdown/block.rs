//! Document → blocks, for whoever sets a text elsewhere than on a page: on paper, in Word, in WeChat.
//! In: the flat tree. Out: [`Text`]: blocks in blocks, notes gathered behind them. Absent: HTML, styles, pictures as files.

use super::{
    Shot, html_words,
    tree::{Align, Document, Element, Href, Node},
};

/// How deep blocks stand in blocks at most; what an author nests deeper is set at this depth, so that who walks the
/// blocks may recur.
const DEEPEST: usize = 24;

/// A whole text.
#[derive(Clone, Debug, Default)]
pub struct Text {
    pub blocks: Vec<Block>,
    /// 注释: the first is note 1.
    pub notes: Vec<Vec<Block>>,
}

#[derive(Clone, Debug)]
pub enum Block {
    Paragraph(Vec<Inline>),
    /// From 1, the largest of an entry, to 4.
    Heading(u8, Vec<Inline>),
    Quote(Vec<Block>),
    /// 提示框: what stands over it, and what it says.
    Alert(&'static str, Vec<Block>),
    /// As typed, with its line ends.
    Code(String),
    List(List),
    Table(Table),
    /// Words and what they mean.
    Definitions(Vec<(Vec<Inline>, Vec<Block>)>),
    Rule,
    /// A figure of the year, by id; its caption where the author wrote one here.
    Figure {
        id: String,
        caption: String,
    },
    /// Pictures that stand side by side; mostly one.
    Pictures(Vec<Picture>),
}

#[derive(Clone, Debug)]
pub enum Inline {
    Words(String),
    Emphasis(Vec<Inline>),
    Strong(Vec<Inline>),
    Deleted(Vec<Inline>),
    Code(String),
    Link(Vec<Inline>, Goal),
    /// A reference to the note of this number.
    Mark(usize),
    /// In a cell of a table; elsewhere pictures are blocks.
    Picture(Box<Picture>),
    Break,
}

/// Where a link leads.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Goal {
    /// As typed: `https://…`, `mailto:…`.
    Outside(String),
    /// An address from the site's root: `2018/lichun/index.html`.
    Site(String),
    /// A place in the same text: `#…`.
    Here(String),
}

#[derive(Clone, Debug, Default)]
pub struct List {
    /// `None` for bullets.
    pub start: Option<u64>,
    pub items: Vec<Item>,
}

#[derive(Clone, Debug, Default)]
pub struct Item {
    /// Of a task: done or not.
    pub done: Option<bool>,
    pub blocks: Vec<Block>,
}

#[derive(Clone, Debug, Default)]
pub struct Table {
    pub aligns: Vec<Align>,
    pub head: Vec<Vec<Inline>>,
    pub rows: Vec<Vec<Vec<Inline>>>,
}

#[derive(Clone, Debug)]
pub struct Picture {
    pub shot: Shot,
    pub alt: String,
    pub caption: Option<String>,
    /// Where it leads, if it is a link.
    pub goal: Option<Goal>,
}

/// The text as blocks.
#[must_use]
pub fn text(document: &Document) -> Text {
    let mut hand = Hand { document, notes: Vec::new(), open: vec![Vec::new()] };
    let mut elements: Vec<&Element> = Vec::new();
    for node in &document.nodes {
        match node {
            Node::Open(element) => {
                elements.push(element);
                hand.open.push(Vec::new());
            }
            Node::Close => {
                let element = elements.pop().expect("every Close has its Open");
                hand.close(element);
            }
            leaf => hand.leaf(leaf, elements.last().copied()),
        }
    }
    let whole = hand.open.pop().unwrap_or_default();
    Text { blocks: blocks(whole), notes: hand.notes }
}

struct Hand<'a> {
    document: &'a Document,
    notes: Vec<Vec<Block>>,
    /// What was found so far in each element not yet closed; the first stands for the whole text.
    open: Vec<Vec<Part>>,
}

/// What can stand in an element.
enum Part {
    Block(Block),
    Inline(Inline),
    Picture(Picture),
    Item(Item),
    Done(bool),
    Row(Vec<(Align, Vec<Inline>)>),
    Cell(Align, Vec<Inline>),
    Head(Vec<Part>),
    Term(Vec<Inline>),
    Definition(Vec<Block>),
}

impl Hand<'_> {
    fn put(&mut self, part: Part) {
        self.open.last_mut().expect("the whole text is never closed").push(part);
    }

    /// `around`: the element it stands in.
    fn leaf(&mut self, node: &Node, around: Option<&Element>) {
        let document = self.document;
        match node {
            Node::Text(range) => match around {
                Some(Element::CodeBlock(_)) => self.words(document.text(range)),
                // A line end of the source is a space on a page; elsewhere it would break the line.
                _ => self.words(&document.text(range).replace('\n', " ")),
            },
            Node::Number(number) => self.words(document.text(&number.text)),
            Node::Newline => self.words(" "),
            Node::About(about) => {
                let (open, close) = document.language.pick(("（", "）"), (" (", ")"));
                self.words(&format!("{open}{about}{close}"));
            }
            Node::Break => self.put(Part::Inline(Inline::Break)),
            Node::Rule => self.put(Part::Block(Block::Rule)),
            Node::Mark(mark) => self.put(Part::Inline(Inline::Mark(mark.note))),
            Node::Figure(figure) => {
                let (id, caption) = (figure.id.clone(), figure.caption.clone());
                self.put(Part::Block(Block::Figure { id, caption }));
            }
            Node::Picture(picture) => {
                let super::tree::Picture { shot, alt, caption, .. } = &**picture;
                let (shot, alt, caption) = (shot.clone(), alt.clone(), caption.clone());
                self.put(Part::Picture(Picture { shot, alt, caption, goal: None }));
            }
            Node::Task(done) => self.put(Part::Done(*done)),
            Node::Verbatim(html) => self.html(html),
            // Ways back are for screens.
            Node::Back(_) | Node::Open(_) | Node::Close => {}
        }
    }

    /// HTML is a page's own; of it the words are kept, and where it shows something, that is said.
    fn html(&mut self, html: &str) {
        for line in html_words::lines(html) {
            self.put(Part::Block(Block::Paragraph(vec![Inline::Words(line)])));
        }
        if html_words::shows(html) {
            let said = self.document.language.pick("〔这里的内容见网页〕", "[See the site for what is shown here]");
            self.words(said);
        }
    }

    fn words(&mut self, words: &str) {
        let open = self.open.last_mut().expect("the whole text is never closed");
        match open.last_mut() {
            Some(Part::Inline(Inline::Words(before))) => before.push_str(words),
            _ => open.push(Part::Inline(Inline::Words(words.to_owned()))),
        }
    }

    fn close(&mut self, element: &Element) {
        let inside = self.open.pop().expect("every Close has its Open");
        let depth = self.open.len();
        let part = match element {
            Element::Paragraph => return self.paragraph(inside),
            Element::Heading(index) => {
                let level = self.document.headings[*index].level.saturating_sub(self.document.heading_base) + 1;
                Part::Block(Block::Heading(level.clamp(1, 4), inlines(inside)))
            }
            // Too deep to nest: what it holds stands where it would.
            Element::Quote | Element::Alert(_) | Element::List(_) | Element::Definitions if depth > DEEPEST => {
                return blocks(inside).into_iter().for_each(|block| self.put(Part::Block(block)));
            }
            Element::Emphasis | Element::Strong | Element::Deleted if depth > DEEPEST => return self.dissolve(inside),
            Element::Quote => Part::Block(Block::Quote(blocks(inside))),
            Element::Alert(kind) => Part::Block(Block::Alert(kind.title(self.document.language), blocks(inside))),
            Element::CodeBlock(_) => Part::Block(Block::Code(plain(&inlines(inside)))),
            Element::List(start) => {
                let items = inside.into_iter().filter_map(|part| match part {
                    Part::Item(item) => Some(item),
                    _ => None,
                });
                Part::Block(Block::List(List { start: *start, items: items.collect() }))
            }
            Element::Item => {
                let done = inside.iter().find_map(|part| match part {
                    Part::Done(done) => Some(*done),
                    _ => None,
                });
                Part::Item(Item { done, blocks: blocks(inside) })
            }
            Element::Table(_) => Part::Block(Block::Table(table(inside))),
            Element::TableHead => Part::Head(inside),
            Element::TableBody => return self.dissolve(inside),
            Element::Row => Part::Row(cells(inside)),
            Element::HeadCell(align) | Element::Cell(align) => Part::Cell(*align, in_cell(inside)),
            Element::Definitions => {
                let mut all: Vec<(Vec<Inline>, Vec<Block>)> = Vec::new();
                for part in inside {
                    match (part, all.last_mut()) {
                        (Part::Term(term), _) => all.push((term, Vec::new())),
                        (Part::Definition(blocks), Some((_, before))) => before.extend(blocks),
                        (Part::Definition(blocks), None) => all.push((Vec::new(), blocks)),
                        _ => {}
                    }
                }
                Part::Block(Block::Definitions(all))
            }
            Element::Term => Part::Term(inlines(inside)),
            Element::Definition => Part::Definition(blocks(inside)),
            Element::Emphasis => Part::Inline(Inline::Emphasis(inlines(inside))),
            Element::Strong => Part::Inline(Inline::Strong(inlines(inside))),
            Element::Deleted => Part::Inline(Inline::Deleted(inlines(inside))),
            Element::Code => Part::Inline(Inline::Code(plain(&inlines(inside)))),
            Element::Link(index) => match &self.document.links[*index].href {
                Some(href) if inside.iter().any(|part| matches!(part, Part::Picture(_))) => {
                    return self.dissolve(led(inside, &goal(href)));
                }
                Some(href) => Part::Inline(Inline::Link(inlines(inside), goal(href))),
                None => return self.dissolve(inside),
            },
            Element::Pictures => {
                let pictures = inside.into_iter().filter_map(|part| match part {
                    Part::Picture(picture) => Some(picture),
                    _ => None,
                });
                Part::Block(Block::Pictures(pictures.collect()))
            }
            Element::Notes => return,
            Element::Note(_) => return self.notes.push(blocks(inside)),
        };
        self.put(part);
    }

    /// What was in an element stands where the element would.
    fn dissolve(&mut self, inside: Vec<Part>) {
        self.open.last_mut().expect("the whole text is never closed").extend(inside);
    }

    /// A picture parts the paragraph it stands in.
    fn paragraph(&mut self, inside: Vec<Part>) {
        let task = inside.iter().find_map(|part| match part {
            Part::Done(done) => Some(*done),
            _ => None,
        });
        if let Some(done) = task {
            self.put(Part::Done(done));
        }
        for block in blocks(inside) {
            self.put(Part::Block(block));
        }
    }
}

/// Blocks as they are; loose words become paragraphs, loose pictures stand by themselves.
fn blocks(parts: Vec<Part>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut loose = Vec::new();
    for part in parts {
        match part {
            Part::Inline(inline) => loose.push(inline),
            Part::Block(block) => {
                flush(&mut blocks, &mut loose);
                blocks.push(block);
            }
            Part::Picture(picture) => {
                flush(&mut blocks, &mut loose);
                blocks.push(Block::Pictures(vec![picture]));
            }
            // Of a list that would have stood too deep.
            Part::Item(Item { blocks: inside, .. }) | Part::Definition(inside) => {
                flush(&mut blocks, &mut loose);
                blocks.extend(inside);
            }
            Part::Term(term) => {
                flush(&mut blocks, &mut loose);
                blocks.push(Block::Paragraph(term));
            }
            Part::Done(_) | Part::Row(_) | Part::Cell(..) | Part::Head(_) => {}
        }
    }
    flush(&mut blocks, &mut loose);
    blocks
}

fn flush(blocks: &mut Vec<Block>, loose: &mut Vec<Inline>) {
    let inlines = std::mem::take(loose);
    let is_blank = |inline: &Inline| matches!(inline, Inline::Words(words) if words.trim().is_empty());
    if !inlines.iter().all(is_blank) {
        blocks.push(Block::Paragraph(inlines));
    }
}

/// Pictures that lead somewhere.
fn led(mut parts: Vec<Part>, goal: &Goal) -> Vec<Part> {
    for part in &mut parts {
        if let Part::Picture(picture) = part {
            picture.goal = Some(goal.clone());
        }
    }
    parts
}

fn in_cell(parts: Vec<Part>) -> Vec<Inline> {
    let shown = |part| match part {
        Part::Picture(picture) => Part::Inline(Inline::Picture(Box::new(picture))),
        other => other,
    };
    inlines(parts.into_iter().map(shown).collect())
}

/// What stands in a line; of a picture in a heading its description.
fn inlines(parts: Vec<Part>) -> Vec<Inline> {
    let inline = |part| match part {
        Part::Inline(inline) => Some(inline),
        Part::Picture(picture) if !picture.alt.is_empty() => Some(Inline::Words(picture.alt)),
        _ => None,
    };
    parts.into_iter().filter_map(inline).collect()
}

fn cells(parts: Vec<Part>) -> Vec<(Align, Vec<Inline>)> {
    let cell = |part| match part {
        Part::Cell(align, inlines) => Some((align, inlines)),
        _ => None,
    };
    parts.into_iter().filter_map(cell).collect()
}

fn table(parts: Vec<Part>) -> Table {
    let mut table = Table::default();
    for part in parts {
        match part {
            Part::Head(head) => {
                // The cells of the head, with a row around them or without.
                for part in head {
                    match part {
                        Part::Row(cells) => table.head.extend(cells.into_iter().map(|(align, cell)| {
                            table.aligns.push(align);
                            cell
                        })),
                        Part::Cell(align, cell) => {
                            table.aligns.push(align);
                            table.head.push(cell);
                        }
                        _ => {}
                    }
                }
            }
            Part::Row(cells) => table.rows.push(cells.into_iter().map(|(_, cell)| cell).collect()),
            _ => {}
        }
    }
    table
}

fn goal(href: &Href) -> Goal {
    match href {
        Href::Url(url) if url.starts_with('#') => Goal::Here(url.clone()),
        Href::Url(url) => Goal::Outside(url.clone()),
        Href::Site(address) => Goal::Site(address.clone()),
    }
}

/// The words of a line alone.
#[must_use]
pub fn plain(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Words(words) | Inline::Code(words) => words.clone(),
            Inline::Emphasis(inside) | Inline::Strong(inside) | Inline::Deleted(inside) | Inline::Link(inside, _) => {
                plain(inside)
            }
            Inline::Picture(picture) => picture.alt.clone(),
            Inline::Mark(_) => String::new(),
            Inline::Break => "\n".to_owned(),
        })
        .collect()
}

#[cfg(test)]
mod tests;
