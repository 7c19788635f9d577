//! Checking a theme: every template with every sample.

use super::{Engine, Renderer};
use crate::pages::{
    AccountPage, ArticlePage, DeskPage, ErrorPage, FrontPage, InvitationPage, LatestPage, RefusedPage, RelatedPage,
    ReporterPage, SearchPage, SectionPage, SeriesPage, SetupPage, SignInPage, StaffPage, TopicPage,
};
use crate::{Error, Page};
use minijinja::value::{Serde, Value};

/// A mistake in a theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file below `templates/`.
    pub template: String,
    /// The line, counted from 1, where it is known.
    pub line: Option<usize>,
    /// What is wrong.
    pub message: String,
}

impl Fault {
    pub(super) fn new(template: &str, error: Error) -> Self {
        match error {
            Error::Template { template, line, message } => Self { template, line, message },
            other => Self { template: template.to_owned(), line: None, message: other.to_string() },
        }
    }
}

impl Renderer {
    /// Shows every sample of every page, with the own templates where there are some, and tells what went wrong. An empty
    /// answer means that no reader can meet a template that fails.
    pub fn check(&self) -> Vec<Fault> {
        let engine = self.own.as_ref().unwrap_or(&self.built_in);
        let mut faults = self.faults.clone();
        check_page::<ArticlePage>(engine, &mut faults);
        check_page::<FrontPage>(engine, &mut faults);
        check_page::<SectionPage>(engine, &mut faults);
        check_page::<SeriesPage>(engine, &mut faults);
        check_page::<TopicPage>(engine, &mut faults);
        check_page::<SearchPage>(engine, &mut faults);
        check_page::<ReporterPage>(engine, &mut faults);
        check_page::<RelatedPage>(engine, &mut faults);
        check_page::<LatestPage>(engine, &mut faults);
        check_page::<ErrorPage>(engine, &mut faults);
        check_page::<SetupPage>(engine, &mut faults);
        check_page::<SignInPage>(engine, &mut faults);
        check_page::<InvitationPage>(engine, &mut faults);
        check_page::<DeskPage>(engine, &mut faults);
        check_page::<AccountPage>(engine, &mut faults);
        check_page::<StaffPage>(engine, &mut faults);
        check_page::<RefusedPage>(engine, &mut faults);
        faults.dedup();
        faults
    }
}

fn check_page<P: Page>(engine: &Engine, faults: &mut Vec<Fault>) {
    for sample in P::samples() {
        let language = sample.chrome().language;
        if let Err(error) = engine.render(language, P::template(), Value::from(Serde(&sample))) {
            faults.push(Fault::new(P::template(), error));
        }
    }
}
