//! The doors to the disk: folder → [`crate::source::Sources`], [`crate::output::OutputTree`] → folder.
//! Absent: any knowledge of what is in the files.

mod aside;
mod develop;
mod load;
mod record;
mod rewrite;
mod save;
mod write;

pub use load::{load, reload};
pub use record::Stamp;
pub use rewrite::rewrite;
pub use save::{Saved, Standing, save};
pub use write::{Changes, is_intact, write};
