//! Notices: corrections, replies and what else the press law and fairness add to an article (FACTS §2).

use jiff::civil;
use serde::{Deserialize, Serialize};

/// The paper's own key of a notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NoticeId(pub i64);

/// The six kinds of notice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeKind {
    /// 바로잡습니다: the paper corrects itself.
    OwnCorrection,
    /// 정정보도문: a correction that was claimed.
    CorrectionReport,
    /// 반론보도문: a right of reply that was claimed.
    ReplyReport,
    /// 정정 및 반론보도문: both.
    CorrectionAndReply,
    /// 추후보도문: a person reported as accused was cleared.
    FollowupReport,
    /// 알려왔습니다: somebody's clarification.
    Clarification,
}

impl NoticeKind {
    /// Every kind.
    pub const ALL: [Self; 6] = [
        Self::OwnCorrection,
        Self::CorrectionReport,
        Self::ReplyReport,
        Self::CorrectionAndReply,
        Self::FollowupReport,
        Self::Clarification,
    ];

    /// The name in tables, files and the API.
    pub fn key(self) -> &'static str {
        match self {
            Self::OwnCorrection => "own_correction",
            Self::CorrectionReport => "correction_report",
            Self::ReplyReport => "reply_report",
            Self::CorrectionAndReply => "correction_and_reply",
            Self::FollowupReport => "followup_report",
            Self::Clarification => "clarification",
        }
    }
}

/// On what ground a notice was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// 자체: by the paper itself.
    Own,
    /// 청구 수용: a claim accepted.
    Claim,
    /// 언론중재위 조정·중재: by the press arbitration commission.
    Arbitration,
    /// 법원: by a court.
    Court,
}

/// Where the notice stands on the article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// Above the body.
    #[default]
    Top,
    /// Below the body.
    Bottom,
}

/// A notice on an article. It never moves the article's 수정.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The key; 0 until it is stored.
    pub id: NoticeId,
    /// What it is.
    pub kind: NoticeKind,
    /// Why it is.
    pub ground: Ground,
    /// The day it was made, in the paper's time zone.
    pub dated: civil::Date,
    /// Where it stands.
    pub placement: Placement,
    /// The text, paragraphs divided by line ends.
    pub text: String,
}
