//! What can go wrong in a verb.

/// An error of the newsroom.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] jikji_store::Error),
    /// A picture cannot be read.
    #[error(transparent)]
    Picture(#[from] jikji_pictures::Error),
    /// The workflow refused a step.
    #[error(transparent)]
    Refused(#[from] jikji_news::Refusal),
    /// There is no article of this number.
    #[error("기사 {0}은(는) 없습니다")]
    NoArticle(jikji_news::ArticleNumber),
}
