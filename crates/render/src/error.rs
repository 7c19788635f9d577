//! What can go wrong with a theme.

use std::path::PathBuf;

/// Why a page could not be made, or a theme not be opened.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A template is wrong, or does not fit its page.
    #[error("{template}{}: {message}", line.map(|line| format!(", line {line}")).unwrap_or_default())]
    Template {
        /// The file below `templates/`.
        template: String,
        /// The line, counted from 1, where it is known.
        line: Option<usize>,
        /// What is wrong.
        message: String,
    },
    /// A catalogue is wrong.
    #[error("message catalogue {language}: {message}")]
    Catalogue {
        /// The language's tag.
        language: &'static str,
        /// What is wrong.
        message: String,
    },
    /// A folder or file of an own theme could not be read.
    #[error("theme file {}: {source}", path.display())]
    Theme {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
}

impl From<minijinja::Error> for Error {
    fn from(error: minijinja::Error) -> Self {
        // The innermost error names the place where it happened; the outer ones only say how one got there.
        let mut place = &error;
        let mut message = error.to_string();
        let mut source = std::error::Error::source(&error);
        while let Some(inner) = source {
            message = format!("{message}; {inner}");
            if let Some(inner) = inner.downcast_ref::<minijinja::Error>().filter(|inner| inner.line().is_some()) {
                place = inner;
            }
            source = inner.source();
        }
        Self::Template { template: place.name().unwrap_or("?").to_owned(), line: place.line(), message }
    }
}
