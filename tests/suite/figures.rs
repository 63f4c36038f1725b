//! Figures to draw: common ones and hard ones. The numbers beyond those of the 2018 review are demonstration data.
#![allow(dead_code)]

mod compared;

use suishi::chart::{Axis, Better, Centre, Datum, Figure, Kind, Language, Point, Quantity, Series, Step, Target};

pub const TERMS: [&str; 24] = [
    "立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑", "立秋", "处暑",
    "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒",
];

const ENGLISH_TERMS: [&str; 24] = [
    "Beginning of Spring",
    "Rain Water",
    "Insects Awakening",
    "Spring Equinox",
    "Fresh Green",
    "Grain Rain",
    "Beginning of Summer",
    "Lesser Fullness",
    "Grain in Ear",
    "Summer Solstice",
    "Lesser Heat",
    "Greater Heat",
    "Beginning of Autumn",
    "End of Heat",
    "White Dew",
    "Autumnal Equinox",
    "Cold Dew",
    "First Frost",
    "Beginning of Winter",
    "Light Snow",
    "Heavy Snow",
    "Winter Solstice",
    "Lesser Cold",
    "Greater Cold",
];

pub fn blank() -> Figure {
    Figure::new("", Axis::Categories, Vec::new())
}

/// `16` a number as typed, `?` no data, `null` said on purpose, `later` not yet.
pub fn point(name: &str, datum: &str) -> Point {
    let datum = match datum {
        "?" => Datum::Missing,
        "null" => Datum::Withheld,
        "later" => Datum::NotYet,
        text => Datum::Number { value: text.replace(',', "").parse().unwrap_or(f64::NAN), text: text.to_owned() },
    };
    Point::new(name, datum)
}

pub fn series(name: &str, points: &[(&str, &str)]) -> Series {
    Series { name: name.to_owned(), points: points.iter().map(|(name, datum)| point(name, datum)).collect() }
}

/// A year of terms; `known` by index, all others `other`.
fn terms(names: &[&str; 24], known: &[(usize, &str)], other: &str) -> Series {
    let datum = |i: usize| known.iter().find(|(k, _)| *k == i).map_or(other, |(_, datum)| datum);
    let points = (0..24)
        .map(|i| Point {
            // The names run from 立春, the numbers of the terms from 小寒.
            hue: Some((i as u8 + 2) % 24),
            ..point(names[i], datum(i))
        })
        .collect();
    Series { name: String::new(), points }
}

fn months(name: &str, data: &[&str]) -> Series {
    let points = data.iter().enumerate().map(|(i, datum)| point(&format!("{}月", i + 1), datum)).collect();
    Series { name: name.to_owned(), points }
}

fn quantity(text: &str) -> Quantity {
    Quantity { value: text.replace(',', "").parse().unwrap_or(0.0), text: text.to_owned() }
}

const MEETINGS: [(usize, &str); 5] = [(3, "1"), (8, "1"), (12, "1"), (14, "16"), (19, "1")];

