//! A text as machines hand it in: every field by its name in the glossary.

use jiff::Timestamp;
use jikji_news::{ArticleKind, Byline, Content, Document, HeadlineSet, Label, Language, PictureId};
use jikji_newsroom::Named;
use serde::Deserialize;
use utoipa::ToSchema;

/// A text: all that is written and chosen for an article. What is left out is empty, so that a text is always handed in whole.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct HandedIn {
    /// 제목.
    headline: String,
    /// 부제, in order.
    decks: Vec<String>,
    /// 말머리, by their Korean words: 속보, 단독 …
    #[schema(value_type = Vec<String>)]
    labels: Vec<Label>,
    /// 요약.
    summary: Option<String>,
    /// 섹션, by its name or its slug.
    section: Option<String>,
    /// 연재, by its name; a new name begins one.
    series: Option<String>,
    /// 토픽, by their names; a new name begins one.
    topics: Vec<String>,
    /// 바이라인: `{"name", "role", "outlet", "email"}` each.
    #[schema(value_type = Vec<Object>)]
    bylines: Vec<Byline>,
    /// Where it comes from: own, feature, press_release, wire, contributed, advertorial.
    #[schema(value_type = String)]
    kind: ArticleKind,
    /// ko or en.
    #[schema(value_type = String)]
    language: Language,
    /// The picture above the body: the `id` that its upload answered.
    #[schema(value_type = Option<String>)]
    lead_picture: Option<PictureId>,
    /// Readers may not see the text before this time (RFC 3339).
    #[schema(value_type = Option<String>, format = DateTime)]
    embargo: Option<Timestamp>,
    /// The text: blocks in ProseMirror's form.
    #[schema(value_type = Vec<Object>)]
    body: Document,
}

impl HandedIn {
    /// The content of an article, and the names that it stands under.
    pub(super) fn take_apart(self) -> (Content, Named) {
        let Self { headline, decks, labels, summary, section, series, topics, bylines, .. } = self;
        let headlines = HeadlineSet { headline, decks, labels, summary };
        let content = Content {
            headlines,
            bylines,
            kind: self.kind,
            language: self.language,
            lead_picture: self.lead_picture,
            embargo: self.embargo,
            body: self.body,
            ..Content::default()
        };
        let full = |name: &String| !name.trim().is_empty();
        let named = Named {
            section: section.filter(full),
            series: series.filter(full),
            topics: topics.into_iter().filter(full).collect(),
        };
        (content, named)
    }
}
