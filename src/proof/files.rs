//! Files as they will be handed over: what they weigh, what they are called, what they tell besides what they show.
//! In: the sources. Out: findings. Absent: pixels; texts of documents, which no proofreader of ours can open.

use super::person;
use crate::{
    error::Error,
    parallel,
    picture::{self, Traces},
    report::{Code, Diagnostic, Place, Report, mask},
    source::{Content, FileId, Source, Sources},
};
use std::collections::BTreeMap;

/// Bytes of a picture, beyond which nobody took care to make it smaller.
const HEAVY_PICTURE: u64 = 10 << 20;
/// Bytes of an attachment that a telephone would not fetch.
const HEAVY_ATTACHMENT: u64 = 20 << 20;

/// Every file below `content/` but those of the theme.
pub(super) fn check(sources: &Sources, report: &mut Report) {
    let files: Vec<(FileId, &Source)> =
        sources.under("content").filter(|(_, source)| !source.path.as_str().starts_with("content/theme/")).collect();
    let mut telling: BTreeMap<&str, Vec<(FileId, &str, Traces)>> = BTreeMap::new();
    for ((file, source), (one, traces)) in
        files.iter().zip(parallel::map(&files, |(file, source)| of_file(*file, source)))
    {
        report.merge(one);
        if traces != Traces::default() {
            let year = source.path.under("content").and_then(|below| below.split('/').next()).unwrap_or_default();
            telling.entry(year).or_default().push((*file, source.path.name(), traces));
        }
    }
    report_telling(&telling, report);
}

/// One remark a year: photographs from telephones all tell the same.
fn report_telling(telling: &BTreeMap<&str, Vec<(FileId, &str, Traces)>>, report: &mut Report) {
    const NAMED: usize = 3;
    for pictures in telling.values() {
        let place = pictures.iter().any(|(.., traces)| traces.place);
        let author = pictures.iter().any(|(.., traces)| traces.author);
        let kind = match (place, author) {
            (true, true) => "both",
            (true, false) => "place",
            _ => "author",
        };
        let names: Vec<&str> = pictures.iter().take(NAMED).map(|(_, name, _)| *name).collect();
        let fault = Diagnostic::new(Code::PrivacyPicture).at(Place::file(pictures[0].0)).with("kind", kind);
        let more = if pictures.len() > NAMED { "more" } else { "all" };
        report.add(fault.with("keys", names.join("、")).with("count", pictures.len()).with("more", more));
    }
}

/// Its findings, and what it tells of its making.
fn of_file(file: FileId, source: &Source) -> (Report, Traces) {
    let (mut report, mut traces) = (Report::default(), Traces::default());
    let path = source.path.as_str();
    for found in person::find(source.path.stem()) {
        let shown = mask::masked(&source.path.stem()[found.range.clone()]);
        let masked = path.replace(&source.path.stem()[found.range], &shown);
        report.add(
            Diagnostic::new(found.code)
                .at(Place::file(file))
                .with("kind", "name")
                .with("typed", shown)
                .with("path", masked),
        );
    }
    let Content::Media(blob) = &source.content else { return (report, traces) };
    let ending = source.path.extension();
    let is_picture = matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "webp" | "gif" | "svg");
    let limit = if is_picture { HEAVY_PICTURE } else { HEAVY_ATTACHMENT };
    if blob.size() > limit && ending != "ttf" {
        let kind = if is_picture { "picture" } else { "attachment" };
        let fault =
            Diagnostic::new(Code::CheckHeavy).at(Place::file(file)).with("kind", kind).with("name", source.path.name());
        report.add(fault.with("size", blob.size() >> 20).with("limit", limit >> 20));
    }
    // What can no longer be read, whoever writes the site will say.
    let read = || -> Result<Vec<u8>, Error> { blob.read() };
    match ending.as_str() {
        "jpg" | "jpeg" => traces = read().map(|bytes| picture::traces(&bytes)).unwrap_or_default(),
        "svg" => {
            let Ok(text) = read().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()) else {
                return (report, traces);
            };
            for line in prose_of_svg(&text) {
                for found in person::find(&line) {
                    let typed = mask::masked(&line[found.range]);
                    report.add(
                        Diagnostic::new(found.code).at(Place::file(file)).with("kind", "picture").with("typed", typed),
                    );
                }
            }
        }
        "pdf" if read().is_ok_and(|bytes| names_author(&bytes)) => {
            let fault = Diagnostic::new(Code::PrivacyDocument).at(Place::file(file));
            report.add(fault.with("name", source.path.name()));
        }
        _ => {}
    }
    (report, traces)
}

/// What a drawing says between its tags; the numbers of its paths are no telephone numbers.
fn prose_of_svg(text: &str) -> Vec<String> {
    text.split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(_, said)| said.trim())
        .filter(|said| !said.is_empty())
        .map(str::to_owned)
        .collect()
}

/// `/Author (…)` or `/Author <FEFF…>`, with something in it.
fn names_author(bytes: &[u8]) -> bool {
    const KEY: &[u8] = b"/Author";
    bytes.windows(KEY.len()).enumerate().filter(|(_, window)| *window == KEY).any(|(at, _)| {
        let rest = bytes[at + KEY.len()..].iter().skip_while(|byte| byte.is_ascii_whitespace()).copied();
        let mut rest = rest.peekable();
        matches!(rest.next(), Some(b'(' | b'<')) && !matches!(rest.next(), None | Some(b')' | b'>' | b'<'))
    })
}
