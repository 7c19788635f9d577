//! Why a request is not answered with the page it asked for.

use std::path::PathBuf;

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// An error, each with the status that it is answered with.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nothing stands, or ever stood, at this address.
    #[error("nothing stands at this address")]
    NotFound,
    /// The article was taken down; it may come back.
    #[error("the article is not public at present")]
    NotPublic,
    /// The article was retracted for good.
    #[error("the article was retracted")]
    Retracted,
    /// The address or its query cannot be read.
    #[error("the address cannot be read")]
    Unreadable,
    /// The address is longer than any of ours.
    #[error("the address is too long")]
    TooLong,
    /// The headers are larger than any browser's.
    #[error("the headers are too large")]
    HeadersTooLarge,
    /// Readers' pages can only be read.
    #[error("this address can only be read")]
    WrongMethod,
    /// The paper's legal duties are not filled: the set-up page stands in for every other one.
    #[error("the masthead is not complete")]
    NotSetUp,
    /// The answer took longer than a reader waits.
    #[error("the answer took too long")]
    TookTooLong,
    /// A handler panicked.
    #[error("a handler panicked: {0}")]
    Panicked(String),
    /// The paper is to be exported to where something already is.
    #[error("{path}은(는) 비어 있지 않습니다. 없는 폴더나 빈 폴더에 내보냅니다", path = path.display())]
    NotEmpty {
        /// The folder.
        path: PathBuf,
    },
    /// A verb of the newsroom failed.
    #[error(transparent)]
    Newsroom(#[from] jikji_newsroom::Error),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] jikji_store::Error),
    /// A page could not be rendered.
    #[error(transparent)]
    Render(#[from] jikji_render::Error),
    /// A task that reads a file did not come to its end.
    #[error("a file could not be read: {0}")]
    Reading(#[from] tokio::task::JoinError),
}

/// Which words an error page needs beside those of its status; travels with the bare response to where pages are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Words {
    /// The set-up page.
    SetUp,
    /// A 404 that says that the article is there, but not public.
    NotPublic,
}

impl Error {
    /// Whether only search rests, and the paper goes on.
    pub(crate) fn is_rest(&self) -> bool {
        matches!(self, Self::Newsroom(jikji_newsroom::Error::SearchRests { .. }))
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound | Self::NotPublic => StatusCode::NOT_FOUND,
            Self::Retracted => StatusCode::GONE,
            Self::Unreadable => StatusCode::BAD_REQUEST,
            Self::TooLong => StatusCode::URI_TOO_LONG,
            Self::HeadersTooLarge => StatusCode::REQUEST_HEADER_FIELDS_TOO_LARGE,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotSetUp | Self::TookTooLong | Self::Newsroom(jikji_newsroom::Error::SearchRests { .. }) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Panicked(_)
            | Self::NotEmpty { .. }
            | Self::Newsroom(_)
            | Self::Store(_)
            | Self::Render(_)
            | Self::Reading(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl IntoResponse for Error {
    /// A bare response; `drawing` gives it its page. Our own faults are logged here, with what the reader is not told.
    fn into_response(self) -> Response {
        let status = self.status();
        if status.is_server_error() && !matches!(self, Self::NotSetUp) {
            tracing::error!(error = %self, "a request could not be answered");
        }
        let mut response = status.into_response();
        if status == StatusCode::METHOD_NOT_ALLOWED {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(crate::headers::ALLOWED));
        }
        let words = match self {
            Self::NotSetUp => Some(Words::SetUp),
            Self::NotPublic => Some(Words::NotPublic),
            _ => None,
        };
        if let Some(words) = words {
            response.extensions_mut().insert(words);
        }
        response
    }
}
