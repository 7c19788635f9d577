//! The first screen: what is in work.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jikji_news::{Reach, State as ArticleState};
use jikji_render::pages::{DeskPage, WorkRow};
use jikji_store::InWork;

use super::member::Member;
use super::{draw, visit};
use crate::Result;
use crate::site::{Site, Visit};

/// So many articles of one's own, and so many on the board.
const OWN: u32 = 50;
const BOARD: u32 = 300;

/// The states of the board, what waits for the desk first.
const STATES: [ArticleState; 7] = [
    ArticleState::Filed,
    ArticleState::Desking,
    ArticleState::Held,
    ArticleState::Scheduled,
    ArticleState::Amending,
    ArticleState::SentBack,
    ArticleState::Draft,
];

pub(super) async fn show(State(site): State<Arc<Site>>, member: Member) -> Result<Response> {
    let visit = visit(&site, member.language).await?;
    let reader = visit.reader();
    let own = reader.own_work(member.staff.id, OWN).await?;
    let own: Vec<WorkRow> = own.iter().map(|work| row(&visit, work)).collect();
    let in_work = reader.board(&Reach::of(&member.actor()), BOARD).await?;
    let of_state = |state: ArticleState| {
        let rows: Vec<WorkRow> =
            in_work.iter().filter(|work| work.state == state).map(|work| row(&visit, work)).collect();
        (!rows.is_empty()).then(|| (state.key(), rows))
    };
    let board = STATES.into_iter().filter_map(of_state).collect();
    let page = DeskPage { chrome: visit.chrome("/studio"), member: member.shown(), fault: None, own, board };
    draw(&site, StatusCode::OK, &page)
}

fn row(visit: &Visit, work: &InWork) -> WorkRow {
    let sections = &visit.furniture().sections;
    let section = sections.iter().find(|section| Some(section.id) == work.section);
    WorkRow {
        number: work.number.to_string(),
        headline: work.headline.clone(),
        section: section.map(|section| section.name.clone()),
        state: work.state.key(),
        changed: moment(visit, work.changed_at),
    }
}

/// A moment in the paper's zone: for a machine, and in figures that read the same in both languages.
pub(super) fn moment(visit: &Visit, at: jiff::Timestamp) -> (String, String) {
    let at = at.to_zoned_datetime(visit.now().time_zone().clone());
    (at.timestamp().to_string(), at.strftime("%Y-%m-%d %H:%M").to_string())
}
