//! Archives: a year alone, as a bag; that nothing which happens to a bag stays hidden; that it builds again to the same bytes.

use crate::support::TestSite;
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, LazyLock},
};
use suishi::{
    Caches, Error, Finished, OutputTree, Wishes,
    export::{
        alone::alone,
        archive::{archive, in_source},
        bag::{
            self as bags,
            verify::{Finding, Trouble, verify},
        },
    },
    finish,
    output::Artifact,
    source::{Files, Held, Kind, OutPath, SitePath, Sources, Sums},
};

/// Three years that lean on each other.
const SITE: &str = "
-- content/site.yaml --
name: 岁时
theme: default
organisation: 社区党建办
-- content/plans.yaml --
巡逻:
  name: 三年巡逻
  metric: walks
  start: 2017
  end: 2019
  goals: {2017: 10, 2018: 20, 2019: 30}
-- content/2017/year.yaml --
title: 起步
published: 2018-01-01
-- content/2017/metrics.yaml --
walks-of-old: {name: 巡逻, unit: 次, value: 12}
-- content/2017/立春.md --
---
title: 第一次议事
---
正文。
-- content/2017/photos/old.svg --
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"><rect width=\"40\" height=\"30\"/></svg>
-- content/2018/year.yaml --
title: 走实
published: 2019-01-01
key_numbers:
  - {metric: 2017/walks, note: 上一年}
-- content/2018/metrics.yaml --
walks: {name: 巡逻, unit: 次, value: 24, was: walks-of-old}
-- content/2018/figures.yaml --
both:
  title: 两年的巡逻
  metrics: [walks]
  years: [2017, 2018]
-- content/2018/立春.md --
去年[开了头](term:2017/立春)，也见[第一次议事](../2017/立春.md)；去年[12](metric:2017/walks-of-old)次。

![两年](figure:both)

![旧照](../2017/photos/old.svg)
-- content/2019/year.yaml --
title: 做细
published: 2020-01-01
-- content/2019/metrics.yaml --
walks: {name: 巡逻, unit: 次, value: 31}
-- content/2019/立春.md --
正文。
";

/// A bag in memory: path and bytes.
pub(crate) type Bag = BTreeMap<String, Vec<u8>>;

fn whole(site: &TestSite) -> (Sources, Finished) {
    let (whole, sources) = site.finish();
    assert_eq!(whole.built.report.count(suishi::report::Severity::Error), 0);
    (sources, whole)
}

pub(crate) fn bytes(tree: &OutputTree) -> Bag {
    tree.read()
        .expect("all is in memory, and whole")
        .into_iter()
        .map(|(path, bytes)| (path.to_string(), bytes.into_owned()))
        .collect()
}

fn bag(site: &TestSite, year: i32) -> Bag {
    let (sources, whole) = whole(site);
    let year = whole.site.year(year).expect("all is in memory, and whole");
    let own = alone(whole.order(&sources), year).sources().expect("all is in memory, and whole");
    let built = finish(&own, &Wishes::default(), &Caches::passing());
    assert_eq!(built.built.report.count(suishi::report::Severity::Error), 0, "{:?}", built.built.report);
    bytes(&archive(built.order(&own), &whole.site, year).expect("all is in memory, and whole"))
}

/// The bag of that site, made once for all who damage it.
pub(crate) fn small() -> Bag {
    static SMALL: LazyLock<Bag> = LazyLock::new(made);
    SMALL.clone()
}

fn made() -> Bag {
    bag(&TestSite::from_text(SITE), 2018)
}

/// The site that a bag's sources build to.
fn built_again(bag: &Bag) -> Bag {
    let files = bag.iter().filter_map(|(path, bytes)| {
        Some((SitePath::new(in_source(path)?).expect("all is in memory, and whole"), bytes.clone()))
    });
    let files: Arc<dyn Files> = Arc::new(files.collect::<BTreeMap<_, _>>());
    let sources = Sources::read(&files).expect("all is in memory, and whole");
    bytes(&finish(&sources, &Wishes::default(), &Caches::passing()).built.tree)
}

