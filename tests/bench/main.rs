//! What suishi costs, piece by piece: `cargo bench`. How to run and read it: `README.md` beside this file.
//!
//! Everything runs on one thread. So a time is processor time, not a matter of how many cores the machine has, and
//! every allocation is counted: the profiler sees those of its own thread alone. What all cores make of a whole build
//! with a real disk is for `compare_hugo.py`.

mod calendar;
mod charts;
mod corpus;
mod entries;
mod years;

use divan::AllocProfiler;

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

fn main() {
    rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .use_current_thread()
        .build_global()
        .expect("nothing has asked for threads before");
    divan::main();
}
