//! The pages of the real site as a web archive.

use std::path::Path;
use suishi::{
    Caches, Wishes,
    calendar::Date,
    export::wacz::{About, check, wacz},
    model::Published,
};

#[test]
fn the_real_site_is_archived_and_read_through() {
    let sources = suishi::load(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("content can be read");
    let finished = suishi::finish(&sources, &Wishes::default(), &Caches::passing());
    let about = About {
        base: "https://suishi.invalid/".to_owned(),
        title: "创全360步".to_owned(),
        description: "瑞金二路街道2018年年末回顾".to_owned(),
        date: Published { date: Date::new(2019, 1, 1).expect("a day"), time: Some((9, 30)) },
        main_page: "2018/index.html".to_owned(),
        software: "suishi".to_owned(),
    };
    let bytes = wacz(&finished.built.tree, &about).expect("all can be read");
    assert_eq!(check(&bytes), []);
}
