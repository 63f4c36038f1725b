//! `site.yaml`.
//! In: the file. Out: [`Config`], defaults applied. Absent: whether the theme knows the options (`theme.rs`).

use super::yaml::{At, Fields, Yaml};
use crate::{
    model::{Config, Footer, OptionValue, Portal, RawHtml, Waiver},
    report::{Code, Diagnostic, Level, Place, Report, suggest},
    source::{SitePath, Sources},
    words::Language,
};
use std::collections::BTreeMap;

/// Where what the theme judges was typed.
#[derive(Default)]
pub(crate) struct Places {
    /// The keys of `options:`.
    pub(crate) options: BTreeMap<String, Place>,
    /// Their values.
    pub(crate) values: BTreeMap<String, Place>,
    pub(crate) theme: Option<Place>,
    /// `font:`, as typed.
    pub(crate) font: Option<(String, Place)>,
}

pub(crate) fn read(sources: &Sources, theme: Option<&str>, report: &mut Report) -> (Config, Places) {
    let mut config = Config {
        name: "岁时".to_owned(),
        language: Language::Zh,
        theme: theme.unwrap_or("default").to_owned(),
        organisation: None,
        campaign: None,
        description: None,
        notice: None,
        address: None,
        portal: None,
        footer: Footer::default(),
        options: BTreeMap::new(),
        raw_html: RawHtml::Escape,
        levels: BTreeMap::new(),
        waivers: Vec::new(),
    };
    let mut places = Places::default();
    let path = SitePath::new("content/site.yaml").expect("a plain path");
    let Some((file, source)) = sources.get(&path) else {
        report.add(Diagnostic::new(Code::SiteMissing));
        return (config, places);
    };
    let Some(yaml) = Yaml::of_file(file, source, report) else { return (config, places) };
    let Some(mut fields) = yaml.root().fields("site.yaml", report) else { return (config, places) };
    if let Some(name) = fields.required("name") {
        config.name = name;
    }
    if let Some(at) = fields.get("language") {
        config.language = read_language(at, fields.report());
    }
    let chosen = fields.text("theme");
    if theme.is_none() {
        places.theme = fields.get("theme").map(At::place);
        config.theme = chosen.unwrap_or(config.theme);
    }
    places.font = fields.get("font").and_then(|at| Some((at.text(fields.report())?, at.place())));
    config.organisation = fields.text("organisation");
    config.campaign = fields.text("campaign");
    config.description = fields.text("description");
    config.notice = fields.text("notice");
    if let Some(at) = fields.get("address") {
        config.address = read_address(at, fields.report());
    }
    if let Some(at) = fields.get("portal").filter(|at| !at.is_null()) {
        config.portal = read_portal(at, fields.report());
    }
    if let Some(at) = fields.get("footer") {
        config.footer = read_footer(at, fields.report());
    }
    if fields.flag("allow_html") == Some(true) {
        config.raw_html = RawHtml::Allow;
    }
    config.options = read_options(&mut fields, &mut places);
    config.levels = read_levels(&mut fields);
    config.waivers = read_waivers(&mut fields);
    fields.finish(report);
    (config, places)
}

fn read_language(at: At<'_>, report: &mut Report) -> Language {
    let Some(text) = at.text(report) else { return Language::Zh };
    Language::parse(&text).unwrap_or_else(|| {
        report.add(Diagnostic::new(Code::SiteUnknownLanguage).at(at.place()).with("typed", text));
        Language::Zh
    })
}

/// `https://example.org/suishi/`; what follows `?` or `#` cannot be the root of a site.
fn read_address(at: At<'_>, report: &mut Report) -> Option<String> {
    let text = at.text(report)?;
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let sound = host.is_some_and(|host| {
        let name = host.split('/').next().unwrap_or_default();
        !name.is_empty() && !text.contains(['?', '#', ' ', '"', '<', '>'])
    });
    if !sound {
        report.add(Diagnostic::new(Code::SiteBadAddress).at(at.place()).with("typed", text));
        return None;
    }
    Some(if text.ends_with('/') { text } else { text + "/" })
}

