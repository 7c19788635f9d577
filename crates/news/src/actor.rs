//! Who acts: the program itself, or a member of the staff, perhaps through a token.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Staff, StaffId, TokenId, TokenScope};

/// Who calls a verb, with all that decides what they may do ([`crate::may`]).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor(Who);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Who {
    Program(String),
    Member { staff: Box<Staff>, token: Option<(TokenId, BTreeSet<TokenScope>)> },
}

impl Actor {
    /// The program itself on somebody's command, such as `import`. Whoever can start it on the paper's directory may do anything.
    pub fn command(name: &str) -> Self {
        Self(Who::Program(name.to_owned()))
    }

    /// A member of the staff, signed in.
    pub fn staff(staff: Staff) -> Self {
        Self(Who::Member { staff: Box::new(staff), token: None })
    }

    /// A member of the staff, by a token that reaches only so far.
    pub fn by_token(staff: Staff, token: TokenId, scopes: BTreeSet<TokenScope>) -> Self {
        Self(Who::Member { staff: Box::new(staff), token: Some((token, scopes)) })
    }

    /// The member of the staff, if it is one.
    pub fn member(&self) -> Option<&Staff> {
        match &self.0 {
            Who::Program(_) => None,
            Who::Member { staff, .. } => Some(staff),
        }
    }

    /// How far the token reaches that they come with; `None` without one.
    pub fn scopes(&self) -> Option<&BTreeSet<TokenScope>> {
        match &self.0 {
            Who::Member { token: Some((_, scopes)), .. } => Some(scopes),
            _ => None,
        }
    }

    /// The same actor with what is now known of the member: roles may have changed since they came in.
    pub fn renewed(&self, staff: Staff) -> Self {
        match &self.0 {
            Who::Program(_) => self.clone(),
            Who::Member { token, .. } => Self(Who::Member { staff: Box::new(staff), token: token.clone() }),
        }
    }

    /// How the log names them.
    pub fn signature(&self) -> Signature {
        Signature(match &self.0 {
            Who::Program(name) => name.clone(),
            Who::Member { staff, token: None } => format!("staff:{}", staff.id.0),
            Who::Member { staff, token: Some((token, _)) } => format!("staff:{}:token:{}", staff.id.0, token.0),
        })
    }
}

/// Who did something, as the log has it for ever: the name of a command, `staff:12`, or `staff:12:token:3`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Signature(pub String);

impl Signature {
    /// The member of the staff, if it was one.
    pub fn staff(&self) -> Option<StaffId> {
        let mut parts = self.0.split(':');
        let id = parts.next().filter(|part| *part == "staff").and(parts.next())?;
        id.parse().ok().map(StaffId)
    }
}

impl fmt::Display for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
