//! What somebody holds to come in: told once, and kept by the paper as a hash alone.

use std::fmt;

use jikji_store::KeyHash;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// A secret of 244 random bits, in letters that go into addresses and headers as they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    pub(crate) fn new(before: &str) -> Self {
        Self(format!("{before}{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple()))
    }

    /// The secret itself: for the one answer that tells it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    pub(crate) fn key(&self) -> KeyHash {
        key_of(&self.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What the paper keeps of a secret. The secret is too random to be guessed from it, so it needs no slow hash.
pub(crate) fn key_of(secret: &str) -> KeyHash {
    KeyHash(Sha256::digest(secret.as_bytes()).to_vec())
}

/// Random bytes.
pub(crate) fn random() -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(Uuid::new_v4().as_bytes());
    hasher.update(Uuid::new_v4().as_bytes());
    hasher.finalize().into()
}
