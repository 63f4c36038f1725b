//! The doors, on a real disk: what is read, what is written, and above all what is left alone.

#[cfg(unix)]
mod links;

use crate::{
    machine::cli::suishi,
    support::{TestSite, golden},
};
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};
use suishi::{Caches, Changes, Error, OutputTree, Wishes, source::OutPath};

/// As large as the one in the site, and not the same.
const OTHER_PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\xdac`\x02\0\0\x04\0\x03Blbi\0\0\0\0IEND\xaeB`\x82";

const SITE: &str = "
-- content/site.yaml --
name: 岁时瑞金
theme: plain
-- content/2018/立春.md --
![合影](photos/合影.png)
-- content/2018/春分-部署会.md --
三月二十一日开会。
-- content/2018/photos/合影.png | hex --
89 50 4E 47 0D 0A 1A 0A 00 00 00 0D 49 48 44 52 00 00 00 01 00 00 00 01 08 00 00 00 00 3A 7E 9B 55 00 00 00 0A 49 44 41 54 78 DA 63 60 04 00 00 03 00 02 E6 7D A7 67 00 00 00 00 49 45 4E 44 AE 42 60 82
-- themes/plain/templates/home.html --
<h1>{{ site.name }}</h1>
-- themes/plain/templates/term.html --
<h1>{{ term.name }}</h1>{% for entry in entries %}{{ entry.html | safe }}{% endfor %}
-- themes/plain/static/plain.css --
main { max-width: 40ic }
";

/// A folder on disk that vanishes with the test.
struct Desk {
    folder: tempfile::TempDir,
}

