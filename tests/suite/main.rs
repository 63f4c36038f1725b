//! One binary for all tests that need a whole site: linking is the slow part. How to run, bless and add: `tests/README.md`.

#[path = "../support/mod.rs"]
mod support;

mod again;
mod archive;
mod booklet;
mod calendar;
mod chart_properties;
mod charts;
mod codes;
mod contrast;
mod corrections;
mod diagnostics;
mod docx;
mod drafts;
mod english;
mod figures;
mod fonts;
mod house;
mod import;
mod machine;
mod numbers;
mod office;
mod over_years;
mod packages;
#[cfg(feature = "images")]
mod pictures;
mod posters;
mod print;
mod proof;
mod readme;
mod robust;
mod search;
mod share;
mod sites;
mod start;
mod translations;
mod values;
mod wacz;
mod wechat;
mod zipped;
