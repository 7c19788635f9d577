#![no_main]
//! Any bytes, analysed with the dictionary and a few words of a paper's own.

use std::sync::OnceLock;

use jikji_text::{Analyser, Dictionary, OwnWord, WordKind};
use libfuzzer_sys::fuzz_target;

static ANALYSER: OnceLock<Analyser> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let analyser = ANALYSER.get_or_init(|| {
        let words = ["젠슨 황", "오픈AI", "가나다"].map(|word| OwnWord { surface: word.to_owned(), kind: WordKind::Other });
        Analyser::with_dictionary(Dictionary::embedded().expect("what is embedded opens")).with_words(&words)
    });
    let mut at = 0;
    for morpheme in analyser.analyse(&text) {
        assert!(morpheme.span.start >= at && morpheme.span.start < morpheme.span.end);
        assert!(text.get(morpheme.span.clone()).is_some() && !morpheme.form.is_empty());
        at = morpheme.span.start;
    }
    for term in analyser.terms(&text) {
        assert!(text.get(term.span.clone()).is_some() && !term.text.is_empty());
    }
});
