//! Themes: built-in ← chosen ← the site's own files, merged file by file.
//! In: `themes/*` and `content/theme/`. Out: [`Theme`] and the options it declares, checked. Absent: Tera.

use super::{
    config::Places,
    face, palette, text,
    yaml::{At, Yaml},
};
use crate::{
    model::{Asset, Config, Layer, OptionValue, Template, Theme},
    report::{Code, Diagnostic, Report, suggest},
    source::{SitePath, Sources},
    words::Language,
};
use std::collections::BTreeMap;

const BUILT_IN: &str = "default";

/// An option as `theme.yaml` declares it.
struct Declared {
    kind: OptionKind,
    default: Option<OptionValue>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum OptionKind {
    Flag,
    Number,
    Text,
}

pub(crate) fn read(sources: &Sources, config: &Config, places: &Places, report: &mut Report) -> Theme {
    let chosen = format!("themes/{}", config.theme);
    let mut folders = vec![("site".to_owned(), "content/theme".to_owned())];
    if sources.under(&chosen).next().is_some() {
        folders.push((config.theme.clone(), chosen));
    } else {
        let fault = unknown_theme(sources, config);
        report.add(places.theme.into_iter().fold(fault, Diagnostic::at));
    }
    if config.theme != BUILT_IN {
        folders.push((BUILT_IN.to_owned(), format!("themes/{BUILT_IN}")));
    }
    let mut theme = Theme { name: config.theme.clone(), ..Theme::default() };
    let mut declared = BTreeMap::new();
    for (name, folder) in &folders {
        theme.layers.push(Layer { name: name.clone(), templates: templates(sources, folder, report) });
    }
    // A theme with page templates of its own renders those pages only, or a minimal theme could not make a
    // minimal site; the built-in one then lends what the templates name (`default/base.html`), no pages, no styles.
    let own = config.theme != BUILT_IN
        && theme.layers.iter().any(|layer| layer.name == config.theme && !layer.templates.is_empty());
    if own {
        lend(&mut theme.layers);
    }
    for (name, folder) in folders.iter().rev() {
        if name != BUILT_IN || !own {
            assets(sources, folder, &mut theme.assets);
            let layer = theme.layers.iter().find(|layer| layer.name == *name);
            theme.pages.extend(layer.into_iter().flat_map(|layer| layer.templates.keys().cloned()));
        }
        words(sources, folder, &mut theme, report);
        declare(sources, folder, &mut theme, &mut declared, report);
        if own && name == BUILT_IN {
            // Nor faces of pages, for no style asks for them; pictures are lettered all the same.
            theme.faces.numerals = None;
            theme.faces.titles.iter_mut().for_each(|face| face.family = None);
        }
    }
    face::read_own(sources, places, &mut theme.faces, report);
    theme.options = settle(&declared, config, places, report);
    theme
}

/// Leaves of the built-in pages those that another layer names (`default/term.html`). All others are never printed, and
/// would only ask of the theme's own `base.html` that it has every block of theirs.
fn lend(layers: &mut [Layer]) {
    let Some((built_in, own)) = layers.split_last_mut() else { return };
    let names = |name: &str| {
        let name = format!("{BUILT_IN}/{name}");
        own.iter().flat_map(|layer| layer.templates.values()).any(|template| template.text.contains(&name))
    };
    built_in.templates.retain(|name, _| name == "base.html" || name.contains('/') || names(name));
}

fn unknown_theme(sources: &Sources, config: &Config) -> Diagnostic {
    let names: std::collections::BTreeSet<&str> =
        sources.under("themes").filter_map(|(_, source)| source.path.as_str().split('/').nth(1)).collect();
    let fault = Diagnostic::new(Code::ThemeUnknown)
        .with("typed", &config.theme)
        .with("known", names.iter().copied().collect::<Vec<_>>().join("、"));
    match suggest::nearest(&config.theme, names.iter().copied()) {
        Some(near) => fault.with("suggestion", near),
        None => fault,
    }
}

fn templates(sources: &Sources, folder: &str, report: &mut Report) -> BTreeMap<String, Template> {
    let folder = format!("{folder}/templates");
    let mut templates = BTreeMap::new();
    for (file, source) in sources.under(&folder) {
        let Some(name) = source.path.under(&folder) else { continue };
        if let Some((mark, text)) = text::utf8(file, source, report) {
            templates.insert(name.to_owned(), Template { file, text: text[mark..].to_owned() });
        }
    }
    templates
}

fn assets(sources: &Sources, folder: &str, assets: &mut BTreeMap<String, Asset>) {
    let folder = format!("{folder}/static");
    for (file, source) in sources.under(&folder) {
        if let Some(name) = source.path.under(&folder) {
            assets.insert(name.to_owned(), Asset { file, path: source.path.clone() });
        }
    }
}

fn words(sources: &Sources, folder: &str, theme: &mut Theme, report: &mut Report) {
    for language in [Language::Zh, Language::En] {
        let path = format!("{folder}/i18n/{}.ftl", language.tag());
        let Some((file, source)) = SitePath::new(&path).ok().and_then(|path| sources.get(&path)) else { continue };
        let Some((mark, text)) = text::utf8(file, source, report) else { continue };
        theme.words.entry(language).or_default().push((file, text[mark..].to_owned()));
    }
}

/// `theme.yaml`: `options: {id: {type: flag, default: true, meaning: …}}`, `charts:` and `faces:`.
fn declare(
    sources: &Sources,
    folder: &str,
    theme: &mut Theme,
    declared: &mut BTreeMap<String, Declared>,
    report: &mut Report,
) {
    let path = format!("{folder}/theme.yaml");
    let Some((file, source)) = SitePath::new(&path).ok().and_then(|path| sources.get(&path)) else { return };
    let Some(yaml) = Yaml::of_file(file, source, report) else { return };
    let Some(mut fields) = yaml.root().fields("theme.yaml", report) else { return };
    fields.text("name");
    fields.text("description");
    fields.texts("languages");
    let options = match fields.get("options") {
        Some(at) => at.entries(fields.report()),
        None => Vec::new(),
    };
    for (id, at) in options {
        let Some(mut option) = at.fields("theme-option", fields.report()) else { continue };
        let kind = option.get("type").and_then(|at| read_kind(at, option.report())).unwrap_or(OptionKind::Text);
        let default = option.get("default").and_then(|at| at.text(option.report())).and_then(|text| kind.value(&text));
        option.text("meaning");
        option.finish(fields.report());
        declared.insert(id.to_owned(), Declared { kind, default });
    }
    if let Some(at) = fields.get("charts") {
        palette::read(at, &mut theme.palette, fields.report());
    }
    if let Some(at) = fields.get("faces") {
        face::read(at, sources, folder, &mut theme.faces, fields.report());
    }
    fields.finish(report);
}

fn read_kind(at: At<'_>, report: &mut Report) -> Option<OptionKind> {
    let typed = at.text(report)?;
    let kind = match typed.as_str() {
        "flag" => Some(OptionKind::Flag),
        "number" => Some(OptionKind::Number),
        "text" => Some(OptionKind::Text),
        _ => None,
    };
    if kind.is_none() {
        report.add(Diagnostic::new(Code::ThemeBadOptionType).at(at.place()).with("typed", typed));
    }
    kind
}

impl OptionKind {
    fn value(self, text: &str) -> Option<OptionValue> {
        match self {
            Self::Flag => text.parse().ok().map(OptionValue::Flag),
            Self::Number => text.parse().ok().map(OptionValue::Number),
            Self::Text => Some(OptionValue::Text(text.to_owned())),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Flag => "flag",
            Self::Number => "integer",
            Self::Text => "text",
        }
    }
}

/// Defaults of the theme, then what the site set, each checked against its declaration.
fn settle(
    declared: &BTreeMap<String, Declared>,
    config: &Config,
    places: &Places,
    report: &mut Report,
) -> BTreeMap<String, OptionValue> {
    let mut options: BTreeMap<String, OptionValue> =
        declared.iter().filter_map(|(id, option)| Some((id.clone(), option.default.clone()?))).collect();
    for (id, value) in &config.options {
        let unknown = !declared.contains_key(id);
        let place = if unknown { places.options.get(id) } else { places.values.get(id) };
        let fault = match declared.get(id) {
            None => {
                let fault = Diagnostic::new(Code::ThemeUnknownOption).with("typed", id).with("theme", &config.theme);
                Some(match suggest::nearest(id, declared.keys().map(String::as_str)) {
                    Some(near) => fault.with("suggestion", near),
                    None => fault,
                })
            }
            Some(option) => {
                let typed = match value {
                    OptionValue::Flag(flag) => flag.to_string(),
                    OptionValue::Number(number) => number.to_string(),
                    OptionValue::Text(text) => text.clone(),
                };
                match option.kind.value(&typed) {
                    Some(value) => {
                        options.insert(id.clone(), value);
                        None
                    }
                    None => Some(
                        Diagnostic::new(Code::YamlWrongShape).with("expected", option.kind.name()).with("typed", typed),
                    ),
                }
            }
        };
        if let Some(fault) = fault {
            report.add(match place {
                Some(place) => fault.at(*place),
                None => fault,
            });
        }
    }
    options
}
