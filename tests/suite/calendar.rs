//! The calendar against published instants, and against itself.

use suishi::calendar::{Begins, Date, Moment, Offset, Season, Term, TermYear, ganzhi, home};

const SAMPLE: &str = include_str!("../calendar/solar_terms_sample.csv");
const TRAPS: &str = include_str!("../calendar/traps.csv");

fn date(text: &str) -> Date {
    Date::parse_iso(text).expect(text)
}

fn year_2018(begins: Begins) -> TermYear {
    TermYear::new(2018, begins).expect("2018 is verified")
}

/// Seconds of the day in `…T02:03:57+08:00`.
fn seconds(iso: &str) -> i64 {
    let part = |at: usize| iso[at..at + 2].parse::<i64>().expect(iso);
    part(11) * 3_600 + part(14) * 60 + part(17)
}

#[test]
fn every_sampled_instant_is_within_a_second_and_on_its_date() {
    let mut worst = 0;
    for row in SAMPLE.lines().skip(1) {
        let [year, index, name, longitude, iso] = row.split(',').collect::<Vec<_>>()[..] else {
            panic!("five columns: {row}");
        };
        let term = Term::ALL[index.parse::<usize>().expect(row)];
        assert_eq!((term.name(), term.longitude().to_string().as_str()), (name, longitude));
        let moment = Moment::of(year.parse().expect(row), term).expect(row);
        let first = moment.date(Offset::CHINA);
        assert_eq!(first, date(&iso[..10]), "{row}");
        let unix = date("1970-01-01").days_until(first) * 86_400 + seconds(iso) - 8 * 3_600;
        worst = worst.max((moment.unix_milliseconds() - unix * 1_000).abs());
    }
    // The sample is rounded to the second, which alone may account for 500.
    assert!(worst <= 950, "off by {worst} ms");
}

#[test]
fn traps() {
    for row in TRAPS.lines().skip(1) {
        let cells: Vec<_> = row.split(',').collect();
        let term = Term::parse(cells[1]).expect(row);
        let moment = Moment::of(cells[0].parse().expect(row), term).expect(row);
        let (hour, minute) = moment.minute(Offset::CHINA);
        assert_eq!(moment.date(Offset::CHINA), date(cells[2]), "{row}");
        assert_eq!(format!("{hour:02}:{minute:02}"), cells[3], "{row}");
    }
}

#[test]
fn rounding_never_leaves_the_date() {
    let eve = Moment::of(1979, Term::Dahan).expect("verified");
    assert_eq!(eve.iso(Offset::CHINA), "1979-01-20T23:59:54+08:00");
    assert_eq!(eve.minute(Offset::CHINA), (23, 59));
    assert_eq!(eve.iso(Offset::UTC), "1979-01-20T15:59:54+00:00");
    assert_eq!(eve.minute(Offset::UTC), (16, 0));
    let newfoundland = Offset { minutes: -210 };
    assert_eq!(eve.iso(newfoundland), "1979-01-20T12:29:54-03:30");
}

#[test]
fn unverified_years_are_refused() {
    for year in [1899, 2101, 0, -1, 10_000, i32::MIN, i32::MAX] {
        assert_eq!(Moment::of(year, Term::Lichun).map_err(|fault| fault.year), Err(year));
        for begins in [Begins::Xiaohan, Begins::Lichun] {
            let fault = TermYear::new(year, begins).expect_err("unverified");
            assert!(fault.to_string().contains(&year.to_string()));
        }
    }
}

#[test]
fn two_hundred_years_have_neither_gap_nor_overlap() {
    for begins in [Begins::Xiaohan, Begins::Lichun] {
        let mut expected: Option<Date> = None;
        for year in 1900..=2100 {
            let terms = TermYear::new(year, begins).expect("verified");
            for interval in terms.intervals() {
                assert!(expected.is_none_or(|day| day == interval.first), "{interval:?}");
                assert!((14..=16).contains(&interval.days()), "{interval:?}");
                assert_eq!(terms.interval(interval.term), interval);
                // What `home` relies on to ask for few instants.
                let (place, first) = (interval.term.index(), interval.first);
                let days = [3..=9, 18..=24][place % 2].clone();
                assert_eq!(usize::from(first.month()), place / 2 + 1);
                assert!(days.contains(&first.day()), "{first}");
                // What `home` relies on to ask for few instants.
                let (place, first) = (interval.term.index(), interval.first);
                let days = [3..=9, 18..=24][place % 2].clone();
                assert_eq!(usize::from(first.month()), place / 2 + 1);
                assert!(days.contains(&first.day()), "{first}");
                for edge in [interval.first, interval.last] {
                    assert_eq!(terms.term_of(edge), Some(interval.term));
                    // A decade apart, to stay quick.
                    if year % 10 == 0 {
                        assert_eq!(home(edge, begins), Some((year, interval.term)), "{edge}");
                    }
                }
                expected = interval.last.plus_days(1);
            }
            let after = expected.expect("24 intervals");
            assert!(!terms.contains(after) && terms.term_of(after).is_none());
        }
    }
}

