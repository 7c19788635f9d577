//! Old addresses as rules for hosts of files.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use jikji_news::{Language, LegacyFamily};
use jikji_render::address;
use jikji_store::{Error as StoreError, Reader};

use crate::Result;
use crate::site::legacy::paths;

/// How many old addresses are read at once.
const BATCH: u32 = 1000;
/// The name that hosts of files look for.
const NAME: &str = "_redirects";

/// Writes a line `{path} {parameter}={old} {address} 301` for every path of every old address, which Netlify and others follow;
/// gives how many addresses there are. Where there are none, there is no file. A number that two old systems gave to two
/// articles is left out: only their hosts tell them apart.
pub(super) async fn write(reader: &Reader, out: &Path) -> Result<u64> {
    let failed = |error: std::io::Error| StoreError::from_io(Path::new(NAME), &error);
    let mut rules: Option<BufWriter<File>> = None;
    let mut count = 0;
    for family in LegacyFamily::ALL {
        let mut above = 0;
        loop {
            let addresses = reader.legacy_addresses(family, above, BATCH).await?;
            let Some((last, _)) = addresses.last() else { break };
            above = last.get();
            if rules.is_none() {
                rules = Some(BufWriter::new(File::create(out.join(NAME)).map_err(failed)?));
            }
            let Some(rules) = rules.as_mut() else { break };
            for (old, article) in &addresses {
                for path in paths(family) {
                    let to = address::article(Language::Ko, *article);
                    writeln!(rules, "{path} {}={old} {to} 301", family.parameter()).map_err(failed)?;
                }
                count += 1;
            }
        }
    }
    if let Some(mut rules) = rules {
        rules.flush().map_err(failed)?;
    }
    Ok(count)
}
