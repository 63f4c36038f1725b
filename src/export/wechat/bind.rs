//! A draft → its parts, none longer than WeChat takes.
//! In: a [`Draft`], the pictures. Out: [`Bound`]: parts with notes and pictures numbered. Absent: files.
//!
//! Each part is an article of its own, so each has its own notes from 1; pictures are numbered through all parts, as they
//! lie in one folder.

use super::{
    album::{Album, Developed, Print, Why},
    article::TITLE,
    draft::{Bit, Chunk, Draft, Frame, Shown, shared},
    html, style, words,
};
use crate::words::Language;
use std::{collections::BTreeSet, sync::Arc};

/// Characters of a fragment at most, tags and all: WeChat counts the whole string.
pub(super) const MOST: usize = 20_000;
/// Where a part ends: its editor adds marks of its own to what is pasted.
const FULL: usize = 18_000;
/// What a note takes beside its words.
const NOTE: usize = 110;
/// Beyond our name of a file, the address that WeChat gives a picture.
pub(super) const ADDRESS: usize = 300;

/// An article, finished.
#[derive(Debug)]
pub(super) struct Bound {
    pub parts: Vec<Part>,
    /// In the order of the pieces.
    pub pictures: Vec<Numbered>,
    /// Those that could not be had, by what they show.
    pub lost: Vec<(String, Why)>,
}

#[derive(Debug)]
pub(super) struct Part {
    pub title: String,
    /// Between these pieces stand pictures.
    pieces: Vec<String>,
    /// Which, from 0, in the order of the pieces.
    pub pictures: Vec<usize>,
}

#[derive(Debug)]
pub(super) struct Numbered {
    /// `图01-白露一日十六场.png`, `表中图01-整改前.jpg`
    pub name: String,
    /// The same number, for what stands below it.
    label: usize,
    pub print: Print,
    pub shown: Shown,
}

/// What stands where a picture does.
#[derive(Debug, Clone, Copy)]
pub(super) enum Pictures<'f> {
    /// The picture, its file below this folder.
    Shown(&'f str),
    /// A line that says which file to put in.
    Named,
}

impl Bound {
    pub(super) fn of(draft: Draft, album: &Album, language: Language) -> Self {
        let mut pictures = Vec::new();
        let mut lost = Vec::new();
        // Those in tables and all others: files are called as what stands below the pictures.
        let mut counts = [0, 0];
        let mut chunks = draft.chunks;
        for bit in chunks.iter_mut().flat_map(|chunk| &mut chunk.bits) {
            let Bit::Picture(shown) = bit else { continue };
            match album.get(&shown.source) {
                Developed::Ready(print) => {
                    let count = &mut counts[usize::from(shown.is_bare)];
                    *count += 1;
                    let label = *count;
                    let name = if shown.name.is_empty() { String::new() } else { format!("-{}", shown.name) };
                    let ending = print.kind.ending();
                    let kind = match shown.is_bare {
                        true => language.pick("表中图", "in-table-"),
                        false => language.pick("图", "figure-"),
                    };
                    let name = format!("{kind}{label:02}{name}.{ending}");
                    pictures.push(Numbered { name, label, print: print.clone(), shown: shown.clone() });
                }
                Developed::Lost(why) => {
                    lost.push((shown.alt.clone(), *why));
                    let said = language.pick(
                        format!("〔这里少一张图片：{}。请自己插入，再删去这一行〕", shown.alt),
                        format!("[A picture is missing here: {}. Put it in, then delete this line]", shown.alt),
                    );
                    let tag = if shown.is_bare { "span" } else { "p" };
                    *bit = Bit::Html(format!("<{tag} style=\"{}\">{}</{tag}>", style::CAPTION, html::text(&said)));
                }
            }
        }
        let notes: Vec<String> = draft.notes.into_iter().map(|note| note.html).collect();
        let piles = piles(chunks, &notes);
        let count = piles.len();
        let mut hand = Hand { notes: &notes, numbered: &pictures, language, next: 0 };
        let part = |(at, pile): (usize, Vec<Chunk>)| {
            let of = (count > 1).then_some((at + 1, count));
            hand.part(&draft.title, &pile, of)
        };
        let parts = piles.into_iter().enumerate().map(part).collect();
        Self { parts, pictures, lost }
    }
}

