//! One-time codes by RFC 6238: six figures, a new one every thirty seconds, as every phone's program makes them.

use jiff::Timestamp;
use totp_rs::{Builder, Secret, Totp};

use super::secret::random;

/// The secret that a phone and the paper share.
#[derive(Clone, PartialEq, Eq)]
pub struct CodeSecret(Vec<u8>);

impl CodeSecret {
    /// A new one, of 160 bits.
    pub fn new() -> Self {
        Self(random().iter().copied().take(20).collect())
    }

    /// The secret as people type it into a phone; `None` where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let secret = Secret::try_from_base32(text.to_uppercase()).ok()?;
        Some(Self(secret.as_bytes().to_vec())).filter(|secret| secret.0.len() == 20)
    }

    pub(super) fn from_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// In groups of four letters, for the eye.
    pub fn grouped(&self) -> String {
        let letters: Vec<char> = Secret::new(self.0.clone().into_boxed_slice()).to_base32().chars().collect();
        letters.chunks(4).map(|group| group.iter().collect()).collect::<Vec<String>>().join(" ")
    }

    /// The address that a phone takes the secret in by.
    pub fn address(&self, paper: &str, email: &str) -> String {
        let escaped = |text: &str| -> String {
            let keep = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~@".contains(&byte);
            text.bytes()
                .map(|byte| if keep(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
                .collect()
        };
        let (paper, secret) = (escaped(paper), self.grouped().replace(' ', ""));
        format!("otpauth://totp/{paper}:{}?secret={secret}&issuer={paper}", escaped(email))
    }

    /// The step of a code that is right at a moment, or was or will be half a minute from it.
    pub(super) fn step_of(&self, code: &str, now: Timestamp) -> Option<i64> {
        let code: String = code.chars().filter(char::is_ascii_digit).collect();
        let now = u64::try_from(now.as_second()).ok()?;
        self.totp().check(&code, now).and_then(|step| i64::try_from(step).ok())
    }

    /// The code of a moment: what the phone shows.
    pub fn code_at(&self, now: Timestamp) -> String {
        self.totp().generate(u64::try_from(now.as_second()).unwrap_or_default()).to_string()
    }

    fn totp(&self) -> Totp {
        // The secret is never shorter than the norm asks for: it is made here.
        Builder::new().with_secret(self.0.clone()).build_noncompliant()
    }
}

impl Default for CodeSecret {
    fn default() -> Self {
        Self::new()
    }
}
