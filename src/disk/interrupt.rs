//! Ctrl-C (the only user of the signal crate).
//! In: the keyboard. Out: a flag that work looks at between two files. Absent: what is given up, and how.

use std::{
    process,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

/// What a shell gives a program that ended on Ctrl-C.
pub const EXIT: u8 = 130;

static REQUESTED: AtomicBool = AtomicBool::new(false);

/// From now on the first Ctrl-C only raises the flag, so that work can end tidily; the second ends the program at once.
/// Before this is called the first one does: nothing has been written then.
pub fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // Where no handler can be had, Ctrl-C ends the program as ever.
        let _ = ctrlc::set_handler(|| {
            if REQUESTED.swap(true, Ordering::SeqCst) {
                process::exit(EXIT.into());
            }
        });
    });
}

/// Whether Ctrl-C was pressed since.
#[must_use]
pub fn is_requested() -> bool {
    REQUESTED.load(Ordering::SeqCst)
}
