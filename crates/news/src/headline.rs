//! The headline and what stands with it.

use serde::{Deserialize, Serialize};

use crate::Label;

/// Everything that stands above the body: headline, decks, labels and the summary. The series stands beside it in
/// [`crate::Content`], because it is a thing of its own with a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HeadlineSet {
    /// The headline, without kicker and labels.
    pub headline: String,
    /// Subheads (부제), in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decks: Vec<String>,
    /// Labels (말머리), in the order they are printed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<Label>,
    /// One or two sentences for lists and machines, written by a person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
}

/// Takes the brackets that stand before a headline apart: labels, the name of the series, and the bare headline.
///
/// `[빅테크칼럼] 머스크…` has the series 빅테크칼럼; `[속보] 국회…` has the label 속보; `[단독][테크칼럼] …` has both, in
/// either order. A bracket holding several labels (`[단독·종합]`) gives them all. A second unknown bracket is part of
/// the headline, for an article belongs to one series.
pub fn split_kicker(line: &str) -> (Vec<Label>, Option<String>, &str) {
    let mut rest = line.trim();
    let mut labels = Vec::new();
    let mut series = None;
    while let Some((inside, after)) = rest.strip_prefix('[').and_then(|open| open.split_once(']')) {
        let inside = inside.trim();
        let after = after.trim_start();
        if inside.is_empty() || inside.contains(['[', '=']) || after.is_empty() {
            break;
        }
        let known: Option<Vec<Label>> =
            inside.split(['·', 'ㆍ', ',', '/']).map(|word| Label::from_word(word.trim())).collect();
        match known {
            Some(known) => known.into_iter().for_each(|label| {
                if !labels.contains(&label) {
                    labels.push(label);
                }
            }),
            None if series.is_none() => series = Some(inside.to_owned()),
            None => break,
        }
        rest = after;
    }
    (labels, series, rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_told_apart() {
        let cases: &[(&str, &[Label], Option<&str>, &str)] = &[
            ("[빅테크칼럼] 머스크, 오픈AI", &[], Some("빅테크칼럼"), "머스크, 오픈AI"),
            ("[속보] 국회 통과", &[Label::Breaking], None, "국회 통과"),
            ("[단독][테크칼럼] 새 공장", &[Label::Exclusive], Some("테크칼럼"), "새 공장"),
            ("[테크칼럼] [단독] 새 공장", &[Label::Exclusive], Some("테크칼럼"), "새 공장"),
            ("[단독·종합] 새 공장", &[Label::Exclusive, Label::Roundup], None, "새 공장"),
            ("[연재] [현장] 새 공장", &[], Some("연재"), "[현장] 새 공장"),
            ("새 공장 [인사]", &[], None, "새 공장 [인사]"),
            ("[닫히지 않은 괄호", &[], None, "[닫히지 않은 괄호"),
            ("[홀로]", &[], None, "[홀로]"),
            ("[] 빈 괄호", &[], None, "[] 빈 괄호"),
            ("", &[], None, ""),
        ];
        for (line, labels, series, headline) in cases {
            let (got_labels, got_series, got) = split_kicker(line);
            assert_eq!((&got_labels[..], got_series.as_deref(), got), (*labels, *series, *headline), "{line}");
        }
    }
}
