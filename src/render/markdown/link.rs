//! Links and pictures. In: an address as typed, and the label once it is built. Out: what the resolver made of
//! it, set into the tree. Absent: what lies behind an address.

use std::borrow::Cow;
use std::ops::Range;

use super::build::Builder;
use super::prepare::{Prepared, restored};
use super::tree::{Element, Figure, Href, Link, Node, Number, Picture};
use super::{Request, Resolve, Shape, Target, safety};

pub(super) struct Links<'a> {
    /// What each `Element::Link` leads to.
    pub made: Vec<Link>,
    /// Those with an unsafe scheme, in bytes of the prepared text.
    pub refused: Vec<Range<usize>>,
    prepared: &'a Prepared<'a>,
    resolve: &'a dyn Resolve,
    pending: Vec<Pending<'a>>,
}

/// An address where it is typed, in bytes of the prepared text.
pub(super) struct Address<'a> {
    pub dest: Cow<'a, str>,
    pub title: Cow<'a, str>,
    pub span: Range<usize>,
}

/// A link or a picture not yet ended.
struct Pending<'a> {
    address: Address<'a>,
    /// Where its nodes and its text begin.
    node: usize,
    text: usize,
    /// The line end that was open before it.
    soft: Option<usize>,
    link: usize,
    /// A block inside the label has parted it.
    parted: bool,
}

impl<'a> Links<'a> {
    pub fn new(prepared: &'a Prepared<'a>, resolve: &'a dyn Resolve) -> Self {
        Links { made: Vec::new(), refused: Vec::new(), prepared, resolve, pending: Vec::new() }
    }

    pub fn start_link(&mut self, address: Address<'a>, build: &mut Builder) {
        self.suspend(address, build, None);
        build.open(Element::Link(self.made.len()));
        self.made.push(Link::default());
    }

    pub fn start_picture(&mut self, address: Address<'a>, build: &mut Builder) {
        let soft = build.set_apart();
        self.suspend(address, build, soft);
    }

    pub fn end_link(&mut self, build: &mut Builder) {
        let pending = self.pending.pop().expect("a link ends after it starts");
        let mut about = None;
        let href = match self.ask(&pending, Shape::Link, build) {
            Target::Url(url) => self.safe(Href::Url(url), &pending),
            Target::Page(address) => self.safe(Href::Site(address), &pending),
            Target::Picture { shot, .. } => self.safe(Href::Site(shot.address), &pending),
            Target::File { address, about: file } => {
                about = Some(file);
                self.safe(Href::Site(address), &pending)
            }
            Target::Figure { id, caption } => {
                build.close();
                return self.block(Node::Figure(Box::new(Figure { id, caption })), build);
            }
            Target::Number { text, title } => {
                if pending.parted {
                    build.close();
                } else {
                    build.rewind(pending.node, None);
                    build.open.pop();
                    build.text.truncate(pending.text);
                }
                return number(&text, title, build);
            }
            Target::Elsewhere { note } => {
                build.say(&note);
                None
            }
            Target::Plain => None,
        };
        let Address { dest, title, .. } = &pending.address;
        let wordless = build.open.last() == Some(&(build.nodes.len() - 1));
        if href.is_some() && wordless && !pending.parted {
            // A link without words could not be followed by ear.
            build.say(if title.is_empty() { dest } else { title });
        }
        if let Some(about) = about.filter(|_| href.is_some()) {
            build.nodes.push(Node::About(about.into()));
        }
        let title = restored(title).into_owned();
        self.made[pending.link] = Link { href, title };
        build.close();
    }

    pub fn end_picture(&mut self, build: &mut Builder) {
        let pending = self.pending.pop().expect("a picture ends after it starts");
        let target = self.ask(&pending, Shape::Image, build);
        let label = build.text[pending.text..].trim().to_owned();
        build.rewind(pending.node, pending.soft);
        let picture = match target {
            Target::Figure { id, caption } => {
                return self.block(Node::Figure(Box::new(Figure { id, caption })), build);
            }
            Target::Number { text, title } => return number(&text, title, build),
            Target::Picture { shot, alt, caption } => Picture { shot, alt, caption, inline: false },
            // Whatever it is, it is no picture.
            Target::Plain | Target::Elsewhere { .. } | Target::Url(_) | Target::Page(_) | Target::File { .. } => {
                return build.say(&label);
            }
        };
        self.block(Node::Picture(Box::new(picture)), build);
    }

    fn suspend(&mut self, address: Address<'a>, build: &Builder, soft: Option<usize>) {
        self.pending.push(Pending {
            address,
            node: build.nodes.len(),
            text: build.text.len(),
            soft,
            link: self.made.len(),
            parted: false,
        });
    }

    fn ask(&self, pending: &Pending<'a>, shape: Shape, build: &Builder) -> Target {
        self.resolve.link(&Request {
            dest: &restored(&pending.address.dest),
            title: &restored(&pending.address.title),
            label: build.text[pending.text..].trim(),
            shape,
            span: self.prepared.author(&pending.address.span),
        })
    }

    fn safe(&mut self, href: Href, pending: &Pending<'a>) -> Option<Href> {
        let (Href::Url(address) | Href::Site(address)) = &href;
        if safety::is_safe(address) {
            return Some(href);
        }
        self.refused.push(pending.address.span.clone());
        None
    }

    /// Sets a figure or a picture where it stands, or as near as HTML permits.
    fn block(&mut self, node: Node, build: &mut Builder) {
        if build.may_part() {
            for pending in &mut self.pending {
                pending.parted = true;
            }
            return build.part(node);
        }
        match node {
            Node::Picture(mut picture) => {
                picture.inline = true;
                build.nodes.push(Node::Picture(picture));
            }
            figure => build.defer(figure),
        }
    }
}

fn number(text: &str, title: String, build: &mut Builder) {
    let text = build.say_apart(text);
    build.nodes.push(Node::Number(Box::new(Number { text, title })));
}
