//! Whole years. In: the corpus in memory. Out: a finished tree, and what each stage on the way takes.
//! Absent: the disk; `compare_hugo.py` has it.

use super::corpus;
use divan::{Bencher, black_box};
use suishi::{Caches, Readings, Sources, Wishes, Workshop, build, plan, read, render};

/// What the stages are measured at.
const DECADE: usize = 10;

#[divan::bench(args = corpus::sizes([1, 10, 100]), sample_count = 20)]
fn whole_build(bencher: Bencher, years: usize) {
    let sources = corpus::years(years);
    let built = build(&sources, &Wishes::default(), &Caches::passing());
    assert_eq!((built.summary.entries, built.report.is_empty()), (24 * years, true), "{:?}", built.report);
    bencher.bench_local(|| build(&sources, &Wishes::default(), &Caches::passing()));
}

/// The same again in a program that stays, such as a preview: the drawings are kept.
#[divan::bench(args = corpus::sizes([DECADE]), sample_count = 20)]
fn build_again(bencher: Bencher, years: usize) {
    let (sources, caches) = (corpus::years(years), Caches::lasting());
    let first = build(&sources, &Wishes::default(), &caches);
    assert!(first.report.is_empty(), "{:?}", first.report);
    bencher.bench_local(|| build(&sources, &Wishes::default(), &caches));
}

#[divan::bench(args = corpus::sizes([DECADE]), sample_count = 20)]
fn only_digest(bencher: Bencher, years: usize) {
    let sources = corpus::years(years);
    bencher.bench_local(|| black_box(&sources).digest().expect("the corpus has no media to read"));
}

#[divan::bench(args = corpus::sizes([DECADE]), sample_count = 20)]
fn only_read(bencher: Bencher, years: usize) {
    let sources = corpus::years(years);
    bencher.bench_local(|| read_site(black_box(&sources)));
}

#[divan::bench(args = corpus::sizes([DECADE]), sample_count = 20)]
fn only_plan(bencher: Bencher, years: usize) {
    let site = read_site(&corpus::years(years));
    bencher.bench_local(|| plan(black_box(&site)).value);
}

#[divan::bench(args = corpus::sizes([DECADE]), sample_count = 20)]
fn only_render(bencher: Bencher, years: usize) {
    let sources = corpus::years(years);
    let site = read_site(&sources);
    let plan = plan(&site).value;
    bencher.bench_local(|| render(black_box(&site), &plan, &sources, &Workshop::passing()).value);
}

fn read_site(sources: &Sources) -> suishi::Site {
    read(sources, &Wishes::default(), &Readings::passing()).value
}
