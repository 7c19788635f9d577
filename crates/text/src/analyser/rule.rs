//! Analysis without a dictionary: one morpheme a piece, the particle of a word apart.

use std::ops::Range;

use super::own::OwnWords;
use super::particle::particle;
use crate::letters::Letters;
use crate::morpheme::MorphemeTag::{NNG, NNP, SE, SF, SH, SL, SN, SO, SP, SS, SW};
use crate::morpheme::{Morpheme, MorphemeTag, Origin};
use crate::piece::{Piece, PieceKind, class, pieces};

/// The morphemes of a text by rule.
pub(super) fn analyse(text: &str, own: &OwnWords) -> Vec<Morpheme> {
    let mut letters = Letters::default();
    letters.read(text);
    let mut cut = Vec::new();
    pieces(&letters, |rest| own.longest(rest, |length| stands_alone(rest, length)), &mut cut);
    let mut found = Vec::with_capacity(cut.len());
    // The last letter of what may take a particle without a word of Hangul between: numbers, Latin, own words.
    let mut before = None;
    for piece in &cut {
        let word = letters.get(piece.span.clone());
        let mut push = |span: Range<usize>, tag| {
            let form = letters.get(span.clone()).iter().collect();
            let (name, origin) = match piece.kind {
                PieceKind::Own(kind) => (Some(kind), Origin::Paper),
                _ => (None, Origin::Shape),
            };
            found.push(Morpheme { form, tag, span: letters.bytes(span), name, origin });
        };
        if piece.kind == PieceKind::Hangul {
            let (length, tag) = particle(word, before).unwrap_or((0, NNG));
            let border = piece.span.end - length;
            if border > piece.span.start {
                push(piece.span.start..border, NNG);
            }
            if length > 0 {
                push(border..piece.span.end, tag);
            }
        } else if let Some(tag) = tag_of(piece, word) {
            push(piece.span.clone(), tag);
        }
        let may_take =
            matches!(piece.kind, PieceKind::Latin | PieceKind::Address | PieceKind::Number | PieceKind::Own(_));
        before = word.last().copied().filter(|_| may_take);
    }
    found
}

/// Whether a word of this length at the beginning of `rest` is followed by nothing but a particle of its own.
fn stands_alone(rest: &[char], length: usize) -> bool {
    let behind = rest.get(length..).unwrap_or_default();
    let end = behind.iter().position(|&letter| class(letter) != PieceKind::Hangul).unwrap_or(behind.len());
    let last = length.checked_sub(1).and_then(|last| rest.get(last)).copied();
    end == 0 || particle(behind.get(..end).unwrap_or_default(), last).is_some_and(|(length, _)| length == end)
}

/// The tag of what needs no dictionary; `None` for blanks.
pub(super) fn tag_of(piece: &Piece, word: &[char]) -> Option<MorphemeTag> {
    match piece.kind {
        PieceKind::Blank => None,
        PieceKind::Hangul | PieceKind::Own(_) => Some(NNP),
        PieceKind::Number => Some(SN),
        PieceKind::Latin | PieceKind::Address => Some(SL),
        PieceKind::Ideographs => Some(SH),
        PieceKind::Sign => word.first().map(|&sign| tag_of_sign(sign, word.len())),
    }
}

/// The tag of a sign that stands `length` times in a row.
const fn tag_of_sign(sign: char, length: usize) -> MorphemeTag {
    match sign {
        '.' if length > 1 => SE,
        '…' | '‥' => SE,
        '.' | '?' | '!' | '。' => SF,
        ',' | '·' | ':' | ';' | '/' | 'ㆍ' | '、' => SP,
        '"' | '\'' | '“' | '”' | '‘' | '’' | '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '《' | '》' | '〈'
        | '〉' | '「' | '」' | '『' | '』' | '【' | '】' | '―' | '—' | '–' => SS,
        '-' | '~' | '∼' | '〜' => SO,
        _ => SW,
    }
}
