//! The doors to the disk: folder → [`crate::source::Sources`], [`crate::output::OutputTree`] → folder.
//! Absent: any knowledge of what is in the files.

mod aside;
mod develop;
pub mod interrupt;
mod leftovers;
mod load;
mod place;
mod record;
mod rewrite;
mod save;
mod survey;
#[cfg(feature = "serve")]
mod watch;
mod write;

pub use load::load;
#[cfg(feature = "serve")]
pub use load::reload;
pub use place::{Placed, place, standing};
pub use record::Stamp;
pub use rewrite::rewrite;
pub use save::{Saved, Standing, save};
pub use survey::{bytes, folders, is_occupied, survey};
#[cfg(feature = "serve")]
pub use watch::Watch;
pub use write::{Changes, Task, is_intact, refuse_overlap, write, write_watched};
