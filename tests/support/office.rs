//! Office files, written as the programs write them, from a text that can be read.
//! In: the XML of a document, or the cells of a workbook. Out: the bytes of a `.docx`, a `.xlsx`. Absent: the disk.
//!
//! Of a document the text is the body; further parts follow behind `== word/styles.xml`, without their roots. Of a
//! workbook each sheet stands behind `== name`, with `hidden` and `merge A1:C1` behind the name; a line is a row, cells are
//! parted by `|`: `12` is a number, `12.00` one shown so, `50%` a share, `'12` a text, `=` a formula never calculated,
//! `#N/A` an error, `2018-03-05` a day; a row that begins with `!` is hidden.

use std::{fmt::Write as _, io::Write as _};
use zip::{ZipWriter, write::SimpleFileOptions};

const NAMES: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart""#;
const SHEET: &str = r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const LINKS: &str = r#"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#;

pub fn docx(text: &str) -> Vec<u8> {
    let mut sections = text.split("\n== ");
    let body = sections.next().unwrap_or_default();
    let mut parts =
        vec![("word/document.xml".to_owned(), wrapped("w:document", NAMES, &format!("<w:body>{body}</w:body>")))];
    for section in sections {
        let (path, content) = section.split_once('\n').unwrap_or((section, ""));
        let root = match path {
            "word/styles.xml" => Some("w:styles"),
            "word/numbering.xml" => Some("w:numbering"),
            "word/footnotes.xml" => Some("w:footnotes"),
            "word/header1.xml" => Some("w:hdr"),
            _ => None,
        };
        let content = match root {
            Some(root) => wrapped(root, NAMES, content),
            None if path.ends_with(".rels") => wrapped("Relationships", LINKS, content),
            // A picture, as hexadecimal digits.
            None if path.ends_with(".png") => hex(content),
            None => content.as_bytes().to_vec(),
        };
        parts.push((path.to_owned(), content));
    }
    zipped(&parts)
}

pub fn xlsx(text: &str) -> Vec<u8> {
    let (mut sheets, mut links) = (String::new(), String::new());
    let styles = [0, 2, 10, 14].map(|format| format!("<xf numFmtId=\"{format}\"/>")).concat();
    let mut parts =
        vec![("xl/styles.xml".to_owned(), wrapped("styleSheet", SHEET, &format!("<cellXfs>{styles}</cellXfs>")))];
    for (at, section) in format!("\n{text}").split("\n== ").skip(1).enumerate() {
        let (head, rows) = section.split_once('\n').unwrap_or((section, ""));
        let (name, rest) = head.trim().split_once(' ').unwrap_or((head.trim(), ""));
        let state = if rest.contains("hidden") { " state=\"hidden\"" } else { "" };
        let _ = write!(sheets, "<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"{state}/>");
        let _ = write!(links, "<Relationship Id=\"rId{at}\" Type=\"t\" Target=\"worksheets/sheet{at}.xml\"/>");
        let mut data = String::from("<sheetData>");
        for (row, line) in rows.trim_end().lines().enumerate() {
            let (line, hidden) = line.strip_prefix('!').map_or((line, ""), |line| (line, " hidden=\"1\""));
            let _ = write!(data, "<row r=\"{}\"{hidden}>", row + 1);
            for (column, typed) in line.split('|').enumerate() {
                let letter = char::from(b'A' + u8::try_from(column).expect("few columns"));
                data += &cell(&format!("{letter}{}", row + 1), typed.trim());
            }
            data += "</row>";
        }
        data += "</sheetData>";
        let merged = rest.split(' ').skip_while(|word| *word != "merge").skip(1);
        for range in merged {
            let _ = write!(data, "<mergeCells><mergeCell ref=\"{range}\"/></mergeCells>");
        }
        parts.push((format!("xl/worksheets/sheet{at}.xml"), wrapped("worksheet", SHEET, &data)));
    }
    parts.push(("xl/workbook.xml".to_owned(), wrapped("workbook", SHEET, &format!("<sheets>{sheets}</sheets>"))));
    parts.push(("xl/_rels/workbook.xml.rels".to_owned(), wrapped("Relationships", LINKS, &links)));
    zipped(&parts)
}

fn cell(at: &str, typed: &str) -> String {
    let date = typed.len() == 10 && typed.bytes().filter(|b| *b == b'-').count() == 2;
    if typed.is_empty() {
        String::new()
    } else if typed == "=" {
        format!("<c r=\"{at}\"><f>1+1</f></c>")
    } else if typed.starts_with('#') {
        format!("<c r=\"{at}\" t=\"e\"><v>{typed}</v></c>")
    } else if date {
        let day = suishi::calendar::Date::parse_iso(typed).expect("a day");
        let days = suishi::calendar::Date::new(1899, 12, 30).expect("a day").days_until(day);
        format!("<c r=\"{at}\" s=\"3\"><v>{days}</v></c>")
    } else if let Some(share) = typed.strip_suffix('%').and_then(|share| share.parse::<f64>().ok()) {
        format!("<c r=\"{at}\" s=\"2\"><v>{}</v></c>", share / 100.0)
    } else if typed.parse::<f64>().is_ok() {
        let style = u8::from(typed.split_once('.').is_some_and(|(_, decimals)| decimals.len() == 2));
        format!("<c r=\"{at}\" s=\"{style}\"><v>{}</v></c>", typed.parse::<f64>().expect("a number"))
    } else {
        format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{}</t></is></c>", typed.trim_start_matches('\''))
    }
}

fn wrapped(root: &str, names: &str, content: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} {names}>{content}</{root}>").into_bytes()
}

fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, content) in parts {
        zip.start_file(path.as_str(), SimpleFileOptions::default()).expect("memory can be written");
        zip.write_all(content).expect("memory can be written");
    }
    zip.finish().expect("memory can be written").into_inner()
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> =
        text.chars().filter_map(|c| c.to_digit(16)).filter_map(|digit| u8::try_from(digit).ok()).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}