fn site_of(bag: &Bag) -> Bag {
    let below = |(path, bytes): (&String, &Vec<u8>)| Some((path.strip_prefix("data/site/")?.to_owned(), bytes.clone()));
    bag.iter().filter_map(below).collect()
}

fn found(bag: &Bag) -> Vec<Finding> {
    found_among(bag, &bag.iter().map(held).collect::<Vec<_>>())
}

fn held((path, bytes): (&String, &Vec<u8>)) -> Held {
    Held { path: path.clone(), kind: Kind::File(bytes.len() as u64, Sums::of(bytes)) }
}

fn found_among(bag: &Bag, held: &[Held]) -> Vec<Finding> {
    let read = |path: &str| {
        bag.get(path).cloned().ok_or_else(|| Error::read(Path::new(path), std::io::ErrorKind::NotFound.into()))
    };
    verify(held, &read).expect("all is in memory, and whole")
}

fn text<'b>(bag: &'b Bag, path: &str) -> &'b str {
    std::str::from_utf8(&bag[path]).expect("all is in memory, and whole")
}

#[test]
fn a_year_alone_says_where_the_others_are_and_keeps_their_numbers() {
    let bag = small();
    let page = text(&bag, "data/site/2018/lichun/index.html");
    assert!(page.contains("开了头（《第一次议事》，见2017年回顾）"), "{page}");
    assert!(page.contains("第一次议事（见2017年回顾）"));
    assert!(page.contains("12") && page.contains("2017"));
    assert!(!page.contains("../2017/"));
    assert!(bag.contains_key("data/source/content/elsewhere/2017/metrics.yaml"));
    assert!(!bag.keys().any(|path| path.starts_with("data/source/content/201") && !path.contains("/2018/")));
    assert!(bag.keys().any(|path| path.starts_with("data/site/elsewhere/2017/photos/old")), "{:?}", bag.keys());
    assert!(!text(&bag, "data/source/content/elsewhere/2017/立春.md").contains("正文"));
}

#[test]
fn a_bag_builds_to_its_own_bytes() {
    let bag = small();
    let (kept, again) = (site_of(&bag), built_again(&bag));
    assert_eq!(kept.keys().collect::<Vec<_>>(), again.keys().collect::<Vec<_>>());
    let differing: Vec<&String> =
        kept.iter().filter(|(path, bytes)| again[*path] != **bytes).map(|(path, _)| path).collect();
    assert_eq!(differing, [""; 0]);
    assert_eq!(bag, made());
}

#[test]
fn a_bag_says_what_it_is() {
    let bag = small();
    let info = text(&bag, "bag-info.txt");
    for line in
        ["External-Identifier: suishi-2018\n", "Bagging-Date: 2019-01-01\n", "Source-Organization: 社区党建办\n"]
    {
        assert!(info.contains(line), "{info}");
    }
    let described = text(&bag, "data/metadata/dublin-core.xml");
    assert!(described.contains("<dc:relation>2017年回顾：起步</dc:relation>") && !described.contains("2019年回顾"));
    let note = text(&bag, "data/说明.txt");
    assert!(note.contains("岁时：走实"));
    assert!(note.lines().all(|line| !line.contains('{') || line.contains("ForEach-Object {")));
    assert!(bag.contains_key("data/data/walks.csv") && bag.contains_key("data/data/datapackage.json"));
    assert!(bag.contains_key("data/wacz/suishi-2018.wacz"));
    assert_eq!(found(&bag), []);
}

