//! What no code of a room may do.

use crate::hold;
use crate::source::{Source, sources, tests};

/// The rooms that touch nothing but their arguments.
const PURE: &[&str] = &["text", "news", "interchange", "pictures", "search"];

/// The one part of them that touches the disk: the folder of the index.
const INDEX: &str = "crates/search/src/index";

/// The parts of the standard library through which a program touches the world.
const WORLDLY: &[&str] = &["env", "fs", "net", "os", "process", "thread"];

/// The one file that asks the machine for the time.
const CLOCK: &str = "crates/news/src/clock.rs";

/// What could be asked for it.
const CLOCKS: [&str; 4] = ["Timestamp", "Zoned", "SystemTime", "Instant"];

#[test]
fn pure_rooms_touch_nothing() {
    let mut breaches = Vec::new();
    let is_pure = |source: &&Source| PURE.contains(&&*source.room) && !source.path.starts_with(INDEX);
    for source in sources().iter().filter(is_pure) {
        for part in standard_parts(&source.code) {
            if WORLDLY.contains(&&*part) {
                breaches.push(format!("{}: std::{part}", source.path));
            }
        }
        for words in ["tokio", "println!", "eprintln!", "async_std"] {
            breaches.extend(source.lines_with(words));
        }
    }
    hold("text, news, interchange, pictures and search, but for its index, do no input and no output.", &breaches);
}

/// The modules of `std` that code names, in `std::fs::read` as in `use std::{fs, io::Read}`.
fn standard_parts(code: &str) -> Vec<String> {
    let word = |text: &str| text.trim().chars().take_while(|letter| letter.is_alphanumeric()).collect::<String>();
    let mut parts = Vec::new();
    for rest in code.split("std::").skip(1) {
        let Some(group) = rest.strip_prefix('{') else {
            parts.push(word(rest));
            continue;
        };
        let mut depth = 0;
        let end = group.find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            depth < 0
        });
        let group = end.and_then(|end| group.get(..end)).unwrap_or(group);
        parts.extend(group.split(',').map(word));
    }
    parts
}

#[test]
fn grouped_imports_are_seen() {
    let parts = standard_parts("use std::{collections::{BTreeMap, BTreeSet},\n fs, io};\nstd::net::TcpStream");
    assert!(["collections", "fs", "io", "net"].iter().all(|part| parts.iter().any(|seen| seen == part)), "{parts:?}");
}

#[test]
fn only_the_clock_knows_the_time() {
    let sources = sources();
    assert!(sources.iter().any(|source| source.path == CLOCK), "{CLOCK} is there");
    let breaches: Vec<String> = sources
        .iter()
        .filter(|source| source.path != CLOCK)
        .flat_map(|source| CLOCKS.map(|clock| source.lines_with(&format!("{clock}::now"))).concat())
        .collect();
    hold("The present enters through news::Clock alone.", &breaches);
}

#[test]
fn only_the_store_speaks_sql() {
    let mut breaches = Vec::new();
    for source in sources().iter().filter(|source| source.room != "store") {
        let found = source.strings.iter().filter(|(_, text)| is_sql(text));
        breaches.extend(found.map(|(line, text)| source.at(*line, text)));
    }
    hold("No SQL stands outside the room store.", &breaches);
}

/// Whether a string reads as a statement of SQL, not as a sentence that begins with “Select”.
fn is_sql(text: &str) -> bool {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["select", rest @ ..] => rest.contains(&"from"),
        ["update", _, "set", ..] => true,
        ["insert" | "replace", "into", ..] | ["delete", "from", ..] => true,
        ["create" | "alter" | "drop", "table" | "index" | "view" | "trigger", ..] => true,
        ["pragma", ..] | ["begin", "immediate" | "exclusive", ..] => true,
        _ => false,
    }
}

#[test]
fn sql_is_told_from_english() {
    for text in
        ["select number\n from article", "INSERT INTO a values (1)", "update a set b = 1", "pragma user_version"]
    {
        assert!(is_sql(text), "{text}");
    }
    for text in ["Select a file", "update the paper", "insert a picture", "delete it", "select"] {
        assert!(!is_sql(text), "{text}");
    }
}

#[test]
fn pages_for_readers_cannot_write() {
    let is_site = |source: &&Source| source.path.starts_with("crates/web/src/site");
    let sources = sources();
    let breaches: Vec<String> = sources
        .iter()
        .filter(is_site)
        .flat_map(|source| ["Tx", "begin(", "Press", "press()"].map(|words| source.lines_with(words)).concat())
        .collect();
    hold("Handlers of readers' pages hold a Reader, never a Tx.", &breaches);
}

#[test]
fn nothing_is_global() {
    let changeable = |line: &str| {
        let cells = ["Mutex", "RwLock", "Atomic", "OnceLock", "OnceCell", "RefCell"];
        line.contains("static mut ") || line.contains("static ") && cells.iter().any(|cell| line.contains(cell))
    };
    let mut breaches = Vec::new();
    for source in sources() {
        breaches.extend(source.lines_with("thread_local!"));
        let lines = source.code.lines().enumerate().filter(|(_, line)| changeable(line));
        breaches.extend(lines.map(|(line, text)| source.at(line + 1, text)));
    }
    hold("A Paper owns everything: no state outlives or is shared between papers.", &breaches);
}

#[test]
fn warnings_are_answered_with_reasons() {
    let breaches: Vec<String> = sources()
        .iter()
        .chain(&tests())
        .flat_map(|source| ["#[allow", "#![allow"].map(|words| source.lines_with(words)).concat())
        .collect();
    hold("A lint is set aside by #[expect(…, reason = …)] where it must be.", &breaches);
}
