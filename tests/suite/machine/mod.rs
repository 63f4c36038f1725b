//! What wants a real disk and a program that runs. All else is in memory, and quick enough to be run all the time:
//! `cargo test --test suite -- --skip machine::`.

mod bags;
mod cli;
mod disk;
#[cfg(all(unix, feature = "images"))]
mod interrupt;
mod walk;
