//! What a commit carries beside the articles.

use serde::{Deserialize, Serialize};

use crate::Position;
use crate::layout::LAYOUT;

/// The note in every commit: what it was made by, and what of the paper's history is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Payload {
    pub layout: u32,
    epoch: String,
    seq: i64,
}

impl Payload {
    pub fn new(position: &Position) -> Self {
        Self { layout: LAYOUT, epoch: position.epoch.clone(), seq: position.seq }
    }

    pub fn position(self) -> Position {
        Position { epoch: self.epoch, seq: self.seq }
    }
}
