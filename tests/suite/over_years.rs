//! One metric, one term, through the years: what is compared with what, and what is honestly not compared.

use crate::support::{Built, TestSite};
use suishi::{
    Site, Wishes,
    model::{Histories, Outcome},
    output::Artifact,
};

const SITE: &str = "-- content/site.yaml --\nname: 岁时\n";

/// A site of years, each with its `metrics.yaml`.
fn years(metrics: &[(i32, &str)]) -> TestSite {
    metrics
        .iter()
        .fold(TestSite::from_text(SITE), |site, (year, yaml)| site.with(&format!("content/{year}/metrics.yaml"), *yaml))
}

fn read(site: &TestSite) -> Site {
    suishi::read(&site.build().sources, &Wishes::default(), &suishi::Readings::passing()).value
}

/// The change of the newest year: `+15 +35.7% 2018`.
fn change(unit: &str, values: &[(i32, &str)]) -> String {
    let yaml = |value: &str| format!("m: {{name: 数, unit: \"{unit}\", value: {value}}}\n");
    let all = values.iter().fold(TestSite::from_text(SITE), |site, (year, value)| {
        site.with(&format!("content/{year}/metrics.yaml"), yaml(value))
    });
    let site = read(&all);
    let histories = site.histories();
    let newest = values.last().expect("there are years").0;
    let Some(change) = histories.get(0).change(newest) else { return "none".to_owned() };
    let percent = change.percent.map_or_else(|| "none".to_owned(), |percent| percent.to_string());
    format!("{} {percent} {}", change.difference, change.against)
}

/// The years of each history with the id of each: `2017 a, 2018 b`.
fn told(histories: &Histories<'_>) -> Vec<String> {
    let one = |history: &suishi::model::History<'_>| {
        let years = history.told().iter().map(|told| format!("{} {}", told.year.year, told.metric.id.0));
        years.collect::<Vec<_>>().join(", ")
    };
    histories.iter().map(one).collect()
}

#[test]
fn a_change_is_exact_and_its_percentage_rounds_half_away_from_zero() {
    assert_eq!(change("个", &[(2018, "42"), (2019, "57")]), "15 35.7 2018");
    assert_eq!(change("个", &[(2018, "57"), (2019, "42")]), "-15 -26.3 2018");
    assert_eq!(change("个", &[(2018, "57"), (2019, "57")]), "0 0.0 2018");
    assert_eq!(change("万元", &[(2018, "0.1"), (2019, "0.3")]), "0.2 200.0 2018");
    // 0.25 % exactly, up and down.
    assert_eq!(change("个", &[(2018, "400"), (2019, "401")]), "1 0.3 2018");
    assert_eq!(change("个", &[(2018, "400"), (2019, "399")]), "-1 -0.3 2018");
}

#[test]
fn a_percentage_is_left_out_where_it_says_nothing() {
    assert_eq!(change("个", &[(2018, "0"), (2019, "5")]), "5 none 2018");
    assert_eq!(change("万元", &[(2018, "-4"), (2019, "2")]), "6 none 2018");
    assert_eq!(change("%", &[(2018, "82.5"), (2019, "91.0")]), "8.5 none 2018");
    assert_eq!(change("℃", &[(2018, "10"), (2019, "20")]), "10 none 2018");
}

#[test]
fn a_year_is_held_against_the_last_that_has_a_number() {
    assert_eq!(change("个", &[(2016, "40"), (2018, "null"), (2019, "50")]), "10 25.0 2016");
    assert_eq!(change("个", &[(2018, "null"), (2019, "50")]), "none");
    assert_eq!(change("个", &[(2018, "50"), (2019, "null")]), "none");
}

