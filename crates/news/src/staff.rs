//! The staff: the people who make the paper, each with an account.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::{ReporterId, Role, SectionId};

/// The paper's own key of a member of the staff (사번).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct StaffId(pub i64);

/// A member of the staff, as the paper knows them. Every version of this is kept for ever, and the log vouches for it, so that
/// nobody gets a role unseen. What proves who they are (password, second factor) stands elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// The key.
    pub id: StaffId,
    /// What they sign in with; no two have the same.
    pub email: Email,
    /// The name, as colleagues read it.
    pub name: String,
    /// What they do at the paper; roles combine.
    pub roles: BTreeSet<Role>,
    /// The sections whose desk they are; says nothing without [`Role::Desk`].
    #[serde(default)]
    pub sections: BTreeSet<SectionId>,
    /// 직접 출고: whether they may publish what they wrote themselves, without the desk.
    #[serde(default)]
    pub publishes_directly: bool,
    /// The reporter whose byline they write under, if readers know them.
    #[serde(default)]
    pub reporter: Option<ReporterId>,
    /// Whether the account is closed. Nothing is deleted: what they wrote and decided keeps their name.
    #[serde(default)]
    pub disabled: bool,
}

impl Staff {
    /// Whether they have this role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }

    /// Whether they are the desk of this section.
    pub fn is_desk_of(&self, section: Option<SectionId>) -> bool {
        self.is(Role::Desk) && section.is_some_and(|section| self.sections.contains(&section))
    }

    /// Whether they write for the paper in any role.
    pub fn writes(&self) -> bool {
        self.roles.iter().any(|role| role.writes())
    }
}

/// An e-mail address, in lower case: people type it as they please.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// The text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("전자우편 주소가 아닙니다. 이렇게 적습니다: haruna@paper.example")]
pub struct EmailError;

impl Email {
    /// The longest that mail can be sent to, in bytes (RFC 5321, 4.5.3.1.3).
    const LONGEST: usize = 254;

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What stands before the `@`.
    pub fn local(&self) -> &str {
        self.0.split('@').next().unwrap_or_default()
    }
}

impl FromStr for Email {
    type Err = EmailError;

    /// Takes what could be an address; only a mail that arrives shows that it is one.
    fn from_str(text: &str) -> Result<Self, EmailError> {
        let text = text.trim().to_lowercase();
        let (local, domain) = text.rsplit_once('@').ok_or(EmailError)?;
        let odd = |letter: char| letter.is_whitespace() || letter.is_control() || "<>()[],;:\\\"".contains(letter);
        let sound = !local.is_empty()
            && !domain.is_empty()
            && !local.contains('@')
            && !text.contains(odd)
            && text.len() <= Self::LONGEST;
        if sound { Ok(Self(text)) } else { Err(EmailError) }
    }
}

impl TryFrom<String> for Email {
    type Error = EmailError;

    fn try_from(text: String) -> Result<Self, EmailError> {
        text.parse()
    }
}

impl From<Email> for String {
    fn from(email: Email) -> String {
        email.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
