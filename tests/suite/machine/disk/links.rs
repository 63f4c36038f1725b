//! Links, where the disk has them: none is followed to write, to remove, or to read.

use super::*;
use std::os::unix::fs::symlink;

#[test]
fn a_link_is_never_followed_to_write() {
    let elsewhere = Desk::new();
    elsewhere.put("index.html", "别处");
    let untouched = elsewhere.state("");
    for (link, line) in [
        ("output", "build"),
        ("output", "build --output output/"),
        ("output", "build --output output/."),
        ("output", "build --output ./output"),
        ("output/2018", "build"),
        ("output/2018/lichun", "build"),
    ] {
        let desk = Desk::with_site();
        fs::create_dir_all(desk.path(link).parent().expect("a folder")).expect("made");
        symlink(elsewhere.root(), desk.path(link)).expect("a link");
        desk.refuses(line, "链接");
    }
    // A link where a file should be is somebody else's file, wherever it leads.
    for target in [elsewhere.path("index.html"), elsewhere.path("nowhere")] {
        let desk = Desk::with_site();
        fs::create_dir_all(desk.path("output")).expect("made");
        symlink(target, desk.path("output/index.html")).expect("a link");
        let (code, said) = desk.run("build");
        assert!(code == 2 && said.contains("output/index.html"), "{said}");
        assert!(!desk.path("output/.suishi").exists());
    }
    assert!(elsewhere.state("") == untouched);
}

#[test]
fn a_link_does_not_hide_that_the_output_is_among_the_sources() {
    let desk = Desk::with_site();
    symlink(desk.path("content/2018"), desk.path("年")).expect("a link");
    desk.refuses("build --output 年/网站", "那里是原稿");
    desk.refuses("build --output 年/../网站", "那里是原稿");
}

#[test]
fn what_became_a_link_is_not_removed() {
    let desk = Desk::with_site();
    desk.build();
    let elsewhere = Desk::new();
    elsewhere.put("index.html", "别处");
    fs::remove_dir_all(desk.path("output/2018/chunfen")).expect("removed");
    symlink(elsewhere.root(), desk.path("output/2018/chunfen")).expect("a link");
    desk.remove("content/2018/春分-部署会.md");
    desk.build();
    assert_eq!(elsewhere.text("index.html"), "别处");
    assert!(desk.path("output/2018/chunfen").is_symlink());
}

#[test]
fn a_linked_record_is_no_record() {
    let desk = Desk::with_site();
    desk.build();
    desk.put("别处", desk.text("output/.suishi"));
    desk.remove("output/.suishi");
    symlink(desk.path("别处"), desk.path("output/.suishi")).expect("a link");
    desk.put("content/2018/立春.md", "改了。\n");
    desk.refuses("build", "output/2018/lichun/index.html");
}

#[test]
fn links_among_the_sources_are_not_followed() {
    let desk = Desk::with_site();
    let elsewhere = Desk::new();
    elsewhere.put("立夏.md", "别处的秘密。\n");
    symlink(elsewhere.root(), desk.path("content/2018/别处")).expect("a link");
    symlink(elsewhere.path("立夏.md"), desk.path("content/2018/立夏.md")).expect("a link");
    desk.build();
    assert!(!desk.path("output/2018/lixia").exists());
}

#[test]
fn others_may_read_the_site() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::with_site();
    desk.build();
    let ours = |path: &str| fs::metadata(desk.path(path)).expect("there").permissions().mode() & 0o777;
    assert_eq!(ours("output/index.html"), ours("content/site.yaml"), "as any file of this user's");
}
