//! The colours of the built-in themes, measured as WCAG 2.2 measures them, in light and dark.

use std::{fs, path::Path};

#[derive(Clone, Copy)]
struct Oklch {
    l: f64,
    c: f64,
    h: f64,
}

/// Light and dark.
type Pair = [Oklch; 2];

impl Oklch {
    /// Relative luminance.
    fn luminance(self) -> f64 {
        let [r, g, b] = self.light();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// `#4e88b0`
    fn hex(self) -> String {
        let encoded =
            |light: f64| if light <= 0.003_130_8 { 12.92 * light } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
        let [r, g, b] = self.light().map(|light| (encoded(light) * 255.0).round() as u8);
        format!("#{r:02x}{g:02x}{b:02x}")
    }

    /// Red, green and blue light; colours that sRGB does not hold are clamped, as a screen does.
    fn light(self) -> [f64; 3] {
        let (a, b) = (self.c * self.h.to_radians().cos(), self.c * self.h.to_radians().sin());
        let l = (self.l + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let m = (self.l - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let s = (self.l - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
        [
            4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
            -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
            -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s,
        ]
        .map(|channel: f64| channel.clamp(0.0, 1.0))
    }
}

fn contrast(one: Oklch, other: Oklch) -> f64 {
    let (one, other) = (one.luminance(), other.luminance());
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// `name: light-dark(oklch(L C H), oklch(L C H))` within `text`.
fn pair(text: &str, name: &str) -> Pair {
    let missing = || panic!("{name} is a pair of oklch colours in {text:.80}");
    let rest = text.split_once(&format!("{name}: light-dark(")).unwrap_or_else(missing).1;
    let mut colours = rest.split("oklch(").skip(1).map(|colour| {
        let numbers: Vec<f64> =
            colour.split(')').next().unwrap_or_default().split(' ').filter_map(|n| n.parse().ok()).collect();
        let [l, c, h] = numbers[..] else { panic!("{name}: {colour:.30}") };
        Oklch { l, c, h }
    });
    [colours.next().unwrap_or_else(|| panic!("{name}")), colours.next().unwrap_or_else(|| panic!("{name}"))]
}

#[test]
fn every_term_is_legible_in_light_and_dark() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let css = fs::read_to_string(root.join("themes/default/static/suishi.css")).expect("the style sheet");
    let line = |class: &str| {
        let begin = format!(".{class} ");
        css.lines().find(|line| line.starts_with(&begin)).unwrap_or_else(|| panic!("one line for {class}"))
    };
    let (paper, ink, muted) = (pair(&css, "--paper"), pair(&css, "--ink"), pair(&css, "--mut"));
    let mut tints: Vec<(String, Pair)> =
        ["sui", "chun", "xia", "qiu", "dong"].map(|season| (season.to_owned(), pair(line(season), "--f"))).into();
    let mut failures = Vec::new();
    let mut least = |what: &str, one: Pair, other: Pair, least: f64| {
        for mode in 0..2 {
            let found = contrast(one[mode], other[mode]);
            if found < least {
                failures.push(format!("{what}, {}: {found:.2} < {least}", ["light", "dark"][mode]));
            }
        }
    };
    for term in 0..24 {
        let name = format!("t{term}");
        let (accent, mark, tint) = (pair(line(&name), "--a"), pair(line(&name), "--m"), pair(line(&name), "--f"));
        least(&format!("{name} accent on paper"), accent, paper, 4.5);
        least(&format!("{name} accent on its tint"), accent, tint, 4.5);
        least(&format!("{name} mark on paper"), mark, paper, 3.0);
        tints.push((name, tint));
    }
    least("ink on paper", ink, paper, 7.0);
    least("muted on paper", muted, paper, 4.5);
    for (name, tint) in &tints {
        least(&format!("ink on {name}"), ink, *tint, 7.0);
        least(&format!("muted on {name}"), muted, *tint, 4.5);
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// 高对比: chosen by the reader, or asked for by the system.
#[test]
fn high_contrast_is_seven_to_one() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let css = fs::read_to_string(root.join("themes/default/static/suishi.css")).expect("the style sheet");
    let chosen: Vec<String> = css
        .lines()
        .filter_map(|line| line.strip_prefix(":root[data-contrast=\"high\"]"))
        .map(|rule| format!("  :root{rule}"))
        .collect();
    let block = css.split_once("@media (prefers-contrast: more) {\n").expect("the system's wish").1;
    let asked: Vec<&str> = block.lines().take_while(|line| line.starts_with("  :root")).collect();
    assert_eq!(chosen, asked, "what a reader chooses is what a system asks for");

    let (paper, ink) = (pair(&chosen[0], "--paper"), pair(&chosen[0], "--ink"));
    let share: f64 = css
        .split_once(".draw :is(.ink, .band) { fill: color-mix(in oklab, var(--m) ")
        .and_then(|(_, rest)| rest.split_once('%'))
        .and_then(|(share, _)| share.parse().ok())
        .expect("marks are mixed with ink");
    let mut words = vec![
        ("ink".to_owned(), ink),
        ("muted".into(), pair(&chosen[0], "--mut")),
        ("seal".into(), pair(&chosen[0], "--seal")),
    ];
    let mut marks = Vec::new();
    for line in css.lines().filter(|line| line.starts_with('.') && line.contains(": light-dark(")) {
        let class = line.split(' ').next().unwrap_or_default().to_owned();
        if line.contains("--a: light-dark(") {
            words.push((class.clone(), pair(line, "--a")));
        }
        if line.contains("--m: light-dark(") {
            let own = pair(line, "--m");
            // Ink has no hue, so a mixture keeps that of the mark.
            let mixed = |mode: usize| Oklch {
                l: own[mode].l * share / 100.0 + ink[mode].l * (1.0 - share / 100.0),
                c: own[mode].c * share / 100.0,
                h: own[mode].h,
            };
            marks.push((class, [mixed(0), mixed(1)]));
        }
    }
    assert!(words.len() >= 3 + 24 + 5 && marks.len() >= 24 + 8, "{} words, {} marks", words.len(), marks.len());
    // A mark needs 4.5, but words stand on it, too.
    let failures: Vec<String> = words
        .iter()
        .chain(&marks)
        .flat_map(|(name, colour)| (0..2).map(move |mode| (name, mode, contrast(colour[mode], paper[mode]))))
        .filter(|(_, _, found)| *found < 7.0)
        .map(|(name, mode, found)| format!("{name}, {}: {found:.2} < 7", ["light", "dark"][mode]))
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// `charts:` of `theme.yaml` is the light scheme of the style sheet in the colours that Word knows.
#[test]
fn charts_that_leave_their_page_wear_the_colours_of_the_page() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/default");
    let css = fs::read_to_string(root.join("static/suishi.css")).expect("the style sheet");
    let yaml = fs::read_to_string(root.join("theme.yaml")).expect("theme.yaml");
    let line = |class: &str| css.lines().find(|line| line.starts_with(&format!(".{class} ")));
    let mark = |class: String| pair(line(&class).unwrap_or_else(|| panic!("one line for {class}")), "--m")[0].hex();
    let told = |key: &str| -> Vec<String> {
        let rest = yaml.split_once(&format!("\n  {key}: ")).unwrap_or_else(|| panic!("{key} in theme.yaml")).1;
        let end = if rest.starts_with('[') { rest.find(']') } else { rest.find('\n') };
        rest[..end.expect("an end")].split('"').skip(1).step_by(2).map(str::to_owned).collect()
    };
    for (key, name) in
        [("paper", "--paper"), ("ink", "--ink"), ("muted", "--mut"), ("line", "--line"), ("mark", "--mark")]
    {
        assert_eq!(told(key), [pair(&css, name)[0].hex()], "{key}");
    }
    let dark = css.split_once("[class*=\" t\"] { fill: oklch(").expect("words on a term's mark").1;
    let dark: Vec<f64> = dark.split(')').next().unwrap_or_default().split(' ').filter_map(|n| n.parse().ok()).collect();
    assert_eq!(told("on"), [Oklch { l: dark[0], c: dark[1], h: dark[2] }.hex()]);
    assert_eq!(told("series"), (0..8).map(|nth| mark(format!("s{nth}"))).collect::<Vec<_>>());
    assert_eq!(told("terms"), (0..24).map(|nth| mark(format!("t{nth}"))).collect::<Vec<_>>());
    // The style sheet has no ramp of amounts of its own as long as no page draws one.
    let levels: Vec<String> =
        (0..5).filter_map(|nth| line(&format!("l{nth}")).map(|_| mark(format!("l{nth}")))).collect();
    assert!(levels.is_empty() || told("levels") == levels, "levels: {levels:?}");
    assert_eq!(told("levels").len(), 5);
}

/// 公报: greys on white, on the page and off it.
#[test]
fn the_bulletin_is_legible_in_grey() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/gazette");
    let css = fs::read_to_string(root.join("static/gazette.css")).expect("the style sheet");
    let yaml = fs::read_to_string(root.join("theme.yaml")).expect("theme.yaml");
    let grey = |hex: &str| {
        let level = u8::from_str_radix(&hex[1..hex.len().min(3)].repeat(2)[..2], 16).expect("a grey");
        let light = f64::from(level) / 255.0;
        if light <= 0.040_45 { light / 12.92 } else { ((light + 0.055) / 1.055).powf(2.4) }
    };
    let on = |one: &str, other: &str| {
        let (one, other) = (grey(one), grey(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    };
    let told = |key: &str| -> Vec<&str> {
        let rest = yaml.split_once(&format!("\n  {key}: ")).unwrap_or_else(|| panic!("{key} in theme.yaml")).1;
        let end = if rest.starts_with('[') { rest.find(']') } else { rest.find('\n') };
        rest[..end.expect("an end")].split('"').skip(1).step_by(2).collect()
    };
    // `#222` is written short in the style sheet.
    let long =
        |hex: &str| if hex.len() == 4 { hex.chars().flat_map(|c| [c, c]).skip(1).collect() } else { hex.to_owned() };
    let worn = |class: &str| {
        let rest =
            css.split_once(&format!(".{class} {{ --m: ")).unwrap_or_else(|| panic!("{class} in the style sheet")).1;
        long(rest.split(' ').next().unwrap_or_default())
    };
    for (key, letter) in [("series", "s"), ("levels", "l")] {
        for (at, colour) in told(key).into_iter().enumerate() {
            assert_eq!(worn(&format!("{letter}{at}")), colour, "{letter}{at}");
            assert!(on(colour, "#ffffff") >= 3.0, "{letter}{at} {colour}");
            let words = if (letter, at) == ("l", 0) { "#111111" } else { "#ffffff" };
            assert!(on(colour, words) >= 4.5, "words on {letter}{at} {colour}");
        }
    }
    for colour in told("terms") {
        assert!(on(colour, "#ffffff") >= 3.0 && on(colour, told("on")[0]) >= 4.5, "{colour}");
    }
    for words in [told("ink")[0], told("muted")[0]] {
        assert!(css.contains(words) && on(words, "#ffffff") >= 4.5, "{words}");
    }
}
