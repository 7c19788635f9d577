//! The analyser: text in, morphemes and terms out.

mod own;
mod particle;
mod rule;

use std::sync::Arc;

use own::OwnWords;

use crate::dictionary::Dictionary;
use crate::morpheme::Morpheme;
use crate::term::Term;
use crate::word::OwnWord;

/// Takes texts apart into morphemes. A clone costs a pointer; use it from as many threads as there are.
#[derive(Debug, Clone, Default)]
pub struct Analyser {
    inner: Arc<Inner>,
}

#[derive(Debug, Default)]
struct Inner {
    dictionary: Option<Dictionary>,
    words: OwnWords,
}

impl Analyser {
    /// Analysis without a dictionary: words by their borders and script, particles by rule.
    pub fn rules() -> Self {
        Self::default()
    }

    /// Analysis by this dictionary.
    pub fn with_dictionary(dictionary: Dictionary) -> Self {
        Self { inner: Arc::new(Inner { dictionary: Some(dictionary), words: OwnWords::default() }) }
    }

    /// Whether it has a dictionary, or goes by rules alone.
    pub fn has_dictionary(&self) -> bool {
        self.inner.dictionary.is_some()
    }

    /// The same analyser knowing these words of the paper, and no others of its own. Nothing is built anew.
    pub fn with_words(&self, words: &[OwnWord]) -> Self {
        Self { inner: Arc::new(Inner { dictionary: self.inner.dictionary.clone(), words: OwnWords::new(words) }) }
    }

    /// The morphemes of a text in order. Any text is taken; blanks and controls belong to none.
    pub fn analyse(&self, text: &str) -> Vec<Morpheme> {
        rule::analyse(text, &self.inner.words)
    }

    /// The terms of a text, as an index keeps them: compounds and inflected forms opened, particles and endings left out.
    pub fn terms(&self, text: &str) -> Vec<Term> {
        crate::term::of(&self.analyse(text))
    }
}
