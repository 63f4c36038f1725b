//! A face → fewer glyphs → WOFF2 (the only user of skera, read-fonts and ttf2woff2).
//! In: the bytes of a TrueType file and characters. Out: a font file. Absent: what [`super::Face`] has looked at already.

use super::Fault;
use read_fonts::{
    FontRef,
    collections::IntSet,
    types::{NameId, Tag},
};
use skera::{DEFAULT_LAYOUT_FEATURES, Plan, SubsetFlags, subset_font};
use std::{
    cell::Cell,
    collections::BTreeSet,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};
use ttf2woff2::BrotliQuality;

/// One step below the highest: a twentieth of its time for three hundredths more bytes.
const QUALITY: u8 = 9;

/// Whose work it is and under which licence (0, 13, 14), and what it is called (1–6): a cut face is still that.
const NAMES: [u16; 9] = [0, 1, 2, 3, 4, 5, 6, 13, 14];

/// English, as Windows numbers it; the names of a font are at least in English.
const ENGLISH: u16 = 0x0409;

/// A TrueType file with the glyphs of `wanted` and what they need: parts of composed glyphs, vertical forms, kerning.
pub(super) fn subset(bytes: &[u8], wanted: &BTreeSet<char>) -> Result<Vec<u8>, Fault> {
    quietly(|| {
        let font = FontRef::new(bytes).ok()?;
        let mut scripts = IntSet::<Tag>::empty();
        scripts.invert();
        let plan = Plan::new(
            &IntSet::empty(),
            &wanted.iter().map(|c| u32::from(*c)).collect(),
            &font,
            SubsetFlags::SUBSET_FLAGS_NO_HINTING | SubsetFlags::SUBSET_FLAGS_NOTDEF_OUTLINE,
            &[
                b"DSIG", b"JSTF", b"LTSH", b"PCLT", b"SVG ", b"EBDT", b"EBLC", b"EBSC", b"kern", b"morx", b"mort",
                b"kerx",
            ]
            .into_iter()
            .map(Tag::new)
            .collect(),
            &scripts,
            &DEFAULT_LAYOUT_FEATURES.iter().copied().collect(),
            &NAMES.into_iter().map(NameId::new).collect(),
            &[ENGLISH].into_iter().collect(),
        );
        subset_font(&font, &plan).ok()
    })
}

pub(super) fn pack(font: &[u8]) -> Result<Vec<u8>, Fault> {
    quietly(|| ttf2woff2::encode(font, BrotliQuality::from(QUALITY)).ok())
}

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// The subsetter takes a healthy font for granted: on a damaged one it panics about as often as it says so. Both mean the
/// same, and neither is for the user's eyes; panics on other threads, and of anything else, are told as ever.
fn quietly<T>(work: impl FnOnce() -> Option<T>) -> Result<T, Fault> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            if !IS_QUIET.get() {
                told(panic);
            }
        }));
    });
    IS_QUIET.set(true);
    let done = panic::catch_unwind(AssertUnwindSafe(work));
    IS_QUIET.set(false);
    done.ok().flatten().ok_or(Fault::Damaged)
}
