//! Numbers of a campaign: worked out, nested, and compared over years. A whole site as text each time.

use crate::support::{Built, TestSite};

const SITE: &str = "\
-- content/site.yaml --
name: 岁时
-- content/2021/立春.md --
起步。
-- content/2021/metrics.yaml --
found: {name: 发现, unit: 件, by: month, values: {3: 10, 4: 20}}
damage: {name: 破损, unit: 项, by: category, values: {路面: 50, 绿化: 30, 玻璃: 9}}
stairs: {name: 楼道, unit: 个, value: 42}
-- content/2022/metrics.yaml --
found: {name: 发现, unit: 件, by: month, values: {3: 12, 4: 30, 5: 54}}
closed: {name: 销账, unit: 件, by: month, values: {3: 8, 4: 31, 5: 42}}
score: {name: 测评, unit: 分, by: month, values: {3: 86.5, 4: 88, 5: null, 6: 93.25}, target: 90}
damage: {name: 破损, unit: 项, by: category, values: {路面: 41, 绿化: 37, 门窗: 12}}
stairs: {name: 楼道, unit: 个, value: 57, target: 60}
rooms: {name: 活动室, unit: 间, value: 8}
calls: {name: 来电, unit: 件, by: [place, month], values: {梧桐里: {3: 4, 4: 6}, 青砖弄: {3: 1, 5: 2}}}
";

fn site(more: &str) -> Built {
    TestSite::from_text(&format!("{SITE}{more}")).build()
}

/// What a text with links becomes, tags left out.
fn prose(text: &str) -> String {
    let built = site(&format!("-- content/2022/立春.md --\n{text}\n"));
    assert_eq!(built.report_text(), "");
    let html = words(&built, "2022/lichun/index.html");
    let from = html.find("起文").expect("the text begins there");
    html[from + "起文".len()..html.find("止文").expect("the text ends there")].to_owned()
}

fn faults(text: &str) -> Vec<&'static str> {
    let built = site(&format!("-- content/2022/立春.md --\n{text}\n"));
    built.codes()
}

/// A page without its tags.
fn words(built: &Built, path: &str) -> String {
    let page = built.file(path);
    let mut words = String::new();
    for piece in page.main().split('<') {
        words += piece.split_once('>').map_or(piece, |(_, text)| text);
    }
    words
}

#[test]
fn numbers_are_worked_out_exactly() {
    assert_eq!(prose("起文[](metric:closed/found)止文"), "84.4%", "81 of 96 is 84.375 %");
    assert_eq!(prose("起文[](metric:closed.4月/found.4月)止文"), "103.3%");
    assert_eq!(prose("起文[](metric:damage.total)、[](metric:damage.合计)止文"), "90、90");
    assert_eq!(prose("起文[](metric:found.max)、[](metric:found.min)、[](metric:found.count)止文"), "54、12、3");
    assert_eq!(prose("起文[](metric:score.last)、[](metric:score.mean)、[](metric:score)止文"), "93.25、89.25、89.25");
    assert_eq!(prose("起文[](metric:score.target)、[](metric:2021/found.total)止文"), "90、30");
    assert_eq!(prose("起文[](metric:2021/damage/2022/damage)止文"), "98.9%");
    assert_eq!(prose("起文[](metric:stairs/rooms)止文"), "7.13", "one unit over another has two decimals");
    assert_eq!(prose("起文[](metric:calls.梧桐里)、[](metric:calls.青砖弄.5月)、[](metric:calls)止文"), "10、2、13");
}

#[test]
fn a_number_in_the_text_may_be_rounded_further_but_not_wrongly() {
    assert_eq!(prose("起文[84%](metric:closed/found)、[84.38](metric:closed/found)止文"), "84%、84.38");
    assert_eq!(faults("[85%](metric:closed/found)"), ["link/number-differs"]);
    assert_eq!(faults("[84.3%](metric:closed/found)"), ["link/number-differs"]);
    assert_eq!(faults("[90%](metric:stairs)"), ["link/number-differs"]);
}

#[test]
fn what_cannot_be_worked_out_is_told() {
    assert_eq!(faults("[](metric:score.total)"), ["metric/no-sum"]);
    assert_eq!(faults("[](metric:score.5月)"), ["metric/no-number"]);
    assert_eq!(faults("[](metric:closed/fuond)"), ["link/unknown-metric"]);
    assert_eq!(faults("[](metric:2020/found)"), ["link/unknown-metric"]);
    let zero = "-- content/2022/metrics/零.yaml --\nnone: {name: 无, unit: 件, value: 0}\n";
    let built = site(&format!("{zero}-- content/2022/立春.md --\n[](metric:closed/none)\n"));
    assert_eq!(built.codes(), ["metric/divide-zero"]);
}

#[test]
fn the_data_page_shows_the_way() {
    let built = site(
        "-- content/2022/year.yaml --\nkey_numbers: [{metric: closed/found, name: 销账率}, stairs]\n\
         -- content/2022/立春.md --\n[](metric:damage.total)，[](metric:score.last)，[](metric:damage.max)\n",
    );
    assert_eq!(built.report_text(), "");
    let data = words(&built, "2022/data/index.html");
    for sentence in [
        "销账：8 + 31 + 42 = 81件，发现：12 + 30 + 54 = 96件，",
        "销账 81件 ÷ 发现 96件 = 84.375%，四舍五入保留一位小数，得 84.4%。",
        "41 + 37 + 12 = 90项。",
        "其中最近的一个：6月，93.25分。",
        "其中最大的一个：路面，41项。",
    ] {
        assert!(data.contains(sentence), "{sentence}\n{data}");
    }
    let year = words(&built, "2022/index.html");
    assert!(year.replace('\n', "").contains("销账率84.4"), "{year}");
    assert!(built.file("2022/index.html").text().contains("data/index.html#derived-closed-found"));
    assert!(!words(&built, "2021/data/index.html").contains("推算"), "nothing was worked out in 2021");
}
