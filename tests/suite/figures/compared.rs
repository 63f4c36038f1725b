//! Samples that compare: bullets, heat maps, slopes, dumbbells, panels, numbers against an earlier one.

use super::{ENGLISH_TERMS, TERMS, months, point, quantity, series};
use suishi::chart::{Axis, Before, Better, Figure, Kind, Language, Point, Series, Step, Target};

/// Every sample of this file with its name.
pub fn all() -> Vec<(&'static str, Figure)> {
    let mut all = bullets();
    all.extend(heats());
    all.extend(pairs());
    all.extend(panels());
    all.extend(numbers());
    all
}

fn of(kind: Kind, title: &str, unit: &str, axis: Axis, series: Vec<Series>) -> Figure {
    Figure { kind: Some(kind), unit: unit.into(), ..Figure::new(title, axis, series) }
}

/// One value, its target and what it was: `""` where there is none.
fn result(title: &str, value: &str, unit: &str, target: &str, before: &str) -> Figure {
    Figure {
        target: (!target.is_empty()).then(|| Target::Level(quantity(target))),
        before: (!before.is_empty()).then(|| Before { name: "2021年".into(), quantity: quantity(before) }),
        better: Some(Better::Higher),
        ..of(Kind::Bullet, title, unit, Axis::Single, vec![series("", &[("", value)])])
    }
}

fn bullets() -> Vec<(&'static str, Figure)> {
    let mixed = vec![
        result("居民走访", "1,286", "户", "1,200", "1,045"),
        result("实事项目完成", "57", "个", "60", "42"),
        Figure { better: Some(Better::Lower), ..result("平均办结时间", "6.5", "天", "7", "9.2") },
        Figure { total: Some(quantity("100")), ..result("垃圾分类准确率", "94.6", "%", "95", "91.2") },
        result("道路、绿化与公共照明设施完好率测评", "?", "分", "90", "88.4"),
        Figure { better: Some(Better::Lower), ..result("重复投诉", "0", "件", "", "4") },
    ];
    let english = vec![
        Figure {
            before: Some(Before { name: "2021".into(), quantity: quantity("1,045") }),
            ..result("Household visits", "1,286", "visits", "1,200", "")
        },
        Figure {
            better: Some(Better::Lower),
            before: Some(Before { name: "2021".into(), quantity: quantity("9.2") }),
            ..result("Days to close a case", "7.4", "days", "7", "")
        },
    ];
    let english = english.into_iter().map(|panel| Figure { language: Language::English, ..panel }).collect();
    let sheet = |title: &str, panels| Figure { panels, ..of(Kind::Bullet, title, "", Axis::Single, Vec::new()) };
    vec![
        ("bullet-one", Figure { total: Some(quantity("68")), ..result("实事项目（示例）", "57", "个", "60", "42") }),
        ("bullet-over", result("居民走访（示例）", "1,286", "户", "1,200", "1,280")),
        ("bullet-mixed", sheet("年度目标（示例）", mixed)),
        ("bullet-english", Figure { language: Language::English, ..sheet("Targets of the year (sample)", english) }),
    ]
}

/// A year of days from 立春, in rows of 15 and 16; `datum` says what a day is.
fn year_of_days(datum: impl Fn(usize) -> String) -> Series {
    const LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let (mut month, mut day) = (2, 4);
    let (mut term, mut slot) = (0, 0);
    let points = (0..365)
        .map(|i| {
            let name = format!("{month}月{day}日");
            let hue = Some((term as u8 + 2) % 24);
            let point = Point { hue, slot: Some(slot), ..point(&name, &datum(i)) };
            (day, month) = if day < LENGTHS[month - 1] { (day + 1, month) } else { (1, month % 12 + 1) };
            let last = if (6..14).contains(&term) { 15 } else { 14 };
            (term, slot) = if slot < last && term < 24 { (term, slot + 1) } else { (term + 1, 0) };
            term = term.min(23);
            point
        })
        .take(364)
        .collect();
    Series { name: String::new(), points }
}

