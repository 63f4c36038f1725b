//! The site as a whole: `site.yaml` with its defaults applied.
//! In: nothing. Out: [`Config`]. Absent: "was it set?"; nobody asks after `read/`.

use crate::{
    report::{Code, Level, Place},
    words::Language,
};
use std::collections::BTreeMap;

#[derive(Debug, Clone)]
pub struct Config {
    pub name: String,
    pub language: Language,
    pub theme: String,
    pub organisation: Option<String>,
    pub campaign: Option<String>,
    pub description: Option<String>,
    /// A line on every page, such as 演示数据.
    pub notice: Option<String>,
    /// Absolute, ends in `/`.
    pub address: Option<String>,
    pub portal: Option<Portal>,
    pub footer: Footer,
    /// As typed; checked against the theme's declaration.
    pub options: BTreeMap<String, OptionValue>,
    pub raw_html: RawHtml,
    pub levels: BTreeMap<Code, Level>,
    pub waivers: Vec<Waiver>,
}

/// 放行: a finding of the proofreader that the author lets stand, where no comment can say so: a table, a file's name, a
/// picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// As typed: a code, or a word for it.
    pub code: String,
    /// As typed, below the site's folder or below `content/`.
    pub file: String,
    pub place: Place,
}

/// The government portal that hosts the site: what its meta tags say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portal {
    pub name: String,
    /// Without scheme.
    pub domain: String,
    /// 网站标识码, ten digits.
    pub code: String,
}

/// 页脚
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Footer {
    /// 主办单位
    pub sponsor: Option<String>,
    /// 承办单位
    pub undertaker: Option<String>,
    /// 联系方式
    pub contact: Option<String>,
    /// ICP 备案号
    pub icp: Option<String>,
    /// 公安备案号
    pub police: Option<String>,
    /// 网站标识码
    pub site_code: Option<String>,
}

/// A theme option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OptionValue {
    Flag(bool),
    Number(i64),
    Text(String),
}

/// What becomes of HTML in an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RawHtml {
    #[default]
    Escape,
    Allow,
}
