//! What stands in a line.
//! In: [`Inline`]s. Out: runs, links, references to footnotes. Absent: paragraphs.

use super::scribe::{GAP, Part, Room, Scribe, paragraph};
use crate::render::markdown::block::{self, Block, Goal, Inline};

/// How words look, besides how their paragraph does.
#[derive(Debug, Clone, Copy, Default)]
struct Look {
    strong: bool,
    emphasis: bool,
    deleted: bool,
    link: bool,
}

impl<'m> Scribe<'m> {
    pub(super) fn inlines(&mut self, inlines: &'m [Inline], room: Room) -> String {
        self.line(inlines, Look::default(), room)
    }

    fn line(&mut self, inlines: &'m [Inline], look: Look, room: Room) -> String {
        let mut out = String::new();
        for inline in inlines {
            out += &match inline {
                Inline::Words(words) => self.dressed(&self.look(look), words),
                Inline::Code(words) => {
                    let face = "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\" w:cs=\"Consolas\"/>";
                    let shade = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"EFEFEF\"/>";
                    let look = self.look(Look { link: false, emphasis: false, ..look });
                    self.dressed(&format!("{face}{look}{shade}"), words)
                }
                Inline::Emphasis(inside) => self.line(inside, Look { emphasis: true, ..look }, room),
                Inline::Strong(inside) => self.line(inside, Look { strong: true, ..look }, room),
                Inline::Deleted(inside) => self.line(inside, Look { deleted: true, ..look }, room),
                Inline::Link(inside, goal) => self.link(inside, goal, look, room),
                Inline::Mark(number) => self.mark(*number, room),
                Inline::Picture(picture) => self.picture_in_line(picture, room),
                Inline::Break => "<w:r><w:br/></w:r>".to_owned(),
            };
        }
        out
    }

    /// What is emphasised in Chinese has dots below it; slanted Han characters are hard to read.
    fn look(&self, look: Look) -> String {
        let Look { strong, emphasis, deleted, link } = look;
        let part = |is: bool, text: &'static str| if is { text } else { "" };
        [
            part(link, "<w:rStyle w:val=\"Hyperlink\"/>"),
            part(strong, "<w:b/>"),
            part(emphasis, self.language.pick("", "<w:i/>")),
            part(deleted, "<w:strike/>"),
            part(emphasis, self.language.pick("<w:em w:val=\"dot\"/>", "")),
        ]
        .concat()
    }

    /// Places of the site are not to be had on paper: only their words are.
    fn link(&mut self, inside: &'m [Inline], goal: &Goal, look: Look, room: Room) -> String {
        match self.relation(goal, room) {
            Some(number) => {
                let words = self.line(inside, Look { link: true, ..look }, room);
                format!("<w:hyperlink r:id=\"{number}\" w:history=\"1\">{words}</w:hyperlink>")
            }
            None => self.line(inside, look, room),
        }
    }

    /// The number of a place outside.
    pub(super) fn relation(&mut self, goal: &Goal, room: Room) -> Option<String> {
        match goal {
            Goal::Outside(address) => self.links(room.part).outside(address),
            Goal::Site(_) | Goal::Here(_) => None,
        }
    }

    fn mark(&mut self, number: usize, room: Room) -> String {
        let at = number.wrapping_sub(1);
        let Some(note) = self.text.and_then(|text| text.notes.get(at)) else { return String::new() };
        if room.part == Part::Footnotes {
            // Word has no notes to notes.
            let words = plain(note);
            let (open, close) = self.language.pick(("（", "）"), (" (", ")"));
            return if words.is_empty() { words } else { self.run(&format!("{open}{words}{close}")) };
        }
        const REFERENCE: &str = "<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>";
        if let Some(Some(known)) = self.placed.get(at) {
            // The same note once more: its number, which Word keeps right when notes are added above.
            return format!(
                "<w:r>{REFERENCE}<w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>{REFERENCE}<w:instrText \
                 xml:space=\"preserve\"> NOTEREF _Note{known} \\f \\h </w:instrText></w:r><w:r>{REFERENCE}<w:fldChar \
                 w:fldCharType=\"separate\"/></w:r><w:r>{REFERENCE}<w:t>{known}</w:t></w:r><w:r>{REFERENCE}<w:fldChar \
                 w:fldCharType=\"end\"/></w:r>"
            );
        }
        self.footnotes.push(String::new());
        let id = self.footnotes.len();
        if let Some(place) = self.placed.get_mut(at) {
            *place = Some(id);
        }
        let body = self.footnote(note, room);
        self.footnotes[id - 1] = format!("<w:footnote w:id=\"{id}\">{body}</w:footnote>");
        let bookmark = self.bookmark();
        format!(
            "<w:bookmarkStart w:id=\"{bookmark}\" w:name=\"_Note{id}\"/><w:r>{REFERENCE}<w:footnoteReference \
             w:id=\"{id}\"/></w:r><w:bookmarkEnd w:id=\"{bookmark}\"/>"
        )
    }

    fn footnote(&mut self, note: &'m [Block], room: Room) -> String {
        let room = Room { style: "FootnoteText", part: Part::Footnotes, ..Room::column(room.level) };
        let sign = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>\
                    <w:r><w:t xml:space=\"preserve\"> </w:t></w:r>";
        let (first, rest) = match note {
            [Block::Paragraph(words), rest @ ..] => (self.inlines(words, room), rest),
            all => (String::new(), all),
        };
        let first = paragraph("FootnoteText", "", &format!("{sign}{first}"));
        let mut rest = self.blocks(rest, room);
        if rest.ends_with("</w:tbl>") {
            rest += GAP;
        }
        format!("{first}{rest}")
    }
}

/// The words of paragraphs alone.
fn plain(blocks: &[Block]) -> String {
    let words = blocks.iter().filter_map(|block| match block {
        Block::Paragraph(words) => Some(block::plain(words)),
        _ => None,
    });
    words.collect::<Vec<_>>().concat().trim().to_owned()
}