fn patrol(i: usize) -> String {
    let rest = i % 7 > 4;
    match i {
        148..=161 => "?".into(),
        40 | 41 => "null".into(),
        _ if i.is_multiple_of(29) => "?".into(),
        _ if rest && i.is_multiple_of(3) => "0".into(),
        _ => ((i * 37 % 11) + if rest { 1 } else { 6 } + i / 40).to_string(),
    }
}

fn heats() -> Vec<(&'static str, Figure)> {
    let rows = || TERMS.map(str::to_owned).to_vec();
    let of_days = |title: &str, unit: &str, series| Figure {
        rows: rows(),
        ..of(Kind::Heat, title, unit, Axis::Time(Step::Day), vec![series])
    };
    let season = Series { name: String::new(), points: year_of_days(patrol).points.into_iter().take(90).collect() };
    let weeks = (0..36).map(|i: usize| {
        let hue = Some((i / 3 + 2) as u8 % 24);
        Point { hue, slot: Some((i % 3) as u8), ..point(&format!("第{}周", i + 6), &patrol(i * 7 + 1)) }
    });
    let weeks = Series { name: String::new(), points: weeks.collect() };
    let posts = ["陕西南路口", "复兴公园西门", "思南路", "瑞金医院东门广场", "绍兴路", "建国中路"];
    let by_term = |nth: usize, name: &str| Series {
        name: name.into(),
        points: (0..24)
            .map(|i| {
                let value = if nth == 3 && i < 5 { "?".into() } else { ((i * 7 + nth * 5) % 23).to_string() };
                Point { hue: Some((i as u8 + 2) % 24), ..point(TERMS[i], &value) }
            })
            .collect(),
    };
    let matters = ["楼道堆物", "飞线充电", "路面与窨井盖", "噪声", "违章搭建", "停车", "绿化修剪与枯枝清理", "其他"];
    let of_season = |nth: usize, name: &&str| {
        let value = |k: usize| ((nth * 31 + k * 17) % 140).to_string();
        let names = ["春", "夏", "秋", "冬"];
        let points = names.iter().enumerate().map(|(k, season)| point(season, &value(k))).collect();
        Series { name: (*name).into(), points }
    };
    let places = |nth: usize, name: &&str| Series {
        name: (*name).into(),
        points: posts.iter().enumerate().map(|(k, post)| point(post, &((nth * 13 + k * 9) % 31).to_string())).collect(),
    };
    vec![
        ("heat-year", of_days("每日巡逻（示例）", "人次", year_of_days(patrol))),
        (
            "heat-running",
            of_days("来访（示例）", "人", year_of_days(|i| if i > 200 { "later".into() } else { patrol(i) })),
        ),
        ("heat-season", of_days("春季巡逻（示例）", "人次", season)),
        (
            "heat-scores",
            of_days("每日测评（示例）", "分", year_of_days(|i| format!("{:.1}", 82.0 + (i * 37 % 97) as f64 / 10.0))),
        ),
        (
            "heat-weeks",
            Figure {
                rows: rows(), ..of(Kind::Heat, "每周巡逻（示例）", "人次", Axis::Time(Step::Week), vec![weeks])
            },
        ),
        (
            "heat-english",
            Figure {
                language: Language::English,
                rows: ENGLISH_TERMS.map(str::to_owned).to_vec(),
                ..of_days("Patrols a day (sample)", "patrols", year_of_days(patrol))
            },
        ),
        (
            "heat-posts",
            of(
                Kind::Heat,
                "各岗亭巡逻（示例）",
                "次",
                Axis::Terms,
                posts.iter().enumerate().map(|(nth, name)| by_term(nth, name)).collect(),
            ),
        ),
        (
            "heat-matters",
            Figure {
                kind: None,
                ..of(
                    Kind::Heat,
                    "各类诉求（示例）",
                    "件",
                    Axis::Seasons,
                    matters.iter().enumerate().map(|(nth, name)| of_season(nth, name)).collect(),
                )
            },
        ),
        (
            "heat-places",
            of(
                Kind::Heat,
                "各处诉求（示例）",
                "件",
                Axis::Places,
                matters.iter().enumerate().map(|(nth, name)| places(nth, name)).collect(),
            ),
        ),
    ]
}

