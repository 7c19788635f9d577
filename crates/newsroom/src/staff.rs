//! The staff and how they come in: invitations, passwords, one-time codes, sessions, tokens. One verb a file.

mod accept_link;
mod change_password;
mod change_staff;
mod code;
mod create_token;
mod enable_codes;
mod invite_staff;
mod password;
mod prove;
mod recover_account;
mod secret;
mod sign_in;
mod sign_out;
mod slowness;

pub use code::CodeSecret;
pub use create_token::NewToken;
pub use invite_staff::NewStaff;
pub use password::PasswordFault;
pub(crate) use password::Passwords;
pub use secret::Secret;
pub use sign_in::{Caller, Credentials, SignedIn};