#[test]
fn what_adds_up_is_not_compared_before_the_year_is_over() {
    let text = |unit: &str, combine: &str| {
        let site = years(&[
            (2018, &format!("m: {{unit: {unit}, combine: {combine}, by: month, values: {{4: 10, 5: 20}}}}\n")),
            (2019, &format!("m: {{unit: {unit}, combine: {combine}, by: month, values: {{4: 12, 5: 15}}}}\n")),
        ]);
        let site = read(&site.with("content/2019/year.yaml", "as_of: 2019-06-30\n"));
        site.histories().get(0).change(2019).map(|change| change.difference.to_string())
    };
    assert_eq!(text("场", "sum"), None);
    assert_eq!(text("分", "mean"), Some("-1.5".to_owned()));
    assert_eq!(text("人", "last"), Some("-5".to_owned()));
}

#[test]
fn a_name_may_change_twice() {
    let site = read(&years(&[
        (2017, "a: {value: 1}\nz: {value: 9}\n"),
        (2018, "b: {value: 2, was: a}\nz: {value: 9}\n"),
        (2019, "z: {value: 9}\nc: {value: 3, was: b}\n"),
    ]));
    assert_eq!(told(&site.histories()), ["2017 z, 2018 z, 2019 z", "2017 a, 2018 b, 2019 c"]);
}

#[test]
fn a_rename_can_be_told_late_and_told_again() {
    let late = years(&[(2017, "a: {value: 1}\n"), (2018, "b: {value: 2}\n"), (2019, "b: {value: 3, was: a}\n")]);
    assert_eq!(told(&read(&late).histories()), ["2017 a, 2018 b, 2019 b"]);
    let again =
        years(&[(2017, "a: {value: 1}\n"), (2018, "b: {value: 2, was: a}\n"), (2019, "b: {value: 3, was: a}\n")]);
    assert_eq!(told(&read(&again).histories()), ["2017 a, 2018 b, 2019 b"]);
    assert_eq!(again.build().codes(), [""; 0]);
}

#[test]
fn an_old_name_is_free_for_another_metric() {
    let site = years(&[
        (2017, "a: {value: 1}\n"),
        (2018, "b: {value: 2, was: a}\n"),
        (2019, "b: {value: 3}\na: {name: 另一项, value: 8}\n"),
    ]);
    assert_eq!(told(&read(&site).histories()), ["2017 a, 2018 b, 2019 b", "2019 a"]);
    assert_eq!(site.build().codes(), [""; 0]);
}

#[test]
fn a_year_kept_alone_may_remember_an_old_name() {
    assert_eq!(years(&[(2018, "b: {value: 2, was: a}\n")]).build().codes(), [""; 0]);
}

#[test]
fn a_plan_is_reached_missed_running_or_without_result() {
    let site = years(&[
        (2017, "done: {unit: 个, value: 42}\n"),
        (2018, "done: {unit: 个, value: 57}\n"),
        (2019, "finished: {unit: 个, value: 51, was: done}\n"),
    ])
    .with("content/2019/year.yaml", "as_of: 2019-09-30\n");
    for name in ["done", "finished"] {
        let plan = format!(
            "p: {{metric: {name}, start: 2017, end: 2020, goals: {{2017: 42, 2018: 60, 2019: 80, 2020: 90}}}}\n"
        );
        let site = site.clone().with("content/plans.yaml", plan);
        assert_eq!(site.build().codes(), [""; 0], "{name}");
        let site = read(&site);
        let histories = site.histories();
        let history = histories.get(histories.of_programme(&site.programmes[0]).expect("its metric is found"));
        let outcomes: Vec<Outcome> =
            site.programmes[0].goals.iter().map(|(year, goal)| history.outcome(*year, *goal)).collect();
        assert_eq!(outcomes, [Outcome::Reached, Outcome::Missed, Outcome::Running, Outcome::Unknown], "{name}");
    }
}

