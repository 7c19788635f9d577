//! The pages of the paper.

mod article;
mod error;
mod front;
mod lists;
mod search;
mod setup;
mod studio;

pub use article::ArticlePage;
pub use error::ErrorPage;
pub use front::FrontPage;
pub use lists::{LatestPage, RelatedPage, ReporterPage, ReporterView, SectionPage, SeriesPage, TopicPage};
pub use search::{SearchOutcome, SearchPage, SearchResults};
pub use setup::{SetupDuty, SetupPage};
pub use studio::{
    AccountPage, DeskPage, InvitationPage, Member, RefusedPage, SessionRow, SignInPage, StaffPage, StaffRow, WorkRow,
};
