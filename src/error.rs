//! What the machine did wrong: a file that cannot be read, a disk that is full.
//! In: a failed operation. Out: one opaque type that always names its path.
//! Absent: faults of the author; those are data, see [`crate::report`].

use std::{fmt, io, path::Path};

/// Stops a command; its text says what was tried, on which path, and what the system answered.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
    path: String,
    source: Option<io::Error>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Read,
    Write,
    Remove,
    Missing,
    NotAFolder,
    /// A file name that is no Unicode, or holds a control character.
    Misnamed,
    /// The output folder would hold, or be held by, what the site is made from.
    OutputOverSources,
    /// A link stands where an output folder should be.
    OutputThroughLink,
    /// A file suishi did not write stands where it would write.
    NotOurs,
    /// The output folder holds something else that suishi made.
    OtherOutput,
    /// Somebody saved the file while it was being mended.
    Changed,
    /// Whole in structure, and yet no decoder finds the pixels.
    Picture,
    /// Whole in structure, and yet it cannot be cut.
    Face,
    /// A drawing of ours that the painter refuses.
    Card,
    /// The system does not tell of changes.
    Unwatched,
    /// There is no browser to open.
    Browser,
    /// No port of this machine is free.
    Port,
    /// Ctrl-C.
    Stopped,
    Print,
}

impl Error {
    pub fn read(path: &Path, source: io::Error) -> Self {
        Self::io(Kind::Read, path, source)
    }

    pub fn write(path: &Path, source: io::Error) -> Self {
        Self::io(Kind::Write, path, source)
    }

    pub fn remove(path: &Path, source: io::Error) -> Self {
        Self::io(Kind::Remove, path, source)
    }

    pub fn print(source: io::Error) -> Self {
        Self { kind: Kind::Print, path: String::new(), source: Some(source) }
    }

    pub fn unwatched(path: &Path, source: io::Error) -> Self {
        Self::io(Kind::Unwatched, path, source)
    }

    pub fn port(port: u16, source: io::Error) -> Self {
        Self { kind: Kind::Port, path: port.to_string(), source: Some(source) }
    }

    pub fn browser(address: &str, source: io::Error) -> Self {
        Self { kind: Kind::Browser, path: address.to_owned(), source: Some(source) }
    }

    pub fn missing(path: &str) -> Self {
        Self { kind: Kind::Missing, path: path.to_owned(), source: None }
    }

    pub fn not_a_folder(path: &Path) -> Self {
        Self::plain(Kind::NotAFolder, path)
    }

    pub fn misnamed(path: &Path) -> Self {
        Self::plain(Kind::Misnamed, path)
    }

    pub fn output_over_sources(path: &Path) -> Self {
        Self::plain(Kind::OutputOverSources, path)
    }

    pub fn output_through_link(path: &Path) -> Self {
        Self::plain(Kind::OutputThroughLink, path)
    }

    pub fn not_ours(path: &Path) -> Self {
        Self::plain(Kind::NotOurs, path)
    }

    pub fn other_output(path: &Path) -> Self {
        Self::plain(Kind::OtherOutput, path)
    }

    pub fn changed(path: &Path) -> Self {
        Self::plain(Kind::Changed, path)
    }

    pub fn picture(path: &str) -> Self {
        Self { kind: Kind::Picture, path: path.to_owned(), source: None }
    }

    pub fn face(path: &str) -> Self {
        Self { kind: Kind::Face, path: path.to_owned(), source: None }
    }

    pub fn card(path: &str) -> Self {
        Self { kind: Kind::Card, path: path.to_owned(), source: None }
    }

    pub fn stopped() -> Self {
        Self { kind: Kind::Stopped, path: String::new(), source: None }
    }

