//! A site in English: whatever its pages show that no author wrote is English.

use crate::support::TestSite;

/// Every grain of metric, every kind of figure, every page; not a Chinese word of the author's.
const SITE: &str = "
-- content/site.yaml --
name: A year of lanes
language: en
address: https://www.example.org/
organisation: The community office
footer: {sponsor: Office, undertaker: Office, contact: '021', site_code: '0000000000'}
-- content/plans.yaml --
lamps: {name: Lamps, metric: lamps, start: 2017, end: 2019, goals: {2017: 3, 2018: 9, 2019: 12}}
-- content/about.md --
Who made it.
-- content/2017/metrics.yaml --
lamps: {name: Lamps, unit: lamps, by: month, values: {4: 2, 5: 3}, target: 6}
meetings: {name: Meetings, unit: meetings, by: term, values: {lichun: 2, bailu: 9}}
rate: {name: Done, unit: '%', value: 62}
-- content/2017/lichun.md --
---
published: 2018-01-05
---
A first year.
-- content/2018/year.yaml --
title: The second year
subtitle: of three
theme: The plan
lead: What was done.
published: 2019-01-15
as_of: 2018-12-10
begins: lichun
ring: meetings
key_numbers: [meetings, {metric: lamps.last, note: at the end}, closed/found]
source: The office
editors: [{role: Editor, name: Lee}]
thanks: Everyone.
-- content/2018/metrics.yaml --
meetings: {name: Meetings, unit: meetings, by: term, values: {lichun: 1, bailu: 16, xiaoxue: null}, definition: Those told of.}
lamps: {name: Lamps, unit: lamps, by: month, values: {4: 3, 5: 0, 6: null, 7: 4}, target: 9, better: higher}
found: {name: Found, unit: cases, by: month, values: {4: 9, 5: 12}}
closed: {name: Closed, unit: cases, by: month, values: {4: 4, 5: 12}}
rate: {name: Done, unit: '%', value: 84.5, target: 90, better: higher}
calls: {name: Calls, unit: calls, by: [place, month], values: {North: {4: 1, 5: 2}, South: {4: 3, 5: 4}}}
kinds: {name: Kinds, unit: cases, by: category, values: {Doors: 4, Lamps: 5, Walls: 1}}
seasons: {name: Seasons, unit: trees, by: season, values: {spring: 120, summer: 35, autumn: 64, winter: 12}}
walks: {name: Walks, unit: walks, by: date, values: {2018-04-05: 3, 2018-04-06: 4, 2018-09-10: 1}}
weeks: {name: Weeks, unit: walks, by: week, values: {2018-W14: 3, 2018-W15: 4}}
part: {name: Part, unit: lanes, value: 46, total: 68}
-- content/2018/figures.yaml --
a: {title: A, kind: ring, metrics: [meetings]}
b: {title: B, kind: bars, metrics: [kinds]}
c: {title: C, kind: columns, metrics: [seasons]}
d: {title: D, kind: line, metrics: [lamps]}
e: {title: E, kind: waffle, metrics: [part]}
f: {title: F, kind: share, metrics: [kinds]}
g: {title: G, kind: table, metrics: [found, closed]}
h: {title: H, kind: number, metrics: [meetings]}
i: {title: I, kind: stacked, metrics: [calls]}
j: {title: J, kind: grouped, metrics: [found, closed]}
k: {title: K, kind: area, metrics: [found]}
l: {title: L, kind: cumulative, metrics: [found, closed]}
m: {title: M, kind: bullet, metrics: [rate]}
n: {title: N, kind: heat, metrics: [walks]}
o: {title: O, kind: slope, metrics: [lamps], years: [2017, 2018]}
p: {title: P, kind: dumbbell, metrics: [found, closed]}
q: {title: Q, kind: small-multiples, metrics: [lamps, rate, meetings]}
r: {title: R, metrics: [weeks]}
s: {title: S, metrics: [closed/found]}
-- content/2018/opening.md --
This year.
-- content/2018/lichun.md --
---
title: Settled
date: 2018-02-05
tags: [plan]
documents: [{title: The plan, issuer: Office, file: plan.pdf}]
---
[1](metric:meetings.lichun) meeting[^1], and [76.2%](metric:closed/found) closed.

![](figure:a)

![A lane](lane.png \"The lane\")

[The plan](plan.pdf)

[^1]: Told of.
-- content/2018/bailu.md --
Sixteen in a day.
-- content/2018/closing.md --
On.
-- content/2018/plan.pdf --
%PDF-1.7
-- content/2018/lane.png | hex --
89504E47 0D0A1A0A 0000000D 49484452 00000004 00000003 08000000 00919FF1 1A000000 0E494441 5478DA63 D0020206 3801000E D301F99B E4C2BE00 00000049 454E44AE 426082
";

#[test]
fn no_chinese_word_is_left_in_the_frame() {
    let built = TestSite::from_text(SITE).build();
    let faults: Vec<_> = built.codes().into_iter().filter(|code| *code != "media/small").collect();
    assert_eq!(faults, [""; 0], "{}", built.report_text());
    let mut seen = 0;
    for page in built.pages().iter().filter(|page| !page.path().starts_with("static/")) {
        // The terms' own names, and what they are called in other languages, are marked as what they are.
        let rest = without_marked(page.text());
        if let Some(at) = rest.find(is_chinese) {
            let from = rest[..at].char_indices().rev().nth(80).map_or(0, |(at, _)| at);
            panic!("{}: …{}", page.path(), rest[from..].chars().take(160).collect::<String>());
        }
        seen += 1;
    }
    assert!(seen > 30, "every kind of page and of file: {}", built.listing());
}

fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{303F}' | '\u{3400}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}')
}

/// The text without the elements that say they are Chinese.
fn without_marked(text: &str) -> String {
    let mut rest = text;
    let mut kept = String::new();
    while let Some(at) = rest.find(" lang=\"zh") {
        let start = rest[..at].rfind('<').expect("an attribute stands in a tag");
        let name = rest[start + 1..].split([' ', '>']).next().expect("a split text has a first part");
        let end = format!("</{name}>");
        kept.push_str(&rest[..start]);
        rest = rest[at..].split_once(&end).expect("an element with words is closed").1;
    }
    kept + rest
}
