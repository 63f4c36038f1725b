//! What is too long for one paragraph.
//! In: the words of a paragraph. Out: the same in pieces that end where sentences do. Absent: how they are set.

use crate::{export::wechat::words, render::markdown::block::Inline};
use std::collections::VecDeque;

/// Characters of a paragraph at most.
const LONGEST: usize = 1500;

/// A paragraph, parted at ends of sentences where it is longer than anybody should read in one go.
pub(super) fn pieces(inlines: &[Inline]) -> Vec<Vec<Inline>> {
    let mut rest: VecDeque<Inline> = inlines.iter().cloned().collect();
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let mut room = LONGEST;
        pieces.push(take(&mut rest, &mut room));
    }
    pieces
}

/// Takes what fits from the front.
fn take(rest: &mut VecDeque<Inline>, room: &mut usize) -> Vec<Inline> {
    let mut taken = Vec::new();
    while *room > 0
        && let Some(first) = rest.pop_front()
    {
        let (fits, left) = match first {
            Inline::Words(words) => {
                let (fits, left) = part(words, room);
                (Inline::Words(fits), left.map(Inline::Words))
            }
            Inline::Code(words) => {
                let (fits, left) = part(words, room);
                (Inline::Code(fits), left.map(Inline::Code))
            }
            Inline::Strong(inside) => inner(inside, room, Inline::Strong),
            Inline::Emphasis(inside) => inner(inside, room, Inline::Emphasis),
            Inline::Deleted(inside) => inner(inside, room, Inline::Deleted),
            Inline::Link(inside, goal) => inner(inside, room, |inside| Inline::Link(inside, goal.clone())),
            other => (other, None),
        };
        taken.push(fits);
        if let Some(left) = left {
            rest.push_front(left);
            *room = 0;
        }
    }
    taken
}

fn inner(inside: Vec<Inline>, room: &mut usize, dress: impl Fn(Vec<Inline>) -> Inline) -> (Inline, Option<Inline>) {
    let mut inside = VecDeque::from(inside);
    let fits = take(&mut inside, room);
    (dress(fits), (!inside.is_empty()).then(|| dress(inside.into())))
}

fn part(words: String, room: &mut usize) -> (String, Option<String>) {
    let length = words::length(&words);
    // A little more is better than a second paragraph of three words.
    if length <= *room + LONGEST / 4 {
        *room = room.saturating_sub(length);
        return (words, None);
    }
    let end = words::whole(&words, (*room).max(1)).max(words.chars().next().map_or(0, char::len_utf8));
    let stop = words[..end].rfind(['。', '！', '？', '；']).map(|at| at + '。'.len_utf8());
    let end = stop.unwrap_or(end);
    *room = 0;
    (words[..end].to_owned(), Some(words[end..].to_owned()))
}
