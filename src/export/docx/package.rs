//! The parts of a document and how they lie in its zip.
//! In: the body, and what has gathered beside it. Out: bytes. Absent: what the text says.

use super::{
    scribe::{Scribe, field, paragraph},
    sheet,
    xml::{self, DECLARATION, escaped},
};
use crate::{
    parcel::{Packing, Parcel},
    render::view::DateView,
    source::OutPath,
    words::Language,
};

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006";

pub(super) fn pack(scribe: &Scribe<'_>, body: &str) -> Vec<u8> {
    let fixed = [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdTheme", "theme", "theme/theme1.xml"),
        ("rIdFonts", "fontTable", "fontTable.xml"),
        ("rIdNumbering", "numbering", "numbering.xml"),
        ("rIdFootnotes", "footnotes", "footnotes.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
    ];
    let (language, number) = (scribe.language, "<w:r><w:rPr><w:noProof/></w:rPr><w:t>1</w:t></w:r>");
    let dash = scribe.run("— ");
    let footer = format!("{dash}{}{}", field("PAGE", number), scribe.run(" —"));
    let parts: [(&str, Vec<u8>); 14] = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", core(scribe)),
        ("docProps/app.xml", app(scribe)),
        ("word/document.xml", xml::part("w:document", body)),
        ("word/_rels/document.xml.rels", scribe.links.part(&fixed)),
        ("word/styles.xml", styles(language)),
        ("word/settings.xml", include_str!("parts/settings.xml").replace("{lang}", language.tag()).into_bytes()),
        ("word/fontTable.xml", include_bytes!("parts/fonts.xml").to_vec()),
        ("word/theme/theme1.xml", include_bytes!("parts/theme.xml").to_vec()),
        ("word/numbering.xml", scribe.lists.part()),
        ("word/footnotes.xml", footnotes(scribe)),
        ("word/header1.xml", xml::part("w:hdr", &paragraph("Header", "", &head(scribe)))),
        ("word/footer1.xml", xml::part("w:ftr", &paragraph("Footer", "", &footer))),
    ];
    let mut parcel = Parcel::default();
    for (name, bytes) in &parts {
        parcel.put(&path(name), bytes, Packing::Deflated);
    }
    let links = scribe.note_links.part(&[]);
    parcel.put(&path("word/_rels/footnotes.xml.rels"), &links, Packing::Deflated);
    for plate in scribe.plates.iter() {
        parcel.put(&path(&format!("word/{}", plate.file)), &plate.bytes, Packing::Stored);
    }
    parcel.close()
}

fn path(name: &str) -> OutPath {
    OutPath::new(name).expect("the names of parts are ours")
}

fn content_types() -> Vec<u8> {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let parts = ["styles", "settings", "fontTable", "numbering", "footnotes"].map(|name| (name.to_owned(), name));
    let margins = [("header1".to_owned(), "header"), ("footer1".to_owned(), "footer")];
    let overrides: String = parts
        .into_iter()
        .chain(margins)
        .map(|(file, kind)| format!("<Override PartName=\"/word/{file}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>"))
        .collect();
    format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default \
         Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default \
         Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"jpg\" ContentType=\"image/jpeg\"/><Default \
         Extension=\"png\" ContentType=\"image/png\"/><Default Extension=\"gif\" ContentType=\"image/gif\"/><Override \
         PartName=\"/word/document.xml\" ContentType=\"{WORD}.document.main+xml\"/>{overrides}<Override \
         PartName=\"/word/theme/theme1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/><Override \
         PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/><Override \
         PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>\
         </Types>"
    )
    .into_bytes()
}

fn relations() -> Vec<u8> {
    format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
         Id=\"rId1\" Type=\"{DOCUMENT}/relationships/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"rId2\" \
         Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
         Target=\"docProps/core.xml\"/><Relationship Id=\"rId3\" Type=\"{DOCUMENT}/relationships/extended-properties\" \
         Target=\"docProps/app.xml\"/></Relationships>"
    )
    .into_bytes()
}

