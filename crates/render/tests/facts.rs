//! 이 기사의 숫자·출처: what is listed, and that pointing at sentences changes no text.

use jiff::civil::date;
use jikji_news::{Block, Document, Inline, Language, Mark, marked_text, plain_text};
use jikji_render::parts::{BodyBlock, FactView, Line, Span, anchored_body, body, facts_box};

fn story() -> Document {
    let mut marked = plain_text("앞 문장이다. 회사는 ");
    marked.extend(marked_text("97억4000만 달러", vec![Mark::Bold]));
    marked.extend(marked_text("를 냈다. 다음", vec![Mark::Italic]));
    marked.push(Inline::Break);
    marked.extend(plain_text("문장에는 숫자가 없다."));
    Document::from_iter([
        Block::paragraph("첫 문단에는 아무것도 없다."),
        Block::heading("소제목 100억 원"),
        Block::Paragraph { content: marked },
        Block::paragraph("공사비는 약 140억 달러였다. 다시 97억4000만 달러를 말했다."),
    ])
}

/// The characters of a line.
fn text(line: &Line) -> String {
    line.iter()
        .map(|span| match span {
            Span::Text { text } => text.clone(),
            Span::Break => "\n".to_owned(),
            Span::Sentence { spans, .. }
            | Span::Bold { spans }
            | Span::Italic { spans }
            | Span::Strike { spans }
            | Span::Subscript { spans }
            | Span::Superscript { spans }
            | Span::Link { spans, .. } => text(spans),
        })
        .collect()
}

fn lines(blocks: &[BodyBlock]) -> Vec<&Line> {
    blocks
        .iter()
        .map(|block| match block {
            BodyBlock::Paragraph { line } | BodyBlock::Heading { line } => line,
            other => panic!("{other:?}"),
        })
        .collect()
}

fn named(line: &Line) -> Vec<(String, String)> {
    let sentence = |span: &Span| match span {
        Span::Sentence { id, spans } => Some((id.clone(), text(spans))),
        _ => None,
    };
    line.iter().filter_map(sentence).collect()
}

#[test]
fn a_fact_leads_to_its_sentence_and_no_character_is_lost() {
    let document = story();
    let (found, anchors) = facts_box(&document, date(2026, 1, 12), Language::Ko).unwrap();
    let told = |fact: &FactView| (fact.text.clone(), fact.value.clone().unwrap_or_default(), fact.address.clone());
    let amounts: Vec<_> = found.amounts.iter().map(told).collect();
    let expected = [("97억4000만 달러", "USD 9,740,000,000", "#s1"), ("약 140억 달러", "≈ USD 14,000,000,000", "#s2")];
    assert_eq!(amounts, expected.map(|(text, value, at)| (text.to_owned(), value.to_owned(), at.to_owned())));
    let (anchored, plain) = (anchored_body(&document, &|_: &_| None, &anchors), body(&document, &|_: &_| None));
    let texts = |blocks: &[BodyBlock]| lines(blocks).into_iter().map(text).collect::<Vec<_>>();
    assert_eq!(texts(&anchored), texts(&plain));
    let sentences: Vec<_> = lines(&anchored).into_iter().map(named).collect();
    let one = |id: &str, text: &str| vec![(id.to_owned(), text.to_owned())];
    let expected =
        [Vec::new(), Vec::new(), one("s1", "회사는 97억4000만 달러를 냈다."), one("s2", "공사비는 약 140억 달러였다.")];
    assert_eq!(sentences, expected);
}

#[test]
fn a_story_without_facts_has_no_box() {
    let document = Document::from_iter([Block::paragraph("바람이 불었다.")]);
    assert_eq!(facts_box(&document, date(2026, 1, 12), Language::Ko), None);
}