/// Writes the files of `site` below `root`, over what is there.
pub fn lay(site: &TestSite, root: &Path) {
    for (path, bytes) in site.files() {
        let path = root.join(path.as_str());
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    fn with_site() -> Self {
        let desk = Self::new();
        lay(&TestSite::from_text(SITE), desk.root());
        desk
    }

    fn root(&self) -> &Path {
        self.folder.path()
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    fn put(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("the folder can be made");
        fs::write(path, bytes).expect("the file can be written");
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.path(path)).expect("the file is there");
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Runs `suishi` here: its exit code and everything it said.
    fn run(&self, line: &str) -> (i32, String) {
        let output = suishi(self.root()).args(line.split_whitespace()).output().expect("the program runs");
        let said = [output.stdout, output.stderr].concat();
        let said = String::from_utf8(said).expect("it speaks UTF-8");
        // Windows writes its paths with the other slash.
        let said = if cfg!(windows) { said.replace('\\', "/") } else { said };
        (output.status.code().expect("an exit code"), said)
    }

    #[track_caller]
    fn build(&self) -> String {
        let (code, said) = self.run("build");
        assert_eq!(code, 0, "{said}");
        said
    }

    /// Every file below `path` with its bytes and the time it was written; a link is its target.
    fn state(&self, path: &str) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
        let root = self.path(path);
        let facts = |name: &String| {
            let data = fs::metadata(root.join(name)).expect("the file is there");
            (fs::read(root.join(name)).expect("the file can be read"), data.modified().expect("disks know the time"))
        };
        golden::files(&root).into_iter().map(|name| (name.clone(), facts(&name))).collect()
    }

    fn bytes(&self, path: &str) -> BTreeMap<String, Vec<u8>> {
        self.state(path).into_iter().map(|(name, (bytes, _))| (name, bytes)).collect()
    }

    /// Everything here seems written an hour ago, so that whatever is written now is seen.
    fn age(&self) {
        let hour_ago = SystemTime::now() - Duration::from_secs(3600);
        // The record last: it is never older than what it vouches for.
        for name in golden::files(self.root()) {
            let age = if name.ends_with(".suishi") { hour_ago + Duration::from_secs(1) } else { hour_ago };
            let file = fs::File::options().write(true).open(self.path(&name)).expect("the file can be written");
            file.set_modified(age).expect("disks keep the time");
        }
    }

    fn write(&self, files: &[(&str, &str)]) -> Result<Changes, Error> {
        suishi::write(&tree(files), &self.path("output"), self.root(), None)
    }

    /// `line` is refused with exit code 2, `told` is in what is said, and nothing below the folder changes.
    #[track_caller]
    fn refuses(&self, line: &str, told: &str) {
        let before = self.state("");
        let (code, said) = self.run(line);
        assert_eq!(code, 2, "{line}: {said}");
        assert!(said.contains(told), "{line} does not speak of {told}: {said}");
        assert!(self.state("") == before, "{line} changed something");
    }
}

fn tree(files: &[(&str, &str)]) -> OutputTree {
    let mut tree = OutputTree::default();
    for (path, text) in files {
        let path = OutPath::new(path).expect("a test's paths are good");
        tree.insert(path, suishi::output::Artifact::of(*text)).expect("a test's paths differ");
    }
    tree
}

fn changes(written: usize, unchanged: usize, removed: usize) -> Changes {
    Changes { written, unchanged, removed }
}

#[test]
fn what_did_not_change_keeps_its_bytes_and_its_time() {
    let desk = Desk::with_site();
    desk.build();
    desk.age();
    let before = desk.state("output");
    assert!(desk.build().contains("写入 0 个文件"));
    assert!(desk.state("output") == before, "an unchanged site was written again");

    desk.put("content/2018/立春.md", "![合影](photos/合影.png)\n\n又记一笔。\n");
    assert!(desk.build().contains("写入 1 个文件"));
    let after = desk.state("output");
    let touched: Vec<&str> =
        after.keys().filter(|name| after.get(*name) != before.get(*name)).map(String::as_str).collect();
    assert_eq!(touched, [".suishi", "2018/lichun/index.html"]);
    assert_eq!(after.len(), before.len(), "no temporary file stays behind");
}

#[test]
fn what_is_no_longer_made_is_removed_with_its_empty_folders() {
    let desk = Desk::new();
    desk.write(&[("a/b/c.html", "丙"), ("a/d.html", "丁"), ("e/f/g.html", "己"), ("h.html", "辛")]).expect("written");
    desk.put("output/e/笔记.txt", "自己的");
    let done = desk.write(&[("a/d.html", "丁"), ("h.html", "新")]).expect("written");
    assert_eq!(done, changes(1, 1, 2));
    assert_eq!(golden::files(&desk.path("output")), [".suishi", "a/d.html", "e/笔记.txt", "h.html"]);
    assert!(!desk.path("output/a/b").exists() && !desk.path("output/e/f").exists());
    assert_eq!(desk.text("output/e/笔记.txt"), "自己的");
}

#[test]
fn a_folder_takes_the_place_of_our_file_and_a_name_changes_its_case() {
    let desk = Desk::new();
    desk.write(&[("a", "甲"), ("Photo.JPG", "照片")]).expect("written");
    assert_eq!(desk.write(&[("a/b.html", "乙"), ("photo.jpg", "照片")]).expect("written"), changes(2, 0, 2));
    assert_eq!(golden::files(&desk.path("output")), [".suishi", "a/b.html", "photo.jpg"]);
}

#[test]
fn somebody_elses_file_in_the_way_is_named_and_nothing_written() {
    for way in ["output/index.html", "output/2018", "output/2018/lichun", "output/2018/lichun/index.html", "output"] {
        let desk = Desk::with_site();
        desk.put(way, "自己的");
        desk.refuses("build", way);
    }
    let desk = Desk::with_site();
    desk.put("output/index.html/笔记.txt", "自己的");
    desk.refuses("build", "output/index.html");
}

#[test]
fn faults_write_nothing_and_leave_the_old_site() {
    let desk = Desk::with_site();
    desk.build();
    desk.age();
    desk.put("content/2018/立春.md", "又记一笔。\n");
    desk.put("content/2018/无名.md", "不知道是哪个节气。\n");
    desk.put("themes/plain/static/more.css", "p {}");
    let before = desk.state("");
    let (code, said) = desk.run("build");
    assert_eq!(code, 1, "{said}");
    assert!(desk.state("") == before);

    let fresh = Desk::with_site();
    fresh.put("content/2018/无名.md", "不知道是哪个节气。\n");
    assert_eq!(fresh.run("build").0, 1);
    assert!(!fresh.path("output").exists());
}

#[test]
fn the_site_is_never_written_over_what_it_is_made_from() {
    let desk = Desk::with_site();
    for output in
        [".", "./.", "content", "content/2018/网站", "themes", "..", "themes/plain/../../content", "新的/../content"]
    {
        desk.refuses(&format!("build --output {output}"), "那里是原稿");
    }
    let root = desk.root().display().to_string();
    desk.refuses(&format!("build --output {root}"), "那里是原稿");
    desk.refuses(&format!("build --output {root}/content/"), "那里是原稿");
}

#[test]
fn two_builds_are_the_same_bytes_wherever_they_are_made() {
    let (one, other) = (Desk::new(), Desk::new());
    let site = TestSite::from_text(SITE);
    lay(&site, one.root());
    // The other way round, so that a disk that lists in order of making lists otherwise.
    for (path, bytes) in site.files().iter().rev() {
        other.put(&format!("很 长（的）/{path}"), bytes);
    }
    let mut command = suishi(one.root());
    let first = command.args(["build"]).envs([("TZ", "Asia/Shanghai"), ("LANG", "zh_CN.UTF-8")]);
    assert!(first.output().expect("the program runs").status.success());
    let mut command = suishi(other.root());
    let second = command.args(["build", "--root", "很 长（的）", "--color", "always"]);
    let second = second.envs([("TZ", "America/Los_Angeles"), ("LANG", "tr_TR.ISO-8859-9"), ("RAYON_NUM_THREADS", "1")]);
    assert!(second.output().expect("the program runs").status.success());
    assert!(one.bytes("output").contains_key(".suishi"));
    assert!(one.bytes("output") == other.bytes("很 长（的）/output"));
}

#[test]
fn an_output_that_was_touched_is_made_anew() {
    let desk = Desk::with_site();
    desk.build();
    let right = desk.bytes("output");
    let page = "output/2018/lichun/index.html";
    let same_size = desk.text(page).replace('h', "H");
    let harms: [(&str, &dyn Fn()); 6] = [
        ("edited, size kept", &|| desk.put(page, &same_size)),
        ("truncated", &|| desk.put(page, "")),
        ("deleted", &|| desk.remove(page)),
        ("folder deleted", &|| fs::remove_dir_all(desk.path("output/2018")).expect("removed")),
        ("record deleted", &|| desk.remove("output/.suishi")),
        ("record cut", &|| desk.put("output/.suishi", &desk.text("output/.suishi")[..200])),
    ];
    for (what, harm) in harms {
        desk.age();
        harm();
        desk.build();
        assert!(desk.bytes("output") == right, "{what}");
    }
    desk.age();
    // Not now: disks keep a coarser time than the clock, and the record of a quick build would seem the older of the two.
    let touched = SystemTime::now() - Duration::from_secs(60);
    fs::File::options().write(true).open(desk.path(page)).expect("there").set_modified(touched).expect("set");
    desk.build();
    let vouched = desk.state("output");
    desk.build();
    assert!(desk.state("output") == vouched, "after one look, what was only touched is known again");
}

#[test]
fn a_changed_source_is_never_hidden() {
    let desk = Desk::with_site();
    let changes: [(&str, &[u8]); 4] = [
        ("themes/plain/templates/term.html", b"<h2>{{ term.name }}</h2>"),
        ("themes/plain/static/plain.css", b"main { max-width: 41ic }"),
        ("content/2018/photos/\u{5408}\u{5f71}.png", OTHER_PICTURE),
        ("content/site.yaml", "name: 岁时\ntheme: plain\n".as_bytes()),
    ];
    desk.build();
    for (path, bytes) in changes {
        desk.age();
        let data = fs::metadata(desk.path(path)).expect("there");
        desk.put(path, bytes);
        // Not even a kept time may hide it.
        let file = fs::File::options().write(true).open(desk.path(path)).expect("there");
        file.set_modified(data.modified().expect("known")).expect("set");
        let said = desk.build();
        assert!(!said.contains("写入 0 个文件"), "{path}: {said}");
        let fresh = suishi::build(&suishi::load(desk.root()).expect("read"), &Wishes::default(), &Caches::passing());
        for (out, artifact) in fresh.tree.iter() {
            if let Some(bytes) = artifact.bytes() {
                assert!(fs::read(desk.path("output").join(out.as_str())).expect("there") == bytes, "{out}");
            }
        }
    }
    desk.age();
    assert!(!desk.run("build --theme default").1.contains("写入 0 个文件"), "another theme is another site");
}

#[test]
fn a_damaged_record_harms_nothing_outside() {
    let outside = Desk::new();
    outside.put("名单.txt", "名单");
    let absolute = outside.path("名单.txt").display().to_string();
    let lines = [
        "3 ../content/site.yaml".to_owned(),
        "3 2018/../../content/site.yaml".to_owned(),
        format!("6 {absolute}"),
        "3 ..\\content\\site.yaml".to_owned(),
        "3 .".to_owned(),
        "3 ".to_owned(),
        "18446744073709551616 index.html".to_owned(),
        "<<<<<<< HEAD".to_owned(),
    ];
    let desk = Desk::with_site();
    desk.build();
    let (content, output) = (desk.bytes("content"), desk.bytes("output"));
    for line in lines {
        desk.put("output/.suishi", desk.text("output/.suishi") + &line + "\n");
        desk.build();
        assert!(desk.bytes("content") == content && desk.bytes("output") == output, "{line}");
    }
    assert_eq!(outside.text("名单.txt"), "名单");

    for bytes in [vec![0xff; 4096], b"\0".to_vec(), vec![b'1'; 70 << 20]] {
        let desk = Desk::with_site();
        desk.build();
        let output = desk.bytes("output");
        desk.put("output/.suishi", &bytes);
        desk.build();
        assert!(desk.bytes("output") == output, "what is right anyway is ours again");
        desk.put("output/.suishi", &bytes);
        desk.put("content/2018/立春.md", "改了。\n");
        desk.refuses("build", "output/2018/lichun/index.html");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_no_text_is_told() {
    use std::os::unix::ffi::OsStrExt as _;
    let desk = Desk::with_site();
    let gbk = std::ffi::OsStr::from_bytes(b"content/2018/\xc1\xa2\xcf\xc4.md");
    fs::write(desk.root().join(gbk), "正文。").expect("Linux takes any bytes");
    let (code, said) = desk.run("build");
    assert!(code == 2 && said.contains("改名"), "{said}");
}

#[test]
fn names_from_a_mac_are_read_from_a_disk_that_keeps_them() {
    let desk = Desk::with_site();
    desk.put("content/2018/photos/u\u{308}.png", OTHER_PICTURE);
    desk.put("content/2018/立夏.md", "![图](photos/\u{fc}.png)\n");
    desk.build();
    assert!(desk.text("output/2018/lixia/index.html").contains("<img"));
}
