//! What somebody said, between marks that are often not a pair.
//!
//! Of 674 quotations in about 9,900 sentences of newspapers 84 open with `"` and close with `”`, and 65 are unbalanced
//! otherwise: a quotation is known by the particle behind its closing mark, and begins at the last mark that can open one.

use std::ops::Range;

use super::fact::{Fact, FactKind};
use super::phrase::{head, sentence, subject, tail};

/// What stands right behind the closing mark of words that are said, longer ones first.
const SAYING: [&str; 17] = [
    "이라고도",
    "라고도",
    "이라고",
    "라고",
    "이라면서",
    "라면서",
    "이라며",
    "라며",
    "이라는",
    "라는",
    "면서도",
    "면서",
    "고도",
    "고",
    "며",
    "는",
    "란",
];
/// Those that make a phrase of a name too (‘X’라는 회사): they need words that end like a sentence.
const NAMING: [&str; 5] = ["이라는", "라는", "는", "란", "고도"];
/// Roots of the verbs of saying.
const VERBS: [&str; 44] = [
    "밝혔",
    "밝힌",
    "밝히",
    "말했",
    "말한",
    "말하",
    "설명",
    "강조",
    "전했",
    "전한",
    "덧붙",
    "주장",
    "지적",
    "내다봤",
    "내다보",
    "평가",
    "당부",
    "비판",
    "요청",
    "촉구",
    "반박",
    "답했",
    "답변",
    "해명",
    "토로",
    "호소",
    "회상",
    "보도",
    "발표",
    "언급",
    "제안",
    "약속",
    "경고",
    "분석",
    "전망",
    "진단",
    "외쳤",
    "물었",
    "인정",
    "부인",
    "시사",
    "소감",
    "심경",
    "글을",
];
/// How far a speaker and a verb are looked for, in characters.
const REACH: usize = 140;
/// The longest quotation, in characters.
const LONGEST: usize = 1_000;

struct Said {
    span: Range<usize>,
    /// Where its particle ends.
    end: usize,
}

/// The quotations of a text, in order.
pub(super) fn quotes(text: &str) -> Vec<Fact> {
    let said = said(text);
    let mut facts = Vec::with_capacity(said.len());
    let mut last: Option<(usize, Option<String>)> = None;
    for (at, quote) in said.iter().enumerate() {
        let from = last.as_ref().map_or(0, |(end, _)| *end);
        let before = sentence(tail(text.get(from..quote.span.start).unwrap_or_default(), REACH));
        let after = after(text, quote, said.get(at + 1..).unwrap_or_default());
        let same_sentence = last
            .as_ref()
            .filter(|(end, _)| text.get(*end..quote.span.start).is_some_and(|gap| !gap.contains(['.', '\n'])));
        let speaker = subject(before, 5)
            .or_else(|| subject(after.trim(), 4))
            .map(str::to_owned)
            .or_else(|| same_sentence.and_then(|(_, speaker)| speaker.clone()));
        let verb = verb(after, text, said.get(at + 1..).unwrap_or_default());
        last = Some((quote.end, speaker.clone()));
        facts.push(Fact { kind: FactKind::Quote { speaker, verb }, span: quote.span.clone() });
    }
    facts
}

/// What stands between a quotation and its sentence's end or the next quotation.
fn after<'a>(text: &'a str, quote: &Said, next: &[Said]) -> &'a str {
    let end = next.first().map_or(text.len(), |next| next.span.start);
    let after = head(text.get(quote.end..end).unwrap_or_default(), REACH);
    let end = after.find("다.").map(|at| at + '다'.len_utf8()).or_else(|| after.find('\n')).unwrap_or(after.len());
    after.get(..end).unwrap_or_default()
}

/// The verb of saying behind a quotation; that of the next one where two are joined: "…"면서, "…"고 강조했다.
fn verb(after_quote: &str, text: &str, next: &[Said]) -> Option<String> {
    let own = after_quote.split_whitespace().find(|word| VERBS.iter().any(|root| word.starts_with(root)));
    let word = own.or_else(|| {
        let joined = after_quote.trim().is_empty() || after_quote.trim() == ",";
        let next = next.first().filter(|_| joined)?;
        after(text, next, &[]).split_whitespace().find(|word| VERBS.iter().any(|root| word.starts_with(root)))
    })?;
    Some(word.trim_end_matches(['.', ',', '"', '”', '’', ')']).to_owned())
}

fn said(text: &str) -> Vec<Said> {
    let mut found: Vec<Said> = Vec::new();
    let (mut double, mut single): (Option<usize>, Option<usize>) = (None, None);
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        let rest = text.get(end..).unwrap_or_default();
        if letter == '\n' {
            (double, single) = (None, None);
        } else if is_mark(letter) {
            let is_double = matches!(letter, '"' | '“' | '”' | '„' | '＂');
            let slot = if is_double { double } else { single };
            // A closing ’ may belong to an opening “, and the other way round.
            let start = slot.or(double).or(single);
            let particle = SAYING.iter().find(|particle| rest.starts_with(**particle));
            let closes = |start: &usize| {
                particle.is_some_and(|particle| is_said(text.get(*start..end).unwrap_or_default(), particle, rest))
            };
            if let Some(start) = start.filter(closes) {
                found.push(Said { span: start..end, end: end + particle.map_or(0, |particle| particle.len()) });
                (double, single) = (None, None);
            } else if opens(letter, before, rest) {
                if is_double { (double, single) = (Some(at), None) } else { single = Some(at) }
            } else if is_double {
                double = None;
            } else {
                single = None;
            }
        }
        before = Some(letter);
    }
    found
}

const fn is_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '＂' | '‘' | '’' | '\'')
}

/// Whether a mark opens: by its form, or by the blank before it and the letter behind it.
fn opens(mark: char, before: Option<char>, rest: &str) -> bool {
    let free = before.is_none_or(|before| before.is_whitespace() || matches!(before, '(' | '[' | ',' | '…'));
    let word = rest.chars().next().is_some_and(|next| !next.is_whitespace());
    matches!(mark, '“' | '‘' | '„') || (free && word)
}

/// Whether words with this particle behind them were said by someone.
fn is_said(quoted: &str, particle: &str, rest: &str) -> bool {
    let inner = quoted.trim_matches(is_mark);
    let letters = inner.chars().take(LONGEST + 1).count();
    let sentence = inner
        .trim_end_matches(['.', '!', '?', '…', ' '])
        .ends_with(['다', '요', '까', '자', '라', '죠', '지', '네', '오']);
    let behind = rest.get(particle.len()..).and_then(|rest| rest.chars().next());
    let ends = behind.is_none_or(|next| !next.is_alphanumeric());
    let long = inner.contains(' ');
    let single = quoted.starts_with(['‘', '\'']);
    let fits = if NAMING.contains(&particle) { sentence && long } else { sentence || long && !single };
    ends && fits && (2..=LONGEST).contains(&letters)
}
