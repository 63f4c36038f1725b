//! What a link brings along where it is shared: Open Graph, JSON-LD, the card; and that nothing of it does harm.

use crate::support::{Built, TestSite};
use serde_json::Value;

const SITE: &str = "
-- content/site.yaml --
name: 岁时瑞金
organisation: 社区党建办
address: https://example.org/review/
-- content/2018/year.yaml --
title: 创全360步
published: 2019-01-01 09:00
-- content/2018/metrics.yaml --
meetings: {name: 会议, unit: 场, by: term, values: {立春: 1}}
-- content/2018/立春.md --
---
title: '</script><script>alert(1)</script> & \"引号\"'
tags: [部署, '<b>']
---
三年行动计划定稿。
";

/// The graph of a page, by the type of its parts.
fn graph(built: &Built, path: &str) -> Vec<Value> {
    let page = built.file(path);
    let text = page.text().split("<script type=\"application/ld+json\">").nth(1).expect("JSON-LD");
    let text = text.split("</script>").next().expect("the end of the script");
    let value: Value = serde_json::from_str(text).expect("JSON");
    assert_eq!(value["@context"], "https://schema.org");
    value["@graph"].as_array().expect("a graph").clone()
}

fn part(graph: &[Value], kind: &str) -> Value {
    graph.iter().find(|part| part["@type"] == kind).cloned().unwrap_or_else(|| panic!("no {kind} in {graph:?}"))
}

#[test]
fn a_title_cannot_leave_its_script() {
    let built = TestSite::from_text(SITE).build();
    let page = built.file("2018/lichun/index.html");
    page.has_not("<script>alert").has("\\u003c/script\\u003e");
    let article = part(&graph(&built, "2018/lichun/index.html"), "Article");
    assert_eq!(article["headline"], "立春：</script><script>alert(1)</script> & \"引号\"");
    assert_eq!(article["datePublished"], "2019-01-01T09:00+08:00");
    assert_eq!(article["temporalCoverage"], "2018-02-04/2018-02-18");
    assert_eq!(article["publisher"]["name"], "社区党建办");
    page.has("<meta property=\"article:tag\" content=\"&lt;b&gt;\">");
}

#[test]
fn the_way_to_a_page_is_told_in_full_addresses() {
    let built = TestSite::from_text(SITE).build();
    let crumbs = part(&graph(&built, "2018/lichun/index.html"), "BreadcrumbList");
    let told: Vec<(&str, &str, u64)> = crumbs["itemListElement"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|step| {
            (step["name"].as_str().unwrap(), step["item"].as_str().unwrap(), step["position"].as_u64().unwrap())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("岁时瑞金", "https://example.org/review/index.html", 1),
            ("2018", "https://example.org/review/2018/index.html", 2),
            ("立春", "https://example.org/review/2018/lichun/index.html", 3),
        ]
    );
}

#[test]
fn a_data_page_says_where_its_numbers_can_be_taken_from() {
    let built = TestSite::from_text(SITE).build();
    let data = part(&graph(&built, "2018/data/index.html"), "Dataset");
    let files: Vec<&str> = data["distribution"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|file| file["contentUrl"].as_str().unwrap().strip_prefix("https://example.org/review/").unwrap())
        .collect();
    assert_eq!(files, ["2018/data/datapackage.json", "2018/data/meetings.csv", "2018/data/meetings.json"]);
    assert!(files.iter().all(|file| built.tree.get(file).is_some()));
    assert_eq!(data["variableMeasured"], serde_json::json!(["会议"]));
    // Nobody gave one.
    assert_eq!(data.get("license"), None);
}

#[test]
fn without_an_address_nothing_is_told_and_nothing_painted() {
    let built = TestSite::from_text(&SITE.replace("address: https://example.org/review/\n", "")).build();
    for page in built.pages().iter().filter(|page| page.path().ends_with(".html")) {
        page.has_not("og:").has_not("ld+json").has_not("card.png");
    }
    assert!(!built.listing().contains("card.png"));
}

#[cfg(feature = "png")]
mod cards {
    use super::*;
    use std::fs;
    use suishi::output::{Artifact, OutputTree};

    fn made(tree: &OutputTree, path: &str) -> (String, Vec<u8>) {
        let Some(Artifact::Made(made)) = tree.get(path) else { panic!("{path} is not made late") };
        (made.from.key().expect("a key").to_string(), made.from.make().expect("a card").swap_remove(made.part))
    }

