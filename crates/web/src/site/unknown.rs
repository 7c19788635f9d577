//! Every address that is none.

use super::Visit;
use crate::Error;

/// Answers that nothing stands here, in a paper that is set up.
pub(crate) async fn show(_visit: Visit) -> Error {
    Error::NotFound
}
