//! The printed terms: aligned, parseable, and fit for a calendar program.

use super::*;

fn year_2018(begins: Begins) -> TermYear {
    TermYear::new(2018, begins).expect("2018 is verified")
}

#[test]
fn the_table_is_aligned_in_terminal_cells() {
    for language in [Language::Zh, Language::En] {
        let text = table(&year_2018(Begins::Xiaohan), language);
        let cells = |line: &str| line.chars().map(|c| 1 + usize::from(c >= '\u{2e80}')).sum::<usize>();
        let widths: Vec<_> = text.lines().map(cells).collect();
        assert_eq!(widths.len(), 25);
        assert!(widths.iter().all(|width| width == &widths[0]), "{text}");
    }
    let text = table(&year_2018(Begins::Lichun), Language::Zh);
    let first = "立春  lì chūn       2018-02-04 05:28  日    2018-02-18    15      315°";
    assert_eq!(text.lines().nth(1), Some(first));
}

#[test]
fn json_and_csv_say_the_same() {
    let year = year_2018(Begins::Lichun);
    let json: serde_json::Value = serde_json::from_str(&json(&year)).expect("JSON");
    assert_eq!((&json["year"], &json["begins"]), (&2018.into(), &"lichun".into()));
    let csv = csv(&year);
    let mut lines = csv.strip_prefix('\u{feff}').expect("a mark").split_terminator("\r\n");
    let head: Vec<_> = lines.next().expect("a head").split(',').collect();
    for (at, line) in lines.enumerate() {
        let values: Vec<_> = line.split(',').collect();
        assert_eq!(values.len(), head.len(), "{line}");
        for (key, value) in head.iter().zip(values) {
            let said = &json["terms"][at][key];
            let said = said.as_str().map_or_else(|| said.to_string(), str::to_owned);
            assert_eq!(said, value, "{key} of {line}");
        }
    }
    assert_eq!(json["terms"].as_array().map(Vec::len), Some(24));
    assert_eq!(json["terms"][0]["start"], "2018-02-04T05:28:29+08:00");
}

#[test]
fn ics_obeys_rfc_5545() {
    for (begins, language) in [(Begins::Xiaohan, Language::Zh), (Begins::Lichun, Language::En)] {
        let text = ics(&year_2018(begins), language);
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.ends_with("\r\n"));
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
        let whole = text.replace("\r\n ", "");
        let lines: Vec<_> = whole.split_terminator("\r\n").collect();
        assert_eq!((lines[0], lines[1]), ("BEGIN:VCALENDAR", "VERSION:2.0"));
        assert_eq!(lines.last(), Some(&"END:VCALENDAR"));
        for line in &lines {
            let (name, _) = line.split_once(':').expect(line);
            assert!(name.bytes().all(|b| b.is_ascii_uppercase() || b"-;=".contains(&b)), "{line}");
        }
        let all = |name: &str| {
            let mut found: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix(name)).collect();
            found.sort_unstable();
            found.dedup();
            found.len()
        };
        assert_eq!([all("UID:"), all("DTSTAMP:"), all("DTSTART;VALUE=DATE:")], [24; 3]);
        assert_eq!(lines.iter().filter(|&&line| line == "BEGIN:VEVENT").count(), 24);
    }
}

#[test]
fn an_event_tells_the_exact_minute() {
    let text = ics(&year_2018(Begins::Xiaohan), Language::Zh).replace("\r\n ", "");
    for line in [
        "UID:lichun-2018@terms.suishi",
        "DTSTAMP:20180203T212829Z",
        "DTSTART;VALUE=DATE:20180204",
        "SUMMARY:立春",
        "DESCRIPTION:2018年2月4日05:28（北京时间）交节，太阳视黄经315°。",
    ] {
        assert!(text.contains(&format!("{line}\r\n")), "{line}");
    }
    let english = ics(&year_2018(Begins::Xiaohan), Language::En).replace("\r\n ", "");
    assert!(english.contains("at 05:28\\, China Standard Time: the Sun's apparent longitude is 315°."));
}