fn two_years(rows: &[(&str, &str, &str)]) -> Vec<Series> {
    let then: Vec<(&str, &str)> = rows.iter().map(|(name, then, _)| (*name, *then)).collect();
    let now: Vec<(&str, &str)> = rows.iter().map(|(name, _, now)| (*name, *now)).collect();
    vec![series("2021年", &then), series("2022年", &now)]
}

const MATTERS: [(&str, &str, &str); 9] = [
    ("噪声扰民", "212", "194"),
    ("违章搭建", "156", "98"),
    ("楼道堆物", "148", "151"),
    ("停车", "65", "97"),
    ("绿化修剪", "61", "61"),
    ("路灯", "33", "58"),
    ("宠物", "29", "35"),
    ("二次供水设施改造与水箱清洗", "12", "0"),
    ("电梯加装协商", "?", "26"),
];

fn pairs() -> Vec<(&'static str, Figure)> {
    let rates = [
        ("复兴片", "91.2", "94.6"),
        ("淮海片", "88.4", "92.1"),
        ("建国片", "93.5", "92.0"),
        ("思南片", "90.1", "90.1"),
    ];
    let changes = [
        ("常住人口", "-1,204", "-386"),
        ("户籍人口", "-880", "-912"),
        ("来沪人员", "-324", "526"),
        ("境外人员", "0", "12"),
    ];
    let english: Vec<Series> = two_years(&[
        ("Noise at night", "212", "194"),
        ("Things left in stairwells", "148", "151"),
        ("Parking", "65", "97"),
        ("Street lamps", "33", "58"),
        ("Lift installation", "?", "26"),
    ]);
    let english: Vec<Series> =
        english.into_iter().zip(["2021", "2022"]).map(|(one, year)| Series { name: year.into(), ..one }).collect();
    let english = |kind| Figure {
        language: Language::English,
        ..of(kind, "Requests by matter (sample)", "requests", Axis::Categories, english.clone())
    };
    let many: Vec<(String, String, String)> = (0..24)
        .map(|i: usize| (TERMS[i].to_owned(), (40 + i * 37 % 61).to_string(), (30 + i * 53 % 83).to_string()))
        .collect();
    let many: Vec<(&str, &str, &str)> = many.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    let matters = |kind| of(kind, "各类诉求（示例）", "件", Axis::Categories, two_years(&MATTERS));
    vec![
        ("slope-matters", matters(Kind::Slope)),
        ("slope-rates", of(Kind::Slope, "垃圾分类准确率（示例）", "%", Axis::Places, two_years(&rates))),
        ("slope-english", english(Kind::Slope)),
        ("dumbbell-matters", Figure { kind: None, ..matters(Kind::Slope) }),
        ("dumbbell-terms", of(Kind::Slope, "各节气巡逻（示例）", "人次", Axis::Terms, two_years(&many))),
        ("dumbbell-negative", of(Kind::Dumbbell, "人口净增（示例）", "人", Axis::Categories, two_years(&changes))),
        ("dumbbell-english", english(Kind::Dumbbell)),
        (
            "dumbbell-gaps",
            of(
                Kind::Dumbbell,
                "投诉（示例）",
                "件",
                Axis::Places,
                two_years(&[("一居", "0", "8"), ("二居", "12", "later"), ("三居", "null", "?"), ("四居", "7", "7")]),
            ),
        ),
    ]
}