/// Every sample with its name.
pub fn all() -> Vec<(&'static str, Figure)> {
    let by_terms = |title: &str, unit: &str, series: Vec<Series>| Figure {
        title: title.into(),
        unit: unit.into(),
        axis: Axis::Terms,
        series,
        ..blank()
    };
    let by_month = |title: &str, unit: &str, series: Vec<Series>| Figure {
        axis: Axis::Time(Step::Month),
        ..by_terms(title, unit, series)
    };
    let of_things = |title: &str, unit: &str, series: Vec<Series>| Figure {
        axis: Axis::Categories,
        ..by_terms(title, unit, series)
    };
    let mut figures = vec![
        ("ring-meetings", by_terms("会议", "场", vec![terms(&TERMS, &MEETINGS, "?")])),
        ("ring-year", year()),
        (
            "ring-running-year",
            by_terms(
                "会议",
                "场",
                vec![terms(
                    &TERMS,
                    &[(0, "3"), (1, "0"), (2, "2"), (3, "null"), (4, "5"), (5, "8"), (6, "12"), (7, "?"), (8, "4")],
                    "later",
                )],
            ),
        ),
        (
            "ring-english",
            Figure {
                language: Language::English,
                ..by_terms("Meetings", "meetings", vec![terms(&ENGLISH_TERMS, &MEETINGS, "?")])
            },
        ),
        (
            "columns-terms",
            Figure { kind: Some(Kind::Columns), ..by_terms("会议", "场", vec![terms(&TERMS, &MEETINGS, "?")]) },
        ),
        (
            "columns-terms-full",
            Figure {
                kind: Some(Kind::Columns),
                ..by_terms("志愿者巡逻（示例）", "人次", vec![terms(&TERMS, &full(), "?")])
            },
        ),
        (
            "columns-seasons",
            Figure {
                axis: Axis::Seasons,
                ..by_terms(
                    "有记的节气",
                    "个",
                    vec![Series {
                        points: [("春", 5), ("夏", 11), ("秋", 17), ("冬", 23)]
                            .into_iter()
                            .zip(["3", "4", "6", "4"])
                            .map(|((name, hue), datum)| Point { hue: Some(hue), ..point(name, datum) })
                            .collect(),
                        name: String::new(),
                    }],
                )
            },
        ),
        (
            "columns-states",
            by_month(
                "巡查发现（示例）",
                "处",
                vec![months(
                    "",
                    &["12", "0", "?", "null", "7", "31", "18", "later", "later", "later", "later", "later"],
                )],
            ),
        ),
        (
            "columns-large",
            Figure {
                target: Some(Target::Level(quantity("150,000"))),
                ..by_month(
                    "经费支出（示例）",
                    "元",
                    vec![months(
                        "",
                        &[
                            "82,300", "96,120", "101,000", "88,450", "120,700", "134,000", "99,800", "143,250",
                            "167,900", "155,000", "140,020", "171,300",
                        ],
                    )],
                )
            },
        ),
        ("columns-negative", by_month("人口净增（示例）", "人", vec![months("", &["12", "-7", "0", "-15", "3", "8"])])),
        (
            "columns-two-series",
            Figure {
                kind: Some(Kind::Columns),
                ..by_month(
                    "发现与销账（示例）",
                    "件",
                    vec![
                        months("发现", &["12", "18", "9", "22", "15", "11"]),
                        months("销账", &["8", "15", "12", "16", "18", "?"]),
                    ],
                )
            },
        ),
        ("columns-long-names", Figure { kind: Some(Kind::Columns), ..of_things("破损类别（示例）", "项", damage()) }),
        ("bars-damage", of_things("破损类别（示例）", "项", damage())),
        (
            "bars-negative",
            of_things(
                "与去年相比（示例）",
                "件",
                vec![series(
                    "",
                    &[
                        ("乱堆物", "-32"),
                        ("飞线充电", "-18.5"),
                        ("非机动车停放", "6"),
                        ("楼道照明", "0"),
                        ("垃圾分类", "?"),
                    ],
                )],
            ),
        ),
        (
            "line-score",
            Figure {
                target: Some(Target::Level(quantity("90"))),
                better: Some(Better::Higher),
                ..by_month(
                    "月度测评（示例）",
                    "分",
                    vec![months(
                        "",
                        &["?", "?", "?", "86.5", "null", "88", "87.2", "91.4", "90.5", "92", "93.1", "later"],
                    )],
                )
            },
        ),
        (
            "line-three",
            by_month(
                "各片区得分（示例）",
                "分",
                vec![
                    months("复兴片", &["82", "84.5", "83", "86", "88", "87.5", "89", "91"]),
                    months("淮海片", &["78", "80", "85", "85.5", "84", "88", "90.2", "90.6"]),
                    months("建国中路片区居委", &["88", "87", "?", "84", "83", "82", "84", "85"]),
                ],
            ),
        ),
        ("line-days", Figure { axis: Axis::Time(Step::Day), ..by_month("每日巡逻（示例）", "人次", vec![days()]) }),
        ("line-terms", by_terms("满意度（示例）", "%", vec![terms(&TERMS, &full_rates(), "?")])),
        (
            "share-documents",
            Figure {
                kind: Some(Kind::Share),
                ..of_things(
                    "文件出处（示例）",
                    "份",
                    vec![series(
                        "",
                        &[
                            ("街道创全分指挥部", "12"),
                            ("文明办", "7"),
                            ("管理办", "5"),
                            ("居民区", "3"),
                            ("网格中心", "1"),
                        ],
                    )],
                )
            },
        ),
        (
            "share-many",
            Figure {
                kind: Some(Kind::Share),
                ..of_things(
                    "诉求类别（示例）",
                    "件",
                    vec![series(
                        "",
                        &[
                            ("噪声扰民", "212"),
                            ("违章搭建", "156"),
                            ("楼道堆物", "148"),
                            ("停车", "97"),
                            ("绿化修剪", "61"),
                            ("路灯", "33"),
                            ("宠物", "29"),
                            ("二次供水设施改造与水箱清洗", "12"),
                            ("其它公共设施", "8"),
                            ("电梯加装协商", "6"),
                            ("油烟", "4"),
                        ],
                    )],
                )
            },
        ),
        (
            "waffle-points",
            Figure {
                axis: Axis::Single,
                total: Some(quantity("68")),
                ..of_things("两天走过的点位（示例）", "个点位", vec![series("", &[("", "46")])])
            },
        ),
        (
            "waffle-damage",
            Figure {
                kind: Some(Kind::Waffle),
                axis: Axis::Single,
                ..of_things("八类破损", "项", vec![series("", &[("", "196")])])
            },
        ),
        (
            "waffle-percent",
            Figure {
                kind: Some(Kind::Waffle),
                ..of_things(
                    "垃圾分类户数（示例）",
                    "户",
                    vec![series("", &[("准确", "7,420"), ("基本准确", "1,960"), ("不准确", "655")])],
                )
            },
        ),
        (
            "number-total",
            Figure {
                kind: Some(Kind::Number),
                axis: Axis::Single,
                total: Some(quantity("68")),
                ..of_things("走遍", "个点位", vec![series("", &[("两个工作日", "46")])])
            },
        ),
        (
            "number-target",
            Figure {
                axis: Axis::Single,
                target: Some(Target::Level(quantity("90"))),
                better: Some(Better::Higher),
                ..of_things("年末测评（示例）", "分", vec![series("", &[("", "86.5")])])
            },
        ),
    ];
    figures.push(("all-missing", by_month("尚无数据（示例）", "场", vec![months("", &["?"; 12])])));
    figures.push((
        "english-bars",
        Figure {
            language: Language::English,
            axis: Axis::Places,
            ..of_things(
                "Patrols by post (sample)",
                "patrols",
                vec![series(
                    "",
                    &[
                        ("Shaanxi South Road crossing", "1,204"),
                        ("Fuxing Park west gate", "988"),
                        ("Sinan Road", "612"),
                        ("Hospital square", "0"),
                        ("Riverside", "?"),
                    ],
                )],
            )
        },
    ));
    figures.extend(several(&by_month, &by_terms, &of_things));
    figures.extend(compared::all());
    figures
}

