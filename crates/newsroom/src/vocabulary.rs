//! What the paper knows of its language: the analyser with its dictionary, the paper's own words, and its synonyms.

use std::collections::BTreeSet;
use std::sync::{PoisonError, RwLock};

use jikji_news::{Standing, Synonyms, Word};
use jikji_store::Reader;
use jikji_text::{Analyser, Dictionary, OwnWord};

use crate::Result;

/// Held by a paper for as long as it is open. Before the dictionary is there, particles by rule and pairs of characters serve.
#[derive(Default)]
pub(crate) struct Vocabulary {
    held: RwLock<Held>,
}

#[derive(Default)]
struct Held {
    analyser: Analyser,
    words: Vec<OwnWord>,
    synonyms: Vec<Synonyms>,
}

impl Vocabulary {
    /// The present analyser; a clone costs a pointer.
    pub fn analyser(&self) -> Analyser {
        self.held.read().unwrap_or_else(PoisonError::into_inner).analyser.clone()
    }

    /// The words that are taken for the same, a list for each thing.
    pub fn synonyms(&self) -> Vec<Vec<String>> {
        let held = self.held.read().unwrap_or_else(PoisonError::into_inner);
        let group = |synonyms: &Synonyms| std::iter::once(&synonyms.word).chain(&synonyms.others).cloned().collect();
        held.synonyms.iter().map(group).collect()
    }

    /// Works with the dictionary from now on. It is unpacked from the program for a tenth of a second: where no reader waits.
    pub fn equip(&self) {
        if self.analyser().has_dictionary() {
            return;
        }
        match Dictionary::embedded() {
            Ok(dictionary) => {
                let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
                held.analyser = Analyser::with_dictionary(dictionary).with_words(&held.words);
            }
            Err(error) => tracing::warn!(%error, "texts are taken apart by rules alone"),
        }
    }

    /// Takes in what the desk decided; answers the words that came or went, which texts are taken apart otherwise for.
    pub async fn read(&self, reader: &Reader) -> Result<BTreeSet<String>> {
        let (words, synonyms) = (reader.words().await?, reader.synonyms().await?);
        let known = |word: Word| {
            (word.standing == Standing::Known).then_some(OwnWord { surface: word.surface, kind: word.kind })
        };
        let words: Vec<OwnWord> = words.into_iter().filter_map(known).collect();
        let mut held = self.held.write().unwrap_or_else(PoisonError::into_inner);
        let apart = |one: &[OwnWord], other: &[OwnWord]| -> BTreeSet<String> {
            one.iter().filter(|word| !other.contains(word)).map(|word| word.surface.clone()).collect()
        };
        let mut moved = apart(&words, &held.words);
        moved.extend(apart(&held.words, &words));
        if !moved.is_empty() {
            held.analyser = held.analyser.with_words(&words);
            held.words = words;
        }
        held.synonyms = synonyms;
        Ok(moved)
    }
}