impl Part {
    /// The fragment.
    pub(super) fn html(&self, bound: &Bound, pictures: Pictures<'_>, language: Language) -> String {
        let mut out = String::new();
        for (at, piece) in self.pieces.iter().enumerate() {
            out.push_str(piece);
            if let Some(number) = self.pictures.get(at) {
                let numbered = &bound.pictures[*number];
                out.push_str(&numbered.html(pictures, language));
            }
        }
        out
    }
}

impl Numbered {
    fn html(&self, pictures: Pictures<'_>, language: Language) -> String {
        let is_bare = self.shown.is_bare;
        let place = match pictures {
            Pictures::Shown(folder) => {
                let picture = format!(
                    "<img src=\"{folder}{}\" alt=\"{}\" style=\"{}\"/>",
                    html::attribute(&self.name),
                    html::attribute(&self.shown.alt),
                    style::PICTURE
                );
                if is_bare { picture } else { format!("<section style=\"margin:0\">{picture}</section>") }
            }
            Pictures::Named => {
                let said = language.pick(
                    format!("〔在这里插入 {}，插好后删去这一行〕", self.name),
                    format!("[Put in {} here, then delete this line]", self.name),
                );
                let (tag, style) = if is_bare { ("span", style::SMALL_PLACE) } else { ("p", style::PLACE) };
                format!("<{tag} style=\"{style}\">{}</{tag}>", html::text(&said))
            }
        };
        if is_bare {
            return place;
        }
        let label = language.pick(format!("图{}　", self.label), format!("Figure {}. ", self.label));
        format!(
            "{place}<p style=\"{}\"><strong>{label}</strong>{}</p>",
            style::CAPTION,
            html::text(&self.shown.caption)
        )
    }
}

/// Chunks in as few piles as they need, about equally high, parted where a new one may well begin.
fn piles(chunks: Vec<Chunk>, notes: &[String]) -> Vec<Vec<Chunk>> {
    let loads: Vec<Load> = chunks.iter().map(|chunk| Load::of(chunk, notes)).collect();
    let fewest = ends(&loads, FULL).len();
    // The lowest room that does.
    let (mut low, mut high) = (FULL / 8, FULL);
    while low < high {
        let middle = low.midpoint(high);
        if ends(&loads, middle).len() > fewest { low = middle + 1 } else { high = middle }
    }
    let mut chunks = chunks.into_iter();
    let mut begin = 0;
    let pile = |end| {
        let pile = chunks.by_ref().take(end - begin).collect();
        begin = end;
        pile
    };
    ends(&loads, high).into_iter().map(pile).collect()
}

/// What a chunk adds to a pile.
struct Load {
    own: usize,
    /// The notes it refers to, each with what it adds if it is not there yet.
    notes: Vec<(usize, usize)>,
    opens: bool,
    frames: Vec<Arc<Frame>>,
}

impl Load {
    fn of(chunk: &Chunk, notes: &[String]) -> Self {
        let around = chunk.frames.iter().flat_map(|frame| &frame.open);
        let marks = around.chain(&chunk.bits).filter_map(Bit::note);
        let marks = marks.map(|note| (note, words::length(&notes[note]) + NOTE)).collect();
        Self { own: chunk.length(), notes: marks, opens: chunk.opens, frames: chunk.frames.clone() }
    }

    /// What it adds behind `before`, which is the chunk above it in the pile.
    fn behind(&self, before: Option<&Self>) -> usize {
        let open = before.map_or(0, |before| shared(&before.frames, &self.frames));
        self.own + self.frames[open..].iter().map(|frame| frame.length()).sum::<usize>()
    }
}

