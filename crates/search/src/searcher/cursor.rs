//! A place in an answer.

use std::fmt;
use std::str::FromStr;

/// Where a part of an answer ended, so that the next one can begin there. Its text is short and fit for an address; a text
/// that is none, or was changed, names another place or none, never anything that must not be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// 1 among the articles with every word, 0 among the others.
    pub(crate) tier: u8,
    /// The key by which the answer is ordered, of the last hit.
    pub(crate) key: i64,
    /// The number of the last hit.
    pub(crate) number: u64,
    /// The moment from which ages are reckoned, in seconds since 1970.
    pub(crate) now: i64,
    /// The statistics that rarity is reckoned from.
    pub(crate) statistics: u64,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}.{:x}.{:x}.{:x}.{:x}", self.tier, self.key, self.number, self.now, self.statistics)
    }
}

impl FromStr for Cursor {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('.').map(|part| u64::from_str_radix(part, 16).map_err(|_| ()));
        let mut part = || parts.next().unwrap_or(Err(()));
        let cursor = Self {
            tier: u8::try_from(part()?).map_err(|_| ())?,
            key: part()?.cast_signed(),
            number: part()?,
            now: part()?.cast_signed(),
            statistics: part()?,
        };
        parts.next().is_none().then_some(cursor).ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::Cursor;

    #[test]
    fn a_cursor_comes_back_from_its_text() {
        let cursor = Cursor { tier: 1, key: -5, number: 12, now: 1_768_176_000, statistics: 3 };
        assert_eq!(cursor.to_string().parse(), Ok(cursor));
        for text in ["", "1.2.3", "1.2.3.4.5.6", "x.2.3.4.5", "100.2.3.4.5", "1.2.3.4.fffffffffffffffff"] {
            assert_eq!(text.parse::<Cursor>(), Err(()), "{text}");
        }
    }
}
