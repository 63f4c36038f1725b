//! What can be taken away in numbers: CSV tables of every grain, and the package that lists them.

use crate::support::{Built, TestSite};
use serde_json::Value;

const METRICS: &str = "走访: {name: 走访, unit: 次, by: term, values: {大寒: 3, 立春: 12.50, 雨水: null}, definition: 走到的人次。}\n\
    Score: {name: 测评, unit: 分, by: month, values: {1: 90, 2: 86.50}, source: 区创建办, period: 2018-02/2019-01}\n\
    weeks: {name: 周课, by: week, values: {9: 1, 10: -2}}\n\
    days: {name: 巡逻, unit: 人次, by: date, values: {2018-04-02: 1200000}}\n\
    seasons: {name: 占比, unit: \"%\", by: season, values: {春: 1}}\n\
    kinds: {name: 类别, by: category, values: {\"含,逗号\": 1}}\n\
    places: {name: 志愿者, unit: 人, by: place, values: {岗亭: 0}}\n\
    single: {name: 点位, unit: 个, value: 46}\n";

fn built(year: &str, site: &str) -> Built {
    TestSite::from_text(&format!("-- content/site.yaml --\nname: 岁时\n{site}-- content/2018/立春.md --\n正文。\n"))
        .with("content/2018/metrics.yaml", METRICS)
        .with("content/2018/year.yaml", year)
        .build()
}

fn package(built: &Built) -> Value {
    serde_json::from_str(built.file("2018/data/datapackage.json").text()).expect("JSON")
}

#[test]
fn a_table_of_every_grain_opens_in_a_spreadsheet_and_sorts() {
    let built = built("begins: 立春\n", "");
    let expected = [
        // In the order of a year that begins at 立春; an empty cell was not reported.
        ("走访", "节气,起始日,走访（次）\r\n立春,2018-02-04,12.50\r\n雨水,2018-02-19,\r\n大寒,2019-01-20,3\r\n"),
        ("Score", "月份,起始日,测评（分）\r\n2月,2018-02-01,86.50\r\n1月,2019-01-01,90\r\n"),
        ("weeks", "周次,起始日,周课\r\n第9周,2018-02-26,1\r\n第10周,2018-03-05,-2\r\n"),
        ("days", "日期,巡逻（人次）\r\n2018-04-02,1200000\r\n"),
        ("seasons", "季节,占比（%）\r\n春,1\r\n"),
        ("kinds", "类别,类别（数值）\r\n\"含,逗号\",1\r\n"),
        ("places", "地点,志愿者（人）\r\n岗亭,0\r\n"),
        ("single", "项目,点位（个）\r\n点位,46\r\n"),
    ];
    for (id, table) in expected {
        assert_eq!(built.file(&format!("2018/data/{id}.csv")).text(), format!("\u{FEFF}{table}"), "{id}");
    }
}

#[test]
fn the_package_names_every_table_and_its_columns_as_they_are() {
    let built = built("published: 2019-01-01 09:00\nsource: 年末回顾\n", "organisation: 街道\n");
    let package = package(&built);
    assert_eq!(package["created"], "2019-01-01T09:00:00+08:00");
    assert_eq!(package["contributors"][0]["title"], "街道");
    assert_eq!(package["sources"][0]["title"], "年末回顾");
    let resources = package["resources"].as_array().expect("a list");
    assert_eq!(resources.len(), 8);
    let mut names = std::collections::BTreeSet::new();
    for resource in resources {
        let path = resource["path"].as_str().expect("a path");
        let table = built.file(&format!("2018/data/{path}"));
        let head = table.text().trim_start_matches('\u{FEFF}').lines().next().expect("a head");
        let fields = resource["schema"]["fields"].as_array().expect("fields");
        let told: Vec<&str> = fields.iter().filter_map(|field| field["name"].as_str()).collect();
        assert_eq!(head, told.join(","), "{path}");
        let name = resource["name"].as_str().expect("a name");
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"._-".contains(&b)), "{name}");
        assert!(names.insert(name.to_owned()), "{name} twice");
    }
    let value = &resources[0]["schema"]["fields"][2];
    assert_eq!((&value["type"], &value["description"]), (&"number".into(), &"单位：次。走到的人次。".into()));
    assert_eq!(resources[3]["schema"]["fields"][0]["type"], "date");
    assert_eq!(resources[1]["sources"][0]["title"], "区创建办");
    built.file("2018/data/index.html").has("href=\"../../2018/data/datapackage.json\" download");
}

#[test]
fn the_package_says_nothing_that_nobody_said() {
    let package = package(&built("title: 一年\n", ""));
    for key in ["created", "licenses", "contributors", "sources", "homepage", "description"] {
        assert!(package.get(key).is_none(), "{key}: {package}");
    }
    assert_eq!(package["title"], "岁时 2018：一年");
}