/// Where each pile ends, if none may be higher than `room`.
fn ends(loads: &[Load], room: usize) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut begin, mut at, mut height) = (0, 0, 0);
    let mut seen = BTreeSet::new();
    // The last good place, where the pile is high enough by then.
    let mut good = None;
    while let Some(load) = loads.get(at) {
        let new: usize = load.notes.iter().filter(|(note, _)| seen.insert(*note)).map(|(_, length)| length).sum();
        let own = load.behind((at > begin).then(|| &loads[at - 1]));
        if at > begin && height + own + new > room {
            begin = good.take().unwrap_or(at);
            ends.push(begin);
            (at, height) = (begin, 0);
            seen.clear();
            continue;
        }
        if load.opens && at > begin && height * 5 > room * 3 {
            good = Some(at);
        }
        height += own + new;
        at += 1;
    }
    ends.push(loads.len());
    ends
}

/// What stands behind the title of a part.
pub(super) fn tail(at: usize, count: usize, language: Language) -> String {
    language.pick(format!("（{at}/{count}）"), format!(" ({at}/{count})"))
}

struct Hand<'b> {
    notes: &'b [String],
    numbered: &'b [Numbered],
    language: Language,
    /// The picture that comes next.
    next: usize,
}

impl Hand<'_> {
    fn part(&mut self, title: &str, pile: &[Chunk], of: Option<(usize, usize)>) -> Part {
        let language = self.language;
        let mut part = Part { title: title.to_owned(), pieces: vec![String::new()], pictures: Vec::new() };
        part.add(&format!("<section style=\"{}\">", style::PART));
        if let Some((at, count)) = of {
            let tail = tail(at, count, language);
            part.title = format!("{}{tail}", words::cut(title, TITLE - words::length(&tail)));
            if at > 1 {
                part.say(
                    &language
                        .pick(format!("接上篇，第{at}篇，共{count}篇"), format!("Part {at} of {count}, continued")),
                );
            }
        }
        let mut marked: Vec<usize> = Vec::new();
        let mut around: Vec<Arc<Frame>> = Vec::new();
        for chunk in pile {
            let open = shared(&around, &chunk.frames);
            around.drain(open..).rev().for_each(|frame| part.add(&frame.close));
            for frame in &chunk.frames[open..] {
                frame.open.iter().for_each(|bit| self.bit(bit, &mut part, &mut marked));
                around.push(Arc::clone(frame));
            }
            chunk.bits.iter().for_each(|bit| self.bit(bit, &mut part, &mut marked));
        }
        around.into_iter().rev().for_each(|frame| part.add(&frame.close));
        if let Some((at, count)) = of
            && at < count
        {
            part.say(language.pick("未完，见下篇", "To be continued"));
        }
        if !marked.is_empty() {
            part.add(&format!("<section style=\"{}\"><br/></section>", style::RULE));
            let label = language.pick("注", "Notes");
            part.add(&format!("<p style=\"{}\"><strong>{label}</strong></p>", style::SMALL));
            for (at, note) in marked.iter().enumerate() {
                let note = &self.notes[*note];
                part.add(&format!("<p style=\"{};word-break:break-all\">[{}] {note}</p>", style::SMALL, at + 1));
            }
        }
        part.add("</section>");
        part
    }

    /// `marked`: the notes of the part so far.
    fn bit(&mut self, bit: &Bit, part: &mut Part, marked: &mut Vec<usize>) {
        match bit {
            Bit::Html(html) => part.add(html),
            Bit::Mark(note) => {
                let number = marked.iter().position(|one| one == note).unwrap_or_else(|| {
                    marked.push(*note);
                    marked.len() - 1
                });
                part.add(&format!("<span style=\"{}\">[{}]</span>", style::MARK, number + 1));
            }
            Bit::Picture(_) => {
                debug_assert!(self.next < self.numbered.len(), "every picture left has a number");
                part.pictures.push(self.next);
                self.next += 1;
                part.pieces.push(String::new());
            }
        }
    }
}

impl Part {
    fn add(&mut self, html: &str) {
        self.pieces.last_mut().expect("there is a first piece").push_str(html);
    }

    fn say(&mut self, text: &str) {
        self.add(&format!("<p style=\"{}\">{}</p>", style::CENTRED, html::text(text)));
    }
}
