//! 岁时: a year of Markdown entries keyed to the 24 solar terms, with YAML metrics, becomes a static annual review.
//!
//! **folder → Sources → Site → Plan → OutputTree → folder.** Seven verbs:
//!
//! | verb | from → to | room |
//! |---|---|---|
//! | [`load`] | folder → [`Sources`] | `disk/load.rs`, a door |
//! | [`read()`] | sources → [`Site`] | `read/`, pure: text → meaning |
//! | [`plan()`] | site → [`Plan`] | `plan.rs`, pure: every address, before any ink |
//! | [`render()`] | site and plan → [`OutputTree`] | `render/`, pure: meaning → bytes |
//! | [`write()`] | tree → folder | `disk/write.rs`, a door: only what changed |
//! | [`export`] | a built site → what leaves it: another tree | `export/`, pure |
//! | [`build()`] | sources → tree, all of the above between the doors | `commands/build.rs` |
//!
//! Every stage yields a value *and* all it noticed ([`Checked`]). What the author did wrong is a
//! [`report::Diagnostic`]: data, with a place. What the machine did wrong is an [`Error`].
//!
//! The rooms, from the ground up; a room knows those above it in this list, and only those its layer allows:
//!
//! | layer | rooms | absent |
//! |---|---|---|
//! | ground: files, lines, pictures, faces, faults | `source` `report` `words` `sheet` `json` `parallel` `parcel` `picture` `face` `output` `progress` `cache` `error` | anything about reviews |
//! | model: what a review is | `calendar` `model` | parsing, html |
//! | read: bytes → meaning; and what an author begins with | `read` `import` `start` | html, addresses |
//! | render: meaning → bytes | `plan` `chart` `raster` `render` `proof` `export` | disk, parsing of front matter and YAML |
//! | doors | `disk` `serve` | any knowledge of what is in the files |
//! | commands | `commands` | work; it only puts the stages in a row |
//!
//! `calendar`, `chart`, `face`, `picture` and `raster` import nothing of suishi. `read` and `render` meet in `commands/build.rs` alone.

mod cache;
pub mod calendar;
pub mod chart;
pub mod commands;
mod disk;
mod error;
pub mod export;
pub mod face;
pub mod import;
mod json;
pub mod model;
pub mod output;
mod parallel;
mod parcel;
mod picture;
mod plan;
mod progress;
mod proof;
pub mod raster;
mod read;
mod render;
pub mod report;
#[cfg(feature = "serve")]
mod serve;
mod sheet;
pub mod source;
pub mod start;
mod words;

pub use commands::build::{Built, Caches, Finished, build, finish};
pub use commands::check::{check, mended};
pub use disk::{Changes, Stamp, load, write};
pub use error::Error;
pub use model::Site;
pub use output::OutputTree;
pub use plan::{Plan, plan};
pub use proof::Mended;
pub use read::{Drafts, Readings, Wishes, read};
pub use render::{Workshop, render};
pub use report::{Checked, Report};
pub use source::Sources;
pub use words::Language;
