//! The `interchange` room.
