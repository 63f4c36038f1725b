//! What a reader reads of raw HTML, for those who set it elsewhere than on a page.
//! In: HTML as an author typed it. Out: its words, a line for each block or row. Absent: how it looks; pictures and frames.

/// Tags that a line begins or ends with.
const BLOCKS: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tr",
    "ul",
    "video",
];
/// What stands in these is not read.
const SILENT: [&str; 4] = ["script", "style", "template", "textarea"];
/// What a reader sees instead of reading.
const SEEN: [&str; 8] = ["audio", "canvas", "embed", "iframe", "img", "object", "svg", "video"];
/// Between the cells of a row.
const CELL: char = '\u{3000}';

/// The lines, none of them empty.
pub(super) fn lines(html: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut rest = html;
    while let Some(begin) = rest.find('<') {
        say(&mut lines, &rest[..begin]);
        rest = &rest[begin..];
        let Some(tag) = Tag::first(rest) else {
            // A sign, not a tag.
            say(&mut lines, "<");
            rest = &rest[1..];
            continue;
        };
        rest = &rest[tag.length..];
        if BLOCKS.contains(&tag.name.as_str()) {
            lines.push(String::new());
        } else if matches!(tag.name.as_str(), "td" | "th") && !tag.is_end {
            let row = lines.last_mut().expect("there is a first line");
            row.truncate(row.trim_end_matches(' ').len());
            if !row.is_empty() {
                row.push(CELL);
            }
        }
        if SILENT.contains(&tag.name.as_str()) && !tag.is_end {
            let end = rest.to_ascii_lowercase().find(&format!("</{}", tag.name));
            rest = &rest[end.unwrap_or(rest.len())..];
        }
    }
    say(&mut lines, rest);
    let lines = lines.into_iter().map(|line| line.trim_matches([' ', CELL]).to_owned());
    lines.filter(|line| !line.is_empty()).collect()
}

/// Whether it shows something that has no words.
pub(super) fn shows(html: &str) -> bool {
    html.match_indices('<').filter_map(|(at, _)| Tag::first(&html[at..])).any(|tag| SEEN.contains(&tag.name.as_str()))
}

struct Tag {
    /// In lower case.
    name: String,
    is_end: bool,
    /// Bytes of the whole.
    length: usize,
}

impl Tag {
    /// The tag that `html` begins with.
    fn first(html: &str) -> Option<Self> {
        let inside = html.strip_prefix('<')?;
        let named = inside.strip_prefix('/').unwrap_or(inside);
        let end = named.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(named.len());
        if !named.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        // A `>` in quotes ends nothing.
        let mut quote = None;
        let close = html.char_indices().find(|(_, c)| match (quote, c) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quote = Some(*c);
                false
            }
            (Some(open), c) if open == *c => {
                quote = None;
                false
            }
            _ => false,
        });
        let length = close.map_or(html.len(), |(at, _)| at + 1);
        Some(Self { name: named[..end].to_ascii_lowercase(), is_end: named.len() < inside.len(), length })
    }
}

/// Words go to the last line; white space of HTML is one space.
fn say(lines: &mut [String], words: &str) {
    let line = lines.last_mut().expect("there is a first line");
    let words = resolved(words);
    let is_space = |c: char| c.is_ascii_whitespace();
    if words.starts_with(is_space) && !line.is_empty() && !line.ends_with(' ') {
        line.push(' ');
    }
    line.push_str(&words.split(is_space).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
    if words.ends_with(is_space) && !line.is_empty() && !line.ends_with(' ') {
        line.push(' ');
    }
}

/// The references that people type; others stay as typed.
fn resolved(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(begin) = rest.find('&') {
        out.push_str(&rest[..begin]);
        rest = &rest[begin..];
        let end = rest.find(';').filter(|end| *end <= 10);
        let meant = end.and_then(|end| Some((end, meaning(&rest[1..end])?)));
        let (taken, c) = meant.map_or((1, '&'), |(end, c)| (end + 1, c));
        out.push(c);
        rest = &rest[taken..];
    }
    out + rest
}

fn meaning(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "ensp" => '\u{2002}',
        "emsp" => '\u{2003}',
        "mdash" => '—',
        "hellip" => '…',
        "middot" => '·',
        "ldquo" => '“',
        "rdquo" => '”',
        "times" => '×',
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            return char::from_u32(hexadecimal.unwrap_or_else(|| number.parse()).ok()?).filter(|c| !c.is_control());
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_and_blocks_are_lines() {
        assert_eq!(
            lines(
                "<details open><summary>附&nbsp;件</summary>\n<p>一、<b>台账</b>\n两份 &lt; 三份&hellip;</p></details>"
            ),
            ["附\u{a0}件", "一、台账 两份 < 三份…"]
        );
        assert_eq!(
            lines("<table><tr><th>甲</th><th>乙</th></tr><tr><td>1</td> <td title='a>b'>2</td></tr></table>"),
            ["甲　乙", "1　2"]
        );
        assert_eq!(
            lines("<script>alert('<p>x</p>')</script><STYLE>p{}</style>3 < 4<br/>&#20116;&#x4e94;&bogus;"),
            ["3 < 4", "五五&bogus;"]
        );
        assert_eq!(lines("<div"), [""; 0]);
        assert_eq!(lines(""), [""; 0]);
    }

    #[test]
    fn what_has_no_words_is_seen() {
        assert!(shows("<div><IMG src=a.jpg></div>") && shows("<iframe src='x'></iframe>"));
        assert!(!shows("<p>图 < 表</p>"));
    }
}
