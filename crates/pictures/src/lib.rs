//! The `pictures` room.