type Of<'a> = &'a dyn Fn(&str, &str, Vec<Series>) -> Figure;

/// Several series of amounts: beside each other, upon each other, and run up.
fn several(by_month: Of, by_terms: Of, of_things: Of) -> Vec<(&'static str, Figure)> {
    let drawn = |kind: Kind, figure: Figure| Figure { kind: Some(kind), ..figure };
    let english = |figure: Figure| Figure { language: Language::English, ..figure };
    let named = |name: &str, series: Series| Series { name: name.to_owned(), ..series };
    let found = || months("发现", &["12", "18", "9", "22", "15", "11", "3", "6"]);
    let struck = || months("销账", &["8", "15", "12", "12", "9", "18", "5", "2"]);
    let sources = || {
        vec![
            months("热线", &["31", "26", "40", "38", "44", "52", "61", "58", "47", "39", "30", "28"]),
            months("走访", &["12", "9", "15", "22", "20", "18", "14", "11", "19", "25", "21", "16"]),
            months("网格巡查", &["6", "8", "7", "12", "15", "9", "4", "5", "11", "13", "9", "7"]),
        ]
    };
    let districts = |count: usize| -> Vec<Series> {
        let all = ["复兴片", "淮海片", "瑞金片", "建国片", "永嘉片", "陕南片"];
        let values = ["14", "9", "22", "17", "5", "11", "8", "19"];
        all.into_iter()
            .take(count)
            .enumerate()
            .map(|(nth, name)| months(name, &(0..6).map(|i| values[(i * 3 + nth * 5) % 8]).collect::<Vec<_>>()))
            .collect()
    };
    let running = |of: fn(usize) -> usize, known: usize| -> Vec<(usize, String)> {
        (0..known).map(|i| (i, of(i).to_string())).collect()
    };
    let year = |name: &str, known: Vec<(usize, String)>, other: &str| {
        let known: Vec<(usize, &str)> = known.iter().map(|(i, text)| (*i, text.as_str())).collect();
        named(name, terms(&TERMS, &known, other))
    };
    let target = |text: &str| Some(Target::Level(quantity(text)));
    vec![
        ("grouped-two", by_month("发现与销账（示例）", "件", vec![found(), struck()])),
        ("grouped-six", drawn(Kind::Grouped, by_month("各片区巡查（示例）", "次", districts(6)))),
        (
            "grouped-terms",
            drawn(
                Kind::Grouped,
                by_terms(
                    "两支队伍（示例）",
                    "人次",
                    vec![
                        year("志愿者", running(|i| 20 + i * 7 % 23, 24), "?"),
                        year("物业", running(|i| 8 + i * 5 % 17, 24), "?"),
                    ],
                ),
            ),
        ),
        (
            "grouped-negative",
            drawn(
                Kind::Grouped,
                by_month(
                    "迁入与净增（示例）",
                    "人",
                    vec![months("迁入", &["12", "7", "0", "15"]), months("净增", &["4", "-6", "?", "-1"])],
                ),
            ),
        ),
        ("stacked-sources", drawn(Kind::Stacked, by_month("诉求来源（示例）", "件", sources()))),
        (
            "stacked-states",
            Figure {
                target: target("30"),
                ..drawn(
                    Kind::Stacked,
                    by_month(
                        "各队巡逻（示例）",
                        "次",
                        vec![
                            months("志愿者", &["12", "0", "?", "5", "null", "21", "later", "later"]),
                            months("物业", &["7", "0", "?", "?", "8", "14", "later", "later"]),
                        ],
                    ),
                )
            },
        ),
        (
            "stacked-seasons",
            Figure {
                axis: Axis::Seasons,
                ..drawn(
                    Kind::Stacked,
                    by_month(
                        "四季志愿服务（示例）",
                        "小时",
                        ["环境清洁", "秩序维护", "敬老助困", "宣传"]
                            .into_iter()
                            .zip([
                                ["420", "380", "510", "290"],
                                ["210", "260", "240", "180"],
                                ["96", "120", "88", "240"],
                                ["35", "20", "64", "12"],
                            ])
                            .map(|(name, hours)| {
                                series(name, &["春", "夏", "秋", "冬"].into_iter().zip(hours).collect::<Vec<_>>())
                            })
                            .collect(),
                    ),
                )
            },
        ),
        (
            "stacked-long-names",
            drawn(
                Kind::Stacked,
                of_things(
                    "各居民区破损（示例）",
                    "项",
                    vec![
                        series(
                            "已修复",
                            &[
                                ("瑞金二路第一居民区", "42"),
                                ("茂名南路居民区", "31"),
                                ("建国中路片区居委", "18"),
                                ("长乐", "0"),
                                ("陕南", "?"),
                            ],
                        ),
                        series(
                            "施工中",
                            &[
                                ("瑞金二路第一居民区", "9"),
                                ("茂名南路居民区", "12"),
                                ("建国中路片区居委", "2"),
                                ("长乐", "0"),
                                ("陕南", "6"),
                            ],
                        ),
                        series(
                            "未动工",
                            &[
                                ("瑞金二路第一居民区", "3"),
                                ("茂名南路居民区", "?"),
                                ("建国中路片区居委", "1"),
                                ("长乐", "0"),
                                ("陕南", "4"),
                            ],
                        ),
                    ],
                ),
            ),
        ),
        (
            "stacked-terms",
            drawn(
                Kind::Stacked,
                by_terms(
                    "两支队伍（示例）",
                    "人次",
                    vec![
                        year("志愿者", running(|i| 120 + i * 7 % 23 * 10, 17), "later"),
                        year("物业", running(|i| 1008 + i * 5 % 17 * 31, 17), "later"),
                    ],
                ),
            ),
        ),
        (
            "stacked-english",
            english(drawn(
                Kind::Stacked,
                Figure {
                    axis: Axis::Seasons,
                    ..of_things(
                        "Requests by channel (sample)",
                        "requests",
                        vec![
                            series(
                                "Hotline",
                                &[("Spring", "31"), ("Summer", "64"), ("Autumn", "40"), ("Winter", "18")],
                            ),
                            series("Visits", &[("Spring", "12"), ("Summer", "9"), ("Autumn", "?"), ("Winter", "18")]),
                        ],
                    )
                },
            )),
        ),
        (
            "area-one",
            Figure {
                target: target("60"),
                ..drawn(Kind::Area, by_month("热线诉求（示例）", "件", sources()[..1].to_vec()))
            },
        ),
        (
            "area-gaps",
            drawn(
                Kind::Area,
                by_month(
                    "测温点读数（示例）",
                    "℃",
                    vec![months("", &["3", "-2", "6", "?", "19", "24", "null", "31", "25", "?", "12", "later"])],
                ),
            ),
        ),
        ("area-stacked", drawn(Kind::Area, by_month("诉求来源（示例）", "件", sources()))),
        (
            "area-running-year",
            drawn(
                Kind::Area,
                by_terms(
                    "两支队伍（示例）",
                    "人次",
                    vec![
                        year("志愿者", running(|i| 20 + i * 7 % 23, 15), "later"),
                        year("物业", running(|i| 8 + i * 5 % 17, 15), "later"),
                    ],
                ),
            ),
        ),
        (
            "area-broken",
            drawn(
                Kind::Area,
                by_month("发现与销账（示例）", "件", vec![found(), months("销账", &["8", "?", "12", "16"])]),
            ),
        ),
        ("cumulative-months", drawn(Kind::Cumulative, by_month("问题销账（示例）", "件", vec![found(), struck()]))),
        (
            "cumulative-terms",
            drawn(
                Kind::Cumulative,
                by_terms(
                    "破损修复（示例）",
                    "项",
                    vec![
                        year("发现", running(|i| [14, 22, 9, 31, 6, 0, 12, 18][i % 8], 15), "later"),
                        year("办结", running(|i| [0, 9, 15, 12, 20, 4, 10, 7][i % 8], 15), "later"),
                    ],
                ),
            ),
        ),
        (
            "cumulative-gaps",
            drawn(
                Kind::Cumulative,
                by_month(
                    "问题销账（示例）",
                    "件",
                    vec![
                        months("发现", &["12", "?", "9", "22", "15", "null", "later", "later"]),
                        months("销账", &["8", "?", "14", "?", "18", "7", "later", "later"]),
                    ],
                ),
            ),
        ),
        (
            "cumulative-surplus",
            drawn(
                Kind::Cumulative,
                by_month(
                    "问题销账（示例）",
                    "件",
                    vec![
                        months("发现", &["2", "3", "9", "12", "5", "4"]),
                        months("销账", &["6", "4", "3", "4", "10", "11"]),
                    ],
                ),
            ),
        ),
        (
            "cumulative-cleared",
            drawn(
                Kind::Cumulative,
                by_month(
                    "问题销账（示例）",
                    "件",
                    vec![months("发现", &["12", "3", "0", "4"]), months("销账", &["3", "6", "6", "4"])],
                ),
            ),
        ),
        (
            "cumulative-target",
            Figure {
                target: target("120"),
                better: Some(Better::Higher),
                ..drawn(
                    Kind::Cumulative,
                    by_month(
                        "加装电梯签约（示例）",
                        "台",
                        vec![months(
                            "",
                            &["6", "9", "?", "14", "11", "20", "18", "5", "later", "later", "later", "later"],
                        )],
                    ),
                )
            },
        ),
        (
            "cumulative-days",
            Figure {
                axis: Axis::Time(Step::Day),
                ..drawn(
                    Kind::Cumulative,
                    by_month(
                        "巡查销账（示例）",
                        "处",
                        vec![
                            Series { name: "发现".into(), ..days() },
                            Series {
                                name: "整改".into(),
                                points: days()
                                    .points
                                    .into_iter()
                                    .enumerate()
                                    .map(|(i, day)| point(&day.name, &(i * 5 % 61).to_string()))
                                    .collect(),
                            },
                        ],
                    ),
                )
            },
        ),
        (
            "cumulative-english",
            english(drawn(
                Kind::Cumulative,
                by_month(
                    "Defects (sample)",
                    "defects",
                    vec![
                        series("Found", &[("Jan", "12"), ("Feb", "18"), ("Mar", "9"), ("Apr", "22"), ("May", "15")]),
                        series("Closed", &[("Jan", "8"), ("Feb", "11"), ("Mar", "?"), ("Apr", "16"), ("May", "30")]),
                    ],
                ),
            )),
        ),
    ]
}