    #[test]
    fn a_card_is_a_png_of_the_size_its_page_tells_and_the_same_each_time() {
        let built = TestSite::from_text(SITE).build();
        built
            .file("2018/lichun/index.html")
            .has("<meta property=\"og:image\" content=\"https://example.org/review/2018/lichun/card.png\">")
            .has("<meta property=\"og:image:width\" content=\"1200\">")
            .has("<meta property=\"og:image:height\" content=\"630\">");
        for path in ["2018/card.png", "2018/lichun/card.png"] {
            let (key, bytes) = made(&built.tree, path);
            assert_eq!(bytes[..8], *b"\x89PNG\r\n\x1a\n", "{path}");
            assert_eq!((bytes[16..20].to_vec(), bytes[20..24].to_vec()), (vec![0, 0, 4, 0xb0], vec![0, 0, 2, 0x76]));
            assert!(bytes.len() < 120 << 10, "{path}: {} bytes", bytes.len());
            assert_eq!(made(&TestSite::from_text(SITE).build().tree, path), (key, bytes), "{path}");
        }
    }

    #[test]
    fn pages_without_a_card_of_their_own_show_the_year() {
        let built = TestSite::from_text(SITE).build();
        for path in ["index.html", "about/index.html", "2018/index.html", "2018/data/index.html"] {
            built.file(path).has("\"https://example.org/review/2018/card.png\"");
        }
        built.file("404.html").has_not("og:image");
    }

    #[test]
    fn only_what_a_card_says_gives_it_another_key() {
        let key = |site: &str| made(&TestSite::from_text(site).build().tree, "2018/lichun/card.png").0;
        let own = key(SITE);
        assert_eq!(key(&SITE.replace("三年行动", "四年行动")), own, "the text of an entry with a title");
        assert_ne!(key(&SITE.replace("岁时瑞金", "岁时桐荫")), own, "the name of the site");
        assert_ne!(key(&SITE.replace("引号", "括号")), own, "the title");
        assert_ne!(key(&format!("{SITE}-- content/2018/雨水.md --\n记。\n")), own, "the ring");
    }

    #[test]
    fn a_card_is_painted_once() {
        let folder = tempfile::tempdir().expect("a folder");
        let output = folder.path().join("output");
        let write = || {
            let tree = TestSite::from_text(SITE).build().tree;
            suishi::write(&tree, &output, &folder.path().join("sources"), None).expect("written")
        };
        assert!(write().written > 2);
        let card = output.join("2018/lichun/card.png");
        let painted = fs::metadata(&card).and_then(|data| data.modified()).expect("a card");
        assert_eq!(write().written, 0);
        assert_eq!(fs::metadata(&card).and_then(|data| data.modified()).expect("a card"), painted);
        fs::remove_file(&card).expect("removed");
        assert_eq!(write().written, 1);
    }

    #[test]
    fn an_authors_picture_keeps_its_name() {
        let site = format!("{SITE}\n![卡片](card.png)\n");
        let (_, png) = made(&TestSite::from_text(SITE).build().tree, "2018/card.png");
        let built = TestSite::from_text(&site).with("content/2018/card.png", png).build();
        assert_eq!(built.codes(), [""; 0], "{}", built.report_text());
        built.file("2018/index.html").has("https://example.org/review/2018/share-card.png");
        made(&built.tree, "2018/share-card.png");
    }

    #[test]
    fn a_face_that_cannot_be_read_costs_the_cards_alone() {
        let site = SITE.replace("name: 岁时瑞金", "name: 岁时瑞金\nfont: kai.ttf");
        let site = format!("{site}-- content/kai.ttf | hex --\n000100000010\n");
        let built = TestSite::from_text(&site).build();
        built.file("2018/lichun/index.html").has("og:title").has_not("og:image").has("application/ld+json");
        assert!(!built.listing().contains("card.png"));
        assert_eq!(built.codes(), ["font/damaged"], "{}", built.report_text());
    }

    #[test]
    fn a_theme_that_names_no_card_has_none() {
        let site = format!("{SITE}-- content/theme/templates/partials/share.html --\n<!-- none -->\n");
        assert!(!TestSite::from_text(&site).build().listing().contains("card.png"));
    }
}
