//! The pages of the paper.

mod article;
mod error;
mod front;
mod lists;
mod setup;

pub use article::ArticlePage;
pub use error::ErrorPage;
pub use front::FrontPage;
pub use lists::{LatestPage, RelatedPage, ReporterPage, ReporterView, SectionPage, SeriesPage};
pub use setup::{SetupDuty, SetupPage};
