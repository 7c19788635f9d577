//! The `news` room.