fn year() -> Figure {
    let recorded = [0, 3, 5, 6, 8, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21];
    let lengths = ["2", "3", "2", "2", "1", "1", "1", "2", "1", "16", "1", "1", "4", "1", "2", "3", "1"];
    let mut year = terms(&TERMS, &recorded.into_iter().zip(lengths).collect::<Vec<_>>(), "?");
    for point in &mut year.points {
        if recorded.iter().any(|term| TERMS[*term] == point.name) {
            point.href = Some(format!("{}/index.html", point.name));
            point.note = Some("谋定三年".into());
        }
    }
    // The year of the sample begins at 小寒, as a civil year does.
    year.points.rotate_right(2);
    Figure {
        title: "2018 年二十四节气".into(),
        unit: "件".into(),
        axis: Axis::Terms,
        series: vec![year],
        centre: Some(Centre { word: "十七".into(), line: "节气有记 · 七节气留白".into() }),
        ..blank()
    }
}

fn full() -> Vec<(usize, &'static str)> {
    let values = [
        "86", "92", "101", "118", "97", "120", "133", "128", "140", "152", "149", "161", "158", "147", "163", "170",
        "166", "182", "175", "168", "190", "203", "88", "64",
    ];
    values.into_iter().enumerate().collect()
}

fn damage() -> Vec<Series> {
    vec![series(
        "",
        &[
            ("弄堂与小区路面破损、积水、窨井盖松动", "62"),
            ("绿化缺株与黄土裸露", "41"),
            ("楼道玻璃与门窗", "33"),
            ("墙面剥落", "24"),
            ("晾衣架与空调外机支架锈蚀", "15"),
            ("宣传栏", "11"),
            ("路灯", "7"),
            ("其他", "3"),
        ],
    )]
}

fn days() -> Series {
    let points = (0..92)
        .map(|i| {
            let value = 40 + (i * 37 % 23) + i / 4 - if i % 7 > 4 { 22 } else { 0 };
            let (month, day) = match i {
                0..=30 => (10, i + 1),
                31..=60 => (11, i - 30),
                _ => (12, i - 60),
            };
            point(&format!("{month}月{day}日"), &value.to_string())
        })
        .collect();
    Series { name: String::new(), points }
}

fn full_rates() -> Vec<(usize, &'static str)> {
    let rates = ["91.2", "91.8", "92.5", "92.1", "?", "93", "93.4", "93.3", "94", "94.1", "93.9", "94.6", "95", "95.2"];
    rates.into_iter().enumerate().collect()
}
