//! What a commit of the index says of itself: which history it belongs to, and with what its texts were taken apart.

use jikji_text::Analyser;

/// With what the texts of an index were taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    /// All with the dictionary.
    Dictionary,
    /// All without it.
    Rules,
    /// Nobody knows which so, which so: to be built anew when there is time.
    Mixed,
}

impl Tongue {
    /// That of an analyser.
    pub fn of(analyser: &Analyser) -> Self {
        if analyser.has_dictionary() { Self::Dictionary } else { Self::Rules }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Dictionary => "dictionary",
            Self::Rules => "rules",
            Self::Mixed => "mixed",
        }
    }
}

/// The place in history of a commit. In the index it is written as a place whose epoch carries the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub epoch: String,
    pub seq: i64,
    pub tongue: Tongue,
    /// Some texts hold words that were decided on since, and wait for their turn. Which is known to the process alone that wrote
    /// this; to every later one the index is mixed.
    pub behind: bool,
}

impl Mark {
    /// The mark of a commit, as the process of this name understands it.
    pub fn read(position: &jikji_search::Position, process: &str) -> Self {
        let (epoch, tongue) = position.epoch.rsplit_once('/').unwrap_or((&position.epoch, ""));
        let (tongue, behind) = match tongue.split_once('+') {
            Some((tongue, writer)) => (if writer == process { tongue } else { "" }, writer == process),
            None => (tongue, false),
        };
        let known = [Tongue::Dictionary, Tongue::Rules].into_iter().find(|known| known.key() == tongue);
        Self { epoch: epoch.to_owned(), seq: position.seq, tongue: known.unwrap_or(Tongue::Mixed), behind }
    }

    /// The mark as the process of this name writes it.
    pub fn position(&self, process: &str) -> jikji_search::Position {
        let Self { epoch, tongue, .. } = self;
        let (tongue, behind) = (tongue.key(), if self.behind { format!("+{process}") } else { String::new() });
        jikji_search::Position { epoch: format!("{epoch}/{tongue}{behind}"), seq: self.seq }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_read_as_it_was_written() {
        for tongue in [Tongue::Dictionary, Tongue::Rules, Tongue::Mixed] {
            for behind in [false, true] {
                let mark = Mark { epoch: "2acf-8d/28".into(), seq: 7, tongue, behind };
                let position = mark.position("me");
                assert_eq!(Mark::read(&position, "me"), mark);
                let other = Mark::read(&position, "another");
                assert_eq!(other.tongue == tongue, !behind || tongue == Tongue::Mixed, "{mark:?}");
                assert!(!other.behind);
            }
        }
        let foreign = jikji_search::Position { epoch: "abc".into(), seq: 1 };
        assert_eq!(Mark::read(&foreign, "me").tongue, Tongue::Mixed);
    }
}
