//! The analyser: text in, morphemes and terms out.

mod convention;
mod lattice;
mod opening;
mod own;
mod particle;
mod reader;
mod rule;

use std::sync::{Arc, Mutex, PoisonError};

use opening::Depth;
use own::OwnWords;
use reader::Workspace;

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
    /// Memory of analyses that are done, for those to come.
    idle: Mutex<Vec<Workspace>>,
}

impl Analyser {
    /// Analysis without a dictionary: words by their borders and script, particles by rule.
    pub fn rules() -> Self {
        Self::default()
    }

    /// Analysis by this dictionary.
    pub fn with_dictionary(dictionary: Dictionary) -> Self {
        Self { inner: Arc::new(Inner { dictionary: Some(dictionary), ..Inner::default() }) }
    }

    /// Whether it has a dictionary, or goes by rules alone.
    pub fn has_dictionary(&self) -> bool {
        self.inner.dictionary.is_some()
    }

    /// The same analyser knowing these words of the paper, and no others of its own. Nothing is built anew.
    pub fn with_words(&self, words: &[OwnWord]) -> Self {
        Self {
            inner: Arc::new(Inner {
                dictionary: self.inner.dictionary.clone(),
                words: OwnWords::new(words),
                ..Inner::default()
            }),
        }
    }

    /// The morphemes of a text in order. Any text is taken; blanks and controls belong to none.
    pub fn analyse(&self, text: &str) -> Vec<Morpheme> {
        self.morphemes(text, Depth::Words)
    }

    /// The terms of a text, as an index keeps them: compounds and inflected forms opened, particles and endings left out.
    pub fn terms(&self, text: &str) -> Vec<Term> {
        crate::term::of(&self.morphemes(text, Depth::Parts))
    }

    fn morphemes(&self, text: &str, depth: Depth) -> Vec<Morpheme> {
        let Inner { dictionary, words, idle } = &*self.inner;
        let Some(dictionary) = dictionary else { return rule::analyse(text, words) };
        let mut workspace = idle.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        workspace.read(text, dictionary.words(), words);
        let mut found = Vec::with_capacity(workspace.found.len() * 5 / 4);
        for node in &workspace.found {
            opening::open(node, &workspace.letters, dictionary.words(), depth, &mut found);
        }
        if workspace.is_small() {
            idle.lock().unwrap_or_else(PoisonError::into_inner).push(workspace);
        }
        if depth == Depth::Words { convention::conform(found, dictionary.words()) } else { found }
    }
}
