//! Every fault, as its author reads it: `tests/diagnostics/<room>/<what>/`.
//! `site.txt` is the smallest site that raises the code, `expected.txt` the report in Chinese and in English.
//! Those of `import/` hold, below a folder of that name, what is imported for 2018; `import/wishes` may name a sheet in
//! its first line and a range in its second.

use crate::support::{TestSite, golden};
use std::path::Path;
use suishi::{
    Language, Report, Sources,
    calendar::Term,
    export, import,
    model::FigureKind,
    report::{
        Code, Severity,
        print::{self, Ink, Style},
    },
    source::SitePath,
};

/// The report in both languages, as `expected.txt` holds it.
fn told(folder: &Path) -> (Vec<&'static str>, String) {
    let site = TestSite::from_file(&folder.join("site.txt"));
    let own = folder.components().rev().take(2).collect::<Vec<_>>();
    let [what, room] = own[..] else { panic!("{} has a room", folder.display()) };
    let room = room.as_os_str().to_string_lossy();
    let (report, sources) = match &*room {
        "import" => imported(&site),
        "wechat" => exported(&site),
        "font" if what.as_os_str() == "glyph-unprinted" => printed(&site),
        "privacy" | "check" => proofread(&site, &format!("{room}/{}", what.as_os_str().to_string_lossy())),
        _ => {
            let built = site.build();
            (built.report, built.sources)
        }
    };
    let said = |language| print::print(&report, &sources, Style::Human, Ink::Plain, language).trim_end().to_owned();
    let text = format!("{}\n---\n{}\n", said(Language::Zh), said(Language::En));
    (report.iter().map(|diagnostic| diagnostic.code.id()).collect(), text)
}

/// What a small site lacks is remarked each time; it is told of where it is the matter.
fn proofread(site: &TestSite, code: &str) -> (Report, Sources) {
    let built = site.check();
    let mut report = Report::default();
    for fault in built.report.iter().filter(|fault| fault.severity != Severity::Remark || fault.code.id() == code) {
        report.add(fault.clone());
    }
    (report, built.sources)
}

/// What is said when the year is made for WeChat.
fn exported(site: &TestSite) -> (Report, Sources) {
    let (finished, sources) = site.finish();
    assert!(finished.built.report.is_empty(), "only the export has something to say");
    let articles = export::wechat(finished.order(&sources), &finished.site.years[0], Some(Term::Lichun));
    (articles.expect("all is in memory").expect("the theme has a face").report.sorted(), sources)
}

/// What is said when the year is made a booklet.
fn printed(site: &TestSite) -> (Report, Sources) {
    let (finished, sources) = site.finish();
    let order = finished.order(&sources);
    let job = export::print::job(order, finished.site.year(2018).expect("a year"), export::print::Work::Booklet);
    (job.expect("all is in memory").expect("a theme that prints").report, sources)
}

/// What is said when the first file below `import/` is brought in.
fn imported(site: &TestSite) -> (Report, Sources) {
    let below = |path: &SitePath| path.under("import").map(str::to_owned);
    let wishes = site.files().iter().find(|(path, _)| below(path).as_deref() == Some("wishes"));
    let lines = wishes.map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).unwrap_or_default();
    let mut lines = lines.lines().map(|line| Some(line.to_owned()).filter(|line| !line.is_empty()));
    let wishes = import::Wishes { year: 2018, sheet: lines.next().flatten(), range: lines.next().flatten() };
    let (name, bytes) = site
        .files()
        .iter()
        .filter_map(|(path, bytes)| Some((below(path)?, bytes)))
        .find(|(name, _)| name != "wishes")
        .expect("a file to import");
    let checked = import::import(&name, bytes, &wishes);
    (checked.report, checked.value.sources)
}

#[test]
fn every_code_has_a_site_that_raises_it() {
    let root = golden::tests().join("diagnostics");
    let mut found: Vec<String> = golden::folders(&root)
        .into_iter()
        .flat_map(|room| golden::folders(&root.join(&room)).into_iter().map(move |what| format!("{room}/{what}")))
        .collect();
    let mut codes: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
    found.sort();
    codes.sort_unstable();
    assert_eq!(found, codes, "the folders below tests/diagnostics are the register");
}

