//! Colour profiles. In: one. Out: whether a reader's browser has to know it. Absent: converting colours.

/// Whether the numbers mean something else than a browser takes them for by itself, which is sRGB. A profile of grey or
/// of inks does not fit the three lights a picture has been decoded to.
pub(super) fn is_telling(profile: &[u8]) -> bool {
    let says = |name: &[u8]| profile.windows(name.len()).any(|window| window == name);
    profile.get(16..20) == Some(b"RGB ") && !says(b"sRGB") && !says(b"\0s\0R\0G\0B")
}
