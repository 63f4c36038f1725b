//! Media as a reader gets them.
//! In: [`Media`] and the plan. Out: [`Shot`]s, what an attachment is, and the words for what cannot be shown. Absent: html;
//! which text shows what.

use super::markdown::Shot;
use crate::{
    model::Media,
    picture::{Cut, Fault, LIMIT},
    plan::{self, Plan},
    report::{Code, Diagnostic},
    source::{Blob, OutPath},
    words::Language,
};

/// Pixels of the longer side, below which a photograph is a thumbnail that was saved instead of it.
const THUMBNAIL: u32 = 320;

/// A picture of a text, in the order of the text.
#[derive(Debug, Clone)]
pub(super) struct Exposure {
    pub(super) shot: Shot,
    pub(super) alt: String,
    pub(super) caption: Option<String>,
}

/// The picture with all its files; `None` of what has no address, or is none.
pub(super) fn shot(media: &Media, plan: &Plan) -> Option<Shot> {
    let print = plan.print(media.blob.path())?;
    let file = |(cut, path): (&Cut, &OutPath)| Some((plan::url(path), cut.size?.0));
    let (whole, _) = print.plain().last()?;
    Some(Shot {
        address: plan::url(print.whole()),
        size: whole.size,
        plain: print.plain().filter_map(file).collect(),
        webp: print.webp().filter_map(file).collect(),
    })
}

/// What is wrong with a file that is to be shown as a picture; `typed` is its name, as the author wrote it.
pub(super) fn fault(media: &Media, typed: &str) -> Option<Diagnostic> {
    let fault = match &media.picture {
        Some(Err(fault)) => *fault,
        Some(Ok(facts)) => {
            let (width, height) =
                facts.size.filter(|(width, height)| facts.is_photo() && *width.max(height) < THUMBNAIL)?;
            let fault = Diagnostic::new(Code::MediaSmall).with("typed", typed);
            return Some(fault.with("width", width).with("height", height));
        }
        None => Fault::Unknown,
    };
    let code = match fault {
        Fault::Heic => Code::MediaHeic,
        Fault::TooLarge { .. } => Code::MediaTooLarge,
        Fault::Broken | Fault::Unknown => Code::MediaBroken,
        Fault::Cmyk | Fault::Unusual => Code::MediaUnusual,
    };
    let diagnostic = Diagnostic::new(code).with("typed", typed);
    Some(match fault {
        Fault::TooLarge { width, height } => {
            let million = |pixels: u64| pixels / 1_000_000;
            let pixels = million(u64::from(width) * u64::from(height));
            diagnostic.with("width", width).with("height", height).with("pixels", pixels).with("limit", million(LIMIT))
        }
        Fault::Broken => diagnostic.with("kind", "cut"),
        Fault::Unknown => diagnostic.with("kind", "unknown"),
        Fault::Cmyk => diagnostic.with("kind", "cmyk"),
        Fault::Unusual => diagnostic.with("kind", "rare"),
        Fault::Heic => diagnostic,
    })
}

/// `PDF，1.2 MB`: what stands beside the link to an attachment.
pub(super) fn about(blob: &Blob, language: Language) -> String {
    let kind = blob.path().extension().to_ascii_uppercase();
    format!("{kind}{}{}", language.pick("，", ", "), size(blob.size()))
}

/// As file managers say it: 1024 bytes are 1 KB.
fn size(bytes: u64) -> String {
    let tenths = |unit: u64| (bytes * 10 + unit / 2) / unit;
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_064 => format!("{} KB", (tenths(1 << 10) + 5) / 10),
        _ if tenths(1 << 20) >= 1000 => format!("{} MB", (tenths(1 << 20) + 5) / 10),
        _ => format!("{}.{} MB", tenths(1 << 20) / 10, tenths(1 << 20) % 10),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_as_file_managers_say_it() {
        let sizes = [0, 1023, 1024, 51_000, 1_048_000, 1_048_576, 1_258_291, 104_857_599, 250_000_000];
        let said = ["0 B", "1023 B", "1 KB", "50 KB", "1023 KB", "1.0 MB", "1.2 MB", "100 MB", "238 MB"];
        assert_eq!(sizes.map(size), said);
    }
}