    /// The user ended it.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.kind == Kind::Stopped
    }

    /// A closed pipe (`suishi terms 2018 | head`) is no failure of ours.
    #[must_use]
    pub fn is_closed_pipe(&self) -> bool {
        self.kind == Kind::Print && self.source.as_ref().is_some_and(|e| e.kind() == io::ErrorKind::BrokenPipe)
    }

    fn io(kind: Kind, path: &Path, source: io::Error) -> Self {
        Self { kind, path: path.display().to_string(), source: Some(source) }
    }

    fn plain(kind: Kind, path: &Path) -> Self {
        Self { kind, path: path.display().to_string(), source: None }
    }

    /// The sentence in Chinese.
    #[must_use]
    pub fn zh(&self) -> String {
        let path = &self.path;
        let head = match self.kind {
            Kind::Read => format!("读不了 {path}"),
            Kind::Write => format!("写不了 {path}"),
            Kind::Remove => format!("删不掉 {path}"),
            Kind::Missing => format!("找不到 {path}"),
            Kind::NotAFolder => format!("{path} 不是文件夹；请用 --root 指明放着 content 的文件夹"),
            Kind::Misnamed => format!("{path} 的名字里有认不出的字符（多半来自旧的压缩包）；请给它改名"),
            Kind::OutputOverSources => {
                format!("不能写到 {path}：那里是原稿（content 或 themes），会被盖住；请用 --output 另指一处")
            }
            Kind::OutputThroughLink => format!("输出路径上的 {path} 是一个链接，不跟着它写到别处；请换成真正的文件夹"),
            Kind::NotOurs => format!(
                "{path} 不是岁时写的，不去覆盖；请把它移走，或用 --output 另指一处（输出文件夹里的记录 .suishi 丢了也会这样：整个文件夹删去再做一遍即可）"
            ),
            Kind::OtherOutput => {
                format!("文件夹 {path} 里是岁时做的另一样东西，写进去就会删掉它；请用 --output 另指一个文件夹")
            }
            Kind::Changed => format!("{path} 刚刚被改过，没有动它；关掉正在编辑它的程序，再运行一次"),
            Kind::Picture => format!(
                "图片 {path} 里面坏了，读到一半读不下去；请用看图软件打开，另存为 JPG 再放回来，打不开就另找一份（原来的网站没有动）"
            ),
            Kind::Face => {
                format!("字体 {path} 里面坏了，裁不出网页要用的字；请重新下载一份再放回来（原来的网站没有动）")
            }
            Kind::Card => format!("画不出转发用的图片 {path}（原来的网站没有动）"),
            Kind::Unwatched => format!("系统不肯告知 {path} 里的改动，预览没法自动更新"),
            Kind::Browser => format!("打不开浏览器；请自己打开 {path}"),
            Kind::Port => format!("{path} 起的五十个端口都用不了；请用 --port 另指一个"),
            Kind::Stopped => "已停止，原来的网站没有动".to_owned(),
            Kind::Print => "无法输出到终端".to_owned(),
        };
        match &self.source {
            Some(cause) => format!("{head}：{}", zh_cause(cause)),
            None => head,
        }
    }
}

/// Systems answer in their own language; the answers an author can do something about are said in Chinese.
fn zh_cause(cause: &io::Error) -> String {
    let said = match cause.kind() {
        io::ErrorKind::NotFound => "没有这个文件或文件夹",
        io::ErrorKind::PermissionDenied => "没有权限，或者它正被别的程序打开",
        io::ErrorKind::StorageFull => "磁盘满了",
        io::ErrorKind::ReadOnlyFilesystem => "磁盘是只读的",
        io::ErrorKind::InvalidFilename => "文件名太长，或者有不能用的字符",
        io::ErrorKind::NotADirectory => "路径中间有一段不是文件夹",
        io::ErrorKind::IsADirectory => "它是文件夹，不是文件",
        _ => return cause.to_string(),
    };
    said.to_owned()
}

/// The sentence in English.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = &self.path;
        let head = match self.kind {
            Kind::Read => format!("cannot read {path}"),
            Kind::Write => format!("cannot write {path}"),
            Kind::Remove => format!("cannot remove {path}"),
            Kind::Missing => format!("cannot find {path}"),
            Kind::NotAFolder => format!("{path} is not a folder; name the folder that holds content/ with --root"),
            Kind::Misnamed => {
                format!("the name of {path} has characters that cannot be read (often from an old archive); rename it")
            }
            Kind::OutputOverSources => {
                format!(
                    "cannot write to {path}: the sources are there (content/ or themes/) and would be covered; choose another place with --output"
                )
            }
            Kind::OutputThroughLink => {
                format!("{path} on the way to the output is a link and is not followed; make it a real folder")
            }
            Kind::OtherOutput => {
                format!(
                    "the folder {path} holds something else that suishi made, which this would delete; choose another folder with --output"
                )
            }
            Kind::Changed => {
                format!(
                    "{path} was changed a moment ago and is left alone; close the program that edits it and run again"
                )
            }
            Kind::NotOurs => {
                format!(
                    "{path} was not written by suishi and is not overwritten; move it away, or choose another folder with --output (so it is, too, when the record .suishi got lost: then delete the whole folder and build again)"
                )
            }
            Kind::Picture => format!(
                "the picture {path} is damaged inside; open it, save it as JPG and put it back, or find another copy (the site that was there is untouched)"
            ),
            Kind::Face => format!(
                "the font {path} is damaged inside, so what the pages need cannot be cut from it; download it again and put it back (the site that was there is untouched)"
            ),
            Kind::Card => format!("cannot paint the picture {path} for sharing (the site that was there is untouched)"),
            Kind::Unwatched => {
                format!("the system does not tell of changes in {path}, so a preview cannot follow them")
            }
            Kind::Browser => format!("cannot open a browser; open {path} yourself"),
            Kind::Port => format!("none of the fifty ports from {path} can be used; choose another with --port"),
            Kind::Stopped => "stopped; the site that was there is untouched".to_owned(),
            Kind::Print => "cannot print".to_owned(),
        };
        match &self.source {
            Some(cause) => write!(f, "{head}: {cause}"),
            None => f.write_str(&head),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|e| e as _)
    }
}
