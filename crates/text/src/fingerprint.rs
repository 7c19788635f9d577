//! FNV-1a, the hash whose value is part of a contract: slugs and shingles must be the same for ever and everywhere.
//!
//! Source: the hash of Fowler, Noll and Vo, variant 1a, with their 64-bit offset basis and prime.

/// A running 64-bit FNV-1a hash over UTF-8 bytes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    /// The hash of nothing.
    pub(crate) const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// The hash with the UTF-8 bytes of one more character.
    pub(crate) fn with(self, letter: char) -> Self {
        let mut bytes = [0; 4];
        let hash = letter
            .encode_utf8(&mut bytes)
            .bytes()
            .fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        Self(hash)
    }

    /// The hash of a whole text.
    pub(crate) fn of(text: &str) -> Self {
        text.chars().fold(Self::EMPTY, Self::with)
    }

    /// All 64 bits.
    pub(crate) const fn wide(self) -> u64 {
        self.0
    }

    /// The hash folded to 32 bits, as its authors do it (xor of the halves).
    pub(crate) const fn short(self) -> u32 {
        ((self.0 >> 32) ^ (self.0 & 0xffff_ffff)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::Fingerprint;

    #[test]
    fn agrees_with_the_published_values() {
        assert_eq!(Fingerprint::of("").wide(), 0xcbf2_9ce4_8422_2325);
        assert_eq!(Fingerprint::of("a").wide(), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(Fingerprint::of("foobar").wide(), 0x8594_4171_f739_67e8);
    }
}
