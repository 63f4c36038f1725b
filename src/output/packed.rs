//! A page folded small (the only user of the packing crate).
//! In: bytes. Out: a [`Maker`] that gives them back. Absent: when it is worth it; a preview holds a hundred years of pages
//! and shows one of them.

use super::Maker;
use crate::{error::Error, source::Digest};
use std::fmt;

pub(super) struct Packed {
    packed: Box<[u8]>,
    digest: Digest,
}

impl Packed {
    pub(super) fn of(bytes: &[u8]) -> Self {
        let packed = lz4_flex::compress_prepend_size(bytes).into_boxed_slice();
        Self { packed, digest: Digest::of(bytes) }
    }
}

impl Maker for Packed {
    fn key(&self) -> Result<Digest, Error> {
        Ok(self.digest)
    }

    fn make(&self) -> Result<Vec<Vec<u8>>, Error> {
        Ok(vec![lz4_flex::decompress_size_prepended(&self.packed).expect("what was packed here is whole")])
    }
}

impl fmt::Debug for Packed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Packed({} bytes)", self.packed.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_comes_out_as_it_was() {
        for bytes in [&b""[..], "一年二十四节气".repeat(999).as_bytes()] {
            assert_eq!(Packed::of(bytes).make().unwrap(), [bytes]);
        }
    }
}