fn panels() -> Vec<(&'static str, Figure)> {
    const AREAS: [&str; 8] =
        ["复兴片", "淮海片", "建国片", "思南片", "绍兴片", "瑞金医院周边", "打浦桥以北沿线各居民区", "陕南片"];
    let sheet =
        |title: &str, panels| Figure { panels, ..of(Kind::SmallMultiples, title, "", Axis::Single, Vec::new()) };
    let visits = AREAS.iter().enumerate().map(|(nth, name)| {
        let data: Vec<String> = (0..12).map(|i| ((nth * 29 + i * 17) % 60 + nth * 4).to_string()).collect();
        let data: Vec<&str> = data.iter().map(String::as_str).collect();
        Figure { unit: "户".into(), ..Figure::new(*name, Axis::Time(Step::Month), vec![months("", &data)]) }
    });
    let scores = AREAS.iter().take(6).enumerate().map(|(nth, name)| {
        let at = |i: usize| match (nth, i) {
            (2, 4) => "?".into(),
            (_, 11) => "later".into(),
            _ => format!("{:.1}", 84.0 + ((nth * 7 + i * 5) % 11) as f64 + 0.5),
        };
        let data: Vec<String> = (0..12).map(at).collect();
        let data: Vec<&str> = data.iter().map(String::as_str).collect();
        Figure {
            unit: "分".into(),
            target: Some(Target::Level(quantity("90"))),
            ..Figure::new(*name, Axis::Time(Step::Month), vec![months("", &data)])
        }
    });
    let season = |title: &str, unit: &str, data: [&str; 4]| {
        let points: Vec<(&str, &str)> = ["春", "夏", "秋", "冬"].into_iter().zip(data).collect();
        Figure { unit: unit.into(), ..Figure::new(title, Axis::Seasons, vec![series("", &points)]) }
    };
    let mixed = vec![
        season("居民走访", "户", ["312", "408", "286", "280"]),
        season("巡逻", "人次", ["1,204", "1,388", "1,420", "1,102"]),
        season("人口净增", "人", ["12", "-7", "0", "-15"]),
        season("准确率", "%", ["91.2", "92.4", "93.8", "94.6"]),
        season("尚无数据", "件", ["?", "?", "later", "later"]),
    ];
    let series = ["一居", "二居", "三居"].map(|name| months(name, &["12", "18", "9", "22", "15", "11"])).to_vec();
    let english = ["Fuxing", "Huaihai", "Jianguo"].iter().enumerate().map(|(nth, name)| {
        let data: Vec<String> = (0..24).map(|i| ((nth * 29 + i * 17) % 60).to_string()).collect();
        let points: Vec<(&str, &str)> = ENGLISH_TERMS.iter().copied().zip(data.iter().map(String::as_str)).collect();
        Figure {
            unit: "visits".into(),
            language: Language::English,
            ..Figure::new(*name, Axis::Terms, vec![super::series("", &points)])
        }
    });
    vec![
        ("panels-visits", sheet("各片走访（示例）", visits.collect())),
        ("panels-scores", sheet("各片测评（示例）", scores.collect())),
        ("panels-mixed", sheet("四季之数（示例）", mixed)),
        ("panels-series", of(Kind::SmallMultiples, "各居发现（示例）", "件", Axis::Time(Step::Month), series)),
        (
            "panels-english",
            Figure { language: Language::English, ..sheet("Visits by area (sample)", english.collect()) },
        ),
    ]
}

fn numbers() -> Vec<(&'static str, Figure)> {
    let number = |title: &str, value: &str, unit: &str, before: &str| Figure {
        kind: Some(Kind::Number),
        ..result(title, value, unit, "", before)
    };
    vec![
        ("number-before", number("实事项目（示例）", "57", "个", "42")),
        ("number-rate", number("垃圾分类准确率（示例）", "89.7", "%", "91.2")),
        ("number-large", number("经费（示例）", "128,604,513", "元", "119,200,000")),
        (
            "number-large-english",
            Figure {
                language: Language::English,
                before: Some(Before { name: "2021".into(), quantity: quantity("119,200,000") }),
                ..number("Budget (sample)", "128,604,513", "yuan", "")
            },
        ),
    ]
}
