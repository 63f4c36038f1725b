//! What a reader will miss.
//! In: the site. Out: remarks on what is not written. Absent: what is wrong with what is.

use super::prose::{Block, Kind};
use crate::{
    model::{Formula, OptionValue, Site, Year},
    report::{Code, Diagnostic, Place, Report},
    source::{SitePath, Sources},
};

pub(super) fn check(site: &Site, sources: &Sources, report: &mut Report) {
    footer(site, sources, report);
    for year in &site.years {
        colophon(year, report);
        dates(year, report);
        evidence(year, report);
    }
}

/// 页脚与门户: one remark, for they are filled in together.
fn footer(site: &Site, sources: &Sources, report: &mut Report) {
    let config = &site.config;
    let path = SitePath::new("content/site.yaml").expect("a plain path");
    let Some((file, _)) = sources.get(&path) else { return };
    let footer = &config.footer;
    // Inside a portal the portal's own footer stands below.
    if config.options.get("footer") == Some(&OptionValue::Flag(false)) {
        return;
    }
    let items = [
        ("sponsor", "主办", &footer.sponsor),
        ("undertaker", "承办", &footer.undertaker),
        ("contact", "联系方式", &footer.contact),
        ("icp", "ICP备案号", &footer.icp),
        ("police", "公安备案号", &footer.police),
        ("site_code", "标识码", &footer.site_code),
    ];
    let missing: Vec<(&str, &str)> =
        items.iter().filter(|(.., value)| value.is_none()).map(|(key, name, _)| (*key, *name)).collect();
    let portal = if config.portal.is_some() { "named" } else { "missing" };
    if !missing.is_empty() {
        let fault = Diagnostic::new(Code::CheckFooter).at(Place::file(file));
        report.add(named(fault, &missing).with("portal", portal));
    }
}

/// What is missing: by its keys, and as a person calls it.
fn named(fault: Diagnostic, missing: &[(&str, &str)]) -> Diagnostic {
    let keys: Vec<&str> = missing.iter().map(|(key, _)| *key).collect();
    let names: Vec<String> = missing.iter().map(|(key, name)| format!("{name} {key}")).collect();
    fault.with("keys", keys.join("、")).with("names", names.join("、"))
}

/// 版权页: when, by whom, from what.
fn colophon(year: &Year, report: &mut Report) {
    let items = [
        ("published", "发布日期", year.published.is_none()),
        ("editors", "编者", year.editors.is_empty()),
        ("source", "来源", year.source.is_none()),
    ];
    let missing = items.iter().filter(|(.., missing)| *missing).map(|(key, name, _)| (*key, *name));
    let missing: Vec<(&str, &str)> = missing.collect();
    if !missing.is_empty() {
        let fault = Diagnostic::new(Code::CheckColophon).at(year.place);
        report.add(named(fault, &missing).with("year", year.year));
    }
}

/// Entries without a date, where most others of the year have one.
fn dates(year: &Year, report: &mut Report) {
    let dated = year.entries.iter().filter(|entry| entry.date.is_some()).count();
    if dated * 2 <= year.entries.len() {
        return;
    }
    for entry in year.entries.iter().filter(|entry| entry.date.is_none()) {
        report.add(Diagnostic::new(Code::CheckUndated).at(Place::file(entry.body.file)).with("year", year.year));
    }
}

/// Metrics that do not say what they count or who counted; figures whose metrics do not either.
fn evidence(year: &Year, report: &mut Report) {
    for metric in &year.metrics {
        let missing =
            [("source", "来源", metric.source.is_none()), ("definition", "定义", metric.definition.is_none())];
        let missing = missing.iter().filter(|(.., missing)| *missing).map(|(key, name, _)| (*key, *name));
        let missing: Vec<(&str, &str)> = missing.collect();
        if !missing.is_empty() {
            let fault = Diagnostic::new(Code::CheckSource).at(metric.place).with("kind", "metric");
            report.add(named(fault, &missing).with("id", &metric.id.0));
        }
    }
    for figure in year.figures.iter().filter(|figure| figure.source.is_none()) {
        let sourced = figure.metrics.iter().flat_map(Formula::operands).all(|operand| {
            operand.year.is_some() || year.metric(&operand.id).is_none_or(|metric| metric.source.is_some())
        });
        if !sourced {
            let fault = Diagnostic::new(Code::CheckSource).at(figure.place).with("kind", "figure");
            report.add(fault.with("id", &figure.id.0));
        }
    }
}

/// Headings with nothing below them; columns of tables with nothing in them.
pub(super) fn sections(blocks: &[Block], report: &mut Report) {
    for (at, block) in blocks.iter().enumerate() {
        match block.kind {
            Kind::Heading(level) => {
                let next = blocks.get(at + 1).map(|next| next.kind);
                let is_empty = match next {
                    None => true,
                    Some(Kind::Heading(other)) => other <= level,
                    Some(_) => false,
                };
                if is_empty {
                    let place = block.place(0..block.text.len());
                    report.add(
                        Diagnostic::new(Code::CheckEmpty).at(place).with("kind", "section").with("typed", &block.text),
                    );
                }
            }
            Kind::Cell { table, row: 0, column } => {
                let same = |block: &&Block| matches!(block.kind, Kind::Cell { table: t, row, column: c } if t == table && c == column && row > 0);
                let mut below = blocks.iter().filter(same).peekable();
                let is_empty = below.peek().is_some() && below.all(|cell| cell.text.trim().is_empty());
                if is_empty && !block.text.is_empty() {
                    let place = block.place(0..block.text.len());
                    report.add(
                        Diagnostic::new(Code::CheckEmpty).at(place).with("kind", "column").with("typed", &block.text),
                    );
                }
            }
            _ => {}
        }
    }
}

/// 替代文字: a file's name describes nothing, nor does 图1.
pub(super) fn alt_texts(block: &Block, report: &mut Report) {
    for picture in block.links.iter().filter(|link| link.is_picture && !link.address.contains("figure:")) {
        let label = picture.label.trim();
        let name = picture.address.rsplit('/').next().unwrap_or_default();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let lower = label.to_lowercase();
        let ending = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"].iter().any(|ending| lower.ends_with(ending));
        let bare = label.trim_end_matches(|c: char| c.is_ascii_digit() || "一二三四五六七八九十 -_".contains(c));
        let generic = ["图", "图片", "照片", "插图", "image", "img", "photo", "picture", "合影", "微信图片", "dsc"];
        let is_name = ending
            || (label == stem && label.is_ascii())
            || lower.starts_with("img_")
            || lower.starts_with("微信图片_");
        let kind = if label.is_empty() {
            // An error already.
            continue;
        } else if is_name {
            "name"
        } else if generic.contains(&bare.to_lowercase().as_str()) || label.chars().count() < 2 {
            "short"
        } else {
            continue;
        };
        let place = Place::new(block.file, picture.span.clone());
        report.add(Diagnostic::new(Code::CheckAlt).at(place).with("kind", kind).with("typed", label));
    }
}