#[test]
fn a_flipped_bit_anywhere_is_found() {
    let bag = small();
    let mut damaged = bag.clone();
    let mut all: Vec<Held> = bag.iter().map(held).collect();
    for (number, (path, sound)) in bag.iter().enumerate() {
        let bytes = damaged.get_mut(path).expect("it was taken from here");
        if bytes.is_empty() {
            continue;
        }
        // Another place and another bit of each file.
        let at = number * 7919 % bytes.len();
        bytes[at] ^= 1 << (number % 8);
        // Only what was damaged is read anew.
        let before = std::mem::replace(&mut all[number], held((path, bytes)));
        let found = found_among(&damaged, &all);
        assert!(found.iter().any(|finding| finding.path == *path), "{path} at {at}: {found:?}");
        damaged.insert(path.clone(), sound.clone());
        all[number] = before;
    }
}

#[test]
fn every_bit_of_the_lists_counts() {
    let mut bag = small();
    // The lists of a few files, so that every bit of every list can be tried.
    bag.retain(|path, _| !path.starts_with("data/") || path.starts_with("data/metadata/"));
    for (name, algorithm) in [("manifest-sha512.txt", 512), ("manifest-sha256.txt", 256)] {
        let lines = ["dublin-core.json", "dublin-core.xml"].map(|file| {
            let path = format!("data/metadata/{file}");
            let sums = Sums::of(&bag[&path]);
            format!("{}  {path}\n", if algorithm == 512 { sums.sha512 } else { sums.sha256 })
        });
        bag.insert(name.to_owned(), lines.concat().into_bytes());
    }
    let tags: Vec<String> =
        bag.keys().filter(|path| !path.starts_with("data/") && !path.starts_with("tag")).cloned().collect();
    let size: usize = bag.iter().filter(|(path, _)| path.starts_with("data/")).map(|(_, bytes)| bytes.len()).sum();
    bag.insert("bag-info.txt".into(), format!("Payload-Oxum: {size}.2\n").into_bytes());
    for (name, long) in [("tagmanifest-sha512.txt", true), ("tagmanifest-sha256.txt", false)] {
        let line = |path: &String| {
            let sums = Sums::of(&bag[path]);
            format!("{}  {path}\n", if long { sums.sha512 } else { sums.sha256 })
        };
        let lines: String = tags.iter().map(line).collect();
        bag.insert(name.to_owned(), lines.into_bytes());
    }
    assert_eq!(found(&bag), []);
    let lists: Vec<String> = bag.keys().filter(|path| !path.starts_with("data/")).cloned().collect();
    for path in lists {
        for at in 0..bag[&path].len() {
            // The fifth bit makes capitals, which lists of digests may have.
            for bit in [at % 8, 5] {
                let mut damaged = bag.clone();
                damaged.get_mut(&path).unwrap()[at] ^= 1 << bit;
                assert!(!found(&damaged).is_empty(), "{path}: bit {bit} of byte {at}");
            }
        }
    }
}

