//! The head of an SVG file. In: bytes. Out: its size, as far as it says one. Absent: everything drawn.

/// `None` when the bytes are no SVG; a drawing may say nothing of its size.
pub(super) fn size(bytes: &[u8]) -> Option<Option<(u32, u32)>> {
    let text = std::str::from_utf8(bytes).ok()?;
    let tag = text.split("<svg").nth(1)?.split('>').next()?;
    let sides = attribute(tag, "width").and_then(length).zip(attribute(tag, "height").and_then(length));
    let view = || {
        let numbers: Vec<f64> =
            attribute(tag, "viewBox")?.split([' ', ',']).filter_map(|number| number.parse().ok()).collect();
        let [_, _, width, height] = numbers[..] else { return None };
        Some((width, height))
    };
    Some(sides.or_else(view).and_then(|(width, height)| Some((whole(width)?, whole(height)?))))
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {name}="))?;
    let quote = rest.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    rest[1..].split(quote).next()
}

/// `640` and `640px`; a share of the page is no size.
fn length(typed: &str) -> Option<f64> {
    typed.strip_suffix("px").unwrap_or(typed).trim().parse().ok()
}

fn whole(side: f64) -> Option<u32> {
    // Within these bounds the number is exact.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    (1.0..100_000.0).contains(&side).then(|| side.round() as u32)
}
