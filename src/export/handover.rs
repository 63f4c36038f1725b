//! 压缩包: the whole site for the staff of a portal, who unpack it somewhere and link to it.
//! In: an [`Order`]. Out: one zip: 读我.txt, and the site in a folder of its own. Absent: what a zip is (`parcel.rs`).

use super::Order;
use crate::{
    error::Error,
    output::{Artifact, OutputTree},
    parcel::{Packing, Parcel},
    plan::{self, Page},
    source::OutPath,
    words::Language,
};

/// The folder in the zip. A name that any server takes, and that can be changed: the site leads nowhere outside it.
const FOLDER: &str = "suishi";

/// What is small already; packing it again only costs.
const PACKED: [&str; 9] = ["gif", "gz", "jpeg", "jpg", "mp4", "png", "webp", "woff2", "zip"];

/// The site as `suishi-site.zip`.
///
/// # Errors
/// When a picture can no longer be read.
pub fn handover(order: Order<'_>) -> Result<OutputTree, Error> {
    let files = order.tree.read()?;
    let size: u64 = files.iter().map(|(_, bytes)| bytes.len() as u64).sum();

    let mut parcel = Parcel::default();
    let language = order.site.config.language;
    let name = language.pick("读我.txt", "README.txt");
    parcel.put(&path(name), note(order, files.len(), size).as_bytes(), Packing::Deflated);
    for (below, bytes) in &files {
        let is_packed = PACKED.contains(&extension(below));
        let packing = if is_packed { Packing::Stored } else { Packing::Deflated };
        parcel.put(&path(&format!("{FOLDER}/{below}")), bytes, packing);
    }
    let mut tree = OutputTree::default();
    tree.insert(path("suishi-site.zip"), Artifact::of(parcel.close())).expect("it is the only file");
    Ok(tree)
}

fn extension(path: &OutPath) -> &str {
    path.as_str().rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn path(text: &str) -> OutPath {
    OutPath::new(text).expect("a path of the tree below a folder of ours is a path")
}

/// For somebody who never heard of suishi. Notepad wants the mark at the beginning and its own line ends.
fn note(order: Order<'_>, files: usize, size: u64) -> String {
    let Order { site, plan, .. } = order;
    let (config, language) = (&site.config, site.config.language);
    let home = plan.page(Page::Home).or_else(|| plan.pages().next().map(|(_, path)| plan::url(path)));
    let home = format!("{FOLDER}/{}", index(&home.unwrap_or_default()));
    let years = site.years.iter().rev().filter_map(|year| {
        let (number, page) = (year.year, index(&plan.page(Page::Year(year.year))?));
        let title = if year.title == number.to_string() { "" } else { &year.title };
        Some(match language {
            Language::Zh if title.is_empty() => format!("{number}年：{FOLDER}/{page}"),
            Language::Zh => format!("{number}年《{title}》：{FOLDER}/{page}"),
            Language::En if title.is_empty() => format!("{number}: {FOLDER}/{page}"),
            Language::En => format!("{number}, {title}: {FOLDER}/{page}"),
        })
    });
    let years: Vec<String> = years.collect();
    let address = config.address.as_ref().map(|address| match language {
        Language::Zh => {
            format!("订阅、站点地图和分享卡片里写着正式地址 {address}，放好以后，打开它应当看到下面的首页。\n")
        }
        Language::En => {
            format!(
                "Feed, sitemap and share cards name the address {address}, which should open the home page below.\n"
            )
        }
    });
    let from = config.organisation.as_ref().or(config.footer.sponsor.as_ref());
    let from = from.map(|from| language.pick(format!("\n内容由{from}提供。\n"), format!("\nContent by {from}.\n")));
    let contact = config.footer.contact.as_ref();
    let contact = contact.map(|contact| format!("{}{contact}\n", language.pick("联系方式：", "Contact: ")));
    let filled = language
        .pick(include_str!("notes/zip-zh.txt"), include_str!("notes/zip-en.txt"))
        .replace("{folder}", FOLDER)
        .replace("{home}", &home)
        .replace("{files}", &files.to_string())
        .replace("{size}", &megabytes(size))
        // What an author wrote comes last, so that nothing in it is filled.
        .replace("{from}\n", &format!("{}{}", from.unwrap_or_default(), contact.unwrap_or_default()))
        .replace("{address}", &address.unwrap_or_default())
        .replace("{years}", &years.join("\n"))
        .replace("{name}", &config.name);
    format!("\u{feff}{}", filled.replace('\n', "\r\n"))
}

/// The file behind an address: `2018/` is `2018/index.html`.
fn index(address: &str) -> String {
    let address = crate::source::uri::decode(address);
    if address.is_empty() || address.ends_with('/') { format!("{address}index.html") } else { address }
}

/// With one decimal.
fn megabytes(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(1 << 20);
    format!("{}.{}", tenths / 10, tenths % 10)
}
