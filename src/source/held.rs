//! A folder as it lies, to be checked and not read as a site.
//! In: nothing. Out: [`Held`]. Absent: the disk (`disk/survey.rs`), and what should be there.

use super::Sums;

/// Something below a folder, hidden or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Below the folder, `/` between its parts, as the disk spells it.
    pub path: String,
    pub kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// With its size in bytes.
    File(u64, Sums),
    /// It could not be read to its end: what the system said.
    Unreadable(String),
    /// A link; where it leads is not looked at.
    Link,
    /// Neither file nor folder, or a name that is no text.
    Odd,
}