#[test]
fn a_date_has_one_home() {
    let civil = |text| home(date(text), Begins::Xiaohan);
    let spring = |text| home(date(text), Begins::Lichun);
    assert_eq!(civil("2019-01-01"), Some((2018, Term::Dongzhi)));
    assert_eq!(civil("2018-02-03"), Some((2018, Term::Dahan)));
    assert_eq!(civil("2018-02-04"), Some((2018, Term::Lichun)));
    assert_eq!(spring("2018-02-03"), Some((2017, Term::Dahan)));
    assert_eq!(spring("2019-01-01"), Some((2018, Term::Dongzhi)));
    assert_eq!(spring("2019-01-05"), Some((2018, Term::Xiaohan)));
    assert_eq!(civil("1900-01-05"), None);
    assert_eq!(civil("1900-01-06"), Some((1900, Term::Xiaohan)));
    assert_eq!(spring("1900-02-03"), None);
    assert_eq!(civil("2101-01-04"), Some((2100, Term::Dongzhi)));
    assert_eq!(civil("2101-01-05"), None);
    assert_eq!(spring("2101-02-03"), Some((2100, Term::Dahan)));
    assert_eq!(spring("2101-02-04"), None);
    assert_eq!(home(Date::new(9999, 12, 31).expect("a date"), Begins::Lichun), None);
}

#[test]
fn a_year_from_lichun_ends_in_the_next_january() {
    let year = year_2018(Begins::Lichun);
    let [first, .., last] = year.intervals();
    assert_eq!((first.term, first.first), (Term::Lichun, date("2018-02-04")));
    assert_eq!((last.term, last.last), (Term::Dahan, date("2019-02-03")));
    assert!(!year.contains(date("2018-02-03")) && year.contains(date("2019-02-03")));
}

#[test]
fn ganzhi_follows_lichun() {
    let names = [(2018, "戊戌"), (1984, "甲子"), (2025, "乙巳"), (4, "甲子"), (3, "癸亥")];
    for (year, name) in names {
        assert_eq!(ganzhi(year), name);
    }
    assert_eq!(ganzhi(i32::MIN).chars().count(), 2);
}

#[test]
fn terms_know_their_order_and_season() {
    assert_eq!((Term::Dongzhi.next(), Term::Xiaohan.prev()), (Term::Xiaohan, Term::Dongzhi));
    assert_eq!((Term::Xiaohan.longitude(), Term::Chunfen.longitude()), (285, 0));
    for (opening, season) in ["立春", "立夏", "立秋", "立冬"].into_iter().zip(Season::ALL) {
        let term = Term::parse(opening).expect(opening);
        assert_eq!((term.season(), term.name().ends_with(season.name())), (season, true));
        assert_ne!(term.prev().season(), season);
    }
    assert_eq!(Season::ALL.map(Season::verb).concat(), "生长收藏");
}

#[test]
fn terms_are_read_as_people_write_them() {
    let written = [
        ("驚蟄", Term::Jingzhe),
        ("穀雨", Term::Guyu),
        ("小滿", Term::Xiaoman),
        ("芒種", Term::Mangzhong),
        ("處暑", Term::Chushu),
        (" 立　春 ", Term::Lichun),
        ("Lì Chūn", Term::Lichun),
        ("li\u{300}chu\u{304}n", Term::Lichun),
        ("LI-CHUN", Term::Lichun),
        ("li_chun", Term::Lichun),
        ("qing'ming", Term::Qingming),
        ("Ｌｉｃｈｕｎ", Term::Lichun),
        ("yǚ shuǐ", Term::Yushui),
        ("yv shui", Term::Yushui),
        ("gvyv", Term::Guyu),
        ("Frost’s Descent", Term::Shuangjiang),
        ("frost descent", Term::Shuangjiang),
        ("vernal-equinox", Term::Chunfen),
        ("Spring Equinox", Term::Chunfen),
        ("Heavy Snow", Term::Daxue),
        ("major snow", Term::Daxue),
        ("Grain Buds", Term::Xiaoman),
        ("Clear and Bright", Term::Qingming),
        ("Pure Brightness", Term::Qingming),
        ("Waking of Insects", Term::Jingzhe),
        ("END OF HEAT", Term::Chushu),
    ];
    for (text, term) in written {
        assert_eq!(Term::parse(text), Some(term), "{text}");
    }
    let wrong = ["", " ", "-", "小寒节", "小", "寒", "lich", "lichunn", "spring", "equinox", "春节", "315"];
    for text in wrong {
        assert_eq!(Term::parse(text), None, "{text}");
    }
}