#[test]
fn every_code_reads_as_expected() {
    let root = golden::tests().join("diagnostics");
    let mut faults = Vec::new();
    for code in Code::ALL {
        let folder = root.join(code.id());
        let (raised, text) = told(&folder);
        if raised.is_empty() || raised.iter().any(|id| *id != code.id()) {
            faults.push(format!("tests/diagnostics/{}/site.txt raises {raised:?}", code.id()));
        }
        faults.extend(golden::check(&folder.join("expected.txt"), &text).err());
    }
    golden::report(&faults);
}

#[test]
fn nothing_lies_about_unused() {
    let root = golden::tests().join("diagnostics");
    let known = |file: &String| {
        let code = file.strip_suffix("/site.txt").or_else(|| file.strip_suffix("/expected.txt"));
        code.is_some_and(|code| Code::ALL.iter().any(|known| known.id() == code))
    };
    let unused: Vec<String> = golden::files(&root).into_iter().filter(|file| !known(file)).collect();
    assert_eq!(unused, [""; 0]);
}

/// A paragraph of prose is one long line; its excerpt is cut, its column is not.
#[test]
fn a_place_far_along_a_line_keeps_its_column() {
    let body = format!("{}[雨水](term:雨水)\n", "一二三四五六七八九十".repeat(30));
    let built = TestSite::from_text("-- content/site.yaml --\nname: 岁时\n").with("content/2018/立春.md", body).build();
    let text = built.report_text();
    assert!(text.contains("content/2018/立春.md:1:301"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() < 150), "{text}");
}

/// Files from Windows end their lines with CRLF; nobody wants to see that, nor a place moved by it.
#[test]
fn a_file_from_windows_is_told_like_any_other() {
    let text = "-- content/site.yaml --\nname: 岁时\n\
        -- content/2018/立春.md --\n---\ntitel: 一\ntitel: 二\n---\n正文 [雨水](term:雨水)。\n\
        -- content/theme/i18n/zh-CN.ftl --\na = 一\nb = 二\n= 三\n";
    let unix = TestSite::from_text(text).build().report_text();
    let windows = TestSite::from_text(&text.replace(".md --", ".md | crlf --").replace(".ftl --", ".ftl | crlf --"));
    assert_eq!(windows.build().report_text(), unix);
}

/// The words explain each kind of figure, so they list them by hand.
#[test]
fn an_unknown_kind_is_told_of_every_kind() {
    let (_, text) = told(&golden::tests().join("diagnostics/figure/unknown-kind"));
    let (chinese, english) = text.split_once("\n---\n").expect("two languages");
    for kind in FigureKind::ALL {
        assert!(chinese.contains(&format!("{}（", kind.name())), "{} is not explained in zh-CN.ftl", kind.name());
        assert!(english.contains(kind.name()), "{} is not named in en.ftl", kind.name());
    }
}

#[test]
fn a_year_with_nine_faults_prints_nine() {
    let folder = golden::tests().join("diagnostics-many/nine");
    let (raised, text) = told(&folder);
    let expected = [
        "entry/unknown-term",
        "metric/not-a-number",
        "year/bad-begins",
        "date/not-published",
        "year/unknown-metric",
        "yaml/unknown-key",
        "entry/outside-term",
        "link/number-differs",
        "media/missing",
    ];
    assert_eq!(raised, expected, "in the order of their places");
    golden::report(&golden::check(&folder.join("expected.txt"), &text).err().into_iter().collect::<Vec<_>>());
}

#[test]
fn a_filter_nobody_knows_is_told_with_its_place() {
    let site = TestSite::from_text(
        "-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n正文。\n-- content/theme/templates/chronicle.html --\n{% extends \"base.html\" %}\n{% block main %}<h1>{{ site.name | uppr }}</h1>{% endblock %}\n",
    );
    let told = site.build().report_text();
    assert!(
        told.contains("`chronicle.html`") && told.contains("content/theme/templates/chronicle.html:2:36"),
        "{told}"
    );
}
