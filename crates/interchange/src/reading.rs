//! From bytes to a page.

use jikji_news::{Language, LegacyAddress};

use crate::{Charset, Page, Unreadable, decode, html, plain};

/// The largest file that is read, in bytes: 32 MiB. A page is held in memory several times over while it is read.
pub const SIZE_LIMIT: usize = 32 * 1024 * 1024;

/// How a page is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines, as copied out of a browser.
    Text,
    /// Markup.
    Html,
}

/// What the caller knows about a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Hint {
    /// How it is written; `None` lets the content decide. A text that is said to be a page is read even if no rule knows it.
    pub form: Option<Form>,
    /// Where it was fetched from; used where the page does not tell its own address.
    pub address: Option<LegacyAddress>,
}

/// Reads a saved article page. `source` is the name the report gives it. A page without headline, text, date or byline is read,
/// with the holes left open and remarked on: whether it can become an article is for the importer to say.
///
/// # Errors
/// Every variant of [`Unreadable`].
pub fn read_page(bytes: &[u8], source: &str, hint: &Hint) -> Result<Page, Unreadable> {
    if bytes.len() > SIZE_LIMIT {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: SIZE_LIMIT });
    }
    let (text, charset) = decode(bytes)?;
    let mut page = Page { source: source.to_owned(), ..Page::default() };
    if charset != Charset::Utf8 {
        page.remark(format!("{charset}로 적힌 파일이라 UTF-8로 바꾸어 읽었습니다."));
    }
    let form = hint.form.unwrap_or_else(|| form_of(&text));
    let known = match form {
        Form::Html => html::read(&text, &mut page),
        Form::Text => plain::read(&text, &mut page) || hint.form.is_some(),
    };
    if !known && hint.address.is_none() {
        return Err(Unreadable::NoKnownPage);
    }
    page.address = page.address.take().or_else(|| hint.address.clone());
    page.language = language_of(&page);
    remark_on_holes(&mut page, form);
    Ok(page)
}

/// Markup shows itself at its beginning, behind blanks, declarations and comments.
fn form_of(text: &str) -> Form {
    const SIGNS: &[&str] =
        &["<!doctype", "<html", "<head", "<body", "<meta", "<title", "<div", "<article", "<section", "<pre", "<p>"];
    let mut head = text.trim_start();
    while let Some((_, rest)) = [("<!--", "-->"), ("<?xml", "?>")]
        .into_iter()
        .find_map(|(open, close)| head.strip_prefix(open).and_then(|rest| rest.split_once(close)))
    {
        head = rest.trim_start();
    }
    let starts = |sign: &&str| head.get(..sign.len()).is_some_and(|start| start.eq_ignore_ascii_case(sign));
    if SIGNS.iter().any(starts) { Form::Html } else { Form::Text }
}

/// Hangul makes a text Korean; a text of Latin letters with hardly any Hangul is English.
fn language_of(page: &Page) -> Language {
    let texts = page.headline.iter().chain(&page.paragraphs);
    let (mut hangul, mut latin) = (0_usize, 0_usize);
    for letter in texts.flat_map(|text| text.chars()).take(20_000) {
        hangul += usize::from(('가'..='힣').contains(&letter));
        latin += usize::from(letter.is_ascii_alphabetic());
    }
    if latin > 50 && hangul * 10 < latin { Language::En } else { Language::Ko }
}

fn remark_on_holes(page: &mut Page, form: Form) {
    if page.headline.is_none() {
        page.remark("제목을 찾지 못했습니다.");
    }
    if page.body.is_empty() && page.pictures.is_empty() {
        page.remark("본문을 찾지 못했습니다.");
    }
    if page.seen_on.is_none() && page.published_at.is_none() {
        page.remark(match form {
            Form::Text => "날짜 줄도 입력 시각도 없습니다. 짐작하지 않고 비워 둡니다.",
            Form::Html => "입력 시각이 없습니다. 짐작하지 않고 비워 둡니다.",
        });
    }
    if page.bylines.is_empty() {
        page.remark("바이라인을 찾지 못했습니다.");
    } else if page.bylines.len() > 1 {
        page.remark(format!("바이라인이 {}개입니다. 모두 두었습니다.", page.bylines.len()));
    }
    let nameless: Vec<String> =
        page.bylines.iter().filter(|byline| byline.outlet.is_none()).map(jikji_news::Byline::signature).collect();
    if !nameless.is_empty() && form == Form::Text {
        page.remark(format!("바이라인에 매체 이름이 없습니다: {}.", nameless.join(", ")));
    }
    if page.published_at.zip(page.modified_at).is_some_and(|(published, modified)| modified < published) {
        page.remark("수정 시각이 입력 시각보다 이릅니다. 적힌 그대로 두었습니다.");
    }
}
