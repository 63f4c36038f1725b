//! The contract with theme authors, for those who have the program and not its source: `suishi theme --reference`.
//! In: the source of `view.rs` and the files beside it. Out: every view with its fields, their kinds and meanings.
//! Absent: anything written twice; what the views say of themselves is what is told.

const SOURCES: [&str; 4] = [
    include_str!("view.rs"),
    include_str!("view/book.rs"),
    include_str!("view/over_years.rs"),
    include_str!("view/search.rs"),
];

/// Every view a template may see, as Markdown.
#[must_use]
pub fn reference() -> String {
    let mut told = String::from("# What the templates of a theme see\n\n");
    let conventions = SOURCES[0].lines().skip_while(|line| !line.starts_with("//! Conventions."));
    let conventions: Vec<&str> =
        conventions.map_while(|line| line.strip_prefix("//!")).map(str::trim).filter(|line| !line.is_empty()).collect();
    told.push_str(&conventions.join("\n"));
    told.push_str("\nA kind that ends in `?` may be missing; `page` and `site` are there on every page.\n");
    SOURCES.iter().for_each(|source| tell(source, &mut told));
    told
}

/// The structs of a file. Its lines have the one form `cargo fmt` leaves them in.
fn tell(source: &str, told: &mut String) {
    let mut meaning: Vec<&str> = Vec::new();
    let mut inside = false;
    for line in source.lines() {
        let line = line.trim();
        if let Some(said) = line.strip_prefix("///") {
            meaning.push(said.trim());
        } else if let Some(name) = line.strip_prefix("pub(crate) struct ").and_then(|rest| rest.strip_suffix(" {")) {
            told.push_str(&format!("\n## {name}\n\n"));
            if !meaning.is_empty() {
                told.push_str(&format!("{}\n\n", std::mem::take(&mut meaning).join("\n")));
            }
            inside = true;
        } else if let Some((name, kind)) =
            line.strip_prefix("pub ").and_then(|field| field.split_once(": ")).filter(|_| inside)
        {
            let meaning = std::mem::take(&mut meaning).join(" ");
            let stop = if meaning.is_empty() { "" } else { ": " };
            told.push_str(&format!("- `{name}` {}{stop}{meaning}\n", kind_of(kind.trim_end_matches(','))));
        } else if !line.starts_with('#') {
            meaning.clear();
            inside &= line != "}";
        }
    }
}

/// The kind as a template knows it: text, number, flag, list, or another view.
fn kind_of(rust: &str) -> String {
    let within = |open: &str| rust.strip_prefix(open).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = within("Option<") {
        return format!("{}?", kind_of(inner));
    }
    if let Some(inner) = within("Vec<") {
        return format!("list of {}", kind_of(inner));
    }
    match rust {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "flag".to_owned(),
        "BTreeMap<String, OptionView>" => "map of flag, number or text".to_owned(),
        view if view.ends_with("View") || view == "YearLink" => view.to_owned(),
        _ => "number".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_and_field_is_told() {
        let told = reference();
        let structs: usize = SOURCES.iter().map(|source| source.matches("pub(crate) struct ").count()).sum();
        let fields: usize = SOURCES.iter().map(|source| source.matches("\n    pub ").count()).sum();
        assert_eq!(told.matches("\n## ").count(), structs);
        assert_eq!(told.matches("\n- `").count(), fields);
        for line in [
            "- `running_head` text: Year and title, escaped to stand between quotation marks in a style sheet.",
            "- `opening` ProseView?\n",
            "- `seasons` list of SeasonView: Chapters in the order of the year",
            "- `options` map of flag, number or text: What",
            "## YearLink\n\nA year as a link in menus.",
        ] {
            assert!(told.contains(line), "{line}\n{told}");
        }
        assert!(!told.contains("pub ") && !told.contains("Option<"), "{told}");
    }
}
