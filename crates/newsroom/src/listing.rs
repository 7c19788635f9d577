//! What lists show of an article, from what is written.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use jikji_news::{Content, ReporterId};
use jikji_store::Listing;
use jikji_text::excerpt;

/// The longest excerpt, in characters: four lines of a card on a phone.
const EXCERPT: usize = 160;

/// The listing of an article. Where its time of publication is unknown it stands in lists by the day it was seen, else by
/// `now`; the time itself stays unknown.
pub fn listing(
    content: &Content,
    published_at: Option<Timestamp>,
    modified_at: Option<Timestamp>,
    reporters: Vec<ReporterId>,
    now: Timestamp,
    zone: &TimeZone,
) -> Listing {
    let seen = content.seen_on.and_then(|day| day.to_zoned_datetime(zone.clone()).ok()).map(|start| start.timestamp());
    let text = match (&content.headlines.summary, &content.excerpt) {
        (Some(summary), _) => summary.clone(),
        (None, Some(teaser)) if content.body.is_empty() => teaser.clone(),
        _ => content.body.paragraphs().take(4).collect::<Vec<_>>().join(" "),
    };
    Listing {
        excerpt: excerpt(&text, EXCERPT),
        listed_at: published_at.or(seen).unwrap_or(now),
        published_at,
        modified_at,
        reporters,
    }
}
