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

/// The bytes of the longest word of mixed script that is a term of its own.
const LONGEST_MIXED: usize = 96;

/// The terms among morphemes. A word of mixed script (오픈AI, LG전자) is one term and then its parts.
pub(crate) fn of(morphemes: &[Morpheme]) -> Vec<Term> {
    let mut terms = Vec::with_capacity(morphemes.len() * 2 / 3);
    let mut position = 0;
    let mut run_until = 0;
    for (at, morpheme) in morphemes.iter().enumerate() {
        let Some(kind) = kind_of(morpheme) else { continue };
        if at >= run_until {
            let run = run(morphemes.get(at..).unwrap_or_default());
            run_until = at + run.len();
            let has_latin = run.iter().any(|part| part.tag == MorphemeTag::SL);
            let has_hangul = run.iter().any(|part| part.tag != MorphemeTag::SL);
            if let (true, true, [first, .., last]) = (has_latin, has_hangul, run) {
                let text: String = run.iter().map(|part| key(&part.form, TermKind::Word)).collect();
                if text.len() <= LONGEST_MIXED {
                    let kind = TermKind::Name(WordKind::Other);
                    terms.push(Term { text, position, span: first.span.start..last.span.end, kind });
                }
            }
        }
        let text = key(&morpheme.form, kind);
        if !text.is_empty() {
            terms.push(Term { text, position, span: morpheme.span.clone(), kind });
            position += 1;
        }
    }
    terms
}

/// The nouns and Latin words that these begin with and that stand without a blank between.
fn run(morphemes: &[Morpheme]) -> &[Morpheme] {
    use MorphemeTag::{NNG, NNP, SL};
    let mut end = None;
    let parts = morphemes.iter().take_while(|morpheme| {
        let touches = end.is_none_or(|end| end == morpheme.span.start);
        end = Some(morpheme.span.end);
        touches && matches!(morpheme.tag, NNG | NNP | SL)
    });
    morphemes.get(..parts.count()).unwrap_or_default()
}

/// A form as it is compared.
fn key(form: &str, kind: TermKind) -> String {
    let is_plain = |letter: char| matches!(letter, '가'..='힣' | 'a'..='z' | '0'..='9' | '.');
    match kind {
        TermKind::Number => form.replace(',', ""),
        _ if form.chars().all(is_plain) => form.to_owned(),
        _ if form.is_ascii() => form.to_ascii_lowercase(),
        _ => folded(form),
    }
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
