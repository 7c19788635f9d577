//! The `newsroom` room.
