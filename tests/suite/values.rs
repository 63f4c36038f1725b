//! Values as an office types them and as its spreadsheets save them. A whole site as text each time.

use crate::support::{Built, TestSite};

fn site(metrics: &str, more: &str) -> Built {
    TestSite::from_text(&format!(
        "-- content/site.yaml --\nname: 岁时\n-- content/2018/立春.md --\n起步。\n\
         -- content/2018/metrics.yaml --\n{metrics}\n{more}"
    ))
    .build()
}

/// The one fault of a metric, as it is told.
fn told(metric: &str) -> String {
    site(&format!("m: {{name: 数, unit: 件, {metric}}}"), "").report_text()
}

/// The table of a metric to take away, without its mark.
fn csv(metric: &str, table: &str) -> String {
    let file = if table.is_empty() { String::new() } else { format!("-- content/2018/t.csv --\n{table}") };
    let built = site(&format!("m: {{name: 数, unit: 件, {metric}}}"), &file);
    assert_eq!(built.report_text(), "");
    built.file("2018/data/m.csv").text().trim_start_matches('\u{FEFF}').replace("\r\n", "\n")
}

#[test]
fn one_slip_among_terms_does_not_make_categories_of_them() {
    assert!(told("values: {立春: 3, 雨水: 2, 惊蜇: 4}").contains("entry/unknown-term"));
    assert!(told("values: {立春：3, 雨水: 2}").contains("改成 `立春: 3`"));
    assert!(told("by: category, values: {路面：62, 墙面: 41}").contains("改成 `路面: 62`"));
    assert_eq!(told("values: {路面: 62, '门窗：木': 41}"), "", "a colon may belong to a name");
}

#[test]
fn months_and_weeks_of_another_year_are_not_taken_for_this_one() {
    assert!(told("by: month, values: {2017-12: 3, 2018-12: 4}").contains("`2017-12` 不在 2018 年里"));
    assert!(told("by: week, values: {2017-W32: 3, 2018-W33: 4}").contains("`2017-W32` 不在 2018 年里"));
    assert!(csv("by: month, values: {四月: 3, 十二月: 4}", "").ends_with("4月,2018-04-01,3\n12月,2018-12-01,4\n"));
    assert!(told("by: date, values: {3月8日: 12}").contains("写成 `2018-03-08`"));
}

#[test]
fn a_suggested_number_is_the_number_meant() {
    assert!(told("value: 1.2万").contains("只写 `12000`"));
    assert!(told("value: 约3千人").contains("只写 `3000`"));
    assert!(told("value: 12百分点").contains("只写 `12`"));
    assert!(told("value: 86.50%").contains("只写 `86.50`"));
    assert!(told("value: 9999999999999999999999999999").contains("位数太多"), "drawn as nothing, added up as less");
}

#[test]
fn a_table_of_two_layers_may_lie_on_its_side() {
    const TIDY: &str = "地点,月份,起始日,数（件）\n甲,1月,2018-01-01,3\n甲,2月,2018-02-01,4\n乙,2月,2018-02-01,6\n";
    for table in [
        "月份,甲,乙\n1月,3,\n2月,4,6\n",
        "月份,甲,乙\n1,3,\n2,4,6\n",
        "地点,1月,2月\n甲,3,4\n乙,,6\n",
        "地点,1,2\n甲,3,4\n乙,,6\n",
        "地点,月份,数\n甲,1月,3\n甲,2月,4\n乙,2月,6\n",
        "地点,月份,数\n甲,1,3\n甲,2,4\n乙,2,6\n",
    ] {
        assert_eq!(csv("by: [place, month], table: t.csv", table), TIDY, "{table}");
    }
}

#[test]
fn a_place_alone_says_what_the_parts_of_nested_values_are() {
    let csv = csv("by: place, values: {甲: {1月: 3}, 乙: {1月: 4}}", "");
    assert!(csv.starts_with("地点,月份,"), "{csv}");
}