#[test]
fn lower_can_be_better_and_a_limit_once_passed_stays_passed() {
    let outcome = |value: &str, as_of: &str| {
        let yaml = format!("damage: {{unit: 项, value: {value}, better: lower}}\n");
        let site = years(&[(2018, "damage: {unit: 项, value: 9}\n"), (2019, &yaml)]);
        let plan = "p: {metric: damage, start: 2019, end: 2019, goals: {2019: 10}}\n";
        let site = read(&site.with("content/plans.yaml", plan).with("content/2019/year.yaml", as_of));
        let histories = site.histories();
        histories.get(0).outcome(2019, site.programmes[0].goals[&2019])
    };
    assert_eq!(outcome("8", "{}\n"), Outcome::Reached);
    assert_eq!(outcome("12", "{}\n"), Outcome::Missed);
    assert_eq!(outcome("8", "as_of: 2019-06-30\n"), Outcome::Running);
    assert_eq!(outcome("12", "as_of: 2019-06-30\n"), Outcome::Missed);
}

#[test]
fn one_year_is_compared_with_nothing() {
    let built = years(&[(2018, "m: {name: 数, unit: 个, value: 4}\n")])
        .with("content/plans.yaml", "p: {metric: m, start: 2018, end: 2019, goals: {2018: 3}}\n")
        .with("content/2018/立春.md", "---\ntitle: 定稿\n---\n正文。\n")
        .build();
    assert_eq!(built.codes(), [""; 0]);
    for page in built.pages() {
        assert!(!page.path().starts_with("metrics/") && !page.path().starts_with("terms/"), "{}", page.path());
        if page.path().ends_with(".html") {
            page.has_not("metrics/").has_not("terms/").has_not("历年数据").has_not("历年节气");
        }
    }
}

#[test]
fn two_years_without_a_common_metric_compare_only_their_terms() {
    let built = years(&[(2018, "a: {value: 4}\n"), (2019, "b: {value: 4}\n")])
        .with("content/2018/立春.md", "---\ntitle: 定稿\n---\n正文。\n")
        .build();
    assert!(built.tree.get("metrics/index.html").is_none(), "{}", built.listing());
    built.file("terms/lichun/index.html").has("定稿").has("terms/index.html");
    built.file("2018/data/index.html").has("../../terms/index.html").has_not("metrics/");
}

#[test]
fn a_change_of_unit_is_listed_told_and_not_drawn() {
    let built =
        years(&[(2018, "m: {name: 会议, unit: 场, value: 20}\n"), (2019, "m: {name: 会议, unit: 次, value: 31}\n")])
            .build();
    assert_eq!(built.codes(), ["metric/unit-changed"]);
    let page = built.file("metrics/m/index.html");
    page.has("2019年起，单位由“场”改为“次”").has("20 场").has("31");
    assert!(!page.main().contains("<figure"), "{}", page.main());
}

#[test]
fn a_metric_with_a_chinese_id_has_a_readable_address() {
    let built = years(&[(2018, "楼道: {name: 楼道, value: 4}\n"), (2019, "楼道: {name: 楼道, value: 5}\n")]).build();
    built.file("metrics/index.html").has("href=\"../metrics/楼道/index.html\"");
    built.file("metrics/楼道/index.html").has("比2018年多1").has("+25.0%");
    built.file("2019/data/index.html").has("href=\"../../metrics/楼道/index.html\"");
}

#[test]
fn two_builds_are_the_same_to_the_byte() {
    let site = years(&[
        (2018, "m: {name: 会议, unit: 场, by: term, values: {立春: 2, 白露: 16}}\n"),
        (2019, "n: {name: 例会, unit: 场, by: term, was: m, values: {立春: 3}}\n"),
    ])
    .with("content/2018/立春.md", "正文。\n");
    assert_eq!(bytes(&site.build()), bytes(&site.build()));
}

fn bytes(built: &Built) -> Vec<(String, Option<Vec<u8>>)> {
    let read = |artifact: &Artifact| artifact.bytes().map(<[u8]>::to_vec);
    built.tree.iter().map(|(path, artifact)| (path.to_string(), read(artifact))).collect()
}
