//! Particles at the end of a word, by rule.

use crate::hangul::has_final;
use crate::morpheme::MorphemeTag::{self, JC, JKB, JKG, JKO, JKS, JX};

/// What a particle asks of the syllable before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Any,
    /// A final consonant.
    Closed,
    /// A vowel.
    Open,
    /// A vowel or ㄹ.
    OpenOrRieul,
    /// A consonant other than ㄹ.
    ClosedNotRieul,
}

impl After {
    fn admits(self, before: char) -> bool {
        let last = has_final(before);
        match self {
            Self::Any => true,
            Self::Closed => last.is_some(),
            Self::Open => last.is_none(),
            Self::OpenOrRieul => last.is_none_or(|last| last.is_rieul()),
            Self::ClosedNotRieul => last.is_some_and(|last| !last.is_rieul()),
        }
    }
}

/// The particles that newspapers use, the longest first.
const PARTICLES: &[(&str, After, MorphemeTag)] = &[
    ("으로부터", After::ClosedNotRieul, JKB),
    ("에서부터", After::Any, JKB),
    ("로부터", After::OpenOrRieul, JKB),
    ("에게서", After::Any, JKB),
    ("으로서", After::ClosedNotRieul, JKB),
    ("으로써", After::ClosedNotRieul, JKB),
    ("에서는", After::Any, JKB),
    ("에서도", After::Any, JKB),
    ("으로는", After::ClosedNotRieul, JKB),
    ("으로도", After::ClosedNotRieul, JKB),
    ("이라고", After::Closed, JX),
    ("에게는", After::Any, JKB),
    ("까지", After::Any, JX),
    ("부터", After::Any, JX),
    ("에서", After::Any, JKB),
    ("에게", After::Any, JKB),
    ("한테", After::Any, JKB),
    ("으로", After::ClosedNotRieul, JKB),
    ("로서", After::OpenOrRieul, JKB),
    ("로써", After::OpenOrRieul, JKB),
    ("로는", After::OpenOrRieul, JKB),
    ("에는", After::Any, JKB),
    ("에도", After::Any, JKB),
    ("보다", After::Any, JKB),
    ("처럼", After::Any, JKB),
    ("만큼", After::Any, JKB),
    ("마다", After::Any, JX),
    ("조차", After::Any, JX),
    ("마저", After::Any, JX),
    ("밖에", After::Any, JX),
    ("이나", After::Closed, JC),
    ("이라", After::Closed, JX),
    ("이며", After::Closed, JC),
    ("께서", After::Any, JKS),
    ("와의", After::Open, JC),
    ("과의", After::Closed, JC),
    ("은", After::Closed, JX),
    ("는", After::Open, JX),
    ("이", After::Closed, JKS),
    ("가", After::Open, JKS),
    ("을", After::Closed, JKO),
    ("를", After::Open, JKO),
    ("과", After::Closed, JC),
    ("와", After::Open, JC),
    ("의", After::Any, JKG),
    ("에", After::Any, JKB),
    ("로", After::OpenOrRieul, JKB),
    ("도", After::Any, JX),
    ("만", After::Any, JX),
];

/// How many letters of a word are its particle, and what that is. At least two letters of the word stay before it, or
/// one where there is nothing else to be; `whole` is false for what follows a name, number or Latin word directly and
/// may therefore be all particle.
pub(super) fn particle(word: &[char], before: Option<char>) -> Option<(usize, MorphemeTag)> {
    let fewest = if before.is_some() { 0 } else { 2 };
    PARTICLES.iter().find_map(|&(form, after, tag)| {
        let length = form.chars().count();
        let stem = word.len().checked_sub(length).filter(|&stem| stem >= fewest)?;
        let matches = word.get(stem..)?.iter().copied().eq(form.chars());
        let last = stem.checked_sub(1).and_then(|last| word.get(last)).copied().or(before)?;
        // Of digits and Latin nobody asks here how they are read.
        let fits = after.admits(last) || stem == 0;
        (matches && fits).then_some((length, tag))
    })
}
