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
    /// Somebody came in with this address already.
    #[error("{0}은(는) 이미 다른 사람이 쓰는 주소입니다")]
    EmailTaken(jikji_news::Email),
    /// There is no such account, or it is closed.
    #[error("그런 구성원이 없거나 계정이 닫혀 있습니다")]
    NoStaff,
    /// There is no such session.
    #[error("그런 접속이 없습니다. 이미 끝났을 수 있습니다")]
    NoSession,
    /// There is no such token, or it was revoked.
    #[error("그런 토큰이 없거나 이미 폐지되었습니다")]
    NoToken,
    /// A link lets nobody in: it was used, is too old, or never was.
    #[error("이 링크는 이미 썼거나 기한이 지났습니다. 관리자에게 새 링크를 부탁하세요")]
    LinkSpent,
    /// A password that was chosen is not fit.
    #[error(transparent)]
    WeakPassword(#[from] crate::PasswordFault),
    /// Address, password or code is wrong; which, is not told.
    #[error("전자우편, 비밀번호, 인증 번호 가운데 맞지 않는 것이 있습니다")]
    NotSignedIn,
    /// Too much was tried.
    #[error("시도가 너무 많았습니다. {seconds}초 뒤에 다시 해 보세요")]
    SlowDown {
        /// How long to wait.
        seconds: i64,
    },
    /// The password has to be given again first.
    #[error("먼저 비밀번호를 다시 확인해야 합니다")]
    NotProven,
    /// A one-time code is wrong.
    #[error("인증 번호가 맞지 않습니다. 휴대전화의 시각이 맞는지 확인하고 새 번호를 넣으세요")]
    WrongCode,
    /// Nobody would be left to keep the staff.
    #[error("마지막 관리자입니다. 먼저 다른 사람을 관리자로 정하세요")]
    LastAdministrator,
    /// Too many sign in at once.
    #[error("지금 들어오려는 사람이 너무 많습니다. 잠시 뒤에 다시 해 보세요")]
    TooBusy,
    /// A password could not be hashed.
    #[error("비밀번호를 처리하지 못했습니다: {0}")]
    Hash(String),
    /// A follower or a job panicked: a bug, of which the program's output tells more.
    #[error("`{what}`이(가) 일하다가 무너졌습니다(panic)")]
    Panicked {
        /// Its name.
        what: String,
    },
}