/// Who wrote it and when: the author's dates, never those of a machine.
fn core(scribe: &Scribe<'_>) -> Vec<u8> {
    let (year, site) = (&scribe.manuscript.year, &scribe.manuscript.site);
    let title = match &year.subtitle {
        Some(subtitle) => format!("{} {subtitle}", year.title),
        None => format!("{} {}", site.name, year.title),
    };
    let from = site.organisation.as_ref().or(site.footer.sponsor.as_ref()).unwrap_or(&site.name);
    let whole_day = |date: &&DateView| date.precision == "day";
    let date = [&year.published, &year.as_of].into_iter().flatten().find(whole_day);
    let dates = date.map(|date| {
        ["created", "modified"]
            .map(|name| format!("<dcterms:{name} xsi:type=\"dcterms:W3CDTF\">{}T00:00:00Z</dcterms:{name}>", day(date)))
            .concat()
    });
    let element = |name: &str, words: &str| format!("<{name}>{}</{name}>", escaped(words));
    let subject = year.theme.as_ref().or(site.campaign.as_ref()).map(|words| element("dc:subject", words));
    let about = year.lead.as_ref().map(|words| element("dc:description", words));
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"{CORE}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" \
         xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">{}{}{}{}{}{}{}\
         </cp:coreProperties>",
        element("dc:title", &title),
        subject.unwrap_or_default(),
        element("dc:creator", from),
        about.unwrap_or_default(),
        element("dc:language", scribe.language.tag()),
        element("cp:lastModifiedBy", from),
        dates.unwrap_or_default()
    )
    .into_bytes()
}

/// `2018-02-05`, whether or not an hour is known.
fn day(date: &DateView) -> &str {
    date.iso.split_once('T').map_or(&date.iso, |(day, _)| day)
}

fn app(scribe: &Scribe<'_>) -> Vec<u8> {
    let company =
        scribe.manuscript.site.organisation.as_ref().map(|name| format!("<Company>{}</Company>", escaped(name)));
    format!(
        "{DECLARATION}<Properties xmlns=\"{DOCUMENT}/extended-properties\"><Application>suishi</Application>{}</Properties>",
        company.unwrap_or_default()
    )
    .into_bytes()
}

/// The year on the left; on the right, over the margin, what it is there for.
fn head(scribe: &Scribe<'_>) -> String {
    let year = &scribe.manuscript.year;
    let number = year.year.to_string();
    let title = if year.title == number { scribe.manuscript.site.name.clone() } else { year.title.clone() };
    let words = format!("{number}\u{3000}{title}\t{}", scribe.language.pick("批注", "Remarks"));
    scribe.run(&words)
}

fn footnotes(scribe: &Scribe<'_>) -> Vec<u8> {
    let separator = |id: i8, kind: &str, sign: &str| {
        format!(
            "<w:footnote w:type=\"{kind}\" w:id=\"{id}\"><w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" \
             w:lineRule=\"auto\"/></w:pPr><w:r><{sign}/></w:r></w:p></w:footnote>"
        )
    };
    let text = format!(
        "{}{}{}",
        separator(-1, "separator", "w:separator"),
        separator(0, "continuationSeparator", "w:continuationSeparator"),
        scribe.footnotes.concat()
    );
    xml::part("w:footnotes", &text)
}

/// Han characters in the faces of a Chinese office; where paragraphs begin is as each language has it.
fn styles(language: Language) -> Vec<u8> {
    let (first, after) = language.pick(("<w:ind w:firstLineChars=\"200\" w:firstLine=\"560\"/>", "0"), ("", "120"));
    include_str!("parts/styles.xml")
        .replace("{lang}", language.tag())
        .replace("{own}", language.pick("en-US", "en-GB"))
        .replace("{first}", first)
        .replace("{after}", after)
        .replace("{head-stop}", &(sheet::COLUMN + 280).to_string())
        .replace("{head-right}", &(sheet::RIGHT - 600).to_string())
        .replace("{contents-stop}", &sheet::COLUMN.to_string())
        .into_bytes()
}
