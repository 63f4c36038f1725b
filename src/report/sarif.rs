//! SARIF 2.1.0: faults as code review and editors' add-ons read them.
//! In: faults in words, with lines and columns. Out: one log of one run. Absent: excerpts; they might show what is covered.

use super::{Code, Severity, print::Record, wording};
use crate::{json, source::uri, words::Language};
use serde::Serialize;

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: Bases,
    results: Vec<Finding>,
}

#[derive(Serialize)]
struct Bases {
    #[serde(rename = "SITE")]
    site: Described,
}

#[derive(Serialize)]
struct Described {
    description: Text,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: Text,
    full_description: Text,
    help: Text,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Text,
    locations: Vec<Location>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    end_line: usize,
    end_column: usize,
}

/// The whole log; every rule of the register stands in it, found or not.
pub(super) fn log(records: impl Iterator<Item = Record>, language: Language) -> String {
    let rules = Code::ALL.iter().map(|code| Rule {
        id: code.id(),
        short_description: Text { text: wording::title(*code, language) },
        full_description: Text { text: wording::why(*code, language) },
        help: Text { text: format!("{}\n→\n{}", code.bad(), code.good()) },
        default_configuration: Configuration {
            level: match code.severity() {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Remark => "note",
            },
        },
    });
    let driver = Driver { name: "suishi", semantic_version: env!("CARGO_PKG_VERSION"), rules: rules.collect() };
    let folder = language.pick("放着 content 的文件夹", "the folder that holds content");
    json::pretty(&Log {
        schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        version: "2.1.0",
        runs: [Run {
            tool: Tool { driver },
            language: language.tag(),
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: Bases { site: Described { description: Text { text: folder.to_owned() } } },
            results: records.map(|record| finding(record, language)).collect(),
        }],
    })
}

fn finding(record: Record, language: Language) -> Finding {
    let region = || {
        Some(Region {
            start_line: record.line?,
            start_column: record.column?,
            end_line: record.end_line?,
            end_column: record.end_column?,
        })
    };
    // A region of no length at the very beginning stands for the whole file.
    let region = region().filter(|region| (region.end_line, region.end_column) != (1, 1));
    let stop = language.pick("。", ". ");
    let text = match &record.help {
        Some(help) => format!("{}{stop}{help}", record.message),
        None => record.message,
    };
    let location = record.file.map(|file| Location {
        physical_location: Physical {
            artifact_location: Artifact { uri: uri::encode(&file), uri_base_id: "SITE" },
            region,
        },
    });
    Finding {
        rule_id: record.code,
        rule_index: Code::ALL.iter().position(|code| code.id() == record.code).unwrap_or_default(),
        level: if record.severity == "remark" { "note" } else { record.severity },
        message: Text { text },
        locations: location.into_iter().collect(),
    }
}
