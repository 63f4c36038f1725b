//! The doors to the disk: folder → [`crate::source::Sources`], [`crate::output::OutputTree`] → folder.
//! Absent: any knowledge of what is in the files.

mod load;
mod write;

pub use load::load;
pub use write::{Changes, Stamp, is_intact, write};
