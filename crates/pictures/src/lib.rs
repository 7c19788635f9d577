//! Pictures: the bytes of a file in, the files that readers get out. Pure and bounded: no input or output, no clock,
//! and no picture is decoded before its header has shown that it is small enough.
//!
//! What a reader gets is upright, in sRGB-like eight bits, and carries nothing of what the camera wrote into the
//! original: no place, no time, no name.

mod error;
mod jpeg;
mod pixels;
mod prepared;
mod probe;
mod source;

pub use error::Error;
pub use prepared::{Prepared, WIDTHS, prepare};
pub use probe::{BYTES_LIMIT, PIXELS_LIMIT, Probe, SIDE_LIMIT, probe};
pub use source::SourceFormat;