fn read_portal(at: At<'_>, report: &mut Report) -> Option<Portal> {
    let mut fields = at.fields("portal", report)?;
    let (name, domain, code) = (fields.required("name"), fields.required("domain"), fields.required("code"));
    let domain_at = fields.get("domain");
    fields.finish(report);
    let (name, domain, code) = (name?, domain?, code?);
    if domain.contains("//") {
        let plain = domain.rsplit("//").next().unwrap_or_default().trim_end_matches('/');
        let place = domain_at.map_or(at.place(), At::place);
        report.add(Diagnostic::new(Code::SitePortalDomain).at(place).with("typed", &domain).with("suggestion", plain));
        return None;
    }
    Some(Portal { name, domain, code })
}

fn read_footer(at: At<'_>, report: &mut Report) -> Footer {
    let Some(mut fields) = at.fields("footer", report) else { return Footer::default() };
    let footer = Footer {
        sponsor: fields.text("sponsor"),
        undertaker: fields.text("undertaker"),
        contact: fields.text("contact"),
        icp: fields.text("icp"),
        police: fields.text("police"),
        site_code: fields.text("site_code"),
    };
    fields.finish(report);
    footer
}

fn read_options(fields: &mut Fields<'_>, places: &mut Places) -> BTreeMap<String, OptionValue> {
    let Some(at) = fields.get("options") else { return BTreeMap::new() };
    let entries = at.entries(fields.report());
    let mut options = BTreeMap::new();
    for (key, at) in entries {
        let Some(text) = at.text(fields.report()) else { continue };
        let value = match text.as_str() {
            "true" => OptionValue::Flag(true),
            "false" => OptionValue::Flag(false),
            number => number.parse().map_or_else(|_| OptionValue::Text(text.clone()), OptionValue::Number),
        };
        options.insert(key.to_owned(), value);
        places.options.insert(key.to_owned(), at.key_place());
        places.values.insert(key.to_owned(), at.place());
    }
    options
}

/// `waive: [{code: privacy/mobile, file: 2018/值班.csv, why: 对外公布的值班电话}]`; none counts without its reason.
fn read_waivers(fields: &mut Fields<'_>) -> Vec<Waiver> {
    let mut waivers = Vec::new();
    for at in fields.list("waive") {
        let Some(mut own) = at.fields("waive", fields.report()) else { continue };
        let (code, file, why) = (own.required("code"), own.required("file"), own.required("why"));
        let place = own.at().key_place();
        own.finish(fields.report());
        if let (Some(code), Some(file), Some(_)) = (code, file, why) {
            waivers.push(Waiver { code, file, place });
        }
    }
    waivers
}

/// `levels: {media/unused: ignore}`.
fn read_levels(fields: &mut Fields<'_>) -> BTreeMap<Code, Level> {
    let Some(at) = fields.get("levels") else { return BTreeMap::new() };
    let entries = at.entries(fields.report());
    let mut levels = BTreeMap::new();
    for (key, at) in entries {
        let Some(text) = at.text(fields.report()) else { continue };
        let level = match text.as_str() {
            "error" => Some(Level::Error),
            "warning" => Some(Level::Warning),
            "remark" => Some(Level::Remark),
            "ignore" => Some(Level::Ignore),
            _ => None,
        };
        match (Code::parse(key), level) {
            (Some(code), Some(level)) => {
                levels.insert(code, level);
            }
            (code, _) => {
                let place = if code.is_none() { at.key_place() } else { at.place() };
                let typed = if code.is_none() { key } else { &text };
                let mut fault = Diagnostic::new(Code::SiteBadLevel).at(place).with("typed", typed);
                if let Some(near) =
                    suggest::nearest(key, Code::ALL.iter().map(|code| code.id())).filter(|_| code.is_none())
                {
                    fault = fault.with("suggestion", near);
                }
                fields.report().add(fault);
            }
        }
    }
    levels
}
