//! What can go wrong in a verb.

use std::path::PathBuf;

/// An error of the newsroom.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The store refused.
    #[error(transparent)]
    Store(#[from] jikji_store::Error),
    /// A picture cannot be read.
    #[error(transparent)]
    Picture(#[from] jikji_pictures::Error),
    /// The index could not be written or read.
    #[error(transparent)]
    Search(#[from] jikji_search::Error),
    /// Nothing can be searched for the moment: the index is being built, or cannot be.
    #[error("검색을 쉬고 있습니다: {why}")]
    SearchRests {
        /// Why.
        why: String,
    },
    /// The workflow refused a step.
    #[error(transparent)]
    Refused(#[from] jikji_news::Refusal),
    /// A backup is to be made where something already is.
    #[error("{path}이(가) 이미 있습니다. 덮어쓰려면 --force를 주세요", path = path.display())]
    BackupExists {
        /// The file.
        path: PathBuf,
    },
    /// A backup is not, or no longer, what was written.
    #[error("{path}의 백업을 쓸 수 없습니다: {why}", path = path.display())]
    BackupDamaged {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// A backup was made by a later version of the program.
    #[error("{path}은(는) 더 새로운 직지의 백업입니다(형식 {found}, 이 프로그램은 {known}까지). 직지를 새 판으로 바꾸세요", path = path.display())]
    NewerBackup {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
        /// The newest this program knows.
        known: u32,
    },
    /// The history of a paper does not fit together.
    #[error("이 신문의 변경 기록이 맞지 않습니다: {0}. 앞선 백업을 버리지 말고 `jikji doctor`로 살펴보세요")]
    Unproven(jikji_store::Fault),
    /// There is no article of this number.
    #[error("기사 {0}은(는) 없습니다")]
    NoArticle(jikji_news::ArticleNumber),
    /// There is no section of this name.
    #[error("`{name}`이라는 섹션은 없습니다. 이 신문의 섹션: {known}", known = known.join(", "))]
    NoSection {
        /// What was asked for.
        name: String,
        /// The sections that there are, in the order of the menu.
        known: Vec<String>,
    },
    /// What should be a word of the paper is none.
    #[error("`{word}`은(는) 낱말로 쓸 수 없습니다: {why}")]
    UnfitWord {
        /// What was given.
        word: String,
        /// Why not.
        why: &'static str,
    },
    /// A word is neither the paper's own nor proposed.
    #[error("`{word}`은(는) 이 신문의 낱말도, 제안된 낱말도 아닙니다. `jikji words list`로 살펴보세요")]
    NoProposal {
        /// The word.
        word: String,
    },
    /// Related articles cannot be chosen so.
    #[error("기사 {article}의 관련기사를 그렇게 고를 수 없습니다: {why}")]
    UnfitChoice {
        /// The article whose list it is.
        article: jikji_news::ArticleNumber,
        /// Why not.
        why: &'static str,
    },
    /// A follower or a job panicked: a bug, of which the program's output tells more.
    #[error("`{what}`이(가) 일하다가 무너졌습니다(panic)")]
    Panicked {
        /// Its name.
        what: String,
    },
}