#[test]
fn what_happens_to_files_is_told_by_name() {
    let bag = small();
    let after = |change: &dyn Fn(&mut Bag)| {
        let mut bag = bag.clone();
        change(&mut bag);
        found(&bag).into_iter().map(|finding| (finding.path, finding.trouble)).collect::<Vec<_>>()
    };
    let page = "data/site/index.html".to_owned();
    assert_eq!(after(&|bag| drop(bag.remove(&page))), [(page.clone(), Trouble::Missing)]);
    let renamed = after(&|bag| {
        let bytes = bag.remove(&page).unwrap();
        bag.insert("data/site/Index.html".into(), bytes);
    });
    assert_eq!(renamed, [(page.clone(), Trouble::Renamed("data/site/Index.html".into()))]);
    let extra = after(&|bag| drop(bag.insert("data/.DS_Store".into(), vec![1])));
    assert_eq!(extra, [("data/.DS_Store".to_owned(), Trouble::Extra)]);
    let cut = after(&|bag| bag.get_mut(&page).unwrap().truncate(10));
    assert_eq!(cut, [(page.clone(), Trouble::Changed)]);
    // The second list forgets a file; so does whoever seals it again.
    let second = "manifest-sha256.txt".to_owned();
    let incomplete = after(&|bag| {
        let text = String::from_utf8(bag[&second].clone()).unwrap();
        let kept: String =
            text.split_inclusive('\n').filter(|line| !line.ends_with("data/site/index.html\n")).collect();
        bag.insert(second.clone(), kept.into_bytes());
    });
    assert_eq!(incomplete, [(second.clone(), Trouble::Changed), (second.clone(), Trouble::Lacks(page.clone()))]);
    let doubled = after(&|bag| {
        let text = String::from_utf8(bag[&second].clone()).unwrap();
        let line = text.split_inclusive('\n').next().unwrap().to_owned();
        bag.insert(second.clone(), format!("{text}{line}../../etc/passwd\n").into_bytes());
    });
    assert!(doubled.iter().any(|(_, trouble)| matches!(trouble, Trouble::Twice(_))), "{doubled:?}");
    let unsafe_ = after(&|bag| {
        let text = String::from_utf8(bag[&second].clone()).unwrap().replacen("data/", "data/../../", 1);
        bag.insert(second.clone(), text.into_bytes());
    });
    assert!(unsafe_.contains(&(second.clone(), Trouble::Unsafe(1))), "{unsafe_:?}");
    let gone = after(&|bag| drop(bag.remove("tagmanifest-sha256.txt")));
    assert_eq!(gone, [("tagmanifest-sha256.txt".to_owned(), Trouble::NoTag)]);
    let miscounted = after(&|bag| {
        let info = String::from_utf8(bag["bag-info.txt"].clone()).unwrap();
        let info = info.replace("Payload-Oxum: ", "Payload-Oxum: 1");
        bag.insert("bag-info.txt".into(), info.into_bytes());
    });
    assert!(matches!(&miscounted[..], [(_, Trouble::Changed), (_, Trouble::Oxum(..))]), "{miscounted:?}");
    assert_eq!(after(&Bag::clear), [("bagit.txt".to_owned(), Trouble::NoBag)]);
}

#[test]
fn every_year_of_the_demonstration_stands_alone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/sites/demo");
    let sources = suishi::load(&root).unwrap();
    let whole = finish(&sources, &Wishes::default(), &Caches::passing());
    for year in &whole.site.years {
        let own = alone(whole.order(&sources), year).sources().unwrap();
        let built = finish(&own, &Wishes::default(), &Caches::passing());
        let errors = built.built.report.count(suishi::report::Severity::Error);
        assert_eq!(errors, 0, "{}: {:?}", year.year, built.built.report);
    }
}

/// Somebody repacked it and wrote new lists: every digest of the bag is right, and the archive inside is not.
#[test]
fn a_damaged_web_archive_is_found_though_the_lists_agree() {
    let bag = small();
    let wacz = "data/wacz/suishi-2018.wacz";
    for needle in [&b"\x1f\x8b\x08"[..], b"\"offset\":\"", b"\"url\":\"https", b"sha256:"] {
        let mut payload = OutputTree::default();
        for (path, bytes) in bag.iter().filter(|(path, _)| path.starts_with("data/")) {
            let mut bytes = bytes.clone();
            if path == wacz {
                let at = bytes.windows(needle.len()).position(|part| part == needle).expect("it is in there");
                bytes[at + needle.len()] ^= 1;
            }
            payload.insert(OutPath::new(path).expect("a path"), Artifact::of(bytes)).expect("each once");
        }
        let sealed = bytes(&bags::bag(payload, &[]).expect("all is in memory"));
        let found = found(&sealed);
        assert!(!found.is_empty() && found.iter().all(|one| one.path == wacz), "{needle:?}: {found:?}");
        assert!(found.iter().all(|one| matches!(one.trouble, Trouble::Wacz(..))), "{found:?}");
    }
}
