//! Looking at an index beside whoever writes it.

use std::path::Path;

use super::shelf::Shelf;
use super::{Condition, folder};
use crate::Result;

/// How the index of a folder is, and how many articles are in it, those that readers do not see among them; `None` where there
/// is none. Nothing is made, cleared away or changed, so it may be asked beside a process that writes it.
pub fn look(dir: &Path) -> Result<Option<(Condition, u64)>> {
    let Some(found) = folder::highest(dir)? else { return Ok(None) };
    Ok(Some(match Shelf::open(&found) {
        Ok(shelf) => (shelf.position().map_or(Condition::Fresh, Condition::At), shelf.len()),
        Err(why) => (Condition::Unusable(why), 0),
    }))
}
