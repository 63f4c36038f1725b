//! `suishi theme --reference`: what the templates of a theme see.
//! In: nothing. Out: the reference, as Markdown. Absent: the views themselves (`render/view.rs`).

use super::{End, terminal::Terminal};
use crate::{error::Error, render};

pub(super) fn run(terminal: &Terminal) -> Result<End, Error> {
    terminal.print(&render::reference())?;
    Ok(End::Clean)
}
