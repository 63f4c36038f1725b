//! Digests (the only user of the SHA-2 crate).
//! In: bytes. Out: a [`Digest`]; or [`Sums`], as archives write them down. Absent: what was digested.

use sha2::{Digest as _, Sha256, Sha512};
use std::{
    fmt,
    io::{self, Read},
};

/// SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Digest([u8; 32]);

impl Digest {
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// The digest of several parts; where one ends and the next begins makes a difference.
    #[must_use]
    pub fn of_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let mut hasher = Sha256::new();
        for part in parts {
            hasher.update((part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        Self(hasher.finalize().into())
    }

    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Both digests that a bag keeps of a file, in lower-case hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Sums {
    pub sha256: String,
    pub sha512: String,
}

/// Bytes read at a time.
const CHUNK: usize = 1 << 16;

impl Sums {
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { sha256: hex(&Sha256::digest(bytes)), sha512: hex(&Sha512::digest(bytes)) }
    }

    /// The same of what need not fit into memory.
    ///
    /// # Errors
    /// When it cannot be read to its end.
    pub fn read(mut from: impl Read) -> io::Result<Self> {
        let (mut short, mut long) = (Sha256::new(), Sha512::new());
        let mut chunk = vec![0; CHUNK];
        loop {
            match from.read(&mut chunk) {
                Ok(0) => return Ok(Self { sha256: hex(&short.finalize()), sha512: hex(&long.finalize()) }),
                Ok(length) => {
                    short.update(&chunk[..length]);
                    long.update(&chunk[..length]);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

fn hex(bytes: &[u8]) -> String {
    use fmt::Write as _;

    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("memory takes all");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_in_pieces_is_digested_as_one() {
        let bytes = "立春".repeat(30_000);
        assert_eq!(Sums::read(bytes.as_bytes()).unwrap(), Sums::of(bytes.as_bytes()));
        let empty = Sums::of(b"");
        assert!(empty.sha512.starts_with("cf83e1357eefb8bd") && empty.sha256.starts_with("e3b0c44298fc1c14"));
    }
}
