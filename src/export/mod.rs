//! What leaves the site: for the staff of a portal, for paper, for WeChat, for the archive.
//! In: an [`Order`]: a site without errors, and the tree it was built to. Out: [`OutputTree`]. Absent: the disk, the clock;
//! the same order gives the same bytes.

pub mod alone;
pub mod archive;
pub mod bag;
mod docx;
mod dublin_core;
mod handover;
pub mod label;
pub mod print;
pub mod versions;
pub mod wacz;
mod wechat;

pub use self::{
    docx::{Docx, docx},
    handover::handover,
    wechat::wechat,
};

use crate::{model::Site, output::OutputTree, plan::Plan, source::Sources};

/// What an export is made of.
#[derive(Debug, Clone, Copy)]
pub struct Order<'s> {
    pub site: &'s Site,
    pub plan: &'s Plan,
    pub sources: &'s Sources,
    /// The site, built.
    pub tree: &'s OutputTree,
}
