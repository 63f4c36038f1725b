//! 放行: what the author lets stand, and why.
//! In: the comments of a file, `waive:` of site.yaml. Out: which findings are waived; the waivers that are no good.
//! Absent: what a finding is.

use crate::{
    model::{Body, Site, Waiver as Listed},
    report::{Code, Diagnostic, Place, Report},
    source::{FileId, Source, Sources},
};
use std::ops::Range;

/// Words a comment may begin with.
const HEADS: [&str; 4] = ["可公开", "可以公开", "放行", "保留"];

/// What a person calls the codes.
const WORDS: [(&str, Code); 24] = [
    ("身份证", Code::PrivacyIdCard),
    ("身份证号", Code::PrivacyIdCard),
    ("手机", Code::PrivacyMobile),
    ("手机号", Code::PrivacyMobile),
    ("电话", Code::PrivacyMobile),
    ("银行卡", Code::PrivacyBankCard),
    ("银行卡号", Code::PrivacyBankCard),
    ("账号", Code::PrivacyBankCard),
    ("住址", Code::PrivacyAddress),
    ("地址", Code::PrivacyAddress),
    ("邮箱", Code::PrivacyEmail),
    ("电子邮箱", Code::PrivacyEmail),
    ("照片", Code::PrivacyPicture),
    ("拍摄信息", Code::PrivacyPicture),
    ("作者", Code::PrivacyDocument),
    ("标点", Code::CheckPunctuation),
    ("空格", Code::CheckSpace),
    ("全角", Code::CheckFullWidth),
    ("成对", Code::CheckUnpaired),
    ("破折号", Code::CheckDash),
    ("日期", Code::CheckDate),
    ("用词", Code::CheckWord),
    ("提法", Code::CheckTerm),
    ("数字", Code::CheckNumber),
];

/// One waiver.
#[derive(Debug)]
struct Waiver {
    place: Place,
    /// Bytes it covers; `None`: all of the file.
    covers: Option<Range<usize>>,
    /// `None`: the file that is named is not there.
    file: Option<FileId>,
    code: Option<Code>,
    typed: String,
    has_reason: bool,
    is_used: bool,
}

/// Every waiver of a site.
#[derive(Debug, Default)]
pub(super) struct Waivers(Vec<Waiver>);

impl Waivers {
    pub(super) fn of(site: &Site, sources: &Sources) -> Self {
        let mut waivers = Vec::new();
        for (file, source) in sources.under("content") {
            let Some(text) = source.text().and_then(|text| std::str::from_utf8(text).ok()) else { continue };
            match source.path.extension().as_str() {
                "md" | "markdown" | "txt" => {
                    let body = body_start(text);
                    in_yaml(file, &text[..body], &mut waivers);
                    in_markdown(file, text, body, &mut waivers);
                }
                "yaml" | "yml" => in_yaml(file, text, &mut waivers),
                _ => {}
            }
        }
        waivers.extend(site.config.waivers.iter().map(|listed| of_list(listed, sources)));
        Self(waivers)
    }

    /// Those of one body, as it stands now, and those listed for its file.
    pub(super) fn of_body(body: &Body, site: &Site, sources: &Sources) -> Self {
        let mut waivers = Vec::new();
        in_markdown(body.file, &body.source, body.start, &mut waivers);
        waivers.extend(site.config.waivers.iter().map(|listed| of_list(listed, sources)));
        Self(waivers)
    }

    /// Whether some waiver covers the finding; it has then been of use.
    pub(super) fn waive(&mut self, finding: &Diagnostic) -> bool {
        let Some(place) = finding.place else { return false };
        let span = place.span.start as usize..place.span.end as usize;
        let mut waived = false;
        for waiver in self.0.iter_mut().filter(|waiver| waiver.has_reason) {
            let near = waiver.file == Some(place.file)
                && waiver.covers.as_ref().is_none_or(|covers| span.start < covers.end && covers.start <= span.start);
            if near && waiver.code == Some(finding.code) {
                (waiver.is_used, waived) = (true, true);
            }
        }
        waived
    }

    /// The waivers that say no reason, name nothing, or let nothing pass.
    pub(super) fn tell(self, report: &mut Report) {
        for waiver in self.0 {
            let kind = match (waiver.code, waiver.has_reason, waiver.is_used) {
                _ if waiver.file.is_none() => "file",
                (None, ..) => "what",
                (_, false, _) => "reason",
                (_, _, false) => "unused",
                _ => continue,
            };
            report.add(
                Diagnostic::new(Code::CheckWaiver).at(waiver.place).with("kind", kind).with("typed", waiver.typed),
            );
        }
    }
}

fn parse_code(typed: &str) -> Option<Code> {
    let named = WORDS.iter().find(|(word, _)| *word == typed).map(|(_, code)| *code);
    named
        .or_else(|| Code::parse(typed))
        .or_else(|| ["privacy", "check"].iter().find_map(|room| Code::parse(&format!("{room}/{typed}"))))
        .filter(|code| code.is_proof())
}

