#![no_main]
//! Any bytes, split by shape and rule alone.

use jikji_text::{Analyser, sentences};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let mut at = 0;
    for morpheme in Analyser::rules().analyse(&text) {
        assert!(morpheme.span.start >= at && morpheme.span.start < morpheme.span.end);
        assert!(text.get(morpheme.span.clone()).is_some());
        at = morpheme.span.end;
    }
    assert_eq!(sentences(&text).map(|span| span.len()).sum::<usize>(), text.len());
});
