//! Readings as morphemes: compounds and inflected forms opened.

use std::ops::Range;

use super::lattice::{Node, Reading};
use crate::dictionary::{Form, Words};
use crate::letters::Letters;
use crate::morpheme::{Morpheme, MorphemeTag, Origin};

/// How far compounds are opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Nouns made of nouns stay whole.
    Words,
    /// All are opened: what an index wants.
    Parts,
}

/// Writes the morphemes of a reading behind those before it.
pub(super) fn open(node: &Node, letters: &Letters, words: &Words, depth: Depth, out: &mut Vec<Morpheme>) {
    let span = node.start..node.end;
    let mut push = |form: String, tag, span: Range<usize>, name, origin| {
        out.push(Morpheme { form, tag, span: letters.bytes(span), name, origin });
    };
    let surface = |span: Range<usize>| letters.get(span).iter().collect::<String>();
    let number = match node.reading {
        Reading::Entry(number) => number,
        Reading::Shape(tag) => return push(surface(span.clone()), tag, span, None, Origin::Shape),
        Reading::Own(kind) => return push(surface(span.clone()), MorphemeTag::NNP, span, Some(kind), Origin::Paper),
        Reading::Guess => return push(surface(span.clone()), MorphemeTag::NNP, span, None, Origin::Guess),
        Reading::Start => return,
    };
    let pattern = words.pattern(number);
    if let Some(tag) = pattern.whole()
        && (depth == Depth::Words && pattern.parts().all(|part| part.tag.is_noun()) || pattern.parts().count() < 2)
    {
        return push(surface(span.clone()), tag, span, pattern.name(), Origin::Dictionary);
    }
    let mut at = span.start;
    for part in pattern.parts() {
        match part.form {
            Form::Letters(count) => {
                let end = (at + count).min(span.end);
                push(surface(at..end), part.tag, at..end, part.name, Origin::Dictionary);
                at = end;
            }
            // Letters that the form shares with the text are its own, the rest it shares with its neighbours.
            Form::Own(form) => {
                let shared =
                    form.chars().zip(letters.get(at..span.end)).take_while(|(want, have)| want == *have).count();
                let whole = shared == form.chars().count();
                let end = if whole { at + shared } else { span.end };
                let start = at.min(span.end.saturating_sub(1));
                push(form.to_owned(), part.tag, start..end.max(start + 1), part.name, Origin::Dictionary);
                at = if whole { at + shared } else { at };
            }
        }
    }
}
