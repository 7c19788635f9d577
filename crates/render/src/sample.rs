//! Samples: pages that prove the templates. Everything in them is invented.

mod articles;
mod bodies;
mod lists;
mod pieces;
mod searches;
mod studio;

pub(crate) use articles::articles;
pub(crate) use lists::{errors, fronts, latests, relateds, reporters, sections, serieses, setups, topics};
pub(crate) use searches::searches;
pub(crate) use studio::{accounts, desks, invitations, refusals, sign_ins, staffs};
