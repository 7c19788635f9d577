//! The dictionary of Korean that travels within the program.

use std::sync::Arc;

use crate::error::Error;

/// A dictionary, ready to be used. A clone costs a pointer.
#[derive(Debug, Clone)]
pub struct Dictionary {
    _words: Arc<()>,
}

impl Dictionary {
    /// Opens the dictionary that travels within the program. Takes a moment (it is unpacked): do it where no reader waits.
    ///
    /// # Errors
    ///
    /// [`Error::Dictionary`] when what is embedded is damaged; then [`Analyser::rules`](crate::Analyser::rules) serves.
    pub fn embedded() -> Result<Self, Error> {
        Err(Error::Dictionary("not embedded yet"))
    }
}
