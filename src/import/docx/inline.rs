//! The words of a paragraph as Markdown.
//! In: pieces of text with their marks. Out: one line of Markdown that reads as meant. Absent: Word.

/// What a piece of text looks like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) struck: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Span {
    Text {
        text: String,
        marks: Marks,
        link: Option<String>,
    },
    /// Markdown already: a picture, the sign of a footnote.
    Ready(String),
    Break,
}

/// The words of a paragraph, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Inline {
    spans: Vec<Span>,
}

/// What a line break becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Breaks {
    /// A line of its own, `\` at the end of the one before.
    Lines,
    /// A space: in a heading or the cell of a table.
    Spaces,
}

impl Inline {
    pub(super) fn push(&mut self, span: Span) {
        match (span, self.spans.last_mut()) {
            (Span::Text { text, .. }, _) if text.is_empty() => {}
            (Span::Text { text: more, marks, link }, Some(Span::Text { text, marks: m, link: l }))
                if marks == *m && link == *l =>
            {
                text.push_str(&more);
            }
            (span, _) => self.spans.push(span),
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        self.spans.iter().all(|span| match span {
            Span::Text { text, .. } => text.trim().is_empty(),
            Span::Ready(_) => false,
            Span::Break => true,
        })
    }

    /// Whether there is nothing but what is Markdown already: pictures.
    pub(super) fn is_ready(&self) -> bool {
        !self.is_blank()
            && self.spans.iter().all(|span| match span {
                Span::Text { text, .. } => text.trim().is_empty(),
                Span::Ready(_) | Span::Break => true,
            })
    }

    /// Only those pieces.
    pub(super) fn ready(&self) -> impl Iterator<Item = &str> {
        self.spans.iter().filter_map(|span| match span {
            Span::Ready(text) => Some(text.as_str()),
            Span::Text { .. } | Span::Break => None,
        })
    }

    /// Without bold: a heading is bold by itself.
    pub(super) fn unbold(mut self) -> Self {
        let mut plain = Self::default();
        for mut span in self.spans.drain(..) {
            if let Span::Text { marks, .. } = &mut span {
                marks.bold = false;
            }
            plain.push(span);
        }
        plain
    }

    /// The words alone.
    pub(super) fn plain(&self) -> String {
        let texts = self.spans.iter().map(|span| match span {
            Span::Text { text, .. } => text.as_str(),
            Span::Ready(_) => "",
            Span::Break => " ",
        });
        texts.collect::<String>().trim().to_owned()
    }

    /// As Markdown; a paragraph's indent, typed or not, is left out.
    pub(super) fn markdown(&self, breaks: Breaks) -> String {
        let mut lines = Vec::new();
        for line in self.spans.split(|span| *span == Span::Break) {
            let text = nested(&loosened(line), Depth::Link);
            let text = text.trim();
            if !text.is_empty() {
                lines.push(guard_start(text));
            }
        }
        match breaks {
            Breaks::Lines => lines.join("\\\n"),
            Breaks::Spaces => lines.join(" "),
        }
    }
}

/// Spaces at the edges of marked text stand outside the marks: `**重点 **` marks nothing.
fn loosened(spans: &[Span]) -> Vec<Span> {
    let mut out = Vec::new();
    for span in spans {
        let Span::Text { text, marks, link } = span else {
            out.push(span.clone());
            continue;
        };
        let inner = text.trim();
        let plain = |text: &str| Span::Text { text: text.to_owned(), marks: Marks::default(), link: link.clone() };
        if inner.is_empty() || *marks == Marks::default() {
            let marks = if inner.is_empty() { Marks::default() } else { *marks };
            out.push(Span::Text { text: text.clone(), marks, link: link.clone() });
            continue;
        }
        let start = text.len() - text.trim_start().len();
        out.push(plain(&text[..start]));
        out.push(Span::Text { text: inner.to_owned(), marks: *marks, link: link.clone() });
        out.push(plain(&text[start + inner.len()..]));
    }
    out.retain(|span| !matches!(span, Span::Text { text, .. } if text.is_empty()));
    out
}

/// What is opened in what.
#[derive(Clone, Copy)]
enum Depth {
    Link,
    Bold,
    Italic,
    Struck,
    Text,
}

/// One kind of mark around all neighbours that carry it, the next kind within.
fn nested(spans: &[Span], depth: Depth) -> String {
    let key = |span: &Span| match (span, depth) {
        (Span::Text { link, .. }, Depth::Link) => link.clone(),
        (Span::Text { marks, .. }, Depth::Bold) => marks.bold.then(|| "**".to_owned()),
        (Span::Text { marks, .. }, Depth::Italic) => marks.italic.then(|| "*".to_owned()),
        (Span::Text { marks, .. }, Depth::Struck) => marks.struck.then(|| "~~".to_owned()),
        _ => None,
    };
    let next = match depth {
        Depth::Link => Depth::Bold,
        Depth::Bold => Depth::Italic,
        Depth::Italic => Depth::Struck,
        Depth::Struck | Depth::Text => Depth::Text,
    };
    let mut out = String::new();
    for group in spans.chunk_by(|a, b| key(a) == key(b)) {
        if matches!(depth, Depth::Text) {
            for span in group {
                match span {
                    Span::Text { text, .. } => out += &escaped(text),
                    Span::Ready(text) => out += text,
                    Span::Break => {}
                }
            }
            continue;
        }
        let inner = nested(group, next);
        match (key(&group[0]), depth) {
            (None, _) => out += &inner,
            (Some(address), Depth::Link) => out += &format!("[{}]({})", inner.trim(), target(&address)),
            (Some(sign), _) => out += &format!("{sign}{inner}{sign}"),
        }
    }
    out
}

/// An address as Markdown wants it.
fn target(address: &str) -> String {
    let address = address.trim().replace('<', "%3C").replace('>', "%3E");
    if address.contains([' ', '(', ')', '\\']) { format!("<{address}>") } else { address }
}

/// Text that Markdown takes for nothing else.
pub(super) fn escaped(text: &str) -> String {
    let characters: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for (at, &character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| characters[before]);
        let after = characters.get(at + 1).copied();
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let escapes = match character {
            '\\' | '`' | '*' | '[' | ']' | '<' => true,
            '_' => !(is_word(before) && is_word(after)),
            '~' => before == Some('~') || after == Some('~'),
            '&' => after.is_some_and(|c| c == '#' || c.is_ascii_alphabetic()),
            '{' => after == Some('#'),
            _ => false,
        };
        match character {
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' => out.push(' '),
            // Signs no text should hold; a reader of Markdown refuses some of them.
            c if c.is_control() => {}
            c => {
                if escapes {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out
}

/// A line that would begin a heading, a list, a quotation or a rule, and is meant as words.
fn guard_start(line: &str) -> String {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let after = |at: usize| line[at..].starts_with([' ', '\t']) || line.len() == at;
    if (1..=9).contains(&digits) && line[digits..].starts_with(['.', ')']) && after(digits + 1) {
        return format!("{}\\{}", &line[..digits], &line[digits..]);
    }
    let first = line.chars().next().unwrap_or(' ');
    let is_run = |sign: char| line.chars().all(|c| c == sign || c == ' ');
    let opens = match first {
        '#' => after(line.len() - line.trim_start_matches('#').len()),
        '+' => after(1),
        '-' => after(1) || is_run('-'),
        '=' => is_run('='),
        '>' | '|' => true,
        ':' => after(1),
        '~' => line.starts_with("~~~"),
        _ => false,
    };
    if opens { format!("\\{line}") } else { line.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, bold: bool) -> Span {
        Span::Text { text: text.into(), marks: Marks { bold, ..Marks::default() }, link: None }
    }

    fn line(spans: impl IntoIterator<Item = Span>) -> String {
        let mut inline = Inline::default();
        spans.into_iter().for_each(|span| inline.push(span));
        inline.markdown(Breaks::Lines)
    }

    #[test]
    fn marks_hug_their_words() {
        assert_eq!(line([text("甲", false), text(" 要点。 ", true), text("乙", false)]), "甲 **要点。** 乙");
        assert_eq!(line([text("要", true), text("点", true), text("　", true)]), "**要点**");
    }

    #[test]
    fn nothing_is_taken_for_markdown() {
        let cases = [
            ("1. 走访", "1\\. 走访"),
            ("2018. ", "2018\\."),
            ("- 走访", "\\- 走访"),
            ("---", "\\---"),
            ("# 号", "\\# 号"),
            ("#号", "#号"),
            ("> 引", "\\> 引"),
            ("| 竖 |", "\\| 竖 |"),
            ("5*3 a_b _c_ [x] <b> &amp; 3~5 ~~z~~", "5\\*3 a_b \\_c\\_ \\[x\\] \\<b> \\&amp; 3~5 \\~\\~z\\~\\~"),
            ("　　首行缩进", "首行缩进"),
        ];
        for (typed, expected) in cases {
            assert_eq!(line([text(typed, false)]), expected);
        }
    }
}
