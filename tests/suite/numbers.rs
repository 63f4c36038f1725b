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

/// The table of the only figure of 2022, a row a line.
fn table(figure: &str) -> Vec<String> {
    let built =
        site(&format!("-- content/2022/figures.yaml --\nfigure: {{{figure}}}\n-- content/2022/立春.md --\n正文。\n"));
    let codes: Vec<&str> = built.codes().into_iter().filter(|code| *code != "figure/other-kind").collect();
    assert!(codes.is_empty(), "{}", built.report_text());
    let page = built.file("2022/index.html");
    let from = page.text().find("id=\"figure-figure\"").expect("the figure is on the page of the year");
    let table = page.text()[from..].split("<thead>").nth(1).and_then(|rest| rest.split("</table>").next());
    let rows = table.expect("a figure has a table").split("<tr>").skip(1);
    let cell = |cell: &str| {
        cell.split_once('>').map_or("", |(_, text)| text).split('<').next().unwrap_or("").trim().to_owned()
    };
    rows.map(|row| row.split("<t").skip(1).map(cell).collect::<Vec<_>>().join(" ").trim().to_owned()).collect()
}

#[test]
fn one_metric_over_the_years_is_a_series_a_year() {
    let grouped = table("kind: grouped, metrics: [damage], years: [2021, 2022]");
    assert_eq!(grouped[..5], ["类别 2021年 2022年", "路面 50 41", "绿化 30 37", "玻璃 9 无数据", "门窗 无数据 12"]);
    let years = table("kind: columns, metrics: [stairs], years: all");
    assert_eq!(years, ["年份 楼道", "2021年 42", "2022年 57"], "a sum over years is not told");
    let months = table("kind: line, metrics: [found], years: [2021, 2022]");
    assert_eq!(months[..4], ["月份 2021年 2022年", "3月 10 12", "4月 20 30", "5月 无数据 54"]);
    let slope = table("kind: slope, metrics: [damage]");
    assert!(slope[0].starts_with("类别 2021年 2022年"), "a slope takes last year by itself: {slope:?}");
}

#[test]
fn a_metric_in_two_layers_is_a_series_a_part_or_its_sums() {
    let line = table("kind: line, metrics: [calls]");
    assert_eq!(line[..4], ["月份 梧桐里 青砖弄", "3月 4 1", "4月 6 无数据", "5月 无数据 2"]);
    let share = table("kind: share, metrics: [calls]");
    assert_eq!(share[..3], ["地点 来电", "梧桐里 10", "青砖弄 3"]);
}

#[test]
fn single_numbers_and_worked_out_ones_stand_together() {
    let bars = table("kind: bars, metrics: [found.max, found.min, closed.total]");
    assert_eq!(bars[..4], ["类别 件", "发现最大值 54", "发现最小值 12", "销账合计 81"]);
    let rate = table("kind: line, metrics: [closed/found]");
    assert_eq!(rate[..4], ["月份 销账占发现的比例", "3月 66.7", "4月 103.3", "5月 77.8"]);
}

#[test]
fn what_a_part_came_from_is_told() {
    let built =
        site("-- content/2022/立春.md --\n来电[](metric:calls.梧桐里)，其中三月[](metric:calls.梧桐里.3月)。\n");
    let page = words(&built, "2022/data/index.html");
    assert!(page.contains("4 + 6 = 10件。"), "{page}");
    assert!(page.contains("照原数，4件。"), "{page}");
}

#[test]
fn of_nothing_there_is_no_rate() {
    let more = "-- content/2022/metrics/more.yaml --\nasked: {name: 来信, unit: 件, by: month, values: {3: 0, 4: 2}}\n\
                answered: {name: 回复, unit: 件, by: month, values: {3: 0, 4: 1}}\n\
                -- content/2022/figures.yaml --\nrate: {kind: table, metrics: [answered/asked]}\n\
                -- content/2022/立春.md --\n![](figure:rate)\n";
    let built = site(more);
    assert_eq!(built.report_text(), "");
    let page = words(&built, "2022/lichun/index.html");
    assert!(page.contains("50") && !page.contains("未填报"), "{page}");
}

#[test]
fn years_are_drawn_in_their_order_and_once_and_never_as_one_done_of_the_other() {
    let figure = |more: &str| {
        let built = site(&format!("-- content/2022/figures.yaml --\nf: {{metrics: [found], {more}}}\n"));
        (built.codes(), if built.codes().is_empty() { words(&built, "2022/index.html") } else { String::new() })
    };
    let (codes, page) = figure("kind: slope, years: [2022, 2021, 2022]");
    assert!(codes.is_empty() && page.contains("2022年与2021年比较"), "{codes:?} {page}");
    assert_eq!(figure("kind: cumulative, years: all").0, ["figure/kind-misfit"]);
}

#[test]
fn tables_of_two_layers_are_read_wide_and_long() {
    for csv in [
        "月份,梧桐里,青砖弄\n3月,4,1\n4月,6,\n5月,,2\n",
        "地点,月份,件\n梧桐里,3月,4\n青砖弄,3月,1\n梧桐里,4月,6\n青砖弄,5月,2\n",
    ] {
        let metric = "more: {name: 来电, unit: 件, by: [place, month], table: more.csv}\n";
        let built = site(&format!(
            "-- content/2022/metrics/more.yaml --\n{metric}-- content/2022/metrics/more.csv --\n{csv}\
             -- content/2022/立春.md --\n[](metric:more.青砖弄.5月)，[](metric:more.梧桐里)\n"
        ));
        assert_eq!(built.report_text(), "");
        assert!(words(&built, "2022/lichun/index.html").contains("2，10"));
    }
}