/// `可公开 手机：街道对外公布的值班电话`; `None` when the comment is about something else.
fn parse(comment: &str, place: Place, covers: Range<usize>) -> Option<Waiver> {
    let comment = comment.trim();
    let rest = HEADS.iter().find_map(|head| comment.strip_prefix(head))?;
    let (what, why) = rest.split_once(['：', ':']).unwrap_or((rest, ""));
    let what = what.trim().trim_matches(['`', '“', '”']);
    Some(Waiver {
        place,
        covers: Some(covers),
        file: Some(place.file),
        code: parse_code(what),
        typed: what.chars().take(24).collect(),
        has_reason: why.chars().filter(|c| c.is_alphanumeric()).count() >= 2,
        is_used: false,
    })
}

/// Where the body begins, behind front matter.
fn body_start(text: &str) -> usize {
    let mark = if text.starts_with('\u{FEFF}') { 3 } else { 0 };
    let mut lines = text[mark..].split_inclusive('\n');
    let Some(first) = lines.next().filter(|line| line.trim_end() == "---") else { return mark };
    let mut at = mark + first.len();
    for line in lines {
        at += line.len();
        if matches!(line.trim_end(), "---" | "...") {
            return at;
        }
    }
    mark
}

/// A comment covers the paragraph it stands in; standing alone, the next one too.
fn in_markdown(file: FileId, text: &str, body: usize, waivers: &mut Vec<Waiver>) {
    let mut from = body;
    while let Some(start) = text[from..].find("<!--").map(|at| from + at) {
        let Some(end) = text[start..].find("-->").map(|at| start + at) else { return };
        from = end + 3;
        let paragraph = paragraph_end(text, from);
        if parse(&text[start + 4..end], Place::new(file, start..from), 0..0).is_none() {
            continue;
        }
        // With its paragraph right below it, or after an empty line.
        let alone = text[from..paragraph].trim().is_empty() || is_comments(&text[from..paragraph]);
        let begins = text[body..start]
            .rfind("\n\n")
            .or_else(|| text[body..start].rfind("\r\n\r\n"))
            .map_or(body, |at| body + at);
        let covers = match alone {
            true => start..paragraph_end(text, next_word(text, paragraph)),
            false => begins..paragraph,
        };
        waivers.extend(parse(&text[start + 4..end], Place::new(file, start..from), covers));
    }
}

fn is_comments(text: &str) -> bool {
    text.trim().starts_with("<!--") && text.trim().ends_with("-->")
}

/// The end of the paragraph that holds the byte: the next empty line.
fn paragraph_end(text: &str, from: usize) -> usize {
    let mut at = from;
    for (number, line) in text[from..].split_inclusive('\n').enumerate() {
        if number > 0 && line.trim().is_empty() {
            break;
        }
        at += line.len();
    }
    at
}

fn next_word(text: &str, from: usize) -> usize {
    text[from..].find(|c: char| !c.is_whitespace()).map_or(text.len(), |at| from + at)
}

/// A comment covers its own line; alone on it, the next line with what is indented below that.
fn in_yaml(file: FileId, text: &str, waivers: &mut Vec<Waiver>) {
    let lines: Vec<(usize, &str)> = text
        .split_inclusive('\n')
        .scan(0, |at, line| {
            let start = *at;
            *at += line.len();
            Some((start, line))
        })
        .collect();
    for (number, (start, line)) in lines.iter().enumerate() {
        let Some(sign) =
            HEADS.iter().filter_map(|head| line.find(&format!("# {head}")).or(line.find(&format!("#{head}")))).min()
        else {
            continue;
        };
        let alone = line[..sign].trim().is_empty();
        let covers = if alone {
            let rest = lines[number + 1..]
                .iter()
                .skip_while(|(_, line)| line.trim().is_empty() || line.trim_start().starts_with('#'));
            let mut rest = rest.peekable();
            let indent = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
            let deep = rest.peek().map_or(0, |(_, line)| indent(line));
            let below = rest
                .enumerate()
                .take_while(|(at, (_, line))| *at == 0 || line.trim().is_empty() || indent(line) > deep);
            let end = below.last().map_or(start + line.len(), |(_, (start, line))| start + line.len());
            *start..end
        } else {
            *start..start + line.len()
        };
        let end = line.trim_end().len();
        waivers.extend(parse(&line[sign + 1..end], Place::new(file, start + sign..start + end), covers));
    }
}

fn of_list(listed: &Listed, sources: &Sources) -> Waiver {
    let named = |source: &Source| {
        let path = source.path.as_str();
        let typed = listed.file.replace('\\', "/");
        path == typed || path.strip_prefix("content/") == Some(&typed)
    };
    let file = sources.under("content").find(|(_, source)| named(source)).map(|(file, _)| file);
    Waiver {
        place: listed.place,
        covers: None,
        file,
        code: parse_code(&listed.code),
        typed: if file.is_some() { listed.code.clone() } else { listed.file.clone() },
        has_reason: true,
        is_used: false,
    }
}
