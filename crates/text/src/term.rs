//! What of a text is looked up.

use std::ops::Range;

use crate::morpheme::{Morpheme, MorphemeTag, Origin};
use crate::normal::folded;
use crate::word::WordKind;

/// One term of a text: a morpheme with a meaning of its own, as an index keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Folded (NFKC, lower case): two spellings of a word are one term.
    pub text: String,
    /// Counted over terms from 0. A whole and its parts (`오픈ai`, `오픈`, `ai`) begin at the same position.
    pub position: u32,
    /// Where it stands in the text, in bytes on character borders.
    pub span: Range<usize>,
    /// What it is.
    pub kind: TermKind,
}

/// What a term is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TermKind {
    /// A noun or root.
    Word,
    /// An adverb: how it is told, hardly ever what.
    Adverb,
    /// A name. `Other` where nobody knows of what.
    Name(WordKind),
    /// A number, without the commas of thousands, with its decimals.
    Number,
    /// A word in Latin or another foreign script, an address.
    Latin,
    /// The stem of a verb or adjective.
    Predicate,
    /// A word of Hangul that neither dictionary nor paper knows.
    Unknown,
}

/// The terms among morphemes.
pub(crate) fn of(morphemes: &[Morpheme]) -> Vec<Term> {
    let mut terms = Vec::with_capacity(morphemes.len() / 2);
    let mut position = 0;
    for morpheme in morphemes {
        let Some(kind) = kind_of(morpheme) else { continue };
        let text = match kind {
            TermKind::Number => morpheme.form.replace(',', ""),
            _ => folded(&morpheme.form),
        };
        if !text.is_empty() {
            terms.push(Term { text, position, span: morpheme.span.clone(), kind });
            position += 1;
        }
    }
    terms
}

/// What kind of term a morpheme is; `None` when it means nothing by itself.
fn kind_of(morpheme: &Morpheme) -> Option<TermKind> {
    use MorphemeTag::{MAG, MMA, MMD, NNB, NNG, NNP, NP, NR, SH, SL, SN, VA, VV, XR};
    let kind = match morpheme.tag {
        _ if morpheme.origin == Origin::Guess => TermKind::Unknown,
        NNP => TermKind::Name(morpheme.name.unwrap_or(WordKind::Other)),
        NNG | NNB | NR | NP | MMA | MMD | SH | XR => TermKind::Word,
        MAG => TermKind::Adverb,
        VV | VA => TermKind::Predicate,
        SL => TermKind::Latin,
        SN => TermKind::Number,
        _ => return None,
    };
    Some(kind)
}
