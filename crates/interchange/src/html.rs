//! stub
use crate::Page;
pub(crate) fn read(text: &str, page: &mut Page) -> bool {
    page.published_at = crate::stamp::machine_time(text);
    false
}
