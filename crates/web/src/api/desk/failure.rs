//! What a verb refused, as a problem.

use axum::http::StatusCode;
use jikji_news::{Lack, Refusal};
use jikji_newsroom::Error;
use jikji_store::Error as StoreError;

use crate::api::Problem;

/// The problem of a verb that failed. Our own faults are logged, with what the machine is not told.
pub(super) fn failed(error: &Error) -> Problem {
    let detail = error.to_string();
    match error {
        Error::NoArticle(_) => Problem::told(StatusCode::NOT_FOUND, "no_article", detail),
        Error::NoSection { .. } => {
            Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "no_section", &detail).at("section", detail)
        }
        Error::Picture(_) => Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "unfit_picture", detail),
        Error::Refused(refusal) => refused(refusal, detail),
        Error::Store(StoreError::Stale { .. }) => Problem::told(StatusCode::PRECONDITION_FAILED, "stale", detail),
        Error::Store(StoreError::Full) => Problem::told(StatusCode::INSUFFICIENT_STORAGE, "full", detail),
        Error::Store(StoreError::NotWritable { .. }) => {
            tracing::error!(%error, "the paper cannot be written to");
            let detail = "지금은 신문에 쓸 수 없습니다. 관리자에게 알려 주세요";
            Problem::told(StatusCode::SERVICE_UNAVAILABLE, "not_writable", detail)
        }
        _ => {
            tracing::error!(%error, "a request of the API could not be answered");
            let detail = "이 신문의 고장입니다. 잠시 뒤 다시 보내 보고, 그래도 안 되면 관리자에게 알려 주세요";
            Problem::told(StatusCode::INTERNAL_SERVER_ERROR, "fault", detail)
        }
    }
}

fn refused(refusal: &Refusal, detail: String) -> Problem {
    match refusal {
        Refusal::NotPermitted { .. } => Problem::told(StatusCode::FORBIDDEN, "not_permitted", detail),
        Refusal::NotFromHere { .. } => Problem::told(StatusCode::CONFLICT, "not_from_here", detail),
        Refusal::UnderEmbargo { .. } => {
            Problem::told(StatusCode::CONFLICT, "under_embargo", &detail).at("embargo", detail)
        }
        Refusal::TimePassed { .. } => {
            Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "time_passed", &detail).at("at", detail)
        }
        Refusal::Lacking { lacks, .. } => {
            let problem = Problem::told(StatusCode::UNPROCESSABLE_ENTITY, "lacking", detail);
            lacks
                .iter()
                .fold(problem, |problem, lack| problem.at(field_of(*lack), format!("{}이(가) 없습니다", lack.word())))
        }
    }
}

fn field_of(lack: Lack) -> &'static str {
    match lack {
        Lack::Headline => "headline",
        Lack::Body => "body",
        Lack::Section => "section",
        Lack::Reason => "reason",
    }
}
