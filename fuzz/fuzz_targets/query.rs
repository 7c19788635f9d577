#![no_main]
//! Any bytes as a query.

use jiff::{Timestamp, tz::TimeZone};
use jikji_search::Query;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let now = Timestamp::UNIX_EPOCH.to_zoned_datetime(TimeZone::UTC);
    Query::parse(&String::from_utf8_lossy(bytes), &now);
});
