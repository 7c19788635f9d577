//! The studio's screens. None is ever kept by anybody between the paper and who asked.

use serde::Serialize;

use crate::page::{CachePolicy, Page};
use crate::parts::Chrome;

/// Who looks at a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Member {
    /// The name.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
    /// Whether they keep the staff.
    pub keeps_staff: bool,
}

/// An article in a list of the studio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WorkRow {
    /// Its number.
    pub number: String,
    /// The headline; may be empty still.
    pub headline: String,
    /// The section's name.
    pub section: Option<String>,
    /// The state's key, for its word and mark.
    pub state: &'static str,
    /// When it was changed, for a machine and for a person.
    pub changed: (String, String),
}

/// A session in the list of somebody's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SessionRow {
    /// Its key.
    pub id: i64,
    /// What the browser says of itself.
    pub device: String,
    /// Where it began.
    pub address: String,
    /// When it was last used.
    pub seen: String,
    /// Whether it is the one this page is asked for in.
    pub current: bool,
}

/// A member in the list of the staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StaffRow {
    /// The key.
    pub id: i64,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The keys of their roles.
    pub roles: Vec<&'static str>,
    /// The names of the sections whose desk they are.
    pub sections: Vec<String>,
    /// `open`, `invited` or `closed`.
    pub state: &'static str,
}

macro_rules! screens {
    ($($name:ident $template:literal $samples:ident $doc:literal { $($(#[$meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        #[doc = $doc]
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub struct $name {
            /// The paper and the language.
            pub chrome: Chrome,
            /// Who looks; `None` before they are in.
            pub member: Option<Member>,
            /// The key of the message that tells what is wrong, if something is.
            pub fault: Option<&'static str>,
            $($(#[$meta])* pub $field: $type,)*
        }

        impl Page for $name {
            fn template() -> &'static str {
                $template
            }

            fn samples() -> Vec<Self> {
                crate::sample::$samples()
            }

            fn chrome(&self) -> &Chrome {
                &self.chrome
            }

            fn cache_policy(&self) -> CachePolicy {
                CachePolicy::NotStored
            }
        }
    )*};
}

screens! {
    SignInPage "studio/sign-in.html" sign_ins "The door." {
        /// The address that was typed.
        email: String,
        /// Where to go then.
        next: String,
        /// How many seconds to wait, where too much was tried.
        wait: Option<i64>,
    }
    InvitationPage "studio/invitation.html" invitations "Accepting an invitation, or recovering an account." {
        /// Whom the link lets in: name and address; `None` where it lets nobody in.
        invited: Option<(String, String)>,
        /// Whether it recovers an account.
        recovers: bool,
        /// Where the form goes.
        action: String,
    }
    DeskPage "studio/desk.html" desks "What is in work: one's own, and by state." {
        /// One's own.
        own: Vec<WorkRow>,
        /// The board, by state.
        board: Vec<(&'static str, Vec<WorkRow>)>,
    }
    AccountPage "studio/account.html" accounts "What guards one's own account." {
        /// Whether the password was given a short while ago.
        proven: bool,
        /// Whether one-time codes are on.
        codes: bool,
        /// The secret to be taken in by a phone: in groups, and as an address.
        secret: Option<(String, String)>,
        /// One's own sessions.
        sessions: Vec<SessionRow>,
        /// The key of the message that tells what was done.
        done: Option<&'static str>,
    }
    StaffPage "studio/staff.html" staffs "The staff, for who keeps it." {
        /// Everybody.
        staff: Vec<StaffRow>,
        /// The keys of all roles.
        roles: Vec<&'static str>,
        /// The sections: key and name.
        sections: Vec<(i64, String)>,
        /// A link that was made just now, told once, and for whom.
        link: Option<(String, String)>,
    }
    RefusedPage "studio/refused.html" refusals "What cannot be done, and why." {
        /// The status it is answered with.
        status: u16,
    }
}
