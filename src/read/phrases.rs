//! What authors write in YAML and front matter for others to read.
//! In: all sources. Out: the places of texts that hold Chinese, in order. Absent: what they mean, what is wrong with them.

use super::{entry, yaml::Yaml};
use crate::{
    report::{Place, Report},
    source::Sources,
};

/// Keys whose values are names of files, not words.
const NAMES: [&str; 6] = ["file", "table", "cover", "column", "metric", "waive"];

/// The places of all texts, without the quotation marks around them.
#[must_use]
pub fn phrases(sources: &Sources) -> Vec<Place> {
    let mut places = Vec::new();
    // Whatever is wrong with these files was told when they were read.
    let mut told = Report::default();
    for (file, source) in sources.under("content") {
        let yaml = match source.path.extension().as_str() {
            _ if source.path.as_str().starts_with("content/theme/") => continue,
            "yaml" | "yml" => Yaml::of_file(file, source, &mut told),
            "md" | "markdown" | "txt" => entry::front(file, source, &mut told),
            _ => continue,
        };
        places.extend(yaml.iter().flat_map(|yaml| yaml.phrases(&NAMES)));
    }
    places
}
