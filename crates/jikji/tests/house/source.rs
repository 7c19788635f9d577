//! Rust source as the rules see it: code without comments and strings, and the strings by themselves.

use std::path::{Path, PathBuf};

use crate::{read, root};

/// A source file of a room.
pub struct Source {
    /// The room whose folder it stands in.
    pub room: String,
    /// Where it stands, from the folder of the workspace.
    pub path: String,
    /// The whole text.
    pub text: String,
    /// The text up to its own tests, each comment a blank and each string empty; lines stay where they are.
    pub code: String,
    /// The strings of `code`, as written between their quotes, with their lines.
    pub strings: Vec<(usize, String)>,
}

impl Source {
    /// The lines whose code has this text standing as words of its own.
    pub fn lines_with(&self, words: &str) -> Vec<String> {
        let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let stands_alone = |line: &str| {
            line.match_indices(words).any(|(at, _)| {
                let before = line.get(..at).and_then(|text| text.chars().next_back());
                let after = line.get(at + words.len()..).and_then(|text| text.chars().next());
                let open =
                    |edge: Option<char>, near: Option<char>| !(edge.is_some_and(is_word) && near.is_some_and(is_word));
                open(before, words.chars().next()) && open(after, words.chars().next_back())
            })
        };
        let lines = self.code.lines().enumerate();
        lines.filter(|(_, line)| stands_alone(line)).map(|(line, text)| self.at(line + 1, text)).collect()
    }

    /// A place in the file, and what is there.
    pub fn at(&self, line: usize, text: &str) -> String {
        format!("{}:{line}: {}", self.path, text.trim())
    }
}

/// Every source file of every room, in order.
pub fn sources() -> Vec<Source> {
    files("src")
}

/// Every test of every room, in order.
pub fn tests() -> Vec<Source> {
    files("tests")
}

fn files(folder: &str) -> Vec<Source> {
    let mut sources = Vec::new();
    for room in crate::arrows::rooms() {
        let mut paths = Vec::new();
        walk(&root().join("crates").join(&room).join(folder), &mut paths);
        paths.sort();
        for path in paths {
            let text = read(&path);
            let (code, strings) = scan(text.split_once("#[cfg(test)]\nmod ").map_or(&*text, |(before, _)| before));
            let path = path.strip_prefix(root()).unwrap_or(&path).display().to_string();
            sources.push(Source { room: room.clone(), path, text, code, strings });
        }
    }
    sources
}

/// The Rust files below a folder, if it is there.
fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    let Ok(entries) = folder.read_dir() else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Parts a text of Rust into its code and its strings.
fn scan(text: &str) -> (String, Vec<(usize, String)>) {
    let letters: Vec<char> = text.chars().collect();
    let (mut code, mut strings, mut at, mut line) = (String::new(), Vec::new(), 0, 1);
    while let Some(&letter) = letters.get(at) {
        let rest = letters.get(at..).unwrap_or_default();
        let len = match rest {
            ['/', '/', ..] => rest.iter().position(|&letter| letter == '\n').unwrap_or(rest.len()),
            ['/', '*', ..] => block_comment(rest),
            ['\'', '\\', _, ..] => rest.iter().skip(3).position(|&letter| letter == '\'').map_or(1, |end| end + 4),
            ['\'', _, '\'', ..] => 3,
            _ => string(rest).map_or(0, |(len, _)| len),
        };
        if len == 0 {
            code.push(letter);
            line += usize::from(letter == '\n');
            at += 1;
            continue;
        }
        let taken = rest.get(..len).unwrap_or(rest);
        if let Some((_, content)) = string(rest) {
            strings.push((line, content));
            code.push_str("\"\"");
        } else {
            code.push(' ');
        }
        let breaks = taken.iter().filter(|&&letter| letter == '\n').count();
        code.extend(std::iter::repeat_n('\n', breaks));
        line += breaks;
        at += len;
    }
    (code, strings)
}

/// How long the comment is that begins here; comments nest.
fn block_comment(rest: &[char]) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(pair) = rest.get(at..at + 2) {
        match pair {
            ['/', '*'] => (depth, at) = (depth + 1, at + 2),
            ['*', '/'] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    rest.len()
}

/// The string that begins here, plain or raw: how long it is with its quotes, and what stands between them.
fn string(rest: &[char]) -> Option<(usize, String)> {
    let raw = rest.first() == Some(&'r');
    let hashes = rest.iter().skip(usize::from(raw)).take_while(|&&letter| letter == '#').count();
    if hashes > 0 && !raw {
        return None;
    }
    let start = usize::from(raw) + hashes + 1;
    if rest.get(start - 1) != Some(&'"') {
        return None;
    }
    let mut at = start;
    while let Some(&letter) = rest.get(at) {
        let after = rest.get(at + 1..).unwrap_or_default();
        if letter == '"' && after.iter().take_while(|&&letter| letter == '#').count() >= hashes {
            return Some((at + 1 + hashes, rest.get(start..at)?.iter().collect()));
        }
        at += if letter == '\\' && !raw { 2 } else { 1 };
    }
    None
}

#[test]
fn the_scanner_tells_code_from_comments_and_strings() {
    let text = concat!(
        "// \"no\" string\n",
        "let quote = '\"'; let tick = '\\''; /* std /* deep */ fs */ let a: &'static str = \"one \\\" two\";\n",
        "let raw = r#\"three \"quoted\" four\"#; let bytes = b\"five\nsix\"; call(Tx);\n",
    );
    let (code, strings) = scan(text);
    let contents: Vec<&str> = strings.iter().map(|(_, content)| content.as_str()).collect();
    assert_eq!(contents, ["one \\\" two", "three \"quoted\" four", "five\nsix"]);
    assert_eq!(strings.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [2, 3, 3]);
    assert_eq!(code.lines().count(), text.lines().count());
    assert!(!code.contains("fs") && !code.contains("three") && code.contains("call(Tx)"));
}
